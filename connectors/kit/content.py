"""What bytes look like when they are no table: named so that a person knows what they picked."""

from __future__ import annotations

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old .xls or a password-protected workbook"),
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
ZIP_MAGIC = b"PK\x03\x04"
"""How a ZIP archive starts, and hence an .xlsx workbook."""

_NUL_SHARE = 0.1
"""A stray NUL sits in a text cell now and then; binary formats are full of them."""


def describe_foreign(head: bytes) -> str | None:
    """A noun for content that no table reader takes, or None where it may be a table."""
    if not head.strip():
        return "an empty file"
    for magic, noun in _MAGIC:
        if head.startswith(magic):
            return noun
    if head.lstrip()[:64].lower().startswith((b"<!doctype html", b"<html")):
        return "a web page"
    if head.lstrip().startswith(b"<?xml"):
        return "an XML document"
    return None


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
