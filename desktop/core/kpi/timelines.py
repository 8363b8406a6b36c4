"""The rows of one report about one delivery, on the line of days, summed per interval."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from desktop.core.delivery import AdFact
from desktop.core.kpi.interval_table import IntervalGroup, IntervalTable
from desktop.core.kpi.intervals_cover import Score, Span, best_cover
from desktop.core.kpi.segment_tallies import Tally

NOTHING: Final = Tally()


class Choice:
    """The intervals of one timeline that a period uses."""

    __slots__ = ("indexes", "inside", "timeline")

    def __init__(self, timeline: Timeline, indexes: Sequence[int], inside: int) -> None:
        self.timeline = timeline
        self.indexes = indexes
        self.inside = inside
        """How many lie wholly inside the period, used or not."""

    @property
    def score(self) -> Score:
        """What `best_cover` makes the greatest."""
        return self.timeline.score_of(self.indexes)

    def tally(self) -> Tally:
        """The sum of what is used."""
        return self.timeline.sum_of(self.indexes)

    def spans(self) -> list[tuple[int, int]]:
        """First and last day of each interval that is used."""
        starts, ends = self.timeline.table.starts, self.timeline.table.ends
        return [(starts[at], ends[at]) for at in self.indexes]

    def intervals(self) -> Iterator[tuple[int, int, int]]:
        """First day, impressions and clicks of each interval that is used."""
        shown, clicks = self.timeline.table.sums[:2]
        for at in self.indexes:
            yield (
                self.timeline.table.starts[at],
                shown[at + 1] - shown[at],
                clicks[at + 1] - clicks[at],
            )

    def rows(self) -> list[AdFact]:
        """The rows of the intervals that are used."""
        return [row for at in self.indexes for row in self.timeline.table.rows_of(at)]


class Timeline:
    """One report type's intervals, sorted; a question costs bisections where none overlap.

    Intervals go by their places in the table that holds those of all timelines.
    """

    def __init__(self, table: IntervalTable, group: IntervalGroup) -> None:
        self.table = table
        self.report = group.report
        self.is_chosen = table.is_chosen(group.begin)
        self.begin, self.end = group.begin, group.end
        self.disjoint = table.are_disjoint(group.begin, group.end)
        self._finer = group.dimension is None
        self._reach = None if self.disjoint else table.reach(group.begin, group.end)

    def straddles(self, first: int, last: int) -> bool:
        """Whether an interval touches first..last without lying inside."""
        low, high = self._range(first, last)
        if low > self.begin and self._reached(low - 1) >= first:
            return True
        ends = self.table.ends
        return any(ends[at] > last for at in self._edge(low, high))

    def choose(self, first: int, last: int) -> Choice:
        """The best set of intervals inside first..last (see `best_cover`)."""
        low, high = self._range(first, last)
        table = self.table
        if self.disjoint:
            if low < high and table.ends[high - 1] > last:
                high -= 1
            return Choice(self, range(low, high), high - low)
        inside = [at for at in range(low, high) if table.ends[at] <= last]
        spans = [Span(table.starts[at], table.ends[at], table.exported_at[at]) for at in inside]
        chosen = best_cover(spans, finer=self._finer)[1]
        return Choice(self, [inside[at] for at in chosen], len(inside))

    def sum_of(self, indexes: Sequence[int]) -> Tally:
        """The sum over some intervals; a range of them costs two look-ups."""
        return Tally(*(_sum(running, indexes) for running in self.table.sums))

    def score_of(self, indexes: Sequence[int]) -> Score:
        """Days, intervals and freshness of some intervals, as `best_cover` compares them."""
        starts, ends, exported_at = self.table.starts, self.table.ends, self.table.exported_at
        freshness = sum((ends[at] - starts[at] + 1) * exported_at[at] for at in indexes)
        count = len(indexes) if self._finer else -len(indexes)
        return _sum(self.table.days, indexes), count, freshness

    def _reached(self, at: int) -> int:
        reached: int = self.table.ends[at] if self._reach is None else self._reach[at - self.begin]
        return reached

    def _range(self, first: int, last: int) -> tuple[int, int]:
        starts = self.table.starts
        low = bisect_left(starts, first, self.begin, self.end)
        return low, bisect_right(starts, last, low, self.end) if last >= first else low

    def _edge(self, low: int, high: int) -> range:
        """Those that could reach over the end: only the last one where none overlap."""
        return range(max(low, high - 1), high) if self.disjoint else range(low, high)


def _sum(running: memoryview, indexes: Sequence[int]) -> int:
    if isinstance(indexes, range):
        found: int = running[indexes.stop] - running[indexes.start]
        return found
    return sum(running[at + 1] - running[at] for at in indexes)
