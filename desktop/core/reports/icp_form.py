"""What the form for a new ICP offers: trait values that exist, and how many people they make."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from desktop.core.definitions import IcpDefinition, TraitTest
from desktop.core.icp.company_size import BUCKETS, canonical_bucket
from desktop.core.icp.membership import find_members
from desktop.core.icp.population import Population
from desktop.core.store import Connection
from desktop.core.store.definitions import load_definitions

TRAITS = ("industry", "seniority", "company_size")
_END_OF_TIME = 2**62


@dataclass(frozen=True, slots=True)
class TraitValue:
    """A value and of how many people it is the newest one."""

    value: str
    people: int


@dataclass(frozen=True, slots=True)
class IcpForm:
    """Values by trait, the most frequent first, sizes by size; `people` have a profile."""

    values: dict[str, tuple[TraitValue, ...]]
    people: int


@dataclass(frozen=True, slots=True)
class IcpCount:
    """People who pass, and people of whom a constrained trait is not known."""

    people: int
    unknown: int


def load_icp_form(connection: Connection) -> IcpForm:
    """What exists in the workspace now."""
    population = Population(connection, load_definitions(connection))
    return IcpForm(
        {trait: _values(population, trait) for trait in TRAITS}, len(population.profiled)
    )


def count_icp(connection: Connection, where: tuple[TraitTest, ...]) -> IcpCount:
    """How many people such an ICP would have now."""
    population = Population(connection, load_definitions(connection))
    found = find_members(population, IcpDefinition("", where))
    (members,) = found.members.until((_END_OF_TIME,))
    (unknown,) = found.undetermined.until((_END_OF_TIME,))
    return IcpCount(len(members - population.excluded), len(unknown - population.excluded))


def _values(population: Population, trait: str) -> tuple[TraitValue, ...]:
    numbers, counts = np.unique(population.trait(trait).until(_END_OF_TIME), return_counts=True)
    counted: Counter[str] = Counter()
    for number, count in zip(numbers.tolist(), counts.tolist(), strict=True):
        if number:
            word = population.word(number)
            bucket = canonical_bucket(word) if trait == "company_size" else None
            counted[bucket or word] += count
    found = [TraitValue(value, people) for value, people in counted.items()]
    if trait == "company_size":
        return tuple(sorted(found, key=lambda each: (_size(each.value), each.value)))
    return tuple(sorted(found, key=lambda each: (-each.people, each.value.casefold())))


def _size(value: str) -> int:
    return BUCKETS.index(value) if value in BUCKETS else len(BUCKETS)
