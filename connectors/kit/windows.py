"""Stretches of days, and how a long one is cut into windows that a service can answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from connectors.kit.errors import PullError

SMALL_BYTES = 20 << 20
"""After a window with less than this the next one is twice as long."""
_ONE = timedelta(days=1)
_FARTHEST_BEHIND = 2


@dataclass(frozen=True, slots=True)
class Window:
    """Days, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1

    def __str__(self) -> str:
        return f"{self.first}" if self.first == self.last else f"{self.first} to {self.last}"


def today(now: int, zone: str) -> date:
    """The day that it is in a zone at an instant, microseconds UTC."""
    return datetime.fromtimestamp(now // 1_000_000, UTC).astimezone(ZoneInfo(zone)).date()


def start_of_month(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def end_of_month(day: date) -> date:
    """The last day of its month."""
    return start_of_month(start_of_month(day) + timedelta(days=31)) - _ONE


class Windows:
    """Cuts `stretch` into windows one by one, longer or shorter as the service bears it.

    `by_month` gives whole calendar months (the last as far as `stretch` goes), which are never
    halved: their rows are about the whole window.
    """

    def __init__(self, stretch: Window, days: int, most: int, *, by_month: bool = False) -> None:
        self._next = start_of_month(stretch.first) if by_month else stretch.first
        self._last = stretch.last
        self._days = days
        self._most = most
        self._by_month = by_month
        self._was_halved = False
        self._behind = 0

    def __iter__(self) -> Iterator[Window]:
        """The window at hand; the same days again, fewer of them, after `halve`."""
        while self._next <= self._last:
            yield Window(self._next, self._end())

    @property
    def left(self) -> int:
        """Days to go."""
        return max(0, (self._last - self._next).days + 1)

    def done(self, window: Window, received: int) -> None:
        """The window is stored; `received` bytes came for it."""
        self._next = window.last + _ONE
        if not self._was_halved and received < SMALL_BYTES:
            self._days = min(self._most, self._days * 2)
        self._was_halved = False

    def halve(self, window: Window, error: PullError) -> None:
        """The service could not answer for the window; raises its error where it was one day."""
        if self._by_month or window.days == 1:
            raise error
        self._days = max(1, window.days // 2)
        self._was_halved = True

    def without_last_day(self, window: Window, error: PullError) -> None:
        """The service's calendar is behind, so the stretch ends a day earlier.

        Raises the error where it is more than two days behind, which no zone explains.
        """
        if self._behind == _FARTHEST_BEHIND:
            raise error
        self._behind += 1
        self._last = window.last - _ONE

    def _end(self) -> date:
        if self._by_month:
            return min(end_of_month(self._next), self._last)
        return min(self._next + timedelta(days=self._days - 1), self._last)
