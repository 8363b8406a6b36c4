"""Through which day each source's data is there, and through which it is settled."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.core.clock import DAY, day_of
from desktop.core.kpi.completeness import is_one_off, settling_days
from desktop.core.kpi.questions import Frame
from desktop.core.local_days import local_day
from desktop.core.reports.overview import SourceFreshness
from desktop.core.store import Connection
from desktop.core.store.coverage import ADS, EVENTS, SourceCoverage, load_coverage

LATE_DAYS = 3
"""A source is late when what should be settled by now is older than this."""


def build_freshness(connection: Connection, frame: Frame) -> tuple[SourceFreshness, ...]:
    """The state of every source, by name."""
    found = [(source, True) for source in load_coverage(connection, EVENTS)]
    found += [(source, False) for source in load_coverage(connection, ADS)]
    return tuple(_state(source, frame, is_local=is_local) for source, is_local in found)


def _state(source: SourceCoverage, frame: Frame, *, is_local: bool) -> SourceFreshness:
    through = _last_day(source.end, frame, is_local=is_local)
    rules = frame.definitions.sources or {}
    settling = settling_days(rules, source.source)
    settled = min(source.end, source.as_of - settling * DAY)
    expected = frame.today - timedelta(days=settling + LATE_DAYS)
    return SourceFreshness(
        source=source.source,
        through=through,
        settled_through=_last_day(settled, frame, is_local=is_local),
        state="ok" if is_one_off(rules, source.source) or through >= expected else "late",
    )


def _last_day(instant: int, frame: Frame, *, is_local: bool) -> date:
    """The last day with any instant before this one; ad platforms' days are never moved."""
    if is_local:
        return local_day(instant - 1, frame.zone)
    return day_of((instant - 1) // DAY)
