"""Clears away what an earlier run wrote, so that a folder never mixes the exports of two days."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

_LIST = ".demo-files"


def remove_earlier_files(folder: Path) -> None:
    """Deletes the files that the folder's own list names; nothing else in it is touched."""
    listed = folder / _LIST
    if not listed.is_file():
        return
    for name in listed.read_text(encoding="utf-8").splitlines():
        # a bare name cannot lead out of the folder, whoever edited the list
        if name == Path(name).name and (folder / name).is_file():
            (folder / name).unlink()
    listed.unlink()


def list_files(folder: Path, files: Iterable[Path]) -> None:
    """Notes down what this run wrote, for the next one."""
    names = "".join(f"{path.name}\n" for path in files)
    (folder / _LIST).write_text(names, encoding="utf-8", newline="\n")
