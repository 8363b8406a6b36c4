"""Local days of one zone on the line of UTC instants, with days of 23 and 25 hours."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from desktop.core.clock import DAY, to_instant

SECOND = 1_000_000
"""Microseconds."""


@lru_cache(maxsize=16_384)
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
    moment = datetime.fromtimestamp(instant // SECOND, ZoneInfo(zone))
    return moment.date()


def local_day_numbers(times: npt.NDArray[np.int64], zone: str) -> npt.NDArray[np.int64]:
    """Day numbers (days since 1970-01-01) of instants, vectorised.

    By the wall clock's own date: where it is turned back over midnight, a day comes twice.
    """
    if len(times) == 0:
        return np.empty(0, np.int64)
    since, offsets = _offsets(int(times.min()) // DAY, int(times.max()) // DAY + 1, zone)
    local = times + offsets[np.searchsorted(since, times, side="right") - 1]
    return local // DAY


@lru_cache(maxsize=64)
def _offsets(
    first: int, last: int, zone: str
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Instants from which the zone has an offset (microseconds), from UTC day `first` to `last`."""
    rules = ZoneInfo(zone)
    since, offsets = [first * DAY], [_offset(first * DAY, rules)]
    for day in range(first + 1, last + 1):
        offset = _offset(day * DAY, rules)
        if offset != offsets[-1]:
            since.append(_shift((day - 1) * DAY, day * DAY, rules))
            offsets.append(offset)
    return np.array(since, np.int64), np.array(offsets, np.int64)


def _offset(instant: int, rules: ZoneInfo) -> int:
    offset = datetime.fromtimestamp(instant // SECOND, rules).utcoffset() or timedelta()
    return offset // timedelta(microseconds=1)


def _shift(before: int, after: int, rules: ZoneInfo) -> int:
    """The instant of the shift between two instants; clocks shift at whole seconds."""
    new = _offset(after, rules)
    low, high = before // SECOND, after // SECOND
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _offset(middle * SECOND, rules) == new else (middle + 1, high)
    return low * SECOND


def touched_local_days(utc_days: Iterable[int]) -> set[int]:
    """Every local day that a UTC day can reach into, whatever the zone."""
    return {int(day) + shift for day in utc_days for shift in (-1, 0, 1)}
