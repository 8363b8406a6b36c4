"""Buttons that paint themselves: icon, word, and what a menu or a chip needs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.typography import CAPTION, TEXT, sized


@dataclass(frozen=True, slots=True)
class Face:
    """How a button looks; colours are names of tokens, an empty fill or border is none."""

    icon: str = ""
    icon_size: int = 16
    icon_colour: str = "t2"
    text_colour: str = "t1"
    fill: str = "surface"
    border: str = "line2"
    hover: str = "raised"
    radius: int = 6
    height: int = 32
    padding: int = 9
    small: bool = False
    arrow: bool = False


class FaceButton(QAbstractButton):
    """A flat button: icon, text, a fainter second text, and an arrow where it opens a menu."""

    def __init__(self, look: Look, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._face, self._second = look, face, ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_face(self, face: Face) -> None:
        """Another look."""
        self._face = face
        self.updateGeometry()
        self.update()

    def set_texts(self, text: str, second: str = "") -> None:
        """The word, and a fainter one after it."""
        self._second = second
        self.setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as its icon and words."""
        face, metrics = self._face, self._metrics()
        width = 2 * face.padding
        if face.icon:
            width += face.icon_size + (6 if self.text() else 0)
        width += metrics.horizontalAdvance(self.text())
        if self._second:
            width += 8 + self._second_metrics().horizontalAdvance(self._second)
        return QSize(width + (22 if face.arrow else 0) + 2, face.height)

    def minimumSizeHint(self) -> QSize:
        """Icon and arrow stay; words may be cut."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), 64), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground, icon, words, arrow and the focus ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        x = self._paint_icon(painter)
        self._paint_words(painter, x)
        if self._face.arrow:
            box = QRectF(self.width() - 8 - 16, self.height() / 2 - 8, 16, 16)
            paint_icon(painter, "chevron-down", box, self._colour("t2"))
        painter.end()

    def _ground(self, painter: QPainter) -> None:
        face = self._face
        hot = self.isEnabled() and (self.underMouse() or self.isDown())
        fill = face.hover if hot and face.hover else face.fill
        painter.setBrush(QColor(self._colour(fill)) if fill else Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(self._colour(face.border)) if face.border else Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        if face.border:
            box.adjust(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, face.radius, face.radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._colour("acc")), 2))
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, face.radius, face.radius)

    def _paint_icon(self, painter: QPainter) -> float:
        face = self._face
        if not face.icon:
            return float(face.padding)
        x = float(face.padding)
        if not self.text():
            x = (self.width() - face.icon_size) / 2
        box = QRectF(x, (self.height() - face.icon_size) / 2, face.icon_size, face.icon_size)
        paint_icon(painter, face.icon, box, self._colour(face.icon_colour))
        return x + face.icon_size + 6

    def _paint_words(self, painter: QPainter, x: float) -> None:
        face = self._face
        painter.setFont(self._font())
        painter.setPen(QColor(self._colour(face.text_colour if self.isEnabled() else "t3")))
        end = self.width() - face.padding - (20 if face.arrow else 0)
        second = self._second_metrics().horizontalAdvance(self._second) + 8 if self._second else 0
        room = max(0.0, end - x - second)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        text = self._metrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room) + 1)
        painter.drawText(QRectF(x, 0, room + 2, self.height()), align, text)
        if self._second:
            painter.setFont(sized(self.font(), TEXT))
            painter.setPen(QColor(self._colour("t3")))
            start = x + self._metrics().horizontalAdvance(text) + 8
            painter.drawText(QRectF(start, 0, end - start + 2, self.height()), align, self._second)

    def _font(self) -> QFont:
        return sized(self.font(), CAPTION if self._face.small else TEXT, 500)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())

    def _second_metrics(self) -> QFontMetrics:
        return QFontMetrics(sized(self.font(), TEXT))

    def _colour(self, token: str) -> str:
        colour: str = getattr(self._look.theme.palette, token)
        return colour
