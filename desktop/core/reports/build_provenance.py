"""Walking back from a point of a KPI to the rows of the files that it was counted from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import numpy as np
from pyroaring import BitMap

from desktop.core.clock import day_number, day_of
from desktop.core.delivery import AdFact
from desktop.core.errors import UsageError
from desktop.core.icp.vocabulary import load_vocabulary
from desktop.core.kpi.answers import answer
from desktop.core.kpi.attribution import TARGETED, Part, attribute
from desktop.core.kpi.audiences import build_audience
from desktop.core.kpi.delivery import Delivery, build_delivery
from desktop.core.kpi.points import KpiPoint, Period
from desktop.core.kpi.questions import ICP_CTR, SHARE_RATE, Frame, KpiQuestion, find_icp
from desktop.core.kpi.segment_tallies import rows_of_icp
from desktop.core.kpi.share_rate import ShareCounter, ShareQuestion
from desktop.core.local_days import local_day_numbers
from desktop.core.reports.build_data_page import load_imports
from desktop.core.reports.event_kinds import ACTIVE_KIND, EventKinds
from desktop.core.reports.provenance import Provenance, UsedDay, UsedFact, UsedFile, UsedRows
from desktop.core.store import Connection
from desktop.core.store.day_index import load_day_people
from desktop.core.store.definitions import IcpVersion, load_definitions
from desktop.core.store.event_origins import load_event_origins
from desktop.core.store.live_delivery import load_fact_origins, load_facts
from desktop.core.store.people import load_people
from desktop.core.store.sources import load_source_names


def load_provenance(
    connection: Connection, now: int, kpi: str, period: Period, icp: str | None = None
) -> Provenance:
    """Everything behind the point of one period, as of an instant.

    It reads every event of the period, so run it in a worker. Raises UsageError where there is no
    such KPI or ICP.
    """
    if kpi not in (SHARE_RATE, ICP_CTR):
        raise UsageError(f'there is no KPI "{kpi}"; it is {SHARE_RATE} or {ICP_CTR}')
    frame = Frame.of(load_definitions(connection), now)
    version = find_icp(connection, frame, icp, None)
    question = KpiQuestion(kpi, version.definition.name, periods=(period,))
    result = answer(connection, question, now)
    if not result.points:
        raise UsageError(f"there is no point of {period.start} to {period.end}")
    asked = _Asked(connection, frame, version, result.points[0])
    days, rows, facts = asked.share_rate() if kpi == SHARE_RATE else asked.icp_ctr()
    return Provenance(
        kpi=kpi,
        icp=version.definition.name,
        icp_version=version.version,
        version_since=_local(version.since, frame.zone),
        timezone=frame.zone,
        point=result.points[0],
        days=tuple(days),
        rows=tuple(rows),
        files=_files(connection, rows),
        facts=tuple(facts),
    )


_Found = tuple[Sequence[UsedDay], Sequence[UsedRows], Sequence[UsedFact]]


@dataclass(frozen=True, slots=True)
class _Asked:
    connection: Connection
    frame: Frame
    icp: IcpVersion
    point: KpiPoint

    def share_rate(self) -> _Found:
        """Every day of the period, and the events of the ICP's people."""
        period = self.point.period
        question = ShareQuestion(self.icp.definition)
        counter = ShareCounter(self.connection, self.frame.definitions, self.frame.zone, question)
        active, sharers = counter.people(period)
        return _event_days(self, active, sharers), _event_rows(self, active), ()

    def icp_ctr(self) -> _Found:
        """The intervals that attribution uses, and their rows."""
        period = self.point.period
        first, last = day_number(period.start), day_number(period.end)
        facts, campaigns = load_facts(self.connection, first, last)
        vocabulary = load_vocabulary(self.connection)
        audience = build_audience(self.frame.definitions, self.icp.definition, vocabulary)
        delivery = build_delivery(facts, campaigns, audience)
        origins = _origins(self.connection, first, last)
        used = [
            _fact(fact, part, origins)
            for part in attribute(delivery, period)
            if part.attributed
            for fact in _rows_of(part, delivery, period)
        ]
        used.sort(key=lambda fact: (fact.import_id, fact.line))
        return _intervals(used), _fact_rows(used), used


def _event_days(asked: _Asked, active: BitMap, sharers: BitMap) -> list[UsedDay]:
    """Every day with the people of the point who were active, and who shared, on it."""
    period = asked.point.period
    first, last = day_number(period.start), day_number(period.end)
    found = load_day_people(asked.connection, first, last)
    nobody = BitMap()
    return [
        UsedDay(
            start=day_of(day),
            end=day_of(day),
            numerator=sharers.intersection_cardinality(found.shared.get(day, nobody)),
            denominator=active.intersection_cardinality(found.active.get(day, nobody)),
            is_gap=day_of(day) in asked.point.gaps,
        )
        for day in range(first, last + 1)
    ]


