"""What a trend is made of before it is drawn: runs, gaps, the last point that counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.core.kpi.points import KpiPoint
from desktop.core.reports.overview import TrendSeries
from desktop.ui.charts.scale import ValueAxis, build_value_axis


@dataclass(frozen=True, slots=True)
class Gap:
    """Points without a value between two that have one; None is the edge of the plot."""

    before: int | None
    after: int | None


def is_hollow(point: KpiPoint) -> bool:
    """Incomplete, or touched by a gap: shown, never judged."""
    return not point.complete or bool(point.gaps)


def find_runs(points: Sequence[KpiPoint]) -> tuple[range, ...]:
    """Unbroken stretches of points that have a value."""
    runs: list[range] = []
    start: int | None = None
    for at, point in enumerate(points):
        if point.value is None and start is not None:
            runs.append(range(start, at))
            start = None
        elif point.value is not None and start is None:
            start = at
    if start is not None:
        runs.append(range(start, len(points)))
    return tuple(runs)


def find_gaps(points: Sequence[KpiPoint]) -> tuple[Gap, ...]:
    """Stretches without a value, named by their neighbours; nothing for an empty series."""
    if not points:
        return ()
    runs = find_runs(points)
    ends = [None, *(run.stop - 1 for run in runs)]
    starts = [*(run.start for run in runs), None]
    gaps = [Gap(before, after) for before, after in zip(ends, starts, strict=True)]
    if runs and runs[0].start == 0:
        gaps = gaps[1:]
    if runs and runs[-1].stop == len(points):
        gaps = gaps[:-1]
    return tuple(gaps)


def last_complete(points: Sequence[KpiPoint]) -> int | None:
    """Index of the newest point that may be judged; None where there is none."""
    for at in range(len(points) - 1, -1, -1):
        if points[at].value is not None and not is_hollow(points[at]):
            return at
    return None


def spots_of_alerts(series: TrendSeries) -> tuple[tuple[int, date, str], ...]:
    """(index, day, what it says) of each alert: the first point of or after its day has it.

    A point has one mark, that of the last; one without a value has none.
    """
    found: dict[int, tuple[date, str]] = {}
    for day, label in series.alerts:
        at = next((at for at, point in enumerate(series.points) if point.period.end >= day), None)
        if at is not None and series.points[at].value is not None:
            found[at] = (day, label)
    return tuple((at, day, label) for at, (day, label) in sorted(found.items()))


def fit_axis(series: TrendSeries) -> ValueAxis:
    """A value axis that holds every value, interval, the target and thresholds."""
    values = [
        value
        for point in series.points
        for value in (point.value, point.low, point.high)
        if value is not None
    ]
    if series.target is not None:
        values.append(series.target)
    values += [edge for edge, _ in series.thresholds]
    return build_value_axis(min(values, default=0.0), max(values, default=0.0))
