"""LinkedIn performance reports: whether a row is a day, a week, a month or the whole range."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from connectors.files.linkedin_performance import LinkedInPerformance
from connectors.kit.errors import FileRefusedError
from tests.builders.ad_exports import (
    LINKEDIN,
    Read,
    linkedin_preamble,
    linkedin_row,
    read_bytes,
    table_bytes,
    with_header,
)
from tests.builders.linkedin_reports import WHOLE, linkedin_report


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return partial(read_bytes, LinkedInPerformance(), tmp_path)


def test_a_whole_range_row_is_not_a_day(read: Read) -> None:
    reading, stats = read(linkedin_report(linkedin_row(), linkedin_row(**{"Ad ID": "2"})))
    assert reading.grain == "range"
    assert {(stat.start, stat.end) for stat in stats} == {WHOLE}


def test_rows_with_several_dates_are_days(read: Read) -> None:
    later = linkedin_row(**{"Start Date (in UTC)": "5/3/2026"})
    reading, stats = read(linkedin_report(linkedin_row(), later))
    assert reading.grain == "day"
    assert [(s.start, s.end) for s in stats] == [
        (date(2026, 5, 1), date(2026, 5, 1)),
        (date(2026, 5, 3), date(2026, 5, 3)),
    ]


def test_one_date_that_is_not_the_first_of_the_range_is_a_day(read: Read) -> None:
    reading, stats = read(linkedin_report(linkedin_row(**{"Start Date (in UTC)": "5/2/2026"})))
    assert reading.grain == "day"
    assert stats[0].end == date(2026, 5, 2)


def test_an_ad_that_occurs_twice_on_one_date_is_no_range(read: Read) -> None:
    reading, _ = read(linkedin_report(linkedin_row(), linkedin_row()))
    assert reading.grain == "day"


def test_placements_of_one_ad_do_not_make_a_range_a_day(read: Read) -> None:
    rows = [linkedin_row(Placement=place) for place in ("On LinkedIn", "Off LinkedIn")]
    reading, stats = read(linkedin_report(*rows, title="Creative Placement Report (in UTC)"))
    assert (reading.grain, reading.report) == ("range", "ad_placement")
    assert len(stats) == 2


def test_one_date_without_a_preamble_needs_the_period(read: Read) -> None:
    content = table_bytes(with_header([linkedin_row()]), LINKEDIN)
    with pytest.raises(FileRefusedError, match="--period"):
        read(content)
    _, (stat,) = read(content, period=WHOLE)
    assert (stat.start, stat.end) == WHOLE


def test_a_row_outside_the_declared_range_is_rejected_alone(read: Read) -> None:
    rows = [linkedin_row(**{"Start Date (in UTC)": day}) for day in ("5/2/2026", "6/1/2026")]
    reading, stats = read(linkedin_report(*rows))
    assert len(stats) == 1
    assert reading.rejects[0].line == 9
    assert "outside the range" in reading.rejects[0].reason


def test_rows_on_the_first_of_months_are_months_and_said_so(read: Read) -> None:
    above = linkedin_preamble(start=date(2026, 4, 15), end=date(2026, 6, 20))
    rows = [
        linkedin_row(**{"Start Date (in UTC)": day})
        for day in ("4/15/2026", "5/1/2026", "6/1/2026")
    ]
    reading, stats = read(table_bytes([*above, *with_header(rows)], LINKEDIN))
    assert reading.grain == "month"
    assert [(stat.start, stat.end) for stat in stats] == [
        (date(2026, 4, 15), date(2026, 4, 30)),
        (date(2026, 5, 1), date(2026, 5, 31)),
        (date(2026, 6, 1), date(2026, 6, 20)),
    ]
    assert "--scope grain=day" in reading.warnings[0]


def test_rows_that_are_whole_weeks_apart_are_weeks(read: Read) -> None:
    days = ("5/1/2026", "5/4/2026", "5/11/2026", "5/25/2026")
    rows = [linkedin_row(**{"Start Date (in UTC)": day}) for day in days]
    reading, stats = read(linkedin_report(*rows))
    assert reading.grain == "week"
    assert (stats[1].start, stats[1].end) == (date(2026, 5, 4), date(2026, 5, 10))
    assert (stats[3].start, stats[3].end) == (date(2026, 5, 25), date(2026, 5, 31))
    said, days_again = read(linkedin_report(*rows), scope={"grain": "day"})
    assert (said.grain, days_again[1].end) == ("day", date(2026, 5, 4))


def test_two_dates_a_week_apart_are_days(read: Read) -> None:
    rows = [linkedin_row(**{"Start Date (in UTC)": day}) for day in ("5/4/2026", "5/11/2026")]
    assert read(linkedin_report(*rows))[0].grain == "day"


def test_a_grain_that_does_not_exist_is_refused(read: Read) -> None:
    with pytest.raises(FileRefusedError, match="'year' is no grain; say --scope grain="):
        read(linkedin_report(linkedin_row()), scope={"grain": "year"})
