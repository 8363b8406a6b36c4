"""What a workspace holds of each source: rows, imports, stretches of time, names of events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, case, func, select

from desktop.core.store.schema import (
    ad_fact,
    campaign,
    coverage,
    day_events,
    event_block,
    event_name,
    import_,
    source,
    trait_block,
)
from desktop.core.store.traits import PROFILE


@dataclass(frozen=True, slots=True)
class Holding:
    """Rows of live imports of one source; an event in two exports counts twice."""

    source: str
    kind: str
    events: int
    delivery: int
    profiles: int
    accounts: int
    imports: tuple[int, ...]
    """Numbers of the live imports that brought them, ascending."""
    last_import: int | None
    """Microseconds UTC."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one import says that a source covers: instants [start, end), as counted at `as_of`."""

    source: str
    kind: str
    start: int
    end: int
    as_of: int


@dataclass(frozen=True, slots=True)
class NameSpan:
    """One event name of one source over all local days; `recent` are those since a day."""

    source_id: int
    source: str
    kind: str
    name_id: int
    name: str
    first: int
    last: int
    events: int
    anonymous: int
    recent: int


def load_holdings(connection: Connection) -> list[Holding]:
    """Every source with anything live in it, by name."""
    sources = connection.execute(select(source.c.id, source.c.name, source.c.kind)).all()
    events = dict(
        connection.execute(
            select(event_block.c.source_id, func.sum(event_block.c.rows)).group_by(
                event_block.c.source_id
            )
        ).all()
    )
    delivery = _delivery(connection)
    stated = _stated(connection)
    imports = _imports(connection)
    times = dict(connection.execute(select(import_.c.id, import_.c.imported_at)).all())
    found = [
        Holding(
            name,
            kind,
            events.get(number, 0),
            delivery.get(name, 0),
            stated.get((number, "person"), 0),
            stated.get((number, "account"), 0),
            tuple(sorted(imports[number])),
            max((times[each] for each in imports[number]), default=None),
        )
        for number, name, kind in sources
    ]
    return sorted((each for each in found if each.imports), key=lambda each: each.source)


def load_import_sources(connection: Connection) -> dict[int, tuple[str, ...]]:
    """Live import -> the sources that it brought rows of, by name."""
    names = dict(connection.execute(select(source.c.id, source.c.name)).all())
    found: dict[int, set[str]] = defaultdict(set)
    for number, imports in _imports(connection).items():
        for each in imports:
            found[each].add(names[number])
    return {each: tuple(sorted(sources)) for each, sources in found.items()}


def load_stretches(connection: Connection, fact: str) -> list[Stretch]:
    """Each live import's stretch of one kind of fact, by source and start."""
    columns = coverage.c
    rows = connection.execute(
        select(source.c.name, source.c.kind, columns.start, columns.end, columns.as_of)
        .join(source, source.c.id == columns.source_id)
        .where(columns.fact == fact)
        .order_by(source.c.name, columns.start, columns.end)
    )
    return [Stretch(*row) for row in rows]


def load_name_spans(connection: Connection, recent_from: int) -> list[NameSpan]:
    """Every event name and source; `recent` counts the events since local day `recent_from`."""
    columns = day_events.c
    grouped = (
        select(
            columns.source_id,
            columns.name_id,
            func.min(columns.day).label("first"),
            func.max(columns.day).label("last"),
            func.sum(columns.events).label("events"),
            func.sum(columns.anonymous).label("anonymous"),
            func.sum(case((columns.day >= recent_from, columns.events), else_=0)).label("recent"),
        )
        .group_by(columns.source_id, columns.name_id)
        .subquery()
    )
    found = grouped.c
    rows: Iterable[Any] = connection.execute(
        select(
            found.source_id, source.c.name, source.c.kind, found.name_id,
            event_name.c.name.label("event"), found.first, found.last, found.events,
            found.anonymous, found.recent,
        )
        .join(source, source.c.id == found.source_id)
        .join(event_name, event_name.c.id == found.name_id)
        .order_by(event_name.c.name, source.c.name)
    )  # fmt: skip
    return [NameSpan(*row) for row in rows]


def load_delivery_days(connection: Connection, first: int, last: int) -> dict[str, set[int]]:
    """Source -> platform days in `first..last` on which a live row of it lies."""
    rows = connection.execute(
        select(campaign.c.source, ad_fact.c.start, ad_fact.c.end)
        .join(campaign, campaign.c.id == ad_fact.c.campaign_id)
        .where(and_(ad_fact.c.live == 1, ad_fact.c.start <= last, ad_fact.c.end >= first))
        .distinct()
    )
    days: dict[str, set[int]] = defaultdict(set)
    for name, start, end in rows:
        days[name].update(range(max(start, first), min(end, last) + 1))
    return dict(days)


def find_bytes(connection: Connection, sha256: str) -> tuple[int, int] | None:
    """Number and instant of the newest live import of a file with this hash."""
    row = connection.execute(
        select(import_.c.id, import_.c.imported_at)
        .where(import_.c.sha256 == sha256, import_.c.state == "live")
        .order_by(import_.c.id.desc())
    ).first()
    return None if row is None else (row[0], row[1])


def _delivery(connection: Connection) -> dict[str, int]:
    rows = connection.execute(
        select(campaign.c.source, func.count())
        .join(ad_fact, ad_fact.c.campaign_id == campaign.c.id)
        .where(ad_fact.c.live == 1)
        .group_by(campaign.c.source)
    )
    return {name: int(count) for name, count in rows}


def _stated(connection: Connection) -> dict[tuple[int, str], int]:
    columns = trait_block.c
    rows = connection.execute(
        select(columns.source_id, columns.subject, func.sum(columns.rows))
        .where(columns.trait == PROFILE)
        .group_by(columns.source_id, columns.subject)
    )
    return {(number, subject): int(count) for number, subject, count in rows}


def _imports(connection: Connection) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for table in (coverage, event_block, trait_block):
        pairs = connection.execute(select(table.c.source_id, table.c.import_id).distinct())
        for number, import_id in pairs:
            found[number].add(import_id)
    return found
