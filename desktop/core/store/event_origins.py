"""Which import each live event is from."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, select

from desktop.core.store.blocks import unpack
from desktop.core.store.ledger import EventColumns, load_days
from desktop.core.store.schema import event_block


def load_event_origins(
    connection: Connection, first: int, last: int
) -> Iterator[tuple[int, EventColumns, npt.NDArray[np.int64]]]:
    """(source, live events of a UTC day, the import of each) for the days `first..last`."""
    for source_id, day, events in load_days(connection, first, last):
        yield source_id, events, _origins(connection, source_id, day, events)


def _origins(
    connection: Connection, source_id: int, day: int, events: EventColumns
) -> npt.NDArray[np.int64]:
    """The newest import that has the very version which is live: its line and its ingest time."""
    block = event_block.c
    rows = connection.execute(
        select(block.import_id, block.data)
        .where(block.source_id == source_id, block.day == day)
        .order_by(block.import_id)
    )
    origins = np.zeros(len(events), np.int64)
    for import_id, data in rows:
        said = unpack(data)
        at = np.searchsorted(said["key"], events.key).clip(max=len(said["key"]) - 1)
        same = said["key"][at] == events.key
        for column in ("line", "ingested"):
            same &= said[column][at] == getattr(events, column)
        origins[same] = import_id
    return origins
