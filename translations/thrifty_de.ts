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
    <message>
        <source>nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>add-ons</source>
        <translation>Zusatzkosten</translation>
    </message>
    <message>
        <source>%1 per node</source>
        <translation>%1 je Node</translation>
    </message>
    <message>
        <source>GPU nodes, no head</source>
        <translation>GPU-Nodes ohne Head</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>gerundet</translation>
    </message>
</context>
<context>
    <name>CommandKeys</name>
    <message>
        <source>Open the menu %1</source>
        <translation>Menü %1 öffnen</translation>
    </message>
</context>
<context>
    <name>CrashWords</name>
    <message>
        <source>d MMM, HH:mm</source>
        <extracomment>A day without its year and the time, as QDateTime::toString() reads it.</extracomment>
        <translation>d. MMM, HH:mm</translation>
    </message>
    <message>
        <source>Thrifty Nova stopped unexpectedly on %1.</source>
        <translation>Thrifty Nova wurde am %1 unerwartet beendet.</translation>
    </message>
    <message>
        <source>The report stays on this machine.</source>
        <translation>Der Bericht bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
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
    <message>
        <source>List price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>By list price</source>
        <translation>Nach Listenpreis</translation>
    </message>
    <message>
        <source>Its nodes</source>
        <translation>Seine Nodes</translation>
    </message>
    <message>
        <source>No cluster was asked. An estimate says what it would really buy.</source>
        <translation>Kein Cluster wurde gefragt. Eine Schätzung sagt, was er wirklich kaufen würde.</translation>
    </message>
    <message>
        <source>The run ended before this cell was answered.</source>
        <translation>Der Lauf endete, bevor diese Zelle beantwortet war.</translation>
    </message>
    <message>
        <source>%1, so that node counts do not mix.</source>
        <translation>%1, damit sich die Knotenzahlen nicht mischen.</translation>
    </message>
    <message>
        <source>The run looks at the clusters; nothing is sent yet.</source>
        <translation>Der Lauf sieht sich die Cluster an; noch ist nichts gesendet.</translation>
    </message>
    <message>
        <source>list %1 a node, %2 by %3</source>
        <extracomment>&quot;list 2.0144 a node, −20 % by price-book.yaml, line 7: enterprise agreement&quot;</extracomment>
        <translation>Liste %1 je Node, %2 nach %3</translation>
    </message>
    <message>
        <source>list price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>Zusatzkosten</translation>
    </message>
    <message>
        <source>Not counted: what your price book does not say of discounts, disks, network and control-plane fee. Free space on nodes would lower it. Luna itself and caps on node prices go by list prices.</source>
        <translation>Nicht gezählt: was Ihr Preisbuch von Rabatten, Datenträgern, Netzwerk und Gebühren der Steuerungsebene nicht sagt. Freier Platz auf Nodes würde es senken. Luna selbst und Obergrenzen für Node-Preise gehen nach Listenpreisen.</translation>
    </message>
    <message>
        <source>beside the nodes, by %1</source>
        <translation>neben den Nodes, nach %1</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>Sie zahlen</translation>
    </message>
    <message>
        <source>Your prices</source>
        <translation>Ihre Preise</translation>
    </message>
    <message>
        <source>%1 of %2, SHA-256 %3</source>
        <translation>%1 vom %2, SHA-256 %3</translation>
    </message>
    <message>
        <source>Orders leave it out. %1; %2, line %3</source>
        <translation>Reihenfolgen lassen ihn aus. %1; %2, Zeile %3</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Cannot be compared with %1: it has no price</source>
        <translation>Kein Vergleich mit %1 möglich: dort gibt es keinen Preis</translation>
    </message>
    <message>
        <source>Cannot be compared with %1: this cell has no price</source>
        <translation>Kein Vergleich mit %1 möglich: diese Zelle hat keinen Preis</translation>
    </message>
    <message>
        <source>By your price book</source>
        <translation>Nach Ihrem Preisbuch</translation>
    </message>
    <message>
        <source>Each figure is rounded by itself, so sums may differ in the last digit.</source>
        <translation>Jeder Betrag ist für sich gerundet; Summen können in der letzten Stelle abweichen.</translation>
    </message>
    <message>
        <source>%1 over %2, the lowest so far</source>
        <translation>%1 über %2, dem bisherigen Bestpreis</translation>
    </message>
    <message>
        <source>The run is given up; what it made is being removed.</source>
        <translation>Der Lauf wird aufgegeben; was er angelegt hat, wird entfernt.</translation>
    </message>
    <message>
        <source>The variant was changed since this run; this is what was said of it then.</source>
        <translation>Die Variante wurde seit diesem Lauf geändert; dies galt für die damalige.</translation>
    </message>
    <message>
        <source>The variant is no longer in the plan.</source>
        <translation>Die Variante ist nicht mehr im Plan.</translation>
    </message>
    <message>
        <source>Reclaimed</source>
        <extracomment>how often spot nodes are taken back</extracomment>
        <translation>Entzogen</translation>
    </message>
    <message>
        <source>Expected</source>
        <extracomment>the price to be expected of spot nodes; it stands beside a sentence</extracomment>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>where the reclaimed share is bought on demand; in no sum, ranks nothing</source>
        <translation>wenn der entzogene Anteil On-Demand gekauft wird; in keiner Summe, ohne Rang</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>On a card: estimate the variant, or leave it out</source>
        <translation>Auf einer Karte: Variante schätzen oder auslassen</translation>
    </message>
    <message>
        <source>On a card: delete the variant</source>
        <translation>Auf einer Karte: Variante löschen</translation>
    </message>
    <message>
        <source>Explain the cell or bar</source>
        <translation>Zelle oder Balken erläutern</translation>
    </message>
    <message>
        <source>Compare the cell with the one before</source>
        <translation>Zelle mit der vorigen vergleichen</translation>
    </message>
    <message>
        <source>Move the cluster up</source>
        <translation>Cluster nach oben</translation>
    </message>
    <message>
        <source>Move the cluster down</source>
        <translation>Cluster nach unten</translation>
    </message>
    <message>
        <source>Pin the cluster, or take the pin out</source>
        <translation>Cluster fixieren oder lösen</translation>
    </message>
    <message>
        <source>Leave the cluster out</source>
        <translation>Cluster auslassen</translation>
    </message>
    <message>
        <source>Put the cluster back in</source>
        <translation>Cluster wieder aufnehmen</translation>
    </message>
    <message>
        <source>Remember a fact about the cluster, or forget it</source>
        <translation>Etwas über den Cluster merken oder vergessen</translation>
    </message>
    <message>
        <source>Next change in the difference</source>
        <translation>Nächste Änderung im Unterschied</translation>
    </message>
    <message>
        <source>Previous change in the difference</source>
        <translation>Vorige Änderung im Unterschied</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>Mark the run as A, the next as B</source>
        <translation>Lauf als A markieren, den nächsten als B</translation>
    </message>
    <message>
        <source>Another row or cell</source>
        <translation>Andere Zeile oder Zelle</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Zeile öffnen</translation>
    </message>
    <message>
        <source>Do what the row offers</source>
        <translation>Tun, was die Zeile anbietet</translation>
    </message>
    <message>
        <source>Tick the row</source>
        <translation>Zeile ankreuzen</translation>
    </message>
    <message>
        <source>Change the row&apos;s field</source>
        <translation>Feld der Zeile ändern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>Nächstes Bedienelement</translation>
    </message>
    <message>
        <source>Previous control</source>
        <translation>Voriges Bedienelement</translation>
    </message>
    <message>
        <source>Leave the field, list or dialog</source>
        <translation>Feld, Liste oder Dialog verlassen</translation>
    </message>
    <message>
        <source>Next variant</source>
        <translation>Nächste Variante</translation>
    </message>
    <message>
        <source>Previous variant</source>
        <translation>Vorige Variante</translation>
    </message>
    <message>
        <source>First variant</source>
        <translation>Erste Variante</translation>
    </message>
    <message>
        <source>Last variant</source>
        <translation>Letzte Variante</translation>
    </message>
    <message>
        <source>Next chart</source>
        <translation>Nächstes Diagramm</translation>
    </message>
    <message>
        <source>Previous chart</source>
        <translation>Voriges Diagramm</translation>
    </message>
    <message>
        <source>Next unit of prices</source>
        <translation>Nächste Preiseinheit</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>As large as usual</source>
        <translation>Normale Größe</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>Präsentation beenden</translation>
    </message>
    <message>
        <source>Tables and fields</source>
        <translation>Tabellen und Felder</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Präsentation</translation>
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
    <message>
        <source>%1 %2</source>
        <extracomment>A day without its year, as QDate::toString() reads it; then the time.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T.</translation>
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
        <translation>statisch, sonst %1</translation>
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
    <message>
        <source>%1 for %2</source>
        <extracomment>&quot;3 nodes&quot; and &quot;2 pods&quot;</extracomment>
        <translation>%1 für %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n Pod</numerusform>
            <numerusform>%n Pods</numerusform>
        </translation>
    </message>
    <message>
        <source>half rate %1</source>
        <translation>½ Preis %1</translation>
    </message>
    <message>
        <source>list %1</source>
        <translation>Liste %1</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>half rate, %1</source>
        <translation>½ Preis, %1</translation>
    </message>
    <message>
        <source>list, %1</source>
        <translation>Liste, %1</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>nicht gelistet</translation>
    </message>
    <message>
        <source>%1, public list price of %2; not ranked</source>
        <translation>%1, öffentlicher Listenpreis vom %2; ohne Rang</translation>
    </message>
    <message>
        <source>spot at half of on-demand, the listed one is missing or over a year old</source>
        <translation>Spot zum halben On-Demand-Preis, der gelistete fehlt oder ist über ein Jahr alt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>the run ended</source>
        <translation>Lauf beendet</translation>
    </message>
    <message>
        <source>another run first</source>
        <translation>erst ein anderer Lauf</translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation>in Vorbereitung</translation>
    </message>
    <message>
        <source>list</source>
        <extracomment>beside what the user pays: the public list price of the same nodes</extracomment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>$%1 for a node</source>
        <translation>$%1 je Node</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>price book, line %1</source>
        <translation>Preisbuch, Zeile %1</translation>
    </message>
    <message>
        <source>ranked by what you pay (%1 of %2)</source>
        <translation>geordnet nach dem, was Sie zahlen (%1 vom %2)</translation>
    </message>
    <message>
        <source>you noted</source>
        <translation>notiert</translation>
    </message>
    <message>
        <source>Orders leave it out</source>
        <translation>Reihenfolgen lassen ihn aus</translation>
    </message>
    <message>
        <source>last %1, %2</source>
        <translation>zuletzt %1, %2</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>changed since this run</source>
        <translation>seit dem Lauf geändert</translation>
    </message>
    <message>
        <source>no longer in the plan</source>
        <translation>nicht mehr im Plan</translation>
    </message>
    <message>
        <source>%1 of %2 that fit so far</source>
        <translation>%1 von %2 bisher passenden</translation>
    </message>
    <message>
        <source>half rate</source>
        <translation>½ Preis</translation>
    </message>
    <message>
        <source>list price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>tidying up</source>
        <translation>räumt auf</translation>
    </message>
    <message>
        <source>the run ends</source>
        <translation>Lauf endet</translation>
    </message>
    <message>
        <source>#%1 =</source>
        <translation>#%1 =</translation>
    </message>
    <message>
        <source>Reclaimed: %1</source>
        <extracomment>&quot;Reclaimed: g6.12xlarge: more than 20 % of such nodes in a month&quot;</extracomment>
        <translation>Entzogen: %1</translation>
    </message>
</context>
<context>
    <name>OpenWords</name>
    <message>
        <source>Open kubeconfig</source>
        <translation>Kubeconfig öffnen</translation>
    </message>
    <message>
        <source>Not opened.</source>
        <translation>Nicht geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not opened.</source>
        <translation>
            <numerusform>%n Datei wurde nicht geöffnet.</numerusform>
            <numerusform>%n Dateien wurden nicht geöffnet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
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
    <name>ReportWords</name>
    <message>
        <source>%1: variants and clusters</source>
        <translation>%1: Varianten und Cluster</translation>
    </message>
    <message>
        <source>#1 is the lowest that fits; equal prices share a rank and stand by name.</source>
        <translation>#1 ist der niedrigste passende; gleiche Preise teilen einen Rang und stehen nach Namen.</translation>
    </message>
    <message>
        <source>× is times %1 on the same cluster.</source>
        <translation>× ist das Vielfache von %1 auf demselben Cluster.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more cluster(s), see the table files</source>
        <translation>
            <numerusform>und ein weiterer Cluster, siehe Tabellendateien</numerusform>
            <numerusform>und %n weitere Cluster, siehe Tabellendateien</numerusform>
        </translation>
    </message>
    <message>
        <source>counted with %1</source>
        <translation>mit %1 gezählt</translation>
    </message>
    <message>
        <source>node, type not said</source>
        <translation>Knoten, Typ nicht genannt</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>Spot</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Pod group</source>
        <translation>Pod-Gruppe</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>GPUs each</source>
        <translation>GPUs je Knoten</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>%1 je Knoten</translation>
    </message>
    <message>
        <source>per used GPU</source>
        <translation>je genutzter GPU</translation>
    </message>
    <message>
        <source>Why there is no price, or no room</source>
        <translation>Warum es keinen Preis oder keinen Platz gibt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Where the prices come from</source>
        <translation>Woher die Preise kommen</translation>
    </message>
    <message>
        <source>The estimator&apos;s own words, as they came.</source>
        <translation>Die Worte des Autoscalers, wie sie kamen.</translation>
    </message>
    <message>
        <source>Variant, cluster, pod group</source>
        <translation>Variante, Cluster, Pod-Gruppe</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message numerus="yes">
        <source>and %n more event(s), see the JSON result</source>
        <translation>
            <numerusform>und ein weiteres Ereignis, siehe JSON-Ergebnis</numerusform>
            <numerusform>und %n weitere Ereignisse, siehe JSON-Ergebnis</numerusform>
        </translation>
    </message>
    <message>
        <source>Run of %1, dollars %2</source>
        <translation>Lauf vom %1, Dollar %2</translation>
    </message>
    <message>
        <source>, prices: %1</source>
        <translation>, Preise: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more variant(s), see the table files</source>
        <translation>
            <numerusform>und eine weitere Variante, siehe Tabellendateien</numerusform>
            <numerusform>und %n weitere Varianten, siehe Tabellendateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per used GPU, by GPU SKU</source>
        <translation>%1 je genutzter GPU, nach GPU-SKU</translation>
    </message>
    <message>
        <source>The lowest on-demand variant on each cluster; nodes without GPUs are not in it.</source>
        <translation>Die günstigste On-Demand-Variante je Cluster; Knoten ohne GPUs sind nicht enthalten.</translation>
    </message>
    <message>
        <source>What is not in the figures</source>
        <translation>Was nicht in den Zahlen steht</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>Zurückgelassen</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>Estimate of %1</source>
        <translation>Schätzung von %1</translation>
    </message>
    <message>
        <source>Thrifty Nova, run %1, finished %2</source>
        <translation>Thrifty Nova, Lauf %1, beendet %2</translation>
    </message>
    <message>
        <source>add-on</source>
        <translation>Zusatzkosten</translation>
    </message>
    <message>
        <source>Your prices</source>
        <translation>Ihre Preise</translation>
    </message>
    <message>
        <source>No rule of it holds here.</source>
        <translation>Keine seiner Regeln gilt hier.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>No added cost.</source>
        <translation>Keine zusätzlichen Kosten.</translation>
    </message>
    <message>
        <source>already paid, no added cost</source>
        <translation>schon bezahlt, keine zusätzlichen Kosten</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message numerus="yes">
        <source>and %n more reason(s), see the table files</source>
        <translation>
            <numerusform>und ein weiterer Grund, siehe Tabellendateien</numerusform>
            <numerusform>und %n weitere Gründe, siehe Tabellendateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; orders leave it out.</source>
        <translation>%1; Reihenfolgen lassen ihn aus.</translation>
    </message>
    <message>
        <source>How often spot nodes are reclaimed</source>
        <translation>Wie oft Spot-Nodes entzogen werden</translation>
    </message>
    <message>
        <source>Reclaimed</source>
        <translation>Entzogen</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Expected: what a node comes to when the reclaimed share of its hours is bought on demand. In no sum; it ranks nothing.</source>
        <translation>Erwartet: was ein Node kostet, wenn der entzogene Anteil seiner Stunden On-Demand gekauft wird. In keiner Summe und ohne Rang.</translation>
    </message>
    <message>
        <source>%1 of %2, SHA-256 %3</source>
        <translation>%1 vom %2, SHA-256 %3</translation>
    </message>
    <message>
        <source>Noted by hand; orders leave these clusters out unless they are pinned</source>
        <translation>Von Hand notiert; Reihenfolgen lassen diese Cluster aus, wenn sie nicht angeheftet sind</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>%1 of %2 answered, %3 priced</source>
        <translation>%1 von %2 beantwortet, %3 mit Preis</translation>
    </message>
    <message>
        <source>%1 in namespace %2</source>
        <translation>%1 im Namespace %2</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Each figure is rounded by itself, so sums may differ in the last digit.</source>
        <translation>Jeder Betrag ist für sich gerundet; Summen können in der letzten Stelle abweichen.</translation>
    </message>
