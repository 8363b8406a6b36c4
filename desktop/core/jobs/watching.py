"""Checking all alert rules: evaluations, states, changes and messages in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop.core.alerts.evaluation import Outcome, Segment
from desktop.core.alerts.explanation import (
    Context,
    Explanation,
    decode_explanation,
    encode_explanation,
    explain,
)
from desktop.core.alerts.states import Memory, Notice, State, Step
from desktop.core.alerts.stored import (
    decode_memory,
    decode_outcome,
    encode,
    fingerprint,
)
from desktop.core.alerts.telling import (
    REMINDER,
    Entry,
    Standing,
    build_messages,
    due_reminders,
    encode_message,
    is_told,
    muting,
)
from desktop.core.alerts.watch import REVISED, Past, Progress, watch
from desktop.core.clock import Clock, day_number, day_of
from desktop.core.definitions import AlertRule
from desktop.core.errors import UsageError
from desktop.core.kpi.answers import DeliveryBook
from desktop.core.kpi.questions import Frame, find_icp
from desktop.core.language.choice import load_speech
from desktop.core.store import Connection
from desktop.core.store.alerts import (
    AlertRow,
    EvaluationRow,
    TransitionRow,
    add_transitions,
    delete_alerts_of,
    load_alert_rows,
    load_evaluations,
    load_last_end,
    save_alert_rows,
    save_evaluations,
)
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store
from desktop.core.store.outbox import add_message

Hold = Callable[[int], int]
"""When a message made at an instant may be sent: later in quiet hours, else at once."""

RULE_CHANGED, RULE_DELETED = "rule_changed", "rule_deleted"


@dataclass(frozen=True, slots=True)
class Check:
    """What one check of all rules did."""

    rules: int
    evaluations: int
    changes: tuple[TransitionRow, ...]
    messages: tuple[int, ...]
    """Numbers of the messages put in the outbox."""


def check_alerts(store: Store, clock: Clock, hold: Hold = lambda now: now) -> Check:
    """Evaluates every rule on each complete period it has not seen, oldest first.

    All in one transaction: killed at any moment, nothing was decided or it was with its message.
    Others can write while it is judged; the writer's turn is taken to keep what came of it.
    """
    return store.update(lambda connection: _Round(connection, clock(), hold).run())


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was found of a rule, of which nothing is kept yet."""

    rule: AlertRule
    mark: str
    """Of what it judges, and of which ICP."""
    is_another: bool
    """Whether it judges something else than it did."""
    progress: Progress


