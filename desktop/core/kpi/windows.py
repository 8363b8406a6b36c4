"""Distinct people of many overlapping windows of days, without adding any day twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pyroaring import BitMap

Days = Mapping[int, BitMap]
"""Day number -> people."""


def union_of_windows(days: Days, windows: Sequence[tuple[int, int]]) -> Iterator[BitMap]:
    """The union of each window (first, last day; both ascending from window to window).

    A queue of two stacks: each day is united at most three times however long the windows are.
    The bitmaps given out must not be changed.
    """
    front: list[tuple[int, BitMap]] = []  # unions from a day to the front's end, earliest on top
    back: list[tuple[int, BitMap]] = []
    back_union = BitMap()
    ordered = sorted(days)
    place = 0
    for first, last in windows:
        while place < len(ordered) and ordered[place] <= last:
            day = ordered[place]
            back.append((day, days[day]))
            back_union |= days[day]
            place += 1
        while front and front[-1][0] < first:
            front.pop()
        if not front and back and back[0][0] < first:
            front = _suffixes([item for item in back if item[0] >= first])
            back, back_union = [], BitMap()
        yield front[-1][1] | back_union if front else back_union.copy()


def _suffixes(items: list[tuple[int, BitMap]]) -> list[tuple[int, BitMap]]:
    union = BitMap()
    found = []
    for day, people in reversed(items):
        union = union | people
        found.append((day, union))
    return found
