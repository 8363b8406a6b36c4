"""Ad delivery as columns: a million rows in tens of megabytes, grouped without a loop."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from desktop.core.delivery import AdFact

Ints = npt.NDArray[np.int64]
Places = npt.NDArray[np.int32]

Place = tuple[str, str | None, str | None]
"""Source, account, campaign; campaign None for rows of the whole account."""
Segment = tuple[str | None, str | None]
"""Dimension and value."""

_TYPES = (*[np.int32] * 5, *[np.int64] * 3, np.bool_)
"""Of the columns, in their order."""
_Thing = TypeVar("_Thing", bound=Hashable)


@dataclass(frozen=True, slots=True)
class DeliveryColumns:
    """Rows as `AdFact` has them; `place`, `report` and `segment` are places in the lists."""

    places: tuple[Place, ...]
    reports: tuple[str, ...]
    segments: tuple[Segment, ...]
    place: Places
    report: Places
    segment: Places
    start: Places
    """Proleptic ordinals, as `end`."""
    end: Places
    impressions: Ints
    clicks: Ints
    exported_at: Ints
    chosen: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.start)

    def row(self, at: int) -> AdFact:
        """One row as an object."""
        source, account, campaign = self.places[self.place[at]]
        dimension, value = self.segments[self.segment[at]]
        return AdFact(
            source=source,
            account=account,
            campaign=campaign,
            report=self.reports[self.report[at]],
            start=date.fromordinal(int(self.start[at])),
            end=date.fromordinal(int(self.end[at])),
            dimension=dimension,
            value=value,
            impressions=int(self.impressions[at]),
            clicks=int(self.clicks[at]),
            exported_at=int(self.exported_at[at]),
            is_chosen=bool(self.chosen[at]),
        )

    @classmethod
    def of(cls, facts: Iterable[AdFact]) -> DeliveryColumns:
        """The columns of rows that are objects."""
        building = ColumnsBuilder()
        building.add_facts(list(facts))
        return building.build()


class ColumnsBuilder:
    """Takes in rows a few thousand at a time."""

    def __init__(self) -> None:
        self._places: dict[Place, int] = {}
        self._reports: dict[str, int] = {}
        self._segments: dict[Segment, int] = {}
        self._columns: list[list[npt.NDArray[Any]]] = [[] for _ in _TYPES]

    def add(
        self,
        places: Iterable[Place],
        reports: Iterable[str],
        segments: Iterable[Segment],
        chosen: Sequence[bool],
        numbers: Sequence[Sequence[int]],
    ) -> None:
        """Adds rows; `numbers` are start, end, impressions, clicks and exported_at of each."""
        places_and_words = (
            _numbers(self._places, places),
            _numbers(self._reports, reports),
            _numbers(self._segments, segments),
        )
        for parts, kind, column in zip(
            self._columns, _TYPES, (*places_and_words, *numbers, chosen), strict=True
        ):
            parts.append(np.array(column, kind))

    def add_facts(self, facts: Sequence[AdFact]) -> None:
        """Adds rows that are objects."""
        self.add(
            ((fact.source, fact.account, fact.campaign) for fact in facts),
            (fact.report for fact in facts),
            ((fact.dimension, fact.value) for fact in facts),
            [fact.is_chosen for fact in facts],
            (
                [fact.start.toordinal() for fact in facts],
                [fact.end.toordinal() for fact in facts],
                [fact.impressions for fact in facts],
                [fact.clicks for fact in facts],
                [fact.exported_at for fact in facts],
            ),
        )

    def build(self) -> DeliveryColumns:
        """All rows, in the order in which they came."""
        self.add_facts(())
        columns = []
        for parts in self._columns:
            columns.append(np.concatenate(parts))
            parts.clear()  # a column at a time, so that memory holds one of them twice
        return DeliveryColumns(
            tuple(self._places), tuple(self._reports), tuple(self._segments), *columns
        )


def _numbers(words: dict[_Thing, int], things: Iterable[_Thing]) -> list[int]:
    return [words.setdefault(thing, len(words)) for thing in things]
