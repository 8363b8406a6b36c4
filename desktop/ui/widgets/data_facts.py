"""What was recognised of a file: a row of facts, those with a pencil to be overruled in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.typography import CAPTION, TEXT, sized
from desktop.ui.widgets.data_choice import build_choice_menu, pop_up
from desktop.ui.widgets.labels import clear_layout

if TYPE_CHECKING:
    from desktop.ui.dialogs.import_facts import Fact

_TYPE = ":type"
_PAD, _ICON, _PENCIL = 8, 16, 12
_LINE, _GAP, _ROOM = 48, 8, 848


class FactRow(QFrame):
    """48 high a line; `overruled` carries (the fact's key, what was chosen or typed)."""

    overruled = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.facts: list[FactButton] = []
        self.setProperty("role", "facts")
        self.setAccessibleName(tr("What was recognised"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 0, 4, 0)
        whole.setSpacing(0)
        self._lines = (QHBoxLayout(), QHBoxLayout())
        for line in self._lines:
            line.setSpacing(_GAP)
            whole.addLayout(line)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """From left to right, in two lines where they are many; the keyboard stays on its fact."""
        held = next((each.fact.key for each in self.facts if each.holds_focus()), None)
        for line in self._lines:
            clear_layout(line)
        self.facts = [FactButton(self._look, fact) for fact in facts]
        wide = sum(button.sizeHint().width() + _GAP for button in self.facts)
        in_first = len(facts) if wide <= _ROOM else (len(facts) + 1) // 2
        self.setFixedHeight(_LINE if in_first == len(facts) else 2 * _LINE)
        for at, button in enumerate(self.facts):
            button.overruled.connect(self.overruled)
            line = self._lines[0 if at < in_first else 1]
            line.addWidget(button, max(1, button.sizeHint().width()))
            if button.fact.key == held:
                button.setFocus(Qt.FocusReason.OtherFocusReason)


class FactButton(QAbstractButton):
    """A caption over a value; pressing it offers what else it may be."""

    overruled = Signal(str, str)

    def __init__(self, look: Look, fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.fact = look, fact
        self.editor: QLineEdit | None = None
        self.setText(fact.value)
        self.setEnabled(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if fact.editable else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name = tr("{label}: {value}, press to correct it") if fact.editable else "{label}: {value}"
        self.setAccessibleName(name.format(label=fact.label, value=fact.value))
        self.setToolTip("\n".join(part for part in (fact.value, fact.hint) if part))
        self.clicked.connect(self._edit)
        look.theme.changed.connect(self.update)

    def holds_focus(self) -> bool:
        """Whether the keyboard is here or in its field."""
        return self.hasFocus() or (self.editor is not None and self.editor.hasFocus())

    def sizeHint(self) -> QSize:
        """As wide as the wider of both lines."""
        caption = QFontMetrics(sized(self.font(), CAPTION)).horizontalAdvance(self.fact.label)
        value = QFontMetrics(sized(self.font(), TEXT, 500)).horizontalAdvance(self.fact.value)
        icon = _ICON + 6 if self.fact.icon else 0
        pencil = _PENCIL + 6 if self.fact.editable else 0
        return QSize(max(caption + pencil, value + icon) + 2 * _PAD, 40)

    def minimumSizeHint(self) -> QSize:
        """Words may be cut."""
        return QSize(56, 40)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self._edit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws caption, pencil, icon, value and the focus ring."""
        del event
        palette = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.fact.editable and self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.raised))
            painter.drawRoundedRect(box, 6, 6)
        font = sized(self.font(), CAPTION)
        painter.setFont(font)
        painter.setPen(QColor(palette.t3))
        painter.drawText(QRectF(_PAD, 2, box.width(), 17), _MIDDLE, self.fact.label)
        if self.fact.editable:
            x = _PAD + QFontMetrics(font).horizontalAdvance(self.fact.label) + 5
            paint_icon(painter, "pencil-outline", QRectF(x, 4, _PENCIL, _PENCIL), palette.t2)
        self._paint_value(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.acc), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint_value(self, painter: QPainter) -> None:
        palette = self._look.theme.palette
        x = float(_PAD)
        if self.fact.icon:
            paint_icon(painter, self.fact.icon, QRectF(x, 20, _ICON, _ICON), palette.t2)
            x += _ICON + 6
        font = sized(self.font(), TEXT, 500)
        painter.setFont(font)
        painter.setPen(QColor(palette.t1))
        room = self.width() - x - _PAD + 2
        text = QFontMetrics(font).elidedText(
            self.fact.value, Qt.TextElideMode.ElideRight, int(room)
        )
        painter.drawText(QRectF(x, 18, room, 20), _MIDDLE, text)

    def _edit(self) -> None:
        if self.fact.choices:
            self._offer()
        elif self.fact.may_type:
            self._type()

    def _offer(self) -> None:
        menu = build_choice_menu(self, self.fact.choices, self.fact.current)
        if self.fact.may_type:
            menu.addAction(self.fact.type_label or tr("Another …")).setData(_TYPE)
        menu.triggered.connect(lambda action: self._take(action.data()))
        menu.setMinimumWidth(self.width())
        pop_up(menu, self.mapToGlobal(self.rect().bottomLeft()))

    def _take(self, value: str) -> None:
        if value == _TYPE:
            self._type()
        else:
            self.overruled.emit(self.fact.key, value)

    def _type(self) -> None:
        row = self.parentWidget()
        assert row is not None  # a fact stands in its row
        editor = _Field(row)
        self.editor = editor
        editor.setAccessibleName(self.fact.label)
        editor.setPlaceholderText(self.fact.hint)
        editor.setText(self.fact.current)
        editor.selectAll()
        wide = max(self.width(), 200)
        left = min(self.x(), max(0, row.width() - wide - 4))
        editor.setGeometry(left, self.y() + (self.height() - 32) // 2, wide, 32)
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.taken.connect(lambda text: self.overruled.emit(self.fact.key, text))
        editor.left.connect(self._close_editor)

    def _close_editor(self) -> None:
        editor, self.editor = self.editor, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()


_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Field(QLineEdit):
    """Enter takes what was typed, Esc leaves it; neither closes the dialog."""

    taken = Signal(str)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            text = self.text().strip()
            self.left.emit()
            self.taken.emit(text)
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
