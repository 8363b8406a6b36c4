"""Stretches that a pull speaks for alone: what older imports say inside them does not count.

A claim is a row of the coverage table that replaces. It is of one source, and of all event names
or some (`names`), or of one report of ads and some accounts. Which of two words is older is told
by when the source had counted (`as_of`), then by the number of the import; so undo, in any order,
only has to take rows away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec
import numpy as np
import numpy.typing as npt
from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, select

from desktop.core.clock import DAY
from desktop.core.store.coverage import EVENTS
from desktop.core.store.schema import coverage, event_name, import_

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Claim:
    """What one pull replaces: instants [start, end) of one source and kind of fact."""

    import_id: int
    source_id: int
    fact: str
    start: int
    end: int
    as_of: int
    report: str = ""
    """Of ads: of which report."""
    scope: tuple[str, ...] | None = None
    """Event names, or accounts of ads; None for all."""


@dataclass(frozen=True, slots=True)
class EventClaims:
    """Claims on one source's events."""

    claims: tuple[tuple[int, int, int, int, npt.NDArray[np.uint32] | None], ...]
    """(import, start, end, as of, name numbers or None for all)."""
    as_of: Mapping[int, int]
    """When the source had counted, by import."""

    def kept(
        self, import_id: int, time: npt.NDArray[np.int64], name: npt.NDArray[np.uint32]
    ) -> Flags:
        """Which of an import's events no newer claim of another import replaces."""
        kept = np.ones(len(time), bool)
        mine = (self.as_of.get(import_id, 0), import_id)
        for claimer, start, end, as_of, names in self.claims:
            if claimer == import_id or (as_of, claimer) < mine:
                continue
            replaced = (time >= start) & (time < end)
            if names is not None:
                replaced &= np.isin(name, names)
            kept &= ~replaced
        return kept


def save_claim(connection: Connection, claim: Claim) -> None:
    """Notes a claim, in place of what the same import claimed before inside of it."""
    _cut_out(connection, claim)
    start, end = _joined(connection, claim)
    connection.execute(
        insert(coverage),
        {
            "import_id": claim.import_id, "source_id": claim.source_id, "fact": claim.fact,
            "start": start, "end": end, "as_of": claim.as_of, "replaces": 1,
            "report": claim.report, "scope": _written(claim.scope),
        },
    )  # fmt: skip


def load_claims(connection: Connection, import_id: int) -> list[Claim]:
    """What an import claims, by start."""
    columns = coverage.c
    rows = connection.execute(
        select(
            columns.import_id, columns.source_id, columns.fact, columns.start, columns.end,
            columns.as_of, columns.report, columns.scope,
        )
        .where(columns.import_id == import_id, columns.replaces == 1)
        .order_by(columns.start, columns.end)
    )  # fmt: skip
    return [Claim(*row[:-1], scope=_read(row.scope)) for row in rows]


def load_event_claims(
    connection: Connection, first: int, last: int, source_id: int | None = None
) -> dict[int, EventClaims]:
    """Claims by source that touch the UTC days `first..last`; sources without any are absent."""
    columns = coverage.c
    query = select(
        columns.source_id, columns.import_id, columns.start, columns.end, columns.as_of,
        columns.scope,
    ).where(
        columns.replaces == 1, columns.fact == EVENTS,
        columns.start < (last + 1) * DAY, columns.end > first * DAY,
    )  # fmt: skip
    if source_id is not None:
        query = query.where(columns.source_id == source_id)
    rows = connection.execute(query).all()
    if not rows:
        return {}
    numbers = _NameNumbers(connection)
    found = defaultdict(list)
    for source, import_id, start, end, as_of, scope in rows:
        found[source].append((import_id, start, end, as_of, numbers.of(scope)))
    as_ofs = dict(connection.execute(select(import_.c.id, import_.c.as_of)).all())
    return {source: EventClaims(tuple(claims), as_ofs) for source, claims in found.items()}


class _NameNumbers:
    """Event names of scopes as row numbers, each looked up once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[str, npt.NDArray[np.uint32] | None] = {"": None}

    def of(self, scope: str) -> npt.NDArray[np.uint32] | None:
        if scope not in self._known:
            names: Sequence[str] = _read(scope) or ()
            rows = self._connection.execute(
                select(event_name.c.id).where(event_name.c.name.in_(names))
            )
            self._known[scope] = np.array(list(rows.scalars()), np.uint32)
        return self._known[scope]


def _cut_out(connection: Connection, claim: Claim) -> None:
    """Takes the stretch out of what the same import claims of the same things."""
    columns = coverage.c
    same = _same(claim)
    if claim.scope is None:  # everything of the report, so also what was claimed of a part
        same = and_(
            columns.import_id == claim.import_id, columns.source_id == claim.source_id,
            columns.fact == claim.fact, columns.replaces == 1, columns.report == claim.report,
        )  # fmt: skip
    touching = and_(same, columns.start < claim.end, columns.end > claim.start)
    rows = connection.execute(select(coverage).where(touching)).all()
    connection.execute(delete(coverage).where(touching))
    left = []
    for row in rows:
        known = {name: value for name, value in row._mapping.items() if name != "id"}
        if row.start < claim.start:
            left.append({**known, "end": claim.start})
        if row.end > claim.end:
            left.append({**known, "start": claim.end})
    if left:
        connection.execute(insert(coverage), left)


def _joined(connection: Connection, claim: Claim) -> tuple[int, int]:
    """The stretch with its neighbours of the same instant, which it takes in."""
    columns = coverage.c
    twins = and_(_same(claim), columns.as_of == claim.as_of)
    touching = and_(twins, (columns.end == claim.start) | (columns.start == claim.end))
    low, high = connection.execute(
        select(func.min(columns.start), func.max(columns.end)).where(touching)
    ).one()
    connection.execute(delete(coverage).where(touching))
    if low is None:
        return claim.start, claim.end
    return min(claim.start, low), max(claim.end, high)


def _same(claim: Claim) -> ColumnElement[bool]:
    columns = coverage.c
    return and_(
        columns.import_id == claim.import_id, columns.source_id == claim.source_id,
        columns.fact == claim.fact, columns.replaces == 1, columns.report == claim.report,
        columns.scope == _written(claim.scope),
    )  # fmt: skip


def _written(scope: tuple[str, ...] | None) -> str:
    return "" if scope is None else msgspec.json.encode(sorted(scope)).decode()


def _read(scope: str) -> tuple[str, ...] | None:
    return msgspec.json.decode(scope, type=tuple[str, ...]) if scope else None
