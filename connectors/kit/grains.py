"""Days, weeks and months of a report's rows, and the range that a file's name tells."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from connectors.kit.dates import parse_day

UNITS = ("day", "week", "month")

_ISO = r"([0-9]{4}[-.][0-9]{2}[-.][0-9]{2})"
_WRITTEN = r"([A-Za-z]{3,9}-[0-9]{1,2}-[0-9]{4})"
_NAMED = tuple(
    re.compile(rf"{day}[ _]?(?:-|_|to|[ _-]to[ _-])[ _]?{day}") for day in (_ISO, _WRITTEN)
)


def last_day(start: date, grain: str) -> date:
    """The last day of the day, week or month that starts here."""
    if grain == "week":
        return start + timedelta(days=6)
    if grain == "month":
        return start.replace(day=monthrange(start.year, start.month)[1])
    return start


def clipped(start: date, grain: str, period: tuple[date, date] | None) -> tuple[date, date]:
    """The interval of a row; a week or month at the range's edge covers only its part inside."""
    end = last_day(start, grain)
    if period is None or grain == "day":
        return start, end
    return max(start, period[0]), min(end, period[1])


def period_in_name(name: str) -> tuple[date, date] | None:
    """The range in a file's name: `...-Jan-1-2026-Jul-11-2026.csv`, `(2026-01-01 to 2026-01-31)`.

    None where it tells none, as with `...-Lifetime.csv`.
    """
    for pattern in _NAMED:
        found = pattern.search(name[:255])
        if found is None:
            continue
        start, end = (parse_day(text.replace(".", "-")) for text in found.groups())
        if start is not None and end is not None and start <= end:
            return start, end
    return None
