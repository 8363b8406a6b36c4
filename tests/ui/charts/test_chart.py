from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.ui.charts.chart import ask_path
from desktop.ui.charts.trend import TrendChart
from desktop.ui.look import Look


def answer(typed: str | None) -> None:
    """What a person does to the dialog once it is open: types a name and saves, or cancels."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    if typed is None:
        dialog.reject()
    else:
        dialog.selectFile(typed)
        dialog.accept()


@pytest.mark.parametrize(
    ("typed", "saved"),
    [("mine", "mine.png"), ("report.v2.png", "report.v2.png"), (None, None)],
)
def test_the_dialog_adds_the_ending(
    look: Look, qtbot: QtBot, tmp_path: Path, typed: str | None, saved: str | None
) -> None:
    chart = TrendChart(look)
    qtbot.addWidget(chart)
    QTimer.singleShot(0, lambda: answer(None if typed is None else str(tmp_path / typed)))
    path = ask_path(chart, "share-rate-trend.png", "PNG (*.png)")
    assert path == (None if saved is None else tmp_path / saved)


def test_a_chart_can_be_made_and_thrown_away_without_data(look: Look, qtbot: QtBot) -> None:
    chart = TrendChart(look)
    qtbot.addWidget(chart)
    assert not chart.grab().isNull()
    look.theme.set_mode("dark" if look.theme.mode == "light" else "light")
