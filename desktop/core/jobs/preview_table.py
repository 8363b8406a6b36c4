"""The first rows of a file as they stand in it, with their line numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from connectors.kit.errors import FileRefusedError
from connectors.kit.input_file import InputFile
from connectors.kit.json_lines import BYTE_ORDER_MARK, NotJsonError, parse_value
from connectors.kit.named_rows import is_json_lines
from connectors.kit.tables import Row, open_table, preview_rows

JSON_LINES = "json lines"
_LONGEST_CELL = 200
"""Characters of a cell that are shown; an export can hold whole texts in one."""
_MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class PreviewTable:
    """The file's own cells as text. Rows may be shorter than `columns`."""

    columns: tuple[str, ...] = ()
    header_line: int | None = None
    """None for JSON lines, whose every row names its columns."""
    rows: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """(line of the file, from 1; cells)."""
    above: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """What stands above the header: titles and dates of a platform's report."""


@dataclass(frozen=True, slots=True)
class FileShape:
    """How the file is written, for its caption."""

    bytes: int
    encoding: str | None
    """The codec, `xlsx` or `json lines`; None where it is no text."""
    delimiter: str
    """Between cells; empty where there is none."""
    zipped: bool


def read_table(file: InputFile, most: int) -> PreviewTable:
    """The first `most` rows under the widest of the first lines, which is taken for the header."""
    if is_json_lines(file):
        return _json_table(file, most)
    filled = [(line, row) for line, row in preview_rows(file) if any(map(str.strip, row))]
    if not filled:
        return PreviewTable()
    widths = [sum(1 for cell in row if cell.strip()) for _, row in filled]
    at = widths.index(max(widths))
    line, header = filled[at]
    return PreviewTable(
        columns=_cells(header),
        header_line=line,
        rows=_shown(filled[at + 1 : at + 1 + most]),
        above=_shown(filled[:at]),
    )


def read_shape(file: InputFile) -> FileShape:
    """Size and encoding; a file that is no text has none."""
    if is_json_lines(file):
        return FileShape(file.size, JSON_LINES, "", file.is_gzip)
    try:
        table = open_table(file)
    except FileRefusedError:
        return FileShape(file.size, None, "", file.is_gzip)
    return FileShape(file.size, table.encoding, table.delimiter, file.is_gzip)


def _json_table(file: InputFile, most: int) -> PreviewTable:
    names: dict[str, int] = {}
    rows: list[tuple[int, dict[str, str]]] = []
    for line, record in _records(file.head):
        flat = dict(_flat(record))
        for name in flat:
            if len(names) < _MOST_COLUMNS:
                names.setdefault(name, len(names))
        rows.append((line, flat))
        if len(rows) == most:
            break
    return PreviewTable(
        columns=tuple(names),
        rows=tuple((line, tuple(flat.get(name, "") for name in names)) for line, flat in rows),
    )


def _records(head: bytes) -> Iterator[tuple[int, dict[str, object]]]:
    for number, raw in enumerate(head.removeprefix(BYTE_ORDER_MARK).split(b"\n"), 1):
        try:
            value = parse_value(raw)
        except NotJsonError:
            continue
        if isinstance(value, dict):
            yield number, value


def _flat(record: dict[str, object]) -> Iterator[tuple[str, str]]:
    """Members of members get dotted names, one level deep."""
    for name, value in record.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{inner}", _text(each)) for inner, each in value.items())
        else:
            yield name, _text(value)


def _text(value: object) -> str:
    return "" if value is None else str(value)[:_LONGEST_CELL]


def _shown(rows: Sequence[Row]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    return tuple((line, _cells(row)) for line, row in rows)


def _cells(row: Sequence[str]) -> tuple[str, ...]:
    return tuple(cell.strip()[:_LONGEST_CELL] for cell in row[:_MOST_COLUMNS])
