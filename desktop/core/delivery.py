"""Ad delivery as the store gives it and the CTR computation takes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class AdFact:
    """One live row: a closed interval of platform days, one campaign or a whole account."""

    source: str
    account: str | None
    campaign: str | None
    """Stable key: the id where known, else the name; None for rows of the whole account."""
    report: str
    start: date
    end: date
    dimension: str | None
    value: str | None
    impressions: int
    clicks: int
    exported_at: int
    """Microseconds UTC; orders exports of the same thing."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """What is known of a campaign beside its delivery."""

    source: str
    account: str | None
    key: str
    id: str | None
    name: str | None
    """The latest name."""
    campaign_type: str | None = None
    flags: tuple[str, ...] = ()
    """audience_expansion, offsite_delivery: told with the method."""
