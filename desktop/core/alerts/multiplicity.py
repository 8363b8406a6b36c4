"""Many segment values judged at once: which of them are news (Benjamini and Hochberg 1995)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

Key = TypeVar("Key")


def discoveries(p_values: Mapping[Key, float], q: float) -> frozenset[Key]:
    """The keys whose one-sided p-values are rejected at a false discovery rate of q."""
    ordered = sorted(p_values, key=lambda key: p_values[key])
    count = len(ordered)
    passed = 0
    for rank, key in enumerate(ordered, 1):
        if p_values[key] <= q * rank / count:
            passed = rank
    return frozenset(ordered[:passed])
