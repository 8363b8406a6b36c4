"""Files of one JSON object per line, split on byte newlines only, with their damages told apart."""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO, NoReturn

from connectors.kit.errors import FileRefusedError
from connectors.kit.input_file import InputFile

MAX_LINE_BYTES = 16 * 1024 * 1024
"""A longer line is not a record; it would only fill the memory."""
CHUNK_BYTES = 1 << 17
"""What stays in the processor's cache while it is decoded."""
_TOKENS = re.compile(rb'"(?:[^"\\]|\\.)*"?|[\[\]{}]', re.DOTALL)
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


MAX_DEPTH = 100
"""Levels of objects and lists; what is deeper would only exhaust the interpreter."""


class NotJsonError(ValueError):
    """The bytes are not one whole JSON value; the text says why."""


def read_chunks(stream: BinaryIO, name: str, size: int = CHUNK_BYTES) -> Iterator[bytes]:
    """The content as blocks of whole lines of about `size` bytes; only the last may lack its \\n.

    Lines end at byte `\\n` and nowhere else: U+2028, U+2029 and U+0085 may stand raw in strings.
    Raises FileRefusedError at a line of more than `MAX_LINE_BYTES`, before it is all in memory.
    """
    rest: list[bytes] = []
    waiting = 0
    first = True
    while block := stream.read(size):
        if first:
            block = block.removeprefix(BYTE_ORDER_MARK)
            first = False
        end = block.rfind(b"\n") + 1
        if end:
            yield b"".join([*rest, block[:end]])
            rest, waiting = [], 0
        rest.append(block[end:])
        waiting += len(block) - end
        if waiting > MAX_LINE_BYTES:
            raise FileRefusedError(
                f"{name} has a line of more than {MAX_LINE_BYTES >> 20} MiB without an end, "
                "so it is not a file of one record per line; export it again as JSON lines"
            )
    if waiting:
        yield b"".join(rest)


def open_lines(file: InputFile) -> BinaryIO:
    """The content of a file of JSON lines as UTF-8, whichever Unicode it is written in."""
    codec = _sixteen_bit_codec(file.head)
    if codec is None:
        return file.open()
    return io.BufferedReader(_Recoded(file.open(), file.name, codec), buffer_size=1 << 20)


def json_head(head: bytes) -> bytes:
    """The start of a file as UTF-8 without a byte order mark."""
    codec = _sixteen_bit_codec(head)
    if codec is not None:
        return (
            codecs.getincrementaldecoder(codec)("replace")
            .decode(head)
            .lstrip("\ufeff")
            .encode("utf-8", "replace")
        )
    return head.removeprefix(BYTE_ORDER_MARK)


def starts_object(head: bytes) -> bool:
    """Whether the content starts as a JSON object."""
    return json_head(head[:200]).lstrip()[:1] == b"{"


