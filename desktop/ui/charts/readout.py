"""What a trend says of one point, in words a person reads or hears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.core.kpi.ctr_reasons import sentence
from desktop.core.kpi.points import KpiPoint
from desktop.core.reports.overview import TrendSeries
from desktop.ui.formats import NO_VALUE, Formats, decimals_of

_NAMED_DAYS = 3
"""So many missing days are named one by one; more are counted."""


@dataclass(frozen=True, slots=True)
class Readout:
    """Days, value, and the rest: n / N, interval, why it is not judged, notes."""

    days: str
    value: str
    rest: tuple[str, ...]

    def __str__(self) -> str:
        return "   ".join((self.days, self.value, *self.rest))


def read_point(series: TrendSeries, at: int, kpi: str, formats: Formats) -> Readout:
    """Everything that is known of the point with that index."""
    point = series.points[at]
    decimals = decimals_of(kpi) + (kpi == "icp_ctr")
    rest = [formats.ratio(point.numerator, point.denominator)]
    if point.low is not None and point.high is not None:
        rest.append(formats.interval(point.low, point.high, decimals))
    reason = why_not_judged(point, formats)
    rest.extend([reason] if reason else [])
    rest.extend(text for _, text in notes_of(series, at))
    this_year = series.points[-1].period.end.year
    return Readout(
        formats.days(point.period.start, point.period.end, this_year=this_year),
        NO_VALUE if point.value is None else formats.percent(point.value, decimals),
        tuple(rest),
    )


def notes_of(series: TrendSeries, at: int) -> tuple[tuple[date, str], ...]:
    """Notes of the days since the point before; the first point has those of its period."""
    point = series.points[at]
    since = series.points[at - 1].period.end if at else point.period.start
    return tuple(note for note in series.notes if since < note[0] <= point.period.end)


def why_not_judged(point: KpiPoint, formats: Formats) -> str:
    """Why the point is hollow or has no verdict; empty where it may be judged."""
    if point.gaps:
        return f"not judged: {_missing(point.gaps, formats)}"
    if not point.complete:
        return "incomplete, not judged"
    if point.verdict == "too_few":
        needs = "" if point.needs is None else f", about {formats.count(point.needs)} more needed"
        return f"too few to judge{needs}"
    if point.value is None and point.reasons:
        return " ".join(sentence(code) for code in point.reasons)
    return ""


def _missing(gaps: Sequence[date], formats: Formats) -> str:
    if len(gaps) == 1:
        return f"{formats.day(gaps[0])} is missing"
    if len(gaps) <= _NAMED_DAYS:
        return f"{', '.join(formats.day(day) for day in gaps)} are missing"
    days = formats.days(min(gaps), max(gaps), this_year=max(gaps).year)
    return f"{formats.count(len(gaps))} days of {days} are missing"
