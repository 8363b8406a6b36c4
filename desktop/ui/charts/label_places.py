"""Where a label beside a point may stand, and what it would hide there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSizeF

Place = tuple[float, float]
"""Pixels from the left and from above."""


def place_beside(
    spot: QPointF, size: QSizeF, gap: float, *, below_first: bool
) -> tuple[QRectF, ...]:
    """Places for a label around a point, the most natural first."""
    boxes: list[QRectF] = []
    for further in (0.0, 8.0, 16.0, 24.0, 40.0, 56.0):
        for shift in (0.5, 0.8, 0.2, 1.0, 0.0):
            left = spot.x() - size.width() * shift
            below = QRectF(QPointF(left, spot.y() + gap + further), size)
            above = QRectF(QPointF(left, spot.y() - gap - further - size.height()), size)
            boxes += (below, above) if below_first else (above, below)
    return tuple(boxes)


def count_hidden(box: QRectF, line: Sequence[Place]) -> int:
    """How many points and stretches of a line, left to right, a label in that box would touch."""
    sides = box.left() - 5, box.right() + 5
    edges = box.top() - 3, box.bottom() + 3
    # dozens of places are tried for each label, so no more of the line is looked at than can matter
    start = max(0, bisect_left(line, sides[0], key=_x) - 1)
    near = line[start : bisect_right(line, sides[1], key=_x) + 1]
    hidden = sum(sides[0] <= x <= sides[1] and edges[0] <= y <= edges[1] for x, y in near)
    return hidden + sum(_crosses(sides, edges, *stretch) for stretch in pairwise(near))


def _x(place: Place) -> float:
    return place[0]


def _crosses(
    sides: tuple[float, float], edges: tuple[float, float], first: Place, second: Place
) -> bool:
    """Whether the line between two points, the left one first, passes through a box."""
    left, right = max(sides[0], first[0]), min(sides[1], second[0])
    if left > right:
        return False
    slope = (second[1] - first[1]) / ((second[0] - first[0]) or 1.0)
    heights = first[1] + slope * (left - first[0]), first[1] + slope * (right - first[0])
    return min(heights) <= edges[1] and max(heights) >= edges[0]


def place_around(spot: QPointF, size: QSizeF, gap: float) -> tuple[QRectF, ...]:
    """Places for a name around a dot with bars through it: in the quarters first."""
    right, left = spot.x() + gap, spot.x() - gap - size.width()
    above, below = spot.y() - gap / 2 - size.height(), spot.y() + gap / 2
    further = spot.y() - gap - 2 * size.height(), spot.y() + gap + size.height()
    corners = [(x, y) for y in (above, below, *further) for x in (right, left)]
    return tuple(QRectF(QPointF(x, y), size) for x, y in corners)
