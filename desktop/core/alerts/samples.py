"""One period's counts as a rule sees them, and what earlier periods they are compared with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.core.kpi.points import Period


@dataclass(frozen=True, slots=True)
class Part:
    """What one campaign, read by one method, adds; only parts of the same key are compared."""

    key: str
    numerator: int
    denominator: int


@dataclass(frozen=True, slots=True)
class Sample:
    """One segment value (or the total) over one period, as known when it is judged."""

    period: Period
    numerator: int
    denominator: int
    usable: bool = True
    """Complete, without a gap, with a value: False is never a breach and never ok."""
    provable: bool = True
    """False over a dimension whose values overlap: no proof from it."""
    most: int | None = None
    """The numerator if every suppressed zero were at its greatest; None: the numerator."""
    parts: tuple[Part, ...] = ()
    """Campaign by campaign; empty where counts compare as they are (share rate)."""
    reasons: tuple[str, ...] = ()
    """Why it is not usable, as stable codes."""

    @property
    def value(self) -> float:
        """Numerator over denominator; only of a usable sample."""
        return self.numerator / self.denominator


@dataclass(frozen=True, slots=True)
class Baseline:
    """Earlier periods pooled: summed counts, never a mean of ratios."""

    first: Period
    last: Period
    periods: int
    numerator: int
    denominator: int
    parts: tuple[Part, ...] = ()
    scatter: float | None = None
    """Of a control chart: Laney's sigma of the standardised rates; None for comparisons."""

    @property
    def value(self) -> float:
        """The pooled rate."""
        return self.numerator / self.denominator


@dataclass(frozen=True, slots=True)
class Pair:
    """The counts now and then that a change is judged on: k1 of n1 against k0 of n0."""

    k1: int
    n1: int
    k0: int
    n0: int


def earlier(samples: Iterable[Sample], period: Period) -> Iterator[Sample]:
    """Usable samples before the period, newest first, no two of them sharing a day."""
    edge = period.start
    for sample in sorted(samples, key=lambda found: found.period.end, reverse=True):
        if sample.usable and sample.denominator > 0 and sample.period.end < edge:
            yield sample
            edge = sample.period.start


def pool(samples: Sequence[Sample], scatter: float | None = None) -> Baseline:
    """The samples, in any order and at least one, as one baseline."""
    ordered = sorted(samples, key=lambda sample: sample.period.end)
    parts: dict[str, Part] = {}
    for part in (part for sample in ordered for part in sample.parts):
        known = parts.get(part.key, Part(part.key, 0, 0))
        parts[part.key] = Part(
            part.key, known.numerator + part.numerator, known.denominator + part.denominator
        )
    return Baseline(
        first=ordered[0].period,
        last=ordered[-1].period,
        periods=len(ordered),
        numerator=sum(sample.numerator for sample in ordered),
        denominator=sum(sample.denominator for sample in ordered),
        parts=tuple(parts[key] for key in sorted(parts)),
        scatter=scatter,
    )


def pair(sample: Sample, baseline: Baseline) -> Pair | None:
    """What of the two may be compared, None where nothing may.

    Counts that carry parts are compared over the parts that both sides have, so that a change of
    the campaigns, or of how they are read, is not taken for a change of the rate.
    """
    if not sample.parts and not baseline.parts:
        found = Pair(sample.numerator, sample.denominator, baseline.numerator, baseline.denominator)
    else:
        before = {part.key: part for part in baseline.parts}
        both = [(part, before[part.key]) for part in sample.parts if part.key in before]
        found = Pair(
            sum(now.numerator for now, _ in both),
            sum(now.denominator for now, _ in both),
            sum(then.numerator for _, then in both),
            sum(then.denominator for _, then in both),
        )
    comparable = 0 < found.n1 >= found.k1 and 0 < found.n0 >= found.k0
    return found if comparable else None
