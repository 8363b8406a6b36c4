"""Where a number comes from: its days, its sources, the files behind them, and their rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from desktop.core.kpi.points import KpiPoint
from desktop.core.reports.data_page import ImportRow


@dataclass(frozen=True, slots=True)
class UsedRows:
    """What one file adds to one local day (events), or to one interval (ad delivery).

    Numbers of events are rows, not people: those who did them are counted once over the whole
    period, so that `numerator` and `denominator` do not add up to the point's for the share rate.
    """

    start: date
    end: date
    source: str
    import_id: int
    rows: int
    numerator: int
    """Share events of the ICP; clicks."""
    denominator: int
    """All activity of the ICP; impressions."""


@dataclass(frozen=True, slots=True)
class UsedDay:
    """One local day (or interval of delivery) of the period."""

    start: date
    end: date
    numerator: int
    """People who shared on this day; clicks."""
    denominator: int
    """People who were active on this day; impressions."""
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class UsedFile:
    """One import that rows are from."""

    past: ImportRow
    source: str
    """One of its sources: a file of two is two of these."""


@dataclass(frozen=True, slots=True)
class UsedFact:
    """One row of delivery, as it stands in its file."""

    source: str
    import_id: int
    line: int
    start: date
    end: date
    campaign: str
    dimension: str | None
    value: str | None
    impressions: int
    clicks: int


@dataclass(frozen=True, slots=True)
class Provenance:
    """Everything behind one point."""

    kpi: str
    icp: str
    icp_version: int
    version_since: datetime
    """When that version of the ICP came in force, in the reporting zone."""
    timezone: str
    point: KpiPoint
    days: tuple[UsedDay, ...]
    """Ascending. Of events every day of the period, of delivery the intervals that are used."""
    rows: tuple[UsedRows, ...]
    files: tuple[UsedFile, ...]
    """The newest first; every one that `rows` names."""
    facts: tuple[UsedFact, ...] = ()
    """Of delivery: every row used, by file and line; empty for the share rate."""

    def rows_of(self, file: UsedFile, day: UsedDay | None = None) -> tuple[int, int, int]:
        """Rows, numerator and denominator that a file adds to a day, or to all of them."""
        found = [
            each
            for each in self.rows
            if (each.import_id, each.source) == (file.past.id, file.source)
            and (day is None or (each.start, each.end) == (day.start, day.end))
        ]
        return (
            sum(each.rows for each in found),
            sum(each.numerator for each in found),
            sum(each.denominator for each in found),
        )

    def facts_of(self, file: UsedFile, day: UsedDay | None = None) -> Iterable[UsedFact]:
        """The rows of delivery that a file adds to an interval, or to all of them."""
        for fact in self.facts:
            is_of_day = day is None or (fact.start, fact.end) == (day.start, day.end)
            if (fact.import_id, fact.source) == (file.past.id, file.source) and is_of_day:
                yield fact
