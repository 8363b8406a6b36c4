"""Whether alert rules have to be judged again: what they stand on changed, or time passed."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

import msgspec

from desktop.core.clock import Clock
from desktop.core.jobs.watching import Check, Hold, check_alerts
from desktop.core.store import Connection
from desktop.core.store.ad_facts import ads_mark
from desktop.core.store.coverage import ADS, EVENTS, load_coverage
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store
from desktop.core.store.ledger import count_events
from desktop.core.store.people import people_mark
from desktop.core.store.settings import load_revision, load_setting, save_setting

_KEY: Final = "alerts.judged"
_HOUR: Final = 3_600_000_000


def check_if_due(
    store: Store, clock: Clock, *, force: bool = False, hold: Hold = lambda now: now
) -> Check | None:
    """Checks all rules, unless nothing changed since they were checked here; None then.

    Data, definitions, people and the hour are looked at: periods end and data grow late by
    themselves, and reminders become due.
    """
    with store.read() as connection:
        mark = load_mark(connection, clock())
        if not force and load_setting(connection, _KEY) == mark:
            return None
    found = check_alerts(store, clock, hold)
    with store.write() as connection:
        save_setting(connection, _KEY, mark)
    return found


def load_mark(connection: Connection, now: int) -> str:
    """Sixty-four hexadecimal digits that change with all that rules stand on."""
    parts = (
        load_definitions(connection),
        ads_mark(connection),
        people_mark(connection),
        load_revision(connection),
        count_events(connection),
        load_coverage(connection, EVENTS),
        load_coverage(connection, ADS),
        now // _HOUR,
    )
    return sha256(msgspec.json.encode(parts, order="deterministic")).hexdigest()
