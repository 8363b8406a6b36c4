"""One CTR over one period and segment, with what its proof and coverage rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from desktop.core.joint_cuts import parts_of
from desktop.core.kpi import ctr_reasons
from desktop.core.kpi.attribution import MIXED, TARGETED, UNATTRIBUTED, Part
from desktop.core.kpi.intervals import wilson
from desktop.core.kpi.intervals_cover import days_covered
from desktop.core.kpi.points import Period
from desktop.core.kpi.verdicts import (
    LEAST_COVERAGE,
    LEAST_IMPRESSIONS,
    LEAST_TILED,
    OVERLAPPING_DIMENSIONS,
)


@dataclass(frozen=True, slots=True)
class CtrPoint:
    """Clicks over impressions of the ICP; fractions are 0..1, None is "no value"."""

    period: Period
    numerator: int
    denominator: int
    value: float | None
    low: float | None
    high: float | None
    """Wilson 95 %, with every printed zero at its greatest."""
    most: int
    """The numerator with every printed zero at its greatest; what proof has to use."""
    method: str
    known: int
    total: int
    coverage: float | None
    tiled: float | None
    """Share of the period's days that segment rows cover; None where none were needed."""
    provable: bool
    reasons: tuple[str, ...] = ()
    segment: str | None = None
    segment_id: str | None = None
    parts: tuple[Part, ...] = ()
    """Campaign by campaign, for a comparison of like with like."""


def build_point(
    period: Period,
    parts: Sequence[Part],
    *,
    method: str | None = None,
    segment: str | None = None,
    segment_id: str | None = None,
    counted: tuple[int, int] | None = None,
) -> CtrPoint:
    """Sum parts to a point; `counted` is known and total where they are not the parts' own."""
    shown = sum(part.tally.impressions for part in parts)
    clicks = sum(part.tally.clicks for part in parts)
    zeros = sum(part.tally.zeros for part in parts)
    known, total = counted or (
        sum(part.known for part in parts),
        sum(part.total for part in parts),
    )
    coverage = known / total if total else None
    tiled = _tiled(period, parts)
    provable = not any(
        OVERLAPPING_DIMENSIONS.intersection(parts_of(part.dimension or "")) for part in parts
    )
    low, high = _interval(clicks, zeros, shown)
    reasons = chain(
        chain.from_iterable(part.reasons for part in parts),
        _notes(clicks, shown, zeros, provable),
        _doubts(shown, coverage, tiled),
    )
    return CtrPoint(
        period=period,
        numerator=clicks,
        denominator=shown,
        value=clicks / shown if low is not None else None,
        low=low,
        high=high,
        most=min(clicks + zeros, shown),
        method=method or method_of(parts),
        known=known,
        total=total,
        coverage=coverage,
        tiled=tiled,
        provable=provable,
        reasons=ctr_reasons.in_order(reasons),
        segment=segment,
        segment_id=segment_id,
        parts=tuple(parts),
    )


def method_of(parts: Iterable[Part]) -> str:
    """The one method of all attributed parts, `mixed`, or `unattributed` where there is none."""
    methods = {part.method for part in parts if part.attributed}
    if len(methods) > 1:
        return MIXED
    return methods.pop() if methods else UNATTRIBUTED


def _interval(clicks: int, zeros: int, shown: int) -> tuple[float | None, float | None]:
    if shown <= 0 or clicks > shown:
        return None, None
    least, most = wilson(clicks, shown), wilson(min(clicks + zeros, shown), shown)
    return (least[0] if least else None), (most[1] if most else None)


def _tiled(period: Period, parts: Iterable[Part]) -> float | None:
    segments = [part for part in parts if part.attributed and part.method != TARGETED]
    if not segments:
        return None
    return days_covered([span for part in segments for span in part.spans]) / period.days


def _notes(clicks: int, shown: int, zeros: int, provable: bool) -> Iterable[str]:
    if clicks > shown:
        yield ctr_reasons.CLICKS_EXCEED_IMPRESSIONS
    if zeros:
        yield ctr_reasons.SUPPRESSED_ZERO
    if not provable:
        yield ctr_reasons.OVERLAPPING_DIMENSION


def _doubts(shown: int, coverage: float | None, tiled: float | None) -> Iterable[str]:
    if coverage is not None and coverage < LEAST_COVERAGE:
        yield ctr_reasons.LOW_COVERAGE
    if 0 < shown < LEAST_IMPRESSIONS:
        yield ctr_reasons.FEW_IMPRESSIONS
    if tiled is not None and tiled < LEAST_TILED:
        yield ctr_reasons.POORLY_TILED


@dataclass(frozen=True, slots=True)
class LikeForLike:
    """The counts of two periods over the campaigns read by the same method in both."""

    k1: int
    n1: int
    k0: int
    n0: int


def like_for_like(current: CtrPoint, previous: CtrPoint) -> LikeForLike | None:
    """What a change of CTR may be tested on, or None where nothing is comparable."""
    before = {_identity(part): part.tally for part in previous.parts if part.attributed}
    pairs = [
        (part.tally, before[_identity(part)])
        for part in current.parts
        if part.attributed and _identity(part) in before
    ]
    found = LikeForLike(
        sum(now.clicks for now, _ in pairs),
        sum(now.impressions for now, _ in pairs),
        sum(then.clicks for _, then in pairs),
        sum(then.impressions for _, then in pairs),
    )
    comparable = 0 < found.n1 >= found.k1 and 0 < found.n0 >= found.k0
    return found if comparable else None


def _identity(part: Part) -> tuple[str, str | None, str | None, str]:
    campaign = part.campaign
    return campaign.source, campaign.account, campaign.key, part.method
