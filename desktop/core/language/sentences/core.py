"""The sentences that the core says: errors of the workspace, of jobs and settings, and results."""

from __future__ import annotations

from typing import Final

from desktop.core.language.texts import mark

SENTENCES: Final[tuple[str, ...]] = (
    mark("A range needs its first and last day; give both --from and --to."),
    mark('the setting "{setting}" is changed by its own action'),
    mark('the share rate has no segment "{segment}"; choose a trait, or "{channel}"'),
    mark("{path} cannot be written ({why}), so the app does not start at login"),
    mark("{path} cannot be deleted ({why}), so the app still starts at login"),
    mark(
        'the channel "{channel}" may only have small letters, digits and underscores, such as '
        "copy_link"
    ),
    mark("a condition names a property and at least one value"),
    mark('"{name}" is a share by the pattern "{pattern}"; change that'),
    mark('"{name}" is ignored by the pattern "{pattern}"; change that instead'),
    mark('"{name}" is ignored as one of its source\'s system events; change that instead'),
    mark("the comment has {count} characters; shorten it to {longest_comment}"),
    mark('an alert can be snoozed for {known}, not for "{how_long}"'),
    mark('"{rule}" does not fire any more; there is nothing to take'),
    mark('there is no alert "{rule}" any more'),
    mark("this would delete {listed}; run it again with --yes if that is meant"),
    mark("a backup beside itself is none; choose another file"),
    mark("{target} cannot be written ({why}); choose another place"),
    mark("this is the workspace itself; choose a backup"),
    mark('there is no source "{source}" any more'),
    mark('there is no connector "{kind}"; there are: {kinds}'),
    mark("a connection needs a title; give one"),
    mark('there is a connection "{wanted}" already; give another title'),
    mark("there is no connection {number}; see: icp-pulse connections"),
    mark('there is no connection "{name}"; there are: {titles}'),
    mark('"{name}" is the source of {count} connections; name one of them: {titles}'),
    mark(
        '{service}: "{source}" holds what was pulled of {others}, which would be mixed with '
        "{project}; connect {same} beside it, or first take back what was pulled"
    ),
    mark("counting the numbers"),
    mark("writing and drawing it"),
    mark("made without its page: {error}"),
    mark('"{saved}" cannot come back: another connection has its name now; give that one another'),
    mark("these are {count} files; drop at most {most_files} at once"),
    mark("stopped; nothing of this file was kept"),
    mark(
        "{file}: the import ended unexpectedly (out of memory?) and nothing of it was kept; try "
        "it again"
    ),
    mark("{file}: the import met an error of ICP Pulse; nothing of it was kept"),
    mark("these bytes were imported before, as import {import_id}; nothing changed"),
    mark('there is no job "{name}"'),
    mark(
        "{file}: {count} of {rows} rows cannot be used, most of them because: {reason} (first in "
        "{place}); mend the file, or take the rest with --accept-rejects"
    ),
    mark('there is no KPI "{kpi}"; it is {share_rate} or {icp_ctr}'),
    mark("there is no note {note_id} any more"),
    mark("the note is empty; write a few words, or delete it"),
    mark("the note has {count} characters; shorten it to {longest}"),
    mark("a preset needs a name of at most {longest_name} letters"),
    mark("{file} shows no column names to remember it by"),
    mark("{file}: looking at it ended unexpectedly (out of memory?); try it again"),
    mark('there is no report "{report}" of {source}; there is {there}'),
    mark("an unexpected error ended it ({name}); the report tells where"),
    mark('"{text}" is no schedule; write one such as {examples}, or off'),
    mark('"{source}" is connected already; mend that connection, or disconnect it first'),
    mark(
        "the event lies more than a day after the export was made ({as_of}); the clock that "
        "stamped it was wrong"
    ),
    mark("{days} days were counted anew; checking alerts"),
    mark("a target lies between 0 % and 100 %; leave it empty for none"),
    mark('there is no ICP "{icp}" any more'),
    mark("an alert rule needs a name; give it one that a message can begin with"),
    mark('there is no alert rule "{instead_of}" any more'),
    mark('there is an alert rule "{name}" already; give this one another name'),
    mark('"{name}" is no time zone; give an IANA name such as Europe/Berlin'),
    mark("there is no import {import_id}; see: icp-pulse imports"),
    mark("import {import_id} ({file}) was already taken back"),
    mark('values of "{trait}" cannot be corrected; there is {correctable}'),
    mark("there is no value to correct"),
    mark("the name has {count} characters; shorten it to {longest}"),
    mark('"{name}" is no {trait}; choose one such as {shown}'),
    mark('"{name}" is itself read as this value; take that correction away first'),
    mark("{folder} is no folder; choose one that exists"),
    mark("{folder} is not there now; it is looked at again when it is back"),
    mark("{folder} cannot be looked at ({why}); choose another folder in the settings"),
    mark(
        "the service gave nobody at all where it had people before; what it said of them was "
        "kept: check what the credentials may read"
    ),
    mark(
        'no rule tells the campaign "{campaign}" of {source} from others; mark them by a '
        "[[campaign]] section of the definitions file"
    ),
    mark('there is no kind of channel "{key}"; there is {kinds}'),
    mark("fill it in"),
    mark('the port is a number such as 587, not "{port}"'),
    mark('the server is a name such as smtp.example.com, not "{server}"'),
    mark('{label} takes addresses such as ana@example.com, not "{text}"'),
    mark(
        "a Slack address starts with https://hooks.slack.com/services/; copy it from the app's "
        "Incoming Webhooks page"
    ),
    mark(
        "a Teams address starts with https:// and has /workflows/ in it; copy it from the "
        'workflow "Post to a channel when a webhook request is received"'
    ),
    mark("a webhook's address starts with https://; what it says would travel readable otherwise"),
    mark(
        '"{name}" cannot be a channel\'s name; use small letters, digits and dashes, such as '
        "growth-slack"
    ),
    mark('there is no channel "{name}" any more'),
    mark('the address of "{name}" is not in the keyring; enter it again'),
    mark('there is no channel "{channel}"; add it in Settings'),
    mark('a time is written as 07:30, not "{text}"'),
    mark("the channel's address is not understood; enter it again"),
    mark("the other side did not take it"),
    mark("there is no import {import_id}"),
    mark("there is no point of {start} to {end}"),
    mark("{path} cannot be written: {why}"),
    mark("there is no file {path}; choose a backup"),
    mark("{path} is no backup of ICP Pulse, or it is damaged ({msg}); choose another"),
    mark("{path} is no backup of ICP Pulse; choose another"),
    mark(
        "{path} was made by a newer ICP Pulse (schema {schema}, this one knows {head}); update "
        "ICP Pulse first"
    ),
    mark("{path} is damaged ({verdict}); choose another backup"),
    mark(
        "{path} cannot be written; change the permissions of {parent} or choose another --workspace"
    ),
    mark(
        "{folder} cannot be used as a workspace ({why}); choose a folder of your own with "
        "--workspace"
    ),
    mark("{path} could not be used: {text}"),
    mark(
        "there is no room left for {path}; free some disk space and run the same command again, "
        "nothing was changed"
    ),
    mark("{path} is being written by another program; wait until it is done and try again"),
    mark(
        "{path} is damaged; restore a copy from {folder}/backups, or move the file away and "
        "import your exports again"
    ),
    mark("{who} has the workspace {folder} open; go on there, or close it first"),
    mark(
        "{path} must be brought up to date but cannot be written; change the permissions of "
        "{folder}"
    ),
    mark("{path} is not an ICP Pulse database; move it away, or restore a copy from {folder}"),
    mark(
        "{path} was written by a newer ICP Pulse (schema {found}, this one knows {head}); update "
        "ICP Pulse, or choose another --workspace"
    ),
    mark(
        "{rivals} of {source} tells the same days; {counted} for each campaign, never both: the "
        "menu of the source on the Data page chooses which"
    ),
    mark(
        "{rivals} of {source} tell the same days; {counted} for each campaign, never both: the "
        "menu of the source on the Data page chooses which"
    ),
    mark('"{name}" was disconnected'),
    mark("{label} is missing; {hint}"),
    mark("made {name}"),
    mark("made"),
    mark("1 rule, {evaluations}: {told}"),
    mark("{rules} rules, {evaluations}: {told}"),
    mark("{days} days were counted anew"),
    mark("{title}: waits {seconds} s: {reason}"),
    mark("an unexpected error ended it ({kind})"),
    mark("no ICP is defined yet; say who it is with: icp-pulse apply FILE"),
    mark('the ICP "{icp}" has no version {version}; it has {known}'),
    mark('there is no ICP "{name}"; did you mean "{close}"?'),
    mark('there is no ICP "{name}"; there is {known}'),
    mark('the share rate has no breakdown "{by}"; there is {known}'),
    mark('the ICP CTR has no breakdown "{by}"; there is {known}'),
    mark('"{by}" is no breakdown of the CTR; use one of {known}.'),
    mark('The CTR cannot be narrowed by "{name}"; use one of {known}.'),
    mark("The range ends on {last}, before it starts on {first}; swap the dates."),
    mark("the range ends on {last}, before it starts on {first}; swap the days"),
    mark('there is no alert rule "{name}"; did you mean "{close}"?'),
)
"""Whole sentences."""

