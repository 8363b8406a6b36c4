"""The Alerts page: what fires, why, and the rules that watch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.definitions import AlertRule
from desktop.core.reports.alert_detail import AlertDetail
from desktop.core.reports.alerts_page import AlertsReport
from desktop.ui.look import Look
from desktop.ui.pages.alerts_rules import RuleDesk, RulePlaces
from desktop.ui.pages.alerts_state import AlertActions
from desktop.ui.pages.alerts_tasks import AlertTasks
from desktop.ui.state import JobEnded
from desktop.ui.translation import tr
from desktop.ui.widgets.alert_detail import AlertDetailCard
from desktop.ui.widgets.alert_inbox import AlertInbox
from desktop.ui.widgets.data_focus import chain_focus
from desktop.ui.widgets.message import Skeleton
from desktop.ui.widgets.state_page import StatePage

_GAP, _LEFT, _ANY = 16, 336, 16_777_215
Key = tuple[str, str]


class AlertsPage(StatePage):
    """Draws four states: loading, empty (with rules to start with), error, data.

    `ended` is what the status bar says, with its Undo; `rules_changed` that numbers must be judged
    again; `unread_changed` how many changes nobody has seen.
    """

    ended = Signal(object)
    rules_changed = Signal()
    unread_changed = Signal(object)
    check_wanted = Signal()
    said = Signal(str, str)

    def __init__(self, look: Look, actions: AlertActions, parent: QWidget | None = None) -> None:
        super().__init__(look, Skeleton(look), 16, parent)
        self._actions = actions
        self._report: AlertsReport | None = None
        self._key: Key | None = None
        self.setAccessibleName(tr("Alerts"))
        self.tasks = AlertTasks(actions, self)
        self._left, self._right = QStackedWidget(self._data), QStackedWidget(self._data)
        self._none, self._shown = QWidget(self), QWidget(self._right)
        self.inbox = AlertInbox(look, self._left)
        self.detail = AlertDetailCard(look, self._shown)
        places = RulePlaces(self._left, self._shown, self._right, self._none)
        self.rules = RuleDesk(look, self.tasks, places, may_edit=actions.save_rule is not None)
        self.rule = self.rules.card
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.detail.may_act = actions.acknowledge is not None
        self.inbox.check.setVisible(actions.check is not None)
        self._build()
        self._connect()

    @property
    def report(self) -> AlertsReport | None:
        """What is listed; None before the first report."""
        return self._report

    @property
    def key(self) -> Key | None:
        """Rule and segment of the alert that is open."""
        return self._key

    def refresh(self) -> None:
        """Reads the page again, in a worker."""
        if self._report is None:
            self.setCurrentWidget(self.loading)
        self.tasks.load()

    def show_report(self, report: AlertsReport) -> None:
        """Lists what there is; without any rule, those to start with."""
        self._report = report
        keys = [(view.rule.name, view.segment) for view in report.views]
        if self._key not in keys:
            self._key = keys[0] if keys else None
        self.inbox.show_report(report, self._key)
        if self._key is not None and not self.inbox.has(self._key):
            listed = self.inbox.list.listed()
            self._key = listed[0] if listed else self._key  # type: ignore[assignment]
            self.inbox.list.choose(self._key)
        self.rules.show_report(report)
        if not report.rules and not self.rules.is_open:
            self.setCurrentWidget(self._none)
            return
        self.setCurrentWidget(self._data)
        chain_focus([self._left, self._right])
        if not self.rules.is_open and self._key is not None:
            self.tasks.open(*self._key)

    def show_alert(self, rule: str, segment: str) -> None:
        """Goes to one alert, as soon as it is known."""
        self._key = (rule, segment)
        if self._report is None:
            self.rules.close()
            return
        if not self.inbox.has(self._key):
            self.inbox.show_all()
        self._show_inbox()

    def write_rule(self, rule: AlertRule) -> None:
        """Opens the editor with a rule that is not in force, as soon as it can be tried."""
        self.rules.write(rule)

    def set_stacked(self, stacked: bool) -> None:
        """One column in a narrow window; otherwise two."""
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        self._left.setMinimumWidth(0 if stacked else _LEFT)
        self._left.setMaximumWidth(_ANY if stacked else _LEFT)
        self._left.setMinimumHeight(240 if stacked else 0)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stops what runs and waits for it."""
        self.rule.stop()
        self.tasks.close()
        super().closeEvent(event)

    # alerts

    def _open(self, key: Key) -> None:
        self._key = key
        self.tasks.open(*key)

    def _show_detail(self, detail: AlertDetail | None) -> None:
        report = self._report
        if detail is None or report is None or self.rules.is_open:
            return
        view = detail.view
        key = (view.rule.name, view.segment)
        if key != self._key:
            return
        self.detail.show_detail(detail, report.now)
        if self.rule.saved_name != view.rule.name:
            self.rules.edit(view.rule)
        if key in report.unread and self._actions.mark_seen is not None:
            self.tasks.mark_seen(tuple(item.id for item in detail.record if not item.is_read))
            self._report = replace(report, unread=report.unread - {key})
            self.inbox.show_report(self._report, key)

    def _show_inbox(self) -> None:
        self.rules.close()
        self._left.setCurrentWidget(self.inbox)
        self.detail.show()
        if self._report is not None:
            self.show_report(self._report)
            self.inbox.list.setFocus()

    def _show_rules(self) -> None:
        self._left.setCurrentWidget(self.rules.list)
        self.detail.hide()
        if self._report is not None:
            self.setCurrentWidget(self._data)

    def _suggest(self, suggests: bool) -> None:
        self._right.setCurrentWidget(self.rules.suggestions if suggests else self._shown)

    def _do(self, work: Callable[..., None], *said: str) -> None:
        if self._key is not None:
            work(*self._key, *said)

    def _end_ruling(self, ended: JobEnded) -> None:
        self.ended.emit(ended)
        if not ended.failed:
            self._suggest(False)
            self.rules_changed.emit()
        self.refresh()

    def _end_mark(self, ended: JobEnded) -> None:
        self.ended.emit(ended)
        self.refresh()

    # building

    def _build(self) -> None:
        for widget in (self._none, self._shown):
            widget.setProperty("role", "clear")
        for card in (self.inbox, self.rules.list):
            self._left.addWidget(card)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.detail, 464)
        column.addWidget(self.rule, 216)
        for page in (self._shown, self.rules.suggestions):
            self._right.addWidget(page)
        self._row.setContentsMargins(16, 16, 16, 16)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._left)
        self._row.addWidget(self._right, 1)
        self._data.setLayout(self._row)
        inset = QVBoxLayout(self._none)
        inset.setContentsMargins(16, 16, 16, 16)
        inset.addWidget(self.rules.empty)
        self.addWidget(self._none)
        self.set_stacked(False)

    def _connect(self) -> None:
        self.error.remedy_requested.connect(self.refresh)
        self.inbox.opened.connect(self._open)
        self.inbox.rules_wanted.connect(self.rules.open)
        self.inbox.check_wanted.connect(self.check_wanted)
        self.rules.opened.connect(self._show_rules)
        self.rules.closed.connect(self._show_inbox)
        self.rules.suggesting.connect(self._suggest)
        self.rule.more_wanted.connect(
            lambda more: self.detail.setVisible(not more and not self.rules.is_open)
        )
        detail, tasks = self.detail, self.tasks
        detail.said.connect(self.said)
        detail.acknowledged.connect(lambda text: self._do(tasks.acknowledge, text))
        detail.snoozed.connect(lambda how_long: self._do(tasks.snooze, how_long))
        detail.woken.connect(lambda: self._do(tasks.wake))
        detail.send_again_wanted.connect(tasks.send_again)
        tasks.loaded.connect(self.show_report)
        tasks.load_failed.connect(self.show_error)
        tasks.detailed.connect(self._show_detail)
        tasks.detail_failed.connect(lambda failure: self.said.emit(failure.message, "bad"))
        tasks.seen.connect(self.unread_changed)
        tasks.marked.connect(self._end_mark)
        tasks.ruled.connect(self._end_ruling)
