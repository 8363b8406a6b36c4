"""Draws a trend: grid, gaps, band, seams, target, crosshair, line, points, marks and labels."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop.core.reports.overview import TrendSeries
from desktop.ui.charts import trend_parts as parts
from desktop.ui.charts.frame import BOTTOM, HEADER, TOP, Frame
from desktop.ui.charts.label_places import count_hidden, place_beside
from desktop.ui.charts.scale import ValueAxis, pick_labels
from desktop.ui.formats import Formats, decimals_of
from desktop.ui.palette import Palette
from desktop.ui.typography import CAPTION, sized

_LEFT, _LEFT_DECIMALS = 44.0, 52.0
_LABEL_HEIGHT = 16.0
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFTWARDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHTWARDS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class TrendDrawing:
    """Everything one picture of a trend is drawn from, on the screen or into a file."""

    series: TrendSeries
    kpi: str
    palette: Palette
    formats: Formats
    font: QFont
    axis: ValueAxis
    view: tuple[float, float]
    """Ordinal days in view."""
    caption: str = ""
    crosshair: int | None = None

    def frame(self, size: QSizeF) -> Frame:
        """The plot in a widget of that size; the right margin holds the target's label."""
        left = _LEFT_DECIMALS if self.axis.decimals >= 2 else _LEFT
        left = max(left, 12 + max(self._width(self._tick(tick)) for tick in self.axis.ticks))
        right = 16.0
        if self.series.target is not None:
            right = self._width(self._target_text()) + 20
        top = HEADER + TOP
        plot = QRectF(left, top, size.width() - left - right, size.height() - top - BOTTOM)
        return Frame(plot, self.axis, *self.view)

    def paint(self, painter: QPainter, size: QSizeF) -> None:
        """Draws into 0, 0 .. size; the ground is the caller's."""
        frame = self.frame(size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font)
        self._grid(painter, frame)
        painter.save()
        painter.setClipRect(frame.plot.adjusted(-5, -TOP, 5, 5))
        self._gaps(painter, frame)
        self._band(painter, frame)
        self._seams(painter, frame)
        painter.restore()
        self._target(painter, frame)
        painter.save()
        painter.setClipRect(frame.plot.adjusted(-5, -TOP, 5, 5))
        self._crosshair(painter, frame)
        self._line(painter, frame)
        self._points(painter, frame)
        self._marks(painter, frame)
        painter.restore()
        self._last_label(painter, frame)
        self._days(painter, frame)

    # ground

    def _grid(self, painter: QPainter, frame: Frame) -> None:
        for tick in self.axis.ticks:
            y = round(frame.y(tick)) + 0.5
            painter.setPen(QPen(QColor(self.palette.grid), 1))
            painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y))
            painter.setPen(QColor(self.palette.t3))
            box = QRectF(0, y - _LABEL_HEIGHT / 2, frame.plot.left() - 8, _LABEL_HEIGHT)
            painter.drawText(box, _RIGHTWARDS, self._tick(tick))

    def _gaps(self, painter: QPainter, frame: Frame) -> None:
        for gap in parts.find_gaps(self.series.points):
            left = frame.plot.left() if gap.before is None else self._x(frame, gap.before) + 7
            right = frame.plot.right() if gap.after is None else self._x(frame, gap.after) - 7
            strip = QRectF(left, frame.plot.top(), max(2.0, right - left), frame.plot.height())
            painter.fillRect(strip, QColor(self.palette.hatch))
            width = self._width("no data")
            middle = strip.center().x() - width / 2
            painter.setPen(QColor(self.palette.t3))
            box = QRectF(middle, frame.plot.top() - 19, width + 1, _LABEL_HEIGHT)
            painter.drawText(box, _CENTRE, "no data")

    def _band(self, painter: QPainter, frame: Frame) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.palette.band))
        for run in parts.find_runs(self.series.points):
            above: list[QPointF] = []
            below: list[QPointF] = []
            for at in run:
                point = self.series.points[at]
                if point.low is None or point.high is None:
                    continue
                day = point.period.end.toordinal()
                above.append(frame.at(day, point.high))
                below.append(frame.at(day, point.low))
            if len(above) == 1:  # a lone point has no width: its interval is a bar
                painter.drawRect(QRectF(above[0], below[0]).adjusted(-3, 0, 3, 0))
            else:
                painter.drawPolygon(QPolygonF(above + below[::-1]))

    def _seams(self, painter: QPainter, frame: Frame) -> None:
        pen = QPen(QColor(self.palette.seam), 1.5)
        pen.setDashPattern([1 / 1.5, 3 / 1.5])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        for day, label in self.series.seams:
            x = round(frame.x(day.toordinal())) + 0.5
            painter.setPen(pen)
            painter.drawLine(QPointF(x, frame.plot.top() - 14), QPointF(x, frame.plot.bottom()))
            painter.setPen(QColor(self.palette.t2))
            width = self._width(label) + 1
            left = x + 6 if x + 6 + width <= frame.plot.right() + 4 else x - 6 - width
            box = QRectF(left, frame.plot.top() - 19, width, _LABEL_HEIGHT)
            painter.drawText(box, _LEFTWARDS, label)

    def _target(self, painter: QPainter, frame: Frame) -> None:
        if self.series.target is None:
            return
        y = round(frame.y(self.series.target)) + 0.5
        pen = QPen(QColor(self.palette.t2), 1)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y))
        box = QRectF(frame.plot.right() + 5, y - 8, self._width(self._target_text()) + 4, 16)
        painter.drawText(box, _LEFTWARDS, self._target_text())

    def _crosshair(self, painter: QPainter, frame: Frame) -> None:
        if self.crosshair is None:
            return
        x = round(self._x(frame, self.crosshair)) + 0.5
        painter.setPen(QPen(QColor(self.palette.t3), 1))
        painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()))

    # the series

    def _line(self, painter: QPainter, frame: Frame) -> None:
        solid = QPen(QColor(self.palette.acc), 2)
        solid.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        solid.setCapStyle(Qt.PenCapStyle.RoundCap)
        dashed = QPen(QColor(self.palette.acc), 1.5)
        dashed.setDashPattern([2, 2])
        points = self.series.points
        for run in parts.find_runs(points):
            for first, second in pairwise(run):
                hollow = parts.is_hollow(points[first]) or parts.is_hollow(points[second])
                painter.setPen(dashed if hollow else solid)
                painter.drawLine(self._spot(frame, first), self._spot(frame, second))

    def _points(self, painter: QPainter, frame: Frame) -> None:
        points = self.series.points
        last = parts.last_complete(points)
        lone = {run.start for run in parts.find_runs(points) if len(run) == 1}
        for at, point in enumerate(points):
            if point.value is None:
                continue
            spot = self._spot(frame, at)
            if at == last or (at in lone and not parts.is_hollow(point)) or at == self.crosshair:
                painter.setPen(QPen(QColor(self.palette.surface), 1.5))
                painter.setBrush(QColor(self.palette.acc))
                painter.drawEllipse(spot, 4.75, 4.75)
            if parts.is_hollow(point) and self._roomy(frame, at):
                painter.setPen(QPen(QColor(self.palette.acc), 1.5))
                painter.setBrush(QColor(self.palette.surface))
                painter.drawEllipse(spot, 3.5, 3.5)

    def _marks(self, painter: QPainter, frame: Frame) -> None:
        by_day = {point.period.end: at for at, point in enumerate(self.series.points)}
        for day, label in self.series.alerts:
            at = by_day.get(day)
            if at is None or self.series.points[at].value is None:
                continue
            spot = self._spot(frame, at)
            painter.setPen(QPen(QColor(self.palette.surface), 1.5))
            painter.setBrush(QColor(self.palette.bad))
            corners = [QPointF(0, -6.5), QPointF(6.5, 0), QPointF(0, 6.5), QPointF(-6.5, 0)]
            painter.drawPolygon(QPolygonF([spot + corner for corner in corners]))
            painter.setPen(QColor(self.palette.bad))
            box = self._label_box(frame, at, label, 8, self._last_box(frame))
            painter.drawText(box, _CENTRE, label)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.palette.t3))
        for day, _note in self.series.notes:
            foot = QPointF(frame.x(day.toordinal()), frame.plot.bottom())
            corners = [QPointF(0, -6), QPointF(4, 0), QPointF(-4, 0)]
            painter.drawPolygon(QPolygonF([foot + corner for corner in corners]))

    def _last_label(self, painter: QPainter, frame: Frame) -> None:
        box = self._last_box(frame)
        if box is None:
            return
        painter.setFont(sized(self.font, CAPTION, 600))
        painter.setPen(QColor(self.palette.acc))
        painter.drawText(box, _CENTRE, self._last_text())
        painter.setFont(self.font)

    def _last_box(self, frame: Frame) -> QRectF | None:
        at = parts.last_complete(self.series.points)
        if at is None or not frame.plot.left() <= self._x(frame, at) <= frame.plot.right() + 1:
            return None
        return self._label_box(frame, at, self._last_text(), 6)

    def _last_text(self) -> str:
        at = parts.last_complete(self.series.points)
        value = None if at is None else self.series.points[at].value
        return self.formats.percent(value, decimals_of(self.kpi))

    def _days(self, painter: QPainter, frame: Frame) -> None:
        days = [point.period.end for point in self.series.points]
        shown = [day for day in days if frame.first - 0.5 <= day.toordinal() <= frame.last + 0.5]
        if not shown:
            return
        last = parts.last_complete(self.series.points)
        anchor = shown.index(days[last]) if last is not None and days[last] in shown else 0
        positions = [frame.x(day.toordinal()) for day in shown]
        write = self.formats.month if frame.last - frame.first > 400 else self.formats.day
        for at in pick_labels(positions, anchor, 56):
            x = round(positions[at]) + 0.5
            painter.setPen(QPen(QColor(self.palette.line2), 1))
            bottom = round(frame.plot.bottom()) + 0.5
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4))
            painter.setPen(QColor(self.palette.t3))
            box = QRectF(x - 48, frame.plot.bottom() + 5, 96, _LABEL_HEIGHT)
            painter.drawText(box, _CENTRE, write(shown[at]))

    # measures

    def _label_box(
        self, frame: Frame, at: int, text: str, gap: float, taken: QRectF | None = None
    ) -> QRectF:
        """Beside the point, inside the plot, clear of the line, the target and a taken box."""
        spot = self._spot(frame, at)
        size = QSizeF(self._width(text, 600) + 2, _LABEL_HEIGHT)
        line = [self._spot(frame, n) for n in self._known(near=at, frame=frame)]
        room = QRectF(frame.plot).adjusted(0, -TOP + 4, 12, 0)

        def crowding(box: QRectF) -> int:
            hidden = count_hidden(box, line) + 10 * (not room.contains(box))
            hidden += 4 * (taken is not None and box.adjusted(-4, 0, 4, 0).intersects(taken))
            if self.series.target is None:
                return hidden
            y = frame.y(self.series.target)
            return hidden + 3 * (box.top() - 1 < y < box.bottom() + 1)

        boxes = place_beside(spot, size, gap, below_first=self._falls(at))
        free = next((box for box in boxes if not crowding(box)), None)
        return free or min(boxes, key=crowding)

    def _known(self, near: int, frame: Frame) -> list[int]:
        """The other points that a label there could touch, and one further at either side."""
        days = [point.period.end.toordinal() for point in self.series.points]
        reach = frame.day(160) - frame.day(0)
        start = bisect_left(days, days[near] - reach) - 1
        end = bisect_right(days, days[near] + reach) + 1
        around = range(max(0, start), min(len(days), end))
        return [n for n in around if n != near and self.series.points[n].value is not None]

    def _falls(self, at: int) -> bool:
        """Whether the line comes from above, so that the room is below the point."""
        value = self.series.points[at].value
        before = self.series.points[at - 1].value if at else None
        return before is not None and value is not None and value <= before

    def _roomy(self, frame: Frame, at: int) -> bool:
        near = [n for n in (at - 1, at + 1) if 0 <= n < len(self.series.points)]
        return all(abs(self._x(frame, n) - self._x(frame, at)) >= 6 for n in near)

    def _x(self, frame: Frame, at: int) -> float:
        return frame.x(self.series.points[at].period.end.toordinal())

    def _spot(self, frame: Frame, at: int) -> QPointF:
        return QPointF(self._x(frame, at), frame.y(self.series.points[at].value or 0.0))

    def _tick(self, tick: float) -> str:
        return self.formats.percent(tick, self.axis.decimals)

    def _target_text(self) -> str:
        return f"target {self.formats.as_entered(self.series.target or 0.0)}"

    def _width(self, text: str, weight: int = 400) -> float:
        return QFontMetricsF(sized(self.font, CAPTION, weight)).horizontalAdvance(text)
