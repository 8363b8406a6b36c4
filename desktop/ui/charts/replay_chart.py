"""What a rule would have done: the line it watches, and the stretches over which it fires."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.ui.look import Look
from desktop.ui.typography import CAPTION, sized

_BELOW, _INSET, _LABELLED = 20, 8, 140


@dataclass(frozen=True, slots=True)
class ReplayPoint:
    """One evaluation; `say` gives its tooltip, which few are ever asked for. Fractions 0..1."""

    day: date
    value: float | None
    threshold: float | None
    say: Callable[[], str]


@dataclass(frozen=True, slots=True)
class FiringStretch:
    """From the day it fired to the last it did; `label` stands below its start."""

    first: date
    last: date
    label: str


class ReplayChart(QWidget):
    """As wide and high as there is room for."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.points: tuple[ReplayPoint, ...] = ()
        self.stretches: tuple[FiringStretch, ...] = ()
        self._write: Callable[[float], str] = str
        self._ends = 0.0, 1.0
        self.setMinimumSize(240, 56)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.theme.changed.connect(self.update)

    def show_replay(
        self,
        points: Sequence[ReplayPoint],
        stretches: Sequence[FiringStretch],
        said: str,
        write: Callable[[float], str] = str,
    ) -> None:
        """Oldest first; `said` is the whole in a sentence, `write` puts a rate into words."""
        self.points, self.stretches, self._write = tuple(points), tuple(stretches), write
        self._ends = _ends(self.points)
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """The measure below an alert."""
        return QSize(720, 76)

    def event(self, event: QEvent) -> bool:
        """The evaluation under the pointer is the tooltip."""
        if isinstance(event, QHelpEvent):
            if self.points:
                x = event.pos().x()
                near = min(self.points, key=lambda point: abs(self._x(point.day) - x))
                QToolTip.showText(event.globalPos(), near.say(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws stretches, threshold, line, marks and labels."""
        del event
        if not self.points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_stretches(painter)
        self._paint_threshold(painter)
        self._paint_line(painter)
        self._paint_marks(painter)
        if self.height() >= _LABELLED:
            self._paint_ends(painter)
        painter.end()

    # places

    def _plot(self) -> QRectF:
        return QRectF(0, 0, self.width(), max(1, self.height() - _BELOW))

    def _x(self, day: date) -> float:
        first, last = self.points[0].day.toordinal(), self.points[-1].day.toordinal()
        share = (day.toordinal() - first) / ((last - first) or 1)
        return 7 + share * (self.width() - 14)

    def _y(self, value: float) -> float:
        low, high = self._ends
        share = (value - low) / (high - low) if high > low else 0.5
        plot, inset = self._plot(), _INSET if self.height() < _LABELLED else 2 * _INSET + 4
        return plot.bottom() - inset - share * (plot.height() - 2 * inset)

    # parts

    def _paint_stretches(self, painter: QPainter) -> None:
        plot, tint = self._plot(), QColor(self._look.theme.palette.bad_tint)
        for stretch in self.stretches:
            left, right = self._x(stretch.first), self._x(stretch.last)
            painter.fillRect(QRectF(left, plot.top(), max(2.0, right - left), plot.height()), tint)

    def _paint_threshold(self, painter: QPainter) -> None:
        pen = QPen(QColor(self._look.theme.palette.t2), 1)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        run = QPolygonF()
        for point in self.points:
            if point.threshold is None:
                painter.drawPolyline(run)
                run = QPolygonF()
            else:
                run.append(QPointF(self._x(point.day), self._y(point.threshold)))
        painter.drawPolyline(run)

    def _paint_line(self, painter: QPainter) -> None:
        pen = QPen(QColor(self._look.theme.palette.acc), 1.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        run = QPolygonF()
        for point in self.points:
            if point.value is None:
                painter.drawPolyline(run)
                run = QPolygonF()
            else:
                run.append(QPointF(self._x(point.day), self._y(point.value)))
        painter.drawPolyline(run)

    def _paint_marks(self, painter: QPainter) -> None:
        palette = self._look.theme.palette
        painter.setFont(sized(self.font(), CAPTION))
        metrics, taken = painter.fontMetrics(), 0.0
        for stretch in self.stretches:
            x = self._x(stretch.first)
            value = next((p.value for p in self.points if p.day == stretch.first), None)
            if value is not None:
                self._paint_diamond(painter, QPointF(x, self._y(value)))
            wide = metrics.horizontalAdvance(stretch.label) + 1
            left = max(0.0, min(x, self.width() - wide))
            if left >= taken:  # two labels over each other can be read by nobody
                painter.setPen(QColor(palette.t2))
                box = QRectF(left, self.height() - 16, wide, 16)
                painter.drawText(box, Qt.AlignmentFlag.AlignLeft, stretch.label)
                taken = left + wide + 12

    def _paint_ends(self, painter: QPainter) -> None:
        """The highest and the lowest rate, where there is room for words."""
        painter.setFont(sized(self.font(), CAPTION))
        painter.setPen(QColor(self._look.theme.palette.t3))
        for value, above in zip(self._ends, (False, True), strict=True):
            y = self._y(value) + (-18 if above else 2)
            box = QRectF(0, max(0.0, y), 80, 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, self._write(value))

    def _paint_diamond(self, painter: QPainter, at: QPointF) -> None:
        palette = self._look.theme.palette
        painter.setPen(QPen(QColor(palette.surface), 1.5))
        painter.setBrush(QColor(palette.bad))
        corners = ((0.0, -6.0), (6.0, 0.0), (0.0, 6.0), (-6.0, 0.0))
        painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))


def _ends(points: Sequence[ReplayPoint]) -> tuple[float, float]:
    """The lowest and the highest of rates and thresholds."""
    known = [
        number
        for point in points
        for number in (point.value, point.threshold)
        if number is not None
    ]
    return min(known, default=0.0), max(known, default=1.0)
