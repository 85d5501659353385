<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ExplanationWords</name>
    <message numerus="yes">
        <source>%n pod(s), counted with %1</source>
        <translation>
            <numerusform>%n pod, counted with %1</numerusform>
            <numerusform>%n pods, counted with %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) on one %1</source>
        <translation>
            <numerusform>%n pod on one %1</numerusform>
            <numerusform>%n pods on one %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) on %1 × %2</source>
        <translation>
            <numerusform>%n pod on %1 × %2</numerusform>
            <numerusform>%n pods on %1 × %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s), no figure</source>
        <translation>
            <numerusform>%n pod, no figure</numerusform>
            <numerusform>%n pods, no figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormatWords</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixWords</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenWords</name>
    <message numerus="yes">
        <source>%n file(s) were not opened.</source>
        <translation>
            <numerusform>%n file was not opened.</numerusform>
            <numerusform>%n files were not opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>and %n more cluster(s), see the table files</source>
        <translation>
            <numerusform>and %n more cluster, see the table files</numerusform>
            <numerusform>and %n more clusters, see the table files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more event(s), see the JSON result</source>
        <translation>
            <numerusform>and %n more event, see the JSON result</numerusform>
            <numerusform>and %n more events, see the JSON result</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more variant(s), see the table files</source>
        <translation>
            <numerusform>and %n more variant, see the table files</numerusform>
            <numerusform>and %n more variants, see the table files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more reason(s), see the table files</source>
        <translation>
            <numerusform>and %n more reason, see the table files</numerusform>
            <numerusform>and %n more reasons, see the table files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlideWords</name>
    <message numerus="yes">
        <source>fits and has a price on %1 of %n cluster(s)</source>
        <translation>
            <numerusform>fits and has a price on %1 of %n cluster</numerusform>
            <numerusform>fits and has a price on %1 of %n clusters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policies</source>
        <translation>
            <numerusform>%n policy</numerusform>
            <numerusform>%n policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody else has %n gated pod(s) on %1.</source>
        <translation>
            <numerusform>Somebody else has %n gated pod on %1.</numerusform>
            <numerusform>Somebody else has %n gated pods on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nova would not place %n object(s) with the group.</source>
        <translation>
            <numerusform>Nova would not place %n object with the group.</numerusform>
            <numerusform>Nova would not place %n objects with the group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add the label to %n object(s)</source>
        <translation>
            <numerusform>Add the label to %n object</numerusform>
            <numerusform>Add the label to %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) name another namespace: %1.</source>
        <translation>
            <numerusform>%n object names another namespace: %1.</numerusform>
            <numerusform>%n objects name another namespace: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Helm hook(s) are neither sent nor applied.</source>
        <translation>
            <numerusform>%n Helm hook is neither sent nor applied.</numerusform>
            <numerusform>%n Helm hooks are neither sent nor applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n load balancer(s) cost money once applied; no figure has them.</source>
        <translation>
            <numerusform>%n load balancer costs money once applied; no figure has it.</numerusform>
            <numerusform>%n load balancers cost money once applied; no figure has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod group(s) lack Luna&apos;s label; copies for an estimate get it.</source>
        <translation>
            <numerusform>%n pod group lacks Luna&apos;s label; copies for an estimate get it.</numerusform>
            <numerusform>%n pod groups lack Luna&apos;s label; copies for an estimate get it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run left %n objects behind</source>
        <translation>
            <numerusform>The run left %n object behind</numerusform>
            <numerusform>The run left %n objects behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n cluster(s) would cost is not known.</source>
        <translation>
            <numerusform>What %n cluster would cost is not known.</numerusform>
            <numerusform>What %n clusters would cost is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::CapWarnings</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cap of %1 for %2 shuts out %3 of %n clusters of the order: %4</source>
        <translation>
            <numerusform>The cap of %1 for %2 shuts out %3 of %n cluster of the order: %4</numerusform>
            <numerusform>The cap of %1 for %2 shuts out %3 of %n clusters of the order: %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::ClustersView</name>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not needed</source>
        <translation>
            <numerusform>%n not needed</numerusform>
            <numerusform>%n not needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 need attention</source>
        <translation>
            <numerusform>%n of %1 needs attention</numerusform>
            <numerusform>%n of %1 need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::DiffView</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::EstimateMessages</name>
    <message numerus="yes">
        <source>%n cluster(s) cannot be asked:</source>
        <translation>
            <numerusform>%n cluster cannot be asked:</numerusform>
            <numerusform>%n clusters cannot be asked:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::EstimatesPage</name>
    <message numerus="yes">
        <source>Estimate %n variant(s)</source>
        <translation>
            <numerusform>Estimate %n variant</numerusform>
            <numerusform>Estimate %n variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run makes gated copies of %n variant(s) and a spread policy, and removes them.</source>
        <translation>
            <numerusform>The run makes gated copies of %n variant and a spread policy, and removes them.</numerusform>
            <numerusform>The run makes gated copies of %n variants and a spread policy, and removes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run makes gated copies for %n cell(s) and removes them.</source>
        <translation>
            <numerusform>The run makes gated copies for %n cell and removes them.</numerusform>
            <numerusform>The run makes gated copies for %n cells and removes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) hidden by the filter</source>
        <translation>
            <numerusform>%n cluster hidden by the filter</numerusform>
            <numerusform>%n clusters hidden by the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run finished at %1. %n gated copies and 1 spread policy removed; %2 is locked again.</source>
        <translation>
            <numerusform>Run finished at %1. %n gated copy and 1 spread policy removed; %2 is locked again.</numerusform>
            <numerusform>Run finished at %1. %n gated copies and 1 spread policy removed; %2 is locked again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s) can be estimated now.</source>
        <translation>
            <numerusform>%n variant can be estimated now.</numerusform>
            <numerusform>%n variants can be estimated now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) reclaimed too often</source>
        <translation>
            <numerusform>%n cell reclaimed too often</numerusform>
            <numerusform>%n cells reclaimed too often</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s) changed since</source>
        <translation>
            <numerusform>%n variant changed since</numerusform>
            <numerusform>%n variants changed since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::ExplanationPanel</name>
    <message numerus="yes">
        <source>%n more event(s)</source>
        <translation>
            <numerusform>%n more event</numerusform>
            <numerusform>%n more events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetCards</name>
    <message numerus="yes">
        <source>Found by asking %n context(s): only this one serves %1 clusters</source>
        <translation>
            <numerusform>Found by asking %n context: only this one serves %1 clusters</numerusform>
            <numerusform>Found by asking %n contexts: only this one serves %1 clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n context(s) are of this fleet</source>
        <translation>
            <numerusform>the one context is of this fleet</numerusform>
            <numerusform>all %n contexts are of this fleet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetPage</name>
    <message numerus="yes">
        <source>; %n program(s) wait for your answer</source>
        <translation>
            <numerusform>; %n program waits for your answer</numerusform>
            <numerusform>; %n programs wait for your answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workload cluster(s) behind %1</source>
        <translation>
            <numerusform>%n workload cluster behind %1</numerusform>
            <numerusform>%n workload clusters behind %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a look</source>
        <translation>
            <numerusform>%n needs a look</numerusform>
            <numerusform>%n need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n object(s)</source>
        <translation>
            <numerusform>Remove %n object</numerusform>
            <numerusform>Remove %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watching %n kubeconfig file(s).</source>
        <translation>
            <numerusform>Watching %n kubeconfig file.</numerusform>
            <numerusform>Watching %n kubeconfig files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n context(s) opened from 1 file</source>
        <translation>
            <numerusform>%n context opened from 1 file</numerusform>
            <numerusform>%n contexts opened from 1 file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n context(s) opened from %1 files</source>
        <translation>
            <numerusform>%n context opened from %1 files</numerusform>
            <numerusform>%n contexts opened from %1 files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetStart</name>
    <message numerus="yes">
        <source>%n context(s)</source>
        <translation>
            <numerusform>%n context</numerusform>
            <numerusform>%n contexts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::GroupDetails</name>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::HistoryPage</name>
    <message numerus="yes">
        <source>%n runs, kept on this machine</source>
        <translation>
            <numerusform>%n run, kept on this machine</numerusform>
            <numerusform>%n runs, kept on this machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n runs</source>
        <translation>
            <numerusform>%1 of %n run</numerusform>
            <numerusform>%1 of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells changed</source>
        <translation>
            <numerusform>%n cell changed</numerusform>
            <numerusform>%n cells changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells compared.</source>
        <translation>
            <numerusform>%n cell compared.</numerusform>
            <numerusform>%n cells compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placements of which both are known.</source>
        <translation>
            <numerusform>%n placement of which both are known.</numerusform>
            <numerusform>%n placements of which both are known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal cells hidden</source>
        <translation>
            <numerusform>%n equal cell hidden</numerusform>
            <numerusform>%n equal cells hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells of variants that only A has.</source>
        <translation>
            <numerusform>%n cell of a variant that only A has.</numerusform>
            <numerusform>%n cells of variants that only A has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells of variants that only B has.</source>
        <translation>
            <numerusform>%n cell of a variant that only B has.</numerusform>
            <numerusform>%n cells of variants that only B has.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::LeftoverNotice</name>
    <message numerus="yes">
        <source>%n object(s) of the run remain.</source>
        <translation>
            <numerusform>%n object of the run remains.</numerusform>
            <numerusform>%n objects of the run remain.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::ManifestFiles</name>
    <message numerus="yes">
        <source>Save %n manifest(s) too?</source>
        <translation>
            <numerusform>Save %n manifest too?</numerusform>
            <numerusform>Save %n manifests too?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::ManifestPanel</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::PlacementPage</name>
    <message numerus="yes">
        <source>No cluster could take it: %n tried</source>
        <translation>
            <numerusform>No cluster could take it: %n tried</numerusform>
            <numerusform>No cluster could take it: %n tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pods stop: %1</source>
        <translation>
            <numerusform>%n pod stops: %1</numerusform>
            <numerusform>%n pods stop: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::PluginCards</name>
    <message numerus="yes">
        <source>%n argument(s)</source>
        <translation>
            <numerusform>%n argument</numerusform>
            <numerusform>%n arguments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sets of arguments</source>
        <translation>
            <numerusform>%n set of arguments</numerusform>
            <numerusform>%n sets of arguments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::PolicyPage</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order, caps and export work; applying would write %n objects.</source>
        <translation>
            <numerusform>Order, caps and export work; applying would write %n object.</numerusform>
            <numerusform>Order, caps and export work; applying would write %n objects.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n objects</source>
        <translation>
            <numerusform>Apply %n object</numerusform>
            <numerusform>Apply %n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::PolicyTexts</name>
    <message numerus="yes">
        <source>Applying writes %n objects, the policy first.</source>
        <translation>
            <numerusform>Applying writes %n object, the policy first.</numerusform>
            <numerusform>Applying writes %n objects, the policy first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Difference: %n lines</source>
        <translation>
            <numerusform>Difference: %n line</numerusform>
            <numerusform>Difference: %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::PreflightModel</name>
    <message numerus="yes">
        <source>%n right(s) missing</source>
        <translation>
            <numerusform>%n right missing</numerusform>
            <numerusform>%n rights missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::PriceBookMenu</name>
    <message numerus="yes">
        <source>%n price(s) of %1</source>
        <translation>
            <numerusform>%n price of %1</numerusform>
            <numerusform>%n prices of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::StructurePanel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::TextPanel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariablesModel</name>
    <message numerus="yes">
        <source>%n place(s), first in line %1</source>
        <translation>
            <numerusform>%n place, in line %1</numerusform>
            <numerusform>%n places, first in line %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantFields</name>
    <message numerus="yes">
        <source>%n SKU(s)</source>
        <translation>
            <numerusform>%n SKU</numerusform>
            <numerusform>%n SKUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantForm</name>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n field differs</numerusform>
            <numerusform>%n fields differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n to fix</numerusform>
            <numerusform>%n to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantsPage</name>
    <message numerus="yes">
        <source>%n variant(s) of %1</source>
        <translation>
            <numerusform>%n variant of %1</numerusform>
            <numerusform>%n variants of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n field(s) to fix</source>
        <translation>
            <numerusform>%1 has %n field to fix</numerusform>
            <numerusform>%1 has %n fields to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Estimate %n variant(s)</source>
        <translation>
            <numerusform>Estimate %n variant</numerusform>
            <numerusform>Estimate %n variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Estimate %1 of %n variant(s)</source>
        <translation>
            <numerusform>Estimate %1 of %n variant</numerusform>
            <numerusform>Estimate %1 of %n variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Estimating writes %n gated copies and a spread policy, removes them and locks %1 again.</source>
        <translation>
            <numerusform>Estimating writes %n gated copy and a spread policy, removes them and locks %1 again.</numerusform>
            <numerusform>Estimating writes %n gated copies and a spread policy, removes them and locks %1 again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n field(s) to fix before it can be estimated</source>
        <translation>
            <numerusform>%1 has %n field to fix before it can be estimated</numerusform>
            <numerusform>%1 has %n fields to fix before it can be estimated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkloadFields</name>
    <message numerus="yes">
        <source>on all %n cluster(s)</source>
        <translation>
            <numerusform>on %n cluster</numerusform>
            <numerusform>on all %n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carried by all %n object(s)</source>
        <translation>
            <numerusform>Carried by %n object</numerusform>
            <numerusform>Carried by all %n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkloadPage</name>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 object with %n pod(s): %1</source>
        <translation>
            <numerusform>1 object with %n pod: %1</numerusform>
            <numerusform>1 object with %n pods: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 objects with %n pod(s): %2</source>
        <translation>
            <numerusform>%1 objects with %n pod: %2</numerusform>
            <numerusform>%1 objects with %n pods: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) have no value</source>
        <translation>
            <numerusform>%n variable has no value</numerusform>
            <numerusform>%n variables have no value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::WrittenDialog</name>
    <message numerus="yes">
        <source>%n object(s), removed again when the run ends. Each run draws its own digits in place of %1.</source>
        <translation>
            <numerusform>%n object, removed again when the run ends. Each run draws its own digits in place of %1.</numerusform>
            <numerusform>%n objects, removed again when the run ends. Each run draws its own digits in place of %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
