"""An icon beside text, in a colour of the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.icons import paint_icon
from desktop.ui.look import Look


class Icon(QWidget):
    """Decoration: the word beside it says the same, so it has no accessible name."""

    def __init__(
        self,
        look: Look,
        name: str,
        size: int = 16,
        colour: str = "t2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._name, self._size, self._colour = look, name, size, colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_icon(self, name: str, colour: str) -> None:
        """Another icon, in another colour token."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the glyph."""
        del event
        painter = QPainter(self)
        box = QRectF(0, 0, self._size, self._size)
        box.moveCenter(QRectF(self.rect()).center())
        paint_icon(painter, self._name, box, getattr(self._look.theme.palette, self._colour))
        painter.end()
