"""The items of a trend's plot: gaps, band, seams, line, points, alerts and notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from desktop.ui.charts import trend_parts as parts
from desktop.ui.charts.plot_parts import Curve, Rule, Spots
from desktop.ui.charts.trend_picture import TrendPicture
from desktop.ui.translation import mark, tr

_GAPS, _BAND, _SEAMS, LINES_BELOW, _SERIES, _POINTS = -50, -40, -30, -20, 0, 10
"""Draw order; target and crosshair stand at `LINES_BELOW`."""

_LONE = 0.007
"""Half the width of a lone point's interval, as a part of the whole series."""


def build_items(picture: TrendPicture) -> list[Any]:
    """Everything that keeps its place when one zooms; points depend on the room they have."""
    return [
        *_gaps(picture),
        *_band(picture),
        *_seams(picture),
        *_thresholds(picture),
        *_series(picture),
    ]


def _gaps(picture: TrendPicture) -> Iterable[Any]:
    for days in picture.gaps:
        strip = pg.LinearRegionItem(
            days, movable=False, brush=picture.palette.hatch, pen=pg.mkPen(None)
        )
        strip.setZValue(_GAPS)
        yield strip


def _band(picture: TrendPicture) -> Iterable[Any]:
    x, low, high, joined = _edges(picture)
    if not x:
        return
    connect = np.array(joined, dtype=np.int32)
    edges = [pg.PlotCurveItem(x, y, connect=connect, pen=None) for y in (low, high)]
    band = pg.FillBetweenItem(*edges, brush=picture.palette.band)
    band.setZValue(_BAND)
    yield band


def _edges(
    picture: TrendPicture,
) -> tuple[list[float], list[float], list[float], list[int]]:
    """Days, lower and upper ends, and whether each is joined to the next."""
    x: list[float] = []
    low: list[float] = []
    high: list[float] = []
    joined: list[int] = []
    days_of = picture.days
    width = (picture.whole[1] - picture.whole[0]) * _LONE
    for run in parts.find_runs(picture.points):
        known = [at for at in run if None not in (picture.points[at].low, picture.points[at].high)]
        days = [float(days_of[at]) for at in known]
        if len(known) == 1:  # a lone point has no width: its interval is a bar
            known, days = known * 2, [days[0] - width, days[0] + width]
        x += days
        low += [picture.points[at].low or 0.0 for at in known]
        high += [picture.points[at].high or 0.0 for at in known]
        joined += [1] * (len(known) - 1) + [0] * bool(known)
    return x, low, high, joined


def _seams(picture: TrendPicture) -> Iterable[Any]:
    pen = pg.mkPen(picture.palette.seam, width=1.5)
    pen.setDashPattern([1 / 1.5, 3 / 1.5])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    for day, label in picture.series.seams:
        seam = Rule(day.toordinal(), angle=90, pen=pen)
        seam.setZValue(_SEAMS)
        seam.setToolTip(
            tr("{label} from {day} on", label=label, day=picture.formats.day(day, year=True))
        )
        yield seam


def _thresholds(picture: TrendPicture) -> Iterable[Any]:
    for edge, severity in picture.series.thresholds:
        pen = pg.mkPen(picture.palette.t2, width=1)
        pen.setDashPattern([5, 4])
        line = Rule(edge, angle=0, pen=pen)
        line.setZValue(LINES_BELOW)
        said = picture.formats.as_entered(edge)
        line.setToolTip(f"{picture.threshold_text(severity)} {said}")
        yield line


def _series(picture: TrendPicture) -> Iterable[Any]:
    known = [at for at, point in enumerate(picture.points) if point.value is not None]
    if len(known) < 2:
        return
    hollow = [parts.is_hollow(picture.points[at]) for at in known]
    near = [second == first + 1 for first, second in pairwise(known)]
    dashed = [joined and (hollow[n] or hollow[n + 1]) for n, joined in enumerate(near)]
    solid = [joined and not dashed[n] for n, joined in enumerate(near)]
    days = picture.days
    x = [days[at] for at in known]
    y = [picture.points[at].value for at in known]
    for shown, pen in ((solid, _solid(picture)), (dashed, _dashed(picture))):
        connect = np.array([*shown, False], dtype=np.int32)
        curve = Curve(x, y, connect=connect, pen=pen)
        curve.setZValue(_SERIES)
        yield curve


def _solid(picture: TrendPicture) -> QPen:
    pen: QPen = pg.mkPen(picture.palette.acc, width=2)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _dashed(picture: TrendPicture) -> QPen:
    pen: QPen = pg.mkPen(picture.palette.acc, width=1.5)
    pen.setDashPattern([2, 2])
    return pen


