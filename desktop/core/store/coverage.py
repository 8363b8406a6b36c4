"""Which stretches of time each source has spoken about, and as of when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select

from desktop.core.store.pull_tables import pull_state
from desktop.core.store.schema import coverage, source

EVENTS = "events"
ADS = "ads"


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """Instants in microseconds UTC; intervals are half open, ascending, and do not touch."""

    source: str
    kind: str
    intervals: tuple[tuple[int, int], ...]
    as_of: int

    @property
    def start(self) -> int:
        """The first covered instant."""
        return self.intervals[0][0]

    @property
    def end(self) -> int:
        """The first instant that is no longer covered."""
        return self.intervals[-1][1]


def save_coverage(
    connection: Connection, import_id: int, source_id: int, fact: str, stretch: tuple[int, int, int]
) -> None:
    """Notes (start, end, as of) of one source as one import has it."""
    start, end, as_of = stretch
    connection.execute(
        insert(coverage),
        {
            "import_id": import_id, "source_id": source_id, "fact": fact,
            "start": start, "end": end, "as_of": as_of, "replaces": 0, "report": "", "scope": "",
        },
    )  # fmt: skip


def extend_coverage(
    connection: Connection, import_id: int, source_id: int, fact: str, stretch: tuple[int, int, int]
) -> None:
    """Notes (start, end, as of) as one stretch with what the import covered before."""
    columns = coverage.c
    mine = (columns.import_id == import_id) & (columns.fact == fact) & (columns.replaces == 0)
    low, high = connection.execute(
        select(func.min(columns.start), func.max(columns.end)).where(mine)
    ).one()
    connection.execute(delete(coverage).where(mine))
    start, end, as_of = stretch
    if low is not None:
        start, end = min(start, low), max(end, high)
    save_coverage(connection, import_id, source_id, fact, (start, end, as_of))


def load_coverage(connection: Connection, fact: str) -> tuple[SourceCoverage, ...]:
    """Coverage of every source of one kind of fact, by name.

    Connections that share a source are each about accounts of their own, so that it is known only
    as far as the one that is farthest behind.
    """
    rows = connection.execute(
        select(source.c.name, source.c.kind, coverage.c.start, coverage.c.end, coverage.c.as_of)
        .join(source, source.c.id == coverage.c.source_id)
        .where(coverage.c.fact == fact)
        .order_by(source.c.name, coverage.c.start)
    )
    stretches: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    as_of: dict[str, int] = {}
    for name, kind, start, end, instant in rows:
        stretches[name, kind].append((start, end))
        as_of[name] = max(as_of.get(name, instant), instant)
    behind = _farthest_behind(connection, fact)
    found = []
    for (name, kind), known in stretches.items():
        end, instant = behind.get(name, (max(end for _, end in known), as_of[name]))
        reached = [(start, min(stop, end)) for start, stop in known if start < end]
        found.append(SourceCoverage(name, kind, united(reached), min(instant, as_of[name])))
    return tuple(found)


def _farthest_behind(connection: Connection, fact: str) -> dict[str, tuple[int, int]]:
    """(end, as of) that every connection has reached, of sources that several pull."""
    pulled = (
        select(source.c.name, func.max(coverage.c.end), func.max(coverage.c.as_of))
        .join(source, source.c.id == coverage.c.source_id)
        .join(pull_state, pull_state.c.import_id == coverage.c.import_id)
        .where(coverage.c.fact == fact)
        .group_by(source.c.name, pull_state.c.connection_id)
    )
    reached: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for name, end, instant in connection.execute(pulled):
        reached[name].append((end, instant))
    return {
        name: (min(end for end, _ in several), min(instant for _, instant in several))
        for name, several in reached.items()
        if len(several) > 1
    }


def delete_coverage(connection: Connection, import_id: int) -> None:
    """Forgets what an import covered."""
    connection.execute(delete(coverage).where(coverage.c.import_id == import_id))


def united(intervals: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Half-open intervals, ascending by start, joined where they touch or overlap."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(intervals):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
