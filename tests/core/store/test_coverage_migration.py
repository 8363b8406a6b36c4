"""What imports cover survives that one import may cover several stretches."""

from __future__ import annotations

from pathlib import Path

from alembic import command

from desktop.core.store import migrate
from desktop.core.store.coverage import ADS, EVENTS, load_coverage
from desktop.core.store.engine import Store
from desktop.core.store.imports import add_import
from desktop.core.store.sources import source_number
from tests.builders.workspaces import opened


def test_coverage_survives_the_migration(workspace: Path) -> None:
    workspace.mkdir()
    store = Store(workspace)
    with store.write() as connection:
        command.upgrade(migrate._config(connection), "0003")
    with store.write() as connection:
        number = add_import(
            connection, file="f", sha256="s", fingerprint="p", kind="mixpanel", report="events",
            imported_at=5, as_of=5,
        )  # fmt: skip
        source = source_number(connection, "mixpanel")
        connection.exec_driver_sql(
            'INSERT INTO coverage (import_id, source_id, fact, start, "end", as_of) '
            "VALUES (?, ?, 'events', 10, 20, 30), (?, ?, 'ads', 40, 50, 60)",
            (number, source, number, source),
        )
    store.close()
    with opened(workspace) as store, store.read() as connection:
        (events,), (ads,) = (load_coverage(connection, fact) for fact in (EVENTS, ADS))
    assert (events.intervals, events.as_of) == (((10, 20),), 30)
    assert (ads.intervals, ads.as_of) == (((40, 50),), 60)


def test_no_table_of_the_migration_is_left(workspace: Path) -> None:
    with opened(workspace) as store, store.read() as connection:
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
    assert "coverage" in tables
    assert "coverage_before" not in tables
