"""What bytes look like when they are no table: named so that a person knows what they picked."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

EXPORT = "export the report as CSV or XLSX and import that"
_UNPACK = "unpack it and import the files inside"
_SAVE = "open it in a spreadsheet program, save it as .xlsx and import that"


@dataclass(frozen=True, slots=True)
class Foreign:
    """Content that no table reader takes: a noun for a sentence, and the one thing to do."""

    noun: str
    remedy: str = EXPORT


PASSWORD = Foreign(
    "a workbook that has a password",
    "open it in Excel, take the password off (File, Info, Protect Workbook) and save it again",
)
OLD_WORKBOOK = Foreign("a workbook in the format of Excel 97 to 2003 (.xls)", _SAVE)
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Microsoft's old compound format start: .xls, .doc, and encrypted .xlsx."""

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (OLE_MAGIC, "an old .xls or a password-protected workbook"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"Obj\x01", "an Avro file"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)
_REMEDIES = {
    "picture": "a picture has no rows to read: download the report itself as CSV or XLSX",
    "an empty file": "download the report again",
    "a web page": "sign in to the platform and download the report as CSV or XLSX, not its page",
    "archive": _UNPACK,
    "a bzip2 file": _UNPACK,
    "an xz file": _UNPACK,
    "a Zstandard file": _UNPACK,
}
"""What to do with a noun, or with its last word."""

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

ZIP_MAGIC = b"PK\x03\x04"
"""How a ZIP archive starts, and hence an .xlsx workbook."""

_NUL_SHARE = 0.1
"""A stray NUL sits in a text cell now and then; binary formats are full of them."""


def describe_foreign(head: bytes) -> str | None:
    """A noun for content that no table reader takes, or None where it may be a table."""
    if not head.strip() or head in _MARKS:
        return "an empty file"
    for magic, noun in _MAGIC:
        if head.startswith(magic):
            return noun
    if head.lstrip()[:64].lower().startswith((b"<!doctype html", b"<html")):
        return "a web page"
    if head.lstrip().startswith(b"<?xml"):
        return "an XML document"
    return None


def foreign_content(head: bytes) -> Foreign | None:
    """Noun and remedy by the first bytes; None where the content may be a table."""
    noun = describe_foreign(head)
    if noun is None:
        return None
    if noun == "an XML document" and b"urn:schemas-microsoft-com:office:spreadsheet" in head[:4096]:
        return Foreign("a spreadsheet in XML", _SAVE)
    last_word = noun.rpartition(" ")[2]
    return Foreign(noun, _REMEDIES.get(noun) or _REMEDIES.get(last_word, EXPORT))


def is_workbook(head: bytes) -> bool:
    """Whether the bytes start as a ZIP archive, in which .xlsx workbooks are kept."""
    return head.startswith(ZIP_MAGIC)


def is_binary(head: bytes) -> bool:
    """Whether NULs show that eight-bit content is no text (ask about UTF-16 before)."""
    nuls = head.count(0)
    if not nuls:
        return False
    if nuls > len(head) * _NUL_SHARE:
        return True
    try:
        head[: len(head) - 4].decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False
