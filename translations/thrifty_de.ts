<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ChartWords</name>
    <message>
        <source>per used GPU</source>
        <translation>je genutzter GPU</translation>
    </message>
    <message>
        <source>per GPU</source>
        <translation>je GPU</translation>
    </message>
    <message>
        <source>GPU group&apos;s nodes, without head</source>
        <translation>Nodes der GPU-Gruppe, ohne Head</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 per cluster: %2</source>
        <translation>%1 je Cluster: %2</translation>
    </message>
    <message>
        <source>Variants compared, %1 on %2</source>
        <translation>Varianten im Vergleich, %1 auf %2</translation>
    </message>
    <message>
        <source>may be reclaimed</source>
        <translation>kann entzogen werden</translation>
    </message>
    <message>
        <source>%1 per used GPU, by SKU and cluster</source>
        <translation>%1 je genutzter GPU, nach SKU und Cluster</translation>
    </message>
    <message>
        <source>%1 per GPU</source>
        <translation>%1 je GPU</translation>
    </message>
</context>
<context>
    <name>ExplanationWords</name>
    <message>
        <source>on-demand</source>
        <translation>On-Demand</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>Spot</translation>
    </message>
    <message>
        <source>price category not said</source>
        <translation>Preiskategorie nicht genannt</translation>
    </message>
    <message>
        <source>node, type not said</source>
        <translation>Node, Typ nicht genannt</translation>
    </message>
    <message>
        <source>not in it</source>
        <translation>nicht enthalten</translation>
    </message>
    <message>
        <source>counted with %1</source>
        <translation>mit %1 gezählt</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>kein Betrag</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s), counted with %1</source>
        <translation>
            <numerusform>%n Pod, mit %1 gezählt</numerusform>
            <numerusform>%n Pods, mit %1 gezählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) on one %1</source>
        <translation>
            <numerusform>%n Pod auf einem %1</numerusform>
            <numerusform>%n Pods auf einem %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) on %1 × %2</source>
        <translation>
            <numerusform>%n Pod auf %1 × %2</numerusform>
            <numerusform>%n Pods auf %1 × %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s), no figure</source>
        <translation>
            <numerusform>%n Pod, kein Betrag</numerusform>
            <numerusform>%n Pods, kein Betrag</numerusform>
        </translation>
    </message>
    <message>
        <source>may scale from %1 to %2 pods</source>
        <translation>kann von %1 bis %2 Pods skalieren</translation>
    </message>
    <message>
        <source>%1: how many a node has is not known</source>
        <translation>%1: Anzahl je Node unbekannt</translation>
    </message>
    <message>
        <source>%1 × %2 bought, %3 used</source>
        <translation>%1 × %2 gekauft, %3 genutzt</translation>
    </message>
    <message>
        <source>%1: $%2 per used GPU</source>
        <translation>%1: $%2 je genutzter GPU</translation>
    </message>
    <message>
        <source>No difference to %1: not both have a price</source>
        <translation>Kein Unterschied zu %1: Nicht beide haben einen Preis</translation>
    </message>
    <message>
        <source>The same price as %1</source>
        <translation>Derselbe Preis wie %1</translation>
    </message>
    <message>
        <source>%1 over %2, the lowest</source>
        <translation>%1 über %2, dem Bestpreis</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1 under %2</source>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>nodes that are there</source>
        <translation>vorhandene Nodes</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegenüber %2</translation>
    </message>
    <message>
        <source>If %1 has no capacity</source>
        <translation>Wenn %1 keine Kapazität hat</translation>
    </message>
    <message>
        <source>%1 is next, %2</source>
        <translation>%1 ist der nächste, %2</translation>
    </message>
    <message>
        <source>Not counted: your discounts, disks, network, control-plane fee. Free space on nodes would lower it.</source>
        <translation>Nicht enthalten: Ihre Rabatte, Datenträger, Netzwerk, Gebühr der Steuerungsebene. Freier Platz auf Nodes würde den Betrag senken.</translation>
    </message>
    <message>
        <source>%1 of %2 pods seen, %3 told about.</source>
        <translation>%1 von %2 Pods gesehen, %3 gemeldet.</translation>
    </message>
    <message>
        <source>Its variant is sent in a later wave.</source>
        <translation>Die Variante wird in einer späteren Welle gesendet.</translation>
    </message>
    <message>
        <source>%1 of %2 that fit</source>
        <translation>%1 von %2 passenden</translation>
    </message>
    <message>
        <source>a tie: by name</source>
        <translation>Gleichstand: nach Name</translation>
    </message>
    <message>
        <source>static: its nodes are paid already</source>
        <translation>statisch: Die Nodes sind schon bezahlt</translation>
    </message>
    <message>
        <source>%1 of the base here</source>
        <translation>hier %1 der Basis</translation>
    </message>
    <message>
        <source>Spot nodes may be reclaimed at any time.</source>
        <translation>Spot-Nodes können jederzeit entzogen werden.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Last known</source>
        <translation>Zuletzt bekannt</translation>
    </message>
    <message>
        <source>%1 on %2; not ranked</source>
        <translation>%1, %2; ohne Rang</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n Pod</numerusform>
            <numerusform>%n Pods</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Event of this run</source>
        <translation>Event dieses Laufs</translation>
    </message>
    <message>
        <source>Nothing is bought: static clusters have no estimate</source>
        <translation>Nichts wird gekauft: Statische Cluster haben keine Schätzung</translation>
    </message>
