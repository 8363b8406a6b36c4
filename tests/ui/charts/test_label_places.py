from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from desktop.ui.charts.label_places import count_hidden, place_beside

SPOT, SIZE = QPointF(100, 100), QSizeF(40, 16)


def test_the_first_place_is_centred_on_the_wanted_side() -> None:
    below = place_beside(SPOT, SIZE, 6, below_first=True)[0]
    above = place_beside(SPOT, SIZE, 6, below_first=False)[0]
    assert below == QRectF(80, 106, 40, 16)
    assert above == QRectF(80, 78, 40, 16)


def test_no_place_covers_its_own_point() -> None:
    assert not any(box.contains(SPOT) for box in place_beside(SPOT, SIZE, 6, below_first=True))


def test_a_line_through_a_box_is_seen_even_without_a_point_in_it() -> None:
    box = QRectF(80, 90, 40, 16)
    assert count_hidden(box, [(0.0, 98.0), (200.0, 98.0)]) == 1
    assert count_hidden(box, [(0.0, 10.0), (200.0, 10.0)]) == 0
    assert count_hidden(box, []) == 0


PLACES = st.integers(0, 60).map(float)


@given(
    st.lists(st.tuples(PLACES, PLACES), max_size=20).map(sorted),
    st.tuples(PLACES, PLACES, st.integers(1, 30), st.integers(1, 20)),
)
def test_what_a_box_hides_is_what_a_look_at_the_whole_line_finds(
    line: list[tuple[float, float]], sides: tuple[float, float, int, int]
) -> None:
    box = QRectF(*sides)
    wide = box.adjusted(-5, -3, 5, 3)
    points = sum(wide.contains(QPointF(x, y)) for x, y in line)
    stretches = sum(_touches(wide, *stretch) for stretch in pairwise(line))
    assert count_hidden(box, line) == points + stretches


def _touches(box: QRectF, first: tuple[float, float], second: tuple[float, float]) -> bool:
    left, right = max(box.left(), first[0]), min(box.right(), second[0])
    if left > right:
        return False
    slope = (second[1] - first[1]) / ((second[0] - first[0]) or 1.0)
    heights = [first[1] + slope * (x - first[0]) for x in (left, right)]
    return min(heights) <= box.bottom() and max(heights) >= box.top()
