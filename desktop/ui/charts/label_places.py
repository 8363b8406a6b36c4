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
    for further in (0.0, 8.0, 16.0, 24.0):
        for shift in (0.5, 0.8, 0.2, 1.0, 0.0):
            left = spot.x() - size.width() * shift
            below = QRectF(QPointF(left, spot.y() + gap + further), size)
            above = QRectF(QPointF(left, spot.y() - gap - further - size.height()), size)
            boxes += (below, above) if below_first else (above, below)
    return tuple(boxes)


def _crosses(box: QRectF, first: QPointF, second: QPointF) -> bool:
    """Whether the line between two points passes through the box, sampled along its width."""
    for step in range(9):
        share = step / 8
        if box.contains(first + (second - first) * share):
            return True
    return False


def count_hidden(box: QRectF, line: Sequence[QPointF]) -> int:
    """How many points and stretches of a line a label in that box would touch."""
    wide = box.adjusted(-5, -3, 5, 3)
    hidden = sum(wide.contains(spot) for spot in line)
    return hidden + sum(
        _crosses(wide, first, second)
        for first, second in pairwise(line)
        if second.x() > wide.left() and first.x() < wide.right()
    )
