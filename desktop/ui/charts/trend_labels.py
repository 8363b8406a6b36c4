"""Labels of a trend: gaps, seams, target, alerts and the last value, clear of each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from math import inf

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.ui.charts import trend_parts as parts
from desktop.ui.charts.frame import TOP, Frame
from desktop.ui.charts.label_places import count_hidden, place_beside
from desktop.ui.charts.trend_picture import TrendPicture
from desktop.ui.translation import tr
from desktop.ui.typography import CAPTION, sized

_HEIGHT = 16.0
_FAR = 32.0
"""So many pixels away from its point a label is as bad as one with a line through it; further
away it no longer seems to belong there."""
_APART = 14.0
"""Labels whose middles are nearer than this cannot both be read."""
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFTWARDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TrendLabels(pg.GraphicsObject):  # type: ignore[misc]
    """Written over the plot in pixels of the scene; the plot's own labels cannot avoid a line."""

    def __init__(self) -> None:
        super().__init__()
        self._writer: _Writer | None = None
        self._frame = Frame(QRectF(), 0.0, 1.0, 0.0, 1.0)
        self.setZValue(100)

    def show_labels(self, picture: TrendPicture, frame: Frame, target: float | None) -> None:
        """Draws the labels of a picture; `target` is where its line is just now."""
        self.prepareGeometryChange()
        self._frame, self._writer = frame, _Writer(picture, frame, target)
        self.update()

    def boundingRect(self) -> QRectF:
        """The plot and its margins."""
        return self._frame.plot.adjusted(-60, -TOP - 4, 160, 30)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draws them."""
        del option, widget
        if self._writer is not None:
            self._writer.paint(painter)

    def boxes(self) -> list[QRectF]:
        """Where the last value and the alerts are written."""
        if self._writer is None:
            return []
        last, alerts = self._writer.beside_points
        return [*filter(None, (last,)), *(box for box, _ in alerts)]


class _Writer:
    """Writes the labels of one picture; their places are found once, not with every paint."""

    def __init__(self, picture: TrendPicture, frame: Frame, target: float | None) -> None:
        self.picture, self.frame, self.target = picture, frame, target

    def paint(self, painter: QPainter) -> None:
        painter.setFont(self.picture.font)
        self._write_gaps(painter)
        self._write_seams(painter)
        self._write_thresholds(painter)
        self._write_target(painter)
        last, alerts = self.beside_points
        painter.setPen(QColor(self.picture.palette.bad))
        for box, label in alerts:
            painter.drawText(box, _CENTRE, label)
        if last is not None:
            painter.setFont(sized(self.picture.font, CAPTION, 600))
            painter.setPen(QColor(self.picture.palette.acc))
            painter.drawText(last, _CENTRE, self.picture.last_text)

    def _write_gaps(self, painter: QPainter) -> None:
        plot = self.frame.plot
        width = self.picture.width(tr("no data"))
        painter.setPen(QColor(self.picture.palette.t3))
        for first, last in self.picture.gaps:
            left, right = (
                max(self.frame.x(first), plot.left()),
                min(self.frame.x(last), plot.right()),
            )
            if right > left:
                box = QRectF((left + right - width) / 2, plot.top() - 19, width + 1, _HEIGHT)
                painter.drawText(box, _CENTRE, tr("no data"))

    def _write_seams(self, painter: QPainter) -> None:
        plot = self.frame.plot
        painter.setPen(QColor(self.picture.palette.t2))
        for day, label in self.picture.series.seams:
            x = self.frame.x(day.toordinal())
            if not plot.left() <= x <= plot.right():
                continue
            width = self.picture.width(label) + 1
            left = x + 6 if x + 6 + width <= plot.right() + 4 else x - 6 - width
            painter.drawText(QRectF(left, plot.top() - 19, width, _HEIGHT), _LEFTWARDS, label)

    def _write_thresholds(self, painter: QPainter) -> None:
        painter.setPen(QColor(self.picture.palette.t2))
        for box, text in threshold_boxes(self.picture, self.frame, self.target):
            painter.drawText(box, _LEFTWARDS, text)

    def _write_target(self, painter: QPainter) -> None:
        if self.target is None:
            return
        painter.setPen(QColor(self.picture.palette.t2))
        box = target_box(self.picture, self.frame, self.target)
        painter.drawText(box, _LEFTWARDS, self.picture.target_text(self.target))
        if self.picture.may_set_target:  # over the line's own grip, which has rough edges
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(self.picture.palette.t2))
            painter.drawEllipse(QPointF(self.frame.plot.right(), box.center().y()), 4.0, 4.0)

    @cached_property
    def beside_points(self) -> tuple[QRectF | None, list[tuple[QRectF, str]]]:
        """Where the last value stands, and each alert's words, clear of it and of each other."""
        last = self._last_box()
        taken = [] if last is None else [last]
        alerts = []
        for at, day, label in parts.spots_of_alerts(self.picture.series):
            if self._shows(at):
                text = self.picture.alert_text(day, label)
                alerts.append((self._box(at, text, 8, taken), text))
                taken.append(alerts[-1][0])
        return last, alerts

    def _last_box(self) -> QRectF | None:
        at = parts.last_complete(self.picture.points)
        if at is None or not self._shows(at):
            return None
        return self._box(at, self.picture.last_text, 6)

    def _shows(self, at: int) -> bool:
        plot = self.frame.plot
        return plot.left() - 1 <= self.frame.x(self.picture.days[at]) <= plot.right() + 1

    def _box(self, at: int, text: str, gap: float, taken: Sequence[QRectF] = ()) -> QRectF:
        """Beside the point, inside the plot, clear of the line, the target and taken boxes."""
        spot = self.frame.at(self.picture.days[at], self.picture.points[at].value or 0.0)
        size = QSizeF(self.picture.width(text, 600) + 2, _HEIGHT)
        points, days = self.picture.points, self.picture.days
        frame = self.frame
        line = [(frame.x(days[n]), frame.y(points[n].value or 0.0)) for n in self._near(at)]
        room = self.frame.plot.adjusted(0, -TOP + 4, 12, 0)

        def crowding(box: QRectF) -> int:
            hidden = count_hidden(box, line) + 10 * (not room.contains(box))
            # two texts over each other can be read by nobody; a line through one still can
            wide = box.adjusted(-4, 0, 4, 0)
            hidden += 100 * any(wide.intersects(other) for other in taken)
            lines = [edge for edge, _ in self.picture.series.thresholds]
            lines += [] if self.target is None else [self.target]
            through = [box.top() - 1 < self.frame.y(at) < box.bottom() + 1 for at in lines]
            return hidden + 3 * any(through)

        boxes = place_beside(spot, size, gap, below_first=self._falls(at))

        best, least = boxes[0], inf
        for box in boxes:
            away = max(spot.y() - gap - box.bottom(), box.top() - gap - spot.y())
            cost = away / _FAR + (away > _FAR)
            if cost < least:  # one that is too far away already need not be looked at
                cost += crowding(box)
            if cost < least:
                best, least = box, cost
        return best

    def _near(self, at: int) -> list[int]:
        """The other points that a label there could touch, and one further at either side."""
        days, frame = self.picture.days, self.frame
        reach = 160 * (frame.last - frame.first) / max(1.0, frame.plot.width())
        start = bisect_left(days, days[at] - reach) - 1
        end = bisect_right(days, days[at] + reach) + 1
        around = range(max(0, start), min(len(days), end))
        return [n for n in around if n != at and self.picture.points[n].value is not None]

    def _falls(self, at: int) -> bool:
        """Whether the line comes from above, so that the room is below the point."""
        value = self.picture.points[at].value
        before = self.picture.points[at - 1].value if at else None
        return before is not None and value is not None and value <= before


