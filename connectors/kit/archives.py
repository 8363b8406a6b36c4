"""ZIP archives from outside: measured before they are opened, their entries read as streams."""

from __future__ import annotations

import io
import stat
import struct
import weakref
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from connectors.kit.content import ZIP_MAGIC
from connectors.kit.errors import FileRefusedError
from connectors.kit.input_file import MAX_EXPANSION, InputFile

MAX_ENTRIES = 20_000
"""Two years of hourly files; an archive of more is no export."""
MAX_DIRECTORY_BYTES = 16 << 20
_LEAST_SIZE = 64 * 1024
_PASSES = 4
"""How often all of an archive may be unpacked: to recognise, to decide dates, to read."""
_ENCRYPTED = 0x1
_DOCUMENTS = frozenset({"[Content_Types].xml", "xl/workbook.xml", "mimetype", "Index/Document.iwa"})
"""Entries of office documents, which are ZIP archives too."""
_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x06"
_DAMAGE = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError, OSError,
    ValueError, OverflowError, KeyError, NotImplementedError, RuntimeError,
)  # fmt: skip
"""What the standard library raises, somewhere, for bytes that are no sound archive."""


@dataclass(slots=True)
class _Allowance:
    """How many bytes may still come out of an archive."""

    left: int


class Archive:
    """The files in a ZIP archive, in the order of its directory.

    Names are labels only: nothing is ever written, so that paths in them lead nowhere. Folders,
    links and what systems put beside files are passed over.
    """

    def __init__(self, file: InputFile) -> None:
        """Raises FileRefusedError for a damaged or encrypted archive, and for a bomb."""
        self.file = file
        self._zip = _open_zip(file)
        # entries and archive know each other, so that no count of references would close it
        weakref.finalize(self, self._zip.close)
        infos = [info for info in self._zip.infolist() if _is_file(info)]
        _check_sizes(file, infos)
        locked = next((info for info in infos if info.flag_bits & _ENCRYPTED), None)
        if locked is not None:
            raise FileRefusedError(
                f"{file.name} has a password ({locked.filename[:80]!r} in it is encrypted); "
                "unpack it with the password and import the files inside"
            )
        allowance = _Allowance(_PASSES * MAX_EXPANSION * max(file.size, _LEAST_SIZE))
        self.entries = tuple(
            ArchiveEntry(self, info, label, allowance)
            for info, label in zip(infos, _labels(infos), strict=True)
        )

    def find(self, label: str) -> ArchiveEntry:
        """The entry with this label; raises FileRefusedError where there is none."""
        for entry in self.entries:
            if entry.label == label:
                return entry
        raise FileRefusedError(f"{self.file.name} has no file {label!r} in it; check the path")

    def open_raw(self, info: zipfile.ZipInfo) -> BinaryIO:
        """An entry's own bytes."""
        return self._zip.open(info)  # type: ignore[return-value]


class ArchiveEntry(InputFile):
    """One file in an archive; its `path` leads through the archive to its label."""

    def __init__(
        self, archive: Archive, info: zipfile.ZipInfo, label: str, allowance: _Allowance
    ) -> None:
        # not super(): there is no such file on disk
        self.path = archive.file.path / label
        self.name = PurePosixPath(label).name
        self._label = label
        self.size = info.file_size
        self._archive = archive
        self._info = info
        self._allowance = allowance
        self._raw = None
        self._told = None

    @property
    def label(self) -> str:
        """Its path in the archive."""
        return self._label

    @property
    def packed_size(self) -> int:
        """Bytes that it takes of the archive."""
        return self._info.compress_size

    @property
    def is_stream(self) -> bool:
        """True: what is packed can only be read from its start."""
        return True

    def open(self) -> BinaryIO:
        """The content from its start; damage and too much of it raise FileRefusedError."""
        content = super().open()
        metered = _Metered(content, f"{self._archive.file.name}: {self.label}", self._allowance)
        return io.BufferedReader(metered, buffer_size=1 << 20)

    def check_unchanged(self) -> None:
        """Raises FileRefusedError when somebody wrote to the archive while it was read."""
        self._archive.file.check_unchanged()

    def _open_raw(self) -> BinaryIO:
        try:
            return self._archive.open_raw(self._info)
        except _DAMAGE as error:
            raise _damaged(f"{self._archive.file.name}: {self.label}") from error


