"""Switching a workspace to hashed ids, once and for good."""

from __future__ import annotations

import secrets

from desktop.core.settings import HASH_IDS, write_value
from desktop.core.store.engine import Store
from desktop.core.store.privacy import SALT_BYTES, hide_people, load_hiding, wipe_freed


def hides_ids(store: Store) -> bool:
    """Whether people's ids and addresses are stored as hashes."""
    with store.read() as connection:
        return load_hiding(connection).salt is not None


def hide_ids(store: Store) -> int:
    """Stores ids and addresses as hashes from now on, those that are there too; gives how many.

    There is no way back: the salt is this workspace's own and no list of the ids is kept. All
    numbers stay as they are, and later imports meet the same people. Backups that were made before
    still hold the ids; see `list_backups`.
    """
    with store.write() as connection:
        count = hide_people(connection, secrets.token_bytes(SALT_BYTES))
        write_value(connection, HASH_IDS, True)
    wipe_freed(store.path)
    return count
