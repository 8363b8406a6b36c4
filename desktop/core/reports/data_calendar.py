"""The data calendar: for every source and day whether it is loaded, empty, partial or missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from desktop.core.clock import DAY, day_number, day_of
from desktop.core.kpi.completeness import ad_calendar, event_calendar
from desktop.core.kpi.questions import Frame
from desktop.core.local_days import end_of_day, local_day
from desktop.core.reports.data_page import (
    EMPTY,
    LOADED,
    MISSING,
    NOT_EXPECTED,
    PARTIAL,
    CalendarRow,
    DataCalendar,
    DayCell,
)
from desktop.core.reports.freshness import build_freshness
from desktop.core.store import Connection
from desktop.core.store.coverage import ADS, EVENTS, SourceCoverage, load_coverage
from desktop.core.store.day_index import load_name_counts
from desktop.core.store.definitions import load_definitions
from desktop.core.store.holdings import Stretch, load_delivery_days, load_stretches

DAYS = 91


def load_data_calendar(connection: Connection, now: int, days: int = DAYS) -> DataCalendar:
    """The last `days` days up to today; events by local day, ads by the platform's own day.

    *partial* is a last day that was not over when the export was made. After the last covered day
    a late source's days are missing, another one's are not expected yet. The days of a hole, and
    the silent days of a busy source, are missing, exactly as the KPIs count gaps.
    """
    frame = Frame.of(load_definitions(connection), now)
    today = day_number(frame.today)
    first = today - days + 1
    late = {
        found.source
        for found in build_freshness(connection, frame)
        if found.state == "late" and not is_one_off(frame, found.source)
    }
    rows = [
        *_event_rows(connection, frame, (first, today), late),
        *_ad_rows(connection, frame, (first, today), late),
    ]
    return DataCalendar(day_of(first), frame.today, tuple(rows))


def is_one_off(frame: Frame, source: str) -> bool:
    """Whether the user said that nothing more will come from a source."""
    rules = frame.definitions.sources or {}
    rule = rules.get(source) or rules.get(source.partition(":")[0])
    return rule is not None and rule.one_off


@dataclass(frozen=True, slots=True)
class _Known:
    """What the calendar of one source stands on; days are numbers."""

    covered: Collection[int]
    cut_off: Collection[int]
    """Covered days that were not over when their export was made, and after which nothing comes."""
    missing: Collection[int]
    full: Collection[int]
    """Days with rows."""
    late_through: int | None
    """Through which day rows are overdue, None where none are."""


def _event_rows(
    connection: Connection, frame: Frame, shown: tuple[int, int], late: Collection[str]
) -> list[CalendarRow]:
    sources = load_coverage(connection, EVENTS)
    if not sources:
        return []
    start = min(day_number(local_day(found.start, frame.zone)) for found in sources)
    counts = load_name_counts(connection, start, shown[1])
    stretches = _by_source(load_stretches(connection, EVENTS))
    rows = []
    for found in sources:
        mine = [count for count in counts if count.source == found.source]
        events: dict[int, int] = defaultdict(int)
        for count in mine:
            events[count.day] += count.events
        calendar = event_calendar(
            (found,), mine, frame.now, frame.zone, frame.definitions.sources or {}
        )
        known = _Known(
            *_reach(
                stretches[found.source],
                lambda instant: day_number(local_day(instant, frame.zone)),
                lambda day: end_of_day(day_of(day), frame.zone),
            ),
            missing=calendar.missing,
            full={day for day, number in events.items() if number},
            late_through=_overdue(found, frame, late),
        )
        rows.append(_row(found, known, shown, events))
    return rows


def _ad_rows(
    connection: Connection, frame: Frame, shown: tuple[int, int], late: Collection[str]
) -> list[CalendarRow]:
    delivered = load_delivery_days(connection, *shown)
    stretches = _by_source(load_stretches(connection, ADS))
    rows = []
    for found in load_coverage(connection, ADS):
        calendar = ad_calendar((found,), frame.now, frame.definitions.sources or {})
        known = _Known(
            *_reach(
                stretches[found.source], lambda instant: instant // DAY, lambda day: (day + 1) * DAY
            ),
            missing=calendar.missing,
            full=delivered.get(found.source, set()),
            late_through=_overdue(found, frame, late),
        )
        rows.append(_row(found, known, shown, None))
    return rows


def _row(
    found: SourceCoverage,
    known: _Known,
    shown: tuple[int, int],
    events: Mapping[int, int] | None,
) -> CalendarRow:
    cells = tuple(
        DayCell(_state(day, known), None if events is None else events.get(day, 0))
        for day in range(shown[0], shown[1] + 1)
    )
    return CalendarRow(found.source, found.kind, cells)


def _state(day: int, known: _Known) -> str:
    first, last = min(known.covered), max(known.covered)
    if day < first:
        return NOT_EXPECTED
    if day > last:
        overdue = known.late_through is not None and day <= known.late_through
        return MISSING if overdue else NOT_EXPECTED
    if day in known.missing:
        return MISSING
    if day in known.cut_off:
        return PARTIAL
    return LOADED if day in known.full else EMPTY


def _reach(
    stretches: Sequence[Stretch],
    day_of_instant: Callable[[int], int],
    day_end: Callable[[int], int],
) -> tuple[set[int], set[int]]:
    """The covered days, and those of them that were cut off."""
    covered: set[int] = set()
    whole: set[int] = set()
    for stretch in stretches:
        first, last = day_of_instant(stretch.start), day_of_instant(stretch.end - 1)
        covered.update(range(first, last + 1))
        whole.update(range(first, last))
        if stretch.as_of >= day_end(last):
            whole.add(last)
    # the next export goes on where this one ended, whatever time of the day that was
    cut_off = {day for day in covered - whole if day + 1 not in covered}
    return covered, cut_off


def _overdue(found: SourceCoverage, frame: Frame, late: Collection[str]) -> int | None:
    if found.source not in late:
        return None
    return day_number(frame.today - timedelta(days=1))


def _by_source(stretches: Sequence[Stretch]) -> dict[str, list[Stretch]]:
    found: dict[str, list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        found[stretch.source].append(stretch)
    return found
