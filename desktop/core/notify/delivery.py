"""Emptying the outbox: each message at least once, again with growing pauses, given up in sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from desktop.core.alerts.sentences import body, subject
from desktop.core.alerts.telling import Message, decode_message
from desktop.core.clock import Clock
from desktop.core.errors import SecretsError, UsageError
from desktop.core.notify.sending import NotSentError
from desktop.core.store.engine import Store
from desktop.core.store.outbox import OutboxRow, load_due, mark_sent, mark_tried

_MINUTE: Final = 60_000_000

PAUSES: Final = tuple(minutes * _MINUTE for minutes in (1, 5, 15, 60, 240, 720, 1440))
"""Before each further try; after the last one a message is given up."""

Sender = Callable[[Message, str, str], None]
"""Takes a message with its subject and body; raises NotSentError or UsageError."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What one round did."""

    sent: int
    failed: int
    """Tries that failed, whether they are made again or not."""


def deliver(
    store: Store,
    clock: Clock,
    senders: Mapping[str, Sender],
    stopped: Callable[[], bool] = lambda: False,
) -> Delivered:
    """Sends what is due, oldest first; a channel that has no sender is a failure of its own.

    Killed between sending and noting it, a message is sent again: at least once, never not.
    """
    with store.read() as connection:
        due = load_due(connection, clock())
    sent = failed = 0
    for row in due:
        if stopped():
            break
        error = _try(row, senders)
        with store.write() as connection:
            if error is None:
                mark_sent(connection, row.id, clock())
                sent += 1
            else:
                mark_tried(connection, row.id, error.text, _next(row, error, clock()))
                failed += 1
    return Delivered(sent, failed)


@dataclass(frozen=True, slots=True)
class _Error:
    text: str
    again: bool


def _try(row: OutboxRow, senders: Mapping[str, Sender]) -> _Error | None:
    sender = senders.get(row.channel)
    if sender is None:
        return _Error(f'there is no channel "{row.channel}"; add it in Settings', again=True)
    message = decode_message(row.message)
    try:
        sender(message, subject(message), body(message))
    except (NotSentError, SecretsError) as error:
        return _Error(str(error), again=True)
    except UsageError as error:
        return _Error(str(error), again=False)
    return None


def _next(row: OutboxRow, error: _Error, now: int) -> int | None:
    if not error.again or row.attempts >= len(PAUSES):
        return None
    return now + PAUSES[row.attempts]
