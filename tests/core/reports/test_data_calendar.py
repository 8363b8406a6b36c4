"""The calendar of a source: days that are loaded, empty, partial, silent or missing."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.core.clock import parse_instant
from desktop.core.errors import UsageError
from desktop.core.jobs.confirming import confirm_days, unconfirm_days
from desktop.core.jobs.refresh import refresh
from desktop.core.reports.data_calendar import load_data_calendar
from desktop.core.reports.data_page import DayCell
from desktop.core.store.engine import Store
from tests.builders.event_files import (
    CLOCK,
    NOW,
    days_from,
    event_line,
    import_at,
    page_of,
    write_events,
)
from tests.builders.workspaces import make_workspace, opened, run_cli


def _cells(store: Store, source: str, now: int = NOW) -> dict[date, DayCell]:
    refresh(store)
    with store.read() as connection:
        calendar = load_data_calendar(connection, now)
    assert (calendar.last - calendar.first).days == 90
    (row,) = (row for row in calendar.rows if row.source == source)
    return {calendar.first + timedelta(days=n): cell for n, cell in enumerate(row.days)}


def _cell(store: Store, source: str, day: date) -> DayCell:
    return _cells(store, source)[day]


def _states(store: Store, source: str, now: int = NOW) -> dict[date, str]:
    return {day: cell.state for day, cell in _cells(store, source, now).items()}


def test_the_calendar_of_events_tells_loaded_empty_and_missing_days(
    workspace: Path, tmp_path: Path
) -> None:
    make_workspace(workspace)
    days = days_from(date(2026, 3, 2), 59)  # to April 29
    quiet = {date(2026, 3, 14)}
    rows = [event_line("u1", "Search", day) for day in days if day not in quiet]
    import_at(workspace, write_events(tmp_path, rows))
    with opened(workspace) as store:
        found = _states(store, "generic")
    assert found[date(2026, 3, 14)] == "empty"  # one event a day is no busy source
    assert found[date(2026, 3, 15)] == "loaded"
    assert found[date(2026, 3, 1)] == "not_expected"
    assert found[date(2026, 4, 30)] == found[date(2026, 5, 1)] == "not_expected"
    assert Counter(found.values()) == {"loaded": 58, "empty": 1, "not_expected": 32}


def test_a_busy_source_does_not_fall_silent_by_itself(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    rows = [
        event_line(f"u{n}", "Search", day)
        for day in days_from(date(2026, 3, 30), 31)
        for n in range(25)
        if day != date(2026, 4, 15)
    ]
    import_at(workspace, write_events(tmp_path, rows))
    with opened(workspace) as store:
        assert _states(store, "generic")[date(2026, 4, 15)] == "missing"


def _deliver(workspace: Path, tmp_path: Path, *spans: tuple[date, int]) -> None:
    """One import a span of days, with one event a day."""
    make_workspace(workspace)
    for number, (first, days) in enumerate(spans):
        rows = [event_line("u1", "Go", day) for day in days_from(first, days)]
        import_at(workspace, write_events(tmp_path, rows, f"e{number}.csv"))


def test_days_after_a_late_source_that_used_to_deliver_are_missing_up_to_yesterday(
    workspace: Path, tmp_path: Path
) -> None:
    _deliver(workspace, tmp_path, (date(2026, 4, 1), 5), (date(2026, 4, 6), 5))
    with opened(workspace) as store:
        found = _states(store, "generic")
    assert found[date(2026, 4, 10)] == "loaded"
    assert {found[day] for day in days_from(date(2026, 4, 11), 20)} == {"missing"}
    assert found[date(2026, 5, 1)] == "not_expected"


def test_nothing_is_expected_to_go_on_after_a_single_delivery(
    workspace: Path, tmp_path: Path
) -> None:
    _deliver(workspace, tmp_path, (date(2026, 4, 1), 10))
    with opened(workspace) as store:
        found = _states(store, "generic")
        (source,) = page_of(store).sources
    assert {found[day] for day in days_from(date(2026, 4, 11), 21)} == {"not_expected"}
    assert source.state == "late"


@pytest.mark.parametrize(
    ("last", "state"), [(date(2026, 3, 6), "late"), (date(2026, 3, 5), "ended")]
)
def test_a_source_that_stopped_two_months_ago_has_ended(
    workspace: Path, tmp_path: Path, last: date, state: str
) -> None:
    _deliver(workspace, tmp_path, (last - timedelta(days=9), 5), (last - timedelta(days=4), 5))
    with opened(workspace) as store:
        found = _states(store, "generic")
        (source,) = page_of(store).sources
    assert source.state == state
    assert (found[last + timedelta(days=1)] == "missing") is (state == "late")


def test_a_silent_day_is_missing_until_it_is_confirmed(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    silent = (date(2026, 4, 15), date(2026, 4, 16))
    rows = [
        event_line(f"u{n}", "Search", day)
        for day in days_from(date(2026, 3, 30), 31)
        for n in range(25)
        if day not in silent
    ]
    import_at(workspace, write_events(tmp_path, rows))
    asked = ("kpi", "share-rate", "--window", "range", "--json", "--from", "2026-04-10",
             "--to", "2026-04-20")  # fmt: skip
    with opened(workspace) as store:
        (point,) = run_cli(workspace, *asked).json["points"]
        assert point["gaps"] == ["2026-04-15", "2026-04-16"]
        confirm_days(store, CLOCK, "generic", silent)
        confirm_days(store, CLOCK, "generic", silent[:1])  # again, which changes nothing
        assert _states(store, "generic")[silent[0]] == "empty"
        cell = _cell(store, "generic", silent[0])
        assert (cell.confirmed, cell.can_confirm) == (True, False)
        (point,) = run_cli(workspace, *asked).json["points"]
        assert point["gaps"] == []
        unconfirm_days(store, "generic", silent[1:])
        assert _states(store, "generic")[silent[1]] == "missing"
        assert _cell(store, "generic", silent[1]).can_confirm
        with pytest.raises(UsageError, match='no source "nobody"'):
            confirm_days(store, CLOCK, "nobody", silent)


def test_the_day_of_an_export_is_partial_until_the_next_one_goes_on(
    workspace: Path, tmp_path: Path
) -> None:
    make_workspace(workspace)
    noon = parse_instant("2026-04-10T16:30:00Z")
    days = days_from(date(2026, 4, 1), 10)
    import_at(
        workspace, write_events(tmp_path, [event_line("u1", "Go", day) for day in days]), now=noon
    )
    with opened(workspace) as store:
        assert _states(store, "generic", noon)[date(2026, 4, 10)] == "partial"
    more = write_events(
        tmp_path, [event_line("u1", "Go", d, 20) for d in days_from(date(2026, 4, 10), 5)], "b"
    )
    import_at(workspace, more)
    with opened(workspace) as store:
        found = _states(store, "generic")
    assert found[date(2026, 4, 10)] == "loaded"
    assert found[date(2026, 4, 14)] == "loaded"


def test_local_days_not_utc_days_are_drawn(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    import_at(workspace, write_events(tmp_path, [event_line("u1", "Go", date(2026, 4, 30), 2)]))
    with opened(workspace) as store:
        found = _states(store, "generic")
    assert found[date(2026, 4, 29)] == "loaded"  # ten in the evening in New York


def test_the_calendar_of_ads_is_in_the_platforms_days(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    head = "period_start,period_end,source,campaign_id,impressions,clicks\n"
    for name, rows in (
        ("a.csv", "2026-04-01,2026-04-03,meta,7,100,3\n2026-04-06,2026-04-07,meta,7,90,2\n"),
        ("b.csv", "2026-04-10,2026-04-12,meta,7,80,1\n"),
    ):
        file = tmp_path / name
        file.write_text(head + rows)
        import_at(workspace, file)
    with opened(workspace) as store:
        found = _states(store, "meta")
    shown = "".join(found[day][0] for day in days_from(date(2026, 3, 31), 14))
    assert shown == "n" + "lll" + "ee" + "ll" + "mm" + "lll" + "m"
