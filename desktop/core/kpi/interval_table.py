"""All delivery summed per interval, sorted, with running sums: any stretch costs two look-ups."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, product
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from desktop.core.delivery import AdFact, platform
from desktop.core.delivery_columns import DeliveryColumns, Ints
from desktop.core.joint_cuts import parts_of, values_of
from desktop.core.kpi.audience import Audience
from desktop.core.kpi.segment_tallies import INDUSTRY, MOST_SUPPRESSED_CLICKS, tally_segments

Flags = npt.NDArray[np.bool_]

SUMS: Final = ("impressions", "clicks", "zeros", "known", "nested")


@dataclass(frozen=True, slots=True)
class IntervalGroup:
    """The intervals `begin:end` of one report on one campaign and dimension."""

    place: int
    dimension: str | None
    report: str
    begin: int
    end: int


class IntervalTable:
    """Intervals of all groups, one group after the other, each sorted by its days.

    `starts`, `ends` (ordinals) and `exported_at` (the newest of the rows) are by interval; the
    running sums have one place more. All are read one number at a time, hence as memory views.
    """

    def __init__(self, rows: DeliveryColumns, counted: Flags, audience: Audience) -> None:
        self._rows = rows
        names = sorted({name for name, _ in rows.segments if name is not None})
        self._dimensions: list[str | None] = [None, *names]
        number = {name: at for at, name in enumerate(self._dimensions)}
        by_segment = np.array([number[name] for name, _ in rows.segments], np.int64)
        reports = sorted(rows.reports)
        rank = np.array([reports.index(name) for name in rows.reports], np.int64)
        index = np.flatnonzero(counted)
        code = rows.place[index].astype(np.int64) * len(self._dimensions)
        code = (code + by_segment[rows.segment[index]]) * len(reports) + rank[rows.report[index]]
        start, end = rows.start[index], rows.end[index]
        order = np.lexsort((end, start, code))
        code, start, end = code[order], start[order], end[order]
        self._order = index[order].astype(np.int32)
        new_group = _changes(code)
        begins = np.flatnonzero(new_group | _changes(start) | _changes(end))
        self._begins = np.append(begins, len(code)).astype(np.int32)
        self._starts, self._ends = start[begins], end[begins]
        self.starts, self.ends = self._starts.data, self._ends.data
        exported = np.maximum.reduceat(rows.exported_at[self._order], begins)
        self.exported_at = exported.data
        self.groups = self._groups(code[begins], reports)
        del (
            index,
            code,
            start,
            end,
            order,
            new_group,
        )  # tens of megabytes each
        days = self._ends - self._starts + 1
        self.days = _running(days)
        self.sums = tuple(map(_running, self._tallies(audience)))

    def _groups(self, code: Ints, reports: list[str]) -> list[IntervalGroup]:
        found = []
        for begin, end in pairwise([*np.flatnonzero(_changes(code)).tolist(), len(code)]):
            rest, report = divmod(int(code[begin]), len(reports))
            place, dimension = divmod(rest, len(self._dimensions))
            name = self._dimensions[dimension]
            found.append(IntervalGroup(place, name, reports[report], begin, end))
        return found

    def are_disjoint(self, begin: int, end: int) -> bool:
        """Whether no two intervals of a group share a day."""
        return not bool((self._ends[begin : end - 1] >= self._starts[begin + 1 : end]).any())

    def reach(self, begin: int, end: int) -> memoryview:
        """Of a group's intervals, the last day of each and of all that start before it."""
        reached: memoryview = np.maximum.accumulate(self._ends[begin:end]).data
        return reached

    def is_chosen(self, begin: int) -> bool:
        """Whether the user prefers the report of the group that begins here."""
        return bool(self._rows.chosen[self._order[self._begins[begin]]])

    def rows_of(self, at: int) -> list[AdFact]:
        """The rows of one interval."""
        found = self._order[self._begins[at] : self._begins[at + 1]]
        return [self._rows.row(row) for row in found.tolist()]

    def _tallies(self, audience: Audience) -> tuple[Ints, ...]:
        """By interval, in the order of SUMS."""
        rows, order, begins = self._rows, self._order, self._begins[:-1]
        matched, known = _readings(rows, audience)
        segment = rows.segment[order]
        shown, clicks = rows.impressions[order], rows.clicks[order]
        of_icp = matched[segment]
        linkedin = np.array([platform(place[0]) == "linkedin" for place in rows.places], bool)
        in_segments = np.array([name is not None for name, _ in rows.segments], bool)
        hiding = of_icp & (clicks == 0) & linkedin[rows.place[order]] & in_segments[segment]
        sums = [
            np.add.reduceat(shown * of_icp, begins),
            np.add.reduceat(clicks * of_icp, begins),
            np.add.reduceat(np.minimum(shown, MOST_SUPPRESSED_CLICKS) * hiding, begins),
            np.add.reduceat(shown * known[segment], begins),
            np.zeros(len(begins), np.int64),
        ]
        for at in self._with_parents(matched, audience):
            found = self.rows_of(at)
            tally = tally_segments(found[0].source, found[0].dimension or "", found, audience)
            for name, column in zip(SUMS, sums, strict=True):
                column[at] = getattr(tally, name)
        return tuple(sums)

    def _with_parents(self, matched: Flags, audience: Audience) -> list[int]:
        """Intervals of groups in which an industry of the ICP and one that holds it may stand."""
        found: list[int] = []
        for group in self.groups:
            if group.dimension is None or INDUSTRY not in parts_of(group.dimension):
                continue
            low, high = self._begins[group.begin], self._begins[group.end]
            numbers = np.unique(self._rows.segment[self._order[low:high]])
            place = parts_of(group.dimension).index(INDUSTRY)
            words = (self._rows.segments[at][1] or "" for at in numbers[matched[numbers]].tolist())
            values = (values_of(group.dimension, word) or () for word in words)
            industries = {each[place].strip().casefold() for each in values}
            if any(audience.is_ancestor(*pair) for pair in product(industries, industries)):
                found.extend(range(group.begin, group.end))
        return found


def _readings(rows: DeliveryColumns, audience: Audience) -> tuple[Flags, Flags]:
    """By segment: whether it is counted as the ICP's, and whether that can be told."""
    matched, known = np.ones((2, len(rows.segments)), bool)
    for at, (dimension, value) in enumerate(rows.segments):
        if dimension is not None:
            matches = audience.matcher(dimension)
            matched[at] = value is not None and matches is not None and matches(value)
            known[at] = value is not None and audience.knows(dimension, value)
    return matched, known


def _changes(values: npt.NDArray[Any]) -> Flags:
    """True where a value differs from the one before, and at the first."""
    changed = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return changed


def _running(values: npt.NDArray[Any]) -> memoryview:
    """The sums of all values before each place, and of all; in half the memory where they fit."""
    sums = np.zeros(len(values) + 1, np.int64)
    np.cumsum(values, out=sums[1:])
    fits = not len(values) or 0 <= sums.min() <= sums.max() < 2**31
    return sums.astype(np.int32).data if fits else sums.data
