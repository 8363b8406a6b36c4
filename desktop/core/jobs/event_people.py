"""Counting the people behind each event name, for the page that maps names to channels."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.store.engine import Store
from desktop.core.store.name_people import count_name_people, load_name_people, save_name_people


def count_event_people(store: Store, observe: Callable[[float], None] = lambda _: None) -> bool:
    """Makes the counts that `load_event_mapping` shows; tells whether there was anything to do.

    Takes seconds on millions of events, so run it in a worker; `observe` gets the fraction done and
    may raise CancelledError. On a workspace that cannot be written nothing is counted.
    """
    if store.read_only:
        return False
    with store.read() as connection:
        if load_name_people(connection) is not None:
            return False
        counted = count_name_people(connection, observe)
    with store.write() as connection:
        save_name_people(connection, counted)
    return True
