"""HubSpot: contacts and companies with their properties, by the token of a private app."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from connectors.kit.connector import Connector, Family, Finding, Gives, Pull, Stream, Upsert
from connectors.kit.fields import Choice, Settings, secret, several, text
from connectors.kit.http import Session
from connectors.kit.hubspot_api import COMPANIES, CONTACTS, Api, Property, Thing, groups
from connectors.kit.people_rows import USER_ID, PeopleRows, batches
from connectors.kit.records import Account, Batch
from connectors.kit.service import Service
from connectors.kit.trait_rows import TraitRow
from connectors.kit.traits import (
    TRAIT_ALIASES,
    custom_trait,
    find_traits,
    normal_domain,
    trait_value,
)

_GROUP = 500
"""Contacts whose companies are looked up at once."""
_KEYS = ("email", "hs_additional_emails", "hs_merged_object_ids", "associatedcompanyid")
_PERSON = {
    "jobtitle": "job_title", "seniority": "seniority", "hs_seniority": "seniority",
    "hs_role": "job_function", "country": "country", "industry": "industry", "company": "company",
    "lifecyclestage": "lifecycle_stage", "hs_lead_status": "", "hs_buying_role": "", "state": "",
}  # fmt: skip
"""Property -> trait, or empty for a custom one; of two for one trait the later goes before."""
_COMPANY = {
    "name": "company", "industry": "industry", "numberofemployees": "company_size",
    "country": "country", "lifecyclestage": "lifecycle_stage", "annualrevenue": "", "type": "",
    "hs_ideal_customer_profile": "", "hs_is_target_account": "",
}  # fmt: skip
_FIRMOGRAPHICS = frozenset({"company", "industry", "company_size"})
"""What is told of a person themselves where their company has no domain to be found by."""


def api(settings: Settings) -> Api:
    """Where to ask."""
    return Api(settings.text("version"))


def service(settings: Settings) -> Service:
    """How to ask."""
    return api(settings).service(settings.text("portal"), settings.text("token"))


def namespace(settings: Settings) -> str | None:
    """The product's ids where a property holds them, else HubSpot's own."""
    return USER_ID if settings.text("user_id") else None


def check(session: Session, settings: Settings) -> Finding:
    """One contact, and the properties of contacts and companies."""
    asked, portal = api(settings), settings.text("portal")
    first = asked.first(session, CONTACTS).results
    contacts = asked.properties(session, CONTACTS)
    companies = asked.properties(session, COMPANIES)
    warnings = []
    if not first:
        warnings.append("There is no contact that this token may read")
    elif first[0].url and f"/{portal}/" not in first[0].url:
        warnings.append(f"The token is of another account than {portal}")
    asked_for = (*settings.several("properties"), settings.text("user_id"))
    missing = [name for name in asked_for if name and name not in contacts]
    if missing:
        warnings.append(f"Contacts have no property {', '.join(missing)}")
    offered = tuple(Choice(each.name, each.label or each.name) for each in contacts.values())
    return Finding(
        f"Account {portal}: {len(contacts)} properties of contacts, {len(companies)} of companies",
        tuple(warnings),
        choices={"properties": offered, "user_id": offered},
    )


def read_contacts(pull: Pull) -> Iterator[Batch]:
    """Contacts with their primary company's domain; all of them, or those that changed."""
    people = PeopleRows(
        pull.reading, spell=_record_id if namespace(pull.settings) is None else str,
        leave_out="no id and no e-mail address",
    )  # fmt: skip
    yield from batches(people.read(_contact_rows(pull)))


def _contact_rows(pull: Pull) -> Iterator[TraitRow]:
    asked, wanted = api(pull.settings), {**_PERSON, **_chosen_traits(pull.settings)}
    known = asked.properties(pull.session, CONTACTS)
    names = _existing(known, wanted, (*_KEYS, pull.settings.text("user_id")))
    companies = _Companies(pull, asked)
    pages = _pages(pull, asked, CONTACTS, names)
    for contacts in groups((each for page in pages for each in page), _GROUP):
        of = companies.of(contacts)
        for contact in contacts:
            yield _contact(pull, contact, _traits(contact, wanted, known), of.get(contact.id, {}))


def _contact(
    pull: Pull, contact: Thing, own: dict[str, str | None], company: Mapping[str, str | None]
) -> TraitRow:
    """A contact as a row: the only place that knows what its keys are called."""
    said = contact.properties
    by_user = pull.settings.text("user_id")
    if not by_user:
        # the one that was merged away shares addresses with this one, and so would part both
        pull.forgotten.update(filter(None, (said.get("hs_merged_object_ids") or "").split(";")))
    keys = {
        USER_ID: (said.get(by_user) if by_user else contact.id) or "",
        "email": said.get("email") or "",
        "other_emails": said.get("hs_additional_emails") or "",
    }
    told = {trait: value for trait, value in company.items() if not own.get(trait)}
    return TraitRow(pull.line(), keys, contact.changed, {**own, **told})


