"""The inbox: alerts in groups by what they want of a person, open ones or all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.reports.alerts import AlertView
from desktop.core.reports.alerts_page import AlertsReport
from desktop.ui.alert_lines import day_at, resolved_text, short_line
from desktop.ui.alert_words import alert_title, state_look, state_word
from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.translation import mark, tr
from desktop.ui.widgets.alert_list import AlertList, ListEntry
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.data_card import build_head
from desktop.ui.widgets.labels import build_label
from desktop.ui.widgets.segments import Segments

OPEN, ALL = "open", "all"
_GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (mark("Firing"), ("firing",)),
    (mark("Pending"), ("pending",)),
    (mark("Unproven"), ("unproven",)),
    (mark("No data"), ("no_data",)),
    (mark("Recovering and resolved"), ("recovering", "retracted", "resolved")),
    (mark("Broken"), ("error",)),
    (mark("OK"), ("ok", "never_checked")),
)
_CALM = ("resolved", "retracted", "ok", "never_checked")
_RECENT = 30 * 86_400_000_000
"""For so long what is over is still listed among what is open."""


class AlertInbox(QFrame):
    """`opened` carries (rule, segment); `rules_wanted` and `check_wanted` are its buttons."""

    opened = Signal(object)
    rules_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._report: AlertsReport | None = None
        self._shown = OPEN
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Inbox"))
        self.switch = Segments(
            tr("Alerts shown"),
            ((OPEN, tr("Open", about="alerts")), (ALL, tr("All", about="alerts"))),
            compact=True,
        )
        self.rules = FaceButton(look, _SMALL)
        self.check = FaceButton(look, _ICON)
        self.check.setFixedSize(24, 24)
        self.check.setToolTip(tr("Check now"))
        self.check.setAccessibleName(tr("Check now"))
        self.list = AlertList(look)
        self.list.setAccessibleName(tr("Inbox"))
        line, head = build_head(build_label(tr("Inbox"), "title"))
        line.setSpacing(6)
        for widget in (self.switch, self.rules, self.check):
            line.addWidget(widget)
        self.calm = build_label(tr("Nothing is open. Every rule is where it should be."), "body")
        self.calm.setWordWrap(True)
        self.calm.setContentsMargins(16, 16, 16, 16)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 1, 8)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.calm)
        whole.addWidget(self.list, 1)
        self.switch.show_choice(OPEN)
        self.switch.chosen.connect(self._show)
        self.list.opened.connect(self.opened)
        self.rules.clicked.connect(self.rules_wanted)
        self.check.clicked.connect(self.check_wanted)

    def show_report(self, report: AlertsReport, current: object) -> None:
        """Lists the alerts; `current` is the one that is open."""
        self._report = report
        formats = self._look.formats
        count = sum(group_of(view) not in _CALM for view in report.views)
        opened = self.switch.buttons[OPEN]
        opened.setText(tr("Open {count}", count=formats.count(count)))
        opened.setMinimumWidth(opened.fontMetrics().horizontalAdvance(opened.text()) + 20)
        self.rules.set_texts(tr("Rules {count}", count=formats.count(len(report.rules))))
        self.rules.setAccessibleName(self.rules.text())
        self.rules.setMinimumWidth(self.rules.sizeHint().width())
        self._fill(current)

    def show_all(self) -> None:
        """Everything, so that any alert can be gone to."""
        self.switch.show_choice(ALL)
        self._show(ALL)

    def has(self, key: object) -> bool:
        """Whether it is listed just now."""
        return key in self.list.listed()

    def _show(self, which: str) -> None:
        self._shown = which
        self._fill(self.list.current_key())

    def _fill(self, current: object) -> None:
        report = self._report
        if report is None:
            return
        entries: list[ListEntry] = []
        for title, states in _GROUPS:
            rows = [
                build_entry(view, report, self._look.formats)
                for view in report.views
                if group_of(view) in states and (self._shown == ALL or is_listed(view, report))
            ]
            if rows:
                entries += [ListEntry(None, tr(title)), *rows]
        self.calm.setVisible(not entries)
        self.list.setVisible(bool(entries))
        self.list.show_entries(entries, current)


def group_of(view: AlertView) -> str:
    """The state, but what fired before and is ok now is resolved."""
    if view.state == "ok" and any(change.notice == "resolved" for change in view.history):
        return "resolved"
    return view.state


def is_listed(view: AlertView, report: AlertsReport) -> bool:
    """Whether it stands among what is open: also what is over, for a while."""
    group = group_of(view)
    if group not in _CALM or (view.rule.name, view.segment) in report.unread:
        return True
    over = view.changed_at is not None and report.now - view.changed_at < _RECENT
    return over and group in ("resolved", "retracted")


def build_entry(view: AlertView, report: AlertsReport, formats: Formats) -> ListEntry:
    """One row of the inbox."""
    look = state_look(view.state)
    asleep = view.snoozed_while_open or (
        view.snoozed_until is not None and view.snoozed_until > report.now
    )
    taken = "check" if view.acknowledged_at is not None else ""
    since = view.opened_at if view.state == "firing" else view.changed_at
    key = (view.rule.name, view.segment)
    return ListEntry(
        key=key,
        title=alert_title(view.rule, view.label),
        line=short_line(view, formats, report.zone),
        day="" if resolved_text(view, formats, report.zone) and view.state == "ok"
        else day_at(since, report.zone, formats),
        icon=look.icon,
        tone=look.tone,
        state=state_word(view.state),
        unread=key in report.unread,
        mark="bell-sleep-outline" if asleep else taken,
    )  # fmt: skip


_SMALL = Face(icon="tune-variant", icon_size=14, radius=4, height=24, padding=7, small=True)
_ICON = Face(icon="refresh", icon_size=14, radius=4, height=24, padding=4)
