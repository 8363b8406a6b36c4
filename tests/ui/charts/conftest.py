"""A trend of a year in a shown chart."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.charts.trend import TrendChart
from desktop.ui.look import Look
from tests.builders.reports import build_trend


@pytest.fixture
def chart(look: Look, qtbot: QtBot) -> TrendChart:
    widget = TrendChart(look)
    qtbot.addWidget(widget)
    widget.resize(528, 240)
    widget.set_data(build_trend(), "share_rate", "28-day windows, one point a week")
    widget.show()
    return widget
