from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import UsageError
from desktop.core.kpi.periods import (
    Window,
    last_complete,
    next_period,
    parse_window,
    period_of,
    periods_touching,
    previous_period,
    weekday_number,
)
from desktop.core.kpi.points import Period

MONTH = parse_window("month")
DAYS = st.dates(date(2000, 1, 1), date(2050, 12, 31))
CUT = st.sampled_from([Window("day"), Window("week"), Window("month"), Window("quarter")])
STARTS = st.sampled_from(["monday", "sunday", "saturday"])


def test_windows_are_read_by_name() -> None:
    assert parse_window("rolling-28") == Window("rolling", 28)
    assert parse_window(" Month ") == Window("month")
    assert str(parse_window("rolling-7")) == "rolling-7"
    assert str(MONTH) == "month"


@pytest.mark.parametrize("text", ["year", "rolling-0", "rolling-", "rolling-4000", ""])
def test_an_unknown_window_is_refused_with_the_known_ones(text: str) -> None:
    with pytest.raises(UsageError, match="day, week, month, quarter, range, or rolling-N"):
        parse_window(text)


def test_a_week_starts_where_the_team_says() -> None:
    wednesday = date(2026, 4, 15)
    week = Window("week")
    assert period_of(week, wednesday).start == date(2026, 4, 13)
    assert period_of(week, wednesday, "sunday").start == date(2026, 4, 12)
    assert period_of(week, wednesday, "wednesday").start == wednesday


def test_an_unknown_weekday_is_refused() -> None:
    assert weekday_number("Sunday") == 6
    with pytest.raises(UsageError, match="not a weekday"):
        weekday_number("someday")


def test_a_touched_period_is_listed_whole() -> None:
    assert periods_touching(MONTH, date(2026, 1, 31), date(2026, 3, 1)) == (
        Period(date(2026, 1, 1), date(2026, 1, 31)),
        Period(date(2026, 2, 1), date(2026, 2, 28)),
        Period(date(2026, 3, 1), date(2026, 3, 31)),
    )


def test_a_rolling_window_ends_on_each_day_asked() -> None:
    found = periods_touching(parse_window("rolling-28"), date(2026, 3, 31), date(2026, 4, 1))
    assert found == (
        Period(date(2026, 3, 4), date(2026, 3, 31)),
        Period(date(2026, 3, 5), date(2026, 4, 1)),
    )


def test_a_range_is_one_period() -> None:
    window = parse_window("range")
    period = Period(date(2026, 3, 4), date(2026, 3, 13))
    assert periods_touching(window, period.start, period.end) == (period,)
    assert previous_period(window, period) == Period(date(2026, 2, 22), date(2026, 3, 3))
    assert next_period(window, period) == Period(date(2026, 3, 14), date(2026, 3, 23))
    with pytest.raises(UsageError, match="both --from and --to"):
        last_complete(window, date(2026, 3, 4))


def test_dates_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(UsageError, match="swap"):
        periods_touching(MONTH, date(2026, 3, 2), date(2026, 3, 1))


def test_the_period_before_a_rolling_one_ends_n_days_earlier() -> None:
    window = parse_window("rolling-28")
    period = period_of(window, date(2026, 4, 30))
    assert previous_period(window, period).end == date(2026, 4, 2)
    assert next_period(window, period).end == date(2026, 5, 1)


def test_quarters_are_of_the_calendar_year() -> None:
    quarter = Window("quarter")
    last = Period(date(2026, 10, 1), date(2026, 12, 31))
    assert period_of(quarter, date(2026, 11, 9)) == last
    assert next_period(quarter, last) == Period(date(2027, 1, 1), date(2027, 3, 31))


def test_the_last_complete_periods_end_by_the_day_given() -> None:
    found = last_complete(MONTH, date(2026, 4, 29))
    assert len(found) == 12
    assert found[0].start == date(2025, 4, 1)
    assert found[-1].end == date(2026, 3, 31)
    assert last_complete(MONTH, date(2026, 4, 30), 1)[0].end == date(2026, 4, 30)


def test_the_last_rolling_windows_end_on_consecutive_days() -> None:
    found = last_complete(parse_window("rolling-7"), date(2026, 4, 29), 3)
    assert [period.end.day for period in found] == [27, 28, 29]


@given(CUT, DAYS, st.integers(0, 800), STARTS)
def test_periods_tile_the_days_asked(window: Window, first: date, length: int, start: str) -> None:
    last = first + timedelta(days=length)
    found = periods_touching(window, first, last, start)
    assert found[0].start <= first <= found[0].end
    assert found[-1].start <= last <= found[-1].end
    for before, after in pairwise(found):
        assert after.start == before.end + timedelta(days=1)
        assert previous_period(window, after, start) == before
