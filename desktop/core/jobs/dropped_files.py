"""The files that a person means who drops files and folders on the window."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from connectors.files.registry import unfold
from connectors.kit.errors import FileRefusedError
from desktop.core.errors import UsageError

MOST_FILES = 500
"""Dropping a whole disk is a slip, not an import."""


def dropped_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Files as they are, folders as the files in them, by name, each once; hidden ones left out.

    A ZIP archive of different reports stands for the files in it; one of an export in parts, and a
    folder of many such parts, for itself. Folders in folders are not entered. Raises UsageError
    where there is nothing to import, or so much that it cannot be meant.
    """
    paths = tuple(paths)
    found: dict[Path, None] = {}
    for path in paths:
        try:
            found.update(dict.fromkeys(unfold(path)))
        except FileRefusedError as error:
            raise UsageError(str(error)) from error
    if not found and any(_holds_folders(path) for path in paths):
        raise UsageError("its files are in folders inside it; drop these folders")
    if not found:
        raise UsageError("there is no file in it; drop exported files, or a folder of them")
    if len(found) > MOST_FILES:
        raise UsageError(f"these are {len(found):,} files; drop at most {MOST_FILES} at once")
    return tuple(found)


def _holds_folders(path: Path) -> bool:
    return path.is_dir() and any(each.is_dir() for each in path.iterdir())
