from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.core.reports.overview import SegmentDot
from desktop.ui.charts.map import MapChart
from desktop.ui.charts.map_picture import MapPicture
from desktop.ui.charts.map_view import MapView
from desktop.ui.look import Look
from tests.builders.reports import build_map, build_point

NOTHING = build_point(numerator=0, denominator=0)


@pytest.fixture
def chart(look: Look, qtbot: QtBot) -> MapChart:
    widget = MapChart(look)
    qtbot.addWidget(widget)
    widget.resize(528, 240)
    widget.set_data(build_map())
    widget.show()
    return widget


def view_of(chart: MapChart) -> MapView:
    view = chart.findChild(MapView)
    assert isinstance(view, MapView)
    return view


def names_of(chart: MapChart) -> list[tuple[QRectF, str]]:
    view = view_of(chart)
    picture, _ = view.writing
    assert picture is not None
    return view._names._boxes(picture, view.area.mapRectToScene(view.area.rect()))


def _written(chart: MapChart) -> tuple[MapPicture, QRectF]:
    view = view_of(chart)
    picture, _ = view.writing
    assert picture is not None
    return picture, view.area.mapRectToScene(view.area.rect())


@pytest.mark.parametrize(
    "dots",
    [
        (),
        (SegmentDot("VP", NOTHING, NOTHING),),
        (SegmentDot("VP", build_point(), build_point(low=None, high=None)),),
        (SegmentDot("VP", build_point(numerator=0), build_point(numerator=0)),),
        tuple(replace(dot, segment=f"{dot.segment} {n}") for n in range(8) for dot in build_map()),
    ],
    ids=["nothing", "none", "one", "zeros", "many"],
)
@pytest.mark.parametrize("size", [(240, 160), (528, 240), (1600, 700)])
def test_any_map_can_be_drawn(
    look: Look, qtbot: QtBot, dots: tuple[SegmentDot, ...], size: tuple[int, int]
) -> None:
    chart = MapChart(look)
    qtbot.addWidget(chart)
    chart.resize(*size)
    chart.set_data(dots)
    assert not chart.grab().isNull()


def test_a_segment_that_shares_more_is_further_right_and_clicks_more_is_higher(
    chart: MapChart,
) -> None:
    names = [dot.segment for dot in view_of(chart).writing[0].shown]  # type: ignore[union-attr]
    places = dict(zip(names, view_of(chart).places(), strict=True))
    assert places["CXO"].x() > places["VP"].x() > places["Manager"].x()
    assert places["CXO"].y() < places["VP"].y()


def test_every_name_stands_clear_of_the_others_and_of_all_dots(chart: MapChart) -> None:
    boxes = names_of(chart)
    assert {name for _, name in boxes} == {"CXO", "VP", "Director", "Manager", "Owner"}
    for n, (box, _) in enumerate(boxes):
        assert not any(box.intersects(other) for other, _ in boxes[n + 1 :])
        assert not any(box.contains(place) for place in view_of(chart).places())


def test_of_many_names_those_with_room_are_written_and_none_over_another(
    look: Look, qtbot: QtBot
) -> None:
    chart = MapChart(look)
    qtbot.addWidget(chart)
    chart.resize(528, 200)
    crowd = tuple(
        SegmentDot(
            f"Director of Something {n}",
            build_point(numerator=200 + n % 3, denominator=1000 + n),
            build_point(numerator=400 + n, denominator=100_000),
        )
        for n in range(24)
    )
    chart.set_data(crowd)
    chart.show()
    boxes = names_of(chart)
    assert "Director of Something 23" in {name for _, name in boxes}  # of the most people
    assert 2 < len(boxes) < 24
    for n, (box, _) in enumerate(boxes):
        assert not any(box.intersects(other) for other, _ in boxes[n + 1 :])
    assert "Director of Something 0" in chart.accessibleDescription()


