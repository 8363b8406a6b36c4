"""A folder of many files that are parts of one export, such as the logs of a bucket."""

from __future__ import annotations

from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from connectors.kit.archives import MAX_ENTRIES
from connectors.kit.errors import FileRefusedError
from connectors.kit.input_file import InputFile

MANY = 20
"""From so many files on a folder may be one export; fewer can each be taken back by themselves."""
_NOT_EXPORTS = frozenset({"Thumbs.db", "desktop.ini"})


class FolderInput(InputFile):
    """All files of a folder, by name; hidden ones and folders in it are passed over."""

    def __init__(self, path: Path) -> None:
        # not super(): a folder has no content of its own
        self.path = path
        self.name = path.name
        self.entries = tuple(InputFile(each) for each in files_in(path))
        self.size = sum(entry.size for entry in self.entries)
        self._told = 0

    @property
    def is_gzip(self) -> bool:
        """False: each file is asked by itself."""
        return False

    @cached_property
    def head(self) -> bytes:
        """Nothing."""
        return b""

    @cached_property
    def sha256(self) -> str:
        """Hash of the files' names and contents."""
        told = sha256()
        for entry in self.entries:
            told.update(f"{entry.name}\0{entry.sha256}\n".encode("utf-8", "surrogateescape"))
        return told.hexdigest()

    def open(self) -> BinaryIO:
        """Raises FileRefusedError: there is nothing to open."""
        raise FileRefusedError(f"{self.name} is a folder; give the files in it")

    def check_unchanged(self) -> None:
        """Raises FileRefusedError when somebody wrote to a file, or put one there."""
        if tuple(files_in(self.path)) != tuple(entry.path for entry in self.entries):
            raise FileRefusedError(
                f"{self.name} changed while it was read (files came or went); import it again when "
                "it is complete"
            )
        for entry in self.entries:
            entry.check_unchanged()


def files_in(folder: Path) -> list[Path]:
    """The files of a folder that somebody put there, by name; raises FileRefusedError."""
    try:
        found = sorted(each for each in folder.iterdir() if each.is_file() and not _is_hidden(each))
    except OSError as error:
        raise FileRefusedError(f"{folder} cannot be opened ({error.strerror})") from error
    if len(found) > MAX_ENTRIES:
        raise FileRefusedError(
            f"{folder} holds {len(found):,} files, more than {MAX_ENTRIES:,}; import it in parts"
        )
    return found


def _is_hidden(path: Path) -> bool:
    return path.name.startswith((".", "~$")) or path.name in _NOT_EXPORTS
