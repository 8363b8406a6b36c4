"""Confirming that nothing happened on a silent day, and taking the confirmation back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.core.clock import Clock, day_number
from desktop.core.errors import UsageError
from desktop.core.store import Connection
from desktop.core.store.confirmed_days import delete_confirmed_days, save_confirmed_days
from desktop.core.store.engine import Store
from desktop.core.store.sources import load_source_names


def confirm_days(store: Store, clock: Clock, source: str, days: Sequence[date]) -> None:
    """Says that these days of a source are really empty, so that they are no gap.

    Days are local ones of the reporting zone; of ads, the platform's own. Raises UsageError where
    there is no such source.
    """
    with store.write() as connection:
        number = _number(connection, source)
        save_confirmed_days(connection, number, map(day_number, days), clock())


def unconfirm_days(store: Store, source: str, days: Sequence[date]) -> None:
    """Takes that back: the days are gaps again until something of them is loaded."""
    with store.write() as connection:
        number = _number(connection, source)
        delete_confirmed_days(connection, number, map(day_number, days))


def _number(connection: Connection, source: str) -> int:
    for number, name in load_source_names(connection).items():
        if name == source:
            return number
    raise UsageError(f'there is no source "{source}" any more')
