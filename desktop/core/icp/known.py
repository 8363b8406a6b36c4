"""The sets of people that every KPI needs, from the store's copy where it is up to date."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import msgspec
from pyroaring import BitMap

from desktop.core.definitions import Definitions, IcpDefinition, People
from desktop.core.icp.membership import IcpPeople, decode_people, encode_people, find_members
from desktop.core.icp.population import Population
from desktop.core.icp.vocabulary import Vocabulary, load_vocabulary
from desktop.core.store import Connection
from desktop.core.store.people import find_people
from desktop.core.store.people_sets import has_people_set, load_people_set, save_people_set


def load_members(
    connection: Connection,
    definitions: Definitions,
    icp: IcpDefinition,
    population: Callable[[], Population],
) -> IcpPeople:
    """Members of an ICP; `population` is only asked where the store has no fresh copy."""
    key = _members_key(definitions, icp, load_vocabulary(connection))
    kept = load_people_set(connection, key)
    return decode_people(kept) if kept is not None else find_members(population(), icp)


def load_excluded(
    connection: Connection, definitions: Definitions, population: Callable[[], Population]
) -> BitMap:
    """People left out of every count. Ids are looked up anew: a new id may be an excluded one."""
    kept = load_people_set(connection, _excluded_key(definitions))
    if kept is None:
        return population().excluded
    rules = definitions.people or People()
    return BitMap.deserialize(kept) | find_people(connection, rules.exclude_ids)


def load_profiled(connection: Connection, population: Callable[[], Population]) -> BitMap:
    """People of whom there is a profile."""
    kept = load_people_set(connection, "profiled")
    return BitMap.deserialize(kept) if kept is not None else population().profiled


def known_is_kept(connection: Connection, definitions: Definitions) -> bool:
    """Whether the store's copy of all these sets is up to date."""
    keys = _keys(definitions, load_vocabulary(connection))
    return all(has_people_set(connection, key) for key in keys)


def keep_known(connection: Connection, definitions: Definitions) -> bool:
    """Keeps these sets for every ICP in force; tells whether there was anything to do."""
    vocabulary = load_vocabulary(connection)
    wanted = {_members_key(definitions, icp, vocabulary): icp for icp in definitions.icps or ()}
    keys = _keys(definitions, vocabulary)
    missing = [key for key in keys if not has_people_set(connection, key)]
    if not missing:
        return False
    population = Population(connection, definitions)
    for key in missing:
        if key in wanted:
            data = encode_people(find_members(population, wanted[key]))
        elif key == "profiled":
            data = population.profiled.serialize()
        else:
            data = population.excluded.serialize()
        save_people_set(connection, key, data)
    return True


def _keys(definitions: Definitions, vocabulary: Vocabulary) -> list[str]:
    members = [_members_key(definitions, icp, vocabulary) for icp in definitions.icps or ()]
    return [*members, _excluded_key(definitions), "profiled"]


def _members_key(definitions: Definitions, icp: IcpDefinition, vocabulary: Vocabulary) -> str:
    """Of all that decides who is a member: a correction of another trait changes nothing."""
    trusted = (definitions.people or People()).trait_priority
    read = vocabulary.mark(test.trait for test in (*icp.where, *icp.where_not))
    return f"icp:{_digest((icp.where, icp.where_not, trusted, read))}"


def _excluded_key(definitions: Definitions) -> str:
    return f"excluded:{_digest(definitions.people or People())}"


def _digest(thing: object) -> str:
    return sha256(msgspec.json.encode(thing)).hexdigest()[:32]
