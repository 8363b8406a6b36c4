"""Which ICP, version and periods a question is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clock import DAY
from desktop.core.definitions import Definitions, IcpDefinition, Reporting, TraitTest
from desktop.core.errors import UsageError
from desktop.core.kpi.completeness import Calendar, event_calendar
from desktop.core.kpi.periods import parse_window
from desktop.core.kpi.points import Period
from desktop.core.kpi.questions import (
    SHARE_RATE,
    Frame,
    KpiQuestion,
    find_icp,
    find_periods,
    with_previous,
)
from desktop.core.local_days import end_of_day, start_of_day
from desktop.core.store.coverage import SourceCoverage
from tests.oracles.workspaces import define, new_store

ZONE = "America/New_York"
NOW = end_of_day(date(2026, 5, 20), ZONE) - DAY // 2
VP = IcpDefinition("Leaders", (TraitTest("seniority", ("VP",)),), target_share_rate=0.2)
OTHERS = IcpDefinition("Others", (TraitTest("plan", ("pro",)),))
RULES = Definitions(Reporting(ZONE, "sunday"), icps=(VP, OTHERS))
FRAME = Frame.of(RULES, NOW)


def calendar_until(last: date | None) -> Calendar:
    sources = []
    if last is not None:
        stretch = (start_of_day(date(2024, 1, 1), ZONE), end_of_day(last, ZONE))
        sources.append(SourceCoverage("mixpanel", "mixpanel", (stretch,), NOW))
    return event_calendar(sources, [], NOW, ZONE, {})


def periods(through: date | None = date(2026, 5, 18), **asked: object) -> list[tuple[date, date]]:
    question = KpiQuestion(SHARE_RATE, **asked)  # type: ignore[arg-type]
    found = find_periods(question, FRAME, calendar_until(through))
    return [(period.start, period.end) for period in found]


def test_without_dates_the_last_twelve_complete_months_are_meant() -> None:
    found = periods()
    assert len(found) == 12
    assert found[0] == (date(2025, 5, 1), date(2025, 5, 31))
    assert found[-1] == (date(2026, 4, 1), date(2026, 4, 30))


def test_a_month_that_a_source_has_not_finished_is_left_out() -> None:
    assert periods(date(2026, 4, 29))[-1] == (date(2026, 3, 1), date(2026, 3, 31))
    assert periods(date(2026, 4, 30))[-1] == (date(2026, 4, 1), date(2026, 4, 30))


@pytest.mark.parametrize(
    ("window", "last"),
    [
        ("day", (date(2026, 5, 18), date(2026, 5, 18))),
        ("week", (date(2026, 5, 10), date(2026, 5, 16))),
        ("quarter", (date(2026, 1, 1), date(2026, 3, 31))),
        ("rolling-28", (date(2026, 4, 21), date(2026, 5, 18))),
    ],
)
def test_every_window_ends_on_the_last_settled_day(window: str, last: tuple[date, date]) -> None:
    found = periods(window=window)
    assert (len(found), found[-1]) == (12, last)


def test_an_empty_workspace_still_has_periods() -> None:
    assert periods(None)[-1] == (date(2026, 4, 1), date(2026, 4, 30))


def test_from_alone_goes_on_to_today_and_to_alone_shows_twelve() -> None:
    assert periods(first=date(2026, 3, 10)) == [
        (date(2026, 3, 1), date(2026, 3, 31)),
        (date(2026, 4, 1), date(2026, 4, 30)),
        (date(2026, 5, 1), date(2026, 5, 31)),
    ]
    assert len(periods(last=date(2026, 5, 18), window="rolling-7")) == 12


def test_a_period_that_is_touched_is_whole() -> None:
    asked = {"first": date(2026, 3, 4), "last": date(2026, 3, 8)}
    assert periods(window="week", **asked) == [
        (date(2026, 3, 1), date(2026, 3, 7)),
        (date(2026, 3, 8), date(2026, 3, 14)),
    ]
    assert periods(window="range", **asked) == [(date(2026, 3, 4), date(2026, 3, 8))]


def test_a_range_needs_its_dates() -> None:
    with pytest.raises(UsageError, match="--from and --to"):
        periods(window="range")


def test_today_is_the_local_day() -> None:
    assert FRAME.today == date(2026, 5, 20)
    assert Frame.of(Definitions(), NOW).zone == "UTC"
    assert Frame.of(RULES, end_of_day(date(2026, 5, 20), ZONE)).today == date(2026, 5, 21)


@given(
    st.sampled_from(["day", "week", "month", "quarter", "rolling-5", "range"]),
    st.dates(date(2025, 1, 1), date(2026, 1, 1)),
    st.integers(0, 60),
    st.integers(1, 3),
)
def test_previous_periods_are_added_once_and_in_order(
    window: str, first: date, days: int, steps: int
) -> None:
    asked = [
        Period(*span) for span in periods(window=window, first=first, last=first + timedelta(days))
    ]
    found = with_previous(parse_window(window), asked, "sunday", steps)
    assert set(asked) <= set(found)
    assert found == sorted(set(found), key=lambda period: (period.start, period.end))
    before = [period for period in found if period.start < asked[0].start]
    assert all(period.end < asked[0].start for period in before[:1])


def test_the_first_icp_is_meant_and_names_may_differ_in_case() -> None:
    with new_store() as store:
        define(store, RULES)
        with store.read() as connection:
            assert find_icp(connection, FRAME, None, None).definition == VP
            assert find_icp(connection, FRAME, "others ", None).definition == OTHERS
            with pytest.raises(UsageError, match='did you mean "Others"'):
                find_icp(connection, FRAME, "Othrs", None)
            with pytest.raises(UsageError, match='there is "Leaders", "Others"'):
                find_icp(connection, FRAME, "xyz", None)
            with pytest.raises(UsageError, match="no ICP is defined yet"):
                find_icp(connection, Frame.of(Definitions(), NOW), None, None)


def test_an_edit_makes_a_version_and_a_target_does_not() -> None:
    edited = replace(VP, where=(TraitTest("seniority", ("CXO",)),))
    raised = replace(edited, target_share_rate=0.3)
    with new_store() as store:
        for now, icp in enumerate([VP, edited, raised]):
            define(store, replace(RULES, icps=(icp,)), now)
        frame = Frame.of(replace(RULES, icps=(raised,)), NOW)
        with store.read() as connection:
            latest = find_icp(connection, frame, None, None)
            assert (latest.version, latest.since, latest.definition) == (2, 1, raised)
            first = find_icp(connection, frame, None, 1)
            assert first.definition == replace(VP, target_share_rate=0.3)
            with pytest.raises(UsageError, match="has no version 3; it has 1, 2"):
                find_icp(connection, frame, None, 3)
