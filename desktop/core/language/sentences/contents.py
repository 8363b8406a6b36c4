"""What stands at places of the sentences of files: what a file is instead, and what to do."""

from __future__ import annotations

from typing import Final

from desktop.core.language.texts import mark

FRAGMENTS: Final[tuple[str, ...]] = (
    mark("--map {field}={name} names it; check the spelling"),
    mark(
        "add date, or period_start and period_end, or name the column that holds it with --map "
        "date={value}"
    ),
    mark(
        "add it, or name the column that holds it with --map {field}={likely}, and say whose "
        "report it is with --scope source=NAME"
    ),
    mark("does not say which range it covers"),
    mark("add {value} to the report's columns in Campaign Manager and export it again"),
    mark("one campaign group"),
    mark("{count} columns were found"),
    mark("Clicks (all) also counts likes and profile visits"),
    mark("results that are link clicks"),
    mark("Results are link clicks only for some campaigns"),
    mark("add it and export again"),
    mark("Views are not impressions: add the Impressions column and export again"),
    mark("an empty workbook"),
    mark("JSON of another kind"),
    mark("{what} that starts with the columns {shown}"),
    mark("add it to the report's columns in {platform} and export it again"),
    mark("open it, save it as .xlsx or CSV and import that"),
    mark("an Apple Numbers document"),
    mark("open it in Numbers, choose File, Export To, CSV, and import that file"),
    mark("a Word or PowerPoint document"),
    mark("an OpenDocument file"),
    mark(
        "an archive of cards of Google's Overview page, which have no impressions with clicks per "
        "campaign"
    ),
    mark("open Campaigns in Google Ads, show Impr., Clicks and Campaign, and download that table"),
    mark("export the report as CSV or XLSX and import that"),
    mark("unpack it and import the files inside"),
    mark("open it in a spreadsheet program, save it as .xlsx and import that"),
    mark("a workbook that has a password"),
    mark(
        "open it in Excel, take the password off (File, Info, Protect Workbook) and save it again"
    ),
    mark("a workbook in the format of Excel 97 to 2003 (.xls)"),
    mark("an old .xls or a password-protected workbook"),
    mark("an empty ZIP archive"),
    mark("an Avro file"),
    mark("a picture has no rows to read: download the report itself as CSV or XLSX"),
    mark("an empty file"),
    mark("download the report again"),
    mark("sign in to the platform and download the report as CSV or XLSX, not its page"),
    mark("an xz file"),
    mark("{number} rows of {value} columns or more"),
    mark("more than {value} MB unpacked"),
    mark("{rows} rows of {columns} columns"),
    mark("add the Clicks column in Google Ads and download the table again"),
    mark(
        "its Interactions are views or engagements for many campaigns, not clicks; add the Clicks "
        "column in Google Ads and download the table again"
    ),
    mark("add the Impr. column in Google Ads and download the table again"),
    mark("add the Campaign column in Google Ads and download the table again"),
    mark("found {names}"),
    mark("says {said}"),
    mark("binary content"),
    mark("a workbook"),
    mark("a workbook {shown}"),
    mark("text {shown}"),
    mark("text"),
    mark("one ad"),
    mark("all clicks"),
    mark("link clicks"),
    mark("the properties"),
    mark("the traits"),
    mark("a Word document"),
    mark("a PDF document"),
    mark("a PNG picture"),
    mark("a JPEG picture"),
    mark("a GIF picture"),
    mark("a TIFF picture"),
    mark("a Parquet file"),
    mark("a SQLite database"),
    mark("a 7-Zip archive"),
    mark("a RAR archive"),
    mark("a program"),
    mark("a web page"),
    mark("a bzip2 file"),
    mark("a Zstandard file"),
    mark("an XML document"),
    mark("a spreadsheet in XML"),
    mark("day first"),
    mark("month first"),
    mark("numbers with a decimal point"),
    mark("numbers with a decimal comma"),
    mark("The times look like local time at UTC{offset}, as projects from before 2023 write them"),
    mark("name the project's zone as the event time zone, such as America/New_York, or UTC"),
    mark("more than {size} MB"),
    mark("{columns} columns"),
    mark(" and {count} more"),
)
"""What stands at some places of them."""
