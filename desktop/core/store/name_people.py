"""How many distinct people ever did each event, kept until an import or a merge changes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import msgspec
import numpy as np
from pyroaring import BitMap
from sqlalchemy import Connection, func, select

from desktop.core.store.ledger import load_days
from desktop.core.store.people import load_people
from desktop.core.store.people_sets import load_people_set, save_people_set
from desktop.core.store.schema import event_block, import_
from desktop.core.store.settings import load_revision

_KEY = "name_people"
_State = tuple[int, int, int]

NamePeople = Mapping[tuple[int, int], int]
"""(source number, name number) -> distinct identified people."""


@dataclass(frozen=True, slots=True)
class CountedPeople:
    """Counts, and the state of the store that they are of."""

    state: _State
    people: NamePeople


def count_name_people(connection: Connection, observe: Callable[[float], None]) -> CountedPeople:
    """Goes through the whole ledger, some two million events a second; `observe` may raise."""
    people = load_people(connection)
    first, last = connection.execute(
        select(func.min(event_block.c.day), func.max(event_block.c.day))
    ).one()
    found: dict[tuple[int, int], BitMap] = {}
    state = _state(connection)
    if first is None:
        return CountedPeople(state, {})
    days = last - first + 1
    # month by month, so that memory holds little and the user can stop
    for start in range(first, last + 1, 31):
        for source_id, _, events in load_days(connection, start, min(start + 30, last)):
            person = people[events.user].astype(np.int64)
            pairs = np.unique(events.name.astype(np.int64) << 32 | person)
            names = pairs >> 32
            for number in np.unique(names).tolist():
                who = (pairs[names == number] & 0xFFFFFFFF).astype(np.uint32)
                found.setdefault((source_id, number), BitMap()).update(who[who != 0])
        observe(min(1.0, (start + 31 - first) / days))
    return CountedPeople(state, {place: len(who) for place, who in found.items()})


def load_name_people(connection: Connection) -> NamePeople | None:
    """The kept counts, None where they were never made or the events changed since."""
    data = load_people_set(connection, _KEY)
    if data is None:
        return None
    state, rows = msgspec.msgpack.decode(data, type=tuple[_State, list[tuple[int, int, int]]])
    if state != _state(connection):
        return None
    return {(source_id, name): count for source_id, name, count in rows}


def save_name_people(connection: Connection, counted: CountedPeople) -> None:
    """Keeps counts; if the store has changed since they were made, nobody gets to see them."""
    rows = [(*place, count) for place, count in counted.people.items()]
    save_people_set(connection, _KEY, msgspec.msgpack.encode((counted.state, rows)))


def _state(connection: Connection) -> _State:
    """Which imports are live, and who is whom: numbers of imports are never given twice, and what
    is undone stays so.
    """
    newest, live = connection.execute(
        select(func.coalesce(func.max(import_.c.id), 0), func.sum(import_.c.state == "live"))
    ).one()
    return newest, int(live or 0), load_revision(connection)
