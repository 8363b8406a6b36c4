"""When services were asked, kept across restarts and shared by all processes of a workspace."""

from __future__ import annotations

from typing import Protocol

import msgspec
from sqlalchemy import Connection, select

from desktop.core.store.engine import Store
from desktop.core.store.pull_tables import request_bucket


class Take(Protocol):
    """Decides on one request: (instants to remember, seconds to wait)."""

    def __call__(self, instants: tuple[float, ...]) -> tuple[tuple[float, ...], float]:
        """Gives the request's instant with the others where it may be made now."""
        ...


def take_request(store: Store, key: str, take: Take) -> float:
    """Lets `take` decide with the instants remembered under a key, in one transaction."""
    with store.write() as connection:
        kept, wait = take(_load(connection, key))
        if wait == 0:
            document = msgspec.json.encode(kept).decode()
            connection.exec_driver_sql(
                "INSERT INTO request_bucket (key, instants) VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET instants = excluded.instants",
                (key, document),
            )
    return wait


def _load(connection: Connection, key: str) -> tuple[float, ...]:
    document = connection.execute(
        select(request_bucket.c.instants).where(request_bucket.c.key == key)
    ).scalar()
    return msgspec.json.decode(document, type=tuple[float, ...]) if document else ()
