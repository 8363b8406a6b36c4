"""Cards of settings: a title, and rows of a name, what it means, and its control."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.labels import build_label

_NAMES_WIDE = 320


class SettingRow(QWidget):
    """Name and meaning at the left, the control at the right."""

    def __init__(self, name: str, meaning: str, control: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "clear")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(build_label(name, "name"))
        text = build_label(meaning, "caption")
        text.setWordWrap(True)
        words.addWidget(text)
        words.addStretch()
        holder = QWidget()
        holder.setProperty("role", "clear")
        holder.setFixedWidth(_NAMES_WIDE)
        holder.setLayout(words)
        words.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 8, 0, 8)
        line.setSpacing(24)
        line.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(control, 1, Qt.AlignmentFlag.AlignVCenter)


class SettingCard(QFrame):
    """A titled card of rows."""

    def __init__(self, title: str, rows: tuple[SettingRow, ...]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 8)
        column.setSpacing(0)
        column.addWidget(build_label(title, "title"))
        for at, row in enumerate(rows):
            if at:
                hairline = QFrame()
                hairline.setProperty("role", "hairline")
                hairline.setFixedHeight(1)
                column.addWidget(hairline)
            column.addWidget(row)
