"""The one table: declared columns, rows by keyboard, texts that elide with their full text near."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from desktop.ui.look import Look
from desktop.ui.models.table import TableModel
from desktop.ui.widgets.data_table_parts import TableCells, TableHead

Row = TypeVar("Row")

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
        self.cells = TableCells(look, self)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(TableHead(look, model, head_height, self))
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
