<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>FormatWords</name>
    <message>
        <source>per hour</source>
        <translation>je Stunde</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>je Woche</translation>
    </message>
    <message>
        <source>per month (730 h)</source>
        <translation>je Monat (730 h)</translation>
    </message>
    <message>
        <source>per year</source>
        <translation>je Jahr</translation>
    </message>
    <message>
        <source>$/hr</source>
        <translation>$/h</translation>
    </message>
    <message>
        <source>$/day</source>
        <translation>$/Tag</translation>
    </message>
    <message>
        <source>$/week</source>
        <translation>$/Woche</translation>
    </message>
    <message>
        <source>$/month</source>
        <translation>$/Monat</translation>
    </message>
    <message>
        <source>$/year</source>
        <translation>$/Jahr</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Thrifty Nova %1</source>
        <translation>Thrifty Nova %1</translation>
    </message>
    <message>
        <source>Finds the cluster of a fleet on which a workload runs at the lowest price, and makes Nova place it in that order.</source>
        <translation>Findet den Cluster einer Flotte, auf dem ein Workload am günstigsten läuft, und lässt Nova ihn in dieser Reihenfolge platzieren.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. No account, no telemetry.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Kein Konto, keine Telemetrie.</translation>
    </message>
    <message>
        <source>Qt %1 and Qt Charts (GPL 3), QScintilla (GPL 3), libcurl (curl), OpenSSL (Apache 2), libyaml (MIT), simdjson (Apache 2), RE2 (BSD), {fmt} (MIT), Boost (BSL).</source>
        <translation>Qt %1 und Qt Charts (GPL 3), QScintilla (GPL 3), libcurl (curl), OpenSSL (Apache 2), libyaml (MIT), simdjson (Apache 2), RE2 (BSD), {fmt} (MIT), Boost (BSL).</translation>
    </message>
    <message>
        <source>What is estimated</source>
        <translation>Was geschätzt wird</translation>
    </message>
    <message>
        <source>For every variant a copy of the workload is made whose pods wait behind a scheduling gate: nothing runs and nothing is bought. On each autoscaled cluster Luna says, in an event on each pod, which node it would buy for them and for how much an hour.</source>
        <translation>Für jede Variante entsteht eine Kopie des Workloads, deren Pods hinter einem Scheduling-Gate warten: Nichts läuft und nichts wird gekauft. In jedem autoskalierten Cluster meldet Luna in einem Event an jedem Pod, welchen Node es dafür kaufen würde und zu welchem Stundenpreis.</translation>
    </message>
    <message>
        <source>A figure is the sum over the pod groups of price × number of nodes. It can be opened down to the text of the event it comes from. A static cluster costs nothing more, or what its owner says.</source>
        <translation>Ein Betrag ist die Summe aus Preis × Anzahl der Nodes über alle Pod-Gruppen. Er lässt sich bis zum Text des Events aufklappen, aus dem er stammt. Ein statischer Cluster kostet nichts zusätzlich oder so viel, wie sein Betreiber angibt.</translation>
    </message>
    <message>
        <source>Not counted: your discounts, disks, network, control-plane fees, and free space on nodes that are already there.</source>
        <translation>Nicht enthalten: Ihre Rabatte, Datenträger, Netzwerk, Gebühren der Steuerungsebene und freier Platz auf vorhandenen Nodes.</translation>
    </message>
    <message>
        <source>Without an answer there is no figure: the cell says why. It is never 0 and never ranked.</source>
        <translation>Ohne Antwort gibt es keinen Betrag: Die Zelle nennt den Grund. Er ist nie 0 und erhält nie einen Rang.</translation>
    </message>
    <message>
        <source>Write to production?</source>
        <translation>In Produktion schreiben?</translation>
    </message>
    <message>
        <source>%1 is marked as production (%2). Type the name of the context to go on.</source>
        <translation>%1 ist als Produktion markiert (%2). Geben Sie zum Fortfahren den Namen des Kontexts ein.</translation>
    </message>
    <message>
        <source>Name of the context</source>
        <translation>Name des Kontexts</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
