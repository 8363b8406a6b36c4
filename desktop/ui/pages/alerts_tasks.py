"""What the Alerts page runs in workers: reading, trying a rule, and every change."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.pages.alerts_state import AlertActions
from desktop.ui.tasks import JobQueue, LatestQuery
from desktop.ui.translation import tr

if TYPE_CHECKING:
    from desktop.core.definitions import AlertRule
    from desktop.ui.state import Done


class AlertTasks(QObject):
    """One worker for each thing; of queries the latest wins."""

    loaded = Signal(object)
    load_failed = Signal(object)
    detailed = Signal(object)
    detail_failed = Signal(object)
    tried = Signal(object)
    try_failed = Signal(object)
    seen = Signal(object)
    """How many are unread now."""
    marked = Signal(object)
    """A `JobEnded`: acknowledged, snoozed, woken, put in line again."""
    ruled = Signal(object)
    """A `JobEnded`: rules were saved, added or deleted, so numbers must be judged again."""

    def __init__(self, actions: AlertActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._loading, self._detail = LatestQuery(self), LatestQuery(self)
        self._trying, self._seeing = LatestQuery(self), LatestQuery(self)
        self._marks, self._rules = JobQueue(self, quiet=True), JobQueue(self, quiet=True)
        self._loading.answered.connect(self.loaded)
        self._loading.failed.connect(self.load_failed)
        self._detail.answered.connect(self.detailed)
        self._detail.failed.connect(self.detail_failed)
        self._trying.answered.connect(self.tried)
        self._trying.failed.connect(self.try_failed)
        self._seeing.answered.connect(self.seen)
        self._marks.ended.connect(self.marked)
        self._rules.ended.connect(self.ruled)

    def load(self) -> None:
        """Answers with `loaded`."""
        if self._actions.load is not None:
            self._loading.ask(self._actions.load)

    def open(self, rule: str, segment: str) -> None:
        """Answers with `detailed`."""
        detail = self._actions.detail
        if detail is not None:
            self._detail.ask(lambda: detail(rule, segment))

    def try_rule(self, rule: AlertRule) -> None:
        """Answers with `tried`; a newer rule wins."""
        work = self._actions.try_rule
        if work is not None:
            self._trying.ask(lambda: work(rule))

    def mark_seen(self, changes: tuple[int, ...]) -> None:
        """Answers with `seen`."""
        work = self._actions.mark_seen
        if work is not None and changes:
            self._seeing.ask(lambda: work(changes))

    def acknowledge(self, rule: str, segment: str, comment: str) -> None:
        """Answers with `marked`."""
        work = self._actions.acknowledge
        if work is not None:
            self.mark(tr("Acknowledging"), lambda: work(rule, segment, comment))

    def snooze(self, rule: str, segment: str, how_long: str) -> None:
        """Answers with `marked`."""
        work = self._actions.snooze
        if work is not None:
            self.mark(tr("Snoozing"), lambda: work(rule, segment, how_long))

    def wake(self, rule: str, segment: str) -> None:
        """Answers with `marked`."""
        work = self._actions.wake
        if work is not None:
            self.mark(tr("Waking"), lambda: work(rule, segment))

    def send_again(self, number: int) -> None:
        """Answers with `marked`."""
        work = self._actions.send_again
        if work is not None:
            self.mark(tr("Sending again"), lambda: work(number))

    def mark(self, title: str, work: Callable[[], Done]) -> None:
        """A change that leaves every judgement as it is; also its undo."""
        self._marks.add(title, lambda _: work())

    def save_rule(self, rule: AlertRule, instead_of: str | None) -> None:
        """Answers with `ruled`."""
        work = self._actions.save_rule
        if work is not None:
            self._rules.add(tr("Saving the rule"), lambda _: work(rule, instead_of))

    def add_rules(self, rules: tuple[AlertRule, ...]) -> None:
        """Answers with `ruled`."""
        work = self._actions.add_rules
        if work is not None:
            self._rules.add(tr("Adding rules"), lambda _: work(rules))

    def delete_rule(self, name: str) -> None:
        """Answers with `ruled`."""
        work = self._actions.delete_rule
        if work is not None:
            self._rules.add(tr("Deleting the rule"), lambda _: work(name))

    def close(self) -> None:
        """Waits for what runs; nothing is told afterwards."""
        for query in (self._loading, self._detail, self._trying, self._seeing):
            query.close()
        self._marks.finish()
        self._rules.finish()
