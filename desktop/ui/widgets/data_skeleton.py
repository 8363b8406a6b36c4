"""The outlines of the Data page while it is read; nothing moves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.look import Look
from desktop.ui.translation import tr

_GAP, _UPPER = 16, 216


class DataSkeleton(QWidget):
    """A wide card over three, with rows."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(tr("Reading the data"))
        look.theme.changed.connect(self.update)

    def minimumSizeHint(self) -> QSize:
        """Small: there is nothing to read."""
        return QSize(320, 320)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws cards in the places of the real ones."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._card(painter, QRectF(0, 0, self.width(), _UPPER), rows=5, step=28)
        room = self.width() - 2 * _GAP
        x, top = 0.0, _UPPER + _GAP
        for share in (328, 328, 416):
            wide = room * share / 1072
            self._card(painter, QRectF(x, top, wide, self.height() - top), rows=5, step=69)
            x += wide + _GAP
        painter.end()

    def _card(self, painter: QPainter, box: QRectF, rows: int, step: int) -> None:
        palette = self._look.theme.palette
        painter.setPen(QColor(palette.line))
        painter.setBrush(QColor(palette.surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setBrush(QColor(palette.raised))
        painter.setPen(QColor(palette.surface))
        for row in range(rows + 1):
            y = box.top() + (18 if not row else 22 + row * step)
            wide = 136 if not row else box.width() * 0.6
            if y + 12 < box.bottom() - 16:
                painter.drawRoundedRect(QRectF(box.left() + 16, y, wide, 12), 4, 4)
