"""Opening a workspace: new ones are made, old ones brought up to date, odd ones left alone."""

from __future__ import annotations

import re
import stat
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from desktop.core.errors import WorkspaceError
from desktop.core.store import alert_tables, desk_tables, job_tables, migrate, pull_tables
from desktop.core.store.engine import DATABASE_NAME
from desktop.core.store.migrate import HEAD, KEPT_BACKUPS, back_up, open_store
from desktop.core.store.schema import metadata
from desktop.core.store.settings import load_setting, save_setting
from tests.builders.workspaces import database, make_workspace, opened, run_cli
from tests.conftest import Run

MIGRATIONS = Path(migrate.__file__).parent / "migrations"


def test_head_is_the_newest_migration_in_the_folder() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [HEAD]
    assert sorted((MIGRATIONS / "versions").glob("*.py"))[-1].name.startswith(HEAD)


def test_the_migrations_make_exactly_the_tables_of_the_schema(workspace: Path) -> None:
    with opened(workspace) as store, store.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        for tables in (alert_tables, desk_tables, job_tables, pull_tables):
            assert tables.metadata is metadata
        assert compare_metadata(context, metadata) == []


def test_a_new_workspace_is_at_the_newest_schema(workspace: Path) -> None:
    with opened(workspace), closing(database(workspace)) as db:
        assert db.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]
    assert not (workspace / "backups").exists()  # there was nothing to lose


def test_opening_again_changes_no_byte(workspace: Path) -> None:
    make_workspace(workspace)
    before = (workspace / DATABASE_NAME).read_bytes()
    with opened(workspace) as store, store.read() as connection:
        load_setting(connection, "rules")
    assert (workspace / DATABASE_NAME).read_bytes() == before


def test_a_database_of_a_newer_app_is_refused_with_the_advice_to_update(
    workspace: Path, run: Run
) -> None:
    make_workspace(workspace)
    with closing(database(workspace)) as db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
        db.commit()
    before = (workspace / DATABASE_NAME).read_bytes()
    outcome = run("imports")
    assert outcome.status == 3
    assert "update ICP Pulse" in outcome.error
    assert "9999" in outcome.error
    assert (workspace / DATABASE_NAME).read_bytes() == before
    assert not (workspace / "backups").exists()


@pytest.mark.parametrize("content", [b"not a database at all\n" * 50, b"\x00" * 5000])
def test_garbage_in_the_databases_place_is_reported_and_not_touched(
    workspace: Path, run: Run, content: bytes
) -> None:
    workspace.mkdir()
    (workspace / DATABASE_NAME).write_bytes(content)
    outcome = run("imports")
    assert outcome.status == 3
    assert re.search(r"move it away, or restore a copy from .*backups", outcome.error)
    assert (workspace / DATABASE_NAME).read_bytes() == content


@pytest.mark.parametrize("kept", [0.05, 0.5, 0.9])
def test_a_database_cut_in_the_middle_is_reported_and_not_touched(
    workspace: Path, run: Run, kept: float
) -> None:
    make_workspace(workspace)
    path = workspace / DATABASE_NAME
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * kept)])
    before = path.read_bytes()
    outcome = run("imports")
    assert outcome.status == 3
    assert "is damaged; restore a copy" in outcome.error
    assert path.read_bytes() == before


def test_a_database_overwritten_in_the_middle_is_reported(workspace: Path, run: Run) -> None:
    make_workspace(workspace)
    path = workspace / DATABASE_NAME
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    outcome = run("kpi", "share-rate")
    assert outcome.status == 3
    assert "is damaged" in outcome.error


def test_an_empty_file_counts_as_a_new_workspace(workspace: Path) -> None:
    workspace.mkdir()
    (workspace / DATABASE_NAME).touch()
    assert run_cli(workspace, "imports").status == 0
    assert stat.S_IMODE((workspace / DATABASE_NAME).stat().st_mode) == 0o600


def test_the_database_is_copied_aside_before_it_is_changed(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next migration is played: HEAD moves, and upgrade does work."""
    make_workspace(workspace)
    with opened(workspace) as store, store.write() as connection:
        save_setting(connection, "marker", "before")
    upgraded = []

    def upgrade(config: object, revision: str) -> None:
        upgraded.append(revision)
        connection = config.attributes["connection"]  # type: ignore[attr-defined]
        save_setting(connection, "marker", "after")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9998'")

    monkeypatch.setattr(migrate, "HEAD", "9998")
    monkeypatch.setattr(command, "upgrade", upgrade)
    with opened(workspace) as store, store.read() as connection:
        assert load_setting(connection, "marker") == "after"
    assert upgraded == ["head"]
    (copy,) = (workspace / "backups").iterdir()
    assert copy.name == "0001-before-9998.sqlite"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    copy.rename(workspace / DATABASE_NAME)
    monkeypatch.undo()
    with opened(workspace) as store, store.read() as connection:
        assert load_setting(connection, "marker") == "before"


def test_a_migration_that_fails_leaves_the_old_schema_and_data(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_workspace(workspace)

    def upgrade(config: object, _revision: str) -> None:
        connection = config.attributes["connection"]  # type: ignore[attr-defined]
        connection.exec_driver_sql("DROP TABLE day_people")
        raise MemoryError

    monkeypatch.setattr(migrate, "HEAD", "9998")
    monkeypatch.setattr(command, "upgrade", upgrade)
    with pytest.raises(MemoryError):
        open_store(workspace)
    monkeypatch.undo()
    assert run_cli(workspace, "kpi", "share-rate").status == 0


def test_only_the_newest_copies_are_kept(workspace: Path) -> None:
    make_workspace(workspace)
    folder = workspace / "backups"
    for number in range(KEPT_BACKUPS + 2):
        back_up(workspace / DATABASE_NAME, folder, f"n{number}")
    assert sorted(path.name for path in folder.iterdir()) == [
        f"{number + 1:04d}-n{number}.sqlite" for number in range(2, KEPT_BACKUPS + 2)
    ]


def test_an_old_workspace_that_cannot_be_written_says_so(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`is_writable` is played: for root, permissions do not bind."""
    make_workspace(workspace)
    monkeypatch.setattr(migrate, "is_writable", lambda _: False)
    monkeypatch.setattr(migrate, "HEAD", "9998")
    with pytest.raises(WorkspaceError, match=r"must be brought up to date but cannot be written"):
        open_store(workspace)


def test_another_programs_database_is_refused_and_not_touched(workspace: Path, run: Run) -> None:
    workspace.mkdir()
    with closing(database(workspace)) as db:
        db.execute("CREATE TABLE song (title TEXT)")
        db.commit()
    before = (workspace / DATABASE_NAME).read_bytes()
    outcome = run("imports")
    assert outcome.status == 3
    assert "not an ICP Pulse database" in outcome.error
    assert (workspace / DATABASE_NAME).read_bytes() == before
