"""Which trait a column of people or companies is, and the one spelling of e-mails and domains."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from connectors.kit.column_names import Aliases, ColumnNames, fold

TRAIT_ALIASES: Aliases = {
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
UPDATED_ALIASES: Aliases = {
    "updated_at": (
        "updated", "lastmodified", "lastmodifieddate", "hslastmodifieddate", "lastmodifiedat",
        "modifiedat", "systemmodstamp", "lastupdated",
    )
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
    "lng", "lon", "geo", "password", "linkedin", "linkedinurl", "linkedinprofile", "twitter",
    "twitterhandle", "facebook",
))  # fmt: skip
MAX_TRAIT_LENGTH = 1000
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\Z")
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.\-]*:)?//")
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w\-]{0,61}[^\W_])?\.)+[^\W\d_][\w\-]{1,62}\Z")
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


def find_traits(
    names: tuple[str, ...], keys: Aliases, traits: Aliases, mapped: Mapping[str, str]
) -> TraitColumns:
    """Sorts columns into key fields, known traits, custom ones and personal ones.

    Where a field is both a key and a trait, it is a key.
    """
    chosen: Aliases = {field: () for field in mapped if field.startswith("custom.")}
    found = ColumnNames({**chosen, **traits, **keys}, mapped).find(names)
    fields = {field: index for field, index in found.items() if field in keys}
    known = {index: field for field, index in found.items() if field not in keys}
    kept: list[tuple[str, int]] = []
    personal: list[str] = []
    for index, name in enumerate(names):
        if not name or index in fields.values():
            continue
        if index in known:
            kept.append((known[index], index))
        elif fold(name) in _PERSONAL:
            personal.append(name)
        else:
            kept.append((custom_trait(name), index))
    return TraitColumns(fields, tuple(kept), tuple(personal))


def custom_trait(name: str) -> str:
    """`custom.<name>` in lower case with underscores; a name that starts so stays."""
    plain = _SPACES.sub("_", name.strip().lower())
    return plain if plain.startswith("custom.") else f"custom.{plain}"


def trait_value(trait: str, text: str) -> str | None:
    """The trait's value; None for an empty cell."""
    if not text:
        return None
    if trait == "company_domain":
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
