<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>icp_pulse</name>
        <message numerus="yes">
            <source>, {count} rejected</source>
            <translation>
                <numerusform>, {count} abgelehnt</numerusform>
                <numerusform>, {count} abgelehnt</numerusform>
            </translation>
        </message>
        <message>
            <source>95{space}% interval</source>
            <translation>95{space}%-Intervall</translation>
        </message>
        <message numerus="yes">
            <source>; {count} not imported: {reason}</source>
            <translation>
                <numerusform>; {count} nicht importiert: {reason}</numerusform>
                <numerusform>; {count} nicht importiert: {reason}</numerusform>
            </translation>
        </message>
        <message>
            <source>A newer ICP Pulse wrote this workspace</source>
            <translation>Ein neueres ICP Pulse hat diesen Arbeitsbereich geschrieben</translation>
        </message>
        <message>
            <source>A person is of the ICP when each trait that you use has one of the chosen values. Targets and finer tests can follow later.</source>
            <translation>Zum ICP gehört, wer in jedem verwendeten Merkmal einen der gewählten Werte hat. Zielwerte und feinere Bedingungen können später folgen.</translation>
        </message>
        <message numerus="yes">
            <source>A share event counts as silent after {count} days</source>
            <translation>
                <numerusform>Ein Share-Event gilt nach {count} Tag als verstummt</numerusform>
                <numerusform>Ein Share-Event gilt nach {count} Tagen als verstummt</numerusform>
            </translation>
        </message>
        <message>
            <source>About</source>
            <translation>Über</translation>
        </message>
        <message>
            <source>About {needs} more are needed.</source>
            <translation>Es fehlen noch etwa {needs}.</translation>
        </message>
        <message>
            <source>About {needs} more at this rate would prove it.</source>
            <translation>Etwa {needs} mehr bei dieser Rate würden es belegen.</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>Ad reports with demographics, your product's events, profiles of people.</source>
            <translation>Anzeigenberichte mit Demografie, Events aus dem Produkt, Profile von Personen.</translation>
        </message>
        <message>
            <source>Add note on {day}</source>
            <translation>Notiz zum {day} schreiben</translation>
        </message>
        <message>
            <source>Add profiles</source>
            <translation>Profile ergänzen</translation>
        </message>
        <message>
            <source>Add source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also of numbers and dates; opens the window again</source>
            <translation>Auch für Zahlen und Daten; öffnet das Fenster neu</translation>
        </message>
        <message>
            <source>An unexpected error stopped this ({error}). The report says where, and nothing of your data.</source>
            <translation>Ein unerwarteter Fehler hat dies abgebrochen ({error}). Der Bericht nennt die Stelle und nichts aus den Daten.</translation>
        </message>
        <message>
            <source>Another program is writing to the workspace</source>
            <translation>Ein anderes Programm schreibt gerade in den Arbeitsbereich</translation>
        </message>
        <message>
            <source>Another window has this workspace open</source>
            <translation>Ein anderes Fenster hat diesen Arbeitsbereich geöffnet</translation>
        </message>
        <message>
            <source>Any CSV</source>
            <translation>Beliebige CSV</translation>
        </message>
        <message>
            <source>Apply a definitions file…</source>
            <translation>Definitionsdatei anwenden…</translation>
        </message>
        <message>
            <source>Applying definitions</source>
            <translation>Definitionen werden angewendet</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>At most two years; choose fewer days.</source>
            <translation>Höchstens zwei Jahre; bitte weniger Tage wählen.</translation>
        </message>
        <message>
            <source>Automatic copies</source>
            <translation>Automatische Kopien</translation>
        </message>
        <message>
            <source>Back up the workspace</source>
            <translation>Arbeitsbereich sichern</translation>
        </message>
        <message>
            <source>Back up the workspace…</source>
            <translation>Arbeitsbereich sichern…</translation>
        </message>
        <message>
            <source>Back up…</source>
            <translation>Sichern…</translation>
        </message>
        <message>
            <source>Backed up to {name}</source>
            <translation>Gesichert als {name}</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>Sicherung läuft</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Sicherung</translation>
        </message>
        <message>
            <source>Backup (*.sqlite)</source>
            <translation>Sicherung (*.sqlite)</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <source>Below target {goal} · not proven</source>
            <translation>Unter Ziel {goal} · nicht belegt</translation>
        </message>
        <message>
            <source>Below target {goal} · proven</source>
            <translation>Unter Ziel {goal} · belegt</translation>
        </message>
        <message>
            <source>Better rate, smaller base: {before} → {after} active ICP people, {sharers_before} → {sharers_after} of them shared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring in data</source>
            <translation>Daten laden</translation>
        </message>
        <message>
            <source>CSV, XLSX, JSONL, whole folders</source>
            <translation>CSV, XLSX, JSONL, ganze Ordner</translation>
        </message>
        <message>
            <source>CTR</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CTR by {dimension}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Campaign</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Campaign type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Can be changed without a new import</source>
            <translation>Änderbar ohne neuen Import</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel {title}</source>
            <translation>{title}: abbrechen</translation>
        </message>
        <message>
            <source>Changes at once</source>
            <translation>Wirkt sofort</translation>
        </message>
        <message>
            <source>Changing a note</source>
            <translation>Notiz ändern</translation>
        </message>
        <message>
            <source>Changing a source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check mapping</source>
            <translation>Zuordnung prüfen</translation>
        </message>
        <message>
            <source>Choose at least one value</source>
            <translation>Mindestens einen Wert wählen</translation>
        </message>
        <message>
            <source>Choose definitions</source>
            <translation>Definitionen wählen</translation>
        </message>
        <message>
            <source>Choose files</source>
            <translation>Dateien wählen</translation>
        </message>
        <message>
            <source>Choose files to import</source>
            <translation>Dateien für den Import wählen</translation>
        </message>
        <message>
            <source>Choose from values in your data</source>
            <translation>Auswahl aus Werten der eigenen Daten</translation>
        </message>
        <message>
            <source>Clicks and shares</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clicks and shares less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clicks, shares less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close help</source>
            <translation>Hilfe schließen</translation>
        </message>
        <message>
            <source>Close help (Esc)</source>
            <translation>Hilfe schließen (Esc)</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <source>Company domain</source>
            <translation>Unternehmensdomain</translation>
        </message>
        <message>
            <source>Company size</source>
            <translation>Unternehmensgröße</translation>
        </message>
        <message>
            <source>Compare with the previous period</source>
            <translation>Mit dem vorigen Zeitraum vergleichen</translation>
        </message>
        <message>
            <source>Confirm the events with which a person passes your product on.</source>
            <translation>Events bestätigen, mit denen jemand das Produkt weitergibt.</translation>
        </message>
        <message>
            <source>Confirming empty days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Counts people as you choose</source>
            <translation>Zählt Personen schon beim Auswählen</translation>
        </message>
        <message>
            <source>Custom…</source>
            <translation>Eigener…</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Data and privacy</source>
            <translation>Daten und Datenschutz</translation>
        </message>
        <message>
            <source>Data calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data through {day}; newer periods are drawn hollow</source>
            <translation>Daten bis {day}; neuere Zeiträume sind hohl gezeichnet</translation>
        </message>
        <message>
            <source>Days and weeks</source>
            <translation>Tage und Wochen</translation>
        </message>
        <message>
            <source>Days are counted here; a change counts all days anew</source>
            <translation>Hier beginnt der Tag; eine Änderung zählt alle Tage neu</translation>
        </message>
        <message>
            <source>Days are counted in {zone}</source>
            <translation>Tage werden in {zone} gezählt</translation>
        </message>
        <message>
            <source>Days without the event, while others still come</source>
            <translation>Tage ohne das Event, während andere noch kommen</translation>
        </message>
        <message>
            <source>Define ICP</source>
            <translation>ICP festlegen</translation>
        </message>
        <message>
            <source>Define an ICP…</source>
            <translation>ICP festlegen…</translation>
        </message>
        <message>
            <source>Define the ICP</source>
            <translation>ICP festlegen</translation>
        </message>
        <message>
            <source>Definitions</source>
            <translation>Definitionen</translation>
        </message>
        <message>
            <source>Definitions (*.toml)</source>
            <translation>Definitionen (*.toml)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete the note {text}</source>
            <translation>Notiz {text} löschen</translation>
        </message>
        <message>
            <source>Deleting a note</source>
            <translation>Notiz löschen</translation>
        </message>
        <message>
            <source>Drag to set the target; it is set when you let go.</source>
            <translation>Ziehen setzt den Zielwert; er gilt beim Loslassen.</translation>
        </message>
        <message>
            <source>Drop files anywhere here</source>
            <translation>Dateien irgendwo hier ablegen</translation>
        </message>
        <message>
            <source>E-mail invite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every segment fell, and yet the total rose: the mix changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every segment rose, and yet the total fell: the mix changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything stays in this folder</source>
            <translation>Alles bleibt in diesem Ordner</translation>
        </message>
        <message>
            <source>Everything stays on this computer</source>
            <translation>Alles bleibt auf diesem Rechner</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export as {kind}…</source>
            <translation>Als {kind} exportieren…</translation>
        </message>
        <message>
            <source>Exported {name}</source>
            <translation>{name} exportiert</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <source>For weekly numbers and alerts</source>
            <translation>Für Wochenwerte und Warnungen</translation>
        </message>
        <message>
            <source>Free some space on the disk that holds the workspace, then try again. Nothing was changed by what did not fit.</source>
            <translation>Platz auf dem Datenträger des Arbeitsbereichs schaffen und erneut versuchen. Was nicht passte, hat nichts verändert.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Funnel stage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Getting data in</source>
            <translation>Daten laden</translation>
        </message>
        <message>
            <source>Give it a name</source>
            <translation>Bitte einen Namen geben</translation>
        </message>
        <message>
            <source>Give yourself the right to write to its folder, or start ICP Pulse with another one (--workspace FOLDER).</source>
            <translation>Schreibrechte für den Ordner geben oder ICP Pulse mit einem anderen starten (--workspace ORDNER).</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Go on in that window, or close it and try again. Two windows on one workspace would work against each other.</source>
            <translation>Im anderen Fenster weiterarbeiten oder es schließen und erneut versuchen. Zwei Fenster auf einem Arbeitsbereich würden gegeneinander arbeiten.</translation>
        </message>
        <message>
            <source>Go to</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <source>Go to a page, an ICP, a period, an action, a setting</source>
            <translation>Seite, ICP, Zeitraum, Aktion oder Einstellung suchen</translation>
        </message>
        <message>
            <source>Hash ids and e-mail addresses</source>
            <translation>IDs und E-Mail-Adressen hashen</translation>
        </message>
        <message>
            <source>Hash ids…</source>
            <translation>IDs hashen…</translation>
        </message>
        <message>
            <source>Hashing cannot be switched off again; the numbers stay, older backups keep the ids</source>
            <translation>Hashen lässt sich nicht zurücknehmen; die Zahlen bleiben, ältere Sicherungen behalten die IDs</translation>
        </message>
        <message>
            <source>Hashing ids</source>
            <translation>IDs werden gehasht</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Help for this page</source>
            <translation>Hilfe zu dieser Seite</translation>
        </message>
        <message>
            <source>Help text</source>
            <translation>Hilfetext</translation>
        </message>
        <message>
            <source>ICP</source>
            <translation>ICP</translation>
        </message>
        <message>
            <source>ICP CTR</source>
            <translation>ICP-CTR</translation>
        </message>
        <message>
            <source>ICP Pulse met an error of its own. Nothing of your data was changed by it. The report says where it happened; it holds no ids, names, file names or texts of yours.</source>
            <translation>In ICP Pulse selbst ist ein Fehler aufgetreten. An den Daten hat er nichts verändert. Der Bericht nennt die Stelle; er enthält keine IDs, Namen, Dateinamen oder eigenen Texte.</translation>
        </message>
        <message>
            <source>ICP Pulse: unexpected error</source>
            <translation>ICP Pulse: unerwarteter Fehler</translation>
        </message>
        <message>
            <source>Ideal customers</source>
            <translation>Ideale Kunden</translation>
        </message>
        <message>
            <source>Ids and e-mail addresses</source>
            <translation>IDs und E-Mail-Adressen</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import files of {source}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import files…</source>
            <translation>Dateien importieren…</translation>
        </message>
        <message>
            <source>Import it</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Importing {file}</source>
            <translation>{file} wird importiert</translation>
        </message>
        <message>
            <source>Industries, roles and company sizes make the ICP</source>
            <translation>Branchen, Rollen und Unternehmensgrößen bilden das ICP</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>Branche</translation>
        </message>
        <message>
            <source>Invite, share button, copy link, social</source>
            <translation>Einladung, Teilen-Knopf, Link, Social</translation>
        </message>
        <message>
            <source>It is changed again</source>
            <translation>Es ist wieder geändert</translation>
        </message>
        <message>
            <source>Job function</source>
            <translation>Funktion</translation>
        </message>
        <message>
            <source>Job title</source>
            <translation>Jobtitel</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Language: {name}</source>
            <translation>Sprache: {name}</translation>
        </message>
        <message>
            <source>Last 28 days</source>
            <translation>Letzte 28 Tage</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <source>Lifecycle stage</source>
            <translation>Lifecycle-Phase</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Likely events are suggested</source>
            <translation>Passende Events werden vorgeschlagen</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Look around first</source>
            <translation>Erst umsehen</translation>
        </message>
        <message>
            <source>Made before an update and before a restore</source>
            <translation>Entstehen vor Updates und Wiederherstellungen</translation>
        </message>
        <message>
            <source>Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map events</source>
            <translation>Events zuordnen</translation>
        </message>
        <message>
            <source>Map of CTR against share rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map share events</source>
            <translation>Share-Events zuordnen</translation>
        </message>
        <message>
            <source>Mark campaigns</source>
            <translation>Kampagnen markieren</translation>
        </message>
        <message>
            <source>Mark campaigns as aimed at the ICP, or import demographics</source>
            <translation>Kampagnen als ICP-Kampagnen markieren oder Demografie importieren</translation>
        </message>
        <message>
            <source>Mend the workspace</source>
            <translation>Arbeitsbereich reparieren</translation>
        </message>
        <message>
            <source>Mend what the sentence says, then try again.</source>
            <translation>Beheben, was dort steht, dann erneut versuchen.</translation>
        </message>
        <message>
            <source>Message against advocacy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mix: who was active · Rate: how many shared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mix: who was reached · Rate: how many clicked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More for {source}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mostly the mix: fewer of {segment}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mostly the mix: more of {segment}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mostly {segment}: clicked less often.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mostly {segment}: clicked more often.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mostly {segment}: they share less.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mostly {segment}: they share more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Name of the ICP</source>
            <translation>Name des ICP</translation>
        </message>
        <message>
            <source>Name what counts as sharing</source>
            <translation>Festlegen, was als Teilen zählt</translation>
        </message>
        <message>
            <source>New note on {when}</source>
            <translation>Neue Notiz zum {when}</translation>
        </message>
        <message>
            <source>No automatic copies yet.</source>
            <translation>Noch keine automatischen Kopien.</translation>
        </message>
        <message>
            <source>No complete period has a value yet.</source>
            <translation>Noch kein vollständiger Zeitraum hat einen Wert.</translation>
        </message>
        <message>
            <source>No data</source>
            <translation>Keine Daten</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>Noch keine Daten</translation>
        </message>
        <message>
            <source>No event counts as a share yet</source>
            <translation>Noch zählt kein Event als Share</translation>
        </message>
        <message>
            <source>No event since {day}, {a_day} a day before</source>
            <translation>Kein Event seit {day}, zuvor {a_day} am Tag</translation>
        </message>
        <message>
            <source>No period waits for this source any more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No segment has both rates yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No segment has both rates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No source has given data yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No target</source>
            <translation>Kein Zielwert</translation>
        </message>
        <message>
            <source>No values yet: import profiles or accounts.</source>
            <translation>Noch keine Werte: Profile oder Accounts importieren.</translation>
        </message>
        <message>
            <source>Nobody has said who the ICP is</source>
            <translation>Das ICP ist noch nicht festgelegt</translation>
        </message>
        <message>
            <source>Not complete, not judged</source>
            <translation>Unvollständig, nicht bewertet</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message numerus="yes">
            <source>Not shown, one rate is missing: {count} segments</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Not shown, one rate is missing: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note changed</source>
            <translation>Notiz geändert</translation>
        </message>
        <message>
            <source>Note deleted</source>
            <translation>Notiz gelöscht</translation>
        </message>
        <message>
            <source>Note kept</source>
            <translation>Notiz gespeichert</translation>
        </message>
        <message>
            <source>Note: {text}</source>
            <translation>Notiz: {text}</translation>
        </message>
        <message>
            <source>Notes on {when}</source>
            <translation>Notizen zum {when}</translation>
        </message>
        <message>
            <source>Nothing happened on {days}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing more will come: no period waits for it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On target · {goal}</source>
            <translation>Im Ziel · {goal}</translation>
        </message>
        <message>
            <source>One file; restoring keeps a copy of what was there</source>
            <translation>Eine Datei; Wiederherstellen behält eine Kopie des Vorigen</translation>
        </message>
        <message>
            <source>Open note of {day}</source>
            <translation>Notiz vom {day} öffnen</translation>
        </message>
        <message>
            <source>Open the demo</source>
            <translation>Demo öffnen</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Opening the demo</source>
            <translation>Demo wird geöffnet</translation>
        </message>
        <message>
            <source>Opens a workspace with sample data. Yours stays empty.</source>
            <translation>Öffnet einen Arbeitsbereich mit Beispieldaten. Der eigene bleibt leer.</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>People, accounts</source>
            <translation>Personen, Accounts</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>Period of your own</source>
            <translation>Eigener Zeitraum</translation>
        </message>
        <message>
            <source>Periods wait for this source again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick another dimension</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan</source>
            <translation>Tarif</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Datenschutz</translation>
        </message>
        <message>
            <source>Profiles and ad reports have no dimension in common. Profiles have {traits}; ad reports have {dimensions}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress of the running job</source>
            <translation>Fortschritt der laufenden Aufgabe</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Read the numbers again</source>
            <translation>Zahlen neu lesen</translation>
        </message>
        <message>
            <source>Reading the database elsewhere</source>
            <translation>Die Datenbank anderswo lesen</translation>
        </message>
        <message>
            <source>Reading the numbers</source>
            <translation>Zahlen werden gelesen</translation>
        </message>
        <message>
            <source>Remembering</source>
            <translation>Wird gemerkt</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Reporting zone</source>
            <translation>Zeitzone</translation>
        </message>
        <message>
            <source>Reset zoom</source>
            <translation>Zoom zurücksetzen</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Sicherung wiederherstellen</translation>
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation>Sicherung wiederherstellen…</translation>
        </message>
        <message>
            <source>Restore a file…</source>
            <translation>Wiederherstellen…</translation>
        </message>
        <message>
            <source>Restore the copy of {when}</source>
            <translation>Kopie von {when} wiederherstellen</translation>
        </message>
        <message>
            <source>Restore the newest copy below, or begin anew and import your exports again. The damaged file is moved aside, never deleted.</source>
            <translation>Die neueste Kopie unten wiederherstellen, oder neu beginnen und die Exporte erneut importieren. Die beschädigte Datei wird beiseitegelegt, nie gelöscht.</translation>
        </message>
        <message>
            <source>Restored {file}; what was there before is the copy {copy}</source>
            <translation>{file} wiederhergestellt; der vorige Stand ist die Kopie {copy}</translation>
        </message>
        <message>
            <source>Restoring</source>
            <translation>Wiederherstellung läuft</translation>
        </message>
        <message>
            <source>Save and count</source>
            <translation>Sichern und zählen</translation>
        </message>
        <message>
            <source>Saving {name}</source>
            <translation>{name} wird gespeichert</translation>
        </message>
        <message>
            <source>Say which events are shares, then the share rate can be counted</source>
            <translation>Share-Events festlegen, dann lässt sich die Share-Rate zählen</translation>
        </message>
        <message>
            <source>Say who your ICP is</source>
            <translation>ICP festlegen</translation>
        </message>
        <message>
            <source>Seniority</source>
            <translation>Seniorität</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Einstellung</translation>
        </message>
        <message>
            <source>Setting the days of silence</source>
            <translation>Tage bis zum Verstummen setzen</translation>
        </message>
        <message>
            <source>Setting the target</source>
            <translation>Zielwert setzen</translation>
        </message>
        <message>
            <source>Setting the week start</source>
            <translation>Wochenbeginn setzen</translation>
        </message>
        <message>
            <source>Setting the zone</source>
            <translation>Zeitzone setzen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Share button</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share events go silent after</source>
            <translation>Share-Events verstummen nach</translation>
        </message>
        <message>
            <source>Share rate</source>
            <translation>Share-Rate</translation>
        </message>
        <message>
            <source>Share rate by {dimension}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shares, clicks less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>Bericht anzeigen</translation>
        </message>
        <message>
            <source>Shows how many are unknown</source>
            <translation>Zeigt, wie viele unbekannt sind</translation>
        </message>
        <message>
            <source>Social share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Etwas ist schiefgegangen</translation>
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sources</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Sparkline of {count} values</source>
            <translation>
                <numerusform>Verlauf aus {count} Wert</numerusform>
                <numerusform>Verlauf aus {count} Werten</numerusform>
            </translation>
        </message>
        <message>
            <source>Step {number}</source>
            <translation>Schritt {number}</translation>
        </message>
        <message>
            <source>Step {number}, done</source>
            <translation>Schritt {number}, erledigt</translation>
        </message>
        <message>
            <source>Step {number}: {title}</source>
            <translation>Schritt {number}: {title}</translation>
        </message>
        <message>
            <source>Stop comparing with the previous period</source>
            <translation>Nicht mehr mit dem vorigen Zeitraum vergleichen</translation>
        </message>
        <message>
            <source>Stored as hashes</source>
            <translation>Als Hashes gespeichert</translation>
        </message>
        <message>
            <source>Stored as they came</source>
            <translation>Unverändert gespeichert</translation>
        </message>
        <message>
            <source>Take it back (Ctrl+Z)</source>
            <translation>Zurücknehmen (Strg+Z)</translation>
        </message>
        <message>
            <source>Taking back {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Target of {kpi}, {said}</source>
            <translation>Zielwert {kpi}, {said}</translation>
        </message>
        <message>
            <source>Target set to {target}</source>
            <translation>Zielwert auf {target} gesetzt</translation>
        </message>
        <message>
            <source>Target taken away</source>
            <translation>Zielwert entfernt</translation>
        </message>
        <message>
            <source>The ICP CTR</source>
            <translation>Die ICP-CTR</translation>
        </message>
        <message>
            <source>The demo opens in a window of its own</source>
            <translation>Die Demo öffnet sich in einem eigenen Fenster</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>Der Datenträger ist voll</translation>
        </message>
        <message>
            <source>The language changes when the window opens again; a job runs</source>
            <translation>Die Sprache wechselt beim nächsten Öffnen des Fensters; es läuft noch eine Aufgabe</translation>
        </message>
        <message>
            <source>The map needs an ad report by audience of a whole month: export LinkedIn demographics. Profiles have {traits}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The map needs both KPIs: import product events with profiles, and an ad report by audience.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The map needs profiles: import people or companies with an industry, a seniority or a company size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mapping is as it was</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The mapping of {count} events is in force</source>
            <translation>
                <numerusform>Die Zuordnung von {count} Event gilt jetzt</numerusform>
                <numerusform>Die Zuordnung von {count} Events gilt jetzt</numerusform>
            </translation>
        </message>
        <message>
            <source>The mapping of {name} is in force</source>
            <translation>Die Zuordnung von {name} gilt jetzt</translation>
        </message>
        <message>
            <source>The numbers could not be read</source>
            <translation>Die Zahlen konnten nicht gelesen werden</translation>
        </message>
        <message>
            <source>The overview</source>
            <translation>Die Übersicht</translation>
        </message>
        <message>
            <source>The share rate</source>
            <translation>Die Share-Rate</translation>
        </message>
        <message>
            <source>The source is as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The target is as it was</source>
            <translation>Der Zielwert ist wie zuvor</translation>
        </message>
        <message>
            <source>The traits that make a person or a company the right one.</source>
            <translation>Die Merkmale, die eine Person oder ein Unternehmen passend machen.</translation>
        </message>
        <message>
            <source>The week start is as it was</source>
            <translation>Der Wochenbeginn ist wie zuvor</translation>
        </message>
        <message>
            <source>The whole 95{space}% interval is under the target.</source>
            <translation>Das ganze 95{space}%-Intervall liegt unter dem Ziel.</translation>
        </message>
        <message>
            <source>The whole workspace</source>
            <translation>Der ganze Arbeitsbereich</translation>
        </message>
        <message>
            <source>The workspace cannot be used</source>
            <translation>Der Arbeitsbereich ist nicht nutzbar</translation>
        </message>
        <message>
            <source>The workspace cannot be written</source>
            <translation>In den Arbeitsbereich kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>The workspace is damaged</source>
            <translation>Der Arbeitsbereich ist beschädigt</translation>
        </message>
        <message>
            <source>The zone is as it was</source>
            <translation>Die Zeitzone ist wie zuvor</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <source>Theme as the system</source>
            <translation>Farbschema wie das System</translation>
        </message>
        <message>
            <source>Theme dark</source>
            <translation>Farbschema dunkel</translation>
        </message>
        <message>
            <source>Theme light</source>
            <translation>Farbschema hell</translation>
        </message>
        <message>
            <source>Theme: as the system</source>
            <translation>Farbschema: wie das System</translation>
        </message>
        <message>
            <source>Theme: dark</source>
            <translation>Farbschema: dunkel</translation>
        </message>
        <message>
            <source>Theme: light</source>
            <translation>Farbschema: hell</translation>
        </message>
        <message>
            <source>There is no zone “{typed}”; type a city, such as Berlin</source>
            <translation>Die Zone „{typed}“ gibt es nicht; bitte eine Stadt eingeben, etwa Berlin</translation>
        </message>
        <message>
            <source>These segments do not add up to the whole, so nothing exact can be said.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are neither ICP nor not; import their profiles</source>
            <translation>Ob sie zum ICP gehören, ist offen; ihre Profile importieren</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Dieser Monat</translation>
        </message>
        <message>
            <source>This quarter</source>
            <translation>Dieses Quartal</translation>
        </message>
        <message>
            <source>This workspace can only be read; nothing is changed in it</source>
            <translation>Dieser Arbeitsbereich ist schreibgeschützt; nichts wird darin geändert</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Too few to say</source>
            <translation>Zu wenige für ein Urteil</translation>
        </message>
        <message>
            <source>Trouble with the workspace</source>
            <translation>Problem mit dem Arbeitsbereich</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Two numbers, three steps</source>
            <translation>Zwei Zahlen, drei Schritte</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undo the last change</source>
            <translation>Letzte Änderung rückgängig machen</translation>
        </message>
        <message>
            <source>Undo: {text}</source>
            <translation>Rückgängig: {text}</translation>
        </message>
        <message>
            <source>Unexpected error</source>
            <translation>Unerwarteter Fehler</translation>
        </message>
        <message>
            <source>Up and Down move it, Enter sets it, Esc resets.</source>
            <translation>Pfeil auf und ab verschieben ihn, Eingabe setzt ihn, Esc setzt zurück.</translation>
        </message>
        <message>
            <source>Update ICP Pulse, then open it again. Nothing was changed.</source>
            <translation>ICP Pulse aktualisieren und erneut öffnen. Nichts wurde verändert.</translation>
        </message>
        <message>
            <source>Verdict: {text}</source>
            <translation>Urteil: {text}</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Wait until it is done, an import mostly, then try again.</source>
            <translation>Warten, bis es fertig ist, meist ein Import, und dann erneut versuchen.</translation>
        </message>
        <message>
            <source>Waterfall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Week start</source>
            <translation>Wochenbeginn</translation>
        </message>
        <message>
            <source>Week starts on</source>
            <translation>Woche beginnt am</translation>
        </message>
        <message>
            <source>Weeks start on {day}</source>
            <translation>Wochen beginnen am {day}</translation>
        </message>
        <message>
            <source>What happened on this day?</source>
            <translation>Was ist an diesem Tag passiert?</translation>
        </message>
        <message>
            <source>What is drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is explained: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What moved it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to go to</source>
            <translation>Wohin</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Treffer</translation>
        </message>
        <message>
            <source>Who is your ideal customer?</source>
            <translation>Wer ist der ideale Kunde?</translation>
        </message>
        <message>
            <source>Who of your ideal customers shares, and who of them clicks. Ten minutes with the files you already have.</source>
            <translation>Wer von den idealen Kunden teilt, und wer von ihnen klickt. Zehn Minuten mit Dateien, die schon da sind.</translation>
        </message>
        <message>
            <source>Who your ICP is</source>
            <translation>Wer das ICP ist</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Arbeitsbereich</translation>
        </message>
        <message>
            <source>Writing a note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <source>Yes, hash them for good</source>
            <translation>Ja, endgültig hashen</translation>
        </message>
        <message>
            <source>above the scale</source>
            <translation>über der Skala</translation>
        </message>
        <message>
            <source>after step {number}</source>
            <translation>nach Schritt {number}</translation>
        </message>
        <message>
            <source>an unknown day</source>
            <translation>unbekanntem Tag</translation>
        </message>
        <message>
            <source>before a restore</source>
            <translation>vor einer Wiederherstellung</translation>
        </message>
        <message>
            <source>before an update</source>
            <translation>vor einem Update</translation>
        </message>
        <message>
            <source>below the scale</source>
            <translation>unter der Skala</translation>
        </message>
        <message>
            <source>by {dimension}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>confirmed by you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>could be noise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>incomplete</source>
            <translation>unvollständig</translation>
        </message>
        <message>
            <source>incomplete, not judged</source>
            <translation>unvollständig, nicht bewertet</translation>
        </message>
        <message>
            <source>loaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>loaded, empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no data</source>
            <translation>keine Daten</translation>
        </message>
        <message>
            <source>no value</source>
            <translation>kein Wert</translation>
        </message>
        <message>
            <source>not a share</source>
            <translation>kein Share</translation>
        </message>
        <message>
            <source>not available</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not judged: {days}</source>
            <translation>nicht bewertet: {days}</translation>
        </message>
        <message>
            <source>nothing expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>partial day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>press Space if nothing happened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>proven</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>share rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>some days</source>
            <translation>einige Tage</translation>
        </message>
        <message>
            <source>target {target}</source>
            <translation>Ziel {target}</translation>
        </message>
        <message>
            <source>the other channels are flat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too few</source>
            <translation>zu wenige</translation>
        </message>
        <message>
            <source>too few to judge</source>
            <translation>zu wenige für ein Urteil</translation>
        </message>
        <message>
            <source>too few to judge, about {needs} more needed</source>
            <translation>zu wenige für ein Urteil, etwa {needs} mehr nötig</translation>
        </message>
        <message>
            <source>{changes}; {flat}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{change} points</source>
            <translation>{change} Punkte</translation>
        </message>
        <message>
            <source>{change}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{channel} fell from {before} to {after}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{channel} has stopped, from {before}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{channel} is flat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{channel} rose from {before} to {after}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{channel}: {before} → {after} people, {rate_before} → {rate_after} ({word})</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{count} days</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} days are not available again</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} days are really empty</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{count} days of {days} are missing</source>
            <translation>{count} Tage von {days} fehlen</translation>
        </message>
        <message numerus="yes">
            <source>{count} days, each in its platform’s own zone</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} events</source>
            <translation>
                <numerusform>{count} Event</numerusform>
                <numerusform>{count} Events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} files</source>
            <translation>
                <numerusform>{count} Datei</numerusform>
                <numerusform>{count} Dateien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} ids and addresses are stored as hashes now</source>
            <translation>
                <numerusform>{count} ID oder Adresse ist jetzt als Hash gespeichert</numerusform>
                <numerusform>{count} IDs und Adressen sind jetzt als Hashes gespeichert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} points of the trend not judged, hollow</source>
            <translation>
                <numerusform>{count} Punkt des Trends ist hohl, nicht bewertet</numerusform>
                <numerusform>{count} Punkte des Trends sind hohl, nicht bewertet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} points; the last complete one, {days}: {value}, {rest}.</source>
            <translation>
                <numerusform>{count} Punkt; der letzte vollständige, {days}: {value}, {rest}.</numerusform>
                <numerusform>{count} Punkte; der letzte vollständige, {days}: {value}, {rest}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} rows</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} segments: {names}.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} smaller segments are not drawn.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{days} are missing</source>
            <translation>{days} fehlen</translation>
        </message>
        <message>
            <source>{days} days, first {day}</source>
            <translation>{days} Tage, der erste {day}</translation>
        </message>
        <message>
            <source>{days} has days without data, so this may change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{days} is not complete, so this may change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{days} is not confirmed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{days}, the newest period that both sides have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{days}. The lines are all ICP segments together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} is missing</source>
            <translation>{day} fehlt</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
        <message>
            <source>{file} was taken back</source>
            <translation>{file} wurde zurückgenommen</translation>
        </message>
        <message>
            <source>{kpi} trend</source>
            <translation>Trend {kpi}</translation>
        </message>
        <message>
            <source>{kpi}: no data for {days}</source>
            <translation>{kpi}: keine Daten für {days}</translation>
        </message>
        <message>
            <source>{label} from {day} on</source>
            <translation>{label} ab {day}</translation>
        </message>
        <message>
            <source>{label} · the newest</source>
            <translation>{label} · die neueste</translation>
        </message>
        <message>
            <source>{name} is an ICP</source>
            <translation>{name} ist ein ICP</translation>
        </message>
        <message>
            <source>{name} is as it was</source>
            <translation>{name} ist wie zuvor</translation>
        </message>
        <message>
            <source>{name} says what is in force already</source>
            <translation>{name} enthält nur, was schon gilt</translation>
        </message>
        <message>
            <source>{name} was taken away</source>
            <translation>{name} wurde entfernt</translation>
        </message>
        <message numerus="yes">
            <source>{name}: {count} changes in force</source>
            <translation>
                <numerusform>{name}: {count} Änderung gilt jetzt</numerusform>
                <numerusform>{name}: {count} Änderungen gelten jetzt</numerusform>
            </translation>
        </message>
        <message>
            <source>{people} of {all} people</source>
            <translation>{people} von {all} Personen</translation>
        </message>
        <message>
            <source>{people} of {all} people, {unknown} unknown</source>
            <translation>{people} von {all} Personen, {unknown} unbekannt</translation>
        </message>
        <message>
            <source>{rates}, too few to say</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{source} is late</source>
            <translation>{source} ist im Verzug</translation>
        </message>
        <message>
            <source>{title}: cancelled, nothing of it was kept.</source>
            <translation>{title}: abgebrochen, nichts davon wurde behalten.</translation>
        </message>
        <message>
            <source>{unknown} of active people have no profile</source>
            <translation>{unknown} der aktiven Personen ohne Profil</translation>
        </message>
        <message>
            <source>{unknown} of impressions are not known by audience</source>
            <translation>{unknown} der Impressionen ohne bekannte Zielgruppe</translation>
        </message>
        <message>
            <source>{what}: nothing new</source>
            <translation>{what}: nichts Neues</translation>
        </message>
        <message numerus="yes">
            <source>{what}: {count} rows in</source>
            <translation>
                <numerusform>{what}: {count} Zeile geladen</numerusform>
                <numerusform>{what}: {count} Zeilen geladen</numerusform>
            </translation>
        </message>
        <message>
            <source>“{subject}” has gone silent</source>
            <translation>„{subject}“ ist verstummt</translation>
        </message>
    </context>
</TS>
