"""How the channels of a share rate moved, and whether its base did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from desktop.core.kpi.answers import answer
from desktop.core.kpi.drivers import ChannelChange, channel_changes, watch_denominator
from desktop.core.kpi.periods import previous_period
from desktop.core.kpi.points import KpiPoint
from desktop.core.kpi.questions import SHARE_RATE, Frame, KpiQuestion, window_of
from desktop.core.kpi.share_rate import CHANNEL
from desktop.core.reports.overview import BaseMove, ChannelMove, KpiCard
from desktop.core.store import Connection


def load_channel_moves(
    connection: Connection, icp: str, cards: Sequence[KpiCard], frame: Frame
) -> tuple[tuple[ChannelMove, ...], BaseMove | None]:
    """The channels of the share rate's period against the one before, and its base.

    Nothing of either where a side is empty or not complete: a period that is under way, or has a
    gap, would look like a channel that dies.
    """
    card = next((card for card in cards if card.kpi == SHARE_RATE), None)
    if card is None or card.current is None:
        return (), None
    now = card.current.period
    sample = KpiQuestion(SHARE_RATE, icp, periods=(now,))
    before = previous_period(window_of(sample), now, frame.week_start)
    totals = answer(connection, KpiQuestion(SHARE_RATE, icp, periods=(before, now)), frame.now)
    if any(not _is_sound(point) for point in totals.points):
        return (), None
    by_channel = answer(
        connection, KpiQuestion(SHARE_RATE, icp, by=CHANNEL, periods=(before, now)), frame.now
    )
    return (
        build_channel_moves(totals.points, by_channel.points),
        build_base_move(totals.points, card.trend.points),
    )


def build_channel_moves(
    totals: Sequence[KpiPoint], by_channel: Sequence[KpiPoint]
) -> tuple[ChannelMove, ...]:
    """Every channel's sharers among the active of both periods (`totals`), greatest fall first."""
    before, after = totals
    sides = [
        {
            point.segment or "": point.numerator
            for point in by_channel
            if point.period == side.period and point.numerator
        }
        for side in totals
    ]
    found = channel_changes(sides[0], before.denominator, sides[1], after.denominator)
    return tuple(_move(change) for change in found)


def build_base_move(totals: Sequence[KpiPoint], trend: Sequence[KpiPoint]) -> BaseMove | None:
    """Both periods, where the rate rose while the base fell by more than it swings anyway.

    Its swings are those of the sound periods of `trend` that share no day, up to the one before.
    """
    before, after = totals
    k0, n0, k1, n1 = before.numerator, before.denominator, after.numerator, after.denominator
    found = watch_denominator(k0, n0, k1, n1, _history(before, trend))
    return BaseMove(n0, n1, k0, k1) if found.smaller_base else None


def _history(before: KpiPoint, trend: Sequence[KpiPoint]) -> list[int]:
    counts = []
    limit = before.period.end
    for point in reversed(trend):
        if point.period.end <= limit and _is_sound(point):
            counts.append(point.denominator)
            limit = point.period.start - timedelta(days=1)
    return counts[::-1]


def _is_sound(point: KpiPoint) -> bool:
    return point.complete and not point.gaps and point.denominator > 0


def _move(change: ChannelChange) -> ChannelMove:
    low, high = change.low, change.high
    return ChannelMove(
        channel=change.channel,
        sharers_before=change.sharers0,
        sharers_after=change.sharers1,
        rate_before=change.rate0 or 0.0,
        rate_after=change.rate1 or 0.0,
        proven=low is not None and high is not None and (low > 0 or high < 0),
        died=change.died,
    )
