<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>icp_pulse</name>
        <message numerus="yes">
            <source>, {count} rejected</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>95{space}% interval</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>; {count} not imported: {reason}</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>A newer ICP Pulse wrote this workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A person is of the ICP when each trait that you use has one of the chosen values. Targets and finer tests can follow later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About {needs} more are needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About {needs} more at this rate would prove it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ad reports with demographics, your product's events, profiles of people.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add note on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add profiles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An unexpected error stopped this ({error}). The report says where, and nothing of your data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another program is writing to the workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another window has this workspace open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apache License 2.0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apply a definitions file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Applying definitions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most two years; choose fewer days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Automatic copies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up the workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up the workspace…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back up…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backed up to {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backing up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backup (*.sqlite)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Below target {goal} · not proven</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Below target {goal} · proven</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring in data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV, XLSX, JSONL, whole folders</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Can be changed without a new import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changing a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check mapping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose at least one value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose definitions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose files to import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose from values in your data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close help (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Company</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Company domain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Company size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare with the previous period</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirm the events with which a person passes your product on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counts people as you choose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Custom…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Data and privacy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data through {day}; newer periods are drawn hollow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days and weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days are counted here; a change counts all days anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days are counted in {zone}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Define ICP</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Define an ICP…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Define the ICP</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Definitions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Definitions (*.toml)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the note {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleting a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag to set the target; it is set when you let go.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop files anywhere here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything stays in this folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything stays on this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export as {kind}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exported {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For weekly numbers and alerts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free some space on the disk that holds the workspace, then try again. Nothing was changed by what did not fit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Getting data in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give yourself the right to write to its folder, or start ICP Pulse with another one (--workspace FOLDER).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on in that window, or close it and try again. Two windows on one workspace would work against each other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to a page, an ICP, a period, an action, a setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hash ids and e-mail addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hash ids…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hashing cannot be switched off again; the numbers stay, older backups keep the ids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hashing ids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help for this page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ICP</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ICP CTR</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ICP Pulse met an error of its own. Nothing of your data was changed by it. The report says where it happened; it holds no ids, names, file names or texts of yours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ICP Pulse: unexpected error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ideal customers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ids and e-mail addresses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import files…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Importing {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Industries, roles and company sizes make the ICP</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Industry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Invite, share button, copy link, social</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is changed again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Job function</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Job title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last 28 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lifecycle stage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Likely events are suggested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look around first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made before an update and before a restore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map events</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map share events</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark campaigns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark campaigns as aimed at the ICP, or import demographics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mend the workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mend what the sentence says, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the ICP</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name what counts as sharing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New note on {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No automatic copies yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No complete period has a value yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No data yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No event counts as a share yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No event since {day}, {a_day} a day before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No target</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No values yet: import profiles or accounts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody has said who the ICP is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not complete, not judged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes on {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On target · {goal}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One file; restoring keeps a copy of what was there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open note of {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the demo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening the demo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens a workspace with sample data. Yours stays empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overview</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>Page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People, accounts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Period</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Period of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Privacy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress of the running job</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read the numbers again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the database elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remembering</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reporting zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset zoom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore a backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the copy of {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the newest copy below, or begin anew and import your exports again. The damaged file is moved aside, never deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restored {file}; what was there before is the copy {copy}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restoring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save and count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say which events are shares, then the share rate can be counted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say who your ICP is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seniority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Setting the target</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Setting the week start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Setting the zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Share rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows how many are unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Sparkline of {count} values</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Step {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step {number}, done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step {number}: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop comparing with the previous period</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stored as hashes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stored as they came</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it back (Ctrl+Z)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Target of {kpi}, {said}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Target set to {target}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Target taken away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The ICP CTR</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The demo opens in a window of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The mapping of {count} events is in force</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>The mapping of {name} is in force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The numbers could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The overview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The share rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The target is as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The traits that make a person or a company the right one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The week start is as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The whole 95{space}% interval is under the target.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The whole workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace cannot be used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace cannot be written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The workspace is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The zone is as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme as the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme: as the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme: dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme: light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no zone “{typed}”; type a city, such as Berlin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are neither ICP nor not; import their profiles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This quarter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This workspace can only be read; nothing is changed in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too few to say</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trouble with the workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two numbers, three steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo the last change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unexpected error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up and Down move it, Enter sets it, Esc resets.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update ICP Pulse, then open it again. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verdict: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait until it is done, an import mostly, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Week start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Week starts on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weeks start on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happened on this day?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to go to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who is your ideal customer?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who of your ideal customers shares, and who of them clicks. Ten minutes with the files you already have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who your ICP is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Workspace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, hash them for good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>above the scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>after step {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an unknown day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before a restore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before an update</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>below the scale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>incomplete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>incomplete, not judged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not a share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not judged: {days}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>some days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>target {target}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too few</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too few to judge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too few to judge, about {needs} more needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{change} points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} days of {days} are missing</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{count} events</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} files</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} ids and addresses are stored as hashes now</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} points of the trend not judged, hollow</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} points; the last complete one, {days}: {value}, {rest}.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{days} are missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{days} days, first {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} was taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kpi} trend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kpi}: no data for {days}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{label} from {day} on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{label} · the newest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is an ICP</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} says what is in force already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} was taken away</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{name}: {count} changes in force</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{people} of {all} people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{people} of {all} people, {unknown} unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{source} is late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: cancelled, nothing of it was kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{unknown} of active people have no profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{unknown} of impressions are not known by audience</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}: nothing new</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{what}: {count} rows in</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>“{subject}” has gone silent</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
