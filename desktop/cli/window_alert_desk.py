"""The workspace as the Alerts page uses it: each change with the way to take it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop.bootstrap import Workspace
from desktop.core.definitions import AlertRule
from desktop.core.jobs.alert_marks import acknowledge, mark_seen, restore, snooze, wake
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.standing import load_quiet_hours
from desktop.core.jobs.targets import Edit, add_rules, delete_rule, save_rule, undo_edit
from desktop.core.jobs.watch_mark import check_if_due
from desktop.core.jobs.watching import Check
from desktop.core.reports.alert_detail import AlertDetail, RuleTrial, load_alert_detail, try_rule
from desktop.core.reports.alerts_page import AlertsReport, load_alerts_page
from desktop.core.store.alerts import AlertRow, TransitionRow, count_unread
from desktop.core.store.outbox import try_again
from desktop.ui.pages.alerts_state import CheckNews
from desktop.ui.state import Done
from desktop.ui.suggested_rules import name_suggestions
from desktop.ui.translation import tr, tr_count


class AlertDesk:
    """Runs in workers; a change of a mark is undone by putting back what was there."""

    def __init__(self, workspace: Workspace) -> None:
        self._store, self._clock = workspace.store, workspace.clock

    def load(self) -> AlertsReport:
        """Everything that the page lists."""
        with self._store.read() as connection:
            found = load_alerts_page(connection, self._clock())
        return replace(found, suggested=name_suggestions(found.suggested, found.rules))

    def detail(self, rule: str, segment: str) -> AlertDetail | None:
        """One alert; None where it is gone."""
        with self._store.read() as connection:
            return load_alert_detail(connection, rule, segment, self._clock())

    def try_rule(self, rule: AlertRule) -> RuleTrial:
        """What a rule would have done."""
        with self._store.read() as connection:
            return try_rule(connection, rule, self._clock())

    def check(self, *, force: bool) -> CheckNews:
        """Judges the rules, on numbers that are up to date."""
        refresh(self._store)
        with self._store.read() as connection:
            hold = load_quiet_hours(connection).release
        found = check_if_due(self._store, self._clock, force=force, hold=hold)
        if found is None:
            return CheckNews(changed=False)
        return _news(found, force=force)

    def acknowledge(self, rule: str, segment: str, comment: str) -> Done:
        """Somebody takes care of it."""
        before = acknowledge(self._store, self._clock, rule, segment, comment)
        return Done(
            tr("{alert} is acknowledged", alert=_title(before)),
            lambda: self._restore(before, tr("It is open again")),
        )

    def snooze(self, rule: str, segment: str, how_long: str) -> Done:
        """Says nothing of it for a while."""
        before = snooze(self._store, self._clock, rule, segment, how_long)
        said = {
            "1 day": tr("{alert} is silent for 1 day", alert=_title(before)),
            "1 week": tr("{alert} is silent for 1 week", alert=_title(before)),
        }.get(how_long, tr("{alert} is silent until it resolves", alert=_title(before)))
        return Done(said, lambda: self._restore(before, tr("It is awake again")))

    def wake(self, rule: str, segment: str) -> Done:
        """Ends a snooze."""
        before = wake(self._store, rule, segment)
        return Done(
            tr("{alert} is awake", alert=_title(before)),
            lambda: self._restore(before, tr("It is silent again")),
        )

    def mark_seen(self, changes: tuple[int, ...]) -> int:
        """Notes that a person saw changes; how many are unread then."""
        mark_seen(self._store, self._clock, changes)
        with self._store.read() as connection:
            return count_unread(connection)

    def save_rule(self, rule: AlertRule, instead_of: str | None) -> Done:
        """Puts a rule in force."""
        edit = save_rule(self._store, self._clock, rule, instead_of)
        if not edit.changes:
            return Done(tr("{rule} is as it was", rule=rule.name))
        if instead_of is None:
            return Done(tr("{rule} watches from now on", rule=rule.name),
                        self._undo(edit, tr("{rule} is gone again", rule=rule.name)))  # fmt: skip
        said = tr("{rule} is changed", rule=rule.name)
        return Done(said, self._undo(edit, tr("{rule} is as it was", rule=instead_of)))

    def add_rules(self, rules: tuple[AlertRule, ...]) -> Done:
        """Puts several rules in force."""
        edit = add_rules(self._store, self._clock, rules)
        said = tr_count(
            "{count} rule watches from now on", "{count} rules watch from now on", len(rules)
        )
        return Done(said, self._undo(edit, tr("The rules are gone again")))

    def delete_rule(self, name: str) -> Done:
        """Takes a rule out of force."""
        edit = delete_rule(self._store, self._clock, name)
        said = tr("{rule} is deleted", rule=name)
        return Done(said, self._undo(edit, tr("{rule} is back", rule=name)))

    def send_again(self, number: int) -> Done:
        """Puts a message that was given up back in line."""
        with self._store.write() as connection:
            try_again(connection, number, self._clock())
        return Done(tr("The message is in line again"))

    def _restore(self, before: AlertRow, sentence: str) -> Done:
        restore(self._store, before)
        return Done(sentence)

    def _undo(self, edit: Edit, sentence: str) -> Callable[[], Done]:
        def undo() -> Done:
            back = undo_edit(self._store, self._clock, edit)
            return Done(sentence, self._undo(back, tr("It is changed again")))

        return undo


def _news(found: Check, *, force: bool) -> CheckNews:
    """What is worth a sentence: firings first, then what is over."""
    changed = bool(found.changes)
    fired = [change for change in found.changes if change.notice == "fired"]
    if fired:
        first = _change_title(fired[0])
        said = tr("{alert} fires", alert=first)
        if len(fired) > 1:
            said = tr_count(
                "{alert} and {count} more fire", "{alert} and {count} more fire",
                len(fired) - 1, alert=first,
            )  # fmt: skip
        return CheckNews(changed, said, "bad")
    over = [change for change in found.changes if change.notice in ("resolved", "retracted")]
    if over:
        return CheckNews(changed, tr("{alert} is over", alert=_change_title(over[0])), "ok")
    broken = next((change for change in found.changes if change.notice == "broken"), None)
    if broken is not None:
        said = tr("{alert} cannot be checked", alert=_change_title(broken))
        return CheckNews(changed, said, "bad")
    if force:
        said = tr_count("{count} rule checked", "{count} rules checked", found.rules)
        return CheckNews(changed, said, "ok")
    return CheckNews(changed)


def _title(row: AlertRow) -> str:
    return tr("{rule}, {segment}", rule=row.rule, segment=row.label) if row.label else row.rule


def _change_title(change: TransitionRow) -> str:
    if not change.label:
        return change.rule
    return tr("{rule}, {segment}", rule=change.rule, segment=change.label)
