"""The database file: how it is opened, who may read it, what its failures say."""

from __future__ import annotations

import errno
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from desktop.core.errors import (
    WorkspaceBusyError,
    WorkspaceDamagedError,
    WorkspaceError,
    WorkspaceFullError,
    WorkspaceReadOnlyError,
)
from desktop.core.store import file
from desktop.core.store.engine import DATABASE_NAME, Store, name_error
from desktop.core.store.migrate import open_store
from desktop.core.store.peek import peek_settings
from desktop.core.store.settings import load_setting, save_setting
from tests.builders.workspaces import database, make_workspace, opened


def test_the_database_is_in_wal_mode_and_checks_foreign_keys(workspace: Path) -> None:
    with opened(workspace) as store, store.read() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_row_that_points_nowhere_is_refused(workspace: Path) -> None:
    with (
        opened(workspace) as store,
        pytest.raises(IntegrityError, match="FOREIGN KEY"),
        store.write() as connection,
    ):
        connection.exec_driver_sql("INSERT INTO alias VALUES (1, 'user', 'u1', 99)")


def test_folder_and_files_can_be_read_by_their_owner_only(workspace: Path) -> None:
    with opened(workspace) as store:
        with store.write() as connection:
            save_setting(connection, "a", "b")
        assert stat.S_IMODE(workspace.stat().st_mode) == 0o700
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in workspace.iterdir()}
        assert set(modes.values()) == {0o600}, modes
        assert len(modes) == 3  # the database, its log and its shared memory


def test_a_second_writer_waits_and_is_then_told_who_is_busy(workspace: Path) -> None:
    with opened(workspace) as first, closing(Store(workspace, busy=0.01)) as second:
        with first.write() as connection:
            save_setting(connection, "a", "1")
            with pytest.raises(WorkspaceBusyError, match="wait until it is done"), second.write():
                pytest.fail("two writers at once")
        with second.write() as connection:
            assert load_setting(connection, "a") == "1"


def test_readers_go_on_beside_the_writer_and_see_the_state_from_before(workspace: Path) -> None:
    with opened(workspace) as store, closing(Store(workspace, busy=0.01)) as other:
        with store.write() as writer, other.read() as reader:
            save_setting(writer, "a", "1")
            assert load_setting(reader, "a") is None
        with other.read() as reader:
            assert load_setting(reader, "a") == "1"


def test_an_update_leaves_the_writers_turn_to_others_until_it_writes(workspace: Path) -> None:
    with opened(workspace) as store, closing(Store(workspace, busy=0.01)) as other:

        def work(connection: Connection) -> str | None:
            found = load_setting(connection, "a")
            with other.write() as beside:
                save_setting(beside, "b", "2")
            return found

        assert store.update(work) is None
        with store.read() as connection:
            assert load_setting(connection, "b") == "2"


def test_an_update_that_was_overtaken_begins_again_with_what_is_there_now(workspace: Path) -> None:
    with opened(workspace) as store, closing(Store(workspace, busy=0.01)) as other:
        seen: list[str | None] = []

        def work(connection: Connection) -> None:
            seen.append(load_setting(connection, "a"))
            if len(seen) == 1:
                with other.write() as beside:
                    save_setting(beside, "a", "1")
            save_setting(connection, "c", f"after {seen[-1]}")

        store.update(work)
        assert seen == [None, "1"]
        with store.read() as connection:
            assert load_setting(connection, "c") == "after 1"


def test_an_update_that_is_overtaken_again_and_again_takes_a_turn_of_its_own(
    workspace: Path,
) -> None:
    with opened(workspace) as store, closing(Store(workspace, busy=0.01)) as other:
        tries: list[bool] = []

        def work(connection: Connection) -> None:
            load_setting(connection, "a")
            try:
                with other.write() as beside:
                    save_setting(beside, "a", str(len(tries)))
                tries.append(True)
            except WorkspaceBusyError:
                tries.append(False)
            save_setting(connection, "c", "done")

        store.update(work)
        assert tries[0] and not tries[-1]
        with store.read() as connection:
            assert load_setting(connection, "c") == "done"


def test_an_update_waits_for_a_writer_and_is_then_told_who_is_busy(workspace: Path) -> None:
    with opened(workspace) as first, closing(Store(workspace, busy=0.01)) as second:
        with first.write() as connection:
            save_setting(connection, "a", "1")
            with pytest.raises(WorkspaceBusyError, match="wait until it is done"):
                second.update(lambda other: save_setting(other, "a", "2"))
        with second.read() as reader:
            assert load_setting(reader, "a") == "1"


def test_an_error_inside_an_update_takes_everything_back(workspace: Path) -> None:
    def work(connection: Connection) -> None:
        save_setting(connection, "a", "1")
        raise KeyError("stop")

    with opened(workspace) as store:
        with pytest.raises(KeyError, match="stop"):
            store.update(work)
        with store.read() as connection:
            assert load_setting(connection, "a") is None


