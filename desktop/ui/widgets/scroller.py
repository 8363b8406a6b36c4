"""What scrolls up and down where it does not fit: without a frame, and no stop for Tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget


def build_scroller(content: QLayout, name: str = "") -> QScrollArea:
    """`content` is as wide as the area; `name` is what a screen reader calls it."""
    area = QScrollArea()
    inner = QWidget(area)
    inner.setProperty("role", "clear")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    area.setWidget(inner)
    inner.setLayout(content)  # last, so that what is in it moves here at once
    return area
