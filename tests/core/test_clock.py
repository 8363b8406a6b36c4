from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clock import (
    DAY,
    day_number,
    day_of,
    fixed_clock,
    format_instant,
    parse_instant,
    system_clock,
    to_datetime,
    to_instant,
)


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)))
def test_instants_keep_every_microsecond(moment: datetime) -> None:
    assert to_datetime(to_instant(moment)) == moment
    assert parse_instant(format_instant(to_instant(moment))) == to_instant(moment)


@given(st.dates())
def test_a_day_number_counts_days_since_1970(day: date) -> None:
    assert day_of(day_number(day)) == day
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    assert day_number(day) * DAY == to_instant(moment)


def test_an_instant_in_another_zone_is_the_same_instant() -> None:
    east = timezone(timedelta(hours=5, minutes=45))
    assert to_instant(datetime(1970, 1, 1, 5, 45, tzinfo=east)) == 0
    assert parse_instant("2026-05-01T05:45:00+05:45") == parse_instant("2026-05-01T00:00:00Z")


def test_an_instant_without_a_zone_is_utc() -> None:
    assert parse_instant("2026-05-01") == parse_instant("2026-05-01T00:00:00+00:00")


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-01", "1777593600"])
def test_what_is_no_instant_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_instant(text)


@pytest.mark.parametrize(
    ("instant", "text"),
    [
        (0, "1970-01-01T00:00:00Z"),
        (1, "1970-01-01T00:00:00.000001Z"),
        (1_777_611_600_000_000, "2026-05-01T05:00:00Z"),
        (-500_000, "1969-12-31T23:59:59.500000Z"),
    ],
)
def test_instants_are_written_with_z_and_only_needed_fractions(instant: int, text: str) -> None:
    assert format_instant(instant) == text


def test_a_fixed_clock_stands_still_and_the_systems_goes_on() -> None:
    clock = fixed_clock(42)
    assert (clock(), clock()) == (42, 42)
    assert system_clock() > to_instant(datetime(2025, 1, 1, tzinfo=UTC))
