"""How often a rule finds what it is meant to find, so that nobody trusts one that cannot."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from math import ceil, erf, exp, floor, lgamma, log, log1p, sqrt
from statistics import NormalDist
from typing import Final

from desktop.core.alerts.conditions import Judgement, Strictness, judge
from desktop.core.alerts.samples import Baseline, Sample
from desktop.core.definitions import AlertCondition, AlertRule
from desktop.core.kpi.points import Period

_EXACT: Final = 5000
"""Up to this denominator the binomial sums are exact; beyond, the normal curve is as good."""

_BASELINES: Final = 60
"""Equally likely baselines that are averaged over."""


def power(
    rule: AlertRule, denominator: int, base: float, rate: float, strictness: Strictness
) -> float | None:
    """The chance 0..1 that a change of the true rate from `base` to `rate` fires the rule.

    Counted at the first moment it can fire: `pending` periods after the change, each of
    `denominator` people or impressions; the baseline they share is as random as they are. None
    for a control chart, whose reach depends on the history's own scatter, and where there is
    nothing to count.
    """
    if rule.when.outside or denominator <= 0 or not 0 < base < 1 or not 0 <= rate <= 1:
        return None
    if denominator < rule.at_least:
        return 0.0
    asked = _Asked(rule.when, denominator, rate, strictness)
    if rule.when.below is not None or rule.when.above is not None:
        return float(asked.chance(None) ** rule.pending)
    pooled = denominator * (rule.when.versus_mean_of or 1)
    chances = [asked.chance((k0, pooled)) ** rule.pending for k0 in _likely(pooled, base)]
    return float(sum(chances) / len(chances))


class _Asked:
    def __init__(
        self, condition: AlertCondition, denominator: int, rate: float, strictness: Strictness
    ) -> None:
        self._condition = condition
        self._denominator = denominator
        self._rate = rate
        self._strictness = strictness
        self._rises = condition.above is not None or condition.rises_by is not None

    def chance(self, baseline: tuple[int, int] | None) -> float:
        """That one period's count is a proven breach against this baseline.

        Whether it is can only change once on the way from none to all, so one search finds where.
        """
        n = self._denominator
        edge = bisect_left(
            range(n + 1), True, key=lambda k: self._is_breach(k, baseline) is self._rises
        )
        below = binomial_cdf(edge - 1, n, self._rate)
        return 1 - below if self._rises else below

    def _is_breach(self, numerator: int, baseline: tuple[int, int] | None) -> bool:
        known = None
        if baseline is not None:
            known = Baseline(_ANY, _ANY, 1, baseline[0], baseline[1])
        sample = Sample(_ANY, numerator, self._denominator)
        found = judge(self._condition, sample, (), self._strictness, known)
        if not isinstance(found, Judgement):
            return False
        return found.breach and (found.proven or not self._condition.proven)


_ANY: Final = Period(date.min, date.min)
"""Which days they are does not matter to a count."""


def _likely(n: int, rate: float) -> list[int]:
    """Counts of n at that rate which stand for equally likely parts of their distribution."""
    normal = NormalDist(n * rate, max(sqrt(n * rate * (1 - rate)), 1e-9))
    parts = [(part + 0.5) / _BASELINES for part in range(_BASELINES)]
    return [min(n, max(1, round(normal.inv_cdf(part)))) for part in parts]


def binomial_cdf(k: int, n: int, rate: float) -> float:
    """The chance of at most k of n at a rate, exact up to n = 5,000."""
    if k < 0:
        return 0.0
    if k >= n or rate <= 0:
        return 1.0
    if rate >= 1:
        return 0.0
    if n <= _EXACT:
        return min(1.0, sum(_probability(i, n, rate) for i in _range(k, n, rate)))
    spread = sqrt(n * rate * (1 - rate))
    return (1 + erf((k + 0.5 - n * rate) / spread / sqrt(2))) / 2


def _range(k: int, n: int, rate: float) -> range:
    """0..k without what is too unlikely to count: more than 40 deviations below the mean."""
    far = floor(n * rate - 40 * sqrt(n * rate * (1 - rate)))
    return range(max(0, far), k + 1)


def _probability(k: int, n: int, rate: float) -> float:
    ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
    return exp(ways + k * log(rate) + (n - k) * log1p(-rate))


def needed_for_power(
    rule: AlertRule, base: float, rate: float, strictness: Strictness, wanted: float = 0.8
) -> int | None:
    """The least denominator at which the change is found with a chance of `wanted`; None: none.

    Within 2 %, which is more than the base is ever known to.
    """
    low, high = 1, 32
    while (power(rule, high, base, rate, strictness) or 0.0) < wanted:
        low, high = high, high * 2
        if high > 2**24:
            return None
    while high - low > max(1, ceil(high * 0.02)):
        middle = (low + high) // 2
        enough = (power(rule, middle, base, rate, strictness) or 0.0) >= wanted
        low, high = (low, middle) if enough else (middle, high)
    return high
