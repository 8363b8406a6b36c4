"""The rules in force: a list to choose one from, and the way to a new one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core.definitions import AlertRule
from desktop.core.reports.alerts_page import AlertsReport
from desktop.ui.alert_words import (
    condition_text,
    severity_word,
    state_look,
    state_word,
    watched_text,
)
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.alert_list import AlertList, ListEntry
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.data_card import build_head
from desktop.ui.widgets.labels import build_label
from desktop.ui.words import inside

_URGENT = ("error", "firing", "recovering", "pending", "no_data", "unproven", "retracted", "ok")


class AlertRules(QFrame):
    """`opened` carries the name of a rule."""

    opened = Signal(object)
    new_wanted = Signal()
    suggestions_wanted = Signal()
    inbox_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Rules"))
        self.list = AlertList(look)
        self.list.setAccessibleName(tr("Rules"))
        self.inbox = FaceButton(look, _INBOX)
        self.inbox.set_texts(tr("Inbox"))
        self.inbox.setAccessibleName(tr("Back to the inbox"))
        self.new = QPushButton(tr("New rule"))
        self.suggest = QPushButton(tr("Suggested rules…"))
        line, head = build_head(build_label(tr("Rules"), "title"))
        line.addWidget(self.inbox)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        foot.addWidget(self.new)
        foot.addWidget(self.suggest)
        foot.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 1, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.list, 1)
        whole.addLayout(foot)
        self.list.opened.connect(self.opened)
        self.new.clicked.connect(self.new_wanted)
        self.suggest.clicked.connect(self.suggestions_wanted)
        self.inbox.clicked.connect(self.inbox_wanted)

    def show_report(self, report: AlertsReport, current: object, *, may_edit: bool) -> None:
        """Lists the rules; `current` is the name of the one that is open."""
        primary = report.choices.icps[0] if report.choices.icps else ""
        self.list.show_entries(
            [self._entry(rule, report, primary) for rule in report.rules], current
        )
        self.new.setVisible(may_edit)
        self.suggest.setVisible(may_edit and bool(report.suggested))

    def _entry(self, rule: AlertRule, report: AlertsReport, primary: str) -> ListEntry:
        states = {view.state for view in report.views if view.rule.name == rule.name}
        state = next((each for each in _URGENT if each in states), "never_checked")
        look = state_look(state)
        condition = condition_text(rule.when, self._look.formats)
        return ListEntry(
            key=rule.name,
            title=rule.name,
            line=f"{condition} · {watched_text(rule, primary)}",
            day=inside(severity_word(rule.severity)),
            icon=look.icon,
            tone=look.tone,
            state=state_word(state),
        )


_INBOX = Face(icon="bell-outline", icon_size=14, radius=4, height=24, padding=7, small=True)
