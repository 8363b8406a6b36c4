"""Bringing what is derived up to date: only days that new, changed or withdrawn rows touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256

import msgspec
import numpy as np
import numpy.typing as npt

from desktop.core.icp.known import keep_known, known_is_kept
from desktop.core.jobs.classifying import EventClassifier
from desktop.core.jobs.cube import audience_is_kept, keep_audience, keep_months, months_are_kept
from desktop.core.jobs.gathering import Gatherer
from desktop.core.kpi.questions import Frame
from desktop.core.local_days import local_day_numbers
from desktop.core.store import Connection
from desktop.core.store.cube import save_day_shares
from desktop.core.store.day_index import (
    clear_stale,
    mark_stale,
    save_day_events,
    save_day_people,
    stale_days,
)
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store
from desktop.core.store.ledger import days_with_events, load_days
from desktop.core.store.people import load_people, people_mark
from desktop.core.store.settings import load_setting, save_setting

DAYS_AT_ONCE = 31
"""Days refreshed in one transaction, so that others can write between them."""


def refresh(store: Store, observe: Callable[[float], None] = lambda _: None) -> int:
    """Makes every stale day anew; gives how many there were. `observe` gets the fraction done.

    Killed half way, it goes on where it was: a day leaves the list with its own transaction.
    """
    if store.read_only:
        return 0
    with store.read() as connection:
        if not _is_due(connection):
            return 0
    with store.write() as connection:
        _notice_new_rules(connection)
        days = stale_days(connection)
    people = _PeopleMap()
    for start in range(0, len(days), DAYS_AT_ONCE):
        with store.write() as connection:
            _refresh_days(connection, days[start : start + DAYS_AT_ONCE], people)
        observe(min(1.0, (start + DAYS_AT_ONCE) / len(days)))
    with store.write() as connection:
        frame = _frame(connection)
        keep_known(connection, frame.definitions)
        keep_months(connection, frame, days)
        keep_audience(connection, frame)
    return len(days)


def _is_due(connection: Connection) -> bool:
    frame = _frame(connection)
    return not (
        _rules(connection) == load_setting(connection, "rules")
        and not stale_days(connection)
        and known_is_kept(connection, frame.definitions)
        and months_are_kept(connection, frame)
        and audience_is_kept(connection, frame)
    )


def _frame(connection: Connection) -> Frame:
    return Frame.of(load_definitions(connection), now=0)


def _rules(connection: Connection) -> str:
    """Fingerprint of what decides a day's bitmaps beside the events themselves."""
    definitions = load_definitions(connection)
    decisive = (definitions.reporting, definitions.share_events, definitions.activity)
    return sha256(msgspec.json.encode(decisive)).hexdigest()


def _notice_new_rules(connection: Connection) -> None:
    """Another zone, share mapping or ignore list makes every day stale."""
    rules = _rules(connection)
    if rules == load_setting(connection, "rules"):
        return
    mark_stale(connection, days_with_events(connection))
    save_setting(connection, "rules", rules)


class _PeopleMap:
    """Who each alias is; read again only where another import changed it between two steps."""

    def __init__(self) -> None:
        self._mark: tuple[int, int] | None = None
        self._people = np.empty(0, np.uint32)

    def load(self, connection: Connection) -> npt.NDArray[np.uint32]:
        mark = people_mark(connection)
        if mark != self._mark:
            self._mark, self._people = mark, load_people(connection)
        return self._people


def _refresh_days(connection: Connection, days: list[int], people: _PeopleMap) -> None:
    frame = _frame(connection)
    gatherer = Gatherer(
        people.load(connection), EventClassifier(connection, frame.definitions), frame.zone
    )
    wanted = np.array(days, np.int64)
    for first, last in _runs(days):
        for source_id, _, events in load_days(connection, first - 1, last + 1):
            local = local_day_numbers(events.time, frame.zone)
            kept = np.isin(local, wanted)
            if kept.any():
                gatherer.add(source_id, local[kept], events if kept.all() else events.take(kept))
    save_day_people(connection, days, gatherer.gathered.people)
    save_day_events(connection, days, gatherer.gathered.counts)
    save_day_shares(connection, days, gatherer.gathered.shares)
    clear_stale(connection, days)


def _runs(days: list[int]) -> Iterator[tuple[int, int]]:
    """Ascending days as stretches; a hole of a day or two costs less than another query."""
    start = previous = days[0]
    for day in days[1:]:
        if day - previous > 2:
            yield start, previous
            start = day
        previous = day
    yield start, previous
