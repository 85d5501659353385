<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command or cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and clusters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextChip</name>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No control plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EstimateController</name>
    <message>
        <source>An estimate is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a fleet first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workload first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No variant is ready to be estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the namespace of the workload first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the group label of the workload first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimating: %1 of %2 cells</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EstimatesPage</name>
    <message>
        <source>Estimates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No estimate yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build variants and estimate them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FleetController</name>
    <message>
        <source>Connecting to the fleet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FleetPage</name>
    <message>
        <source>Fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the kubeconfigs of your fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One context for the Nova control plane, one for each autoscaled cluster. Opening a file runs nothing and sends nothing; you choose what to connect next.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormatWords</name>
    <message>
        <source>per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per month (730 h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$/hr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$/day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$/week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$/month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$/year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every estimate is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Find a command or cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save plan &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices &amp;per</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect to the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command or cluster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Thrifty Nova</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a fleet first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock for one run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until this run ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for this apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing when everything is tidied up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacementController</name>
    <message>
        <source>Following the placement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacementPage</name>
    <message>
        <source>Placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply a policy to follow where the workload goes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>Open plans, manifests or kubeconfigs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans, manifests and kubeconfigs (*.tnova *.yaml *.yml *.json *.kubeconfig config);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manifest of the plan was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan does not keep what looks like a secret: %1. Give them on the Workload page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans (*.tnova)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolicyController</name>
    <message>
        <source>Checking and trying on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate first, or order by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thrifty Nova %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the cluster of a fleet on which a workload runs at the lowest price, and makes Nova place it in that order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. No account, no telemetry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt %1 and Qt Charts (GPL 3), QScintilla (GPL 3), libcurl (curl), OpenSSL (Apache 2), libyaml (MIT), simdjson (Apache 2), RE2 (BSD), {fmt} (MIT), Boost (BSL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For every variant a copy of the workload is made whose pods wait behind a scheduling gate: nothing runs and nothing is bought. On each autoscaled cluster Luna says, in an event on each pod, which node it would buy for them and for how much an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure is the sum over the pod groups of price × number of nodes. It can be opened down to the text of the event it comes from. A static cluster costs nothing more, or what its owner says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted: your discounts, disks, network, control-plane fees, and free space on nodes that are already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an answer there is no figure: the cell says why. It is never 0 and never ranked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to production?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is marked as production (%2). Type the name of the context to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariantController</name>
    <message>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariantsPage</name>
    <message>
        <source>Variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No variants yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workload first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkStatusBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Open kubeconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkloadController</name>
    <message>
        <source>Open manifest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkloadPage</name>
    <message>
        <source>Workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a manifest or a folder here, or open one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
