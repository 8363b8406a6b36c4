"""Synthetic exports of advertising platforms, laid out byte by byte as the platforms do."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from connectors.kit.formats import FileFormat, Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import AdStat, RecordBatch

NOW = int(datetime(2026, 7, 1, tzinfo=UTC).timestamp()) * 1_000_000
"""The instant at which the tests import."""

Read = Callable[..., tuple[Reading, list[AdStat]]]
"""Reads bytes by one format to the end: `read(content, name, **options)`."""

ENGLISH_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass(frozen=True, slots=True)
class Shape:
    """How a table is written to bytes."""

    codec: str = "utf-8"
    mark: bytes = b""
    delimiter: str = ","
    end: str = "\n"
    last_end: bool = True


LINKEDIN = Shape("utf-16-le", b"\xff\xfe", "\t", "\n", last_end=False)
GOOGLE = Shape()
GOOGLE_EXCEL = Shape("utf-16-le", b"\xff\xfe", "\t", "\r\n")
META = Shape(mark=b"\xef\xbb\xbf")
SHAPES = (
    LINKEDIN,
    GOOGLE,
    GOOGLE_EXCEL,
    META,
    Shape("utf-16-be", b"\xfe\xff", ";", "\r\n"),
    Shape(delimiter=";", end="\r\n"),
    Shape(delimiter="\t", last_end=False),
)


def table_bytes(rows: Iterable[Sequence[str]], shape: Shape) -> bytes:
    """Rows as text; a cell with a comma, quote, delimiter or line break is quoted."""
    lines = [shape.delimiter.join(_quoted(cell, shape.delimiter) for cell in row) for row in rows]
    text = shape.end.join(lines) + (shape.end if shape.last_end else "")
    return shape.mark + text.encode(shape.codec)


def workbook_bytes(rows: Iterable[Sequence[str | float]], sheet: str = "Sheet1") -> bytes:
    """Rows as an .xlsx workbook of one sheet; texts stay texts, numbers numbers."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"strings_to_formulas": False}) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    page.write_string(number, column, cell)
                else:
                    page.write_number(number, column, cell)
    return out.getvalue()


def linkedin_preamble(
    title: str = "Ad Performance Report (in UTC)",
    start: date = date(2026, 5, 1),
    end: date = date(2026, 5, 31),
) -> list[list[str]]:
    """The five lines above the table in English."""
    return [
        [title],
        [f"Report Start: {_long(start)}, 12:00 AM"],
        [f"Report End: {_long(end)}, 11:59 PM"],
        ["Date Generated: June 2, 2026, 9:46 AM"],
        [],
    ]


def linkedin_day(day: date) -> str:
    """A day as English reports print it in rows."""
    return f"{day.month}/{day.day}/{day.year}"


def linkedin_row(**cells: str) -> dict[str, str]:
    """One row of an ad report in the naming before 2026, with changes by column name."""
    row = {
        "Start Date (in UTC)": "5/1/2026",
        "Account Name": "Example Ltd",
        "Currency": "EUR",
        "Campaign Group ID": "800",
        "Campaign Group Name": "Spring",
        "Campaign ID": "400",
        "Campaign Name": "Leaders, DACH",
        "Campaign Objective": "Website visits",
        "Campaign Type": "Sponsored Update",
        "Ad ID": "1",
        "Creative Name": "Blue",
        "Ad Introduction Text": "Two\nlines, and a comma",
        "Total Spent": "10.50",
        "Impressions": "1000",
        "Clicks": "4",
        "Viral Impressions": "77",
        "Viral Clicks": "7",
    }
    return row | cells


def with_header(rows: Sequence[Mapping[str, str]]) -> list[list[str]]:
    """Header and rows as lists, in the order of the first row's columns."""
    header = list(rows[0])
    return [header, *([row[name] for name in header] for row in rows)]


def demographics_table(name: str, values: Iterable[tuple[str, str, str]]) -> list[list[str]]:
    """One stacked table with its closing line of tabs."""
    metrics = [
        "Impressions",
        "Percent of Total Impressions",
        "Clicks",
        "Percent of Total Clicks",
        "Click Through Rate",
        "Conversions",
        "Percent of Total Conversions",
        "Conversion Rate",
        "Sends",
        "Percent of Total Sends",
        "Opens",
        "Percent of Total Opens",
        "Open Rate",
    ]
    rows = [
        [value, shown, "0.5%", clicked, "0%", "0%", "0", "0%", "0%", "0", "0%", "0", "0%", "0%"]
        for value, shown, clicked in values
    ]
    return [[f"{name} Segment", *metrics], *rows, [""] * 14]


def read_bytes(
    format_: FileFormat, folder: Path, content: bytes, name: str = "export.csv", **options: Any
) -> tuple[Reading, list[AdStat]]:
    """Writes the bytes, reads them to the end, and gives the reading and its records."""
    path = folder / name
    path.write_bytes(content)
    reading = format_.read(InputFile(path), ReadOptions(**({"now": NOW} | options)))
    stats: list[AdStat] = []
    for batch in reading.batches:
        assert isinstance(batch, RecordBatch)
        stats.extend(record for record in batch.records if isinstance(record, AdStat))
    taken = len(stats) + len(reading.rejects) + sum(reading.left_out.values()) + reading.repeated
    assert reading.rows_read == taken
    return reading, stats


def sureness(format_: FileFormat, folder: Path, content: bytes) -> float:
    """How sure the format is of these bytes under a name that says nothing."""
    path = folder / "unnamed.bin"
    path.write_bytes(content)
    return format_.recognise(InputFile(path), ReadOptions(now=NOW))


def _long(day: date) -> str:
    return f"{ENGLISH_MONTHS[day.month - 1]} {day.day}, {day.year}"


def _quoted(cell: str, delimiter: str) -> str:
    if any(mark in cell for mark in (delimiter, ",", '"', "\n", "\r")):
        return '"' + cell.replace('"', '""') + '"'
    return cell
