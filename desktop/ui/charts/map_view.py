"""The map as a plot of the library: dots, bars for their intervals, names that keep clear."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop.ui.charts.label_places import place_around
from desktop.ui.charts.map_picture import MapPicture
from desktop.ui.charts.plot_parts import Curve, PercentAxis, Rule, Spots, style_axis
from desktop.ui.charts.plot_view import PlotView
from desktop.ui.translation import tr

_TITLE, _FOOT, _RIGHT, _HEIGHT = 24.0, 40.0, 24.0, 16.0
_NEAR = 14.0
"""So many pixels around a dot the mouse points at it."""


class MapView(PlotView):
    """Shows one `MapPicture`."""

    pointed = Signal(object)
    """Index of the dot under the mouse; None where there is none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture: MapPicture | None = None
        self._at: int | None = None
        self._dots = Spots()
        self._left, self._below = PercentAxis(), PercentAxis("bottom")
        self.lay_out(self._left, self._below)
        self.ci.layout.setRowFixedHeight(0, _TITLE)
        self.ci.layout.setColumnFixedWidth(2, _RIGHT)
        self.area.setMouseEnabled(x=False, y=False)
        self._names = _Names(self)
        self.scene().addItem(self._names)
        self.area.sigResized.connect(self._names.show_names)
        self.scene().sigMouseMoved.connect(self._point)

    def show_picture(self, picture: MapPicture) -> None:
        """Draws a picture."""
        self._picture, self._at = picture, None
        palette, across, upwards = picture.palette, picture.across, picture.upwards
        style_axis(self._left, palette.t3, palette.grid, picture.font)
        style_axis(self._below, palette.t3, palette.line2, picture.font)
        ticks = picture.ticks(upwards)
        widest = max(picture.width(text) for _, text in ticks)
        self._left.show_values(ticks, max(52.0, widest + 12))
        self._below.show_values(picture.ticks(across), _FOOT)
        self.area.clear()
        self.area.setRange(
            xRange=(across.low, across.high), yRange=(upwards.low, upwards.high), padding=0
        )
        self._add_rules(picture)
        self._add_bars(picture)
        self._dots = Spots()
        self.area.addItem(self._dots, ignoreBounds=True)
        self.show_segment(None)
        self.ci.layout.activate()
        self._names.show_names()

    def show_segment(self, at: int | None) -> None:
        """Makes one dot larger, and says above what it stands for."""
        self._at = at
        if self._picture is None:
            return
        palette = self._picture.palette
        spots: list[dict[str, Any]] = []
        for n, dot in enumerate(self._picture.shown):
            place = (dot.share_rate.value, dot.ctr.value)
            hollow = self._picture.is_hollow(dot)
            size = 12.0 if n == at else 9.0
            spots.append({"pos": place, "size": size + 3, "brush": palette.surface})
            spots.append({"pos": place, "size": size, "brush": palette.acc})
            if hollow:
                spots.append({"pos": place, "size": size - 3, "brush": palette.surface})
        self._dots.setData(spots)
        self._names.show_names()

    def places(self) -> list[QPointF]:
        """Where the dots are, in logical pixels."""
        shown = () if self._picture is None else self._picture.shown
        return [
            self.area.mapViewToScene(QPointF(dot.share_rate.value or 0.0, dot.ctr.value or 0.0))
            for dot in shown
        ]

    def bars(self) -> list[QRectF]:
        """Where the intervals are, in logical pixels."""
        if self._picture is None:
            return []
        to_scene = self.area.mapViewToScene
        return [
            QRectF(to_scene(QPointF(*start)), to_scene(QPointF(*stop))).normalized()
            for start, stop in self._picture.bars
        ]

    def _add_rules(self, picture: MapPicture) -> None:
        pen = pg.mkPen(picture.palette.t3, width=1, dash=[2, 3])
        for point, angle in ((picture.share_rate, 90), (picture.ctr, 0)):
            if point is not None and point.value is not None and picture.shown:
                self.area.addItem(Rule(pos=point.value, angle=angle, pen=pen), ignoreBounds=True)

    def _add_bars(self, picture: MapPicture) -> None:
        ends = [end for bar in picture.bars for end in bar]
        if ends:
            x, y = map(list, zip(*ends, strict=True))
            bars = Curve(x, y, connect="pairs", pen=pg.mkPen(picture.palette.seam, width=1.5))
            self.area.addItem(bars, ignoreBounds=True)

    def _point(self, spot: QPointF) -> None:
        def distance(at: int) -> float:
            away = places[at] - spot
            return float((away.x() ** 2 + away.y() ** 2) ** 0.5)

        places = self.places()
        nearest = min(range(len(places)), key=distance, default=None)
        if nearest is not None and distance(nearest) > _NEAR:
            nearest = None
        self.pointed.emit(nearest)

    def paint_picture(self, painter: QPainter, size: QSizeF) -> None:
        """Draws the map, with no dot pointed at."""
        at = self._at
        self.show_segment(None)
        super().paint_picture(painter, size)
        self.show_segment(at)

    @property
    def writing(self) -> tuple[MapPicture | None, int | None]:
        """What the labels are written for: the picture and the dot that is pointed at."""
        return self._picture, self._at


