"""The row above a trend: its caption, its key, or what the crosshair stands on."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.ui.charts.frame import HEADER, TOP
from desktop.ui.charts.readout import Readout
from desktop.ui.charts.trend_picture import TrendPicture
from desktop.ui.translation import tr
from desktop.ui.typography import CAPTION, sized

_LEFTWARDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ELIDED = Qt.TextElideMode.ElideRight
_LEAST = 80.0
"""In less room a caption would be a syllable: then it is left out."""


class TrendHeader(pg.GraphicsWidget):  # type: ignore[misc]
    """Caption at the left; at the right the key, or the readout while a point is pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: TrendPicture | None = None
        self._readout: Readout | None = None
        self.setFixedHeight(HEADER + TOP)

    def show_row(self, picture: TrendPicture, readout: Readout | None) -> None:
        """Draws the key of a picture, or a readout instead."""
        self._picture, self._readout = picture, readout
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draws the row."""
        del option, widget
        picture = self._picture
        if picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(picture.font)
        painter.setPen(QColor(picture.palette.t3))
        width = self.size().width()
        if self._readout is not None:
            start = _paint_readout(painter, picture, self._readout, width)
        else:
            start = _paint_key(painter, picture, width)
        room = start - 24
        caption = QFontMetricsF(picture.font).elidedText(picture.caption, _ELIDED, room)
        if caption == picture.caption or room >= _LEAST:
            painter.setFont(picture.font)
            painter.setPen(QColor(picture.palette.t3))
            painter.drawText(QRectF(8, 0, max(0.0, room), HEADER), _LEFTWARDS, caption)


def _paint_readout(
    painter: QPainter, picture: TrendPicture, readout: Readout, width: float
) -> float:
    """From the right end; where it is too long its end is left to the accessible description."""
    palette, strong = picture.palette, sized(picture.font, CAPTION, 600)
    texts = [
        (readout.days, picture.font, palette.t3),
        (readout.value, strong, palette.acc),
        *((text, picture.font, palette.t2) for text in readout.rest),
    ]
    widths = [QFontMetricsF(font).horizontalAdvance(text) + 1 for text, font, _ in texts]
    start = x = max(8.0, width - 8 - sum(widths) - 12 * (len(texts) - 1))
    for (text, font, colour), wide in zip(texts, widths, strict=True):
        room = min(wide, width - 8 - x)
        if room < 16:
            break
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetricsF(font).elidedText(text, _ELIDED, room)
        painter.drawText(QRectF(x, 0, room, HEADER), _LEFTWARDS, shown)
        x += wide + 12
    return start


def _paint_key(painter: QPainter, picture: TrendPicture, width: float) -> float:
    metrics = QFontMetricsF(picture.font)
    middle = HEADER / 2
    level = picture.formats.percent(picture.series.level / 100, 0)
    interval = tr("{level} interval", level=level)
    x = width - 8 - metrics.horizontalAdvance(tr("incomplete")) - 1
    painter.drawText(QRectF(x, 0, width - x, HEADER), _LEFTWARDS, tr("incomplete"))
    painter.setPen(QPen(QColor(picture.palette.acc), 1.5))
    painter.setBrush(QColor(picture.palette.surface))
    painter.drawEllipse(QPointF(x - 10, middle), 3.5, 3.5)
    x -= 30 + metrics.horizontalAdvance(interval)
    painter.setPen(QColor(picture.palette.t3))
    painter.drawText(QRectF(x, 0, width, HEADER), _LEFTWARDS, interval)
    swatch = QRectF(x - 26, middle - 4, 20, 8)
    painter.fillRect(swatch, QColor(picture.palette.band))
    painter.fillRect(QRectF(swatch.left(), middle - 1, 20, 2), QColor(picture.palette.acc))
    return swatch.left()
