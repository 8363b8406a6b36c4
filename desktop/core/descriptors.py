"""One line of an open file descriptor, and not a byte of what follows it."""

from __future__ import annotations

import os

LONGEST = 1 << 16
"""Bytes of a line."""


def is_open(descriptor: int) -> bool:
    """Whether there is one of this number."""
    try:
        os.fstat(descriptor)
    except (OSError, OverflowError):
        return False
    return True


def read_line(descriptor: int) -> bytes:
    """The next line without its end, empty at the end; several may be read one after the other.

    Raises OSError where it is not open for reading, or the line is longer than `LONGEST`.
    """
    line = bytearray()
    try:
        # a byte at a time: a buffer would take the lines after it away from who reads them
        while (byte := os.read(descriptor, 1)) not in {b"", b"\n"}:
            line += byte
            if len(line) > LONGEST:
                raise OSError("its first line is too long")
    except OverflowError as error:
        raise OSError("no descriptor has this number") from error
    return bytes(line).rstrip(b"\r")
