"""One day of one source in the data calendar: its states, told apart by shape."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.look import Look
from desktop.ui.palette import Palette
from desktop.ui.translation import mark

STATE_WORDS = {
    "loaded": mark("loaded"),
    "empty": mark("loaded, empty"),
    "partial": mark("partial day"),
    "missing": mark("not available"),
    "not_expected": mark("nothing expected"),
}


@dataclass(frozen=True, slots=True)
class DayRow:
    """One line: name and icon of a source, one state a day, and rows of a day where known."""

    source: str
    name: str
    icon: str
    days: tuple[str, ...]
    rows: tuple[int, ...] = ()
    confirmable: frozenset[int] = frozenset()
    """Places of days that are missing, but would not be if the user said that they were empty."""
    confirmed: frozenset[int] = frozenset()
    """Places of days of which the user said so."""

    def sayable(self, day: int) -> list[tuple[range, bool]]:
        """What can be said of a day: it alone, then all of its kind around it.

        Places of days, and whether they would be confirmed as empty or not confirmed any more.
        """
        for places, empty in ((self.confirmable, True), (self.confirmed, False)):
            if day not in places:
                continue
            first = last = day
            while first - 1 in places:
                first -= 1
            while last + 1 in places:
                last += 1
            alone, around = range(day, day + 1), range(first, last + 1)
            return [(each, empty) for each in dict.fromkeys((alone, around))]
        return []


def paint_day(painter: QPainter, box: QRectF, state: str, palette: Palette) -> None:
    """Loaded filled, empty outlined, partial half filled, missing crossed, none a dash."""
    cell = QColor(palette.cell)
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = box.adjusted(0.5, 0.5, -0.5, -0.5)
    if state == "loaded":
        painter.fillRect(box, cell)
    elif state == "empty":
        painter.setPen(QColor(palette.seam))
        painter.drawRoundedRect(edge, 1, 1)
    elif state == "partial":
        half = QRectF(box.left(), box.center().y(), box.width(), box.height() / 2)
        painter.fillRect(half, cell)
        painter.setPen(QColor(palette.acc))
        painter.drawRoundedRect(edge, 1, 1)
    elif state == "missing":
        painter.fillRect(box, QColor(palette.badb))
        painter.setPen(QPen(QColor(palette.bad), 1.5))
        middle = box.center()
        for way in (1, -1):
            arm = QPointF(2, 2 * way)
            painter.drawLine(middle - arm, middle + arm)
    else:
        painter.setPen(QColor(palette.line2))
        middle = box.center()
        painter.drawLine(middle - QPointF(2, 0), middle + QPointF(2, 0))
    painter.restore()


class DaySample(QWidget):
    """One cell of the key."""

    def __init__(self, look: Look, state: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._state = look, state
        self.setFixedSize(8, 16)
        look.theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_day(painter, QRectF(0, 2, 8, 12), self._state, self._look.theme.palette)
        painter.end()
