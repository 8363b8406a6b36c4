"""What the Alerts page, the badge and the terminal show: where rules stand, and the inbox."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.core.alerts.explanation import Context, Explanation, decode_explanation, explain
from desktop.core.alerts.sentences import number
from desktop.core.alerts.states import State
from desktop.core.alerts.stored import decode_memory, decode_outcome
from desktop.core.alerts.telling import Entry
from desktop.core.clock import format_instant
from desktop.core.definitions import AlertRule
from desktop.core.language.texts import Speech
from desktop.core.store import Connection
from desktop.core.store.alerts import (
    AlertRow,
    TransitionRow,
    load_alert_rows,
    load_evaluations,
    load_transitions,
)
from desktop.core.store.definitions import load_definitions


@dataclass(frozen=True, slots=True)
class AlertView:
    """Where one rule stands for one segment value (or the total), with its last number."""

    rule: AlertRule
    segment: str
    label: str
    state: str
    changed_at: int | None = None
    """Microseconds UTC; None for a rule that was never checked."""
    opened_at: int | None = None
    acknowledged_at: int | None = None
    acknowledged_with: str | None = None
    snoozed_until: int | None = None
    snoozed_while_open: bool = False
    breaches: int = 0
    """Evaluations in a row that held, while pending."""
    recoveries: int = 0
    """Evaluations in a row that were fine, while recovering."""
    last: Explanation | None = None
    """The last evaluation with all it stood on."""
    history: tuple[TransitionRow, ...] = field(default=())
    """Newest first."""
    problem: str | None = None
    """Why a rule in error cannot be evaluated, one sentence."""

    def number(self, speech: Speech) -> str:
        """`0.21 % (30 / 14,000), below 0.45 %`, empty before the first evaluation."""
        return number(self.last, speech) if self.last else ""

    def document(self) -> dict[str, Any]:
        """What `icp-pulse alerts --json` prints of it."""
        return {
            "rule": self.rule.name,
            "segment": self.label or None,
            "segment_id": self.segment or None,
            "state": self.state,
            "severity": self.rule.severity,
            "changed_at": None if self.changed_at is None else format_instant(self.changed_at),
            "opened_at": None if self.opened_at is None else format_instant(self.opened_at),
            "last": self.last,
        }


@dataclass(frozen=True, slots=True)
class InboxItem:
    """One change of state, as the record shows it."""

    id: int
    at: int
    before: str
    after: str
    entry: Entry
    is_read: bool
    rule: str
    segment: str
    """"" for the total."""
    label: str


NEVER_CHECKED = "never_checked"

_URGENCY = (
    State.FIRING, State.RECOVERING, State.ERROR, State.PENDING, State.UNPROVEN, State.RETRACTED,
    State.NO_DATA, State.OK,
)  # fmt: skip


def load_alerts(connection: Connection) -> list[AlertView]:
    """Every rule and segment value, what needs a person first; rules never checked last."""
    rules = load_definitions(connection).alerts or ()
    rows: dict[str, list[AlertRow]] = {}
    for row in load_alert_rows(connection):
        rows.setdefault(row.rule, []).append(row)
    views = [view for rule in rules for view in _views(connection, rule, rows.get(rule.name, []))]
    return sorted(views, key=_urgency)


def load_inbox(
    connection: Connection,
    *,
    ids: Collection[int] | None = None,
    rule: str | None = None,
    most: int = 500,
) -> list[InboxItem]:
    """Changes of state, newest first; all of them, of one rule, or those with these numbers."""
    return [
        InboxItem(
            id=row.id,
            at=row.at,
            before=row.before,
            after=row.after,
            entry=Entry(row.notice or "", decode_explanation(row.explanation), row.reason, row.id),
            is_read=row.read_at is not None,
            rule=row.rule,
            segment=row.segment,
            label=row.label,
        )
        for row in load_transitions(connection, rule=rule, most=most)
        if ids is None or row.id in ids
    ]


def _views(connection: Connection, rule: AlertRule, rows: list[AlertRow]) -> list[AlertView]:
    if not rows:
        return [AlertView(rule, "", "", NEVER_CHECKED)]
    last = {row.segment: row for row in load_evaluations(connection, rule.name)}
    history: dict[str, list[TransitionRow]] = {}
    for change in load_transitions(connection, rule=rule.name):
        history.setdefault(change.segment, []).append(change)
    views = []
    for row in rows:
        found = last.get(row.segment)
        context = Context(
            icp_version=found.icp_version if found else None,
            labels={row.segment or None: row.label},
        )
        told = (
            explain(rule, context, decode_outcome(found.outcome), row.segment or None)
            if found
            else None
        )
        memory = decode_memory(row.memory)
        views.append(
            AlertView(
                rule=rule,
                segment=row.segment,
                label=row.label,
                state=row.state,
                changed_at=row.changed_at,
                opened_at=row.opened_at,
                acknowledged_at=row.acknowledged_at,
                acknowledged_with=row.acknowledged_with,
                snoozed_until=row.snoozed_until,
                snoozed_while_open=row.snoozed_while_open,
                breaches=memory.breaches,
                recoveries=memory.recoveries,
                last=told,
                history=tuple(history.get(row.segment, ())),
                problem=_problem(row, history.get(row.segment, [])),
            )
        )
    return views


def _problem(row: AlertRow, history: Sequence[TransitionRow]) -> str | None:
    broken = (change for change in history if change.after == State.ERROR)
    newest = next(broken, None) if row.state == State.ERROR else None
    return decode_explanation(newest.explanation).problem if newest else None


def _urgency(view: AlertView) -> tuple[int, int, str, str]:
    order = [state.value for state in _URGENCY]
    place = order.index(view.state) if view.state in order else len(order)
    return (place, 0 if view.rule.severity == "critical" else 1, view.rule.name, view.label)