def parse_value(line: bytes) -> object:
    """The JSON value of a line; raises NotJsonError.

    The standard decoder, since it keeps numbers of any length exact and accepts text that was cut
    between the halves of a surrogate pair.
    """
    if line.count(b"{") + line.count(b"[") > MAX_DEPTH and _is_too_deep(line):
        raise NotJsonError(
            f"the line is not JSON that can be read (more than {MAX_DEPTH} levels deep)"
        )
    try:
        return json.loads(line.decode("utf-8"), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise NotJsonError(f"the line is not UTF-8 (byte {error.start + 1})") from error
    except json.JSONDecodeError as error:
        raise NotJsonError(f"the line is not JSON ({error.msg}, column {error.colno})") from error
    except (ValueError, RecursionError) as error:
        raise NotJsonError(f"the line is not JSON ({error})") from error


class RecordLines:
    """Turns physical lines into values; a record that was split over two lines is joined.

    `reject(line, reason)` is called for what is no JSON. `rows` counts records and rejects.
    """

    def __init__(self, reject: Callable[[int, str], None]) -> None:
        self.rows = 0
        self._reject = reject
        self._held: tuple[int, bytes, str] | None = None

    @property
    def is_holding(self) -> bool:
        """Whether the line before may be the first half of a record."""
        return self._held is not None

    def take(self, line: int, raw: bytes) -> tuple[int, object] | None:
        """The record that this line is or completes, with its first line; None if there is none."""
        try:
            value = parse_value(raw)
        except NotJsonError as error:
            return self._join(line, raw, str(error))
        self.count_good()
        return line, value

    def count_good(self, rows: int = 1) -> None:
        """Says that rows were read by other means, so that a half before them stays a half."""
        self.give_up()
        self.rows += rows

    def give_up(self) -> None:
        """Rejects the half record that is held, if any: what follows does not complete it."""
        if self._held is not None:
            self._reject(self._held[0], self._held[2])
            self._held = None
            self.rows += 1

    def finish(self, name: str) -> None:
        """Raises FileRefusedError when the last line was no whole record: the file is cut off."""
        if self._held is not None:
            line, raw, _ = self._held
            refuse_cut_off(name, line, raw)

    def _join(self, line: int, raw: bytes, reason: str) -> tuple[int, object] | None:
        if self._held is not None:
            start, half, _ = self._held
            try:
                value = parse_value(half.rstrip(b"\r") + raw)
            except NotJsonError:
                self.give_up()
            else:
                self._held = None
                self.rows += 1
                return start, value
        self._held = (line, raw, reason)
        return None


def refuse_cut_off(name: str, line: int, raw: bytes) -> NoReturn:
    """Refuses a file whose last line is no record, quoting how that line begins."""
    start = raw[:40].decode("utf-8", "replace").strip()
    raise FileRefusedError(
        f"{name} is cut off at line {line} (it ends with {start!r}, which is not a whole record), "
        "so nothing was imported; download it again",
        line=line,
    )


def read_objects(
    file: InputFile, lines: RecordLines, reject: Callable[[int, str], None]
) -> Iterator[tuple[int, dict[str, object]]]:
    """(line, object) of every record of a file; raises FileRefusedError at a truncated end."""
    number = 0
    with open_lines(file) as stream:
        for chunk in read_chunks(stream, file.name):
            for raw in split_lines(chunk):
                number += 1
                if not raw or raw.isspace():
                    continue
                found = lines.take(number, raw)
                if found is None:
                    continue
                if isinstance(found[1], dict):
                    yield found[0], found[1]
                else:
                    reject(found[0], "the line is JSON but not an object")
    lines.finish(file.name)


def split_lines(chunk: bytes) -> list[bytes]:
    """The lines of a chunk without their newlines."""
    lines = chunk.split(b"\n")
    if not lines[-1]:
        lines.pop()
    return lines


def head_objects(head: bytes, limit: int = 1000) -> Iterator[dict[str, object]]:
    """The whole objects among the first lines of a file's head; what is broken is passed over."""
    lines = json_head(head).split(b"\n", limit)
    for raw in lines[:limit]:
        try:
            value = parse_value(raw)
        except NotJsonError:
            continue
        if isinstance(value, dict):
            yield value


class _Recoded(io.RawIOBase):
    """UTF-16 as UTF-8 while it is read."""

    def __init__(self, raw: BinaryIO, name: str, codec: str) -> None:
        self._raw = raw
        self._name = name
        # a lone surrogate spoils its own line, which is then no UTF-8, and no other
        self._decoder = codecs.getincrementaldecoder(codec)("surrogatepass")
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._ready:
            block = self._raw.read(1 << 18)
            try:
                text = self._decoder.decode(block, final=not block)
            except UnicodeDecodeError as error:
                raise FileRefusedError(
                    f"{self._name} is cut off or damaged: it ends within a character of UTF-16; "
                    "download it again"
                ) from error
            if not block and not text:
                return 0
            self._ready = text.replace("\ufeff", "").encode("utf-8", "surrogatepass")
        count = min(len(buffer), len(self._ready))
        buffer[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def close(self) -> None:
        if not self.closed:
            self._raw.close()
        super().close()


def _sixteen_bit_codec(head: bytes) -> str | None:
    for mark, codec in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return codec
    if head[:2] == b"{\0":
        return "utf-16-le"
    return "utf-16-be" if head[:2] == b"\0{" else None


def _is_too_deep(line: bytes) -> bool:
    """Whether a JSON text is nested too deeply; brackets in texts are not counted."""
    depth = 0
    for token in _TOKENS.finditer(line):
        mark = token[0]
        if mark in b"[{":
            depth += 1
            if depth > MAX_DEPTH:
                return True
        elif mark in b"]}":
            depth -= 1
    return False


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")
