"""Share Rate Among ICPs: of the ICP people active in a period, how many shared something."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from pyroaring import BitMap

from desktop.core.clock import day_number
from desktop.core.definitions import UNKNOWN, Definitions, IcpDefinition, TraitTest
from desktop.core.icp.company_size import canonical_bucket
from desktop.core.icp.known import load_excluded, load_members, load_profiled
from desktop.core.icp.membership import (
    Behaviour,
    IcpPeople,
    Membership,
    behaviours,
    find_members,
)
from desktop.core.icp.population import Population
from desktop.core.icp.timelines import Timeline
from desktop.core.icp.vocabulary import Vocabulary
from desktop.core.kpi.points import Period, Quality
from desktop.core.kpi.windows import count_windows_within, union_of_windows
from desktop.core.local_days import end_of_day
from desktop.core.store import Connection
from desktop.core.store.day_index import (
    DayPeople,
    count_anonymous,
    load_day_people,
    load_everybody_active,
)

CHANNEL = "channel"
"""`--by channel`: sharers of each channel over all active people of the period."""


@dataclass(frozen=True, slots=True)
class ShareCount:
    """|S|, |A| and coverage of one period and segment."""

    period: Period
    sharers: int
    active: int
    segment: str | None = None
    coverage: float | None = None


@dataclass(frozen=True, slots=True)
class ShareQuestion:
    """What is asked beside the periods."""

    icp: IcpDefinition
    source: str | None = None
    where: Mapping[str, str] | None = None
    """Trait -> value that a person must have besides."""


class ShareCounter:
    """Counts people over the bitmap index of one store."""

    def __init__(
        self, connection: Connection, definitions: Definitions, zone: str, question: ShareQuestion
    ) -> None:
        self._connection = connection
        self._definitions = definitions
        self._zone = zone
        self._question = question
        self._loaded: tuple[tuple[int, int], Mapping[int, BitMap]] | None = None

    def totals(self, periods: Sequence[Period]) -> list[ShareCount]:
        """One count a period, ascending periods, empty ones included."""
        found = self._days(periods)
        windows = [_window(period) for period in periods]
        members = self._members(periods, found)
        known = self._profiled | self._excluded
        rows = zip(
            periods,
            members,
            count_windows_within(found.shared, windows, members),
            union_of_windows(found.active, windows),
            strict=True,
        )
        return [
            ShareCount(
                period,
                sharers,
                icp.intersection_cardinality(active),
                coverage=_coverage(
                    active.difference_cardinality(self._excluded),
                    active.difference_cardinality(known),
                ),
            )
            for period, icp, sharers, active in rows
        ]

    def people(self, period: Period) -> tuple[BitMap, BitMap]:
        """The ICP people who were active in a period, and those of them who shared."""
        found = self._days([period])
        icp = self._members([period], found)[0]
        first, last = _window(period)
        active = [found.active[day] for day in range(first, last + 1) if day in found.active]
        shared = [found.shared[day] for day in range(first, last + 1) if day in found.shared]
        return icp & BitMap().union(*active), icp & BitMap().union(*shared)

    def by_channel(self, periods: Sequence[Period]) -> list[ShareCount]:
        """Sharers of each channel; a person may be in several."""
        found = self._days(periods, by_channel=True)
        windows = [_window(period) for period in periods]
        totals = {count.period: count.active for count in self.totals(periods)}
        members = self._members(periods, found)
        counts = []
        for channel, days in found.by_channel.items():
            unions = union_of_windows(days, windows)
            for period, icp, sharers in zip(periods, members, unions, strict=True):
                number = icp.intersection_cardinality(sharers)
                if totals[period]:
                    counts.append(ShareCount(period, number, totals[period], channel))
        return sorted(counts, key=lambda count: (count.period.start, count.segment or ""))

    def by_trait(self, periods: Sequence[Period], trait: str) -> list[ShareCount]:
        """Counts by a trait's value as of each period's end; a person is in one segment."""
        found = self._days(periods)
        windows = [_window(period) for period in periods]
        labels = _Labels(self._population, trait)
        rows = zip(
            periods,
            self._members(periods, found),
            union_of_windows(found.active, windows),
            union_of_windows(found.shared, windows),
            strict=True,
        )
        counts = []
        for period, icp, active, shared in rows:
            values = labels.timeline.until(self._end(period))
            people = labels.count(values, icp & active)
            sharers = labels.count(values, icp & shared)
            counts += [
                ShareCount(period, sharers[label], people[label], label) for label in sorted(people)
            ]
        return counts

    def quality(self, period: Period) -> Quality:
        """What stands beside the numbers of the whole range."""
        first, last = _window(period)
        source = self._question.source
        active = self._everybody(first, last) - self._excluded
        end = [self._end(period)]
        people = self._icp_people
        return Quality(
            active_all=len(active),
            active_without_profile=active.difference_cardinality(self._profiled),
            active_trait_unknown=active.intersection_cardinality(people.undetermined.until(end)[0]),
            anonymous_events=count_anonymous(self._connection, first, last, source),
        )

    def _everybody(self, first: int, last: int) -> BitMap:
        """Whoever was active on these days, from what was loaded for the points if it reaches."""
        if self._loaded is not None:
            reach, active = self._loaded
            if reach[0] <= first and last <= reach[1]:
                return BitMap().union(
                    *(people for day, people in active.items() if first <= day <= last)
                )
        source = self._question.source
        return load_everybody_active(self._connection, first, last, source)

    def _days(self, periods: Sequence[Period], *, by_channel: bool = False) -> DayPeople:
        """The bitmaps of the periods and, where behaviour is tested, of the days before them."""
        first = min(day_number(period.start) for period in periods)
        last = max(day_number(period.end) for period in periods)
        longest = max((test.days for test in self._behaviours), default=0)
        first = min(first, *(day_number(period.end) - longest for period in periods))
        source = self._question.source
        found = load_day_people(self._connection, first, last, source, by_channel=by_channel)
        self._loaded = (first, last), found.active
        return found

    def _members(self, periods: Sequence[Period], found: DayPeople) -> list[BitMap]:
        """ICP members as of each period's end, excluded people taken out."""
        ends = [self._end(period) for period in periods]
        members = self._icp_people.members.without(self._excluded).until(ends)
        for test in self._filters:
            members = [icp & chosen for icp, chosen in zip(members, test.until(ends), strict=True)]
        for behaviour in self._behaviours:
            members = [
                _behaving(icp, behaviour, day_number(period.end), found)
                for icp, period in zip(members, periods, strict=True)
            ]
        return members

    def _end(self, period: Period) -> int:
        return end_of_day(period.end, self._zone)

    @cached_property
    def _population(self) -> Population:
        return Population(self._connection, self._definitions)

    @cached_property
    def _behaviours(self) -> tuple[Behaviour, ...]:
        return behaviours(self._question.icp)

    @cached_property
    def _excluded(self) -> BitMap:
        return load_excluded(self._connection, self._definitions, lambda: self._population)

    @cached_property
    def _profiled(self) -> BitMap:
        return load_profiled(self._connection, lambda: self._population)

    @cached_property
    def _icp_people(self) -> IcpPeople:
        return load_members(
            self._connection, self._definitions, self._question.icp, lambda: self._population
        )

    @cached_property
    def _filters(self) -> list[Membership]:
        return [
            find_members(
                self._population, IcpDefinition("", (TraitTest(trait, values=(value,)),))
            ).members
            for trait, value in (self._question.where or {}).items()
        ]