class _Round:
    """One check of all rules in one transaction."""

    def __init__(self, connection: Connection, now: int, hold: Hold) -> None:
        self._connection = connection
        self._now = now
        self._hold = hold
        self._frame = Frame.of(load_definitions(connection), now)
        self._book = DeliveryBook(connection)
        self._rows: dict[tuple[str, str], AlertRow] = {}
        self._stored: dict[tuple[str, str], AlertRow] = {}
        self._changes: list[TransitionRow] = []
        self._evaluations = 0

    def run(self) -> Check:
        rules = {rule.name: rule for rule in self._frame.definitions.alerts or ()}
        self._rows = {(row.rule, row.segment): row for row in load_alert_rows(self._connection)}
        self._stored = dict(self._rows)
        found = [self._watch(rule) for rule in rules.values()]
        # from here on it writes, and nobody else can
        for name in sorted({rule for rule, _ in self._rows} - set(rules)):
            self._close(name, RULE_DELETED)
        for seen in found:
            self._keep(seen)
        entries = self._told(rules)
        entries += self._reminders(rules)
        changed = [row for key, row in self._rows.items() if self._stored.get(key) != row]
        save_alert_rows(self._connection, changed)
        return Check(len(rules), self._evaluations, tuple(self._changes), self._send(entries))

    def _watch(self, rule: AlertRule) -> _Seen:
        mark = f"{fingerprint(rule)}/{self._icp_of(rule)}"
        rows = self._rows_of(rule.name)
        is_another = any(not self._is_same(row, mark) for row in rows)
        past = Past({}) if is_another else _load_past(self._connection, rule, self._frame, rows)
        progress = watch(self._connection, rule, self._frame, past, self._book)
        return _Seen(rule, mark, is_another, progress)

    def _keep(self, seen: _Seen) -> None:
        rule, progress = seen.rule, seen.progress
        if seen.is_another:
            self._close(rule.name, RULE_CHANGED)
        self._evaluations += len(progress.outcomes)
        self._store(rule, progress)
        for segment, memory in progress.memories.items():
            self._stand(rule, seen.mark, progress.context, segment, memory)
        for change in progress.changes:
            told = encode_explanation(change.explanation)
            self._note(rule.name, change.segment, change.step, told)

    def _icp_of(self, rule: AlertRule) -> str:
        """The ICP that a rule is about now; "" where it is gone, which the watch says."""
        try:
            return find_icp(self._connection, self._frame, rule.icp, None).definition.name
        except UsageError:
            return ""

    def _is_same(self, row: AlertRow, mark: str) -> bool:
        """Whether an alert still is about what it was about; a lost ICP may come back."""
        judged, _, icp = mark.partition("/")
        before, _, known = row.fingerprint.partition("/")
        return judged == before and (not icp or not known or icp == known)

    def _store(self, rule: AlertRule, progress: Progress) -> None:
        version = progress.context.icp_version or 0
        save_evaluations(
            self._connection,
            [
                EvaluationRow(
                    rule=rule.name,
                    segment=found.segment or "",
                    start=day_number(found.period.start),
                    end=day_number(found.period.end),
                    evaluated_at=self._now,
                    icp_version=version,
                    outcome=encode(found),
                )
                for found in progress.outcomes
            ],
        )

    def _stand(
        self, rule: AlertRule, mark: str, context: Context, segment: Segment, memory: Memory
    ) -> None:
        key = (rule.name, segment or "")
        known = self._rows.get(key)
        row = AlertRow(
            rule=rule.name,
            segment=segment or "",
            label=context.labels.get(segment) or (known.label if known else segment or ""),
            fingerprint=mark,
            state=memory.state.value,
            memory=encode(memory),
            changed_at=self._now,
        )
        if known is not None:
            kept = mark if not mark.endswith("/") else known.fingerprint
            row = replace(
                known, label=row.label, state=row.state, memory=row.memory, fingerprint=kept
            )
            if known.state != row.state:
                row = replace(row, changed_at=self._now)
        self._rows[key] = row if memory.is_open else _at_rest(row)

    def _note(self, rule: str, segment: Segment, step: Step, explanation: str) -> None:
        row = self._rows[rule, segment or ""]
        (stored,) = add_transitions(
            self._connection,
            [
                TransitionRow(
                    rule=rule,
                    segment=segment or "",
                    label=row.label,
                    at=self._now,
                    before=step.before.value,
                    after=step.after.value,
                    reason=step.reason,
                    notice=step.notice.value if step.notice else None,
                    explanation=explanation,
                )
            ],
        )
        self._changes.append(stored)
        if step.notice is Notice.FIRED:
            self._rows[rule, segment or ""] = replace(row, opened_at=self._now)

    def _close(self, rule: str, reason: str) -> None:
        """Ends what a rule had open, with the reason, and forgets what it stood on."""
        told = encode_explanation(Explanation(rule=rule, reasons=(reason,)))
        for row in self._rows_of(rule):
            memory = decode_memory(row.memory)
            path = [State(row.state), State.RECOVERING, State.OK]
            if not memory.is_open:
                path = []
            elif memory.held is State.RECOVERING:
                path = [State(row.state), State.OK]
            for before, after in pairwise(path):
                self._note(rule, row.segment or None, Step(before, after, reason), told)
            del self._rows[rule, row.segment], self._stored[rule, row.segment]
        delete_alerts_of(self._connection, rule)

    def _told(self, rules: dict[str, AlertRule]) -> list[tuple[AlertRule, Entry]]:
        standings = self._standings(rules)
        entries = []
        for change in self._changes:
            rule = rules.get(change.rule)
            if rule is None or change.notice is None:
                continue
            standing = standings[change.rule, change.segment]
            muted_by = muting(standing, standings.values())
            if is_told(Notice(change.notice), standing, muted_by, self._now):
                entries.append((rule, _entry(change)))
        return entries

    def _reminders(self, rules: dict[str, AlertRule]) -> list[tuple[AlertRule, Entry]]:
        entries = []
        for standing in due_reminders(list(self._standings(rules).values()), self._now):
            key = (standing.rule.name, standing.segment)
            self._rows[key] = replace(self._rows[key], reminded_at=self._now)
            last = _last_outcome(self._connection, standing.rule.name, standing.segment)
            context = Context(labels={standing.segment or None: self._rows[key].label})
            told = explain(standing.rule, context, last, standing.segment or None)
            entries.append((standing.rule, Entry(REMINDER, told)))
        return entries

    def _standings(self, rules: dict[str, AlertRule]) -> dict[tuple[str, str], Standing]:
        return {
            key: Standing(
                rule=rules[row.rule],
                segment=row.segment,
                is_open=decode_memory(row.memory).is_open,
                opened_at=row.opened_at,
                reminded_at=row.reminded_at,
                acknowledged=row.acknowledged_at is not None,
                snoozed_until=row.snoozed_until,
                snoozed_while_open=row.snoozed_while_open,
            )
            for key, row in self._rows.items()
            if row.rule in rules
        }

    def _send(self, entries: Sequence[tuple[AlertRule, Entry]]) -> tuple[int, ...]:
        not_before = self._hold(self._now)
        locale = load_speech(self._connection).locale
        messages = build_messages(entries, self._now, self._frame.zone, locale)
        return tuple(
            add_message(self._connection, channel, encode_message(found), self._now, not_before)
            for channel, found in messages.items()
        )

    def _rows_of(self, rule: str) -> list[AlertRow]:
        return [row for (name, _), row in self._rows.items() if name == rule]


