from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.errors import FileRefusedError
from connectors.kit.times import InstantReader, TimeError, instant_of_number

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ZONES = ("America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Europe/Berlin", "UTC")


def microseconds(moment: datetime) -> int:
    return (moment - EPOCH) // timedelta(microseconds=1)


@given(
    st.datetimes(datetime(2000, 1, 2), datetime(2099, 1, 1)),
    st.integers(-14 * 4, 14 * 4),
)
def test_an_iso_text_with_an_offset_is_that_instant(moment: datetime, quarters: int) -> None:
    shift = timedelta(minutes=15 * quarters)
    aware = (moment.replace(tzinfo=UTC) + shift).replace(tzinfo=None).isoformat()
    sign, ahead = ("-" if quarters < 0 else "+"), abs(shift)
    text = f"{aware}{sign}{ahead // timedelta(hours=1):02}:{ahead.seconds // 60 % 60:02}"

    assert InstantReader("Asia/Kathmandu").read(text) == microseconds(moment.replace(tzinfo=UTC))


@given(st.datetimes(datetime(2000, 1, 3), datetime(2037, 1, 1)), st.sampled_from(ZONES))
def test_a_wall_time_is_the_earlier_or_moved_forward_instant(moment: datetime, zone: str) -> None:
    reader = InstantReader(zone)

    instant = reader.read(moment.isoformat(" "))

    expected = moment.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)
    assert instant == microseconds(expected)
    back = expected.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    assert bool(reader.skipped) == (back != moment)
    assert back >= moment


@given(st.integers(946_684_800, 99_999_999_999), st.integers(0, 999_999))
def test_epoch_numbers_keep_their_digits(seconds: int, micro: int) -> None:
    assert instant_of_number(seconds) == seconds * 1_000_000
    assert instant_of_number(seconds * 1000) == seconds * 1_000_000
    near = instant_of_number(seconds + micro / 1_000_000)
    assert abs(near - (seconds * 1_000_000 + micro)) <= 8


@pytest.mark.parametrize(
    "text", ["", " ", "x", "2026-13-01", "1e9", "2026-03-01T25:00", "²⁰", "9" * 400]
)
def test_what_is_no_time_says_so(text: str) -> None:
    with pytest.raises(TimeError, match="time"):
        InstantReader("UTC").read(text)


def test_both_doubts_of_a_clock_change_are_counted_apart() -> None:
    reader = InstantReader("Europe/Berlin")
    for text in ("2026-03-29 02:30", "2026-10-25 02:30", "2026-10-25 02:59", "2026-10-25 03:00"):
        reader.read(text)

    assert (reader.skipped, reader.repeated) == (1, 2)
    assert len(reader.warnings()) == 2


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(FileRefusedError, match="IANA"):
        InstantReader("Mars/Olympus")
