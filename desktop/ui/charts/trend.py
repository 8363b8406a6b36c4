"""The trend of one KPI: a picture to read, point at, zoom, pan and export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QFileDialog, QMenu, QSizePolicy, QWidget

from desktop.core.reports.overview import TrendSeries
from desktop.ui.charts import trend_parts as parts
from desktop.ui.charts.export import ExportError, save_csv, save_png, save_svg
from desktop.ui.charts.frame import Frame, pan_days, zoom_days
from desktop.ui.charts.trend_header import paint_header, readout
from desktop.ui.charts.trend_painter import TrendDrawing
from desktop.ui.look import Look
from desktop.ui.typography import CAPTION, sized

AskPath = Callable[[QWidget, str, str], Path | None]
"""Asks where to save: parent, suggested name, filter of the dialog; None is cancelled."""

_NAMES = {"share_rate": "Share rate", "icp_ctr": "ICP CTR"}


def ask_path(parent: QWidget, suggested: str, kinds: str) -> Path | None:
    """The platform's own save dialog."""
    chosen, _ = QFileDialog.getSaveFileName(parent, "Export", suggested, kinds)
    return Path(chosen) if chosen else None


class TrendChart(QWidget):
    """Line, 95 % band, target, seams, gaps and marks; wheel zooms, drag pans, Esc resets."""

    export_failed = Signal(str)
    exported = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None, ask: AskPath = ask_path) -> None:
        super().__init__(parent)
        self._look = look
        self._ask = ask
        self._series = TrendSeries(())
        self._kpi = "share_rate"
        self._caption = ""
        self._axis = parts.fit_axis(self._series)
        self._full = self._view = (0.0, 1.0)
        self._crosshair: int | None = None
        self._dragged_from: QPointF | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.theme.changed.connect(self.update)

    def set_data(self, series: TrendSeries, kpi: str, caption: str = "") -> None:
        """Shows a series from its first to its last point; any number of points will do."""
        self._series, self._kpi, self._caption = series, kpi, caption
        self._axis = parts.fit_axis(series)
        days = [point.period.end.toordinal() for point in series.points]
        self._full = (float(min(days)), float(max(days))) if days else (0.0, 1.0)
        self._view = self._full
        self._crosshair = None
        self.setAccessibleName(f"{_NAMES.get(kpi, kpi)} trend")
        self.setAccessibleDescription(self._summary())
        self.update()

    @property
    def days_in_view(self) -> tuple[float, float]:
        """First and last ordinal day in view."""
        return self._view

    def readout_text(self) -> str | None:
        """What the row above the chart says of the point under the crosshair."""
        if self._crosshair is None:
            return None
        return "   ".join(readout(self._drawing(), self._crosshair))

    def show_crosshair(self, at: int | None) -> None:
        """Puts the crosshair on a point by index; None takes it away."""
        if at != self._crosshair:
            self._crosshair = at
            self.update()

    def reset_view(self) -> None:
        """Shows the whole series again."""
        self._set_view(self._full)

    def build_menu(self) -> QMenu:
        """The context menu; its owner shows and deletes it."""
        menu = QMenu(self)
        for label, slot in (
            ("Export as PNG…", self._export_png),
            ("Export as SVG…", self._export_svg),
            ("Export as CSV…", self._export_csv),
        ):
            menu.addAction(label).triggered.connect(slot)
        menu.addSeparator()
        menu.addAction("Show everything").triggered.connect(self.reset_view)
        return menu

    def sizeHint(self) -> QSize:
        """The measure in the overview at 1280 × 800."""
        return QSize(528, 240)

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the chart, and a ring where it has the keyboard."""
        del event
        painter = QPainter(self)
        self._paint(painter, QSizeF(self.size()), crosshair=self._crosshair)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._look.theme.palette.acc), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint(self, painter: QPainter, size: QSizeF, crosshair: int | None = None) -> None:
        drawing = self._drawing(crosshair)
        paint_header(painter, drawing, size.width())
        drawing.paint(painter, size)

    def _drawing(self, crosshair: int | None = None) -> TrendDrawing:
        return TrendDrawing(
            series=self._series,
            kpi=self._kpi,
            palette=self._look.theme.palette,
            formats=self._look.formats,
            font=sized(self.font(), CAPTION),
            axis=self._axis,
            view=self._view,
            caption=self._caption,
            crosshair=crosshair,
        )

    def _frame(self) -> Frame:
        return self._drawing().frame(QSizeF(self.size()))

    def _summary(self) -> str:
        last = parts.last_complete(self._series.points)
        if last is None:
            return "No complete period has a value yet."
        day, value, rest = readout(self._drawing(), last)
        return f"{len(self._series.points)} points; the last complete one, {day}: {value}, {rest}."

    # pointing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves the crosshair, or the days while a button is held."""
        frame = self._frame()
        if self._dragged_from is None:
            self._point_at(frame, event.position())
            return
        moved = frame.day(self._dragged_from.x()) - frame.day(event.position().x())
        self._dragged_from = event.position()
        self._set_view(pan_days(self._view, self._full, moved))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the days."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        del event
        self._dragged_from = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Shows the whole series again."""
        del event
        self.reset_view()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms around the day under the pointer; at full width the page scrolls instead."""
        steps = event.angleDelta().y() / 120
        if not steps or (steps < 0 and self._view == self._full):
            event.ignore()
            return
        focus = self._frame().day(event.position().x())
        self._set_view(zoom_days(self._view, self._full, focus, 0.8**steps))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers the exports."""
        menu = self.build_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Points at once, not only after the next move."""
        self._point_at(self._frame(), event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Takes the crosshair away."""
        del event
        self.show_crosshair(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes the crosshair away with the keyboard."""
        super().focusOutEvent(event)
        self.show_crosshair(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right point, plus and minus zoom, Esc resets."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            factor = 1.25 if key == Qt.Key.Key_Minus else 0.8
            middle = sum(self._view) / 2
            self._set_view(zoom_days(self._view, self._full, middle, factor))
        elif key == Qt.Key.Key_Escape:
            self.show_crosshair(None)
            self.reset_view()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        count = len(self._series.points)
        if count:
            at = count if self._crosshair is None and by < 0 else self._crosshair
            self.show_crosshair(max(0, min(count - 1, (-1 if at is None else at) + by)))

    def _point_at(self, frame: Frame, spot: QPointF) -> None:
        inside = frame.plot.adjusted(-8, -20, 8, 24).contains(spot)
        if not inside or not self._series.points:
            self.show_crosshair(None)
            return
        day = frame.day(spot.x())
        ends = [point.period.end.toordinal() for point in self._series.points]
        self.show_crosshair(min(range(len(ends)), key=lambda at: abs(ends[at] - day)))

    def _set_view(self, view: tuple[float, float]) -> None:
        if view != self._view:
            self._view = view
            self.update()

    # exporting

    def _export_png(self) -> None:
        self._export("png", lambda path: save_png(path, self._paint, self.size(), self._ground()))

    def _export_svg(self) -> None:
        title = self.accessibleName()
        self._export(
            "svg", lambda path: save_svg(path, self._paint, self.size(), self._ground(), title)
        )

    def _export_csv(self) -> None:
        self._export("csv", lambda path: save_csv(path, self._series.points))

    def _export(self, kind: str, save: Callable[[Path], None]) -> None:
        suggested = f"{self._kpi.replace('_', '-')}-trend.{kind}"
        path = self._ask(self, suggested, f"{kind.upper()} (*.{kind})")
        if path is None:
            return
        try:
            save(path if path.suffix else path.with_suffix(f".{kind}"))
        except ExportError as error:
            self.export_failed.emit(str(error))
        else:
            self.exported.emit(f"Exported {path.name}")

    def _ground(self) -> str:
        return self._look.theme.palette.surface
