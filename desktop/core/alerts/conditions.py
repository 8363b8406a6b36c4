"""What a rule holds against a number: the size of a breach, its proof, and the way back to ok."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, isclose, sqrt
from typing import Final

from desktop.core.alerts.control_chart import FEWEST, SIGMAS, chart, limits
from desktop.core.alerts.samples import Baseline, Pair, Sample, earlier, pair, pool
from desktop.core.definitions import AlertCondition
from desktop.core.kpi.intervals import Z95, Z99, needed_more, newcombe, wilson
from desktop.core.kpi.overdispersion import MOST, overdispersion

TOWARDS_OK: Final = 0.10
"""How far past the threshold a number has to come back: a tenth of the threshold."""

_MOST_NEEDED: Final = 1_000_000_000

_SLACK_DAYS: Final = 3
"""A month may be three days shorter than the one before."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One sample held against a condition; rates are fractions 0..1, changes in points."""

    breach: bool
    """Beyond the threshold by the point estimate."""
    proven: bool
    """The interval lies wholly on that side."""
    recovered: bool
    """Back past the threshold by a tenth of it."""
    threshold: float | None = None
    """The rate that is the edge of a breach."""
    low: float | None = None
    high: float | None = None
    """The interval of the proof: of the value, or of its change against the baseline."""
    p: float = 1.0
    """One-sided: how likely so extreme a number is where nothing is wrong."""
    needs: int | None = None
    """How many more of the denominator, at the same rate, until there is proof; None: never."""
    baseline: Baseline | None = None
    phi: float = 1.0


@dataclass(frozen=True, slots=True)
class NoBaseline:
    """There is nothing yet to compare with."""

    have: int
    need: int


@dataclass(frozen=True, slots=True)
class Strictness:
    """How sure a proof has to be."""

    rolling: bool = False
    """Looked at every day: 99 % instead of 95 %."""
    overdispersed: bool = False
    """Counts are divided by the overdispersion of their own history (CTR)."""

    @property
    def z(self) -> float:
        """Two-sided quantile of the proof's interval."""
        return Z99 if self.rolling else Z95

    @property
    def q(self) -> float:
        """The one-sided level that goes with it, for many segments at once."""
        return 0.005 if self.rolling else 0.025


def judge(
    condition: AlertCondition,
    sample: Sample,
    history: Sequence[Sample],
    strictness: Strictness,
    frozen: Baseline | None = None,
) -> Judgement | NoBaseline:
    """One usable sample, held against the condition.

    `history` are the samples of the same segment in any order (later ones are not looked at);
    `frozen` is the baseline of the first pending evaluation, used as long as that lasts.
    """
    before = list(earlier(history, sample.period))
    phi = _phi(sample, before) if strictness.overdispersed else 1.0
    proof = _Proof(sample, phi, strictness.z)
    if condition.below is not None:
        return _against(proof, condition.below, -1)
    if condition.above is not None:
        return _against(proof, condition.above, 1)
    baseline = frozen or find_baseline(condition, sample, before)
    if isinstance(baseline, NoBaseline):
        return baseline
    if condition.outside:
        return _outside(proof, baseline)
    return _change(proof, condition, baseline)


def find_baseline(
    condition: AlertCondition, sample: Sample, before: Sequence[Sample]
) -> Baseline | NoBaseline:
    """What the sample is compared with: `before` are usable ones, newest first, not overlapping.

    Comparisons with a mean of N pool the last N, and reach over gaps as far as 2 N periods back;
    a comparison with the previous period takes none but that.
    """
    if condition.outside:
        return chart(before) or NoBaseline(len(before), FEWEST)
    count = condition.versus_mean_of or 1
    reach = sample.period.days * (2 * count if count > 1 else 1) + _SLACK_DAYS * count
    used = [
        found
        for found in before[:count]
        if (sample.period.start - found.period.start).days <= reach
    ]
    return pool(used) if len(used) == count else NoBaseline(len(used), count)


@dataclass(frozen=True, slots=True)
class _Proof:
    sample: Sample
    phi: float
    z: float

    def interval(self, numerator: float) -> tuple[float, float]:
        shown = self.sample.denominator
        found = wilson(min(numerator, shown) / self.phi, shown / self.phi, self.z)
        return found or (0.0, 1.0)


def _phi(sample: Sample, before: Sequence[Sample]) -> float:
    series = [sample, *before][:MOST]
    return overdispersion([(found.numerator, found.denominator) for found in series[::-1]])


