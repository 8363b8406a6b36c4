"""What a team agrees on: zone, share events, activity, people, ICPs, campaigns, alerts."""

from __future__ import annotations

from dataclasses import dataclass, field

UNKNOWN = "(unknown)"
"""The segment of a person without the trait, and of a campaign without a stage."""

TRAITS = (
    "industry", "company_size", "job_title", "job_function", "seniority", "country", "plan",
    "lifecycle_stage", "company", "company_domain",
)  # fmt: skip

SEGMENT_DIMENSIONS = (
    "seniority", "company_size", "job_function", "industry", "job_title", "company", "country",
)  # fmt: skip
"""The order in which rule 2 of the CTR attribution tries the dimensions of ad reports."""


@dataclass(frozen=True, slots=True)
class Reporting:
    """The one zone in which days are counted, and the day on which a week starts."""

    timezone: str | None = None
    """IANA name; None means the system's at the time the workspace is made."""
    week_start: str = "monday"


@dataclass(frozen=True, slots=True)
class ShareRule:
    """The channel of an event name, where all conditions hold (property -> allowed values)."""

    channel: str
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """Event names (globs) that make nobody active, beside each source's own system events."""

    ignore: tuple[str, ...] = ()
    ignore_defaults: bool = True


@dataclass(frozen=True, slots=True)
class People:
    """Who is left out, and which source is believed first."""

    exclude_domains: tuple[str, ...] = ()
    exclude_ids: tuple[str, ...] = ()
    trait_priority: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TraitTest:
    """One constrained trait; a value passes when any of the given parts holds (OR).

    `values` compare case-insensitively after trimming; `minimum..maximum` inclusive numbers
    (company size, behaviour); `contains` substrings; `matches` regular expressions.
    """

    trait: str
    values: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    contains: tuple[str, ...] = ()
    matches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IcpDefinition:
    """AND over `where`, minus what any of `where_not` matches."""

    name: str
    where: tuple[TraitTest, ...] = ()
    where_not: tuple[TraitTest, ...] = ()
    target_share_rate: float | None = None
    target_icp_ctr: float | None = None


@dataclass(frozen=True, slots=True)
class CampaignRule:
    """Marks campaigns (by id, or by a glob on the name) as aimed at an ICP and at a stage."""

    match: str | None = None
    id: str | None = None
    source: str | None = None
    icp: str | None = None
    funnel_stage: str | None = None


@dataclass(frozen=True, slots=True)
class AlertCondition:
    """What is held against the number; exactly one of the comparisons is set."""

    below: float | None = None
    above: float | None = None
    falls_by: float | None = None
    rises_by: float | None = None
    falls_by_points: float | None = None
    outside: bool = False
    versus_mean_of: int | None = None
    """N of `{ mean_of = N }`; None is the previous period."""
    proven: bool = True


@dataclass(frozen=True, slots=True)
class AlertRule:
    """One watched number."""

    name: str
    kpi: str
    when: AlertCondition
    icp: str | None = None
    window: str = "week"
    segment: str | None = None
    where: tuple[tuple[str, str], ...] = ()
    group: str | None = None
    at_least: int = 100
    pending: int = 2
    recover: int = 2
    severity: str = "warning"
    notify: tuple[str, ...] = ("desktop",)


@dataclass(frozen=True, slots=True)
class SourceRule:
    """What the user said of one source: whether it is done for good, how long it settles."""

    one_off: bool = False
    settling_days: int | None = None


@dataclass(frozen=True, slots=True)
class Definitions:
    """All sections of one file; a section that is None was absent and changes nothing."""

    reporting: Reporting | None = None
    share_events: dict[str, tuple[ShareRule, ...]] | None = None
    activity: Activity | None = None
    people: People | None = None
    icps: tuple[IcpDefinition, ...] | None = None
    campaigns: tuple[CampaignRule, ...] | None = None
    alerts: tuple[AlertRule, ...] | None = None
    sources: dict[str, SourceRule] | None = field(default=None)
    dimension_order: tuple[str, ...] | None = None
    """`[attribution] dimensions`, where it differs from SEGMENT_DIMENSIONS."""
