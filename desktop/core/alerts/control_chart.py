"""A p-chart with Laney's correction: how far a rate may stray from its own history."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt
from typing import Final

from desktop.core.alerts.samples import Baseline, Sample, pool

FEWEST: Final = 8
MOST: Final = 20
SIGMAS: Final = 3.0
_MOVING_RANGE: Final = 1.128
"""d2 of two: the mean range of two standard normal numbers."""


def chart(history: Sequence[Sample]) -> Baseline | None:
    """The chart of up to 20 earlier samples, newest first; None of fewer than 8.

    `scatter` is Laney's sigma_z (D. B. Laney 2002), the mean moving range of the standardised
    rates over 1.128. It is never taken below 1: no rate scatters less than coin tosses do for
    long, and a chart that believed it would alarm at the first ordinary week.
    """
    used = list(history[:MOST])[::-1]
    if len(used) < FEWEST:
        return None
    pooled = pool(used)
    if not 0 < pooled.value < 1:
        return pool(used, scatter=1.0)
    scores = [
        (sample.value - pooled.value) / deviation(pooled.value, sample.denominator)
        for sample in used
    ]
    ranges = [abs(after - before) for before, after in pairwise(scores)]
    return pool(used, scatter=max(1.0, sum(ranges) / len(ranges) / _MOVING_RANGE))


def limits(baseline: Baseline, denominator: float, sigmas: float = SIGMAS) -> tuple[float, float]:
    """Low and high limit (0..1) for a rate of that denominator."""
    half = sigmas * deviation(baseline.value, denominator) * (baseline.scatter or 1.0)
    return max(0.0, baseline.value - half), min(1.0, baseline.value + half)


def deviation(rate: float, denominator: float) -> float:
    """The binomial standard deviation of a rate."""
    return sqrt(rate * (1 - rate) / denominator)
