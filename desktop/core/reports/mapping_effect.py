"""What another mapping, or other ignored names, would do to the share rate, before it is saved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import numpy as np
from pyroaring import BitMap

from desktop.core.activity import ShareEvents
from desktop.core.clock import day_number
from desktop.core.definitions import Activity, Definitions
from desktop.core.icp.membership import behaviours
from desktop.core.kpi.answers import build_calendar
from desktop.core.kpi.intervals import wilson
from desktop.core.kpi.points import Period
from desktop.core.kpi.questions import SHARE_RATE, Frame, KpiQuestion, find_icp
from desktop.core.kpi.share_rate import ShareCount, ShareCounter, ShareQuestion
from desktop.core.local_days import local_day_numbers
from desktop.core.reports.event_kinds import ACTIVE_KIND, EventKinds
from desktop.core.store import Connection
from desktop.core.store.day_index import DayPeople
from desktop.core.store.definitions import load_definitions
from desktop.core.store.ledger import EventColumns, load_days
from desktop.core.store.people import load_people

DAYS = 28


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
    kinds = EventKinds(connection, definitions)
    active: dict[int, BitMap] = defaultdict(BitMap)
    shared: dict[int, BitMap] = defaultdict(BitMap)
    by_channel: dict[str, dict[int, BitMap]] = defaultdict(lambda: defaultdict(BitMap))
    for source_id, _, events in load_days(connection, first - 1, last + 1):
        local = local_day_numbers(events.time, zone)
        chosen = (local >= first) & (local <= last) & (people[events.user] != 0)
        taken = events.take(chosen)
        for day, channel, who in _by_day_and_kind(
            taken, local[chosen], people, kinds.classify(source_id, taken)
        ):
            active[day] |= who
            if channel != ACTIVE_KIND:
                shared[day] |= who
                by_channel[channel][day] |= who
    return DayPeople(active, shared, by_channel)


def _by_day_and_kind(
    events: EventColumns,
    local: np.typing.NDArray[np.int64],
    people: np.typing.NDArray[np.uint32],
    kinds: dict[str, np.typing.NDArray[np.bool_]],
) -> list[tuple[int, str, BitMap]]:
    found = []
    for kind, of_kind in kinds.items():
        for day in np.unique(local[of_kind]).tolist():
            who = people[events.user[of_kind & (local == day)]]
            found.append((day, kind, BitMap(np.unique(who))))
    return found


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
