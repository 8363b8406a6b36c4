"""Rows of delivery by campaign and dimension, and which of them cannot be summed with others."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from desktop.core.delivery import click_basis, platform
from desktop.core.delivery_columns import DeliveryColumns, Place
from desktop.core.kpi.audience import Audience
from desktop.core.kpi.interval_table import IntervalGroup, IntervalTable

Flags = npt.NDArray[np.bool_]


@dataclass(slots=True)
class DimensionRows:
    """One campaign's rows of one dimension (None: totals)."""

    groups: list[IntervalGroup] = field(default_factory=list)
    """By report name."""
    daily: tuple[int, ...] = ()
    """Days of the LinkedIn segment rows that are too noisy to be summed."""
    other: tuple[int, ...] = ()
    """First days of rows whose clicks are of another kind than the source's others."""


@dataclass(slots=True)
class PlaceRows:
    """All rows of one campaign, or of a whole account."""

    table: IntervalTable
    first: int
    last: int
    dimensions: dict[str | None, DimensionRows] = field(
        default_factory=lambda: defaultdict(DimensionRows)
    )


def group_rows(rows: DeliveryColumns, audience: Audience) -> dict[Place, PlaceRows]:
    """Every campaign that has a row; what cannot be summed is told by its days alone."""
    if not len(rows):
        return {}
    daily = _daily_segments(rows)
    other = _other_clicks(rows) & ~daily
    counted = ~(daily | other)
    table = IntervalTable(rows, counted, audience)
    firsts = np.full(len(rows.places), np.iinfo(np.int64).max)
    lasts = np.full(len(rows.places), np.iinfo(np.int64).min)
    np.minimum.at(firsts, rows.place, rows.start)
    np.maximum.at(lasts, rows.place, np.where(counted, rows.end, rows.start))
    found = {
        place: PlaceRows(table, first, last)
        for place, first, last in zip(rows.places, firsts.tolist(), lasts.tolist(), strict=True)
    }
    for group in table.groups:
        found[rows.places[group.place]].dimensions[group.dimension].groups.append(group)
    for (place, dimension), days in _days_by_dimension(rows, daily).items():
        found[place].dimensions[dimension].daily = days
    for (place, dimension), days in _days_by_dimension(rows, other).items():
        found[place].dimensions[dimension].other = days
    return found


def _daily_segments(rows: DeliveryColumns) -> Flags:
    linkedin = np.array([platform(source) == "linkedin" for source, _, _ in rows.places], bool)
    in_segments = np.array([name is not None for name, _ in rows.segments], bool)
    daily: Flags = linkedin[rows.place] & in_segments[rows.segment] & (rows.start == rows.end)
    return daily


def _other_clicks(rows: DeliveryColumns) -> Flags:
    """Rows of another kind of clicks than the one that their source is read by."""
    sources = sorted({source for source, _, _ in rows.places})
    bases = sorted({click_basis(report) for report in rows.reports})
    of_place = np.array([sources.index(source) for source, _, _ in rows.places], np.int16)
    of_report = np.array([bases.index(click_basis(report)) for report in rows.reports], np.int16)
    source, basis = of_place[rows.place], of_report[rows.report]
    # that of the chosen report before others, else the usual one, which has the shortest name
    rank = basis + np.int16(len(bases)) * ~rows.chosen
    least = np.full(len(sources), 2 * len(bases), np.int16)
    np.minimum.at(least, source, rank)
    other: Flags = basis != (least % len(bases))[source]
    return other


def _days_by_dimension(
    rows: DeliveryColumns, chosen: Flags
) -> dict[tuple[Place, str | None], tuple[int, ...]]:
    """The first days of the chosen rows, ascending, by campaign and dimension."""
    found: dict[tuple[Place, str | None], set[int]] = defaultdict(set)
    at = np.flatnonzero(chosen)
    columns = np.stack((rows.place[at], rows.segment[at], rows.start[at]))
    for place, segment, day in np.unique(columns, axis=1).T.tolist():
        found[rows.places[place], rows.segments[segment][0]].add(day)
    return {key: tuple(sorted(days)) for key, days in found.items()}
