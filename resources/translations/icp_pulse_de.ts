<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>icp_pulse</name>
        <message>
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <source> and says: "{message}"</source>
            <translation> und sagt: „{message}“</translation>
        </message>
        <message>
            <source> and {count} more</source>
            <translation> und {count} weitere</translation>
        </message>
        <message>
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <source>"previous" or {{ mean_of = 4 }}</source>
            <translation>"previous" oder {{ mean_of = 4 }}</translation>
        </message>
        <message>
            <source>"{by}" is no breakdown of the CTR; use one of {known}.</source>
            <translation>Nach „{by}“ lässt sich die CTR nicht aufteilen; möglich sind {known}.</translation>
        </message>
        <message>
            <source>"{event}" is one event; put its name in quotes, or it is taken for two</source>
            <translation>„{event}“ ist ein einziges Event; seinen Namen in Anführungszeichen setzen ("…"), sonst gilt er als zwei</translation>
        </message>
        <message>
            <source>"{name}" cannot be a channel's name; use small letters, digits and dashes, such as growth-slack</source>
            <translation>„{name}“ kann kein Name eines Kanals sein; Kleinbuchstaben, Ziffern und Striche verwenden, wie growth-slack</translation>
        </message>
        <message>
            <source>"{name}" is a share by the pattern "{pattern}"; change that</source>
            <translation>„{name}“ ist durch das Muster „{pattern}“ ein Teilen; dieses ändern</translation>
        </message>
        <message>
            <source>"{name}" is ignored as one of its source's system events; change that instead</source>
            <translation>„{name}“ wird als System-Event seiner Quelle ignoriert; stattdessen das ändern</translation>
        </message>
        <message>
            <source>"{name}" is ignored by the pattern "{pattern}"; change that instead</source>
            <translation>„{name}“ wird durch das Muster „{pattern}“ ignoriert; stattdessen dieses ändern</translation>
        </message>
        <message>
            <source>"{name}" is itself read as this value; take that correction away first</source>
            <translation>„{name}“ wird selbst als dieser Wert gelesen; zuerst jene Berichtigung zurücknehmen</translation>
        </message>
        <message>
            <source>"{name}" is no time zone; give UTC, or a name such as America/New_York</source>
            <translation>„{name}“ ist keine Zeitzone; UTC angeben oder einen Namen wie America/New_York</translation>
        </message>
        <message>
            <source>"{name}" is no time zone; give an IANA name such as Europe/Berlin</source>
            <translation>„{name}“ ist keine Zeitzone; einen IANA-Namen wie Europe/Berlin angeben</translation>
        </message>
        <message>
            <source>"{name}" is no {trait}; choose one such as {shown}</source>
            <translation>„{name}“ gibt es als {trait} nicht; etwas wählen wie {shown}</translation>
        </message>
        <message>
            <source>"{name}" is the source of {count} connections; name one of them: {titles}</source>
            <translation>„{name}“ ist die Quelle von {count} Verbindungen; eine davon nennen: {titles}</translation>
        </message>
        <message>
            <source>"{name}" was disconnected</source>
            <translation>„{name}“ wurde getrennt</translation>
        </message>
        <message>
            <source>"{rule}" does not fire any more; there is nothing to take</source>
            <translation>„{rule}“ ist nicht mehr ausgelöst; es gibt nichts zu übernehmen</translation>
        </message>
        <message>
            <source>"{said}" is neither yes nor no</source>
            <translation>„{said}“ ist weder Ja noch Nein</translation>
        </message>
        <message>
            <source>"{said}" is not a date such as 2026-05-31</source>
            <translation>„{said}“ ist kein Datum wie 2026-05-31</translation>
        </message>
        <message>
            <source>"{said}" is not a whole number</source>
            <translation>„{said}“ ist keine ganze Zahl</translation>
        </message>
        <message>
            <source>"{said}" is not one of {allowed}</source>
            <translation>„{said}“ ist keines von {allowed}</translation>
        </message>
        <message>
            <source>"{saved}" cannot come back: another connection has its name now; give that one another</source>
            <translation>„{saved}“ kann nicht zurückkommen: Eine andere Verbindung hat jetzt diesen Namen; ihr einen anderen geben</translation>
        </message>
        <message>
            <source>"{source}" is connected already; mend that connection, or disconnect it first</source>
            <translation>„{source}“ ist schon verbunden; jene Verbindung in Ordnung bringen oder zuerst trennen</translation>
        </message>
        <message>
            <source>"{text}" is no schedule; write one such as {examples}, or off</source>
            <translation>„{text}“ ist kein Zeitplan; einen angeben wie {examples} oder off</translation>
        </message>
        <message>
            <source>"{title}" was disconnected while it was pulled, so the pull was stopped</source>
            <translation>„{title}“ wurde während des Abrufs getrennt, deshalb wurde er angehalten</translation>
        </message>
        <message>
            <source># Help

The help files were not installed. Install ICP Pulse again to have them.</source>
            <translation># Hilfe

