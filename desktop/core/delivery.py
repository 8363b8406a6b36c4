"""Ad delivery as the store gives it and the CTR computation takes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache


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
    is_chosen: bool = False
    """Whether the user prefers this report to others on the same delivery of its source."""

    @property
    def platform(self) -> str:
        """The source's kind: linkedin of linkedin:512345678."""
        return platform(self.source)

    @property
    def click_basis(self) -> str:
        """Which clicks are counted, where they are not the platform's usual ones.

        It stands in the report's name: `campaign/all_clicks`.
        """
        return click_basis(self.report)


def platform(source: str) -> str:
    """A source's kind: linkedin of linkedin:512345678."""
    return source.partition(":")[0]


@cache
def click_basis(report: str) -> str:
    """The kind of clicks that a report's name tells."""
    return next((part for part in report.split("/")[1:] if part.endswith("clicks")), "")


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