def test_a_reader_sees_one_state_until_it_is_done(workspace: Path) -> None:
    with opened(workspace) as store, store.read() as reader:
        assert load_setting(reader, "a") is None
        with store.write() as writer:
            save_setting(writer, "a", "1")
        assert load_setting(reader, "a") is None


def test_an_error_inside_takes_everything_back(workspace: Path) -> None:
    with opened(workspace) as store:
        with pytest.raises(KeyboardInterrupt), store.write() as connection:
            save_setting(connection, "a", "1")
            raise KeyboardInterrupt
        with store.read() as connection:
            assert load_setting(connection, "a") is None


def test_a_full_database_says_to_free_space_and_keeps_nothing(workspace: Path) -> None:
    with opened(workspace) as store:
        with pytest.raises(WorkspaceFullError, match="free some disk space"):  # noqa: SIM117
            with store.write() as connection:
                pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
                connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
                save_setting(connection, "a", "1" * 1_000_000)
        with store.write() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
            assert load_setting(connection, "a") is None
            save_setting(connection, "a", "1" * 1_000_000)


def test_a_store_that_can_only_be_read_refuses_to_write_and_says_what_to_do(
    workspace: Path,
) -> None:
    make_workspace(workspace)
    with closing(Store(workspace, read_only=True)) as store:
        with store.read() as connection:
            assert load_setting(connection, "a") is None
        with pytest.raises(WorkspaceReadOnlyError, match="choose another --workspace"):  # noqa: SIM117
            with store.write():
                pytest.fail("wrote to a store that can only be read")
        with pytest.raises(WorkspaceReadOnlyError, match="change the permissions"):  # noqa: SIM117
            with store.read() as connection:
                save_setting(connection, "a", "b")


def test_a_file_in_the_folders_place_is_named(tmp_path: Path) -> None:
    occupied = tmp_path / "file"
    occupied.write_text("no folder")
    with pytest.raises(WorkspaceError, match="cannot be used as a workspace"):
        open_store(occupied / "workspace")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("database or disk is full", WorkspaceFullError),
        ("database is locked", WorkspaceBusyError),
        ("database table is locked", WorkspaceBusyError),
        ("attempt to write a readonly database", WorkspaceReadOnlyError),
        ("unable to open database file", WorkspaceReadOnlyError),
        ("database disk image is malformed", WorkspaceDamagedError),
        ("file is not a database", WorkspaceDamagedError),
        ("disk I/O error", WorkspaceDamagedError),
    ],
)
def test_sqlite_messages_become_errors_named_by_remedy(
    text: str, kind: type[WorkspaceError]
) -> None:
    error = name_error(text, Path("/w/icp-pulse.sqlite"))
    assert type(error) is kind
    assert "/w" in str(error)


def test_a_message_nobody_foresaw_is_passed_on() -> None:
    error = name_error("something odd", Path("/w/icp-pulse.sqlite"))
    assert type(error) is WorkspaceError
    assert "something odd" in str(error)


def test_closing_leaves_one_file_that_any_sqlite_can_check(workspace: Path) -> None:
    with opened(workspace) as store, store.write() as connection:
        save_setting(connection, "a", "1")
    with closing(database(workspace)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("SELECT value FROM setting WHERE key = 'a'").fetchone() == ("1",)
    assert isinstance(db, sqlite3.Connection)


@pytest.mark.skipif(sys.platform == "win32", reason="locks there do not belong to a process")
def test_a_look_at_an_open_database_gives_up_none_of_its_locks(workspace: Path) -> None:
    """Another process that ends would take the log for its own and remove it under the store."""
    with opened(workspace) as store:
        with store.write() as connection:
            save_setting(connection, "a", "1")
        peek_settings(workspace)
        with opened(workspace):
            pass  # a second look, as a restore or a second opening takes it
        other = (
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); "
            "c.execute(\"INSERT INTO setting VALUES ('b', '2')\"); c.close()"
        )
        subprocess.run([sys.executable, "-c", other, str(workspace / DATABASE_NAME)], check=True)
        assert (workspace / f"{DATABASE_NAME}-wal").exists()
        with store.write() as connection:
            save_setting(connection, "c", "3")
    with closing(database(workspace)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert len(db.execute("SELECT 1 FROM setting WHERE key IN ('a', 'b', 'c')").fetchall()) == 3


def test_an_input_error_on_a_full_disk_says_to_free_space(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workspace / "icp-pulse.sqlite"
    workspace.mkdir(exist_ok=True)
    assert isinstance(file.name_error("disk I/O error", path), WorkspaceDamagedError)
    monkeypatch.setattr(file, "_ROOM", 1 << 62)  # as if there were less
    assert isinstance(file.name_error("disk I/O error", path), WorkspaceFullError)


def test_files_beside_the_database_that_find_no_room_say_so(workspace: Path) -> None:
    with pytest.raises(WorkspaceFullError, match="free some disk space"):  # noqa: SIM117
        with file.named_disk_errors(workspace / "icp-pulse.sqlite"):
            raise OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(PermissionError), file.named_disk_errors(workspace):
        raise PermissionError(errno.EACCES, "Permission denied")
