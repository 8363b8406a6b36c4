"""Rows of a generic file under their column names, whether it is a table or JSON lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from connectors.kit.errors import FileRefusedError
from connectors.kit.event_columns import canonical_json
from connectors.kit.formats import Reading
from connectors.kit.input_file import InputFile
from connectors.kit.json_lines import RecordLines, head_objects, read_objects, starts_object
from connectors.kit.tables import open_table, preview_rows

NESTED = ("properties", "traits")
"""Objects whose members stand for columns of their own in JSON lines of people and companies."""

NamedRow = tuple[int, tuple[str, ...], list[str]]
"""Line, column names and as many trimmed texts; an empty text is an empty cell."""


def is_json_lines(file: InputFile) -> bool:
    """Whether the file starts as a JSON object."""
    return starts_object(file.head)


def head_names(file: InputFile, *, nested: bool = True, header: int = 0) -> tuple[str, ...]:
    """The column names by the file's head; empty where there are none.

    `nested` also gives the members of objects named `properties` or `traits`; `header` is the
    line of the names where a title stands above them.
    """
    if is_json_lines(file):
        names: dict[str, None] = {}
        for record in head_objects(file.head, 100):
            names.update(dict.fromkeys(_flatten(record) if nested else record))
        return tuple(names)
    rows = (_trimmed(row) for line, row in preview_rows(file) if line >= header)
    return next((row for row in rows if any(row)), ())


def read_named_rows(
    file: InputFile, reading: Reading, *, header: int = 0, numbered: bool = False
) -> Iterator[NamedRow]:
    """All rows, counted in `reading.rows_read`; a row with too many cells is rejected.

    `header` is the line of the column names where a title stands above them. Of two columns of
    one name the second gets a number behind it where `numbered`. Raises FileRefusedError where
    the file is cut off, or has two such columns otherwise.
    """
    if is_json_lines(file):
        yield from _json_rows(file, reading)
    else:
        yield from _table_rows(file, reading, header, numbered=numbered)
    file.check_unchanged()


def _json_rows(file: InputFile, reading: Reading) -> Iterator[NamedRow]:
    lines = RecordLines(reading.reject)
    for line, record in read_objects(file, lines, reading.reject):
        reading.rows_read = lines.rows
        flat = _flatten(record)
        yield line, tuple(flat), [_as_text(value) for value in flat.values()]
    reading.rows_read = lines.rows


def _table_rows(
    file: InputFile, reading: Reading, header: int, *, numbered: bool
) -> Iterator[NamedRow]:
    names: tuple[str, ...] | None = None
    for line, row in open_table(file):
        if line < header or not any(row) or not any(map(str.strip, row)):
            continue
        if names is None:
            names = numbered_names(row) if numbered else checked_names(file.name, line, row)
            continue
        reading.rows_read += 1
        cells = [cell.strip() for cell in row]
        if len(cells) > len(names):
            if any(cells[len(names) :]):
                reading.reject(line, too_many_cells(len(cells), len(names)))
                continue
            del cells[len(names) :]
        cells.extend([""] * (len(names) - len(cells)))
        yield line, names, cells


def checked_names(name: str, line: int, row: list[str]) -> tuple[str, ...]:
    """The names of a header row; raises FileRefusedError where one occurs twice."""
    names = _header(row)
    for column, times in Counter(names).items():
        if column and times > 1:
            raise FileRefusedError(
                f"{name}, line {line}: the column {column!r} is there twice, so it is not clear "
                "which one counts; remove or rename one",
                line=line,
                column=column,
            )
    return names


def numbered_names(row: list[str]) -> tuple[str, ...]:
    """The names of a header row; the second of one name is `name (2)`, and so on."""
    seen: Counter[str] = Counter()
    names = []
    for name in _header(row):
        seen[name] += 1
        names.append(f"{name} ({seen[name]})" if name and seen[name] > 1 else name)
    return tuple(names)


def too_many_cells(found: int, expected: int) -> str:
    """The reason for rejecting a row that is longer than its header."""
    return f"the row has {found} cells, the header {expected} (a separator without quotes?)"


def _header(row: list[str]) -> tuple[str, ...]:
    names = list(_trimmed(row))
    while names and not names[-1]:
        names.pop()
    return tuple(names)


def _trimmed(row: list[str]) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in row)


def _flatten(record: dict[str, object]) -> dict[str, object]:
    flat: dict[str, object] = {}
    for name, value in record.items():
        if name.lower().strip("$") in NESTED and isinstance(value, dict):
            flat.update(value)
    flat.update((name, value) for name, value in record.items() if not isinstance(value, dict))
    return flat


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return canonical_json(value)