class _Names(pg.GraphicsObject):  # type: ignore[misc]
    """Names of segments and axes over the plot, in pixels of the scene."""

    def __init__(self, view: MapView) -> None:
        super().__init__()
        self._view = view
        self.setZValue(100)

    def show_names(self) -> None:
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self._view.rect())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del option, widget
        picture, at = self._view.writing
        if picture is None:
            return
        area = self._view.area
        plot = area.mapRectToScene(QRectF(area.rect()))
        painter.setFont(picture.font)
        painter.setPen(QColor(picture.palette.t3))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        whole = QRectF(0, 0, self._view.width(), _HEIGHT)
        painter.drawText(whole, left, tr("CTR"))
        foot = QRectF(plot.left(), plot.bottom() + _FOOT - _HEIGHT - 2, plot.width(), _HEIGHT)
        painter.drawText(foot, right, tr("Share rate"))
        said = picture.missing if at is None else picture.describe(at)
        if not picture.shown:
            empty = tr("No segment has both rates yet.")
            painter.drawText(plot, Qt.AlignmentFlag.AlignCenter, empty)
        painter.setPen(QColor(picture.palette.t3 if at is None else picture.palette.t2))
        room = whole.width() - picture.width(tr("CTR")) - 16
        elided = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(whole, right, elided)
        boxes = self._boxes(picture, plot)
        self._write_corners(painter, picture, plot, boxes)
        painter.setPen(QColor(picture.palette.t1))
        for box, name in boxes:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _write_corners(
        self,
        painter: QPainter,
        picture: MapPicture,
        plot: QRectF,
        taken: Sequence[tuple[QRectF, str]],
    ) -> None:
        """What each part of a divided map means, where nothing stands there."""
        share, ctr = picture.share_rate, picture.ctr
        if share is None or ctr is None or not picture.shown:
            return
        middle = self._view.area.mapViewToScene(QPointF(share.value or 0.0, ctr.value or 0.0))
        painter.setPen(QColor(picture.palette.t3))
        busy = [box for box, _ in taken] + self._view.bars()
        busy += [QRectF(spot.x() - 8, spot.y() - 8, 16, 16) for spot in self._view.places()]
        inner = plot.adjusted(6, 3, -6, -3)
        for at, text in enumerate(picture.corners):
            wide = picture.width(text) + 2
            is_right, is_below = at % 2 == 1, at > 1
            x = inner.right() - wide if is_right else inner.left()
            y = inner.bottom() - _HEIGHT if is_below else inner.top()
            box = QRectF(x, y, wide, _HEIGHT)
            fits = box.left() > middle.x() if is_right else box.right() < middle.x()
            fits &= box.top() > middle.y() if is_below else box.bottom() < middle.y()
            if fits and not any(box.intersects(other.adjusted(-2, -2, 2, 2)) for other in busy):
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _rules(self, picture: MapPicture, plot: QRectF) -> list[QRectF]:
        """Where the map is divided, in logical pixels."""
        to_scene, rules = self._view.area.mapViewToScene, []
        if picture.share_rate is not None and picture.share_rate.value is not None:
            x = to_scene(QPointF(picture.share_rate.value, 0.0)).x()
            rules.append(QRectF(x, plot.top(), 0, plot.height()))
        if picture.ctr is not None and picture.ctr.value is not None:
            y = to_scene(QPointF(0.0, picture.ctr.value)).y()
            rules.append(QRectF(plot.left(), y, plot.width(), 0))
        return rules

    def _boxes(self, picture: MapPicture, plot: QRectF) -> list[tuple[QRectF, str]]:
        """Each name beside its dot, clear of other names, and of dots as far as there is room.

        The largest segments first; one whose name has no room is read by pointing at it.
        """
        places, bars = self._view.places(), [*self._view.bars(), *self._rules(picture, plot)]
        taken: list[tuple[QRectF, str]] = []
        room = plot.adjusted(0, -4, _RIGHT - 4, 0)
        pairs = list(zip(places, picture.shown, strict=True))
        for spot, dot in sorted(pairs, key=lambda pair: -pair[1].share_rate.denominator):
            size = QSizeF(picture.width(dot.segment) + 2, _HEIGHT)

            def crowding(box: QRectF, spot: QPointF = spot) -> int:
                near = box.adjusted(-5, -4, 5, 4)
                dots = sum(near.contains(other) for other in places if other != spot)
                crossed = sum(box.intersects(bar.adjusted(-2, -1, 2, 1)) for bar in bars)
                return crossed + dots * 2 + 10 * (not room.contains(box))

            boxes = [
                box
                for box in place_around(spot, size, 7)
                if not any(box.intersects(other) for other, _ in taken)
            ]
            if boxes:
                taken.append((min(boxes, key=crowding), dot.segment))
        return taken