def is_archive(file: InputFile) -> bool:
    """Whether the file is a ZIP archive of files, and no office document."""
    if file.is_stream or not file.head.startswith(ZIP_MAGIC):
        return False
    try:
        with _open_zip(file) as found:
            return not _DOCUMENTS & set(found.namelist())
    except FileRefusedError:
        return _starts_entry(file.head)


def open_file(path: Path) -> InputFile:
    """The file at a path, which may lead into a ZIP archive: `export.zip/folder/events.json`."""
    for parent in path.parents:
        if parent.is_file():
            label = PurePosixPath(*path.relative_to(parent).parts).as_posix()
            return Archive(InputFile(parent)).find(label)
        if parent.is_dir():
            break
    return InputFile(path)


class _Metered(io.RawIOBase):
    """A stream that counts what comes out of it against what the archive may give."""

    def __init__(self, content: BinaryIO, name: str, allowance: _Allowance) -> None:
        self._content = content
        self._name = name
        self._allowance = allowance

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        try:
            data = self._content.read(len(buffer))
        except _DAMAGE as error:
            raise _damaged(self._name) from error
        self._allowance.left -= len(data)
        if self._allowance.left < 0:
            raise FileRefusedError(
                f"{self._name} unpacks to far more than an export does; unpack it yourself if you "
                "trust it"
            )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._content.close()
        super().close()


def _open_zip(file: InputFile) -> zipfile.ZipFile:
    try:
        size = _directory_bytes(file)
        if size > MAX_DIRECTORY_BYTES:
            raise _too_many(file)
        return zipfile.ZipFile(file.path)
    except _DAMAGE as error:
        raise FileRefusedError(
            f"{file.name} is a damaged or cut off ZIP archive; download it again"
        ) from error


def _directory_bytes(file: InputFile) -> int:
    """How large the list of entries claims to be, which would all be held in memory."""
    with file.path.open("rb") as raw:
        raw.seek(max(file.size - (1 << 16) - 256, 0))
        tail = raw.read()
    at, at_64 = tail.rfind(_END), tail.rfind(_END_64)
    small = int(struct.unpack_from("<L", tail, at + 12)[0]) if at >= 0 else 0
    large = int(struct.unpack_from("<Q", tail, at_64 + 40)[0]) if at_64 >= 0 else 0
    return large if small == 0xFFFFFFFF else small


def _check_sizes(file: InputFile, infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > MAX_ENTRIES:
        raise _too_many(file)
    if sum(info.file_size for info in infos) > MAX_EXPANSION * max(file.size, _LEAST_SIZE):
        raise FileRefusedError(
            f"{file.name} unpacks to more than {MAX_EXPANSION} times its size; unpack it yourself "
            "if you trust it"
        )


def _is_file(info: zipfile.ZipInfo) -> bool:
    mode = info.external_attr >> 16
    if info.is_dir() or (stat.S_IFMT(mode) and not stat.S_ISREG(mode)):
        return False
    parts = _parts(info.filename)
    return bool(parts) and parts[0] != "__MACOSX" and not parts[-1].startswith((".", "~$"))


def _labels(infos: list[zipfile.ZipInfo]) -> Iterator[str]:
    """Names that lead nowhere else, each once: a second file of one name is called `name (2)`."""
    seen: Counter[str] = Counter()
    for info in infos:
        label = "/".join(_parts(info.filename))
        seen[label] += 1
        yield label if seen[label] == 1 else f"{label} ({seen[label]})"


def _parts(name: str) -> list[str]:
    plain = "".join(letter for letter in name.replace("\\", "/") if letter.isprintable())
    return [part for part in plain.split("/") if part not in ("", ".", "..") and part[1:] != ":"]


def _starts_entry(head: bytes) -> bool:
    """Whether a damaged archive begins with a file that is none of an office document's."""
    name = head[30 : 30 + int.from_bytes(head[26:28], "little")]
    version = int.from_bytes(head[4:6], "little")
    return version <= 63 and bool(name) and name.decode("utf-8", "replace") not in _DOCUMENTS


def _too_many(file: InputFile) -> FileRefusedError:
    return FileRefusedError(
        f"{file.name} has more than {MAX_ENTRIES:,} files in it; import it in smaller archives"
    )


def _damaged(name: str) -> FileRefusedError:
    return FileRefusedError(f"{name} is damaged or cut off; download the archive again")
