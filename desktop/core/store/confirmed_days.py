"""Silent days that the user confirmed: nothing happened then, so nothing is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from desktop.core.store.schema import confirmed_day, source


def load_confirmed_days(connection: Connection) -> dict[str, frozenset[int]]:
    """Source name -> its confirmed days, local day numbers."""
    found: dict[str, set[int]] = defaultdict(set)
    rows = connection.execute(
        select(source.c.name, confirmed_day.c.day).join(
            source, source.c.id == confirmed_day.c.source_id
        )
    )
    for name, day in rows:
        found[name].add(day)
    return {name: frozenset(days) for name, days in found.items()}


def save_confirmed_days(
    connection: Connection, source_id: int, days: Iterable[int], confirmed_at: int
) -> None:
    """Notes days as really empty; one that is noted already stays as it is."""
    connection.exec_driver_sql(
        "INSERT INTO confirmed_day (source_id, day, confirmed_at) VALUES (?, ?, ?) "
        "ON CONFLICT DO NOTHING",
        [(source_id, day, confirmed_at) for day in days],
    )


def delete_confirmed_days(connection: Connection, source_id: int, days: Iterable[int]) -> None:
    """Forgets that days were confirmed."""
    connection.execute(
        delete(confirmed_day).where(
            confirmed_day.c.source_id == source_id, confirmed_day.c.day.in_(list(days))
        )
    )
