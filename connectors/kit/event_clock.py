"""The clock of a project that writes its local wall time as if it were UTC, turned into UTC."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from connectors.kit.errors import FileRefusedError
from connectors.kit.records import NO_TIME, EventBatch
from connectors.kit.times import MICROSECONDS

Instants = npt.NDArray[np.int64]

QUARTER_HOUR = 900
_HOUR = 3600 * MICROSECONDS
_DAY = 24 * _HOUR
_FARTHEST_OFFSET = 15 * 3600
_OFFSETS = frozenset(
    [hours * 3600 for hours in range(-12, 15) if hours]
    + [
        minutes * 60
        for minutes in (-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825)
    ]
)
"""Offsets that some place on earth has, in seconds."""
_TOLERANCE = 600
"""Seconds of delay that a true clock may show."""
_CLOSE = 120
"""Seconds that events of a wrong clock stray from a whole quarter of an hour."""
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?([0-5]\d))?\Z", re.IGNORECASE)
ENOUGH = 20
"""Events from which their typical delay says something."""


class EventClock:
    """Wall times as microseconds "since 1970", of one zone or one offset, as instants.

    A wall time that the clock showed twice is the earlier instant, one that it skipped is moved
    forward, as everywhere.
    """

    def __init__(self, name: str) -> None:
        """`name` is `UTC`, an IANA zone, or an offset such as `-04:00`; or FileRefusedError."""
        self.name = name.strip()
        self._offset = _parse_offset(self.name)
        self._zone: ZoneInfo | None = None
        if self._offset is None:
            try:
                self._zone = ZoneInfo(self.name)
            except (KeyError, ValueError, OSError) as error:
                raise FileRefusedError(
                    f"{name!r} is no clock of a project; give UTC, an IANA zone such as "
                    "America/New_York, or an offset such as -04:00"
                ) from error
        self._hours: dict[int, int] = {}

    def to_utc(self, walls: Instants) -> Instants:
        """Instants of wall times, microseconds."""
        if self._offset is not None:
            return walls - self._offset
        # no zone changes its offset within a quarter of an hour of the wall clock
        quarters, places = np.unique(walls // (QUARTER_HOUR * MICROSECONDS), return_inverse=True)
        offsets = np.array([self._offset_at(int(quarter)) for quarter in quarters], np.int64)
        return walls - offsets[places] if len(walls) else walls

    def _offset_at(self, quarter: int) -> int:
        found = self._hours.get(quarter)
        if found is None:
            assert self._zone is not None
            moment = datetime(1970, 1, 1) + timedelta(seconds=quarter * QUARTER_HOUR)
            shift = moment.replace(tzinfo=self._zone).utcoffset() or timedelta()
            found = self._hours[quarter] = shift // timedelta(microseconds=1)
        return found


def typical_offset(delays: Instants) -> int | None:
    """The offset from UTC, in seconds, of a clock by the delays (seconds) from it to ingestion.

    Events arrive seconds after they happen, so that a typical delay of whole quarters of an hour
    is the offset, turned round. 0 for true UTC; None where the delays tell nothing.
    """
    if not len(delays):
        return None
    typical = float(np.median(delays))
    if abs(typical) <= _TOLERANCE:
        return 0
    offset = -QUARTER_HOUR * round(typical / QUARTER_HOUR)
    # what is imported hours later is late by any time, a clock that is off by one and the same
    alike = np.count_nonzero(np.abs(delays + offset) <= _CLOSE)
    return offset if offset in _OFFSETS and 2 * alike >= len(delays) else None


def offset_name(seconds: int) -> str:
    """`-14400` as `-04:00`."""
    hours, minutes = divmod(abs(seconds) // 60, 60)
    return f"{'-' if seconds < 0 else '+'}{hours:02}:{minutes:02}"


class ClockWatch:
    """Collects the delays of each UTC day, to tell the days on which the clock was another."""

    def __init__(self) -> None:
        self._delays: dict[int, list[Instants]] = defaultdict(list)
        self._counts: dict[int, int] = defaultdict(int)

    def add(self, batch: EventBatch) -> None:
        """Takes in events with their times in UTC as they were read."""
        known = batch.ingested != NO_TIME
        times = batch.time[known]
        if not len(times):
            return
        delays = (batch.ingested[known] - times) // MICROSECONDS
        days = times // _DAY
        for day in np.unique(days).tolist():
            if self._counts[day] < 1000:
                here = delays[days == day][:1000]
                self._counts[day] += len(here)
                self._delays[day].append(here)

    def doubts(self) -> dict[int, tuple[str, str, int]]:
        """Seconds that the clock was ahead of what was taken -> first and last day, and days."""
        found: dict[int, list[int]] = defaultdict(list)
        for day, parts in sorted(self._delays.items()):
            if self._counts[day] < ENOUGH:
                continue
            off = typical_offset(np.concatenate(parts))
            if off:
                found[off].append(day)
        return {off: (_day(days[0]), _day(days[-1]), len(days)) for off, days in found.items()}


def _day(number: int) -> str:
    return datetime.fromtimestamp(number * 86_400, UTC).date().isoformat()


def _parse_offset(name: str) -> int | None:
    """Microseconds; None where the text is no offset."""
    if name.upper() in ("UTC", "GMT", "Z"):
        return 0
    found = _OFFSET.match(name)
    if found is None:
        return None
    seconds = int(found[2]) * 3600 + int(found[3] or 0) * 60
    if seconds > _FARTHEST_OFFSET:
        return None
    return (-1 if found[1] == "-" else 1) * seconds * MICROSECONDS
