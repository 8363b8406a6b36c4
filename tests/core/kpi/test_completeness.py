"""When a period may be judged: over, covered, settled, and without a missing day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.clock import DAY, day_number
from desktop.core.definitions import SourceRule
from desktop.core.kpi.completeness import Calendar, ad_calendar, event_calendar
from desktop.core.kpi.points import Period
from desktop.core.local_days import end_of_day, start_of_day
from desktop.core.store.coverage import SourceCoverage
from desktop.core.store.day_index import NameCount

ZONE = "America/New_York"
MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))
END_OF_MARCH = end_of_day(date(2026, 3, 31), ZONE)
NO_RULES: Mapping[str, SourceRule] = {}


def covered(
    *stretches: tuple[date, date], source: str = "mixpanel", as_of: int | None = None
) -> SourceCoverage:
    """A source that covers stretches of whole local days."""
    intervals = tuple(
        (start_of_day(first, ZONE), end_of_day(last, ZONE)) for first, last in stretches
    )
    settled = intervals[-1][1] + 30 * DAY if as_of is None else as_of
    return SourceCoverage(source, source.partition(":")[0], intervals, settled)


def daily(
    first: date, days: int, events: int, *, without: tuple[date, ...] = ()
) -> list[NameCount]:
    """The same number of events each day of the source "mixpanel"."""
    found = [first + timedelta(n) for n in range(days)]
    return [
        NameCount("mixpanel", "Search", day_number(day), events, 0)
        for day in found
        if day not in without
    ]


def events_until(
    *sources: SourceCoverage,
    counts: list[NameCount] | None = None,
    now: int = END_OF_MARCH + 60 * DAY,
    rules: Mapping[str, SourceRule] = NO_RULES,
) -> Calendar:
    return event_calendar(sources, counts or [], now, ZONE, rules)


YEAR_TO_APRIL = (date(2025, 5, 1), date(2026, 4, 2))


def test_a_period_that_is_not_over_is_not_complete() -> None:
    source = covered(YEAR_TO_APRIL)
    assert not events_until(source, now=END_OF_MARCH - 1).is_complete(MARCH)
    assert events_until(source, now=END_OF_MARCH).is_complete(MARCH)


def test_a_source_must_cover_the_end_of_the_period() -> None:
    short = covered((date(2025, 5, 1), date(2026, 3, 30)))
    whole = covered((date(2025, 5, 1), date(2026, 3, 31)))
    assert not events_until(short).is_complete(MARCH)
    assert events_until(whole).is_complete(MARCH)


@pytest.mark.parametrize(
    ("source", "days"),
    [("mixpanel", 1), ("mixpanel:7", 1), ("amplitude", 1), ("generic", 1)],
)
def test_product_events_settle_for_a_day(source: str, days: int) -> None:
    for late, complete in ((0, True), (1, False)):
        found = covered(YEAR_TO_APRIL, source=source, as_of=END_OF_MARCH + days * DAY - late)
        assert events_until(found).is_complete(MARCH) is complete


def ads(source: str, as_of: int, *stretches: tuple[date, date]) -> SourceCoverage:
    intervals = tuple(
        (day_number(first) * DAY, (day_number(last) + 1) * DAY)
        for first, last in stretches or (YEAR_TO_APRIL,)
    )
    return SourceCoverage(source, source.partition(":")[0], intervals, as_of)


@pytest.mark.parametrize(
    ("source", "days"),
    [("linkedin", 3), ("linkedin:42", 3), ("google", 3), ("meta", 7), ("microsoft", 3)],
)
def test_each_ad_platform_settles_in_its_own_time(source: str, days: int) -> None:
    end = (day_number(MARCH.end) + 1) * DAY
    for late, complete in ((0, True), (1, False)):
        found = ads(source, end + days * DAY - late)
        assert ad_calendar([found], end + 60 * DAY, NO_RULES).is_complete(MARCH) is complete


def test_ad_days_are_the_platforms_and_not_moved_to_any_zone() -> None:
    end = (day_number(MARCH.end) + 1) * DAY
    found = ads("linkedin", end + 9 * DAY)
    assert ad_calendar([found], end, NO_RULES).is_complete(MARCH)
    assert not ad_calendar([found], end - 1, NO_RULES).is_complete(MARCH)


def test_settling_can_be_set_for_a_source_or_its_kind() -> None:
    found = covered(YEAR_TO_APRIL, source="mixpanel:7", as_of=END_OF_MARCH + 2 * DAY)
    slow = SourceRule(settling_days=3)
    assert not events_until(found, rules={"mixpanel": slow}).is_complete(MARCH)
    assert not events_until(found, rules={"mixpanel:7": slow}).is_complete(MARCH)
    assert events_until(found, rules={"mixpanel:8": slow}).is_complete(MARCH)
    own = {"mixpanel": slow, "mixpanel:7": SourceRule(settling_days=0)}
    assert events_until(found, rules=own).is_complete(MARCH)


def test_the_slowest_source_decides() -> None:
    ready = covered(YEAR_TO_APRIL)
    late = covered((date(2025, 5, 1), date(2026, 2, 20)), source="generic")
    assert events_until(ready).is_complete(MARCH)
    assert not events_until(ready, late).is_complete(MARCH)


def test_a_one_off_source_does_not_hold_periods_back() -> None:
    ready = covered(YEAR_TO_APRIL)
    done = covered((date(2025, 5, 1), date(2026, 2, 20)), source="generic")
    rules = {"generic": SourceRule(one_off=True)}
    calendar = events_until(ready, done, rules=rules)
    assert calendar.is_complete(MARCH)
    assert calendar.gaps(MARCH) == ()
    assert calendar.settled_through() == date(2026, 4, 2)


def test_nothing_is_complete_without_a_source() -> None:
    calendar = events_until()
    assert not calendar.is_complete(MARCH)
    assert calendar.gaps(MARCH) == ()
    assert calendar.settled_through() is None


SILENT = date(2026, 3, 11)


@pytest.mark.parametrize(("usual", "gaps"), [(20, (SILENT,)), (19, ()), (3, ())])
def test_a_silent_day_is_a_gap_only_in_a_busy_source(usual: int, gaps: tuple[date, ...]) -> None:
    counts = daily(date(2026, 1, 1), 92, usual, without=(SILENT,))
    source = covered((date(2026, 1, 1), date(2026, 4, 2)))
    assert events_until(source, counts=counts).gaps(MARCH) == gaps


def test_weekends_that_are_always_quiet_are_no_gaps() -> None:
    sundays = tuple(date(2026, 1, 4) + timedelta(7 * n) for n in range(13))
    counts = daily(date(2026, 1, 1), 92, 500, without=sundays)
    source = covered((date(2026, 1, 1), date(2026, 4, 2)))
    assert events_until(source, counts=counts).gaps(MARCH) == ()


def test_a_silent_day_counts_for_the_source_that_fell_silent() -> None:
    counts = daily(date(2026, 1, 1), 92, 50, without=(SILENT,))
    counts.append(NameCount("generic", "Search", day_number(SILENT), 900, 0))
    sources = [
        covered((date(2026, 1, 1), date(2026, 4, 2)), source=s) for s in ("generic", "mixpanel")
    ]
    assert SILENT in events_until(*sources, counts=counts).gaps(MARCH)


def test_a_day_between_two_exports_that_nothing_covers_is_a_gap() -> None:
    source = covered((date(2026, 2, 1), date(2026, 3, 9)), (date(2026, 3, 12), date(2026, 4, 2)))
    calendar = events_until(source, counts=daily(date(2026, 2, 1), 37, 1))
    assert calendar.gaps(MARCH) == (date(2026, 3, 10), date(2026, 3, 11))
    assert calendar.is_complete(MARCH)


def test_days_between_two_ad_exports_are_gaps() -> None:
    found = ads(
        "linkedin", END_OF_MARCH + 9 * DAY,
        (date(2026, 3, 1), date(2026, 3, 9)), (date(2026, 3, 12), date(2026, 3, 31)),
    )  # fmt: skip
    calendar = ad_calendar([found], END_OF_MARCH + 60 * DAY, NO_RULES)
    assert calendar.gaps(MARCH) == (date(2026, 3, 10), date(2026, 3, 11))


def test_days_before_everything_that_was_loaded_are_gaps() -> None:
    early = covered((date(2026, 3, 3), date(2026, 4, 2)), source="generic")
    late = covered((date(2026, 3, 20), date(2026, 4, 2)))
    calendar = events_until(late, early)
    assert calendar.first_day() == date(2026, 3, 3)
    assert calendar.gaps(MARCH) == (date(2026, 3, 1), date(2026, 3, 2))
    ancient = Period(date(1990, 1, 1), date(1990, 1, 2))
    assert calendar.gaps(ancient) == (ancient.start, ancient.end)
    assert calendar.gaps(Period(date(2026, 3, 3), date(2026, 3, 31))) == ()


def test_settled_through_is_the_last_day_that_every_source_has_settled() -> None:
    fast = covered((date(2025, 5, 1), date(2026, 4, 20)))
    slow = covered((date(2025, 5, 1), date(2026, 4, 20)), source="generic", as_of=END_OF_MARCH)
    assert events_until(fast).settled_through() == date(2026, 4, 20)
    assert events_until(fast, slow).settled_through() == date(2026, 3, 30)
    assert events_until(fast, now=END_OF_MARCH + DAY - 1).settled_through() == date(2026, 3, 31)


def test_today_is_never_settled_even_if_every_source_is_done_for_good() -> None:
    source = covered((date(2026, 1, 1), date(2026, 2, 1)))
    rules = {"mixpanel": SourceRule(one_off=True)}
    calendar = events_until(source, now=END_OF_MARCH - 1, rules=rules)
    assert calendar.settled_through() == date(2026, 3, 30)


@settings(deadline=None, max_examples=60)
@given(
    st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.sampled_from(["meta", "google"])
)
def test_the_last_settled_day_is_the_last_complete_one(
    covered_days: int, settled_days: int, passed: int, source: str
) -> None:
    first = date(2026, 3, 1)
    last = first + timedelta(covered_days)
    found = ads(source, (day_number(first) + settled_days) * DAY + 5, (first, last))
    calendar = ad_calendar([found], (day_number(first) + passed) * DAY + 5, NO_RULES)
    through = calendar.settled_through()
    assert through is not None
    assert calendar.is_complete(Period(through, through))
    following = through + timedelta(1)
    assert not calendar.is_complete(Period(following, following))
