"""What was sent, what waits, and what failed with its reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.job_words import when_words
from desktop.ui.look import Look
from desktop.ui.notify_words import channel_label, message_look
from desktop.ui.sentence_words import sentence_words
from desktop.ui.translation import tr, tr_count
from desktop.ui.watch_state import NotifyView, OutboxItem
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label, clear_layout

FEW = 5


class OutboxRow(QWidget):
    """One message; `again_wanted` carries its number."""

    again_wanted = Signal(int)

    def __init__(self, look: Look, item: OutboxItem, view: NotifyView) -> None:
        super().__init__()
        self.setProperty("role", "clear")
        icon, colour, word = message_look(item.state)
        self.title = FittingLabel("body")
        self.title.set_texts((item.title,))
        self.facts = build_label(_facts(item, view, look, word), "caption")
        self.facts.setWordWrap(True)
        self.again = QPushButton(tr("Try again"))
        self.again.setProperty("compact", True)
        self.again.setVisible(item.state == "failed")
        self.again.setAccessibleName(tr("Try again: {title}", title=item.title))
        self.again.clicked.connect(lambda: self.again_wanted.emit(item.number))
        self.setToolTip(item.body)
        self.setAccessibleName(f"{word}: {item.title}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(8)
        line.addWidget(Icon(look, icon, 16, colour))
        line.addLayout(words, 1)
        line.addWidget(self.again)


class OutboxList(QWidget):
    """The newest few, or all that are kept."""

    again_wanted = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: NotifyView | None = None
        self._shows_all = False
        self.setProperty("role", "clear")
        self.setAccessibleName(tr("Messages"))
        self.rows: list[OutboxRow] = []
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self.more.clicked.connect(self._show_all)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._rows)
        line = QHBoxLayout()
        line.addWidget(self.more)
        line.addStretch()
        column.addLayout(line)

    def show_view(self, view: NotifyView) -> None:
        """Failed ones first, since they need a person; else the newest."""
        self._view = view
        clear_layout(self._rows)
        items = sorted(view.outbox, key=lambda item: item.state != "failed")
        shown = items if self._shows_all else items[:FEW]
        self.rows = [OutboxRow(self._look, item, view) for item in shown]
        for row in self.rows:
            row.again_wanted.connect(self.again_wanted)
            self._rows.addWidget(row)
        if not items:
            self._rows.addWidget(build_label(tr("Nothing was sent yet."), "caption"))
        left = len(items) - len(shown)
        self.more.setVisible(left > 0)
        self.more.setText(tr_count("Show {count} more", "Show {count} more", left))

    def _show_all(self) -> None:
        self._shows_all = True
        if self._view is not None:
            self.show_view(self._view)


def _facts(item: OutboxItem, view: NotifyView, look: Look, word: str) -> str:
    at = item.sent_at if item.sent_at is not None else item.created_at
    parts = [
        channel_label(item.channel),
        word,
        when_words(at, view.now, view.zone, look.formats),
    ]
    if item.state == "waiting":
        due = when_words(max(item.not_before, view.now), view.now, view.zone, look.formats)
        soon = item.not_before <= view.now
        parts.append(tr("next try in a moment") if soon else tr("next try {when}", when=due))
    if item.attempts > 1:
        parts.append(tr_count("{count} try", "{count} tries", item.attempts))
    if item.error:
        parts.append(sentence_words(item.error))
    return " · ".join(parts)
