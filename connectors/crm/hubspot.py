"""HubSpot: contacts and companies with their properties, by the token of a private app."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from connectors.kit.clock_zones import zone_of
from connectors.kit.connector import Connector, Family, Finding, Gives, Pull, Stream, Upsert
from connectors.kit.errors import EditSettingsError
from connectors.kit.fields import Choice, Settings, secret, several, text
from connectors.kit.http import Session
from connectors.kit.hubspot_api import COMPANIES, CONTACTS, Api, groups
from connectors.kit.hubspot_changes import (
    asks_otherwise,
    demand_account,
    has_lost,
    is_due,
    read_pages,
    vanished,
)
from connectors.kit.hubspot_companies import (
    COMPANY,
    FIRMOGRAPHICS,
    NO_COMPANY,
    Companies,
    Company,
)
from connectors.kit.hubspot_shapes import Thing
from connectors.kit.hubspot_traits import existing, traits_of
from connectors.kit.hubspot_twins import Twins
from connectors.kit.people_rows import USER_ID, PeopleRows, batches
from connectors.kit.records import Account, Batch
from connectors.kit.service import Service
from connectors.kit.trait_rows import TraitRow
from connectors.kit.traits import TRAIT_ALIASES, find_traits, normal_domain

_GROUP = 500
"""Contacts whose companies are looked up at once."""
_KEYS = ("email", "hs_additional_emails", "hs_merged_object_ids", "associatedcompanyid")
_PERSON = {
    "jobtitle": "job_title", "seniority": "seniority", "hs_seniority": "seniority",
    "hs_role": "job_function", "country": "country", "industry": "industry", "company": "company",
    "lifecyclestage": "lifecycle_stage", "hs_lead_status": "", "hs_buying_role": "", "state": "",
}  # fmt: skip
"""Property -> trait, or empty for a custom one; of two for one trait the later goes before."""
_NOTHING: Mapping[str, str | None] = dict.fromkeys(("email", "company_domain", *FIRMOGRAPHICS))
"""Said of everybody first, so that an address or a company which a contact lost goes."""


def api(settings: Settings) -> Api:
    """Where to ask."""
    return Api(settings.text("version"))


def service(settings: Settings) -> Service:
    """How to ask."""
    zone = settings.text("timezone") and zone_of(settings.text("timezone"), "timezone")
    return api(settings).service(settings.text("portal"), settings.text("token"), zone)


def namespace(settings: Settings) -> str | None:
    """The product's ids where a property holds them, else HubSpot's own."""
    return USER_ID if settings.text("user_id") else None


def check(session: Session, settings: Settings) -> Finding:
    """The properties of contacts and companies, and one of each: what the four scopes allow."""
    asked, portal = api(settings), settings.text("portal")
    contacts = asked.properties(session, CONTACTS)
    companies = asked.properties(session, COMPANIES)
    first = asked.first(session, CONTACTS).results
    asked.first(session, COMPANIES)
    warnings = []
    if not first:
        warnings.append("There is no contact that this token may read")
    demand_account(first, portal)
    _demand_user_id(settings, contacts)
    warnings += _missing(settings, contacts)
    if asked.version != settings.text("version"):
        warnings.append(_other_version(asked, settings))
    zone, said = asked.zone(session), settings.text("timezone")
    if zone and said and zone != said:
        warnings.append(f"The account's time zone is {zone}, not {said}")
    offered = tuple(Choice(each.name, each.label or each.name) for each in contacts.values())
    return Finding(
        f"Account {portal}: {len(contacts)} properties of contacts, {len(companies)} of companies",
        tuple(warnings),
        suggested={"timezone": zone} if zone and not said else {},
        choices={"properties": offered, "user_id": offered},
    )


def _demand_user_id(settings: Settings, known: Collection[str]) -> None:
    """Raises EditSettingsError where the property by which users are known does not exist.

    By their addresses they would all be somebody else.
    """
    named = settings.text("user_id")
    if named and named not in known:
        raise EditSettingsError(
            f"contacts at HubSpot have no property {named}, which is to hold the product's user "
            "id; give its internal name, or leave it empty",
            field="user_id",
        )


def _missing(settings: Settings, known: Collection[str]) -> list[str]:
    missing = [name for name in settings.several("properties") if name not in known]
    return [f"Contacts have no property {', '.join(missing)}"] if missing else []


def _other_version(asked: Api, settings: Settings) -> str:
    return (
        f"HubSpot does not know version {settings.text('version')} of its API any more; "
        f"{asked.version} was asked, so set that"
    )


def read_contacts(pull: Pull) -> Iterator[Batch]:
    """Contacts with their primary company's domain; all of them, or those that changed."""
    people = PeopleRows(
        pull.reading, spell=_record_id if namespace(pull.settings) is None else str,
        leave_out="no id and no e-mail address",
    )  # fmt: skip
    yield from batches(people.read(_contact_rows(pull)))


