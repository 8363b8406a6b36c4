"""Long answers in nameless files: unpacked within bounds, and known to be whole before use."""

from __future__ import annotations

import math
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO, cast

import requests.structures

from connectors.kit.errors import (
    EndedEarlyError,
    FileRefusedError,
    PullError,
    ReportBugError,
    RetryLaterError,
    WindowTooLargeError,
)
from connectors.kit.input_file import MAX_EXPANSION
from connectors.kit.json_lines import NotJsonError, parse_value, read_chunks
from connectors.kit.requesting import QUOTED, quotable
from connectors.kit.unpacking import GZIP, Gunzip, is_gzip

MOST_BYTES = 8 << 30
"""A larger window is asked for in halves."""
_USUAL_END = 1 << 16
_LONGEST_END = 32 << 20


@dataclass(frozen=True, slots=True)
class Download:
    """An answer on disk; gone when closed, or with the process."""

    name: str
    file: BinaryIO
    size: int
    """Bytes, unpacked."""

    def open(self) -> BinaryIO:
        """The content from its start."""
        self.file.seek(0)
        return self.file

    def chunks(self) -> Iterator[bytes]:
        """Blocks of whole lines; lines end at byte \\n and nowhere else."""
        try:
            yield from read_chunks(self.open(), self.name)
        except FileRefusedError as error:
            raise ReportBugError(str(error)) from None

    def tail(self, most: int) -> bytes:
        """The last bytes."""
        self.file.seek(max(0, self.size - most))
        return self.file.read(most)

    def close(self) -> None:
        """Forgets it."""
        self.file.close()


Check = Callable[[Download], PullError | None]
"""What is wrong with a download that came to its end; EndedEarlyError has it asked for again."""


def whole(_download: Download) -> PullError | None:
    """For answers that tell their length: that they are whole is known by then."""
    return None


def json_lines(too_large: tuple[str, ...] = (), member: str = "") -> Check:
    """For JSON lines: the last line must be JSON.

    Where it is no JSON and holds one of the texts of `too_large`, in which a service says that it
    stopped (given in lower case), the window is asked for in halves at once. Where every record has
    a `member`, a last line without it tells of an error, whatever the status was, and the answer is
    asked for again.
    """

    def check(download: Download) -> PullError | None:
        before, last = _last_lines(download)
        if not last or _is_json(last):
            return _told_error(download.name, last, member) if last and member else None
        if _is_json(before.rstrip(b"\r") + last):  # one record on two lines, which readers join
            return None
        said = quotable(last[-QUOTED:])
        if any(each in said.lower() for each in too_large):
            return WindowTooLargeError(f'{download.name} stopped early and says: "{said}"')
        return EndedEarlyError(
            f"an answer of {download.name} ended in the middle of a record and was not taken"
        )

    return check


def _last_lines(download: Download) -> tuple[bytes, bytes]:
    """The last two lines; empty where there are fewer."""
    lines: list[bytes] = []
    for most in (_USUAL_END, _LONGEST_END):
        lines = download.tail(most).rstrip().rsplit(b"\n", 2)
        if len(lines) == 3:  # what is before the two is known, so they are whole
            break
    *_, before, last = (b"", b"", *lines)
    return before, last


def _told_error(service: str, last: bytes, member: str) -> PullError | None:
    said = parse_value(last)
    if not isinstance(said, dict) or member in said:
        return None
    return RetryLaterError(f'{service} says at the end of an answer: "{quotable(last[:QUOTED])}"')


def _is_json(line: bytes) -> bool:
    try:
        parse_value(line)
    except NotJsonError:
        return False
    return True


def save_body(
    service: str,
    headers: requests.structures.CaseInsensitiveDict[str] | Mapping[str, str],
    pieces: Iterator[bytes],
    folder: Path,
) -> Download:
    """Writes a body as it came over the wire to a nameless file, unpacked where it is gzip.

    Raises EndedEarlyError where fewer bytes came than were announced, or the gzip has no end.
    """
    with ExitStack() as until_whole, _named_disk(service, folder):
        file = cast("IO[bytes]", tempfile.TemporaryFile(dir=folder, prefix="download-"))  # noqa: SIM115
        until_whole.callback(file.close)
        received, size = _write(service, _from_two_bytes(pieces), file, packed=is_gzip(headers))
        announced = _announced(headers)
        if announced not in (None, received):
            raise EndedEarlyError(
                f"{service} announced {announced:,} bytes and sent {received:,}, so they were "
                "not taken"
            )
        file.flush()
        until_whole.pop_all()
    return Download(service, cast("BinaryIO", file), size)


@contextmanager
def _named_disk(service: str, folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RetryLaterError(
            f"an answer of {service} cannot be put aside in {folder} ({error.strerror}); free some "
            "disk space and try again",
            wait=math.inf,
        ) from None


def _announced(headers: Mapping[str, str]) -> int | None:
    """The length that the head tells; chunks know their end, so that beside them it says nothing.

    What is no plain number says nothing either, as the library has it.
    """
    told = headers.get("Content-Length", "")
    if not re.fullmatch(r"[0-9]{1,18}", told) or headers.get("Transfer-Encoding"):
        return None
    return int(told)


def _write(
    service: str, pieces: Iterator[bytes], file: IO[bytes], *, packed: bool
) -> tuple[int, int]:
    received = size = 0
    unpack: Gunzip | None = None
    for piece in pieces:
        if received == 0 and (packed or piece.startswith(GZIP)):
            unpack = Gunzip(service)
        received += len(piece)
        for part in unpack.feed(piece) if unpack else (piece,):
            size += file.write(part)
            if size > MAX_EXPANSION * max(received, 1 << 16):
                raise ReportBugError(
                    f"{service} sent gzip that unpacks to more than {MAX_EXPANSION} times its size"
                )
            if max(size, received) > MOST_BYTES:
                raise WindowTooLargeError(f"{service} sent more than {MOST_BYTES >> 30} GiB")
    if unpack is not None:
        unpack.finish()
    return received, size


def _from_two_bytes(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces, the first of which is long enough to tell what it is."""
    first = b""
    while len(first) < len(GZIP) and (piece := next(pieces, b"")):
        first += piece
    if first:
        yield first
    yield from pieces
