"""Plain worlds written into real stores, through the readers and merges that the app uses."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path

import msgspec

from connectors.files.mixpanel_export import MixpanelExport
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import Account, EventBatch, Profile, Record, RecordBatch
from desktop.core.definitions import Definitions
from desktop.core.jobs.merging import Staged, merge_staged
from desktop.core.jobs.receipt import Receipt
from desktop.core.jobs.refresh import refresh
from desktop.core.store.definitions import save_definitions
from desktop.core.store.engine import DATABASE_NAME, Store
from desktop.core.store.imports import add_import
from desktop.core.store.migrate import open_store
from tests.oracles.worlds import AccountRow, EventRow, File, ProfileRow, World


@contextmanager
def new_store() -> Iterator[Store]:
    """An empty workspace in a folder of its own that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="icp-pulse-test-") as folder:
        (Path(folder) / DATABASE_NAME).write_bytes(_template())
        store = Store(Path(folder))
        try:
            yield store
        finally:
            store.close()


@contextmanager
def store_of(world: World) -> Iterator[Store]:
    """A refreshed workspace that holds a world."""
    with new_store() as store:
        define(store, world.definitions)
        for file in world.files:
            take_in(store, file, world.zone)
        refresh(store)
        yield store


def define(store: Store, definitions: Definitions, now: int = 0) -> None:
    """Puts definitions in force."""
    with store.write() as connection:
        save_definitions(connection, definitions, now)


def take_in(
    store: Store, file: File, zone: str, period: tuple[date, date] | None = None
) -> Receipt:
    """Imports one file; `period` is the range that it declares."""
    options = ReadOptions(now=file.imported_at, timezone=zone, period=period)
    if isinstance(file.rows[0], EventRow):
        path = store.folder / "export.jsonl"
        path.write_bytes(event_lines(file.rows))
        reading = MixpanelExport().read(InputFile(path), options)
    else:
        reading = Reading(kind=file.kind or "profiles", report="profiles")
        reading.batches = iter([RecordBatch(_records(file.rows))])
        reading.rows_read = len(file.rows)
    reading.source, reading.period = file.source, period
    with Staged(store.folder, reading, options) as staged:
        for batch in reading.batches:
            if isinstance(batch, EventBatch):
                staged.events.add(batch)
            else:
                staged.add_records(batch.records)
        return _merge(store, staged)


def _merge(store: Store, staged: Staged) -> Receipt:
    kind, report = staged.reading.kind, staged.reading.report
    with store.write() as connection:
        number = add_import(
            connection, file="export", sha256="", fingerprint="", kind=kind, report=report,
            imported_at=staged.now, as_of=staged.as_of,
        )  # fmt: skip
        receipt = Receipt(
            file="export", sha256="", kind=kind, report=report, locale=None, grain=None
        )
        return merge_staged(connection, number, staged, receipt, accept_rejects=True)


def event_lines(rows: Sequence[EventRow | ProfileRow | AccountRow]) -> bytes:
    """Events as Mixpanel writes them."""
    return b"".join(msgspec.json.encode(_event(row)) + b"\n" for row in rows)


def _event(row: EventRow | ProfileRow | AccountRow) -> dict[str, object]:
    assert isinstance(row, EventRow)
    properties: dict[str, object] = {
        "time": row.time, "distinct_id": row.distinct_id, "$insert_id": row.insert_id,
    }  # fmt: skip
    if row.user_id is not None:
        properties["$user_id"] = row.user_id
    if row.method is not None:
        properties["method"] = row.method
    if row.processed is not None:
        properties["mp_processing_time_ms"] = row.processed
    return {"event": row.name, "properties": properties}


def _records(rows: Sequence[EventRow | ProfileRow | AccountRow]) -> tuple[Record, ...]:
    records: list[Record] = []
    for line, row in enumerate(rows, 1):
        if isinstance(row, ProfileRow):
            record = Profile(line, row.user_id, row.email, row.updated_at, dict(row.traits))
            records.append(record)
        elif isinstance(row, AccountRow):
            records.append(Account(line, row.domain, row.updated_at, dict(row.traits)))
    return tuple(records)


@lru_cache(maxsize=1)
def _template() -> bytes:
    """A migrated database to copy; migrating takes longer than a whole example."""
    with tempfile.TemporaryDirectory(prefix="icp-pulse-test-") as folder:
        open_store(Path(folder)).close()
        return (Path(folder) / DATABASE_NAME).read_bytes()