</context>
<context>
    <name>SetAsideWords</name>
    <message>
        <source>What the window remembered cannot be read.</source>
        <translation>Was sich das Fenster gemerkt hat, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It starts afresh; the file is kept as %1.</source>
        <translation>Es fängt neu an; die Datei bleibt als %1 erhalten.</translation>
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
        <translation>Listenpreise ohne Ihre Rabatte; ohne Datenträger, Netzwerk, Steuerungsgebühr</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>already paid, but its free capacity does not hold it</source>
        <translation>schon bezahlt, aber in seiner freien Kapazität ist dafür kein Platz</translation>
    </message>
    <message>
        <source>already paid, but its free capacity is not known</source>
        <translation>schon bezahlt, aber seine freie Kapazität ist nicht bekannt</translation>
    </message>
    <message>
        <source>none there holds %1</source>
        <translation>keiner dort fasst %1</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 has a price only where you noted that it cannot run</source>
        <translation>%1 hat nur dort einen Preis, wo es laut Ihrer Notiz nicht laufen kann</translation>
    </message>
    <message>
        <source>left out, as you noted: %1</source>
        <translation>laut Ihrer Notiz ausgelassen: %1</translation>
    </message>
    <message>
        <source>%1; no disks, network, control-plane fees but those it names</source>
        <translation>%1; ohne Datenträger, Netz und Gebühren der Control Plane außer denen, die es nennt</translation>
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
    <message>
        <source>MMM yyyy</source>
        <extracomment>A month and its year, as QDate::toString() reads it: &quot;Aug 2026&quot;.</extracomment>
        <translation>MMM yyyy</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>the control plane accepts all %1 objects in a dry run</source>
        <translation>die Steuerungsebene nimmt alle %1 Objekte in einem Probelauf an</translation>
    </message>
    <message>
        <source>%1: fields are taken over: %2</source>
        <translation>%1: Felder werden übernommen: %2</translation>
    </message>
    <message>
        <source>%1 %2 is there and was not written by Thrifty Nova; its difference is shown</source>
        <translation>%1 %2 gibt es schon, nicht von Thrifty Nova geschrieben; der Unterschied wird gezeigt</translation>
    </message>
    <message>
        <source>%1 %2 is there for other objects than %3; its difference is shown</source>
        <translation>%1 %2 gibt es für andere Objekte als %3; der Unterschied wird gezeigt</translation>
    </message>
    <message>
        <source>the policy would not select %1: another value stands in metadata.labels than in %2</source>
        <translation>die Policy würde %1 nicht auswählen: in metadata.labels steht ein anderer Wert als in %2</translation>
    </message>
    <message>
        <source>whether %1 selects anything else is not known: %2</source>
        <translation>ob %1 noch anderes auswählt, ist nicht bekannt: %2</translation>
    </message>
    <message>
        <source>%1 selects other objects as well: %2; they would move with this workload: choose a label of its own</source>
        <translation>%1 wählt auch andere Objekte aus: %2; sie würden mit diesem Workload umziehen: ein eigenes Label wählen</translation>
    </message>
    <message>
        <source>%1 selects every object; for others it could not look at %2 (no right to list): %3; ask for list there to be sure</source>
        <translation>%1 wählt jedes Objekt aus; nach anderen konnte in %2 nicht gesehen werden (kein Recht list): %3; für Gewissheit dort list erbitten</translation>
    </message>
    <message>
        <source>%1 selects every object and nothing else</source>
        <translation>%1 wählt jedes Objekt aus und sonst nichts</translation>
    </message>
    <message>
        <source>whether another policy matches cannot be told: %1</source>
        <translation>ob eine andere Policy zutrifft, lässt sich nicht sagen: %1</translation>
    </message>
    <message>
        <source>no other %1 matches these objects</source>
        <translation>keine andere %1 trifft auf diese Objekte zu</translation>
    </message>
    <message>
        <source>%1 matches these objects too, and which one wins is not defined: remove it or narrow its selector</source>
        <translation>%1 trifft auch auf diese Objekte zu; welche gilt, ist nicht festgelegt: entfernen oder enger fassen</translation>
    </message>
    <message>
        <source>%1 belongs to %2, which would undo or fight this: export instead (thrifty-nova-cli policy ...) and let %3 apply it</source>
        <translation>%1 gehört %2, das dies rückgängig machen würde: stattdessen exportieren (thrifty-nova-cli policy ...) und durch %3 anwenden lassen</translation>
    </message>
    <message>
        <source>%1 is marked as %2&apos;s in the manifest: export instead if %3 applies it</source>
        <translation>%1 ist im Manifest als Objekt von %2 gekennzeichnet: exportieren, falls %3 es anwendet</translation>
    </message>
    <message>
        <source>no object belongs to Argo CD, Flux or Helm</source>
        <translation>kein Objekt gehört Argo CD, Flux oder Helm</translation>
    </message>
    <message>
        <source>the estimate is less than a minute old</source>
        <translation>die Schätzung ist keine Minute alt</translation>
    </message>
    <message>
        <source>the estimate is 1 minute old</source>
        <translation>die Schätzung ist 1 Minute alt</translation>
    </message>
    <message>
        <source>the estimate is %1 minutes old</source>
        <translation>die Schätzung ist %1 Minuten alt</translation>
    </message>
    <message>
        <source>the estimate is %1 minutes old, more than %2: estimate again</source>
        <translation>die Schätzung ist %1 Minuten alt, mehr als %2: neu schätzen</translation>
    </message>
    <message>
        <source>the estimate is from the future (%1): compare this machine&apos;s clock with the one that estimated</source>
        <translation>die Schätzung ist aus der Zukunft (%1): die Uhr dieses Rechners mit der des schätzenden vergleichen</translation>
    </message>
    <message>
        <source>the estimate is for %1 in namespace %2: estimate again</source>
        <translation>die Schätzung gilt für %1 im Namespace %2: neu schätzen</translation>
    </message>
    <message>
        <source>the estimate was made through context %1, not %2: estimate again</source>
        <translation>die Schätzung lief über den Kontext %1, nicht %2: neu schätzen</translation>
    </message>
    <message>
        <source>%1 is not what was estimated (its SHA-256 differs): estimate again</source>
        <translation>%1 ist nicht, was geschätzt wurde (SHA-256 weicht ab): neu schätzen</translation>
    </message>
    <message>
        <source>the manifests are those that were estimated</source>
        <translation>die Manifeste sind die geschätzten</translation>
    </message>
    <message>
        <source>namespace %1 is not on %2: make it there first, or exclude the cluster</source>
        <translation>den Namespace %1 gibt es nicht auf %2: erst dort anlegen oder den Cluster ausschließen</translation>
    </message>
    <message>
        <source>whether namespace %1 is on %2 could not be read</source>
        <translation>ob es den Namespace %1 auf %2 gibt, war nicht zu lesen</translation>
    </message>
    <message>
        <source>namespace %1 is on the control plane and on every cluster of the order</source>
        <translation>den Namespace %1 gibt es auf der Steuerungsebene und auf jedem Cluster der Reihenfolge</translation>
    </message>
    <message>
        <source>%1 is there already; where it runs cannot be told (%2), so applying may move it</source>
        <translation>%1 gibt es schon; wo es läuft, lässt sich nicht sagen (%2): das Anwenden kann es verschieben</translation>
    </message>
    <message>
        <source>it runs on %1 and stays there</source>
        <translation>es läuft auf %1 und bleibt dort</translation>
    </message>
    <message>
        <source>%1 runs on %2 and changes there; its pods may be replaced</source>
        <translation>%1 läuft auf %2 und ändert sich dort; seine Pods können ersetzt werden</translation>
    </message>
    <message>
        <source>%1 runs on %2; the new order would move it to %3 or the first after it that takes it; %4</source>
        <translation>%1 läuft auf %2; die neue Reihenfolge verschiebt es nach %3 oder auf den ersten danach, der es nimmt; %4</translation>
    </message>
    <message>
        <source>%1 runs on %2; which is not in the new order, so it moves to %3 or the first after it that takes it; %4</source>
        <translation>%1 läuft auf %2, das nicht in der neuen Reihenfolge steht: es zieht nach %3 um oder auf den ersten danach, der es nimmt; %4</translation>
    </message>
    <message>
        <source>nothing of this workload runs yet</source>
        <translation>von diesem Workload läuft noch nichts</translation>
    </message>
    <message>
        <source>up to %1 gated pods of a variant count against quotas on %2 until they are removed</source>
        <translation>bis zu %1 Pods mit Gates je Variante zählen auf %2 gegen Kontingente, bis sie entfernt sind</translation>
    </message>
    <message>
        <source>%1 events of this run</source>
        <translation>%1-Ereignisse dieses Laufs</translation>
    </message>
    <message>
        <source>no context serves %1</source>
        <translation>kein Kontext bietet %1</translation>
    </message>
    <message>
        <source>more than one context serves %1</source>
        <translation>mehr als ein Kontext bietet %1</translation>
    </message>
    <message>
        <source>choose the control plane</source>
        <translation>die Steuerungsebene wählen</translation>
    </message>
    <message>
        <source>no kubeconfig context is called %1</source>
        <translation>kein Kontext der Kubeconfigs heißt %1</translation>
    </message>
    <message>
        <source>this is not a kubeconfig</source>
        <translation>dies ist keine Kubeconfig</translation>
    </message>
    <message>
        <source>this is not a plan</source>
        <translation>dies ist kein Plan</translation>
    </message>
    <message>
        <source>no object makes pods that could be priced</source>
        <translation>kein Objekt erzeugt Pods, die einen Preis haben könnten</translation>
    </message>
    <message>
        <source>marked as production in the settings, so nothing is written</source>
        <translation>in den Einstellungen als Produktion gekennzeichnet, daher wird nichts geschrieben</translation>
    </message>
    <message>
        <source>a check failed, so nothing is applied</source>
        <translation>eine Prüfung ist fehlgeschlagen, daher wird nichts angewendet</translation>
    </message>
    <message>
        <source>this changed since it was shown: %1</source>
        <translation>dies hat sich seit der Anzeige geändert: %1</translation>
    </message>
    <message>
        <source>the TLS handshake did not come to its end in time</source>
        <translation>der TLS-Handshake kam nicht rechtzeitig zum Ende</translation>
    </message>
    <message>
        <source>the history was written by a newer version of this program (tables %1, known up to %2)</source>
        <translation>der Verlauf stammt von einer neueren Version dieses Programms (Tabellen %1, bekannt bis %2)</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>Mit jener Version öffnen.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>no answer while the control plane was looked for</source>
        <translation>keine Antwort, während die Steuerungsebene gesucht wurde</translation>
    </message>
    <message>
        <source>the server&apos;s certificate has expired</source>
        <translation>das Zertifikat des Servers ist abgelaufen</translation>
    </message>
    <message>
        <source>no connection: %1</source>
        <translation>keine Verbindung: %1</translation>
    </message>
    <message>
        <source>a tab is used for indentation</source>
        <translation>zum Einrücken steht ein Tabulator</translation>
    </message>
    <message>
        <source>YAML indents with spaces only.</source>
        <translation>YAML wird nur mit Leerzeichen eingerückt.</translation>
    </message>
    <message>
        <source>GKE itself labels its nodes with 40 GB A100s nvidia-tesla-a100; add that by hand where a cluster without an autoscaler has them</source>
        <translation>GKE selbst gibt seinen Nodes mit A100 (40 GB) das Label nvidia-tesla-a100; ergänzen Sie das von Hand, wo ein Cluster ohne Autoscaler sie hat</translation>
    </message>
    <message>
        <source>%1 stays %2: any GPU will do now, so take it away by hand</source>
        <translation>%1 bleibt %2: nun geht jede GPU, entfernen Sie es also von Hand</translation>
    </message>
    <message>
        <source>%1 stays %2: no node carries a value for %3; change it by hand</source>
        <translation>%1 bleibt %2: kein Node trägt einen Wert für %3; ändern Sie es von Hand</translation>
    </message>
    <message>
        <source>%1 stays %2: it can name one model only, not %3; change it by hand</source>
        <translation>%1 bleibt %2: es kann nur ein Modell nennen, nicht %3; ändern Sie es von Hand</translation>
    </message>
    <message>
        <source>%1: this price expired on %2 and does nothing</source>
        <translation>%1: dieser Preis ist am %2 abgelaufen und bewirkt nichts</translation>
    </message>
    <message>
        <source>%1: this price expired on %2 and does nothing (%3)</source>
        <translation>%1: dieser Preis ist am %2 abgelaufen und bewirkt nichts (%3)</translation>
    </message>
    <message>
        <source>%1: this add-on expired on %2 and does nothing (%3)</source>
        <translation>%1: diese Zusatzkosten sind am %2 abgelaufen und bewirken nichts (%3)</translation>
    </message>
    <message>
        <source>caps on node prices go by list prices, which is what the autoscaler compares, not by your price book</source>
        <translation>Obergrenzen für Node-Preise gehen nach Listenpreisen, denn diese vergleicht der Autoscaler, nicht nach Ihrem Preisbuch</translation>
    </message>
    <message>
        <source>the price book is another one than that of the result</source>
        <translation>das Preisbuch ist ein anderes als das des Ergebnisses</translation>
    </message>
    <message>
        <source>estimate all cells again</source>
        <translation>schätzen Sie alle Zellen neu</translation>
    </message>
    <message>
        <source>ResourceQuota %1 has room for %2, the copies need %3</source>
        <translation>ResourceQuota %1 hat Platz für %2, die Kopien brauchen %3</translation>
    </message>
    <message>
        <source>copies could not be removed: %1</source>
        <translation>Kopien ließen sich nicht entfernen: %1</translation>
    </message>
    <message>
        <source>%1 gated pods of run %2 are still there</source>
        <translation>%1 Pods mit Gates des Laufs %2 sind noch da</translation>
    </message>
    <message>
        <source>The history could not be read. It was set aside as %1 and a new one was begun.</source>
        <translation>Der Verlauf war nicht lesbar. Er liegt jetzt als %1 beiseite, und ein neuer wurde begonnen.</translation>
    </message>
    <message>
        <source>kept until the copies are gone</source>
        <translation>bleibt, bis die Kopien weg sind</translation>
    </message>
    <message>
        <source>it starts on %1 at %2 $/hr; guardrails allow %3 $/hr</source>
        <translation>es beginnt auf %1 mit %2 $/h; die Leitplanken erlauben %3 $/h</translation>
    </message>
    <message>
        <source>%1 costs %2 $/hr; guardrails allow %3 $/hr where it starts</source>
        <translation>%1 kostet %2 $/h; die Leitplanken erlauben %3 $/h, wo es beginnt</translation>
    </message>
    <message>
        <source>%1 costs %2 $/hr; guardrails allow %3 $/hr where it starts with spot nodes</source>
        <translation>%1 kostet %2 $/h; die Leitplanken erlauben %3 $/h, wo es mit Spot-Knoten beginnt</translation>
    </message>
    <message>
        <source>%1 costs %2 $/hr; guardrails allow %3 $/hr on a cluster of the order</source>
        <translation>%1 kostet %2 $/h; die Leitplanken erlauben %3 $/h auf einem Cluster der Reihenfolge</translation>
    </message>
    <message>
        <source>%1 costs %2 $/hr; guardrails allow %3 $/hr on a cluster of the order with spot nodes</source>
        <translation>%1 kostet %2 $/h; die Leitplanken erlauben %3 $/h auf einem Cluster der Reihenfolge mit Spot-Knoten</translation>
    </message>
    <message>
        <source>guardrails allow %1 $/hr where it starts, which cannot be checked: what %2 costs is not known</source>
        <translation>die Leitplanken erlauben %1 $/h, wo es beginnt, was nicht geprüft werden kann: was %2 kostet, ist nicht bekannt</translation>
    </message>
    <message>
        <source>guardrails allow %1 $/hr where it starts with spot nodes, which cannot be checked: what %2 costs is not known</source>
        <translation>die Leitplanken erlauben %1 $/h, wo es mit Spot-Knoten beginnt, was nicht geprüft werden kann: was %2 kostet, ist nicht bekannt</translation>
    </message>
    <message>
        <source>guardrails allow %1 $/hr on a cluster of the order, which cannot be checked: what %2 costs is not known</source>
        <translation>die Leitplanken erlauben %1 $/h auf einem Cluster der Reihenfolge, was nicht geprüft werden kann: was %2 kostet, ist nicht bekannt</translation>
    </message>
    <message>
        <source>guardrails allow %1 $/hr on a cluster of the order with spot nodes, which cannot be checked: what %2 costs is not known</source>
        <translation>die Leitplanken erlauben %1 $/h auf einem Cluster der Reihenfolge mit Spot-Knoten, was nicht geprüft werden kann: was %2 kostet, ist nicht bekannt</translation>
    </message>
    <message>
        <source>no cluster of the order costs more than guardrails allow; the dearest is %1 at %2 $/hr</source>
        <translation>kein Cluster der Reihenfolge kostet mehr, als die Leitplanken erlauben; der teuerste ist %1 mit %2 $/h</translation>
    </message>
    <message>
        <source>the increase over the last apply cannot be checked: %1</source>
        <translation>der Anstieg seit dem letzten Anwenden kann nicht geprüft werden: %1</translation>
    </message>
    <message>
        <source>the increase over the last apply cannot be checked: what %1 costs is not known</source>
        <translation>der Anstieg seit dem letzten Anwenden kann nicht geprüft werden: was %1 kostet, ist nicht bekannt</translation>
    </message>
    <message>
        <source>the increase over the last apply cannot be checked: the policy was changed since it was last applied from this machine</source>
        <translation>der Anstieg seit dem letzten Anwenden kann nicht geprüft werden: die Policy wurde geändert, seit sie zuletzt von diesem Rechner angewendet wurde</translation>
    </message>
    <message>
        <source>the increase over the last apply cannot be checked: the policy that is there was not applied from this machine</source>
        <translation>der Anstieg seit dem letzten Anwenden kann nicht geprüft werden: die vorhandene Policy wurde nicht von diesem Rechner angewendet</translation>
    </message>
    <message>
        <source>the increase over the last apply cannot be checked: the apply of %1 was kept without its price</source>
        <translation>der Anstieg seit dem letzten Anwenden kann nicht geprüft werden: vom Anwenden am %1 ist kein Preis aufbewahrt</translation>
    </message>
    <message>
        <source>this workload was not applied before, so there is no increase to check</source>
        <translation>dieser Workload wurde noch nicht angewendet, also gibt es keinen Anstieg zu prüfen</translation>
    </message>
    <message>
        <source>starting on %1 costs %2 $/hr, %3 $/hr more than the %4 $/hr last applied; guardrails allow %5 $/hr more</source>
        <translation>der Beginn auf %1 kostet %2 $/h, %3 $/h mehr als die zuletzt angewendeten %4 $/h; die Leitplanken erlauben %5 $/h mehr</translation>
    </message>
    <message>
        <source>starting on %1 costs %2 $/hr, %3 % more than the %4 $/hr last applied; guardrails allow %5 % more</source>
        <translation>der Beginn auf %1 kostet %2 $/h, %3 % mehr als die zuletzt angewendeten %4 $/h; die Leitplanken erlauben %5 % mehr</translation>
    </message>
    <message>
        <source>starting on %1 costs %2 $/hr, many times more than the %3 $/hr last applied; guardrails allow %4 % more</source>
        <translation>der Beginn auf %1 kostet %2 $/h, ein Vielfaches der zuletzt angewendeten %3 $/h; die Leitplanken erlauben %4 % mehr</translation>
    </message>
    <message>
        <source>starting on %1 costs %2 $/hr, after %3 $/hr last applied; guardrails allow that</source>
        <translation>der Beginn auf %1 kostet %2 $/h, nach zuletzt angewendeten %3 $/h; die Leitplanken erlauben das</translation>
    </message>
    <message>
        <source>what %1 would buy is not known, so forbidden GPUs cannot be checked</source>
        <translation>was %1 kaufen würde, ist nicht bekannt, also können verbotene GPUs nicht geprüft werden</translation>
    </message>
    <message>
        <source>%1 would buy %2 for %3 (%4), which guardrails forbid</source>
        <translation>%1 würde %2 für %3 kaufen (%4), was die Leitplanken verbieten</translation>
    </message>
    <message>
        <source>which GPU %1 would buy for %2 is not known, so forbidden GPUs cannot be checked</source>
        <translation>welche GPU %1 für %2 kaufen würde, ist nicht bekannt, also können verbotene GPUs nicht geprüft werden</translation>
    </message>
    <message>
        <source>no cluster of the order would buy a GPU that guardrails forbid</source>
        <translation>kein Cluster der Reihenfolge würde eine GPU kaufen, die die Leitplanken verbieten</translation>
    </message>
    <message>
        <source>%1 is in provider %2, which guardrails forbid</source>
        <translation>%1 ist beim Anbieter %2, den die Leitplanken verbieten</translation>
    </message>
    <message>
        <source>%1 is in region %2, which guardrails forbid</source>
        <translation>%1 ist in der Region %2, die die Leitplanken verbieten</translation>
    </message>
    <message>
        <source>the provider of %1 is not known, so forbidden providers cannot be checked</source>
        <translation>der Anbieter von %1 ist nicht bekannt, also können verbotene Anbieter nicht geprüft werden</translation>
    </message>
    <message>
        <source>the region of %1 is not known, so forbidden regions cannot be checked</source>
        <translation>die Region von %1 ist nicht bekannt, also können verbotene Regionen nicht geprüft werden</translation>
    </message>
    <message>
        <source>no cluster of the order is in a provider that guardrails forbid</source>
        <translation>kein Cluster der Reihenfolge ist bei einem Anbieter, den die Leitplanken verbieten</translation>
    </message>
    <message>
        <source>no cluster of the order is in a region that guardrails forbid</source>
        <translation>kein Cluster der Reihenfolge ist in einer Region, die die Leitplanken verbieten</translation>
    </message>
    <message>
        <source>Estimate again, exclude fewer clusters, or take back what you noted about them.</source>
        <translation>Schätzen Sie neu, lassen Sie weniger Cluster aus, oder nehmen Sie zurück, was Sie über sie notiert haben.</translation>
    </message>
    <message>
        <source>no cluster is left for the policy</source>
        <translation>für die Policy bleibt kein Cluster übrig</translation>
    </message>
    <message>
        <source>the free capacity does not hold the workload</source>
        <translation>die freie Kapazität reicht für den Workload nicht</translation>
    </message>
    <message>
        <source>the run was aborted: pod %1 on %2 has no gate %3</source>
        <translation>der Lauf wurde abgebrochen: Pod %1 auf %2 hat kein Gate %3</translation>
    </message>
    <message>
        <source>in standby; an estimate would wake it and its nodes would cost money</source>
        <translation>im Bereitschaftsbetrieb; eine Schätzung würde ihn wecken, und seine Nodes würden Geld kosten</translation>
    </message>
    <message>
        <source>no kubeconfig context is mapped to it; use --map %1=CONTEXT</source>
        <translation>kein Kubeconfig-Kontext ist ihm zugeordnet; --map %1=CONTEXT verwenden</translation>
    </message>
    <message>
        <source>no kubeconfig context is mapped to it</source>
        <translation>kein Kubeconfig-Kontext ist ihm zugeordnet</translation>
    </message>
    <message>
        <source>may not read %1</source>
        <translation>darf %1 nicht lesen</translation>
    </message>
    <message>
        <source>autoscaled, but %1 does not run there</source>
        <translation>mit Autoscaler, aber %1 läuft dort nicht</translation>
    </message>
    <message>
        <source>namespace %1 does not exist there</source>
        <translation>Namespace %1 gibt es dort nicht</translation>
    </message>
    <message>
        <source>its free capacity is not reported</source>
        <translation>seine freie Kapazität wird nicht gemeldet</translation>
    </message>
    <message>
        <source>enough is free, but whether on the nodes that the pods ask for is not known</source>
        <translation>genug ist frei, aber ob auf den Nodes, die die Pods verlangen, ist nicht bekannt</translation>
    </message>
    <message>
        <source>the cluster does not know %1 (%2); install its operator there</source>
        <translation>der Cluster kennt %1 (%2) nicht; dort den Operator installieren</translation>
    </message>
    <message>
        <source>its operator decides what the pods ask for, and the manifest does not say</source>
        <translation>sein Operator entscheidet, was die Pods verlangen, und das Manifest sagt es nicht</translation>
    </message>
    <message>
        <source>no pods in %1; does the operator of %2 run there?</source>
        <translation>keine Pods in %1; läuft dort der Operator von %2?</translation>
    </message>
    <message>
        <source>no pods in %1</source>
        <translation>keine Pods in %1</translation>
    </message>
    <message>
        <source>only %1 of %2 pods in %3</source>
        <translation>nur %1 von %2 Pods in %3</translation>
    </message>
    <message>
        <source>only %1 of %2 pods</source>
        <translation>nur %1 von %2 Pods</translation>
    </message>
    <message>
        <source>%1 of %2 pods have an event in %3</source>
        <translation>%1 von %2 Pods haben ein Event in %3</translation>
    </message>
    <message>
        <source>%1 of %2 pods have an event</source>
        <translation>%1 von %2 Pods haben ein Event</translation>
    </message>
    <message>
        <source>the event&apos;s text was not understood</source>
        <translation>der Text des Events wurde nicht verstanden</translation>
    </message>
    <message>
        <source>other gated pods on the cluster may be in the node count</source>
        <translation>andere Pods mit Gates auf dem Cluster können in der Node-Zahl stecken</translation>
    </message>
    <message>
        <source>the node count of %1 is above the %2 pods of this run</source>
        <translation>die Node-Zahl von %1 liegt über den %2 Pods dieses Laufs</translation>
    </message>
    <message>
        <source>the event says no node count</source>
        <translation>das Event nennt keine Node-Zahl</translation>
    </message>
    <message>
        <source>the total is too large</source>
        <translation>die Summe ist zu groß</translation>
    </message>
    <message>
        <source>what the price book makes of it is more money than can be counted</source>
        <translation>was das Preisbuch daraus macht, ist mehr Geld, als gezählt werden kann</translation>
    </message>
    <message>
        <source>PodDisruptionBudget %1 selects every pod, so while the estimate runs it counts the gated ones and may hold up drains on %2</source>
        <translation>PodDisruptionBudget %1 wählt jeden Pod aus, zählt also während der Schätzung die mit Gates mit und kann Drains auf %2 aufhalten</translation>
    </message>
    <message>
        <source>%1 changes and cannot be put back by withdraw: the content of Secrets is not kept</source>
        <translation>%1 ändert sich und kann beim Zurückziehen nicht wiederhergestellt werden: Inhalte von Secrets werden nicht aufbewahrt</translation>
    </message>
    <message>
        <source>%1 gets the label %2, by which the policy selects it</source>
        <translation>%1 erhält das Label %2, nach dem die Policy auswählt</translation>
    </message>
    <message>
        <source>%1 is not applied: %2</source>
        <translation>%1 wird nicht angewendet: %2</translation>
    </message>
    <message>
        <source>the server says: %1</source>
        <translation>der Server sagt: %1</translation>
    </message>
    <message>
        <source>watching %1: %2</source>
        <translation>Beobachten von %1: %2</translation>
    </message>
    <message>
        <source>after: %1</source>
        <translation>nach: %1</translation>
    </message>
    <message>
        <source>Log in to this cluster again</source>
        <translation>An diesem Cluster neu anmelden</translation>
    </message>
    <message>
        <source>log in again, then repeat</source>
        <translation>neu anmelden, dann wiederholen</translation>
    </message>
    <message>
        <source>The list is read again every now and then instead</source>
        <translation>Die Liste wird stattdessen ab und zu neu gelesen</translation>
    </message>
    <message>
        <source>the server refused the client certificate</source>
        <translation>der Server hat das Client-Zertifikat abgelehnt</translation>
    </message>
    <message>
        <source>Get a new client certificate for this cluster</source>
        <translation>Ein neues Client-Zertifikat für diesen Cluster besorgen</translation>
    </message>
    <message>
        <source>the host name cannot be resolved</source>
        <translation>der Hostname lässt sich nicht auflösen</translation>
    </message>
    <message>
        <source>no answer within %1 s</source>
        <translation>keine Antwort innerhalb von %1 s</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not valid yet</source>
        <translation>das Zertifikat des Servers ist noch nicht gültig</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock</source>
        <translation>Die Uhr dieses Rechners prüfen</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not for %1</source>
        <translation>das Zertifikat des Servers gilt nicht für %1</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is signed by an unknown authority (%1)</source>
        <translation>das Zertifikat des Servers ist von einer unbekannten Stelle unterschrieben (%1)</translation>
    </message>
    <message>
        <source>the exec plugin %1 failed with exit code %2</source>
        <translation>das Anmeldeprogramm %1 ist mit Code %2 gescheitert</translation>
    </message>
    <message>
        <source>Run it yourself to see what it says</source>
        <translation>Selbst ausführen und ansehen, was es sagt</translation>
    </message>
    <message>
        <source>The manifest as it is</source>
        <translation>Das Manifest, wie es ist</translation>
    </message>
    <message>
        <source>More workers</source>
        <translation>Mehr Worker</translation>
    </message>
    <message>
        <source>More pods</source>
        <translation>Mehr Pods</translation>
    </message>
    <message>
        <source>More GPUs per worker</source>
        <translation>Mehr GPUs je Worker</translation>
    </message>
    <message>
        <source>More GPUs per pod</source>
        <translation>Mehr GPUs je Pod</translation>
    </message>
    <message>
        <source>Another SKU</source>
        <translation>Andere SKU</translation>
    </message>
    <message>
        <source>May be reclaimed</source>
        <translation>Kann entzogen werden</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>the connection was lost: %1</source>
        <translation>die Verbindung ist abgebrochen: %1</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>keine Verbindung in der vorgesehenen Zeit</translation>
    </message>
    <message>
        <source>no connection to the proxy %1</source>
        <translation>keine Verbindung zum Proxy %1</translation>
    </message>
    <message>
        <source>the connection was closed in the TLS handshake</source>
        <translation>die Verbindung wurde im TLS-Handshake geschlossen</translation>
    </message>
    <message>
        <source>the TLS handshake failed</source>
        <translation>der TLS-Handshake ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>the server does not speak TLS</source>
        <translation>der Server spricht kein TLS</translation>
    </message>
    <message>
        <source>the server does not speak HTTP</source>
        <translation>der Server spricht kein HTTP</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>cannot read: %1</source>
        <translation>Lesen nicht möglich: %1</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>Schreiben nicht möglich: %1</translation>
    </message>
    <message>
        <source>cannot make the folder: %1</source>
        <translation>der Ordner lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>cannot open the history: %1</source>
        <translation>der Verlauf lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>Verbindung von der Gegenseite getrennt</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>keine Antwort in der Wartezeit</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>kein Weg zum Host</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>das Netz ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>die Gegenseite hat geschlossen</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht vorhanden</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>es ist kein Ordner</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>das Speicherkontingent ist ausgeschöpft</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>das Dateisystem ist nur lesbar</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>%1 runs on %2; what changes has no room there now, so it would move to %3 or the first after it that takes it; %4</source>
        <translation>%1 läuft auf %2; was sich ändert, hat dort jetzt keinen Platz und würde daher nach %3 oder auf den ersten danach verschoben, der es nimmt; %4</translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation>der Text ist nicht UTF-8</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Speichern Sie ihn als UTF-8.</translation>
    </message>
    <message>
        <source>the manifests are those of another variant than the order&apos;s: estimate again</source>
        <translation>die Manifeste sind die einer anderen Variante als die der Reihenfolge: neu schätzen</translation>
    </message>
    <message>
        <source>the increase over the last apply cannot be checked: no control plane was asked</source>
        <translation>der Anstieg seit dem letzten Anwenden kann nicht geprüft werden: keine Control-Plane wurde gefragt</translation>
    </message>
    <message>
        <source>has no price, because its operator decides what the pods ask for; state their requests</source>
        <translation>hat keinen Preis, weil sein Operator entscheidet, was die Pods anfordern; geben Sie ihre Anforderungen an</translation>
    </message>
    <message>
        <source>follows the nodes, not priced</source>
        <translation>folgt den Nodes, ohne Preis</translation>
    </message>
    <message>
        <source>has no pods, not priced</source>
        <translation>hat keine Pods, ohne Preis</translation>
    </message>
    <message>
        <source>priced by equivalent pods, because the object itself would not make gated ones</source>
        <translation>nach gleichwertigen Pods berechnet, weil das Objekt selbst keine Pods mit Gates machen würde</translation>
    </message>
    <message>
        <source>priced by equivalent pods, because the object itself would not make all of them under a gate</source>
        <translation>nach gleichwertigen Pods berechnet, weil das Objekt selbst unter einem Gate nicht alle machen würde</translation>
    </message>
    <message>
        <source>Not in these prices: your discounts, free room on running nodes, disks, network, control-plane fees.</source>
        <translation>Nicht in diesen Preisen: Ihre Rabatte, freier Platz auf laufenden Nodes, Datenträger, Netzwerk, Gebühren der Steuerungsebene.</translation>
    </message>
    <message>
        <source>Not in these prices: free room on running nodes, and the discounts, disks, network and control-plane fees that your price book does not say. Caps on node prices and the autoscaler&apos;s own choice go by list prices.</source>
        <translation>Nicht in diesen Preisen: freier Platz auf laufenden Nodes und was Ihr Preisbuch von Rabatten, Datenträgern, Netzwerk und Gebühren der Steuerungsebene nicht sagt. Obergrenzen für Node-Preise und die Wahl des Autoscalers gehen nach Listenpreisen.</translation>
    </message>
    <message>
        <source>Static clusters buy nothing: their nodes are there and paid already, so what fits there adds no cost.</source>
        <translation>Statische Cluster kaufen nichts: ihre Nodes sind da und schon bezahlt; was dort passt, kostet nicht mehr.</translation>
    </message>
    <message>
        <source>%1: priced for %2 pods; minimum %3, up to %4.</source>
        <translation>%1: Preis für %2 Pods; mindestens %3, bis zu %4.</translation>
    </message>
    <message>
        <source>Spot nodes may be reclaimed at any time.</source>
        <translation>Spot-Nodes können jederzeit zurückgefordert werden.</translation>
    </message>
    <message>
        <source>list ≈ is what the public prices of the clouds come to (this program&apos;s price list, oldest figure: %1) where a cluster named no price. It is in no sum, and has no rank unless the order says so.</source>
        <translation>Liste ≈ ist, was die öffentlichen Preise der Clouds ergeben (Preisliste dieses Programms, älteste Zahl: %1), wo ein Cluster keinen Preis nannte. Sie steht in keiner Summe und hat keinen Rang, wenn die Reihenfolge es nicht sagt.</translation>
    </message>
    <message>
        <source>list ≈ is what the public prices of the clouds come to (this program&apos;s price list, oldest figure: %1) where a cluster named no price. It is in no sum, and has no rank unless the order says so. Half rate: spot at half of on-demand, because the listed spot price is missing or over a year old.</source>
        <translation>Liste ≈ ist, was die öffentlichen Preise der Clouds ergeben (Preisliste dieses Programms, älteste Zahl: %1), wo ein Cluster keinen Preis nannte. Sie steht in keiner Summe und hat keinen Rang, wenn die Reihenfolge es nicht sagt. Halber Satz: Spot zur Hälfte von On-Demand, weil der Spot-Preis der Liste fehlt oder über ein Jahr alt ist.</translation>
    </message>
    <message>
        <source>the baseline is of namespace %1</source>
        <translation>Lauf A ist vom Namespace %1</translation>
    </message>
    <message>
        <source>the baseline is of %1</source>
        <translation>Lauf A ist von %1</translation>
    </message>
    <message>
        <source>the manifests have changed since the baseline</source>
        <translation>die Manifeste haben sich seit Lauf A geändert</translation>
    </message>
    <message>
        <source>it is no file but a pipe, a device or a socket</source>
        <translation>das ist keine Datei, sondern eine Pipe, ein Gerät oder ein Socket</translation>
    </message>
    <message>
        <source>%1 of the spot nodes of type %2 are reclaimed in a month</source>
        <translation>%1 der Spot-Nodes vom Typ %2 werden in einem Monat entzogen</translation>
    </message>
    <message>
        <source>how often spot nodes of type %1 are reclaimed is not known</source>
        <translation>wie oft Spot-Nodes vom Typ %1 entzogen werden, ist nicht bekannt</translation>
    </message>
    <message>
        <source>reclaimed too often: %1 of the spot nodes of type %2 are reclaimed in a month</source>
        <translation>zu oft entzogen: %1 der Spot-Nodes vom Typ %2 werden in einem Monat entzogen</translation>
    </message>
    <message>
        <source>reclaimed too often: how often spot nodes of type %1 are reclaimed is not known</source>
        <translation>zu oft entzogen: wie oft Spot-Nodes vom Typ %1 entzogen werden, ist nicht bekannt</translation>
    </message>
    <message>
        <source>clusters whose spot nodes are reclaimed more often than %1 % in a month are without price and rank here, and those where it is not known</source>
        <translation>Cluster, deren Spot-Nodes in einem Monat öfter als %1 % entzogen werden, stehen hier ohne Preis und Rang, ebenso die, bei denen es nicht bekannt ist</translation>
    </message>
    <message>
        <source>clusters whose spot nodes are reclaimed more often than %1 % in a month are without price and rank here</source>
        <translation>Cluster, deren Spot-Nodes in einem Monat öfter als %1 % entzogen werden, stehen hier ohne Preis und Rang</translation>
    </message>
    <message>
        <source>holds other files: %1</source>
        <translation>enthält andere Dateien: %1</translation>
    </message>
    <message>
        <source>holds files that this program did not write</source>
        <translation>enthält Dateien, die dieses Programm nicht geschrieben hat</translation>
    </message>
    <message>
        <source>is a file, not a folder</source>
        <translation>ist eine Datei, kein Ordner</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder: what lies in it would be applied with it.</source>
        <translation>Wählen Sie einen neuen oder leeren Ordner: Was darin liegt, würde mit angewendet.</translation>
    </message>
    <message>
        <source>the cap of %1 $/hr for %2 shuts out %3 of %4 clusters of the order: %5</source>
        <translation>die Obergrenze von %1 $/h für %2 schließt %3 von %4 Clustern der Reihenfolge aus: %5</translation>
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
    <message>
        <source>reclaimed too often</source>
        <translation>zu oft entzogen</translation>
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
    <message>
        <source>%1: log in again.</source>
        <translation>%1: Neu anmelden.</translation>
    </message>
    <message>
        <source>%1: log in with %2.</source>
        <translation>%1: Anmelden mit %2.</translation>
    </message>
    <message>
        <source>Its cells would say “log in”.</source>
        <translation>Die Zellen würden „anmelden“ zeigen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1: its login program is not allowed to run.</source>
        <translation>%1: Das Anmeldeprogramm darf nicht laufen.</translation>
    </message>
    <message>
        <source>Allow it among the contexts.</source>
        <translation>Erlauben Sie es bei den Kontexten.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>%1 is unreachable.</source>
        <translation>%1 ist unerreichbar.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: you may not %2.</source>
        <translation>%1: %2 nicht erlaubt.</translation>
    </message>
    <message>
        <source>%1: you may not %2 in %3.</source>
        <translation>%1: %2 in %3 nicht erlaubt.</translation>
    </message>
    <message>
        <source>An estimate could not be made.</source>
        <translation>Eine Schätzung wäre nicht möglich.</translation>
    </message>
    <message>
        <source>Its prices cannot be read; its cells would say “not allowed”.</source>
        <translation>Preise sind nicht lesbar; die Zellen würden „nicht erlaubt“ zeigen.</translation>
    </message>
    <message>
        <source>Prices can be read without it; less is checked beforehand.</source>
        <translation>Preise sind auch ohne lesbar; vorab wird weniger geprüft.</translation>
    </message>
    <message>
        <source>Copy the missing rule</source>
        <translation>Fehlende Regel kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n Kopie</numerusform>
            <numerusform>%n Kopien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policies</source>
        <translation>
            <numerusform>%n Policy</numerusform>
            <numerusform>%n Policies</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing that is known</source>
        <translation>nichts Bekanntes</translation>
    </message>
    <message>
        <source>%1 has no namespace %2.</source>
        <translation>%1 hat keinen Namespace %2.</translation>
    </message>
    <message>
        <source>Pods could not be made there.</source>
        <translation>Pods ließen sich dort nicht anlegen.</translation>
    </message>
    <message>
        <source>%1 does not know %2.</source>
        <translation>%1 kennt %2 nicht.</translation>
    </message>
    <message>
        <source>Install %1 there, or leave the cluster out.</source>
        <translation>Installieren Sie dort %1 oder lassen Sie den Cluster aus.</translation>
    </message>
    <message>
        <source>%1 is too old for scheduling gates.</source>
        <translation>%1 ist zu alt für Scheduling-Gates.</translation>
    </message>
    <message>
        <source>Pods of an estimate would run there; it needs Kubernetes 1.27.</source>
        <translation>Pods einer Schätzung würden dort laufen; nötig ist Kubernetes 1.27.</translation>
    </message>
    <message numerus="yes">
        <source>Somebody else has %n gated pod(s) on %1.</source>
        <translation>
            <numerusform>Jemand anderes hat %n Pod mit Gate auf %1.</numerusform>
            <numerusform>Jemand anderes hat %n Pods mit Gates auf %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Node counts there may include them.</source>
        <translation>Node-Zahlen dort können sie enthalten.</translation>
    </message>
    <message>
        <source>%1 has no context.</source>
        <translation>%1 hat keinen Kontext.</translation>
    </message>
    <message>
        <source>No kubeconfig context could be guessed from its name.</source>
        <translation>Aus dem Namen ließ sich kein Kubeconfig-Kontext erraten.</translation>
    </message>
    <message>
        <source>Map…</source>
        <translation>Zuordnen…</translation>
    </message>
    <message>
        <source>Luna does not run on %1.</source>
        <translation>Luna läuft nicht auf %1.</translation>
    </message>
    <message>
        <source>It cannot say what pods would cost there; list prices can stand in.</source>
        <translation>Was Pods dort kosten würden, bleibt offen; Listenpreise können einspringen.</translation>
    </message>
    <message>
        <source>A kubeconfig could not be read.</source>
        <translation>Eine Kubeconfig konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 left %2.</source>
        <translation>%1 hinterließ %2.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>GPUs per pod</source>
        <translation>GPUs je Pod</translation>
    </message>
    <message>
        <source>GPU SKUs</source>
        <translation>GPU-SKUs</translation>
    </message>
    <message>
        <source>Price category</source>
        <translation>Preiskategorie</translation>
    </message>
    <message>
        <source>Max GPUs per node</source>
        <translation>Höchstens GPUs je Node</translation>
    </message>
    <message>
        <source>Max $/hr per node</source>
        <translation>Höchstens $/Std. je Node</translation>
    </message>
    <message>
        <source>Only these families</source>
        <translation>Nur diese Familien</translation>
    </message>
    <message>
        <source>Never these families</source>
        <translation>Nie diese Familien</translation>
    </message>
    <message>
        <source>Instance type matches</source>
        <translation>Instanztyp passt zu</translation>
    </message>
    <message>
        <source>Context %1:</source>
        <translation>Kontext %1:</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>lines %1</source>
        <translation>Zeilen %1</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>Nova would not place %n object(s) with the group.</source>
        <translation>
            <numerusform>Nova würde %n Objekt nicht mit der Gruppe platzieren.</numerusform>
            <numerusform>Nova würde %n Objekte nicht mit der Gruppe platzieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add the label to %n object(s)</source>
        <translation>
            <numerusform>%n Objekt das Label geben</numerusform>
            <numerusform>%n Objekten das Label geben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) name another namespace: %1.</source>
        <translation>
            <numerusform>%n Objekt nennt einen anderen Namespace: %1.</numerusform>
            <numerusform>%n Objekte nennen einen anderen Namespace: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n Helm hook(s) are neither sent nor applied.</source>
        <translation>
            <numerusform>%n Helm-Hook wird weder gesendet noch angewendet.</numerusform>
            <numerusform>%n Helm-Hooks werden weder gesendet noch angewendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply too</source>
        <translation>Mit anwenden</translation>
    </message>
    <message numerus="yes">
        <source>%n load balancer(s) cost money once applied; no figure has them.</source>
        <translation>
            <numerusform>%n Load-Balancer kostet nach dem Anwenden Geld; kein Betrag enthält ihn.</numerusform>
            <numerusform>%n Load-Balancer kosten nach dem Anwenden Geld; kein Betrag enthält sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>No pods found: there is nothing to price.</source>
        <translation>Keine Pods gefunden: Es gibt nichts zu bepreisen.</translation>
    </message>
    <message>
        <source>%1 follows nodes and is not priced.</source>
        <translation>%1 folgt den Nodes und hat keinen Preis.</translation>
    </message>
    <message numerus="yes">
        <source>%n pod group(s) lack Luna&apos;s label; copies for an estimate get it.</source>
        <translation>
            <numerusform>%n Pod-Gruppe fehlt Lunas Label; Kopien für eine Schätzung erhalten es.</numerusform>
            <numerusform>%n Pod-Gruppen fehlt Lunas Label; Kopien für eine Schätzung erhalten es.</numerusform>
        </translation>
    </message>
    <message>
        <source>Static clusters outside GKE need %1.</source>
        <translation>Statische Cluster außerhalb von GKE brauchen %1.</translation>
    </message>
    <message>
        <source>Add that term</source>
        <translation>Diesen Term hinzufügen</translation>
    </message>
    <message>
        <source>num-gpus and Serve replicas follow the GPU count in variants.</source>
        <translation>num-gpus und Serve-Replicas folgen in Varianten der GPU-Zahl.</translation>
    </message>
    <message>
        <source>new; its text is not shown</source>
        <translation>neu; der Text wird nicht gezeigt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>Es ist nicht lesbar</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>Es ist nicht da</translation>
    </message>
    <message>
        <source>It is there already</source>
        <translation>Es ist schon da</translation>
    </message>
    <message>
        <source>It was changed meanwhile, or belongs to others</source>
        <translation>Es wurde inzwischen geändert oder gehört anderen</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>You may not do that</source>
        <translation>Das ist nicht erlaubt</translation>
    </message>
    <message>
        <source>It cannot be reached</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Its certificate is not trusted</source>
        <translation>Dem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>The server has too much to do</source>
        <translation>Der Server ist überlastet</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>Es dauerte zu lange</translation>
    </message>
    <message>
        <source>The server refused it</source>
        <translation>Der Server hat es abgelehnt</translation>
    </message>
    <message>
        <source>This program refuses it</source>
        <translation>Dieses Programm lehnt es ab</translation>
    </message>
    <message>
        <source>The file or folder cannot be used</source>
        <translation>Datei oder Ordner nicht benutzbar</translation>
    </message>
    <message>
        <source>It is too large</source>
        <translation>Es ist zu groß</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>list ≈ %1</source>
        <translation>Liste ≈ %1</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1, ausgelassen</translation>
    </message>
    <message>
        <source>Keep it where it is (pin first)</source>
        <translation>Dort lassen (auf Platz 1 fixieren)</translation>
    </message>
    <message>
        <source>The estimate is %1 old; prices may have moved</source>
        <translation>Die Schätzung ist %1 alt; Preise können sich bewegt haben</translation>
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
    <message>
        <source>Open a workload first</source>
        <translation>Zuerst einen Workload öffnen</translation>
    </message>
    <message>
        <source>Estimate first</source>
        <translation>Zuerst schätzen</translation>
    </message>
    <message>
        <source>Nothing is applied</source>
        <translation>Nichts ist angewendet</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>copies and policies</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>An interrupted estimate left %1.</source>
        <translation>Eine abgebrochene Schätzung hinterließ %1.</translation>
    </message>
    <message>
        <source>Not needed for %1.</source>
        <translation>Seit %1 nicht mehr nötig.</translation>
    </message>
    <message>
        <source>Nothing needs them.</source>
        <translation>Nichts braucht sie mehr.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>list %1</source>
        <translation>Liste %1</translation>
    </message>
    <message>
        <source>%1 and %2 cost the same; %1 stands first by name, until its price rises</source>
        <translation>%1 und %2 kosten gleich viel; %1 steht nach dem Namen vorn, bis sein Preis steigt</translation>
    </message>
    <message>
        <source>%1 stays before %2 until its price rises by more than %3</source>
        <translation>%1 bleibt vor %2, bis sein Preis um mehr als %3 steigt</translation>
    </message>
    <message>
        <source>%1 stays before %2 until its price rises by %3 or more</source>
        <translation>%1 bleibt vor %2, bis sein Preis um %3 oder mehr steigt</translation>
    </message>
    <message>
        <source> (%1 %)</source>
        <translation> (%1 %)</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>Knapp: %1</translation>
    </message>
    <message>
        <source>leave this cluster out</source>
        <translation>diesen Cluster auslassen</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>nodes of type %1</source>
        <translation>Nodes vom Typ %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>no spot %1 here</source>
        <extracomment>%1 is a GPU, or &quot;nodes of type p4d.*&quot;</extracomment>
        <translation>hier nicht als Spot zu haben: %1</translation>
    </message>
    <message>
        <source>no on-demand %1 here</source>
        <extracomment>%1 is a GPU, or &quot;nodes of type p4d.*&quot;</extracomment>
        <translation>hier nicht on-demand zu haben: %1</translation>
    </message>
    <message>
        <source>no %1 here</source>
        <extracomment>%1 is a GPU, or &quot;nodes of type p4d.*&quot;</extracomment>
        <translation>hier nicht zu haben: %1</translation>
    </message>
    <message>
        <source>You noted on %1: %2</source>
        <translation>Am %1 notiert: %2</translation>
    </message>
    <message>
        <source>Pinned all the same. %1</source>
        <translation>Trotzdem fixiert. %1</translation>
    </message>
    <message>
        <source>%1 is left out. %2</source>
        <translation>%1 wird ausgelassen. %2</translation>
    </message>
    <message>
        <source>%1 is pinned all the same. %2</source>
        <translation>%1 ist trotzdem fixiert. %2</translation>
    </message>
    <message>
        <source>What you noted about %1 expired on %2 and does nothing: %3 (%4, line %5)</source>
        <translation>Was Sie über %1 notiert haben, ist am %2 abgelaufen und bewirkt nichts: %3 (%4, Zeile %5)</translation>
    </message>
    <message>
        <source>by list ≈ %1</source>
        <translation>nach Liste ≈ %1</translation>
    </message>
    <message>
        <source>The estimate stopped without a result</source>
        <translation>Die Schätzung endete ohne Ergebnis</translation>
    </message>
    <message>
        <source>The Estimates page says why.</source>
        <translation>Die Seite Schätzungen sagt, warum.</translation>
    </message>
    <message>
        <source>The estimate of %1 has ended</source>
        <translation>Die Schätzung für %1 ist beendet</translation>
    </message>
    <message>
        <source>%1 of %2 cells answered.</source>
        <translation>%1 von %2 Zellen beantwortet.</translation>
    </message>
    <message>
        <source>Lowest: %1 on %2.</source>
        <translation>Bestpreis: %1 auf %2.</translation>
    </message>
    <message>
        <source>Lowest: %1 for %2 on %3.</source>
        <translation>Bestpreis: %1 für %2 auf %3.</translation>
    </message>
    <message>
        <source>%1 runs on %2</source>
        <translation>%1 läuft auf %2</translation>
    </message>
    <message>
        <source>It is a static cluster: no node was bought.</source>
        <translation>Der Cluster ist statisch: Es wurde kein Node gekauft.</translation>
    </message>
    <message>
        <source>It costs %1, as estimated.</source>
        <translation>Er kostet %1, wie geschätzt.</translation>
    </message>
    <message>
        <source>Other nodes came than estimated: it costs %1 in place of %2.</source>
        <translation>Es kamen andere Nodes als geschätzt: Er kostet %1 statt %2.</translation>
    </message>
    <message>
        <source>Other nodes came than estimated, so what it costs is not known; %1 was estimated.</source>
        <translation>Es kamen andere Nodes als geschätzt; was er kostet, ist daher nicht bekannt. Geschätzt waren %1.</translation>
    </message>
    <message>
        <source>%1 has left %2</source>
        <translation>%1 hat %2 verlassen</translation>
    </message>
    <message>
        <source>No other cluster has it yet.</source>
        <translation>Noch hat ihn kein anderer Cluster.</translation>
    </message>
    <message>
        <source>It is placed on %1 now.</source>
        <translation>Er ist jetzt auf %1 platziert.</translation>
    </message>
    <message>
        <source>It is placed on %1 now, for which %2 was estimated by list.</source>
        <translation>Er ist jetzt auf %1 platziert; dafür waren %2 nach Listenpreisen geschätzt.</translation>
    </message>
    <message>
        <source>%1 costs more than its limit</source>
        <translation>%1 kostet mehr als das Limit</translation>
    </message>
    <message>
        <source>On %1 it costs %2; the limit is %3.</source>
        <translation>Auf %1 kostet er %2; das Limit ist %3.</translation>
    </message>
    <message>
        <source>The estimate is %1 old</source>
        <translation>Die Schätzung ist %1 alt</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>%1 stands before %2: you pinned it</source>
        <translation>%1 steht vor %2: von Ihnen fixiert</translation>
    </message>
    <message>
        <source>%1 stands before %2: you moved it</source>
        <translation>%1 steht vor %2: von Ihnen verschoben</translation>
    </message>
    <message>
        <source>%1 stands behind %2: you pinned it</source>
        <translation>%1 steht hinter %2: von Ihnen fixiert</translation>
    </message>
    <message>
        <source>%1 stands behind %2: you moved it</source>
        <translation>%1 steht hinter %2: von Ihnen verschoben</translation>
    </message>
    <message>
        <source>${%1} has no value.</source>
        <translation>${%1} hat keinen Wert.</translation>
    </message>
    <message>
        <source>Give it a value</source>
        <translation>Wert angeben</translation>
    </message>
    <message>
        <source>%1 is not ready.</source>
        <translation>%1 ist nicht bereit.</translation>
    </message>
    <message>
        <source>It gets no estimate and no pods; see that Nova&apos;s agent runs there.</source>
        <translation>Dort gibt es weder Schätzung noch Pods; prüfen Sie, ob Novas Agent dort läuft.</translation>
    </message>
    <message>
        <source>Nova says: %1</source>
        <translation>Nova sagt: %1</translation>
    </message>
    <message>
        <source>the file was not opened</source>
        <translation>die Datei wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>Connect to follow what is applied</source>
        <translation>Verbinden, um zu verfolgen, was angewendet ist</translation>
    </message>
    <message>
        <source>${%1} has no value and would be applied as it stands.</source>
        <translation>${%1} hat keinen Wert und würde so angewendet, wie es dasteht.</translation>
    </message>
    <message>
        <source>%1 is not filled in and would be applied as it stands.</source>
        <translation>%1 wird nicht ausgefüllt und würde so angewendet, wie es dasteht.</translation>
    </message>
    <message>
        <source>No namespace is chosen: an estimate needs it.</source>
        <translation>Kein Namespace ist gewählt: Eine Schätzung braucht ihn.</translation>
    </message>
    <message>
        <source>No group label is chosen: an estimate needs it.</source>
        <translation>Kein Gruppenlabel ist gewählt: Eine Schätzung braucht es.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Only a–z, 0–9 and “-”, at most 63 characters</source>
        <translation>Nur a–z, 0–9 und „-“, höchstens 63 Zeichen</translation>
    </message>
    <message>
        <source>Before “/” at most 253 characters</source>
        <translation>Vor „/“ höchstens 253 Zeichen</translation>
    </message>
    <message>
        <source>Before “/” a DNS name: a–z, 0–9, “-” and “.”</source>
        <translation>Vor „/“ ein DNS-Name: a–z, 0–9, „-“ und „.“</translation>
    </message>
    <message>
        <source>The key has more than 63 characters</source>
        <translation>Der Schlüssel hat mehr als 63 Zeichen</translation>
    </message>
    <message>
        <source>Behind “/” at most 63 characters</source>
        <translation>Nach „/“ höchstens 63 Zeichen</translation>
    </message>
    <message>
        <source>In the key only letters, digits, “-”, “_”, “.”; a letter or digit at both ends</source>
        <translation>Im Schlüssel nur Buchstaben, Ziffern, „-“, „_“, „.“; an beiden Enden Buchstabe oder Ziffer</translation>
    </message>
    <message>
        <source>The value has more than 63 characters</source>
        <translation>Der Wert hat mehr als 63 Zeichen</translation>
    </message>
    <message>
        <source>In the value only letters, digits, “-”, “_”, “.”; a letter or digit at both ends</source>
        <translation>Im Wert nur Buchstaben, Ziffern, „-“, „_“, „.“; an beiden Enden Buchstabe oder Ziffer</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>It is there already; what is in it now is lost.</source>
        <translation>Sie ist schon da; was jetzt darin steht, geht verloren.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a share: &quot;20 %&quot;</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 of such nodes in a month (Spot Instance Advisor, %2)</source>
        <extracomment>%1 is &quot;more than 20 %&quot;; the name is Amazon&apos;s</extracomment>
        <translation>%1 solcher Nodes in einem Monat (Spot Instance Advisor, %2)</translation>
    </message>
    <message>
        <source>no published rate for %1</source>
        <extracomment>how often spot nodes are reclaimed; %1 is a cloud</extracomment>
        <translation>keine veröffentlichte Rate für %1</translation>
    </message>
    <message>
        <source>no rate in this program&apos;s list for %1</source>
        <extracomment>how often spot nodes are reclaimed; %1 is a region</extracomment>
        <translation>keine Rate für %1 in der Liste dieses Programms</translation>
    </message>
    <message>
        <source>not known: the spot price is not known</source>
        <translation>nicht bekannt: Der Spot-Preis ist nicht bekannt</translation>
    </message>
    <message>
        <source>not known: no on-demand price is listed</source>
        <translation>nicht bekannt: Kein On-Demand-Listenpreis</translation>
    </message>
    <message>
        <source>not known: on demand is listed below this spot price</source>
        <translation>nicht bekannt: On-Demand steht unter diesem Spot-Preis in der Liste</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>%1 × %2 + %3 × %4 on demand (list price of %5)</source>
        <translation>%1 × %2 + %3 × %4 On-Demand (Listenpreis vom %5)</translation>
    </message>
    <message>
        <source>at most %1 a node: %2</source>
        <extracomment>%1 is a price, %2 how it is computed</extracomment>
        <translation>höchstens %1 je Node: %2</translation>
    </message>
    <message>
        <source>at least %1 a node: %2</source>
        <translation>mindestens %1 je Node: %2</translation>
    </message>
    <message>
        <source>rate not known</source>
        <translation>Rate nicht bekannt</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 Worker</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 Worker</translation>
    </message>
    <message>
        <source>1 pod</source>
        <translation>1 Pod</translation>
    </message>
    <message>
        <source>%1 pods</source>
        <translation>%1 Pods</translation>
    </message>
    <message>
        <source>1 GPU</source>
        <translation>1 GPU</translation>
    </message>
    <message>
        <source>%1 GPUs</source>
        <translation>%1 GPUs</translation>
    </message>
    <message>
        <source>%1, spot</source>
        <translation>%1, Spot</translation>
    </message>
    <message>
        <source>%1, spot or on-demand</source>
        <translation>%1, Spot oder On-Demand</translation>
    </message>
    <message>
        <source>Nowhere does it cost more than where it starts.</source>
        <translation>Nirgends kostet es mehr als dort, wo es beginnt.</translation>
    </message>
    <message>
        <source>At worst it runs on %1 at %2.</source>
        <translation>Schlimmstenfalls läuft es auf %1 für %2.</translation>
    </message>
    <message>
        <source>At worst it runs on %1 at %2, %3 more than where it starts.</source>
        <translation>Schlimmstenfalls läuft es auf %1 für %2, %3 mehr als dort, wo es beginnt.</translation>
    </message>
    <message numerus="yes">
        <source>What %n cluster(s) would cost is not known.</source>
        <translation>
            <numerusform>Was %n Cluster kosten würde, ist nicht bekannt.</numerusform>
            <numerusform>Was %n Cluster kosten würden, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>After the last, Nova starts again at 1.</source>
        <translation>Nach dem letzten beginnt Nova wieder bei 1.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1 was changed since this run; the order goes by what was said of it then</source>
        <translation>%1 wurde seit diesem Lauf geändert; die Reihenfolge richtet sich nach dem, was damals dazu gesagt wurde</translation>
    </message>
    <message>
        <source>Apart from what you moved or pinned, the order holds until %1 rises by %2</source>
        <translation>Abgesehen von dem, was Sie verschoben oder fixiert haben, gilt die Reihenfolge, bis %1 um %2 steigt</translation>
    </message>
    <message>
        <source>You placed the clusters by hand, so no price decides about the order</source>
        <translation>Sie haben die Cluster von Hand angeordnet, daher entscheidet kein Preis über die Reihenfolge</translation>
    </message>
    <message>
        <source>The cap of %1 for %2 is below %3, which was estimated here</source>
        <translation>Die Obergrenze von %1 für %2 liegt unter den hier geschätzten %3</translation>
    </message>
    <message>
        <source>shut out by a cap</source>
        <translation>durch Obergrenze ausgeschlossen</translation>
    </message>
    <message>
        <source>reclaimed too often, left out</source>
        <translation>zu oft entzogen, ausgelassen</translation>
    </message>
    <message>
        <source>The workload is still being read</source>
        <translation>Der Workload wird noch gelesen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::CapSlider</name>
    <message>
        <source>Leave out above</source>
        <translation>Auslassen über</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Limit</translation>
    </message>
    <message>
        <source>%1; %2 of %3 clusters with a price stay</source>
        <translation>%1; %2 von %3 Clustern mit Preis bleiben</translation>
    </message>
