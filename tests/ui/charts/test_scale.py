from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.charts.scale import build_value_axis, pick_labels


@pytest.mark.parametrize(
    ("low", "high", "first", "last", "decimals"),
    [
        (0.17, 0.293, 0.16, 0.32, 0),
        (0.00385, 0.0051, 0.0036, 0.0052, 2),
        (0.0, 1.0, 0.0, 1.0, 0),
    ],
)
def test_an_axis_is_round_and_no_wider_than_it_must_be(
    low: float, high: float, first: float, last: float, decimals: int
) -> None:
    axis = build_value_axis(low, high)
    assert axis.low == pytest.approx(first)
    assert axis.high == pytest.approx(last)
    assert axis.decimals == decimals


@given(st.floats(0, 1), st.floats(0, 1), st.integers(2, 7))
def test_an_axis_holds_everything_on_evenly_spaced_lines(
    first: float, second: float, lines: int
) -> None:
    low, high = sorted((first, second))
    axis = build_value_axis(low, high, lines)
    assert len(axis.ticks) == lines
    assert axis.low >= 0
    assert axis.low <= low + 1e-9
    assert axis.high >= high - 1e-9
    steps = [b - a for a, b in pairwise(axis.ticks)]
    assert steps == pytest.approx([steps[0]] * len(steps))
    assert axis.high > axis.low


def test_labels_of_an_axis_say_its_values_exactly() -> None:
    axis = build_value_axis(0.0035, 0.0055)
    assert [round(tick * 100, axis.decimals) for tick in axis.ticks] == pytest.approx(
        [tick * 100 for tick in axis.ticks]
    )


def test_nothing_but_noughts_still_has_an_axis() -> None:
    axis = build_value_axis(0.0, 0.0)
    assert axis.fraction(0.0) == 0
    assert axis.high == pytest.approx(0.04)


@given(
    st.lists(st.integers(1, 90), min_size=1, max_size=60),
    st.integers(0, 59),
    st.integers(10, 200),
)
def test_labels_keep_apart_and_the_anchor_always_has_one(
    gaps: list[int], anchor: int, apart: int
) -> None:
    positions = [float(sum(gaps[:at])) for at in range(len(gaps))]
    anchor %= len(positions)
    chosen = pick_labels(positions, anchor, apart)
    assert anchor in chosen
    spaces = [positions[b] - positions[a] for a, b in pairwise(chosen)]
    assert all(space >= apart for space in spaces)


def test_no_days_have_no_labels() -> None:
    assert pick_labels([], 0, 56) == ()
