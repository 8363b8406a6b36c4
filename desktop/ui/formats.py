"""Numbers and dates as the window writes them, and its words where there is no number."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.language.figures import EN_DASH, WEEKDAYS, Figures, decimals_of, needs_year
from desktop.ui.translation import mark, tr

__all__ = ["EN_DASH", "NO_VALUE", "WEEKDAYS", "Formats", "decimals_of", "needs_year"]

NO_VALUE = mark("no value")


@dataclass(frozen=True, slots=True)
class Formats(Figures):
    """Takes what may be missing; a thin space stands before the percent sign."""

    space: str = "\u202f"

    def percent(self, fraction: float | None, decimals: int = 1, *, signed: bool = False) -> str:
        """`22.5 %` of a fraction 0..1; None is the words "no value"."""
        if fraction is None:
            return tr(NO_VALUE)
        return Figures.percent(self, fraction, decimals, signed=signed)

    def interval(self, low: float | None, high: float | None, decimals: int = 1) -> str:
        """`19.7 – 25.5 %`: one sign, at the end."""
        if low is None or high is None:
            return tr(NO_VALUE)
        return Figures.interval(self, low, high, decimals)

    def change(self, points: float | None, relative: float | None, decimals: int = 1) -> str:
        """`−3.1 points (−12 %)` from two fractions; None is "no value"."""
        if points is None:
            return tr(NO_VALUE)
        text = tr("{change} points", change=self.points(points, decimals))
        return text if relative is None else f"{text} ({self.percent(relative, 0, signed=True)})"
