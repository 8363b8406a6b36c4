"""The sentences that readers say of a row: why it is not taken, and what a value is."""

from __future__ import annotations

from typing import Final

from desktop.core.language.texts import mark

SENTENCES: Final[tuple[str, ...]] = (
    mark("an id is neither a text nor a number"),
    mark("it has a column for the company's domain, and none for people"),
    mark("{said} is no company domain"),
    mark("the company domain is missing"),
    mark(
        'each line is an object with "event_type", "event_time" and "amplitude_id"; its '
        "times are UTC"
    ),
    mark("the line is JSON but not an object"),
    mark("rows that are no events"),
    mark("their data_type is {kind}"),
    mark("each row has the event_name, event_timestamp and event_params of BigQuery's tables"),
    mark(
        "Google still changes a daily table for up to 72 hours; import the last three days again "
        "later"
    ),
    mark("the place of the event in its batch is no number"),
    mark("the event_params are not a list"),
    mark("an event_param has no key"),
    mark('each line is a call of {what} with "type", "messageId" and an id of a person'),
    mark('the line is no call: its "type" is none of track, page, identify...'),
    mark("they only say that two ids are one person"),
    mark("they have no user id, so it is not known whose"),
    mark("each line has the 131 fields of an enriched event; its times are UTC"),
    mark("the line has {count} fields, an enriched event has {wanted}"),
    mark("the event has no event_id"),
    mark("the line is not UTF-8"),
    mark("{field} has {count} characters, more than {max_text}"),
    mark("{field} {text} is not a date that can be read"),
    mark("it has {count} cells under {width} column names, they are shifted"),
    mark("it ends on {end}, before it starts on {start}"),
    mark("its date {start} lies before {first_day}"),
    mark("its date {end} lies in the future of this import"),
    mark("{start} to {end} lies outside the range of the report, {period} to {period2}"),
    mark(
        "{file}, line {line}: the currency is {currency}, but {known} on line {line2} for the "
        "same account; export one file per account, or add the account id as a column"
    ),
    mark(
        "it holds rows of {count} accounts ({first}, {second}{more}): all are counted, each as "
        "its own; export one account if only that is meant"
    ),
    mark(
        "the file's own totals row says {printed} {name}, its rows add up to {kept}: rows are "
        "filtered, removed or rejected"
    ),
    mark("{file}, line {line}: there is no {column} column ({found}); {what}"),
    mark("the event name is missing"),
    mark("the event has no time"),
    mark("the time is neither a number nor a text"),
    mark("the properties are not JSON"),
    mark("the properties are not a JSON object"),
    mark("{what} are not a JSON object"),
    mark('"{said}" is not one of {allowed}'),
    mark("holds a line break or another character that cannot be right"),
    mark("{shown} does not look right"),
    mark('"{said}" is not a whole number'),
    mark("{value} is less than {least}"),
    mark("{value} is more than {most}"),
    mark('"{said}" is not a date such as 2026-05-31'),
    mark('"{said}" is neither yes nor no'),
    mark(
        "{name} has a line of more than {value} MiB without an end, so it is not a file of one "
        "record per line; export it again as JSON lines"
    ),
    mark("the line is not JSON that can be read (more than {max_depth} levels deep)"),
    mark("the line is not UTF-8 (byte {value})"),
    mark("the line is not JSON ({msg}, column {colno})"),
    mark("the line is not JSON ({msg})"),
    mark(
        "{name} is cut off at line {line} (it ends with {start}, which is not a whole record), so "
        "nothing was imported; download it again"
    ),
    mark("{name} is cut off or damaged: it ends within a character of UTF-16; download it again"),
    mark("{name} is no JSON number"),
    mark("it is of a device or of nobody, not of a user"),
    mark("the line is not an event: it has no object named properties"),
    mark(
        "{name}, line {line}: the column {column} is there twice, so it is not clear which one "
        "counts; remove or rename one"
    ),
    mark("the row has {found} cells, the header {expected} (a separator without quotes?)"),
    mark("{text}... is not a whole number"),
    mark("{cell} is not a whole number"),
    mark("{cell} is too large to be a count"),
    mark("{text}... is not a number"),
    mark("{text} is not a number with {decimal} as its decimal mark"),
    mark("{text} is too large to be money"),
    mark("{words}, as {hint} was given"),
    mark("{words}, as in {text} on line {line}"),
    mark("{words}, as {value} writes them"),
    mark("{locale} is not a locale that is known; give --locale as in de, en_GB or pt_BR"),
    mark("the row has neither a user id nor an e-mail"),
    mark(
        "{unreachable} of {people} people have no e-mail address, so they cannot be matched with "
        "users of the product."
    ),
    mark("the id {said} was rounded by a spreadsheet, its digits are lost"),
    mark("{bad_emails} rows have an e-mail that is no address; not kept."),
    mark(
        "{crowded} rows have more than {most_addresses} e-mail addresses; the first "
        "{most_addresses2} join the person with users."
    ),
    mark(
        "{damaged} rows have an id that a spreadsheet rounded (such as 1.2E+11); import the file "
        "as it was downloaded, without saving it in a spreadsheet."
    ),
    mark("{bad_ids} rows have an id that is none of this source; not kept."),
    mark("the time {number} is not a time"),
    mark("the time {said} is before 2000-01-01"),
    mark("the time {said} is not between the years 2000 and 9999"),
    mark("{timezone} is not a time zone; give an IANA name such as Europe/Berlin"),
    mark(
        "{repeated} times fall in an hour that {timezone} has twice (the clock went back) and "
        "were read as the earlier one"
    ),
    mark(
        "{skipped} times fall in an hour that {timezone} does not have (the clock went forward) "
        "and were moved forward"
    ),
    mark("the time is missing"),
    mark("the time {text} cannot be read"),
    mark("its rows are dated; times without a zone are read in {timezone}, {told}"),
    mark("Columns that only say who a person is were not kept: {personal}."),
    mark(
        "{count} further columns were not kept, it has too many: {crowded}; export only the "
        "columns that you need."
    ),
    mark("{bad_dates} rows have an update time that cannot be read; they count as of the import."),
    mark("{field} is missing"),
    mark("{cell} is negative"),
    mark("{what} are not JSON"),
    mark("alias calls"),
    mark("is missing"),
)
"""Whole sentences."""

FRAGMENTS: Final[tuple[str, ...]] = (
    mark("the event_properties"),
    mark("the fields of the event"),
    mark("as the column says"),
    mark("the reporting zone"),
    mark("the user id"),
    mark("the event name"),
    mark("{field} {text} on line {line}"),
)
"""What stands at some places of them."""
