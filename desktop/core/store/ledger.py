"""The ledger of raw events: for every source and UTC day one sorted block an import.

What an import said is never overwritten by another: where several imports hold the same event,
the newest version among the live ones counts, and what a newer pull claims to replace does not,
found when the day is read. So undo in any order is exact, and a million events are a few hundred
rows of SQLite.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import groupby
from operator import itemgetter

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, delete, func, insert, select

from desktop.core.local_days import touched_local_days
from desktop.core.store.blocks import pack, unpack
from desktop.core.store.claims import EventClaims, load_event_claims
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
_NO_INSTANT = np.empty(0, np.int64)
_NO_NUMBER = np.empty(0, np.uint32)
NOTHING = EventColumns(
    np.empty(0, np.uint64), _NO_INSTANT, _NO_INSTANT, _NO_NUMBER, _NO_NUMBER, _NO_NUMBER, _NO_NUMBER
)
"""No event at all."""


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


def replace_events(
    connection: Connection, source_id: int, day: int, import_id: int, events: EventColumns
) -> None:
    """Stores what a pull says now of one source and UTC day in place of what it said before."""
    block = event_block.c
    connection.execute(
        delete(event_block).where(
            block.source_id == source_id, block.day == day, block.import_id == import_id
        )
    )
    if len(events):
        save_events(connection, source_id, day, import_id, events)


def load_parts(connection: Connection, source_id: int, day: int) -> list[tuple[int, EventColumns]]:
    """(import, events) of one source and UTC day, whether they count or not, by import."""
    block = event_block.c
    rows = connection.execute(
        select(block.import_id, block.data)
        .where(block.source_id == source_id, block.day == day)
        .order_by(block.import_id)
    )
    return [(import_id, _columns(data)) for import_id, data in rows]


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


def find_live(parts: list[tuple[int, EventColumns]], claims: EventClaims | None) -> EventColumns:
    """Of all that imports say of a day, what counts: the newest version of what is not replaced."""
    if claims is not None:
        parts = [(n, part.take(claims.kept(n, part.time, part.name))) for n, part in parts]
    return joined_events(parts)


def joined_events(parts: Sequence[tuple[int, EventColumns]]) -> EventColumns:
    """The newest version of each event; of equally new ones that of the greater number."""
    if len(parts) == 1:
        return parts[0][1]
    joined = EventColumns(
        *(
            np.concatenate([getattr(NOTHING, column), *(getattr(p, column) for _, p in parts)])
            for column in COLUMNS
        )
    )
    order = np.concatenate(
        [np.empty(0, np.int64), *(np.full(len(part), number) for number, part in parts)]
    )
    return joined.take(newest_first(joined, order))


def _blocks(
    connection: Connection, first: int, last: int, source_id: int | None
) -> Iterator[tuple[int, int, EventColumns]]:
    claims = load_event_claims(connection, first, last, source_id)
    block = event_block.c
    query = select(block.source_id, block.day, block.import_id, block.data).where(
        block.day.between(first, last)
    )
    if source_id is not None:
        query = query.where(block.source_id == source_id)
    rows = connection.execute(query.order_by(block.source_id, block.day, block.import_id))
    for place, group in groupby(rows, key=itemgetter(0, 1)):
        parts = [(import_id, _columns(data)) for _, _, import_id, data in group]
        source, day = place
        yield source, day, find_live(parts, claims.get(source))


def _columns(data: bytes) -> EventColumns:
    found = unpack(data)
    return EventColumns(*(found[column] for column in COLUMNS))
