"""A value with its interval on a scale that all rows of a column share."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop.core.kpi.points import KpiPoint
from desktop.ui.charts.trend_parts import is_hollow
from desktop.ui.palette import Palette
from desktop.ui.translation import tr

_DOT, _THICK, _TICK, _TRIANGLE = 3.5, 6.0, 14.0, 4.0
_TONES = {"ok": "ok", "below_proven": "bad", "below_not_proven": "warn"}


@dataclass(frozen=True, slots=True)
class IntervalScale:
    """What a column shows, in fractions: the same for each of its rows."""

    low: float
    high: float
    target: float | None = None

    def x(self, value: float, area: QRectF) -> float:
        """Pixel of a value; those off the scale stop at its ends."""
        share = (value - self.low) / ((self.high - self.low) or 1.0)
        return area.left() + min(1.0, max(0.0, share)) * area.width()


def paint_interval(
    painter: QPainter, rect: QRectF, point: KpiPoint, scale: IntervalScale, palette: Palette
) -> None:
    """Track, interval, target tick and dot, in the middle of `rect`.

    A value off the scale is a triangle at that end; no value leaves the track and the tick.
    The painter keeps its pen, brush and hints.
    """
    area = rect.adjusted(_DOT, 0, -_DOT, 0)
    middle = round(rect.center().y()) + 0.5
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette.line), 1))
    painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
    text, fill = _tone(point, palette)
    painter.setPen(Qt.PenStyle.NoPen)
    if point.low is not None and point.high is not None:
        first, last = scale.x(point.low, area), scale.x(point.high, area)
        painter.fillRect(QRectF(first, middle - _THICK / 2, last - first, _THICK), QColor(fill))
    if scale.target is not None:
        x = round(scale.x(scale.target, area)) + 0.5
        half = min(_TICK, rect.height()) / 2
        painter.setPen(QPen(QColor(palette.t2), 1))
        painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))
    if point.value is not None:
        painter.setPen(QPen(QColor(text), 1.5) if is_hollow(point) else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.surface if is_hollow(point) else text))
        _paint_value(painter, point.value, scale, area, middle)
    painter.restore()


def describe_interval(point: KpiPoint, scale: IntervalScale) -> str:
    """What the shape says beyond the numbers, for an accessible description; mostly nothing."""
    if point.value is None or scale.low <= point.value <= scale.high:
        return ""
    return tr("below the scale") if point.value < scale.low else tr("above the scale")


def _paint_value(
    painter: QPainter, value: float, scale: IntervalScale, area: QRectF, middle: float
) -> None:
    if scale.low <= value <= scale.high:
        radius = _DOT if painter.pen().style() == Qt.PenStyle.NoPen else _DOT - 0.75
        painter.drawEllipse(QPointF(scale.x(value, area), middle), radius, radius)
        return
    outwards = 1 if value > scale.high else -1
    tip = (area.right() if outwards > 0 else area.left()) + outwards * _DOT
    foot = tip - outwards * 2 * _TRIANGLE
    corners = ((tip, middle), (foot, middle - _TRIANGLE), (foot, middle + _TRIANGLE))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))


def _tone(point: KpiPoint, palette: Palette) -> tuple[str, str]:
    """Colours of the dot and of the interval: those of the verdict, grey where not judged."""
    tone = _TONES.get(point.verdict or "", "mute")
    return palette.verdict(tone)[0], getattr(palette, f"{tone}b")
