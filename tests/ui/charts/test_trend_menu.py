"""The menu of a trend: exports, notes, alerts, and everything shown again."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.core.reports.overview import TrendSeries
from desktop.ui.charts.trend import TrendChart
from desktop.ui.look import Look
from desktop.ui.palette import DARK, LIGHT
from tests.builders.reports import build_trend
from tests.builders.trends import labels_of, plot_of, wheel


def export(menu: QMenu, entry: int) -> None:
    exports = [action for action in menu.actions() if action.text().startswith("Export as")]
    exports[entry].trigger()


def check_png(path: Path) -> None:
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1056, 480)
    band = QColor(LIGHT.band).rgb(), QColor(DARK.band).rgb()
    across = [x for x in range(1056) if any(image.pixel(x, y) in band for y in range(100, 440))]
    assert (across[0], across[-1]) == (pytest.approx(88, abs=3), pytest.approx(878, abs=20))


def check_svg(path: Path) -> None:
    text = path.read_text()
    assert "<svg" in text
    assert "target 20" in text


def check_csv(path: Path) -> None:
    with path.open(newline="") as file:
        assert len(list(csv.DictReader(file))) == len(build_trend().points)


@pytest.mark.parametrize(
    ("entry", "kind", "check"),
    [(0, "png", check_png), (1, "svg", check_svg), (2, "csv", check_csv)],
)
def test_the_menu_exports(
    look: Look, qtbot: QtBot, tmp_path: Path, entry: int, kind: str, check: Callable[[Path], None]
) -> None:
    path = tmp_path / f"trend.{kind}"
    chart = TrendChart(look, ask=lambda *_: path)
    qtbot.addWidget(chart)
    chart.resize(528, 240)
    chart.set_data(build_trend(), "share_rate")
    menu = chart.build_menu()
    with qtbot.waitSignal(chart.exported) as told:
        export(menu, entry)
    assert told.args == [f"Exported trend.{kind}"]
    check(path)
    menu.deleteLater()


def test_an_export_that_cannot_be_written_says_where(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "missing" / "trend.png"
    chart = TrendChart(look, ask=lambda *_: path)
    qtbot.addWidget(chart)
    chart.resize(528, 240)
    menu = chart.build_menu()
    for entry in range(3):
        with qtbot.waitSignal(chart.export_failed) as failed:
            export(menu, entry)
        assert "missing" in failed.args[0]
    menu.deleteLater()


def test_a_cancelled_export_writes_nothing(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    chart = TrendChart(look, ask=lambda *_: None)
    qtbot.addWidget(chart)
    menu = chart.build_menu()
    with qtbot.assertNotEmitted(chart.exported):
        export(menu, 0)
    assert list(tmp_path.iterdir()) == []
    menu.deleteLater()


def test_the_menu_shows_everything_again(chart: TrendChart) -> None:
    full = chart.days_in_view
    wheel(chart, 4, QPoint(250, 120))
    menu = chart.build_menu()
    menu.actions()[-1].trigger()
    assert chart.days_in_view == full
    menu.deleteLater()


def test_the_menu_offers_a_note_on_the_day_under_the_pointer(
    chart: TrendChart, qtbot: QtBot
) -> None:
    menu = chart.build_menu(QPoint(44, 120))
    assert labels_of(menu) == [
        "Add note on Nov 2",
        "Export as PNG…",
        "Export as SVG…",
        "Export as CSV…",
        "Reset zoom",
    ]
    with qtbot.waitSignal(chart.note_wanted) as told:
        menu.actions()[0].trigger()
    assert told.args == [date(2025, 11, 2)]
    menu.deleteLater()


def test_without_points_there_is_no_day_for_a_note(chart: TrendChart) -> None:
    chart.set_data(TrendSeries(()), "share_rate")
    menu = chart.build_menu(QPoint(44, 120))
    assert not any("note" in label for label in labels_of(menu))
    menu.deleteLater()


def test_the_right_button_opens_the_menu_and_does_not_zoom(chart: TrendChart, qtbot: QtBot) -> None:
    full = chart.days_in_view
    plot, spot = plot_of(chart), QPoint(44, 120)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(plot, QContextMenuEvent(reason, spot, plot.mapToGlobal(spot)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert labels_of(menu)[0] == "Add note on Nov 2"
    menu.close()
    qtbot.mousePress(plot, Qt.MouseButton.RightButton, pos=QPoint(250, 120))
    qtbot.mouseMove(plot, QPoint(300, 80))
    qtbot.mouseMove(plot, QPoint(350, 60))
    qtbot.mouseRelease(plot, Qt.MouseButton.RightButton, pos=QPoint(350, 60))
    assert chart.days_in_view == full


def test_the_menu_offers_to_be_told_of_a_point(look: Look, qtbot: QtBot) -> None:
    chart = TrendChart(look)
    qtbot.addWidget(chart)
    chart.set_data(build_trend("share_rate"), "share_rate")
    chart.may_alert, chart.may_note = True, False
    chart.show_crosshair(3)
    menu = chart.build_menu()
    actions = {action.text(): action for action in menu.actions()}
    assert not any(text.startswith("Add note") for text in actions)
    with qtbot.waitSignal(chart.alert_wanted) as told:
        actions["Alert me about this…"].trigger()
    assert told.args == [build_trend("share_rate").points[3]]
    menu.deleteLater()
