"""When a job runs, in words that a person writes, and as instants that no time change doubles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Final
from zoneinfo import ZoneInfo

from desktop.core.clock import to_datetime, to_instant
from desktop.core.errors import UsageError

HOUR: Final = 3_600_000_000
"""Microseconds."""

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EXAMPLES: Final = "every hour, every 6 hours, daily at 07:00, weekdays at 07:00, mondays at 08:00"

_HOURS = re.compile(r"every (?:hour|(\d{1,2}) hours?)")
_AT = re.compile(r"(daily|weekdays|[a-z]+days) at ([01]?[0-9]|2[0-3]):([0-5][0-9])")


@dataclass(frozen=True, slots=True)
class Schedule:
    """Every so many hours of UTC, or at a wall-clock time on some weekdays; neither is `off`."""

    hours: int = 0
    at: time | None = None
    weekdays: frozenset[int] = frozenset(range(7))
    """0 is Monday."""

    def __str__(self) -> str:
        if self.hours:
            return "every hour" if self.hours == 1 else f"every {self.hours} hours"
        if self.at is None:
            return "off"
        return f"{_days(self.weekdays)} at {self.at:%H:%M}"

    def slots(self, after: int, zone: str) -> Iterator[int]:
        """Instants (microseconds UTC) after one, without end; none where it is off.

        A wall-clock time that a spring night skips is the first instant after the gap; one that
        an autumn night repeats is the first of the two. So each day has exactly one.
        """
        if self.hours:
            step = self.hours * HOUR
            slot = (after // step + 1) * step
            while True:
                yield slot
                slot += step
        elif self.at is not None:
            yield from self._daily(self.at, after, ZoneInfo(zone))

    def next_times(self, after: int, zone: str, count: int = 5) -> list[int]:
        """The next slots, for a person to see what the words mean."""
        return list(islice(self.slots(after, zone), count))

    def slots_until(self, after: int, until: int, zone: str) -> list[int]:
        """Slots after an instant, up to another one, included."""
        found = []
        for slot in self.slots(after, zone):
            if slot > until:
                break
            found.append(slot)
        return found

    def _daily(self, at: time, after: int, zone: ZoneInfo) -> Iterator[int]:
        day = to_datetime(after).astimezone(zone).date() - timedelta(days=1)
        while True:
            if day.weekday() in self.weekdays:
                slot = _instant(day, at, zone)
                if slot > after:
                    yield slot
            day += timedelta(days=1)


def parse_schedule(text: str) -> Schedule:
    """The schedule in words. Raises UsageError with examples for anything else."""
    plain = " ".join(text.lower().split())
    if plain == "off":
        return Schedule()
    hours = _HOURS.fullmatch(plain)
    if hours is not None:
        count = int(hours[1] or 1)
        if not 1 <= count <= 24 or 24 % count:
            raise UsageError(
                f'"{text}" does not divide a day; use every 1, 2, 3, 4, 6, 8, 12 or 24 hours'
            )
        return Schedule(hours=count)
    daily = _AT.fullmatch(plain)
    weekdays = _weekdays(daily[1]) if daily else None
    if daily is None or weekdays is None:
        raise UsageError(f'"{text}" is no schedule; write one such as {EXAMPLES}, or off')
    return Schedule(at=time(int(daily[2]), int(daily[3])), weekdays=weekdays)


def _weekdays(word: str) -> frozenset[int] | None:
    if word == "daily":
        return frozenset(range(7))
    if word == "weekdays":
        return frozenset(range(5))
    name = word.removesuffix("s")
    return frozenset({DAYS.index(name)}) if name in DAYS else None


def _days(weekdays: frozenset[int]) -> str:
    if len(weekdays) == 7:
        return "daily"
    if weekdays == frozenset(range(5)):
        return "weekdays"
    return f"{DAYS[min(weekdays)]}s"


def _instant(day: date, at: time, zone: ZoneInfo) -> int:
    local = datetime.combine(day, at, zone)  # fold 0: the first of a repeated hour
    utc = local.astimezone(UTC)
    if utc.astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        return _end_of_gap(utc, zone)
    return to_instant(utc)


def _end_of_gap(inside: datetime, zone: ZoneInfo) -> int:
    """The first instant with the new offset; `inside` maps past the gap with the old one."""
    low, high = inside - timedelta(hours=26), inside + timedelta(hours=26)
    before = low.astimezone(zone).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if middle.astimezone(zone).utcoffset() == before:
            low = middle
        else:
            high = middle
    return to_instant(high.replace(microsecond=0))
