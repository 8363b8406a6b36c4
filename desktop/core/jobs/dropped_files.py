"""The files that a person means who drops files and folders on the window."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from connectors.files.registry import unfold
from desktop.core.errors import UsageError

MOST_FILES = 500
"""Dropping a whole disk is a slip, not an import."""


def dropped_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Files as they are, folders as the files in them, by name, each once; hidden ones left out.

    A ZIP archive of different reports stands for the files in it, one of an export in parts for
    itself. Folders in folders are not entered. Raises UsageError where there is nothing to import,
    or so much that it cannot be meant.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not path.is_dir():
            found.update(dict.fromkeys(unfold(path)))
            continue
        try:
            inside = sorted(path.iterdir())
        except OSError as error:
            raise UsageError(f"{path} cannot be opened ({error.strerror})") from error
        for each in inside:
            if each.is_file() and not _is_hidden(each):
                found.update(dict.fromkeys(unfold(each)))
    if not found:
        raise UsageError("there is no file in it; drop exported files, or a folder of them")
    if len(found) > MOST_FILES:
        raise UsageError(f"these are {len(found):,} files; drop at most {MOST_FILES} at once")
    return tuple(found)


def _is_hidden(path: Path) -> bool:
    return path.name.startswith((".", "~$")) or path.name in ("Thumbs.db", "desktop.ini")
