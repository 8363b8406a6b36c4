"""A file from outside, opened with bounds: plain or gzip, hashed, with progress in bytes."""

from __future__ import annotations

import gzip
import hashlib
import io
import stat
import zlib
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from connectors.kit.errors import FileRefusedError

HEAD_BYTES = 256 * 1024
MAX_EXPANSION = 500
"""A gzip that grows more than this is a bomb: real event logs grow 10 to 40 times."""


class InputFile:
    """One exported file. `head` holds its first bytes, decompressed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.name
        try:
            status = path.stat()
        except OSError as error:
            reason = error.strerror or "it cannot be read"
            raise FileRefusedError(f"{self.name}: {reason}; check the path") from error
        if not stat.S_ISREG(status.st_mode):
            raise FileRefusedError(f"{self.name} is not a regular file; give an exported file")
        self.size = status.st_size
        self._modified = status.st_mtime_ns
        self._raw: BinaryIO | None = None
        self._told: int | None = None

    @property
    def label(self) -> str:
        """How a fact names the file among others that are read with it."""
        return self.name

    @property
    def packed_size(self) -> int:
        """Bytes on disk."""
        return self.size

    @property
    def is_stream(self) -> bool:
        """Whether the content can only be read from its start to its end."""
        return self.is_gzip

    @cached_property
    def is_gzip(self) -> bool:
        """Whether the bytes are gzip, whatever the name says (some clients decompress)."""
        with self._open_raw() as raw:
            return raw.read(2) == b"\x1f\x8b"

    @cached_property
    def head(self) -> bytes:
        """The first bytes of the content."""
        with self.open() as stream:
            return _read_exactly(stream, HEAD_BYTES, self.name)

    @cached_property
    def sha256(self) -> str:
        """Hash of the bytes as they lie on disk."""
        with self._open_raw() as raw:
            return hashlib.file_digest(raw, "sha256").hexdigest()  # type: ignore[arg-type]

    def open(self) -> BinaryIO:
        """The content from its start, decompressed; a damaged gzip raises FileRefusedError."""
        raw = self._open_raw()
        self._raw = raw
        if not self.is_gzip:
            return raw
        return io.BufferedReader(_Gunzip(raw, self.name, self.size), buffer_size=1 << 20)

    def note_position(self, consumed: int) -> None:
        """Says how far an archive is read, whose entries are streams of their own."""
        self._told = consumed

    def position(self) -> int:
        """How many bytes on disk the newest stream has consumed, for progress against `size`."""
        if self._told is not None:
            return self._told
        if self._raw is None or self._raw.closed:
            return self.size
        return self._raw.tell()

    def check_unchanged(self) -> None:
        """Raises FileRefusedError when somebody wrote to the file while it was read."""
        status = self.path.stat()
        if (status.st_size, status.st_mtime_ns) != (self.size, self._modified):
            raise FileRefusedError(
                f"{self.name} changed while it was read (it is still being written); "
                "import it again when it is complete"
            )

    def _open_raw(self) -> BinaryIO:
        try:
            return self.path.open("rb")
        except OSError as error:
            reason = error.strerror or "it cannot be read"
            raise FileRefusedError(f"{self.name}: {reason}; check its permissions") from error


class _Gunzip(io.RawIOBase):
    """Decompression with a bound, and errors that name the file."""

    def __init__(self, raw: BinaryIO, name: str, size: int) -> None:
        self._raw = raw
        self._name = name
        self._gzip = gzip.GzipFile(fileobj=raw, mode="rb")
        self._size = size
        self._out = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        try:
            data = self._gzip.read(len(buffer))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise FileRefusedError(
                f"{self._name} is a damaged or truncated gzip file; download it again"
            ) from error
        self._out += len(data)
        if self._out > MAX_EXPANSION * max(self._size, 64 * 1024):
            raise FileRefusedError(
                f"{self._name} unpacks to more than {MAX_EXPANSION} times its size; "
                "unpack it yourself if you trust it"
            )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._gzip.close()
            self._raw.close()
        super().close()


def _read_exactly(stream: BinaryIO, count: int, name: str) -> bytes:
    try:
        return stream.read(count)
    except OSError as error:
        raise FileRefusedError(f"{name} cannot be read: {error.strerror}") from error
