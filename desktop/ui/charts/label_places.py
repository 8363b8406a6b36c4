"""Where a label beside a point may stand, and what it would hide there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSizeF


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


def _crosses(box: QRectF, first: QPointF, second: QPointF) -> bool:
    """Whether the line between two points, the left one first, passes through the box."""
    left, right = max(box.left(), first.x()), min(box.right(), second.x())
    if left > right:
        return False
    slope = (second.y() - first.y()) / ((second.x() - first.x()) or 1.0)
    heights = (first.y() + slope * (left - first.x()), first.y() + slope * (right - first.x()))
    return min(heights) <= box.bottom() and max(heights) >= box.top()


def count_hidden(box: QRectF, line: Sequence[QPointF]) -> int:
    """How many points and stretches of a line, left to right, a label in that box would touch."""
    wide = box.adjusted(-5, -3, 5, 3)
    hidden = sum(wide.contains(spot) for spot in line)
    return hidden + sum(_crosses(wide, first, second) for first, second in pairwise(line))


def place_around(spot: QPointF, size: QSizeF, gap: float) -> tuple[QRectF, ...]:
    """Places for a name around a dot with bars through it: in the quarters first."""
    right, left = spot.x() + gap, spot.x() - gap - size.width()
    above, below = spot.y() - gap / 2 - size.height(), spot.y() + gap / 2
    further = spot.y() - gap - 2 * size.height(), spot.y() + gap + size.height()
    corners = [(x, y) for y in (above, below, *further) for x in (right, left)]
    return tuple(QRectF(QPointF(x, y), size) for x, y in corners)
