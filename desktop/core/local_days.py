"""Local days of one zone on the line of UTC instants, with days of 23 and 25 hours."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from desktop.core.clock import DAY, day_of, to_instant


def start_of_day(day: date, zone: str) -> int:
    """The first instant of a local day, microseconds UTC.

    Where midnight does not exist (some zones shift at 0:00) it is the instant of the shift.
    """
    midnight = datetime.combine(day, time.min, tzinfo=ZoneInfo(zone))
    # fold=0 reads a skipped midnight with the offset before the shift: the shift's own instant
    return to_instant(midnight.astimezone(UTC))


def end_of_day(day: date, zone: str) -> int:
    """The first instant after a local day, microseconds UTC."""
    return start_of_day(day + timedelta(days=1), zone)


def local_day(instant: int, zone: str) -> date:
    """The local day that holds an instant."""
    moment = datetime.fromtimestamp(instant // 1_000_000, ZoneInfo(zone))
    return moment.date()


def local_day_numbers(times: npt.NDArray[np.int64], zone: str) -> npt.NDArray[np.int64]:
    """Day numbers (days since 1970-01-01) of instants, vectorised."""
    if len(times) == 0:
        return np.empty(0, np.int64)
    first = int(times.min()) // DAY - 1
    last = int(times.max()) // DAY + 2
    starts = _starts(first, last, zone)
    return np.searchsorted(starts, times, side="right") - 1 + first


@lru_cache(maxsize=64)
def _starts(first: int, last: int, zone: str) -> npt.NDArray[np.int64]:
    return np.array(
        [start_of_day(day_of(number), zone) for number in range(first, last + 1)], np.int64
    )


def touched_local_days(utc_days: Iterable[int]) -> set[int]:
    """Every local day that a UTC day can reach into, whatever the zone."""
    return {int(day) + shift for day in utc_days for shift in (-1, 0, 1)}
