"""The data calendar: for every source and day whether it is loaded, empty, partial or missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

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
from desktop.core.store.confirmed_days import load_confirmed_days
from desktop.core.store.coverage import ADS, EVENTS, SourceCoverage, load_coverage
from desktop.core.store.day_index import load_name_counts
from desktop.core.store.definitions import load_definitions
from desktop.core.store.holdings import Stretch, load_delivery_days, load_stretches

DAYS = 91

ENDED_DAYS = 56
"""After so many days without anything new nobody waits for a source any more: two months that a
monthly export would have filled."""


def load_data_calendar(connection: Connection, now: int, days: int = DAYS) -> DataCalendar:
    """The last `days` days up to today; events by local day, ads by the platform's own day.

    *partial* is a last day that was not over when the export was made. After the last covered day
    the days of a late source that used to deliver are missing; of another one, and of one that has
    ended, none are expected. The days of a hole, and the silent days of a busy source, are missing,
    exactly as the KPIs count gaps, until the user confirms them.
    """
    frame = Frame.of(load_definitions(connection), now)
    today = day_number(frame.today)
    first = today - days + 1
    known = _Workspace(
        frame,
        (first, today),
        {
            found.source
            for found in build_freshness(connection, frame)
            if found.state == "late" and not has_ended(frame, found.through)
        },
        load_confirmed_days(connection),
    )
    rows = [*_event_rows(connection, known), *_ad_rows(connection, known)]
    return DataCalendar(day_of(first), frame.today, tuple(rows))


def has_ended(frame: Frame, through: date | None) -> bool:
    """Whether a source's last day is so long ago that nobody waits for the next one."""
    return through is not None and (frame.today - through).days > ENDED_DAYS


@dataclass(frozen=True, slots=True)
class _Workspace:
    """What all rows stand on."""

    frame: Frame
    shown: tuple[int, int]
    late: Collection[str]
    confirmed: Mapping[str, frozenset[int]]

    def overdue_through(self, source: str, stretches: Sequence[Stretch]) -> int | None:
        """Through which day rows are overdue: once delivered, nothing is expected to go on."""
        is_regular = len({stretch.end for stretch in stretches}) > 1
        if source not in self.late or not is_regular:
            return None
        return day_number(self.frame.today) - 1


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
    confirmed: Collection[int]
    """Days of which the user said that nothing happened."""


def _event_rows(connection: Connection, workspace: _Workspace) -> list[CalendarRow]:
    frame, shown = workspace.frame, workspace.shown
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
            (found,), mine, frame.now, frame.zone, frame.definitions.sources or {},
            workspace.confirmed,
        )  # fmt: skip
        known = _Known(
            *_reach(
                stretches[found.source],
                lambda instant: day_number(local_day(instant, frame.zone)),
                lambda day: end_of_day(day_of(day), frame.zone),
            ),
            missing=calendar.missing,
            full={day for day, number in events.items() if number},
            late_through=workspace.overdue_through(found.source, stretches[found.source]),
            confirmed=workspace.confirmed.get(found.source, ()),
        )
        rows.append(_row(found, known, shown, events))
    return rows


def _ad_rows(connection: Connection, workspace: _Workspace) -> list[CalendarRow]:
    frame, shown = workspace.frame, workspace.shown
    delivered = load_delivery_days(connection, *shown)
    stretches = _by_source(load_stretches(connection, ADS))
    rows = []
    for found in load_coverage(connection, ADS):
        rules = frame.definitions.sources or {}
        calendar = ad_calendar((found,), frame.now, rules, workspace.confirmed)
        known = _Known(
            *_reach(
                stretches[found.source], lambda instant: instant // DAY, lambda day: (day + 1) * DAY
            ),
            missing=calendar.missing,
            full=delivered.get(found.source, set()),
            late_through=workspace.overdue_through(found.source, stretches[found.source]),
            confirmed=workspace.confirmed.get(found.source, ()),
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
        DayCell(
            state := _state(day, known),
            None if events is None else events.get(day, 0),
            confirmed=state == EMPTY and day in known.confirmed,
            can_confirm=day in known.missing,
        )
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


def _by_source(stretches: Sequence[Stretch]) -> dict[str, list[Stretch]]:
    found: dict[str, list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        found[stretch.source].append(stretch)
    return found