class _Companies:
    """The companies of contacts, each looked up once in a pull."""

    def __init__(self, pull: Pull, asked: Api) -> None:
        self._pull = pull
        self._api = asked
        self._known: dict[str, dict[str, str | None]] = {}
        self._properties = asked.properties(pull.session, COMPANIES)

    def of(self, contacts: list[Thing]) -> dict[str, dict[str, str | None]]:
        """Contact -> what its company tells: a domain, or, where it has none, who it is."""
        session = self._pull.session
        primary = self._api.primary_companies(session, [each.id for each in contacts])
        company = {
            each.id: primary.get(each.id) or each.properties.get("associatedcompanyid") or ""
            for each in contacts
        }
        new = sorted(set(company.values()) - self._known.keys() - {""})
        names = _existing(self._properties, _COMPANY, ("domain",))
        self._known.update({number: {} for number in new})
        for found in self._api.read(session, COMPANIES, new, names):
            self._known[found.id] = self._tell(found)
        return {contact: self._known[number] for contact, number in company.items() if number}

    def _tell(self, company: Thing) -> dict[str, str | None]:
        domain = normal_domain(company.properties.get("domain") or "")
        if domain is not None:
            return {"company_domain": domain}
        told = _traits(company, _COMPANY, self._properties)
        return {trait: value for trait, value in told.items() if trait in _FIRMOGRAPHICS}


def read_companies(pull: Pull) -> Iterator[Batch]:
    """Companies by their domain."""
    yield from batches(_accounts(pull))


def _accounts(pull: Pull) -> Iterator[Account]:
    asked = api(pull.settings)
    known = asked.properties(pull.session, COMPANIES)
    for page in _pages(pull, asked, COMPANIES, _existing(known, _COMPANY, ("domain",))):
        for company in page:
            domain = normal_domain(company.properties.get("domain") or "")
            if domain is None:
                pull.leave_out("company", "no domain to know its people by")
            else:
                traits = _traits(company, _COMPANY, known)
                yield Account(pull.line(), domain, company.changed, traits)


def _pages(pull: Pull, asked: Api, kind: str, names: list[str]) -> Iterator[list[Thing]]:
    if pull.since is None:
        return asked.everything(pull.session, kind, names)
    return asked.changed(pull.session, kind, pull.since, names)


def _existing(
    known: Mapping[str, Property], wanted: Mapping[str, str], keys: tuple[str, ...]
) -> list[str]:
    """The wanted properties that exist: HubSpot passes over others without a word."""
    return [name for name in dict.fromkeys((*keys, *wanted)) if name in known]


def _traits(
    thing: Thing, wanted: Mapping[str, str], known: Mapping[str, Property]
) -> dict[str, str | None]:
    """Our names and the labels of choices; of two properties for one trait a filled one."""
    found: dict[str, str | None] = {}
    for name, ours in wanted.items():
        if name in known:
            trait = ours or custom_trait(name)
            value = trait_value(trait, _label(known[name], thing.properties.get(name) or ""))
            if value is not None or trait not in found:
                found[trait] = value
    return found


def _label(about: Property, value: str) -> str:
    """A choice as people read it; stages of the default life cycle keep their own word."""
    if about.name == "lifecyclestage" and not value.isdecimal():
        return value
    return next((each.label for each in about.options if each.value == value and each.label), value)


def _chosen_traits(settings: Settings) -> dict[str, str]:
    """Properties that the user chose; what only says who a person is is never kept."""
    found = find_traits(settings.several("properties"), {}, TRAIT_ALIASES, {})
    return {settings.several("properties")[at]: trait for trait, at in found.traits}


def _record_id(text: str) -> str | None:
    return text if text.isdecimal() and text.isascii() else None


CONNECTOR = Connector(
    kind="hubspot",
    title="HubSpot",
    family=Family.CRM,
    fields=(
        text("portal", "Hub ID", "Digits, beside the account's name", pattern=r"\d+"),
        secret("token", "Access token", "Of a private app, or a service key: pat-..."),
        several("properties", "More properties of contacts", "By their internal names"),
        text(
            "user_id", "Property with the product's user id",
            "Its internal name, where contacts have one; empty: people are matched by e-mail",
            pattern=r"[a-z0-9_]+", required=False,
        ),
        text(
            "version", "API version", "v3, or a month such as 2026-03", default="v3",
            pattern=r"v3|\d{4}-\d{2}", advanced=True,
        ),
    ),
    project=lambda settings: settings.text("portal"),
    service=service,
    check=check,
    streams=(
        Stream("companies", "Companies", Gives.PEOPLE, Upsert(), read_companies, grain="snapshot"),
        Stream(
            "contacts", "Contacts", Gives.PEOPLE, Upsert(), read_contacts, grain="snapshot",
            namespace=namespace,
        ),
    ),
    help="In HubSpot: Settings, Integrations, Private Apps, or Development, Keys, Service keys; "
    "with the scopes crm.objects.contacts.read, crm.objects.companies.read, "
    "crm.schemas.contacts.read and crm.schemas.companies.read.",
)  # fmt: skip
