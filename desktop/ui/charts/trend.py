"""The trend of one KPI: a picture to read, point at, zoom, pan, set the target in, and export."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.reports.overview import TrendSeries
from desktop.ui.charts import trend_parts as parts
from desktop.ui.charts.chart import AskPath, Chart, ask_path
from desktop.ui.charts.export import POINT_HEAD, Cell, list_points
from desktop.ui.charts.readout import Readout, notes_of, read_point
from desktop.ui.charts.target_handle import TargetHandle
from desktop.ui.charts.trend_picture import TrendPicture
from desktop.ui.formats import decimals_of
from desktop.ui.look import Look
from desktop.ui.translation import tr, tr_count
from desktop.ui.typography import CAPTION, sized
from desktop.ui.words import caption_words, kpi_name

if TYPE_CHECKING:
    from desktop.ui.charts.trend_view import TrendView


class TrendChart(Chart):
    """Line, 95 % band, target, seams, gaps and marks; wheel zooms, drag pans, Esc resets."""

    target_moved = Signal(float)
    """The target a person set, a fraction; only when they let go of it."""
    note_wanted = Signal(object)
    """The day on which a person wants to write a note."""
    note_opened = Signal(object, str)
    """Day and text of the note a person opened."""
    explain_wanted = Signal(object)
    """The `Period` of the point whose origin a person wants to see."""
    alert_wanted = Signal(object)
    """The `KpiPoint` that a person wants to be told of when it happens again."""

    def __init__(self, look: Look, parent: QWidget | None = None, ask: AskPath = ask_path) -> None:
        super().__init__(look, parent, ask)
        self._series = TrendSeries(())
        self._kpi = "share_rate"
        self._caption = ""
        self._may_set_target = False
        self.may_explain = self.may_alert = False
        self.may_note = True
        self._crosshair: int | None = None
        self._view: TrendView | None = None
        self._later: Callable[[], None] | None = None
        self._held_by_keys = False
        self._handle = TargetHandle(look, self)
        self._handle.hide()
        self._handle.stepped.connect(self._step_target)
        self._handle.kept.connect(self._keep_target)
        self._handle.taken_back.connect(self._take_target_back)

    def set_data(
        self,
        series: TrendSeries,
        kpi: str,
        caption: str = "",
        *,
        may_set_target: bool = False,
    ) -> None:
        """Shows a series from its first to its last point; any number of points will do.

        With `may_set_target` the target can be dragged, if there is one. What arrives while a
        person moves the target is shown once they let go without having changed it. What is
        shown already stays as it is, with the days in view.
        """
        self._later = None
        if self._is_moving_target:
            # what a person holds is not taken from under their hand
            self._later = partial(
                self.set_data, series, kpi, caption, may_set_target=may_set_target
            )
            return
        before = self._shown
        self._series, self._kpi, self._caption = series, kpi, caption_words(caption)
        self._may_set_target = may_set_target and series.target is not None
        if self._view is not None and self._shown == before and self.target_shown == series.target:
            return
        self._crosshair = None
        if self._view is None:
            self._open_view()  # with this series
        else:
            self._view.show_picture(self._picture())
        self._handle.setVisible(self._may_set_target)
        self._name_handle()
        self.setAccessibleName(tr("{kpi} trend", kpi=kpi_name(kpi)))
        self._describe()

    @property
    def _shown(self) -> tuple[TrendSeries, str, str, bool]:
        return self._series, self._kpi, self._caption, self._may_set_target

    @property
    def days_in_view(self) -> tuple[float, float]:
        """First and last ordinal day in view."""
        first, last = self._open_view().area.viewRange()[0]
        return first, last

    @property
    def target_shown(self) -> float | None:
        """Where the target's line is just now, kept or not."""
        return self._open_view().target

    def readout_text(self) -> str | None:
        """What the row above the chart says of the point under the crosshair."""
        return None if self._crosshair is None else str(self._read(self._crosshair))

    def show_crosshair(self, at: int | None) -> None:
        """Puts the crosshair on a point by index; None takes it away."""
        if at != self._crosshair:
            self._crosshair = at
            self._open_view().show_crosshair(at)
            self._describe()

    def reset_view(self) -> None:
        """Shows the whole series again."""
        self._open_view().area.reset()

    # the plot

    def _open_view(self) -> TrendView:
        if self._view is None:
            # the window stands before the library is loaded: see `library`
            from desktop.ui.charts.trend_view import TrendView  # noqa: PLC0415

            self._view = view = TrendView(self)
            view.pointed.connect(self.show_crosshair)
            view.target_released.connect(self._release_target)
            view.note_clicked.connect(self.note_opened)
            view.changed.connect(self._move_handle)
            view.show_picture(self._picture())
            self._hold(view)
            self._handle.raise_()
        return self._view

    def _picture(self) -> TrendPicture:
        return TrendPicture(
            series=self._series,
            kpi=self._kpi,
            palette=self._look.theme.palette,
            formats=self._look.formats,
            font=sized(self.font(), CAPTION),
            axis=parts.fit_axis(self._series),
            caption=self._caption,
            may_set_target=self._may_set_target,
        )

    def _restyle(self) -> None:
        if self._view is not None and not self._is_moving_target:
            self._view.show_picture(self._picture(), keep_view=True)
        self.update()

    # words

    def _read(self, at: int) -> Readout:
        return read_point(self._series, at, self._kpi, self._look.formats)

    def _describe(self) -> None:
        """A screen reader hears the point under the crosshair, else the last complete one."""
        self.setAccessibleDescription(self.readout_text() or self._summary())

    def _summary(self) -> str:
        last = parts.last_complete(self._series.points)
        if last is None:
            return tr("No complete period has a value yet.")
        read = self._read(last)
        rest = ", ".join(read.rest)
        count = len(self._series.points)
        return tr_count(
            "{count} point; the last complete one, {days}: {value}, {rest}.",
            "{count} points; the last complete one, {days}: {value}, {rest}.",
            count, days=read.days, value=read.value, rest=rest,
        )  # fmt: skip

    # the target

    @property
    def _step(self) -> float:
        return 0.1 ** (2 + decimals_of(self._kpi))

    def _name_handle(self) -> None:
        target = self.target_shown
        if target is not None:
            said = self._look.formats.as_entered(target)
            self._handle.setAccessibleName(
                tr("Target of {kpi}, {said}", kpi=kpi_name(self._kpi), said=said)
            )
            self._handle.setAccessibleDescription(
                tr("Up and Down move it, Enter sets it, Esc resets.")
            )

    def _move_handle(self) -> None:
        if self._may_set_target and self._view is not None:
            self._handle.setGeometry(self._view.target_box().toAlignedRect().adjusted(-4, -3, 4, 3))

    @property
    def _is_moving_target(self) -> bool:
        dragged = self._view is not None and self._view.is_dragging_target
        return dragged or self._held_by_keys

    def _step_target(self, steps: int) -> None:
        self._held_by_keys = True
        if self.target_shown is not None:
            self._open_view().move_target(self._rounded(self.target_shown + steps * self._step))
            self._name_handle()

    def _release_target(self, target: float) -> None:
        self._open_view().move_target(self._rounded(target))
        self._keep_target()

    def _keep_target(self) -> None:
        target = self.target_shown
        if target is None or target == self._series.target:
            self._take_target_back()
            return
        self._held_by_keys, self._later = False, None
        self._name_handle()
        self.target_moved.emit(target)

    def _take_target_back(self) -> None:
        if self._series.target is not None:
            self._open_view().move_target(self._series.target)
            self._name_handle()
        self._held_by_keys = False
        if self._later is not None:
            self._later()

    def _rounded(self, target: float) -> float:
        # to whole steps, so that a percentage has no more decimals than one reads
        return round(round(target / self._step) * self._step, 10)

    # events

    def leaveEvent(self, event: QEvent) -> None:
        """Takes the crosshair away."""
        super().leaveEvent(event)
        self.show_crosshair(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes the crosshair away with the keyboard."""
        super().focusOutEvent(event)
        self.update()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.show_crosshair(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right point, Enter explains the point, plus and minus zoom, Esc resets."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step_crosshair(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._open_view().area.scaleBy(x=0.8)
        elif key == Qt.Key.Key_Minus:
            self._open_view().area.scaleBy(x=1.25)
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._crosshair is not None:
            self._explain(self._crosshair)
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self._open_view().is_dragging_target:
            self._take_target_back()
            return
        self.show_crosshair(None)
        self.reset_view()

    def _step_crosshair(self, by: int) -> None:
        count = len(self._series.points)
        if count:
            at = count if self._crosshair is None and by < 0 else self._crosshair
            self.show_crosshair(max(0, min(count - 1, (-1 if at is None else at) + by)))

    # menu and files

    def _fill_menu(self, menu: QMenu, spot: QPoint | None) -> None:
        day = self._day_at(spot)
        if day is None:
            return
        formats = self._look.formats
        at = len(self._series.points) - 1 if self._crosshair is None else self._crosshair
        if self.may_explain:
            menu.addAction(tr("Where does this come from?")).triggered.connect(
                lambda: self._explain(at)
            )
        if self.may_alert:
            menu.addAction(tr("Alert me about this…")).triggered.connect(
                lambda: self.alert_wanted.emit(self._series.points[at])
            )
        if self.may_note:
            menu.addAction(tr("Add note on {day}", day=formats.day(day))).triggered.connect(
                lambda: self.note_wanted.emit(day)
            )
        shown = notes_of(self._series, self._crosshair) if self._crosshair is not None else ()
        for on, text in shown:
            menu.addAction(tr("Open note of {day}", day=formats.day(on))).triggered.connect(
                lambda _=False, on=on, text=text: self.note_opened.emit(on, text)
            )
        menu.addSeparator()

    def _explain(self, at: int) -> None:
        if self.may_explain:
            self.explain_wanted.emit(self._series.points[at].period)

    def _day_at(self, spot: QPoint | None) -> date | None:
        if spot is not None:
            return self._open_view().day_at(QPointF(spot))
        if not self._series.points:
            return None
        return self._series.points[-1 if self._crosshair is None else self._crosshair].period.end

    def _paint(self, painter: QPainter, size: QSizeF) -> None:
        self._open_view().paint_picture(painter, size)

    def _rows(self) -> tuple[Sequence[str], Iterable[Sequence[Cell]]]:
        return POINT_HEAD, list_points(self._series.points)

    def _file_name(self) -> str:
        points = self._series.points
        name = f"{self._kpi.replace('_', '-')}-trend"
        return f"{name}-{points[0].period.start}-to-{points[-1].period.end}" if points else name
