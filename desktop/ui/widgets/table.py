"""The one table: declared columns, rows by keyboard, texts that elide with their full text near."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.models.table import ICON_ROLE, TONE_ROLE, Column, Index, TableModel
from desktop.ui.typography import CAPTION, TEXT, sized

Row = TypeVar("Row")

_EDGE, _PADDING, _ICON = 16, 8, 14
"""Room at the table's edges and inside of a cell, and the size of an icon in a cell."""
_CHOICE_KEYS = {
    Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F4, Qt.Key.Key_F2,
}  # fmt: skip


class Table(QTableView, Generic[Row]):
    """Shows a `TableModel`; `choice_wanted` carries the index of a drop-down that was opened."""

    choice_wanted = Signal(QModelIndex)
    row_chosen = Signal(object)
    """The row on which Enter was pressed or double clicked, where there is no choice."""

    def __init__(
        self,
        look: Look,
        model: TableModel[Row],
        *,
        row_height: int = 32,
        head_height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._model = look, model
        self.hovered = -1
        self.setModel(model)
        self.cells = _Cells(look, self)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(_Head(look, model, head_height, self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._behave()
        self.fit_columns()
        look.theme.changed.connect(self._repaint)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Other rows; the current one and the place scrolled to stay where they can."""
        current = self.currentIndex()
        row = self._model.row_at(current) if current.isValid() else None
        column, scrolled = current.column(), self.verticalScrollBar().value()
        self._model.set_rows(rows)
        place = -1 if row is None else self._model.place_of(row)
        if place >= 0:
            self.setCurrentIndex(self._model.index(place, column))
        self.verticalScrollBar().setValue(scrolled)

    def current_row(self) -> Row | None:
        """The row under the keyboard's cursor."""
        index = self.currentIndex()
        return self._model.row_at(index) if index.isValid() else None

    def needed_height(self) -> int:
        """Head and all rows, without scrolling."""
        rows = self._model.rowCount() * self.verticalHeader().defaultSectionSize()
        return self.horizontalHeader().height() + rows

    def fit_columns(self) -> None:
        """Declared widths; a column without one takes what the others leave."""
        columns, wide = self._model.columns, self.viewport().width()
        shown = [column for column in columns if column.from_width <= wide]
        room = wide - sum(column.width for column in shown)
        open_ones = sum(1 for column in shown if not column.width) or 1
        for at, column in enumerate(columns):
            self.setColumnHidden(at, column.from_width > wide)
            self.setColumnWidth(at, column.width or max(72, room // open_ones))

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(sum(column.width or 160 for column in self._model.columns), 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the open columns the new room."""
        super().resizeEvent(event)
        self.fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move; Enter, Space and F4 open the row's drop-down."""
        index = self.currentIndex()
        opens = event.key() in _CHOICE_KEYS or (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if not opens or not index.isValid():
            super().keyPressEvent(event)
            return
        self._open(index)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a drop-down opens it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._model.columns[index.column()].choice:
            self.choice_wanted.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens a row where there is no drop-down."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._choice_column() is None:
            self.row_chosen.emit(self._model.row_at(index))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follows the pointer, so that its row shows."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tabbing in starts on the first row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        column = self._choice_column()
        if column is None:
            self.row_chosen.emit(self._model.row_at(index))
        else:
            self.choice_wanted.emit(self._model.index(index.row(), column))

    def _choice_column(self) -> int | None:
        return next((at for at, each in enumerate(self._model.columns) if each.choice), None)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _repaint(self) -> None:
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def _behave(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)  # Tab leaves the table; arrows walk it
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class _Head(QHeaderView):
    """Titles in 12/500 on the window's ground; a click sorts where the column can."""

    def __init__(self, look: Look, model: TableModel[Any], height: int, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look, self._table_model = look, model
        self.setFixedHeight(height)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.sectionClicked.connect(self._sort)

    def _sort(self, section: int) -> None:
        if self._table_model.columns[section].sort_key is None:
            return
        again = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        descending = self._table_model.columns[section].right
        if again:
            descending = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.setSortIndicatorShown(True)
        self.setSortIndicator(section, order)
        self._table_model.sort(section, order)

    def paintSection(self, painter: QPainter, rect: Any, logicalIndex: int) -> None:  # noqa: N803
        """Draws one title, and an arrow where the table is sorted by it."""
        palette = self._look.theme.palette
        column = self._table_model.columns[logicalIndex]
        painter.save()
        painter.fillRect(rect, QColor(palette.bg))
        painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), QColor(palette.line))
        font = sized(self.font(), CAPTION, 500)
        painter.setFont(font)
        painter.setPen(QColor(palette.t3))
        room = _room(self, QRectF(rect), logicalIndex)
        text = QFontMetrics(font).elidedText(
            column.title, Qt.TextElideMode.ElideRight, int(room.width()) + 1
        )
        painter.drawText(room, _side(column), text)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex:
            self._paint_arrow(painter, room, column, QFontMetrics(font).horizontalAdvance(text))
        painter.restore()

    def _paint_arrow(
        self, painter: QPainter, room: QRectF, column: Column[Any], width: int
    ) -> None:
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        x = room.right() + 0 if column.right else room.left() + width + 2
        box = QRectF(x, room.center().y() - 5, 10, 10)
        paint_icon(painter, "arrow-up" if up else "arrow-down", box, self._look.theme.palette.t3)


class _Cells(QStyledItemDelegate):
    """Draws a cell from the model's roles: ground, icon, words, drop-down, hairline, ring."""

    def __init__(self, look: Look, table: Table[Any]) -> None:
        super().__init__(table)
        self._look, self._table = look, table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        column = self._column(index)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, index)
        if column.choice and index.data():
            self._paint_choice(painter, box, index)
        else:
            room = _room(self._table.horizontalHeader(), box, index.column())
            self._paint_words(painter, room, column, index)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The full text where the cell had to cut it; else the column's own hint."""
        if not index.isValid():
            return False
        QToolTip.showText(event.globalPos(), self.tooltip(index), view)
        return True

    def tooltip(self, index: Index) -> str:
        """What is shown over a cell; empty where all of it can be read."""
        hint: str | None = index.data(Qt.ItemDataRole.ToolTipRole)
        text = str(index.data() or "")
        column = self._column(index)
        wide = QFontMetrics(self._font(column)).horizontalAdvance(text)
        return hint or (text if wide > self.room(column, index) else "")

    def room(self, column: Column[Any], index: Index) -> int:
        """Pixels for the words of a cell."""
        box = QRectF(0, 0, self._table.columnWidth(index.column()), 1)
        width = int(_room(self._table.horizontalHeader(), box, index.column()).width())
        if column.choice:
            return width - 32
        return width - (_ICON + 4 if index.data(ICON_ROLE) else 0)

    def _ground(self, painter: QPainter, box: QRectF, index: Index) -> None:
        palette = self._look.theme.palette
        current = index.row() == self._table.currentIndex().row()
        if current:
            painter.fillRect(box, QColor(palette.acct))
        elif index.row() == self._table.hovered:
            painter.fillRect(box, QColor(palette.raised))
        hairline = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(hairline, QColor(palette.grid))
        if current and index.column() == 0:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(palette.acc))
        if current and self._table.hasFocus():
            self._ring(painter, box, index)

    def _ring(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Around the whole row: each cell draws its part."""
        painter.setPen(QPen(QColor(self._look.theme.palette.acc), 2))
        top, bottom = box.top() + 1, box.bottom() - 1
        painter.drawLine(int(box.left()), int(top), int(box.right()), int(top))
        painter.drawLine(int(box.left()), int(bottom), int(box.right()), int(bottom))
        if index.column() == last_shown(self._table.horizontalHeader()):
            edge = int(box.right()) - 1
            painter.drawLine(edge, int(top), edge, int(bottom))

    def _paint_words(
        self, painter: QPainter, room: QRectF, column: Column[Any], index: Index
    ) -> None:
        icon = index.data(ICON_ROLE)
        colour = self._colour(index, column)
        font = self._font(column)
        metrics = QFontMetrics(font)
        wide = room.width() - (_ICON + 4 if icon else 0)
        text = metrics.elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, int(wide) + 1
        )
        if icon:
            x = room.left()
            if column.right:
                x = room.right() - metrics.horizontalAdvance(text) - _ICON - 4
            paint_icon(painter, icon, QRectF(x, room.center().y() - 7, _ICON, _ICON), colour)
            if not column.right:
                room = room.adjusted(_ICON + 4, 0, 0, 0)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(room.adjusted(-1 if column.right else 0, 0, 1, 0), _side(column), text)

    def _paint_choice(self, painter: QPainter, box: QRectF, index: Index) -> None:
        palette = self._look.theme.palette
        high = min(24.0, box.height() - 5)
        top = box.center().y() - high / 2 - 0.5
        frame = QRectF(box.left() + _PADDING, top, box.width() - 2 * _PADDING, high)
        painter.setBrush(QColor(palette.surface))
        painter.setPen(QColor(palette.line2))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        font = sized(self._table.font(), CAPTION)
        words = frame.adjusted(8, 0, -24, 0)
        text = QFontMetrics(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(words.width()) + 1
        )
        painter.setFont(font)
        painter.setPen(QColor(getattr(palette, index.data(TONE_ROLE) or "t1")))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        arrow = QRectF(frame.right() - 21, frame.center().y() - 7, 14, 14)
        paint_icon(painter, "chevron-down", arrow, palette.t2)

    def _colour(self, index: Index, column: Column[Any]) -> str:
        token = index.data(TONE_ROLE) or ("t3" if column.small else "t1")
        colour: str = getattr(self._look.theme.palette, token)
        return colour

    def _font(self, column: Column[Any]) -> QFont:
        size = CAPTION if column.small or column.choice else TEXT
        return sized(self._table.font(), size, 500 if column.strong else 400)

    def _column(self, index: Index) -> Column[Any]:
        model = self._table.model()
        assert isinstance(model, TableModel)
        column: Column[Any] = model.columns[index.column()]
        return column


def _side(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def last_shown(head: QHeaderView) -> int:
    """The rightmost column that is not hidden."""
    return max((at for at in range(head.count()) if not head.isSectionHidden(at)), default=0)


def _room(head: QHeaderView, box: QRectF, column: int) -> QRectF:
    """A cell without its paddings, which are wider at the table's edges."""
    left = _EDGE if column == 0 else _PADDING
    right = _EDGE if column == last_shown(head) else _PADDING
    return box.adjusted(left, 0, -right, -1)
