from __future__ import annotations

from datetime import UTC, date, datetime

from desktop.core.clock import to_instant
from desktop.core.definitions import Definitions, Reporting
from desktop.core.kpi.completeness import Calendar, event_calendar
from desktop.core.kpi.points import Period
from desktop.core.kpi.questions import Frame
from desktop.core.reports.chosen_periods import chosen_period, trend_periods, trend_window
from desktop.core.reports.period_choice import PeriodChoice
from desktop.core.store.coverage import SourceCoverage

NOW = to_instant(datetime(2026, 5, 20, 12, tzinfo=UTC))


def frame_at(now: int = NOW) -> Frame:
    return Frame.of(Definitions(reporting=Reporting("UTC")), now)


def calendar_from(first: date) -> Calendar:
    start = to_instant(datetime(first.year, first.month, first.day, tzinfo=UTC))
    source = SourceCoverage("mixpanel", "mixpanel", ((start, NOW),), NOW)
    return event_calendar([source], [], NOW, "UTC", {})


def test_the_month_reaches_to_yesterday() -> None:
    found = chosen_period(PeriodChoice("this_month"), frame_at())
    assert found == Period(date(2026, 5, 1), date(2026, 5, 19))


def test_on_its_first_day_a_month_is_that_day() -> None:
    first = to_instant(datetime(2026, 5, 1, 8, tzinfo=UTC))
    found = chosen_period(PeriodChoice("this_month"), frame_at(first))
    assert found == Period(date(2026, 5, 1), date(2026, 5, 1))


def test_the_quarter_begins_with_its_first_month() -> None:
    found = chosen_period(PeriodChoice("this_quarter"), frame_at())
    assert found == Period(date(2026, 4, 1), date(2026, 5, 19))


def test_the_last_28_days_end_where_the_data_settles() -> None:
    assert chosen_period(PeriodChoice(), frame_at()) is None
    periods = trend_periods(PeriodChoice(), frame_at(), calendar_from(date(2025, 1, 1)))
    assert {period.days for period in periods} == {28}
    assert periods[-1].end == date(2026, 5, 19)


def test_a_month_is_compared_along_thirteen_months() -> None:
    choice = PeriodChoice("this_month")
    periods = trend_periods(choice, frame_at(), calendar_from(date(2024, 1, 1)))
    assert len(periods) == 13
    assert periods[0].start == date(2025, 5, 1)
    assert periods[-1] == Period(date(2026, 5, 1), date(2026, 5, 31))
    assert trend_window(choice) is None


def test_quarters_differ_in_length_so_they_are_asked_for_by_name() -> None:
    choice = PeriodChoice("this_quarter")
    periods = trend_periods(choice, frame_at(), calendar_from(date(2020, 1, 1)))
    assert len(periods) == 9
    assert len({period.days for period in periods}) > 1
    assert trend_window(choice) == "quarter"


def test_the_trend_of_a_custom_period_ends_with_it_and_goes_on_weekly() -> None:
    choice = PeriodChoice("custom", date(2026, 4, 1), date(2026, 4, 10))
    periods = trend_periods(choice, frame_at(), calendar_from(date(2026, 1, 1)))
    assert Period(date(2026, 4, 1), date(2026, 4, 10)) in periods
    assert {period.days for period in periods} == {10}


def test_no_point_begins_before_the_data_but_one_is_always_there() -> None:
    first = date(2026, 5, 18)
    (only,) = trend_periods(PeriodChoice("this_month"), frame_at(), calendar_from(first))
    assert only.end == date(2026, 5, 31)
