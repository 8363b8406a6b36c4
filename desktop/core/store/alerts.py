"""What the store keeps of alerts: rows in, rows out; what they mean is decided above it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop.core.store.alert_tables import alert_evaluation, alert_state, alert_transition


@dataclass(frozen=True, slots=True)
class AlertRow:
    """Where one rule stands for one segment value; instants are microseconds UTC."""

    rule: str
    segment: str
    """"" for the total."""
    label: str
    fingerprint: str
    state: str
    memory: str
    """JSON."""
    changed_at: int
    opened_at: int | None = None
    reminded_at: int | None = None
    acknowledged_at: int | None = None
    acknowledged_with: str | None = None
    snoozed_until: int | None = None
    snoozed_while_open: bool = False


@dataclass(frozen=True, slots=True)
class EvaluationRow:
    """One evaluation; `start` and `end` are day numbers, `outcome` is JSON."""

    rule: str
    segment: str
    start: int
    end: int
    evaluated_at: int
    icp_version: int
    outcome: str


@dataclass(frozen=True, slots=True)
class TransitionRow:
    """One change of state, with the explanation as JSON; `id` is 0 until it is stored."""

    rule: str
    segment: str
    label: str
    at: int
    before: str
    after: str
    reason: str
    notice: str | None
    explanation: str
    id: int = 0
    read_at: int | None = None


def load_alert_rows(connection: Connection, rule: str | None = None) -> list[AlertRow]:
    """All alerts, or those of one rule, by rule and segment."""
    query = select(alert_state).order_by(alert_state.c.rule, alert_state.c.segment)
    if rule is not None:
        query = query.where(alert_state.c.rule == rule)
    return [_alert(row) for row in connection.execute(query)]


def save_alert_rows(connection: Connection, rows: Iterable[AlertRow]) -> None:
    """Puts alerts in, or in the place of what was known of them."""
    for row in rows:
        values = asdict(row) | {"snoozed_while_open": int(row.snoozed_while_open)}
        connection.execute(
            upsert(alert_state)
            .values(values)
            .on_conflict_do_update(index_elements=["rule", "segment"], set_=values)
        )


def delete_alerts_of(connection: Connection, rule: str) -> None:
    """Forgets where a rule stands and its evaluations; its transitions stay as the record."""
    connection.execute(delete(alert_state).where(alert_state.c.rule == rule))
    connection.execute(delete(alert_evaluation).where(alert_evaluation.c.rule == rule))


def load_evaluations(
    connection: Connection, rule: str, *, first: int = -(2**31), last: int = 2**31
) -> list[EvaluationRow]:
    """A rule's evaluations of the periods that end in first..last, oldest first."""
    at = alert_evaluation.c
    query = (
        select(at.rule, at.segment, at.start, at.end, at.evaluated_at, at.icp_version, at.outcome)
        .where(at.rule == rule, at.end.between(first, last))
        .order_by(at.end, at.segment)
    )
    return [EvaluationRow(*row) for row in connection.execute(query)]


def load_last_end(connection: Connection, rule: str) -> int | None:
    """The last day of the last period that a rule was evaluated on."""
    query = select(func.max(alert_evaluation.c.end)).where(alert_evaluation.c.rule == rule)
    found: int | None = connection.execute(query).scalar()
    return found


def save_evaluations(connection: Connection, rows: Sequence[EvaluationRow]) -> None:
    """Stores evaluations; one of the same period and segment takes the older one's place."""
    for row in rows:
        values = asdict(row)
        connection.execute(
            upsert(alert_evaluation)
            .values(values)
            .on_conflict_do_update(index_elements=["rule", "end", "segment"], set_=values)
        )


def add_transitions(connection: Connection, rows: Iterable[TransitionRow]) -> list[TransitionRow]:
    """Stores transitions and gives them with their numbers."""
    stored = []
    for row in rows:
        values = {key: value for key, value in asdict(row).items() if key != "id"}
        added = connection.execute(insert(alert_transition), values)
        stored.append(TransitionRow(**values, id=int(added.lastrowid)))
    return stored


def load_transitions(
    connection: Connection, *, rule: str | None = None, since: int | None = None, most: int = 500
) -> list[TransitionRow]:
    """The newest transitions first, at most `most`."""
    query = select(alert_transition).order_by(alert_transition.c.id.desc()).limit(most)
    if rule is not None:
        query = query.where(alert_transition.c.rule == rule)
    if since is not None:
        query = query.where(alert_transition.c.at >= since)
    return [_transition(dict(row._mapping)) for row in connection.execute(query)]


def mark_read(connection: Connection, ids: Sequence[int], now: int) -> None:
    """Notes that a person has seen these transitions."""
    connection.execute(
        update(alert_transition)
        .where(alert_transition.c.id.in_(ids), alert_transition.c.read_at.is_(None))
        .values(read_at=now)
    )


def count_unread(connection: Connection) -> int:
    """How many transitions that were worth a message nobody has seen, of alerts there still are."""
    return sum(load_unread(connection).values())


def load_unread(connection: Connection) -> dict[tuple[str, str], int]:
    """(rule, segment) -> unseen transitions that were worth a message, where there are any."""
    at, alert = alert_transition.c, alert_state.c
    query = (
        select(at.rule, at.segment, func.count())
        .join(alert_state, (alert.rule == at.rule) & (alert.segment == at.segment))
        .where(at.notice.is_not(None), at.read_at.is_(None))
        .group_by(at.rule, at.segment)
    )
    return {(rule, segment): count for rule, segment, count in connection.execute(query)}


def _alert(row: Row[Any]) -> AlertRow:
    values = dict(row._mapping)
    return AlertRow(**values | {"snoozed_while_open": bool(values["snoozed_while_open"])})


def _transition(values: dict[str, Any]) -> TransitionRow:
    return TransitionRow(**values)
