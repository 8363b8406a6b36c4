"""What there is in the fake LinkedIn: accounts, campaigns, delivery by day, and who saw it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

ACCOUNTS: dict[int, dict[str, Any]] = {
    512345678: {"name": "Acme EMEA", "currency": "EUR", "status": "ACTIVE", "type": "BUSINESS"},
    512345679: {"name": "Acme US", "currency": "USD", "status": "ACTIVE", "type": "BUSINESS"},
}
UNLISTED = 5001
"""A campaign with delivery that no search gives."""
GROUPS = {800: "Pipeline", 801: "Brand"}
FIRST, LAST = date(2026, 10, 1), date(2026, 11, 16)
FACET = "urn:li:adTargetingFacet:"

MEMBERS: dict[str, dict[str, float]] = {
    "MEMBER_SENIORITY": {
        "urn:li:seniority:4": 0.24, "urn:li:seniority:6": 0.2, "urn:li:seniority:7": 0.11,
        "urn:li:seniority:8": 0.02, "urn:li:seniority:3": 0.15, "urn:li:seniority:10": 0.0001,
    },
    "MEMBER_COMPANY_SIZE": {
        "SIZE_51_TO_200": 0.3, "SIZE_201_TO_500": 0.2, "SIZE_10001_OR_MORE": 0.08, "SIZE_1": 0.01,
    },
    "MEMBER_JOB_FUNCTION": {
        "urn:li:function:15": 0.6, "urn:li:function:25": 0.5, "urn:li:function:8": 0.2,
    },
    "MEMBER_INDUSTRY": {"urn:li:industry:4": 0.5, "urn:li:industry:96": 0.45},
    "MEMBER_JOB_TITLE": {"urn:li:title:9": 0.07, "urn:li:title:68": 0.03},
    "MEMBER_COMPANY": {
        "urn:li:organization:1337": 0.02, "urn:li:organization:2025": 0.01,
        "urn:li:organization:9999999": 0.01,
    },
    "MEMBER_COUNTRY_V2": {"urn:li:geo:101282230": 0.5, "urn:li:geo:103644278": 0.3},
}  # fmt: skip
"""Pivot -> value -> share of all impressions: more than all of it by function, elsewhere less."""

ENTITIES = {
    "urn:li:industry:4": "Software Development",
    "urn:li:industry:96": "IT Services and IT Consulting",
    "urn:li:title:9": "Software Engineer",
    "urn:li:title:68": "Marketing Manager",
    "urn:li:organization:1337": "Example Holdings",
    "urn:li:organization:2025": "Sample Systems",
    "urn:li:geo:101282230": "Germany",
    "urn:li:geo:103644278": "United States",
}
"""What can be looked up; one company has no name."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What was delivered."""

    impressions: int = 0
    clicks: int = 0
    cents: int = 0

    def __add__(self, other: Cell) -> Cell:
        return Cell(
            self.impressions + other.impressions, self.clicks + other.clicks,
            self.cents + other.cents,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign; `include` are groups of facet -> values."""

    number: int
    name: str
    group: int = 800
    status: str = "ACTIVE"
    objective: str = "WEBSITE_VISIT"
    account: int = 512345678
    include: tuple[dict[str, list[str]], ...] = ()
    exclude: dict[str, list[str]] = field(default_factory=dict)
    expansion: bool = False
    offsite: bool = False

    def told(self) -> dict[str, Any]:
        """As the API writes it."""
        criteria: dict[str, Any] = {"include": {"and": [{"or": each} for each in self.include]}}
        if self.exclude:
            criteria["exclude"] = {"or": self.exclude}
        return {
            "id": self.number, "name": self.name, "status": self.status, "type":
            "SPONSORED_UPDATES", "objectiveType": self.objective, "targetingCriteria": criteria,
            "campaignGroup": f"urn:li:sponsoredCampaignGroup:{self.group}", "costType": "CPM",
            "account": f"urn:li:sponsoredAccount:{self.account}",
            "audienceExpansionEnabled": self.expansion, "offsiteDeliveryEnabled": self.offsite,
        }  # fmt: skip


def make_campaigns() -> list[Campaign]:
    """Five of the account that is pulled, so that they do not fit on one page."""
    leaders: tuple[dict[str, list[str]], ...] = (
        {f"{FACET}locations": ["urn:li:geo:101282230"]},
        {f"{FACET}seniorities": ["urn:li:seniority:7", "urn:li:seniority:8"]},
        {f"{FACET}staffCountRanges": ["urn:li:staffCountRange:(51,200)"],
         f"{FACET}industries": ["urn:li:industry:4"]},
    )  # fmt: skip
    return [
        Campaign(4001, "ICP leaders, DACH", include=leaders,
                 exclude={f"{FACET}employers": ["urn:li:organization:1337"]}),
        Campaign(4002, "ICP leaders, wide", include=leaders, expansion=True, offsite=True),
        Campaign(4003, "Everybody", 801, objective="BRAND_AWARENESS"),
        Campaign(4004, "Webinar", 801, "COMPLETED", "LEAD_GENERATION",
                 include=({f"{FACET}dynamicSegments": ["urn:li:adSegment:77"]},)),
        Campaign(4005, "Titles", status="PAUSED",
                 include=({f"{FACET}titles": ["urn:li:title:9", "urn:li:title:68"]},)),
    ]  # fmt: skip


def make_delivery() -> dict[tuple[int, date], Cell]:
    """(campaign, day) -> what was delivered; days without delivery are absent."""
    found: dict[tuple[int, date], Cell] = {}
    for at in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=at)
        found[4001, day] = Cell(400 + 7 * (at % 9), 3 + at % 4, 2400 + at)
        found[4003, day] = Cell(900 + 11 * (at % 7), 4 + at % 3, 1500)
        if at % 3 == 0:
            found[4002, day] = Cell(150 + at, at % 3, 777)
        if at < 20:
            found[4004, day] = Cell(60, 1, 410)
        if at % 10 == 9:
            found[4005, day] = Cell(25, 0, 33)
    return found
