"""People whom a source has no more because they were merged into others."""

from __future__ import annotations

from collections.abc import Collection

from desktop.core.store import Connection
from desktop.core.store.people import join_people
from desktop.core.store.privacy import load_hiding
from desktop.core.store.pulled_traits import drop_subjects, load_subjects
from desktop.core.store.settings import bump_revision
from desktop.core.store.words import find_aliases


def forget_people(
    connection: Connection, place: tuple[int, int], namespace: str, keys: Collection[str]
) -> int:
    """Takes back what a pull, (import, source), said of these people; gives how many there were.

    Whoever they were merged into has their addresses by now. As long as both did, neither could be
    joined to anybody by them.
    """
    if not keys:
        return 0
    stored = load_hiding(connection).keys(namespace, sorted(keys))
    gone = find_aliases(connection, namespace, stored) & load_subjects(connection, place, "person")
    if gone:
        drop_subjects(connection, place, "person", gone)
        join_people(connection)
        bump_revision(connection)
    return len(gone)
