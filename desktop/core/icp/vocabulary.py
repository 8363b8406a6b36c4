"""One vocabulary for the values of traits: what sources wrote, read as one name for one thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from desktop.core.icp.company_size import BUCKETS, size_text
from desktop.core.icp.countries import country_code, country_name, country_names
from desktop.core.icp.domains import company_domain
from desktop.core.icp.industries import industry_list, industry_name
from desktop.core.icp.job_functions import JOB_FUNCTIONS, function_name
from desktop.core.icp.job_titles import function_of, seniority_of, title_key
from desktop.core.icp.plain_text import fold
from desktop.core.icp.seniority import SENIORITIES, seniority_name
from desktop.core.settings import DERIVE_FROM_TITLES, load_value
from desktop.core.store import Connection
from desktop.core.store.value_readings import load_readings

DERIVED: Final[Mapping[str, Callable[[str], str | None]]] = {
    "seniority": seniority_of,
    "job_function": function_of,
}
"""Traits that a job title tells where a source has no such trait."""

_NAMES: Final[Mapping[str, Callable[[str], str | None]]] = {
    "seniority": seniority_name,
    "job_function": function_name,
    "industry": industry_name,
    "company_size": size_text,
    "country": lambda text: country_name(country_code(text) or ""),
}
NAMED: Final = tuple(_NAMES)
"""Traits with a list of names; every other trait's values are names of their own."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How values are read in one workspace."""

    corrections: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Trait -> folded value -> what the user wants it to be read as."""
    derives: bool = True
    """Whether seniority and job function are read out of titles where a source has none."""

    def reading(self, trait: str, value: str) -> str:
        """The value, or what the user corrected it to."""
        corrected = self.corrections.get(trait)
        return value if corrected is None else corrected.get(fold(value), value)

    def key(self, trait: str, value: str) -> str:
        """What all spellings of one value have in common."""
        return canonical(trait, self.reading(trait, value))

    def reads_as(self, trait: str, value: str) -> str | None:
        """The value's name in the vocabulary; None where the trait has a list and it is not in."""
        said = self.reading(trait, value)
        return known_name(trait, said) if trait in _NAMES else said.strip()

    def mark(self, traits: Iterable[str]) -> list[object]:
        """What decides how values of these traits are read; JSON can hold it."""
        wanted = frozenset(traits)
        titles = self.derives and not wanted.isdisjoint(DERIVED)
        read = wanted | ({"job_title"} if titles else frozenset())
        return [
            [trait, sorted(self.corrections[trait].items())]
            for trait in sorted(read)
            if trait in self.corrections
        ] + [titles]


PLAIN: Final = Vocabulary()
"""Nothing corrected."""


def load_vocabulary(connection: Connection) -> Vocabulary:
    """The vocabulary of a workspace."""
    corrections: dict[str, dict[str, str]] = {}
    for reading in load_readings(connection):
        corrections.setdefault(reading.trait, {})[reading.key] = reading.canonical
    return Vocabulary(
        {trait: _followed(found) for trait, found in corrections.items()},
        load_value(connection, DERIVE_FROM_TITLES),
    )


def canonical(trait: str, value: str) -> str:
    """What two spellings of one value have in common, before any correction.

    Countries by code, domains bare, titles without abbreviations; seniorities, job functions and
    industries by LinkedIn's name. Doing it twice changes nothing.
    """
    match trait:
        case "country":
            return country_code(value) or fold(value)
        case "company_domain":
            return company_domain(value) or fold(value)
        case "job_title":
            return title_key(value) or fold(value)
        case "seniority" | "job_function" | "industry":
            return fold(_NAMES[trait](value) or value)
    return fold(value)


def known_name(trait: str, value: str) -> str | None:
    """The name of a value in the trait's list; None where it is not in it, or there is none."""
    names = _NAMES.get(trait)
    return None if names is None else names(value)


def name_list(trait: str) -> tuple[str, ...]:
    """All names that a value of the trait can be read as; empty where any text is a name."""
    match trait:
        case "seniority":
            return SENIORITIES
        case "job_function":
            return JOB_FUNCTIONS
        case "industry":
            return industry_list()
        case "company_size":
            return BUCKETS
        case "country":
            return country_names()
    return ()


def _followed(corrections: Mapping[str, str]) -> dict[str, str]:
    """Corrections of corrections resolved, so that reading twice is reading once."""
    found = {}
    for key, first in corrections.items():
        name, passed = first, {key}
        while (following := fold(name)) in corrections and following not in passed:
            passed.add(following)
            name = corrections[following]
        found[key] = name
    return found
