"""What was sent of an alert: to which channel, when, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.alerts.telling import decode_message
from desktop.core.reports.alerts import AlertView
from desktop.core.store import Connection
from desktop.core.store.outbox import FAILED, OutboxRow, load_messages


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message that told of the alert; instants are microseconds UTC."""

    number: int
    """In the outbox."""
    channel: str
    state: str
    """waiting, sent, failed."""
    notice: str
    """fired, resolved, retracted, broken, reminder."""
    at: int
    """When it was sent; while it was not, when it was written."""
    attempts: int = 0
    error: str | None = None
    transition: int | None = None


def load_deliveries(connection: Connection, view: AlertView) -> tuple[Delivery, ...]:
    """All that the outbox still knows of one alert, newest first."""
    own = {change.id for change in view.history}
    return tuple(
        _delivery(row, entry.notice, entry.transition)
        for row in load_messages(connection)
        for entry in decode_message(row.message).entries
        if entry.transition in own
        or (
            entry.transition is None
            and entry.explanation.rule == view.rule.name
            and (entry.explanation.segment or "") == view.label
        )
    )


def load_failed(connection: Connection) -> tuple[Delivery, ...]:
    """Messages that were given up, newest first; each once, whatever it tells of."""
    return tuple(
        _delivery(row, decode_message(row.message).entries[0].notice, None)
        for row in load_messages(connection)
        if row.state == FAILED
    )


def _delivery(row: OutboxRow, notice: str, transition: int | None) -> Delivery:
    return Delivery(
        number=row.id,
        channel=row.channel,
        state=row.state,
        notice=notice,
        at=row.sent_at if row.sent_at is not None else row.created_at,
        attempts=row.attempts,
        error=row.last_error,
        transition=transition,
    )
