"""From a day's events to what is kept of it: people by channel, counts by name, share events."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt
from pyroaring import BitMap

from desktop.core.clock import day_of
from desktop.core.jobs.classifying import ACTIVITY, IGNORED, EventClassifier
from desktop.core.store.cube import DayShare, month_instant
from desktop.core.store.day_index import ACTIVE, SHARED
from desktop.core.store.ledger import EventColumns


@dataclass(slots=True)
class Gathered:
    """People, share events and counts of the local days at hand."""

    people: dict[tuple[int, int, str], BitMap] = field(default_factory=dict)
    """(day, source, channel) -> people."""
    shares: list[DayShare] = field(default_factory=list)
    counts: dict[tuple[int, int, int], tuple[int, int]] = field(default_factory=dict)
    """(day, source, name) -> (events, anonymous ones)."""


class Gatherer:
    """Adds blocks of events to what was gathered; `people` maps alias numbers to people."""

    def __init__(
        self, people: npt.NDArray[np.uint32], classify: EventClassifier, zone: str
    ) -> None:
        self.gathered = Gathered()
        self._people = people
        self._classify = classify
        self._zone = ZoneInfo(zone)

    def add(self, source_id: int, local: npt.NDArray[np.int64], events: EventColumns) -> None:
        """Takes in events of one source; `local` is the local day number of each."""
        person = self._people[events.user]
        channel = self._classify.channels(source_id, events.name, events.properties)
        for day in np.unique(local).tolist():
            on_day = local == day
            self._count(source_id, day, events.name[on_day], person[on_day])
            counted = on_day & (person != 0) & (channel != IGNORED)
            self._unite((day, source_id, ACTIVE), person[counted])
            shared = np.flatnonzero(counted & (channel > ACTIVITY))
            self._unite((day, source_id, SHARED), person[shared])
            for number in np.unique(channel[shared]).tolist():
                rows = shared[channel[shared] == number]
                name = self._classify.names[number]
                self._unite((day, source_id, name), person[rows])
                self._list(source_id, day, name, person[rows], events.take(rows))

    def _unite(self, place: tuple[int, int, str], people: npt.NDArray[np.uint32]) -> None:
        if len(people):
            found = self.gathered.people.setdefault(place, BitMap())
            found |= BitMap(np.unique(people))

    def _count(
        self,
        source_id: int,
        day: int,
        names: npt.NDArray[np.uint32],
        person: npt.NDArray[np.uint32],
    ) -> None:
        counts = np.bincount(names)
        anonymous = np.bincount(names[person == 0], minlength=len(counts))
        for number in np.flatnonzero(counts).tolist():
            place = (day, source_id, number)
            events, nobody = self.gathered.counts.get(place, (0, 0))
            self.gathered.counts[place] = (
                events + int(counts[number]),
                nobody + int(anonymous[number]),
            )

    def _list(
        self,
        source_id: int,
        day: int,
        channel: str,
        person: npt.NDArray[np.uint32],
        events: EventColumns,
    ) -> None:
        month = month_instant(day_of(day))
        keys = events.key.view(np.int64)  # SQLite's integers are signed
        for key, somebody, time in zip(
            keys.tolist(), person.tolist(), events.time.tolist(), strict=True
        ):
            moment = datetime.fromtimestamp(time // 1_000_000, UTC).astimezone(self._zone)
            wall = moment.strftime("%Y-%m-%d %H:%M:%S")
            self.gathered.shares.append((day, source_id, key, somebody, channel, month, wall))