</context>
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
    <name>MatrixWords</name>
    <message>
        <source>last %1, %2 ago</source>
        <translation>zuletzt %1, %2 her</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Node</numerusform>
            <numerusform>%n Nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n pod(s)</source>
        <translation>
            <numerusform>für %n Pod</numerusform>
            <numerusform>für %n Pods</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>event text kept</source>
        <translation>Text aufbewahrt</translation>
    </message>
    <message>
        <source>the run was stopped</source>
        <translation>Lauf angehalten</translation>
    </message>
    <message>
        <source>no Luna on it</source>
        <translation>ohne Luna</translation>
    </message>
    <message>
        <source>%1 of %2 pods told</source>
        <translation>%1/%2 Pods gemeldet</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1 von %2 s</translation>
    </message>
    <message>
        <source>a later wave</source>
        <translation>spätere Welle</translation>
    </message>
    <message>
        <source>static, %1 if it fits</source>
        <translation>statisch, %1, wenn es passt</translation>
    </message>
    <message>
        <source>static, %1 if it fitted</source>
        <translation>statisch, %1, wenn es passte</translation>
    </message>
    <message>
        <source>#%1 so far</source>
        <translation>#%1 bisher</translation>
    </message>
    <message>
        <source>#%1 tie</source>
        <translation>#%1 gleichauf</translation>
    </message>
    <message>
        <source>#%1 lowest, spot</source>
        <translation>#%1 bester, Spot</translation>
    </message>
    <message>
        <source>#%1 spot</source>
        <translation>#%1 Spot</translation>
    </message>
    <message>
        <source>#%1 lowest</source>
        <translation>#%1 bester</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>static</source>
        <translation>statisch</translation>
    </message>
    <message>
        <source>%1 dollars %2</source>
        <translation>%1 Dollar %2</translation>
    </message>
    <message>
        <source>%1 of %2 that fit</source>
        <translation>%1 von %2 passenden</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>gleichauf</translation>
    </message>
    <message>
        <source>spot, may be reclaimed</source>
        <translation>Spot, kann entzogen werden</translation>
    </message>
    <message>
        <source>%1 times the base</source>
        <translation>das %1-Fache der Basis</translation>
    </message>
    <message>
        <source>counted with %1</source>
        <translation>mit %1 gezählt</translation>
    </message>
    <message>
        <source>node, type not said</source>
        <translation>Node, Typ nicht genannt</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>kein Betrag</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 her</translation>
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
    <name>SlideWords</name>
    <message>
        <source>the same price</source>
        <translation>derselbe Preis</translation>
    </message>
    <message>
        <source>%1, %2 times %3</source>
        <translation>%1, %2-mal so viel wie %3</translation>
    </message>
    <message>
        <source>%1, less than 1 % more</source>
        <translation>%1, weniger als 1 % mehr</translation>
    </message>
    <message>
        <source>%1, %2 % more</source>
        <translation>%1, %2 % mehr</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>%1 has no price yet</source>
        <translation>%1 hat noch keinen Preis</translation>
    </message>
    <message>
        <source>%1 has no price on any cluster</source>
        <translation>%1 hat auf keinem Cluster einen Preis</translation>
    </message>
    <message>
        <source>%1 fits on %2, which is already paid</source>
        <translation>%1 passt auf %2, und der ist schon bezahlt</translation>
    </message>
    <message>
        <source>%1 costs least on %2: %3 %4</source>
        <translation>%1 ist am günstigsten auf %2: %3 %4</translation>
    </message>
    <message>
        <source>%1 costs least so far on %2: %3 %4</source>
        <translation>%1 ist bisher am günstigsten auf %2: %3 %4</translation>
    </message>
    <message>
        <source>Lowest that fits: %1</source>
        <translation>Günstigster passender: %1</translation>
    </message>
    <message>
        <source>If it has no capacity: %1</source>
        <translation>Hat er keine Kapazität: %1</translation>
    </message>
    <message>
        <source>If both have none: %1</source>
        <translation>Haben beide keine: %1</translation>
    </message>
    <message>
        <source>static: its nodes are paid already</source>
        <translation>statisch: Die Nodes sind schon bezahlt</translation>
    </message>
    <message>
        <source>%1 per month of 730 hours</source>
        <translation>%1 je Monat zu 730 Stunden</translation>
    </message>
    <message numerus="yes">
        <source>fits and has a price on %1 of %n cluster(s)</source>
        <translation>
            <numerusform>passt und hat einen Preis auf %1 von %n Cluster</numerusform>
            <numerusform>passt und hat einen Preis auf %1 von %n Clustern</numerusform>
        </translation>
    </message>
    <message>
        <source>no price</source>
        <translation>kein Preis</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>spot may be reclaimed</source>
        <translation>Spot kann entzogen werden</translation>
    </message>
    <message>
        <source>Run of %1 UTC</source>
        <translation>Lauf vom %1 UTC</translation>
    </message>
    <message>
        <source>prices: %1</source>
        <translation>Preise: %1</translation>
    </message>
    <message>
        <source>Public list prices without your discounts; no disks, network, control-plane fees</source>
        <translation>Öffentliche Listenpreise ohne Ihre Rabatte; ohne Datenträger, Netzwerk, Gebühren der Steuerungsebene</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>no event in %1 s</source>
        <translation>kein Event in %1 s</translation>
    </message>
    <message>
        <source>no base</source>
        <translation>keine Basis</translation>
    </message>
    <message>
        <source>%1th</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1st</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1nd</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1rd</source>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>no pods</source>
        <translation>keine Pods</translation>
    </message>
    <message>
        <source>pods missing</source>
        <translation>Pods fehlen</translation>
    </message>
    <message>
        <source>no event in time</source>
        <translation>Event blieb aus</translation>
    </message>
    <message>
        <source>no autoscaler</source>
        <translation>kein Autoscaler</translation>
    </message>
    <message>
        <source>refused by quota</source>
        <translation>Quota lehnt ab</translation>
    </message>
    <message>
        <source>not admitted</source>
        <translation>nicht zugelassen</translation>
    </message>
    <message>
        <source>count shared</source>
        <translation>Anzahl geteilt</translation>
    </message>
    <message>
        <source>no context</source>
        <translation>kein Kontext</translation>
    </message>
    <message>
        <source>no namespace</source>
        <translation>kein Namespace</translation>
    </message>
    <message>
        <source>copy removed</source>
        <translation>Kopie entfernt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>log in</source>
        <translation>anmelden</translation>
    </message>
    <message>
        <source>no node type</source>
        <translation>kein Node-Typ</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>unverständlich</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>unerreichbar</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>kein Vertrauen</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation>keine Schätzung</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>fit unknown</source>
        <translation>Platz unbekannt</translation>
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
    <message>
        <source>not estimated</source>
        <translation>nicht geschätzt</translation>
    </message>
    <message>
        <source>does not fit now</source>
        <translation>passt derzeit nicht</translation>
    </message>
    <message>
        <source>fit unknown</source>
        <translation>Platz unbekannt</translation>
    </message>
    <message>
        <source>%1 if it fitted</source>
        <translation>%1, wenn es passte</translation>
    </message>
    <message>
        <source>%1 if it fits</source>
        <translation>%1, wenn es passt</translation>
    </message>
    <message>
        <source>static</source>
        <translation>statisch</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>above the limit, left out</source>
        <translation>über dem Limit, ausgelassen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::CapScale</name>
    <message>
        <source>Prices of the clusters: %1</source>
        <translation>Preise der Cluster: %1</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ChartLegend</name>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ChartPanel</name>
    <message>
        <source>Copy or save this chart</source>
        <translation>Dieses Diagramm kopieren oder speichern</translation>
    </message>
    <message>
        <source>Copy chart</source>
        <translation>Diagramm kopieren</translation>
    </message>
    <message>
        <source>Save chart as…</source>
        <translation>Diagramm speichern unter…</translation>
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
    <name>thrifty::app::CostChart</name>
    <message>
        <source>Copy chart</source>
        <translation>Diagramm kopieren</translation>
    </message>
    <message>
        <source>Copy values as text</source>
        <translation>Werte als Text kopieren</translation>
    </message>
    <message>
        <source>Save chart as…</source>
        <translation>Diagramm speichern unter…</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg);;PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
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
        <source>Estimating: %1 of %2 cells, %3 s</source>
        <translation>Schätzung: %1 von %2 Zellen, %3 s</translation>
    </message>
    <message>
        <source>Removing what is left</source>
        <translation>Reste werden entfernt</translation>
    </message>
    <message>
        <source>Reading the price list</source>
        <translation>Preisliste wird gelesen</translation>
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
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Connect to a fleet, open a workload, and estimate what each variant of it would cost on every cluster. Nothing runs for an estimate: gated copies are made, priced and removed again.</source>
        <translation>Verbinden Sie sich mit einer Flotte, öffnen Sie einen Workload und schätzen Sie, was jede Variante auf jedem Cluster kosten würde. Für eine Schätzung läuft nichts: Kopien mit Gates werden angelegt, bepreist und wieder entfernt.</translation>
    </message>
    <message>
        <source>Build variants</source>
        <translation>Varianten bauen</translation>
    </message>
    <message>
        <source>Estimate all variants</source>
        <translation>Alle Varianten schätzen</translation>
    </message>
    <message>
        <source>Present the estimate</source>
        <translation>Schätzung präsentieren</translation>
    </message>
    <message>
        <source>Next unit of prices</source>
        <translation>Nächste Preiseinheit</translation>
    </message>
    <message>
        <source>Show causes of missing prices</source>
        <translation>Gründe fehlender Preise zeigen</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>month (730 h)</source>
        <translation>Monat (730 h)</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Prices per</source>
        <translation>Preise je</translation>
    </message>
    <message>
        <source>What prices are per (U)</source>
        <translation>Zeitraum der Preise (U)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Report as one HTML page…</source>
        <translation>Bericht als eine HTML-Seite…</translation>
    </message>
    <message>
        <source>HTML page (*.html)</source>
        <translation>HTML-Seite (*.html)</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>Tabelle als CSV…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Markdown for a pull request…</source>
        <translation>Markdown für einen Pull-Request…</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Result as JSON…</source>
        <translation>Ergebnis als JSON…</translation>
    </message>
    <message>
        <source>JSON result (*.json)</source>
        <translation>JSON-Ergebnis (*.json)</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Präsentieren</translation>
    </message>
    <message>
        <source>Full screen, for people who did not run it (F11)</source>
        <translation>Vollbild, für alle, die nicht dabei waren (F11)</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>Neu schätzen</translation>
    </message>
    <message>
        <source>Variants and clusters</source>
        <translation>Varianten und Cluster</translation>
    </message>
    <message>
        <source>$/hr per cluster</source>
        <translation>$/h je Cluster</translation>
    </message>
    <message>
        <source>$/hr per GPU SKU</source>
        <translation>$/h je GPU-SKU</translation>
    </message>
    <message>
        <source>Variants compared</source>
        <translation>Varianten im Vergleich</translation>
    </message>
    <message>
        <source>clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>variants</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Bars per</source>
        <translation>Balken je</translation>
    </message>
    <message>
        <source>Cluster whose variants are compared</source>
        <translation>Cluster, dessen Varianten verglichen werden</translation>
    </message>
    <message>
        <source>Which variant a bar shows</source>
        <translation>Welche Variante ein Balken zeigt</translation>
    </message>
    <message>
        <source>Charts and explanation</source>
        <translation>Diagramme und Erläuterung</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>lowest on-demand</source>
        <translation>Bestpreis On-Demand</translation>
    </message>
    <message>
        <source>lowest of all</source>
        <translation>Bestpreis insgesamt</translation>
    </message>
    <message>
        <source>%1 per</source>
        <translation>%1 je</translation>
    </message>
    <message>
        <source>%1 per cluster</source>
        <translation>%1 je Cluster</translation>
    </message>
    <message>
        <source>%1 per GPU SKU</source>
        <translation>%1 je GPU-SKU</translation>
    </message>
    <message>
        <source>Prices: %1, %2</source>
        <translation>Preise: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Estimate %n variant(s)</source>
        <translation>
            <numerusform>%n Variante schätzen</numerusform>
            <numerusform>%n Varianten schätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Run started %1</source>
        <translation>Lauf gestartet %1</translation>
    </message>
    <message>
        <source>Run of %1, took %2</source>
        <translation>Lauf %1, Dauer %2</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>The run of %1 gave no result</source>
        <translation>Der Lauf (%1) brachte kein Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) of the run remain.</source>
        <translation>
            <numerusform>%n Objekt des Laufs ist übrig.</numerusform>
            <numerusform>%n Objekte des Laufs sind übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove now</source>
        <translation>Jetzt entfernen</translation>
    </message>
    <message>
        <source>Everything it made is gone.</source>
        <translation>Alles, was er angelegt hat, ist entfernt.</translation>
    </message>
    <message>
        <source>See what remains.</source>
        <translation>Sehen Sie nach, was übrig ist.</translation>
    </message>
    <message>
        <source>Run cancelled.</source>
        <translation>Lauf abgebrochen.</translation>
    </message>
    <message>
        <source>Run stopped: %1.</source>
        <translation>Lauf angehalten: %1.</translation>
    </message>
    <message>
        <source>Other gated pods are on %1;</source>
        <translation>Fremde Pods mit Gates auf %1;</translation>
    </message>
    <message>
        <source>node counts may include them, so these cells have no price.</source>
        <translation>Node-Zahlen können sie enthalten, daher haben diese Zellen keinen Preis.</translation>
    </message>
    <message>
        <source>Show causes</source>
        <translation>Gründe zeigen</translation>
    </message>
    <message>
        <source>Estimate these again</source>
        <translation>Diese neu schätzen</translation>
    </message>
    <message>
        <source>%1 of %2 cells had no event in %3 s.</source>
        <translation>%1 von %2 Zellen erhielten in %3 s kein Event.</translation>
    </message>
    <message>
        <source>%1 of %2 cells had no event in time.</source>
        <translation>%1 von %2 Zellen erhielten nicht rechtzeitig ein Event.</translation>
    </message>
    <message>
        <source>They have no price and do not rank.</source>
        <translation>Sie haben weder Preis noch Rang.</translation>
    </message>
    <message>
        <source>Estimate these %1 again</source>
        <translation>Diese %1 neu schätzen</translation>
    </message>
    <message>
        <source>This machine slept %1 during the run.</source>
        <translation>Dieser Rechner schlief während des Laufs %1.</translation>
    </message>
    <message>
        <source>Sleep is not counted as waiting.</source>
        <translation>Diese Zeit zählt nicht als Wartezeit.</translation>
    </message>
    <message>
        <source>This estimate is %1 old.</source>
        <translation>Diese Schätzung ist %1 alt.</translation>
    </message>
    <message>
        <source>Prices and capacity may have changed; applying asks to estimate again after 24 h.</source>
        <translation>Preise und Kapazität können sich geändert haben; nach 24 h verlangt das Anwenden eine neue Schätzung.</translation>
    </message>
    <message>
        <source>%1 is read-only.</source>
        <translation>%1 steht auf „Nur lesen“.</translation>
    </message>
    <message>
        <source>The control plane</source>
        <translation>Die Steuerungsebene</translation>
    </message>
    <message>
        <source>Unlock for this run</source>
        <translation>Für diesen Lauf entsperren</translation>
    </message>
    <message numerus="yes">
        <source>The run makes gated copies of %n variant(s) and a spread policy, and removes them.</source>
        <translation>
            <numerusform>Der Lauf legt für %n Variante Kopien mit Gates und eine Spread-Policy an und entfernt sie wieder.</numerusform>
            <numerusform>Der Lauf legt für %n Varianten Kopien mit Gates und eine Spread-Policy an und entfernt sie wieder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run makes gated copies for %n cell(s) and removes them.</source>
        <translation>
            <numerusform>Der Lauf legt für %n Zelle Kopien mit Gates an und entfernt sie wieder.</numerusform>
            <numerusform>Der Lauf legt für %n Zellen Kopien mit Gates an und entfernt sie wieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the estimate</source>
        <translation>Schätzung exportieren</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exportiert.</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>Nicht exportiert.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ExplanationPanel</name>
    <message>
        <source>Explanation</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>Erläuterung schließen</translation>
    </message>
    <message>
        <source>Choose a cell to see where its price comes from.</source>
        <translation>Wählen Sie eine Zelle, um zu sehen, woher ihr Preis kommt.</translation>
    </message>
    <message>
        <source>Pod group</source>
        <translation>Pod-Gruppe</translation>
    </message>
    <message>
        <source>$/node</source>
        <translation>$/Node</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>Copy events</source>
        <translation>Events kopieren</translation>
    </message>
    <message>
        <source>Copy event</source>
        <translation>Event kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n more event(s)</source>
        <translation>
            <numerusform>%n weiteres Event</numerusform>
            <numerusform>%n weitere Events</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+click compares any two cells.</source>
        <translation>Strg+Klick vergleicht zwei beliebige Zellen.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
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
    <name>thrifty::app::HeatLegend</name>
    <message>
        <source>heat when the run ends</source>
        <translation>Farben am Laufende</translation>
    </message>
    <message>
        <source>fixed until the run ends</source>
        <translation>fest bis zum Ende des Laufs</translation>
    </message>
    <message>
        <source>×: times the base</source>
        <translation>×: Vielfaches der Basis</translation>
    </message>
    <message>
        <source>×1.13 = times the base, same cluster</source>
        <translation>×1,13 = Vielfaches der Basis, gleicher Cluster</translation>
    </message>
    <message>
        <source>ties by name</source>
        <translation>Gleichstand nach Name</translation>
    </message>
    <message>
        <source>Heat from %1 to %2</source>
        <translation>Farben von %1 bis %2</translation>
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
    <message>
        <source>%1 of %2 answered, %3 priced</source>
        <translation>%1 von %2 beantwortet, %3 mit Preis</translation>
    </message>
    <message>
        <source>cancelled, cleaned up</source>
        <translation>abgebrochen, aufgeräumt</translation>
    </message>
    <message>
        <source>failed, %1</source>
        <translation>fehlgeschlagen, %1</translation>
    </message>
    <message>
        <source>written by a newer version</source>
        <translation>von neuerer Version geschrieben</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>Workload, cluster, SKU…</source>
        <translation>Workload, Cluster, SKU…</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>Läufe durchsuchen</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>Cannot be opened.</source>
        <translation>Lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Space marks a run as A, the next as B</source>
        <translation>Die Leertaste markiert einen Lauf als A, den nächsten als B</translation>
    </message>
    <message>
        <source>Open run %1</source>
        <translation>Lauf %1 öffnen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Comparison of A and B</source>
        <translation>Vergleich von A und B</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A und B tauschen</translation>
    </message>
    <message>
        <source>No history.</source>
        <translation>Kein Verlauf.</translation>
    </message>
    <message>
        <source>A new history was begun.</source>
        <translation>Ein neuer Verlauf wurde begonnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs, kept on this machine</source>
        <translation>
            <numerusform>%n Lauf, auf diesem Rechner aufbewahrt</numerusform>
            <numerusform>%n Läufe, auf diesem Rechner aufbewahrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n runs</source>
        <translation>
            <numerusform>%1 von %n Lauf</numerusform>
            <numerusform>%1 von %n Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Ran on</source>
        <translation>Lief auf</translation>
    </message>
    <message>
        <source>List $/hr</source>
        <translation>Liste $/h</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not applied</source>
        <translation>nicht angewendet</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Mark two runs, A and B, with Space or a click at their left end.</source>
        <translation>Markieren Sie zwei Läufe, A und B, mit der Leertaste oder einem Klick am linken Rand.</translation>
    </message>
    <message>
        <source>Run %1 and run %2</source>
        <translation>Lauf %1 und Lauf %2</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>A, %1</source>
        <translation>A, %1</translation>
    </message>
    <message>
        <source>B, %1</source>
        <translation>B, %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>No price changed</source>
        <translation>Kein Preis geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n cells changed</source>
        <translation>
            <numerusform>%n Zelle geändert</numerusform>
            <numerusform>%n Zellen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells compared.</source>
        <translation>
            <numerusform>%n Zelle verglichen.</numerusform>
            <numerusform>%n Zellen verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The order differs.</source>
        <translation>Die Reihenfolge ist anders.</translation>
    </message>
    <message>
        <source>The order is the same.</source>
        <translation>Die Reihenfolge ist gleich.</translation>
    </message>
    <message>
        <source>Ran on: %1, then %2.</source>
        <translation>Lief auf: %1, dann %2.</translation>
    </message>
    <message>
        <source>Running at, list price: %1 %2.</source>
        <translation>Im Betrieb, Listenpreis: %1 %2.</translation>
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
    <name>thrifty::app::MatrixView</name>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Variants and clusters</source>
        <translation>Varianten und Cluster</translation>
    </message>
    <message>
        <source>Price of every variant on every cluster. Enter explains a cell; Ctrl+Space keeps it for comparison with another.</source>
        <translation>Preis jeder Variante auf jedem Cluster. Die Eingabetaste erläutert eine Zelle; Strg+Leertaste merkt sie zum Vergleich mit einer anderen.</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erläutern</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Compare others with this</source>
        <translation>Andere hiermit vergleichen</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
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
    <name>thrifty::app::OrderView</name>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>starts here</source>
        <translation>beginnt hier</translation>
    </message>
    <message>
        <source>over the row above</source>
        <translation>zur Zeile darüber</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fixiert</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Over the row above</source>
        <translation>Zur Zeile darüber</translation>
    </message>
    <message>
        <source>Cost order</source>
        <translation>Kostenreihenfolge</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a cluster, P pins it, Delete leaves it out</source>
        <translation>Alt+Auf und Alt+Ab verschieben einen Cluster, P fixiert ihn, Entf lässt ihn aus</translation>
    </message>
    <message>
        <source>Take the pin out (P)</source>
        <translation>Fixierung lösen (P)</translation>
    </message>
    <message>
        <source>Pin at this place (P)</source>
        <translation>Hier fixieren (P)</translation>
    </message>
    <message>
        <source>Leave out (Del)</source>
        <translation>Auslassen (Entf)</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PlacementController</name>
    <message>
        <source>Following the placement</source>
        <translation>Platzierung wird verfolgt</translation>
    </message>
    <message>
        <source>Looking what is applied</source>
        <translation>Angewendetes wird ermittelt</translation>
    </message>
    <message>
        <source>Looking what would be taken back</source>
        <translation>Ermittelt, was zurückgenommen würde</translation>
    </message>
    <message>
        <source>Taking back what was applied</source>
        <translation>Angewendetes wird zurückgenommen</translation>
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
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Nicht mehr verfolgen</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Go to Policy</source>
        <translation>Zur Policy</translation>
    </message>
    <message>
        <source>Not all was taken back.</source>
        <translation>Nicht alles wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>What was new is gone, what was changed is put back.</source>
        <translation>Neues ist entfernt, Geändertes wiederhergestellt.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Teil der Seite</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Estimate and pods</source>
        <translation>Schätzung und Pods</translation>
    </message>
    <message>
        <source>Newest first; event text as it came</source>
        <translation>Neueste zuerst; Eventtext im Original</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Estimate and nodes obtained</source>
        <translation>Schätzung und erhaltene Nodes</translation>
    </message>
    <message>
        <source>Pods and nodes</source>
        <translation>Pods und Nodes</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Nothing is applied</source>
        <translation>Nichts ist angewendet</translation>
    </message>
    <message>
        <source>Applied %1</source>
        <translation>Angewendet %1</translation>
    </message>
    <message>
        <source>Cannot be watched.</source>
        <translation>Lässt sich nicht beobachten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Runs on %1 since %2</source>
        <translation>Läuft auf %1 seit %2</translation>
    </message>
    <message>
        <source>On %1, %2 of %3 pods running</source>
        <translation>Auf %1, %2 von %3 Pods laufen</translation>
    </message>
    <message>
        <source>Waiting for Nova</source>
        <translation>Wartet auf Nova</translation>
    </message>
    <message>
        <source>Not followed</source>
        <translation>Nicht verfolgt</translation>
    </message>
    <message numerus="yes">
        <source>No cluster could take it: %n tried</source>
        <translation>
            <numerusform>Kein Cluster konnte ihn aufnehmen: %n versucht</numerusform>
            <numerusform>Kein Cluster konnte ihn aufnehmen: %n versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>left after %1</source>
        <translation>verlassen nach %1</translation>
    </message>
    <message>
        <source>no node after %1</source>
        <translation>kein Node nach %1</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>left out of the policy</source>
        <translation>nicht in der Policy</translation>
    </message>
    <message>
        <source>%1 of %2 pods running</source>
        <translation>%1 von %2 Pods laufen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Got no node</source>
        <translation>Erhielt keinen Node</translation>
    </message>
    <message>
        <source>Nova placed the group here</source>
        <translation>Nova platzierte die Gruppe hier</translation>
    </message>
    <message>
        <source>Policy and workload written</source>
        <translation>Policy und Workload geschrieben</translation>
    </message>
    <message>
        <source>Node type</source>
        <translation>Node-Typ</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Obtained</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Est. %1</source>
        <translation>Gesch. %1</translation>
    </message>
    <message>
        <source>List %1</source>
        <translation>Liste %1</translation>
    </message>
    <message>
        <source>No node yet.</source>
        <translation>Noch kein Node.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>nicht geschätzt</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>nicht in der Liste</translation>
    </message>
    <message>
        <source>not obtained</source>
        <translation>nicht erhalten</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>same node types</source>
        <translation>gleiche Node-Typen</translation>
    </message>
    <message>
        <source>other nodes than estimated</source>
        <translation>andere Nodes als geschätzt</translation>
    </message>
    <message>
        <source>The fail-over costs %1 %2 over %3.</source>
        <translation>Der Failover kostet %1 %2 gegenüber %3.</translation>
    </message>
    <message>
        <source>Obtained nodes are priced from the list, on demand.</source>
        <translation>Erhaltene Nodes sind mit Listenpreisen (On-Demand) bewertet.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>no node yet</source>
        <translation>noch kein Node</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%1 von %2 laufen</translation>
    </message>
    <message>
        <source>Cannot be withdrawn.</source>
        <translation>Lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Withdraw what was applied</source>
        <translation>Angewendetes zurücknehmen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n pods stop: %1</source>
        <translation>
            <numerusform>%n Pod wird beendet: %1</numerusform>
            <numerusform>%n Pods werden beendet: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop them</source>
        <translation>Beenden</translation>
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
    <message>
        <source>no difference, or new</source>
        <translation>kein Unterschied oder neu</translation>
    </message>
    <message>
        <source>Go to Variants</source>
        <translation>Zu den Varianten</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Teil der Seite</translation>
    </message>
    <message>
        <source>Order and checks</source>
        <translation>Reihenfolge und Prüfungen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Not applied.</source>
        <translation>Nicht angewendet.</translation>
    </message>
    <message>
        <source>Variant that the policy is for</source>
        <translation>Variante, für die die Policy gilt</translation>
    </message>
    <message>
        <source>Policy for another variant</source>
        <translation>Policy für andere Variante</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Review and apply…</source>
        <translation>Prüfen und anwenden…</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>after the last, Nova starts again at 1</source>
        <translation>nach dem letzten beginnt Nova wieder bei 1</translation>
    </message>
    <message>
        <source>Back to cost order</source>
        <translation>Zurück zur Kostenreihenfolge</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 fixieren</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 auslassen</translation>
    </message>
    <message>
        <source>Put in %1</source>
        <translation>%1 aufnehmen</translation>
    </message>
    <message>
        <source>Clusters without a price</source>
        <translation>Cluster ohne Preis</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Keep at the end</source>
        <translation>Ans Ende</translation>
    </message>
    <message>
        <source>Leave out above, dollars per hour</source>
        <translation>Auslassen über, Dollar je Stunde</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Limit</translation>
    </message>
    <message>
        <source>Leave out above</source>
        <translation>Auslassen über</translation>
    </message>
    <message>
        <source>Cap on each node</source>
        <translation>Obergrenze je Node</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Keep it on %1</source>
        <translation>Auf %1 lassen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>Copy for pull request</source>
        <translation>Für Pull-Request kopieren</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>Die Policy</translation>
    </message>
    <message>
        <source>Difference from the policy that is there</source>
        <translation>Unterschied zur vorhandenen Policy</translation>
    </message>
    <message>
        <source>The manifest that is applied</source>
        <translation>Das angewendete Manifest</translation>
    </message>
    <message>
        <source>Estimate first</source>
        <translation>Zuerst schätzen</translation>
    </message>
    <message>
        <source>Prices: Luna, %1</source>
        <translation>Preise: Luna, %1</translation>
    </message>
    <message>
        <source>Cost order of the run of %1; %2 of %3 left out</source>
        <translation>Kostenreihenfolge des Laufs (%1); %2 von %3 ausgelassen</translation>
    </message>
    <message>
        <source>No order</source>
        <translation>Keine Reihenfolge</translation>
    </message>
    <message>
        <source>No policy.</source>
        <translation>Keine Policy.</translation>
    </message>
    <message>
        <source>Cap on each node of %1, dollars per hour</source>
        <translation>Obergrenze je Node von %1, Dollar je Stunde</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Cap on each node of %1</source>
        <translation>Obergrenze je Node von %1</translation>
    </message>
    <message>
        <source>%1: dollars per hour, for example 4.75</source>
        <translation>%1: Dollar je Stunde, zum Beispiel 4,75</translation>
    </message>
    <message>
        <source>Keep it where it is (pin first)</source>
        <translation>Dort lassen (auf Platz 1 fixieren)</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>Neu schätzen</translation>
    </message>
    <message>
        <source>Connect to the fleet to check against what is there.</source>
        <translation>Mit der Flotte verbinden, um mit dem Vorhandenen abzugleichen.</translation>
    </message>
    <message>
        <source>Open the workload to check against what is there.</source>
        <translation>Workload öffnen, um mit dem Vorhandenen abzugleichen.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>The order holds until %1 rises by %2</source>
        <translation>Die Reihenfolge gilt, bis %1 um %2 steigt</translation>
    </message>
    <message>
        <source>does not fit now</source>
        <translation>passt derzeit nicht</translation>
    </message>
    <message>
        <source>%1 has no room now. It stays in the order; Nova skips it.</source>
        <translation>%1 hat derzeit keinen Platz, bleibt aber in der Reihenfolge; Nova überspringt ihn.</translation>
    </message>
    <message numerus="yes">
        <source>The run left %n objects behind</source>
        <translation>
            <numerusform>Der Lauf hinterließ %n Objekt</numerusform>
            <numerusform>Der Lauf hinterließ %n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n zu entscheiden</numerusform>
            <numerusform>%n zu entscheiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n bestanden</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference: new</source>
        <translation>Unterschied: neu</translation>
    </message>
    <message numerus="yes">
        <source>Difference: %n lines</source>
        <translation>
            <numerusform>Unterschied: %n Zeile</numerusform>
            <numerusform>Unterschied: %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applying writes %n objects, the policy first.</source>
        <translation>
            <numerusform>Das Anwenden schreibt %n Objekt, die Policy zuerst.</numerusform>
            <numerusform>Das Anwenden schreibt %n Objekte, die Policy zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written before you have seen it.</source>
        <translation>Nichts wird geschrieben, bevor Sie es gesehen haben.</translation>
    </message>
    <message>
        <source>Read-only. Unlock for this apply first.</source>
        <translation>Nur lesen. Zuerst für dieses Anwenden entsperren.</translation>
    </message>
    <message>
        <source>%1 is read-only.</source>
        <translation>%1 steht auf „Nur lesen“.</translation>
    </message>
    <message numerus="yes">
        <source>Order, caps and export work; applying would write %n objects.</source>
        <translation>
            <numerusform>Reihenfolge, Obergrenzen und Export sind möglich; das Anwenden würde %n Objekt schreiben.</numerusform>
            <numerusform>Reihenfolge, Obergrenzen und Export sind möglich; das Anwenden würde %n Objekte schreiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Order, caps and export work.</source>
        <translation>Reihenfolge, Obergrenzen und Export sind möglich.</translation>
    </message>
    <message>
        <source>Unlock for this apply</source>
        <translation>Für dieses Anwenden entsperren</translation>
    </message>
    <message>
        <source>As a folder…</source>
        <translation>Als Ordner…</translation>
    </message>
    <message>
        <source>An empty folder for the export</source>
        <translation>Leerer Ordner für den Export</translation>
    </message>
    <message>
        <source>As a zip archive…</source>
        <translation>Als Zip-Archiv…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Zip-Archive (*.zip)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportiert nach %1.</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>Nicht exportiert.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>The estimate and the policy as Markdown, for a pull request.</source>
        <translation>Schätzung und Policy als Markdown für einen Pull-Request.</translation>
    </message>
    <message>
        <source>Cannot be applied.</source>
        <translation>Lässt sich nicht anwenden.</translation>
    </message>
    <message>
        <source>A check failed; it says what to do.</source>
        <translation>Eine Prüfung ist fehlgeschlagen; sie sagt, was zu tun ist.</translation>
    </message>
    <message>
        <source>Review and apply</source>
        <translation>Prüfen und anwenden</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n objects</source>
        <translation>
            <numerusform>%n Objekt anwenden</numerusform>
            <numerusform>%n Objekte anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>The server tried it (dry run) and would take it.</source>
        <translation>Der Server hat es erprobt (Dry-Run) und würde es annehmen.</translation>
    </message>
    <message>
        <source>Go on with that</source>
        <translation>Damit fortfahren</translation>
    </message>
