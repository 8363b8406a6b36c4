"""What a trend says of one point, in words a person reads or hears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.core.kpi.ctr_reasons import sentence
from desktop.core.kpi.points import KpiPoint
from desktop.core.reports.overview import TrendSeries
from desktop.ui.formats import NO_VALUE, Formats, decimals_of
from desktop.ui.translation import tr

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
        tr(NO_VALUE) if point.value is None else formats.percent(point.value, decimals),
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
        return tr("not judged: {days}", days=_missing(point.gaps, formats))
    if not point.complete:
        return tr("incomplete, not judged")
    if point.verdict == "too_few":
        if point.needs is None:
            return tr("too few to judge")
        return tr("too few to judge, about {needs} more needed", needs=formats.count(point.needs))
    if point.value is None and point.reasons:
        return " ".join(tr(sentence(code)) for code in point.reasons)
    return ""


def _missing(gaps: Sequence[date], formats: Formats) -> str:
    if len(gaps) == 1:
        return tr("{day} is missing", day=formats.day(gaps[0]))
    if len(gaps) <= _NAMED_DAYS:
        return tr("{days} are missing", days=", ".join(formats.day(day) for day in gaps))
    days = formats.days(min(gaps), max(gaps), this_year=max(gaps).year)
    return tr("{count} days of {days} are missing", count=formats.count(len(gaps)), days=days)
