"""Quiet hours hold messages back until the morning, on the wall clock of the reporting zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desktop.core.clock import to_datetime, to_instant
from desktop.core.errors import UsageError

_TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `start` to `end`, over midnight where `end` is earlier; equal ones are none."""

    start: time
    end: time
    zone: str

    def release(self, now: int) -> int:
        """When a message made at an instant may be sent: at once, or when the quiet hours end."""
        if self.start == self.end:
            return now
        zone = ZoneInfo(self.zone)
        local = to_datetime(now).astimezone(zone)
        clock = local.timetz().replace(tzinfo=None)
        over_midnight = self.end < self.start
        if over_midnight:
            quiet = clock >= self.start or clock < self.end
        else:
            quiet = self.start <= clock < self.end
        if not quiet:
            return now
        later = over_midnight and clock >= self.start
        day = local.date() + timedelta(days=1) if later else local.date()
        release = datetime.combine(day, self.end, zone).astimezone(UTC)
        return max(now, to_instant(release))


def parse_time(text: str) -> time:
    """`22:00`. Raises UsageError for anything else."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise UsageError(f'a time is written as 07:30, not "{text}"')
    return time(int(found[1]), int(found[2]))
