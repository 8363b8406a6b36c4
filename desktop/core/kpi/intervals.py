"""What one rate, and the difference of two, can be at a level of confidence."""

from __future__ import annotations

from math import floor, sqrt
from typing import Final

Z95: Final = 1.959963985
"""Two-sided 95 %."""

Z99: Final = 2.575829304
"""Two-sided 99 %, for windows that are looked at every day."""

Interval = tuple[float, float]
"""Low and high, both included."""


def wilson(k: float, n: float, z: float = Z95) -> Interval | None:
    """Wilson's score interval of k of n (E. B. Wilson 1927), or None where n is 0.

    Counts may be fractional: overdispersed counts are divided before they come here.
    Raises ValueError where k is outside 0..n, which is not a rate of anything.
    """
    if not 0 <= k <= n:
        raise ValueError(f"{k} of {n} is not a rate; the part must lie in 0..whole.")
    if n == 0:
        return None
    rate = k / n
    spread = z * z / n
    centre = (rate + spread / 2) / (1 + spread)
    half = sqrt(rate * (1 - rate) * spread + spread * spread / 4) / (1 + spread)
    # the ends are exact there; the subtraction leaves some 1e-18
    low = 0.0 if k == 0 else max(0.0, centre - half)
    high = 1.0 if k == n else min(1.0, centre + half)
    return low, high


def newcombe(k1: float, n1: float, k0: float, n0: float, z: float = Z95) -> Interval | None:
    """Newcombe's interval of k1/n1 - k0/n0 (method 10 of 1998); None where either n is 0."""
    one, zero = wilson(k1, n1, z), wilson(k0, n0, z)
    if one is None or zero is None:
        return None
    rate1, rate0 = k1 / n1, k0 / n0
    difference = rate1 - rate0
    low = difference - sqrt((rate1 - one[0]) ** 2 + (zero[1] - rate0) ** 2)
    high = difference + sqrt((one[1] - rate1) ** 2 + (rate0 - zero[0]) ** 2)
    return low, high


def needed_more(
    k: float, n: float, target: float, *, phi: float = 1.0, z: float = Z95
) -> int | None:
    """How many more at the same rate until the Wilson interval no longer holds the target.

    Wilson's interval holds the t with (rate - t)^2 <= z^2 t (1 - t) phi / n, so the n that is
    needed has a closed form. 0 where it is clear already; None where no number would do (the
    rate is the target itself, or there is none).
    """
    if n <= 0 or k / n == target:
        return None
    gap = k / n - target
    needed = z * z * target * (1 - target) * phi / (gap * gap)
    return max(0, floor(needed - n) + 1)
