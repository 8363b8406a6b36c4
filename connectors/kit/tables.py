"""Any exported table, CSV or TSV or XLSX in any usual encoding, as numbered rows of text."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from connectors.kit.containers import describe_container
from connectors.kit.content import describe_foreign, is_workbook
from connectors.kit.encoding import MAX_LINE, decode_head, detect_encoding, text_lines
from connectors.kit.errors import FileRefusedError
from connectors.kit.input_file import InputFile
from connectors.kit.workbook import MAX_COLUMNS, sheet_rows

Row = tuple[int, list[str]]
"""The line on which a row starts, from 1, and its cells."""

_DELIMITERS = ",\t;"
_SAMPLE_ROWS = 60
_previews: WeakKeyDictionary[InputFile, list[Row]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a table file; iterating reads the file anew from its start, in small memory.

    A CSV row carries the physical line on which it starts, a sheet's row its number. An empty
    line is an empty list.
    """

    file: InputFile
    encoding: str
    """The codec, or `xlsx`."""
    delimiter: str
    """Between cells; empty for a workbook."""
    mark_bytes: int = 0
    sheet: int = 0

    def __iter__(self) -> Iterator[Row]:
        if self.encoding == "xlsx":
            return sheet_rows(self.file, self.sheet)
        lines = text_lines(self.file, self.encoding, self.mark_bytes)
        return _csv_rows(self.file.name, lines, self.delimiter)


def open_table(file: InputFile, *, sheet: int = 0) -> Table:
    """The file as a table; raises FileRefusedError where its content is none.

    `sheet` is the index of a workbook's sheet, from 0.
    """
    head = file.head
    foreign = describe_container(file)
    if foreign is not None:
        raise FileRefusedError(f"{file.name} is {foreign.noun}, not a table; {foreign.remedy}")
    if is_workbook(head):
        return Table(file, "xlsx", "", sheet=sheet)
    encoding, mark = detect_encoding(file)
    return Table(file, encoding, find_delimiter(decode_head(head) or ""), mark)


def preview_rows(file: InputFile) -> list[Row]:
    """The first rows, for recognising a format; empty where the content is no table.

    Text is judged by `file.head` alone; a workbook, whose directory lies at its end, is opened.
    """
    found = _previews.get(file)
    if found is None:
        found = _previews[file] = list(_preview(file))
    return found


def find_delimiter(text: str) -> str:
    """Tab, comma or semicolon: the one that cuts the most rows into the same number of cells.

    Counted outside quotes, so that a preamble above the header and commas in texts do not decide.
    """
    counts: dict[str, Counter[int]] = {mark: Counter() for mark in _DELIMITERS}
    for row in _unquoted_rows(text):
        for mark in _DELIMITERS:
            counts[mark][row.count(mark)] += 1
    return max(_DELIMITERS, key=lambda mark: _evenness(counts[mark]))


def _evenness(counts: Counter[int]) -> int:
    return max((marks * rows for marks, rows in counts.items()), default=0)


def _unquoted_rows(text: str) -> list[str]:
    """The first rows with everything inside quotes removed, line breaks there included."""
    rows: list[str] = []
    for index, part in enumerate(text.split('"')):
        if index % 2:
            continue
        first, *others = part.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        rows[-1:] = [(rows[-1] if rows else "") + first, *others]
        if len(rows) > _SAMPLE_ROWS:
            break
    return rows[:_SAMPLE_ROWS]


def _preview(file: InputFile) -> Iterator[Row]:
    head = file.head
    if describe_foreign(head) is not None:
        return
    try:
        if is_workbook(head):
            rows: Iterable[Row] = open_table(file)
        else:
            text = decode_head(head) or ""
            rows = _csv_rows(file.name, io.StringIO(text, newline=""), find_delimiter(text))
        for row, _ in zip(rows, range(_SAMPLE_ROWS), strict=False):
            yield row
    except FileRefusedError:
        return


def _names_delimiter(row: list[str]) -> bool:
    """Whether the row is the line `sep=;` that some spreadsheets put above a table."""
    return bool(row) and row[0].startswith("sep=") and len("".join(row)) <= len("sep=;")


class _Lines:
    """Lines on their way into the CSV reader; `ended` tells that it asked past the last one."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.ended = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        try:
            return next(self._lines)
        except StopIteration:
            self.ended = True
            raise


def _csv_rows(name: str, lines: Iterator[str], delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(MAX_LINE)
    source = _Lines(lines)
    reader = csv.reader(source, delimiter=delimiter)
    line = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise FileRefusedError(
                f"{name}, line {line}: a cell is longer than {MAX_LINE:,} characters (a quote that "
                "is opened and never closed?); export the report again",
                line=line,
            ) from error
        if source.ended:
            raise FileRefusedError(
                f"{name}, line {line}: a quote is opened and never closed, the file is cut off or "
                "damaged; export the report again",
                line=line,
            )
        if len(row) > MAX_COLUMNS:
            raise FileRefusedError(
                f"{name}, line {line}: {len(row):,} columns, more than {MAX_COLUMNS:,}, is no "
                "report; check the delimiter and export it again",
                line=line,
            )
        if not (line == 1 and _names_delimiter(row)):
            yield line, row
        line = reader.line_num + 1
