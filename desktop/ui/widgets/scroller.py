"""What scrolls up and down where it does not fit: without a frame, and no stop for Tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget


def build_scroller(content: QLayout, name: str = "") -> QScrollArea:
    """`content` is as wide as the area; `name` is what a screen reader calls it."""
    inner = QWidget()
    inner.setProperty("role", "clear")
    inner.setLayout(content)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    area.setWidget(inner)
    return area
