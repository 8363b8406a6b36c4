"""One KPI over one period and segment, with everything that stands beside the number."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """Local days from `start` to `end`, both included."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + 1


@dataclass(frozen=True, slots=True)
class KpiPoint:
    """Ratios are fractions 0..1; None is "no value", never 0."""

    period: Period
    numerator: int
    denominator: int
    value: float | None
    low: float | None
    high: float | None
    segment: str | None = None
    segment_id: str | None = None
    complete: bool = False
    gaps: tuple[date, ...] = ()
    """Days of the period that some source has not made available."""
    previous: float | None = None
    change_points: float | None = None
    change_relative: float | None = None
    change_low: float | None = None
    change_high: float | None = None
    """Newcombe 95 % interval of the change in points."""
    verdict: str | None = None
    """ok, below_proven, below_not_proven, too_few, no_target; None where it is not judged."""
    needs: int | None = None
    method: str | None = None
    """icp_ctr: targeted, segment:<dimension>, unattributed, mixed."""
    coverage: float | None = None
    reasons: tuple[str, ...] = ()
    overdispersion: float | None = None
    """icp_ctr: by how much the variance of the series is more than chance alone, 1 or greater."""
    judged_low: float | None = None
    judged_high: float | None = None
    """The interval that the verdict is judged by, where it is wider than `low`..`high`."""


@dataclass(frozen=True, slots=True)
class Quality:
    """Counts over the whole range that was asked."""

    active_all: int = 0
    active_without_profile: int = 0
    active_trait_unknown: int = 0
    anonymous_events: int = 0


@dataclass(frozen=True, slots=True)
class KpiResult:
    """What `icp-pulse kpi` prints."""

    kpi: str
    icp: str
    icp_version: int
    window: str
    timezone: str
    target: float | None
    data_as_of: dict[str, int] = field(default_factory=dict)
    """Source -> microseconds UTC."""
    points: tuple[KpiPoint, ...] = ()
    quality: Quality = field(default_factory=Quality)
