from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.core.reports.overview import TrendSeries
from desktop.ui.charts.readout import read_point
from desktop.ui.formats import Formats
from tests.builders.reports import LAST_COMPLETE, build_point

FORMATS = Formats(space=" ")
DAY = timedelta(days=1)


def read(kpi: str = "share_rate", **changes: object) -> str:
    series = TrendSeries((build_point(**changes),))  # type: ignore[arg-type]
    return str(read_point(series, 0, kpi, FORMATS))


def test_a_point_reads_days_value_counts_and_interval() -> None:
    assert read() == "Mar 30 – Apr 26   22.5 %   180 / 800   19.7 – 25.5 %"


def test_a_ctr_has_one_decimal_more_than_on_its_card() -> None:
    assert "22.500 %" in read("icp_ctr")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"complete": False}, "incomplete, not judged"),
        ({"gaps": (LAST_COMPLETE,)}, "not judged: Apr 26 is missing"),
        ({"gaps": (LAST_COMPLETE - DAY, LAST_COMPLETE)}, "not judged: Apr 25, Apr 26 are missing"),
        (
            {"gaps": tuple(date(2026, 4, day) for day in range(1, 7))},
            "not judged: 6 days of Apr 1 – 6 are missing",
        ),
        ({"verdict": "too_few", "needs": 1200}, "too few to judge, about 1,200 more needed"),
        ({"verdict": "too_few"}, "too few to judge"),
    ],
)
def test_it_says_in_words_why_it_is_not_judged(changes: dict[str, object], words: str) -> None:
    assert read(**changes).endswith(f"   {words}")


def test_a_judged_point_gives_no_reason() -> None:
    assert "judge" not in read(verdict="below_proven")


def test_a_missing_value_says_why() -> None:
    said = read(value=None, low=None, high=None, reasons=("few_impressions",))
    assert "no value" in said
    assert said.endswith("Fewer than 1,000 impressions of the ICP are too few to say.")


def test_days_of_another_year_have_it_written() -> None:
    points = (build_point(date(2025, 11, 2)), build_point())
    assert read_point(TrendSeries(points), 0, "share_rate", FORMATS).days == "Oct 6 – Nov 2, 2025"


def test_a_note_belongs_to_the_point_after_it() -> None:
    points = (build_point(LAST_COMPLETE - 7 * DAY), build_point())
    series = TrendSeries(points, notes=((LAST_COMPLETE - DAY, "New page"),))
    assert str(read_point(series, 1, "share_rate", FORMATS)).endswith("New page")
    assert "New page" not in str(read_point(series, 0, "share_rate", FORMATS))
