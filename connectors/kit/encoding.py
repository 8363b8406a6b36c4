"""Which encoding a text file is in: byte order mark first, then NULs, then strict UTF-8."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import TextIO

from connectors.kit.content import is_binary
from connectors.kit.errors import FileRefusedError
from connectors.kit.input_file import InputFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHUNK = 1 << 20
MAX_LINE = 1 << 20
"""Characters of one line; an endless line is a damaged file, not a table."""


def detect_encoding(file: InputFile) -> tuple[str, int]:
    """The Python codec of the file and the bytes of its byte order mark (0 without one).

    Without a mark: UTF-16 where every other byte of the start is NUL, UTF-8 where the whole file
    is UTF-8, else cp1252. Raises FileRefusedError for binary content.
    """
    head = file.head
    for mark, codec in _MARKS:
        if head.startswith(mark):
            return codec, len(mark)
    sixteen = _sixteen_bits(head[:64])
    if sixteen is not None:
        return sixteen, 0
    if is_binary(head):
        raise FileRefusedError(
            f"{file.name} is binary, not text; export the report as CSV or XLSX and import that"
        )
    return ("utf-8" if _is_utf8(file) else "cp1252"), 0


def decode_head(head: bytes) -> str | None:
    """The text at the start of a file, for recognising it; None where it is not text."""
    for mark, codec in _MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(codec, "replace")
    sixteen = _sixteen_bits(head[:64])
    if sixteen is not None:
        return head.decode(sixteen, "replace")
    if is_binary(head):
        return None
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return head.decode("cp1252", "replace")


def text_lines(file: InputFile, encoding: str, skip: int) -> Iterator[str]:
    """The physical lines of the file with their line ends, each bounded by MAX_LINE.

    Raises FileRefusedError, naming the line, for an endless line and for bytes that cannot be
    decoded.
    """
    raw = file.open()
    raw.read(skip)
    with io.TextIOWrapper(raw, encoding=encoding, newline="") as text:
        yield from _bounded_lines(file.name, text, encoding)


def _bounded_lines(name: str, text: TextIO, encoding: str) -> Iterator[str]:
    number = 0
    try:
        while line := text.readline(MAX_LINE + 1):
            number += 1
            if len(line) > MAX_LINE:
                raise FileRefusedError(
                    f"{name}, line {number}: the line is longer than {MAX_LINE:,} characters, "
                    "which is no table; export the report again",
                    line=number,
                )
            yield line
    except UnicodeDecodeError as error:
        raise FileRefusedError(
            f"{name}, line {number + 1} or soon after: the bytes are not {encoding.upper()}, as "
            "the start of the file is; the file is damaged or cut off, export it again",
            line=number + 1,
        ) from error


def _sixteen_bits(start: bytes) -> str | None:
    if len(start) < 4:
        return None
    if start[1::2].count(0) > 0.3 * len(start[1::2]) and not start[0::2].count(0):
        return "utf-16-le"
    if start[0::2].count(0) > 0.3 * len(start[0::2]) and not start[1::2].count(0):
        return "utf-16-be"
    return None


def _is_utf8(file: InputFile) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with file.open() as stream:
        try:
            while chunk := stream.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return _head_is_utf8(file.head)
    return True


def _head_is_utf8(head: bytes) -> bool:
    """A file that starts with real UTF-8 and breaks later is damaged, not cp1252."""
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return not text.isascii()
