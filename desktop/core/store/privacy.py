"""People's ids and addresses as hashes, where a workspace is set so: one way, salted by workspace.

An id becomes 32 hex digits. An address becomes such a hash of the whole of it, an @, and its
domain: excluded domains, companies and joining by address go on as before.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np
from sqlalchemy import Connection, select

from desktop.core.store.blocks import unpack
from desktop.core.store.engine import name_error
from desktop.core.store.schema import alias, trait_block
from desktop.core.store.settings import bump_revision, load_setting, save_setting
from desktop.core.store.traits import EMAIL as _EMAIL
from desktop.core.store.traits import EMAILS

SALT_BYTES = 32
_SALT = "people_salt"
_HEX_BYTES = 16


@dataclass(frozen=True, slots=True)
class Hiding:
    """How ids are written down; without a salt, as they came."""

    salt: bytes | None = None

    def key(self, text: str) -> str:
        """An id as it is stored."""
        if self.salt is None:
            return text
        return blake2b(text.encode(), digest_size=_HEX_BYTES, key=self.salt).hexdigest()

    def email(self, text: str) -> str:
        """An address as it is stored: the domain stays readable."""
        if self.salt is None:
            return text
        address = text.strip().lower()
        domain = address.rpartition("@")[2]
        return f"{self.key(address)}@{domain}"

    def keys(self, namespace: str, keys: Sequence[str]) -> list[str]:
        """Ids of one namespace as they are stored, in their order."""
        if self.salt is None:
            return list(keys)
        return [self.email(key) if namespace == _EMAIL else self.key(key) for key in keys]

    def words(self, words: Sequence[str], emails: Iterable[int]) -> list[str]:
        """Trait values as they are stored; `emails` are the places of addresses among them."""
        stored = list(words)
        for place in set(emails):
            if stored[place]:
                stored[place] = self.email(stored[place])
        return stored

    def spellings(self, keys: Iterable[str]) -> list[str]:
        """Every way in which these ids, given by a person, can stand in the store."""
        given = list(keys)
        if self.salt is None:
            return given
        return [*given, *map(self.key, given), *(self.email(key) for key in given if "@" in key)]


def load_hiding(connection: Connection) -> Hiding:
    """How this workspace writes ids down."""
    salt = load_setting(connection, _SALT)
    return Hiding(bytes.fromhex(salt) if salt else None)


def hide_people(connection: Connection, salt: bytes) -> int:
    """Turns every stored id and address into its hash, for good; gives how many ids there were.

    Does nothing where that was done before.
    """
    if load_hiding(connection).salt is not None:
        return 0
    hiding = Hiding(salt)
    rows = connection.execute(select(alias.c.id, alias.c.namespace, alias.c.key)).all()
    hidden = [(hiding.keys(space, [key])[0], number, key) for number, space, key in rows]
    if hidden:
        connection.exec_driver_sql(
            "UPDATE alias SET key = ? WHERE id = ?", [each[:2] for each in hidden]
        )
    _hide_words(connection, hiding)
    _hide_copies(connection, [(new, old) for new, _, old in hidden])
    save_setting(connection, _SALT, salt.hex())
    bump_revision(connection)
    return len(hidden)


def wipe_freed(path: Path) -> None:
    """Writes the database anew, so that no page holds what was deleted or replaced."""
    try:
        with closing(sqlite3.connect(path, timeout=30, isolation_level=None)) as db:
            db.execute("VACUUM")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.Error as error:
        raise name_error(str(error), path) from error


def _hide_words(connection: Connection, hiding: Hiding) -> None:
    blobs = connection.execute(
        select(trait_block.c.data).where(trait_block.c.trait.in_(EMAILS))
    ).scalars()
    used = {number for blob in blobs for number in np.unique(unpack(blob)["value"]).tolist()}
    found = [
        (number, connection.exec_driver_sql(
            "SELECT word FROM trait_word WHERE id = ?", (number,)
        ).scalar_one())
        for number in sorted(used - {0})
    ]  # fmt: skip
    if found:
        connection.exec_driver_sql(
            "UPDATE trait_word SET word = ? WHERE id = ?",
            [(hiding.email(word), number) for number, word in found],
        )


def _hide_copies(connection: Connection, hidden: Sequence[tuple[str, str]]) -> None:
    """The Cube model's table repeats ids."""
    connection.exec_driver_sql("CREATE TEMP TABLE renamed (old TEXT PRIMARY KEY, new TEXT)")
    if hidden:
        connection.exec_driver_sql("INSERT OR IGNORE INTO temp.renamed (new, old) VALUES (?, ?)",
                                   list(hidden))  # fmt: skip
    connection.exec_driver_sql(
        "UPDATE cube_user SET user_id = (SELECT new FROM temp.renamed WHERE old = user_id) "
        "WHERE user_id IN (SELECT old FROM temp.renamed)"
    )
    connection.exec_driver_sql("DROP TABLE temp.renamed")
