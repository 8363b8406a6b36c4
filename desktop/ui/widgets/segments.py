"""A few choices beside each other, of which one is taken."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop.ui.typography import CAPTION, TEXT, sized


class Segments(QWidget):
    """`chosen` carries the key that the user picked; the arrow keys go from one to the next."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        choices: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
        *,
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for at, (key, word) in enumerate(choices):
            button = QPushButton(word)
            button.setCheckable(True)
            button.setProperty("role", "segment")
            place = "first" if at == 0 else "last" if at == len(choices) - 1 else "middle"
            button.setProperty("place", place)
            button.setProperty("compact", compact)
            button.setAccessibleName(f"{name}: {word}")
            strong = QFontMetrics(sized(self.font(), CAPTION if compact else TEXT, 600))
            # the marked word is bolder, and must not be cut when it is marked
            button.setMinimumWidth(strong.horizontalAdvance(word) + (20 if compact else 24))
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self.buttons[key] = button
            line.addWidget(button)
        if not compact:
            line.addStretch()

    def show_choice(self, key: str) -> None:
        """Marks one without telling anybody."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)

    def current(self) -> str:
        """The key that is marked, empty where none is."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    def chosen_button(self) -> QPushButton:
        """The button that is marked, the first where none is."""
        marked = self._group.checkedButton()
        first = next(iter(self.buttons.values()))
        return marked if isinstance(marked, QPushButton) else first
