"""The rows of an .xlsx sheet as text, opened only after its archive has been measured."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from hashlib import sha256
from typing import Any
from weakref import WeakKeyDictionary

from python_calamine import CalamineError, CalamineWorkbook

from connectors.kit.errors import FileRefusedError
from connectors.kit.input_file import InputFile

MAX_UNPACKED = 200 * 1024 * 1024
MAX_ROWS = 2_000_000
MAX_COLUMNS = 5_000
MAX_CELLS = 20_000_000
_MAX_MEMBERS = 10_000
_CHUNK = 1 << 20
_CELL_REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    KeyError,
    NotImplementedError,  # a method of packing that is not known
    RuntimeError,  # a password
)
"""What the standard library raises, somewhere, for bytes that are no sound archive."""
_EXACT_FLOAT = 2**53
_sound: WeakKeyDictionary[InputFile, bytes] = WeakKeyDictionary()
"""Hashes of the workbooks that were measured and found sound."""


def sheet_rows(file: InputFile, sheet: int) -> Iterator[tuple[int, list[str]]]:
    """Row numbers, from 1, and the cells of the sheet with this index as text.

    Whole numbers have no `.0`, dates and times are ISO 8601, an empty cell is an empty string.
    Raises FileRefusedError for a workbook that is damaged, too large, or without that sheet.
    """
    data = _measured(file)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        if sheet >= len(book.sheet_names):
            raise FileRefusedError(
                f"{file.name} has {len(book.sheet_names)} sheets and no sheet {sheet + 1}; "
                "export the report again"
            )
        table = book.get_sheet_by_index(sheet)
    except CalamineError as error:
        raise FileRefusedError(
            f"{file.name} is a damaged workbook or no .xlsx workbook; save it again as XLSX or CSV"
        ) from error
    if table.start is None:
        return
    left = table.start[1]  # empty columns on the left are not given, empty rows above are
    for number, cells in enumerate(table.iter_rows(), start=1):
        if number > MAX_ROWS or left + len(cells) > MAX_COLUMNS:
            raise _too_large(file, f"{number:,} rows of {left + len(cells):,} columns or more")
        yield number, [""] * left + [_text(cell) for cell in cells]


def _measured(file: InputFile) -> bytes:
    """The file's bytes, which are measured once: a report is read two or three times."""
    with file.open() as stream:
        data = stream.read(MAX_UNPACKED + 1)
    if len(data) > MAX_UNPACKED:
        raise _too_large(file, f"more than {MAX_UNPACKED // 2**20} MB")
    digest = sha256(data).digest()
    if _sound.get(file) == digest:
        return data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_directory(file, archive)
            for member in archive.infolist():
                with archive.open(member) as stream:
                    _check_member(file, member.filename, stream)
    except DAMAGE as error:
        raise FileRefusedError(
            f"{file.name} is a workbook that is damaged or cut off; download it again, or save it "
            "as CSV"
        ) from error
    _sound[file] = digest
    return data


def _check_directory(file: InputFile, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    names = {member.filename for member in members}
    if "xl/workbook.xml" not in names and "[Content_Types].xml" not in names:
        raise FileRefusedError(
            f"{file.name} is a ZIP archive, not an .xlsx workbook; unpack it and import the "
            "files inside"
        )
    if len(members) > _MAX_MEMBERS or sum(m.file_size for m in members) > MAX_UNPACKED:
        raise _too_large(file, f"more than {MAX_UNPACKED // 2**20} MB unpacked")


def _check_member(file: InputFile, name: str, stream: Any) -> None:
    """Reads a member to its end (its checksum is verified) and measures a sheet's extent.

    A sheet is held as a dense rectangle, so that one cell in the last corner would claim gigabytes.
    """
    is_sheet = name.startswith("xl/worksheets/")
    is_xml = name.endswith((".xml", ".rels"))
    rows = columns = 0
    rest = b""
    while chunk := stream.read(_CHUNK):
        if not is_xml:
            continue
        text = rest + chunk
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
            raise FileRefusedError(
                f"{file.name} holds XML entities ({name[:80]}), which no spreadsheet program "
                "writes and which can do harm; download the report again from the platform"
            )
        rest = text[-64:]
        if not is_sheet:
            continue
        for match in _CELL_REFERENCE.finditer(text):
            rows = max(rows, int(match[2]))
            columns = max(columns, _column_number(match[1]))
    if rows > MAX_ROWS or rows * columns > MAX_CELLS:
        raise _too_large(file, f"{rows:,} rows of {columns:,} columns")
    if columns > MAX_COLUMNS:
        raise _too_large(file, f"{columns:,} columns")


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _too_large(file: InputFile, found: str) -> FileRefusedError:
    return FileRefusedError(
        f"{file.name} holds {found}, more than a report has ({MAX_ROWS:,} rows, "
        f"{MAX_COLUMNS:,} columns, {MAX_CELLS:,} cells); export it as CSV"
    )


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        exact = cell.is_integer() and abs(cell) < _EXACT_FLOAT
        return str(int(cell)) if exact else repr(cell)
    if isinstance(cell, datetime):
        midnight = (cell.hour, cell.minute, cell.second, cell.microsecond) == (0, 0, 0, 0)
        return cell.date().isoformat() if midnight else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)
