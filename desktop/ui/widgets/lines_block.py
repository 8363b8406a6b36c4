"""A titled block of lines, 24 high each: how the import dialog lays out its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.labels import FittingLabel, build_label, clear_layout

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LinesBlock(QWidget):
    """`against` stands beside the title and says what the lines are compared with."""

    def __init__(
        self, look: Look, title: str, *, spacing: int, wide: int, parent: QWidget | None = None
    ) -> None:
        """`wide` is the column that takes the room which is left."""
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "clear")
        self.against = FittingLabel("caption")
        self.against.setAlignment(_RIGHT)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(wide, 1)
        head = QGridLayout()
        head.addWidget(build_label(title, "title"), 0, 0)
        head.addWidget(self.against, 0, 1)
        head.setColumnStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addLayout(self._grid)
        whole.addStretch()

    def lay_out(self, lines: Iterable[Sequence[QWidget | None]]) -> None:
        """Widgets by line and column, in place of those that were there."""
        clear_layout(self._grid)
        for at, line in enumerate(lines):
            self._grid.setRowMinimumHeight(at, 24)
            for column, widget in enumerate(line):
                if widget is not None:
                    self._grid.addWidget(widget, at, column)


def build_number(text: str, wide: int, role: str = "") -> QLabel:
    """Set right, in at least so many pixels."""
    label = build_label(text, role)
    label.setAlignment(_RIGHT)
    label.setMinimumWidth(wide)
    return label


def build_note(text: str, tone: str = "") -> FittingLabel:
    """What there is to say of a line; the tooltip has it where it does not fit."""
    note = FittingLabel("caption")
    note.set_texts((text,))
    if tone:
        note.setProperty("tone", tone)
    return note