FRAGMENTS: Final[tuple[str, ...]] = (
    mark("line {number}"),
    mark("{names} and {count} more"),
    mark("every 6 hours"),
    mark("daily at 07:00"),
    mark("weekdays at 07:00"),
    mark("mondays at 08:00"),
    mark("its files are in folders inside it; drop these folders"),
    mark("there is no file in it; drop exported files, or a folder of them"),
    mark("one of them is counted"),
    mark("it cannot be read"),
    mark("another ICP Pulse"),
    mark("another ICP Pulse (process {number})"),
    mark("the folder"),
    mark("{report} is counted"),
    mark("one address, or several with commas"),
    mark("the address that sends"),
    mark("such as smtp.example.com"),
    mark("https://...; gets title and message as JSON"),
    mark("1 evaluation"),
    mark("{count} evaluations"),
    mark("nothing new"),
    mark("{count} fired"),
    mark("{count} resolved"),
    mark("{count} retracted"),
    mark("{count} broken"),
    mark("{count} reminder"),
)
"""What stands at some places of them."""

OF_SYSTEMS: Final[tuple[str, ...]] = (
    mark("[Errno {number}] {why}: {path}"),
    mark("No such file or directory"),
    mark("Permission denied"),
    mark("Operation not permitted"),
    mark("No space left on device"),
    mark("Read-only file system"),
    mark("Is a directory"),
    mark("Not a directory"),
    mark("File name too long"),
    mark("Disk quota exceeded"),
    mark("Input/output error"),
)
"""What operating systems say of files."""
