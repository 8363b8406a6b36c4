"""The line in which a person says what they do about an alert."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.ui.translation import tr

_LONGEST = 500


class CommentLine(QWidget):
    """`given` carries the comment, which may be empty; Esc closes the line."""

    given = Signal(str)
    left = Signal()
    """Closed without a word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.text = QLineEdit()
        self.text.setMaxLength(_LONGEST)
        self.text.setPlaceholderText(tr("What do you do about it? (may be left empty)"))
        self.text.setAccessibleName(tr("Comment"))
        self.give = QPushButton(tr("Acknowledge"))
        self.give.setProperty("role", "primary")
        self.cancel = QPushButton(tr("Cancel"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.text, 1)
        line.addWidget(self.cancel)
        line.addWidget(self.give)
        self.text.returnPressed.connect(self._give)
        self.give.clicked.connect(self._give)
        self.cancel.clicked.connect(self.left)
        self.hide()

    def ask(self) -> None:
        """Opens the line, empty."""
        self.text.clear()
        self.show()
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        self.given.emit(self.text.text())
