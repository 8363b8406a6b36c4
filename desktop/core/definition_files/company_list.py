"""Reads a list of company domains that lies beside a definitions file."""

from __future__ import annotations

import csv
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final

from desktop.core.definition_files.table import DefinitionsError, Table, quote

MAX_BYTES: Final = 4_000_000
MAX_CELL = 1_000
MAX_ROWS: Final = 100_000

_COLUMNS = ("company_domain", "domain")


def read_company_list(file: str, base: Path | None, table: Table) -> tuple[str, ...]:
    """The distinct domains of a CSV file under `base`, in its order.

    It has a column company_domain or domain, or only one column (whose first cell is a heading if
    it has no dot). The list may come from a stranger: its path cannot lead out of the folder, and
    its size is bounded. Raises DefinitionsError.
    """
    text = _read(_path(file, base, table), file, table)
    rows = _rows(text, file, table)
    column, first = _column(rows, file, table)
    cells = (row[column].strip() for row in rows[first:] if len(row) > column)
    domains = tuple(dict.fromkeys(cell for cell in cells if cell))
    if not domains:
        raise _refusal(table, file, "names no company domain")
    return domains


def _refusal(table: Table, file: str, what: str) -> DefinitionsError:
    return table.error(f"the file {quote(file)} of {table.place} {what}")


def _path(file: str, base: Path | None, table: Table) -> Path:
    if base is None:
        raise _refusal(table, file, "cannot be read here; write its domains into 'values'")
    named = PureWindowsPath(file)  # takes both kinds of slash, and drives
    outside = named.drive or named.root or ".." in named.parts or PurePosixPath(file).is_absolute()
    if outside or "\0" in file:
        raise _refusal(table, file, "must lie in the folder of the definitions; move it there")
    folder = base.resolve()
    try:
        path = folder.joinpath(*named.parts).resolve()
    except (OSError, RuntimeError) as error:  # a circle of links
        raise _refusal(table, file, "cannot be read: its links go in a circle") from error
    if not path.is_relative_to(folder):
        raise _refusal(table, file, "is a link out of the folder of the definitions; copy it there")
    if not path.is_file():
        raise _refusal(table, file, f"is not there; expected at {path}")
    return path


def _read(path: Path, file: str, table: Table) -> str:
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise _refusal(table, file, f"is larger than {MAX_BYTES:,} bytes")
        return content.decode("utf-8-sig")
    except OSError as error:
        raise _refusal(table, file, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise _refusal(table, file, "is not UTF-8 text; save it as CSV UTF-8") from error


def _rows(text: str, file: str, table: Table) -> list[list[str]]:
    heading = text.partition("\n")[0]
    delimiter = max(",;\t", key=heading.count)
    try:
        rows = [row for row in csv.reader(text.splitlines(), delimiter=delimiter) if any(row)]
    except csv.Error as error:
        raise _refusal(table, file, f"is not a CSV file: {error}") from error
    longest = max((len(cell) for row in rows for cell in row), default=0)
    if longest > MAX_CELL:
        raise _refusal(table, file, f"is not a CSV file: a cell has {longest:,} characters")
    if len(rows) > MAX_ROWS + 1:
        raise _refusal(table, file, f"has more than {MAX_ROWS:,} rows")
    return rows


def _column(rows: list[list[str]], file: str, table: Table) -> tuple[int, int]:
    """Index of the column with the domains, and of the first row that has one."""
    heading = [cell.strip().casefold().replace(" ", "_") for cell in rows[0]] if rows else []
    for name in _COLUMNS:
        if name in heading:
            return heading.index(name), 1
    if len(heading) > 1:
        raise _refusal(table, file, "has no column company_domain or domain; name one so")
    return 0, 0 if heading and "." in heading[0] else 1
