"""The states of an alert, evaluation by evaluation: colour, height and shape each say which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.ui.look import Look
from desktop.ui.palette import Palette
from desktop.ui.typography import CAPTION, sized

PITCH, _WIDE, _HIGH, _LABELS = 20, 18, 16, 20
_SHAPES = {
    "ok": ("okb", 0.34), "pending": ("warnb", 0.67), "firing": ("fire", 1.0),
    "unproven": ("muteb", 0.67), "recovering": ("okb", 0.67), "retracted": ("muteb", 0.34),
    "error": ("badb", 1.0),
}  # fmt: skip
"""Colour and height; what is not here has no data, and is dashed."""


@dataclass(frozen=True, slots=True)
class StateCell:
    """One evaluation: its state, the day written below it, and its tooltip."""

    state: str
    day: str
    hint: str


class StateStrip(QWidget):
    """The newest evaluations that fit, the newest at the right end."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cells: tuple[StateCell, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        look.theme.changed.connect(self.update)

    def show_states(self, cells: Sequence[StateCell]) -> None:
        """Oldest first."""
        self._cells = tuple(cells)
        self.setAccessibleDescription("; ".join(cell.hint for cell in self._cells[-8:]))
        self.update()

    def shown(self) -> tuple[StateCell, ...]:
        """The cells that fit."""
        return self._cells[-max(1, self.width() // PITCH) :]

    def sizeHint(self) -> QSize:
        """Cells, and days below them."""
        return QSize(PITCH * 36, _HIGH + _LABELS)

    def minimumSizeHint(self) -> QSize:
        """A week of it."""
        return QSize(PITCH * 7, _HIGH + _LABELS)

    def box(self, at: int) -> QRectF:
        """Where a shown cell lies, at full height."""
        return QRectF(at * PITCH, 0, _WIDE, _HIGH)

    def event(self, event: QEvent) -> bool:
        """Each cell has a tooltip of its own."""
        if isinstance(event, QHelpEvent):
            at, cells = int(event.pos().x() // PITCH), self.shown()
            if event.pos().y() <= _HIGH and at < len(cells):
                QToolTip.showText(event.globalPos(), cells[at].hint, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the cells and some of their days."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._look.theme.palette
        cells = self.shown()
        for at, cell in enumerate(cells):
            paint_state(painter, cell.state, self.box(at), palette)
        painter.setFont(sized(self.font(), CAPTION))
        painter.setPen(QColor(palette.t3))
        self._write_days(painter, cells)
        painter.end()

    def _write_days(self, painter: QPainter, cells: Sequence[StateCell]) -> None:
        metrics = painter.fontMetrics()
        widest = max((metrics.horizontalAdvance(cell.day) for cell in cells), default=0)
        step = max(1, -(-(widest + 24) // PITCH))
        top = _HIGH + 4
        for at in range(len(cells) - 1, -1, -step):
            wide = metrics.horizontalAdvance(cells[at].day) + 1
            middle = self.box(at).center().x()
            left = min(max(0.0, middle - wide / 2), max(0.0, self.width() - wide))
            painter.drawText(QRectF(left, top, wide, 16), Qt.AlignmentFlag.AlignLeft, cells[at].day)


def paint_state(painter: QPainter, state: str, box: QRectF, palette: Palette) -> None:
    """One cell, as high as it is grave, standing on the bottom of the box."""
    found = _SHAPES.get(state)
    if found is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.seam), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box.adjusted(0.5, 3.5, -0.5, -0.5), 1, 1)
        return
    token, share = found
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(palette, token)))
    high = box.height() * share
    cell = QRectF(box.left(), box.bottom() - high, box.width(), high)
    painter.drawRoundedRect(cell, 1, 1)
    if state in ("error", "retracted", "recovering"):  # told from their colour's others by a line
        painter.setPen(QPen(QColor(palette.t2), 1))
        painter.drawLine(cell.bottomLeft(), cell.topRight())


class StateLegend(QWidget):
    """A small cell and a word for each state that occurs."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._states: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_states(self, states: Sequence[tuple[str, str]]) -> None:
        """(state, its word)."""
        self._states = tuple(states)
        self.setAccessibleName(", ".join(word for _, word in states))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        metrics = QFontMetrics(sized(self.font(), CAPTION))
        wide = sum(metrics.horizontalAdvance(word) + 32 for _, word in self._states)
        return QSize(wide, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws them."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, x = self._look.theme.palette, 0.0
        for state, word in self._states:
            paint_state(painter, state, QRectF(x + 12, 3, 10, 10), palette)
            painter.setFont(sized(self.font(), CAPTION))
            painter.setPen(QColor(palette.t3))
            wide = painter.fontMetrics().horizontalAdvance(word) + 1
            painter.drawText(QRectF(x + 26, 0, wide, 16), Qt.AlignmentFlag.AlignVCenter, word)
            x += wide + 31
        painter.end()
