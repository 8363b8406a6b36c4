"""Who is one person: aliases joined by e-mail address, and the days that a change touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from pyroaring import BitMap
from sqlalchemy import Connection, func, select

from desktop.core.store.arrays import fetch_numbers
from desktop.core.store.day_index import load_active, mark_stale
from desktop.core.store.privacy import load_hiding
from desktop.core.store.schema import alias
from desktop.core.store.settings import load_revision
from desktop.core.store.traits import CLEARED, EMAILS, Statements, load_statements

USER = "user"
"""The one namespace of product sources and generic files."""


def load_people(connection: Connection) -> npt.NDArray[np.uint32]:
    """Person number by alias number; 0 (anonymous) stays 0."""
    pairs = fetch_numbers(connection, "SELECT id, person_id FROM alias", 2)
    people = np.zeros(int(pairs[:, 0].max(initial=0)) + 1, np.uint32)
    people[pairs[:, 0]] = pairs[:, 1]
    return people


def people_mark(connection: Connection) -> tuple[int, int]:
    """Changes whenever `load_people` would give something else."""
    newest = connection.execute(select(func.coalesce(func.max(alias.c.id), 0))).scalar_one()
    return load_revision(connection), int(newest)


def find_people(connection: Connection, keys: Iterable[str]) -> BitMap:
    """The people that have one of these ids, in any namespace."""
    wanted = list(keys)
    if not wanted:
        return BitMap()
    wanted = load_hiding(connection).spellings(wanted)
    rows = connection.execute(select(alias.c.person_id).where(alias.c.key.in_(wanted)))
    return BitMap(rows.scalars())


def join_people(connection: Connection) -> bool:
    """Joins aliases of different namespaces that share an e-mail address; tells if any changed.

    Two ids of one namespace with one address (a shared mailbox) are never joined, and nothing is
    joined to either of them: whose profile it is cannot be known. The lower number wins.
    """
    before = load_people(connection)
    after = _joined(connection, before)
    changed = np.flatnonzero(before != after)
    if not len(changed):
        return False
    connection.exec_driver_sql(
        "UPDATE alias SET person_id = ? WHERE id = ?",
        [(int(after[number]), int(number)) for number in changed],
    )
    moved = BitMap(before[changed]) | BitMap(after[changed])
    mark_stale(connection, [day for day, people in load_active(connection) if people & moved])
    return True


def _joined(connection: Connection, before: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    namespaces = dict(connection.execute(select(alias.c.id, alias.c.namespace)).all())
    alone = np.arange(len(before), dtype=np.uint32)
    if len(set(namespaces.values())) < 2:
        return alone  # nothing to join across
    leader = alone.copy()
    emails: set[tuple[int, int]] = set()
    for trait in EMAILS:
        emails |= current_values(load_statements(connection, "person", trait))
    for group in _groups(emails, namespaces):
        leaders = [_find(leader, number) for number in group]
        leader[leaders] = min(leaders)
    return np.array([_find(leader, number) for number in range(len(leader))], np.uint32)


def _groups(emails: Iterable[tuple[int, int]], namespaces: dict[int, str]) -> Iterable[list[int]]:
    """Aliases to join, one list an address: those that are alone with it in their namespace.

    `emails` are pairs of an alias and an address that it has now.
    """
    by_address: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for subject, address in emails:
        by_address[address][namespaces[subject]].add(subject)
    for by_namespace in by_address.values():
        group = [next(iter(found)) for found in by_namespace.values() if len(found) == 1]
        if len(group) > 1:
            yield sorted(group)


def current_values(statements: Statements) -> set[tuple[int, int]]:
    """(subject, value) of what each source says now, cleared ones left out."""
    order = np.lexsort(
        (statements.statement_import, statements.at, statements.source, statements.subject)
    )
    subject, source = statements.subject[order], statements.source[order]
    last = np.ones(len(order), bool)
    last[:-1] = (subject[1:] != subject[:-1]) | (source[1:] != source[:-1])
    values = statements.value[order]
    kept = last & (values != CLEARED)
    return set(zip(subject[kept].tolist(), values[kept].tolist(), strict=True))


def _find(leader: npt.NDArray[np.uint32], number: int) -> int:
    while leader[number] != number:
        leader[number] = leader[leader[number]]
        number = int(leader[number])
    return int(number)