Die Hilfedateien sind nicht installiert. Mit einer neuen Installation von ICP Pulse sind sie da.</translation>
        </message>
        <message>
            <source>'versus' in {place} goes with {relative} only; remove it</source>
            <translation>'versus' in {place} passt nur zu {relative}; es entfernen</translation>
        </message>
        <message>
            <source>, whose times are local at UTC{offset}</source>
            <translation>; ihre Zeiten sind Ortszeit bei UTC{offset}</translation>
        </message>
        <message>
            <source>, whose times are true UTC</source>
            <translation>; ihre Zeiten sind echtes UTC</translation>
        </message>
        <message>
            <source>, {before} became {after}</source>
            <translation>, {before} wurde {after}</translation>
        </message>
        <message numerus="yes">
            <source>, {count} rejected</source>
            <translation>
                <numerusform>, {count} abgelehnt</numerusform>
                <numerusform>, {count} abgelehnt</numerusform>
            </translation>
        </message>
        <message>
            <source>--map {field}={name} names it; check the spelling</source>
            <translation>die Zuordnung nennt {name} als „{field}“; die Schreibweise prüfen</translation>
        </message>
        <message>
            <source>1 ad account: {accounts}</source>
            <translation>1 Werbekonto: {accounts}</translation>
        </message>
        <message>
            <source>1 day</source>
            <translation>1 Tag</translation>
        </message>
        <message>
            <source>1 evaluation</source>
            <translation>1 Auswertung</translation>
        </message>
        <message>
            <source>1 id is in scientific notation, as a spreadsheet rounds them (the first is {found}); names are used instead: import the file as it was downloaded</source>
            <translation>1 ID ist in wissenschaftlicher Schreibweise, wie eine Tabellenkalkulation sie rundet ({found}); stattdessen gelten Namen: die Datei importieren, wie sie heruntergeladen wurde</translation>
        </message>
        <message>
            <source>1 month</source>
            <translation>1 Monat</translation>
        </message>
        <message>
            <source>1 quarter</source>
            <translation>1 Quartal</translation>
        </message>
        <message>
            <source>1 row has more clicks than impressions; they were kept</source>
            <translation>1 Zeile hat mehr Klicks als Impressionen; sie blieb</translation>
        </message>
        <message>
            <source>1 rule, {evaluations}: {told}</source>
            <translation>1 Regel, {evaluations}: {told}</translation>
        </message>
        <message>
            <source>1 week</source>
            <translation>1 Woche</translation>
        </message>
        <message>
            <source>28 days</source>
            <translation>28 Tage</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 Tage</translation>
        </message>
        <message>
            <source>95{space}% interval</source>
            <translation>95{space}%-Intervall</translation>
        </message>
        <message>
            <source>; choose that under Report</source>
            <translation>; diese unter „Bericht“ wählen</translation>
        </message>
        <message>
            <source>; write {value} for {number} %</source>
            <translation>; für {number} % {value} schreiben</translation>
        </message>
        <message numerus="yes">
            <source>; {count} not imported: {reason}</source>
            <translation>
                <numerusform>; {count} nicht importiert: {reason}</numerusform>
                <numerusform>; {count} nicht importiert: {reason}</numerusform>
            </translation>
        </message>
        <message>
            <source>A PEM file, where your network has a certificate authority of its own</source>
            <translation>Eine PEM-Datei, wenn das Netz eine eigene Zertifizierungsstelle hat</translation>
        </message>
        <message>
            <source>A campaign has segment rows but no totals here; import its performance report too.</source>
            <translation>Eine Kampagne hat hier Segmentzeilen, aber keine Summen; auch ihren Leistungsbericht importieren.</translation>
        </message>
        <message>
            <source>A campaign's id, where the report is of that campaign alone</source>
            <translation>Die ID einer Kampagne, wenn der Bericht nur von ihr handelt</translation>
        </message>
        <message>
            <source>A channel has small letters, digits and underscores, such as copy_link.</source>
            <translation>Ein Kanal besteht aus Kleinbuchstaben, Ziffern und Unterstrichen, etwa copy_link.</translation>
        </message>
        <message>
            <source>A channel without conditions takes everything: those after it never count.</source>
            <translation>Ein Kanal ohne Bedingungen nimmt alles: die danach zählen nie.</translation>
        </message>
        <message>
            <source>A condition needs a property and at least one value.</source>
            <translation>Eine Bedingung braucht eine Eigenschaft und mindestens einen Wert.</translation>
        </message>
        <message>
            <source>A name for how such files are read</source>
            <translation>Ein Name dafür, wie solche Dateien gelesen werden</translation>
        </message>
        <message>
            <source>A newer ICP Pulse wrote this workspace</source>
            <translation>Ein neueres ICP Pulse hat diesen Arbeitsbereich geschrieben</translation>
        </message>
        <message>
            <source>A percentage such as 0.45</source>
            <translation>Ein Prozentwert, etwa 0,45</translation>
        </message>
        <message>
            <source>A person counts in several values of this dimension: no proof from it.</source>
            <translation>Eine Person zählt in mehreren Werten dieser Dimension: sie belegt nichts.</translation>
        </message>
        <message>
            <source>A person counts once in the whole period, so its days do not add up to it.</source>
            <translation>Eine Person zählt im ganzen Zeitraum einmal, deshalb ergeben die Tage zusammen mehr.</translation>
        </message>
        <message>
            <source>A person is of the ICP when each trait that you use has one of the chosen values. Targets and finer tests can follow later.</source>
            <translation>Zum ICP gehört, wer in jedem verwendeten Merkmal einen der gewählten Werte hat. Zielwerte und feinere Bedingungen können später folgen.</translation>
        </message>
        <message>
            <source>A range needs its first and last day; give both --from and --to.</source>
            <translation>Ein Zeitraum braucht seinen ersten und letzten Tag; beide angeben.</translation>
        </message>
        <message>
            <source>A rule watches one number and judges each complete period once. It speaks when the number is proven to be beyond, and again when it is back. Start with the suggested rules; each can be changed later.</source>
            <translation>Eine Regel beobachtet eine Zahl und beurteilt jeden vollständigen Zeitraum einmal. Sie meldet sich, wenn die Zahl nachweislich jenseits der Schwelle liegt, und wieder, wenn sie zurück ist. Für den Anfang genügen die vorgeschlagenen Regeln; jede lässt sich später ändern.</translation>
        </message>
        <message numerus="yes">
            <source>A share event counts as silent after {count} days</source>
            <translation>
                <numerusform>Ein Share-Event gilt nach {count} Tag als verstummt</numerusform>
                <numerusform>Ein Share-Event gilt nach {count} Tagen als verstummt</numerusform>
            </translation>
        </message>
        <message>
            <source>A time is written as 07:30</source>
            <translation>Eine Uhrzeit schreibt man 07:30</translation>
        </message>
        <message>
            <source>A whole number</source>
            <translation>Eine ganze Zahl</translation>
        </message>
        <message>
            <source>A zone such as America/New_York, or an offset such as -04:00</source>
            <translation>Eine Zone wie America/New_York oder ein Versatz wie -04:00</translation>
        </message>
        <message>
            <source>API version</source>
            <translation>API-Version</translation>
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
            <source>About {needs} more would prove it.</source>
            <translation>Etwa {needs} mehr würden es belegen.</translation>
        </message>
        <message numerus="yes">
            <source>Access ends in {count} days</source>
            <translation>
                <numerusform>Zugang endet in {count} Tag</numerusform>
                <numerusform>Zugang endet in {count} Tagen</numerusform>
            </translation>
        </message>
        <message>
            <source>Access ends on {day}.</source>
            <translation>Der Zugang endet am {day}.</translation>
        </message>
        <message>
            <source>Access has ended</source>
            <translation>Zugang ist abgelaufen</translation>
        </message>
        <message>
            <source>Access token</source>
            <translation>Zugriffstoken</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Konto</translation>
        </message>
        <message>
            <source>Account profiles</source>
            <translation>Firmenprofile</translation>
        </message>
        <message>
            <source>Account {account}: {contacts} properties of contacts, {companies} of companies</source>
            <translation>Konto {account}: {contacts} Eigenschaften von Kontakten, {companies} von Firmen</translation>
        </message>
        <message>
            <source>Accounts</source>
            <translation>Accounts</translation>
        </message>
        <message>
            <source>Acknowledge</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Acknowledging</source>
            <translation>Alarm wird übernommen</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Aktiv</translation>
        </message>
        <message>
            <source>Ad account {account} has not delivered anything yet, or access to its reports is missing: LinkedIn tells neither; compare with Campaign Manager</source>
            <translation>Das Werbekonto {account} hat noch nichts ausgeliefert, oder der Zugriff auf seine Berichte fehlt: LinkedIn sagt weder das eine noch das andere; mit dem Campaign Manager vergleichen</translation>
        </message>
        <message>
            <source>Ad accounts</source>
            <translation>Werbekonten</translation>
        </message>
        <message>
            <source>Ad accounts: "{account}" is not the number of one, such as 512345678</source>
            <translation>Werbekonten: „{account}“ ist keine Kontonummer wie 512345678</translation>
        </message>
        <message>
            <source>Ad accounts: none is chosen; a test of the connection shows which there are</source>
            <translation>Werbekonten: Keines ist gewählt; ein Test der Verbindung zeigt, welche es gibt</translation>
        </message>
        <message>
            <source>Ad accounts: the token does not see {account}; it sees {accounts}</source>
            <translation>Werbekonten: Das Token sieht {account} nicht; es sieht {accounts}</translation>
        </message>
        <message>
            <source>Ad reports with demographics, your product's events, profiles of people.</source>
            <translation>Anzeigenberichte mit Demografie, Events aus dem Produkt, Profile von Personen.</translation>
        </message>
        <message>
            <source>Add a channel…</source>
            <translation>Kanal hinzufügen…</translation>
        </message>
        <message>
            <source>Add channel</source>
            <translation>Kanal ergänzen</translation>
        </message>
        <message>
            <source>Add condition</source>
            <translation>Bedingung ergänzen</translation>
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
            <translation>Quelle ergänzen</translation>
        </message>
        <message numerus="yes">
            <source>Add {count} rules</source>
            <translation>
                <numerusform>{count} Regel hinzufügen</numerusform>
                <numerusform>{count} Regeln hinzufügen</numerusform>
            </translation>
        </message>
        <message>
            <source>Adding rules</source>
            <translation>Regeln werden hinzugefügt</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Ads</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>Against</source>
            <translation>Gegen</translation>
        </message>
        <message>
            <source>Aimed</source>
            <translation>ICP</translation>
        </message>
        <message>
            <source>Aimed at the ICP</source>
            <translation>Auf das ICP ausgerichtet</translation>
        </message>
        <message>
            <source>Aimed before</source>
            <translation>Zuvor markiert</translation>
        </message>
        <message>
            <source>Alert me about this…</source>
            <translation>Darüber benachrichtigen…</translation>
        </message>
        <message>
            <source>Alerts</source>
            <translation>Alarme</translation>
        </message>
        <message>
            <source>Alerts shown</source>
            <translation>Gezeigte Alarme</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <source>All</source>
            <comment>alerts</comment>
            <translation>Alle</translation>
        </message>
        <message>
            <source>All delivery of a marked campaign counts as the ICP's.</source>
            <translation>Die ganze Auslieferung einer markierten Kampagne zählt zum ICP.</translation>
        </message>
        <message>
            <source>All fields</source>
            <translation>Alle Felder</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <source>All values are understood</source>
            <translation>Alle Werte sind verstanden</translation>
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
            <source>Another rule has this name</source>
            <translation>Eine andere Regel heißt schon so</translation>
        </message>
        <message>
            <source>Another window has this workspace open</source>
            <translation>Ein anderes Fenster hat diesen Arbeitsbereich geöffnet</translation>
        </message>
        <message>
            <source>Another …</source>
            <translation>Anderer Wert …</translation>
        </message>
        <message>
            <source>Any CSV</source>
            <translation>Beliebige CSV</translation>
        </message>
        <message>
            <source>Any events</source>
            <translation>Beliebige Events</translation>
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
            <source>As of one moment</source>
            <translation>Momentaufnahme</translation>
        </message>
        <message>
            <source>As recognised</source>
            <translation>Wie erkannt</translation>
        </message>
        <message>
            <source>As the file says</source>
            <translation>Wie in der Datei</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>As written</source>
            <translation>Wie geschrieben</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Ask first</source>
            <translation>Erst fragen</translation>
        </message>
        <message>
            <source>Asked of each campaign and month: seniority, company_size, job_function, industry, job_title, company, country</source>
            <translation>Je Kampagne und Monat gefragt: seniority, company_size, job_function, industry, job_title, company, country</translation>
        </message>
        <message>
            <source>Asking the service …</source>
            <translation>Der Dienst wird gefragt …</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>Mindestens</translation>
        </message>
        <message>
            <source>At least {least}</source>
            <translation>Mindestens {least}</translation>
        </message>
        <message>
            <source>At most two years; choose fewer days.</source>
            <translation>Höchstens zwei Jahre; bitte weniger Tage wählen.</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>Sofort</translation>
        </message>
        <message>
            <source>Audience expansion is on: some delivery went beyond the audience.</source>
            <translation>Die Zielgruppenerweiterung ist an: manches ging über die Zielgruppe hinaus.</translation>
        </message>
        <message>
            <source>Audiences by</source>
            <translation>Zielgruppen nach</translation>
        </message>
        <message>
            <source>Audiences by month</source>
            <translation>Zielgruppen nach Monat</translation>
        </message>
        <message>
            <source>Audiences by: there is no "{dimension}"; there are {dimensions}</source>
            <translation>Zielgruppen nach: „{dimension}“ gibt es nicht; es gibt {dimensions}</translation>
        </message>
        <message>
            <source>Automatic copies</source>
            <translation>Automatische Kopien</translation>
        </message>
        <message>
            <source>Back to all files</source>
            <translation>Zurück zu allen Dateien</translation>
        </message>
        <message>
            <source>Back to all services</source>
            <translation>Zurück zu allen Diensten</translation>
        </message>
        <message>
            <source>Back to the inbox</source>
            <translation>Zurück zum Eingang</translation>
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
            <source>Before</source>
            <translation>Zuvor</translation>
        </message>
        <message>
            <source>Before it was {base}: {change}.</source>
            <translation>Zuvor war es {base}: {change}.</translation>
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
            <source>Better share rate, smaller base: {before} → {after} active ICP people, {sharers_before} → {sharers_after} of them shared.</source>
            <translation>Bessere Share-Rate, kleinere Basis: {before} → {after} aktive ICP-Personen, davon teilten {sharers_before} → {sharers_after}.</translation>
        </message>
        <message>
            <source>Both numbers, what moved them and what is open; as a page with mail</source>
            <translation>Beide Zahlen, was sie bewegt hat und was offen ist; in E-Mails auch als Seite</translation>
        </message>
        <message>
            <source>Bring in data</source>
            <translation>Daten laden</translation>
        </message>
        <message>
            <source>Bring in your first file</source>
            <translation>Die erste Datei laden</translation>
        </message>
        <message>
            <source>Broken</source>
            <translation>Gestört</translation>
        </message>
        <message>
            <source>By their internal names</source>
            <translation>Mit ihren internen Namen</translation>
        </message>
        <message>
            <source>By {dimension}</source>
            <translation>Nach {dimension}</translation>
        </message>
        <message>
            <source>CSV or JSON lines: user, event, time</source>
            <translation>CSV oder JSON Lines: Nutzer, Event, Zeit</translation>
        </message>
        <message>
            <source>CSV or XLSX with traits</source>
            <translation>CSV oder XLSX mit Merkmalen</translation>
        </message>
        <message>
            <source>CSV, XLSX, JSONL, whole folders</source>
            <translation>CSV, XLSX, JSONL, ganze Ordner</translation>
        </message>
        <message>
            <source>CTR</source>
            <translation>CTR</translation>
        </message>
        <message>
            <source>CTR by {dimension}</source>
            <translation>CTR nach {dimension}</translation>
        </message>
        <message>
            <source>CTR from ICP audiences</source>
            <translation>CTR aus ICP-Zielgruppen</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>Kampagne</translation>
        </message>
        <message>
            <source>Campaign type</source>
            <translation>Kampagnentyp</translation>
        </message>
        <message>
            <source>Campaign {campaign}</source>
            <translation>Kampagne {campaign}</translation>
        </message>
        <message>
            <source>Campaigns</source>
            <translation>Kampagnen</translation>
        </message>
        <message>
            <source>Campaigns aimed at {icp}</source>
            <translation>Auf {icp} ausgerichtete Kampagnen</translation>
        </message>
        <message>
            <source>Campaigns by day</source>
            <translation>Kampagnen nach Tag</translation>
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
            <source>Cancel {job}</source>
            <translation>{job} abbrechen</translation>
        </message>
        <message>
            <source>Cancel {title}</source>
            <translation>{title}: abbrechen</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>Cannot be checked: {told}</source>
            <translation>Nicht prüfbar: {told}</translation>
        </message>
        <message>
            <source>Cannot be read</source>
            <translation>Nicht lesbar</translation>
        </message>
        <message>
            <source>Cannot go in</source>
            <translation>Nicht ladbar</translation>
        </message>
        <message>
            <source>Certificate file</source>
            <translation>Zertifikatsdatei</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Change {name}</source>
            <translation>{name} ändern</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Changes at once</source>
            <translation>Wirkt sofort</translation>
        </message>
        <message>
            <source>Changing a connection</source>
            <translation>Eine Verbindung wird geändert</translation>
        </message>
        <message>
            <source>Changing a note</source>
            <translation>Notiz ändern</translation>
        </message>
        <message>
            <source>Changing a setting</source>
            <translation>Einstellung wird geändert</translation>
        </message>
        <message>
            <source>Changing a source</source>
            <translation>Quelle ändern</translation>
        </message>
        <message>
            <source>Changing the notifications</source>
            <translation>Benachrichtigungen ändern</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Channel {name} added</source>
            <translation>Kanal {name} hinzugefügt</translation>
        </message>
        <message>
            <source>Channel {name} changed</source>
            <translation>Kanal {name} geändert</translation>
        </message>
        <message>
            <source>Channel {name} deleted</source>
            <translation>Kanal {name} gelöscht</translation>
        </message>
        <message>
            <source>Channel {name} is as it was</source>
            <translation>Kanal {name} ist wieder wie zuvor</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <source>Channels and their conditions</source>
            <translation>Kanäle und ihre Bedingungen</translation>
        </message>
        <message>
            <source>Check mapping</source>
            <translation>Zuordnung prüfen</translation>
        </message>
        <message>
            <source>Check now</source>
            <translation>Jetzt prüfen</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Wählen</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Ordner wählen…</translation>
        </message>
        <message>
            <source>Choose a passphrase</source>
            <translation>Passphrase wählen</translation>
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
            <source>Choose how its dates are read.</source>
            <translation>Wählen, wie die Daten gelesen werden.</translation>
        </message>
        <message>
            <source>Choosing a folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <source>Clicks</source>
            <translation>Klicks</translation>
        </message>
        <message>
            <source>Clicks (all) also counts likes and profile visits</source>
            <translation>Klicks (alle) zählt auch „Gefällt mir“ und Profilbesuche</translation>
        </message>
        <message>
            <source>Clicks / impr.</source>
            <translation>Klicks / Impr.</translation>
        </message>
        <message>
            <source>Clicks / impressions</source>
            <translation>Klicks / Impressionen</translation>
        </message>
        <message>
            <source>Clicks and shares</source>
            <translation>Klickt und teilt</translation>
        </message>
        <message>
            <source>Clicks and shares less</source>
            <translation>Klickt und teilt weniger</translation>
        </message>
        <message>
            <source>Clicks, shares less</source>
            <translation>Klickt, teilt weniger</translation>
        </message>
        <message>
            <source>Client id</source>
            <translation>Client-ID</translation>
        </message>
        <message>
            <source>Client secret</source>
            <translation>Client-Geheimnis</translation>
        </message>
        <message>
            <source>Clock of the project</source>
            <translation>Uhr des Projekts</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Schließen (Esc)</translation>
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
            <source>Close the jobs</source>
            <translation>Aufgaben schließen</translation>
        </message>
        <message>
            <source>Column {at}</source>
            <translation>Spalte {at}</translation>
        </message>
        <message>
            <source>Columns and what they hold</source>
            <translation>Spalten und ihr Inhalt</translation>
        </message>
        <message>
            <source>Columns that only say who a person is were not kept: {personal}.</source>
            <translation>Spalten, die nur sagen, wer jemand ist, wurden nicht behalten: {personal}.</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Companies</source>
            <translation>Firmen</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <source>Company</source>
            <comment>a title</comment>
            <translation>Firma</translation>
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
            <source>Company size</source>
            <comment>in little room</comment>
            <translation>Firmengröße</translation>
        </message>
        <message>
            <source>Compare with previous</source>
            <translation>Mit vorigem vergleichen</translation>
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
            <translation>Leere Tage bestätigen</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Connect a service</source>
            <translation>Dienst verbinden</translation>
        </message>
        <message>
            <source>Connect {service}</source>
            <translation>{service} verbinden</translation>
        </message>
        <message>
            <source>Connect {service}: {gives}</source>
            <translation>{service} verbinden: {gives}</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>Verbindungen</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <source>Contacts have no property {properties}</source>
            <translation>Kontakte haben keine Eigenschaft {properties}</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Link kopieren</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Bericht kopieren</translation>
        </message>
        <message>
            <source>Correcting a value</source>
            <translation>Wert korrigieren</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Counts as</source>
            <translation>Zählt als</translation>
        </message>
        <message>
            <source>Counts people as you choose</source>
            <translation>Zählt Personen schon beim Auswählen</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>Abdeckung</translation>
        </message>
        <message>
            <source>Covers</source>
            <translation>Umfang</translation>
        </message>
        <message>
            <source>Critical</source>
            <translation>Kritisch</translation>
        </message>
        <message>
            <source>Ctrl K</source>
            <translation>Strg K</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <source>Custom…</source>
            <translation>Eigener…</translation>
        </message>
        <message>
            <source>Daily</source>
            <translation>Täglich</translation>
        </message>
        <message>
            <source>Daily LinkedIn segment rows are noisy and were left out; export the whole period at once.</source>
            <translation>Tägliche LinkedIn-Segmentzeilen sind ungenau und ausgelassen; den ganzen Zeitraum auf einmal exportieren.</translation>
        </message>
        <message>
            <source>Daily at 07:00</source>
            <translation>Täglich um 07:00</translation>
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
            <source>Data and secrets stay on this computer.</source>
            <translation>Daten und Geheimnisse bleiben auf diesem Computer.</translation>
        </message>
        <message>
            <source>Data as of</source>
            <translation>Datenstand</translation>
        </message>
        <message>
            <source>Data calendar</source>
            <translation>Datenkalender</translation>
        </message>
        <message>
            <source>Data residency</source>
            <translation>Speicherort der Daten</translation>
        </message>
        <message>
            <source>Data through {day}; newer periods are drawn hollow</source>
            <translation>Daten bis {day}; neuere Zeiträume sind hohl gezeichnet</translation>
        </message>
        <message>
            <source>Data view</source>
            <translation>Data View</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Day first</source>
            <translation>Tag zuerst</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Tage</translation>
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
            <source>Days of</source>
            <translation>Tage in</translation>
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
            <source>Definition</source>
            <translation>Definition</translation>
        </message>
        <message>
            <source>Definition {version}</source>
            <translation>Definition {version}</translation>
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
            <source>Delete this rule</source>
            <translation>Diese Regel löschen</translation>
        </message>
        <message>
            <source>Delete {name}</source>
            <translation>{name} löschen</translation>
        </message>
        <message>
            <source>Deleting a note</source>
            <translation>Notiz löschen</translation>
        </message>
        <message>
            <source>Deleting the rule</source>
            <translation>Regel wird gelöscht</translation>
        </message>
        <message>
            <source>Digest to {channel}</source>
            <translation>Wochenbericht an {channel}</translation>
        </message>
        <message>
            <source>Digits, beside the account's name</source>
            <translation>Ziffern, neben dem Namen des Kontos</translation>
        </message>
        <message>
            <source>Digits, under Project Settings</source>
            <translation>Ziffern, unter Project Settings</translation>
        </message>
        <message>
            <source>Dimension</source>
            <translation>Dimension</translation>
        </message>
        <message>
            <source>Dimensions</source>
            <translation>Dimensionen</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Disconnect</source>
            <translation>Trennen</translation>
        </message>
        <message>
            <source>Disconnect {name}?</source>
            <translation>{name} trennen?</translation>
        </message>
        <message>
            <source>Disconnecting {name}</source>
            <translation>{name} wird getrennt</translation>
        </message>
        <message>
            <source>Disconnect…</source>
            <translation>Trennen …</translation>
        </message>
        <message>
            <source>Disk quota exceeded</source>
            <translation>das Kontingent ist erschöpft</translation>
        </message>
        <message>
            <source>Do not import</source>
            <translation>Nicht importieren</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
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
            <source>Drop files anywhere on the window</source>
            <translation>Dateien irgendwo im Fenster ablegen</translation>
        </message>
        <message>
            <source>Drop the change</source>
            <translation>Änderung verwerfen</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Duplicate this rule</source>
            <translation>Diese Regel duplizieren</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>E-mail invite</source>
            <translation>E-Mail-Einladung</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Edit {name}</source>
            <translation>{name} bearbeiten</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <source>Effect of the change</source>
            <translation>Wirkung der Änderung</translation>
        </message>
        <message>
            <source>Empty: all but who they are</source>
            <translation>Leer: alle, außer wer sie sind</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <source>Enter opens a file.</source>
            <translation>Eingabe öffnet eine Datei.</translation>
        </message>
        <message>
            <source>European Union</source>
            <translation>Europäische Union</translation>
        </message>
        <message>
            <source>Even the bottom of the interval, {bottom}, is above {edge}.</source>
            <translation>Selbst das untere Ende des Intervalls, {bottom}, liegt über {edge}.</translation>
        </message>
        <message>
            <source>Even the top of the interval, {top}, is below {edge}.</source>
            <translation>Selbst das obere Ende des Intervalls, {top}, liegt unter {edge}.</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>Event clock</source>
            <translation>Uhr der Events</translation>
        </message>
        <message>
            <source>Event names and what they count as</source>
            <translation>Eventnamen und als was sie zählen</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Events</translation>
        </message>
        <message>
            <source>Events in all</source>
            <translation>Events insgesamt</translation>
        </message>
        <message>
            <source>Events of the last 28 days</source>
            <translation>Events der letzten 28 Tage</translation>
        </message>
        <message>
            <source>Every 12 hours</source>
            <translation>Alle 12 Stunden</translation>
        </message>
        <message>
            <source>Every 6 hours</source>
            <translation>Alle 6 Stunden</translation>
        </message>
        <message>
            <source>Every hour</source>
            <translation>Jede Stunde</translation>
        </message>
        <message>
            <source>Every needed field has a column.</source>
            <translation>Jedes nötige Feld hat eine Spalte.</translation>
        </message>
        <message>
            <source>Every segment fell, and yet the total rose: the mix changed.</source>
            <translation>Jedes Segment fiel, doch das Ganze stieg: der Mix hat sich geändert.</translation>
        </message>
        <message>
            <source>Every segment rose, and yet the total fell: the mix changed.</source>
            <translation>Jedes Segment stieg, doch das Ganze fiel: der Mix hat sich geändert.</translation>
        </message>
        <message>
            <source>Everything is paused</source>
            <translation>Alles ist angehalten</translation>
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
            <source>Example: {words}</source>
            <translation>Beispiel: {words}</translation>
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
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message numerus="yes">
            <source>Failed {count} times in a row; tried again {when}</source>
            <translation>
                <numerusform>Einmal fehlgeschlagen; neuer Versuch {when}</numerusform>
                <numerusform>{count}-mal in Folge fehlgeschlagen; neuer Versuch {when}</numerusform>
            </translation>
        </message>
        <message>
            <source>Fewer fields</source>
            <translation>Weniger Felder</translation>
        </message>
        <message>
            <source>Fewer settings</source>
            <translation>Weniger Einstellungen</translation>
        </message>
        <message>
            <source>Fewer than 1,000 impressions of the ICP are too few to say.</source>
            <translation>Weniger als 1.000 ICP-Impressionen sind zu wenige für ein Urteil.</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>der Name ist zu lang</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Files: Enter opens the receipt</source>
            <translation>Dateien: Eingabe öffnet das Protokoll</translation>
        </message>
        <message>
            <source>Filter by name or source</source>
            <translation>Nach Name oder Quelle filtern</translation>
        </message>
        <message>
            <source>Find a service</source>
            <translation>Dienst suchen</translation>
        </message>
        <message>
            <source>Find event</source>
            <translation>Event suchen</translation>
        </message>
        <message>
            <source>Fires only where the interval lies wholly beyond the threshold.</source>
            <translation>Meldet nur, wo das Intervall ganz jenseits der Schwelle liegt.</translation>
        </message>
        <message>
            <source>Firing</source>
            <translation>Ausgelöst</translation>
        </message>
        <message>
            <source>Firing since {day}</source>
            <translation>Ausgelöst seit {day}</translation>
        </message>
        <message>
            <source>First and last day, such as 2026-03-01 to 2026-03-31</source>
            <translation>Erster und letzter Tag, etwa 2026-03-01 to 2026-03-31</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <source>First rows</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>First run</source>
            <translation>Erster Start</translation>
        </message>
        <message>
            <source>First seen</source>
            <translation>Zuerst</translation>
        </message>
        <message>
            <source>Folder to watch</source>
            <translation>Beobachteter Ordner</translation>
        </message>
        <message>
            <source>For 1 day</source>
            <translation>Für 1 Tag</translation>
        </message>
        <message>
            <source>For 1 week</source>
            <translation>Für 1 Woche</translation>
        </message>
        <message>
            <source>For each</source>
            <translation>Je</translation>
        </message>
        <message>
            <source>For weekly numbers and alerts</source>
            <translation>Für Wochenwerte und Warnungen</translation>
        </message>
        <message>
            <source>Forget “{name}”</source>
            <translation>„{name}“ vergessen</translation>
        </message>
        <message>
            <source>Found: {value}. You may change it.</source>
            <translation>Gefunden: {value}. Es lässt sich ändern.</translation>
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
            <source>From</source>
            <comment>mail</comment>
            <translation>Von</translation>
        </message>
        <message>
            <source>From period to period the rate swings {times} times as much as chance alone would, so it is judged by a wider interval: {interval}.</source>
            <translation>Von Zeitraum zu Zeitraum schwankt die Rate {times}-mal so stark wie durch Zufall allein; deshalb zählt ein breiteres Intervall: {interval}.</translation>
        </message>
        <message>
            <source>Funnel stage</source>
            <translation>Funnel-Phase</translation>
        </message>
        <message>
            <source>Gaps in the data</source>
            <translation>Lücken in den Daten</translation>
        </message>
        <message>
            <source>Generated {day} at {time} UTC: days that were not over then are partial.</source>
            <translation>Erstellt am {day} um {time} UTC: Tage, die da noch liefen, sind unvollständig.</translation>
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
            <source>Give the rule a name</source>
            <translation>Bitte der Regel einen Namen geben</translation>
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
            <source>Go to a page, an ICP or an action</source>
            <translation>Gehe zu Seite, ICP oder Aktion</translation>
        </message>
        <message>
            <source>Go to a page, an ICP or an action (Ctrl+K)</source>
            <translation>Gehe zu Seite, ICP oder Aktion (Strg+K)</translation>
        </message>
        <message>
            <source>Go to a page, an ICP, a period, an action, a setting</source>
            <translation>Seite, ICP, Zeitraum, Aktion oder Einstellung suchen</translation>
        </message>
        <message>
            <source>Google still changes a daily table for up to 72 hours; import the last three days again later</source>
            <translation>Google ändert eine Tagestabelle bis zu 72 Stunden lang; die letzten drei Tage später noch einmal importieren</translation>
        </message>
        <message>
            <source>Google's column names on line {line} ({language})</source>
            <translation>Googles Spaltennamen in Zeile {line} ({language})</translation>
        </message>
        <message>
            <source>Grain</source>
            <translation>Zeitschritt</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Group of accounts</source>
            <translation>Gruppe der Firmen</translation>
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
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>History of {job}</source>
            <translation>Verlauf von {job}</translation>
        </message>
        <message>
            <source>History of {name}</source>
            <translation>Verlauf von {name}</translation>
        </message>
        <message>
            <source>History…</source>
            <translation>Verlauf …</translation>
        </message>
        <message>
            <source>How far the data of each source reaches</source>
            <translation>Wie weit die Daten jeder Quelle reichen</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>How values are read…</source>
            <translation>Wie Werte gelesen werden…</translation>
        </message>
        <message>
            <source>Hub ID</source>
            <translation>Hub-ID</translation>
        </message>
        <message>
            <source>HubSpot does not accept the token ({status}) and says: "{message}"; make a new one and connect again</source>
            <translation>HubSpot nimmt das Token nicht an ({status}) und sagt: „{message}“; ein neues erstellen und neu verbinden</translation>
        </message>
        <message>
            <source>HubSpot does not know this version of its API (404); set a newer one, such as {newer}</source>
            <translation>HubSpot kennt diese Version seiner API nicht (404); eine neuere setzen, etwa {newer}</translation>
        </message>
        <message>
            <source>HubSpot does not know version {version} of its API any more; {newer} was asked, so set that</source>
            <translation>HubSpot kennt Version {version} seiner API nicht mehr; gefragt wurde {newer}, also diese einstellen</translation>
        </message>
        <message>
            <source>HubSpot wants a scope that is missing (403) and says: "{message}"; add them to the private app or service key and connect again</source>
            <translation>HubSpot verlangt einen fehlenden Scope (403) und sagt: „{message}“; ihn der Private App oder dem Service Key hinzufügen und neu verbinden</translation>
        </message>
        <message>
            <source>HubSpot wants the scopes {scopes} (403) and says: "{message}"; add them to the private app or service key and connect again</source>
            <translation>HubSpot verlangt die Scopes {scopes} (403) und sagt: „{message}“; sie der Private App oder dem Service Key hinzufügen und neu verbinden</translation>
        </message>
        <message>
            <source>HubSpot's requests of the day are used up (429), and begin anew at midnight in the time zone of the account, which a test of the connection finds</source>
            <translation>die Anfragen des Tages bei HubSpot sind verbraucht (429) und beginnen neu um Mitternacht in der Zeitzone des Kontos, die ein Test der Verbindung findet</translation>
        </message>
        <message>
            <source>HubSpot's requests of the day are used up (429), and begin anew at midnight in {zone}</source>
            <translation>die Anfragen des Tages bei HubSpot sind verbraucht (429) und beginnen neu um Mitternacht in {zone}</translation>
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
            <source>ICP CTR on Google Display</source>
            <comment>group of rules</comment>
            <translation>ICP-CTR im Google-Displaynetzwerk</translation>
        </message>
        <message>
            <source>ICP CTR on Google Display is low</source>
            <translation>ICP-CTR im Google-Displaynetzwerk niedrig</translation>
        </message>
        <message>
            <source>ICP CTR on Google Display is very low</source>
            <translation>ICP-CTR im Google-Displaynetzwerk sehr niedrig</translation>
        </message>
        <message>
            <source>ICP CTR on Google Search</source>
            <comment>group of rules</comment>
            <translation>ICP-CTR in der Google-Suche</translation>
        </message>
        <message>
            <source>ICP CTR on Google Search is low</source>
            <translation>ICP-CTR in der Google-Suche niedrig</translation>
        </message>
        <message>
            <source>ICP CTR on Google Search is very low</source>
            <translation>ICP-CTR in der Google-Suche sehr niedrig</translation>
        </message>
        <message>
            <source>ICP CTR on LinkedIn feed</source>
            <comment>group of rules</comment>
            <translation>ICP-CTR im LinkedIn-Feed</translation>
        </message>
        <message>
            <source>ICP CTR on LinkedIn feed is low</source>
            <translation>ICP-CTR im LinkedIn-Feed niedrig</translation>
        </message>
        <message>
            <source>ICP CTR on LinkedIn feed is very low</source>
            <translation>ICP-CTR im LinkedIn-Feed sehr niedrig</translation>
        </message>
        <message>
            <source>ICP Pulse ended while it ran; the next run goes on where it was</source>
            <translation>ICP Pulse wurde währenddessen beendet; der nächste Lauf macht dort weiter</translation>
        </message>
        <message>
            <source>ICP Pulse met an error of its own. Nothing of your data was changed by it. The report says where it happened; it holds no ids, names, file names or texts of yours.</source>
            <translation>In ICP Pulse selbst ist ein Fehler aufgetreten. An den Daten hat er nichts verändert. Der Bericht nennt die Stelle; er enthält keine IDs, Namen, Dateinamen oder eigenen Texte.</translation>
        </message>
        <message>
            <source>ICP Pulse met an error of its own; report it</source>
            <translation>ICP Pulse stieß auf einen eigenen Fehler; bitte melden</translation>
        </message>
        <message>
            <source>ICP Pulse starts when you log in</source>
            <translation>ICP Pulse startet bei der Anmeldung</translation>
        </message>
        <message>
            <source>ICP Pulse: a test</source>
            <translation>ICP Pulse: ein Test</translation>
        </message>
        <message>
            <source>ICP Pulse: unexpected error</source>
            <translation>ICP Pulse: unerwarteter Fehler</translation>
        </message>
        <message>
            <source>ICP Pulse: weekly digest</source>
            <translation>ICP Pulse: Wochenbericht</translation>
        </message>
        <message>
            <source>ICP link CTR on Meta</source>
            <comment>group of rules</comment>
            <translation>ICP-Link-CTR bei Meta</translation>
        </message>
        <message>
            <source>ICP link CTR on Meta is low</source>
            <translation>ICP-Link-CTR bei Meta niedrig</translation>
        </message>
        <message>
            <source>ICP link CTR on Meta is very low</source>
            <translation>ICP-Link-CTR bei Meta sehr niedrig</translation>
        </message>
        <message>
            <source>ICP: {name}</source>
            <translation>ICP: {name}</translation>
        </message>
        <message>
            <source>Ideal customers</source>
            <translation>Ideale Kunden</translation>
        </message>
        <message>
            <source>Identified people who did it</source>
            <translation>Bekannte Personen, die es taten</translation>
        </message>
        <message>
            <source>Ids and e-mail addresses</source>
            <translation>IDs und E-Mail-Adressen</translation>
        </message>
        <message>
            <source>If this can be read, alerts reach "{name}". Nothing has happened.</source>
            <translation>Wer das liest, sieht: Alarme erreichen „{name}“. Es ist nichts passiert.</translation>
        </message>
        <message>
            <source>Ignored: nobody’s activity</source>
            <translation>Ignoriert: zählt nicht als Aktivität</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Import all, over {rows}</source>
            <translation>Alles importieren, über {rows}</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Import files instead</source>
            <translation>Stattdessen Dateien importieren</translation>
        </message>
        <message>
            <source>Import files of {source}</source>
            <translation>Dateien von {source} importieren</translation>
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
            <source>Import over {rows} of {files} files</source>
            <translation>Über {rows} aus {files} Dateien importieren</translation>
        </message>
        <message>
            <source>Import the others</source>
            <translation>Die übrigen importieren</translation>
        </message>
        <message>
            <source>Import them</source>
            <translation>Importieren</translation>
        </message>
        <message numerus="yes">
            <source>Import {count} files</source>
            <translation>
                <numerusform>{count} Datei importieren</numerusform>
                <numerusform>{count} Dateien importieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Import {number}</source>
            <translation>Import {number}</translation>
        </message>
        <message>
            <source>Import {rows}</source>
            <translation>{rows} importieren</translation>
        </message>
        <message>
            <source>Import {rows} of {files} files</source>
            <translation>{rows} aus {files} Dateien importieren</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Importiert</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>Import läuft</translation>
        </message>
        <message>
            <source>Importing from {folder}</source>
            <translation>Import aus {folder}</translation>
        </message>
        <message numerus="yes">
            <source>Importing {count} files</source>
            <translation>
                <numerusform>{count} Datei wird importiert</numerusform>
                <numerusform>{count} Dateien werden importiert</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing {file}</source>
            <translation>{file} wird importiert</translation>
        </message>
        <message>
            <source>Importing …</source>
            <translation>Import läuft …</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>Importe</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <source>Impressions</source>
            <translation>Impressionen</translation>
        </message>
        <message>
            <source>In HubSpot: Settings, Integrations, Private Apps, or Development, Keys, Service keys; with the scopes crm.objects.contacts.read, crm.objects.companies.read, crm.schemas.contacts.read and crm.schemas.companies.read.</source>
            <translation>In HubSpot: Settings, Integrations, Private Apps, oder Development, Keys, Service keys; mit den Scopes crm.objects.contacts.read, crm.objects.companies.read, crm.schemas.contacts.read und crm.schemas.companies.read.</translation>
        </message>
        <message>
            <source>In Mixpanel: Organization Settings, Service Accounts; add the account to the project as a Consumer or Analyst.</source>
            <translation>In Mixpanel: Organization Settings, Service Accounts; das Konto dem Projekt als Consumer oder Analyst hinzufügen.</translation>
        </message>
        <message>
            <source>In a row to fire</source>
            <translation>In Folge bis zur Meldung</translation>
        </message>
        <message>
            <source>In a row to recover</source>
            <translation>In Folge bis zur Erholung</translation>
        </message>
        <message>
            <source>In the tray it goes on watching, where the system has one</source>
            <translation>In der Taskleiste wacht es weiter, wenn das System eine hat</translation>
        </message>
        <message>
            <source>In this ICP</source>
            <translation>In diesem ICP</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>India</source>
            <translation>Indien</translation>
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
            <source>Input/output error</source>
            <translation>Fehler beim Lesen oder Schreiben</translation>
        </message>
        <message>
            <source>Interrupted</source>
            <translation>Unterbrochen</translation>
        </message>
        <message>
            <source>Invite, share button, copy link, social</source>
            <translation>Einladung, Teilen-Knopf, Link, Social</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>das ist ein Ordner</translation>
        </message>
        <message>
            <source>It does not run by itself any more</source>
            <translation>Es läuft nicht mehr von selbst</translation>
        </message>
        <message numerus="yes">
            <source>It fires when {count} evaluations in a row say so; {held} so far.</source>
            <translation>
                <numerusform>Sie löst aus, wenn {count} Auswertung das sagt; bisher {held}.</numerusform>
                <numerusform>Sie löst aus, wenn {count} Auswertungen in Folge das sagen; bisher {held}.</numerusform>
            </translation>
        </message>
        <message>
            <source>It has not run yet.</source>
            <translation>Noch nicht gelaufen.</translation>
        </message>
        <message>
            <source>It holds a line break or another character that cannot be right.</source>
            <translation>Es enthält einen Zeilenumbruch oder ein anderes Zeichen, das nicht stimmen kann.</translation>
        </message>
        <message>
            <source>It is at least {least}.</source>
            <translation>Es ist mindestens {least}.</translation>
        </message>
        <message>
            <source>It is at most {most}.</source>
            <translation>Es ist höchstens {most}.</translation>
        </message>
        <message>
            <source>It is awake again</source>
            <translation>Er ist wieder wach</translation>
        </message>
        <message>
            <source>It is changed again</source>
            <translation>Es ist wieder geändert</translation>
        </message>
        <message>
            <source>It is open again</source>
            <translation>Er ist wieder offen</translation>
        </message>
        <message>
            <source>It is proven ({interval}).</source>
            <translation>Das ist nachgewiesen ({interval}).</translation>
        </message>
        <message>
            <source>It is sent again in a moment</source>
            <translation>Es wird gleich noch einmal gesendet</translation>
        </message>
        <message>
            <source>It is silent again</source>
            <translation>Er ist wieder stumm</translation>
        </message>
        <message>
            <source>It runs already</source>
            <translation>Es läuft schon</translation>
        </message>
        <message>
            <source>It runs only when you press Run now.</source>
            <translation>Es läuft nur durch „Jetzt ausführen“.</translation>
        </message>
        <message>
            <source>It starts only by hand</source>
            <translation>Es startet nur von Hand</translation>
        </message>
        <message>
            <source>It stays as it was</source>
            <translation>Es bleibt, wie es war</translation>
        </message>
        <message>
            <source>It was not pulled yet.</source>
            <translation>Es wurde noch nicht abgerufen.</translation>
        </message>
        <message>
            <source>It works. Save it, or choose more precisely before.</source>
            <translation>Es funktioniert. Jetzt speichern, oder vorher genauer auswählen.</translation>
        </message>
        <message>
            <source>Its access is forgotten, and nothing is pulled any more.</source>
            <translation>Der Zugang wird vergessen und nichts mehr abgerufen.</translation>
        </message>
        <message>
            <source>Its internal name, where contacts have one; empty: people are matched by e-mail</source>
            <translation>Ihr interner Name, wenn Kontakte eine haben; leer: Personen werden über die E-Mail zugeordnet</translation>
        </message>
        <message>
            <source>Its targeting is this ICP's, but the platform may widen the audience.</source>
            <translation>Ihr Targeting ist das dieses ICP, aber die Plattform darf die Zielgruppe erweitern.</translation>
        </message>
        <message>
            <source>Its targeting is this ICP's.</source>
            <translation>Ihr Targeting ist das dieses ICP.</translation>
        </message>
        <message>
            <source>Its targeting is this ICP's; it is also delivered on partner sites.</source>
            <translation>Ihr Targeting ist das dieses ICP; sie wird auch auf Partnerseiten ausgespielt.</translation>
        </message>
        <message>
            <source>Its targeting lets people in whatever their {traits}.</source>
            <translation>Ihr Targeting lässt Personen mit beliebigem Wert zu: {traits}.</translation>
        </message>
        <message>
            <source>Its user name, such as pulse.1a2b3c.mp-service-account; empty: the secret is the project's own, which Mixpanel retires on 3 March 2027</source>
            <translation>Sein Benutzername, etwa pulse.1a2b3c.mp-service-account; leer: Das Geheimnis ist das des Projekts, das Mixpanel am 3. März 2027 abschafft</translation>
        </message>
        <message>
            <source>Its usual range is {interval}.</source>
            <translation>Üblich ist {interval}.</translation>
        </message>
        <message>
            <source>JSON of another kind</source>
            <translation>JSON anderer Art</translation>
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
            <source>Job titles</source>
            <translation>Jobtitel</translation>
        </message>
        <message>
            <source>Job titles are left as they are</source>
            <translation>Jobtitel bleiben, wie sie sind</translation>
        </message>
        <message>
            <source>Job titles are read</source>
            <translation>Jobtitel werden gelesen</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Aufgaben</translation>
        </message>
        <message>
            <source>Jobs and schedule</source>
            <translation>Aufgaben und Zeitplan</translation>
        </message>
        <message>
            <source>Jobs paused</source>
            <translation>Aufgaben angehalten</translation>
        </message>
        <message>
            <source>KPI</source>
            <translation>KPI</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Keep the data; the numbers stay as they are</source>
            <translation>Daten behalten; die Zahlen bleiben, wie sie sind</translation>
        </message>
        <message>
            <source>Keep watching</source>
            <translation>Weiter wachen</translation>
        </message>
        <message>
            <source>Keep watching when the window is closed?</source>
            <translation>Weiter wachen, wenn das Fenster geschlossen ist?</translation>
        </message>
        <message>
            <source>Keep watching?</source>
            <translation>Weiter wachen?</translation>
        </message>
        <message>
            <source>Kind of channel</source>
            <translation>Art des Kanals</translation>
        </message>
        <message>
            <source>Know it before somebody asks</source>
            <translation>Es wissen, bevor jemand fragt</translation>
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
            <source>Last seen</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Im Verzug</translation>
        </message>
        <message numerus="yes">
            <source>Late {count} days</source>
            <translation>
                <numerusform>{count} Tag im Verzug</numerusform>
                <numerusform>{count} Tage im Verzug</numerusform>
            </translation>
        </message>
        <message>
            <source>Leave them</source>
            <translation>Belassen</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Ausgelassen</translation>
        </message>
        <message>
            <source>Less than 40 % of the impressions are known to be of the ICP or not.</source>
            <translation>Bei weniger als 40 % der Impressionen ist bekannt, ob sie zum ICP gehören.</translation>
        </message>
        <message>
            <source>Let the schedule go on</source>
            <translation>Zeitplan fortsetzen</translation>
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
            <source>Line</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>Lines of {file}</source>
            <translation>Zeilen aus {file}</translation>
        </message>
        <message>
            <source>LinkedIn does not accept the access token (401); make a new one and connect again, where one that was made just now may need half a minute to work</source>
            <translation>LinkedIn nimmt das Zugriffstoken nicht an (401); ein neues erstellen und neu verbinden; ein eben erstelltes braucht vielleicht eine halbe Minute</translation>
        </message>
        <message>
            <source>LinkedIn does not accept the client id and secret; copy both from the Auth page of the LinkedIn app that the token was made for</source>
            <translation>LinkedIn nimmt Client-ID und Geheimnis nicht an; beide von der Auth-Seite der LinkedIn-App kopieren, für die das Token erstellt wurde</translation>
        </message>
        <message>
            <source>LinkedIn does not answer for version {version} of its API any more (426); set "API version" to {newer}, or to a later month</source>
            <translation>LinkedIn antwortet für Version {version} seiner API nicht mehr (426); „API-Version“ auf {newer} oder einen späteren Monat setzen</translation>
        </message>
        <message>
            <source>LinkedIn does not let this token read that (403, "{message}"); the token needs the permissions r_ads and r_ads_reporting, and whoever made it a role on the ad account, Viewer or higher</source>
            <translation>LinkedIn lässt dieses Token das nicht lesen (403, „{message}“); das Token braucht die Rechte r_ads und r_ads_reporting, und wer es erstellt hat, eine Rolle im Werbekonto, Viewer oder höher</translation>
        </message>
        <message>
            <source>LinkedIn gives no more than {rows} rows and does not say what it leaves out, so its report on {days} is not kept</source>
            <translation>LinkedIn gibt nicht mehr als {rows} Zeilen und sagt nicht, was es weglässt, deshalb wird sein Bericht über {days} nicht behalten</translation>
        </message>
        <message>
            <source>LinkedIn gives tokens to apps that it approved for its Advertising API: make one at linkedin.com/developers, Docs and tools, Token generator, with r_ads and r_ads_reporting, signed in as somebody with a role on the ad account.</source>
            <translation>LinkedIn gibt Token an Apps, die es für seine Advertising API freigegeben hat: unter linkedin.com/developers, Docs and tools, Token generator, eines mit r_ads und r_ads_reporting erstellen, angemeldet als jemand mit einer Rolle im Werbekonto.</translation>
        </message>
        <message>
            <source>LinkedIn has been asked as often as it allows in one day (429), and counts anew from 00:00 UTC; what was stored stays, and the next sync goes on from there</source>
            <translation>LinkedIn wurde so oft gefragt, wie es an einem Tag erlaubt (429), und zählt ab 00:00 UTC neu; was gespeichert ist, bleibt, und der nächste Abruf macht dort weiter</translation>
        </message>
        <message>
            <source>LinkedIn prints 0 for 0 to 2 clicks</source>
            <translation>LinkedIn zeigt 0 für 0 bis 2 Klicks</translation>
        </message>
        <message>
            <source>LinkedIn prints 0 for up to 2 clicks; the upper end allows for them.</source>
            <translation>LinkedIn zeigt bei bis zu 2 Klicks 0; das obere Ende berücksichtigt sie.</translation>
        </message>
        <message>
            <source>LinkedIn shows no ad account to whoever made this token; have them given a role on one, Viewer or higher, or connect with the token of somebody who has</source>
            <translation>LinkedIn zeigt der Person, die dieses Token erstellt hat, kein Werbekonto; ihr dort eine Rolle geben lassen, Viewer oder höher, oder mit dem Token von jemandem verbinden, der sie hat</translation>
        </message>
        <message>
            <source>LinkedIn tells no name of some values of its audiences, such as {value}; they stand under their number</source>
            <translation>LinkedIn nennt für manche Werte seiner Zielgruppen keinen Namen, etwa {value}; sie stehen unter ihrer Nummer</translation>
        </message>
        <message>
            <source>LinkedIn's column names on line {line} ({language})</source>
            <translation>LinkedIns Spaltennamen in Zeile {line} ({language})</translation>
        </message>
        <message>
            <source>LinkedIn's report says two things of {value} on {day}, so nothing of it was kept; report it with this text</source>
            <translation>LinkedIns Bericht sagt zweierlei über {value} am {day}, deshalb wurde nichts davon behalten; bitte mit diesem Text melden</translation>
        </message>
        <message>
            <source>LinkedIn's reports on ad account {account} are empty all at once, which they are where access is missing; have whoever made the token given a role on the account again, Viewer or higher, then reconnect; what is stored stays</source>
            <translation>LinkedIns Berichte über das Werbekonto {account} sind auf einmal leer, wie sie es sind, wo der Zugriff fehlt; wer das Token gemacht hat, braucht wieder eine Rolle im Konto, mindestens Betrachter, danach neu verbinden; was gespeichert ist, bleibt</translation>
        </message>
        <message>
            <source>LinkedIn's reports on ad account {account} are empty, and whoever made the token has no role on it; have them given one, Viewer or higher, or take the account out</source>
            <translation>LinkedIns Berichte über das Werbekonto {account} sind leer, und wer das Token gemacht hat, hat dort keine Rolle; eine geben lassen, mindestens Betrachter, oder das Konto herausnehmen</translation>
        </message>
        <message>
            <source>LinkedIn's tokens end 60 days after they are made, and only the LinkedIn app they are for learns when; give its client id and secret, and ICP Pulse tells you days ahead</source>
            <translation>LinkedIns Token enden 60 Tage nach ihrer Erstellung, und nur die LinkedIn-App, zu der sie gehören, erfährt wann; mit deren Client-ID und Geheimnis sagt ICP Pulse Tage vorher Bescheid</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Log of the run {facts}</source>
            <translation>Protokoll des Laufs {facts}</translation>
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
            <source>Look at the values…</source>
            <translation>Werte ansehen…</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>Wird geprüft</translation>
        </message>
        <message>
            <source>Looking at the file</source>
            <translation>Datei wird geprüft</translation>
        </message>
        <message>
            <source>Looking at {file} …</source>
            <translation>{file} wird geprüft …</translation>
        </message>
        <message>
            <source>Made before an update and before a restore</source>
            <translation>Entstehen vor Updates und Wiederherstellungen</translation>
        </message>
        <message>
            <source>Make one now</source>
            <translation>Jetzt einen erstellen</translation>
        </message>
        <message>
            <source>Making the digest</source>
            <translation>Wochenbericht erstellen</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Map events</source>
            <translation>Events zuordnen</translation>
        </message>
        <message>
            <source>Map of CTR against share rate</source>
            <translation>Karte von CTR und Share-Rate</translation>
        </message>
        <message>
            <source>Map share events</source>
            <translation>Share-Events zuordnen</translation>
        </message>
        <message>
            <source>Map them</source>
            <translation>Zuordnen</translation>
        </message>
        <message numerus="yes">
            <source>Map {count}</source>
            <translation>
                <numerusform>{count} zuordnen</numerusform>
                <numerusform>{count} zuordnen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Map {count} suggested events</source>
            <translation>
                <numerusform>{count} vorgeschlagenes Event zuordnen</numerusform>
                <numerusform>{count} vorgeschlagene Events zuordnen</numerusform>
            </translation>
        </message>
        <message>
            <source>Mapped, but never seen: {names}</source>
            <translation>Zugeordnet, aber nie gesehen: {names}</translation>
        </message>
        <message numerus="yes">
            <source>Mark all {count} shown</source>
            <translation>
                <numerusform>{count} gezeigte wählen</numerusform>
                <numerusform>Alle {count} gezeigten wählen</numerusform>
            </translation>
        </message>
        <message>
            <source>Mark campaigns</source>
            <translation>Kampagnen markieren</translation>
        </message>
        <message>
            <source>Mark campaigns aimed at the ICP…</source>
            <translation>ICP-Kampagnen markieren…</translation>
        </message>
        <message>
            <source>Mark campaigns as aimed at the ICP, or import demographics</source>
            <translation>Kampagnen als ICP-Kampagnen markieren oder Demografie importieren</translation>
        </message>
        <message>
            <source>Marking campaigns</source>
            <translation>Kampagnen markieren</translation>
        </message>
        <message>
            <source>Mend the marked fields to see what the rule would have done</source>
            <translation>Sind die markierten Felder berichtigt, zeigt sich, was die Regel getan hätte</translation>
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
            <translation>Botschaft gegen Weiterempfehlung</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Nachrichten</translation>
        </message>
        <message>
            <source>Messages are sent at any time</source>
            <translation>Nachrichten werden jederzeit gesendet</translation>
        </message>
        <message>
            <source>Messages wait from {start} until {end}</source>
            <translation>Nachrichten warten von {start} bis {end}</translation>
        </message>
        <message>
            <source>Messages wait, alerts are checked all the same; empty: never</source>
            <translation>Nachrichten warten, Alarme werden trotzdem geprüft; leer: nie</translation>
        </message>
        <message>
            <source>Meta's column names on line {line} ({language})</source>
            <translation>Metas Spaltennamen in Zeile {line} ({language})</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Methode</translation>
        </message>
        <message>
            <source>Microsoft Teams</source>
            <translation>Microsoft Teams</translation>
        </message>
        <message>
            <source>Mix</source>
            <translation>Mix</translation>
        </message>
        <message>
            <source>Mix: who was active · Rate: how many shared</source>
            <translation>Mix: wer aktiv war · Rate: wie viele teilten</translation>
        </message>
        <message>
            <source>Mix: who was reached · Rate: how many clicked</source>
            <translation>Mix: wer erreicht wurde · Rate: wie viele klickten</translation>
        </message>
        <message>
            <source>Mixed</source>
            <translation>Gemischt</translation>
        </message>
        <message>
            <source>Mixpanel did not get ready with {days} (504)</source>
            <translation>Mixpanel wurde mit {days} nicht fertig (504)</translation>
        </message>
        <message>
            <source>Mixpanel does not accept the project secret ({status}, unable to authenticate), for which the secret is taken where no service account is named; check it and the region, or make a service account: Mixpanel retires project secrets on 3 March 2027</source>
            <translation>Mixpanel nimmt das Projektgeheimnis nicht an ({status}, unable to authenticate), für das das Geheimnis gehalten wird, wo kein Dienstkonto genannt ist; es und die Region prüfen oder ein Dienstkonto anlegen: Mixpanel schafft Projektgeheimnisse am 3. März 2027 ab</translation>
        </message>
        <message>
            <source>Mixpanel does not accept the service account ({status}, unable to authenticate); check its name, secret, project and region, and connect again</source>
            <translation>Mixpanel nimmt das Dienstkonto nicht an ({status}, unable to authenticate); Name, Geheimnis, Projekt und Region prüfen und neu verbinden</translation>
        </message>
        <message>
            <source>Mixpanel forgot {count} times which profiles were being read; try again later</source>
            <translation>Mixpanel vergaß {count}-mal, welche Profile gerade gelesen wurden; später noch einmal versuchen</translation>
        </message>
        <message>
            <source>Mixpanel gives no profiles and says: "{message}"</source>
            <translation>Mixpanel gibt keine Profile und sagt: „{message}“</translation>
        </message>
        <message>
            <source>Mixpanel gives the same page of profiles again and again, so the pull was stopped and nothing of it was kept</source>
            <translation>Mixpanel gibt immer wieder dieselbe Seite mit Profilen, deshalb wurde der Abruf angehalten und nichts davon behalten</translation>
        </message>
        <message>
            <source>Mixpanel says that the last day asked for has not begun in the project's zone (400)</source>
            <translation>Mixpanel sagt, dass der letzte gefragte Tag in der Zeitzone des Projekts noch nicht begonnen hat (400)</translation>
        </message>
        <message>
            <source>Mixpanel's plan of this project gives no profiles (402) and says: "{message}"; turn off user profiles</source>
            <translation>Der Mixpanel-Tarif dieses Projekts gibt keine Profile her (402) und sagt: „{message}“; Nutzerprofile ausschalten</translation>
        </message>
        <message>
            <source>Mixpanel's plan of this project gives no profiles of groups (402) and says: "{message}"; empty the group of accounts</source>
            <translation>Der Mixpanel-Tarif dieses Projekts gibt keine Gruppenprofile her (402) und sagt: „{message}“; die Gruppe der Firmen leeren</translation>
        </message>
        <message>
            <source>Mixpanel's plan of this project gives no raw events (402) and says: "{message}"; ask Mixpanel for it</source>
            <translation>Der Mixpanel-Tarif dieses Projekts gibt keine rohen Events her (402) und sagt: „{message}“; bei Mixpanel danach fragen</translation>
        </message>
        <message>
            <source>Month first</source>
            <translation>Monat zuerst</translation>
        </message>
        <message>
            <source>Monthly</source>
            <translation>Monatlich</translation>
        </message>
        <message>
            <source>More for {source}</source>
            <translation>Mehr zu {source}</translation>
        </message>
        <message>
            <source>More of the same would not prove it.</source>
            <translation>Mehr davon würde es nicht belegen.</translation>
        </message>
        <message>
            <source>More properties of contacts</source>
            <translation>Weitere Eigenschaften von Kontakten</translation>
        </message>
        <message>
            <source>More settings</source>
            <translation>Weitere Einstellungen</translation>
        </message>
        <message>
            <source>More than 0, at most {most}</source>
            <translation>Mehr als 0, höchstens {most}</translation>
        </message>
        <message>
            <source>Mostly the mix: fewer of {segment}.</source>
            <translation>Vor allem der Mix: weniger {segment}.</translation>
        </message>
        <message>
            <source>Mostly the mix: more of {segment}.</source>
            <translation>Vor allem der Mix: mehr {segment}.</translation>
        </message>
        <message>
            <source>Mostly {segment}: clicked less often.</source>
            <translation>Vor allem {segment}: seltener geklickt.</translation>
        </message>
        <message>
            <source>Mostly {segment}: clicked more often.</source>
            <translation>Vor allem {segment}: häufiger geklickt.</translation>
        </message>
        <message>
            <source>Mostly {segment}: they share less.</source>
            <translation>Vor allem {segment}: teilt weniger.</translation>
        </message>
        <message>
            <source>Mostly {segment}: they share more.</source>
            <translation>Vor allem {segment}: teilt mehr.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Name (optional)</source>
            <translation>Name (freiwillig)</translation>
        </message>
        <message>
            <source>Name of the ICP</source>
            <translation>Name des ICP</translation>
        </message>
        <message>
            <source>Name the channel.</source>
            <translation>Bitte den Kanal benennen.</translation>
        </message>
        <message>
            <source>Name what counts as sharing</source>
            <translation>Festlegen, was als Teilen zählt</translation>
        </message>
        <message>
            <source>Names of the events to pull, one that holds a comma in quotes; empty: all</source>
            <translation>Namen der Events, die abgerufen werden, mit Komma im Namen in Anführungszeichen; leer: alle</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Braucht Aufmerksamkeit</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>New exports</source>
            <translation>Neue Exporte</translation>
        </message>
        <message>
            <source>New exports in a folder</source>
            <translation>Neue Exporte in einem Ordner</translation>
        </message>
        <message>
            <source>New exports in {folder} are noticed</source>
            <translation>Neue Exporte in {folder} werden bemerkt</translation>
        </message>
        <message>
            <source>New note on {when}</source>
            <translation>Neue Notiz zum {when}</translation>
        </message>
        <message>
            <source>New rule</source>
            <translation>Neue Regel</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>No ICP is defined yet</source>
            <translation>Noch kein ICP festgelegt</translation>
        </message>
        <message>
            <source>No alert is open</source>
            <translation>Kein Alarm ist offen</translation>
        </message>
        <message>
            <source>No automatic copies yet.</source>
            <translation>Noch keine automatischen Kopien.</translation>
        </message>
        <message>
            <source>No campaign has been imported yet.</source>
            <translation>Noch keine Kampagne importiert.</translation>
        </message>
        <message>
            <source>No campaign has “{text}” in its name or source.</source>
            <translation>Keine Kampagne hat „{text}“ in Name oder Quelle.</translation>
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
            <source>No event came; check that the region is the project's own</source>
            <translation>Es kam kein Event; prüfen, ob die Region die des Projekts ist</translation>
        </message>
        <message>
            <source>No event counts as a share yet</source>
            <translation>Noch zählt kein Event als Share</translation>
        </message>
        <message>
            <source>No event looked at is named {events}; check how it is written</source>
            <translation>Kein angesehenes Event heißt {events}; die Schreibweise prüfen</translation>
        </message>
        <message>
            <source>No event name holds “{text}”.</source>
            <translation>Kein Eventname enthält „{text}“.</translation>
        </message>
        <message>
            <source>No event since {day}, {a_day} a day before</source>
            <translation>Kein Event seit {day}, zuvor {a_day} am Tag</translation>
        </message>
        <message>
            <source>No events yet</source>
            <translation>Noch keine Ereignisse</translation>
        </message>
        <message>
            <source>No events yet. Import an export of your product’s events; then every name stands here, and you say which of them are shares.</source>
            <translation>Noch keine Events. Nach dem Import der Produkt-Events steht hier jeder Name, und es lässt sich festlegen, welche davon Shares sind.</translation>
        </message>
        <message>
            <source>No folder is watched</source>
            <translation>Kein Ordner wird beobachtet</translation>
        </message>
        <message>
            <source>No period before to compare with</source>
            <translation>Kein früherer Zeitraum zum Vergleich</translation>
        </message>
        <message>
            <source>No period waits for this source any more</source>
            <translation>Kein Zeitraum wartet mehr auf diese Quelle</translation>
        </message>
        <message>
            <source>No row of any file is used in this period.</source>
            <translation>In diesem Zeitraum wird keine Zeile einer Datei verwendet.</translation>
        </message>
        <message>
            <source>No segment has both rates yet.</source>
            <translation>Noch hat kein Segment beide Raten.</translation>
        </message>
        <message>
            <source>No segment has both rates.</source>
            <translation>Kein Segment hat beide Raten.</translation>
        </message>
        <message>
            <source>No service account is named, so the secret is taken for the project's own, which does not tell whose it is; Mixpanel retires these on 3 March 2027: make a service account before</source>
            <translation>Kein Dienstkonto ist genannt, also gilt das Geheimnis als das des Projekts, das nicht sagt, zu welchem es gehört; Mixpanel schafft diese am 3. März 2027 ab: vorher ein Dienstkonto anlegen</translation>
        </message>
        <message>
            <source>No share rate yet: there are no events, or there is no ICP.</source>
            <translation>Noch keine Share-Rate: es fehlen Events oder ein ICP.</translation>
        </message>
        <message>
            <source>No source has given data yet.</source>
            <translation>Noch hat keine Quelle Daten geliefert.</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>es ist kein Platz mehr</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>gibt es nicht</translation>
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
            <source>Nobody shares by {channel} any more</source>
            <translation>Über {channel} teilt niemand mehr</translation>
        </message>
        <message>
            <source>Nobody shares by {subject} any more</source>
            <translation>Niemand teilt mehr über „{subject}“</translation>
        </message>
        <message>
            <source>None yet; alerts appear on this desktop and in the inbox.</source>
            <translation>Noch keine; Alarme erscheinen auf diesem Rechner und im Posteingang.</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>das ist kein Ordner</translation>
        </message>
        <message>
            <source>Not attributed</source>
            <translation>Nicht zugeordnet</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>Noch nicht geprüft</translation>
        </message>
        <message>
            <source>Not compared</source>
            <translation>Nicht verglichen</translation>
        </message>
        <message>
            <source>Not complete, not judged</source>
            <translation>Unvollständig, nicht bewertet</translation>
        </message>
        <message>
            <source>Not imported</source>
            <translation>Nicht importiert</translation>
        </message>
        <message>
            <source>Not imported, since they are no export: {left_out}</source>
            <translation>Nicht importiert, weil sie kein Export sind: {left_out}</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message>
            <source>Not provable at this rate: it is too close to the target.</source>
            <translation>Bei dieser Rate nicht belegbar: zu nah am Ziel.</translation>
        </message>
        <message>
            <source>Not pulled yet</source>
            <translation>Noch nicht abgerufen</translation>
        </message>
        <message>
            <source>Not recognised</source>
            <translation>Nicht erkannt</translation>
        </message>
        <message numerus="yes">
            <source>Not shown, one rate is missing: {count} segments</source>
            <translation>
                <numerusform>Nicht gezeigt, eine Rate fehlt: {count} Segment</numerusform>
                <numerusform>Nicht gezeigt, eine Rate fehlt: {count} Segmente</numerusform>
            </translation>
        </message>
        <message>
            <source>Not shown, one rate is missing: {names}</source>
            <translation>Nicht gezeigt, eine Rate fehlt: {names}</translation>
        </message>
        <message>
            <source>Not these</source>
            <translation>Diese nicht</translation>
        </message>
        <message numerus="yes">
            <source>Not understood: {count} values, people: {people}</source>
            <translation>
                <numerusform>Nicht verstanden: {count} Wert, Personen: {people}</numerusform>
                <numerusform>Nicht verstanden: {count} Werte, Personen: {people}</numerusform>
            </translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Hinweis</translation>
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
            <source>Nothing happened of it yet.</source>
            <translation>Damit ist noch nichts geschehen.</translation>
        </message>
        <message>
            <source>Nothing happened on {days}</source>
            <translation>Nichts geschehen: {days}</translation>
        </message>
        <message>
            <source>Nothing is changed yet.</source>
            <translation>Noch ist nichts geändert.</translation>
        </message>
        <message>
            <source>Nothing is judged: {why}.</source>
            <translation>Nichts wird bewertet: {why}.</translation>
        </message>
        <message>
            <source>Nothing is missing</source>
            <translation>Es fehlt nichts</translation>
        </message>
        <message>
            <source>Nothing is open. Every rule is where it should be.</source>
            <translation>Nichts ist offen. Jede Regel ist, wo sie sein soll.</translation>
        </message>
        <message>
            <source>Nothing is stored before you say so.</source>
            <translation>Gespeichert wird erst nach Bestätigung.</translation>
        </message>
        <message>
            <source>Nothing more will come: no period waits for it</source>
            <translation>Es kommt nichts mehr: kein Zeitraum wartet darauf</translation>
        </message>
        <message>
            <source>Nothing moved</source>
            <translation>Nichts hat sich bewegt</translation>
        </message>
        <message>
            <source>Nothing needs a look.</source>
            <translation>Nichts braucht Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>Nothing was imported yet. Drop files anywhere on the window.</source>
            <translation>Noch nichts importiert. Dateien irgendwo im Fenster ablegen.</translation>
        </message>
        <message>
            <source>Nothing was sent yet.</source>
            <translation>Es wurde noch nichts gesendet.</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <source>Numbers and alerts</source>
            <translation>Zahlen und Alarme</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Of a private app, or a service key: pat-...</source>
            <translation>Einer Private App oder ein Service Key: pat-...</translation>
        </message>
        <message>
            <source>Of an industry and its parent only the greater side was counted.</source>
            <translation>Von einer Branche und ihrer Oberbranche zählt nur die größere Seite.</translation>
        </message>
        <message>
            <source>Of so many segments one looks like this by chance.</source>
            <translation>Bei so vielen Segmenten sieht eines zufällig so aus.</translation>
        </message>
        <message>
            <source>Of the LinkedIn app, to learn when its token ends</source>
            <translation>Der LinkedIn-App, um zu erfahren, wann ihr Token endet</translation>
        </message>
        <message>
            <source>Of the reports on one delivery, counted is: {report}</source>
            <translation>Von den Berichten über dieselbe Auslieferung zählt: {report}</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Off-site delivery is on: some delivery went to partner sites.</source>
            <translation>Externe Auslieferung ist an: manches lief auf Partnerseiten.</translation>
        </message>
        <message>
            <source>Offer for {field}</source>
            <translation>Vorschläge für {field}</translation>
        </message>
        <message>
            <source>Offer them</source>
            <translation>Anbieten</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Ein</translation>
        </message>
        <message>
            <source>On target · {goal}</source>
            <translation>Im Ziel · {goal}</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>One campaign</source>
            <translation>Eine Kampagne</translation>
        </message>
        <message>
            <source>One file; restoring keeps a copy of what was there</source>
            <translation>Eine Datei; Wiederherstellen behält eine Kopie des Vorigen</translation>
        </message>
        <message>
            <source>One point a month</source>
            <translation>Ein Punkt je Monat</translation>
        </message>
        <message>
            <source>One point a quarter</source>
            <translation>Ein Punkt je Quartal</translation>
        </message>
        <message>
            <source>One, or several with commas between</source>
            <translation>Eines oder mehrere, mit Kommas dazwischen</translation>
        </message>
        <message>
            <source>One-off</source>
            <translation>Einmalig</translation>
        </message>
        <message>
            <source>Only by hand</source>
            <translation>Nur von Hand</translation>
        </message>
        <message>
            <source>Only what is not understood</source>
            <translation>Nur nicht Verstandenes</translation>
        </message>
        <message>
            <source>Only what is proven</source>
            <translation>Nur was nachgewiesen ist</translation>
        </message>
        <message>
            <source>Open</source>
            <comment>alerts</comment>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Open ICP Pulse</source>
            <translation>ICP Pulse öffnen</translation>
        </message>
        <message>
            <source>Open alert</source>
            <translation>Alarm öffnen</translation>
        </message>
        <message>
            <source>Open alerts</source>
            <translation>Offene Alarme</translation>
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
            <source>Open {count}</source>
            <translation>Offen {count}</translation>
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
            <source>Opens this workspace in the tray</source>
            <translation>Öffnet diesen Arbeitsbereich in der Taskleiste</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>das ist nicht erlaubt</translation>
        </message>
        <message>
            <source>Other ads</source>
            <translation>Andere Anzeigen</translation>
        </message>
        <message>
            <source>Other channel or conditions …</source>
            <translation>Anderer Kanal oder Bedingungen …</translation>
        </message>
        <message>
            <source>Other events</source>
            <translation>Andere Events</translation>
        </message>
        <message>
            <source>Otherwise it is no share.</source>
            <translation>Sonst ist es kein Share.</translation>
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
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Pause all</source>
            <translation>Alle anhalten</translation>
        </message>
        <message>
            <source>Paused by you</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Paused; {schedule} otherwise</source>
            <translation>Angehalten; sonst {schedule}</translation>
        </message>
        <message>
            <source>Pausing</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Pending</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>People and companies</source>
            <translation>Personen und Firmen</translation>
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
            <source>Period: {name}, {days}</source>
            <translation>Zeitraum: {name}, {days}</translation>
        </message>
        <message>
            <source>Periods wait for this source again</source>
            <translation>Zeiträume warten wieder auf diese Quelle</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>der Zugriff ist nicht erlaubt</translation>
        </message>
        <message>
            <source>Pick another dimension</source>
            <translation>Andere Dimension wählen</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Tarif</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Plattform</translation>
        </message>
        <message>
            <source>Playing the rule over the last 180 days…</source>
            <translation>Die Regel wird über die letzten 180 Tage gespielt …</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Press again to take back {file}</source>
            <translation>Erneut drücken, um {file} zurückzunehmen</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Datenschutz</translation>
        </message>
        <message>
            <source>Profile properties</source>
            <translation>Eigenschaften der Profile</translation>
        </message>
        <message>
            <source>Profiles and ad reports have no dimension in common. Profiles have {traits}; ad reports have {dimensions}.</source>
            <translation>Profile und Anzeigenberichte haben keine Dimension gemeinsam. Profile haben {traits}; Anzeigenberichte haben {dimensions}.</translation>
        </message>
        <message>
            <source>Profiles known</source>
            <translation>Bekannte Profile</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation>Fortschritt des Imports</translation>
        </message>
        <message>
            <source>Progress of the running job</source>
            <translation>Fortschritt der laufenden Aufgabe</translation>
        </message>
        <message>
            <source>Project id</source>
            <translation>Projekt-ID</translation>
        </message>
        <message>
            <source>Project {project}, no event in {days} days</source>
            <translation>Projekt {project}, kein Event in {days} Tagen</translation>
        </message>
        <message>
            <source>Project {project}: {events} events of {kinds} kinds looked at{clock}</source>
            <translation>Projekt {project}: {events} Events, {kinds} verschiedene, wurden angesehen{clock}</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <source>Property</source>
            <translation>Eigenschaft</translation>
        </message>
        <message>
            <source>Property with the product's user id</source>
            <translation>Eigenschaft mit der Nutzer-ID des Produkts</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Proxy login</source>
            <translation>Proxy-Anmeldung</translation>
        </message>
        <message>
            <source>Pull days again…</source>
            <translation>Tage neu abrufen …</translation>
        </message>
        <message>
            <source>Pull days of {name} again</source>
            <translation>Tage von {name} neu abrufen</translation>
        </message>
        <message>
            <source>Pull from</source>
            <translation>Abrufen ab</translation>
        </message>
        <message>
            <source>Pull these days</source>
            <translation>Diese Tage abrufen</translation>
        </message>
        <message>
            <source>Pull what Mixpanel knows of the users</source>
            <translation>Abrufen, was Mixpanel von den Nutzern weiß</translation>
        </message>
        <message>
            <source>Pull {connection}</source>
            <translation>{connection} abrufen</translation>
        </message>
        <message>
            <source>Pulling</source>
            <translation>Ruft ab</translation>
        </message>
        <message>
            <source>Pulling {name}</source>
            <translation>{name} wird abgerufen</translation>
        </message>
        <message>
            <source>Pulling {part}</source>
            <translation>Ruft ab, {part}</translation>
        </message>
        <message>
            <source>Quiet hours</source>
            <translation>Ruhezeit</translation>
        </message>
        <message>
            <source>Quiet hours from</source>
            <translation>Ruhezeit von</translation>
        </message>
        <message>
            <source>Quiet hours need both times, or none</source>
            <translation>Die Ruhezeit braucht beide Uhrzeiten oder keine</translation>
        </message>
        <message>
            <source>Quiet hours until</source>
            <translation>Ruhezeit bis</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>Rate</translation>
        </message>
        <message>
            <source>Read it so</source>
            <translation>So lesen</translation>
        </message>
        <message>
            <source>Read out of job titles where a source has neither</source>
            <translation>Aus Jobtiteln gelesen, wo eine Quelle beides nicht hat</translation>
        </message>
        <message>
            <source>Read the numbers again</source>
            <translation>Zahlen neu lesen</translation>
        </message>
        <message>
            <source>Read the numbers again (F5)</source>
            <translation>Zahlen neu lesen (F5)</translation>
        </message>
        <message>
            <source>Read them</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>dort lässt sich nur lesen</translation>
        </message>
        <message>
            <source>Reading it that way …</source>
            <translation>Wird so gelesen …</translation>
        </message>
        <message>
            <source>Reading job titles</source>
            <translation>Jobtitel lesen</translation>
        </message>
        <message>
            <source>Reading the campaigns …</source>
            <translation>Kampagnen werden gelesen …</translation>
        </message>
        <message>
            <source>Reading the data</source>
            <translation>Daten werden gelesen</translation>
        </message>
        <message>
            <source>Reading the database elsewhere</source>
            <translation>Die Datenbank anderswo lesen</translation>
        </message>
        <message>
            <source>Reading the jobs…</source>
            <translation>Aufgaben werden gelesen…</translation>
        </message>
        <message>
            <source>Reading the numbers</source>
            <translation>Zahlen werden gelesen</translation>
        </message>
        <message>
            <source>Reads as</source>
            <translation>Gelesen als</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Receipt of {file}</source>
            <translation>Protokoll zu {file}</translation>
        </message>
        <message>
            <source>Recognised</source>
            <translation>Erkannt</translation>
        </message>
        <message>
            <source>Recognised because</source>
            <translation>Erkannt, weil</translation>
        </message>
        <message>
            <source>Recognised exports are offered on the Data page, or those that only a platform writes are imported by themselves</source>
            <translation>Erkannte Exporte werden auf der Seite Daten angeboten; was nur eine Plattform schreibt, kann von selbst geladen werden</translation>
        </message>
        <message>
            <source>Reconciled</source>
            <translation>Abgleich</translation>
        </message>
        <message>
            <source>Reconnect</source>
            <translation>Neu verbinden</translation>
        </message>
        <message>
            <source>Reconnect {name}</source>
            <translation>{name} neu verbinden</translation>
        </message>
        <message>
            <source>Reconnect…</source>
            <translation>Neu verbinden …</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Recovering</source>
            <translation>Erholt sich</translation>
        </message>
        <message>
            <source>Recovering and resolved</source>
            <translation>Erholt sich und erledigt</translation>
        </message>
        <message>
            <source>Recovers above</source>
            <translation>Erholt über</translation>
        </message>
        <message>
            <source>Recovers below</source>
            <translation>Erholt unter</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Neu lesen</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Remembering</source>
            <translation>Wird gemerkt</translation>
        </message>
        <message>
            <source>Remove this channel</source>
            <translation>Diesen Kanal entfernen</translation>
        </message>
        <message>
            <source>Remove this condition</source>
            <translation>Diese Bedingung entfernen</translation>
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
            <source>Resolved {day}</source>
            <translation>Behoben {day}</translation>
        </message>
        <message numerus="yes">
            <source>Resolved {day} after {count} days</source>
            <translation>
                <numerusform>Behoben {day} nach {count} Tag</numerusform>
                <numerusform>Behoben {day} nach {count} Tagen</numerusform>
            </translation>
        </message>
        <message>
            <source>Resolved: {told}</source>
            <translation>Behoben: {told}</translation>
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
            <source>Results are link clicks only for some campaigns</source>
            <translation>Ergebnisse sind nur bei manchen Kampagnen Link-Klicks</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Revert</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>Rows that count another kind of clicks were left out; kinds are never mixed.</source>
            <translation>Zeilen mit einer anderen Art von Klicks sind ausgelassen; Arten werden nie gemischt.</translation>
        </message>
        <message>
            <source>Rows that describe delivery a second time were left out.</source>
            <translation>Zeilen, die Auslieferung ein zweites Mal beschreiben, sind ausgelassen.</translation>
        </message>
        <message>
            <source>Rows that reach over the period's edge were left out; nothing is spread over days.</source>
            <translation>Zeilen, die über den Rand des Zeitraums reichen, sind ausgelassen; nichts wird auf Tage verteilt.</translation>
        </message>
        <message>
            <source>Rows used</source>
            <translation>Verwendet</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <source>Rules {count}</source>
            <translation>Regeln {count}</translation>
        </message>
        <message>
            <source>Run now</source>
            <translation>Jetzt ausführen</translation>
        </message>
        <message>
            <source>Run {job} now</source>
            <translation>{job} jetzt ausführen</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>Runs {schedule} from now on</source>
            <translation>Läuft von jetzt an {schedule}</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>Gleich</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save and count</source>
            <translation>Speichern und zählen</translation>
        </message>
        <message>
            <source>Save as no share</source>
            <translation>Als kein Share speichern</translation>
        </message>
        <message>
            <source>Save channel</source>
            <translation>Kanal speichern</translation>
        </message>
        <message>
            <source>Save rule</source>
            <translation>Regel speichern</translation>
        </message>
        <message>
            <source>Save rule (Ctrl+S)</source>
            <translation>Regel speichern (Strg+S)</translation>
        </message>
        <message>
            <source>Save what was said as …</source>
            <translation>Angaben merken als …</translation>
        </message>
        <message>
            <source>Save without testing</source>
            <translation>Ohne Test speichern</translation>
        </message>
        <message numerus="yes">
            <source>Save {count} changes</source>
            <translation>
                <numerusform>{count} Änderung speichern</numerusform>
                <numerusform>{count} Änderungen speichern</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Save {count} conditions</source>
            <translation>
                <numerusform>{count} Bedingung speichern</numerusform>
                <numerusform>{count} Bedingungen speichern</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Save {count} events</source>
            <translation>
                <numerusform>{count} Event speichern</numerusform>
                <numerusform>{count} Events speichern</numerusform>
            </translation>
        </message>
        <message>
            <source>Saving the channel</source>
            <translation>Kanal speichern</translation>
        </message>
        <message>
            <source>Saving the rule</source>
            <translation>Regel wird gespeichert</translation>
        </message>
        <message>
            <source>Saving {name}</source>
            <translation>{name} wird gespeichert</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Wird gespeichert …</translation>
        </message>
        <message>
            <source>Say whether the other rows shall go in.</source>
            <translation>Bitte sagen, ob die übrigen Zeilen geladen werden.</translation>
        </message>
        <message>
            <source>Say which columns it has.</source>
            <translation>Bitte die Spalten zuordnen.</translation>
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
            <source>Schedule</source>
            <translation>Zeitplan</translation>
        </message>
        <message>
            <source>Schedule of {job}</source>
            <translation>Zeitplan von {job}</translation>
        </message>
        <message>
            <source>Schedule…</source>
            <translation>Zeitplan…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search the values</source>
            <translation>Werte durchsuchen</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Send a test</source>
            <translation>Test senden</translation>
        </message>
        <message>
            <source>Send a test to {name}</source>
            <translation>Test an {name} senden</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Erneut senden</translation>
        </message>
        <message>
            <source>Sending again</source>
            <translation>Wird erneut gesendet</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Wird gesendet…</translation>
        </message>
        <message>
            <source>Seniority</source>
            <translation>Seniorität</translation>
        </message>
        <message>
            <source>Seniority and job function</source>
            <translation>Seniorität und Funktion</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Gesendet</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Service account</source>
            <translation>Dienstkonto</translation>
        </message>
        <message>
            <source>Service account secret</source>
            <translation>Geheimnis des Dienstkontos</translation>
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
            <source>Setting the schedule</source>
            <translation>Zeitplan setzen</translation>
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
            <source>Settings do not fit</source>
            <translation>Einstellungen passen nicht</translation>
        </message>
        <message>
            <source>Several companies have the same domain ({companies}); the one that changed last counts</source>
            <translation>Mehrere Firmen haben dieselbe Domain ({companies}); die zuletzt geänderte zählt</translation>
        </message>
        <message>
            <source>Several contacts have the same {property} ({contacts}); the one that changed last counts</source>
            <translation>Mehrere Kontakte haben denselben Wert von {property} ({contacts}); der zuletzt geänderte zählt</translation>
        </message>
        <message>
            <source>Several reports tell this delivery; counted is</source>
            <translation>Mehrere Berichte nennen diese Auslieferung; es zählt</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Schwere</translation>
        </message>
        <message>
            <source>Share button</source>
            <translation>Teilen-Knopf</translation>
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
            <source>Share rate among ICPs</source>
            <translation>Share-Rate unter ICPs</translation>
        </message>
        <message>
            <source>Share rate by {dimension}</source>
            <translation>Share-Rate nach {dimension}</translation>
        </message>
        <message>
            <source>Share rate fell</source>
            <translation>Share-Rate gefallen</translation>
        </message>
        <message>
            <source>Share rate fell hard</source>
            <translation>Share-Rate stark gefallen</translation>
        </message>
        <message>
            <source>Share rate of {icp}, {days}: {effect}</source>
            <translation>Share-Rate von {icp}, {days}: {effect}</translation>
        </message>
        <message>
            <source>Share rate: {words}</source>
            <translation>Share-Rate: {words}</translation>
        </message>
        <message>
            <source>Shared / active</source>
            <translation>Geteilt / aktiv</translation>
        </message>
        <message>
            <source>Shares</source>
            <translation>Shares</translation>
        </message>
        <message>
            <source>Shares, clicks less</source>
            <translation>Teilt, klickt weniger</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>Bericht anzeigen</translation>
        </message>
        <message numerus="yes">
            <source>Show {count} more</source>
            <translation>
                <numerusform>{count} weitere zeigen</numerusform>
                <numerusform>{count} weitere zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Show {count} older</source>
            <translation>{count} ältere zeigen</translation>
        </message>
        <message>
            <source>Shown once, when the account is made</source>
            <translation>Wird nur einmal gezeigt, wenn das Konto erstellt wird</translation>
        </message>
        <message>
            <source>Shows how many are unknown</source>
            <translation>Zeigt, wie viele unbekannt sind</translation>
        </message>
        <message>
            <source>Single events</source>
            <translation>Einzelne Events</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Ausgelassen</translation>
        </message>
        <message>
            <source>Slack</source>
            <translation>Slack</translation>
        </message>
        <message>
            <source>Small letters and dashes; rules name it</source>
            <translation>Kleinbuchstaben und Striche; Regeln nennen ihn</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Stummschalten</translation>
        </message>
        <message>
            <source>Snoozing</source>
            <translation>Alarm wird stummgeschaltet</translation>
        </message>
        <message>
            <source>Social share</source>
            <translation>Social Share</translation>
        </message>
        <message>
            <source>Some</source>
            <translation>Ein Teil</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Etwas ist schiefgegangen</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message numerus="yes">
            <source>Sparkline of {count} values</source>
            <translation>
                <numerusform>Verlauf aus {count} Wert</numerusform>
                <numerusform>Verlauf aus {count} Werten</numerusform>
            </translation>
        </message>
        <message>
            <source>Spend</source>
            <translation>Ausgaben</translation>
        </message>
        <message>
            <source>Stand-in server</source>
            <translation>Ersatzserver</translation>
        </message>
        <message>
            <source>Start at login</source>
            <translation>Bei der Anmeldung starten</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Startet…</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>States</source>
            <translation>Zustände</translation>
        </message>
        <message>
            <source>Stays as it is</source>
            <translation>Bleibt, wie es ist</translation>
        </message>
        <message>
            <source>Stays as it is while this is empty</source>
            <translation>Bleibt, wie es ist, solange dies leer ist</translation>
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
            <source>Still needed: {fields}</source>
            <translation>Noch nötig: {fields}</translation>
        </message>
        <message>
            <source>Still: {told}</source>
            <translation>Weiterhin: {told}</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Stop comparing with the previous period</source>
            <translation>Nicht mehr mit dem vorigen Zeitraum vergleichen</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Stopped by you</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>Stopped; nothing was saved.</source>
            <translation>Angehalten; gespeichert wurde nichts.</translation>
        </message>
        <message>
            <source>Stopping …</source>
            <translation>Wird angehalten …</translation>
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
            <source>Suggested rules</source>
            <translation>Vorgeschlagene Regeln</translation>
        </message>
        <message>
            <source>Suggested rules…</source>
            <translation>Vorschläge …</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>Vorschläge</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Jetzt abrufen</translation>
        </message>
        <message>
            <source>Take all back</source>
            <translation>Alle zurücknehmen</translation>
        </message>
        <message>
            <source>Take at least {count} letters.</source>
            <translation>Mindestens {count} Zeichen nehmen.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <source>Take back everything that it brought</source>
            <translation>Alles zurücknehmen, was sie gebracht hat</translation>
        </message>
        <message>
            <source>Take back?</source>
            <translation>Zurücknehmen?</translation>
        </message>
        <message>
            <source>Take it back (Ctrl+Z)</source>
            <translation>Zurücknehmen (Strg+Z)</translation>
        </message>
        <message>
            <source>Take this import back</source>
            <translation>Diesen Import zurücknehmen</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>Taken back: {told}</source>
            <translation>Zurückgenommen: {told}</translation>
        </message>
        <message>
            <source>Takes it back at once, or when it is pressed again</source>
            <translation>Nimmt ihn sofort zurück oder erst beim zweiten Drücken</translation>
        </message>
        <message>
            <source>Taking back</source>
            <translation>Wird zurückgenommen</translation>
        </message>
        <message>
            <source>Taking back {file}</source>
            <translation>{file} wird zurückgenommen</translation>
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
            <source>Targeting</source>
            <translation>Ausrichtung</translation>
        </message>
        <message>
            <source>Tell</source>
            <translation>Melden an</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Testen</translation>
        </message>
        <message>
            <source>That could be noise ({interval}).</source>
            <translation>Das könnte Rauschen sein ({interval}).</translation>
        </message>
        <message>
            <source>That is above {edge}, but the interval, {interval}, reaches it.</source>
            <translation>Das liegt über {edge}, aber das Intervall, {interval}, reicht heran.</translation>
        </message>
        <message>
            <source>That is below {edge}, but the interval, {interval}, reaches it.</source>
            <translation>Das liegt unter {edge}, aber das Intervall, {interval}, reicht heran.</translation>
        </message>
        <message>
            <source>That is not above {edge}.</source>
            <translation>Das liegt nicht über {edge}.</translation>
        </message>
        <message>
            <source>That is not below {edge}.</source>
            <translation>Das liegt nicht unter {edge}.</translation>
        </message>
        <message>
            <source>That is within its usual range, {interval}.</source>
            <translation>Das liegt im üblichen Bereich, {interval}.</translation>
        </message>
        <message>
            <source>The CTR cannot be narrowed by "{name}"; use one of {known}.</source>
            <translation>Nach „{name}“ lässt sich die CTR nicht eingrenzen; möglich sind {known}.</translation>
        </message>
        <message>
            <source>The ICP CTR</source>
            <translation>Die ICP-CTR</translation>
        </message>
        <message>
            <source>The account's id, as the platform writes it</source>
            <translation>Die Konto-ID, wie die Plattform sie schreibt</translation>
        </message>
        <message>
            <source>The account's time zone is {zone}, not {said}</source>
            <translation>Die Zeitzone des Kontos ist {zone}, nicht {said}</translation>
        </message>
        <message>
            <source>The campaigns are as they were</source>
            <translation>Die Kampagnen sind wie zuvor</translation>
        </message>
        <message>
            <source>The clicks and impressions of these lines add up to the number.</source>
            <translation>Klicks und Impressionen dieser Zeilen ergeben zusammen die Zahl.</translation>
        </message>
        <message>
            <source>The clock seems to have been {offset} from what was taken (as named {clock}) {when}; name the project's zone as the event time zone, such as America/New_York, or UTC</source>
            <translation>Die Uhr ging {when} offenbar um {offset} anders als angenommen (wie angegeben {clock}); die Zeitzone des Projekts angeben, etwa America/New_York, oder UTC</translation>
        </message>
        <message>
            <source>The clock seems to have been {offset} from what was taken (as named {clock}) {when}; put the clock of the project right, and the next pull brings the days anew</source>
            <translation>Die Uhr ging {when} offenbar um {offset} anders als angenommen (wie angegeben {clock}); die Uhr des Projekts richtigstellen, dann bringt der nächste Abruf die Tage neu</translation>
        </message>
        <message>
            <source>The clock seems to have been {offset} from what was taken (at first {clock}) {when}; name the project's zone as the event time zone, such as America/New_York, or UTC</source>
            <translation>Die Uhr ging {when} offenbar um {offset} anders als angenommen (zunächst {clock}); die Zeitzone des Projekts angeben, etwa America/New_York, oder UTC</translation>
        </message>
        <message>
            <source>The clock seems to have been {offset} from what was taken (at first {clock}) {when}; put the clock of the project right, and the next pull brings the days anew</source>
            <translation>Die Uhr ging {when} offenbar um {offset} anders als angenommen (zunächst {clock}); die Uhr des Projekts richtigstellen, dann bringt der nächste Abruf die Tage neu</translation>
        </message>
        <message>
            <source>The data group id of companies, under Project Settings, to pull their profiles</source>
            <translation>Die Data-Group-ID der Firmen, unter Project Settings, um ihre Profile abzurufen</translation>
        </message>
        <message>
            <source>The dates can be read two ways; nothing in the file decides.</source>
            <translation>Die Daten lassen sich auf zwei Arten lesen; nichts in der Datei entscheidet.</translation>
        </message>
        <message>
            <source>The demo opens in a window of its own</source>
            <translation>Die Demo öffnet sich in einem eigenen Fenster</translation>
        </message>
        <message>
            <source>The digest goes nowhere</source>
            <translation>Der Wochenbericht geht nirgendwohin</translation>
        </message>
        <message>
            <source>The digest goes to {names}</source>
            <translation>Der Wochenbericht geht an {names}</translation>
        </message>
        <message>
            <source>The digest was made without its page: {problem}</source>
            <translation>Der Wochenbericht wurde ohne seine Seite erstellt: {problem}</translation>
        </message>
        <message>
            <source>The digest was made: {name}</source>
            <translation>Der Wochenbericht wurde erstellt: {name}</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>Der Datenträger ist voll</translation>
        </message>
        <message>
            <source>The file does not say whose delivery it is: say it under Covers.</source>
            <translation>Die Datei sagt nicht, wessen Auslieferung sie zeigt: unter „Umfang“ angeben.</translation>
        </message>
        <message>
            <source>The file holds</source>
            <translation>Inhalt der Datei</translation>
        </message>
        <message>
            <source>The first channel whose conditions all hold is the one that counts.</source>
            <translation>Es zählt der erste Kanal, dessen Bedingungen alle zutreffen.</translation>
        </message>
        <message>
            <source>The first day is after the last one.</source>
            <translation>Der erste Tag liegt nach dem letzten.</translation>
        </message>
        <message>
            <source>The first day to pull; empty: the last three months</source>
            <translation>Der erste Tag; leer: die letzten drei Monate</translation>
        </message>
        <message>
            <source>The language changes when the window opens again; a job runs</source>
            <translation>Die Sprache wechselt beim nächsten Öffnen des Fensters; es läuft noch eine Aufgabe</translation>
        </message>
        <message>
            <source>The map needs an ad report by audience of a whole month: export LinkedIn demographics. Profiles have {traits}.</source>
            <translation>Die Karte braucht einen Anzeigenbericht nach Zielgruppe über einen ganzen Monat: LinkedIn-Demografie exportieren. Profile haben {traits}.</translation>
        </message>
        <message>
            <source>The map needs both KPIs: import product events with profiles, and an ad report by audience.</source>
            <translation>Die Karte braucht beide KPIs: Produkt-Events mit Profilen und einen Anzeigenbericht nach Zielgruppe importieren.</translation>
        </message>
        <message>
            <source>The map needs profiles: import people or companies with an industry, a seniority or a company size.</source>
            <translation>Die Karte braucht Profile: Personen oder Unternehmen mit Branche, Seniorität oder Größe importieren.</translation>
        </message>
        <message>
            <source>The mapping is as it was</source>
            <translation>Die Zuordnung ist wie zuvor</translation>
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
            <source>The message is in line again</source>
            <translation>Die Nachricht steht wieder an</translation>
        </message>
        <message>
            <source>The next five times ({zone}):</source>
            <translation>Die nächsten fünf Male ({zone}):</translation>
        </message>
        <message>
            <source>The number</source>
            <translation>Die Zahl</translation>
        </message>
        <message>
            <source>The numbers could not be read</source>
            <translation>Die Zahlen konnten nicht gelesen werden</translation>
        </message>
        <message>
            <source>The one with the most days</source>
            <translation>Der mit den meisten Tagen</translation>
        </message>
        <message>
            <source>The overview</source>
            <translation>Die Übersicht</translation>
        </message>
        <message>
            <source>The range ends on {last}, before it starts on {first}; swap the dates.</source>
            <translation>Der Zeitraum endet am {last}, bevor er am {first} beginnt; die Tage tauschen.</translation>
        </message>
        <message>
            <source>The rows are of a whole account, not of single campaigns.</source>
            <translation>Die Zeilen gelten für ein ganzes Konto, nicht für einzelne Kampagnen.</translation>
        </message>
        <message>
            <source>The rows have more clicks than impressions, so there is no rate.</source>
            <translation>Die Zeilen haben mehr Klicks als Impressionen, daher gibt es keine Rate.</translation>
        </message>
        <message>
            <source>The rule cannot be checked</source>
            <translation>Die Regel lässt sich nicht prüfen</translation>
        </message>
        <message>
            <source>The rules are gone again</source>
            <translation>Die Regeln sind wieder weg</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Gleich</translation>
        </message>
        <message>
            <source>The schedule goes on</source>
            <translation>Der Zeitplan läuft weiter</translation>
        </message>
        <message>
            <source>The schedule is changed</source>
            <translation>Der Zeitplan ist geändert</translation>
        </message>
        <message>
            <source>The secrets of your connections lie in a file that your passphrase opens.</source>
            <translation>Die Geheimnisse der Verbindungen liegen in einer Datei, die die Passphrase öffnet.</translation>
        </message>
        <message>
            <source>The segment rows cover less than 90 % of the period's days.</source>
            <translation>Die Segmentzeilen decken weniger als 90 % der Tage des Zeitraums ab.</translation>
        </message>
        <message>
            <source>The share rate</source>
            <translation>Die Share-Rate</translation>
        </message>
        <message>
            <source>The source is as it was</source>
            <translation>Die Quelle ist wie zuvor</translation>
        </message>
        <message>
            <source>The target is as it was</source>
            <translation>Der Zielwert ist wie zuvor</translation>
        </message>
        <message>
            <source>The test was taken by {name}</source>
            <translation>Der Test wurde von {name} angenommen</translation>
        </message>
        <message>
            <source>The times look like local time at UTC{offset}, as projects from before 2023 write them</source>
            <translation>Die Zeiten sehen nach Ortszeit bei UTC{offset} aus, wie Projekte von vor 2023 sie schreiben</translation>
        </message>
        <message>
            <source>The times look like local time at UTC{offset}, as projects from before 2023 write them ({seen}), but the clock is set to {named}; compare the time zone in Mixpanel's Project Settings</source>
            <translation>Die Zeiten sehen nach Ortszeit bei UTC{offset} aus, wie Projekte von vor 2023 sie schreiben ({seen}), aber die Uhr ist auf {named} gestellt; mit der Zeitzone in Mixpanels Project Settings vergleichen</translation>
        </message>
        <message>
            <source>The times look like local time at UTC{offset}, as projects from before 2023 write them ({seen}), perhaps that of {zone}, but the clock is set to {named}; compare the time zone in Mixpanel's Project Settings</source>
            <translation>Die Zeiten sehen nach Ortszeit bei UTC{offset} aus, wie Projekte von vor 2023 sie schreiben ({seen}), vielleicht der von {zone}, aber die Uhr ist auf {named} gestellt; mit der Zeitzone in Mixpanels Project Settings vergleichen</translation>
        </message>
        <message>
            <source>The times look like local time at UTC{offset}, as projects from before 2023 write them ({seen}), perhaps that of {zone}; compare the time zone in Mixpanel's Project Settings</source>
            <translation>Die Zeiten sehen nach Ortszeit bei UTC{offset} aus, wie Projekte von vor 2023 sie schreiben ({seen}), vielleicht der von {zone}; mit der Zeitzone in Mixpanels Project Settings vergleichen</translation>
        </message>
        <message>
            <source>The times look like local time at UTC{offset}, as projects from before 2023 write them ({seen}); compare the time zone in Mixpanel's Project Settings</source>
            <translation>Die Zeiten sehen nach Ortszeit bei UTC{offset} aus, wie Projekte von vor 2023 sie schreiben ({seen}); mit der Zeitzone in Mixpanels Project Settings vergleichen</translation>
        </message>
        <message>
            <source>The times look like local time at UTC{offset}, as projects from before 2023 write them ({seen}); say the project's zone, such as America/New_York, or UTC if the times are right</source>
            <translation>Die Zeiten sehen nach Ortszeit bei UTC{offset} aus, wie Projekte von vor 2023 sie schreiben ({seen}); die Zeitzone des Projekts angeben, etwa America/New_York, oder UTC, wenn die Zeiten stimmen</translation>
        </message>
        <message>
            <source>The times look like true UTC ({seen}), but the clock is set to {named}</source>
            <translation>Die Zeiten sehen nach echtem UTC aus ({seen}), aber die Uhr ist auf {named} gestellt</translation>
        </message>
        <message>
            <source>The traits that make a person or a company the right one.</source>
            <translation>Die Merkmale, die eine Person oder ein Unternehmen passend machen.</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Die beiden sind nicht gleich.</translation>
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
            <source>The window can close while ICP Pulse goes on beside the clock: it refreshes the numbers, checks the alerts and tells you. You are asked once; Settings has it too.</source>
            <translation>Das Fenster kann schließen, während ICP Pulse neben der Uhr weiterläuft: Es frischt die Zahlen auf, prüft die Alarme und sagt Bescheid. Gefragt wird einmal; in den Einstellungen lässt es sich ändern.</translation>
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
            <source>The workspace id, where the project has data views</source>
            <translation>Die Workspace-ID, wenn das Projekt Data Views hat</translation>
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
            <source>Their numbers; a test shows those that there are</source>
            <translation>Ihre Nummern; ein Test zeigt, welche es gibt</translation>
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
            <source>There is no column {column} for {field}; --map had no effect.</source>
            <translation>Es gibt keine Spalte {column} für „{field}“; die Zuordnung bewirkte nichts.</translation>
        </message>
        <message>
            <source>There is no complete period in the last {days} days</source>
            <translation>In den letzten {days} Tagen gibt es keinen vollständigen Zeitraum</translation>
        </message>
        <message>
            <source>There is no contact that this token may read</source>
            <translation>Es gibt keinen Kontakt, den dieses Token lesen darf</translation>
        </message>
        <message>
            <source>There is no keyring here that can keep this, so the secrets of your connections lie in a file that only a passphrase opens. Choose one and keep it well: without it they must be entered again.</source>
            <translation>Hier gibt es keinen Schlüsselbund, der das behalten kann, deshalb liegen die Geheimnisse Ihrer Verbindungen in einer Datei, die nur eine Passphrase öffnet. Wählen Sie eine und bewahren Sie sie gut auf: ohne sie müssen sie noch einmal eingegeben werden.</translation>
        </message>
        <message>
            <source>There is no period before to compare with.</source>
            <translation>Es gibt keinen früheren Zeitraum zum Vergleich.</translation>
        </message>
        <message>
            <source>There is no such service. Import its exported files instead.</source>
            <translation>Diesen Dienst gibt es hier nicht. Seine exportierten Dateien lassen sich importieren.</translation>
        </message>
        <message>
            <source>There is no such value</source>
            <translation>Diesen Wert gibt es nicht</translation>
        </message>
        <message>
            <source>There is no zone “{typed}”; type a city, such as Berlin</source>
            <translation>Die Zone „{typed}“ gibt es nicht; bitte eine Stadt eingeben, etwa Berlin</translation>
        </message>
        <message>
            <source>These bytes are in already, as import {number} of {day}: nothing changes.</source>
            <translation>Diese Daten sind als Import {number} vom {day} schon geladen: nichts ändert sich.</translation>
        </message>
        <message>
            <source>These segments do not add up to the whole, so nothing exact can be said.</source>
            <translation>Diese Segmente ergeben nicht das Ganze, daher ist nichts Genaues zu sagen.</translation>
        </message>
        <message>
            <source>They are neither ICP nor not; import their profiles</source>
            <translation>Ob sie zum ICP gehören, ist offen; ihre Profile importieren</translation>
        </message>
        <message>
            <source>Things that need attention</source>
            <translation>Was Aufmerksamkeit braucht</translation>
        </message>
        <message>
            <source>This can be undone right afterwards.</source>
            <translation>Das lässt sich gleich danach rückgängig machen.</translation>
        </message>
        <message>
            <source>This cannot be undone; connect again to pull the data once more.</source>
            <translation>Das lässt sich nicht rückgängig machen; nach neuem Verbinden werden die Daten noch einmal abgerufen.</translation>
        </message>
        <message>
            <source>This desktop</source>
            <translation>Dieser Rechner</translation>
        </message>
        <message>
            <source>This does not look right. {hint}</source>
            <translation>Das sieht nicht richtig aus. {hint}</translation>
        </message>
        <message>
            <source>This file cannot go in as it is.</source>
            <translation>So kann diese Datei nicht geladen werden.</translation>
        </message>
        <message>
            <source>This is needed.</source>
            <translation>Das wird gebraucht.</translation>
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
            <source>This rule cannot be checked: {problem}</source>
            <translation>Diese Regel lässt sich nicht prüfen: {problem}</translation>
        </message>
        <message>
            <source>This rule has not judged a complete period yet.</source>
            <translation>Diese Regel hat noch keinen vollständigen Zeitraum bewertet.</translation>
        </message>
        <message>
            <source>This workspace can only be read; nothing is changed in it</source>
            <translation>Dieser Arbeitsbereich ist schreibgeschützt; nichts wird darin geändert</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Schwelle</translation>
        </message>
        <message>
            <source>Through</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Time zone of the account</source>
            <translation>Zeitzone des Kontos</translation>
        </message>
        <message>
            <source>Titles after</source>
            <translation>Titel danach</translation>
        </message>
        <message>
            <source>Titles before</source>
            <translation>Titel davor</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>To</source>
            <comment>mail</comment>
            <translation>An</translation>
        </message>
        <message>
            <source>Told this week</source>
            <translation>In dieser Woche gemeldet</translation>
        </message>
        <message>
            <source>Too few to say</source>
            <translation>Zu wenige für ein Urteil</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>Totals</source>
            <translation>Summen</translation>
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
            <source>Try again: {title}</source>
            <translation>Erneut versuchen: {title}</translation>
        </message>
        <message>
            <source>Two numbers, three steps</source>
            <translation>Zwei Zahlen, drei Schritte</translation>
        </message>
        <message>
            <source>Two ways to read it</source>
            <translation>Zwei Lesarten</translation>
        </message>
        <message>
            <source>UTC, or for projects from before 2023 their time zone, such as America/New_York</source>
            <translation>UTC, oder bei Projekten von vor 2023 ihre Zeitzone, etwa America/New_York</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undo asks first</source>
            <translation>Zurücknehmen fragt erst</translation>
        </message>
        <message>
            <source>Undo does not ask</source>
            <translation>Zurücknehmen fragt nicht</translation>
        </message>
        <message>
            <source>Undo of an import</source>
            <translation>Import zurücknehmen</translation>
        </message>
        <message>
            <source>Undo the import of {file}</source>
            <translation>Import von {file} zurücknehmen</translation>
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
            <source>United States</source>
            <translation>Vereinigte Staaten</translation>
        </message>
        <message>
            <source>Unmark all shown</source>
            <translation>Alle gezeigten abwählen</translation>
        </message>
        <message>
            <source>Unproven</source>
            <translation>Nicht belegt</translation>
        </message>
        <message>
            <source>Until it resolves</source>
            <translation>Bis er erledigt ist</translation>
        </message>
        <message>
            <source>Up and Down move it, Enter sets it, Esc resets.</source>
            <translation>Pfeil auf und ab verschieben ihn, Eingabe setzt ihn, Esc setzt zurück.</translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>Aktuell</translation>
        </message>
        <message>
            <source>Update ICP Pulse, then open it again. Nothing was changed.</source>
            <translation>ICP Pulse aktualisieren und erneut öffnen. Nichts wurde verändert.</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <source>User profiles</source>
            <translation>Nutzerprofile</translation>
        </message>
        <message>
            <source>Usual range</source>
            <translation>Üblicher Bereich</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Werte</translation>
        </message>
        <message>
            <source>Values and how they are read</source>
            <translation>Werte und wie sie gelesen werden</translation>
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
            <source>Version {number}, since {day}</source>
            <translation>Version {number}, seit {day}</translation>
        </message>
        <message>
            <source>Views are not impressions: add the Impressions column and export again</source>
            <translation>Views sind keine Impressionen: die Spalte Impressionen hinzufügen und noch einmal exportieren</translation>
        </message>
        <message>
            <source>Wait until it is done, an import mostly, then try again.</source>
            <translation>Warten, bis es fertig ist, meist ein Import, und dann erneut versuchen.</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Waits, as the service asked; goes on {when}</source>
            <translation>Wartet, worum der Dienst bat; weiter {when}</translation>
        </message>
        <message>
            <source>Wake</source>
            <translation>Wecken</translation>
        </message>
        <message>
            <source>Waking</source>
            <translation>Alarm wird geweckt</translation>
        </message>
        <message>
            <source>Walking back to the files …</source>
            <translation>Zurück zu den Dateien …</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Watching</source>
            <translation>Wachen</translation>
        </message>
        <message>
            <source>Waterfall</source>
            <translation>Wasserfall</translation>
        </message>
        <message>
            <source>Webhook</source>
            <translation>Webhook</translation>
        </message>
        <message>
            <source>Webhook address</source>
            <translation>Webhook-Adresse</translation>
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
            <source>Weekdays at 07:00</source>
            <translation>Werktags um 07:00</translation>
        </message>
        <message>
            <source>Weekly</source>
            <translation>Wöchentlich</translation>
        </message>
        <message>
            <source>Weekly digest</source>
            <translation>Wochenbericht</translation>
        </message>
        <message>
            <source>Weeks start on {day}</source>
            <translation>Wochen beginnen am {day}</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>What counts as a share</source>
            <translation>Share-Events</translation>
        </message>
        <message>
            <source>What do you do about it? (may be left empty)</source>
            <translation>Was geschieht dagegen? (darf leer bleiben)</translation>
        </message>
        <message>
            <source>What happened on this day?</source>
            <translation>Was ist an diesem Tag passiert?</translation>
        </message>
        <message>
            <source>What is drawn</source>
            <translation>Was gezeichnet ist</translation>
        </message>
        <message>
            <source>What is explained: {text}</source>
            <translation>Was erklärt wird: {text}</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>Was es ist</translation>
        </message>
        <message>
            <source>What moved it</source>
            <translation>Was es bewegt hat</translation>
        </message>
        <message>
            <source>What moved it, by segment</source>
            <translation>Was es bewegt hat, nach Segment</translation>
        </message>
        <message>
            <source>What people do in your product</source>
            <translation>Was Menschen im Produkt tun</translation>
        </message>
        <message>
            <source>What runs by itself, and when (Ctrl+J)</source>
            <translation>Was von selbst läuft, und wann (Strg+J)</translation>
        </message>
        <message>
            <source>What the event counts as</source>
            <translation>Als was das Event zählt</translation>
        </message>
        <message>
            <source>What the service says of these days replaces what is stored of them. Where the next pull begins stays as it is.</source>
            <translation>Was der Dienst über diese Tage sagt, ersetzt, was von ihnen gespeichert ist. Wo der nächste Abruf beginnt, bleibt, wie es ist.</translation>
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
            <source>What was recognised</source>
            <translation>Was erkannt wurde</translation>
        </message>
        <message>
            <source>What was sent, what waits, and what failed</source>
            <translation>Was gesendet wurde, was wartet und was fehlschlug</translation>
        </message>
        <message>
            <source>What {column} holds</source>
            <translation>Inhalt von {column}</translation>
        </message>
        <message>
            <source>What “{name}” counts as</source>
            <translation>Als was „{name}“ zählt</translation>
        </message>
        <message>
            <source>What “{value}” reads as</source>
            <translation>Als was „{value}“ gelesen wird</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wenn</translation>
        </message>
        <message>
            <source>When it is pulled</source>
            <translation>Wann abgerufen wird</translation>
        </message>
        <message>
            <source>When it runs</source>
            <translation>Wann es läuft</translation>
        </message>
        <message>
            <source>When the window is closed</source>
            <translation>Wenn das Fenster geschlossen wird</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>Where alerts are sent besides this desktop; addresses lie with the system's secrets</source>
            <translation>Wohin Alarme außer auf diesen Rechner gehen; die Adressen liegen bei den Geheimnissen des Systems</translation>
        </message>
        <message>
            <source>Where does this come from?</source>
            <translation>Woher kommt das?</translation>
        </message>
        <message>
            <source>Where does {value} come from?</source>
            <translation>Woher kommt {value}?</translation>
        </message>
        <message>
            <source>Where its requests of a day begin anew at midnight, such as America/New_York; the test finds it</source>
            <translation>Wo um Mitternacht seine Anfragen des Tages neu beginnen, etwa America/New_York; der Test findet sie</translation>
        </message>
        <message>
            <source>Where the project's data are kept</source>
            <translation>Wo die Daten des Projekts liegen</translation>
        </message>
        <message>
            <source>Where this number comes from</source>
            <translation>Woher diese Zahl kommt</translation>
        </message>
        <message>
            <source>Which values</source>
            <translation>Welche Werte</translation>
        </message>
        <message>
            <source>While the more severe rule of a group fires, the others are silent.</source>
            <translation>Solange die schwerere Regel einer Gruppe meldet, schweigen die anderen.</translation>
        </message>
        <message>
            <source>Who delivered it, such as reddit</source>
            <translation>Wer ausgeliefert hat, etwa reddit</translation>
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
            <source>Whole account</source>
            <translation>Ganzes Konto</translation>
        </message>
        <message>
            <source>Whole campaigns</source>
            <translation>Ganze Kampagnen</translation>
        </message>
        <message>
            <source>Whole period</source>
            <translation>Ganzer Zeitraum</translation>
        </message>
        <message>
            <source>Whole range</source>
            <translation>Gesamter Bereich</translation>
        </message>
        <message numerus="yes">
            <source>Whole range, {count} days</source>
            <translation>
                <numerusform>Gesamter Bereich, {count} Tag</numerusform>
                <numerusform>Gesamter Bereich, {count} Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Why it is left out</source>
            <translation>Warum ausgelassen</translation>
        </message>
        <message>
            <source>Why it is rejected</source>
            <translation>Warum abgelehnt</translation>
        </message>
        <message>
            <source>Why it ran</source>
            <translation>Anlass</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>Windows</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <source>With the permissions r_ads and r_ads_reporting</source>
            <translation>Mit den Rechten r_ads und r_ads_reporting</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Entfallen</translation>
        </message>
        <message>
            <source>Without a channel it is no share.</source>
            <translation>Ohne Kanal ist es kein Share.</translation>
        </message>
        <message>
            <source>Workflow address</source>
            <translation>Workflow-Adresse</translation>
        </message>
        <message>
            <source>Working out what it does to the share rate …</source>
            <translation>Wirkung auf die Share-Rate wird berechnet …</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Arbeitsbereich</translation>
        </message>
        <message numerus="yes">
            <source>Would have fired {count} times in {days} days</source>
            <translation>
                <numerusform>Hätte in {days} Tagen {count}-mal ausgelöst</numerusform>
                <numerusform>Hätte in {days} Tagen {count}-mal ausgelöst</numerusform>
            </translation>
        </message>
        <message>
            <source>Would not have fired in {days} days</source>
            <translation>Hätte in {days} Tagen nicht ausgelöst</translation>
        </message>
        <message>
            <source>Write a day such as 2026-05-31.</source>
            <translation>Einen Tag wie 2026-05-31 eingeben.</translation>
        </message>
        <message>
            <source>Write a rule</source>
            <translation>Regel schreiben</translation>
        </message>
        <message>
            <source>Write a whole number.</source>
            <translation>Eine ganze Zahl eingeben.</translation>
        </message>
        <message>
            <source>Write the passphrase.</source>
            <translation>Die Passphrase eingeben.</translation>
        </message>
        <message>
            <source>Writing a note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <source>Year and month, such as 202608</source>
            <translation>Jahr und Monat, etwa 202608</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>Yes, hash them for good</source>
            <translation>Ja, endgültig hashen</translation>
        </message>
        <message>
            <source>You can take this import back at any time.</source>
            <translation>Dieser Import lässt sich jederzeit zurücknehmen.</translation>
        </message>
        <message>
            <source>You may close this; the import goes on.</source>
            <translation>Das Fenster darf zu; der Import läuft weiter.</translation>
        </message>
        <message>
            <source>You see what was recognised, and what goes in, before anything is stored.</source>
            <translation>Was erkannt wurde und was geladen wird, ist zu sehen, bevor etwas gespeichert wird.</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>[Errno {number}] {why}: {path}</source>
            <translation>{path}: {why} (Errno {number})</translation>
        </message>
        <message>
            <source>a 7-Zip archive</source>
            <translation>ein 7-Zip-Archiv</translation>
        </message>
        <message>
            <source>a GIF picture</source>
            <translation>ein GIF-Bild</translation>
        </message>
        <message>
            <source>a JPEG picture</source>
            <translation>ein JPEG-Bild</translation>
        </message>
        <message>
            <source>a PDF document</source>
            <translation>ein PDF-Dokument</translation>
        </message>
        <message>
            <source>a PNG picture</source>
            <translation>ein PNG-Bild</translation>
        </message>
        <message>
            <source>a Parquet file</source>
            <translation>eine Parquet-Datei</translation>
        </message>
        <message>
            <source>a RAR archive</source>
            <translation>ein RAR-Archiv</translation>
        </message>
        <message>
            <source>a SQLite database</source>
            <translation>eine SQLite-Datenbank</translation>
        </message>
        <message>
            <source>a Slack address starts with https://hooks.slack.com/services/; copy it from the app's Incoming Webhooks page</source>
            <translation>eine Slack-Adresse beginnt mit https://hooks.slack.com/services/; sie steht auf der Seite „Incoming Webhooks“ der App</translation>
        </message>
        <message>
            <source>a TIFF picture</source>
            <translation>ein TIFF-Bild</translation>
        </message>
        <message>
            <source>a Teams address starts with https:// and has /workflows/ in it; copy it from the workflow "Post to a channel when a webhook request is received"</source>
            <translation>eine Teams-Adresse beginnt mit https:// und enthält /workflows/; sie steht im Workflow „Post to a channel when a webhook request is received“</translation>
        </message>
        <message>
            <source>a Word document</source>
            <translation>ein Word-Dokument</translation>
        </message>
        <message>
            <source>a Word or PowerPoint document</source>
            <translation>ein Word- oder PowerPoint-Dokument</translation>
        </message>
        <message>
            <source>a Zstandard file</source>
            <translation>eine Zstandard-Datei</translation>
        </message>
        <message>
            <source>a backup beside itself is none; choose another file</source>
            <translation>eine Sicherung neben sich selbst ist keine; eine andere Datei wählen</translation>
        </message>
        <message>
            <source>a bzip2 file</source>
            <translation>eine bzip2-Datei</translation>
        </message>
        <message>
            <source>a cell holds a NUL character, the file is damaged there</source>
            <translation>eine Zelle enthält ein NUL-Zeichen, dort ist die Datei beschädigt</translation>
        </message>
        <message>
            <source>a channel such as "copy_link", or a list of rules</source>
            <translation>ein Kanal wie "copy_link" oder eine Liste von Regeln</translation>
        </message>
        <message>
            <source>a condition names a property and at least one value</source>
            <translation>eine Bedingung nennt eine Eigenschaft und mindestens einen Wert</translation>
        </message>
        <message>
            <source>a connection needs a title; give one</source>
            <translation>eine Verbindung braucht einen Titel; einen angeben</translation>
        </message>
        <message>
            <source>a date or time</source>
            <translation>ein Datum oder eine Zeit</translation>
        </message>
        <message>
            <source>a day of the period is missing</source>
            <translation>ein Tag des Zeitraums fehlt</translation>
        </message>
        <message>
            <source>a finite number</source>
            <translation>eine endliche Zahl</translation>
        </message>
        <message>
            <source>a glob of {key} in {place} is {count} characters long; at most {max_glob} are allowed</source>
            <translation>ein Muster von {key} in {place} ist {count} Zeichen lang; erlaubt sind höchstens {max_glob}</translation>
        </message>
        <message>
            <source>a later load changed the numbers</source>
            <translation>ein späterer Import hat die Zahlen geändert</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>eine Liste</translation>
        </message>
        <message>
            <source>a newer ICP Pulse wrote {path}; update ICP Pulse first</source>
            <translation>ein neueres ICP Pulse hat {path} geschrieben; zuerst ICP Pulse aktualisieren</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <source>a passphrase opens the secrets in {path}; give it in {variable} or with --passphrase-fd</source>
            <translation>eine Passphrase öffnet die Geheimnisse in {path}; sie in {variable} oder mit --passphrase-fd angeben</translation>
        </message>
        <message>
            <source>a picture has no rows to read: download the report itself as CSV or XLSX</source>
            <translation>ein Bild hat keine Zeilen zum Lesen: den Bericht selbst als CSV oder XLSX herunterladen</translation>
        </message>
        <message>
            <source>a preset needs a name of at most {longest_name} letters</source>
            <translation>eine Vorlage braucht einen Namen von höchstens {longest_name} Buchstaben</translation>
        </message>
        <message>
            <source>a program</source>
            <translation>ein Programm</translation>
        </message>
        <message>
            <source>a source in {place} has no name</source>
            <translation>eine Quelle in {place} hat keinen Namen</translation>
        </message>
        <message>
            <source>a spreadsheet in XML</source>
            <translation>eine Tabelle in XML</translation>
        </message>
        <message>
            <source>a table</source>
            <translation>eine Tabelle</translation>
        </message>
        <message>
            <source>a table such as {{ min = 3 }}</source>
            <translation>eine Tabelle wie {{ min = 3 }}</translation>
        </message>
        <message>
            <source>a target lies between 0 % and 100 %; leave it empty for none</source>
            <translation>ein Zielwert liegt zwischen 0 % und 100 %; leer lassen für keinen</translation>
        </message>
        <message>
            <source>a time is written as 07:30, not "{text}"</source>
            <translation>eine Uhrzeit wird als 07:30 geschrieben, nicht „{text}“</translation>
        </message>
        <message>
            <source>a web page</source>
            <translation>eine Webseite</translation>
        </message>
        <message>
            <source>a webhook's address starts with https://; what it says would travel readable otherwise</source>
            <translation>die Adresse eines Webhooks beginnt mit https://; sonst wäre unterwegs lesbar, was er sagt</translation>
        </message>
        <message>
            <source>a whole number from {low} to {high}</source>
            <translation>eine ganze Zahl von {low} bis {high}</translation>
        </message>
        <message>
            <source>a workbook</source>
            <translation>eine Arbeitsmappe</translation>
        </message>
        <message>
            <source>a workbook in the format of Excel 97 to 2003 (.xls)</source>
            <translation>eine Arbeitsmappe im Format von Excel 97 bis 2003 (.xls)</translation>
        </message>
        <message>
            <source>a workbook that has a password</source>
            <translation>eine Arbeitsmappe mit Passwort</translation>
        </message>
        <message>
            <source>a workbook {shown}</source>
            <translation>eine Arbeitsmappe {shown}</translation>
        </message>
        <message>
            <source>above {edge}</source>
            <translation>über {edge}</translation>
        </message>
        <message>
            <source>account id</source>
            <translation>Konto-ID</translation>
        </message>
        <message>
            <source>account performance</source>
            <translation>Kontoleistung</translation>
        </message>
        <message>
            <source>acknowledged</source>
            <translation>bestätigt</translation>
        </message>
        <message>
            <source>acknowledged: {comment}</source>
            <translation>bestätigt: {comment}</translation>
        </message>
        <message>
            <source>ad groups</source>
            <translation>Anzeigengruppen</translation>
        </message>
        <message>
            <source>ad id</source>
            <translation>Anzeigen-ID</translation>
        </message>
        <message>
            <source>ad performance</source>
            <translation>Anzeigenleistung</translation>
        </message>
        <message>
            <source>ad placements</source>
            <translation>Anzeigenplatzierungen</translation>
        </message>
        <message>
            <source>ad sets</source>
            <translation>Anzeigengruppen</translation>
        </message>
        <message>
            <source>ad statistics</source>
            <translation>Anzeigenstatistik</translation>
        </message>
        <message>
            <source>add date, or period_start and period_end, or name the column that holds it with --map date={value}</source>
            <translation>ein Datum oder Beginn und Ende des Zeitraums ergänzen, oder bei den Spalten angeben, welche das Datum enthält, etwa {value}</translation>
        </message>
        <message>
            <source>add it and export again</source>
            <translation>sie hinzufügen und noch einmal exportieren</translation>
        </message>
        <message>
            <source>add it to the report's columns in {platform} and export it again</source>
            <translation>sie in {platform} zu den Spalten des Berichts hinzufügen und ihn noch einmal exportieren</translation>
        </message>
        <message>
            <source>add it, or name the column that holds it with --map {field}={likely}, and say whose report it is with --scope source=NAME</source>
            <translation>sie ergänzen oder bei den Spalten angeben, welche „{field}“ enthält, etwa {likely}, und unter „Umfang“, wessen Bericht es ist</translation>
        </message>
        <message>
            <source>add the Campaign column in Google Ads and download the table again</source>
            <translation>in Google Ads die Spalte Kampagne hinzufügen und die Tabelle noch einmal herunterladen</translation>
        </message>
        <message>
            <source>add the Clicks column in Google Ads and download the table again</source>
            <translation>in Google Ads die Spalte Klicks hinzufügen und die Tabelle noch einmal herunterladen</translation>
        </message>
        <message>
            <source>add the Impr. column in Google Ads and download the table again</source>
            <translation>in Google Ads die Spalte Impr. hinzufügen und die Tabelle noch einmal herunterladen</translation>
        </message>
        <message>
            <source>add {value} to the report's columns in Campaign Manager and export it again</source>
            <translation>{value} im Campaign Manager zu den Spalten des Berichts hinzufügen und ihn noch einmal exportieren</translation>
        </message>
        <message>
            <source>adds up</source>
            <translation>geht auf</translation>
        </message>
        <message>
            <source>ads</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>after a change of the data</source>
            <translation>nach einer Änderung der Daten</translation>
        </message>
        <message>
            <source>after step {number}</source>
            <translation>nach Schritt {number}</translation>
        </message>
        <message>
            <source>again after a failure</source>
            <translation>erneut nach einem Fehler</translation>
        </message>
        <message>
            <source>against {before} before</source>
            <translation>gegenüber {before} zuvor</translation>
        </message>
        <message>
            <source>against {impressions} impressions, {clicks} clicks of the report</source>
            <translation>gegen {impressions} Impressionen, {clicks} Klicks des Berichts</translation>
        </message>
        <message>
            <source>alias calls</source>
            <translation>alias-Aufrufe</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>all clicks</source>
            <translation>alle Klicks</translation>
        </message>
        <message>
            <source>all of them are in already</source>
            <translation>alle schon geladen</translation>
        </message>
        <message>
            <source>all rows are dated on the first of a month, so each is a month</source>
            <translation>alle Zeilen sind auf den Ersten eines Monats datiert, also ist jede ein Monat</translation>
        </message>
        <message>
            <source>all rows carry the report's first day and each ad stands in it once</source>
            <translation>alle Zeilen tragen den ersten Tag des Berichts, und jede Anzeige steht einmal darin</translation>
        </message>
        <message>
            <source>all sources</source>
            <translation>alle Quellen</translation>
        </message>
        <message>
            <source>all types</source>
            <translation>alle Arten</translation>
        </message>
        <message>
            <source>an Apple Numbers document</source>
            <translation>ein Numbers-Dokument von Apple</translation>
        </message>
        <message>
            <source>an Avro file</source>
            <translation>eine Avro-Datei</translation>
        </message>
        <message>
            <source>an OpenDocument file</source>
            <translation>eine OpenDocument-Datei</translation>
        </message>
        <message>
            <source>an XML document</source>
            <translation>ein XML-Dokument</translation>
        </message>
        <message>
            <source>an alert can be snoozed for {known}, not for "{how_long}"</source>
            <translation>ein Alarm lässt sich stummschalten für {known}, nicht für „{how_long}“</translation>
        </message>
        <message>
            <source>an alert rule needs a name; give it one that a message can begin with</source>
            <translation>eine Alarmregel braucht einen Namen; einen angeben, mit dem eine Nachricht beginnen kann</translation>
        </message>
        <message>
            <source>an answer of {service} cannot be put aside in {folder} ({why}); free some disk space and try again</source>
            <translation>eine Antwort von {service} lässt sich in {folder} nicht ablegen ({why}); Speicherplatz schaffen und noch einmal versuchen</translation>
        </message>
        <message>
            <source>an answer of {service} ended early and was not taken</source>
            <translation>eine Antwort von {service} endete vorzeitig und wurde nicht genommen</translation>
        </message>
        <message>
            <source>an answer of {service} ended in the middle of a record and was not taken</source>
            <translation>eine Antwort von {service} endete mitten in einem Datensatz und wurde nicht genommen</translation>
        </message>
        <message>
            <source>an archive of cards of Google's Overview page, which have no impressions with clicks per campaign</source>
            <translation>ein Archiv mit Karten von Googles Übersichtsseite, die keine Impressionen mit Klicks je Kampagne haben</translation>
        </message>
        <message>
            <source>an empty ZIP archive</source>
            <translation>ein leeres ZIP-Archiv</translation>
        </message>
        <message>
            <source>an empty file</source>
            <translation>eine leere Datei</translation>
        </message>
        <message>
            <source>an empty list</source>
            <translation>eine leere Liste</translation>
        </message>
        <message>
            <source>an empty workbook</source>
            <translation>eine leere Arbeitsmappe</translation>
        </message>
        <message>
            <source>an event in {place} has no name; write it in the quotes</source>
            <translation>ein Event in {place} hat keinen Namen; ihn in die Anführungszeichen schreiben</translation>
        </message>
        <message>
            <source>an event typically arrives {hours} hours after its time</source>
            <translation>ein Event kommt meist {hours} Stunden nach seiner Zeit an</translation>
        </message>
        <message>
            <source>an event_param has no key</source>
            <translation>ein event_param hat keinen Schlüssel</translation>
        </message>
        <message>
            <source>an id is neither a text nor a number</source>
            <translation>eine ID ist weder Text noch Zahl</translation>
        </message>
        <message>
            <source>an old .xls or a password-protected workbook</source>
            <translation>eine alte .xls oder eine Arbeitsmappe mit Passwort</translation>
        </message>
        <message>
            <source>an unexpected error ended it ({kind})</source>
            <translation>ein unerwarteter Fehler beendete es ({kind})</translation>
        </message>
        <message>
            <source>an unexpected error ended it ({name}); the report tells where</source>
            <translation>ein unerwarteter Fehler beendete es ({name}); der Bericht sagt, wo</translation>
        </message>
        <message>
            <source>an unknown day</source>
            <translation>unbekanntem Tag</translation>
        </message>
        <message>
            <source>an xz file</source>
            <translation>eine xz-Datei</translation>
        </message>
        <message>
            <source>and</source>
            <translation>und</translation>
        </message>
        <message numerus="yes">
            <source>and {count} more</source>
            <translation>
                <numerusform>und {count} weiterer</numerusform>
                <numerusform>und {count} weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>another ICP Pulse</source>
            <translation>Ein anderes ICP Pulse</translation>
        </message>
        <message>
            <source>another ICP Pulse (process {number})</source>
            <translation>Ein anderes ICP Pulse (Prozess {number})</translation>
        </message>
        <message>
            <source>another ICP Pulse is at the secrets of this workspace; answer what it or the system's keyring asks, and try again</source>
            <translation>ein anderes ICP Pulse ist an den Geheimnissen dieses Arbeitsbereichs; beantworten, was es oder der Schlüsselbund des Systems fragt, und noch einmal versuchen</translation>
        </message>
        <message>
            <source>as its rows say</source>
            <translation>wie in den Zeilen</translation>
        </message>
        <message>
            <source>as the column says</source>
            <translation>wie die Spalte sagt</translation>
        </message>
        <message>
            <source>at least one value</source>
            <translation>mindestens ein Wert</translation>
        </message>
        <message>
            <source>at this ICP</source>
            <translation>auf dieses ICP</translation>
        </message>
        <message>
            <source>at {edge}</source>
            <translation>genau {edge}</translation>
        </message>
        <message>
            <source>at {icp}</source>
            <translation>auf {icp}</translation>
        </message>
        <message>
            <source>audiences</source>
            <translation>Zielgruppen</translation>
        </message>
        <message>
            <source>back, {held} of {asked}</source>
            <translation>zurück, {held} von {asked}</translation>
        </message>
        <message>
            <source>bars</source>
            <translation>Striche</translation>
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
            <source>below target</source>
            <translation>unter Ziel</translation>
        </message>
        <message>
            <source>below target, not proven</source>
            <translation>unter Ziel, nicht belegt</translation>
        </message>
        <message>
            <source>below {edge}</source>
            <translation>unter {edge}</translation>
        </message>
        <message>
            <source>beside the totals row of {platform}</source>
            <translation>neben der Summenzeile von {platform}</translation>
        </message>
        <message>
            <source>binary content</source>
            <translation>binärer Inhalt</translation>
        </message>
        <message>
            <source>blank text</source>
            <translation>leerer Text</translation>
        </message>
        <message>
            <source>broken</source>
            <translation>gestört</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>von Hand</translation>
        </message>
        <message>
            <source>by schedule</source>
            <translation>nach Zeitplan</translation>
        </message>
        <message>
            <source>by {dimension}</source>
            <translation>nach {dimension}</translation>
        </message>
        <message>
            <source>by {segment}</source>
            <translation>nach {segment}</translation>
        </message>
        <message>
            <source>campaign</source>
            <translation>Kampagne</translation>
        </message>
        <message>
            <source>campaign id</source>
            <translation>Kampagnen-ID</translation>
        </message>
        <message>
            <source>campaign performance</source>
            <translation>Kampagnenleistung</translation>
        </message>
        <message>
            <source>campaign performance, demographics</source>
            <translation>Kampagnenleistung, Demografie</translation>
        </message>
        <message>
            <source>campaign placements</source>
            <translation>Kampagnenplatzierungen</translation>
        </message>
        <message>
            <source>campaign type</source>
            <translation>Kampagnentyp</translation>
        </message>
        <message>
            <source>campaigns</source>
            <translation>Kampagnen</translation>
        </message>
        <message>
            <source>campaigns and ad sets by day</source>
            <translation>Kampagnen und Anzeigengruppen je Tag</translation>
        </message>
        <message>
            <source>campaigns by day</source>
            <translation>Kampagnen je Tag</translation>
        </message>
        <message>
            <source>cannot be checked</source>
            <translation>nicht prüfbar</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <source>cannot be read here; write its domains into 'values'</source>
            <translation>lässt sich hier nicht lesen; ihre Domains in 'values' schreiben</translation>
        </message>
        <message>
            <source>cannot be read: its links go in a circle</source>
            <translation>lässt sich nicht lesen: Ihre Verknüpfungen gehen im Kreis</translation>
        </message>
        <message>
            <source>cannot be read: {why}</source>
            <translation>lässt sich nicht lesen: {why}</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>choose another under Report</source>
            <translation>einen anderen unter Bericht wählen</translation>
        </message>
        <message>
            <source>clicks</source>
            <translation>Klicks</translation>
        </message>
        <message>
            <source>clicks are {basis}, the column {column}</source>
            <translation>Klicks sind {basis}, die Spalte {column}</translation>
        </message>
        <message>
            <source>clicks are {basis}, the column {column} as you said</source>
            <translation>Klicks sind {basis}, die Spalte {column}, wie angegeben</translation>
        </message>
        <message>
            <source>commas</source>
            <translation>Kommas</translation>
        </message>
        <message>
            <source>companies</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <source>company</source>
            <translation>Unternehmen</translation>
        </message>
        <message>
            <source>company domain</source>
            <translation>Unternehmensdomain</translation>
        </message>
        <message>
            <source>company size</source>
            <translation>Unternehmensgröße</translation>
        </message>
        <message>
            <source>compare with what {platform} shows</source>
            <translation>mit der Anzeige in {platform} vergleichen</translation>
        </message>
        <message>
            <source>confirmed by you</source>
            <translation>von Hand bestätigt</translation>
        </message>
        <message>
            <source>connecting</source>
            <translation>verbindet</translation>
        </message>
        <message>
            <source>contacts</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <source>contacts at HubSpot have no property {property}, which is to hold the product's user id; give its internal name, or leave it empty</source>
            <translation>Kontakte bei HubSpot haben keine Eigenschaft {property}, in der die Nutzer-ID des Produkts stehen soll; ihren internen Namen angeben, oder sie leer lassen</translation>
        </message>
        <message>
            <source>corrected by you</source>
            <translation>von Hand korrigiert</translation>
        </message>
        <message>
            <source>could be noise</source>
            <translation>kann Zufall sein</translation>
        </message>
        <message>
            <source>could not be sent to {channel}</source>
            <translation>ließ sich nicht an {channel} senden</translation>
        </message>
        <message>
            <source>could not be shown here</source>
            <translation>ließ sich hier nicht zeigen</translation>
        </message>
        <message>
            <source>counting the numbers</source>
            <translation>die Zahlen werden gezählt</translation>
        </message>
        <message>
            <source>counting what is new …</source>
            <translation>Neues wird gezählt …</translation>
        </message>
        <message>
            <source>country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>critical</source>
            <comment>severity</comment>
            <translation>kritisch</translation>
        </message>
        <message>
            <source>currency</source>
            <translation>Währung</translation>
        </message>
        <message>
            <source>daily at 07:00</source>
            <translation>täglich um 07:00</translation>
        </message>
        <message>
            <source>daily at {time}</source>
            <translation>täglich um {time}</translation>
        </message>
        <message>
            <source>data as of {sources}</source>
            <translation>Datenstand: {sources}</translation>
        </message>
        <message>
            <source>date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>dates with the {order}, as in {text} on line {line}</source>
            <translation>Datumsangaben mit {order}, wie in {text} in Zeile {line}</translation>
        </message>
        <message>
            <source>dates with the {order}, as the report's language writes them</source>
            <translation>Datumsangaben mit {order}, wie die Sprache des Berichts sie schreibt</translation>
        </message>
        <message>
            <source>dates with the {order}, as {hint} was given</source>
            <translation>Datumsangaben mit {order}, wie mit {hint} angegeben</translation>
        </message>
        <message>
            <source>day first</source>
            <translation>dem Tag vorn</translation>
        </message>
        <message>
            <source>days again</source>
            <translation>Tage neu</translation>
        </message>
        <message>
            <source>demographics</source>
            <translation>Demografie</translation>
        </message>
        <message>
            <source>did you mean {folded}?</source>
            <translation>meint das {folded}?</translation>
        </message>
        <message>
            <source>differs by {difference}</source>
            <translation>weicht um {difference} ab</translation>
        </message>
        <message>
            <source>display</source>
            <translation>Display</translation>
        </message>
        <message>
            <source>does not say which range it covers</source>
            <translation>nennt nicht, welchen Zeitraum sie umfasst</translation>
        </message>
        <message>
            <source>download the report again</source>
            <translation>den Bericht noch einmal herunterladen</translation>
        </message>
        <message>
            <source>drawn: {segment}</source>
            <translation>gezeichnet: {segment}</translation>
        </message>
        <message>
            <source>each line has the 131 fields of an enriched event; its times are UTC</source>
            <translation>jede Zeile hat die 131 Felder eines angereicherten Events; ihre Zeiten sind UTC</translation>
        </message>
        <message>
            <source>each line is a call of {what} with "type", "messageId" and an id of a person</source>
            <translation>jede Zeile ist ein Aufruf von {what} mit "type", "messageId" und der ID einer Person</translation>
        </message>
        <message>
            <source>each line is an object with "event" and "properties" with "time"</source>
            <translation>jede Zeile ist ein Objekt mit "event" und "properties" mit "time"</translation>
        </message>
        <message>
            <source>each line is an object with "event_type", "event_time" and "amplitude_id"; its times are UTC</source>
            <translation>jede Zeile ist ein Objekt mit "event_type", "event_time" und "amplitude_id"; seine Zeiten sind UTC</translation>
        </message>
        <message>
            <source>each row has PostHog's event, distinct_id and timestamp; times without an offset are {zone}</source>
            <translation>jede Zeile hat PostHogs event, distinct_id und timestamp; Zeiten ohne Versatz sind {zone}</translation>
        </message>
        <message>
            <source>each row has the event_name, event_timestamp and event_params of BigQuery's tables</source>
            <translation>jede Zeile hat event_name, event_timestamp und event_params der BigQuery-Tabellen</translation>
        </message>
        <message>
            <source>each row is a {given}, as you said</source>
            <translation>jede Zeile ist ein {given}, wie angegeben</translation>
        </message>
        <message>
            <source>email</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>event</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>event id</source>
            <translation>Event-ID</translation>
        </message>
        <message>
            <source>events</source>
            <translation>Events</translation>
        </message>
        <message>
            <source>every 6 hours</source>
            <translation>alle 6 Stunden</translation>
        </message>
        <message>
            <source>every hour</source>
            <translation>jede Stunde</translation>
        </message>
        <message numerus="yes">
            <source>every {count} hours</source>
            <translation>
                <numerusform>jede Stunde</numerusform>
                <numerusform>alle {count} Stunden</numerusform>
            </translation>
        </message>
        <message>
            <source>everything is paused</source>
            <translation>alles ist angehalten</translation>
        </message>
        <message>
            <source>export the report as CSV or XLSX and import that</source>
            <translation>den Bericht als CSV oder XLSX exportieren und importieren</translation>
        </message>
        <message>
            <source>falls by</source>
            <translation>fällt um</translation>
        </message>
        <message>
            <source>falls by points</source>
            <translation>fällt um Punkte</translation>
        </message>
        <message>
            <source>falls by {points} points against {versus}</source>
            <translation>fällt um {points} Punkte gegen {versus}</translation>
        </message>
        <message>
            <source>falls by {size} against {versus}</source>
            <translation>fällt um {size} gegen {versus}</translation>
        </message>
        <message>
            <source>fill it in</source>
            <translation>das ausfüllen</translation>
        </message>
        <message>
            <source>finds a fall to {rate} in {chance} of cases at {count} impressions</source>
            <translation>findet einen Fall auf {rate} in {chance} der Fälle bei {count} Impressionen</translation>
        </message>
        <message>
            <source>finds a fall to {rate} in {chance} of cases at {count} people</source>
            <translation>findet einen Fall auf {rate} in {chance} der Fälle bei {count} Personen</translation>
        </message>
        <message>
            <source>finds a rise to {rate} in {chance} of cases at {count} impressions</source>
            <translation>findet einen Anstieg auf {rate} in {chance} der Fälle bei {count} Impressionen</translation>
        </message>
        <message>
            <source>finds a rise to {rate} in {chance} of cases at {count} people</source>
            <translation>findet einen Anstieg auf {rate} in {chance} der Fälle bei {count} Personen</translation>
        </message>
        <message>
            <source>fired {day}</source>
            <translation>ausgelöst {day}</translation>
        </message>
        <message>
            <source>firing</source>
            <translation>ausgelöst</translation>
        </message>
        <message>
            <source>footer</source>
            <translation>Fußzeile</translation>
        </message>
        <message>
            <source>found {names}</source>
            <translation>gefunden: {names}</translation>
        </message>
        <message>
            <source>from</source>
            <comment>time</comment>
            <translation>von</translation>
        </message>
        <message>
            <source>from {before}</source>
            <translation>von {before}</translation>
        </message>
        <message>
            <source>go in</source>
            <translation>geladen</translation>
        </message>
        <message>
            <source>goes on {when}</source>
            <translation>weiter {when}</translation>
        </message>
        <message>
            <source>has more than {max_rows} rows</source>
            <translation>hat mehr als {max_rows} Zeilen</translation>
        </message>
        <message>
            <source>has no column company_domain or domain; name one so</source>
            <translation>hat keine Spalte company_domain oder domain; eine so nennen</translation>
        </message>
        <message>
            <source>holds a line break or another character that cannot be right</source>
            <translation>enthält einen Zeilenumbruch oder ein anderes Zeichen, das nicht richtig sein kann</translation>
        </message>
        <message>
            <source>http://127.0.0.1:PORT of a test server that is asked instead of the service</source>
            <translation>http://127.0.0.1:PORT eines Testservers, der statt des Dienstes gefragt wird</translation>
        </message>
        <message>
            <source>https://...; gets title and message as JSON</source>
            <translation>https://...; bekommt Titel und Nachricht als JSON</translation>
        </message>
        <message>
            <source>https://host:port, without a password; empty: what the system says</source>
            <translation>https://rechner:port, ohne Passwort; leer: was das System sagt</translation>
        </message>
        <message>
            <source>ignored</source>
            <translation>ignoriert</translation>
        </message>
        <message>
            <source>ignored by “{pattern}”</source>
            <translation>ignoriert durch „{pattern}“</translation>
        </message>
        <message>
            <source>import the others</source>
            <translation>die übrigen importieren</translation>
        </message>
        <message>
            <source>import {import_id} ({file}) was already taken back</source>
            <translation>Import {import_id} ({file}) wurde schon zurückgenommen</translation>
        </message>
        <message>
            <source>imported</source>
            <translation>importiert</translation>
        </message>
        <message>
            <source>impressions</source>
            <translation>Impressionen</translation>
        </message>
        <message>
            <source>impressions and clicks</source>
            <translation>Impressionen und Klicks</translation>
        </message>
        <message>
            <source>in the table {row}</source>
            <translation>in der Tabelle {row}</translation>
        </message>
        <message numerus="yes">
            <source>in {count} minutes</source>
            <translation>
                <numerusform>in {count} Minute</numerusform>
                <numerusform>in {count} Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>in {place} must be text or a list of texts</source>
            <translation>in {place} muss Text oder eine Liste von Texten sein</translation>
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
            <source>industry</source>
            <translation>Branche</translation>
        </message>
        <message>
            <source>ingested at</source>
            <translation>Eingangszeit</translation>
        </message>
        <message>
            <source>is</source>
            <translation>ist</translation>
        </message>
        <message>
            <source>is a link out of the folder of the definitions; copy it there</source>
            <translation>ist eine Verknüpfung aus dem Ordner der Definitionen hinaus; dorthin kopieren</translation>
        </message>
        <message>
            <source>is above</source>
            <translation>liegt über</translation>
        </message>
        <message>
            <source>is above {edge}</source>
            <translation>liegt über {edge}</translation>
        </message>
        <message>
            <source>is below</source>
            <translation>liegt unter</translation>
        </message>
        <message>
            <source>is below {edge}</source>
            <translation>liegt unter {edge}</translation>
        </message>
        <message>
            <source>is larger than {max_bytes} bytes</source>
            <translation>ist größer als {max_bytes} Bytes</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>fehlt</translation>
        </message>
        <message>
            <source>is not UTF-8 text; save it as CSV UTF-8</source>
            <translation>ist kein UTF-8-Text; als CSV UTF-8 speichern</translation>
        </message>
        <message>
            <source>is not a CSV file: a cell has {longest} characters</source>
            <translation>ist keine CSV-Datei: Eine Zelle hat {longest} Zeichen</translation>
        </message>
        <message>
            <source>is not a CSV file: {msg}</source>
            <translation>ist keine CSV-Datei: {msg}</translation>
        </message>
        <message>
            <source>is not a regular expression: {msg}</source>
            <translation>ist kein regulärer Ausdruck: {msg}</translation>
        </message>
        <message>
            <source>is not there; expected at {path}</source>
            <translation>ist nicht da; erwartet unter {path}</translation>
        </message>
        <message>
            <source>is {count} characters long; at most {max_length} are allowed</source>
            <translation>ist {count} Zeichen lang; erlaubt sind höchstens {max_length}</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>sie lässt sich nicht lesen</translation>
        </message>
        <message>
            <source>it does not say what its results are</source>
            <translation>sie sagt nicht, was ihre Ergebnisse sind</translation>
        </message>
        <message>
            <source>it ends on {end}, before it starts on {start}</source>
            <translation>sie endet am {end}, bevor sie am {start} beginnt</translation>
        </message>
        <message>
            <source>it has a column for the company's domain, and none for people</source>
            <translation>sie hat eine Spalte für die Domain der Firma und keine für Personen</translation>
        </message>
        <message>
            <source>it has a column for the user id or the e-mail, and none for events</source>
            <translation>sie hat eine Spalte für Nutzer-ID oder E-Mail und keine für Events</translation>
        </message>
        <message>
            <source>it has columns for user id, event and time</source>
            <translation>sie hat Spalten für Nutzer-ID, Event und Zeit</translation>
        </message>
        <message>
            <source>it has neither campaign groups nor ad sets: if its campaigns are what LinkedIn called campaign groups before 2026, import the ad report instead</source>
            <translation>sie hat weder Kampagnengruppen noch Anzeigengruppen: Sind ihre Kampagnen das, was bei LinkedIn vor 2026 Kampagnengruppen hieß, stattdessen den Anzeigenbericht importieren</translation>
        </message>
        <message>
            <source>it has neither impressions nor clicks</source>
            <translation>sie hat weder Impressionen noch Klicks</translation>
        </message>
        <message>
            <source>it has no day in a table of days</source>
            <translation>ihr fehlt in einer Tagestabelle der Tag</translation>
        </message>
        <message>
            <source>it has {count} cells under {width} column names, they are shifted</source>
            <translation>sie hat {count} Zellen unter {width} Spaltennamen; sie sind verschoben</translation>
        </message>
        <message>
            <source>it holds a second account, {name}; its rows are kept apart under that name</source>
            <translation>sie enthält ein zweites Konto, {name}; seine Zeilen bleiben unter diesem Namen getrennt</translation>
        </message>
        <message>
            <source>it holds one export, {name}</source>
            <translation>sie enthält einen Export, {name}</translation>
        </message>
        <message>
            <source>it holds rows of {count} accounts ({first}, {second}{more}): all are counted, each as its own; export one account if only that is meant</source>
            <translation>sie enthält Zeilen von {count} Konten ({first}, {second}{more}): Alle werden gezählt, jedes für sich; ein Konto exportieren, wenn nur das gemeint ist</translation>
        </message>
        <message>
            <source>it holds {count} files of one export, {first} to {last}</source>
            <translation>sie enthält {count} Dateien eines Exports, {first} bis {last}</translation>
        </message>
        <message>
            <source>it is being pulled already</source>
            <translation>es wird bereits abgerufen</translation>
        </message>
        <message>
            <source>it is of a device or of nobody, not of a user</source>
            <translation>es gehört zu einem Gerät oder zu niemandem, nicht zu einem Nutzer</translation>
        </message>
        <message>
            <source>it is the platform's own last line</source>
            <translation>sie ist die Schlusszeile der Plattform</translation>
        </message>
        <message>
            <source>it repeats the delivery of its ad, which is counted once</source>
            <translation>sie wiederholt die Auslieferung ihrer Anzeige, die einmal gezählt ist</translation>
        </message>
        <message>
            <source>it repeats the rows above it in sum</source>
            <translation>sie wiederholt die Zeilen darüber als Summe</translation>
        </message>
        <message>
            <source>it says that it covers {period} to {period2}</source>
            <translation>sie nennt als Zeitraum {period} bis {period2}</translation>
        </message>
        <message>
            <source>it says {text}</source>
            <translation>sie sagt {text}</translation>
        </message>
        <message>
            <source>it tells about the report</source>
            <translation>sie beschreibt den Bericht</translation>
        </message>
        <message>
            <source>it waits after failures</source>
            <translation>es wartet nach Fehlern</translation>
        </message>
        <message>
            <source>its Interactions are views or engagements for many campaigns, not clicks; add the Clicks column in Google Ads and download the table again</source>
            <translation>ihre Interaktionen sind bei vielen Kampagnen Aufrufe oder Interaktionen, keine Klicks; in Google Ads die Spalte Klicks hinzufügen und die Tabelle noch einmal herunterladen</translation>
        </message>
        <message>
            <source>its columns are those of a list of {report} from {words}</source>
            <translation>ihre Spalten sind die einer Liste von {report} aus {words}</translation>
        </message>
        <message>
            <source>its date {end} lies in the future of this import</source>
            <translation>ihr Datum {end} liegt in der Zukunft dieses Imports</translation>
        </message>
        <message>
            <source>its date {start} lies before {first_day}</source>
            <translation>ihr Datum {start} liegt vor dem {first_day}</translation>
        </message>
        <message>
            <source>its dimension is not known; export the report in English</source>
            <translation>ihre Dimension ist unbekannt; den Bericht auf Englisch exportieren</translation>
        </message>
        <message>
            <source>its files are in folders inside it; drop these folders</source>
            <translation>seine Dateien liegen in Ordnern darin; diese Ordner hierher ziehen</translation>
        </message>
        <message>
            <source>its first line is {preamble}</source>
            <translation>ihre erste Zeile ist {preamble}</translation>
        </message>
        <message>
            <source>its name has {words}</source>
            <translation>der Name enthält {words}</translation>
        </message>
        <message>
            <source>its name says that it covers {named} to {named2}</source>
            <translation>ihr Name nennt als Zeitraum {named} bis {named2}</translation>
        </message>
        <message>
            <source>its percents are of about {total} impressions, of which each table lists a part</source>
            <translation>ihre Prozente beziehen sich auf etwa {total} Impressionen, von denen jede Tabelle einen Teil aufführt</translation>
        </message>
        <message>
            <source>its range line is {said}</source>
            <translation>die Zeile mit dem Zeitraum ist {said}</translation>
        </message>
        <message>
            <source>its results are {kind}, not link clicks</source>
            <translation>ihre Ergebnisse sind {kind}, keine Link-Klicks</translation>
        </message>
        <message>
            <source>its rows are dated; times without a zone are read in {timezone}, {told}</source>
            <translation>ihre Zeilen sind datiert; Zeiten ohne Zone werden in {timezone} gelesen, {told}</translation>
        </message>
        <message>
            <source>its settings were changed while it was pulled; pull it again</source>
            <translation>während des Abrufs wurden Einstellungen geändert; noch einmal abrufen</translation>
        </message>
        <message>
            <source>its values fit</source>
            <translation>die Werte passen</translation>
        </message>
        <message>
            <source>job function</source>
            <translation>Funktion</translation>
        </message>
        <message>
            <source>job title</source>
            <translation>Jobtitel</translation>
        </message>
        <message>
            <source>keywords</source>
            <translation>Keywords</translation>
        </message>
        <message>
            <source>known are {words}</source>
            <translation>bekannt sind {words}</translation>
        </message>
        <message>
            <source>known once the dates are</source>
            <translation>bekannt, sobald es die Daten sind</translation>
        </message>
        <message>
            <source>last {rows} in</source>
            <translation>zuletzt {rows} geladen</translation>
        </message>
        <message>
            <source>late</source>
            <translation>im Verzug</translation>
        </message>
        <message>
            <source>leaves its range</source>
            <translation>verlässt seinen Bereich</translation>
        </message>
        <message>
            <source>leaves its usual range</source>
            <translation>verlässt den üblichen Bereich</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>ausgelassen</translation>
        </message>
        <message>
            <source>lifecycle stage</source>
            <translation>Lifecycle-Phase</translation>
        </message>
        <message>
            <source>line {line}: {reason}</source>
            <translation>Zeile {line}: {reason}</translation>
        </message>
        <message>
            <source>line {number}</source>
            <translation>Zeile {number}</translation>
        </message>
        <message>
            <source>link clicks</source>
            <translation>Link-Klicks</translation>
        </message>
        <message>
            <source>loaded</source>
            <translation>geladen</translation>
        </message>
        <message>
            <source>loaded, empty</source>
            <translation>geladen, leer</translation>
        </message>
        <message>
            <source>locations</source>
            <translation>Standorte</translation>
        </message>
        <message>
            <source>made</source>
            <translation>erstellt</translation>
        </message>
        <message>
            <source>made without its page: {error}</source>
            <translation>ohne seine Seite erstellt: {error}</translation>
        </message>
        <message>
            <source>made {name}</source>
            <translation>{name} wurde erstellt</translation>
        </message>
        <message>
            <source>mapped by “{pattern}”</source>
            <translation>zugeordnet durch „{pattern}“</translation>
        </message>
        <message numerus="yes">
            <source>mean of {count}</source>
            <translation>
                <numerusform>Mittel aus {count}</numerusform>
                <numerusform>Mittel aus {count}</numerusform>
            </translation>
        </message>
        <message>
            <source>min is greater than max in {place}; exchange them</source>
            <translation>min ist größer als max in {place}; sie tauschen</translation>
        </message>
        <message>
            <source>mondays at 08:00</source>
            <translation>montags um 08:00</translation>
        </message>
        <message>
            <source>month first</source>
            <translation>dem Monat vorn</translation>
        </message>
        <message>
            <source>more than noise</source>
            <translation>mehr als Zufall</translation>
        </message>
        <message>
            <source>more than {size} MB</source>
            <translation>mehr als {size} MB</translation>
        </message>
        <message>
            <source>more than {value} MB unpacked</source>
            <translation>mehr als {value} MB entpackt</translation>
        </message>
        <message>
            <source>must lie in the folder of the definitions; move it there</source>
            <translation>muss im Ordner der Definitionen liegen; dorthin verschieben</translation>
        </message>
        <message>
            <source>n / N</source>
            <translation>n / N</translation>
        </message>
        <message>
            <source>name the project's zone as the event time zone, such as America/New_York, or UTC</source>
            <translation>unter „Event-Uhr“ die Zone des Projekts angeben, etwa America/New_York, oder UTC</translation>
        </message>
        <message>
            <source>names no company domain</source>
            <translation>nennt keine Firmendomain</translation>
        </message>
        <message>
            <source>needs a look</source>
            <translation>bitte ansehen</translation>
        </message>
        <message>
            <source>needs {count} more</source>
            <translation>braucht {count} mehr</translation>
        </message>
        <message>
            <source>neither a campaign's id nor its name is given</source>
            <translation>weder ID noch Name der Kampagne ist angegeben</translation>
        </message>
        <message>
            <source>neither campaign nor campaign_id is given</source>
            <translation>weder Kampagne noch Kampagnen-ID ist angegeben</translation>
        </message>
        <message>
            <source>neither the row nor the report has a date</source>
            <translation>weder Zeile noch Bericht hat ein Datum</translation>
        </message>
        <message>
            <source>never pulled</source>
            <translation>nie abgerufen</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>new rule</source>
            <translation>neue Regel</translation>
        </message>
        <message>
            <source>next try in a moment</source>
            <translation>nächster Versuch gleich</translation>
        </message>
        <message>
            <source>next try {when}</source>
            <translation>nächster Versuch {when}</translation>
        </message>
        <message>
            <source>next {when}</source>
            <translation>nächstes Mal {when}</translation>
        </message>
        <message>
            <source>no ICP is defined yet; say who it is with: icp-pulse apply FILE</source>
            <translation>noch ist kein ICP definiert; in der Übersicht „ICP definieren“ wählen</translation>
        </message>
        <message>
            <source>no alert open</source>
            <translation>kein Alarm offen</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>keine Daten</translation>
        </message>
        <message>
            <source>no data yet</source>
            <translation>noch keine Daten</translation>
        </message>
        <message>
            <source>no days</source>
            <translation>keine Tage</translation>
        </message>
        <message>
            <source>no domain to know its people by</source>
            <translation>keine Domain, an der die Personen zu erkennen wären</translation>
        </message>
        <message>
            <source>no id and no e-mail address</source>
            <translation>weder ID noch E-Mail-Adresse</translation>
        </message>
        <message>
            <source>no interval</source>
            <translation>kein Intervall</translation>
        </message>
        <message>
            <source>no passphrase can be read from the file descriptor {descriptor}; open it for reading</source>
            <translation>aus dem Dateideskriptor {descriptor} lässt sich keine Passphrase lesen; ihn zum Lesen öffnen</translation>
        </message>
        <message>
            <source>no row has a date, so each covers the whole range</source>
            <translation>keine Zeile hat ein Datum, also gilt jede für den ganzen Zeitraum</translation>
        </message>
        <message>
            <source>no rule tells the campaign "{campaign}" of {source} from others; mark them by a [[campaign]] section of the definitions file</source>
            <translation>keine Regel unterscheidet die Kampagne „{campaign}“ von {source} von anderen; sie in einem Abschnitt [[campaign]] der Definitionsdatei markieren</translation>
        </message>
        <message>
            <source>no sample would do; ask for a larger change, or less in a row</source>
            <translation>keine Stichprobe würde reichen; eine größere Änderung verlangen oder weniger in Folge</translation>
        </message>
        <message>
            <source>no target</source>
            <translation>kein Ziel</translation>
        </message>
        <message>
            <source>no text</source>
            <translation>kein Text</translation>
        </message>
        <message>
            <source>no value</source>
            <translation>kein Wert</translation>
        </message>
        <message>
            <source>nobody knows why</source>
            <translation>niemand weiß, warum</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>none of the {stored} events that are stored of {days} came again, but {others} others, as if of another project, so nothing of them was kept; give the secret of the project, or, if they are right, another "Pull from"</source>
            <translation>keines der {stored} gespeicherten Events von {days} kam wieder, dafür {others} andere, wie von einem anderen Projekt, darum wurde nichts davon behalten; das Geheimnis des Projekts angeben oder, wenn sie stimmen, ein anderes „Abrufen ab“</translation>
        </message>
        <message>
            <source>none seen before</source>
            <translation>nichts davon bekannt</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>noch keine</translation>
        </message>
        <message>
            <source>not a share</source>
            <translation>kein Share</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>nicht gefragt</translation>
        </message>
        <message>
            <source>not asked for</source>
            <translation>nicht verlangt</translation>
        </message>
        <message>
            <source>not available</source>
            <translation>nicht vorhanden</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>nicht gezählt</translation>
        </message>
        <message>
            <source>not decided</source>
            <translation>nicht entschieden</translation>
        </message>
        <message>
            <source>not imported</source>
            <translation>nicht importiert</translation>
        </message>
        <message>
            <source>not judged: {days}</source>
            <translation>nicht bewertet: {days}</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>not needed</source>
            <translation>nicht nötig</translation>
        </message>
        <message>
            <source>not proven</source>
            <translation>nicht belegt</translation>
        </message>
        <message>
            <source>not recognised</source>
            <translation>nicht erkannt</translation>
        </message>
        <message>
            <source>not sent to {channel} yet, tried again</source>
            <translation>noch nicht an {channel} gesendet, neuer Versuch folgt</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>nicht genannt</translation>
        </message>
        <message>
            <source>not understood</source>
            <translation>nicht verstanden</translation>
        </message>
        <message>
            <source>not used</source>
            <translation>nicht verwendet</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>nothing chosen</source>
            <translation>nichts gewählt</translation>
        </message>
        <message>
            <source>nothing expected</source>
            <translation>nichts erwartet</translation>
        </message>
        <message>
            <source>nothing new</source>
            <translation>nichts Neues</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>numbers with a decimal comma</source>
            <translation>Zahlen mit Dezimalkomma</translation>
        </message>
        <message>
            <source>numbers with a decimal point</source>
            <translation>Zahlen mit Dezimalpunkt</translation>
        </message>
        <message>
            <source>objective</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>of so many segments one looks like this by chance</source>
            <translation>bei so vielen Segmenten sieht eines zufällig so aus</translation>
        </message>
        <message>
            <source>of the file’s start; the whole of it is imported</source>
            <translation>vom Anfang der Datei; importiert wird sie ganz</translation>
        </message>
        <message>
            <source>off</source>
            <comment>schedule</comment>
            <translation>aus</translation>
        </message>
        <message>
            <source>on target</source>
            <translation>im Ziel</translation>
        </message>
        <message>
            <source>on {days} days from {first} to {last}</source>
            <translation>an {days} Tagen vom {first} bis {last}</translation>
        </message>
        <message>
            <source>on {day}</source>
            <translation>am {day}</translation>
        </message>
        <message>
            <source>one ad</source>
            <translation>eine Anzeige</translation>
        </message>
        <message>
            <source>one address, or several with commas</source>
            <translation>eine Adresse, oder mehrere mit Kommas</translation>
        </message>
        <message>
            <source>one campaign group</source>
            <translation>eine Kampagnengruppe</translation>
        </message>
        <message>
            <source>one evaluation a day</source>
            <translation>eine Auswertung je Tag</translation>
        </message>
        <message>
            <source>one evaluation a period of {window}</source>
            <translation>eine Auswertung je Zeitraum von {window}</translation>
        </message>
        <message>
            <source>one of the {count} known is {words}</source>
            <translation>eines der {count} bekannten ist {words}</translation>
        </message>
        <message>
            <source>one of them is counted</source>
            <translation>einer davon wird gezählt</translation>
        </message>
        <message>
            <source>one row's impressions and clicks are the sum of all others; it has a campaign's name and was kept: check that it is no totals row</source>
            <translation>Impressionen und Klicks einer Zeile sind die Summe aller anderen; sie trägt den Namen einer Kampagne und blieb: prüfen, ob sie eine Summenzeile ist</translation>
        </message>
        <message>
            <source>only by hand</source>
            <translation>nur von Hand</translation>
        </message>
        <message>
            <source>open Campaigns in Google Ads, show Impr., Clicks and Campaign, and download that table</source>
            <translation>in Google Ads Kampagnen öffnen, Impr., Klicks und Kampagne einblenden und diese Tabelle herunterladen</translation>
        </message>
        <message>
            <source>open it in Excel, take the password off (File, Info, Protect Workbook) and save it again</source>
            <translation>in Excel öffnen, das Passwort entfernen (Datei, Informationen, Arbeitsmappe schützen) und noch einmal speichern</translation>
        </message>
        <message>
            <source>open it in Numbers, choose File, Export To, CSV, and import that file</source>
            <translation>in Numbers öffnen, Ablage, Exportieren, CSV wählen und diese Datei importieren</translation>
        </message>
        <message>
            <source>open it in a spreadsheet program, save it as .xlsx and import that</source>
            <translation>in einer Tabellenkalkulation öffnen, als .xlsx speichern und das importieren</translation>
        </message>
        <message>
            <source>open it, save it as .xlsx or CSV and import that</source>
            <translation>öffnen, als .xlsx oder CSV speichern und das importieren</translation>
        </message>
        <message>
            <source>outside its usual range</source>
            <translation>außerhalb des üblichen Bereichs</translation>
        </message>
        <message>
            <source>over {rows}</source>
            <translation>über {rows}</translation>
        </message>
        <message>
            <source>partial day</source>
            <translation>unvollständig</translation>
        </message>
        <message>
            <source>people</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>people count twice</source>
            <translation>Personen zählen doppelt</translation>
        </message>
        <message>
            <source>period end</source>
            <translation>Zeitraum bis</translation>
        </message>
        <message>
            <source>period start</source>
            <translation>Zeitraum von</translation>
        </message>
        <message>
            <source>person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>plan</source>
            <translation>Tarif</translation>
        </message>
        <message>
            <source>points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>press Space if nothing happened</source>
            <translation>Leertaste, wenn nichts geschah</translation>
        </message>
        <message>
            <source>properties</source>
            <translation>Eigenschaften</translation>
        </message>
        <message>
            <source>property</source>
            <translation>Eigenschaft</translation>
        </message>
        <message>
            <source>proven</source>
            <translation>belegt</translation>
        </message>
        <message>
            <source>rate {rate}, mix {mix} points</source>
            <translation>Rate {rate}, Mix {mix} Punkte</translation>
        </message>
        <message>
            <source>raw event export</source>
            <translation>Rohexport der Events</translation>
        </message>
        <message>
            <source>read</source>
            <translation>gelesen</translation>
        </message>
        <message>
            <source>read out of job titles</source>
            <translation>aus Jobtiteln gelesen</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>reminder</source>
            <translation>Erinnerung</translation>
        </message>
        <message>
            <source>repeats a part too often; write + or * in place of large {counts}</source>
            <translation>wiederholt einen Teil zu oft; + oder * statt großer {counts} schreiben</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>behoben</translation>
        </message>
        <message>
            <source>results that are link clicks</source>
            <translation>Ergebnisse, die Link-Klicks sind</translation>
        </message>
        <message>
            <source>rises by</source>
            <translation>steigt um</translation>
        </message>
        <message>
            <source>rises by {size} against {versus}</source>
            <translation>steigt um {size} gegen {versus}</translation>
        </message>
        <message>
            <source>row of another conversion</source>
            <translation>Zeile einer weiteren Conversion</translation>
        </message>
        <message>
            <source>row without delivery</source>
            <translation>Zeile ohne Auslieferung</translation>
        </message>
        <message>
            <source>rows that are no events</source>
            <translation>Zeilen, die keine Events sind</translation>
        </message>
        <message>
            <source>said otherwise before</source>
            <translation>sagten zuvor etwas anderes</translation>
        </message>
        <message>
            <source>same</source>
            <translation>gleich</translation>
        </message>
        <message>
            <source>say under Report what it is, and what its columns hold</source>
            <translation>unter „Bericht“ angeben, was sie ist, und was ihre Spalten enthalten</translation>
        </message>
        <message>
            <source>says {said}</source>
            <translation>sagt {said}</translation>
        </message>
        <message>
            <source>search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>search terms</source>
            <translation>Suchbegriffe</translation>
        </message>
        <message>
            <source>segment dimension</source>
            <translation>Segmentdimension</translation>
        </message>
        <message>
            <source>segment value</source>
            <translation>Segmentwert</translation>
        </message>
        <message>
            <source>semicolons</source>
            <translation>Semikolons</translation>
        </message>
        <message>
            <source>seniority</source>
            <translation>Seniorität</translation>
        </message>
        <message>
            <source>sent to {channel}</source>
            <translation>an {channel} gesendet</translation>
        </message>
        <message>
            <source>settled to {day}</source>
            <translation>endgültig bis {day}</translation>
        </message>
        <message>
            <source>share rate</source>
            <translation>Share-Rate</translation>
        </message>
        <message>
            <source>share rate</source>
            <comment>group of rules</comment>
            <translation>Share-Rate</translation>
        </message>
        <message>
            <source>shown on this desktop</source>
            <translation>auf diesem Rechner gezeigt</translation>
        </message>
        <message>
            <source>sign in to the platform and download the report as CSV or XLSX, not its page</source>
            <translation>bei der Plattform anmelden und den Bericht als CSV oder XLSX herunterladen, nicht seine Seite</translation>
        </message>
        <message numerus="yes">
            <source>silent for {count} days</source>
            <translation>
                <numerusform>seit {count} Tag still</numerusform>
                <numerusform>seit {count} Tagen still</numerusform>
            </translation>
        </message>
        <message>
            <source>snoozed until it resolves</source>
            <translation>stumm, bis sie behoben ist</translation>
        </message>
        <message>
            <source>snoozed until {until}</source>
            <translation>stumm bis {until}</translation>
        </message>
        <message>
            <source>some days</source>
            <translation>einige Tage</translation>
        </message>
        <message>
            <source>source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>spend</source>
            <translation>Ausgaben</translation>
        </message>
        <message>
            <source>sponsored update</source>
            <translation>Sponsored Update</translation>
        </message>
        <message>
            <source>stopped by hand</source>
            <translation>von Hand angehalten</translation>
        </message>
        <message>
            <source>stopped by the user; what was stored before stays</source>
            <translation>von Hand abgebrochen; was vorher gespeichert wurde, bleibt</translation>
        </message>
        <message>
            <source>stopped; nothing of this file was kept</source>
            <translation>angehalten; von dieser Datei wurde nichts behalten</translation>
        </message>
        <message>
            <source>subtotal row</source>
            <translation>Zwischensumme</translation>
        </message>
        <message>
            <source>such as smtp.example.com</source>
            <translation>etwa smtp.example.com</translation>
        </message>
        <message>
            <source>tables of LinkedIn's demographics, the first {names}</source>
            <translation>Tabellen von LinkedIns Demografie, die erste {names}</translation>
        </message>
        <message>
            <source>tabs</source>
            <translation>Tabs</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>zurückgenommen</translation>
        </message>
        <message>
            <source>taken back · {when}</source>
            <translation>zurückgenommen · {when}</translation>
        </message>
        <message>
            <source>target {target}</source>
            <translation>Ziel {target}</translation>
        </message>
        <message>
            <source>targets this ICP</source>
            <translation>zielt auf dieses ICP</translation>
        </message>
        <message>
            <source>tells nothing</source>
            <translation>sagt nichts</translation>
        </message>
        <message>
            <source>text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>text {shown}</source>
            <translation>Text {shown}</translation>
        </message>
        <message>
            <source>the ICP "{icp}" has no version {version}; it has {known}</source>
            <translation>das ICP „{icp}“ hat keine Version {version}, sondern {known}</translation>
        </message>
        <message>
            <source>the ICP CTR has no breakdown "{by}"; there is {known}</source>
            <translation>die ICP-CTR lässt sich nicht nach „{by}“ aufteilen, sondern nach {known}</translation>
        </message>
        <message>
            <source>the access token has ended (401; LinkedIn's live for 60 days); make a new one with LinkedIn's token generator and connect again</source>
            <translation>das Zugriffstoken ist abgelaufen (401; bei LinkedIn gilt es 60 Tage); mit LinkedIns Token-Generator ein neues erstellen und neu verbinden</translation>
        </message>
        <message>
            <source>the access token has ended, or is not of this LinkedIn app; make a new one with the app and connect again</source>
            <translation>das Zugriffstoken ist abgelaufen oder gehört nicht zu dieser LinkedIn-App; mit der App ein neues erstellen und neu verbinden</translation>
        </message>
        <message>
            <source>the access token was revoked (401), which making one with other permissions does too; make a new one and connect again</source>
            <translation>das Zugriffstoken wurde widerrufen (401), was auch eines mit anderen Rechten bewirkt; ein neues erstellen und neu verbinden</translation>
        </message>
        <message>
            <source>the address of "{name}" is not in the keyring; enter it again</source>
            <translation>die Adresse von „{name}“ ist nicht im Schlüsselbund; sie noch einmal eingeben</translation>
        </message>
        <message>
            <source>the address that sends</source>
            <translation>die Adresse des Absenders</translation>
        </message>
        <message>
            <source>the app ended during it</source>
            <translation>die App endete währenddessen</translation>
        </message>
        <message>
            <source>the campaign is missing</source>
            <translation>die Kampagne fehlt</translation>
        </message>
        <message>
            <source>the certificate file {file} cannot be read; check its path</source>
            <translation>die Zertifikatsdatei {file} ist nicht lesbar; den Pfad prüfen</translation>
        </message>
        <message>
            <source>the certificate file {file} holds no certificate; give a PEM file</source>
            <translation>die Zertifikatsdatei {file} enthält kein Zertifikat; eine PEM-Datei angeben</translation>
        </message>
        <message>
            <source>the change cannot be tested</source>
            <translation>die Änderung lässt sich nicht prüfen</translation>
        </message>
        <message>
            <source>the channel "{channel}" may only have small letters, digits and underscores, such as copy_link</source>
            <translation>der Kanal „{channel}“ darf nur Kleinbuchstaben, Ziffern und Unterstriche haben, wie copy_link</translation>
        </message>
        <message>
            <source>the channel {channel} of {key} in {place} may only have small letters, digits and _; write {near}</source>
            <translation>der Kanal {channel} von {key} in {place} darf nur Kleinbuchstaben, Ziffern und _ haben; {near} schreiben</translation>
        </message>
        <message>
            <source>the channel's address is not understood; enter it again</source>
            <translation>die Adresse des Kanals ist nicht verständlich; sie noch einmal eingeben</translation>
        </message>
        <message>
            <source>the column {person} of {file} names no person; map the user id to person_id or distinct_id</source>
            <translation>die Spalte {person} von {file} nennt keine Person; die Nutzer-ID person_id oder distinct_id zuordnen</translation>
        </message>
        <message>
            <source>the columns {columns} on line {line}</source>
            <translation>die Spalten {columns} in Zeile {line}</translation>
        </message>
        <message>
            <source>the comment has {count} characters; shorten it to {longest_comment}</source>
            <translation>der Kommentar hat {count} Zeichen; auf {longest_comment} kürzen</translation>
        </message>
        <message>
            <source>the company domain is missing</source>
            <translation>die Firmendomain fehlt</translation>
        </message>
        <message>
            <source>the computer was asleep, or the app was closed</source>
            <translation>der Rechner schlief, oder die App war geschlossen</translation>
        </message>
        <message>
            <source>the connection to {service} was cut off</source>
            <translation>die Verbindung zu {service} riss ab</translation>
        </message>
        <message>
            <source>the connection to {service} was cut off; try again later</source>
            <translation>die Verbindung zu {service} riss ab; später noch einmal versuchen</translation>
        </message>
        <message>
            <source>the connector "{name}" ({value}) cannot be loaded: {message}; update or remove its package</source>
            <translation>der Connector „{name}“ ({value}) lässt sich nicht laden: {message}; sein Paket aktualisieren oder entfernen</translation>
        </message>
        <message>
            <source>the connector "{name}" ({value}) is left out: there is one for {kind} already</source>
            <translation>der Connector „{name}“ ({value}) bleibt außen vor: für {kind} gibt es schon einen</translation>
        </message>
        <message>
            <source>the connector "{name}" ({value}) is no Connector; update or remove its package</source>
            <translation>der Connector „{name}“ ({value}) ist kein Connector; sein Paket aktualisieren oder entfernen</translation>
        </message>
        <message>
            <source>the data are late</source>
            <translation>die Daten sind im Verzug</translation>
        </message>
        <message>
            <source>the event has no event_id</source>
            <translation>das Event hat keine event_id</translation>
        </message>
        <message>
            <source>the event has no time</source>
            <translation>das Event hat keine Zeit</translation>
        </message>
        <message>
            <source>the event lies more than a day after the export was made ({as_of}); the clock that stamped it was wrong</source>
            <translation>das Event liegt mehr als einen Tag nach der Erstellung des Exports ({as_of}); die Uhr, die es stempelte, ging falsch</translation>
        </message>
        <message>
            <source>the event name</source>
            <translation>der Name des Events</translation>
        </message>
        <message>
            <source>the event name is missing</source>
            <translation>der Name des Events fehlt</translation>
        </message>
        <message>
            <source>the event_params are not a list</source>
            <translation>die event_params sind keine Liste</translation>
        </message>
        <message>
            <source>the event_properties</source>
            <translation>die event_properties</translation>
        </message>
        <message>
            <source>the fields of the event</source>
            <translation>die Felder des Events</translation>
        </message>
        <message>
            <source>the file</source>
            <translation>die Datei</translation>
        </message>
        <message>
            <source>the file descriptor {descriptor} gave an empty line; give the passphrase as its first line</source>
            <translation>der Dateideskriptor {descriptor} gab eine leere Zeile; die Passphrase als seine erste Zeile angeben</translation>
        </message>
        <message>
            <source>the file does not say whose people these are; they are taken as those of the whole account: say --scope account=ID or --scope campaign=ID to be exact</source>
            <translation>die Datei sagt nicht, wessen Personen das sind; sie gelten als die des ganzen Kontos: unter „Konto“ oder „Umfang“ lässt es sich genau angeben</translation>
        </message>
        <message>
            <source>the file says that it has {rows} rows, {seen} were found: it may be cut off</source>
            <translation>die Datei nennt {rows} Zeilen, gefunden wurden {seen}: Sie ist vielleicht abgeschnitten</translation>
        </message>
        <message>
            <source>the file {file} of {place} {what}</source>
            <translation>die Datei {file} in {place} {what}</translation>
        </message>
        <message>
            <source>the file's own totals row says {printed} {name}, its rows add up to {kept}: rows are filtered, removed or rejected</source>
            <translation>die eigene Summenzeile der Datei nennt {printed} {name}, ihre Zeilen ergeben {kept}: Zeilen sind gefiltert, entfernt oder abgelehnt</translation>
        </message>
        <message>
            <source>the files</source>
            <translation>die Dateien</translation>
        </message>
        <message>
            <source>the folder</source>
            <translation>das</translation>
        </message>
        <message>
            <source>the id {said} was rounded by a spreadsheet, its digits are lost</source>
            <translation>die ID {said} hat eine Tabellenkalkulation gerundet, ihre Ziffern sind verloren</translation>
        </message>
        <message>
            <source>the interval does not exclude it</source>
            <translation>das Intervall schließt es nicht aus</translation>
        </message>
        <message>
            <source>the keyring that is set here cannot be used ({kind})</source>
            <translation>der hier eingestellte Schlüsselbund ist nicht zu gebrauchen ({kind})</translation>
        </message>
        <message>
            <source>the keyring {name} keeps secrets readable for other programs</source>
            <translation>der Schlüsselbund {name} hält Geheimnisse für andere Programme lesbar</translation>
        </message>
        <message>
            <source>the line has {count} fields, an enriched event has {wanted}</source>
            <translation>die Zeile hat {count} Felder, ein angereichertes Event hat {wanted}</translation>
        </message>
        <message>
            <source>the line is JSON but not an object</source>
            <translation>die Zeile ist JSON, aber kein Objekt</translation>
        </message>
        <message>
            <source>the line is no call: its "type" is none of track, page, identify...</source>
            <translation>die Zeile ist kein Aufruf: Ihr "type" ist keiner von track, page, identify...</translation>
        </message>
        <message>
            <source>the line is not JSON ({msg})</source>
            <translation>die Zeile ist kein JSON ({msg})</translation>
        </message>
        <message>
            <source>the line is not JSON ({msg}, column {colno})</source>
            <translation>die Zeile ist kein JSON ({msg}, Spalte {colno})</translation>
        </message>
        <message>
            <source>the line is not JSON that can be read (more than {max_depth} levels deep)</source>
            <translation>die Zeile ist kein lesbares JSON (mehr als {max_depth} Ebenen tief)</translation>
        </message>
        <message>
            <source>the line is not UTF-8</source>
            <translation>die Zeile ist kein UTF-8</translation>
        </message>
        <message>
            <source>the line is not UTF-8 (byte {value})</source>
            <translation>die Zeile ist kein UTF-8 (Byte {value})</translation>
        </message>
        <message>
            <source>the line is not an event: it has no object named properties</source>
            <translation>die Zeile ist kein Event: Sie hat kein Objekt namens properties</translation>
        </message>
        <message numerus="yes">
            <source>the mean of {count} periods</source>
            <translation>
                <numerusform>das Mittel von {count} Zeitraum</numerusform>
                <numerusform>das Mittel von {count} Zeiträumen</numerusform>
            </translation>
        </message>
        <message>
            <source>the name has {count} characters; shorten it to {longest}</source>
            <translation>der Name hat {count} Zeichen; auf {longest} kürzen</translation>
        </message>
        <message>
            <source>the network is metered</source>
            <translation>das Netz ist getaktet</translation>
        </message>
        <message>
            <source>the note has {count} characters; shorten it to {longest}</source>
            <translation>die Notiz hat {count} Zeichen; auf {longest} kürzen</translation>
        </message>
        <message>
            <source>the note is empty; write a few words, or delete it</source>
            <translation>die Notiz ist leer; ein paar Worte schreiben oder sie löschen</translation>
        </message>
        <message>
            <source>the number {value}</source>
            <translation>die Zahl {value}</translation>
        </message>
        <message>
            <source>the one before</source>
            <translation>den vorigen</translation>
        </message>
        <message>
            <source>the one with the most days</source>
            <translation>der mit den meisten Tagen</translation>
        </message>
        <message>
            <source>the other channels are flat</source>
            <translation>die übrigen Kanäle sind unverändert</translation>
        </message>
        <message>
            <source>the other side did not take it</source>
            <translation>die Gegenseite hat es nicht angenommen</translation>
        </message>
        <message>
            <source>the passphrase is too short; give at least {shortest} letters</source>
            <translation>die Passphrase ist zu kurz; mindestens {shortest} Zeichen angeben</translation>
        </message>
        <message>
            <source>the passphrase is wrong for {path}; try it again, or where it is lost delete the file and enter the secrets of your connections again</source>
            <translation>die Passphrase ist falsch für {path}; noch einmal versuchen, oder, wo sie verloren ist, die Datei löschen und die Geheimnisse der Verbindungen noch einmal eingeben</translation>
        </message>
        <message>
            <source>the period before</source>
            <translation>den vorigen Zeitraum</translation>
        </message>
        <message>
            <source>the period is not complete</source>
            <translation>der Zeitraum ist nicht vollständig</translation>
        </message>
        <message>
            <source>the place of the event in its batch is no number</source>
            <translation>der Platz des Events in seinem Batch ist keine Zahl</translation>
        </message>
        <message>
            <source>the platform</source>
            <translation>Plattform</translation>
        </message>
        <message>
            <source>the platform says that its last day is not complete yet; export it again later</source>
            <translation>die Plattform sagt, dass ihr letzter Tag noch nicht vollständig ist; sie später noch einmal exportieren</translation>
        </message>
        <message>
            <source>the port is a number such as 587, not "{port}"</source>
            <translation>der Port ist eine Zahl wie 587, nicht „{port}“</translation>
        </message>
        <message>
            <source>the primary ICP</source>
            <translation>das Haupt-ICP</translation>
        </message>
        <message>
            <source>the properties</source>
            <translation>die Eigenschaften</translation>
        </message>
        <message>
            <source>the properties are not JSON</source>
            <translation>die Eigenschaften sind kein JSON</translation>
        </message>
        <message>
            <source>the properties are not a JSON object</source>
            <translation>die Eigenschaften sind kein JSON-Objekt</translation>
        </message>
        <message>
            <source>the proxy on the way to {service} wants a user and a password; give them as its login</source>
            <translation>der Proxy auf dem Weg zu {service} verlangt Benutzer und Passwort; sie als seine Anmeldung angeben</translation>
        </message>
        <message>
            <source>the range ends on {last}, before it starts on {first}; swap the days</source>
            <translation>der Zeitraum endet am {last}, bevor er am {first} beginnt; die Tage tauschen</translation>
        </message>
        <message>
            <source>the receipt</source>
            <translation>das Protokoll</translation>
        </message>
        <message>
            <source>the report covers one day</source>
            <translation>der Bericht umfasst einen Tag</translation>
        </message>
        <message>
            <source>the report has no table: nothing was delivered in its range</source>
            <translation>der Bericht hat keine Tabelle: In seinem Zeitraum wurde nichts ausgeliefert</translation>
        </message>
        <message>
            <source>the reporting zone</source>
            <translation>der Zone des Berichtswesens</translation>
        </message>
        <message>
            <source>the rest is unknown</source>
            <translation>der Rest ist unbekannt</translation>
        </message>
        <message>
            <source>the row has neither a user id nor an e-mail</source>
            <translation>die Zeile hat weder Nutzer-ID noch E-Mail</translation>
        </message>
        <message>
            <source>the row has {found} cells, the header {expected} (a separator without quotes?)</source>
            <translation>die Zeile hat {found} Zellen, der Kopf {expected} (ein Trennzeichen ohne Anführungszeichen?)</translation>
        </message>
        <message>
            <source>the rows' dates are whole weeks apart, so each is a week</source>
            <translation>die Daten der Zeilen liegen ganze Wochen auseinander, also ist jede eine Woche</translation>
        </message>
        <message>
            <source>the rule was changed</source>
            <translation>die Regel wurde geändert</translation>
        </message>
        <message>
            <source>the rule was deleted</source>
            <translation>die Regel wurde gelöscht</translation>
        </message>
        <message>
            <source>the run before was still going</source>
            <translation>der Lauf davor war noch im Gange</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>gleich</translation>
        </message>
        <message>
            <source>the schedule is not kept yet; try again in a moment</source>
            <translation>der Zeitplan läuft noch nicht; gleich noch einmal versuchen</translation>
        </message>
        <message>
            <source>the secret "{name}" in {path} was changed from outside; enter it again</source>
            <translation>das Geheimnis „{name}“ in {path} wurde von außen geändert; noch einmal eingeben</translation>
        </message>
        <message>
            <source>the secret "{name}" lies in the keyring of the desktop, which this run cannot reach; run it where you are signed in, or enter the secret here again</source>
            <translation>das Geheimnis „{name}“ liegt im Schlüsselbund des Desktops, den dieser Lauf nicht erreicht; dort laufen lassen, wo Sie angemeldet sind, oder das Geheimnis hier noch einmal eingeben</translation>
        </message>
        <message>
            <source>the secret has {count} characters, more than any key has; look at what was pasted</source>
            <translation>das Geheimnis hat {count} Zeichen, mehr als jeder Schlüssel; ansehen, was eingefügt wurde</translation>
        </message>
        <message>
            <source>the secret holds bytes that are no text; copy it again</source>
            <translation>das Geheimnis enthält Bytes, die kein Text sind; noch einmal kopieren</translation>
        </message>
        <message>
            <source>the secret is too long for the system's keyring</source>
            <translation>das Geheimnis ist zu lang für den Schlüsselbund des Systems</translation>
        </message>
        <message>
            <source>the segment no longer exists</source>
            <translation>das Segment gibt es nicht mehr</translation>
        </message>
        <message>
            <source>the server is a name such as smtp.example.com, not "{server}"</source>
            <translation>der Server ist ein Name wie smtp.example.com, nicht „{server}“</translation>
        </message>
        <message>
            <source>the service account's list of projects is without {project}</source>
            <translation>in der Projektliste des Dienstkontos fehlt {project}</translation>
        </message>
        <message>
            <source>the service asked to be left alone until later</source>
            <translation>der Dienst bat, bis später in Ruhe gelassen zu werden</translation>
        </message>
        <message>
            <source>the service gave nobody at all where it had people before; what it said of them was kept: check what the credentials may read</source>
            <translation>der Dienst gab gar niemanden, wo er vorher Personen hatte; was er von ihnen gesagt hatte, blieb: prüfen, was die Zugangsdaten lesen dürfen</translation>
        </message>
        <message>
            <source>the setting "{setting}" is changed by its own action</source>
            <translation>die Einstellung „{setting}“ ändert sich nur durch ihre eigene Aktion</translation>
        </message>
        <message>
            <source>the share rate has no breakdown "{by}"; there is {known}</source>
            <translation>die Share-Rate lässt sich nicht nach „{by}“ aufteilen, sondern nach {known}</translation>
        </message>
        <message>
            <source>the share rate has no segment "{segment}"; choose a trait, or "{channel}"</source>
            <translation>die Share-Rate hat kein Segment „{segment}“; ein Merkmal wählen oder „{channel}“</translation>
        </message>
        <message>
            <source>the system's keyring did not keep a secret; look for what its own program says</source>
            <translation>der Schlüsselbund des Systems hat ein Geheimnis nicht behalten; nachsehen, was sein eigenes Programm sagt</translation>
        </message>
        <message>
            <source>the system's keyring did not let go of a secret; unlock it and try again</source>
            <translation>der Schlüsselbund des Systems hat ein Geheimnis nicht losgelassen; entsperren und noch einmal versuchen</translation>
        </message>
        <message>
            <source>the system's keyring does not answer; answer what it asks or restart it, and try again</source>
            <translation>der Schlüsselbund des Systems antwortet nicht; beantworten, was er fragt, oder ihn neu starten, und noch einmal versuchen</translation>
        </message>
        <message>
            <source>the system's keyring is locked or does not work ({kind}); unlock it and try again</source>
            <translation>der Schlüsselbund des Systems ist gesperrt oder arbeitet nicht ({kind}); entsperren und noch einmal versuchen</translation>
        </message>
        <message>
            <source>the system's proxy on the way to {service} is a SOCKS proxy, which ICP Pulse cannot use; give one that speaks http</source>
            <translation>der Proxy des Systems auf dem Weg zu {service} ist ein SOCKS-Proxy, den ICP Pulse nicht benutzen kann; einen angeben, der http spricht</translation>
        </message>
        <message>
            <source>the text {value}</source>
            <translation>der Text {value}</translation>
        </message>
        <message>
            <source>the time is missing</source>
            <translation>die Zeit fehlt</translation>
        </message>
        <message>
            <source>the time is neither a number nor a text</source>
            <translation>die Zeit ist weder Zahl noch Text</translation>
        </message>
        <message>
            <source>the time {number} is not a time</source>
            <translation>die Zeit {number} ist keine Zeit</translation>
        </message>
        <message>
            <source>the time {said} is before 2000-01-01</source>
            <translation>die Zeit {said} liegt vor 2000-01-01</translation>
        </message>
        <message>
            <source>the time {said} is not between the years 2000 and 9999</source>
            <translation>die Zeit {said} liegt nicht zwischen den Jahren 2000 und 9999</translation>
        </message>
        <message>
            <source>the time {text} cannot be read</source>
            <translation>die Zeit {text} ist nicht lesbar</translation>
        </message>
        <message>
            <source>the times are local time at UTC{name}: {seen}</source>
            <translation>die Zeiten sind Ortszeit bei UTC{name}: {seen}</translation>
        </message>
        <message>
            <source>the times are true UTC: {seen}</source>
            <translation>die Zeiten sind echtes UTC: {seen}</translation>
        </message>
        <message>
            <source>the times were read by the clock that was named, {clock}</source>
            <translation>die Zeiten wurden nach der genannten Uhr gelesen, {clock}</translation>
        </message>
        <message>
            <source>the token is of HubSpot's account {found}, not of {account}; give a token of {same}, or set the Hub ID to {this} where that is meant</source>
            <translation>das Token gehört zum HubSpot-Konto {found}, nicht zu {account}; ein Token von {same} angeben oder, wenn das gemeint ist, die Hub-ID auf {this} setzen</translation>
        </message>
        <message>
            <source>the total</source>
            <translation>das Ganze</translation>
        </message>
        <message>
            <source>the traits</source>
            <translation>die Merkmale</translation>
        </message>
        <message>
            <source>the user id</source>
            <translation>die Nutzer-ID</translation>
        </message>
        <message>
            <source>the value of the segment is missing</source>
            <translation>der Wert des Segments fehlt</translation>
        </message>
        <message>
            <source>their data_type is {kind}</source>
            <translation>ihr data_type ist {kind}</translation>
        </message>
        <message>
            <source>there are fewer than 1,000 impressions of the ICP</source>
            <translation>es sind weniger als 1.000 ICP-Impressionen</translation>
        </message>
        <message>
            <source>there are fewer than the rule asks for</source>
            <translation>es sind weniger, als die Regel verlangt</translation>
        </message>
        <message>
            <source>there are too few earlier periods to compare with</source>
            <translation>es gibt zu wenige frühere Zeiträume zum Vergleich</translation>
        </message>
        <message>
            <source>there is a connection "{wanted}" already; give another title</source>
            <translation>eine Verbindung „{wanted}“ gibt es schon; einen anderen Titel angeben</translation>
        </message>
        <message>
            <source>there is an alert rule "{name}" already; give this one another name</source>
            <translation>eine Alarmregel „{name}“ gibt es schon; dieser einen anderen Namen geben</translation>
        </message>
        <message>
            <source>there is no ICP "{icp}" any more</source>
            <translation>das ICP „{icp}“ gibt es nicht mehr</translation>
        </message>
        <message>
            <source>there is no ICP "{name}"; did you mean "{close}"?</source>
            <translation>es gibt kein ICP „{name}“; meint das „{close}“?</translation>
        </message>
        <message>
            <source>there is no ICP "{name}"; there is {known}</source>
            <translation>es gibt kein ICP „{name}“, sondern {known}</translation>
        </message>
        <message>
            <source>there is no KPI "{kpi}"; it is {share_rate} or {icp_ctr}</source>
            <translation>es gibt keinen KPI „{kpi}“; es gibt {share_rate} und {icp_ctr}</translation>
        </message>
        <message>
            <source>there is no alert "{rule}" any more</source>
            <translation>den Alarm „{rule}“ gibt es nicht mehr</translation>
        </message>
        <message>
            <source>there is no alert rule "{instead_of}" any more</source>
            <translation>die Alarmregel „{instead_of}“ gibt es nicht mehr</translation>
        </message>
        <message>
            <source>there is no alert rule "{name}"; did you mean "{close}"?</source>
            <translation>es gibt keine Alarmregel „{name}“; meint das „{close}“?</translation>
        </message>
        <message>
            <source>there is no channel "{channel}"; add it in Settings</source>
            <translation>es gibt keinen Kanal „{channel}“; ihn in den Einstellungen hinzufügen</translation>
        </message>
        <message>
            <source>there is no channel "{name}" any more</source>
            <translation>den Kanal „{name}“ gibt es nicht mehr</translation>
        </message>
        <message>
            <source>there is no connection "{name}"; there are: {titles}</source>
            <translation>es gibt keine Verbindung „{name}“, sondern: {titles}</translation>
        </message>
        <message>
            <source>there is no connection {number}; see: icp-pulse connections</source>
            <translation>es gibt keine Verbindung {number}</translation>
        </message>
        <message>
            <source>there is no connector "{kind}"; there are: {kinds}</source>
            <translation>es gibt keinen Konnektor „{kind}“, sondern: {kinds}</translation>
        </message>
        <message>
            <source>there is no file in it; drop exported files, or a folder of them</source>
            <translation>es ist keine Datei darin; exportierte Dateien hierher ziehen oder einen Ordner davon</translation>
        </message>
        <message>
            <source>there is no file {path}; choose a backup</source>
            <translation>es gibt keine Datei {path}; eine Sicherung wählen</translation>
        </message>
        <message>
            <source>there is no import {import_id}</source>
            <translation>es gibt keinen Import {import_id}</translation>
        </message>
        <message>
            <source>there is no import {import_id}; see: icp-pulse imports</source>
            <translation>es gibt keinen Import {import_id}</translation>
        </message>
        <message>
            <source>there is no job "{name}"</source>
            <translation>es gibt keine Aufgabe „{name}“</translation>
        </message>
        <message>
            <source>there is no kind of channel "{key}"; there is {kinds}</source>
            <translation>es gibt keine Art von Kanal „{key}“; es gibt {kinds}</translation>
        </message>
        <message>
            <source>there is no note {note_id} any more</source>
            <translation>die Notiz {note_id} gibt es nicht mehr</translation>
        </message>
        <message>
            <source>there is no point of {start} to {end}</source>
            <translation>es gibt keinen Punkt von {start} bis {end}</translation>
        </message>
        <message>
            <source>there is no report "{report}" of {source}; there is {there}</source>
            <translation>es gibt keinen Bericht „{report}“ von {source}; es gibt {there}</translation>
        </message>
        <message>
            <source>there is no room left for {path}; free some disk space and run the same command again, nothing was changed</source>
            <translation>für {path} ist kein Platz mehr; Speicherplatz freigeben und noch einmal versuchen, geändert wurde nichts</translation>
        </message>
        <message>
            <source>there is no setting "{name}"; there are {names}</source>
            <translation>es gibt keine Einstellung „{name}“; es gibt {names}</translation>
        </message>
        <message>
            <source>there is no source "{source}" any more</source>
            <translation>die Quelle „{source}“ gibt es nicht mehr</translation>
        </message>
        <message>
            <source>there is no value to correct</source>
            <translation>es gibt keinen Wert zu berichtigen</translation>
        </message>
        <message>
            <source>there is nothing to divide by</source>
            <translation>es gibt nichts, wodurch zu teilen wäre</translation>
        </message>
        <message>
            <source>there was no network</source>
            <translation>es gab kein Netz</translation>
        </message>
        <message>
            <source>these are {count} files; drop at most {most_files} at once</source>
            <translation>das sind {count} Dateien; höchstens {most_files} auf einmal hierher ziehen</translation>
        </message>
        <message>
            <source>these bytes were imported before, as import {import_id}; nothing changed</source>
            <translation>diese Bytes wurden schon importiert, als Import {import_id}; nichts hat sich geändert</translation>
        </message>
        <message>
            <source>they have no user id, so it is not known whose</source>
            <translation>sie haben keine Nutzer-ID, deshalb ist nicht bekannt, wessen sie sind</translation>
        </message>
        <message>
            <source>they only say that two ids are one person</source>
            <translation>sie sagen nur, dass zwei IDs eine Person sind</translation>
        </message>
        <message>
            <source>this desktop</source>
            <translation>dieser Rechner</translation>
        </message>
        <message>
            <source>this is the workspace itself; choose a backup</source>
            <translation>das ist der Arbeitsbereich selbst; eine Sicherung wählen</translation>
        </message>
        <message>
            <source>this system has no keyring</source>
            <translation>dieses System hat keinen Schlüsselbund</translation>
        </message>
        <message>
            <source>this would delete {listed}; run it again with --yes if that is meant</source>
            <translation>das würde {listed} löschen; auf der Kommandozeile mit --yes anwenden, wenn das gemeint ist</translation>
        </message>
        <message>
            <source>through {day}</source>
            <translation>bis {day}</translation>
        </message>
        <message>
            <source>time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>to be sent to {channel}</source>
            <translation>wird an {channel} gesendet</translation>
        </message>
        <message>
            <source>to be shown on this desktop</source>
            <translation>wird auf diesem Rechner gezeigt</translation>
        </message>
        <message>
            <source>today {time}</source>
            <translation>heute {time}</translation>
        </message>
        <message>
            <source>tomorrow {time}</source>
            <translation>morgen {time}</translation>
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
            <source>too few to say</source>
            <translation>zu wenige für ein Urteil</translation>
        </message>
        <message>
            <source>too little of the delivery is known to be of the ICP or not</source>
            <translation>bei zu wenig Auslieferung ist bekannt, ob sie zum ICP gehört</translation>
        </message>
        <message>
            <source>totals row</source>
            <translation>Summenzeile</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true oder false</translation>
        </message>
        <message>
            <source>under Account or Covers whose it is</source>
            <translation>unter Konto oder Umfang, wessen er ist</translation>
        </message>
        <message>
            <source>under Covers</source>
            <translation>unter „Umfang“</translation>
        </message>
        <message>
            <source>under Language</source>
            <translation>unter Sprache</translation>
        </message>
        <message>
            <source>under Period</source>
            <translation>unter Zeitraum</translation>
        </message>
        <message>
            <source>under Report and the columns</source>
            <translation>unter Bericht und Spalten</translation>
        </message>
        <message>
            <source>under a second</source>
            <translation>unter einer Sekunde</translation>
        </message>
        <message>
            <source>unknown key {key} in {place}; {near}</source>
            <translation>unbekannter Schlüssel {key} in {place}; {near}</translation>
        </message>
        <message>
            <source>unpack it and import the files inside</source>
            <translation>entpacken und die Dateien darin importieren</translation>
        </message>
        <message>
            <source>until</source>
            <comment>time</comment>
            <translation>bis</translation>
        </message>
        <message>
            <source>updated at</source>
            <translation>geändert am</translation>
        </message>
        <message>
            <source>user id</source>
            <translation>Nutzer-ID</translation>
        </message>
        <message>
            <source>user:password, where the proxy wants one</source>
            <translation>benutzer:passwort, wenn der Proxy eine verlangt</translation>
        </message>
        <message>
            <source>uses the flag x, which is not allowed; write it without spaces</source>
            <translation>verwendet das Kennzeichen x, das nicht erlaubt ist; ohne Leerzeichen schreiben</translation>
        </message>
        <message>
            <source>v3, or a month such as 2026-03</source>
            <translation>v3 oder ein Monat wie 2026-03</translation>
        </message>
        <message>
            <source>value, or several with commas</source>
            <translation>Wert, oder mehrere mit Kommas</translation>
        </message>
        <message>
            <source>values of "{trait}" cannot be corrected; there is {correctable}</source>
            <translation>Werte von „{trait}“ lassen sich nicht berichtigen; möglich sind {correctable}</translation>
        </message>
        <message>
            <source>video</source>
            <translation>Video</translation>
        </message>
        <message>
            <source>vs previous</source>
            <translation>vs. zuvor</translation>
        </message>
        <message>
            <source>v{version} since {day}</source>
            <translation>v{version} seit {day}</translation>
        </message>
        <message>
            <source>waits {seconds} s</source>
            <translation>wartet {seconds} s</translation>
        </message>
        <message>
            <source>waits {seconds} s: {reason}</source>
            <translation>wartet {seconds} s: {reason}</translation>
        </message>
        <message>
            <source>warning</source>
            <comment>severity</comment>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>weekdays at 07:00</source>
            <translation>werktags um 07:00</translation>
        </message>
        <message>
            <source>weekdays at {time}</source>
            <translation>werktags um {time}</translation>
        </message>
        <message>
            <source>were in already</source>
            <translation>waren schon geladen</translation>
        </message>
        <message>
            <source>what it had brought was taken back while it was pulled; pull it again</source>
            <translation>während des Abrufs wurde zurückgenommen, was er gebracht hatte; noch einmal abrufen</translation>
        </message>
        <message>
            <source>where</source>
            <translation>wo</translation>
        </message>
        <message>
            <source>writing and drawing it</source>
            <translation>er wird geschrieben und gezeichnet</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>yesterday {time}</source>
            <translation>gestern {time}</translation>
        </message>
        <message>
            <source>yyyy-MM-dd</source>
            <comment>how a day is typed, in Qt's letters</comment>
            <translation>dd.MM.yyyy</translation>
        </message>
        <message>
            <source>{about}: LinkedIn cut the table off after {rows} values without saying so, so it is left out</source>
            <translation>{about}: LinkedIn schnitt die Tabelle nach {rows} Werten ab, ohne es zu sagen, deshalb ist sie ausgelassen</translation>
        </message>
        <message>
            <source>{about}: impressions or clicks are missing</source>
            <translation>{about}: Impressionen oder Klicks fehlen</translation>
        </message>
        <message numerus="yes">
            <source>{alert} and {count} more fire</source>
            <translation>
                <numerusform>{alert} und {count} weiterer haben ausgelöst</numerusform>
                <numerusform>{alert} und {count} weitere haben ausgelöst</numerusform>
            </translation>
        </message>
        <message>
            <source>{alert} cannot be checked</source>
            <translation>{alert} lässt sich nicht prüfen</translation>
        </message>
        <message>
            <source>{alert} fires</source>
            <translation>{alert} hat ausgelöst</translation>
        </message>
        <message>
            <source>{alert} is acknowledged</source>
            <translation>{alert} ist übernommen</translation>
        </message>
        <message>
            <source>{alert} is awake</source>
            <translation>{alert} ist wach</translation>
        </message>
        <message>
            <source>{alert} is over</source>
            <translation>{alert} ist erledigt</translation>
        </message>
        <message>
            <source>{alert} is silent for 1 day</source>
            <translation>{alert} ist für 1 Tag stumm</translation>
        </message>
        <message>
            <source>{alert} is silent for 1 week</source>
            <translation>{alert} ist für 1 Woche stumm</translation>
        </message>
        <message>
            <source>{alert} is silent until it resolves</source>
            <translation>{alert} ist stumm, bis er erledigt ist</translation>
        </message>
        <message>
            <source>{bad_dates} rows have an update time that cannot be read; they count as of the import.</source>
            <translation>{bad_dates} Zeilen haben eine nicht lesbare Änderungszeit; sie gelten ab dem Import.</translation>
        </message>
        <message>
            <source>{bad_emails} rows have an e-mail that is no address; not kept.</source>
            <translation>{bad_emails} Zeilen haben eine E-Mail, die keine Adresse ist; nicht behalten.</translation>
        </message>
        <message>
            <source>{bad_ids} rows have an id that is none of this source; not kept.</source>
            <translation>{bad_ids} Zeilen haben eine ID, die keine dieser Quelle ist; nicht behalten.</translation>
        </message>
        <message>
            <source>{cell} is negative</source>
            <translation>{cell} ist negativ</translation>
        </message>
        <message>
            <source>{cell} is not a whole number</source>
            <translation>{cell} ist keine ganze Zahl</translation>
        </message>
        <message>
            <source>{cell} is too large to be a count</source>
            <translation>{cell} ist als Anzahl zu groß</translation>
        </message>
        <message>
            <source>{changes}; {flat}.</source>
            <translation>{changes}; {flat}.</translation>
        </message>
        <message>
            <source>{change} against {before} before</source>
            <translation>{change} gegenüber {before} zuvor</translation>
        </message>
        <message>
            <source>{change} from {before}</source>
            <translation>{change} gegenüber {before}</translation>
        </message>
        <message>
            <source>{change} points</source>
            <translation>{change} Punkte</translation>
        </message>
        <message>
            <source>{change}.</source>
            <translation>{change}.</translation>
        </message>
        <message>
            <source>{channel} fell from {before} to {after}</source>
            <translation>{channel} fiel von {before} auf {after}</translation>
        </message>
        <message>
            <source>{channel} is flat</source>
            <translation>{channel} ist unverändert</translation>
        </message>
        <message>
            <source>{channel} rose from {before} to {after}</source>
            <translation>{channel} stieg von {before} auf {after}</translation>
        </message>
        <message>
            <source>{channel} stopped, from {before}</source>
            <translation>{channel} ist versiegt, von {before}</translation>
        </message>
        <message>
            <source>{channel} where {tests}</source>
            <translation>{channel}, wo {tests}</translation>
        </message>
        <message>
            <source>{channel}: {before} → {after} people, {rate_before} → {rate_after} ({word})</source>
            <translation>{channel}: {before} → {after} Personen, {rate_before} → {rate_after} ({word})</translation>
        </message>
        <message numerus="yes">
            <source>{channel}: {count} sharers before, none now</source>
            <translation>
                <numerusform>{channel}: {count} Person teilte zuvor, jetzt niemand</numerusform>
                <numerusform>{channel}: {count} Personen teilten zuvor, jetzt niemand</numerusform>
            </translation>
        </message>
        <message>
            <source>{clicks} of {all}: overlaps</source>
            <translation>{clicks} von {all}: überlappt</translation>
        </message>
        <message>
            <source>{columns} columns</source>
            <translation>{columns} Spalten</translation>
        </message>
        <message>
            <source>{count} ad accounts: {accounts}</source>
            <translation>{count} Werbekonten: {accounts}</translation>
        </message>
        <message numerus="yes">
            <source>{count} ad rows</source>
            <translation>
                <numerusform>{count} Anzeigenzeile</numerusform>
                <numerusform>{count} Anzeigenzeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} alerts open</source>
            <translation>
                <numerusform>{count} Alarm offen</numerusform>
                <numerusform>{count} Alarme offen</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} broken</source>
            <translation>{count} defekt</translation>
        </message>
        <message numerus="yes">
            <source>{count} bytes</source>
            <translation>
                <numerusform>{count} Byte</numerusform>
                <numerusform>{count} Byte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} campaigns marked</source>
            <translation>
                <numerusform>{count} Kampagne markiert</numerusform>
                <numerusform>{count} Kampagnen markiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} campaigns unmarked</source>
            <translation>
                <numerusform>{count} Markierung entfernt</numerusform>
                <numerusform>{count} Markierungen entfernt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} clicks on {whole} ICP impressions: {value}.</source>
            <translation>
                <numerusform>{count} Klick auf {whole} ICP-Impressionen: {value}.</numerusform>
                <numerusform>{count} Klicks auf {whole} ICP-Impressionen: {value}.</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} columns were found</source>
            <translation>{count} Spalten wurden gefunden</translation>
        </message>
        <message numerus="yes">
            <source>{count} companies</source>
            <translation>
                <numerusform>{count} Unternehmen</numerusform>
                <numerusform>{count} Unternehmen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} conditions</source>
            <translation>
                <numerusform>{count} Regel</numerusform>
                <numerusform>{count} Regeln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} days</source>
            <translation>
                <numerusform>{count} Tag</numerusform>
                <numerusform>{count} Tage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} days are not available again</source>
            <translation>
                <numerusform>{count} Tag ist wieder nicht vorhanden</numerusform>
                <numerusform>{count} Tage sind wieder nicht vorhanden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} days are really empty</source>
            <translation>
                <numerusform>{count} Tag ist wirklich leer</numerusform>
                <numerusform>{count} Tage sind wirklich leer</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} days of {days} are missing</source>
            <translation>{count} Tage von {days} fehlen</translation>
        </message>
        <message numerus="yes">
            <source>{count} days, each in its platform’s own zone</source>
            <translation>
                <numerusform>{count} Tag, in der Zeitzone seiner Plattform</numerusform>
                <numerusform>{count} Tage, je in der Zeitzone ihrer Plattform</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} dimensions</source>
            <translation>
                <numerusform>{count} Dimension</numerusform>
                <numerusform>{count} Dimensionen</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} evaluations</source>
            <translation>{count} Auswertungen</translation>
        </message>
        <message numerus="yes">
            <source>{count} events</source>
            <translation>
                <numerusform>{count} Event</numerusform>
                <numerusform>{count} Events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} events become shares</source>
            <translation>
                <numerusform>{count} Event wird zum Share</numerusform>
                <numerusform>{count} Events werden zu Shares</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} events of {people} people</source>
            <translation>
                <numerusform>{count} Event von {people} Personen</numerusform>
                <numerusform>{count} Events von {people} Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} files</source>
            <translation>
                <numerusform>{count} Datei</numerusform>
                <numerusform>{count} Dateien</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} fired</source>
            <translation>{count} ausgelöst</translation>
        </message>
        <message>
            <source>{count} further columns were not kept, it has too many: {crowded}; export only the columns that you need.</source>
            <translation>{count} weitere Spalten wurden nicht behalten, es sind zu viele: {crowded}; nur die nötigen Spalten exportieren.</translation>
        </message>
        <message>
            <source>{count} hours</source>
            <translation>{count} Stunden</translation>
        </message>
        <message numerus="yes">
            <source>{count} ids and addresses are stored as hashes now</source>
            <translation>
                <numerusform>{count} ID oder Adresse ist jetzt als Hash gespeichert</numerusform>
                <numerusform>{count} IDs und Adressen sind jetzt als Hashes gespeichert</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} ids are in scientific notation, as a spreadsheet rounds them (the first is {found}); names are used instead: import the file as it was downloaded</source>
            <translation>{count} IDs sind in wissenschaftlicher Schreibweise, wie eine Tabellenkalkulation sie rundet (die erste ist {found}); stattdessen gelten Namen: die Datei importieren, wie sie heruntergeladen wurde</translation>
        </message>
        <message numerus="yes">
            <source>{count} imports were taken back</source>
            <translation>
                <numerusform>{count} Import wurde zurückgenommen</numerusform>
                <numerusform>{count} Importe wurden zurückgenommen</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} in 28 days</source>
            <translation>{count} in 28 Tagen</translation>
        </message>
        <message numerus="yes">
            <source>{count} jobs failed</source>
            <translation>
                <numerusform>{count} Aufgabe fehlgeschlagen</numerusform>
                <numerusform>{count} Aufgaben fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} jobs running</source>
            <translation>
                <numerusform>{count} Aufgabe läuft</numerusform>
                <numerusform>{count} Aufgaben laufen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} look like shares</source>
            <translation>
                <numerusform>{count} sieht nach einem Share aus</numerusform>
                <numerusform>{count} sehen nach Shares aus</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} minutes</source>
            <translation>{count} Minuten</translation>
        </message>
        <message numerus="yes">
            <source>{count} minutes ago</source>
            <translation>
                <numerusform>vor {count} Minute</numerusform>
                <numerusform>vor {count} Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} months</source>
            <translation>
                <numerusform>{count} Monat</numerusform>
                <numerusform>{count} Monate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} more sources</source>
            <translation>
                <numerusform>{count} weitere Quelle</numerusform>
                <numerusform>{count} weitere Quellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} more would prove it</source>
            <translation>
                <numerusform>{count} mehr würde es belegen</numerusform>
                <numerusform>{count} mehr würden es belegen</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} new</source>
            <translation>{count} neu</translation>
        </message>
        <message numerus="yes">
            <source>{count} new exports in {folder}</source>
            <translation>
                <numerusform>{count} neuer Export in {folder}</numerusform>
                <numerusform>{count} neue Exporte in {folder}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} of {all} files are left out until you look at them.</source>
            <translation>
                <numerusform>{count} von {all} Dateien bleibt draußen, bis sie angesehen ist.</numerusform>
                <numerusform>{count} von {all} Dateien bleiben draußen, bis sie angesehen sind.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} of {whole} active ICP people shared: {value}.</source>
            <translation>
                <numerusform>{count} von {whole} aktiven ICP-Personen teilte: {value}.</numerusform>
                <numerusform>{count} von {whole} aktiven ICP-Personen teilten: {value}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} people</source>
            <translation>
                <numerusform>{count} Person</numerusform>
                <numerusform>{count} Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} periods</source>
            <translation>
                <numerusform>{count} Zeitraum</numerusform>
                <numerusform>{count} Zeiträume</numerusform>
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
        <message>
            <source>{count} rejected</source>
            <translation>{count} abgelehnt</translation>
        </message>
        <message>
            <source>{count} reminder</source>
            <translation>{count} erinnert</translation>
        </message>
        <message numerus="yes">
            <source>{count} requests</source>
            <translation>
                <numerusform>{count} Anfrage</numerusform>
                <numerusform>{count} Anfragen</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} resolved</source>
            <translation>{count} erledigt</translation>
        </message>
        <message>
            <source>{count} retracted</source>
            <translation>{count} zurückgenommen</translation>
        </message>
        <message numerus="yes">
            <source>{count} retries</source>
            <translation>
                <numerusform>{count} Wiederholung</numerusform>
                <numerusform>{count} Wiederholungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} rows</source>
            <translation>
                <numerusform>{count} Zeile</numerusform>
                <numerusform>{count} Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} rows have more clicks than impressions; they were kept</source>
            <translation>{count} Zeilen haben mehr Klicks als Impressionen; sie blieben</translation>
        </message>
        <message numerus="yes">
            <source>{count} rows left out</source>
            <translation>
                <numerusform>{count} Zeile ausgelassen</numerusform>
                <numerusform>{count} Zeilen ausgelassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} rules checked</source>
            <translation>
                <numerusform>{count} Regel geprüft</numerusform>
                <numerusform>{count} Regeln geprüft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} rules watch from now on</source>
            <translation>
                <numerusform>{count} Regel wacht ab jetzt</numerusform>
                <numerusform>{count} Regeln wachen ab jetzt</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} seconds</source>
            <translation>{count} Sekunden</translation>
        </message>
        <message numerus="yes">
            <source>{count} segments: {names}.</source>
            <translation>
                <numerusform>{count} Segment: {names}.</numerusform>
                <numerusform>{count} Segmente: {names}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} sharers before</source>
            <translation>
                <numerusform>vorher {count} Teiler</numerusform>
                <numerusform>vorher {count} Teilende</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} smaller segments are not drawn.</source>
            <translation>
                <numerusform>{count} kleineres Segment ist nicht gezeichnet.</numerusform>
                <numerusform>{count} kleinere Segmente sind nicht gezeichnet.</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} the same</source>
            <translation>{count} gleich</translation>
        </message>
        <message numerus="yes">
            <source>{count} times</source>
            <translation>
                <numerusform>{count}-mal</numerusform>
                <numerusform>{count}-mal</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} tries</source>
            <translation>
                <numerusform>{count} Versuch</numerusform>
                <numerusform>{count} Versuche</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} unread</source>
            <translation>
                <numerusform>{count} ungelesen</numerusform>
                <numerusform>{count} ungelesen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} unread alerts</source>
            <translation>
                <numerusform>{count} ungelesener Alarm</numerusform>
                <numerusform>{count} ungelesene Alarme</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} updated</source>
            <translation>{count} geändert</translation>
        </message>
        <message numerus="yes">
            <source>{count} values are none</source>
            <translation>
                <numerusform>{count} Wert passt nicht</numerusform>
                <numerusform>{count} Werte passen nicht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} values are not understood</source>
            <translation>
                <numerusform>{count} Wert ist nicht verstanden</numerusform>
                <numerusform>{count} Werte sind nicht verstanden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} weeks</source>
            <translation>
                <numerusform>{count} Woche</numerusform>
                <numerusform>{count} Wochen</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} withdrawn</source>
            <translation>{count} entfallen</translation>
        </message>
        <message>
            <source>{crowded} rows have more than {most_addresses} e-mail addresses; the first {most_addresses2} join the person with users.</source>
            <translation>{crowded} Zeilen haben mehr als {most_addresses} E-Mail-Adressen; die ersten {most_addresses2} verbinden die Person mit Nutzern.</translation>
        </message>
        <message>
            <source>{damaged} rows have an id that a spreadsheet rounded (such as 1.2E+11); import the file as it was downloaded, without saving it in a spreadsheet.</source>
            <translation>{damaged} Zeilen haben eine ID, die eine Tabellenkalkulation gerundet hat (etwa 1.2E+11); die Datei importieren, wie sie heruntergeladen wurde, ohne sie in einer Tabellenkalkulation zu speichern.</translation>
        </message>
        <message>
            <source>{days} are missing</source>
            <translation>{days} fehlen</translation>
        </message>
        <message>
            <source>{days} days were counted anew</source>
            <translation>{days} Tage wurden neu gezählt</translation>
        </message>
        <message>
            <source>{days} days were counted anew; checking alerts</source>
            <translation>{days} Tage wurden neu gezählt; Alarme werden geprüft</translation>
        </message>
        <message>
            <source>{days} days, first {day}</source>
            <translation>{days} Tage, der erste {day}</translation>
        </message>
        <message>
            <source>{days} has days without data, so this may change.</source>
            <translation>{days} hat Tage ohne Daten, dies kann sich also ändern.</translation>
        </message>
        <message>
            <source>{days} is not complete, so this may change.</source>
            <translation>{days} ist nicht vollständig, dies kann sich also ändern.</translation>
        </message>
        <message>
            <source>{days} is not confirmed</source>
            <translation>{days} ist nicht bestätigt</translation>
        </message>
        <message>
            <source>{days}, the newest period that both sides have.</source>
            <translation>{days}, der neueste Zeitraum, den beide Seiten haben.</translation>
        </message>
        <message>
            <source>{days}, {days_count} days</source>
            <translation>{days}, {days_count} Tage</translation>
        </message>
        <message>
            <source>{days}-day windows, one point a week</source>
            <translation>{days}-Tage-Fenster, ein Punkt je Woche</translation>
        </message>
        <message>
            <source>{days}. The lines are all ICP segments together.</source>
            <translation>{days}: Die Linien sind alle ICP-Segmente zusammen.</translation>
        </message>
        <message>
            <source>{days}: {before} became {after}</source>
            <translation>{days}: aus {before} wurde {after}</translation>
        </message>
        <message>
            <source>{days}: {state}</source>
            <translation>{days}: {state}</translation>
        </message>
        <message numerus="yes">
            <source>{day} and {count} more days</source>
            <translation>
                <numerusform>{day} und {count} weiterer Tag</numerusform>
                <numerusform>{day} und {count} weitere Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>{day} is missing</source>
            <translation>{day} fehlt</translation>
        </message>
        <message>
            <source>{day}, still firing</source>
            <translation>{day}, weiter ausgelöst</translation>
        </message>
        <message numerus="yes">
            <source>{day}, {count} days</source>
            <translation>
                <numerusform>{day}, {count} Tag</numerusform>
                <numerusform>{day}, {count} Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>{dimension} is twice in 'dimensions' of {place}</source>
            <translation>{dimension} steht zweimal in 'dimensions' von {place}</translation>
        </message>
        <message>
            <source>{domain} in 'exclude_domains' of {place} is not a domain; write it like 'corp.example'</source>
            <translation>{domain} in 'exclude_domains' von {place} ist keine Domain; sie wie 'corp.example' schreiben</translation>
        </message>
        <message numerus="yes">
            <source>{done} of {all} files are in, with {count} rows.</source>
            <translation>
                <numerusform>{done} von {all} Dateien sind geladen, mit {count} Zeile.</numerusform>
                <numerusform>{done} von {all} Dateien sind geladen, mit {count} Zeilen.</numerusform>
            </translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
        <message>
            <source>{edge}, critical {critical}</source>
            <translation>{edge}, kritisch {critical}</translation>
        </message>
        <message>
            <source>{error}; it wants to be asked again in {when}</source>
            <translation>{error}; der Dienst möchte in {when} wieder gefragt werden</translation>
        </message>
        <message>
            <source>{events} events of {people} people</source>
            <translation>{events} Events von {people} Personen</translation>
        </message>
        <message>
            <source>{event} as {channel}: {reason}</source>
            <translation>{event} als {channel}: {reason}</translation>
        </message>
        <message>
            <source>{field} has {count} characters, more than {max_text}</source>
            <translation>„{field}“ hat {count} Zeichen, mehr als {max_text}</translation>
        </message>
        <message>
            <source>{field} is given, but {field2} is missing</source>
            <translation>„{field}“ ist angegeben, aber „{field2}“ fehlt</translation>
        </message>
        <message>
            <source>{field} is missing</source>
            <translation>„{field}“ fehlt</translation>
        </message>
        <message>
            <source>{field} {text} is not a date that can be read</source>
            <translation>{field} {text} ist kein lesbares Datum</translation>
        </message>
        <message>
            <source>{field} {text} on line {line}</source>
            <translation>{field} {text} in Zeile {line}</translation>
        </message>
        <message>
            <source>{file} has a password ({filename} in it is encrypted); unpack it with the password and import the files inside</source>
            <translation>{file} hat ein Passwort ({filename} darin ist verschlüsselt); mit dem Passwort entpacken und die Dateien darin importieren</translation>
        </message>
        <message>
            <source>{file} has more than {last_line} lines; import it in parts</source>
            <translation>{file} hat mehr als {last_line} Zeilen; in Teilen importieren</translation>
        </message>
        <message>
            <source>{file} has more than {max_entries} files in it; import it in smaller archives</source>
            <translation>{file} enthält mehr als {max_entries} Dateien; in kleineren Archiven importieren</translation>
        </message>
        <message>
            <source>{file} has neither a Day column nor Reporting starts and Reporting ends; add them and export again, or say the range with --period START..END</source>
            <translation>{file} hat weder eine Spalte Tag noch Berichtsstart und Berichtsende; sie hinzufügen und noch einmal exportieren, oder den Zeitraum unter „Zeitraum“ angeben</translation>
        </message>
        <message>
            <source>{file} has no Day column and {covers}; add the Day column, or say the range with --period START..END</source>
            <translation>{file} hat keine Spalte Tag und {covers}; die Spalte Tag hinzufügen oder den Zeitraum unter „Zeitraum“ angeben</translation>
        </message>
        <message>
            <source>{file} has no column for {fields}, it has {names}; say which it is with --map, such as --map user_id=COLUMN</source>
            <translation>{file} hat keine Spalte für {fields}, sondern {names}; bei den Spalten angeben, welche es ist</translation>
        </message>
        <message>
            <source>{file} has no column of days and does not say which range it covers; add the day to the report and export it again, or say the range with --period START..END</source>
            <translation>{file} hat keine Spalte mit Tagen und nennt keinen Zeitraum; den Tag zum Bericht hinzufügen und ihn noch einmal exportieren, oder den Zeitraum unter „Zeitraum“ angeben</translation>
        </message>
        <message>
            <source>{file} has no column {column} for {field}, it has {names}; correct --map</source>
            <translation>{file} hat keine Spalte {column} für „{field}“, sondern {names}; die Zuordnung der Spalten berichtigen</translation>
        </message>
        <message>
            <source>{file} has no file {label} in it; check the path</source>
            <translation>{file} enthält keine Datei {label}; den Pfad prüfen</translation>
        </message>
        <message>
            <source>{file} has nothing in it; export it again</source>
            <translation>{file} ist leer; noch einmal exportieren</translation>
        </message>
        <message>
            <source>{file} has {count} sheets and no sheet {value}; export the report again</source>
            <translation>{file} hat {count} Blätter und kein Blatt {value}; den Bericht noch einmal exportieren</translation>
        </message>
        <message>
            <source>{file} has {width} columns, more than {max_columns}, so it is no export of events; export it again</source>
            <translation>{file} hat {width} Spalten, mehr als {max_columns}, ist also kein Export von Events; noch einmal exportieren</translation>
        </message>
        <message>
            <source>{file} holds XML entities ({name}), which no spreadsheet program writes and which can do harm; download the report again from the platform</source>
            <translation>{file} enthält XML-Entitäten ({name}), die keine Tabellenkalkulation schreibt und die schaden können; den Bericht noch einmal von der Plattform herunterladen</translation>
        </message>
        <message>
            <source>{file} holds no file that can be imported ({names}{more}); of the first: {error}</source>
            <translation>{file} enthält keine Datei, die sich importieren lässt ({names}{more}); zur ersten: {error}</translation>
        </message>
        <message>
            <source>{file} holds one file: {error}</source>
            <translation>{file} enthält eine Datei: {error}</translation>
        </message>
        <message>
            <source>{file} holds {count} reports that are not parts of one ({kinds}); unpack it and import them one by one</source>
            <translation>{file} enthält {count} Berichte, die nicht Teile eines einzigen sind ({kinds}); entpacken und einzeln importieren</translation>
        </message>
        <message>
            <source>{file} holds {found}, more than a report has ({max_rows} rows, {max_columns} columns, {max_cells} cells); export it as CSV</source>
            <translation>{file} enthält {found}, mehr als ein Bericht hat ({max_rows} Zeilen, {max_columns} Spalten, {max_cells} Zellen); als CSV exportieren</translation>
        </message>
        <message>
            <source>{file} is a Parquet file with the columns {columns}, which is no export of events that is known; export the report as CSV or XLSX and import that</source>
            <translation>{file} ist eine Parquet-Datei mit den Spalten {columns}, kein bekannter Export von Events; den Bericht als CSV oder XLSX exportieren und importieren</translation>
        </message>
        <message>
            <source>{file} is a Parquet file, and reading those needs an addition: pip install 'icp-pulse[parquet]', or export the file as JSON lines</source>
            <translation>{file} ist eine Parquet-Datei, und die zu lesen braucht einen Zusatz: pip install 'icp-pulse[parquet]'; oder die Datei als JSON lines exportieren</translation>
        </message>
        <message>
            <source>{file} is a ZIP archive, not an .xlsx workbook; unpack it and import the files inside</source>
            <translation>{file} ist ein ZIP-Archiv, keine .xlsx-Arbeitsmappe; entpacken und die Dateien darin importieren</translation>
        </message>
        <message>
            <source>{file} is a card of Google's Overview page ({card}), which has no impressions with clicks per campaign; open Campaigns, show Impr., Clicks and Campaign, and download that table</source>
            <translation>{file} ist eine Karte von Googles Übersichtsseite ({card}), die keine Impressionen mit Klicks je Kampagne hat; Kampagnen öffnen, Impr., Klicks und Kampagne einblenden und diese Tabelle herunterladen</translation>
        </message>
        <message>
            <source>{file} is a damaged or cut off Parquet file; download it again</source>
            <translation>{file} ist eine beschädigte oder abgeschnittene Parquet-Datei; noch einmal herunterladen</translation>
        </message>
        <message>
            <source>{file} is a damaged or cut off ZIP archive; download it again</source>
            <translation>{file} ist ein beschädigtes oder abgeschnittenes ZIP-Archiv; noch einmal herunterladen</translation>
        </message>
        <message>
            <source>{file} is a damaged workbook or no .xlsx workbook; save it again as XLSX or CSV</source>
            <translation>{file} ist eine beschädigte Arbeitsmappe oder keine .xlsx-Arbeitsmappe; noch einmal als XLSX oder CSV speichern</translation>
        </message>
        <message>
            <source>{file} is a report of {kind}, not of {said}; import it without --as {option}</source>
            <translation>{file} ist ein Bericht von {kind}, nicht von {said}; unter „Bericht“ nicht {option} wählen</translation>
        </message>
        <message>
            <source>{file} is a workbook that is damaged or cut off; download it again, or save it as CSV</source>
            <translation>{file} ist eine beschädigte oder abgeschnittene Arbeitsmappe; noch einmal herunterladen oder als CSV speichern</translation>
        </message>
        <message>
            <source>{file} is binary, not text; export the report as CSV or XLSX and import that</source>
            <translation>{file} ist binär, kein Text; den Bericht als CSV oder XLSX exportieren und importieren</translation>
        </message>
        <message>
            <source>{file} is {noun}, not a table; {remedy}</source>
            <translation>{file} ist {noun}, keine Tabelle; {remedy}</translation>
        </message>
        <message>
            <source>{file} is {noun}; {remedy}</source>
            <translation>{file} ist {noun}; {remedy}</translation>
        </message>
        <message>
            <source>{file} is {what}, which is none of the exports that are known; name its columns with --map, or say what it is with --as KIND</source>
            <translation>{file} ist {what} und keiner der bekannten Exporte; unter „Bericht“ angeben, was sie ist, und was ihre Spalten enthalten</translation>
        </message>
        <message>
            <source>{file} shows no column names to remember it by</source>
            <translation>{file} zeigt keine Spaltennamen, an denen sie wiederzuerkennen wäre</translation>
        </message>
        <message>
            <source>{file} unpacks to more than {max_expansion} times its size; unpack it yourself if you trust it</source>
            <translation>{file} entpackt sich auf mehr als das {max_expansion}-Fache; selbst entpacken, wenn dem Inhalt zu trauen ist</translation>
        </message>
        <message>
            <source>{file} was taken back</source>
            <translation>{file} wurde zurückgenommen</translation>
        </message>
        <message>
            <source>{file}, line {line}: its rows are campaign groups, which hold several campaigns with different audiences; export the Ad Performance or the Campaign Performance report instead</source>
            <translation>{file}, Zeile {line}: Ihre Zeilen sind Kampagnengruppen, die mehrere Kampagnen mit verschiedenen Zielgruppen enthalten; stattdessen den Bericht zur Anzeigen- oder Kampagnenleistung exportieren</translation>
        </message>
        <message>
            <source>{file}, line {line}: the column {name} stands twice and says {cells} and {cells2}; keep one of them and import again</source>
            <translation>{file}, Zeile {line}: Die Spalte {name} steht zweimal da und sagt {cells} und {cells2}; eine davon behalten und noch einmal importieren</translation>
        </message>
        <message>
            <source>{file}, line {line}: the currency is {currency}, but {known} on line {line2} for the same account; export one file per account, or add the account id as a column</source>
            <translation>{file}, Zeile {line}: Die Währung ist {currency}, aber in Zeile {line2} {known} für dasselbe Konto; je Konto eine Datei exportieren oder die Konto-ID als Spalte ergänzen</translation>
        </message>
        <message>
            <source>{file}, line {line}: the table is split by click type, which repeats the impressions of every type; remove the Click type segment in Google Ads and download the table again</source>
            <translation>{file}, Zeile {line}: Die Tabelle ist nach Klicktyp geteilt, was die Impressionen für jeden Typ wiederholt; das Segment Klicktyp in Google Ads entfernen und die Tabelle noch einmal herunterladen</translation>
        </message>
        <message>
            <source>{file}, line {line}: there is no column {column} for clicks; correct --map</source>
            <translation>{file}, Zeile {line}: Für Klicks gibt es keine Spalte {column}; die Zuordnung der Spalten berichtigen</translation>
        </message>
        <message>
            <source>{file}, line {line}: there is no {column} column ({found}); {what}</source>
            <translation>{file}, Zeile {line}: Es gibt keine Spalte {column} ({found}); {what}</translation>
        </message>
        <message>
            <source>{file}: by its name it covers {what}, which is neither an account nor a campaign; export the demographics of the account or of one campaign, or say --scope account=ID or --scope campaign=ID</source>
            <translation>{file}: Dem Namen nach umfasst sie {what}, weder ein Konto noch eine Kampagne; die Demografie des Kontos oder einer Kampagne exportieren, oder unter „Konto“ oder „Umfang“ angeben, wessen sie ist</translation>
        </message>
        <message>
            <source>{file}: it is a LinkedIn report, but its column names ({shown}) are in a language that is not known; map its columns, or export the report in English</source>
            <translation>{file}: Es ist ein LinkedIn-Bericht, aber seine Spaltennamen ({shown}) sind in einer Sprache, die nicht bekannt ist; seine Spalten zuordnen oder den Bericht auf Englisch exportieren</translation>
        </message>
        <message>
            <source>{file}: looking at it ended unexpectedly (out of memory?); try it again</source>
            <translation>{file}: Das Ansehen endete unerwartet (zu wenig Speicher?); noch einmal versuchen</translation>
        </message>
        <message>
            <source>{file}: no row with Google's column names (Campaign, Impr., Clicks) was found; download the table of campaigns again</source>
            <translation>{file}: keine Zeile mit Googles Spaltennamen (Kampagne, Impr., Klicks) gefunden; die Tabelle der Kampagnen noch einmal herunterladen</translation>
        </message>
        <message>
            <source>{file}: no row with Meta's column names (Campaign name, Impressions, Link clicks) was found; export the report again</source>
            <translation>{file}: keine Zeile mit Metas Spaltennamen (Kampagnenname, Impressionen, Link-Klicks) gefunden; den Bericht noch einmal exportieren</translation>
        </message>
        <message>
            <source>{file}: no row with column names of {platform} was found; export the report again, or map its columns</source>
            <translation>{file}: keine Zeile mit Spaltennamen von {platform} gefunden; den Bericht noch einmal exportieren oder seine Spalten zuordnen</translation>
        </message>
        <message>
            <source>{file}: no row with column names was found; the first row has to name date, campaign, impressions and clicks, or say their names with --map</source>
            <translation>{file}: keine Zeile mit Spaltennamen gefunden; die erste Zeile muss Datum, Kampagne, Impressionen und Klicks nennen, sonst unter „Bericht“ und bei den Spalten angeben, was sie enthalten</translation>
        </message>
        <message>
            <source>{file}: no table of a segment was found under LinkedIn's first lines; export the report again in English</source>
            <translation>{file}: Unter LinkedIns ersten Zeilen steht keine Tabelle eines Segments; den Bericht noch einmal auf Englisch exportieren</translation>
        </message>
        <message>
            <source>{file}: the import ended unexpectedly (out of memory?) and nothing of it was kept; try it again</source>
            <translation>{file}: Der Import endete unerwartet (zu wenig Speicher?), und nichts davon wurde behalten; noch einmal versuchen</translation>
        </message>
        <message>
            <source>{file}: the import met an error of ICP Pulse; nothing of it was kept</source>
            <translation>{file}: Der Import traf auf einen Fehler von ICP Pulse; nichts davon wurde behalten</translation>
        </message>
        <message>
            <source>{file}: the lines that say which range the report covers are missing; say it with --period START..END</source>
            <translation>{file}: Die Zeilen, die sagen, welchen Zeitraum der Bericht umfasst, fehlen; ihn unter „Zeitraum“ angeben</translation>
        </message>
        <message>
            <source>{file}: the report ends on {period}, before it starts on {period2}; download it again</source>
            <translation>{file}: Der Bericht endet am {period}, bevor er am {period2} beginnt; noch einmal herunterladen</translation>
        </message>
        <message>
            <source>{file}: {count} of {rows} rows cannot be used, most of them because: {reason} (first in {place}); mend the file, or take the rest with --accept-rejects</source>
            <translation>{file}: {count} von {rows} Zeilen sind unbrauchbar, die meisten, weil: {reason} (zuerst in {place}); die Datei in Ordnung bringen oder die übrigen importieren</translation>
        </message>
        <message numerus="yes">
            <source>{file}: {count} rows are in.</source>
            <translation>
                <numerusform>{file}: {count} Zeile ist geladen.</numerusform>
                <numerusform>{file}: {count} Zeilen sind geladen.</numerusform>
            </translation>
        </message>
        <message>
            <source>{file}: {label} is of {source}, the files before it of {source2}; unpack it and import the files one by one</source>
            <translation>{file}: {label} ist von {source}, die Dateien davor von {source2}; entpacken und die Dateien einzeln importieren</translation>
        </message>
        <message>
            <source>{first} or {other}</source>
            <translation>{first} oder {other}</translation>
        </message>
        <message>
            <source>{folder} cannot be looked at ({why}); choose another folder in the settings</source>
            <translation>in {folder} lässt sich nicht nachsehen ({why}); in den Einstellungen einen anderen Ordner wählen</translation>
        </message>
        <message>
            <source>{folder} cannot be opened ({why})</source>
            <translation>{folder} lässt sich nicht öffnen ({why})</translation>
        </message>
        <message>
            <source>{folder} cannot be used as a workspace ({why}); choose a folder of your own with --workspace</source>
            <translation>{folder} lässt sich nicht als Arbeitsbereich verwenden ({why}); mit --workspace einen eigenen Ordner wählen</translation>
        </message>
        <message>
            <source>{folder} holds {count} files, more than {max_entries}; import it in parts</source>
            <translation>{folder} enthält {count} Dateien, mehr als {max_entries}; in Teilen importieren</translation>
        </message>
        <message>
            <source>{folder} is no folder; choose one that exists</source>
            <translation>{folder} ist kein Ordner; einen wählen, den es gibt</translation>
        </message>
        <message>
            <source>{folder} is not there now; it is looked at again when it is back</source>
            <translation>{folder} ist gerade nicht da; es wird wieder nachgesehen, wenn er zurück ist</translation>
        </message>
        <message>
            <source>{given} is no grain; say --scope grain= with {grains}</source>
            <translation>{given} ist kein Zeitschritt; unter „Zeitschritt“ wählen: {grains}</translation>
        </message>
        <message>
            <source>{held} of {asked} evaluations</source>
            <translation>{held} von {asked} Auswertungen</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} Std.</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>{job}: {reason}</source>
            <translation>{job}: {reason}</translation>
        </message>
        <message>
            <source>{key} in {place} cannot be {value}; {near}</source>
            <translation>{key} in {place} kann nicht {value} sein; {near}</translation>
        </message>
        <message>
            <source>{key} in {place} must be a fraction from 0 to {high}, found {found}{hint}</source>
            <translation>{key} in {place} muss ein Bruchteil von 0 bis {high} sein, gefunden: {found}{hint}</translation>
        </message>
        <message>
            <source>{key} in {place} must be {expected}, found {found}</source>
            <translation>{key} in {place} muss {expected} sein, gefunden: {found}</translation>
        </message>
        <message>
            <source>{key} in {place} names no value; add one or leave it out</source>
            <translation>{key} in {place} nennt keinen Wert; einen ergänzen oder es weglassen</translation>
        </message>
        <message>
            <source>{key} must be written as [[{key2}]], found {found}</source>
            <translation>{key} muss als [[{key2}]] geschrieben sein, gefunden: {found}</translation>
        </message>
        <message>
            <source>{kind} is no kind of file; give --as {kinds}</source>
            <translation>{kind} ist keine Art von Datei; unter „Bericht“ eine wählen: {kinds}</translation>
        </message>
        <message>
            <source>{kpi} by {dimension}, {segment}: rate {rate}, mix {mix}</source>
            <translation>{kpi} nach {dimension}, {segment}: Rate {rate}, Mix {mix}</translation>
        </message>
        <message>
            <source>{kpi} falls</source>
            <translation>{kpi} fällt</translation>
        </message>
        <message>
            <source>{kpi} is low</source>
            <translation>{kpi} ist niedrig</translation>
        </message>
        <message>
            <source>{kpi} no value</source>
            <translation>{kpi} ohne Wert</translation>
        </message>
        <message>
            <source>{kpi} of {icp}</source>
            <translation>{kpi} von {icp}</translation>
        </message>
        <message>
            <source>{kpi} of {icp}, version {version}</source>
            <translation>{kpi} von {icp}, Version {version}</translation>
        </message>
        <message>
            <source>{kpi} trend</source>
            <translation>Trend {kpi}</translation>
        </message>
        <message>
            <source>{kpi}: no complete period yet</source>
            <translation>{kpi}: noch kein vollständiger Zeitraum</translation>
        </message>
        <message>
            <source>{kpi}: no data for {days}</source>
            <translation>{kpi}: keine Daten für {days}</translation>
        </message>
        <message>
            <source>{label} (optional)</source>
            <translation>{label} (freiwillig)</translation>
        </message>
        <message>
            <source>{label} from {day} on</source>
            <translation>{label} ab {day}</translation>
        </message>
        <message>
            <source>{label} is missing; {hint}</source>
            <translation>{label} fehlt; {hint}</translation>
        </message>
        <message>
            <source>{label} takes addresses such as ana@example.com, not "{text}"</source>
            <translation>{label} nimmt Adressen wie ana@example.com, nicht „{text}“</translation>
        </message>
        <message>
            <source>{label} · the newest</source>
            <translation>{label} · die neueste</translation>
        </message>
        <message>
            <source>{label}: what exists</source>
            <translation>{label}: was es gibt</translation>
        </message>
        <message>
            <source>{label}: {service} tells nothing of days before {day}; what is stored of them stays as it is</source>
            <translation>{label}: {service} sagt nichts über Tage vor dem {day}; was davon gespeichert ist, bleibt, wie es ist</translation>
        </message>
        <message>
            <source>{label}: {value}, press to correct it</source>
            <translation>{label}: {value}, zum Ändern drücken</translation>
        </message>
        <message>
            <source>{least} impressions</source>
            <translation>{least} Impressionen</translation>
        </message>
        <message>
            <source>{least} people</source>
            <translation>{least} Personen</translation>
        </message>
        <message>
            <source>{level} interval</source>
            <translation>{level}-Intervall</translation>
        </message>
        <message>
            <source>{level} interval of the change {low} to {high} points</source>
            <translation>Intervall der Änderung ({level}): {low} bis {high} Punkte</translation>
        </message>
        <message>
            <source>{level} interval {low} to {high}</source>
            <translation>Intervall ({level}) {low} bis {high}</translation>
        </message>
        <message>
            <source>{level} of change</source>
            <translation>{level} der Änderung</translation>
        </message>
        <message>
            <source>{locale} is not a locale that is known; give --locale as in de, en_GB or pt_BR</source>
            <translation>{locale} ist keine bekannte Sprache; eine angeben wie de, en_GB oder pt_BR</translation>
        </message>
        <message>
            <source>{looks} ({seen}), and were turned into UTC so; if the zone has summer time, or this is wrong, {remedy}</source>
            <translation>{looks} ({seen}) und wurden so in UTC umgerechnet; hat die Zone Sommerzeit oder ist das falsch, {remedy}</translation>
        </message>
        <message>
            <source>{looks} ({seen}), but {events} events are too few to tell, so they were read as UTC; {remedy}</source>
            <translation>{looks} ({seen}), aber {events} Events sind zu wenige, um es zu sagen, deshalb wurden sie als UTC gelesen; {remedy}</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} bis {high}</translation>
        </message>
        <message>
            <source>{marked} marked, {unmarked} unmarked. Coverage and CTR are counted anew.</source>
            <translation>{marked} markiert, {unmarked} entfernt. Abdeckung und CTR werden neu gezählt.</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} Min.</translation>
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} min {seconds} s</translation>
        </message>
        <message>
            <source>{names} and {count} more</source>
            <translation>{names} und {count} weitere</translation>
        </message>
        <message numerus="yes">
            <source>{names} and {count} more look like shares</source>
            <translation>
                <numerusform>{names} und {count} weiteres sehen nach Shares aus</numerusform>
                <numerusform>{names} und {count} weitere sehen nach Shares aus</numerusform>
            </translation>
        </message>
        <message>
            <source>{names} look like shares</source>
            <translation>{names} sehen nach Shares aus</translation>
        </message>
        <message>
            <source>{names} looks like a share</source>
            <translation>{names} sieht nach einem Share aus</translation>
        </message>
        <message>
            <source>{name} (gone)</source>
            <translation>{name} (fort)</translation>
        </message>
        <message>
            <source>{name} cannot be read: {why}</source>
            <translation>{name} lässt sich nicht lesen: {why}</translation>
        </message>
        <message>
            <source>{name} changed while it was read (files came or went); import it again when it is complete</source>
            <translation>{name} hat sich beim Lesen geändert (Dateien kamen oder gingen); noch einmal importieren, wenn der Ordner vollständig ist</translation>
        </message>
        <message>
            <source>{name} changed while it was read (it is still being written); import it again when it is complete</source>
            <translation>{name} hat sich beim Lesen geändert (sie wird noch geschrieben); noch einmal importieren, wenn sie vollständig ist</translation>
        </message>
        <message>
            <source>{name} has a line of more than {value} MiB without an end, so it is not a file of one record per line; export it again as JSON lines</source>
            <translation>{name} hat eine Zeile von mehr als {value} MiB ohne Ende, ist also keine Datei mit einem Datensatz je Zeile; noch einmal als JSON lines exportieren</translation>
        </message>
        <message>
            <source>{name} in {place} is not known; write active_days_N or share_days_N, such as active_days_28 (N from 1 to 366)</source>
            <translation>{name} in {place} ist nicht bekannt; active_days_N oder share_days_N schreiben, etwa active_days_28 (N von 1 bis 366)</translation>
        </message>
        <message>
            <source>{name} is a damaged or truncated gzip file; download it again</source>
            <translation>{name} ist eine beschädigte oder abgeschnittene gzip-Datei; noch einmal herunterladen</translation>
        </message>
        <message>
            <source>{name} is a folder; give the files in it</source>
            <translation>{name} ist ein Ordner; die Dateien darin angeben</translation>
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
            <source>{name} is connected again</source>
            <translation>{name} ist wieder verbunden</translation>
        </message>
        <message>
            <source>{name} is cut off at line {line} (it ends with {start}, which is not a whole record), so nothing was imported; download it again</source>
            <translation>{name} ist in Zeile {line} abgeschnitten (sie endet mit {start}, das ist kein ganzer Datensatz), deshalb wurde nichts importiert; noch einmal herunterladen</translation>
        </message>
        <message>
            <source>{name} is cut off or damaged: it ends within a character of UTF-16; download it again</source>
            <translation>{name} ist abgeschnitten oder beschädigt: Sie endet innerhalb eines Zeichens von UTF-16; noch einmal herunterladen</translation>
        </message>
        <message>
            <source>{name} is damaged or cut off; download the archive again</source>
            <translation>{name} ist beschädigt oder abgeschnitten; das Archiv noch einmal herunterladen</translation>
        </message>
        <message>
            <source>{name} is disconnected, its data are taken back</source>
            <translation>{name} ist getrennt, die Daten sind zurückgenommen</translation>
        </message>
        <message>
            <source>{name} is disconnected, its data stay</source>
            <translation>{name} ist getrennt, die Daten bleiben</translation>
        </message>
        <message>
            <source>{name} is forgotten</source>
            <translation>{name} ist vergessen</translation>
        </message>
        <message>
            <source>{name} is no JSON number</source>
            <translation>{name} ist keine Zahl in JSON</translation>
        </message>
        <message>
            <source>{name} is no clock of a project; give UTC, an IANA zone such as America/New_York, or an offset such as -04:00</source>
            <translation>{name} ist keine Uhr eines Projekts; UTC, eine IANA-Zone wie America/New_York oder einen Versatz wie -04:00 angeben</translation>
        </message>
        <message>
            <source>{name} is not a regular file; give an exported file</source>
            <translation>{name} ist keine gewöhnliche Datei; eine exportierte Datei angeben</translation>
        </message>
        <message>
            <source>{name} is paused</source>
            <translation>{name} ist angehalten</translation>
        </message>
        <message>
            <source>{name} is pulled by its schedule again</source>
            <translation>{name} wird wieder nach Plan abgerufen</translation>
        </message>
        <message>
            <source>{name} is remembered for such files</source>
            <translation>{name} ist für solche Dateien gemerkt</translation>
        </message>
        <message>
            <source>{name} says what is in force already</source>
            <translation>{name} enthält nur, was schon gilt</translation>
        </message>
        <message>
            <source>{name} unpacks to far more than an export does; unpack it yourself if you trust it</source>
            <translation>{name} entpackt sich auf weit mehr als ein Export; selbst entpacken, wenn dem Inhalt zu trauen ist</translation>
        </message>
        <message>
            <source>{name} was taken away</source>
            <translation>{name} wurde entfernt</translation>
        </message>
        <message>
            <source>{name}'s column names on line {line} ({language})</source>
            <translation>Spaltennamen von {name} in Zeile {line} ({language})</translation>
        </message>
        <message>
            <source>{name}, copy</source>
            <translation>{name}, Kopie</translation>
        </message>
        <message>
            <source>{name}, id {id}</source>
            <translation>{name}, ID {id}</translation>
        </message>
        <message>
            <source>{name}, line {line}: a cell is longer than {max_line} characters (a quote that is opened and never closed?); export the report again</source>
            <translation>{name}, Zeile {line}: Eine Zelle ist länger als {max_line} Zeichen (ein Anführungszeichen, das nie geschlossen wird?); den Bericht noch einmal exportieren</translation>
        </message>
        <message>
            <source>{name}, line {line}: a quote is opened and never closed, the file is cut off or damaged; export the report again</source>
            <translation>{name}, Zeile {line}: Ein Anführungszeichen wird nie geschlossen, die Datei ist abgeschnitten oder beschädigt; den Bericht noch einmal exportieren</translation>
        </message>
        <message>
            <source>{name}, line {line}: the column {column} is there twice, so it is not clear which one counts; remove or rename one</source>
            <translation>{name}, Zeile {line}: Die Spalte {column} gibt es zweimal, es ist also nicht klar, welche zählt; eine entfernen oder umbenennen</translation>
        </message>
        <message>
            <source>{name}, line {line}: the date {text} can be {day_first} or {month_first}, and nothing in the file decides; say --locale en_GB (day first) or --locale en_US (month first)</source>
            <translation>{name}, Zeile {line}: Das Datum {text} kann {day_first} oder {month_first} sein, und nichts in der Datei entscheidet es; unter „Sprache“ angeben, ob der Tag oder der Monat vorn steht</translation>
        </message>
        <message>
            <source>{name}, line {line}: {count} columns, more than {max_columns}, is no report; check the delimiter and export it again</source>
            <translation>{name}, Zeile {line}: {count} Spalten, mehr als {max_columns}, sind kein Bericht; das Trennzeichen prüfen und noch einmal exportieren</translation>
        </message>
        <message>
            <source>{name}, line {number}: the line is longer than {max_line} characters, which is no table; export the report again</source>
            <translation>{name}, Zeile {number}: Die Zeile ist länger als {max_line} Zeichen, das ist keine Tabelle; den Bericht noch einmal exportieren</translation>
        </message>
        <message>
            <source>{name}, line {value} or soon after: the bytes are not {encoding}, as the start of the file is; the file is damaged or cut off, export it again</source>
            <translation>{name}, Zeile {value} oder kurz danach: Die Bytes sind nicht {encoding} wie der Anfang der Datei; sie ist beschädigt oder abgeschnitten, noch einmal exportieren</translation>
        </message>
        <message>
            <source>{name}, unsaved change</source>
            <translation>{name}, nicht gespeichert</translation>
        </message>
        <message>
            <source>{name}: all rows carry one date, and the lines that say which range the report covers are missing; say it with --period START..END</source>
            <translation>{name}: Alle Zeilen tragen ein Datum, und die Zeilen, die sagen, welchen Zeitraum der Bericht umfasst, fehlen; ihn unter „Zeitraum“ angeben</translation>
        </message>
        <message>
            <source>{name}: lists or tables are nested too deeply</source>
            <translation>{name}: Listen oder Tabellen sind zu tief verschachtelt</translation>
        </message>
        <message>
            <source>{name}: not valid TOML: {said}</source>
            <translation>{name}: kein gültiges TOML: {said}</translation>
        </message>
        <message>
            <source>{name}: nothing new</source>
            <translation>{name}: nichts Neues</translation>
        </message>
        <message>
            <source>{name}: some dates have the day first and others the month; say which with --locale, such as --locale en_GB (day first) or --locale en_US (month first)</source>
            <translation>{name}: Manche Datumsangaben haben den Tag vorn, andere den Monat; unter „Sprache“ angeben, welche gilt</translation>
        </message>
        <message>
            <source>{name}: stopped; what was stored before stays</source>
            <translation>{name}: abgebrochen; was vorher gespeichert wurde, bleibt</translation>
        </message>
        <message>
            <source>{name}: the file has {count} characters; at most {max_characters} are allowed</source>
            <translation>{name}: Die Datei hat {count} Zeichen; erlaubt sind höchstens {max_characters}</translation>
        </message>
        <message numerus="yes">
            <source>{name}: {count} changes in force</source>
            <translation>
                <numerusform>{name}: {count} Änderung gilt jetzt</numerusform>
                <numerusform>{name}: {count} Änderungen gelten jetzt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name}: {count} rows changed</source>
            <translation>
                <numerusform>{name}: {count} Zeile geändert</numerusform>
                <numerusform>{name}: {count} Zeilen geändert</numerusform>
            </translation>
        </message>
        <message>
            <source>{name}: {state}</source>
            <translation>{name}: {state}</translation>
        </message>
        <message>
            <source>{name}: {value}</source>
            <translation>{name}: {value}</translation>
        </message>
        <message>
            <source>{name}: {why}; check its permissions</source>
            <translation>{name}: {why}; die Zugriffsrechte prüfen</translation>
        </message>
        <message>
            <source>{name}: {why}; check the path</source>
            <translation>{name}: {why}; den Pfad prüfen</translation>
        </message>
        <message>
            <source>{needed} would find four of five</source>
            <translation>{needed} würden vier von fünf finden</translation>
        </message>
        <message>
            <source>{number} days</source>
            <translation>{number} Tagen</translation>
        </message>
        <message>
            <source>{number} rows of {value} columns or more</source>
            <translation>{number} Zeilen von {value} oder mehr Spalten</translation>
        </message>
        <message>
            <source>{path} asks for more memory or time than is sound; restore it, or delete it and enter the secrets of your connections again</source>
            <translation>{path} verlangt mehr Speicher oder Zeit, als vernünftig ist; wiederherstellen, oder löschen und die Geheimnisse der Verbindungen noch einmal eingeben</translation>
        </message>
        <message>
            <source>{path} cannot be deleted ({why}), so the app still starts at login</source>
            <translation>{path} lässt sich nicht löschen ({why}), deshalb startet die App weiter bei der Anmeldung</translation>
        </message>
        <message>
            <source>{path} cannot be written ({why}), so the app does not start at login</source>
            <translation>{path} lässt sich nicht schreiben ({why}), deshalb startet die App nicht bei der Anmeldung</translation>
        </message>
        <message>
            <source>{path} cannot be written: {why}</source>
            <translation>{path} lässt sich nicht schreiben: {why}</translation>
        </message>
        <message>
            <source>{path} cannot be written; change the permissions of {parent} or choose another --workspace</source>
            <translation>{path} lässt sich nicht schreiben; die Zugriffsrechte von {parent} ändern oder mit --workspace einen anderen wählen</translation>
        </message>
        <message>
            <source>{path} could not be used: {text}</source>
            <translation>{path} ließ sich nicht verwenden: {text}</translation>
        </message>
        <message>
            <source>{path} is being written by another program; wait until it is done and try again</source>
            <translation>in {path} schreibt gerade ein anderes Programm; warten, bis das fertig ist, und noch einmal versuchen</translation>
        </message>
        <message>
            <source>{path} is damaged ({verdict}); choose another backup</source>
            <translation>{path} ist beschädigt ({verdict}); eine andere Sicherung wählen</translation>
        </message>
        <message>
            <source>{path} is damaged; delete it and enter the secrets of your connections again</source>
            <translation>{path} ist beschädigt; löschen und die Geheimnisse der Verbindungen noch einmal eingeben</translation>
        </message>
        <message>
            <source>{path} is damaged; restore a copy from {folder}/backups, or move the file away and import your exports again</source>
            <translation>{path} ist beschädigt; eine Kopie aus {folder}/backups wiederherstellen, oder die Datei beiseite legen und die Exporte noch einmal importieren</translation>
        </message>
        <message>
            <source>{path} is no backup of ICP Pulse, or it is damaged ({msg}); choose another</source>
            <translation>{path} ist keine Sicherung von ICP Pulse oder beschädigt ({msg}); eine andere wählen</translation>
        </message>
        <message>
            <source>{path} is no backup of ICP Pulse; choose another</source>
            <translation>{path} ist keine Sicherung von ICP Pulse; eine andere wählen</translation>
        </message>
        <message>
            <source>{path} is not an ICP Pulse database; move it away, or restore a copy from {folder}</source>
            <translation>{path} ist keine Datenbank von ICP Pulse; sie beiseite legen oder eine Kopie aus {folder} wiederherstellen</translation>
        </message>
        <message>
            <source>{path} must be brought up to date but cannot be written; change the permissions of {folder}</source>
            <translation>{path} muss auf den neuen Stand gebracht werden, lässt sich aber nicht schreiben; die Zugriffsrechte von {folder} ändern</translation>
        </message>
        <message>
            <source>{path} was made by a newer ICP Pulse (schema {schema}, this one knows {head}); update ICP Pulse first</source>
            <translation>{path} ist von einem neueren ICP Pulse (Schema {schema}, dieses kennt {head}); zuerst ICP Pulse aktualisieren</translation>
        </message>
        <message>
            <source>{path} was written by a newer ICP Pulse (schema {found}, this one knows {head}); update ICP Pulse, or choose another --workspace</source>
            <translation>{path} ist von einem neueren ICP Pulse geschrieben (Schema {found}, dieses kennt {head}); ICP Pulse aktualisieren oder mit --workspace einen anderen wählen</translation>
        </message>
        <message>
            <source>{pattern} in 'matches' of {place} {what}</source>
            <translation>{pattern} in 'matches' von {place} {what}</translation>
        </message>
        <message>
            <source>{people} active ICP people did before, {rate}</source>
            <translation>Zuvor taten es {people} aktive ICP-Personen, {rate}</translation>
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
            <source>{people} people or companies</source>
            <translation>{people} Personen oder Unternehmen</translation>
        </message>
        <message>
            <source>{place} has no 'dimensions'; list them in the order to try</source>
            <translation>{place} hat keine 'dimensions'; sie in der Reihenfolge nennen, in der sie versucht werden</translation>
        </message>
        <message>
            <source>{place} has no 'when'; add one such as {{ below = 0.0045 }}</source>
            <translation>{place} hat kein 'when'; eines ergänzen wie {{ below = 0.0045 }}</translation>
        </message>
        <message>
            <source>{place} has no traits in [icp.where], so it would be everybody; add one</source>
            <translation>{place} hat keine Merkmale in [icp.where], das wären alle; eines ergänzen</translation>
        </message>
        <message>
            <source>{place} has no {key}; add it</source>
            <translation>{place} hat kein {key}; es ergänzen</translation>
        </message>
        <message>
            <source>{place} is there twice; give each its own name</source>
            <translation>{place} gibt es zweimal; jedem einen eigenen Namen geben</translation>
        </message>
        <message>
            <source>{place} must be a table, found {found}</source>
            <translation>{place} muss eine Tabelle sein, gefunden: {found}</translation>
        </message>
        <message>
            <source>{place} needs exactly one of 'match' (a glob on the name) and 'id'</source>
            <translation>{place} braucht genau eines von 'match' (ein Muster für den Namen) und 'id'</translation>
        </message>
        <message>
            <source>{place} needs exactly one of {comparisons}; found {found}</source>
            <translation>{place} braucht genau eines von {comparisons}; gefunden: {found}</translation>
        </message>
        <message>
            <source>{place} repeats one before it and would never be used; remove it</source>
            <translation>{place} wiederholt eines davor und würde nie verwendet; es entfernen</translation>
        </message>
        <message>
            <source>{platform} {report}</source>
            <translation>{platform}: {report}</translation>
        </message>
        <message>
            <source>{property} is {values}</source>
            <translation>{property} ist {values}</translation>
        </message>
        <message>
            <source>{rates}, too few to say</source>
            <translation>{rates}, zu wenige für ein Urteil</translation>
        </message>
        <message>
            <source>{rates}, {before} → {after} people</source>
            <translation>{rates}, {before} → {after} Personen</translation>
        </message>
        <message>
            <source>{rates}, {sharers} of {people} people</source>
            <translation>{rates}, {sharers} von {people} Personen</translation>
        </message>
        <message>
            <source>{reason} and {more} more</source>
            <translation>{reason} und {more} weitere</translation>
        </message>
        <message>
            <source>{rejected} of {rows} rows cannot be read. Is it the right file?</source>
            <translation>{rejected} von {rows} Zeilen sind nicht lesbar. Ist es die richtige Datei?</translation>
        </message>
        <message>
            <source>{repeated} times fall in an hour that {timezone} has twice (the clock went back) and were read as the earlier one</source>
            <translation>{repeated} Zeiten fallen in eine Stunde, die es in {timezone} zweimal gibt (die Uhr ging zurück), und wurden als die frühere gelesen</translation>
        </message>
        <message>
            <source>{report} is counted</source>
            <translation>{report} wird gezählt</translation>
        </message>
        <message>
            <source>{rivals} of {source} tell the same days; {counted} for each campaign, never both: the menu of the source on the Data page chooses which</source>
            <translation>{rivals} von {source} nennen dieselben Tage; {counted}, je Kampagne, nie beide: Im Menü der Quelle auf der Seite Daten lässt es sich wählen</translation>
        </message>
        <message>
            <source>{rivals} of {source} tells the same days; {counted} for each campaign, never both: the menu of the source on the Data page chooses which</source>
            <translation>{rivals} von {source} nennt dieselben Tage; {counted}, je Kampagne, nie beide: Im Menü der Quelle auf der Seite Daten lässt es sich wählen</translation>
        </message>
        <message>
            <source>{rows} changed</source>
            <translation>{rows} geändert</translation>
        </message>
        <message>
            <source>{rows} held</source>
            <translation>{rows} enthalten</translation>
        </message>
        <message>
            <source>{rows} in</source>
            <translation>{rows} geladen</translation>
        </message>
        <message>
            <source>{rows} left out</source>
            <translation>{rows} ausgelassen</translation>
        </message>
        <message>
            <source>{rows} new</source>
            <translation>{rows} neu</translation>
        </message>
        <message>
            <source>{rows} rejected</source>
            <translation>{rows} abgelehnt</translation>
        </message>
        <message>
            <source>{rows} rows of {columns} columns</source>
            <translation>{rows} Zeilen von {columns} Spalten</translation>
        </message>
        <message>
            <source>{rows} rows read</source>
            <translation>{rows} Zeilen gelesen</translation>
        </message>
        <message>
            <source>{rows} the same</source>
            <translation>{rows} gleich</translation>
        </message>
        <message>
            <source>{rules} rules, {evaluations}: {told}</source>
            <translation>{rules} Regeln, {evaluations}: {told}</translation>
        </message>
        <message>
            <source>{rule} is as it was</source>
            <translation>{rule} ist, wie sie war</translation>
        </message>
        <message>
            <source>{rule} is back</source>
            <translation>{rule} ist zurück</translation>
        </message>
        <message>
            <source>{rule} is changed</source>
            <translation>{rule} ist geändert</translation>
        </message>
        <message>
            <source>{rule} is deleted</source>
            <translation>{rule} ist gelöscht</translation>
        </message>
        <message>
            <source>{rule} is gone again</source>
            <translation>{rule} ist wieder weg</translation>
        </message>
        <message>
            <source>{rule} watches from now on</source>
            <translation>{rule} wacht ab jetzt</translation>
        </message>
        <message>
            <source>{rule}, {segment}</source>
            <translation>{rule}, {segment}</translation>
        </message>
        <message>
            <source>{said} is no company domain</source>
            <translation>{said} ist keine Firmendomain</translation>
        </message>
        <message>
            <source>{said}, φ {phi}</source>
            <translation>{said}, φ {phi}</translation>
        </message>
        <message>
            <source>{schedule}; next {when}</source>
            <translation>{schedule}; das nächste Mal {when}</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <source>{segment}: {before} → {after}, {rate_before} → {rate_after}; mix {mix}, rate {rate} points</source>
            <translation>{segment}: {before} → {after}, {rate_before} → {rate_after}; Mix {mix}, Rate {rate} Punkte</translation>
        </message>
        <message>
            <source>{service} allows {count} requests a second</source>
            <translation>{service} erlaubt {count} Anfragen je Sekunde</translation>
        </message>
        <message>
            <source>{service} allows {count} requests in {seconds} seconds</source>
            <translation>{service} erlaubt {count} Anfragen in {seconds} Sekunden</translation>
        </message>
        <message>
            <source>{service} announced {announced} bytes and sent {received}, so they were not taken</source>
            <translation>{service} kündigte {announced} Bytes an und sandte {received}, deshalb wurden sie nicht genommen</translation>
        </message>
        <message>
            <source>{service} answered in an unknown form ({error}); update ICP Pulse, or report it with this text: {text}</source>
            <translation>{service} antwortete in unbekannter Form ({error}); ICP Pulse aktualisieren oder mit diesem Text melden: {text}</translation>
        </message>
        <message>
            <source>{service} answered {status}</source>
            <translation>{service} antwortete {status}</translation>
        </message>
        <message>
            <source>{service} answered {status}{said}; report it with this text</source>
            <translation>{service} antwortete {status}{said}; bitte mit diesem Text melden</translation>
        </message>
        <message>
            <source>{service} cannot answer for so much at once (413){said}</source>
            <translation>{service} kann nicht so viel auf einmal beantworten (413){said}</translation>
        </message>
        <message>
            <source>{service} cannot be asked with these settings: an address or a key holds a character that cannot be sent</source>
            <translation>{service} lässt sich mit diesen Einstellungen nicht fragen: Eine Adresse oder ein Schlüssel enthält ein Zeichen, das nicht gesendet werden kann</translation>
        </message>
        <message>
            <source>{service} cannot be reached through the proxy; check the proxy's address</source>
            <translation>{service} ist über den Proxy nicht erreichbar; die Adresse des Proxys prüfen</translation>
        </message>
        <message>
            <source>{service} cannot be reached, or cut the connection; check the network and try again</source>
            <translation>{service} ist nicht erreichbar oder brach die Verbindung ab; das Netz prüfen und noch einmal versuchen</translation>
        </message>
        <message>
            <source>{service} cannot be trusted here: its certificate is that of another address, as with a network that asks for a login first; check the network and try again</source>
            <translation>{service} ist hier nicht vertrauenswürdig: Das Zertifikat ist das einer anderen Adresse, wie in einem Netz, das erst eine Anmeldung verlangt; das Netz prüfen und noch einmal versuchen</translation>
        </message>
        <message>
            <source>{service} cannot be trusted now: its certificate has expired, or is not valid yet; check the date of this computer, else try again later</source>
            <translation>{service} ist derzeit nicht vertrauenswürdig: Das Zertifikat ist abgelaufen oder gilt noch nicht; das Datum dieses Rechners prüfen, sonst später noch einmal versuchen</translation>
        </message>
        <message>
            <source>{service} cannot be trusted: its certificate is not signed by a known authority; where your network has one of its own, give its certificate file</source>
            <translation>{service} ist nicht vertrauenswürdig: Das Zertifikat stammt von keiner bekannten Stelle; hat das Netz eine eigene, deren Zertifikatsdatei angeben</translation>
        </message>
        <message>
            <source>{service} did not answer in time; try again later</source>
            <translation>{service} antwortete nicht rechtzeitig; später noch einmal versuchen</translation>
        </message>
        <message>
            <source>{service} does not accept the credentials (401){said}; connect again</source>
            <translation>{service} nimmt die Zugangsdaten nicht an (401){said}; neu verbinden</translation>
        </message>
        <message>
            <source>{service} does not allow this with these credentials (403){said}; connect with ones that may read it</source>
            <translation>{service} erlaubt das mit diesen Zugangsdaten nicht (403){said}; mit solchen verbinden, die es lesen dürfen</translation>
        </message>
        <message>
            <source>{service} gave more than {count} pages, so the pull was stopped and nothing of it was kept</source>
            <translation>{service} gab mehr als {count} Seiten, deshalb wurde der Abruf angehalten und nichts davon behalten</translation>
        </message>
        <message>
            <source>{service} gives the same page again and again, so the pull was stopped and nothing of it was kept</source>
            <translation>{service} gibt immer wieder dieselbe Seite, deshalb wurde der Abruf angehalten und nichts davon behalten</translation>
        </message>
        <message>
            <source>{service} has been asked too often ({status}){said}</source>
            <translation>{service} wurde zu oft gefragt ({status}){said}</translation>
        </message>
        <message>
            <source>{service} has trouble of its own ({status}){said}</source>
            <translation>{service} hat selbst eine Störung ({status}){said}</translation>
        </message>
        <message>
            <source>{service} is only asked over https, which the address {address} is not</source>
            <translation>{service} wird nur über https gefragt, und die Adresse {address} ist es nicht</translation>
        </message>
        <message>
            <source>{service} leads from its pages back to one that was read before, so the pull was stopped and nothing of it was kept</source>
            <translation>{service} führt von seinen Seiten auf eine schon gelesene zurück, deshalb wurde der Abruf angehalten und nichts davon behalten</translation>
        </message>
        <message>
            <source>{service} leads from its pages to another address, {address}, which was not asked</source>
            <translation>{service} führt von seinen Seiten zu einer anderen Adresse, {address}, die nicht gefragt wurde</translation>
        </message>
        <message>
            <source>{service} leads to an address that is none</source>
            <translation>{service} führt zu einer Adresse, die keine ist</translation>
        </message>
        <message>
            <source>{service} packed its answer by {packing}, where only gzip was asked for; report it with this text</source>
            <translation>{service} packte seine Antwort mit {packing}, wo nur gzip verlangt war; bitte mit diesem Text melden</translation>
        </message>
        <message>
            <source>{service} refuses the request ({status}){said}; check the settings</source>
            <translation>{service} lehnt die Anfrage ab ({status}){said}; die Einstellungen prüfen</translation>
        </message>
        <message>
            <source>{service} says at the end of an answer: "{message}"</source>
            <translation>{service} sagt am Ende einer Antwort: „{message}“</translation>
        </message>
        <message>
            <source>{service} sends from one address to the next</source>
            <translation>{service} schickt von einer Adresse zur nächsten</translation>
        </message>
        <message>
            <source>{service} sent gzip that ends in the middle</source>
            <translation>{service} sandte gzip, das mittendrin endet</translation>
        </message>
        <message>
            <source>{service} sent gzip that is damaged</source>
            <translation>{service} sandte beschädigtes gzip</translation>
        </message>
        <message>
            <source>{service} sent gzip that unpacks to more than {times} times its size</source>
            <translation>{service} sandte gzip, das entpackt mehr als das {times}-Fache seiner Größe ergibt</translation>
        </message>
        <message>
            <source>{service} sent more than {size} GiB</source>
            <translation>{service} sandte mehr als {size} GiB</translation>
        </message>
        <message>
            <source>{service} sent more than {size} MiB where a page was asked for</source>
            <translation>{service} sandte mehr als {size} MiB, wo eine Seite gefragt war</translation>
        </message>
        <message>
            <source>{service} stopped early and says: "{message}"</source>
            <translation>{service} hörte vorzeitig auf und sagt: „{message}“</translation>
        </message>
        <message>
            <source>{service} wants a pause</source>
            <translation>{service} möchte eine Pause</translation>
        </message>
        <message>
            <source>{service} wants a request sent elsewhere</source>
            <translation>{service} möchte eine Anfrage an eine andere Stelle gesendet haben</translation>
        </message>
        <message>
            <source>{service}, {label}: the connector numbers the words of its events by a vocabulary of its own, in place of the reading's, so nothing was kept</source>
            <translation>{service}, {label}: Der Konnektor nummeriert die Wörter seiner Events nach einem eigenen Vokabular statt nach dem des Lesens, darum wurde nichts behalten</translation>
        </message>
        <message>
            <source>{service}, {label}: {bad} of {rows} rows cannot be used, most of them because: {reason}; nothing of them was kept</source>
            <translation>{service}, {label}: {bad} von {rows} Zeilen sind nicht brauchbar, die meisten deshalb: {reason}; behalten wurde davon nichts</translation>
        </message>
        <message>
            <source>{service}: "{source}" holds what was pulled of {others}, which would be mixed with {project}; connect {same} beside it, or first take back what was pulled</source>
            <translation>{service}: „{source}“ enthält, was von {others} abgerufen wurde, und es würde mit {project} vermischt; {same} daneben verbinden oder erst zurücknehmen, was abgerufen wurde</translation>
        </message>
        <message>
            <source>{service}: "{title}" pulls {accounts} already, which would be counted twice; leave it to that connection, or take it out there first</source>
            <translation>{service}: „{title}“ ruft {accounts} schon ab, was doppelt gezählt würde; jener Verbindung überlassen oder dort zuerst herausnehmen</translation>
        </message>
        <message>
            <source>{service}: stopped</source>
            <translation>{service}: angehalten</translation>
        </message>
        <message>
            <source>{shown} does not look right</source>
            <translation>{shown} sieht nicht richtig aus</translation>
        </message>
        <message>
            <source>{size} received</source>
            <translation>{size} empfangen</translation>
        </message>
        <message>
            <source>{skipped} times fall in an hour that {timezone} does not have (the clock went forward) and were moved forward</source>
            <translation>{skipped} Zeiten fallen in eine Stunde, die es in {timezone} nicht gibt (die Uhr ging vor), und wurden nach vorn verschoben</translation>
        </message>
        <message>
            <source>{source} as of {moment}</source>
            <translation>{source} Stand {moment}</translation>
        </message>
        <message>
            <source>{source} is late</source>
            <translation>{source} ist im Verzug</translation>
        </message>
        <message>
            <source>{source} through {day}</source>
            <translation>{source} bis {day}</translation>
        </message>
        <message>
            <source>{source} through {day}, settled to {settled}</source>
            <translation>{source} bis {day}, endgültig bis {settled}</translation>
        </message>
        <message>
            <source>{source} {day}</source>
            <translation>{source} {day}</translation>
        </message>
        <message>
            <source>{source} {state}, {day}</source>
            <translation>{source} {state}, {day}</translation>
        </message>
        <message>
            <source>{source}: data as of {moment}</source>
            <translation>{source}: Datenstand {moment}</translation>
        </message>
        <message>
            <source>{source}: {day}</source>
            <translation>{source}: {day}</translation>
        </message>
        <message>
            <source>{start} to {end} lies outside the range of the report, {period} to {period2}</source>
            <translation>{start} bis {end} liegt außerhalb des Zeitraums des Berichts, {period} bis {period2}</translation>
        </message>
        <message>
            <source>{state} at {value}</source>
            <translation>{state} bei {value}</translation>
        </message>
        <message>
            <source>{state}, {severity}</source>
            <translation>{state}, {severity}</translation>
        </message>
        <message>
            <source>{state}, {when}</source>
            <translation>{state}, {when}</translation>
        </message>
        <message>
            <source>{subject} is late, its data end on {day}</source>
            <translation>{subject} ist spät dran, Daten bis {day}</translation>
        </message>
        <message>
            <source>{subject}: no data for {day}</source>
            <translation>{subject}: keine Daten für {day}</translation>
        </message>
        <message>
            <source>{target} cannot be written ({why}); choose another place</source>
            <translation>{target} lässt sich nicht schreiben ({why}); einen anderen Ort wählen</translation>
        </message>
        <message>
            <source>{text} is not a number with {decimal} as its decimal mark</source>
            <translation>{text} ist keine Zahl mit {decimal} als Dezimalzeichen</translation>
        </message>
        <message>
            <source>{text} is too large to be money</source>
            <translation>{text} ist als Betrag zu groß</translation>
        </message>
        <message>
            <source>{text}... is not a number</source>
            <translation>{text}... ist keine Zahl</translation>
        </message>
        <message>
            <source>{text}... is not a whole number</source>
            <translation>{text}... ist keine ganze Zahl</translation>
        </message>
        <message>
            <source>{timezone} is not a time zone; give an IANA name such as Europe/Berlin</source>
            <translation>{timezone} ist keine Zeitzone; einen IANA-Namen wie Europe/Berlin angeben</translation>
        </message>
        <message>
            <source>{time} of waiting</source>
            <translation>{time} gewartet</translation>
        </message>
        <message>
            <source>{title}: cancelled, nothing of it was kept.</source>
            <translation>{title}: abgebrochen, nichts davon wurde behalten.</translation>
        </message>
        <message>
            <source>{title}: tables</source>
            <translation>{title}: Tabellen</translation>
        </message>
        <message>
            <source>{title}: waits {seconds} s: {reason}</source>
            <translation>{title}: wartet {seconds} s: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>{told} (and {count} more)</source>
            <translation>
                <numerusform>{told} (und {count} weiterer)</numerusform>
                <numerusform>{told} (und {count} weitere)</numerusform>
            </translation>
        </message>
        <message>
            <source>{told}; if they are days, import with --scope grain=day</source>
            <translation>{told}; sind es Tage, unter „Zeitschritt“ Tage wählen</translation>
        </message>
        <message>
            <source>{total} event names, {shares} of them shares</source>
            <translation>{total} Eventnamen, davon {shares} Shares</translation>
        </message>
        <message>
            <source>{trait} in {place} has no name after the dot</source>
            <translation>{trait} in {place} hat keinen Namen nach dem Punkt</translation>
        </message>
        <message>
            <source>{trait} in {place} is there twice; keep one</source>
            <translation>{trait} in {place} gibt es zweimal; eines behalten</translation>
        </message>
        <message>
            <source>{trait}: {people} people, {impressions} impressions</source>
            <translation>{trait}: {people} Personen, {impressions} Impressionen</translation>
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
            <source>{unreachable} of {people} people have no e-mail address, so they cannot be matched with users of the product.</source>
            <translation>{unreachable} von {people} Personen haben keine E-Mail-Adresse, lassen sich also Nutzern des Produkts nicht zuordnen.</translation>
        </message>
        <message>
            <source>{value} is less than {least}</source>
            <translation>{value} ist weniger als {least}</translation>
        </message>
        <message>
            <source>{value} is more than {most}</source>
            <translation>{value} ist mehr als {most}</translation>
        </message>
        <message>
            <source>{weekday}s at {time}</source>
            <translation>{weekday}s um {time}</translation>
        </message>
        <message>
            <source>{what} are not JSON</source>
            <translation>{what} sind kein JSON</translation>
        </message>
        <message>
            <source>{what} are not a JSON object</source>
            <translation>{what} sind kein JSON-Objekt</translation>
        </message>
        <message>
            <source>{what} that starts with the columns {shown}</source>
            <translation>{what} mit den Spalten {shown} am Anfang</translation>
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
            <source>{who} has the workspace {folder} open; go on there, or close it first</source>
            <translation>{who} hat den Arbeitsbereich {folder} geöffnet; dort weitermachen oder ihn zuerst schließen</translation>
        </message>
        <message>
            <source>{why}, so secrets lie in a file that a passphrase opens; give it in {variable} or with --passphrase-fd</source>
            <translation>{why}, deshalb liegen Geheimnisse in einer Datei, die eine Passphrase öffnet; sie in {variable} oder mit --passphrase-fd angeben</translation>
        </message>
        <message>
            <source>{window}, {level} interval</source>
            <translation>{window}, {level}-Intervall</translation>
        </message>
        <message>
            <source>{words}, as in {text} on line {line}</source>
            <translation>{words}, wie in {text} in Zeile {line}</translation>
        </message>
        <message>
            <source>{words}, as {hint} was given</source>
            <translation>{words}, wie mit {hint} angegeben</translation>
        </message>
        <message>
            <source>{words}, as {value} writes them</source>
            <translation>{words}, wie {value} sie schreibt</translation>
        </message>
        <message>
            <source>“{event}” becomes {meaning}</source>
            <translation>„{event}“ wird: {meaning}</translation>
        </message>
        <message>
            <source>“{subject}” has gone silent</source>
            <translation>„{subject}“ ist verstummt</translation>
        </message>
        <message>
            <source>“{subject}” is silent since {day}</source>
            <translation>„{subject}“ schweigt seit {day}</translation>
        </message>
        <message>
            <source>“{value}” is not understood; write it like 2026-03-01 to 2026-03-31.</source>
            <translation>„{value}“ ist nicht verständlich; bitte so schreiben: 2026-03-01 to 2026-03-31.</translation>
        </message>
        <message>
            <source>“{value}” is read as written</source>
            <translation>„{value}“ wird wie geschrieben gelesen</translation>
        </message>
        <message>
            <source>“{value}” reads as {name}</source>
            <translation>„{value}“ wird als {name} gelesen</translation>
        </message>
        <message>
            <source>“{value}” tells nothing</source>
            <translation>„{value}“ sagt nichts</translation>
        </message>
    </context>
</TS>
