"""Mixpanel projects from before 2023, which write local time as if it were UTC."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from connectors.files.mixpanel_export import MixpanelExport
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import EventBatch
from tests.builders.product_exports import mixpanel_event, write_lines

OPTIONS = ReadOptions(now=1_790_000_000_000_000)
NEW_YORK = ZoneInfo("America/New_York")
SUMMER = datetime(2022, 7, 1, 12, tzinfo=UTC)
WINTER = datetime(2022, 12, 1, 12, tzinfo=UTC)


def wall(moment: datetime) -> int:
    """What such a project writes."""
    return int(
        moment.timestamp()
        + (moment.astimezone(NEW_YORK).utcoffset() or timedelta()).total_seconds()
    )


def write(path: Path, moments: list[datetime]) -> Path:
    return write_lines(
        path,
        [
            mixpanel_event(
                time=wall(moment),
                S_insert_id=f"{n}",
                mp_processing_time_ms=int(moment.timestamp() * 1000) + 870,
            )
            for n, moment in enumerate(moments)
        ],
    )


def read(path: Path, options: ReadOptions = OPTIONS) -> tuple[Reading, list[datetime], list[int]]:
    reading = MixpanelExport().read(InputFile(path), options)
    batches = [batch for batch in reading.batches if isinstance(batch, EventBatch)]
    times = [int(time) for batch in batches for time in batch.time]
    keys = [int(key) for batch in batches for key in batch.key]
    return reading, [datetime.fromtimestamp(time / 1e6, UTC) for time in times], keys


def minutes_from(start: datetime, count: int) -> list[datetime]:
    return [start + timedelta(minutes=n) for n in range(count)]


def test_local_time_is_told_by_the_delays_shown_and_taken_back(tmp_path: Path) -> None:
    moments = minutes_from(SUMMER, 30)

    reading, times, _ = read(write(tmp_path / "a", moments))

    assert times == moments
    assert any("local time at UTC-04:00" in said for said in reading.evidence)
    assert any("name the project's zone" in warning for warning in reading.warnings)


def test_the_user_overrules_what_the_delays_show(tmp_path: Path) -> None:
    moments = minutes_from(SUMMER, 30)
    path = write(tmp_path / "a", moments)

    reading, times, keys = read(path, replace(OPTIONS, event_timezone="UTC"))

    assert times == [moment - timedelta(hours=4) for moment in moments]
    assert keys == read(path)[2]  # it is the same event by whichever clock
    assert any("the clock that was named, UTC" in said for said in reading.evidence)


def test_a_named_zone_is_exact_over_its_summer_time(tmp_path: Path) -> None:
    moments = minutes_from(SUMMER, 30) + minutes_from(WINTER, 30)

    reading, times, _ = read(
        write(tmp_path / "a", moments), replace(OPTIONS, event_timezone="America/New_York")
    )

    assert times == moments
    assert reading.warnings == []


def test_days_on_which_the_clock_was_another_are_told(tmp_path: Path) -> None:
    moments = minutes_from(SUMMER, 1100) + minutes_from(WINTER, 30)

    reading, times, _ = read(write(tmp_path / "a", moments))

    assert times[:1100] == moments[:1100]
    assert any("-01:00" in warning and "2022-12-01" in warning for warning in reading.warnings)


def test_true_utc_is_shown_and_left_alone(tmp_path: Path) -> None:
    records = [
        mixpanel_event(
            time=int(moment.timestamp()),
            S_insert_id=f"{n}",
            mp_processing_time_ms=int(moment.timestamp() * 1000) + 870,
        )
        for n, moment in enumerate(minutes_from(SUMMER, 30))
    ]

    reading, times, _ = read(write_lines(tmp_path / "a", records))

    assert times == minutes_from(SUMMER, 30)
    assert any("true UTC" in said for said in reading.evidence)
    assert reading.warnings == []


def test_few_events_are_read_as_utc_with_a_warning(tmp_path: Path) -> None:
    moments = minutes_from(SUMMER, 5)

    reading, times, _ = read(write(tmp_path / "a", moments))

    assert times == [moment - timedelta(hours=4) for moment in moments]
    assert any("too few to tell" in warning for warning in reading.warnings)


def test_a_time_with_an_offset_of_its_own_needs_no_clock(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a", [mixpanel_event(time="2022-07-01T08:00:00-04:00")])

    _, times, _ = read(path, replace(OPTIONS, event_timezone="America/New_York"))

    assert times == [SUMMER]


def test_a_clock_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="'Nowhere' is no clock"):
        read(
            write(tmp_path / "a", minutes_from(SUMMER, 1)),
            replace(OPTIONS, event_timezone="Nowhere"),
        )
