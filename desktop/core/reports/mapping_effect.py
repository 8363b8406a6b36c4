"""What another mapping, or other ignored names, would do to the share rate, before it is saved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import msgspec
import numpy as np
from pyroaring import BitMap

from desktop.core.activity import ShareEvents, channel_of, is_ignored
from desktop.core.clock import day_number
from desktop.core.definitions import Activity, Definitions
from desktop.core.icp.membership import behaviours
from desktop.core.kpi.answers import build_calendar
from desktop.core.kpi.intervals import wilson
from desktop.core.kpi.points import Period
from desktop.core.kpi.questions import SHARE_RATE, Frame, KpiQuestion, find_icp
from desktop.core.kpi.share_rate import ShareCount, ShareCounter, ShareQuestion
from desktop.core.local_days import local_day_numbers
from desktop.core.store import Connection
from desktop.core.store.day_index import DayPeople
from desktop.core.store.definitions import load_definitions
from desktop.core.store.ledger import EventColumns, load_days
from desktop.core.store.people import load_people
from desktop.core.store.schema import event_name, property_set
from desktop.core.store.sources import load_source_kinds
from desktop.core.store.words import load_words

DAYS = 28

_IGNORED = ""
_ACTIVE = "."
"""No channel is spelled so."""


@dataclass(frozen=True, slots=True)
class RateNow:
    """A share rate; `value` and the interval are fractions, None where nobody was active."""

    sharers: int
    active: int
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class MappingEffect:
    """The share rate of one period as it is and as it would be."""

    icp: str
    period: Period
    now: RateNow
    then: RateNow
    channels: tuple[tuple[str, int], ...]
    """Sharers of each channel as it would be, the most first; a person may be in several."""

    @property
    def change(self) -> float | None:
        """In points as a fraction, None where one of the two has no value."""
        if self.now.value is None or self.then.value is None:
            return None
        return self.then.value - self.now.value


def load_mapping_effect(
    connection: Connection,
    now: int,
    share_events: ShareEvents | None = None,
    activity: Activity | None = None,
    icp: str | None = None,
) -> MappingEffect | None:
    """The last complete 28 days with other definitions in place of those in force (None: as now).

    Nothing is written: the days are classified from the ledger in memory, so run it in a worker.
    None where there are no events or no ICP.
    """
    definitions = load_definitions(connection)
    frame = Frame.of(definitions, now)
    calendar = build_calendar(connection, KpiQuestion(SHARE_RATE), frame)
    if not calendar.sources or not definitions.icps:
        return None
    end = min(calendar.settled_through() or frame.today, frame.today - timedelta(days=1))
    period = Period(end - timedelta(days=DAYS - 1), end)
    version = find_icp(connection, frame, icp, None)
    asked = ShareQuestion(version.definition)
    supposed = replace(
        definitions,
        share_events=definitions.share_events if share_events is None else dict(share_events),
        activity=definitions.activity if activity is None else activity,
    )
    before = ShareCounter(connection, definitions, frame.zone, asked)
    after = _SupposedCounter(connection, supposed, frame.zone, asked)
    return MappingEffect(
        icp=version.definition.name,
        period=period,
        now=_rate(before.totals([period])[0]),
        then=_rate(after.totals([period])[0]),
        channels=_channels(after.by_channel([period])),
    )


class _SupposedCounter(ShareCounter):
    """Counts over days that are classified by definitions which are not in force."""

    def _days(self, periods: Sequence[Period], *, by_channel: bool = False) -> DayPeople:
        longest = max((test.days for test in behaviours(self._question.icp)), default=0)
        last = max(day_number(period.end) for period in periods)
        first = min(day_number(period.start) for period in periods)
        kept = self._kept.get((first, last))
        if kept is None:
            kept = classify_days(
                self._connection, self._definitions, self._zone, min(first, last - longest), last
            )
            self._kept[first, last] = kept
        return kept

    def __init__(
        self, connection: Connection, definitions: Definitions, zone: str, question: ShareQuestion
    ) -> None:
        super().__init__(connection, definitions, zone, question)
        self._kept: dict[tuple[int, int], DayPeople] = {}


def classify_days(
    connection: Connection, definitions: Definitions, zone: str, first: int, last: int
) -> DayPeople:
    """The bitmaps of local days `first..last` under definitions, straight from the ledger."""
    people = load_people(connection)
    kinds = _Kinds(connection, definitions)
    active: dict[int, BitMap] = defaultdict(BitMap)
    shared: dict[int, BitMap] = defaultdict(BitMap)
    by_channel: dict[str, dict[int, BitMap]] = defaultdict(lambda: defaultdict(BitMap))
    for source_id, _, events in load_days(connection, first - 1, last + 1):
        local = local_day_numbers(events.time, zone)
        chosen = (local >= first) & (local <= last) & (people[events.user] != 0)
        for day, channel, who in _by_day_and_kind(
            events.take(chosen), local[chosen], people, kinds, source_id
        ):
            active[day] |= who
            if channel != _ACTIVE:
                shared[day] |= who
                by_channel[channel][day] |= who
    return DayPeople(active, shared, by_channel)


def _by_day_and_kind(
    events: EventColumns,
    local: np.typing.NDArray[np.int64],
    people: np.typing.NDArray[np.uint32],
    kinds: _Kinds,
    source_id: int,
) -> list[tuple[int, str, BitMap]]:
    pairs = events.name.astype(np.int64) << 32 | events.properties
    unique, inverse = np.unique(pairs, return_inverse=True)
    named = [kinds.of(source_id, pair >> 32, pair & 0xFFFFFFFF) for pair in unique.tolist()]
    found = []
    for kind in sorted(set(named) - {_IGNORED}):
        of_kind = np.array([each == kind for each in named], bool)[inverse]
        for day in np.unique(local[of_kind]).tolist():
            who = people[events.user[of_kind & (local == day)]]
            found.append((day, kind, BitMap(np.unique(who))))
    return found


class _Kinds:
    """Whether an event shares (its channel), acts, or is ignored."""

    def __init__(self, connection: Connection, definitions: Definitions) -> None:
        self._shares: ShareEvents = definitions.share_events or {}
        self._activity = definitions.activity or Activity()
        self._sources: Mapping[int, str] = load_source_kinds(connection)
        self._names = load_words(connection, event_name, "name")
        self._sets = load_words(connection, property_set, "json")
        self._known: dict[tuple[int, int, int], str] = {}

    def of(self, source_id: int, name: int, properties: int) -> str:
        place = (source_id, name, properties)
        if place not in self._known:
            self._known[place] = self._decide(source_id, self._names[name], properties)
        return self._known[place]

    def _decide(self, source_id: int, name: str, properties: int) -> str:
        kept = msgspec.json.decode(self._sets[properties]) if properties else {}
        channel = channel_of(self._shares, name, kept)
        if channel is not None:
            return channel
        return _IGNORED if is_ignored(self._sources[source_id], name, self._activity) else _ACTIVE


def _rate(count: ShareCount) -> RateNow:
    interval = wilson(count.sharers, count.active)
    return RateNow(
        count.sharers,
        count.active,
        count.sharers / count.active if count.active else None,
        interval[0] if interval else None,
        interval[1] if interval else None,
    )


def _channels(counts: Sequence[ShareCount]) -> tuple[tuple[str, int], ...]:
    found = [(count.segment or "", count.sharers) for count in counts if count.sharers]
    return tuple(sorted(found, key=lambda each: (-each[1], each[0])))
