"""The overview: for each KPI one card and one trend, what needs attention, the state of sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.core.kpi.points import KpiPoint, Period
from desktop.core.reports.period_choice import PeriodChoice
from desktop.core.reports.why_choice import WhyChoice


@dataclass(frozen=True, slots=True)
class TrendSeries:
    """A KPI through time. A point's hollow where `complete` is False or it has gaps."""

    points: tuple[KpiPoint, ...]
    target: float | None = None
    seams: tuple[tuple[date, str], ...] = ()
    """Day from which another definition version was current, and its label ("ICP v2")."""
    notes: tuple[tuple[date, str], ...] = ()
    alerts: tuple[tuple[date, str], ...] = ()
    """Last day of the period in which an alert began to fire, and what it says; "fired" is said
    with the day."""
    thresholds: tuple[tuple[float, str], ...] = ()
    """Fractions at which alert rules are beyond, and how severe: warning, critical."""
    level: int = 95
    """Of the intervals, in percent."""


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
    data_as_of: tuple[tuple[str, datetime], ...] = ()
    """Each source of the KPI, and when what is known of it was true, in the reporting zone."""


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
    """gap, late_source, silent_share_event, dead_channel, unmatched_people, no_share_events,
    no_icp, alert."""
    severity: str
    """bad, warn, mute."""
    title: str = ""
    detail: str = ""
    action: str = ""
    """Label of the button."""
    page: str = "data"
    """Page key the action leads to."""
    subject: str = ""
    """What it is about: a KPI, a source, an event name or a channel, by kind."""
    days: tuple[date, ...] = ()
    """gap: the days without data; late_source, silent_share_event: the last day with any."""
    count: int | None = None
    """gap: points of the trend that are not judged; silent_share_event: events a day before;
    dead_channel: its sharers in the period before."""
    fraction: float | None = None
    """unmatched_people: how much of the base is not known, 0..1; dead_channel: sharers of it
    among the active of the period before; alert: the last number."""
    segment: str = ""
    """alert: the value of the segment that it is of, as the store keys it; empty is the total."""
    label: str = ""
    """alert: that value as a person reads it."""
    numerator: int | None = None
    """alert: of the last number; `count` is its denominator, `days` the one it fires since."""
    state: str = ""
    """alert: firing, recovering or error."""


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
    """A sentence of its own; mostly the window writes one from what follows."""
    cause: str = ""
    """simpson: every segment moved one way, the total the other; rate: mostly how often `segment`
    did it; mix: mostly how many of the base were of it; empty where nothing moved."""
    cause_segment: str = ""
    cause_rose: bool = False
    """Whether that segment's rate or weight rose; simpson: whether every segment's rate did."""


@dataclass(frozen=True, slots=True)
class ChannelMove:
    """Sharers of one channel before and after, and their part of the active ICP people."""

    channel: str
    sharers_before: int
    sharers_after: int
    rate_before: float
    rate_after: float
    proven: bool
    """The 95 % interval of the change holds no nought."""
    died: bool
    """It had sharers and has none now, beyond what chance would do."""


@dataclass(frozen=True, slots=True)
class BaseMove:
    """A rate that rose on a base that fell by more than it swings anyway."""

    active_before: int
    active_after: int
    sharers_before: int
    sharers_after: int


@dataclass(frozen=True, slots=True)
class SegmentDot:
    """One segment of the map: does the message reach it, and does it advocate."""

    segment: str
    share_rate: KpiPoint
    ctr: KpiPoint


@dataclass(frozen=True, slots=True)
class AdvocacyMap:
    """Message against advocacy over one period: CTR and share rate of each segment."""

    dimension: str
    """Empty where no dimension is known to both sides."""
    period: Period
    """Mostly that of the cards; a whole month before where ad reports by audience are of months."""
    dots: tuple[SegmentDot, ...] = ()
    share_rate: KpiPoint | None = None
    """Of all segments together: where the map is divided."""
    ctr: KpiPoint | None = None
    left_out: int = 0
    """Segments beyond those that are drawn, the smallest."""
    offered: tuple[str, ...] = ()
    """Dimensions that profiles and ad reports both have."""
    of_people: tuple[str, ...] = ()
    """Dimensions that the profiles have."""
    of_ads: tuple[str, ...] = ()
    """Dimensions that the ad reports have of the ICP in this period."""


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
    map: AdvocacyMap | None = None
    """None where one of the KPIs has no period to look at."""
    why: WhyChoice = WhyChoice()  # noqa: RUF009  frozen
    """What was asked for to explain the numbers."""
    moves: tuple[tuple[str, str], ...] = ()
    """KPI and dimension of each waterfall that can be asked for."""
    channels: tuple[ChannelMove, ...] = ()
    """Every channel of the share rate's two periods, the greatest fall first."""
    base: BaseMove | None = None
    unread_alerts: int = 0
    """Changes of alerts that are worth a message and that nobody has seen."""
