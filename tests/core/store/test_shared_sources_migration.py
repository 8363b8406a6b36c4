"""Connections, how far they are and what they ran survive that a source may have several."""

from __future__ import annotations

from pathlib import Path

from alembic import command

from desktop.core.store import Connection, migrate
from desktop.core.store.connections import (
    PullState,
    add_connection,
    delete_connection,
    list_connections,
    load_pull_state,
    save_pull_state,
)
from desktop.core.store.engine import Store
from desktop.core.store.runs import list_runs, start_run
from tests.builders.workspaces import opened

TABLES = ("connection", "pull_state", "pull_run")


def fill(connection: Connection) -> None:
    for title, source in (("Ours", "linkedin"), ("US", "linkedin:5"), ("Gone", "linkedin:6")):
        number = add_connection(connection, "linkedin", title, source, {"accounts": "5"}, 7)
        save_pull_state(connection, number, "days", PullState(through=20_000 + number))
        start_run(connection, number, "manual", 9, None)
    delete_connection(connection, 3)


def rows(connection: Connection) -> list[list[tuple[object, ...]]]:
    return [
        [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1, 2")]
        for table in TABLES
    ]


def test_connections_survive_the_migration_with_their_numbers(workspace: Path) -> None:
    workspace.mkdir()
    store = Store(workspace)
    with store.write() as connection:
        command.upgrade(migrate._config(connection), "0006")
    with store.write() as connection:
        fill(connection)
    with store.read() as connection:
        before = rows(connection)
    store.close()
    with opened(workspace) as store, store.write() as connection:
        assert rows(connection) == before
        assert load_pull_state(connection, 2, "days").through == 20_002
        assert len(list_runs(connection, 1)) == 1
        added = add_connection(connection, "linkedin", "Third", "linkedin", {}, 8)
        assert added == 4, "a number is never given out again, since secrets lie under it"
        assert [each.source for each in list_connections(connection)] == [
            "linkedin", "linkedin", "linkedin:5",
        ]  # fmt: skip
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def test_no_table_of_the_migration_is_left(workspace: Path) -> None:
    with opened(workspace) as store, store.read() as connection:
        tables = (
            connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
            .scalars()
            .all()
        )
    assert set(TABLES) <= set(tables)
    assert [name for name in tables if name.endswith("_before")] == []
