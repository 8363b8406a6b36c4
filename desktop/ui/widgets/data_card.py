"""A card with a head of 48 pixels and rows that scroll under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.labels import build_label, clear_layout
from desktop.ui.widgets.scroller import build_scroller

HEAD_HEIGHT = 48


class ListCard(QFrame):
    """Title, room for a button, hairline, rows."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.title = build_label(title, "title")
        self._head, head = build_head(self.title)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.area = build_scroller(self._rows, title)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.area, 1)

    def put_in_head(self, widget: QWidget) -> None:
        """At the right end of the head."""
        self._head.addWidget(widget)

    def put_rows(self, rows: Sequence[QWidget], when_empty: str) -> None:
        """Replaces what is listed; a sentence where there is nothing."""
        clear_layout(self._rows)
        for row in rows:
            self._rows.addWidget(row)
        if not rows:
            empty = build_label(when_empty, "body")
            empty.setWordWrap(True)
            empty.setContentsMargins(16, 16, 16, 16)
            self._rows.addWidget(empty)
        self._rows.addStretch()


def build_head(title: QWidget) -> tuple[QHBoxLayout, QFrame]:
    """A head with its title; more goes to the end of the layout."""
    head = QFrame()
    head.setProperty("role", "cardhead")
    head.setFixedHeight(HEAD_HEIGHT)
    line = QHBoxLayout(head)
    line.setContentsMargins(16, 0, 12, 1)
    line.setSpacing(8)
    line.addWidget(title)
    line.addStretch()
    return line, head
