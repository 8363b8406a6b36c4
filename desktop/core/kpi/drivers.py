"""Why a rate moved: its mix, its rates, its channels, its base."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum, sqrt
from statistics import stdev

from desktop.core.kpi.intervals import Z95, newcombe


@dataclass(frozen=True, slots=True)
class SegmentCounts:
    """One value of a dimension, before (0) and after (1)."""

    segment: str
    k0: int
    n0: int
    k1: int
    n1: int


@dataclass(frozen=True, slots=True)
class SegmentEffect:
    """What one segment did to the total, in fractions of 1; None rates had no denominator."""

    segment: str
    weight0: float
    weight1: float
    rate0: float | None
    rate1: float | None
    mix: float
    rate: float


@dataclass(frozen=True, slots=True)
class Decomposition:
    """delta = mix + rate, without a residual."""

    before: float
    after: float
    mix: float
    rate: float
    segments: tuple[SegmentEffect, ...]
    simpson: bool
    """Every segment of both sides moved one way, the total the other."""

    @property
    def delta(self) -> float:
        """The change of the total."""
        return self.after - self.before


def decompose(segments: Sequence[SegmentCounts]) -> Decomposition | None:
    """Split the change of a total into mix and rate over segments that add up to it.

    mix = sum of (w1 - w0)(r0 + r1)/2 and rate = sum of (r1 - r0)(w0 + w1)/2, with w a segment's
    share of the denominator. A segment absent on one side takes the other side's rate.
    None where one of the sides has no denominator.
    """
    total0, total1 = sum(s.n0 for s in segments), sum(s.n1 for s in segments)
    if total0 <= 0 or total1 <= 0:
        return None
    effects = tuple(_effect(s, total0, total1) for s in segments if s.n0 or s.n1)
    k0, k1 = sum(s.k0 for s in segments), sum(s.k1 for s in segments)
    return Decomposition(
        before=k0 / total0,
        after=k1 / total1,
        mix=fsum(effect.mix for effect in effects),
        rate=fsum(effect.rate for effect in effects),
        segments=effects,
        simpson=_is_simpson(segments, k1 * total0 - k0 * total1),
    )


def _effect(counts: SegmentCounts, total0: int, total1: int) -> SegmentEffect:
    weight0, weight1 = counts.n0 / total0, counts.n1 / total1
    known0 = counts.k0 / counts.n0 if counts.n0 else None
    known1 = counts.k1 / counts.n1 if counts.n1 else None
    rate0 = known0 if known0 is not None else known1 or 0.0
    rate1 = known1 if known1 is not None else known0 or 0.0
    return SegmentEffect(
        counts.segment,
        weight0,
        weight1,
        known0,
        known1,
        mix=(weight1 - weight0) * (rate0 + rate1) / 2,
        rate=(rate1 - rate0) * (weight0 + weight1) / 2,
    )


def _is_simpson(segments: Sequence[SegmentCounts], total: int) -> bool:
    # cross products of counts are exact where a difference of two fractions is not
    moves = [s.k1 * s.n0 - s.k0 * s.n1 for s in segments if s.n0 and s.n1]
    if len(moves) < 2:
        return False
    return (total < 0 and min(moves) > 0) or (total > 0 and max(moves) < 0)


@dataclass(frozen=True, slots=True)
class ChannelChange:
    """Sharers of one channel before and after, and their shares of all ICP people."""

    channel: str
    sharers0: int
    sharers1: int
    rate0: float | None
    rate1: float | None
    low: float | None
    high: float | None
    """Newcombe 95 % interval of rate1 - rate0."""
    died: bool
    """It had sharers before and has none now, beyond what chance would do."""


def channel_changes(
    before: Mapping[str, int], active0: int, after: Mapping[str, int], active1: int
) -> tuple[ChannelChange, ...]:
    """Each channel's sharers against all active ICP people, the greatest fall first.

    A person may share through several channels, so the channels do not add up to the sharers;
    each is compared with the people it could have reached, which finds a channel that died even
    where the total holds.
    """
    changes = [
        _channel(name, before.get(name, 0), active0, after.get(name, 0), active1)
        for name in {*before, *after}
    ]
    return tuple(sorted(changes, key=lambda c: ((c.rate1 or 0.0) - (c.rate0 or 0.0), c.channel)))


def _channel(name: str, k0: int, n0: int, k1: int, n1: int) -> ChannelChange:
    interval = newcombe(k1, n1, k0, n0)
    low, high = interval if interval is not None else (None, None)
    return ChannelChange(
        name,
        k0,
        k1,
        k0 / n0 if n0 else None,
        k1 / n1 if n1 else None,
        low,
        high,
        died=k0 > 0 and k1 == 0 and high is not None and high < 0,
    )


@dataclass(frozen=True, slots=True)
class BaseChange:
    """A denominator before and after, beside the noise it has anyway."""

    before: int
    after: int
    noise: float
    """Half width of what a change of the denominator may be by chance, at 95 %."""
    smaller_base: bool
    """Better rate, smaller base: the rate rose while the denominator fell beyond its noise."""


def watch_denominator(
    k0: int, n0: int, k1: int, n1: int, history: Iterable[int] = ()
) -> BaseChange:
    """Whether a better rate comes from a smaller base.

    The noise is that of a count (its square root), or that of the changes in `history` (earlier
    denominators, oldest first, at least 8 of them) where they scatter more.
    """
    noise = Z95 * sqrt(n0 + n1)
    past = list(history)
    if len(past) >= 8:
        steps = [later - earlier for earlier, later in pairwise(past)]
        noise = max(noise, Z95 * stdev(steps))
    rose = n0 > 0 and n1 > 0 and k1 * n0 > k0 * n1
    return BaseChange(n0, n1, noise, smaller_base=rose and n0 - n1 > noise)
