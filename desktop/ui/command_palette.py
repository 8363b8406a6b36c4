"""The command palette: every page, ICP, period, action and setting, found by a few letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.fuzzy import score
from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.typography import CAPTION, TEXT, sized

_WIDTH, _ROW, _SHOWN = 560, 36, 10
_Index = QModelIndex | QPersistentModelIndex
_COMMAND = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done: what it is called, of which kind it is, its keys."""

    title: str
    kind: str
    """Page, ICP, Period, Action, Setting, Help."""
    icon: str
    run: Callable[[], object]
    keys: str = ""


class CommandPalette(QDialog):
    """Type, go up and down, Enter runs, Esc leaves; it deletes itself when it is closed."""

    def __init__(self, look: Look, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._commands = tuple(commands)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setAccessibleName(tr("Go to"))
        self.setFixedWidth(_WIDTH)
        self.field = QLineEdit()
        self.field.setProperty("role", "palette")
        self.field.setPlaceholderText(tr("Go to a page, an ICP, a period, an action, a setting"))
        self.field.setAccessibleName(tr("What to go to"))
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setItemDelegate(_Row(look, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("What was found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _: self._run())
        self.field.textChanged.connect(self.look_for)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.look_for("")

    def found(self) -> list[str]:
        """Titles that are listed, the best first."""
        return [self._command(row).title for row in range(self.list.count())]

    def look_for(self, typed: str) -> None:
        """Lists what the letters name."""
        scored = [
            (points, command)
            for command in self._commands
            if (points := _best_score(typed, command)) is not None
        ]
        scored.sort(key=lambda each: -each[0])
        self.list.clear()
        for _, command in scored:
            item = QListWidgetItem(command.title)
            item.setData(_COMMAND, command)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{command.title}, {command.kind}")
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        rows = min(_SHOWN, max(1, self.list.count()))
        self.list.setFixedHeight(rows * _ROW + 8)
        self.adjustSize()

    def open_over(self, window: QWidget) -> None:
        """Shows itself at the top middle of a window."""
        corner = window.mapToGlobal(QPoint((window.width() - _WIDTH) // 2, 64))
        self.move(corner)
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, down, page and Enter work while the field has the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            moves = {
                Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: _SHOWN, Qt.Key.Key_PageUp: -_SHOWN,
            }  # fmt: skip
            by = moves.get(Qt.Key(event.key()))
            if by is not None:
                last = self.list.count() - 1
                self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + by)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
        return super().eventFilter(watched, event)

    def _run(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            return
        command = self._command(row)
        self.close()
        command.run()

    def _command(self, row: int) -> Command:
        command: Command = self.list.item(row).data(_COMMAND)
        return command


def _best_score(typed: str, command: Command) -> float | None:
    """By its title, or less well with its kind before it ("setting theme")."""
    by_title = score(typed, command.title)
    by_kind = score(typed, f"{command.kind} {command.title}")
    if by_title is None:
        return None if by_kind is None else by_kind - 2.0
    return by_title


def _native(keys: str) -> str:
    """Keys as this system and language write them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class _Row(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(_WIDTH - 16, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> None:
        command: Command = index.data(_COMMAND)
        palette = self._look.theme.palette
        box = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.acct))
            painter.drawRoundedRect(box, 6, 6)
            painter.setBrush(QColor(palette.acc))
            painter.drawRect(QRectF(box.left(), box.top() + 8, 3, box.height() - 16))
        icon = QRectF(box.left() + 12, box.center().y() - 8, 16, 16)
        paint_icon(painter, command.icon, icon, palette.acc if selected else palette.t2)
        painter.setFont(sized(painter.font(), TEXT, 500))
        painter.setPen(QColor(palette.t1))
        painter.drawText(box.adjusted(40, 0, -140, 0), _LEFT, command.title)
        painter.setFont(sized(painter.font(), CAPTION))
        painter.setPen(QColor(palette.t3))
        note = f"{command.kind}   {_native(command.keys)}" if command.keys else command.kind
        painter.drawText(box.adjusted(0, 0, -12, 0), _RIGHT, note)
        painter.restore()
