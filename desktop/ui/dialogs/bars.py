"""What most dialogs begin and end with: a title with a cross, and a foot with what to press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.button import Face, FaceButton

_CROSS = Face(icon="close", icon_size=18, fill="", border="", padding=6)


def build_cross(look: Look) -> FaceButton:
    """The small button that closes."""
    cross = FaceButton(look, _CROSS)
    cross.setFixedSize(32, 32)
    cross.setAccessibleName(tr("Close"))
    cross.setToolTip(tr("Close (Esc)"))
    return cross


def build_head(parts: Sequence[QWidget], cross: FaceButton) -> QHBoxLayout:
    """The title with what stands beside it; the cross stands at the edge."""
    head = QHBoxLayout()
    head.setContentsMargins(23, 16, 15, 8)
    head.setSpacing(12)
    for part in parts:
        head.addWidget(part)
    head.addStretch()
    head.addWidget(cross)
    return head


class Foot(QFrame):
    """64 high and a line above: words at the left, buttons at the right."""

    def __init__(
        self,
        words: Sequence[QWidget],
        buttons: Sequence[QPushButton],
        parent: QWidget | None = None,
    ) -> None:
        """The last of the words has the room; Enter presses the last of the buttons."""
        super().__init__(parent)
        self.setProperty("role", "dialogfoot")
        self.setFixedHeight(65)
        line = QHBoxLayout(self)
        line.setContentsMargins(23, 0, 23, 0)
        line.setSpacing(8)
        for word in words:
            line.addWidget(word, 1 if word is words[-1] else 0)
        *others, primary = buttons
        for button in others:
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addWidget(primary)
        primary.setProperty("role", "primary")
        primary.setDefault(True)
