from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.kpi.points import KpiPoint
from desktop.core.reports.overview import TrendSeries
from desktop.ui.charts.trend_parts import (
    Gap,
    find_gaps,
    find_runs,
    fit_axis,
    is_hollow,
    last_complete,
    spots_of_alerts,
)
from tests.builders.reports import LAST_COMPLETE, build_point


def points_of(shape: str) -> list[KpiPoint]:
    """`x` has a value, `.` has none, `o` is incomplete."""
    points = []
    for at, letter in enumerate(shape):
        point = build_point(LAST_COMPLETE + timedelta(days=at))
        if letter == ".":
            point = replace(point, value=None, low=None, high=None)
        points.append(replace(point, complete=letter != "o"))
    return points


def test_the_line_breaks_where_there_is_no_value() -> None:
    assert find_runs(points_of("xx..x")) == (range(2), range(4, 5))


def test_a_gap_is_named_by_its_neighbours() -> None:
    assert find_gaps(points_of("xx..x")) == (Gap(1, 4),)
    assert find_gaps(points_of("..x.")) == (Gap(None, 2), Gap(2, None))
    assert find_gaps(points_of("xx")) == ()
    assert find_gaps(points_of("..")) == (Gap(None, None),)
    assert find_gaps([]) == ()


@given(st.text("x.o", max_size=30))
def test_runs_and_gaps_cover_every_point_once(shape: str) -> None:
    points = points_of(shape)
    in_runs = [at for run in find_runs(points) for at in run]
    assert in_runs == [at for at, letter in enumerate(shape) if letter != "."]
    missing = [
        at
        for gap in find_gaps(points)
        for at in range(
            0 if gap.before is None else gap.before + 1,
            len(points) if gap.after is None else gap.after,
        )
    ]
    assert missing == [at for at, letter in enumerate(shape) if letter == "."]


def test_the_last_complete_point_is_neither_hollow_nor_missing() -> None:
    assert last_complete(points_of("xxx.oo")) == 2
    assert last_complete(points_of("oo")) is None
    gappy = replace(build_point(), gaps=(LAST_COMPLETE,))
    assert is_hollow(gappy)
    assert last_complete([gappy]) is None


def test_the_axis_holds_intervals_and_target() -> None:
    axis = fit_axis(TrendSeries((build_point(),), target=0.4))
    assert axis.low <= 0.1974
    assert axis.high >= 0.4


def test_an_alert_stands_on_the_first_point_that_has_its_day() -> None:
    points = tuple(points_of("x.xx"))
    days = [point.period.end for point in points]
    series = TrendSeries(
        points,
        alerts=((days[1], "no value"), (days[2], "older"), (days[2], "fired"),
                (days[3] + timedelta(days=1), "too late")),
    )  # fmt: skip
    assert spots_of_alerts(series) == ((2, days[2], "fired"),)
    weekly = replace(series, points=points[::3], alerts=((days[1], "fired"),))
    assert spots_of_alerts(weekly) == ((1, days[1], "fired"),)


def test_the_axis_holds_thresholds() -> None:
    series = TrendSeries(tuple(points_of("xx")), thresholds=((0.9, "critical"),))
    assert fit_axis(series).high >= 0.9
