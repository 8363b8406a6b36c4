"""Channels and base of a share rate, told from plain counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from desktop.core.kpi.points import KpiPoint, Period
from desktop.core.reports.channel_moves import build_base_move, build_channel_moves
from desktop.core.reports.overview import BaseMove

BEFORE = Period(date(2026, 3, 2), date(2026, 3, 29))
AFTER = Period(date(2026, 3, 30), date(2026, 4, 26))


def point(period: Period, n: int, of: int, channel: str | None = None) -> KpiPoint:
    return KpiPoint(period, n, of, n / of, None, None, segment=channel, complete=True)


def test_each_channel_is_held_against_the_people_it_could_reach() -> None:
    totals = [point(BEFORE, 100, 1000), point(AFTER, 99, 1000)]
    parts = [
        point(BEFORE, 61, 1000, "copy_link"),
        point(AFTER, 30, 1000, "copy_link"),
        point(BEFORE, 40, 1000, "email_invite"),
        point(AFTER, 70, 1000, "email_invite"),
    ]
    fell, rose = build_channel_moves(totals, parts)
    assert (fell.channel, fell.rate_before, fell.rate_after) == ("copy_link", 0.061, 0.03)
    assert fell.proven
    assert not fell.died
    assert (rose.channel, rose.sharers_before, rose.sharers_after) == ("email_invite", 40, 70)


def test_a_channel_that_died_is_told_though_the_total_holds() -> None:
    totals = [point(BEFORE, 100, 500), point(AFTER, 100, 500)]
    parts = [
        point(BEFORE, 40, 500, "email_invite"),
        point(BEFORE, 60, 500, "copy_link"),
        point(AFTER, 100, 500, "copy_link"),
    ]
    assert [(m.channel, m.died) for m in build_channel_moves(totals, parts)] == [
        ("email_invite", True),
        ("copy_link", False),
    ]


def test_a_channel_without_sharers_on_both_sides_is_not_listed() -> None:
    totals = [point(BEFORE, 1, 10), point(AFTER, 1, 10)]
    parts = [point(BEFORE, 0, 10, "copy_link"), point(AFTER, 0, 10, "copy_link")]
    assert build_channel_moves(totals, parts) == ()


def test_a_smaller_base_is_told_with_both_counts() -> None:
    totals = [point(BEFORE, 180, 800), point(AFTER, 175, 520)]
    assert build_base_move(totals, ()) == BaseMove(800, 520, 180, 175)


def test_a_rate_that_fell_has_no_smaller_base() -> None:
    assert build_base_move([point(BEFORE, 180, 800), point(AFTER, 90, 520)], ()) is None


def weekly(counts: list[int]) -> list[KpiPoint]:
    """28-day windows, a week apart, the last one being the period before."""
    ends = [BEFORE.end - timedelta(weeks=back) for back in range(len(counts) - 1, -1, -1)]
    return [
        point(Period(end - timedelta(days=27), end), 10, count)
        for end, count in zip(ends, counts, strict=True)
    ]


def test_a_base_that_always_swings_is_no_news() -> None:
    totals = [point(BEFORE, 180, 800), point(AFTER, 175, 520)]
    assert build_base_move(totals, weekly([700, 700, 700, 300, 800, 800, 800, 1200] * 5)) is None
    # of windows a week apart every fourth shares no day: the swings of the others do not count
    assert build_base_move(totals, weekly([300, 1200, 700, 800] * 10)) is not None


def test_periods_with_gaps_do_not_count_as_swings() -> None:
    totals = [point(BEFORE, 180, 800), point(AFTER, 175, 520)]
    trend = weekly([700, 700, 700, 300, 800, 800, 800, 1200] * 5)
    holed = [replace(p, gaps=(p.period.end,)) if p.denominator in (300, 1200) else p for p in trend]
    assert build_base_move(totals, trend) is None
    assert build_base_move(totals, holed) is not None