def _at_rest(row: AlertRow) -> AlertRow:
    """What was said of a firing ends with it: acknowledged, snoozed until it resolves."""
    return replace(
        row,
        opened_at=None,
        reminded_at=None,
        acknowledged_at=None,
        acknowledged_with=None,
        snoozed_while_open=False,
    )


def _entry(change: TransitionRow) -> Entry:
    return Entry(
        change.notice or "", decode_explanation(change.explanation), change.reason, change.id
    )


def _load_past(
    connection: Connection, rule: AlertRule, frame: Frame, rows: Iterable[AlertRow]
) -> Past:
    last = load_last_end(connection, rule.name)
    memories = {row.segment or None: decode_memory(row.memory) for row in rows}
    if last is None:
        return Past(memories)
    edge = day_number(frame.today - REVISED)
    version = _version(connection, rule, frame)
    stored: list[Outcome] = []
    start: dict[Segment, Memory] = defaultdict(Memory)
    for row in load_evaluations(connection, rule.name):
        outcome = decode_outcome(row.outcome)
        if row.end < edge or row.icp_version != version:
            start[outcome.segment] = outcome.memory
            stored.clear()  # only what came after the last other version can be compared
        else:
            stored.append(outcome)
    return Past(memories, stored, dict(start), day_of(last))


def _version(connection: Connection, rule: AlertRule, frame: Frame) -> int | None:
    try:
        return find_icp(connection, frame, rule.icp, None).version
    except UsageError:
        return None  # the watch says so


def _last_outcome(connection: Connection, rule: str, segment: str) -> Outcome | None:
    rows = [row for row in load_evaluations(connection, rule) if row.segment == segment]
    return decode_outcome(rows[-1].outcome) if rows else None
