"""Which trait a column of people or companies is, and the one spelling of e-mails and domains."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from connectors.kit.column_names import Aliases, ColumnNames, fold
from connectors.kit.header_zones import split_zone
from connectors.kit.trait_words import EMAIL_WORDS, PERSONAL_WORDS, TRAIT_WORDS, UPDATED_WORDS

_ENGLISH: Aliases = {
    "industry": ("companyindustry", "industryname"),
    "company_size": (
        "employees", "numberofemployees", "numemployees", "noofemployees", "employeecount",
        "headcount", "companyemployees",
    ),
    "job_title": ("title", "position"),
    "job_function": ("function", "department"),
    "seniority": ("senioritylevel", "joblevel", "jobseniority"),
    "country": ("countryname", "countrycode", "countryregion"),
    "plan": ("planname", "plantier", "subscriptionplan"),
    "lifecycle_stage": ("hslifecyclestage",),
    "company": ("companyname", "organization", "organisation", "organizationname", "accountname",
                "employer"),
    "company_domain": ("domain", "companydomainname", "website", "companywebsite", "companyurl",
                       "websiteurl"),
}  # fmt: skip
TRAIT_ALIASES: Aliases = {
    trait: (*names, *TRAIT_WORDS.get(trait, ())) for trait, names in _ENGLISH.items()
}
"""Known traits with the names that columns give them, in several languages."""
UPDATED_ALIASES: Aliases = {
    "updated_at": (
        "updated", "lastmodified", "lastmodifieddate", "hslastmodifieddate", "lastmodifiedat",
        "modifiedat", "systemmodstamp", "lastupdated", *UPDATED_WORDS,
    )
}  # fmt: skip
EMAIL_ALIASES: Aliases = {"email": ("emailaddress", "useremail", "workemail", "mail", *EMAIL_WORDS)}
OTHER_EMAIL_ALIASES: Aliases = {
    "other_emails": ("additionalemailaddresses", "additionalemails", "hsadditionalemails",
                     "otheremail", "zusatzlicheemailadressen"),
    "other_emails_2": ("secondaryemail", "email2", "emailaddress2", "personalemail"),
    "other_emails_3": ("tertiaryemail", "email3", "emailaddress3"),
}  # fmt: skip
_PERSONAL = frozenset((
    "name", "firstname", "lastname", "fullname", "surname", "givenname", "familyname",
    "middlename", "nickname", "username", "phone", "phonenumber", "phoneextension", "mobile",
    "mobilephone", "mobilenumber", "cellphone", "homephone", "workphone", "telephone",
    "telephonenumber", "fax", "faxnumber", "ip", "ipaddress", "lastip", "address",
    "streetaddress", "street", "address1", "address2", "addressline1", "addressline2",
    "mailingaddress", "homeaddress", "zip", "zipcode", "postalcode", "postcode", "birthday",
    "birthdate", "dateofbirth", "dob", "age", "gender", "ssn", "socialsecuritynumber",
    "avatar", "avatarurl", "photo", "photourl", "picture", "latitude", "longitude", "lat",
    "lng", "lon", "geo", "password", "linkedin", "linkedinurl", "linkedinprofile",
    "personlinkedinurl", "linkedinprofileurl", "profileurl", "profilelink", "vmid", "twitter",
    "twitterhandle", "facebook", *PERSONAL_WORDS,
))  # fmt: skip
MAX_TRAIT_LENGTH = 1000
MOST_CUSTOM = 500
"""Columns of one file that are kept without being known; a CRM with everything chosen has 700."""
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\Z")
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.\-]*:)?//")
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w\-]{0,61}[^\W_])?\.)+[^\W\d_][\w\-]{1,62}\Z")
_OTHER_SITE = re.compile(
    r"(?:https?://)?(?:[a-z]{2,3}\.)?"
    r"(?:linkedin|facebook|instagram|twitter|x|crunchbase|xing|youtube)\.com/\S",
    re.IGNORECASE,
)
"""What lists give as a company's address where they mean its page among all companies."""
_SPACES = re.compile(r"[\s\-]+")


@dataclass(frozen=True, slots=True)
class TraitColumns:
    """What the columns of one header stand for."""

    fields: Mapping[str, int]
    """Key fields, such as user_id or updated_at -> column."""
    traits: tuple[tuple[str, int], ...]
    """(trait or `custom.<name>`, column)."""
    personal: tuple[str, ...]
    """Names of columns that say who a person is and are not kept."""
    crowded: tuple[str, ...] = ()
    """Names of columns beyond the number of custom traits that are kept."""
    zones: Mapping[str, str] = field(default_factory=dict)
    """Key field -> the IANA zone that its column's name states."""


def find_traits(
    names: tuple[str, ...], keys: Aliases, traits: Aliases, mapped: Mapping[str, str]
) -> TraitColumns:
    """Sorts columns into key fields, known traits, custom ones and personal ones.

    Where a field is both a key and a trait, it is a key.
    """
    chosen: Aliases = {name: () for name in mapped if name.startswith("custom.")}
    bare = [split_zone(name) for name in names]
    found = ColumnNames({**chosen, **traits, **keys}, mapped).find(name for name, _ in bare)
    fields = {name: index for name, index in found.items() if name in keys}
    known = {index: name for name, index in found.items() if name not in keys}
    taken = frozenset(fields.values())
    kept: list[tuple[str, int]] = []
    personal: list[str] = []
    custom: list[tuple[str, int]] = []
    for index, name in enumerate(names):
        if not name or index in taken:
            continue
        if index in known:
            kept.append((known[index], index))
        elif fold(name) in _PERSONAL:
            personal.append(name)
        else:
            custom.append((custom_trait(name), index))
    crowded = tuple(names[index] for _, index in custom[MOST_CUSTOM:])
    zones = {name: zone for name, index in fields.items() if (zone := bare[index][1]) is not None}
    kept = sorted([*kept, *custom[:MOST_CUSTOM]], key=itemgetter(1))
    return TraitColumns(fields, tuple(kept), tuple(personal), crowded, zones)


def custom_trait(name: str) -> str:
    """`custom.<name>` in lower case with underscores; a name that starts so stays."""
    plain = _SPACES.sub("_", name.strip().lower())
    return plain if plain.startswith("custom.") else f"custom.{plain}"


def trait_value(trait: str, text: str) -> str | None:
    """The trait's value; None for an empty cell, and for a company's page on another site."""
    if not text:
        return None
    if trait == "company_domain":
        if _OTHER_SITE.match(text):
            return None
        return normal_domain(text) or text.lower()[:MAX_TRAIT_LENGTH]
    return text[:MAX_TRAIT_LENGTH]


def normal_email(text: str) -> str | None:
    """The address in lower case, trimmed; None where it is none."""
    email = text.strip().lower()
    return email if len(email) <= 320 and _EMAIL.match(email) else None


def normal_domain(text: str) -> str | None:
    """`https://www.Acme.example/en` as `acme.example`; None where it is no domain."""
    domain = text.strip().lower()
    if scheme := _SCHEME.match(domain):
        domain = domain[scheme.end() :]
    domain = re.split(r"[/?#]", domain, maxsplit=1)[0].rpartition("@")[2]
    domain = domain.partition(":")[0].removeprefix("www.").rstrip(".")
    return domain if len(domain) <= 253 and _DOMAIN.match(domain) else None