</context>
<context>
    <name>thrifty::app</name>
    <message>
        <source>pods %1</source>
        <translation>Pods %1</translation>
    </message>
    <message>
        <source>GPUs per pod %1</source>
        <translation>GPUs je Pod %1</translation>
    </message>
    <message>
        <source>any SKU</source>
        <translation>beliebige SKU</translation>
    </message>
    <message>
        <source>SKUs %1</source>
        <translation>SKUs %1</translation>
    </message>
    <message>
        <source>no GPU limit</source>
        <translation>kein GPU-Limit</translation>
    </message>
    <message>
        <source>max GPUs %1</source>
        <translation>max. GPUs %1</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>max $%1</source>
        <translation>max. $%1</translation>
    </message>
    <message>
        <source>any family</source>
        <translation>beliebige Familie</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>no family left out</source>
        <translation>keine Familie ausgeschlossen</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>any type</source>
        <translation>beliebiger Typ</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>Typ %1</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ChipEdit</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1: not in the price list</source>
        <translation>%1: nicht in der Preisliste</translation>
    </message>
</context>
<context>
    <name>thrifty::app::CommandPalette</name>
    <message>
        <source>Find a command or cluster</source>
        <translation>Befehl oder Cluster suchen</translation>
    </message>
    <message>
        <source>Commands and clusters</source>
        <translation>Befehle und Cluster</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ContextChip</name>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Writes allowed</source>
        <translation>Schreiben erlaubt</translation>
    </message>
    <message>
        <source>No control plane</source>
        <translation>Keine Steuerungsebene</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>thrifty::app::DiffView</name>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt</numerusform>
            <numerusform>%n Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::EstimateController</name>
    <message>
        <source>An estimate is running</source>
        <translation>Eine Schätzung läuft bereits</translation>
    </message>
    <message>
        <source>Connect to a fleet first</source>
        <translation>Zuerst mit einer Flotte verbinden</translation>
    </message>
    <message>
        <source>Open a workload first</source>
        <translation>Zuerst einen Workload öffnen</translation>
    </message>
    <message>
        <source>No variant is ready to be estimated</source>
        <translation>Keine Variante ist bereit zum Schätzen</translation>
    </message>
    <message>
        <source>Choose the namespace of the workload first</source>
        <translation>Zuerst den Namespace des Workloads wählen</translation>
    </message>
    <message>
        <source>Choose the group label of the workload first</source>
        <translation>Zuerst das Gruppenlabel des Workloads wählen</translation>
    </message>
    <message>
        <source>Estimating</source>
        <translation>Schätzung läuft</translation>
    </message>
    <message>
        <source>Estimating: %1 of %2 cells</source>
        <translation>Schätzung: %1 von %2 Zellen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::EstimatesPage</name>
    <message>
        <source>Estimates</source>
        <translation>Schätzungen</translation>
    </message>
    <message>
        <source>No estimate yet</source>
        <translation>Noch keine Schätzung</translation>
    </message>
    <message>
        <source>Build variants and estimate them.</source>
        <translation>Bauen Sie Varianten und schätzen Sie sie.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FieldRow</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset %1 to the base</source>
        <translation>%1 auf die Basis zurücksetzen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetController</name>
    <message>
        <source>Connecting to the fleet</source>
        <translation>Verbindung zur Flotte wird hergestellt</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetPage</name>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Load the kubeconfigs of your fleet</source>
        <translation>Kubeconfigs Ihrer Flotte laden</translation>
    </message>
    <message>
        <source>One context for the Nova control plane, one for each autoscaled cluster. Opening a file runs nothing and sends nothing; you choose what to connect next.</source>
        <translation>Ein Kontext für die Nova-Steuerungsebene, einer für jeden autoskalierten Cluster. Das Öffnen einer Datei führt nichts aus und sendet nichts; womit verbunden wird, wählen Sie danach.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Every estimate is kept here.</source>
        <translation>Hier bleibt jede Schätzung erhalten.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::MainWindow</name>
    <message>
        <source>Find a command or cluster</source>
        <translation>Befehl oder Cluster suchen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New plan</source>
        <translation>&amp;Neuer Plan</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save plan</source>
        <translation>Plan &amp;speichern</translation>
    </message>
    <message>
        <source>Save plan &amp;as…</source>
        <translation>Plan speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation>Rückgängig:</translation>
    </message>
    <message>
        <source>Redo:</source>
        <translation>Wiederholen:</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Prices &amp;per</source>
        <translation>&amp;Preise je</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Connect to the fleet</source>
        <translation>Mit Flotte &amp;verbinden</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Copy as command</source>
        <translation>Als Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>&amp;Find a command or cluster…</source>
        <translation>Befehl oder Cluster &amp;suchen…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;What is estimated</source>
        <translation>&amp;Was geschätzt wird</translation>
    </message>
    <message>
        <source>&amp;About Thrifty Nova</source>
        <translation>&amp;Über Thrifty Nova</translation>
    </message>
    <message>
        <source>Connect to a fleet first</source>
        <translation>Zuerst mit einer Flotte verbinden</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, als %2</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Unlock for one run</source>
        <translation>Für einen Lauf entsperren</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>until this run ends</source>
        <translation>bis dieser Lauf endet</translation>
    </message>
    <message>
        <source>for this apply</source>
        <translation>für dieses Anwenden</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Closing when everything is tidied up</source>
        <translation>Wird nach dem Aufräumen geschlossen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ManifestPanel</name>
    <message>
        <source>Manifest of the variant</source>
        <translation>Manifest der Variante</translation>
    </message>
    <message>
        <source>against the base</source>
        <translation>gegenüber der Basis</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Gated manifest</source>
        <translation>Manifest mit Gates</translation>
    </message>
    <message>
        <source>The gates are removed before applying. The copy that is sent also has its own name and run label.</source>
        <translation>Vor dem Anwenden werden die Gates entfernt. Die gesendete Kopie hat zudem einen eigenen Namen und ein eigenes Lauf-Label.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt</numerusform>
            <numerusform>%n Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PlacementController</name>
    <message>
        <source>Following the placement</source>
        <translation>Platzierung wird verfolgt</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PlacementPage</name>
    <message>
        <source>Placement</source>
        <translation>Platzierung</translation>
    </message>
    <message>
        <source>Nothing applied</source>
        <translation>Nichts angewendet</translation>
    </message>
    <message>
        <source>Apply a policy to follow where the workload goes.</source>
        <translation>Wenden Sie eine Policy an, um zu verfolgen, wohin der Workload geht.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PlanFiles</name>
    <message>
        <source>Open plans, manifests or kubeconfigs</source>
        <translation>Pläne, Manifeste oder Kubeconfigs öffnen</translation>
    </message>
    <message>
        <source>Plans, manifests and kubeconfigs (*.tnova *.yaml *.yml *.json *.kubeconfig config);;All files (*)</source>
        <translation>Pläne, Manifeste und Kubeconfigs (*.tnova *.yaml *.yml *.json *.kubeconfig config);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The plan was not opened.</source>
        <translation>Der Plan wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>A manifest of the plan was not opened.</source>
        <translation>Ein Manifest des Plans wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Values are missing.</source>
        <translation>Es fehlen Werte.</translation>
    </message>
    <message>
        <source>The plan does not keep what looks like a secret: %1. Give them on the Workload page.</source>
        <translation>Was nach einem Geheimnis aussieht, speichert der Plan nicht: %1. Geben Sie die Werte auf der Seite „Workload“ an.</translation>
    </message>
    <message>
        <source>The plan was not saved.</source>
        <translation>Der Plan wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Plans (*.tnova)</source>
        <translation>Pläne (*.tnova)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The plan has changes that are not saved.</source>
        <translation>Der Plan enthält ungespeicherte Änderungen.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PolicyController</name>
    <message>
        <source>Checking and trying on the server</source>
        <translation>Prüfung und Probelauf auf dem Server</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>Wird angewendet</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>Noch keine Reihenfolge</translation>
    </message>
    <message>
        <source>Estimate first, or order by hand.</source>
        <translation>Zuerst schätzen oder von Hand ordnen.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::Rail</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantCards</name>
    <message>
        <source>Name of the variant</source>
        <translation>Name der Variante</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantController</name>
    <message>
        <source>The manifest as it is</source>
        <translation>Das Manifest, wie es ist</translation>
    </message>
    <message>
        <source>Add variant</source>
        <translation>Variante hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate variant</source>
        <translation>Variante duplizieren</translation>
    </message>
    <message>
        <source>Delete variant</source>
        <translation>Variante löschen</translation>
    </message>
    <message>
        <source>Move variant</source>
        <translation>Variante verschieben</translation>
    </message>
    <message>
        <source>Rename variant</source>
        <translation>Variante umbenennen</translation>
    </message>
    <message>
        <source>Estimate variant</source>
        <translation>Variante einbeziehen</translation>
    </message>
    <message>
        <source>Leave variant out</source>
        <translation>Variante auslassen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantForm</name>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>Duplizieren (Strg+D)</translation>
    </message>
    <message>
        <source>More for this variant</source>
        <translation>Mehr zu dieser Variante</translation>
    </message>
    <message>
        <source>Pod group</source>
        <translation>Pod-Gruppe</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Abhängig</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>CPU, memory</source>
        <translation>CPU, Speicher</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Add SKU</source>
        <translation>SKU hinzufügen</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>On-demand</source>
        <translation>On-Demand</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>Spot</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Limit</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>any (regexp)</source>
        <translation>beliebig (Regexp)</translation>
    </message>
    <message>
        <source>The base is the manifest as it is. Duplicate it to change something.</source>
        <translation>Die Basis ist das Manifest, wie es ist. Duplizieren Sie sie, um etwas zu ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n Feld weicht ab</numerusform>
            <numerusform>%n Felder weichen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n zu korrigieren</numerusform>
            <numerusform>%n zu korrigieren</numerusform>
        </translation>
    </message>
    <message>
        <source>as the base</source>
        <translation>wie die Basis</translation>
    </message>
    <message>
        <source>base %1</source>
        <translation>Basis %1</translation>
    </message>
    <message>
        <source>no CPU</source>
        <translation>keine CPU</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>kein Speicher</translation>
    </message>
    <message>
        <source>any SKU</source>
        <translation>beliebige SKU</translation>
    </message>
    <message numerus="yes">
        <source>%n SKU(s)</source>
        <translation>
            <numerusform>%n SKU</numerusform>
            <numerusform>%n SKUs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not in the price list</source>
        <translation>%1: nicht in der Preisliste</translation>
    </message>
    <message>
        <source>%1 and %2 GB</source>
        <translation>%1 und %2 GB</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>on-demand</source>
        <translation>On-Demand</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>Spot</translation>
    </message>
    <message>
        <source>either</source>
        <translation>beides</translation>
    </message>
    <message>
        <source>may be reclaimed</source>
        <translation>kann entzogen werden</translation>
    </message>
    <message>
        <source>%1, column %2.</source>
        <translation>%1, Spalte %2.</translation>
    </message>
    <message>
        <source> (line %1)</source>
        <translation> (Zeile %1)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>not known until it can be read</source>
        <translation>erst bekannt, wenn lesbar</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>CPU limit</source>
        <translation>CPU-Limit</translation>
    </message>
    <message>
        <source>memory limit</source>
        <translation>Speicherlimit</translation>
    </message>
    <message>
        <source>GPU affinity</source>
        <translation>GPU-Affinität</translation>
    </message>
    <message>
        <source>AKS spot toleration</source>
        <translation>AKS-Spot-Toleration</translation>
    </message>
    <message>
        <source>Serve replicas</source>
        <translation>Serve-Replicas</translation>
    </message>
    <message>
        <source>the pods</source>
        <translation>den Pods</translation>
    </message>
    <message>
        <source>the CPU</source>
        <translation>der CPU</translation>
    </message>
    <message>
        <source>the memory</source>
        <translation>dem Speicher</translation>
    </message>
    <message>
        <source>the GPUs</source>
        <translation>den GPUs</translation>
    </message>
    <message>
        <source>the SKUs</source>
        <translation>den SKUs</translation>
    </message>
    <message>
        <source>the price category</source>
        <translation>der Preiskategorie</translation>
    </message>
    <message>
        <source>%1 (base %2)</source>
        <translation>%1 (Basis %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n Pod</numerusform>
            <numerusform>%n Pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>no AKS spot toleration</source>
        <translation>keine AKS-Spot-Toleration</translation>
    </message>
    <message>
        <source>, one per GPU</source>
        <translation>, je GPU eine</translation>
    </message>
    <message>
        <source>serveConfigV2: Serve replicas follow %1</source>
        <translation>serveConfigV2: Serve-Replicas folgen %1</translation>
    </message>
    <message>
        <source>%1 follows %2</source>
        <translation>%1 folgt %2</translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantList</name>
    <message>
        <source>on-demand</source>
        <translation>On-Demand</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>Spot</translation>
    </message>
    <message>
        <source>spot or on-demand</source>
        <translation>Spot oder On-Demand</translation>
    </message>
    <message>
        <source>%1 CPU</source>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>Aus Vorlage</translation>
    </message>
    <message>
        <source>More workers, more GPUs, another SKU, spot</source>
        <translation>Mehr Worker, mehr GPUs, andere SKU, Spot</translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantsPage</name>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>No variants yet</source>
        <translation>Noch keine Varianten</translation>
    </message>
    <message>
        <source>Variants are made from a workload with pods. Open one first.</source>
        <translation>Varianten entstehen aus einem Workload mit Pods. Öffnen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>Go to Workload</source>
        <translation>Zum Workload</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Add variant</source>
        <translation>Variante hinzufügen</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzen</translation>
    </message>
    <message>
        <source>Open a workload first</source>
        <translation>Zuerst einen Workload öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s) of %1</source>
        <translation>
            <numerusform>%n Variante von %1</numerusform>
            <numerusform>%n Varianten von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n field(s) to fix</source>
        <translation>
            <numerusform>%1: %n Feld zu korrigieren</numerusform>
            <numerusform>%1: %n Felder zu korrigieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Estimate %n variant(s)</source>
        <translation>
            <numerusform>%n Variante schätzen</numerusform>
            <numerusform>%n Varianten schätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Estimate %1 of %n variant(s)</source>
        <translation>
            <numerusform>%1 von %n Variante schätzen</numerusform>
            <numerusform>%1 von %n Varianten schätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is read-only.</source>
        <translation>%1 steht auf „Nur lesen“.</translation>
    </message>
    <message numerus="yes">
        <source>Estimating writes %n gated copies and a spread policy, removes them and locks %1 again.</source>
        <translation>
            <numerusform>Die Schätzung schreibt %n Kopie mit Gates und eine Spread-Policy, entfernt beide und sperrt %1 wieder.</numerusform>
            <numerusform>Die Schätzung schreibt %n Kopien mit Gates und eine Spread-Policy, entfernt alles und sperrt %1 wieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what is written</source>
        <translation>Zeigen, was geschrieben wird</translation>
    </message>
    <message>
        <source>Unlock for this run</source>
        <translation>Für diesen Lauf entsperren</translation>
    </message>
    <message>
        <source>%1 may be written to.</source>
        <translation>In %1 darf geschrieben werden.</translation>
    </message>
    <message>
        <source>It locks itself when the run and its clean-up have ended.</source>
        <translation>Gesperrt wird von selbst, sobald Lauf und Aufräumen beendet sind.</translation>
    </message>
    <message>
        <source>Lock again</source>
        <translation>Wieder sperren</translation>
    </message>
    <message>
        <source>More workers</source>
        <translation>Mehr Worker</translation>
    </message>
    <message>
        <source>More GPUs per worker</source>
        <translation>Mehr GPUs je Worker</translation>
    </message>
    <message>
        <source>Another SKU</source>
        <translation>Andere SKU</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>Spot</translation>
    </message>
    <message>
        <source>A copy of the base</source>
        <translation>Kopie der Basis</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Leave out of estimates</source>
        <translation>Bei Schätzungen auslassen</translation>
    </message>
    <message>
        <source>Estimate it again</source>
        <translation>Wieder einbeziehen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkStatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
</context>
<context>
    <name>thrifty::app::Workbench</name>
    <message>
        <source>Open kubeconfig</source>
        <translation>Kubeconfig öffnen</translation>
    </message>
    <message>
        <source>Not opened.</source>
        <translation>Nicht geöffnet.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkloadController</name>
    <message>
        <source>Open manifest</source>
        <translation>Manifest öffnen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkloadPage</name>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Open a manifest</source>
        <translation>Manifest öffnen</translation>
    </message>
    <message>
        <source>Drop a manifest or a folder here, or open one.</source>
        <translation>Manifest oder Ordner hierher ziehen oder öffnen.</translation>
    </message>
</context>
</TS>
