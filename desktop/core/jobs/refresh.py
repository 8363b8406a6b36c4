"""Bringing the bitmap index up to date: only days that new, changed or withdrawn rows touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

import msgspec
import numpy as np
import numpy.typing as npt
from pyroaring import BitMap

from desktop.core.activity import channel_of, is_ignored
from desktop.core.definitions import Activity, Definitions
from desktop.core.local_days import local_day_numbers
from desktop.core.store import Connection
from desktop.core.store.day_index import (
    ACTIVE,
    clear_stale,
    mark_stale,
    save_day_events,
    save_day_people,
    stale_days,
)
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store
from desktop.core.store.ledger import EventColumns, days_with_events, load_days
from desktop.core.store.people import load_people
from desktop.core.store.schema import event_name, property_set
from desktop.core.store.settings import load_setting, save_setting
from desktop.core.store.sources import load_source_kinds
from desktop.core.store.words import load_words

DAYS_AT_ONCE = 31
"""Days refreshed in one transaction, so that others can write between them."""

_IGNORED = -1
_ACTIVE = 0  # channels are numbered from 1


@dataclass(slots=True)
class _Gathered:
    """People and counts of the days at hand."""

    people: dict[tuple[int, int, str], BitMap] = field(default_factory=dict)
    counts: dict[tuple[int, int, int], tuple[int, int]] = field(default_factory=dict)


def refresh(store: Store, observe: Callable[[float], None] = lambda _: None) -> int:
    """Makes every stale day anew; gives how many there were. `observe` gets the fraction done."""
    if store.read_only:
        return 0
    with store.read() as connection:
        if not _is_due(connection):
            return 0
    with store.write() as connection:
        _notice_new_rules(connection)
        days = stale_days(connection)
    for start in range(0, len(days), DAYS_AT_ONCE):
        with store.write() as connection:
            _refresh_days(connection, days[start : start + DAYS_AT_ONCE])
        observe(min(1.0, (start + DAYS_AT_ONCE) / len(days)))
    return len(days)


def _is_due(connection: Connection) -> bool:
    return bool(stale_days(connection)) or _rules(connection) != load_setting(connection, "rules")


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


def _refresh_days(connection: Connection, days: list[int]) -> None:
    definitions = load_definitions(connection)
    zone = (definitions.reporting.timezone if definitions.reporting else None) or "UTC"
    classify = _Classifier(connection, definitions)
    people = load_people(connection)
    gathered = _Gathered()
    wanted = np.array(days, np.int64)
    for first, last in _runs(days):
        for source_id, _, events in load_days(connection, first - 1, last + 1):
            local = local_day_numbers(events.time, zone)
            kept = np.isin(local, wanted)
            if kept.any():
                chosen = events if kept.all() else events.take(kept)
                _gather(gathered, source_id, local[kept], chosen, people, classify)
    save_day_people(connection, days, gathered.people)
    save_day_events(connection, days, gathered.counts)
    clear_stale(connection, days)


def _runs(days: list[int]) -> Iterator[tuple[int, int]]:
    """Ascending days as stretches without a hole of more than two days."""
    start = previous = days[0]
    for day in days[1:]:
        if day - previous > 2:
            yield start, previous
            start = day
        previous = day
    yield start, previous


def _gather(
    gathered: _Gathered,
    source_id: int,
    local: npt.NDArray[np.int64],
    events: EventColumns,
    people: npt.NDArray[np.uint32],
    classify: _Classifier,
) -> None:
    person = people[events.user]
    channel = classify.channels(source_id, events.name, events.properties)
    for day in np.unique(local).tolist():
        on_day = local == day
        _count(gathered, (source_id, day), events.name[on_day], person[on_day])
        counted = on_day & (person != 0) & (channel != _IGNORED)
        _add_people(gathered, (day, source_id, ACTIVE), person[counted])
        for number in np.unique(channel[counted & (channel > _ACTIVE)]).tolist():
            name = classify.names[number]
            _add_people(gathered, (day, source_id, name), person[counted & (channel == number)])


def _add_people(
    gathered: _Gathered, key: tuple[int, int, str], people: npt.NDArray[np.uint32]
) -> None:
    if len(people):
        found = gathered.people.setdefault(key, BitMap())
        found |= BitMap(np.unique(people))


def _count(
    gathered: _Gathered,
    place: tuple[int, int],
    names: npt.NDArray[np.uint32],
    person: npt.NDArray[np.uint32],
) -> None:
    source_id, day = place
    counts = np.bincount(names)
    anonymous = np.bincount(names[person == 0], minlength=len(counts))
    for number in np.flatnonzero(counts).tolist():
        key = (day, source_id, number)
        events, nobody = gathered.counts.get(key, (0, 0))
        gathered.counts[key] = (events + int(counts[number]), nobody + int(anonymous[number]))


class _Classifier:
    """Which channel an event belongs to, decided once for each name and set of properties."""

    def __init__(self, connection: Connection, definitions: Definitions) -> None:
        self._share_events = definitions.share_events or {}
        self._activity = definitions.activity or Activity()
        self._kinds = load_source_kinds(connection)
        self._words = load_words(connection, event_name, "name")
        self._sets = load_words(connection, property_set, "json")
        self._known: dict[tuple[int, int, int], int] = {}
        self._numbers: dict[str, int] = {}
        self.names: dict[int, str] = {}

    def channels(
        self, source_id: int, names: npt.NDArray[np.uint32], properties: npt.NDArray[np.uint32]
    ) -> npt.NDArray[np.int64]:
        """For each event its channel's number, 0 for other activity, -1 for ignored ones."""
        pairs = names.astype(np.int64) << 32 | properties
        unique, inverse = np.unique(pairs, return_inverse=True)
        found = [
            self._channel(source_id, pair >> 32, pair & 0xFFFFFFFF) for pair in unique.tolist()
        ]
        return np.array(found, np.int64)[inverse]

    def _channel(self, source_id: int, name: int, properties: int) -> int:
        key = (source_id, name, properties)
        if key not in self._known:
            self._known[key] = self._decide(source_id, self._words[name], properties)
        return self._known[key]

    def _decide(self, source_id: int, name: str, properties: int) -> int:
        kept = msgspec.json.decode(self._sets[properties]) if properties else {}
        channel = channel_of(self._share_events, name, kept)
        if channel is not None:
            return self._number(channel)
        ignored = is_ignored(self._kinds[source_id], name, self._activity)
        return _IGNORED if ignored else _ACTIVE

    def _number(self, channel: str) -> int:
        if channel not in self._numbers:
            self._numbers[channel] = len(self._numbers) + 1
            self.names[self._numbers[channel]] = channel
        return self._numbers[channel]