def target_box(picture: TrendPicture, frame: Frame, target: float) -> QRectF:
    """Where the target's label stands, at the right end of its line."""
    width = picture.width(picture.target_text(target)) + 4
    return QRectF(
        frame.plot.right() + 5 + 4 * picture.may_set_target, frame.y(target) - 8, width, _HEIGHT
    )


def threshold_boxes(
    picture: TrendPicture, frame: Frame, target: float | None
) -> list[tuple[QRectF, str]]:
    """Where labels of thresholds stand: at their lines, apart from the target's and each other."""
    left = frame.plot.right() + 5 + 4 * picture.may_set_target
    taken = [] if target is None else [frame.y(target)]
    found = []
    for edge, severity in picture.series.thresholds:
        text = picture.threshold_text(severity)
        middle = _clear_of(taken, frame.y(edge))
        taken.append(middle)
        found.append((QRectF(left, middle - 8, picture.width(text) + 4, _HEIGHT), text))
    return found


def _clear_of(taken: Sequence[float], y: float) -> float:
    """The nearest height at which a label touches none of the others."""
    if all(abs(y - other) >= _APART for other in taken):
        return y
    places = [other + side * _APART for other in taken for side in (-1, 1)]
    free = [at for at in places if all(abs(at - other) >= _APART - 0.01 for other in taken)]
    return min(free, key=lambda at: abs(at - y))
