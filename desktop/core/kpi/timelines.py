"""The rows of one report about one delivery, on the line of days, summed per interval."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import Final

from desktop.core.delivery import AdFact
from desktop.core.kpi.intervals_cover import Score, Span, best_cover


@dataclass(frozen=True, slots=True)
class Tally:
    """Summed rows."""

    impressions: int = 0
    clicks: int = 0
    zeros: int = 0
    """Clicks that printed zeros may hide at most."""
    known: int = 0
    """Impressions of which it can be told whether they are of the ICP."""
    nested: int = 0
    """Rows left out because a parent and a child both matched."""


NOTHING: Final = Tally()
_COLUMNS: Final = ("impressions", "clicks", "zeros", "known", "nested")


@dataclass(frozen=True, slots=True)
class Choice:
    """The intervals of one timeline that a period uses."""

    timeline: Timeline
    indexes: Sequence[int]
    score: Score
    inside: int
    """How many lie wholly inside the period, used or not."""

    def tally(self) -> Tally:
        """The sum of what is used."""
        return self.timeline.sum_of(self.indexes)

    def spans(self) -> list[tuple[int, int]]:
        """First and last day of each interval that is used."""
        spans = self.timeline.spans
        return [(spans[at].start, spans[at].end) for at in self.indexes]

    def rows(self) -> list[AdFact]:
        """The rows of the intervals that are used."""
        return [row for at in self.indexes for row in self.timeline.rows[at]]


class Timeline:
    """One report type's intervals, sorted; a question costs bisections where none overlap."""

    def __init__(
        self,
        report: str,
        spans: Sequence[Span],
        tallies: Sequence[Tally],
        rows: Sequence[Sequence[AdFact]],
    ) -> None:
        self.report = report
        self.is_chosen = any(row.is_chosen for found in rows[:1] for row in found[:1])
        self.spans = spans
        self.tallies = tallies
        self.rows = rows
        self.disjoint = all(one.end < two.start for one, two in pairwise(spans))
        self._starts = [span.start for span in spans]
        self._reach = list(accumulate((span.end for span in spans), max))
        self._days = _running([span.days for span in spans])
        self._freshness = _running([span.days * span.exported_at for span in spans])
        self._sums = [_running([attrgetter(name)(tally) for tally in tallies]) for name in _COLUMNS]

    def straddles(self, first: int, last: int) -> bool:
        """Whether an interval touches first..last without lying inside."""
        low, high = self._range(first, last)
        if low > 0 and self._reach[low - 1] >= first:
            return True
        return any(self.spans[at].end > last for at in self._edge(low, high))

    def choose(self, first: int, last: int, *, finer: bool) -> Choice:
        """The best set of intervals inside first..last (see `best_cover`)."""
        low, high = self._range(first, last)
        if self.disjoint:
            high -= sum(self.spans[at].end > last for at in self._edge(low, high))
            return self._run(low, high, finer)
        inside = [at for at in range(low, high) if self.spans[at].end <= last]
        score, chosen = best_cover([self.spans[at] for at in inside], finer=finer)
        return Choice(self, [inside[at] for at in chosen], score, len(inside))

    def sum_of(self, indexes: Sequence[int]) -> Tally:
        """The sum over some intervals; a range of them costs two look-ups."""
        if isinstance(indexes, range):
            low, high = indexes.start, indexes.stop
            return Tally(*(sums[high] - sums[low] for sums in self._sums))
        return Tally(*(sum(sums[at + 1] - sums[at] for at in indexes) for sums in self._sums))

    def _run(self, low: int, high: int, finer: bool) -> Choice:
        count = high - low
        score = (
            self._days[high] - self._days[low],
            count if finer else -count,
            self._freshness[high] - self._freshness[low],
        )
        return Choice(self, range(low, high), score, count)

    def _range(self, first: int, last: int) -> tuple[int, int]:
        low = bisect_left(self._starts, first)
        return low, max(low, bisect_right(self._starts, last))

    def _edge(self, low: int, high: int) -> range:
        """Those that could reach over the end: only the last one where none overlap."""
        return range(max(low, high - 1), high) if self.disjoint else range(low, high)


def _running(values: Sequence[int]) -> list[int]:
    return list(accumulate(values, initial=0))
