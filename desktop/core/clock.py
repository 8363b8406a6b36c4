"""Instants as microseconds UTC, and the clock that everything takes as an argument."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

Clock = Callable[[], int]
"""Gives the present as microseconds UTC."""

DAY = 86_400_000_000
"""Microseconds of a UTC day."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_DATE = date(1970, 1, 1)


def system_clock() -> int:
    """The present, microseconds UTC."""
    return time.time_ns() // 1000


def fixed_clock(instant: int) -> Clock:
    """A clock that stands still, for `--now` and for tests."""
    return lambda: instant


def to_instant(moment: datetime) -> int:
    """Microseconds UTC of an aware datetime."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


def to_datetime(instant: int) -> datetime:
    """The instant as an aware datetime in UTC."""
    return _EPOCH + timedelta(microseconds=instant)


def parse_instant(text: str) -> int:
    """Microseconds of an ISO instant; without a zone it is UTC. Raises ValueError."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return to_instant(moment)


def format_instant(instant: int) -> str:
    """ISO with Z, seconds where there are no fractions: `2026-05-01T05:00:00Z`."""
    moment = to_datetime(instant)
    spec = "seconds" if moment.microsecond == 0 else "microseconds"
    return moment.isoformat(timespec=spec).replace("+00:00", "Z")


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return (day - _EPOCH_DATE).days


def day_of(number: int) -> date:
    """The date of a day number."""
    return _EPOCH_DATE + timedelta(days=number)
