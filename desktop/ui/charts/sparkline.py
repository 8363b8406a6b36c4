"""A KPI's recent past as one small line."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.kpi.points import KpiPoint
from desktop.ui.charts.trend_parts import find_runs
from desktop.ui.look import Look
from desktop.ui.translation import tr_count

_Spot = Callable[[int, float], QPointF]


class Sparkline(QWidget):
    """Line, target as dots, a dot at the newest value. It has no axis, so it says only a shape."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._points: tuple[KpiPoint, ...] = ()
        self._target: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def set_data(self, points: tuple[KpiPoint, ...], target: float | None = None) -> None:
        """Shows points from left to right; those without a value are left out."""
        self._points, self._target = points, target
        known = sum(point.value is not None for point in points)
        self.setAccessibleName(
            tr_count("Sparkline of {count} value", "Sparkline of {count} values", known)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """96 × 24."""
        return QSize(96, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the line."""
        del event
        values = [point.value for point in self._points if point.value is not None]
        if not values:
            return
        if self._target is not None:
            values.append(self._target)
        low, high = min(values), max(values)
        area = QRectF(self.rect()).adjusted(1, 4, -4, -4)
        step = area.width() / max(1, len(self._points) - 1)

        def spot(at: int, value: float) -> QPointF:
            share = (value - low) / (high - low) if high > low else 0.5
            return QPointF(area.left() + at * step, area.bottom() - share * area.height())

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_target(painter, area, spot)
        self._paint_line(painter, spot)
        painter.end()

    def _paint_target(self, painter: QPainter, area: QRectF, spot: _Spot) -> None:
        if self._target is None:
            return
        pen = QPen(QColor(self._look.theme.palette.seam), 1)
        pen.setDashPattern([2, 3])
        painter.setPen(pen)
        y = round(spot(0, self._target).y()) + 0.5
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _paint_line(self, painter: QPainter, spot: _Spot) -> None:
        palette = self._look.theme.palette
        painter.setPen(QPen(QColor(palette.t3), 1.5))
        runs = find_runs(self._points)
        for run in runs:
            for first, second in pairwise(run):
                ends = (self._points[first].value or 0.0, self._points[second].value or 0.0)
                painter.drawLine(spot(first, ends[0]), spot(second, ends[1]))
        last = runs[-1].stop - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.acc))
        painter.drawEllipse(spot(last, self._points[last].value or 0.0), 2.5, 2.5)
