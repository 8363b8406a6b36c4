"""Who is in an ICP, and since when: a base bitmap and a dated list of changes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
import numpy as np
import numpy.typing as npt
from pyroaring import BitMap

from desktop.core.definitions import IcpDefinition, TraitTest
from desktop.core.icp.matching import compile_test
from desktop.core.icp.population import Population
from desktop.core.icp.timelines import Timeline

_BEHAVIOUR = re.compile(r"behaviour\.(active|share)_days_(\d{1,3})\Z")


@dataclass(frozen=True, slots=True)
class Membership:
    """`base` holds before all changes; each change is (instant, joined, left), ascending."""

    base: BitMap
    changes: tuple[tuple[int, BitMap, BitMap], ...] = ()

    def until(self, instants: Iterable[int]) -> list[BitMap]:
        """Members just before each of the ascending instants, built forward along them."""
        current = self.base.copy()
        waiting = iter(self.changes)
        change = next(waiting, None)
        found = []
        for instant in instants:
            while change is not None and change[0] < instant:
                current = (current - change[2]) | change[1]
                change = next(waiting, None)
            found.append(current)
        return found

    def without(self, people: BitMap) -> Membership:
        """The same without some people."""
        return Membership(
            self.base - people,
            tuple((at, joined - people, left - people) for at, joined, left in self.changes),
        )


@dataclass(frozen=True, slots=True)
class IcpPeople:
    """Members of an ICP, and people of whom a constrained trait is not known."""

    members: Membership
    undetermined: Membership


@dataclass(frozen=True, slots=True)
class Behaviour:
    """A test on what people did: days active, or shared, of the `days` up to a period's end."""

    shared: bool
    days: int
    minimum: float
    maximum: float
    unwanted: bool
    """From `where_not`: whoever passes is out."""


def behaviours(icp: IcpDefinition) -> tuple[Behaviour, ...]:
    """The tests of a definition that are about behaviour, not traits."""
    return tuple(
        Behaviour(
            shared=found[1] == "share",
            days=int(found[2]),
            minimum=test.minimum if test.minimum is not None else 0.0,
            maximum=test.maximum if test.maximum is not None else float("inf"),
            unwanted=unwanted,
        )
        for tests, unwanted in ((icp.where, False), (icp.where_not, True))
        for test in tests
        if (found := _BEHAVIOUR.match(test.trait))
    )


def find_members(population: Population, icp: IcpDefinition) -> IcpPeople:
    """AND over the wanted traits, OR inside one, minus whoever any unwanted trait matches.

    Who has no profile is neither in nor out, even where an address names their company.
    """
    wanted = [_Column(population, test) for test in _static(icp.where)]
    unwanted = [_Column(population, test) for test in _static(icp.where_not)]

    def member(people: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        inside = np.isin(people, profiled)
        for column in wanted:
            inside &= column.passing(people)
        for column in unwanted:
            inside &= ~column.passing(people)
        return inside

    def unknown(people: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        blank = np.zeros(len(people), bool)
        for column in wanted:
            blank |= column.blank(people)
        return blank & np.isin(people, profiled)

    profiled = np.array(population.profiled, np.int64)
    everybody = np.arange(1, population.size)
    state = [member(everybody), unknown(everybody)]
    changes: tuple[list[tuple[int, BitMap, BitMap]], ...] = ([], [])
    base = [_bitmap(everybody[flags]) for flags in state]
    for at, people in _step(wanted + unwanted):
        for number, rule in enumerate((member, unknown)):
            now = rule(people)
            before = state[number][people - 1]
            if (now != before).any():
                joined, left = people[now & ~before], people[before & ~now]
                changes[number].append((at, _bitmap(joined), _bitmap(left)))
                state[number][people - 1] = now
    return IcpPeople(Membership(base[0], tuple(changes[0])), Membership(base[1], tuple(changes[1])))


class _Column:
    """The values of one trait at the moment that is looked at, and which of them pass."""

    def __init__(self, population: Population, test: TraitTest) -> None:
        timeline = population.trait(test.trait)
        self.timeline = timeline
        self.values = timeline.base.copy()
        matches = compile_test(test, vocabulary=population.vocabulary)
        used = np.unique(np.concatenate([timeline.base, timeline.value]))
        self._passes = np.zeros(population.word_limit, bool)
        for number in used[used != 0].tolist():
            self._passes[number] = matches(population.word(number))

    def passing(self, people: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        return self._passes[self.values[people]]

    def blank(self, people: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        blank: npt.NDArray[np.bool_] = self.values[people] == 0
        return blank


def _step(columns: list[_Column]) -> Iterable[tuple[int, npt.NDArray[np.int64]]]:
    """Moves all columns forward together: (instant, people whose traits changed then)."""
    timelines: list[Timeline] = [column.timeline for column in columns]
    if not timelines:
        return
    instants = np.unique(np.concatenate([timeline.at for timeline in timelines]))
    places = [np.searchsorted(timeline.at, instants, side="right") for timeline in timelines]
    before = [0] * len(columns)
    for number, instant in enumerate(instants.tolist()):
        touched = []
        for position, column in enumerate(columns):
            rows = slice(before[position], int(places[position][number]))
            before[position] = rows.stop
            subjects = column.timeline.subject[rows]
            column.values[subjects] = column.timeline.value[rows]
            touched.append(subjects)
        yield instant, np.unique(np.concatenate(touched))


def _static(tests: tuple[TraitTest, ...]) -> list[TraitTest]:
    return [test for test in tests if not _BEHAVIOUR.match(test.trait)]


def _bitmap(people: npt.NDArray[np.int64]) -> BitMap:
    return BitMap(people.astype(np.uint32))


_Stored = tuple[bytes, list[tuple[int, bytes, bytes]]]


def encode_people(people: IcpPeople) -> bytes:
    """As one blob, for the store."""
    return msgspec.msgpack.encode([_encode(people.members), _encode(people.undetermined)])


def decode_people(data: bytes) -> IcpPeople:
    """From the blob of `encode_people`."""
    members, undetermined = msgspec.msgpack.decode(data, type=tuple[_Stored, _Stored])
    return IcpPeople(_decode(members), _decode(undetermined))


def _encode(membership: Membership) -> _Stored:
    return (
        membership.base.serialize(),
        [(at, joined.serialize(), left.serialize()) for at, joined, left in membership.changes],
    )


def _decode(stored: _Stored) -> Membership:
    base, changes = stored
    return Membership(
        BitMap.deserialize(base),
        tuple(
            (at, BitMap.deserialize(joined), BitMap.deserialize(left))
            for at, joined, left in changes
        ),
    )