</context>
<context>
    <name>thrifty::app::CapWarnings</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %2 zu %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cap of %1 for %2 shuts out %3 of %n clusters of the order: %4</source>
        <translation>
            <numerusform>Die Obergrenze von %1 für %2 schließt %3 von %n Cluster der Reihenfolge aus: %4</numerusform>
            <numerusform>Die Obergrenze von %1 für %2 schließt %3 von %n Clustern der Reihenfolge aus: %4</numerusform>
        </translation>
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
    <name>thrifty::app::ClusterTableModel</name>
    <message>
        <source>checking</source>
        <translation>Prüfung…</translation>
    </message>
    <message>
        <source>No context is mapped to it, so it cannot be asked. Double-click or F2 to map one.</source>
        <translation>Kein Kontext ist zugeordnet, daher lässt er sich nicht fragen. Doppelklick oder F2 ordnet einen zu.</translation>
    </message>
    <message>
        <source>%1, guessed from the names</source>
        <translation>%1, aus den Namen erraten</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Statisch</translation>
    </message>
    <message>
        <source>Autoscaled, but Luna does not run there: it cannot say what pods would cost.</source>
        <translation>Autoskaliert, aber ohne Luna: Was Pods kosten würden, bleibt offen.</translation>
    </message>
    <message>
        <source>Autoscaled</source>
        <translation>Autoskaliert</translation>
    </message>
    <message>
        <source>log in</source>
        <translation>anmelden</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>unerreichbar</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Region, zone</source>
        <translation>Region, Zone</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>Zuteilung</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodes</translation>
    </message>
    <message>
        <source>Free GPUs</source>
        <translation>Freie GPUs</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>its login program may not run</source>
        <translation>das Anmeldeprogramm darf nicht laufen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show contexts</source>
        <translation>Kontexte anzeigen</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe von %1</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Gruppe: %1</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>keine Gruppe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>no Luna</source>
        <translation>ohne Luna</translation>
    </message>
    <message>
        <source>Whether Luna runs there is not known.</source>
        <translation>Ob Luna dort läuft, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ClustersView</name>
    <message>
        <source>Context of the cluster</source>
        <translation>Kontext des Clusters</translation>
    </message>
    <message>
        <source>Guess from the names</source>
        <translation>Aus den Namen erraten</translation>
    </message>
    <message>
        <source>Workload clusters</source>
        <translation>Workload-Cluster</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>Vorprüfung</translation>
    </message>
    <message>
        <source>Pre-flight checks</source>
        <translation>Vorprüfungen</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>asked only with get, list and watch; never written by this program</source>
        <translation>nur mit get, list und watch gefragt; dieses Programm schreibt dort nie</translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n bestanden</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n zu beachten</numerusform>
            <numerusform>%n zu beachten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 unknown, %2 not needed</source>
        <translation>%1 unbekannt, %2 nicht nötig</translation>
    </message>
    <message numerus="yes">
        <source>%n not needed</source>
        <translation>
            <numerusform>%n nicht nötig</numerusform>
            <numerusform>%n nicht nötig</numerusform>
        </translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Geprüft %1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Give the rule to whoever may change rights on %1.</source>
        <translation>Geben Sie die Regel an jemanden, der Rechte auf %1 ändern darf.</translation>
    </message>
    <message>
        <source>Find a cluster</source>
        <translation>Cluster suchen</translation>
    </message>
    <message>
        <source>Find by name, context, cloud, region</source>
        <translation>Suchen nach Name, Kontext, Cloud, Region</translation>
    </message>
    <message>
        <source>Alias…</source>
        <translation>Alias…</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>Farbe…</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>Gruppe…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Map context…</source>
        <translation>Kontext zuordnen…</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 need attention</source>
        <translation>
            <numerusform>%n von %1 zu beachten</numerusform>
            <numerusform>%n von %1 zu beachten</numerusform>
        </translation>
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
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nichts gefunden für „%1“</translation>
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
    <message>
        <source>until this run ends</source>
        <translation>bis dieser Lauf endet</translation>
    </message>
    <message>
        <source>for this apply</source>
        <translation>für dieses Anwenden</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ContextTableModel</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>auth provider, removed from clients</source>
        <translation>Auth-Provider, in Clients entfernt</translation>
    </message>
    <message>
        <source>needs a terminal: %1 asks questions</source>
        <translation>braucht ein Terminal: %1 stellt Fragen</translation>
    </message>
    <message>
        <source>log in:</source>
        <translation>anmelden:</translation>
    </message>
    <message>
        <source>%1 is not allowed to run</source>
        <translation>%1 darf nicht laufen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>unreachable: %1</source>
        <translation>unerreichbar: %1</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>wird verbunden</translation>
    </message>
    <message>
        <source>not needed by this fleet</source>
        <translation>in dieser Flotte nicht nötig</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>not in this fleet</source>
        <translation>nicht in dieser Flotte</translation>
    </message>
    <message>
        <source>%1 takes part</source>
        <translation>%1 nimmt teil</translation>
    </message>
    <message>
        <source>%1 does not take part</source>
        <translation>%1 nimmt nicht teil</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>Nimmt teil</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Logs in with</source>
        <translation>Anmeldung mit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>log in again: %1</source>
        <translation>neu anmelden: %1</translation>
    </message>
    <message>
        <source>%1 may run now: try again</source>
        <translation>%1 darf jetzt laufen: erneut versuchen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ContextsView</name>
    <message>
        <source>Contexts</source>
        <translation>Kontexte</translation>
    </message>
    <message>
        <source>Find a context</source>
        <translation>Kontext suchen</translation>
    </message>
    <message>
        <source>Find by name, cluster, server, cloud, region or login</source>
        <translation>Suchen nach Name, Cluster, Server, Cloud, Region oder Anmeldung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
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
        <source>No price yet</source>
        <translation>Noch kein Preis</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
