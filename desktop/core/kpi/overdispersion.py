"""How much more a rate scatters from period to period than coin tosses would."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

FEWEST: Final = 8
MOST: Final = 20


def overdispersion(history: Sequence[tuple[int, int]]) -> float:
    """Phi >= 1 of a series' own complete periods, (k, n) each, oldest first.

    Pearson's chi-square over its degrees of freedom, from the last 20 periods with a
    denominator; 1 where there are fewer than 8 of them, or all or none succeeded.
    """
    used = [(k, n) for k, n in history if n > 0][-MOST:]
    if len(used) < FEWEST:
        return 1.0
    rate = sum(k for k, _ in used) / sum(n for _, n in used)
    if not 0 < rate < 1:
        return 1.0
    squares = sum((k - n * rate) ** 2 / (n * rate * (1 - rate)) for k, n in used)
    return max(1.0, squares / (len(used) - 1))
