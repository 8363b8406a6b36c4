"""A LinkedIn ad account as its API tells it: the campaigns, their groups, and whom they aim at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

import msgspec

from connectors.kit.connector import Pull
from connectors.kit.http import Session
from connectors.kit.linkedin_rest import listing, rest
from connectors.kit.linkedin_urns import Names, facet_name
from connectors.kit.paging import by_offset
from connectors.kit.records import CampaignTargeting
from connectors.kit.requesting import Answer

ACCOUNT = "urn:li:sponsoredAccount:"
_CAMPAIGN = "urn:li:sponsoredCampaign:"
_GROUP = "urn:li:sponsoredCampaignGroup:"
_MOST_ROLES = 500
_ALL_STATUSES = (
    "search=(status:(values:List(ACTIVE,PAUSED,ARCHIVED,COMPLETED,CANCELED,DRAFT,"
    "PENDING_DELETION,REMOVED)))"
)
_TYPES: Final = {
    "SPONSORED_UPDATES": "Sponsored Update", "SPONSORED_INMAILS": "Sponsored InMail",
    "TEXT_AD": "Text Ad", "DYNAMIC": "Dynamic Ad",
}  # fmt: skip
_OBJECTIVES: Final = {
    "BRAND_AWARENESS": "Brand awareness", "ENGAGEMENT": "Engagement",
    "JOB_APPLICANT": "Job applicants", "LEAD_GENERATION": "Lead generation",
    "TALENT_LEAD": "Talent leads", "VIDEO_VIEW": "Video views",
    "WEBSITE_CONVERSION": "Website conversions", "WEBSITE_VISIT": "Website visits",
}  # fmt: skip
"""As Campaign Manager's exports call them, so that what comes in either way is grouped as one."""


class Account(msgspec.Struct):
    """An ad account."""

    id: int
    name: str | None = None
    currency: str | None = None

    @property
    def called(self) -> str:
        """Its name; the API leaves it out of one that nobody named."""
        return self.name or "unnamed"


class _Accounts(msgspec.Struct):
    elements: list[Account]


class _Group(msgspec.Struct):
    id: int
    name: str | None = None


class _Groups(msgspec.Struct):
    elements: list[_Group]


class _AnyOf(msgspec.Struct):
    facets: dict[str, list[str]] = msgspec.field(name="or", default_factory=dict)


class _AllOf(msgspec.Struct):
    groups: list[_AnyOf] = msgspec.field(name="and", default_factory=list)


class _Criteria(msgspec.Struct):
    include: _AllOf | None = None
    exclude: _AnyOf | None = None


class _Campaign(msgspec.Struct, rename="camel"):
    id: int
    name: str | None = None
    campaign_group: str | None = None
    type: str | None = None
    objective_type: str | None = None
    targeting_criteria: _Criteria | None = None
    audience_expansion_enabled: bool | None = None
    offsite_delivery_enabled: bool | None = None


class _Campaigns(msgspec.Struct):
    elements: list[_Campaign]


@dataclass(frozen=True, slots=True)
class CampaignFacts:
    """What is told of a campaign beside its delivery and audience."""

    id: str
    name: str | None = None
    group_id: str | None = None
    group_name: str | None = None
    type: str | None = None
    objective: str | None = None


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """One account with all its campaigns, those that ended or were removed among them."""

    id: str
    name: str | None
    currency: str | None
    campaigns: Mapping[str, CampaignFacts]

    def find(self, urn: str) -> CampaignFacts:
        """What is known of a campaign; its id alone of one that is not listed."""
        number = urn.removeprefix(_CAMPAIGN)
        return self.campaigns.get(number, CampaignFacts(number))


def find_accounts(session: Session) -> dict[str, Account]:
    """Id -> account, of all that the token's owner has a role on."""
    pages = listing(session, "adAccounts")
    return {str(each.id): each for page in pages for each in page.read(_Accounts).elements}


class _Role(msgspec.Struct):
    account: str


class _Roles(msgspec.Struct):
    elements: list[_Role]


def has_role(session: Session, number: str) -> bool | None:
    """Whether the token's owner has a role on an account; None where LinkedIn does not tell.

    An address beside those that pulls live by, so that a refusal here is no trouble.
    """
    asked = rest("adAccountUsers", "q=authenticatedUser", f"count={_MOST_ROLES}")
    asked = replace(asked, accepts=frozenset({400, 403, 404}))
    for page in session.pages(asked, by_offset(_count_roles, _MOST_ROLES, "start")):
        if page.status != 200:
            return None
        if f"{ACCOUNT}{number}" in {each.account for each in page.read(_Roles).elements}:
            return True
    return False


def _count_roles(page: Answer) -> int:
    return len(page.read(_Roles).elements) if page.status == 200 else 0


def load_account(session: Session, number: str) -> AccountFacts:
    """Raises ReconnectError for one that may not be read; reports on such a one are just empty."""
    account = session.send(rest(f"adAccounts/{number}")).read(Account)
    pages = listing(session, f"adAccounts/{number}/adCampaignGroups", _ALL_STATUSES)
    groups = {str(each.id): each.name for page in pages for each in page.read(_Groups).elements}
    facts = (_facts(each, groups) for each in _campaigns(session, number))
    return AccountFacts(number, account.name, account.currency, {each.id: each for each in facts})


def load_targeting(pull: Pull, number: str, names: Names) -> Iterator[CampaignTargeting]:
    """Whom each campaign of an account aims at, in names."""
    pull.session.send(rest(f"adAccounts/{number}"))
    for campaign in _campaigns(pull.session, number):
        criteria = campaign.targeting_criteria or _Criteria()
        yield CampaignTargeting(
            pull.line(), pull.source, number, str(campaign.id), campaign.name,
            tuple(_named(names, each.facets) for each in (criteria.include or _AllOf()).groups),
            _named(names, (criteria.exclude or _AnyOf()).facets),
            campaign.audience_expansion_enabled, campaign.offsite_delivery_enabled,
        )  # fmt: skip


def _campaigns(session: Session, number: str) -> Iterator[_Campaign]:
    for page in listing(session, f"adAccounts/{number}/adCampaigns", _ALL_STATUSES):
        yield from page.read(_Campaigns).elements


def _facts(campaign: _Campaign, groups: Mapping[str, str | None]) -> CampaignFacts:
    group = (campaign.campaign_group or "").removeprefix(_GROUP)
    return CampaignFacts(
        str(campaign.id), campaign.name, group or None, groups.get(group),
        _TYPES.get(campaign.type or "", campaign.type),
        _OBJECTIVES.get(campaign.objective_type or "", campaign.objective_type),
    )  # fmt: skip


def _named(
    names: Names, facets: Mapping[str, Iterable[str]]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """In a fixed order, so that only a change of the audience is one."""
    return tuple(
        (facet_name(facet), tuple(sorted(names.find(values).values())))
        for facet, values in sorted(facets.items())
    )
