"""Whether a period may be judged: it is over, covered, settled, and no day of it is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from desktop.core.clock import DAY, day_number, day_of
from desktop.core.definitions import SourceRule
from desktop.core.kpi.points import Period
from desktop.core.local_days import end_of_day, local_day
from desktop.core.store.coverage import SourceCoverage
from desktop.core.store.day_index import DayCount, NameCount

SETTLING_DAYS = {"linkedin": 3, "google": 3, "meta": 7, "microsoft": 3}
"""Days after which a platform no longer restates a day; all others: 1."""

BUSY_DAY = 20
"""A source whose median weekday has this many events does not fall silent by itself."""

Confirmed = Mapping[str, frozenset[int]]
"""Source -> day numbers of which the user said that nothing happened; they are not missing."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is known of the days of one KPI's sources."""

    sources: tuple[SourceCoverage, ...]
    now: int
    day_end: Callable[[date], int]
    """The first instant after a day: local days for events, platform days for ads."""
    day_of: Callable[[int], date]
    """The day that holds an instant."""
    rules: Mapping[str, SourceRule]
    missing: frozenset[int] = frozenset()
    """Day numbers that some source has not made available."""

    def is_complete(self, period: Period) -> bool:
        """Whether the period has ended and every source covers its end and has settled it."""
        end = self.day_end(period.end)
        if self.now < end or not self.sources:
            return False
        waiting = [found for found in self.sources if not self._is_one_off(found)]
        return all(
            found.end >= end and found.as_of >= end + self._settling(found) * DAY
            for found in waiting
        )

    def expected_at(self, period: Period) -> int:
        """The instant at which the period is complete if every source delivers in time."""
        waits = [self._settling(found) for found in self.sources if not self._is_one_off(found)]
        return self.day_end(period.end) + max(waits, default=0) * DAY

    def gaps(self, period: Period) -> tuple[date, ...]:
        """The period's days that are missing: fallen silent, or before all that was loaded."""
        begin = self.first_day()
        first, last = day_number(period.start), day_number(period.end)
        loaded_from = first if begin is None else day_number(begin)
        if loaded_from <= first and self.missing.isdisjoint(range(first, last + 1)):
            return ()
        return tuple(
            day_of(day)
            for day in range(first, last + 1)
            if day < loaded_from or day in self.missing
        )

    def first_day(self) -> date | None:
        """The first day that any source covers, None where there is no source."""
        return self.day_of(min(found.start for found in self.sources)) if self.sources else None

    def settled_through(self) -> date | None:
        """The last day that is complete by every source, None where there is none."""
        if not self.sources:
            return None
        reach = self.now
        for found in self.sources:
            if not self._is_one_off(found):
                reach = min(reach, found.end, found.as_of - self._settling(found) * DAY)
        return self._last_day_ending_by(reach)

    def _last_day_ending_by(self, instant: int) -> date:
        day = day_of(instant // DAY + 1)
        while self.day_end(day) > instant:
            day -= timedelta(days=1)
        return day

    def _is_one_off(self, found: SourceCoverage) -> bool:
        return is_one_off(self.rules, found.source)

    def _settling(self, found: SourceCoverage) -> int:
        return settling_days(self.rules, found.source)


def is_one_off(rules: Mapping[str, SourceRule], source: str) -> bool:
    """Whether the user said that nothing more will come from a source, or from all of its kind."""
    rule = rules.get(source) or rules.get(source.partition(":")[0])
    return rule is not None and rule.one_off


def settling_days(rules: Mapping[str, SourceRule], source: str) -> int:
    """Days after which a source no longer restates a day, as the user or else its platform says."""
    kind = source.partition(":")[0]
    rule = rules.get(source) or rules.get(kind)
    if rule is not None and rule.settling_days is not None:
        return rule.settling_days
    return SETTLING_DAYS.get(kind, 1)


def event_calendar(
    sources: Sequence[SourceCoverage],
    counts: Iterable[DayCount | NameCount],
    now: int,
    zone: str,
    rules: Mapping[str, SourceRule],
    confirmed: Confirmed | None = None,
) -> Calendar:
    """The calendar of product events, in local days of the reporting zone."""
    by_source: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for count in counts:
        by_source[count.source][count.day] += count.events
    missing: set[int] = set()
    for found in sources:
        silent = _silent_days(found, by_source[found.source], zone)
        missing |= silent - (confirmed or {}).get(found.source, frozenset())
    return Calendar(
        sources=tuple(sources),
        now=now,
        day_end=lambda day: end_of_day(day, zone),
        day_of=lambda instant: local_day(instant, zone),
        rules=rules,
        missing=frozenset(missing),
    )


def ad_calendar(
    sources: Sequence[SourceCoverage],
    now: int,
    rules: Mapping[str, SourceRule],
    confirmed: Confirmed | None = None,
) -> Calendar:
    """The calendar of ad delivery, in platform days."""
    missing: set[int] = set()
    for found in sources:
        agreed = (confirmed or {}).get(found.source, frozenset())
        for (_, end), (start, _) in zip(found.intervals, found.intervals[1:], strict=False):
            missing.update(set(range(end // DAY, start // DAY)) - agreed)
    return Calendar(
        sources=tuple(sources),
        now=now,
        day_end=lambda day: (day_number(day) + 1) * DAY,
        day_of=lambda instant: day_of(instant // DAY),
        rules=rules,
        missing=frozenset(missing),
    )


def _silent_days(found: SourceCoverage, events: Mapping[int, int], zone: str) -> set[int]:
    """Days without an event that no import covers, or on which a busy source fell silent."""
    first = day_number(local_day(found.start, zone))
    last = day_number(local_day(found.end - 1, zone))
    by_weekday: dict[int, list[int]] = defaultdict(list)
    for day in range(first, last + 1):
        by_weekday[day % 7].append(events.get(day, 0))
    usual = {weekday: median(days) for weekday, days in by_weekday.items()}
    covered = _covered_days(found, zone)
    return {
        day
        for day in range(first, last + 1)
        if not events.get(day, 0) and (day not in covered or usual[day % 7] >= BUSY_DAY)
    }


def _covered_days(found: SourceCoverage, zone: str) -> set[int]:
    days: set[int] = set()
    for start, end in found.intervals:
        first, last = local_day(start, zone), local_day(end - 1, zone)
        days.update(range(day_number(first), day_number(last) + 1))
    return days
