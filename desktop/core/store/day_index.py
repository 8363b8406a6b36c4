"""The bitmap index: per local day and source who was active, and who shared by which channel.

Derived from the ledger, kept by the refresh, and always rebuildable whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pyroaring import BitMap
from sqlalchemy import Connection, Select, func, insert, select

from desktop.core.store.schema import day_events, day_people, event_name, source, stale_day

ACTIVE = ""
"""The channel of people who were active in any way."""

SHARED = "*"
"""The channel of people who shared by any channel; no channel of a user's can be named so."""


@dataclass(frozen=True, slots=True)
class NameCount:
    """How often one event name came on one local day from one source."""

    source: str
    name: str
    day: int
    events: int
    anonymous: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many events came on one local day from one source."""

    source: str
    day: int
    events: int


@dataclass(frozen=True, slots=True)
class DayPeople:
    """People of each local day (day number -> bitmap of person numbers)."""

    active: Mapping[int, BitMap]
    shared: Mapping[int, BitMap]
    by_channel: Mapping[str, Mapping[int, BitMap]]
    """Empty where channels were not asked for."""


def mark_stale(connection: Connection, days: Iterable[int]) -> None:
    """Notes local days whose bitmaps must be made anew."""
    parameters = [(int(day),) for day in days]
    if parameters:
        connection.exec_driver_sql("INSERT OR IGNORE INTO stale_day (day) VALUES (?)", parameters)


def stale_days(connection: Connection) -> list[int]:
    """The local days to refresh, ascending."""
    days = connection.execute(select(stale_day.c.day).order_by(stale_day.c.day)).scalars()
    return list(days)


def clear_stale(connection: Connection, days: Iterable[int]) -> None:
    """Takes days off the list."""
    parameters = [(day,) for day in days]
    if parameters:
        connection.exec_driver_sql("DELETE FROM stale_day WHERE day = ?", parameters)


def load_active(connection: Connection) -> Iterator[tuple[int, BitMap]]:
    """(local day, active people) for every day and source."""
    rows = connection.execute(
        select(day_people.c.day, day_people.c.people).where(day_people.c.channel == ACTIVE)
    )
    for day, people in rows:
        yield day, BitMap.deserialize(people)


def active_days(connection: Connection) -> list[int]:
    """The local days with any active person, ascending."""
    days = select(day_people.c.day).where(day_people.c.channel == ACTIVE).distinct()
    return list(connection.execute(days.order_by(day_people.c.day)).scalars())


def load_day_people(
    connection: Connection,
    first: int,
    last: int,
    only_source: str | None = None,
    *,
    by_channel: bool = False,
) -> DayPeople:
    """Bitmaps of the local days `first..last`, united over sources."""
    query = _query(first, last, only_source)
    if not by_channel:
        query = query.where(day_people.c.channel.in_((ACTIVE, SHARED)))
    found: dict[str, dict[int, BitMap]] = defaultdict(dict)
    # row by row: holding all blobs of a year at once takes longer than reading them
    for day, channel, data in connection.execute(query):
        people = BitMap.deserialize(data)
        days = found[channel]
        days[day] = days[day] | people if day in days else people
    return DayPeople(found.pop(ACTIVE, {}), found.pop(SHARED, {}), dict(found))


def load_everybody_active(
    connection: Connection, first: int, last: int, only_source: str | None = None
) -> BitMap:
    """Whoever was active in any way on any of the local days `first..last`."""
    query = _query(first, last, only_source).where(day_people.c.channel == ACTIVE)
    everybody = BitMap()
    for _, _, data in connection.execute(query):
        everybody |= BitMap.deserialize(data)
    return everybody


def save_day_people(
    connection: Connection, days: Iterable[int], people: Mapping[tuple[int, int, str], BitMap]
) -> None:
    """Replaces the bitmaps of `days`; keys are (local day, source number, channel)."""
    _forget(connection, "day_people", days)
    if people:
        connection.execute(
            insert(day_people),
            [
                {"day": day, "source_id": source_id, "channel": channel, "people": b.serialize()}
                for (day, source_id, channel), b in people.items()
            ],
        )


def save_day_events(
    connection: Connection,
    days: Iterable[int],
    counts: Mapping[tuple[int, int, int], tuple[int, int]],
) -> None:
    """Replaces the counts of `days`: (day, source, name number) -> (events, anonymous)."""
    _forget(connection, "day_events", days)
    if counts:
        connection.exec_driver_sql(
            "INSERT INTO day_events (day, source_id, name_id, events, anonymous) "
            "VALUES (?, ?, ?, ?, ?)",
            [(*key, *value) for key, value in counts.items()],
        )


def load_name_counts(connection: Connection, first: int, last: int) -> list[NameCount]:
    """Counts of every event name, source and local day in `first..last`."""
    rows = connection.execute(
        select(
            source.c.name, event_name.c.name, day_events.c.day, day_events.c.events,
            day_events.c.anonymous,
        )
        .join(source, source.c.id == day_events.c.source_id)
        .join(event_name, event_name.c.id == day_events.c.name_id)
        .where(day_events.c.day.between(first, last))
    )  # fmt: skip
    return [NameCount(*row) for row in rows]


def load_day_counts(connection: Connection) -> list[DayCount]:
    """Counts of every source and local day, over all event names."""
    rows = connection.execute(
        select(source.c.name, day_events.c.day, func.sum(day_events.c.events))
        .join(source, source.c.id == day_events.c.source_id)
        .group_by(source.c.name, day_events.c.day)
    )
    return [DayCount(name, day, events) for name, day, events in rows]


def count_anonymous(
    connection: Connection, first: int, last: int, only_source: str | None = None
) -> int:
    """Events of nobody in particular on the local days `first..last`."""
    query = select(func.sum(day_events.c.anonymous)).where(day_events.c.day.between(first, last))
    if only_source is not None:
        query = query.join(source, source.c.id == day_events.c.source_id).where(
            source.c.name == only_source
        )
    return int(connection.execute(query).scalar() or 0)


def _query(first: int, last: int, only_source: str | None) -> Select[Any]:
    query = select(day_people.c.day, day_people.c.channel, day_people.c.people).where(
        day_people.c.day.between(first, last)
    )
    if only_source is not None:
        query = query.join(source, source.c.id == day_people.c.source_id).where(
            source.c.name == only_source
        )
    return query


def _forget(connection: Connection, table: str, days: Iterable[int]) -> None:
    parameters = [(day,) for day in days]
    if parameters:
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE day = ?", parameters)  # noqa: S608
