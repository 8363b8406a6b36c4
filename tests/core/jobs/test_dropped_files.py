"""What is meant by dropping files and folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import UsageError
from desktop.core.jobs import dropped_files as module
from desktop.core.jobs.dropped_files import dropped_files


def _touch(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).touch()
    return [folder / name for name in names]


def test_a_folder_stands_for_its_files_by_name_without_hidden_ones(tmp_path: Path) -> None:
    _touch(tmp_path / "deep", "c.csv")
    _touch(tmp_path, "b.csv", "a.csv", ".DS_Store", "~$a.xlsx", "Thumbs.db")
    assert dropped_files([tmp_path]) == (tmp_path / "a.csv", tmp_path / "b.csv")


def test_a_folder_of_folders_says_what_to_drop(tmp_path: Path) -> None:
    _touch(tmp_path / "2026-05-01", "a.json")
    with pytest.raises(UsageError, match="in folders inside it; drop these folders"):
        dropped_files([tmp_path])


def test_a_file_that_is_dropped_itself_and_in_its_folder_counts_once(tmp_path: Path) -> None:
    (first, second) = _touch(tmp_path, "b.csv", "a.csv")
    assert dropped_files([first, tmp_path]) == (first, second)


def test_a_hidden_file_that_is_dropped_itself_is_meant(tmp_path: Path) -> None:
    (hidden,) = _touch(tmp_path, ".export.csv")
    assert dropped_files([hidden]) == (hidden,)


def test_nothing_and_too_much_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="no file"):
        dropped_files([tmp_path])
    _touch(tmp_path, "a", "b", "c")
    monkeypatch.setattr(module, "MOST_FILES", 2)
    with pytest.raises(UsageError, match="3 files"):
        dropped_files([tmp_path])
