"""Every value that sources gave for a trait, how it is read, and what is not understood."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from desktop.core.icp.plain_text import fold
from desktop.core.icp.population import Population
from desktop.core.icp.timelines import Timeline
from desktop.core.icp.vocabulary import DERIVED, NAMED, Vocabulary, load_vocabulary, name_list
from desktop.core.store import Connection
from desktop.core.store.definitions import load_definitions
from desktop.core.store.traits import stated_traits
from desktop.core.store.value_readings import delivered_values

KNOWN, CORRECTED, UNKNOWN, DERIVED_VALUE = "known", "corrected", "unknown", "derived"
_END_OF_TIME = 2**62
_SAYS_NOTHING = frozenset({"", "unknown", "(unknown)", "n/a", "none", "-", "other"})


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One value as it was written; spellings that differ in case alone are one row."""

    raw: str
    people: int
    """People of whom it is the newest value."""
    impressions: int
    """Of segment rows of ad platforms."""
    reads_as: str | None
    """Its name in the vocabulary; None where it is not understood."""
    state: str
    """known, corrected, unknown, or derived (read out of job titles)."""


@dataclass(frozen=True, slots=True)
class ValueTable:
    """The values of one trait: those not understood first, then by people and impressions."""

    trait: str
    rows: tuple[ValueRow, ...]
    names: tuple[str, ...]
    """What a value can be corrected to; empty where any text will do."""

    @property
    def unknown(self) -> tuple[ValueRow, ...]:
        """The values that are not understood."""
        return tuple(row for row in self.rows if row.state == UNKNOWN)


@dataclass(frozen=True, slots=True)
class TraitSum:
    """How much of one trait is not understood."""

    trait: str
    values: int
    unknown: int
    people: int
    """People with a value that is not understood."""
    impressions: int


def load_values(connection: Connection, trait: str) -> ValueTable:
    """Every value of a trait, of people and of delivery."""
    vocabulary = load_vocabulary(connection)
    table = _stated(connection, _population(connection, vocabulary), trait, vocabulary)
    if trait not in DERIVED or not vocabulary.derives:
        return table
    told = Population(connection, load_definitions(connection), vocabulary)
    stated = _population(connection, vocabulary)
    return replace(table, rows=(*table.rows, *_derived(told, stated, trait)))


def load_trait_sums(connection: Connection) -> tuple[TraitSum, ...]:
    """Of each trait with a list of names, how much is not understood."""
    vocabulary = load_vocabulary(connection)
    population = _population(connection, vocabulary)
    sums = []
    for trait in NAMED:
        table = _stated(connection, population, trait, vocabulary)
        unknown = table.unknown
        sums.append(
            TraitSum(
                trait,
                len(table.rows),
                len(unknown),
                sum(row.people for row in unknown),
                sum(row.impressions for row in unknown),
            )
        )
    return tuple(sums)


def listed_traits(connection: Connection) -> tuple[str, ...]:
    """Traits whose values can be looked at: those with names, then all others that exist."""
    stated = stated_traits(connection)
    others = sorted(name for name in stated if name.startswith("custom.") or name in _FREE_TEXT)
    return (*NAMED, *others)


_FREE_TEXT = frozenset({"job_title", "plan", "lifecycle_stage", "company"})


def _population(connection: Connection, vocabulary: Vocabulary) -> Population:
    """Everybody with what sources stated, nothing derived."""
    silent = replace(vocabulary, derives=False)
    return Population(connection, load_definitions(connection), silent)


def _stated(
    connection: Connection, population: Population, trait: str, vocabulary: Vocabulary
) -> ValueTable:
    people = _newest(population, population.trait(trait))
    rows = list(_rows(trait, people, delivered_values(connection, trait), vocabulary))
    return ValueTable(trait, tuple(sorted(rows, key=_place)), name_list(trait))


def _newest(population: Population, timeline: Timeline) -> Counter[str]:
    """Value -> people, of those who are not left out."""
    values = timeline.until(_END_OF_TIME)
    values[np.array(population.excluded, np.int64)] = 0
    numbers, counts = np.unique(values, return_counts=True)
    found = zip(numbers.tolist(), counts.tolist(), strict=True)
    return Counter({population.word(number): count for number, count in found if number})


def _rows(
    trait: str,
    people: Counter[str],
    delivered: Iterable[tuple[str, int]],
    vocabulary: Vocabulary,
) -> Iterable[ValueRow]:
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    counted: Counter[str] = Counter()
    impressions: Counter[str] = Counter()
    for value, count in people.items():
        spellings[fold(value)][value.strip()] += count
        counted[fold(value)] += count
    for value, count in delivered:
        spellings[fold(value)][value.strip()] += 0
        impressions[fold(value)] += count
    for key, found in spellings.items():
        raw = min(found, key=lambda text: (-found[text], text))
        name = vocabulary.reads_as(trait, raw)
        yield ValueRow(
            raw, counted[key], impressions[key], name, _state(trait, raw, name, vocabulary)
        )


def _state(trait: str, raw: str, name: str | None, vocabulary: Vocabulary) -> str:
    if fold(raw) in vocabulary.corrections.get(trait, ()):
        return CORRECTED
    return UNKNOWN if name is None and fold(raw) not in _SAYS_NOTHING else KNOWN


def _derived(told: Population, stated: Population, trait: str) -> list[ValueRow]:
    """What titles tell of people of whom nothing is stated, one row a name."""
    everything = _newest(told, told.trait(trait))
    everything.subtract(_newest(stated, stated.trait(trait)))
    rows = [
        ValueRow(name, count, 0, name, DERIVED_VALUE)
        for name, count in everything.items()
        if count > 0
    ]
    return sorted(rows, key=_place)


def _place(row: ValueRow) -> tuple[bool, int, int, str]:
    return row.state != UNKNOWN, -row.people, -row.impressions, row.raw.casefold()
