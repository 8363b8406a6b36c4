"""Distinct people of many overlapping windows of days, without adding any day twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pyroaring import BitMap

Days = Mapping[int, BitMap]
"""Day number -> people."""

_NOBODY = BitMap()


def halves_of_windows(
    days: Days, windows: Sequence[tuple[int, int]]
) -> Iterator[tuple[BitMap, BitMap]]:
    """Each window (first, last day; both ascending from window to window) as two sets.

    Their union is everybody of the window; whoever only counts need not build it. A queue of two
    stacks: each day is united at most three times however long the windows are. The sets are only
    good until the next window, and must not be changed.
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
        yield front[-1][1] if front else _NOBODY, back_union


def union_of_windows(days: Days, windows: Sequence[tuple[int, int]]) -> Iterator[BitMap]:
    """Everybody of each window (ascending first and last days), as a set of its own."""
    for front, back in halves_of_windows(days, windows):
        yield front | back


def count_windows_within(
    days: Days, windows: Sequence[tuple[int, int]], groups: Sequence[BitMap]
) -> list[int]:
    """How many people of each window are in its group; most windows share one group."""
    everybody = BitMap().union(*{id(group): group for group in groups}.values())
    narrow = {day: people & everybody for day, people in days.items()}
    halves = halves_of_windows(narrow, windows)
    if all(group is groups[0] for group in groups):
        return [front.union_cardinality(back) for front, back in halves]
    return [
        (front | back).intersection_cardinality(group)
        for (front, back), group in zip(halves, groups, strict=True)
    ]


def _suffixes(items: list[tuple[int, BitMap]]) -> list[tuple[int, BitMap]]:
    union = BitMap()
    found = []
    for day, people in reversed(items):
        union = union | people
        found.append((day, union))
    return found
