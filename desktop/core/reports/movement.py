"""What moved the share rate: who was active (mix), and how many of them shared (rate)."""

from __future__ import annotations

from desktop.core.kpi.answers import answer
from desktop.core.kpi.drivers import Decomposition, SegmentCounts, SegmentEffect, decompose
from desktop.core.kpi.periods import previous_period
from desktop.core.kpi.points import KpiPoint, KpiResult, Period
from desktop.core.kpi.questions import SHARE_RATE, KpiQuestion, window_of
from desktop.core.reports.overview import Movement, MovementRow
from desktop.core.store import Connection

SHOWN = 4
"""Segments listed one by one; the rest is one row."""

OTHER = "(other)"
DIMENSION = "seniority"


def load_movement(
    connection: Connection, icp: str, current: KpiPoint | None, now: int
) -> Movement | None:
    """The share rate's change from the period before, by segment; None where there is none."""
    if current is None or current.previous is None or current.method is not None:
        return None
    question = KpiQuestion(SHARE_RATE, icp, periods=(current.period,))
    before = previous_period(window_of(question), current.period)
    asked = KpiQuestion(SHARE_RATE, icp, periods=(before, current.period))
    totals = answer(connection, asked, now)
    by_segment = answer(
        connection, KpiQuestion(SHARE_RATE, icp, by=DIMENSION, periods=asked.periods), now
    )
    return build_movement(totals, by_segment, before, current.period)


def build_movement(
    totals: KpiResult, by_segment: KpiResult, before: Period, after: Period
) -> Movement | None:
    """Mix and rate of each segment, the largest parts first."""
    points = {point.period: point for point in totals.points}
    counts = _counts(by_segment, before, after)
    found = decompose(list(counts.values()))
    if found is None:
        return None
    effects = sorted(found.segments, key=lambda part: -abs(part.mix) - abs(part.rate))
    rows = [_row(effect, counts[effect.segment]) for effect in effects]
    if len(rows) > SHOWN + 1:
        rows = [*rows[:SHOWN], _others(rows[SHOWN:])]
    return Movement(
        kpi=SHARE_RATE,
        dimension=DIMENSION,
        before=points[before],
        after=points[after],
        rows=tuple(rows),
        summary=_summary(found, effects),
    )


def _counts(result: KpiResult, before: Period, after: Period) -> dict[str, SegmentCounts]:
    sides: dict[str, dict[Period, tuple[int, int]]] = {}
    for point in result.points:
        counted = (point.numerator, point.denominator)
        sides.setdefault(point.segment or "", {})[point.period] = counted
    return {
        segment: SegmentCounts(segment, *found.get(before, (0, 0)), *found.get(after, (0, 0)))
        for segment, found in sides.items()
    }


def _row(effect: SegmentEffect, counts: SegmentCounts) -> MovementRow:
    return MovementRow(
        segment=effect.segment,
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


def _summary(found: Decomposition, effects: list[SegmentEffect]) -> str:
    if found.simpson:
        way = "rose" if found.delta < 0 else "fell"
        other = "fell" if found.delta < 0 else "rose"
        return f"Every segment {way}, and yet the total {other}: the mix of people changed."
    by_rate = max(effects, key=lambda effect: abs(effect.rate))
    verb = "share less" if by_rate.rate < 0 else "share more"
    if abs(found.rate) >= abs(found.mix):
        return f"{by_rate.segment}: they {verb}."
    by_mix = max(effects, key=lambda effect: abs(effect.mix))
    more = "more" if by_mix.weight1 > by_mix.weight0 else "fewer"
    return f"Mostly who was active: {more} of {by_mix.segment}."