def _event_rows(asked: _Asked, active: BitMap) -> list[UsedRows]:
    """How many events of the point's people each import gives to each day."""
    connection, zone = asked.connection, asked.frame.zone
    first, last = (day_number(day) for day in (asked.point.period.start, asked.point.period.end))
    kinds = EventKinds(connection, asked.frame.definitions)
    names = load_source_names(connection)
    is_of_icp = _flags(load_people(connection), active)
    sums: dict[tuple[int, str, int], list[int]] = defaultdict(lambda: [0, 0])
    for source_id, events, imports in load_event_origins(connection, first - 1, last + 1):
        local = local_day_numbers(events.time, zone)
        chosen = (local >= first) & (local <= last) & is_of_icp[events.user]
        origin = np.stack([local, imports])[:, chosen]
        for kind, of_kind in kinds.classify(source_id, events.take(chosen)).items():
            places = origin[:, of_kind]
            unique, counts = np.unique(places, axis=1, return_counts=True)
            for day, import_id, count in zip(*unique.tolist(), counts.tolist(), strict=True):
                found = sums[day, names[source_id], import_id]
                found[0] += count
                found[1] += 0 if kind == ACTIVE_KIND else count
    return [
        UsedRows(day_of(day), day_of(day), source, import_id, rows, shares, rows)
        for (day, source, import_id), (rows, shares) in sorted(sums.items())
    ]


def _flags(people: np.typing.NDArray[np.uint32], chosen: BitMap) -> np.typing.NDArray[np.bool_]:
    """By alias number, whether its person is among the chosen."""
    flags = np.zeros(int(people.max(initial=0)) + 1, bool)
    wanted = np.array(chosen, np.int64)
    flags[wanted[wanted < len(flags)]] = True
    flags[0] = False
    found: np.typing.NDArray[np.bool_] = flags[people]
    return found


_Origins = dict[AdFact, list[tuple[int, int]]]
"""Row -> the imports and lines that it stands in; equal rows of one file stand in several."""


def _origins(connection: Connection, first: int, last: int) -> _Origins:
    found: _Origins = defaultdict(list)
    for fact, import_id, line in load_fact_origins(connection, first, last):
        found[fact].append((import_id, line))
    return found


def _rows_of(part: Part, delivery: Delivery, period: Period) -> Iterable[AdFact]:
    """The rows that attribution counts for one campaign."""
    dimension = None if part.method == TARGETED else part.dimension
    first, last = period.start.toordinal(), period.end.toordinal()
    choice = part.campaign.select(dimension, first, last).choice
    if choice is None:
        return
    for at in choice.indexes:
        rows = choice.timeline.table.rows_of(at)
        yield from rows if dimension is None else rows_of_icp(dimension, rows, delivery.audience)


def _fact(fact: AdFact, part: Part, origins: _Origins) -> UsedFact:
    import_id, line = origins[fact].pop()
    return UsedFact(
        source=fact.source,
        import_id=import_id,
        line=line,
        start=fact.start,
        end=fact.end,
        campaign=part.campaign.name,
        dimension=fact.dimension,
        value=fact.value,
        impressions=fact.impressions,
        clicks=fact.clicks,
    )


def _intervals(used: Iterable[UsedFact]) -> list[UsedDay]:
    sums: dict[tuple[date, date], list[int]] = defaultdict(lambda: [0, 0])
    for fact in used:
        found = sums[fact.start, fact.end]
        found[0] += fact.clicks
        found[1] += fact.impressions
    return [
        UsedDay(start, end, clicks, impressions)
        for (start, end), (clicks, impressions) in sorted(sums.items())
    ]


def _fact_rows(used: Iterable[UsedFact]) -> list[UsedRows]:
    sums: dict[tuple[date, date, str, int], list[int]] = defaultdict(lambda: [0, 0, 0])
    for fact in used:
        found = sums[fact.start, fact.end, fact.source, fact.import_id]
        found[0] += 1
        found[1] += fact.clicks
        found[2] += fact.impressions
    return [UsedRows(*place, *counts) for place, counts in sorted(sums.items())]


def _files(connection: Connection, rows: Iterable[UsedRows]) -> tuple[UsedFile, ...]:
    wanted: dict[int, set[str]] = defaultdict(set)
    for each in rows:
        wanted[each.import_id].add(each.source)
    return tuple(
        UsedFile(past, source)
        for past in load_imports(connection)
        for source in sorted(wanted.get(past.id, ()))
    )


def _local(instant: int, zone: str) -> datetime:
    return datetime.fromtimestamp(instant / 1e6, UTC).astimezone(ZoneInfo(zone))
