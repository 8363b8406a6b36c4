"""A chip that says in which state a file is: tint, icon and word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.typography import CAPTION, sized


class StateChip(QWidget):
    """24 pixels high, as wide as its word."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text, self._icon, self._tone = "", "", "mute"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_state(self, text: str, icon: str, tone: str) -> None:
        """Says it; tone is ok, bad, warn or mute."""
        self._text, self._icon, self._tone = text, icon, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The word in the chip."""
        return self._text

    def sizeHint(self) -> QSize:
        """Icon 14, word, 8 at either end."""
        return QSize(36 + QFontMetrics(self._font()).horizontalAdvance(self._text), 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws tint, icon and word."""
        del event
        colour, tint = self._look.theme.palette.verdict(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        paint_icon(painter, self._icon, QRectF(8, 5, 14, 14), colour)
        painter.setFont(self._font())
        painter.setPen(QColor(colour))
        painter.drawText(
            QRectF(27, 0, self.width() - 27, 24), Qt.AlignmentFlag.AlignVCenter, self._text
        )
        painter.end()

    def _font(self) -> QFont:
        return sized(self.font(), CAPTION, 500)
