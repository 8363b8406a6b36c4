"""Which of overlapping reports of one delivery to believe: the exact best set of intervals."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

Score = tuple[int, int, int]
"""Days covered; intervals (negative where long ones are better); day-weighted export times."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A closed interval of days (proleptic ordinals), and when what it says was exported."""

    start: int
    end: int
    exported_at: int

    @property
    def days(self) -> int:
        """How many days it has."""
        return self.end - self.start + 1

    def score(self, finer: bool) -> Score:
        """What it adds to a set that it is in."""
        return self.days, 1 if finer else -1, self.days * self.exported_at


def best_cover(spans: Sequence[Span], *, finer: bool) -> tuple[Score, list[int]]:
    """The indexes of the best set of spans that share no day, and its score.

    Best is: the most days covered; then the most intervals (`finer`) or the fewest; then the
    newest export, day for day; then the earliest intervals. `spans` are sorted and distinct.
    Weighted interval scheduling from the right, exact, in n log n.
    """
    starts = [span.start for span in spans]
    best: list[Score] = [(0, 0, 0)] * (len(spans) + 1)
    after = [bisect_left(starts, span.end + 1) for span in spans]
    taken = [False] * len(spans)
    for at in range(len(spans) - 1, -1, -1):
        mine, rest = spans[at].score(finer), best[after[at]]
        take = (mine[0] + rest[0], mine[1] + rest[1], mine[2] + rest[2])
        # of equals the one with the earlier interval
        taken[at] = take >= best[at + 1]
        best[at] = take if taken[at] else best[at + 1]
    return best[0], _walk(taken, after)


def _walk(taken: Sequence[bool], after: Sequence[int]) -> list[int]:
    chosen, at = [], 0
    while at < len(taken):
        if taken[at]:
            chosen.append(at)
            at = after[at]
        else:
            at += 1
    return chosen


def days_covered(intervals: Sequence[tuple[int, int]]) -> int:
    """The number of distinct days in closed intervals, which may overlap."""
    days, reached = 0, 0
    for start, end in sorted(intervals):
        if end > reached:
            days += end - max(start - 1, reached)
            reached = end
    return days
