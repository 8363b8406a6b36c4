from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from desktop.ui.charts.frame import Frame, pan_days, zoom_days
from desktop.ui.charts.scale import build_value_axis

FULL = (0.0, 400.0)


@given(st.floats(0, 400))
def test_a_pixel_leads_back_to_its_day(day: float) -> None:
    frame = Frame(QRectF(44, 44, 400, 172), build_value_axis(0.1, 0.3), *FULL)
    assert frame.day(frame.x(day)) == pytest.approx(day, abs=1e-6)


def test_higher_values_are_higher_up() -> None:
    frame = Frame(QRectF(44, 44, 400, 172), build_value_axis(0.16, 0.32), *FULL)
    assert frame.y(0.16) == pytest.approx(216)
    assert frame.y(0.32) == pytest.approx(44)


def test_a_single_day_stands_in_the_middle() -> None:
    frame = Frame(QRectF(0, 0, 100, 100), build_value_axis(0.1, 0.3), 5, 5)
    assert frame.x(5) == 50


@given(st.floats(0, 400), st.floats(0, 400), st.floats(0.1, 10), st.floats(0, 1))
def test_zooming_stays_inside_and_keeps_the_day_under_the_pointer(
    first: float, second: float, factor: float, share: float
) -> None:
    start, end = sorted((first, second))
    view = (start, max(end, start + 10) if start <= 390 else 400.0)
    focus = view[0] + share * (view[1] - view[0])
    zoomed = zoom_days(view, FULL, focus, factor)
    assert FULL[0] - 1e-9 <= zoomed[0] <= zoomed[1] <= FULL[1] + 1e-9
    assert zoomed[0] - 1e-6 <= focus <= zoomed[1] + 1e-6


def test_panning_stops_at_the_edges() -> None:
    assert pan_days((100, 200), FULL, 50) == (150, 250)
    assert pan_days((100, 200), FULL, 1000) == (300, 400)
    assert pan_days((100, 200), FULL, -1000) == (0, 100)
