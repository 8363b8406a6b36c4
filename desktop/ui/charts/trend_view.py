"""A trend as a plot of the library: what is drawn, zoomed, panned, pointed at and dragged."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui.charts import trend_parts as parts
from desktop.ui.charts.frame import BOTTOM, TOP, Frame
from desktop.ui.charts.plot_parts import DayAxis, PercentAxis, Rule, style_axis
from desktop.ui.charts.plot_view import PlotView
from desktop.ui.charts.readout import read_point
from desktop.ui.charts.trend_header import TrendHeader
from desktop.ui.charts.trend_items import Notes, Points, TargetLine, build_crosshair, build_items
from desktop.ui.charts.trend_labels import TrendLabels, target_box, threshold_boxes
from desktop.ui.charts.trend_picture import TrendPicture


class TrendView(PlotView):
    """Shows one `TrendPicture`; the keyboard, the menu and words are its owner's."""

    pointed = Signal(object)
    """Index of the point under the mouse; None outside the plot."""
    target_dragged = Signal(float)
    target_released = Signal(float)
    note_clicked = Signal(object, str)
    """The note's day and text."""
    changed = Signal()
    """Something moved: the days in view, the size or the target."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture: TrendPicture | None = None
        self._crosshair_at: int | None = None
        self._crosshair: Rule | None = None
        self._target: TargetLine | None = None
        self._points, self._pointed = Points(), Points()
        self._assembling = False
        self._build()

    def show_picture(self, picture: TrendPicture, *, keep_view: bool = False) -> None:
        """Draws a picture; `keep_view` leaves the days in view as they are."""
        self._picture, self._assembling = picture, True
        self._crosshair_at = self._crosshair_at if keep_view else None
        self.area.clear()
        self._place(picture)
        for item in build_items(picture):
            self._add(item)
        self._crosshair = self._add(build_crosshair(picture))
        self._add_target(picture)
        self._points, self._pointed = self._add(Points()), self._add(Points())
        if picture.series.notes:
            self._add(Notes(picture)).sigClicked.connect(self._open_note)
        self.area.limit(picture.whole)
        self.area.setYRange(picture.axis.low, picture.axis.high, padding=0)
        if not keep_view:
            self.area.reset()
        self.ci.layout.activate()
        self.show_crosshair(self._crosshair_at)
        self._assembling = False
        self._refresh()

    def show_crosshair(self, at: int | None) -> None:
        """Puts the crosshair on a point by index; None takes it away."""
        self._crosshair_at = at
        picture = self._picture
        if picture is None or self._crosshair is None:
            return
        for item in (self._crosshair, self._pointed):
            item.setVisible(at is not None)
        if at is None:
            self._header.show_row(picture, None)
            return
        self._crosshair.setValue(picture.days[at])
        self._pointed.show_point(picture, at)
        said = read_point(picture.series, at, picture.kpi, picture.formats)
        self._header.show_row(picture, said)

    def move_target(self, target: float) -> None:
        """Puts the target's line elsewhere, without saying so."""
        if self._target is not None:
            self._target.moving = False
            self._target.setValue(target)

    @property
    def target(self) -> float | None:
        """Where the target's line is now."""
        return None if self._target is None else self._target.value()

    @property
    def is_dragging_target(self) -> bool:
        """Whether the mouse holds the target."""
        return self._target is not None and self._target.moving

    def target_box(self) -> QRectF:
        """Where the target's label is; empty without a target."""
        if self._picture is None or self.target is None:
            return QRectF()
        return target_box(self._picture, self.frame(), self.target)

    def threshold_boxes(self) -> list[tuple[QRectF, str]]:
        """Where thresholds are named, and how."""
        if self._picture is None:
            return []
        return threshold_boxes(self._picture, self.frame(), self.target)

    def label_boxes(self) -> list[QRectF]:
        """Where the last value and the alerts are written."""
        return self._labels.boxes()

    def frame(self) -> Frame:
        """Where the plot lies and what it shows, in logical pixels."""
        (first, last), (low, high) = self.area.viewRange()
        plot = self.area.mapRectToScene(QRectF(self.area.rect()))
        return Frame(plot, first, last, low, high)

    def day_at(self, spot: QPointF) -> date | None:
        """The day of the series under a place of this widget; None left or right of the plot."""
        if self._picture is None or not self._picture.points:
            return None
        x = self.area.mapSceneToView(self.mapToScene(spot.toPoint())).x()
        first, last = self._picture.days[0], self._picture.days[-1]
        return date.fromordinal(max(first, min(last, round(x))))

    def paint_picture(self, painter: QPainter, size: QSizeF) -> None:
        """Draws the picture without the crosshair into 0, 0 .. size."""
        at = self._crosshair_at
        self.show_crosshair(None)
        super().paint_picture(painter, size)
        self.show_crosshair(at)

    def _build(self) -> None:
        self._header, self._left, self._below = TrendHeader(), PercentAxis(), DayAxis()
        self.addItem(self._header, 0, 0, 1, 3)
        self.lay_out(self._left, self._below)
        self._labels = TrendLabels()
        self.scene().addItem(self._labels)
        self.area.sigRangeChanged.connect(self._refresh)
        self.area.sigResized.connect(self._refresh)
        self.scene().sigMouseMoved.connect(self._point)

    def _place(self, picture: TrendPicture) -> None:
        palette, axis = picture.palette, picture.axis
        self.ci.layout.setColumnFixedWidth(2, picture.right)
        style_axis(self._left, palette.t3, palette.grid, picture.font)
        style_axis(self._below, palette.t3, palette.line2, picture.font)
        self._left.show_values([(t, picture.tick_text(t)) for t in axis.ticks], picture.left)
        last = parts.last_complete(picture.points)
        self._below.show_days(
            picture.days,
            None if last is None else picture.days[last],
            lambda day, wide: picture.day_text(date.fromordinal(day), wide=wide),
        )

    def _add(self, item: Any) -> Any:
        self.area.addItem(item, ignoreBounds=True)
        return item

    def _add_target(self, picture: TrendPicture) -> None:
        self._target = None
        if picture.series.target is None:
            return
        self._target = self._add(TargetLine(picture, picture.series.target))
        self._target.sigPositionChanged.connect(self._refresh)
        self._target.sigDragged.connect(lambda line: self.target_dragged.emit(line.value()))
        self._target.sigPositionChangeFinished.connect(
            lambda line: self.target_released.emit(line.value())
        )

    def _refresh(self) -> None:
        if self._picture is None or self._assembling:
            return
        height = max(1.0, self.area.size().height())
        for item in self.area.addedItems:
            if isinstance(item, Rule) and item.angle == 90 and item is not self._crosshair:
                item.setSpan(0, 1 + (TOP - 6) / height)
        self._show_points()
        self._labels.show_labels(self._picture, self.frame(), self.target)
        self.changed.emit()

    def _show_points(self) -> None:
        if self._picture is not None:
            (first, last), _ = self.area.viewRange()
            pixels = self.area.size().width() / ((last - first) or 1.0)
            self._points.show_points(self._picture, pixels)

    def _point(self, spot: QPointF) -> None:
        picture = self._picture
        plot = self.frame().plot.adjusted(-8, -TOP, 8, BOTTOM)
        if picture is None or not picture.points or not plot.contains(spot):
            self.pointed.emit(None)
            return
        day = self.area.mapSceneToView(spot).x()
        days = picture.days
        self.pointed.emit(min(range(len(days)), key=lambda at: abs(days[at] - day)))

    def _open_note(self, notes: Notes, spots: Any, event: Any) -> None:
        del notes
        if self._picture is not None and event.button() == Qt.MouseButton.LeftButton and len(spots):
            event.accept()
            self.note_clicked.emit(*self._picture.series.notes[spots[0].index()])
