"""Numbers for words: event names, property sets, trait values and people's ids, in bulk."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, Table, func, select

from desktop.core.store.arrays import fetch_numbers
from desktop.core.store.schema import alias

Numbers = npt.NDArray[np.uint32]
_ALIASES = (
    "SELECT i.at, a.id FROM temp.incoming i JOIN alias a ON a.namespace = ? AND a.key = i.word"
)


def number_words(
    connection: Connection, table: Table, column: str, words: Sequence[str]
) -> Numbers:
    """The row numbers of `words` in a dictionary table, in their order; new words are added."""
    _stage(connection, words)
    connection.exec_driver_sql(
        f"INSERT OR IGNORE INTO {table.name} ({column}) "  # noqa: S608 - our own names
        "SELECT word FROM temp.incoming"
    )
    return _collect(
        connection,
        f"SELECT i.at, t.id FROM temp.incoming i JOIN {table.name} t "  # noqa: S608
        f"ON t.{column} = i.word",
        len(words),
    )


def number_aliases(connection: Connection, namespace: str, keys: Sequence[str]) -> Numbers:
    """The alias numbers of people's ids; a new id gets a person of its own with the same number."""
    _stage(connection, keys)
    numbers = _collect(connection, _ALIASES, len(keys), (namespace,))
    missing = np.flatnonzero(numbers == 0).tolist()
    if missing:
        start = connection.execute(select(func.coalesce(func.max(alias.c.id), 0))).scalar_one()
        fresh: dict[str, int] = {}
        for at in missing:
            fresh.setdefault(keys[at], start + len(fresh) + 1)
        connection.exec_driver_sql(
            "INSERT INTO person VALUES (?)", [(number,) for number in fresh.values()]
        )
        connection.exec_driver_sql(
            "INSERT INTO alias (id, namespace, key, person_id) VALUES (?, ?, ?, ?)",
            [(number, namespace, key, number) for key, number in fresh.items()],
        )
        numbers[missing] = [fresh[keys[at]] for at in missing]
    return numbers


def find_aliases(connection: Connection, namespace: str, keys: Sequence[str]) -> set[int]:
    """The alias numbers of those ids that are known."""
    _stage(connection, keys)
    found = _collect(connection, _ALIASES, len(keys), (namespace,))
    return set(found[found > 0].tolist())


def load_words(connection: Connection, table: Table, column: str) -> dict[int, str]:
    """Number -> word of a whole dictionary table."""
    return {row[0]: row[1] for row in connection.execute(select(table.c.id, table.c[column]))}


def _stage(connection: Connection, words: Sequence[str]) -> None:
    connection.exec_driver_sql(
        "CREATE TEMP TABLE IF NOT EXISTS incoming (at INTEGER PRIMARY KEY, word TEXT NOT NULL)"
    )
    connection.exec_driver_sql("DELETE FROM temp.incoming")
    if words:
        connection.exec_driver_sql(
            "INSERT INTO temp.incoming VALUES (?, ?)", list(enumerate(words))
        )


def _collect(
    connection: Connection, query: str, count: int, parameters: tuple[str, ...] = ()
) -> Numbers:
    """The numbers at their places; 0 for a word that has none."""
    numbers = np.zeros(count, np.uint32)
    pairs = fetch_numbers(connection, query, 2, parameters)
    numbers[pairs[:, 0]] = pairs[:, 1]
    return numbers
