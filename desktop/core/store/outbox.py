"""Messages that wait to be sent: put in with what they tell of, sent at least once."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from desktop.core.store.alert_tables import outbox

WAITING, SENT, FAILED = "waiting", "sent", "failed"


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One message for one channel; instants are microseconds UTC, `message` is JSON."""

    id: int
    channel: str
    created_at: int
    not_before: int
    message: str
    state: str
    attempts: int
    last_error: str | None
    sent_at: int | None


def add_message(
    connection: Connection, channel: str, message: str, now: int, not_before: int
) -> int:
    """Puts a message in; gives its number."""
    added = connection.execute(
        insert(outbox),
        {
            "channel": channel,
            "created_at": now,
            "not_before": not_before,
            "message": message,
            "state": WAITING,
            "attempts": 0,
        },
    )
    return int(added.lastrowid)


def load_due(connection: Connection, now: int, most: int = 100) -> list[OutboxRow]:
    """Messages whose time has come, oldest first."""
    query = (
        select(outbox)
        .where(outbox.c.state == WAITING, outbox.c.not_before <= now)
        .order_by(outbox.c.id)
        .limit(most)
    )
    return [OutboxRow(*row) for row in connection.execute(query)]


def load_messages(connection: Connection, most: int = 200) -> list[OutboxRow]:
    """The newest messages first, whatever became of them."""
    query = select(outbox).order_by(outbox.c.id.desc()).limit(most)
    return [OutboxRow(*row) for row in connection.execute(query)]


def mark_sent(connection: Connection, number: int, now: int) -> None:
    """Notes that a message was taken by its channel."""
    connection.execute(
        update(outbox)
        .where(outbox.c.id == number)
        .values(state=SENT, sent_at=now, last_error=None, attempts=outbox.c.attempts + 1)
    )


def mark_tried(connection: Connection, number: int, error: str, not_before: int | None) -> None:
    """Notes a failure; tried again at `not_before`, given up where it is None."""
    connection.execute(
        update(outbox)
        .where(outbox.c.id == number)
        .values(
            state=WAITING if not_before is not None else FAILED,
            not_before=not_before if not_before is not None else outbox.c.not_before,
            last_error=error,
            attempts=outbox.c.attempts + 1,
        )
    )


def try_again(connection: Connection, number: int, now: int) -> None:
    """Puts a message that was given up back in line."""
    connection.execute(
        update(outbox).where(outbox.c.id == number).values(state=WAITING, not_before=now)
    )
