"""What moved a KPI: who was in its base (mix), and how many of them did it (rate)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from desktop.core.definitions import SEGMENT_DIMENSIONS, TRAITS
from desktop.core.kpi.answers import DeliveryBook, answer
from desktop.core.kpi.drivers import Decomposition, SegmentCounts, SegmentEffect, decompose
from desktop.core.kpi.icp_ctr import CAMPAIGN_BREAKDOWNS
from desktop.core.kpi.periods import previous_period
from desktop.core.kpi.points import KpiPoint, Period
from desktop.core.kpi.questions import ICP_CTR, SHARE_RATE, Frame, KpiQuestion, window_of
from desktop.core.kpi.verdicts import OVERLAPPING_DIMENSIONS
from desktop.core.reports.overview import KpiCard, Movement, MovementRow
from desktop.core.reports.why_choice import WhyChoice
from desktop.core.store import Connection
from desktop.core.store.traits import stated_traits

SHOWN = 4
"""Segments listed one by one; the rest is one row."""

OTHER: Final = "(other)"
_FIRST_OF_PEOPLE = ("seniority", "company_size", "industry")
"""What the waterfall takes apart by, where nothing was picked and profiles have it."""


def load_movement(
    connection: Connection,
    icp: str,
    cards: Sequence[KpiCard],
    frame: Frame,
    why: WhyChoice,
    book: DeliveryBook,
) -> tuple[Movement | None, tuple[tuple[str, str], ...]]:
    """One KPI's change from the period before, by one dimension; and what else can be asked for.

    None where no KPI has a period before, or the picked dimension does not add up to the total.
    """
    moved = {card.kpi: card.current for card in cards if _has_moved(card.current)}
    offers = tuple(
        (kpi, dimension)
        for kpi, point in moved.items()
        for dimension in _dimensions(connection, kpi, point)
    )
    asked = _pick(offers, why)
    current = None if asked is None else moved[asked[0]]
    if asked is None or current is None:
        return None, offers
    kpi, dimension = asked
    sample = KpiQuestion(kpi, icp, periods=(current.period,))
    before = previous_period(window_of(sample), current.period, frame.week_start)
    periods = (before, current.period)
    totals = answer(connection, KpiQuestion(kpi, icp, periods=periods), frame.now, book)
    parts = answer(
        connection, KpiQuestion(kpi, icp, by=dimension, periods=periods), frame.now, book
    )
    return build_movement(kpi, dimension, totals.points, parts.points), offers


def build_movement(
    kpi: str, dimension: str, totals: Sequence[KpiPoint], parts: Sequence[KpiPoint]
) -> Movement | None:
    """Mix and rate of each segment, the largest parts first; `totals` are before and after.

    None where a side is empty, or where the segments do not add up to the totals: then there is
    no exact answer.
    """
    before, after = totals
    counts = _counts(parts, before.period, after.period)
    found = decompose(list(counts.values()))
    if found is None or not _adds_up(counts.values(), before, after):
        return None
    effects = sorted(found.segments, key=lambda part: -abs(part.mix) - abs(part.rate))
    names = _names(parts)
    rows = [_row(effect, counts[effect.segment], names) for effect in effects]
    if len(rows) > SHOWN + 1:
        rows = [*rows[:SHOWN], _others(rows[SHOWN:])]
    cause, segment, rose = _cause(found, effects)
    return Movement(
        kpi=kpi,
        dimension=dimension,
        before=before,
        after=after,
        rows=tuple(rows),
        cause=cause,
        cause_segment=names.get(segment, segment),
        cause_rose=rose,
    )


def _has_moved(point: KpiPoint | None) -> bool:
    return point is not None and point.previous is not None and point.value is not None


def _dimensions(connection: Connection, kpi: str, point: KpiPoint | None) -> tuple[str, ...]:
    if kpi == ICP_CTR:
        read = (point.method or "").removeprefix("segment:") if point is not None else ""
        adds_up = read in SEGMENT_DIMENSIONS and read not in OVERLAPPING_DIMENSIONS
        return (*CAMPAIGN_BREAKDOWNS, *((read,) if adds_up else ()))
    stated = stated_traits(connection)
    own = sorted(name for name in stated if name.startswith("custom."))
    known = [name for name in TRAITS if name in stated and name not in _FIRST_OF_PEOPLE]
    return (*(name for name in _FIRST_OF_PEOPLE if name in stated), *known, *own)


def _pick(offers: Sequence[tuple[str, str]], why: WhyChoice) -> tuple[str, str] | None:
    """What was picked, else the same KPI by what comes first, else the first of all."""
    if (why.kpi, why.moved_by) in offers:
        return why.kpi, why.moved_by
    kpis = [kpi for kpi, _ in offers]
    kpi = why.kpi if why.kpi in kpis else SHARE_RATE
    return next((offer for offer in offers if offer[0] == kpi), next(iter(offers), None))


def _identity(point: KpiPoint) -> str:
    return f"{point.segment or ''}\x1f{point.segment_id or ''}"


def _names(parts: Sequence[KpiPoint]) -> dict[str, str]:
    """What each segment is called; the newest word on a campaign's name comes last."""
    return {_identity(point): point.segment or "" for point in parts}


def _counts(parts: Sequence[KpiPoint], before: Period, after: Period) -> dict[str, SegmentCounts]:
    sides: dict[str, dict[Period, tuple[int, int]]] = {}
    for point in parts:
        counted = (point.numerator, point.denominator)
        sides.setdefault(_identity(point), {})[point.period] = counted
    return {
        segment: SegmentCounts(segment, *found.get(before, (0, 0)), *found.get(after, (0, 0)))
        for segment, found in sides.items()
    }


def _adds_up(counts: Iterable[SegmentCounts], before: KpiPoint, after: KpiPoint) -> bool:
    sums = [
        sum(side)
        for side in zip(*((each.k0, each.n0, each.k1, each.n1) for each in counts), strict=True)
    ]
    return sums == [before.numerator, before.denominator, after.numerator, after.denominator]


def _row(effect: SegmentEffect, counts: SegmentCounts, names: dict[str, str]) -> MovementRow:
    return MovementRow(
        segment=names.get(effect.segment, effect.segment),
        before=counts.n0,
        after=counts.n1,
        rate_before=effect.rate0,
        rate_after=effect.rate1,
        mix=effect.mix,
        rate=effect.rate,
    )


def _others(rows: list[MovementRow]) -> MovementRow:
    before, after = sum(row.before for row in rows), sum(row.after for row in rows)
    shared0 = sum((row.rate_before or 0.0) * row.before for row in rows)
    shared1 = sum((row.rate_after or 0.0) * row.after for row in rows)
    return MovementRow(
        segment=OTHER,
        before=before,
        after=after,
        rate_before=shared0 / before if before else None,
        rate_after=shared1 / after if after else None,
        mix=sum(row.mix for row in rows),
        rate=sum(row.rate for row in rows),
    )


def _cause(found: Decomposition, effects: list[SegmentEffect]) -> tuple[str, str, bool]:
    """The kind of cause, the segment that did most of it, and whether it rose."""
    if found.simpson:
        return "simpson", "", found.delta < 0
    by_rate = max(effects, key=lambda effect: abs(effect.rate))
    by_mix = max(effects, key=lambda effect: abs(effect.mix))
    if not by_rate.rate and not by_mix.mix:
        return "", "", False
    if abs(found.rate) >= abs(found.mix) and by_rate.rate:
        return "rate", by_rate.segment, by_rate.rate > 0
    return "mix", by_mix.segment, by_mix.weight1 > by_mix.weight0
