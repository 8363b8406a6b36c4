"""Where a plot lies in its chart, and what it shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

HEADER, TOP, BOTTOM = 24.0, 20.0, 24.0
"""Row of caption and key, room for labels above the plot, room for days below it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Maps ordinal days and fractions to pixels; `first..last` are the days in view."""

    plot: QRectF
    first: float
    last: float
    low: float
    high: float

    def x(self, day: float) -> float:
        """Pixel of an ordinal day."""
        return self.plot.left() + (day - self.first) / (self.last - self.first) * self.plot.width()

    def y(self, value: float) -> float:
        """Pixel of a fraction."""
        share = (value - self.low) / (self.high - self.low)
        return self.plot.bottom() - share * self.plot.height()

    def at(self, day: float, value: float) -> QPointF:
        """Pixel of a value on a day."""
        return QPointF(self.x(day), self.y(value))