</context>
<context>
    <name>thrifty::app::CrashReportDialog</name>
    <message>
        <source>Crash report</source>
        <translation>Absturzbericht</translation>
    </message>
    <message>
        <source>It says where in the program it happened. It holds none of your data and is sent nowhere.</source>
        <translation>Er sagt, wo im Programm es geschah. Er enthält nichts von Ihren Daten und wird nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::DesktopNotifications</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
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
    <name>thrifty::app::DriftGuard</name>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>thrifty::app::EditCommands</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>Auf dieser Seite &amp;suchen</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Es ist nichts ausgewählt</translation>
    </message>
    <message>
        <source>Click into a field first</source>
        <translation>Klicken Sie zuerst in ein Feld</translation>
    </message>
    <message>
        <source>There is nothing to search on this page</source>
        <translation>Auf dieser Seite gibt es nichts zu suchen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::EstimateCharts</name>
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
    <message>
        <source>Waiting for the run in another window</source>
        <translation>Wartet auf den Lauf im anderen Fenster</translation>
    </message>
    <message>
        <source>Waiting for the run of %1</source>
        <translation>Wartet auf den Lauf von %1</translation>
    </message>
    <message>
        <source>The workload&apos;s text cannot be read; put it right first</source>
        <translation>Der Text des Workloads ist nicht lesbar; zuerst berichtigen</translation>
    </message>
    <message>
        <source>The workload is still being read</source>
        <translation>Der Workload wird noch gelesen</translation>
    </message>
    <message>
        <source>The namespace cannot be used: %1</source>
        <translation>Der Namespace ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>The group label cannot be used: %1</source>
        <translation>Das Gruppenlabel ist nicht verwendbar: %1</translation>
    </message>