</context>
<context>
    <name>thrifty::app::Presentation</name>
    <message>
        <source>Estimate, presentation</source>
        <translation>Schätzung, Präsentation</translation>
    </message>
    <message>
        <source>US dollars %1, rounded to cents</source>
        <translation>US-Dollar %1, auf Cent gerundet</translation>
    </message>
    <message>
        <source>US dollars %1, rounded</source>
        <translation>US-Dollar %1, gerundet</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>Variante</translation>
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
    <name>thrifty::app::TimelineView</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
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
            <numerusform>Schreibt %n Kopie mit Gates und eine Spread-Policy, entfernt beide und sperrt %1 wieder.</numerusform>
            <numerusform>Schreibt %n Kopien mit Gates und eine Spread-Policy, entfernt alles und sperrt %1 wieder.</numerusform>
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
<context>
    <name>thrifty::app::WriteDialog</name>
    <message>
        <source>make</source>
        <translation>anlegen:</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen:</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern:</translation>
    </message>
    <message>
        <source>Writes to %1</source>
        <translation>Schreibt in %1</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source> in %1</source>
        <translation> in %1</translation>
    </message>
    <message>
        <source># It is deleted.</source>
        <translation># Wird gelöscht.</translation>
    </message>
    <message>
        <source># It is new.</source>
        <translation># Ist neu.</translation>
    </message>
    <message>
        <source>%1 is marked as production. Type its name to go on.</source>
        <translation>%1 ist als Produktion markiert. Geben Sie zum Fortfahren den Namen ein.</translation>
    </message>
    <message>
        <source>Name of the context</source>
        <translation>Name des Kontexts</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
