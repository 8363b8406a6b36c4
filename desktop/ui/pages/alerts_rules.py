"""The rules of the Alerts page: the list, the editor, the suggestions, and what they do."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.definitions import AlertRule
from desktop.core.reports.alerts_page import AlertsReport
from desktop.ui.alert_drafts import copy_of, new_rule
from desktop.ui.look import Look
from desktop.ui.pages.alerts_tasks import AlertTasks
from desktop.ui.widgets.alert_rule import RuleCard
from desktop.ui.widgets.alert_rules import AlertRules
from desktop.ui.widgets.alert_suggestions import AlertSuggestions


class RulePlaces(NamedTuple):
    """Where each card will stand, so that none has to move there as a whole."""

    list: QWidget
    card: QWidget
    suggestions: QWidget
    empty: QWidget


class RuleDesk(QObject):
    """Owns the cards; `is_open` while the list of rules stands in the inbox's place."""

    opened = Signal()
    """The rules are wanted on the screen."""
    closed = Signal()
    """The inbox is."""
    suggesting = Signal(bool)
    """Whether the suggestions stand in the editor's place."""

    def __init__(
        self, look: Look, tasks: AlertTasks, places: RulePlaces, *, may_edit: bool
    ) -> None:
        super().__init__(tasks)
        self._tasks = tasks
        self._report: AlertsReport | None = None
        self._draft: AlertRule | None = None
        self._wanted: str | None = None
        self.is_open = False
        self.list, self.card = AlertRules(look, places.list), RuleCard(look, places.card)
        self.suggestions = AlertSuggestions(look, places.suggestions)
        self.empty = AlertSuggestions(look, places.empty)
        self.card.may_edit = may_edit
        self._connect()

    def open(self) -> None:
        """The list, and the rule that was looked at, or the first."""
        report = self._report
        if report is None:
            return
        self._enter()
        if self.card.saved_name is None and report.rules:
            self.edit(report.rules[0])
        self._list(self.card.saved_name)
        self.list.list.setFocus()

    def write(self, rule: AlertRule) -> None:
        """The editor with a rule that is not in force, as soon as its choices are known."""
        self._enter()
        if self._report is None:
            self._draft = rule
            return
        self.edit(rule, is_new=True)
        self._list(None)
        self.card.fields.name.setFocus()
        self.card.fields.name.selectAll()

    def edit(self, rule: AlertRule, *, is_new: bool = False) -> None:
        """Fills the editor."""
        if self._report is not None:
            others = {each.name for each in self._report.rules if is_new or each.name != rule.name}
            self.card.show_rule(rule, self._report.choices, others, is_new=is_new)

    def close(self) -> None:
        """Back to the row of fields that decide, under an alert."""
        self.is_open = False
        self.card.show_full(False)
        self.suggesting.emit(False)

    def show_report(self, report: AlertsReport) -> None:
        """What is listed and edited follows what was read."""
        self._report = report
        self._fill(self.suggestions, is_first=False)
        self._fill(self.empty, is_first=True)
        if self._draft is not None:
            draft, self._draft = self._draft, None
            self.write(draft)
            return
        name = self._wanted or self.card.saved_name
        self._follow(report, name)
        self._list(self.card.saved_name)

    def _follow(self, report: AlertsReport, name: str | None) -> None:
        known = {rule.name: rule for rule in report.rules}
        if name in known and name == self._wanted:
            self._wanted = None
            self.edit(known[name])
        elif name in known:
            self.card.renew(known[name], report.choices, set(known) - {name})
        elif name is not None and report.rules:  # the one that was open is gone
            self.edit(report.rules[0])

    def _enter(self) -> None:
        self.is_open = True
        self.card.show_full(True)
        self.suggesting.emit(False)
        self.opened.emit()

    def _list(self, current: str | None) -> None:
        if self._report is not None:
            self.list.show_report(self._report, current, may_edit=self.card.may_edit)

    def _names(self) -> set[str]:
        return {rule.name for rule in self._report.rules} if self._report is not None else set()

    def _open_rule(self, name: str) -> None:
        rules = self._report.rules if self._report is not None else ()
        found = next((rule for rule in rules if rule.name == name), None)
        if found is not None:
            self.suggesting.emit(False)
            self.edit(found)

    def _save(self, rule: AlertRule, instead_of: str | None) -> None:
        self._wanted = rule.name
        self._tasks.save_rule(rule, instead_of)

    def _leave(self) -> None:
        """A new rule is given up, or the editor is left."""
        report = self._report
        if self.card.saved_name is None and report is not None and report.rules:
            self.edit(report.rules[0])
            self._list(report.rules[0].name)
        else:
            self.closed.emit()

    def _fill(self, card: AlertSuggestions, *, is_first: bool) -> None:
        report = self._report
        if report is not None:
            primary = report.choices.icps[0] if report.choices.icps else ""
            card.show_rules(
                report.suggested, primary, is_first=is_first, may_edit=self.card.may_edit
            )

    def _connect(self) -> None:
        rules, card = self.list, self.card
        rules.opened.connect(self._open_rule)
        rules.new_wanted.connect(lambda: self.write(new_rule(self._names())))
        rules.suggestions_wanted.connect(lambda: self.suggesting.emit(True))
        rules.inbox_wanted.connect(self.closed)
        card.save_wanted.connect(self._save)
        card.delete_wanted.connect(self._tasks.delete_rule)
        card.copy_wanted.connect(lambda rule: self.write(copy_of(rule, self._names())))
        card.try_wanted.connect(self._tasks.try_rule)
        card.left.connect(self._leave)
        for choice in (self.suggestions, self.empty):
            choice.add_wanted.connect(self._tasks.add_rules)
            choice.new_wanted.connect(lambda: self.write(new_rule(self._names())))
        self.suggestions.left.connect(lambda: self.suggesting.emit(False))
        self._tasks.tried.connect(card.replay.show_trial)
        self._tasks.try_failed.connect(card.replay.show_failure)
