from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.core.kpi.points import KpiPoint
from desktop.ui.charts.sparkline import Sparkline
from desktop.ui.charts.waterfall import Columns, Waterfall
from desktop.ui.look import Look
from tests.builders.reports import build_card, build_movement, build_point

NOTHING = replace(build_point(), value=None)


def columns_of(image: QImage, colour: str) -> list[int]:
    wanted = QColor(colour).rgb()
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) == wanted for y in range(image.height()))
    ]


@pytest.mark.parametrize(
    "points",
    [(), (NOTHING,), (build_point(),), (build_point(), NOTHING, build_point())],
    ids=["nothing", "none", "one", "gap"],
)
def test_any_sparkline_can_be_drawn(look: Look, qtbot: QtBot, points: tuple[KpiPoint, ...]) -> None:
    line = Sparkline(look)
    qtbot.addWidget(line)
    line.set_data(points, 0.2)
    assert not line.grab().isNull()


def test_a_sparkline_ends_in_a_dot_at_its_newest_value(look: Look, qtbot: QtBot) -> None:
    line = Sparkline(look)
    qtbot.addWidget(line)
    line.resize(96, 24)
    line.set_data(build_card().sparkline, 0.2)
    assert line.accessibleName() == "Sparkline of 13 values"
    assert min(columns_of(line.grab().toImage(), look.theme.palette.acc)) > 85


def test_a_waterfall_has_both_lanes(look: Look, qtbot: QtBot) -> None:
    chart = Waterfall(look)
    qtbot.addWidget(chart)
    chart.resize(512, 208)
    chart.set_data(build_movement())
    image = chart.grab().toImage()
    for colour in (look.theme.palette.mix, look.theme.palette.rate):
        assert columns_of(image, colour)
    assert "VP: 150 → 132, 32.0" in chart.accessibleDescription()
    chart.set_data(build_movement(), "VPs share less.")
    assert chart.accessibleDescription().startswith("VPs share less.\nCXO: 110 → 84")


@pytest.mark.parametrize("width", [280, 400, 512, 900])
def test_the_lane_lies_between_rates_and_parts(width: int) -> None:
    columns = Columns.fit(width)
    assert columns.rates < columns.lane[0] < columns.lane[1] or width < 340
    assert columns.lane[1] < columns.mix < columns.rate == width


@pytest.mark.parametrize("size", [(512, 208), (300, 120), (1000, 500)])
def test_any_waterfall_can_be_drawn(look: Look, qtbot: QtBot, size: tuple[int, int]) -> None:
    movement = build_movement()
    blank = replace(movement.rows[0], rate_before=None, segment="A very long segment indeed")
    chart = Waterfall(look)
    qtbot.addWidget(chart)
    chart.resize(*size)
    for shown in (
        None,
        movement,
        replace(movement, rows=()),
        replace(movement, rows=(blank,), kpi="icp_ctr"),
        replace(movement, before=NOTHING, after=NOTHING),
    ):
        chart.set_data(shown)
        assert not chart.grab().isNull()


def test_a_row_tells_on_demand_what_it_cannot_show(look: Look, qtbot: QtBot) -> None:
    chart = Waterfall(look)
    qtbot.addWidget(chart)
    chart.resize(400, 208)  # too narrow for the counts
    assert chart.row_at(60) is None
    chart.set_data(build_movement())
    assert chart.row_at(10) is None
    assert [chart.row_at(y) for y in (60, 90, 122, 154)] == [0, 1, 2, 3]
    assert chart.row_at(200) is None
    told = chart.describe_row(1)
    assert told.startswith("VP: 150 → 132, 32.0")
    assert told.endswith("mix −0.5, rate −1.3 points")


def test_campaigns_have_room_for_their_names() -> None:
    assert Columns.fit(512, counts=False).name > Columns.fit(512).name
    assert Columns.fit(512, counts=False).active == 0
