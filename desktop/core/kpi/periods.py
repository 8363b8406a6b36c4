"""The periods that numbers are counted over: days, weeks, months, quarters, rolling windows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from desktop.core.errors import UsageError
from desktop.core.kpi.points import Period

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KINDS: Final = ("day", "week", "month", "quarter", "range")
MOST_ROLLING_DAYS: Final = 3660
DEFAULT_COUNT: Final = 12
"""How many complete periods are shown where no dates were asked for."""

_ROLLING = re.compile(r"rolling-([1-9][0-9]{0,3})")


@dataclass(frozen=True, slots=True)
class Window:
    """How time is cut; `days` only for kind `rolling`."""

    kind: str
    days: int = 0

    @property
    def is_rolling(self) -> bool:
        """Whether periods overlap, one for each day."""
        return self.kind == "rolling"

    def __str__(self) -> str:
        return f"rolling-{self.days}" if self.is_rolling else self.kind


def parse_window(text: str) -> Window:
    """The window of `day`, `week`, `month`, `quarter`, `range` or `rolling-N` (N in 1..3660).

    Raises UsageError, which names the known ones.
    """
    name = text.strip().lower()
    if name in KINDS:
        return Window(name)
    rolling = _ROLLING.fullmatch(name)
    if rolling and int(rolling[1]) <= MOST_ROLLING_DAYS:
        return Window("rolling", int(rolling[1]))
    raise UsageError(
        f'The window "{text}" is not known; use day, week, month, quarter, range, or rolling-N '
        f"with N days from 1 to {MOST_ROLLING_DAYS}, such as rolling-28."
    )


def weekday_number(name: str) -> int:
    """0 for monday to 6 for sunday. Raises UsageError for anything else."""
    try:
        return WEEKDAYS.index(name.strip().lower())
    except ValueError:
        raise UsageError(
            f'The week start "{name}" is not a weekday; use one of {", ".join(WEEKDAYS)}.'
        ) from None


def period_of(window: Window, day: date, week_start: str = "monday") -> Period:
    """The period that holds a day; of a rolling window, the one that ends on it.

    Raises UsageError for `range`, which no single day determines.
    """
    if window.is_rolling:
        return Period(day - timedelta(days=window.days - 1), day)
    if window.kind == "day":
        return Period(day, day)
    if window.kind == "week":
        start = day - timedelta(days=(day.weekday() - weekday_number(week_start)) % 7)
        return Period(start, start + timedelta(days=6))
    if window.kind in ("month", "quarter"):
        return _months(day, 1 if window.kind == "month" else 3)
    raise UsageError("A range needs its first and last day; give both --from and --to.")


def _months(day: date, length: int) -> Period:
    first = (day.month - 1) // length * length
    start = date(day.year, first + 1, 1)
    after = (day.year + (first + length) // 12, (first + length) % 12 + 1)
    return Period(start, date(*after, 1) - timedelta(days=1))


def periods_touching(
    window: Window, first: date, last: date, week_start: str = "monday"
) -> tuple[Period, ...]:
    """Every period that touches first..last, whole and in order.

    A rolling window has one period for each day of first..last, ending there; `range` is
    first..last itself. Raises UsageError where last is before first.
    """
    if last < first:
        raise UsageError(f"The range ends on {last}, before it starts on {first}; swap the dates.")
    if window.kind == "range":
        return (Period(first, last),)
    return tuple(_walk(window, first, last, week_start))


def _walk(window: Window, first: date, last: date, week_start: str) -> Iterator[Period]:
    period = period_of(window, first, week_start)
    while period.end <= last if window.is_rolling else period.start <= last:
        yield period
        period = next_period(window, period, week_start)


def next_period(window: Window, period: Period, week_start: str = "monday") -> Period:
    """The period after; of a rolling window the one that ends a day later."""
    if window.kind == "range":
        return _shifted(period, period.days)
    return period_of(window, period.end + timedelta(days=1), week_start)


def previous_period(window: Window, period: Period, week_start: str = "monday") -> Period:
    """The period to compare with, which shares no day with it.

    Of rolling-N it ends N days earlier, of a range it is the same number of days before.
    """
    if window.is_rolling or window.kind == "range":
        return _shifted(period, -period.days)
    return period_of(window, period.start - timedelta(days=1), week_start)


def _shifted(period: Period, days: int) -> Period:
    by = timedelta(days=days)
    return Period(period.start + by, period.end + by)


def last_complete(
    window: Window, through: date, count: int = DEFAULT_COUNT, week_start: str = "monday"
) -> tuple[Period, ...]:
    """The last `count` periods that end on or before `through`, oldest first.

    `through` is the last local day that is over and settled. Raises UsageError for `range`.
    """
    period = period_of(window, through, week_start)
    if period.end > through:
        period = previous_period(window, period, week_start)
    found = []
    for _ in range(count):
        found.append(period)
        label = period.end if window.is_rolling else period.start
        period = period_of(window, label - timedelta(days=1), week_start)
    return tuple(reversed(found))
