"""Backups of real workspaces, and what restoring them does."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from desktop.core.clock import fixed_clock
from desktop.core.errors import (
    CancelledError,
    UsageError,
    WorkspaceDamagedError,
    WorkspaceError,
    WorkspaceTooNewError,
)
from desktop.core.jobs.backup import (
    back_up_workspace,
    check_backup,
    list_backups,
    restore_workspace,
)
from desktop.core.jobs.notes import add_note, list_notes
from desktop.core.store import backups
from desktop.core.store.engine import Store
from desktop.core.store.migrate import KEPT_BACKUPS, back_up
from desktop.core.store.notes import load_notes
from tests.builders.workspaces import dump, make_workspace, opened

CLOCK = fixed_clock(1_770_000_000_000_000)


def _write(store: Store, text: str) -> None:
    add_note(store, CLOCK, date(2026, 3, 1), text)


def _texts(store: Store) -> list[str]:
    return [note.text for note in list_notes(store)]


def test_a_backup_holds_everything_in_one_private_file(workspace: Path, tmp_path: Path) -> None:
    target = tmp_path / "my backup.sqlite"
    with opened(make_workspace(workspace)) as store:
        _write(store, "kept")
        seen: list[float] = []
        assert back_up_workspace(store, target, seen.append) == target
        assert seen[-1] == 1.0
    other = tmp_path / "other"
    other.mkdir()
    (other / "icp-pulse.sqlite").write_bytes(target.read_bytes())
    assert dump(other) == dump(workspace)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir() if "backup" in path.name] == [target.name]


def test_a_backup_is_the_state_of_one_instant_even_while_others_write(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "PAGES_AT_ONCE", 4)
    target = tmp_path / "copy.sqlite"
    with opened(make_workspace(workspace)) as store:
        _write(store, "before")
        told: list[float] = []

        def write_once(fraction: float) -> None:
            if not told:
                _write(store, "while it was copied")
            told.append(fraction)

        back_up_workspace(store, target, write_once)
        assert told == sorted(told)  # it did not start anew
        assert len(_texts(store)) == 2
    with closing(sqlite3.connect(target)) as db:
        assert db.execute("SELECT text FROM note").fetchall() == [("before",)]


def test_a_cancelled_backup_leaves_the_file_that_was_there(workspace: Path, tmp_path: Path) -> None:
    target = tmp_path / "old.sqlite"
    target.write_bytes(b"the old backup")

    def stop(_: float) -> None:
        raise CancelledError

    with opened(make_workspace(workspace)) as store, pytest.raises(CancelledError):
        back_up_workspace(store, target, stop)
    assert target.read_bytes() == b"the old backup"
    assert not list(tmp_path.glob(".*.part"))


def test_a_place_that_cannot_be_written_is_named(workspace: Path, tmp_path: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        with pytest.raises(WorkspaceError, match="choose another place"):
            back_up_workspace(store, tmp_path / "no such folder" / "b.sqlite")
        with pytest.raises(UsageError, match="another file"):
            back_up_workspace(store, store.path)


def test_restoring_brings_back_the_backup_and_keeps_the_present_aside(
    workspace: Path, tmp_path: Path
) -> None:
    target = tmp_path / "b.sqlite"
    with opened(make_workspace(workspace)) as store:
        _write(store, "then")
        back_up_workspace(store, target)
        _write(store, "since")
        aside = restore_workspace(store, target)
        assert _texts(store) == ["then"]
        assert [copy.path for copy in list_backups(workspace)] == [aside]
        assert list_backups(workspace)[0].label == "before-restore"
        restore_workspace(store, aside)
        assert _texts(store) == ["then", "since"]
    with opened(workspace) as store:
        assert _texts(store) == ["then", "since"]


def test_a_reader_keeps_its_state_while_the_workspace_is_restored(
    workspace: Path, tmp_path: Path
) -> None:
    target = tmp_path / "b.sqlite"
    with opened(make_workspace(workspace)) as store:
        back_up_workspace(store, target)
        _write(store, "since")
        with store.read() as connection:
            assert len(load_notes(connection)) == 1
            restore_workspace(store, target)
            assert len(load_notes(connection)) == 1
        assert _texts(store) == []


def test_a_cancelled_restore_changes_nothing(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "PAGES_AT_ONCE", 4)
    target = tmp_path / "b.sqlite"

    def stop(fraction: float) -> None:
        if fraction > 0.5:
            raise CancelledError

    with opened(make_workspace(workspace)) as store:
        back_up_workspace(store, target)
        _write(store, "since")
        before = dump(workspace)
        with pytest.raises(CancelledError):
            restore_workspace(store, target, stop)
    assert dump(workspace) == before


def test_the_oldest_automatic_copy_survives_its_own_restoring(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        for number in range(KEPT_BACKUPS):
            _write(store, str(number))
            back_up(store.path, workspace / "backups", f"at-{number}")
        oldest = list_backups(workspace)[-1]
        restore_workspace(store, oldest.path)
        assert _texts(store) == ["0"]
        assert oldest.path.exists()


@pytest.mark.parametrize("damage", ["text", "empty", "foreign", "torn"])
def test_a_file_that_is_no_sound_backup_is_refused_before_anything_changes(
    workspace: Path, tmp_path: Path, damage: str
) -> None:
    bad = tmp_path / "bad.sqlite"
    with opened(make_workspace(workspace)) as store:
        if damage == "text":
            bad.write_text("a,b\n1,2\n" * 200)
        elif damage == "empty":
            bad.write_bytes(b"")
        elif damage == "foreign":
            with closing(sqlite3.connect(bad)) as db:
                db.execute("CREATE TABLE song (title)")
        else:
            back_up_workspace(store, bad)
            data = bytearray(bad.read_bytes())
            for page in range(3, len(data) // 4096):
                data[page * 4096 : page * 4096 + 64] = b"\xff" * 64
            bad.write_bytes(data)
        with pytest.raises(WorkspaceDamagedError, match=r"bad\.sqlite"):
            restore_workspace(store, bad)
        assert list_backups(workspace) == ()


def test_a_backup_of_a_newer_app_is_refused(workspace: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer.sqlite"
    with opened(make_workspace(workspace)) as store:
        back_up_workspace(store, newer)
        with closing(sqlite3.connect(newer)) as db:
            db.execute("UPDATE alembic_version SET version_num = '9999'")
            db.commit()
        with pytest.raises(WorkspaceTooNewError, match="update ICP Pulse"):
            restore_workspace(store, newer)


def test_what_a_backup_holds_is_told_before_it_is_restored(workspace: Path, tmp_path: Path) -> None:
    target = tmp_path / "b.sqlite"
    with opened(make_workspace(workspace)) as store:
        back_up_workspace(store, target)
    facts = check_backup(target)
    assert (facts.events, facts.imports) == (0, 0)
    with pytest.raises(WorkspaceError, match="no file"):
        check_backup(tmp_path / "gone.sqlite")
