"""The data calendar: a row of days for each source, walked by pointer and keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.translation import tr, tr_count
from desktop.ui.typography import CAPTION, TEXT, sized
from desktop.ui.widgets.data_choice import pop_up
from desktop.ui.widgets.data_day import STATE_WORDS, DayRow, paint_day

NAMES, PITCH, ROW, CELL = 160, 10, 22, QSize(8, 12)
_AXIS = 24


class DayGrid(QWidget):
    """The cells; arrows move a cursor, `pointed` says in words what is under it."""

    pointed = Signal(str)
    chosen = Signal(str)
    """The source whose row was clicked, or on which Enter was pressed."""
    confirm_wanted = Signal(str, object, bool)
    """A source, days, and whether they were really empty, or that is taken back."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._first = date.min
        self._rows: tuple[DayRow, ...] = ()
        self._total = 0
        self._left, self._pitch, self._skipped = 0, PITCH, 0
        self._cursor: tuple[int, int] | None = None
        self.may_confirm = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Data calendar"))
        look.theme.changed.connect(self.update)

    def show_days(self, first: date, rows: Sequence[DayRow]) -> None:
        """Rows of equally many days from `first` on."""
        is_same = first == self._first and len(rows) == len(self._rows)
        self._first, self._rows = first, tuple(rows)
        self._total = max((len(row.days) for row in self._rows), default=0)
        self._measure()
        if is_same and self._cursor is not None and self.hasFocus():
            self._point(self._cursor)
        else:
            self._cursor = None
        self.setFixedHeight(ROW * len(self._rows) + _AXIS)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """91 days."""
        return QSize(NAMES + 91 * PITCH, ROW * len(self._rows) + _AXIS)

    def minimumSizeHint(self) -> QSize:
        """Names and four weeks."""
        return QSize(NAMES + 28 * PITCH, ROW * len(self._rows) + _AXIS)

    def rows(self) -> tuple[DayRow, ...]:
        """What is shown."""
        return self._rows

    def first_day(self) -> date:
        """The day of the first cell, whether it fits or not."""
        return self._first

    def days_shown(self) -> int:
        """How many of the days fit; the newest are shown."""
        return max(0, min(self._total, (self.width() - NAMES) // PITCH))

    def describe(self, row: int, day: int) -> str:
        """`LinkedIn Ads · Mar 7 · not available`."""
        line = self._rows[row]
        formats = self._look.formats
        words = [line.name, formats.day(self._day(day)), tr(STATE_WORDS[line.days[day]])]
        if day < len(line.rows) and line.rows[day]:
            words.append(tr_count("{count} row", "{count} rows", line.rows[day]))
        if day in line.confirmed:
            words.append(tr("confirmed by you"))
        elif day in line.confirmable and self.may_confirm:
            words.append(tr("press Space if nothing happened"))
        return " · ".join(words)

    def build_menu(self, row: int, day: int) -> QMenu:
        """What can be said of one day: nothing where it is neither missing nor confirmed."""
        line, formats = self._rows[row], self._look.formats
        menu = QMenu(self)
        for places, empty in line.sayable(day) if self.may_confirm else ():
            days = tuple(self._day(at) for at in places)
            when = formats.days(days[0], days[-1], this_year=days[-1].year)
            label = (
                tr("Nothing happened on {days}", days=when)
                if empty
                else tr("{days} is not confirmed", days=when)
            )
            action = menu.addAction(label)
            action.triggered.connect(
                lambda _=False, days=days, empty=empty: self.confirm_wanted.emit(
                    line.source, days, empty
                )
            )
        return menu

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and day under a point."""
        row = int(y // ROW)
        place = int((x - self._left) // self._pitch)
        shown = self.days_shown()
        if not 0 <= row < len(self._rows) or not 0 <= place < shown:
            return None
        day = self._skipped + place
        return (row, day) if day < len(self._rows[row].days) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decides again how many days fit."""
        super().resizeEvent(event)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End move; Enter chooses the source, Space confirms a silent day."""
        if event.key() == Qt.Key.Key_Space and self._cursor is not None:
            menu = self.build_menu(*self._cursor)
            if menu.actions():
                menu.actions()[0].trigger()
            menu.deleteLater()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._cursor is not None:
            self.chosen.emit(self._rows[self._cursor[0]].source)
            return
        moved = self._moved(event.key())
        if moved is None:
            super().keyPressEvent(event)
            return
        self._point(moved)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor stands on the newest day first."""
        super().focusInEvent(event)
        if self._cursor is None and self._rows and self._rows[0].days:
            self._point((0, len(self._rows[0].days) - 1))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Says nothing any more."""
        super().focusOutEvent(event)
        self._cursor = None
        self.pointed.emit("")
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tells what is under the pointer."""
        found = self.cell_at(event.position().x(), event.position().y())
        text = "" if found is None else self.describe(*found)
        self.pointed.emit(text)
        if text:
            QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        super().leaveEvent(event)
        self.pointed.emit("" if self._cursor is None else self.describe(*self._cursor))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be said of the day, by the right button or the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        found = self._cursor if by_key else self.cell_at(event.x(), event.y())
        menu = None if found is None else self.build_menu(*found)
        if found is None or menu is None or not menu.actions():
            return
        at = self._box(*found).bottomLeft().toPoint() if by_key else event.pos()
        pop_up(menu, self.mapToGlobal(at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the row's source."""
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        row = int(event.position().y() // ROW)
        if 0 <= row < len(self._rows):
            found = self.cell_at(event.position().x(), event.position().y())
            if found is not None:
                self._point(found)
            self.chosen.emit(self._rows[row].source)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws names, cells, cursor and the weeks below."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, row in enumerate(self._rows):
            self._paint_name(painter, at, row)
            self._paint_days(painter, at, row)
        self._paint_weeks(painter)
        if self._cursor is not None and self.hasFocus():
            self._paint_cursor(painter, *self._cursor)
        painter.end()

    def _point(self, cell: tuple[int, int]) -> None:
        self._cursor = cell
        text = self.describe(*cell)
        self.setAccessibleDescription(text)
        self.pointed.emit(text)
        self.update()

    def _moved(self, key: int) -> tuple[int, int] | None:
        steps = {
            Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Home: (0, -10_000), Qt.Key.Key_End: (0, 10_000),
        }  # fmt: skip
        step = steps.get(Qt.Key(key))
        if step is None or self._cursor is None:
            return None
        row = min(max(self._cursor[0] + step[0], 0), len(self._rows) - 1)
        last = len(self._rows[row].days) - 1
        return row, min(max(self._cursor[1] + step[1], self._skipped), last)

    def _paint_name(self, painter: QPainter, at: int, row: DayRow) -> None:
        palette = self._look.theme.palette
        paint_icon(painter, row.icon, QRectF(0, at * ROW + 3, 16, 16), palette.t2)
        font = sized(self.font(), TEXT)
        painter.setFont(font)
        painter.setPen(QColor(palette.t1))
        room = QRectF(24, at * ROW, NAMES - 32, ROW)
        text = QFontMetrics(font).elidedText(
            row.name, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_days(self, painter: QPainter, at: int, row: DayRow) -> None:
        for day in range(self._skipped, len(row.days)):
            box = self._box(at, day)
            paint_day(painter, box, row.days[day], self._look.theme.palette)

    def _paint_weeks(self, painter: QPainter) -> None:
        palette, formats = self._look.theme.palette, self._look.formats
        font = sized(self.font(), CAPTION)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(palette.t3))
        top = ROW * len(self._rows)
        free_from = 0.0
        for day in range(self._skipped, self._skipped + self.days_shown()):
            if self._day(day).weekday() != 0:
                continue
            text = formats.day(self._day(day))
            middle = self._box(0, day).center().x()
            wide = metrics.horizontalAdvance(text)
            left = min(middle - wide / 2, self.width() - wide)
            if left >= free_from and left >= self._left:
                painter.drawText(QPointF(left, top + 16), text)
                free_from = left + wide + 16

    def _paint_cursor(self, painter: QPainter, row: int, day: int) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.theme.palette.acc), 2))
        painter.drawRoundedRect(self._box(row, day).adjusted(-2, -2, 2, 2), 2, 2)

    def _box(self, row: int, day: int) -> QRectF:
        x = self._left + (day - self._skipped) * self._pitch
        wide = CELL.width() + self._pitch - PITCH
        return QRectF(x + 1, row * ROW + (ROW - CELL.height()) / 2, wide, CELL.height())

    def _measure(self) -> None:
        """Where the days stand; they grow with the window, up to twice their width."""
        shown = self.days_shown()
        room = self.width() - NAMES
        self._pitch = min(2 * PITCH, max(PITCH, room // shown)) if shown else PITCH
        self._left = self.width() - shown * self._pitch
        self._skipped = self._total - shown

    def _day(self, at: int) -> date:
        return self._first + timedelta(days=at)
