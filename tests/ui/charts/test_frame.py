from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from desktop.ui.charts.frame import Frame

FRAME = Frame(QRectF(44, 44, 400, 172), 100, 200, 0.16, 0.32)


def test_days_fill_the_plot_from_left_to_right() -> None:
    assert FRAME.x(100) == 44
    assert FRAME.x(200) == 444


def test_higher_values_are_higher_up() -> None:
    assert FRAME.y(0.16) == pytest.approx(216)
    assert FRAME.y(0.32) == pytest.approx(44)
