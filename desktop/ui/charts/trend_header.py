"""The row above a trend: its caption, its key, or what the crosshair stands on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop.ui.charts.frame import HEADER
from desktop.ui.charts.trend_painter import TrendDrawing
from desktop.ui.formats import NO_VALUE, decimals_of
from desktop.ui.typography import CAPTION, sized

_LEFTWARDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_header(painter: QPainter, drawing: TrendDrawing, width: float) -> None:
    """Caption at the left; at the right the key, or the readout while a point is pointed at."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(drawing.font)
    painter.setPen(QColor(drawing.palette.t3))
    start = _paint_readout(painter, drawing, width)
    if start is None:
        start = _paint_key(painter, drawing, width)
    metrics = QFontMetricsF(drawing.font)
    room = start - 24
    caption = metrics.elidedText(drawing.caption, Qt.TextElideMode.ElideRight, room)
    painter.setFont(drawing.font)
    painter.setPen(QColor(drawing.palette.t3))
    painter.drawText(QRectF(8, 0, room, HEADER), _LEFTWARDS, caption)


def readout(drawing: TrendDrawing, at: int) -> tuple[str, str, str]:
    """Day, value and the rest (n / N, interval, what is to be known) of one point."""
    point = drawing.series.points[at]
    formats, decimals = drawing.formats, decimals_of(drawing.kpi)
    if drawing.kpi == "icp_ctr":
        decimals += 1
    value = NO_VALUE if point.value is None else formats.percent(point.value, decimals)
    rest = [formats.ratio(point.numerator, point.denominator)]
    if point.low is not None and point.high is not None:
        rest.append(formats.interval(point.low, point.high, decimals))
    if point.gaps:
        rest.append(f"{formats.count(len(point.gaps))} days missing")
    elif not point.complete:
        rest.append("incomplete")
    since = drawing.series.points[at - 1].period.end if at else point.period.start
    rest.extend(note for day, note in drawing.series.notes if since < day <= point.period.end)
    year = point.period.end.year != drawing.series.points[-1].period.end.year
    return formats.day(point.period.end, year=year), value, "   ".join(rest)


def _paint_readout(painter: QPainter, drawing: TrendDrawing, width: float) -> float | None:
    if drawing.crosshair is None:
        return None
    day, value, rest = readout(drawing, drawing.crosshair)
    strong = sized(drawing.font, CAPTION, 600)
    parts = (
        (day, drawing.font, drawing.palette.t3),
        (value, strong, drawing.palette.acc),
        (rest, drawing.font, drawing.palette.t2),
    )
    widths = [QFontMetricsF(font).horizontalAdvance(text) + 1 for text, font, _ in parts]
    start = x = width - 8 - sum(widths) - 24
    for (text, font, colour), wide in zip(parts, widths, strict=True):
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(x, 0, wide, HEADER), _LEFTWARDS, text)
        x += wide + 12
    return start


def _paint_key(painter: QPainter, drawing: TrendDrawing, width: float) -> float:
    metrics = QFontMetricsF(drawing.font)
    middle = HEADER / 2
    interval = f"95{drawing.formats.space}% interval"
    x = width - 8 - metrics.horizontalAdvance("incomplete") - 1
    painter.drawText(QRectF(x, 0, width - x, HEADER), _LEFTWARDS, "incomplete")
    painter.setPen(QPen(QColor(drawing.palette.acc), 1.5))
    painter.setBrush(QColor(drawing.palette.surface))
    painter.drawEllipse(QPointF(x - 10, middle), 3.5, 3.5)
    x -= 30 + metrics.horizontalAdvance(interval)
    painter.setPen(QColor(drawing.palette.t3))
    painter.drawText(QRectF(x, 0, width, HEADER), _LEFTWARDS, interval)
    swatch = QRectF(x - 26, middle - 4, 20, 8)
    painter.fillRect(swatch, QColor(drawing.palette.band))
    painter.fillRect(QRectF(swatch.left(), middle - 1, 20, 2), QColor(drawing.palette.acc))
    return swatch.left()
