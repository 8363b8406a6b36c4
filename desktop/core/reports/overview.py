"""The overview: for each KPI one card and one trend, what needs attention, the state of sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.core.kpi.points import KpiPoint, Period
from desktop.core.reports.period_choice import PeriodChoice


@dataclass(frozen=True, slots=True)
class TrendSeries:
    """A KPI through time. A point's hollow where `complete` is False or it has gaps."""

    points: tuple[KpiPoint, ...]
    target: float | None = None
    seams: tuple[tuple[date, str], ...] = ()
    """Day from which another definition version was current, and its label ("ICP v2")."""
    notes: tuple[tuple[date, str], ...] = ()
    alerts: tuple[tuple[date, str], ...] = ()
    """Last day of the period in which an alert began to fire, and what it says ("fell 15 %")."""


@dataclass(frozen=True, slots=True)
class KpiCard:
    """One KPI now: the newest complete period, its sparkline and its trend."""

    kpi: str
    """share_rate or icp_ctr."""
    current: KpiPoint | None
    """None where nothing can be said yet."""
    target: float | None
    icp_version: int
    version_since: date | None
    sparkline: tuple[KpiPoint, ...]
    trend: TrendSeries
    trend_caption: str = ""
    """What one point of the trend is, such as "28-day windows, one point a week"."""


@dataclass(frozen=True, slots=True)
class SourceFreshness:
    """Through which day a source's data is settled."""

    source: str
    through: date | None
    settled_through: date | None
    state: str
    """ok, late, broken."""


@dataclass(frozen=True, slots=True)
class Attention:
    """One thing that needs a look, with one action.

    Carries what is to be said; the window puts it into words by its locale. `title`, `detail` and
    `action` are only for what has words of its own.
    """

    kind: str
    """gap, late_source, silent_share_event, unmatched_people, no_share_events, no_icp."""
    severity: str
    """bad, warn, mute."""
    title: str = ""
    detail: str = ""
    action: str = ""
    """Label of the button."""
    page: str = "data"
    """Page key the action leads to."""
    subject: str = ""
    """What it is about: a KPI, a source or an event name, by kind."""
    days: tuple[date, ...] = ()
    """gap: the days without data; late_source, silent_share_event: the last day with any."""
    count: int | None = None
    """gap: points of the trend that are not judged; silent_share_event: events a day before."""
    fraction: float | None = None
    """unmatched_people: how much of the base is not known, 0..1."""


@dataclass(frozen=True, slots=True)
class MovementRow:
    """One segment's part in a change; counts are denominators, ratios and parts fractions 0..1."""

    segment: str
    before: int
    after: int
    rate_before: float | None
    rate_after: float | None
    mix: float
    """Part of the change because more or fewer of the active were of this segment."""
    rate: float
    """Part of the change because this segment did it more or less often."""


@dataclass(frozen=True, slots=True)
class Movement:
    """What moved a KPI from one period to the next: mix and rate by segment, without residual."""

    kpi: str
    dimension: str
    """seniority, company_size ... as in the definitions."""
    before: KpiPoint
    after: KpiPoint
    rows: tuple[MovementRow, ...]
    """Largest parts first; what is not listed one by one is one row "(other)"."""
    summary: str = ""
    """One sentence: "VPs share less, and fewer CXOs were active."."""


@dataclass(frozen=True, slots=True)
class SegmentDot:
    """One segment of the map: does the message reach it, and does it advocate."""

    segment: str
    share_rate: KpiPoint
    ctr: KpiPoint


@dataclass(frozen=True, slots=True)
class OverviewReport:
    """Everything the Overview page draws."""

    icp: str | None
    icps: tuple[str, ...]
    period_label: str
    cards: tuple[KpiCard, ...]
    freshness: tuple[SourceFreshness, ...] = ()
    attention: tuple[Attention, ...] = ()
    events: int = 0
    timezone: str = "UTC"
    period: Period | None = None
    """The period of the cards; the page writes it by locale, else it shows `period_label`."""
    shown_at: datetime | None = None
    """When the report was built, in the reporting zone."""
    moved: Movement | None = None
    choice: PeriodChoice = PeriodChoice()  # noqa: RUF009  frozen
    """What was picked; the days that it means are `period`."""
    has_share_events: bool = True
    """Whether any event counts as a share."""
    map: tuple[SegmentDot, ...] = ()
    """Message against advocacy: CTR and share rate of each segment, over `period`."""
