"""Domains of e-mail addresses and companies."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.core.icp.free_mail import FREE_MAIL_DOMAINS, FREE_MAIL_FAMILIES

_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*")
_COUNTRY = re.compile(r"(?:(?:com?|net|org)\.)?[a-z]{2}")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://")


def email_domain(email: str) -> str | None:
    """What stands after the address's last @, in small letters; None where it is no address."""
    name, at, domain = email.strip().rpartition("@")
    domain = domain.rstrip(".").lower()
    if not (at and name and _DOMAIN.fullmatch(domain)):
        return None
    return domain


def company_domain(text: str) -> str:
    """A company's domain as it is compared: of a web address only the host, without "www."."""
    host = _SCHEME.sub("", text.strip().lower())
    host = re.split(r"[/?#:]", host, maxsplit=1)[0].rpartition("@")[2]
    return host.removeprefix("www.").rstrip(".")


def is_free_mail(domain: str) -> bool:
    """Whether anybody can have an address there, so that it names no employer."""
    plain = domain.strip().rstrip(".").lower()
    family, _, country = plain.partition(".")
    if family in FREE_MAIL_FAMILIES and _COUNTRY.fullmatch(country):
        return True
    return plain in FREE_MAIL_DOMAINS


def is_excluded(domain: str, excluded: Iterable[str]) -> bool:
    """Whether the domain is one of the excluded ones, or a subdomain of one."""
    plain = f".{_bare(domain)}"
    return any(plain.endswith(f".{bare}") for bare in map(_bare, excluded) if bare)


def _bare(domain: str) -> str:
    return domain.strip().strip("@.").casefold()
