"""Buttons that choose: a drop-down of values, and one of several that lie side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QWidget

from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.button import Face, FaceButton

_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_F4}


def build_choice_menu(
    parent: QWidget, choices: Sequence[tuple[str, str]], current: str | None
) -> QMenu:
    """A menu of (value, label); the current one is marked. Each action's data is its value."""
    menu = QMenu(parent)
    group = QActionGroup(menu)
    for value, label in choices:
        action = menu.addAction(label.replace("&", "&&"))
        action.setData(value)
        action.setCheckable(True)
        action.setChecked(value == current)
        group.addAction(action)
    return menu


def pop_up(menu: QMenu, at: QPoint) -> None:
    """Opens a menu that forgets itself; the current entry is where the keyboard starts."""
    menu.aboutToHide.connect(menu.deleteLater)
    checked = next((action for action in menu.actions() if action.isChecked()), None)
    menu.popup(at)
    if checked is not None:
        menu.setActiveAction(checked)


class ChoiceButton(FaceButton):
    """A drop-down; `picked` carries the value that was chosen."""

    picked = Signal(str)

    def __init__(self, look: Look, face: Face | None = None, parent: QWidget | None = None) -> None:
        super().__init__(look, face or Face(arrow=True), parent)
        self._choices: tuple[tuple[str, str], ...] = ()
        self._current: str | None = None
        self._label = ""
        self.clicked.connect(self._offer)

    def show_choices(
        self, label: str, choices: Sequence[tuple[str, str]], current: str | None
    ) -> None:
        """(value, label) each; `label` names the whole for those who hear it."""
        self._choices, self._current, self._label = tuple(choices), current, label
        words = next((text for value, text in choices if value == current), current or "")
        self.set_texts(words or tr("Choose"))
        self.setAccessibleName(f"{label}: {words or tr('nothing chosen')}")

    def value(self) -> str | None:
        """What is chosen."""
        return self._current

    def choose(self, value: str) -> None:
        """As if it had been picked."""
        self.show_choices(self._label, self._choices, value)
        self.picked.emit(value)

    def build_menu(self) -> QMenu:
        """All values."""
        menu = build_choice_menu(self, self._choices, self._current)
        menu.triggered.connect(lambda action: self.choose(action.data()))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Down and F4 open it, as Space does."""
        if event.key() in _OPENING:
            self._offer()
            return
        super().keyPressEvent(event)

    def _offer(self) -> None:
        menu = self.build_menu()
        menu.setMinimumWidth(self.width())
        pop_up(menu, self.mapToGlobal(self.rect().bottomLeft()))


class Segments(QWidget):
    """Values side by side of which one is on; arrows move, `picked` carries the place."""

    picked = Signal(int)

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        framed: bool = False,
        spacing: int = 4,
    ) -> None:
        super().__init__(parent)
        self._look, self._off = look, _FRAMED if framed else _OFF
        self._on = _FRAMED_ON if framed else _ON
        self.setProperty("role", "clear")
        self.buttons: list[FaceButton] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idToggled.connect(self._toggled)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(spacing)

    def show_segments(self, texts: Sequence[tuple[str, str]], current: int = 0) -> None:
        """(word, fainter word) each; the place that is on, -1 for none."""
        for button in self.buttons:
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for at, (word, second) in enumerate(texts):
            button = FaceButton(self._look, self._off, self)
            button.setCheckable(True)
            button.set_texts(word, second)
            button.setToolTip(f"{word} {second}".strip())
            button.setAccessibleName(f"{word} {second}".strip())
            self._group.addButton(button, at)
            self._line.addWidget(button)
            self.buttons.append(button)
        if 0 <= current < len(self.buttons):
            self.buttons[current].setChecked(True)
        self._dress()

    def current(self) -> int:
        """The place that is on, -1 for none."""
        return self._group.checkedId()

    def _toggled(self, at: int, on: bool) -> None:
        self._dress()
        if on:
            self.picked.emit(at)

    def _dress(self) -> None:
        for button in self.buttons:
            button.show_face(self._on if button.isChecked() else self._off)


_OFF = Face(fill="", border="", hover="raised", text_colour="t2", radius=4, height=24, padding=6)
_ON = Face(fill="acct", border="", hover="acct", text_colour="acc", radius=4, height=24, padding=6)
_FRAMED = Face(radius=4, height=24, padding=8, icon="radiobox-blank", icon_size=14)
_FRAMED_ON = Face(
    radius=4, height=24, padding=8, icon="radiobox-marked", icon_size=14, icon_colour="acc",
    border="acc",
)  # fmt: skip