def _contact_rows(pull: Pull) -> Iterator[TraitRow]:
    """Those that changed, or all where what changed cannot tell what became of the others."""
    contacts = _Contacts(pull)
    asks_more = asks_otherwise(pull, contacts.names)
    if pull.since is not None and (
        asks_more or is_due(pull) or contacts.companies.tell_otherwise(pull.since)
    ):
        pull.since = None
    yield from contacts.rows()
    if namespace(pull.settings) is None:
        if pull.since is not None:
            pull.forgotten |= contacts.api.archived(pull.session, CONTACTS)
    elif has_lost(pull, contacts.api, CONTACTS, contacts.merged) and pull.since is not None:
        pull.since = None
        yield from contacts.rows()
    if contacts.twins:
        pull.warn(
            f"Several contacts have the same {pull.settings.text('user_id')} ({contacts.twins}); "
            "the one that changed last counts"
        )
    pull.memory["companies"] = contacts.companies.marks


class _Contacts:
    """Contacts as rows, in pages, each with what its company tells."""

    def __init__(self, pull: Pull) -> None:
        self.api = api(pull.settings)
        self.merged: set[str] = set()
        """Ids that contacts had before they were merged into those that were read."""
        self.twins = Twins()
        """Those that share the product's user id with others."""
        self._pull = pull
        self._wanted = {**_PERSON, **_chosen_traits(pull.settings)}
        self._known = self.api.properties(pull.session, CONTACTS)
        _demand_user_id(pull.settings, self._known)
        for warning in _missing(pull.settings, self._known):
            pull.warn(warning)
        keys = (*_KEYS, pull.settings.text("user_id"))
        self.names = existing(self._known, self._wanted, keys)
        self._nothing = {**_NOTHING, **vanished(pull, self.names, self._wanted)}
        self.companies = Companies(pull, self.api)
        if self.api.version != pull.settings.text("version"):
            pull.warn(_other_version(self.api, pull.settings))

    def rows(self) -> Iterator[TraitRow]:
        """Those of the pull: all, or what changed since."""
        pages = read_pages(self._pull, self.api, CONTACTS, self.names)
        for contacts in groups((each for page in pages for each in page), _GROUP):
            companies = self.companies.of(contacts)
            for contact in contacts:
                yield self._row(contact, companies.get(contact.id, NO_COMPANY))

    def _row(self, contact: Thing, company: Company) -> TraitRow:
        """The only place that knows what a contact's keys are called."""
        said, by_user = contact.properties, self._pull.settings.text("user_id")
        merged = set(filter(None, (said.get("hs_merged_object_ids") or "").split(";")))
        self.merged |= merged
        if not by_user:
            # the one that was merged away shares addresses with this one, and so would part both
            self._pull.forgotten |= merged
        elif user := said.get(by_user):
            self.twins.note(user, contact.id)
        keys = {
            USER_ID: (said.get(by_user) if by_user else contact.id) or "",
            "email": said.get("email") or "",
            "other_emails": said.get("hs_additional_emails") or "",
        }
        own = traits_of(contact, self._wanted, self._known)
        told = {trait: value for trait, value in company.told.items() if not own.get(trait)}
        changed = max(filter(None, (contact.changed, company.changed)), default=None)
        return TraitRow(self._pull.line(), keys, changed, {**self._nothing, **own, **told})


def read_companies(pull: Pull) -> Iterator[Batch]:
    """Companies by their domain."""
    yield from batches(_accounts(pull))


def _accounts(pull: Pull) -> Iterator[Account]:
    asked = api(pull.settings)
    known = asked.properties(pull.session, COMPANIES)
    names = existing(known, COMPANY, ("domain",))
    nothing, twins = vanished(pull, names, COMPANY), Twins()
    asks_more, is_less = asks_otherwise(pull, names), has_lost(pull, asked, COMPANIES)
    if asks_more or is_less or is_due(pull):
        pull.since = None
    for page in read_pages(pull, asked, COMPANIES, names):
        for company in page:
            domain = normal_domain(company.properties.get("domain") or "")
            if domain is None:
                pull.leave_out("company", "no domain to know its people by")
            else:
                twins.note(domain, company.id)
                traits = {**nothing, **traits_of(company, COMPANY, known)}
                yield Account(pull.line(), domain, company.changed, traits)
    if twins:
        pull.warn(
            f"Several companies have the same domain ({twins}); the one that changed last counts"
        )


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
            "timezone", "Time zone of the account",
            "Where its requests of a day begin anew at midnight, such as America/New_York; the "
            "test finds it",
            required=False, advanced=True, access=True,
        ),
        text(
            "version", "API version", "v3, or a month such as 2026-03", default="v3",
            pattern=r"v3|\d{4}-\d{2}", advanced=True, access=True,
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
