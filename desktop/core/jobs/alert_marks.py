"""What a person says of an alert: taken, asleep for a while, seen; each can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.core.clock import DAY, Clock
from desktop.core.errors import UsageError
from desktop.core.store.alerts import (
    AlertRow,
    load_alert_rows,
    mark_read,
    save_alert_rows,
)
from desktop.core.store.engine import Store

SNOOZES = {"1 day": DAY, "1 week": 7 * DAY}
UNTIL_RESOLVED = "until it resolves"

LONGEST_COMMENT = 500


def acknowledge(store: Store, clock: Clock, rule: str, segment: str, comment: str = "") -> AlertRow:
    """Somebody takes care of it: no more reminders. Gives the alert as it was, for the undo.

    Raises UsageError where it is not open, or for a comment of over 500 characters.
    """
    plain = " ".join(comment.split())
    if len(plain) > LONGEST_COMMENT:
        raise UsageError(
            f"the comment has {len(plain)} characters; shorten it to {LONGEST_COMMENT}"
        )
    return _change(
        store, rule, segment, acknowledged_at=clock(), acknowledged_with=plain, only_open=True
    )


def snooze(store: Store, clock: Clock, rule: str, segment: str, how_long: str) -> AlertRow:
    """Says nothing of it for `how_long`, one of SNOOZES or UNTIL_RESOLVED; it is still judged.

    Gives the alert as it was, for the undo. Raises UsageError for another time.
    """
    if how_long == UNTIL_RESOLVED:
        return _change(store, rule, segment, snoozed_while_open=True, only_open=True)
    if how_long not in SNOOZES:
        known = ", ".join((*SNOOZES, UNTIL_RESOLVED))
        raise UsageError(f'an alert can be snoozed for {known}, not for "{how_long}"')
    return _change(store, rule, segment, snoozed_until=clock() + SNOOZES[how_long])


def wake(store: Store, rule: str, segment: str) -> AlertRow:
    """Ends a snooze."""
    return _change(store, rule, segment, snoozed_until=None, snoozed_while_open=False)


def restore(store: Store, before: AlertRow) -> None:
    """Takes a mark back: as `acknowledge`, `snooze` and `wake` found the alert."""
    _change(
        store,
        before.rule,
        before.segment,
        acknowledged_at=before.acknowledged_at,
        acknowledged_with=before.acknowledged_with,
        snoozed_until=before.snoozed_until,
        snoozed_while_open=before.snoozed_while_open,
    )


def mark_seen(store: Store, clock: Clock, changes: Sequence[int]) -> None:
    """Notes that a person has seen these changes in the inbox."""
    with store.write() as connection:
        mark_read(connection, changes, clock())


def _change(
    store: Store, rule: str, segment: str, *, only_open: bool = False, **marks: object
) -> AlertRow:
    with store.write() as connection:
        for row in load_alert_rows(connection, rule):
            if row.segment == segment:
                if only_open and row.opened_at is None:
                    raise UsageError(f'"{rule}" does not fire any more; there is nothing to take')
                save_alert_rows(connection, [replace(row, **marks)])  # type: ignore[arg-type]
                return row
    raise UsageError(f'there is no alert "{rule}" any more')
