"""The map of message against advocacy: for each segment how many click and how many share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSizeF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from desktop.core.kpi.points import KpiPoint
from desktop.core.reports.overview import SegmentDot
from desktop.ui.charts.chart import AskPath, Chart, ask_path
from desktop.ui.charts.export import POINT_HEAD, Cell, list_points
from desktop.ui.charts.map_picture import MapPicture
from desktop.ui.look import Look
from desktop.ui.translation import tr, tr_count
from desktop.ui.typography import CAPTION, sized

if TYPE_CHECKING:
    from desktop.ui.charts.map_view import MapView


class MapChart(Chart):
    """A dot a segment, CTR against share rate, a bar for each interval, the name beside it."""

    can_zoom = False

    def __init__(self, look: Look, parent: QWidget | None = None, ask: AskPath = ask_path) -> None:
        super().__init__(look, parent, ask)
        self._dots: tuple[SegmentDot, ...] = ()
        self._totals: tuple[KpiPoint | None, KpiPoint | None] = (None, None)
        self._at: int | None = None
        self._view: MapView | None = None
        self.setAccessibleName(tr("Map of CTR against share rate"))

    def set_data(
        self,
        points: Sequence[SegmentDot],
        share_rate: KpiPoint | None = None,
        ctr: KpiPoint | None = None,
    ) -> None:
        """Shows segments; one without a share rate or a CTR is named above instead.

        `share_rate` and `ctr` are those of all together, where the map is divided.
        """
        self._dots, self._totals, self._at = tuple(points), (share_rate, ctr), None
        self._open_view().show_picture(self._picture())
        self._describe()

    def readout_text(self) -> str | None:
        """What is said of the segment that is pointed at."""
        return None if self._at is None else self._picture().describe(self._at)

    def show_segment(self, at: int | None) -> None:
        """Points at one of the dots, by its index among them; None at nothing."""
        if at != self._at:
            self._at = at
            self._open_view().show_segment(at)
            self._describe()

    def reset_view(self) -> None:
        """The map always shows everything."""

    def _open_view(self) -> MapView:
        if self._view is None:
            # the window stands before the library is loaded: see `library`
            from desktop.ui.charts.map_view import MapView  # noqa: PLC0415

            self._view = view = MapView(self)
            view.pointed.connect(self.show_segment)
            self._hold(view)
        return self._view

    def _picture(self) -> MapPicture:
        look = self._look
        font = sized(self.font(), CAPTION)
        return MapPicture(self._dots, look.theme.palette, look.formats, font, *self._totals)

    def _restyle(self) -> None:
        if self._view is not None:
            self._view.show_picture(self._picture())
            self._view.show_segment(self._at)
        self.update()

    def _describe(self) -> None:
        picture = self._picture()
        names = ", ".join(dot.segment for dot in picture.shown)
        whole = tr("No segment has both rates.")
        if names:
            whole = tr_count(
                "{count} segment: {names}.",
                "{count} segments: {names}.",
                len(picture.shown),
                names=names,
            )
        self.setAccessibleDescription(self.readout_text() or f"{whole} {picture.missing}".strip())

    def leaveEvent(self, event: QEvent) -> None:
        """Points at nothing."""
        super().leaveEvent(event)
        self.show_segment(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Points at nothing."""
        super().focusOutEvent(event)
        self.update()
        self.show_segment(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk over the segments by share rate; Esc points at nothing."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        count = len(self._picture().shown)
        if key in steps and count:
            start = count if self._at is None and steps[key] < 0 else self._at
            at = (-1 if start is None else start) + steps[key]
            self.show_segment(max(0, min(count - 1, at)))
        elif key == Qt.Key.Key_Escape:
            self.show_segment(None)
        else:
            super().keyPressEvent(event)

    def _paint(self, painter: QPainter, size: QSizeF) -> None:
        self._open_view().paint_picture(painter, size)

    def _rows(self) -> tuple[Sequence[str], Iterable[Sequence[Cell]]]:
        rows = (
            (dot.segment, kpi, *row)
            for dot in self._dots
            for kpi, point in (("share_rate", dot.share_rate), ("icp_ctr", dot.ctr))
            for row in list_points((point,))
        )
        return ("segment", "kpi", *POINT_HEAD), rows

    def _file_name(self) -> str:
        if not self._dots:
            return "segments-map"
        period = self._dots[0].share_rate.period
        return f"segments-map-{period.start}-to-{period.end}"
