"""The ledger of raw events: for every source and UTC day one sorted block an import.

What an import said is never overwritten by another: where several imports hold the same event,
the newest version among the live ones counts, found when the day is read. So undo in any order is
exact, and a million events are a few hundred rows of SQLite.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, delete, func, insert, select

from desktop.core.local_days import touched_local_days
from desktop.core.store.blocks import pack, unpack
from desktop.core.store.schema import event_block


@dataclass(frozen=True, slots=True)
class EventColumns:
    """Events of one source and UTC day, ascending by `key`, each key once.

    `key` uint64 · `time`, `ingested` int64 microseconds UTC · `user` (alias number, 0 anonymous),
    `name`, `properties` (0 none), `line` uint32.
    """

    key: npt.NDArray[np.uint64]
    time: npt.NDArray[np.int64]
    ingested: npt.NDArray[np.int64]
    user: npt.NDArray[np.uint32]
    name: npt.NDArray[np.uint32]
    properties: npt.NDArray[np.uint32]
    line: npt.NDArray[np.uint32]

    def __len__(self) -> int:
        return len(self.key)

    def take(self, rows: npt.NDArray[np.intp] | npt.NDArray[np.bool_]) -> EventColumns:
        """The chosen rows, in the given order."""
        return EventColumns(*(getattr(self, column)[rows] for column in COLUMNS))


COLUMNS = tuple(field.name for field in fields(EventColumns))


def save_events(
    connection: Connection, source_id: int, day: int, import_id: int, events: EventColumns
) -> None:
    """Stores what one import says about one source and UTC day."""
    connection.execute(
        insert(event_block),
        {
            "source_id": source_id,
            "day": day,
            "import_id": import_id,
            "rows": len(events),
            "data": pack({column: getattr(events, column) for column in COLUMNS}),
        },
    )


def load_events(connection: Connection, source_id: int, day: int) -> EventColumns | None:
    """The live events of one source and UTC day, or None where no import holds any."""
    found = list(_blocks(connection, day, day, source_id))
    return found[0][2] if found else None


def load_days(
    connection: Connection, first: int, last: int
) -> Iterator[tuple[int, int, EventColumns]]:
    """(source, UTC day, live events) for every source and day with any, `last` included."""
    yield from _blocks(connection, first, last, None)


def days_with_events(connection: Connection) -> set[int]:
    """Every local day, in whatever zone, that an event of the ledger can lie in."""
    days = connection.execute(select(event_block.c.day).distinct()).scalars()
    return touched_local_days(days)


def count_events(connection: Connection) -> int:
    """Rows of all live imports; an event in two exports counts twice."""
    return int(connection.execute(select(func.sum(event_block.c.rows))).scalar() or 0)


def delete_events(connection: Connection, import_id: int) -> list[int]:
    """Forgets what an import said; gives the UTC days that it touched."""
    mine = event_block.c.import_id == import_id
    days = connection.execute(select(event_block.c.day).where(mine).distinct()).scalars().all()
    connection.execute(delete(event_block).where(mine))
    return list(days)


def newest_first(events: EventColumns, order: npt.NDArray[np.int64]) -> npt.NDArray[np.intp]:
    """Rows of the winning version of each key, ascending by key.

    The latest ingest time wins; between equal ones the greater `order` (line, or import).
    """
    ranked = np.lexsort((order, events.ingested, events.key))
    keys = events.key[ranked]
    wins = np.append(keys[1:] != keys[:-1], True) if len(keys) else np.empty(0, bool)
    winners: npt.NDArray[np.intp] = ranked[wins]
    return winners


def _blocks(
    connection: Connection, first: int, last: int, source_id: int | None
) -> Iterator[tuple[int, int, EventColumns]]:
    block = event_block.c
    query = select(block.source_id, block.day, block.import_id, block.data).where(
        block.day.between(first, last)
    )
    if source_id is not None:
        query = query.where(block.source_id == source_id)
    rows = connection.execute(query.order_by(block.source_id, block.day, block.import_id))
    current: tuple[int, int] | None = None
    parts: list[tuple[int, EventColumns]] = []
    for source, day, import_id, data in rows:
        if current is not None and current != (source, day):
            yield (*current, _live(parts))
            parts = []
        current = (source, day)
        parts.append((import_id, _columns(data)))
    if current is not None:
        yield (*current, _live(parts))


def _columns(data: bytes) -> EventColumns:
    found = unpack(data)
    return EventColumns(*(found[column] for column in COLUMNS))


def _live(parts: list[tuple[int, EventColumns]]) -> EventColumns:
    if len(parts) == 1:
        return parts[0][1]
    joined = EventColumns(
        *(np.concatenate([getattr(part, column) for _, part in parts]) for column in COLUMNS)
    )
    order = np.concatenate([np.full(len(part), import_id) for import_id, part in parts])
    return joined.take(newest_first(joined, order))