</context>
<context>
    <name>thrifty::app::EstimateMessages</name>
    <message>
        <source>No list prices.</source>
        <translation>Keine Listenpreise.</translation>
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
        <source>Everything it made is gone.</source>
        <translation>Alles, was er angelegt hat, ist entfernt.</translation>
    </message>
    <message>
        <source>See what remains.</source>
        <translation>Sehen Sie nach, was übrig ist.</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 auslassen</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>Neu schätzen</translation>
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
        <source>Your run waits until that one ends, so that node counts do not mix.</source>
        <translation>Ihr Lauf wartet, bis jener endet, damit sich die Knotenzahlen nicht mischen.</translation>
    </message>
    <message>
        <source>A run is going in another window.</source>
        <translation>In einem anderen Fenster läuft eine Schätzung.</translation>
    </message>
    <message>
        <source>%1 is estimating in %2.</source>
        <translation>%1 schätzt gerade in %2.</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>Trotzdem starten</translation>
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
    <message>
        <source>Run stopped: on %1 a copy lost its gate.</source>
        <translation>Lauf angehalten: Auf %1 hat eine Kopie ihr Gate verloren.</translation>
    </message>
    <message>
        <source>Without it pods could start there.</source>
        <translation>Ohne Gate könnten dort Pods starten.</translation>
    </message>
    <message>
        <source>%1 wants a new login.</source>
        <translation>%1 verlangt eine neue Anmeldung.</translation>
    </message>
    <message>
        <source>%1 is not trusted.</source>
        <translation>%1 wird nicht vertraut.</translation>
    </message>
    <message>
        <source>%1 does not allow it.</source>
        <translation>%1 erlaubt es nicht.</translation>
    </message>
    <message>
        <source>%1 is not ready.</source>
        <translation>%1 ist nicht bereit.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Its cells keep the last known figure, which does not rank.</source>
        <translation>Seine Zellen behalten den letzten bekannten Betrag; er hat keinen Rang.</translation>
    </message>
    <message>
        <source>Its cells have no price and do not rank.</source>
        <translation>Seine Zellen haben weder Preis noch Rang.</translation>
    </message>
    <message>
        <source>Its cells do not rank; they keep the last known figure, if any.</source>
        <translation>Seine Zellen haben keinen Rang; sie behalten den letzten bekannten Betrag, wo es einen gibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) cannot be asked:</source>
        <translation>
            <numerusform>%n Cluster kann nicht gefragt werden:</numerusform>
            <numerusform>%n Cluster können nicht gefragt werden:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Their cells do not rank; they keep the last known figure, if any.</source>
        <translation>%1. Ihre Zellen haben keinen Rang; sie behalten den letzten bekannten Betrag, wo es einen gibt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
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
        <source>Build variants</source>
        <translation>Varianten bauen</translation>
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
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Report as one HTML page…</source>
        <translation>Bericht als eine HTML-Seite…</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>Tabelle als CSV…</translation>
    </message>
    <message>
        <source>Markdown for a pull request…</source>
        <translation>Markdown für einen Pull-Request…</translation>
    </message>
    <message>
        <source>Result as JSON…</source>
        <translation>Ergebnis als JSON…</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Präsentieren</translation>
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
        <source>Charts and explanation</source>
        <translation>Diagramme und Erläuterung</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erläuterung</translation>
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
        <source>Report as PDF…</source>
        <translation>Bericht als PDF…</translation>
    </message>
    <message>
        <source>Folder or archive for a review…</source>
        <translation>Ordner oder Archiv für eine Prüfung…</translation>
    </message>
    <message>
        <source>Show list prices</source>
        <translation>Listenpreise zeigen</translation>
    </message>
    <message>
        <source>What the price list says; no cluster is asked and nothing is written</source>
        <translation>Was die Preisliste sagt; kein Cluster wird gefragt, nichts wird geschrieben</translation>
    </message>
    <message>
        <source>List prices: no cluster was asked</source>
        <translation>Listenpreise: kein Cluster wurde gefragt</translation>
    </message>
    <message>
        <source>Forget: %1</source>
        <translation>Vergessen: %1</translation>
    </message>
    <message>
        <source>Remember a fact about this cluster…</source>
        <translation>Etwas über diesen Cluster merken…</translation>
    </message>
    <message>
        <source>Shows the columns of one group. All clusters are asked, ranked and charted as before.</source>
        <translation>Zeigt die Spalten einer Gruppe. Befragt, gereiht und in Diagrammen gezeigt werden weiterhin alle Cluster.</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) hidden by the filter</source>
        <translation>
            <numerusform>%n Cluster vom Filter ausgeblendet</numerusform>
            <numerusform>%n Cluster vom Filter ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>What prices are per</source>
        <translation>Zeitraum der Preise</translation>
    </message>
    <message>
        <source>Full screen, for people who did not run it</source>
        <translation>Vollbild, für alle, die nicht dabei waren</translation>
    </message>
    <message>
        <source>Run finished at %1. There was nothing to ask, so nothing was written.</source>
        <translation>Lauf um %1 beendet. Es gab nichts zu fragen, also wurde nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>Run finished at %1. %n gated copies and 1 spread policy removed; %2 is locked again.</source>
        <translation>
            <numerusform>Lauf um %1 beendet. %n Kopie mit Gates und 1 Spread-Policy entfernt; %2 ist wieder gesperrt.</numerusform>
            <numerusform>Lauf um %1 beendet. %n Kopien mit Gates und 1 Spread-Policy entfernt; %2 ist wieder gesperrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Fleet</source>
        <translation>Zur Flotte</translation>
    </message>
    <message>
        <source>Go to Workload</source>
        <translation>Zum Workload</translation>
    </message>
    <message>
        <source>An estimate says what each variant of the workload would cost on every cluster. Nothing runs for it: gated copies are made, priced and removed again.</source>
        <translation>Eine Schätzung sagt, was jede Variante des Workloads auf jedem Cluster kosten würde. Dafür läuft nichts: Kopien mit Gates werden angelegt, bepreist und wieder entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s) can be estimated now.</source>
        <translation>
            <numerusform>%n Variante kann jetzt geschätzt werden.</numerusform>
            <numerusform>%n Varianten können jetzt geschätzt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step: %1.</source>
        <translation>Nächster Schritt: %1.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML-Seite</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>JSON result</source>
        <translation>JSON-Ergebnis</translation>
    </message>
    <message>
        <source>Cells whose spot nodes are reclaimed more often in a month have neither price nor rank, and orders leave them out. The result stays as it is.</source>
        <translation>Zellen, deren Spot-Nodes in einem Monat öfter entzogen werden, haben weder Preis noch Rang, und Reihenfolgen lassen sie aus. Das Ergebnis bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>How often spot nodes may be reclaimed</source>
        <translation>Wie oft Spot-Nodes entzogen werden dürfen</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) reclaimed too often</source>
        <translation>
            <numerusform>%n Zelle zu oft entzogen</numerusform>
            <numerusform>%n Zellen zu oft entzogen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask this cluster again</source>
        <translation>Diesen Cluster neu fragen</translation>
    </message>
    <message>
        <source>Run of %1 is given up; what it made is being removed</source>
        <translation>Lauf (%1) wird aufgegeben; was er angelegt hat, wird entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s) changed since</source>
        <translation>
            <numerusform>%n Variante seither geändert</numerusform>
            <numerusform>%n Varianten seither geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Run of %1 cancelled: %2 of %3 answered, %4 priced</source>
        <translation>Lauf (%1) abgebrochen: %2 von %3 beantwortet, %4 mit Preis</translation>
    </message>
    <message>
        <source>Run of %1 stopped: %2 of %3 answered, %4 priced</source>
        <translation>Lauf (%1) angehalten: %2 von %3 beantwortet, %4 mit Preis</translation>
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
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Remember a fact…</source>
        <translation>Etwas merken…</translation>
    </message>
    <message>
        <source>That a quota is 0 here, that something is sold out: orders then leave the cluster out</source>
        <translation>Dass hier eine Quote 0 ist oder etwas ausverkauft: Reihenfolgen lassen den Cluster dann aus</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FactDialog</name>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Remember a fact about %1</source>
        <translation>Etwas über %1 merken</translation>
    </message>
    <message>
        <source>Orders leave the cluster out wherever the workload would buy this. Estimates and their prices stay as they are.</source>
        <translation>Reihenfolgen lassen den Cluster aus, wo der Workload dies kaufen würde. Schätzungen und ihre Preise bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>for example: quota 0 in westus2, ticket 123</source>
        <translation>zum Beispiel: Quote 0 in westus2, Ticket 123</translation>
    </message>
    <message>
        <source>Last day on which it holds</source>
        <translation>Letzter Tag, an dem es gilt</translation>
    </message>
    <message>
        <source>until it is taken back; or 2026-12-31</source>
        <translation>bis es zurückgenommen wird; oder 2026-12-31</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write the day as 2026-12-31.</source>
        <translation>Schreiben Sie den Tag als 2026-12-31.</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>Dieser Tag ist vorbei.</translation>
    </message>
    <message>
        <source>The reason is too long.</source>
        <translation>Der Grund ist zu lang.</translation>
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
    <name>thrifty::app::FleetCards</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Change the control plane</source>
        <translation>Steuerungsebene ändern</translation>
    </message>
    <message>
        <source>Allows writing to the control plane until the next run has ended; then it locks itself. Workload clusters are never written.</source>
        <translation>Erlaubt das Schreiben in die Steuerungsebene bis zum Ende des nächsten Laufs; danach sperrt sie sich von selbst. In Workload-Cluster wird nie geschrieben.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show all contexts</source>
        <translation>Alle Kontexte anzeigen</translation>
    </message>
    <message>
        <source>Kubernetes %1</source>
        <translation>Kubernetes %1</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message numerus="yes">
        <source>Found by asking %n context(s): only this one serves %1 clusters</source>
        <translation>
            <numerusform>Durch Fragen an %n Kontext gefunden: Nur dieser bedient %1-Cluster</numerusform>
            <numerusform>Durch Fragen an %n Kontexte gefunden: Nur dieser bedient %1-Cluster</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Von Ihnen gewählt</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>%1 of %2 contexts are of this fleet, %3 are not</source>
        <translation>%1 von %2 Kontexten gehören zu dieser Flotte, %3 nicht</translation>
    </message>
    <message numerus="yes">
        <source>all %n context(s) are of this fleet</source>
        <translation>
            <numerusform>der eine Kontext gehört zu dieser Flotte</numerusform>
            <numerusform>alle %n Kontexte gehören zu dieser Flotte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetController</name>
    <message>
        <source>Connecting to the fleet</source>
        <translation>Verbindung zur Flotte wird hergestellt</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>gone: %1</source>
        <translation>entfallen: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>no context changed</source>
        <translation>kein Kontext geändert</translation>
    </message>
    <message>
        <source>Choose contexts</source>
        <translation>Kontexte wählen</translation>
    </message>
    <message>
        <source>Choose the control plane</source>
        <translation>Steuerungsebene wählen</translation>
    </message>
    <message>
        <source>Map context</source>
        <translation>Kontext zuordnen</translation>
    </message>
    <message>
        <source>Checking the fleet</source>
        <translation>Flotte wird geprüft</translation>
    </message>
    <message>
        <source>Looking for what runs left behind</source>
        <translation>Reste früherer Läufe werden gesucht</translation>
    </message>
    <message>
        <source>Removing what run %1 left behind</source>
        <translation>Reste von Lauf %1 werden entfernt</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetLooks</name>
    <message>
        <source>Connect to a fleet first</source>
        <translation>Zuerst mit einer Flotte verbinden</translation>
    </message>
    <message>
        <source>An alias has at most %1 signs</source>
        <translation>Ein Alias hat höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>An alias has only signs that can be seen</source>
        <translation>Ein Alias hat nur sichtbare Zeichen</translation>
    </message>
    <message>
        <source>A cluster of the fleet has this as its own name</source>
        <translation>Ein Cluster der Flotte heißt selbst so</translation>
    </message>
    <message>
        <source>%1 has this alias</source>
        <translation>%1 hat diesen Alias</translation>
    </message>
    <message>
        <source>A group has at most %1 signs</source>
        <translation>Eine Gruppe hat höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>A group has only signs that can be seen</source>
        <translation>Eine Gruppe hat nur sichtbare Zeichen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetPage</name>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Add kubeconfig…</source>
        <translation>Kubeconfig hinzufügen…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Everything of the run is gone.</source>
        <translation>Alles von diesem Lauf ist entfernt.</translation>
    </message>
    <message>
        <source>Something is left.</source>
        <translation>Etwas ist übrig.</translation>
    </message>
    <message>
        <source>The demo fleet could not be started.</source>
        <translation>Die Demo-Flotte konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>Choose the control plane…</source>
        <translation>Steuerungsebene wählen…</translation>
    </message>
    <message>
        <source>Back to the fleet</source>
        <translation>Zurück zur Flotte</translation>
    </message>
    <message>
        <source>Open workload…</source>
        <translation>Workload öffnen…</translation>
    </message>
    <message>
        <source>Connect to %1 of %2</source>
        <translation>Mit %1 von %2 verbinden</translation>
    </message>
    <message>
        <source>No clusters loaded</source>
        <translation>Keine Cluster geladen</translation>
    </message>
    <message>
        <source>, connecting</source>
        <translation>, wird verbunden</translation>
    </message>
    <message>
        <source>, none connected</source>
        <translation>, keiner verbunden</translation>
    </message>
    <message numerus="yes">
        <source>; %n program(s) wait for your answer</source>
        <translation>
            <numerusform>; %n Programm wartet auf Ihre Antwort</numerusform>
            <numerusform>; %n Programme warten auf Ihre Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>A kubeconfig could not be read.</source>
        <translation>Eine Kubeconfig konnte nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n workload cluster(s) behind %1</source>
        <translation>
            <numerusform>%n Workload-Cluster hinter %1</numerusform>
            <numerusform>%n Workload-Cluster hinter %1</numerusform>
        </translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>wird verbunden</translation>
    </message>
    <message>
        <source>all reachable</source>
        <translation>alle erreichbar</translation>
    </message>
    <message>
        <source>%1 of %2 reachable</source>
        <translation>%1 von %2 erreichbar</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a look</source>
        <translation>
            <numerusform>%n zu beachten</numerusform>
            <numerusform>%n zu beachten</numerusform>
        </translation>
    </message>
    <message>
        <source>Open kubeconfigs</source>
        <translation>Kubeconfigs öffnen</translation>
    </message>
    <message>
        <source>Open manifests</source>
        <translation>Manifeste öffnen</translation>
    </message>
    <message>
        <source>Manifests (*.yaml *.yml *.json);;All files (*)</source>
        <translation>Manifeste (*.yaml *.yml *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Find it by asking</source>
        <translation>Durch Fragen finden</translation>
    </message>
    <message>
        <source>This machine made these objects; only they are removed.</source>
        <translation>Dieser Rechner hat diese Objekte angelegt; nur sie werden entfernt.</translation>
    </message>
    <message>
        <source>%1 made these objects and their time is over; only they are removed.</source>
        <translation>%1 hat diese Objekte angelegt und ihre Frist ist vorbei; nur sie werden entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n object(s)</source>
        <translation>
            <numerusform>%n Objekt entfernen</numerusform>
            <numerusform>%n Objekte entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed during a run.</source>
        <translation>%1 hat sich während eines Laufs geändert.</translation>
    </message>
    <message>
        <source>%1 changed.</source>
        <translation>%1 hat sich geändert.</translation>
    </message>
    <message>
        <source>The run keeps the contexts it started with.</source>
        <translation>Der Lauf behält die Kontexte, mit denen er begann.</translation>
    </message>
    <message>
        <source>The connection keeps the contexts it started with.</source>
        <translation>Die Verbindung behält die Kontexte, mit denen sie begann.</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>On disk now:</source>
        <translation>Jetzt auf der Platte:</translation>
    </message>
    <message>
        <source>Nothing has been sent to a cluster. Connecting reads only; every context stays read-only until unlocked.</source>
        <translation>Noch wurde nichts an einen Cluster gesendet. Verbinden liest nur; jeder Kontext bleibt auf „Nur lesen“, bis er entsperrt wird.</translation>
    </message>
    <message numerus="yes">
        <source>Watching %n kubeconfig file(s).</source>
        <translation>
            <numerusform>%n Kubeconfig-Datei wird beobachtet.</numerusform>
            <numerusform>%n Kubeconfig-Dateien werden beobachtet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only.</source>
        <translation>Nur lesen.</translation>
    </message>
    <message>
        <source>%1 changed and was read again.</source>
        <translation>%1 hat sich geändert und wurde neu gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n context(s) opened from 1 file</source>
        <translation>
            <numerusform>%n Kontext aus 1 Datei geöffnet</numerusform>
            <numerusform>%n Kontexte aus 1 Datei geöffnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n context(s) opened from %1 files</source>
        <translation>
            <numerusform>%n Kontext aus %1 Dateien geöffnet</numerusform>
            <numerusform>%n Kontexte aus %1 Dateien geöffnet</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove what an interrupted estimate left?</source>
        <translation>Entfernen, was eine abgebrochene Schätzung hinterließ?</translation>
    </message>
    <message>
        <source>Remove what %1 left?</source>
        <translation>Entfernen, was %1 hinterließ?</translation>
    </message>
    <message>
        <source>Find a context or cluster of the fleet</source>
        <translation>Kontext oder Cluster der Flotte suchen</translation>
    </message>
    <message>
        <source>Alias, colour and group of the cluster</source>
        <translation>Alias, Farbe und Gruppe des Clusters</translation>
    </message>
    <message>
        <source>Connects and checks again</source>
        <translation>Verbindet und prüft erneut</translation>
    </message>
    <message>
        <source>Reload after the run</source>
        <translation>Nach dem Lauf neu laden</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Choose a context first</source>
        <translation>Zuerst einen Kontext wählen</translation>
    </message>
    <message>
        <source>; choose which to connect to</source>
        <translation>; wählen Sie, mit welchen verbunden wird</translation>
    </message>
    <message>
        <source>The fleet keeps what was read last. %1</source>
        <translation>Die Flotte behält, was zuletzt gelesen wurde. %1</translation>
    </message>
    <message>
        <source>Nothing was written; every context stays read-only until unlocked.</source>
        <translation>Es wurde nichts geschrieben; jeder Kontext bleibt auf „Nur lesen“, bis er entsperrt wird.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetStart</name>
    <message>
        <source>Load the kubeconfigs of your fleet</source>
        <translation>Kubeconfigs Ihrer Flotte laden</translation>
    </message>
    <message>
        <source>One context for the Nova control plane, one for each autoscaled cluster. Drop files here, or choose from what is on this machine. Opening a file runs nothing and sends nothing; you choose what to connect next.</source>
        <translation>Ein Kontext für die Nova-Steuerungsebene, einer für jeden autoskalierten Cluster. Ziehen Sie Dateien hierher oder wählen Sie aus dem, was dieser Rechner hat. Das Öffnen einer Datei führt nichts aus und sendet nichts; womit verbunden wird, wählen Sie danach.</translation>
    </message>
    <message>
        <source>Open kubeconfigs…</source>
        <translation>Kubeconfigs öffnen…</translation>
    </message>
    <message>
        <source>Try the demo fleet</source>
        <translation>Demo-Flotte ausprobieren</translation>
    </message>
    <message>
        <source>Opens a window of its own on a fleet that runs on this machine; nothing of yours takes part</source>
        <translation>Öffnet ein eigenes Fenster mit einer Flotte, die auf diesem Rechner läuft; nichts von Ihnen ist beteiligt</translation>
    </message>
    <message>
        <source>Found on this machine</source>
        <translation>Auf diesem Rechner gefunden</translation>
    </message>
    <message>
        <source>New contexts are read-only until you unlock them. Kubeconfig files are never changed.</source>
        <translation>Neue Kontexte stehen auf „Nur lesen“, bis Sie sie entsperren. Kubeconfig-Dateien werden nie geändert.</translation>
    </message>
    <message>
        <source>KUBECONFIG is not set</source>
        <translation>KUBECONFIG ist nicht gesetzt</translation>
    </message>
    <message>
        <source>KUBECONFIG is set</source>
        <translation>KUBECONFIG ist gesetzt</translation>
    </message>
    <message>
        <source>Open both</source>
        <translation>Beide öffnen</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>Alle öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n context(s)</source>
        <translation>
            <numerusform>%n Kontext</numerusform>
            <numerusform>%n Kontexte</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>thrifty::app::GroupDetails</name>
    <message>
        <source>added when an estimate runs</source>
        <translation>kommt beim Schätzen hinzu</translation>
    </message>
    <message>
        <source>fewer pods exist under a gate; plain pods stand in for the rest</source>
        <translation>unter einem Gate gibt es weniger Pods; einfache Pods vertreten die übrigen</translation>
    </message>
    <message>
        <source>its pods come only when something runs; plain pods stand in for them</source>
        <translation>Pods entstehen erst, wenn etwas läuft; einfache Pods vertreten sie</translation>
    </message>
    <message>
        <source>its operator drops the gate; plain pods stand in for it, it is never sent</source>
        <translation>der Operator entfernt das Gate; einfache Pods vertreten die Gruppe, gesendet wird sie nie</translation>
    </message>
    <message>
        <source>follows nodes, not priced</source>
        <translation>folgt den Nodes, ohne Preis</translation>
    </message>
    <message>
        <source>(minimum %1, maximum %2)</source>
        <translation>(mindestens %1, höchstens %2)</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>%1 CPU</source>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>on-demand or spot</source>
        <translation>On-Demand oder Spot</translation>
    </message>
    <message>
        <source>spot, may be reclaimed</source>
        <translation>Spot, kann entzogen werden</translation>
    </message>
    <message>
        <source>on-demand</source>
        <translation>On-Demand</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>(nicht gesetzt)</translation>
    </message>
    <message>
        <source>Each requests</source>
        <translation>Je Pod</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>GPU SKUs</source>
        <translation>GPU-SKUs</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>Choice rule</source>
        <translation>Auswahlregel</translation>
    </message>
    <message>
        <source>small: packed with other small pods on shared nodes (bin-packing)</source>
        <translation>klein: mit anderen kleinen Pods auf gemeinsamen Nodes gepackt (bin-packing)</translation>
    </message>
    <message>
        <source>node chosen for its own request (bin-select); pods of the group may share</source>
        <translation>Node passend zur eigenen Anforderung (bin-select); Pods der Gruppe können sich ihn teilen</translation>
    </message>
    <message>
        <source>node chosen for its own request (bin-select)</source>
        <translation>Node passend zur eigenen Anforderung (bin-select)</translation>
    </message>
</context>
<context>
    <name>thrifty::app::GroupFilter</name>
    <message>
        <source>Group of clusters that is shown</source>
        <translation>Gruppe von Clustern, die gezeigt wird</translation>
    </message>
    <message>
        <source>all groups</source>
        <translation>alle Gruppen</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>keine Gruppe</translation>
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
    <name>thrifty::app::HelpDialog</name>
    <message>
        <source>Words of the Fleet page</source>
        <translation>Begriffe der Seite Flotte</translation>
    </message>
    <message>
        <source>Autoscaled cluster</source>
        <translation>Autoskalierter Cluster</translation>
    </message>
    <message>
        <source>A cluster that buys nodes when pods need them. Where Luna does that it says beforehand what they would cost; other autoscalers do not.</source>
        <translation>Ein Cluster, der Nodes kauft, wenn Pods sie brauchen. Wo Luna das tut, meldet es vorher, was sie kosten würden; andere Autoscaler tun das nicht.</translation>
    </message>
    <message>
        <source>Static cluster</source>
        <translation>Statischer Cluster</translation>
    </message>
    <message>
        <source>A cluster that only has the nodes it has. Nothing is bought there, so a variant that fits costs 0, or what the cluster&apos;s owner asks; one that does not fit has no rank.</source>
        <translation>Ein Cluster, der nur die Nodes hat, die er hat. Dort wird nichts gekauft; eine Variante, die passt, kostet deshalb 0 oder so viel, wie der Betreiber verlangt. Passt sie nicht, hat sie keinen Rang.</translation>
    </message>
    <message>
        <source>Words of the Workload page</source>
        <translation>Begriffe der Seite Workload</translation>
    </message>
    <message>
        <source>Pod group</source>
        <translation>Pod-Gruppe</translation>
    </message>
    <message>
        <source>Equal pods that one template makes: the workers of a RayService, the replicas of a Deployment. Variants, prices and caps go by pod group.</source>
        <translation>Gleiche Pods aus einer Vorlage: die Worker eines RayService, die Replikate eines Deployments. Varianten, Preise und Obergrenzen gelten je Pod-Gruppe.</translation>
    </message>
    <message>
        <source>Words of the Variants page</source>
        <translation>Begriffe der Seite Varianten</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>The workload with other values for some of its pod groups: number of pods, CPU, memory, GPUs and their SKUs, spot or on-demand. The base is the workload as it is.</source>
        <translation>Der Workload mit anderen Werten für einige seiner Pod-Gruppen: Anzahl der Pods, CPU, Speicher, GPUs und deren SKUs, Spot oder On-Demand. Die Basis ist der Workload, wie er ist.</translation>
    </message>
    <message>
        <source>Words of the Estimates page</source>
        <translation>Begriffe der Seite Schätzungen</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>A scheduling gate in a pod. Kubernetes gives such a pod no node, and Luna buys none for it: at the gate nodecostestimate it says what it would buy.</source>
        <translation>Ein Scheduling-Gate in einem Pod. Kubernetes gibt einem solchen Pod keinen Node und Luna kauft keinen für ihn: Beim Gate nodecostestimate meldet es, was es kaufen würde.</translation>
    </message>
    <message>
        <source>Gated copy</source>
        <translation>Kopie mit Gates</translation>
    </message>
    <message>
        <source>A copy of a variant whose pods all have the gate. A run sends it to the clusters, reads the answers and removes it.</source>
        <translation>Eine Kopie einer Variante, deren Pods alle das Gate haben. Ein Lauf schickt sie an die Cluster, liest die Antworten und entfernt sie.</translation>
    </message>
    <message>
        <source>Used GPU</source>
        <translation>Genutzte GPU</translation>
    </message>
    <message>
        <source>A GPU that a pod asks for. Nodes may have more GPUs than are used: the bar in the chart is the price per used GPU, the tick the price per GPU bought.</source>
        <translation>Eine GPU, die ein Pod anfordert. Nodes können mehr GPUs haben, als genutzt werden: Der Balken im Diagramm ist der Preis je genutzter GPU, der Strich der Preis je gekaufter GPU.</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>The public price of a node type. Luna estimates by it. Where a cluster names no price, the program&apos;s own list can stand in with its date; such a figure is not ranked.</source>
        <translation>Der öffentliche Preis eines Node-Typs. Luna schätzt danach. Wo ein Cluster keinen Preis nennt, kann die Liste des Programms mit ihrem Datum einspringen; ein solcher Betrag hat keinen Rang.</translation>
    </message>
    <message>
        <source>Price book</source>
        <translation>Preisbuch</translation>
    </message>
    <message>
        <source>Your file of the prices that you really pay and of what comes on top, price-book.yaml. With it clusters are ranked by what you pay; the list prices stay beside that.</source>
        <translation>Ihre Datei mit den Preisen, die Sie wirklich zahlen, und dem, was hinzukommt: price-book.yaml. Damit werden Cluster danach geordnet, was Sie zahlen; die Listenpreise stehen daneben.</translation>
    </message>
    <message>
        <source>Words of the Policy page</source>
        <translation>Begriffe der Seite Policy</translation>
    </message>
    <message>
        <source>Cost order</source>
        <translation>Kostenreihenfolge</translation>
    </message>
    <message>
        <source>The clusters from the lowest price to the highest, with what you changed. As a policy it tells Nova which cluster to try first, and which next.</source>
        <translation>Die Cluster vom niedrigsten Preis zum höchsten, mit Ihren Änderungen. Als Policy sagt sie Nova, welcher Cluster zuerst versucht wird und welcher danach.</translation>
    </message>
    <message>
        <source>Max cost</source>
        <translation>Max cost</translation>
    </message>
    <message>
        <source>The cap on each node: the highest list price an hour that a node may have. It is written on the pods as instance-max-cost, and Luna buys no node above it.</source>
        <translation>Die Obergrenze je Node: der höchste Listenpreis je Stunde, den ein Node haben darf. Sie steht als instance-max-cost an den Pods und Luna kauft keinen Node darüber.</translation>
    </message>
    <message>
        <source>Known fact</source>
        <translation>Was Sie wissen</translation>
    </message>
    <message>
        <source>What you know about a cluster and no estimate says: a quota of 0, a zone that is sold out. Orders leave the cluster out wherever the workload would buy that, unless you pinned it.</source>
        <translation>Was Sie über einen Cluster wissen und keine Schätzung sagt: ein Kontingent von 0, eine ausverkaufte Zone. Reihenfolgen lassen den Cluster aus, wo der Workload dies kaufen würde, es sei denn, Sie haben ihn fixiert.</translation>
    </message>
    <message>
        <source>Words of the Placement page</source>
        <translation>Begriffe der Seite Platzierung</translation>
    </message>
    <message>
        <source>Fail-over</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>When Luna cannot get the nodes on a cluster, Nova moves the workload to the next cluster of the order, and after the last to the first again.</source>
        <translation>Wenn Luna die Nodes auf einem Cluster nicht bekommt, verlegt Nova den Workload auf den nächsten Cluster der Reihenfolge und nach dem letzten wieder auf den ersten.</translation>
    </message>
    <message>
        <source>What is estimated</source>
        <translation>Was geschätzt wird</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What a figure says</source>
        <translation>Was ein Betrag sagt</translation>
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
        <source>What it does not say</source>
        <translation>Was er nicht sagt</translation>
    </message>
    <message>
        <source>Not counted: your discounts unless a price book has them, disks, network, control-plane fees, and free space on nodes that are already there.</source>
        <translation>Nicht enthalten: Ihre Rabatte, sofern kein Preisbuch sie nennt, Datenträger, Netzwerk, Gebühren der Steuerungsebene und freier Platz auf vorhandenen Nodes.</translation>
    </message>
    <message>
        <source>Without an answer there is no figure: the cell says why. It is never 0 and never ranked.</source>
        <translation>Ohne Antwort gibt es keinen Betrag: Die Zelle nennt den Grund. Er ist nie 0 und erhält nie einen Rang.</translation>
    </message>
    <message>
        <source>Reclaimed spot nodes</source>
        <translation>Entzogene Spot-Nodes</translation>
    </message>
    <message>
        <source>Spot nodes that the cloud takes back. Amazon publishes how many of a type were within a month; no other cloud does. The expected price is spot × (1 − r) + on-demand list price × r, with r the upper end of that range, or the lower above 20 %. It is in no sum and ranks nothing.</source>
        <translation>Spot-Nodes, die die Cloud zurücknimmt. Amazon veröffentlicht, wie viele eines Typs es in einem Monat waren; keine andere Cloud tut das. Der erwartete Preis ist Spot × (1 − r) + On-Demand-Listenpreis × r, mit r dem oberen Ende dieses Bereichs, über 20 % dem unteren. Er steht in keiner Summe und gibt keinen Rang.</translation>
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
        <source>Run %1 and run %2</source>
        <translation>Lauf %1 und Lauf %2</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
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
        <source>Running at, list price: %1 %2.</source>
        <translation>Im Betrieb, Listenpreis: %1 %2.</translation>
    </message>
    <message>
        <source>List %1</source>
        <translation>Liste %1</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Vergleich speichern</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>Abw.</translation>
    </message>
    <message>
        <source>Mark two runs, A and B, with Space or a click at their left end, to compare them.</source>
        <translation>Markieren Sie zwei Läufe, A und B, mit der Leertaste oder einem Klick am linken Rand, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Estimated and obtained</source>
        <translation>Geschätzt und erhalten</translation>
    </message>
    <message>
        <source>How far off</source>
        <translation>Wie weit daneben</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Platziert</translation>
    </message>
    <message>
        <source>Estimated, %1</source>
        <translation>Geschätzt, %1</translation>
    </message>
    <message>
        <source>Obtained, %1</source>
        <translation>Erhalten, %1</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Meist</translation>
    </message>
    <message>
        <source>Estimates were off by %1</source>
        <translation>Schätzungen wichen um %1 ab</translation>
    </message>
    <message>
        <source>Estimates were off by %1 to %2</source>
        <translation>Schätzungen wichen um %1 bis %2 ab</translation>
    </message>
    <message>
        <source>What the nodes that came cost an hour, against what was estimated for that cluster; both at list prices, figures of the last time.</source>
        <translation>Was die erhaltenen Knoten je Stunde kosten, verglichen mit der Schätzung für diesen Cluster; beides zu Listenpreisen, Zahlen vom letzten Mal.</translation>
    </message>
    <message numerus="yes">
        <source>%n placements of which both are known.</source>
        <translation>
            <numerusform>%n Platzierung, von der beides bekannt ist.</numerusform>
            <numerusform>%n Platzierungen, von denen beides bekannt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>An estimate is running; open it when that has ended.</source>
        <translation>Eine Schätzung läuft; öffnen Sie ihn, wenn sie beendet ist.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Space marks a run to compare; of two that are marked the older is A, the newer B</source>
        <translation>Die Leertaste markiert einen Lauf zum Vergleichen; von zwei markierten ist der ältere A, der neuere B</translation>
    </message>
    <message>
        <source>Mark two runs</source>
        <translation>Zwei Läufe markieren</translation>
    </message>
    <message>
        <source>Space on a run of the list, or a click at its left end, marks it. Two that are marked are compared here, the older one as A.</source>
        <translation>Die Leertaste auf einem Lauf der Liste oder ein Klick an seinem linken Rand markiert ihn. Zwei markierte werden hier verglichen, der ältere als A.</translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation>Noch wird nichts verglichen.</translation>
    </message>
    <message>
        <source>Ran on: A %1; B %2.</source>
        <translation>Lief auf: A %1; B %2.</translation>
    </message>
    <message>
        <source>Go to Variants</source>
        <translation>Zu den Varianten</translation>
    </message>
    <message>
        <source>Delete the run…</source>
        <translation>Lauf löschen…</translation>
    </message>
    <message>
        <source>No run has all these words.</source>
        <translation>Kein Lauf enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Delete run %1?</source>
        <translation>Lauf %1 löschen?</translation>
    </message>
    <message>
        <source>It cannot be brought back. Nothing changes on any cluster.</source>
        <translation>Er lässt sich nicht wiederherstellen. Auf keinem Cluster ändert sich etwas.</translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation>Lauf löschen</translation>
    </message>
    <message>
        <source>Take the mark off</source>
        <translation>Markierung aufheben</translation>
    </message>
    <message>
        <source>Mark to compare</source>
        <translation>Zum Vergleichen markieren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 vom %2</translation>
    </message>
    <message>
        <source>Compared at list prices: only run %1 goes by a price book (%2).</source>
        <translation>Nach Listenpreisen verglichen: nur Lauf %1 geht nach einem Preisbuch (%2).</translation>
    </message>
    <message>
        <source>Compared by what you pay (%1).</source>
        <translation>Nach dem verglichen, was Sie zahlen (%1).</translation>
    </message>
    <message>
        <source>Compared by what you pay, A by %1, B by another price book, %2.</source>
        <translation>Nach dem verglichen, was Sie zahlen: A nach %1, B nach einem anderen Preisbuch, %2.</translation>
    </message>
    <message>
        <source>Only what changed between two runs</source>
        <translation>Nur was sich zwischen zwei Läufen geändert hat</translation>
    </message>
    <message>
        <source>Only changed</source>
        <translation>Nur Geändertes</translation>
    </message>
    <message>
        <source>Leaves out what is equal in both runs</source>
        <translation>Lässt aus, was in beiden Läufen gleich ist</translation>
    </message>
    <message>
        <source>Nothing changed between the two runs.</source>
        <translation>Zwischen den beiden Läufen hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>%1, you pay %2</source>
        <translation>%1, Sie zahlen %2</translation>
    </message>
    <message>
        <source>%1, list %2</source>
        <translation>%1, Liste %2</translation>
    </message>
    <message>
        <source>not in A</source>
        <translation>nicht in A</translation>
    </message>
    <message>
        <source>not in B</source>
        <translation>nicht in B</translation>
    </message>
    <message numerus="yes">
        <source>%n equal cells hidden</source>
        <translation>
            <numerusform>%n gleiche Zelle ausgeblendet</numerusform>
            <numerusform>%n gleiche Zellen ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells of variants that only A has.</source>
        <translation>
            <numerusform>%n Zelle einer Variante, die nur A hat.</numerusform>
            <numerusform>%n Zellen von Varianten, die nur A hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells of variants that only B has.</source>
        <translation>
            <numerusform>%n Zelle einer Variante, die nur B hat.</numerusform>
            <numerusform>%n Zellen von Varianten, die nur B hat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::KeysDialog</name>
    <message>
        <source>Keys of %1</source>
        <translation>Tasten für %1</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>Befehl oder Tasten suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Enter, F2 or a double click on a command, then its new keys; Backspace takes them away. While you type in a field, keys without Ctrl or Alt write.</source>
        <translation>Eingabetaste, F2 oder Doppelklick auf einen Befehl, dann seine neuen Tasten; die Rücktaste nimmt sie weg. In einem Feld schreiben Tasten ohne Strg oder Alt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::KeysModel</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>keine Tasten</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>sonst %1</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” (%3).</source>
        <translation>%1 gehört zu „%2“ (%3).</translation>
    </message>
</context>
<context>
    <name>thrifty::app::LeftoverNotice</name>
    <message numerus="yes">
        <source>%n object(s) of the run remain.</source>
        <translation>
            <numerusform>%n Objekt des Laufs ist übrig.</numerusform>
            <numerusform>%n Objekte des Laufs sind übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy login command</source>
        <translation>Anmeldebefehl kopieren</translation>
    </message>
    <message>
        <source>Remove now</source>
        <translation>Jetzt entfernen</translation>
    </message>
    <message>
        <source>A run of %1 ended without cleaning up on %2.</source>
        <translation>Ein Lauf von %1 endete, ohne auf %2 aufzuräumen.</translation>
    </message>
    <message>
        <source>Connect to remove what it left.</source>
        <translation>Verbinden, um zu entfernen, was er hinterließ.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::LookBar</name>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>A name of your own for this window. Policies, reports and everything else that leaves it keep the cluster&apos;s own name.</source>
        <translation>Ein eigener Name für dieses Fenster. Policies, Berichte und alles andere, was es verlässt, behalten den eigenen Namen des Clusters.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>A word of your own, as eu or on-prem: tables can be filtered by it</source>
        <translation>Ein eigenes Wort wie eu oder on-prem: danach lassen sich Tabellen filtern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>How %1 is shown</source>
        <translation>Wie %1 gezeigt wird</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>colour %1</source>
        <translation>Farbe %1</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, wie %2</translation>
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
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>cluster, %1</source>
        <translation>Cluster, %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Open &amp;data folder</source>
        <translation>&amp;Datenordner öffnen</translation>
    </message>
    <message>
        <source>The data folder cannot be opened.</source>
        <translation>Der Datenordner lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>Undone: %1 (%2)</source>
        <translation>Rückgängig gemacht: %1 (%2)</translation>
    </message>
    <message>
        <source>Redone: %1 (%2)</source>
        <translation>Wiederholt: %1 (%2)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Open run %1 of %2</source>
        <translation>Lauf %1 von %2 öffnen</translation>
    </message>
    <message>
        <source>Open &amp;settings folder</source>
        <translation>Ordner der &amp;Einstellungen öffnen</translation>
    </message>
    <message>
        <source>The settings folder cannot be opened.</source>
        <translation>Der Ordner der Einstellungen lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Only files on this machine are opened.</source>
        <translation>Nur Dateien auf diesem Rechner werden geöffnet.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ManifestFiles</name>
    <message>
        <source>The manifest on disk is another one</source>
        <translation>Das Manifest auf der Festplatte ist ein anderes</translation>
    </message>
    <message>
        <source>%1 was changed on disk since it was opened.</source>
        <translation>%1 wurde seit dem Öffnen auf der Festplatte geändert.</translation>
    </message>
    <message>
        <source>%1 is gone from disk or cannot be read.</source>
        <translation>%1 ist nicht mehr auf der Festplatte oder nicht lesbar.</translation>
    </message>
    <message>
        <source>Overwriting it loses what is there now. Keeping it saves nothing.</source>
        <translation>Überschreiben verwirft, was jetzt dort steht. Wird die Datei behalten, wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>It can be written anew, there or in another place.</source>
        <translation>Es kann neu geschrieben werden, dort oder an einem anderen Ort.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Neu schreiben</translation>
    </message>
    <message>
        <source>Keep the file</source>
        <translation>Datei behalten</translation>
    </message>
    <message>
        <source>Do not write</source>
        <translation>Nicht schreiben</translation>
    </message>
    <message>
        <source>Save the manifest</source>
        <translation>Manifest speichern</translation>
    </message>
    <message>
        <source>The manifest was not saved.</source>
        <translation>Das Manifest wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 is another manifest of this plan.</source>
        <translation>%1 ist ein anderes Manifest dieses Plans.</translation>
    </message>
    <message>
        <source>Save manifest as</source>
        <translation>Manifest speichern unter</translation>
    </message>
    <message numerus="yes">
        <source>Save %n manifest(s) too?</source>
        <translation>
            <numerusform>%n Manifest auch speichern?</numerusform>
            <numerusform>%n Manifeste auch speichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of the demo are deleted when the program ends.</source>
        <translation>Dateien der Demo werden am Ende des Programms gelöscht.</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Only the plan</source>
        <translation>Nur den Plan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>Manifeste</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
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
    <name>thrifty::app::MoneyField</name>
    <message>
        <source>In dollars per hour, for example 4.75; empty: %1</source>
        <translation>In Dollar je Stunde, zum Beispiel 4,75; leer: %1</translation>
    </message>
</context>
<context>
    <name>thrifty::app::Notifier</name>
    <message>
        <source>&amp;Notify when</source>
        <translation>&amp;Benachrichtigen, wenn</translation>
    </message>
    <message>
        <source>Nothing shows notifications on this desktop</source>
        <translation>Nichts auf diesem Desktop zeigt Benachrichtigungen</translation>
    </message>
    <message>
        <source>An &amp;estimate has ended</source>
        <translation>eine &amp;Schätzung beendet ist</translation>
    </message>
    <message>
        <source>The workload is &amp;placed</source>
        <translation>der Workload &amp;platziert ist</translation>
    </message>
    <message>
        <source>A cluster was &amp;left</source>
        <translation>ein Cluster &amp;verlassen wurde</translation>
    </message>
    <message>
        <source>The p&amp;rice is over the limit</source>
        <translation>der P&amp;reis über dem Limit liegt</translation>
    </message>
</context>
<context>
    <name>thrifty::app::OrderOptions</name>
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
        <source>Leave out above</source>
        <translation>Auslassen über</translation>
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
        <source>Cap on each node of %1, dollars per hour</source>
        <translation>Obergrenze je Node von %1, Dollar je Stunde</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>ohne</translation>
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
        <source>What you noted</source>
        <translation>Ihre Notizen</translation>
    </message>
    <message>
        <source>What you noted about clusters</source>
        <translation>Ihre Notizen über Cluster</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>What the order would be without what you know; until the window closes</source>
        <translation>Wie die Reihenfolge ohne das wäre, was Sie wissen; bis das Fenster schließt</translation>
    </message>
    <message>
        <source>List prices</source>
        <translation>Listenpreise</translation>
    </message>
    <message>
        <source>List prices of clusters that named none</source>
        <translation>Listenpreise von Clustern, die keinen Preis nannten</translation>
    </message>
    <message>
        <source>Only beside</source>
        <translation>Nur daneben</translation>
    </message>
    <message>
        <source>Rank by them</source>
        <translation>Danach ordnen</translation>
    </message>
    <message>
        <source>Whether a cluster that named no price stands where its public list price belongs</source>
        <translation>Ob ein Cluster, der keinen Preis nannte, dort steht, wohin sein öffentlicher Listenpreis gehört</translation>
    </message>
    <message>
        <source>Rank by list prices</source>
        <translation>Nach Listenpreisen ordnen</translation>
    </message>
    <message>
        <source>Cap on each node, %1</source>
        <translation>Obergrenze je Node, %1</translation>
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
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a cluster, P pins it, Delete leaves it out, N notes a fact about it</source>
        <translation>Alt+Auf und Alt+Ab verschieben einen Cluster, P fixiert ihn, Entf lässt ihn aus, N merkt etwas über ihn</translation>
    </message>
    <message>
        <source>Take back what you noted (N)</source>
        <translation>Notiz zurücknehmen (N)</translation>
    </message>
    <message>
        <source>Take the pin out</source>
        <translation>Fixierung lösen</translation>
    </message>
    <message>
        <source>Pin at this place</source>
        <translation>Hier fixieren</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Put in all the same</source>
        <translation>Trotzdem aufnehmen</translation>
    </message>
    <message>
        <source>Forget: %1</source>
        <translation>Vergessen: %1</translation>
    </message>
    <message>
        <source>Remember a fact about this cluster…</source>
        <translation>Etwas über diesen Cluster merken…</translation>
    </message>
</context>
<context>
    <name>thrifty::app::Page</name>
    <message>
        <source>Exported.</source>
        <translation>Exportiert.</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>Nicht exportiert.</translation>
    </message>
    <message>
        <source>Run %1 of %2, opened from the history: read-only.</source>
        <translation>Lauf %1 vom %2, aus dem Verlauf geöffnet: nur lesbar.</translation>
    </message>
    <message>
        <source>It can be looked at and exported, but not applied.</source>
        <translation>Er kann angesehen und exportiert, aber nicht angewendet werden.</translation>
    </message>
    <message>
        <source>Back to the newest run</source>
        <translation>Zurück zum neuesten Lauf</translation>
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
        <translation>noch nicht</translation>
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
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export the placement</source>
        <translation>Platzierung exportieren</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>static: no node was bought</source>
        <translation>statisch: kein Node gekauft</translation>
    </message>
    <message>
        <source>The pods run on nodes that were there already; the list says what such nodes cost.</source>
        <translation>Die Pods laufen auf Nodes, die schon da waren; die Liste sagt, was solche Nodes kosten.</translation>
    </message>
    <message>
        <source>Both columns are list prices; by your price book you pay %1 %2.</source>
        <translation>Beide Spalten sind Listenpreise; nach Ihrem Preisbuch zahlen Sie %1 %2.</translation>
    </message>
    <message>
        <source>%1 gave no node.</source>
        <translation>%1 hat keinen Node geliefert.</translation>
    </message>
    <message>
        <source>Remember why, and orders leave it out until it is taken back.</source>
        <translation>Wenn Sie sich den Grund merken, lassen Reihenfolgen ihn aus, bis Sie es zurücknehmen.</translation>
    </message>
    <message>
        <source>Remember…</source>
        <translation>Merken…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Follow on</source>
        <translation>Weiter verfolgen</translation>
    </message>
    <message>
        <source>%1, last seen %2</source>
        <translation>%1, zuletzt gesehen %2</translation>
    </message>
    <message>
        <source>What runs of the workload stops.</source>
        <translation>Was vom Workload läuft, wird beendet.</translation>
    </message>
    <message>
        <source>Applied %1 to %2</source>
        <translation>Angewendet %1 auf %2</translation>
    </message>
    <message>
        <source>Connect to %1 to follow where the workload is.</source>
        <translation>Verbinden Sie sich mit %1, um zu verfolgen, wo der Workload ist.</translation>
    </message>
    <message>
        <source>Go to Fleet</source>
        <translation>Zur Flotte</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Applied %1, %2</source>
        <translation>Angewendet %1, %2</translation>
    </message>
    <message>
        <source>What is followed, of all that is applied</source>
        <translation>Was verfolgt wird, von allem, was angewendet ist</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>Spot</translation>
    </message>
    <message>
        <source>By your price book the fail-over costs %1 %2 over %3.</source>
        <translation>Nach Ihrem Preisbuch kostet der Failover %1 %2 gegenüber %3.</translation>
    </message>
    <message>
        <source>Both columns are list prices; by your price book the estimate is %1 %2, and what came instead is not priced by it.</source>
        <translation>Beide Spalten sind Listenpreise; nach Ihrem Preisbuch kostet die Schätzung %1 %2, und was stattdessen kam, hat danach keinen Preis.</translation>
    </message>
    <message>
        <source>Spot: what these nodes cost now is not in the list.</source>
        <translation>Spot: Was diese Nodes jetzt kosten, steht nicht in der Liste.</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>Picture of the timeline</source>
        <translation>Bild der Zeitachse</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PlainTable</name>
    <message>
        <source>not marked</source>
        <translation>nicht markiert</translation>
    </message>
    <message>
        <source>marked %1</source>
        <translation>markiert: %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PlanAutosave</name>
    <message>
        <source>Restore unsaved edits</source>
        <translation>Ungespeicherte Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>a plan that was never saved</source>
        <translation>einem nie gespeicherten Plan</translation>
    </message>
    <message>
        <source>The program ended with unsaved edits.</source>
        <translation>Das Programm endete mit ungespeicherten Änderungen.</translation>
    </message>
    <message>
        <source>They are of %1, %2.</source>
        <translation>Sie stammen aus %1, %2.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Not restored.</source>
        <translation>Nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
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
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The plan has changes that are not saved.</source>
        <translation>Der Plan enthält ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Save &amp;manifest</source>
        <translation>&amp;Manifest speichern</translation>
    </message>
    <message>
        <source>Save manifes&amp;t as…</source>
        <translation>Manifes&amp;t speichern unter…</translation>
    </message>
    <message>
        <source>The plan and manifests have changes that are not saved.</source>
        <translation>Der Plan und Manifeste haben Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Manifests have changes that are not saved.</source>
        <translation>Manifeste haben Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Edits of manifests that are not saved are not in it.</source>
        <translation>Nicht gespeicherte Änderungen von Manifesten sind nicht darin.</translation>
    </message>
    <message>
        <source>Changes of the plan that are not saved are not in it.</source>
        <translation>Nicht gespeicherte Änderungen des Plans sind nicht darin.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Not all files of the plan were opened.</source>
        <translation>Nicht alle Dateien des Plans wurden geöffnet.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PluginCards</name>
    <message>
        <source>Programs that log in</source>
        <translation>Anmeldeprogramme</translation>
    </message>
    <message>
        <source>Asked once per command. Nothing runs until you allow it; a changed command asks again.</source>
        <translation>Je Befehl wird einmal gefragt. Nichts läuft, bevor Sie es erlauben; ein geänderter Befehl fragt erneut.</translation>
    </message>
    <message>
        <source>Login program %1</source>
        <translation>Anmeldeprogramm %1</translation>
    </message>
    <message>
        <source>%1 of the %2 contexts</source>
        <translation>%1 der %2 Kontexte</translation>
    </message>
    <message>
        <source>%1, not found on this machine</source>
        <translation>%1, auf diesem Rechner nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n argument(s)</source>
        <translation>
            <numerusform>%n Argument</numerusform>
            <numerusform>%n Argumente</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Allow %1 to run</source>
        <translation>%1 die Ausführung erlauben</translation>
    </message>
    <message>
        <source>Do not run</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Do not run %1</source>
        <translation>%1 nicht ausführen</translation>
    </message>
    <message>
        <source>allowed %1</source>
        <translation>erlaubt %1</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>session expired</source>
        <translation>Sitzung abgelaufen</translation>
    </message>
    <message>
        <source>will not run</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>Show arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Show arguments of %1</source>
        <translation>Argumente von %1 zeigen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the answer for %1</source>
        <translation>Antwort für %1 zurücknehmen</translation>
    </message>
    <message>
        <source>    with %1 set</source>
        <translation>    mit gesetztem %1</translation>
    </message>
    <message>
        <source>    named in %1</source>
        <translation>    genannt in %1</translation>
    </message>
    <message>
        <source>What %1 would run</source>
        <translation>Was %1 ausführen würde</translation>
    </message>
    <message>
        <source>Command and arguments</source>
        <translation>Befehl und Argumente</translation>
    </message>
    <message numerus="yes">
        <source>%n sets of arguments</source>
        <translation>
            <numerusform>%n Satz Argumente</numerusform>
            <numerusform>%n Sätze Argumente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (profile %2)</source>
        <translation>%1 (Profil %2)</translation>
    </message>
    <message>
        <source>For %1:</source>
        <translation>Für %1:</translation>
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
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Keep it on %1</source>
        <translation>Auf %1 lassen</translation>
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
        <source>Keep it where it is (pin first)</source>
        <translation>Dort lassen (auf Platz 1 fixieren)</translation>
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
            <numerusform>Reihenfolge, Obergrenzen und Export gehen; das Anwenden würde %n Objekt schreiben.</numerusform>
            <numerusform>Reihenfolge, Obergrenzen und Export gehen; das Anwenden würde %n Objekte schreiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Order, caps and export work.</source>
        <translation>Reihenfolge, Obergrenzen und Export gehen.</translation>
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
        <source>As a zip archive…</source>
        <translation>Als Zip-Archiv…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
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
        <translation>Prüfung fehlgeschlagen; sie sagt, was zu tun ist.</translation>
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
    <message>
        <source>Only the policy…</source>
        <translation>Nur die Policy…</translation>
    </message>
    <message>
        <source>Export the policy</source>
        <translation>Policy exportieren</translation>
    </message>
    <message>
        <source>The order changed, nothing was applied.</source>
        <translation>Die Reihenfolge hat sich geändert, nichts wurde angewendet.</translation>
    </message>
    <message>
        <source>Nothing was applied.</source>
        <translation>Nichts wurde angewendet.</translation>
    </message>
    <message>
        <source>Estimating again gave no order; see Estimates.</source>
        <translation>Die neue Schätzung ergab keine Reihenfolge; siehe Schätzungen.</translation>
    </message>
    <message>
        <source>This estimate is %1 old.</source>
        <translation>Diese Schätzung ist %1 alt.</translation>
    </message>
    <message>
        <source>Applying estimates again first; if the order changed, nothing is applied.</source>
        <translation>Vor dem Anwenden wird neu geschätzt; ändert sich die Reihenfolge, wird nichts angewendet.</translation>
    </message>
    <message>
        <source>Estimate again, then review</source>
        <translation>Neu schätzen, dann prüfen</translation>
    </message>
    <message>
        <source>Apply all the same, because</source>
        <translation>Trotzdem anwenden, weil</translation>
    </message>
    <message>
        <source>goes to the audit log and onto the policy</source>
        <translation>kommt ins Audit-Protokoll und auf die Policy</translation>
    </message>
    <message>
        <source>Remembered about %1.</source>
        <translation>Über %1 gemerkt.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>What is known about clusters cannot be read.</source>
        <translation>Was über Cluster bekannt ist, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Order without it</source>
        <translation>Ohne das ordnen</translation>
    </message>
    <message>
        <source>Your order, from the run of %1; %2 of %3 left out</source>
        <translation>Ihre Reihenfolge, aus dem Lauf (%1); %2 von %3 ausgelassen</translation>
    </message>
    <message>
        <source>This run was opened from the history. Go back to the newest, or estimate again.</source>
        <translation>Dieser Lauf wurde aus dem Verlauf geöffnet. Gehen Sie zum neuesten zurück oder schätzen Sie neu.</translation>
    </message>
    <message>
        <source>Export as a new folder</source>
        <translation>Als neuen Ordner exportieren</translation>
    </message>
    <message>
        <source>Estimate first: the clusters then stand in the order of their prices.</source>
        <translation>Zuerst schätzen: Dann stehen die Cluster in der Reihenfolge ihrer Preise.</translation>
    </message>
    <message>
        <source>Read-only now. Unlocked, the review comes next; before that nothing is written.</source>
        <translation>Jetzt nur lesen. Nach dem Entsperren folgt die Prüfung; vorher wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 was changed since this run; estimate it again first.</source>
        <translation>%1 wurde seit diesem Lauf geändert; schätzen Sie zuerst neu.</translation>
    </message>
    <message>
        <source>The order held, but prices moved: %1.</source>
        <translation>Die Reihenfolge hielt, aber Preise haben sich geändert: %1.</translation>
    </message>
    <message>
        <source>What would be written changed while the review was open; review again.</source>
        <translation>Was geschrieben würde, hat sich geändert, während die Prüfung offen war; bitte erneut prüfen.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Into a folder that is there…</source>
        <translation>In einen vorhandenen Ordner…</translation>
    </message>
    <message>
        <source>Zip archives</source>
        <translation>Zip-Archive</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Export into an empty folder, or over an earlier export</source>
        <translation>In einen leeren Ordner oder über einen früheren Export exportieren</translation>
    </message>
    <message>
        <source>Replace the earlier export?</source>
        <translation>Früheren Export ersetzen?</translation>
    </message>
    <message>
        <source>The folder holds an export of this program. All of it is replaced, and edits made in it since are lost.</source>
        <translation>Der Ordner enthält einen Export dieses Programms. Er wird ganz ersetzt; seither darin gemachte Änderungen gehen verloren.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Without the workload: %1 was changed since this run</source>
        <translation>Ohne den Workload: %1 wurde seit diesem Lauf geändert</translation>
    </message>
    <message>
        <source>Without the workload: the plan has no variant %1 that is ready</source>
        <translation>Ohne den Workload: Der Plan hat keine fertige Variante %1</translation>
    </message>
    <message>
        <source>Values that look like secrets stay out of it: %1</source>
        <translation>Werte, die nach Geheimnissen aussehen, sind nicht enthalten: %1</translation>
    </message>
    <message>
        <source>Without the workload: it cannot be read while its secrets stay out (%1)</source>
        <translation>Ohne den Workload: Er lässt sich ohne seine Geheimnisse nicht lesen (%1)</translation>
    </message>
    <message>
        <source>Not copied.</source>
        <translation>Nicht kopiert.</translation>
    </message>
    <message>
        <source>%1: “%2” is no amount; the plan has none</source>
        <translation>%1: „%2“ ist kein Betrag; der Plan hat keinen</translation>
    </message>
    <message>
        <source>%1: “%2” is no amount; the plan keeps %3</source>
        <translation>%1: „%2“ ist kein Betrag; der Plan behält %3</translation>
    </message>
    <message>
        <source>Correct first: %1</source>
        <translation>Zuerst berichtigen: %1</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PolicyTexts</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
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
        <translation>Für PR kopieren</translation>
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
</context>
<context>
    <name>thrifty::app::PreflightModel</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>log in</source>
        <translation>anmelden</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>no context</source>
        <translation>kein Kontext</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>unerreichbar</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) missing</source>
        <translation>
            <numerusform>%n Recht fehlt</numerusform>
            <numerusform>%n Rechte fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Pods could not be made there: make the namespace, or leave the cluster out.</source>
        <translation>Pods ließen sich dort nicht anlegen: Legen Sie den Namespace an oder lassen Sie den Cluster aus.</translation>
    </message>
    <message>
        <source>The namespace may not be read.</source>
        <translation>Der Namespace darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>The server does not know %1 of %2: install its operator there.</source>
        <translation>Der Server kennt %1 aus %2 nicht: Installieren Sie dort den Operator.</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>unterstützt</translation>
    </message>
    <message>
        <source>too old</source>
        <translation>zu alt</translation>
    </message>
    <message>
        <source>Kubernetes before 1.27 drops scheduling gates: pods of an estimate would run.</source>
        <translation>Kubernetes vor 1.27 verwirft Scheduling-Gates: Pods einer Schätzung würden laufen.</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>not needed, static</source>
        <translation>nicht nötig, statisch</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Without Luna the cluster cannot say what pods would cost.</source>
        <translation>Ohne Luna kann der Cluster nicht sagen, was Pods kosten würden.</translation>
    </message>
    <message>
        <source>Its deployment may not be read; an estimate still tries.</source>
        <translation>Das Deployment darf nicht gelesen werden; eine Schätzung versucht es trotzdem.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n Pod</numerusform>
            <numerusform>%n Pods</numerusform>
        </translation>
    </message>
    <message>
        <source>Luna may count them into this workload&apos;s nodes.</source>
        <translation>Luna zählt sie womöglich zu den Nodes dieses Workloads.</translation>
    </message>
    <message>
        <source>within 1 s</source>
        <translation>innerhalb 1 s</translation>
    </message>
    <message>
        <source>within %1 s</source>
        <translation>innerhalb %1 s</translation>
    </message>
    <message>
        <source>%1 s ahead</source>
        <translation>%1 s voraus</translation>
    </message>
    <message>
        <source>%1 s behind</source>
        <translation>%1 s zurück</translation>
    </message>
    <message>
        <source>Ages of events are told by the server&apos;s clock.</source>
        <translation>Das Alter von Events folgt der Uhr des Servers.</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Rights in %1</source>
        <translation>Rechte in %1</translation>
    </message>
    <message>
        <source>Namespace %1</source>
        <translation>Namespace %1</translation>
    </message>
    <message>
        <source>%1 kind</source>
        <translation>Kind %1</translation>
    </message>
    <message>
        <source>Scheduling gates</source>
        <translation>Scheduling-Gates</translation>
    </message>
    <message>
        <source>Luna seen</source>
        <translation>Luna gesehen</translation>
    </message>
    <message>
        <source>Gated pods of others</source>
        <translation>Fremde Pods mit Gates</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%1 auf %2: %3</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>%1 (control plane)</source>
        <translation>%1 (Steuerungsebene)</translation>
    </message>
    <message>
        <source>Control plane</source>
        <translation>Steuerungsebene</translation>
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
    <message>
        <source>%1 per node</source>
        <translation>%1 je Node</translation>
    </message>
    <message>
        <source>Per used GPU: the lowest of the on-demand variants</source>
        <translation>Je genutzter GPU: die günstigste der On-Demand-Varianten</translation>
    </message>
    <message>
        <source>All variants on %1, the lowest for %2</source>
        <translation>Alle Varianten auf %1, dem günstigsten für %2</translation>
    </message>
    <message>
        <source>All variants on %1</source>
        <translation>Alle Varianten auf %1</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PriceBookMenu</name>
    <message>
        <source>&amp;Your prices</source>
        <translation>&amp;Ihre Preise</translation>
    </message>
    <message>
        <source>&amp;price-book.yaml beside the settings</source>
        <translation>&amp;price-book.yaml neben den Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Another price book…</source>
        <translation>&amp;Anderes Preisbuch …</translation>
    </message>
    <message>
        <source>&amp;List prices only</source>
        <translation>Nur &amp;Listenpreise</translation>
    </message>
    <message>
        <source>The price book cannot be read.</source>
        <translation>Das Preisbuch kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Estimates from now on rank by what you pay.</source>
        <translation>Schätzungen ordnen ab jetzt nach dem, was Sie zahlen.</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) of %1</source>
        <translation>
            <numerusform>%n Preis aus %1</numerusform>
            <numerusform>%n Preise aus %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimates from now on rank by list prices.</source>
        <translation>Schätzungen ordnen ab jetzt nach Listenpreisen.</translation>
    </message>
    <message>
        <source>Choose a price book</source>
        <translation>Preisbuch wählen</translation>
    </message>
    <message>
        <source>Price books (*.yaml *.yml);;All files (*)</source>
        <translation>Preisbücher (*.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no %1 yet.</source>
        <translation>%1 gibt es noch nicht.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::QuestionDialog</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
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
    <name>thrifty::app::ReclaimFilter</name>
    <message>
        <source>How often spot nodes may be reclaimed</source>
        <translation>Wie oft Spot-Nodes entzogen werden dürfen</translation>
    </message>
    <message>
        <source>spot: any rate</source>
        <translation>Spot: jede Rate</translation>
    </message>
    <message>
        <source>spot: up to %1 %, rate known</source>
        <extracomment>spot nodes that are reclaimed at most this often</extracomment>
        <translation>Spot: bis %1 %, Rate bekannt</translation>
    </message>
    <message>
        <source>spot: up to %1 %</source>
        <translation>Spot: bis %1 %</translation>
    </message>
</context>
<context>
    <name>thrifty::app::RemoveDialog</name>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::RunMenu</name>
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
        <source>Open a kubeconfig first</source>
        <translation>Zuerst eine Kubeconfig öffnen</translation>
    </message>
    <message>
        <source>It is being connected</source>
        <translation>Die Verbindung wird gerade aufgebaut</translation>
    </message>
    <message>
        <source>Tick a context on the Fleet page first</source>
        <translation>Zuerst auf der Seite Flotte einen Kontext ankreuzen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Es läuft nichts</translation>
    </message>
    <message>
        <source>&amp;Unlock for one run</source>
        <translation>&amp;Für einen Lauf entsperren</translation>
    </message>
    <message>
        <source>Unlock &amp;for one apply</source>
        <translation>Für ein Anwenden &amp;entsperren</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Jetzt sperren</translation>
    </message>
    <message>
        <source>It is locked already</source>
        <translation>Es ist schon gesperrt</translation>
    </message>
    <message>
        <source>It locks by itself when what runs has ended</source>
        <translation>Es sperrt sich selbst, wenn das Laufende beendet ist</translation>
    </message>
    <message>
        <source>&amp;Estimate all variants</source>
        <translation>Alle Varianten &amp;schätzen</translation>
    </message>
    <message>
        <source>&amp;Present the estimate</source>
        <translation>Schätzung &amp;präsentieren</translation>
    </message>
    <message>
        <source>Estimate first</source>
        <translation>Zuerst schätzen</translation>
    </message>
    <message>
        <source>E&amp;xport the estimate…</source>
        <translation>Schätzung e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Exp&amp;ort the policy…</source>
        <translation>P&amp;olicy exportieren…</translation>
    </message>
    <message>
        <source>Review and &amp;apply…</source>
        <translation>Prüfen und an&amp;wenden…</translation>
    </message>
    <message>
        <source>Unlock for one apply first</source>
        <translation>Zuerst für ein Anwenden entsperren</translation>
    </message>
    <message>
        <source>Something else is running</source>
        <translation>Etwas anderes läuft</translation>
    </message>
    <message>
        <source>An estimate is running</source>
        <translation>Eine Schätzung läuft bereits</translation>
    </message>
    <message>
        <source>There is no order; see the Policy page</source>
        <translation>Es gibt keine Reihenfolge; siehe Seite Policy</translation>
    </message>
    <message>
        <source>This run was opened from the history; go back to the newest or estimate again</source>
        <translation>Dieser Lauf wurde aus dem Verlauf geöffnet; gehen Sie zum neuesten zurück oder schätzen Sie neu</translation>
    </message>
    <message>
        <source>Connect to a fleet first</source>
        <translation>Zuerst mit einer Flotte verbinden</translation>
    </message>
    <message>
        <source>It is unlocked already</source>
        <translation>Es ist schon entsperrt</translation>
    </message>
</context>
<context>
    <name>thrifty::app::SavePlace</name>
    <message>
        <source>%1, as the name says: %2</source>
        <translation>%1, wie der Name sagt: %2</translation>
    </message>
</context>
<context>
    <name>thrifty::app::StartProblemDialog</name>
    <message>
        <source>Thrifty Nova cannot start</source>
        <translation>Thrifty Nova kann nicht starten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>thrifty::app::StructureModel</name>
    <message>
        <source>Priced</source>
        <translation>Mit Preis</translation>
    </message>
    <message>
        <source>Applied with it</source>
        <translation>Mit angewendet</translation>
    </message>
    <message>
        <source>%1, no pods, stay out of the estimate</source>
        <translation>%1, ohne Pods, nicht in der Schätzung</translation>
    </message>
    <message>
        <source>Hooks and tests</source>
        <translation>Hooks und Tests</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Nicht angewendet</translation>
    </message>
    <message>
        <source>%1, applied because you asked</source>
        <translation>%1, auf Ihren Wunsch angewendet</translation>
    </message>
    <message>
        <source>%1, unless you ask</source>
        <translation>%1, außer auf Wunsch</translation>
    </message>
    <message>
        <source>Secret, values hidden</source>
        <translation>Secret, Werte verborgen</translation>
    </message>
    <message>
        <source>LoadBalancer, would cost</source>
        <translation>LoadBalancer, würde kosten</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
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
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>%1, follows nodes</source>
        <translation>%1, folgt den Nodes</translation>
    </message>
    <message>
        <source>%1, no pods found</source>
        <translation>%1, keine Pods gefunden</translation>
    </message>
</context>
<context>
    <name>thrifty::app::StructurePanel</name>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Find an object</source>
        <translation>Objekt suchen</translation>
    </message>
    <message>
        <source>Structure of the workload</source>
        <translation>Struktur des Workloads</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no structure yet: the text cannot be read.</source>
        <translation>Noch keine Struktur: Der Text ist nicht lesbar.</translation>
    </message>
    <message>
        <source>There is no structure yet: ${%1} has no value.</source>
        <translation>Noch keine Struktur: ${%1} hat keinen Wert.</translation>
    </message>
    <message>
        <source>There is no structure yet: the text is being read.</source>
        <translation>Noch keine Struktur: Der Text wird gelesen.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::TableArrangement</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Sorted by %1, ascending.</source>
        <translation>Sortiert nach %1, aufsteigend.</translation>
    </message>
    <message>
        <source>Sorted by %1, descending.</source>
        <translation>Sortiert nach %1, absteigend.</translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation>Sortierung umkehren</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Back to the usual order</source>
        <translation>Zurück zur üblichen Sortierung</translation>
    </message>
    <message>
        <source>Move this column to the left</source>
        <translation>Diese Spalte nach links verschieben</translation>
    </message>
    <message>
        <source>Move this column to the right</source>
        <translation>Diese Spalte nach rechts verschieben</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::TextPanel</name>
    <message>
        <source>Manifest or variables</source>
        <translation>Manifest oder Variablen</translation>
    </message>
    <message>
        <source>Take this file out of the workload</source>
        <translation>Diese Datei aus dem Workload nehmen</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Find in manifest</source>
        <translation>Im Manifest suchen</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>Variables %1</source>
        <translation>Variablen %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Enter replaces what is found and goes on</source>
        <translation>Enter ersetzt das Gefundene und sucht weiter</translation>
    </message>
    <message>
        <source>Show the values of Secrets</source>
        <translation>Werte der Secrets anzeigen</translation>
    </message>
    <message>
        <source>This file was not opened, so there is nothing to change</source>
        <translation>Diese Datei wurde nicht geöffnet, daher gibt es nichts zu ändern</translation>
    </message>
    <message>
        <source>This file is not UTF-8: it can be looked at here, not changed</source>
        <translation>Diese Datei ist nicht UTF-8: Sie kann hier angesehen, aber nicht geändert werden</translation>
    </message>
</context>
<context>
    <name>thrifty::app::TimelineLegend</name>
    <message>
        <source>nodes starting</source>
        <translation>Nodes starten</translation>
    </message>
    <message>
        <source>pods starting</source>
        <translation>Pods starten</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>What the bars mean</source>
        <translation>Was die Balken bedeuten</translation>
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
    <name>thrifty::app::VariablesModel</name>
    <message>
        <source>no value, stays as it is</source>
        <translation>kein Wert, bleibt wie es ist</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), first in line %1</source>
        <translation>
            <numerusform>%n Stelle, zuerst in Zeile %1</numerusform>
            <numerusform>%n Stellen, zuerst in Zeile %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Verwendet in</translation>
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
    <name>thrifty::app::VariantFields</name>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
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
        <source>“%1” is no amount above 0: like %2, or empty for no cap.</source>
        <translation>„%1“ ist kein Betrag über 0: wie %2, oder leer für keine Grenze.</translation>
    </message>
    <message>
        <source>Write a whole number from 0 to %1.</source>
        <translation>Eine ganze Zahl von 0 bis %1 angeben.</translation>
    </message>
    <message>
        <source>Write a number from 0 to %1 with at most three decimals, like %2.</source>
        <translation>Eine Zahl von 0 bis %1 mit höchstens drei Dezimalstellen angeben, wie %2.</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to %1, or nothing for no limit.</source>
        <translation>Eine ganze Zahl von 1 bis %1 angeben, oder nichts für keine Grenze.</translation>
    </message>
    <message>
        <source>Without pods nothing works.</source>
        <translation>Ohne Pods arbeitet nichts.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantForm</name>
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
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Add that term</source>
        <translation>Diesen Term hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
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
    <message>
        <source>Without pods nothing works</source>
        <translation>Ohne Pods arbeitet nichts</translation>
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
    <message>
        <source>The term was not added.</source>
        <translation>Der Term wurde nicht hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n field(s) to fix before it can be estimated</source>
        <translation>
            <numerusform>%1: %n Feld ist zu korrigieren, bevor geschätzt werden kann</numerusform>
            <numerusform>%1: %n Felder sind zu korrigieren, bevor geschätzt werden kann</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>Nicht bekannt.</translation>
    </message>
    <message>
        <source>Duplicate the variant</source>
        <translation>Variante duplizieren</translation>
    </message>
    <message>
        <source>Rename the variant</source>
        <translation>Variante umbenennen</translation>
    </message>
    <message>
        <source>Move the variant up</source>
        <translation>Variante nach oben</translation>
    </message>
    <message>
        <source>Move the variant down</source>
        <translation>Variante nach unten</translation>
    </message>
    <message>
        <source>Next change in the manifest</source>
        <translation>Nächste Änderung im Manifest</translation>
    </message>
    <message>
        <source>Previous change in the manifest</source>
        <translation>Vorige Änderung im Manifest</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Nothing can be estimated yet.</source>
        <translation>Noch kann nichts geschätzt werden.</translation>
    </message>
    <message>
        <source>Next step: %1.</source>
        <translation>Nächster Schritt: %1.</translation>
    </message>
    <message>
        <source>Connect a fleet</source>
        <translation>Mit Flotte verbinden</translation>
    </message>
    <message>
        <source>%1. Next step: %2.</source>
        <translation>%1. Nächster Schritt: %2.</translation>
    </message>
    <message>
        <source>Reading the text…; what is shown is of the one before</source>
        <translation>Text wird gelesen …; gezeigt ist der vorige Stand</translation>
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
    <message>
        <source>Closing when everything is tidied up: %1</source>
        <translation>Wird nach dem Aufräumen geschlossen: %1</translation>
    </message>
    <message>
        <source>Stopping and tidying up: %1</source>
        <translation>Wird beendet und aufgeräumt: %1</translation>
    </message>
    <message>
        <source>List prices: %1</source>
        <translation>Listenpreise: %1</translation>
    </message>
