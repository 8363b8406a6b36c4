"""HubSpot's companies, as far as they say something of their people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from connectors.kit.connector import Pull
from connectors.kit.hubspot_api import COMPANIES, Api
from connectors.kit.hubspot_shapes import Thing
from connectors.kit.hubspot_traits import existing, traits_of
from connectors.kit.traits import normal_domain

COMPANY = {
    "name": "company", "industry": "industry", "numberofemployees": "company_size",
    "country": "country", "lifecyclestage": "lifecycle_stage", "annualrevenue": "", "type": "",
    "hs_ideal_customer_profile": "", "hs_is_target_account": "",
}  # fmt: skip
"""Property -> trait, or empty for a custom one."""
FIRMOGRAPHICS = ("company", "industry", "company_size")
"""What is told of a person themselves where their company has no domain to be found by."""


@dataclass(frozen=True, slots=True)
class Company:
    """What a company tells its people: a domain, or, where it has none, who it is."""

    told: Mapping[str, str | None] = field(default_factory=dict)
    changed: int | None = None
    """When, microseconds UTC, where it tells who it is: of a domain its own record is dated."""

    @property
    def mark(self) -> str:
        """The same as long as it tells the same."""
        return "\n".join(text or "" for text in self.told.values())


NO_COMPANY = Company()


class Companies:
    """The companies of contacts, each looked up once in a pull."""

    def __init__(self, pull: Pull, asked: Api) -> None:
        self._pull = pull
        self._api = asked
        self._known: dict[str, Company] = {}
        self._properties = asked.properties(pull.session, COMPANIES)
        self._names = existing(self._properties, COMPANY, ("domain",))
        self._before: Mapping[str, str] = msgspec.convert(
            pull.memory.get("companies", {}), dict[str, str]
        )

    def tell_otherwise(self, since: int) -> bool:
        """Whether any that contacts were told of changed what it tells them, or was deleted.

        No contact needs to have changed with it, so that no search for contacts finds them.
        """
        session = self._pull.session
        pages = self._api.changed(session, COMPANIES, since, self._names)
        return any(
            self._before.get(each.id, mark) != mark
            for page in pages for each in page for mark in (self._tell(each).mark,)
        ) or any(map(self._before.get, self._api.archived(session, COMPANIES)))  # fmt: skip

    @property
    def marks(self) -> dict[str, str]:
        """What each company told, to be held against what it tells at the next pull."""
        kept = {} if self._pull.since is None else self._before
        return {**kept, **{number: each.mark for number, each in self._known.items()}}

    def of(self, contacts: list[Thing]) -> dict[str, Company]:
        """Contact -> its company, for those who have one."""
        session = self._pull.session
        primary = self._api.primary_companies(session, [each.id for each in contacts])
        company = {
            each.id: primary.get(each.id) or each.properties.get("associatedcompanyid") or ""
            for each in contacts
        }
        new = sorted(set(company.values()) - self._known.keys() - {""})
        self._known |= dict.fromkeys(new, NO_COMPANY)
        for found in self._api.read(session, COMPANIES, new, self._names):
            self._known[found.id] = self._tell(found)
        return {contact: self._known[number] for contact, number in company.items() if number}

    def _tell(self, company: Thing) -> Company:
        domain = normal_domain(company.properties.get("domain") or "")
        if domain is not None:
            return Company({"company_domain": domain})
        told = traits_of(company, COMPANY, self._properties)
        return Company({trait: told.get(trait) for trait in FIRMOGRAPHICS}, company.changed)