def test_the_map_is_divided_where_all_segments_together_stand(look: Look, qtbot: QtBot) -> None:
    chart = MapChart(look)
    qtbot.addWidget(chart)
    chart.resize(528, 240)
    chart.show()
    chart.set_data(build_map())
    plain = view_of(chart)._names._rules(*_written(chart))
    assert plain == []
    share, ctr = build_point(), build_point(numerator=3214, denominator=765_000)
    chart.set_data(build_map(), share, ctr)
    upright, level = view_of(chart)._names._rules(*_written(chart))
    middle = view_of(chart).area.mapViewToScene(QPointF(share.value or 0, ctr.value or 0))
    assert upright.x() == pytest.approx(middle.x())
    assert level.y() == pytest.approx(middle.y())


def test_a_dot_on_too_few_impressions_is_hollow_and_says_so(look: Look, qtbot: QtBot) -> None:
    chart = MapChart(look)
    qtbot.addWidget(chart)
    few = build_point(numerator=9, denominator=900, reasons=("few_impressions",))
    chart.set_data((SegmentDot("VP", build_point(), few), build_map()[0]))
    picture, _ = view_of(chart).writing
    assert picture is not None
    hollow = {dot.segment: picture.is_hollow(dot) for dot in picture.shown}
    assert hollow == {"VP": True, "CXO": False}
    chart.show_segment([dot.segment for dot in picture.shown].index("VP"))
    assert (chart.readout_text() or "").endswith("too few to say")


def test_a_segment_without_a_rate_is_named_as_missing(chart: MapChart) -> None:
    assert chart.accessibleDescription() == (
        "5 segments: Owner, Manager, VP, Director, CXO. Not shown, one rate is missing: Partner"
    )


def test_pointing_at_a_dot_reads_both_rates(chart: MapChart, qtbot: QtBot) -> None:
    view = view_of(chart)
    place = view.places()[2].toPoint()
    qtbot.mouseMove(view.viewport(), place + QPoint(60, 60))
    qtbot.mouseMove(view.viewport(), place + QPoint(3, 3))
    assert chart.readout_text() == (
        "VP: share rate 24.2\u202f%, 32 / 132, 17.7 – 32.2\u202f%; "
        "CTR 0.41\u202f%, 540 / 131,000, 0.38 – 0.45\u202f%"
    )
    assert chart.accessibleDescription() == chart.readout_text()
    qtbot.mouseMove(view.viewport(), QPoint(500, 30))
    assert chart.readout_text() is None


def test_the_arrow_keys_walk_by_share_rate(chart: MapChart, qtbot: QtBot) -> None:
    heard = []
    for _ in range(6):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
        heard.append((chart.readout_text() or "").split(":")[0])
    assert heard == ["Owner", "Manager", "VP", "Director", "CXO", "CXO"]
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.readout_text() is None
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert (chart.readout_text() or "").startswith("CXO")


def test_an_incomplete_segment_says_so(chart: MapChart, qtbot: QtBot) -> None:
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert "incomplete, not judged" in (chart.readout_text() or "")


def test_the_menu_exports_but_has_no_zoom_to_reset(chart: MapChart) -> None:
    menu: QMenu = chart.build_menu()
    assert [action.text() for action in menu.actions()] == [
        "Export as PNG…",
        "Export as SVG…",
        "Export as CSV…",
    ]
    menu.deleteLater()


def test_a_name_that_a_spreadsheet_would_run_is_neutralised_in_the_table(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "map.csv"
    suggested: list[str] = []
    chart = MapChart(look, ask=lambda _, name, __: suggested.append(name) or path)  # type: ignore[func-returns-value]
    qtbot.addWidget(chart)
    chart.set_data((SegmentDot("=1+1", build_point(), build_point()),))
    menu = chart.build_menu()
    menu.actions()[2].trigger()
    menu.deleteLater()
    with path.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["segment"], row["kpi"]) for row in rows] == [
        ("'=1+1", "share_rate"),
        ("'=1+1", "icp_ctr"),
    ]
    assert suggested == ["segments-map-2026-03-30-to-2026-04-26.csv"]


def test_a_picture_of_the_map_is_written(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "map.png"
    chart = MapChart(look, ask=lambda *_: path)
    qtbot.addWidget(chart)
    chart.resize(528, 240)
    chart.set_data(build_map())
    menu = chart.build_menu()
    menu.actions()[0].trigger()
    menu.deleteLater()
    assert QImage(str(path)).width() == 1056
