"""Zones by name, and zones by the offsets that a clock was seen to have."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.clock_zones import zone_of, zones_with
from connectors.kit.errors import EditSettingsError

HOUR = 3600
SUMMER = int(datetime(2026, 7, 1, tzinfo=UTC).timestamp())
WINTER = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("", "UTC"), ("UTC", "UTC"), (" Europe/Berlin ", "Europe/Berlin"),
        ("-04:00", "Etc/GMT+4"), ("UTC+2", "Etc/GMT-2"), ("+12:00", "Etc/GMT-12"),
    ],
)  # fmt: skip
def test_a_zone_is_a_name_or_an_offset_of_whole_hours(said: str, zone: str) -> None:
    assert zone_of(said, "clock") == zone


@pytest.mark.parametrize("said", ["Mars/Olympus", "../etc/passwd", "+05:30", "+99", "Eastern time"])
def test_anything_else_is_an_error_of_the_field(said: str) -> None:
    with pytest.raises(EditSettingsError) as caught:
        zone_of(said, "clock")
    assert caught.value.field == "clock"


@given(hours=st.integers(-12, 14))
def test_an_offset_by_name_is_that_offset(hours: int) -> None:
    zone = ZoneInfo(zone_of(f"{hours:+03}:00", "clock"))
    offset = datetime(2026, 7, 1, tzinfo=zone).utcoffset()
    assert offset is not None
    assert offset.total_seconds() == hours * HOUR


def test_both_seasons_tell_zones_apart_that_one_does_not() -> None:
    summer = zones_with([(SUMMER, -4 * HOUR)])
    assert {"America/New_York", "America/Santiago", "America/Halifax"} & set(summer) == {
        "America/New_York", "America/Santiago",
    }  # fmt: skip
    assert zones_with([(SUMMER, -4 * HOUR), (WINTER, -5 * HOUR)])[0] == "America/New_York"
    assert "America/New_York" not in zones_with([(SUMMER, -4 * HOUR), (WINTER, -3 * HOUR)])


def test_an_offset_of_no_usual_zone_is_given_by_its_name() -> None:
    assert zones_with([(SUMMER, -12 * HOUR), (WINTER, -12 * HOUR)]) == ("-12:00",)
    assert zones_with([(SUMMER, -12 * HOUR), (WINTER, 3 * HOUR)]) == ()
