from __future__ import annotations

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
    assert count_hidden(box, [QPointF(0, 98), QPointF(200, 98)]) == 1
    assert count_hidden(box, [QPointF(0, 10), QPointF(200, 10)]) == 0
    assert count_hidden(box, []) == 0
