from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.errors import FileRefusedError
from connectors.kit.event_clock import EventClock, offset_name, typical_offset

ZONES = ("America/New_York", "Asia/Kathmandu", "Europe/Berlin", "Australia/Lord_Howe", "UTC")


@given(st.sampled_from(ZONES), st.lists(st.integers(1_500_000_000, 1_900_000_000), max_size=20))
def test_wall_times_of_a_zone_are_its_instants(zone: str, seconds: list[int]) -> None:
    walls = np.array(seconds, np.int64) * 1_000_000

    found = EventClock(zone).to_utc(walls)

    assert found.tolist() == [
        round(
            (datetime(1970, 1, 1) + timedelta(seconds=second))
            .replace(tzinfo=ZoneInfo(zone))
            .timestamp()
        )
        * 1_000_000
        for second in seconds
    ]


@pytest.mark.parametrize(
    ("name", "hours"),
    [("-04:00", -4), ("UTC+5:45", 5.75), ("+0530", 5.5), ("GMT-3", -3), ("UTC", 0), (" z ", 0)],
)
def test_an_offset_may_be_written_in_many_ways(name: str, hours: float) -> None:
    wall = np.array([1_700_000_000_000_000], np.int64)

    assert EventClock(name).to_utc(wall).tolist() == [wall[0] - int(hours * 3.6e9)]


@pytest.mark.parametrize("name", ["", "New York", "+25:00", "Mars/Olympus", "../etc/passwd"])
def test_a_clock_that_does_not_exist_is_refused(name: str) -> None:
    with pytest.raises(FileRefusedError, match="IANA zone such as"):
        EventClock(name)


@pytest.mark.parametrize(
    ("delays", "offset"),
    [
        ([1.5, 2, 3], 0),
        ([14_401, 14_402, 14_400], -14_400),
        ([-20_700 + 2] * 5, 20_700),
        ([14_401] * 6 + [50_000] * 4, -14_400),
        ([900] * 9, None),  # no place is a quarter of an hour from UTC
        ([3_000, 9_000, 14_401, 30_000, 60_000], None),  # imported late, by any time
        ([400_000] * 9, None),
        ([], None),
    ],
)
def test_delays_tell_the_clock_only_where_they_are_alike(
    delays: list[float], offset: int | None
) -> None:
    assert typical_offset(np.array(delays)) == offset


def test_an_offset_is_named_with_its_sign() -> None:
    assert (offset_name(-12_600), offset_name(20_700)) == ("-03:30", "+05:45")