</context>
<context>
    <name>thrifty::app::Workbench</name>
    <message>
        <source>What you noted was not changed.</source>
        <translation>Ihre Notizen wurden nicht geändert.</translation>
    </message>
    <message>
        <source>Your answer holds until the program ends, but was not kept.</source>
        <translation>Ihre Antwort gilt bis zum Ende des Programms, wurde aber nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkloadController</name>
    <message>
        <source>Open manifest</source>
        <translation>Manifest öffnen</translation>
    </message>
    <message>
        <source>Close manifest</source>
        <translation>Manifest schließen</translation>
    </message>
    <message>
        <source>Type in manifest</source>
        <translation>Im Manifest tippen</translation>
    </message>
    <message>
        <source>Set variable %1</source>
        <translation>Variable %1 setzen</translation>
    </message>
    <message>
        <source>Choose namespace</source>
        <translation>Namespace wählen</translation>
    </message>
    <message>
        <source>Choose group label</source>
        <translation>Gruppenlabel wählen</translation>
    </message>
    <message>
        <source>Apply Helm hooks too</source>
        <translation>Helm-Hooks mit anwenden</translation>
    </message>
    <message>
        <source>Leave Helm hooks out</source>
        <translation>Helm-Hooks auslassen</translation>
    </message>
    <message>
        <source>Add group label</source>
        <translation>Gruppenlabel hinzufügen</translation>
    </message>
    <message>
        <source>Add GPU affinity term</source>
        <translation>GPU-Affinitätsterm hinzufügen</translation>
    </message>
    <message>
        <source>Write it as key = value</source>
        <translation>Als Schlüssel = Wert schreiben</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkloadFields</name>
    <message>
        <source>Namespace and group</source>
        <translation>Namespace und Gruppe</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Choose the namespace</source>
        <translation>Namespace wählen</translation>
    </message>
    <message>
        <source>Group label</source>
        <translation>Gruppenlabel</translation>
    </message>
    <message>
        <source>Choose the label that all objects carry</source>
        <translation>Label wählen, das alle Objekte tragen</translation>
    </message>
    <message>
        <source>The objects go into this namespace</source>
        <translation>Die Objekte kommen in diesen Namespace</translation>
    </message>
    <message numerus="yes">
        <source>on all %n cluster(s)</source>
        <translation>
            <numerusform>auf %n Cluster</numerusform>
            <numerusform>auf allen %n Clustern</numerusform>
        </translation>
    </message>
    <message>
        <source>on %1 of %2 clusters</source>
        <translation>auf %1 von %2 Clustern</translation>
    </message>
    <message>
        <source>The policy selects the objects by it</source>
        <translation>Die Policy wählt die Objekte danach aus</translation>
    </message>
    <message numerus="yes">
        <source>Carried by all %n object(s)</source>
        <translation>
            <numerusform>%n Objekt trägt es</numerusform>
            <numerusform>Alle %n Objekte tragen es</numerusform>
        </translation>
    </message>
    <message>
        <source>Carried by %1 of the %2 objects that are applied</source>
        <translation>%1 der %2 angewendeten Objekte tragen es</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkloadPage</name>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Add manifest…</source>
        <translation>Manifest hinzufügen…</translation>
    </message>
    <message>
        <source>Build variants</source>
        <translation>Varianten bauen</translation>
    </message>
    <message>
        <source>Open a manifest, or drop it here</source>
        <translation>Manifest öffnen oder hierher ziehen</translation>
    </message>
    <message>
        <source>Open manifest…</source>
        <translation>Manifest öffnen…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No workload opened</source>
        <translation>Kein Workload geöffnet</translation>
    </message>
    <message>
        <source>The text cannot be read</source>
        <translation>Der Text ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 CPU</source>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>No pods found</source>
        <translation>Keine Pods gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Open manifests</source>
        <translation>Manifeste öffnen</translation>
    </message>
    <message>
        <source>Manifests (*.yaml *.yml *.json);;All files (*)</source>
        <translation>Manifeste (*.yaml *.yml *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The label was not added.</source>
        <translation>Das Label wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>The term was not added.</source>
        <translation>Der Term wurde nicht hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>1 object with %n pod(s): %1</source>
        <translation>
            <numerusform>1 Objekt mit %n Pod: %1</numerusform>
            <numerusform>1 Objekt mit %n Pods: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 objects with %n pod(s): %2</source>
        <translation>
            <numerusform>%1 Objekte mit %n Pod: %2</numerusform>
            <numerusform>%1 Objekte mit %n Pods: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Fix the problem</source>
        <translation>Problem beheben</translation>
    </message>
    <message>
        <source>Find in manifest</source>
        <translation>Im Manifest suchen</translation>
    </message>
    <message>
        <source>Find next in manifest</source>
        <translation>Im Manifest weitersuchen</translation>
    </message>
    <message>
        <source>Find previous in manifest</source>
        <translation>Im Manifest rückwärts suchen</translation>
    </message>
    <message>
        <source>Replace in manifest</source>
        <translation>Im Manifest ersetzen</translation>
    </message>
    <message>
        <source>Fold or unfold the manifest&apos;s text</source>
        <translation>Text des Manifests ein- oder ausklappen</translation>
    </message>
    <message>
        <source>The YAML or JSON of the workload as it is: a RayService, a Deployment, a rendered chart. Opening it sends nothing; your file changes only when you save it.</source>
        <translation>YAML oder JSON des Workloads, wie es ist: ein RayService, ein Deployment, ein gerendertes Chart. Das Öffnen sendet nichts; Ihre Datei ändert sich nur, wenn Sie sie speichern.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) have no value</source>
        <translation>
            <numerusform>%n Variable hat keinen Wert</numerusform>
            <numerusform>%n Variablen haben keinen Wert</numerusform>
        </translation>
    </message>
    <message>
        <source>No pods found: there is nothing to price.</source>
        <translation>Keine Pods gefunden: Es gibt nichts zu bepreisen.</translation>
    </message>
    <message>
        <source>%1; the structure is the last that could be read</source>
        <translation>%1; die Struktur zeigt den letzten lesbaren Stand</translation>
    </message>
    <message>
        <source>The workload is still being read</source>
        <translation>Der Workload wird noch gelesen</translation>
    </message>
    <message>
        <source>Reading the text…; the structure is of the one before</source>
        <translation>Text wird gelesen …; die Struktur zeigt den vorigen Stand</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>Text wird gelesen …</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WriteDialog</name>
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
    <message>
        <source>is made</source>
        <translation>wird angelegt</translation>
    </message>
    <message>
        <source>is deleted</source>
        <translation>wird gelöscht</translation>
    </message>
    <message>
        <source>is changed</source>
        <translation>wird geändert</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>once you confirm</source>
        <translation>sobald Sie bestätigen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WrittenDialog</name>
    <message>
        <source>What an estimate writes</source>
        <translation>Was eine Schätzung schreibt</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s), removed again when the run ends. Each run draws its own digits in place of %1.</source>
        <translation>
            <numerusform>%n Objekt, am Ende des Laufs wieder entfernt. Statt %1 zieht jeder Lauf eigene Ziffern.</numerusform>
            <numerusform>%n Objekte, am Ende des Laufs wieder entfernt. Statt %1 zieht jeder Lauf eigene Ziffern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>thrifty::app::YamlEditor</name>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
</context>
</TS>
