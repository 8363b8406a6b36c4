"""Schedules in words and as instants: two time changes a year neither lose nor double a run."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clock import DAY, format_instant, parse_instant, to_datetime
from desktop.core.errors import UsageError
from desktop.core.jobs.schedule import HOUR, parse_schedule

ZONES = st.sampled_from(
    ["America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC",
     "America/Sao_Paulo", "Africa/Casablanca", "Asia/Beirut"]
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["off", "every hour", "every 6 hours", "daily at 07:00", "weekdays at 07:30",
     "mondays at 08:00"],
)  # fmt: skip
def test_the_words_are_read_and_said_again(text: str) -> None:
    assert str(parse_schedule(text)) == text
    assert str(parse_schedule(f"  {text.upper()} ")) == text


@pytest.mark.parametrize(
    "text", ["", "hourly", "every 5 hours", "daily at 25:00", "someday at 07:00", "every 0 hours"]
)
def test_other_words_are_answered_with_examples(text: str) -> None:
    with pytest.raises(UsageError, match=r"every (hour|1, 2)"):
        parse_schedule(text)


def slots(text: str, zone: str, first: str, count: int) -> list[str]:
    found = parse_schedule(text).next_times(parse_instant(first), zone, count)
    return [format_instant(slot) for slot in found]


def test_a_wall_clock_time_keeps_to_the_wall_clock() -> None:
    assert slots("daily at 07:00", "Europe/Berlin", "2026-03-27T12:00:00Z", 3) == [
        "2026-03-28T06:00:00Z",
        "2026-03-29T05:00:00Z",
        "2026-03-30T05:00:00Z",
    ]


def test_a_time_that_the_spring_night_skips_runs_when_the_gap_ends() -> None:
    assert slots("daily at 02:30", "Europe/Berlin", "2026-03-28T12:00:00Z", 2) == [
        "2026-03-29T01:00:00Z",
        "2026-03-30T00:30:00Z",
    ]


def test_a_time_that_the_autumn_night_repeats_runs_once() -> None:
    assert slots("daily at 02:30", "Europe/Berlin", "2026-10-24T12:00:00Z", 2) == [
        "2026-10-25T00:30:00Z",
        "2026-10-26T01:30:00Z",
    ]


def test_weekdays_leave_the_weekend_out() -> None:
    assert slots("weekdays at 07:00", "UTC", "2026-05-01T08:00:00Z", 2) == [
        "2026-05-04T07:00:00Z",
        "2026-05-05T07:00:00Z",
    ]


def test_what_is_off_never_runs() -> None:
    assert parse_schedule("off").next_times(0, "UTC") == []


@given(ZONES, st.integers(0, 23), st.integers(0, 59), st.integers(2020, 2030))
def test_each_local_day_of_a_year_has_one_slot(
    zone: str, hour: int, minute: int, year: int
) -> None:
    start = parse_instant(f"{year}-01-01T00:00:00Z")
    found = parse_schedule(f"daily at {hour:02}:{minute:02}").slots_until(
        start, start + 364 * DAY, zone
    )
    days = Counter(to_datetime(slot).astimezone(ZoneInfo(zone)).date() for slot in found)
    assert set(days.values()) == {1}
    assert 363 <= len(days) <= 365
    assert found == sorted(found)


@given(st.sampled_from([1, 2, 3, 4, 6, 8, 12, 24]), st.integers(0, 10**6))
def test_hours_go_on_evenly_through_time_changes(hours: int, minute: int) -> None:
    after = parse_instant("2026-03-28T00:00:00Z") + minute * 60_000_000
    found = parse_schedule(f"every {hours} hours" if hours > 1 else "every hour").next_times(
        after, "Europe/Berlin", 30
    )
    assert found[0] > after
    assert {b - a for a, b in pairwise(found)} == {hours * HOUR}


@given(ZONES, st.lists(st.integers(1, 50 * 60), min_size=1, max_size=30))
def test_looking_often_or_seldom_finds_the_same_slots(zone: str, minutes: list[int]) -> None:
    schedule = parse_schedule("daily at 02:15")
    start = parse_instant("2026-03-20T00:00:00Z")
    end = start + sum(minutes) * 60_000_000
    found, at = [], start
    for step in minutes:
        found += schedule.slots_until(at, at + step * 60_000_000, zone)
        at += step * 60_000_000
    assert found == schedule.slots_until(start, end, zone)
