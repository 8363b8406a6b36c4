"""Derived sets of people, kept until what they derive from changes."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from desktop.core.store.schema import people_set
from desktop.core.store.settings import load_revision


def load_people_set(connection: Connection, key: str) -> bytes | None:
    """The kept set, or None where it was never made or is out of date."""
    return connection.execute(
        select(people_set.c.data).where(
            people_set.c.key == key, people_set.c.revision == load_revision(connection)
        )
    ).scalar()


def has_people_set(connection: Connection, key: str) -> bool:
    """Whether a set is kept and up to date."""
    found = select(people_set.c.key).where(
        people_set.c.key == key, people_set.c.revision == load_revision(connection)
    )
    return connection.execute(found).first() is not None


def save_people_set(connection: Connection, key: str, data: bytes) -> None:
    """Keeps a set for the present state of people."""
    revision = load_revision(connection)
    connection.execute(delete(people_set).where(people_set.c.revision != revision))
    connection.exec_driver_sql(
        "INSERT INTO people_set (key, revision, data) VALUES (?, ?, ?) ON CONFLICT (key) "
        "DO UPDATE SET revision = excluded.revision, data = excluded.data",
        (key, revision, data),
    )
