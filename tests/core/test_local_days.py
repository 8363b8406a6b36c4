"""Local days against the calendar of every zone, minute by minute around its shifts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.core.clock import DAY, day_number, to_datetime, to_instant
from desktop.core.local_days import (
    end_of_day,
    local_day,
    local_day_numbers,
    start_of_day,
    touched_local_days,
)

HOUR = 3_600_000_000
ZONES = sorted(available_timezones() - {"localtime", "Factory"})
INSTANTS = st.integers(
    to_instant(datetime(1971, 1, 1, tzinfo=UTC)), to_instant(datetime(2037, 1, 1, tzinfo=UTC))
)


def wall_date(instant: int, zone: str) -> date:
    return to_datetime(instant).astimezone(ZoneInfo(zone)).date()


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(ZONES), INSTANTS)
@example("Pacific/Apia", to_instant(datetime(2011, 12, 30, 10, tzinfo=UTC)))
@example("America/St_Johns", to_instant(datetime(2010, 11, 7, 2, 31, tzinfo=UTC)))
@example("Africa/Monrovia", to_instant(datetime(1972, 1, 7, tzinfo=UTC)))
def test_day_numbers_are_those_of_the_wall_calendar(zone: str, about: int) -> None:
    times = about + np.arange(-40, 40, dtype=np.int64) * (HOUR // 2) - 1
    expected = [day_number(wall_date(int(time), zone)) for time in times]
    assert local_day_numbers(times, zone).tolist() == expected
    assert [day_number(local_day(int(time), zone)) for time in times] == expected


SHIFTS = [
    ("America/New_York", datetime(2026, 3, 8, 7)),
    ("America/New_York", datetime(2025, 11, 2, 6)),
    ("Australia/Lord_Howe", datetime(2026, 4, 4, 15)),
    ("Australia/Lord_Howe", datetime(2026, 10, 3, 15, 30)),
    ("America/Sao_Paulo", datetime(2018, 11, 4, 3)),
    ("America/Sao_Paulo", datetime(2019, 2, 17, 2)),
    ("America/Havana", datetime(2025, 11, 2, 5)),
    ("Asia/Beirut", datetime(2025, 3, 29, 22)),
    ("Asia/Pyongyang", datetime(2018, 5, 4, 15)),
    ("Pacific/Apia", datetime(2011, 12, 30, 10)),
    ("America/St_Johns", datetime(2010, 11, 7, 2, 31)),
    ("Africa/Casablanca", datetime(2026, 3, 22, 2)),
]


@pytest.mark.parametrize(("zone", "shift"), SHIFTS)
def test_every_second_about_a_shift_falls_on_its_wall_date(zone: str, shift: datetime) -> None:
    about = to_instant(shift.replace(tzinfo=UTC))
    near = about + np.arange(-90, 91, dtype=np.int64) * 1_000_000
    far = about + np.arange(-1500, 1501, dtype=np.int64) * 60_000_000 - 1
    for times in (near, far, np.concatenate([far, near])):
        expected = [day_number(wall_date(int(time), zone)) for time in times]
        assert local_day_numbers(times, zone).tolist() == expected


def test_one_offset_over_many_years_and_no_instants_at_all() -> None:
    times = np.array([0, DAY - 1, DAY, 20_000 * DAY], np.int64)
    assert local_day_numbers(times, "UTC").tolist() == [0, 0, 1, 20_000]
    assert local_day_numbers(np.empty(0, np.int64), "UTC").tolist() == []


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("America/New_York", date(2026, 3, 8), 23),
        ("America/New_York", date(2025, 11, 2), 25),
        ("America/New_York", date(2026, 3, 9), 24),
        ("Australia/Lord_Howe", date(2026, 4, 5), 24.5),
        ("Australia/Lord_Howe", date(2026, 10, 4), 23.5),
        ("America/Sao_Paulo", date(2018, 11, 4), 23),
        ("America/Sao_Paulo", date(2019, 2, 16), 25),
        ("Asia/Kathmandu", date(2026, 1, 1), 24),
        ("Pacific/Apia", date(2011, 12, 30), 0),
    ],
)
def test_a_day_is_as_long_as_the_clocks_make_it(zone: str, day: date, hours: float) -> None:
    assert end_of_day(day, zone) - start_of_day(day, zone) == hours * HOUR


def test_a_half_hour_zone_starts_its_day_between_the_hours() -> None:
    start = to_datetime(start_of_day(date(2026, 4, 1), "Asia/Kathmandu"))
    assert start == datetime(2026, 3, 31, 18, 15, tzinfo=UTC)


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(ZONES), st.dates(date(2012, 1, 2), date(2036, 12, 30)))
@example("America/Havana", date(2025, 11, 2))
def test_a_day_starts_where_the_date_changes(zone: str, day: date) -> None:
    start = start_of_day(day, zone)
    assert wall_date(start - 1, zone) < day <= wall_date(start, zone)
    assert end_of_day(day, zone) == start_of_day(day + timedelta(1), zone)


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(ZONES), INSTANTS)
def test_a_local_day_is_among_those_that_its_utc_day_touches(zone: str, instant: int) -> None:
    assert day_number(local_day(instant, zone)) in touched_local_days([instant // DAY])
