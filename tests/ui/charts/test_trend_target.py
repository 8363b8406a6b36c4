"""The target of a trend, moved by mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.core.reports.overview import TrendSeries
from desktop.ui.charts.target_handle import TargetHandle
from desktop.ui.charts.trend import TrendChart
from desktop.ui.charts.trend_view import TrendView
from tests.builders.reports import build_trend
from tests.builders.trends import drag, plot_of


@pytest.fixture
def settable(chart: TrendChart) -> TrendChart:
    chart.set_data(build_trend(), "share_rate", may_set_target=True)
    return chart


def test_the_target_follows_the_mouse_and_is_told_when_released(
    settable: TrendChart, qtbot: QtBot
) -> None:
    told: list[float] = []
    settable.target_moved.connect(told.append)
    # 172 pixels are 16 to 32 %, so 20 % stands at 173
    drag(qtbot, settable, QPoint(150, 173), QPoint(150, 130))
    assert settable.target_shown == pytest.approx(0.24, abs=0.002)
    assert told == []
    qtbot.mouseRelease(plot_of(settable), Qt.MouseButton.LeftButton, pos=QPoint(150, 130))
    assert told == [settable.target_shown]
    assert (told[0] * 1000) == pytest.approx(round(told[0] * 1000))


def test_escape_takes_a_dragged_target_back(settable: TrendChart, qtbot: QtBot) -> None:
    drag(qtbot, settable, QPoint(150, 173), QPoint(150, 130))
    with qtbot.assertNotEmitted(settable.target_moved):
        qtbot.keyClick(settable, Qt.Key.Key_Escape)
        qtbot.mouseMove(plot_of(settable), QPoint(150, 120))
        qtbot.mouseRelease(plot_of(settable), Qt.MouseButton.LeftButton, pos=QPoint(150, 120))
    assert settable.target_shown == 0.2


def test_without_leave_the_target_stays_and_the_days_move(chart: TrendChart, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chart.target_moved):
        drag(qtbot, chart, QPoint(150, 173), QPoint(150, 130))
        qtbot.mouseRelease(plot_of(chart), Qt.MouseButton.LeftButton, pos=QPoint(150, 130))
    assert chart.target_shown == 0.2
    assert handle_of(chart).isHidden()


def handle_of(chart: TrendChart) -> TargetHandle:
    return chart.findChild(TargetHandle)


@pytest.mark.parametrize(
    ("kpi", "after"), [("share_rate", 0.203), ("icp_ctr", 0.0048)], ids=["share rate", "ctr"]
)
def test_arrows_move_the_target_and_enter_keeps_it(
    chart: TrendChart, qtbot: QtBot, kpi: str, after: float
) -> None:
    chart.set_data(build_trend(kpi), kpi, may_set_target=True)
    handle = handle_of(chart)
    handle.setFocus()
    with qtbot.assertNotEmitted(chart.target_moved):
        for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
            qtbot.keyClick(handle, key)
    assert chart.target_shown == pytest.approx(after)
    with qtbot.waitSignal(chart.target_moved) as told:
        qtbot.keyClick(handle, Qt.Key.Key_Return)
    assert told.args == [pytest.approx(after)]


def test_escape_and_leaving_take_the_target_back(settable: TrendChart, qtbot: QtBot) -> None:
    handle = handle_of(settable)
    with qtbot.assertNotEmitted(settable.target_moved):
        qtbot.keyClick(handle, Qt.Key.Key_Up)
        assert handle.accessibleName() == "Target of Share rate, 20.1\u202f%"
        qtbot.keyClick(handle, Qt.Key.Key_Escape)
        assert settable.target_shown == 0.2
        handle.setFocus()
        qtbot.keyClick(handle, Qt.Key.Key_Down)
        settable.setFocus()
        assert settable.target_shown == 0.2
    assert handle.accessibleName() == "Target of Share rate, 20\u202f%"


def test_entering_an_unmoved_target_says_nothing(settable: TrendChart, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(settable.target_moved):
        qtbot.keyClick(handle_of(settable), Qt.Key.Key_Return)


def test_a_series_without_target_has_none_to_move(chart: TrendChart) -> None:
    chart.set_data(TrendSeries(build_trend().points), "share_rate", may_set_target=True)
    assert chart.target_shown is None
    assert handle_of(chart).isHidden()


def test_numbers_that_arrive_during_a_drag_wait_for_its_end(
    settable: TrendChart, qtbot: QtBot
) -> None:
    fresh = replace(build_trend(), points=build_trend().points[:5])
    drag(qtbot, settable, QPoint(150, 173), QPoint(150, 130))
    settable.set_data(fresh, "share_rate", may_set_target=True)
    assert settable.target_shown == pytest.approx(0.24, abs=0.002)
    qtbot.keyClick(settable, Qt.Key.Key_Escape)
    assert settable.target_shown == 0.2
    assert settable.accessibleDescription().startswith("5 points")
    qtbot.mouseRelease(plot_of(settable), Qt.MouseButton.LeftButton, pos=QPoint(150, 130))


def test_old_numbers_do_not_take_the_place_of_those_with_the_new_target(
    settable: TrendChart, qtbot: QtBot
) -> None:
    def save(target: float) -> None:
        settable.set_data(replace(build_trend(), target=target), "share_rate", may_set_target=True)

    settable.target_moved.connect(save)
    handle = handle_of(settable)
    qtbot.keyClick(handle, Qt.Key.Key_Up)
    settable.set_data(build_trend(), "share_rate", may_set_target=True)
    assert settable.target_shown == 0.201
    qtbot.keyClick(handle, Qt.Key.Key_Enter)
    assert settable.target_shown == 0.201
    settable.set_data(build_trend(), "share_rate", may_set_target=True)
    assert settable.target_shown == 0.2


def test_a_tooltip_says_what_dragging_the_target_does(settable: TrendChart) -> None:
    view = settable.findChild(TrendView)
    tips = [item.toolTip() for item in view.items(QPoint(150, 173))]
    assert "Drag to set the target; it is set when you let go." in tips
    settable.set_data(build_trend(), "share_rate")
    assert not any(item.toolTip() for item in view.items(QPoint(150, 173)))
