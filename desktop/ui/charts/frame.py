"""Where a trend's plot lies in its widget, and which days it shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from desktop.ui.charts.scale import ValueAxis

HEADER, TOP, BOTTOM = 24.0, 20.0, 24.0
"""Row of caption and key, room for labels above the plot, room for days below it."""

_INSET = 8.0
"""The newest point stands this far from the right end of the grid, clear of the target's label."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Maps ordinal days and fractions to pixels; `first..last` are the days in view."""

    plot: QRectF
    axis: ValueAxis
    first: float
    last: float

    @property
    def _reach(self) -> float:
        return max(1.0, self.plot.width() - _INSET)

    def x(self, day: float) -> float:
        """Pixel of an ordinal day."""
        if self.last <= self.first:
            return self.plot.center().x()
        return self.plot.left() + (day - self.first) / (self.last - self.first) * self._reach

    def y(self, value: float) -> float:
        """Pixel of a fraction."""
        return self.plot.bottom() - self.axis.fraction(value) * self.plot.height()

    def day(self, x: float) -> float:
        """Ordinal day at a pixel."""
        return self.first + (x - self.plot.left()) / self._reach * (self.last - self.first)

    def at(self, day: float, value: float) -> QPointF:
        """Pixel of a value on a day."""
        return QPointF(self.x(day), self.y(value))


def zoom_days(
    view: tuple[float, float], full: tuple[float, float], focus: float, factor: float
) -> tuple[float, float]:
    """The view narrowed (factor under 1) or widened around `focus`, inside `full`.

    A view is never narrower than a fortieth of the full range.
    """
    width = min(full[1] - full[0], max((full[1] - full[0]) / 40, (view[1] - view[0]) * factor))
    share = (focus - view[0]) / (view[1] - view[0]) if view[1] > view[0] else 0.5
    return _inside(focus - share * width, width, full)


def pan_days(
    view: tuple[float, float], full: tuple[float, float], days: float
) -> tuple[float, float]:
    """The view moved by that many days, stopped at the edges of `full`."""
    return _inside(view[0] + days, view[1] - view[0], full)


def _inside(start: float, width: float, full: tuple[float, float]) -> tuple[float, float]:
    start = max(full[0], min(start, full[1] - width))
    return start, start + width