class Points(Spots):
    """Dots with a ring of the ground; each ring is a wider dot below, so that it scales too."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(_POINTS)

    def show_points(self, picture: TrendPicture, day_width: float) -> None:
        """Hollow ones where a day is wide enough; the last complete and lone ones filled."""
        palette, points, days = picture.palette, picture.points, picture.days
        last = parts.last_complete(points)
        lone = {run.start for run in parts.find_runs(points) if len(run) == 1}
        alerts = {at for at, _, _ in parts.spots_of_alerts(picture.series)}
        spots: list[dict[str, Any]] = []
        for at, point in enumerate(points):
            if point.value is None:
                continue
            place = (days[at], point.value)
            hollow = parts.is_hollow(point)
            if at == last or (at in lone and not hollow):
                spots += _ringed(place, "o", palette.surface, 11.0, palette.acc, 8.0)
            if hollow and _is_roomy(days, at, day_width):
                spots += _ringed(place, "o", palette.acc, 8.5, palette.surface, 5.5)
            if at in alerts:
                spots += _ringed(place, DIAMOND, palette.surface, 15.0, palette.bad, 12.0)
        self.setData(spots)

    def show_point(self, picture: TrendPicture, at: int) -> None:
        """The one that is pointed at; nothing where it has no value."""
        point, palette = picture.points[at], picture.palette
        if point.value is None:
            self.setData([])
            return
        place = (point.period.end.toordinal(), point.value)
        if parts.is_hollow(point):
            self.setData(_ringed(place, "o", palette.acc, 11.0, palette.surface, 7.0))
        else:
            self.setData(_ringed(place, "o", palette.surface, 11.0, palette.acc, 8.0))


def _ringed(
    place: tuple[float, float], symbol: Any, ring: str, wide: float, fill: str, narrow: float
) -> list[dict[str, Any]]:
    return [
        {"pos": place, "symbol": symbol, "size": wide, "brush": ring},
        {"pos": place, "symbol": symbol, "size": narrow, "brush": fill},
    ]


def _is_roomy(days: Sequence[int], at: int, day_width: float) -> bool:
    near = [n for n in (at - 1, at + 1) if 0 <= n < len(days)]
    return all(abs(days[n] - days[at]) * day_width >= 6 for n in near)


class Notes(Spots):
    """A small flag under the plot on each day with a note; its tooltip is the note."""

    def __init__(self, picture: TrendPicture) -> None:
        super().__init__(
            symbol=FLAG, size=20, brush=picture.palette.t2,
            hoverable=True, tip=lambda x, y, data: data,
        )  # fmt: skip
        self.setZValue(_POINTS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        for day, text in picture.series.notes:
            place = (day.toordinal(), picture.axis.low)
            self.addPoints([{"pos": place, "data": f"{picture.formats.day(day)}: {text}"}])


class TargetLine(Rule):
    """The target; where it may be moved it has a grip at its right end."""

    def __init__(self, picture: TrendPicture, target: float) -> None:
        pen = pg.mkPen(picture.palette.t2, width=1)
        pen.setDashPattern([5, 4])
        super().__init__(
            target, angle=0, pen=pen, hoverPen=pg.mkPen(QColor(picture.palette.acc), width=2),
            movable=picture.may_set_target, bounds=(picture.axis.low, picture.axis.high),
        )  # fmt: skip
        self.setZValue(LINES_BELOW)
        if picture.may_set_target:
            self.addMarker("o", 1.0, 8.0)
            self.setCursor(Qt.CursorShape.SizeVerCursor)
            self.setToolTip(tr(TARGET_HINT))


TARGET_HINT = mark("Drag to set the target; it is set when you let go.")


def build_crosshair(picture: TrendPicture) -> Rule:
    """A hidden vertical line."""
    rule = Rule(0.0, angle=90, pen=pg.mkPen(picture.palette.t3, width=1))
    rule.setZValue(LINES_BELOW + 1)
    rule.hide()
    return rule


def _shape(*corners: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def _flag() -> QPainterPath:
    """A pole that hangs from the middle, and a pennant at its right; in units of its size."""
    path = _shape((0.0, 0.04), (0.4, 0.16), (0.0, 0.28))
    path.addRect(QRectF(-0.06, 0.0, 0.08, 0.34))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


DIAMOND = _shape((0, -0.5), (0.5, 0), (0, 0.5), (-0.5, 0))
FLAG = _flag()
