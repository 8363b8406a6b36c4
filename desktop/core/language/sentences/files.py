"""The sentences that readers say of a file: what it is, why it is refused, what to know of it."""

from __future__ import annotations

from typing import Final

from desktop.core.language.texts import mark

SENTENCES: Final[tuple[str, ...]] = (
    mark("clicks are {basis}, the column {column}"),
    mark("clicks are {basis}, the column {column} as you said"),
    mark("{file}, line {line}: there is no column {column} for clicks; correct --map"),
    mark("{file} has no column {column} for {field}, it has {names}; correct --map"),
    mark("There is no column {column} for {field}; --map had no effect."),
    mark(
        "{file}: no row with column names was found; the first row has to name date, campaign, "
        "impressions and clicks, or say their names with --map"
    ),
    mark("the columns {columns} on line {line}"),
    mark("{field} is given, but {field2} is missing"),
    mark("it has columns for user id, event and time"),
    mark(
        "{file} has no column for {fields}, it has {names}; say which it is with --map, such as "
        "--map user_id=COLUMN"
    ),
    mark("Google's column names on line {line} ({language})"),
    mark("its range line is {said}"),
    mark(
        "one row's impressions and clicks are the sum of all others; it has a campaign's name and "
        "was kept: check that it is no totals row"
    ),
    mark(
        "{file} is a card of Google's Overview page ({card}), which has no impressions with "
        "clicks per campaign; open Campaigns, show Impr., Clicks and Campaign, and download that "
        "table"
    ),
    mark(
        "{file}: no row with Google's column names (Campaign, Impr., Clicks) was found; download "
        "the table of campaigns again"
    ),
    mark(
        "{file}, line {line}: the table is split by click type, which repeats the impressions of "
        "every type; remove the Click type segment in Google Ads and download the table again"
    ),
    mark(
        "{file} has no Day column and {covers}; add the Day column, or say the range with "
        "--period START..END"
    ),
    mark(
        "{file}: the lines that say which range the report covers are missing; say it with "
        "--period START..END"
    ),
    mark("its percents are of about {total} impressions, of which each table lists a part"),
    mark("in the table {row}"),
    mark(
        "{file}: by its name it covers {what}, which is neither an account nor a campaign; export "
        "the demographics of the account or of one campaign, or say --scope account=ID or --scope "
        "campaign=ID"
    ),
    mark(
        "the file does not say whose people these are; they are taken as those of the whole "
        "account: say --scope account=ID or --scope campaign=ID to be exact"
    ),
    mark(
        "{file}: no table of a segment was found under LinkedIn's first lines; export the report "
        "again in English"
    ),
    mark("the report has no table: nothing was delivered in its range"),
    mark("its first line is {preamble}"),
    mark("it says that it covers {period} to {period2}"),
    mark("tables of LinkedIn's demographics, the first {names}"),
    mark(
        "it has neither campaign groups nor ad sets: if its campaigns are what LinkedIn called "
        "campaign groups before 2026, import the ad report instead"
    ),
    mark("row of another conversion"),
    mark("it repeats the delivery of its ad, which is counted once"),
    mark("{told}; if they are days, import with --scope grain=day"),
    mark(
        "{file}, line {line}: its rows are campaign groups, which hold several campaigns with "
        "different audiences; export the Ad Performance or the Campaign Performance report instead"
    ),
    mark("it holds a second account, {name}; its rows are kept apart under that name"),
    mark("LinkedIn's column names on line {line} ({language})"),
    mark(
        "{file}: it is a LinkedIn report, but its column names ({shown}) are in a language that "
        "is not known; map its columns, or export the report in English"
    ),
    mark(
        "{file}: no row with Meta's column names (Campaign name, Impressions, Link clicks) was "
        "found; export the report again"
    ),
    mark("Meta's column names on line {line} ({language})"),
    mark("its results are {kind}, not link clicks"),
    mark("its name says that it covers {named} to {named2}"),
    mark(
        "{file} has neither a Day column nor Reporting starts and Reporting ends; add them and "
        "export again, or say the range with --period START..END"
    ),
    mark('each line is an object with "event" and "properties" with "time"'),
    mark("the times were read by the clock that was named, {clock}"),
    mark("the times are true UTC: {seen}"),
    mark(
        "{looks} ({seen}), but {events} events are too few to tell, so they were read as UTC; "
        "{remedy}"
    ),
    mark("the times are local time at UTC{name}: {seen}"),
    mark(
        "{looks} ({seen}), and were turned into UTC so; if the zone has summer time, or this is "
        "wrong, {remedy}"
    ),
    mark(
        "the column {person} of {file} names no person; map the user id to person_id or distinct_id"
    ),
    mark("it has a column for the user id or the e-mail, and none for events"),
    mark(
        "{file} is {what}, which is none of the exports that are known; name its columns with "
        "--map, or say what it is with --as KIND"
    ),
    mark(
        "{file} is a Parquet file with the columns {columns}, which is no export of events that "
        "is known; export the report as CSV or XLSX and import that"
    ),
    mark(
        "{file}: no row with column names of {platform} was found; export the report again, or "
        "map its columns"
    ),
    mark("{name}'s column names on line {line} ({language})"),
    mark(
        "{file} has no column of days and does not say which range it covers; add the day to the "
        "report and export it again, or say the range with --period START..END"
    ),
    mark("the file says that it has {rows} rows, {seen} were found: it may be cut off"),
    mark("the platform says that its last day is not complete yet; export it again later"),
    mark(
        "{file} has a password ({filename} in it is encrypted); unpack it with the password and "
        "import the files inside"
    ),
    mark("{file} has no file {label} in it; check the path"),
    mark("{name} unpacks to far more than an export does; unpack it yourself if you trust it"),
    mark("{file} is a damaged or cut off ZIP archive; download it again"),
    mark(
        "{file} unpacks to more than {max_expansion} times its size; unpack it yourself if you "
        "trust it"
    ),
    mark("{file} has more than {max_entries} files in it; import it in smaller archives"),
    mark("{name} is damaged or cut off; download the archive again"),
    mark("dates with the {order}, as {hint} was given"),
    mark("dates with the {order}, as in {text} on line {line}"),
    mark("dates with the {order}, as the report's language writes them"),
    mark(
        "{name}: some dates have the day first and others the month; say which with --locale, "
        "such as --locale en_GB (day first) or --locale en_US (month first)"
    ),
    mark(
        "{name}, line {line}: the date {text} can be {day_first} or {month_first}, and nothing in "
        "the file decides; say --locale en_GB (day first) or --locale en_US (month first)"
    ),
    mark("{file} is binary, not text; export the report as CSV or XLSX and import that"),
    mark(
        "{name}, line {number}: the line is longer than {max_line} characters, which is no table; "
        "export the report again"
    ),
    mark(
        "{name}, line {value} or soon after: the bytes are not {encoding}, as the start of the "
        "file is; the file is damaged or cut off, export it again"
    ),
    mark(
        "{name} is no clock of a project; give UTC, an IANA zone such as America/New_York, or an "
        "offset such as -04:00"
    ),
    mark("its columns are those of a list of {report} from {words}"),
    mark("{name} is a folder; give the files in it"),
    mark(
        "{name} changed while it was read (files came or went); import it again when it is complete"
    ),
    mark("{folder} cannot be opened ({why})"),
    mark("{folder} holds {count} files, more than {max_entries}; import it in parts"),
    mark("{name}: {why}; check the path"),
    mark("{name} is not a regular file; give an exported file"),
    mark(
        "{name} changed while it was read (it is still being written); import it again when it is "
        "complete"
    ),
    mark("{name}: {why}; check its permissions"),
    mark("{name} is a damaged or truncated gzip file; download it again"),
    mark("{name} cannot be read: {why}"),
    mark("{file}: the report ends on {period}, before it starts on {period2}; download it again"),
    mark(
        "{file} has {width} columns, more than {max_columns}, so it is no export of events; "
        "export it again"
    ),
    mark(
        "{file} is a Parquet file, and reading those needs an addition: pip install "
        "'icp-pulse[parquet]', or export the file as JSON lines"
    ),
    mark("{file} is a damaged or cut off Parquet file; download it again"),
    mark(
        "{file}, line {line}: the column {name} stands twice and says {cells} and {cells2}; keep "
        "one of them and import again"
    ),
    mark("{given} is no grain; say --scope grain= with {grains}"),
    mark("each row is a {given}, as you said"),
    mark("all rows carry the report's first day and each ad stands in it once"),
    mark(
        "{name}: all rows carry one date, and the lines that say which range the report covers "
        "are missing; say it with --period START..END"
    ),
    mark("the report covers one day"),
    mark("no row has a date, so each covers the whole range"),
    mark("all rows are dated on the first of a month, so each is a month"),
    mark("the rows' dates are whole weeks apart, so each is a week"),
    mark("{file} is {noun}, not a table; {remedy}"),
    mark(
        "{name}, line {line}: a cell is longer than {max_line} characters (a quote that is opened "
        "and never closed?); export the report again"
    ),
    mark(
        "{name}, line {line}: a quote is opened and never closed, the file is cut off or damaged; "
        "export the report again"
    ),
    mark(
        "{name}, line {line}: {count} columns, more than {max_columns}, is no report; check the "
        "delimiter and export it again"
    ),
    mark("Not imported, since they are no export: {left_out}"),
    mark(
        "{file}: {label} is of {source}, the files before it of {source2}; unpack it and import "
        "the files one by one"
    ),
    mark("{file} has more than {last_line} lines; import it in parts"),
    mark("it holds one export, {name}"),
    mark(
        "{file} holds {count} reports that are not parts of one ({kinds}); unpack it and import "
        "them one by one"
    ),
    mark("{file} has nothing in it; export it again"),
    mark("{file} holds one file: {error}"),
    mark("{file} holds no file that can be imported ({names}{more}); of the first: {error}"),
    mark("{file} has {count} sheets and no sheet {value}; export the report again"),
    mark("{file} is a damaged workbook or no .xlsx workbook; save it again as XLSX or CSV"),
    mark("{file} is a workbook that is damaged or cut off; download it again, or save it as CSV"),
    mark("{file} is a ZIP archive, not an .xlsx workbook; unpack it and import the files inside"),
    mark(
        "{file} holds XML entities ({name}), which no spreadsheet program writes and which can do "
        "harm; download the report again from the platform"
    ),
    mark(
        "{file} holds {found}, more than a report has ({max_rows} rows, {max_columns} columns, "
        "{max_cells} cells); export it as CSV"
    ),
    mark(
        "each row has PostHog's event, distinct_id and timestamp; times without an offset are "
        "{zone}"
    ),
    mark("{kind} is no kind of file; give --as {kinds}"),
    mark("{file} is a report of {kind}, not of {said}; import it without --as {option}"),
    mark("{file} is {noun}; {remedy}"),
    mark("it holds {count} files of one export, {first} to {last}"),
    mark(
        "{count} ids are in scientific notation, as a spreadsheet rounds them (the first is "
        "{found}); names are used instead: import the file as it was downloaded"
    ),
    mark(
        "1 id is in scientific notation, as a spreadsheet rounds them (the first is {found}); "
        "names are used instead: import the file as it was downloaded"
    ),
    mark("{count} rows have more clicks than impressions; they were kept"),
    mark("1 row has more clicks than impressions; they were kept"),
    mark("it says {text}"),
)
"""Whole sentences."""
