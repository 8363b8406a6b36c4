"""Axes: round steps for values, spaced labels for days."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_MANTISSAS = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0)


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """Evenly spaced grid values, lowest first, and the decimals their percentages need."""

    ticks: tuple[float, ...]
    decimals: int

    @property
    def low(self) -> float:
        """The bottom of the plot."""
        return self.ticks[0]

    @property
    def high(self) -> float:
        """The top of the plot."""
        return self.ticks[-1]

    def fraction(self, value: float) -> float:
        """Height of a value in the plot: 0 at the bottom, 1 at the top."""
        return (value - self.low) / (self.high - self.low)


def build_value_axis(low: float, high: float, lines: int = 5) -> ValueAxis:
    """The finest round axis of `lines` ticks that holds low..high; never below 0.

    Values are fractions; the steps are round as percentages (4 %, 0.05 %).
    """
    low, high = max(0.0, low * 100), max(0.0, high * 100)
    if high < 1e-6:  # nothing but noughts: some axis, from 0 up
        low, high = 0.0, 4.0
    elif high - low < 1e-9:
        low, high = low * 0.8, high * 1.2
    exponent = math.floor(math.log10((high - low) / lines)) - 1
    while True:
        for mantissa in _MANTISSAS:
            step = mantissa * 10.0**exponent
            first = math.floor(low / step + 1e-9)
            if (first + lines - 1) * step >= high - 1e-9 * step:
                ticks = tuple((first + at) * step / 100 for at in range(lines))
                return ValueAxis(ticks, _decimals(step))
        exponent += 1


def _decimals(step: float) -> int:
    for decimals in range(12):
        scaled = step * 10**decimals
        if abs(scaled - round(scaled)) < 1e-6:
            return decimals
    return 12


def pick_labels(positions: Sequence[float], anchor: int, apart: float) -> tuple[int, ...]:
    """Indexes to label: every k-th from the anchor, so that neighbours are `apart` or more.

    `positions` are pixels, ascending. The anchor itself is always labelled.
    """
    if not positions:
        return ()
    for step in range(1, len(positions)):
        chosen = range(anchor % step, len(positions), step)
        gaps = [positions[b] - positions[a] for a, b in pairwise(chosen)]
        if all(gap >= apart for gap in gaps):
            return tuple(chosen)
    return (anchor,)
