"""A list of alerts or rules: icon, title, a line under it, a day; groups have heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.typography import CAPTION, TEXT, sized

_HEAD, _ROW = 28, 52
_ENTRY = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A row by its key; one without a key is the head of a group."""

    key: object
    title: str
    line: str = ""
    day: str = ""
    icon: str = ""
    tone: str = "mute"
    state: str = ""
    """The word of the icon, for those who hear it."""
    unread: bool = False
    mark: str = ""
    """A second icon: asleep, acknowledged."""


class AlertList(QListWidget):
    """`opened` carries the key of the row that the keyboard or the mouse went to."""

    opened = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "inbox")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setItemDelegate(_RowPainter(look, self))
        self.currentItemChanged.connect(self._open)
        look.theme.changed.connect(self.viewport().update)

    def show_entries(self, entries: Sequence[ListEntry], current: object = None) -> None:
        """Lists them and goes to `current` without telling; it is put first where it is unknown."""
        self.blockSignals(True)
        self.clear()
        for entry in entries:
            item = QListWidgetItem()
            item.setData(_ENTRY, entry)
            spoken = ", ".join(filter(None, (entry.state, entry.title, entry.line, entry.day)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip("\n".join(filter(None, (entry.title, entry.line))) if entry.key else "")
            if not entry.key:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        self._go_to(current)
        self.blockSignals(False)

    def entries(self) -> list[ListEntry]:
        """What is listed, heads too."""
        return [self.item(at).data(_ENTRY) for at in range(self.count())]

    def listed(self) -> list[object]:
        """Keys of the rows."""
        return [entry.key for entry in self.entries() if entry.key]

    def current_key(self) -> object:
        """The row that is open, None where none is."""
        item = self.currentItem()
        return None if item is None else item.data(_ENTRY).key

    def choose(self, key: object) -> None:
        """As if the row had been clicked."""
        self._go_to(key)

    def _go_to(self, key: object) -> None:
        for at in range(self.count()):
            if key is not None and self.item(at).data(_ENTRY).key == key:
                self.setCurrentRow(at)
                return
        self.setCurrentRow(-1)

    def _open(self, item: QListWidgetItem | None) -> None:
        entry = item.data(_ENTRY) if item is not None else None
        if entry is not None and entry.key:
            self.opened.emit(entry.key)


class _RowPainter(QStyledItemDelegate):
    def __init__(self, look: Look, parent: AlertList) -> None:
        super().__init__(parent)
        self._look, self._list = look, parent

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, _ROW if index.data(_ENTRY).key else _HEAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: ListEntry = index.data(_ENTRY)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.key:
            self._paint_row(painter, box, entry, option.state)
        else:
            self._paint_head(painter, box, entry, index.row())
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRectF, entry: ListEntry, row: int) -> None:
        palette = self._look.theme.palette
        if row:
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), QColor(palette.line))
        painter.setFont(sized(self._list.font(), CAPTION))
        painter.setPen(QColor(palette.t3))
        painter.drawText(box.adjusted(16, 2, -12, 0), _LEFT, entry.title)

    def _paint_row(
        self, painter: QPainter, box: QRectF, entry: ListEntry, state: QStyle.StateFlag
    ) -> None:
        palette = self._look.theme.palette
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(palette.acct if selected else palette.raised))
        if selected:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(palette.acc))
        icon = QRectF(box.left() + 16, box.center().y() - 9, 18, 18)
        paint_icon(painter, entry.icon, icon, palette.verdict(entry.tone)[0])
        self._paint_words(painter, box, entry)
        if selected and self._list.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.acc), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)

    def _paint_words(self, painter: QPainter, box: QRectF, entry: ListEntry) -> None:
        palette, font = self._look.theme.palette, self._list.font()
        strong = sized(font, TEXT, 600 if entry.unread else 500)
        small = sized(font, CAPTION)
        day = QFontMetrics(small).horizontalAdvance(entry.day)
        left, right = box.left() + 46, box.right() - 12
        upper = QRectF(left, box.top() + 7, right - left, 20)
        lower = QRectF(left, box.top() + 26, right - left, 18)
        if entry.unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.acc))
            painter.drawEllipse(QRectF(box.left() + 5, box.center().y() - 3, 6, 6))
        painter.setFont(strong)
        painter.setPen(QColor(palette.t1))
        room = int(upper.width() - day - 12)
        title = QFontMetrics(strong).elidedText(entry.title, _ELIDE, room)
        painter.drawText(upper, _LEFT, title)
        painter.setFont(small)
        painter.setPen(QColor(palette.t3))
        painter.drawText(upper, _RIGHT, entry.day)
        painter.setPen(QColor(palette.t2))
        room = int(lower.width() - (20 if entry.mark else 0))
        painter.drawText(lower, _LEFT, QFontMetrics(small).elidedText(entry.line, _ELIDE, room))
        if entry.mark:
            place = QRectF(lower.right() - 14, lower.center().y() - 7, 14, 14)
            paint_icon(painter, entry.mark, place, palette.t3)