def _against(proof: _Proof, threshold: float, side: int) -> Judgement:
    """Below (side -1) or above (+1) a rate; suppressed zeros count against a proof of `below`."""
    sample = proof.sample
    most = sample.numerator if sample.most is None else sample.most
    low, high = proof.interval(sample.numerator)[0], proof.interval(most)[1]
    facing = most if side < 0 else sample.numerator
    breach = side * (sample.value - threshold) > 0
    proven = sample.provable and (high < threshold if side < 0 else low > threshold)
    back = min(1.0, threshold * (1 - side * TOWARDS_OK))
    hopeless = side * (facing / sample.denominator - threshold) <= 0 or not sample.provable
    return Judgement(
        breach=breach,
        proven=breach and proven,
        recovered=_reaches(-side * sample.value, -side * back),
        threshold=threshold,
        low=low,
        high=high,
        p=_score_p(facing / sample.denominator, threshold, sample.denominator / proof.phi, side),
        needs=None
        if hopeless
        else needed_more(facing, sample.denominator, threshold, phi=proof.phi, z=proof.z),
        baseline=None,
        phi=proof.phi,
    )


def _change(proof: _Proof, condition: AlertCondition, baseline: Baseline) -> Judgement:
    """A fall or a rise against the pooled baseline, over what both sides have."""
    sample = proof.sample
    found = pair(sample, baseline)
    if found is None:
        return Judgement(False, False, False, baseline=baseline, phi=proof.phi)
    side = 1 if condition.rises_by is not None else -1
    now, then = found.k1 / found.n1, found.k0 / found.n0
    size = _size(condition, then)
    moved = side * (now - then)
    interval = _newcombe(found, proof, found.n1)
    proven = sample.provable and interval is not None and _beyond_zero(interval, side)
    breach = moved > 0 and _reaches(moved, size)
    return Judgement(
        breach=breach,
        proven=breach and proven,
        recovered=_reaches(size * (1 - TOWARDS_OK), moved) and not breach,
        threshold=then + side * size,
        low=interval[0] if interval else None,
        high=interval[1] if interval else None,
        p=_two_sample_p(found, proof.phi, side),
        needs=_needed_for_change(found, proof, side) if breach and sample.provable else None,
        baseline=baseline,
        phi=proof.phi,
    )


def _reaches(value: float, edge: float) -> bool:
    """At or beyond the edge, whatever the last binary digit of a tenth is."""
    return value >= edge or isclose(value, edge, rel_tol=1e-12)


def _size(condition: AlertCondition, then: float) -> float:
    """The asked change in points."""
    if condition.falls_by_points is not None:
        return condition.falls_by_points
    relative = condition.falls_by if condition.falls_by is not None else condition.rises_by
    return then * (relative or 0.0)


def _newcombe(found: Pair, proof: _Proof, n1: float) -> tuple[float, float] | None:
    rate = found.k1 / found.n1
    phi = proof.phi
    return newcombe(rate * n1 / phi, n1 / phi, found.k0 / phi, found.n0 / phi, proof.z)


def _beyond_zero(interval: tuple[float, float], side: int) -> bool:
    return interval[1] < 0 if side < 0 else interval[0] > 0


def _needed_for_change(found: Pair, proof: _Proof, side: int) -> int | None:
    """How many more until the change is proven, None where the baseline itself is too small."""

    def is_proven(n1: int) -> bool:
        interval = _newcombe(found, proof, n1)
        return interval is not None and _beyond_zero(interval, side)

    low, high = found.n1, found.n1
    while not is_proven(high):
        if high > _MOST_NEEDED:
            return None
        low, high = high, high * 2
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if is_proven(middle) else (middle + 1, high)
    return high - found.n1


def _outside(proof: _Proof, baseline: Baseline) -> Judgement:
    """Beyond three sigma of the control chart, on either side; being beyond is the proof."""
    sample = proof.sample
    low, high = limits(baseline, sample.denominator)
    near = limits(baseline, sample.denominator, SIGMAS * (1 - TOWARDS_OK))
    breach = not low <= sample.value <= high
    side = 1 if sample.value > baseline.value else -1
    effective = sample.denominator / (baseline.scatter or 1.0) ** 2
    return Judgement(
        breach=breach,
        proven=breach and sample.provable,
        recovered=near[0] <= sample.value <= near[1],
        threshold=low if side < 0 else high,
        low=low,
        high=high,
        p=_score_p(sample.value, baseline.value, effective, side),
        baseline=baseline,
        phi=proof.phi,
    )


def _score_p(rate: float, threshold: float, denominator: float, side: int) -> float:
    """One-sided p of the score test, which Wilson's interval inverts."""
    if not 0 < threshold < 1:
        return 1.0
    z = (rate - threshold) / sqrt(threshold * (1 - threshold) / denominator)
    return _tail(side * z)


def _two_sample_p(found: Pair, phi: float, side: int) -> float:
    pooled = (found.k1 + found.k0) / (found.n1 + found.n0)
    if not 0 < pooled < 1:
        return 1.0
    spread = sqrt(pooled * (1 - pooled) * phi * (1 / found.n1 + 1 / found.n0))
    return _tail(side * (found.k1 / found.n1 - found.k0 / found.n0) / spread)


def _tail(z: float) -> float:
    return erfc(z / sqrt(2)) / 2
