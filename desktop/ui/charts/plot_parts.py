"""Parts of a plot as the library has them, with the design's margins, days and widths of lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem

from desktop.ui.charts.frame import BOTTOM, TOP
from desktop.ui.charts.scale import pick_labels

_ROOM = 6.0
"""Pixels around the plot in which half a point may still show."""


class PlotArea(pg.ViewBox):  # type: ignore[misc]
    """Wheel zooms the days, a drag moves them."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self.whole = (0.0, 1.0)
        self.setMouseEnabled(x=True, y=False)

    def limit(self, whole: tuple[float, float], nearest: float = 1 / 40) -> None:
        """Nothing but `whole` can be shown, and nothing narrower than that part of it."""
        self.whole = whole
        # the old limits go first: the library corrects the view with each of them
        self.setLimits(xMin=None, xMax=None, minXRange=None)
        self.setLimits(xMin=whole[0], xMax=whole[1], minXRange=(whole[1] - whole[0]) * nearest)

    def reset(self) -> None:
        """Shows everything."""
        self.setXRange(*self.whole, padding=0)

    def shape(self) -> QPainterPath:
        """What its children may paint on: points at an edge are whole, seams stand out above."""
        path = QPainterPath()
        path.addRect(QRectF(self.rect()).adjusted(-_ROOM, -TOP, _ROOM, BOTTOM / 2))
        return path

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        """Zooms around the pointer; at full width the page scrolls instead."""
        first, last = self.viewRange()[0]
        margin = (last - first) * 1e-6
        everything = first <= self.whole[0] + margin and last >= self.whole[1] - margin
        if event.delta() < 0 and everything:
            event.ignore()
        else:
            super().wheelEvent(event, axis)

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        """Only the left button moves; the library would zoom with the right one."""
        if event.button() == Qt.MouseButton.LeftButton:
            super().mouseDragEvent(event, axis)
        else:
            event.ignore()


class PercentAxis(pg.AxisItem):  # type: ignore[misc]
    """Percentages at the left, with the grid's lines, or below, with ticks."""

    def __init__(self, side: Literal["left", "bottom"] = "left") -> None:
        super().__init__(side)
        if side == "left":
            self.setGrid(255)
            self.setStyle(tickLength=0, tickTextOffset=8, tickAlpha=255)
        else:
            self.setStyle(tickLength=4, tickTextOffset=2, tickAlpha=255, hideOverlappingLabels=48)

    def boundingRect(self) -> QRectF:
        """With the grid's lines, and half a label above and below."""
        return QRectF(super().boundingRect()).adjusted(0, -10, 0, 10)

    def show_values(self, ticks: Sequence[tuple[float, str]], room: float) -> None:
        """One line a tick, a fraction and its label; `room` is the width or height."""
        if self.orientation == "left":
            self.setWidth(room)
        else:
            self.setHeight(room)
        self.setTicks([list(ticks)])


class DayAxis(pg.AxisItem):  # type: ignore[misc]
    """Days below, as many as have room, counted from one that is always labelled."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self._days: Sequence[int] = ()
        self._anchor: int | None = None
        self._write: Callable[[int, bool], str] = lambda day, wide: ""
        self.setHeight(BOTTOM)
        self.setStyle(tickLength=4, tickTextOffset=2, tickAlpha=255, hideOverlappingLabels=48)

    def show_days(
        self, days: Sequence[int], anchor: int | None, write: Callable[[int, bool], str]
    ) -> None:
        """Ordinal days; `write` labels one, the other way for views of over a year."""
        self._days, self._anchor, self._write = days, anchor, write
        self.picture = None
        self.update()

    def tickValues(self, first: float, last: float, size: float) -> list[tuple[float, list[float]]]:
        """The days that are labelled in this view."""
        del size  # in pixels of the device, not of the design
        days = [day for day in self._days if first - 0.5 <= day <= last + 0.5]
        pixels = self.size().width() / ((last - first) or 1.0)
        anchor = days.index(self._anchor) if self._anchor in days else 0
        chosen = pick_labels([(day - first) * pixels for day in days], anchor, 56)
        return [(1.0, [float(days[at]) for at in chosen])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Their labels."""
        del scale, spacing
        wide = self.range[1] - self.range[0] > 400
        return [self._write(round(day), wide) for day in values]


def style_axis(axis: pg.AxisItem, text: str, line: str, font: QFont) -> None:
    """No axis line; ticks or grid in one colour, labels in another."""
    axis.setPen(pg.mkPen(None))
    axis.setTickPen(QPen(QColor(line), 1))  # not cosmetic: a pixel of the design, not the screen
    axis.setTextPen(QPen(QColor(text)))
    axis.setTickFont(font)


class Curve(pg.PlotCurveItem):  # type: ignore[misc]
    """A line whose width is in pixels of the design, also at 200 % and in files."""

    def paint(self, painter: QPainter, option: Any, widget: Any) -> None:
        """Draws it."""
        pen = self.opts["pen"]
        self.opts["pen"] = _widened(pen, painter, self)
        super().paint(painter, option, widget)
        self.opts["pen"] = pen


class Rule(pg.InfiniteLine):  # type: ignore[misc]
    """A straight line through the plot, sharp, its width in pixels of the design."""

    currentPen: QPen  # noqa: N815  the library's name

    def paint(self, painter: QPainter, *args: Any) -> None:
        """Draws it."""
        pen = self.currentPen
        self.currentPen = _widened(pen, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        super().paint(painter, *args)
        self.currentPen = pen


class Spots(pg.ScatterPlotItem):  # type: ignore[misc]
    """Shapes without outlines, drawn each time: cached images sit half a pixel off, and blur."""

    def __init__(self, **options: Any) -> None:
        super().__init__(pxMode=True, useCache=False, pen=pg.mkPen(None), **options)


def _widened(pen: QPen, painter: QPainter, item: QGraphicsItem) -> QPen:
    """A cosmetic pen has pixels of the device; this one has the design's."""
    scene = abs(item.sceneTransform().determinant())
    ratio = (abs(painter.deviceTransform().determinant()) / scene) ** 0.5 if scene else 1.0
    widened = QPen(pen)
    widened.setWidthF(pen.widthF() * ratio)
    return widened