class _Labels:
    """The segment that each value of a trait belongs to."""

    def __init__(self, population: Population, trait: str) -> None:
        self.timeline: Timeline = population.trait(trait)
        used = np.unique(np.concatenate([self.timeline.base, self.timeline.value]))
        keys = {
            number: _group(population.vocabulary, trait, population.word(number))
            for number in used[used != 0].tolist()
        }
        spelling = (
            {key: key for key in keys.values()}  # a bucket has a name of its own
            if trait == "company_size"
            else _commonest_spelling(population, trait, self.timeline, keys)
        )
        names = [UNKNOWN, *sorted({spelling[key] for key in keys.values() if key})]
        numbers = {name: number for number, name in enumerate(names)}
        self._names = names
        self._segment = np.zeros(population.word_limit, np.int64)
        for number, key in keys.items():
            self._segment[number] = numbers[spelling[key]] if key else 0

    def count(self, values: np.typing.NDArray[np.uint32], people: BitMap) -> Counter[str]:
        """People by segment, those with any."""
        segments = self._segment[values[np.array(people, np.int64)]]
        counts = np.bincount(segments, minlength=len(self._names))
        return Counter(
            {name: int(count) for name, count in zip(self._names, counts, strict=True) if count}
        )


def _group(vocabulary: Vocabulary, trait: str, text: str) -> str:
    """What spellings of one value have in common; "" where the text is no value of the trait."""
    if trait == "company_size":
        return canonical_bucket(vocabulary.reading(trait, text)) or ""
    return vocabulary.key(trait, text)


def _commonest_spelling(
    population: Population, trait: str, timeline: Timeline, keys: Mapping[int, str]
) -> dict[str, str]:
    """Group -> the spelling that most people have now; between equals the first by code point."""
    now = np.bincount(timeline.until(2**62), minlength=population.word_limit)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for number, key in keys.items():
        spelling = population.vocabulary.reading(trait, population.word(number)).strip()
        spellings[key][spelling] += int(now[number])
    return {
        key: min(found, key=lambda text: (-found[text], text)) for key, found in spellings.items()
    }


def _coverage(everybody: int, strangers: int) -> float | None:
    return 1 - strangers / everybody if everybody else None


def _window(period: Period) -> tuple[int, int]:
    return day_number(period.start), day_number(period.end)


def _behaving(icp: BitMap, test: Behaviour, last: int, found: DayPeople) -> BitMap:
    """Those of `icp` who pass (or, unwanted, fail) a test on the days up to `last`."""
    source = found.shared if test.shared else found.active
    people = np.array(icp, np.uint32)
    days = np.zeros(len(people), np.int64)
    for day in range(last - test.days + 1, last + 1):
        if day in source:
            days += np.isin(people, np.array(source[day], np.uint32), assume_unique=True)
    passes = (days >= test.minimum) & (days <= test.maximum)
    return BitMap(people[passes != test.unwanted])
