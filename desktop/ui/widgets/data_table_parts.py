"""How a table draws itself: the head with its titles, and the cells from the model's roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.models.table import ICON_ROLE, TONE_ROLE, Column, Index, TableModel
from desktop.ui.typography import CAPTION, TEXT, sized

if TYPE_CHECKING:
    from desktop.ui.widgets.table import Table

_EDGE, _PADDING, _ICON = 16, 8, 14
"""Room at the table's edges and inside of a cell, and the size of an icon in a cell."""


class TableHead(QHeaderView):
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


class TableCells(QStyledItemDelegate):
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
