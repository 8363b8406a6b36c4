"""How a user wants values of traits to be read, and which values ad platforms delivered to."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select

from desktop.core.store.desk_tables import value_reading
from desktop.core.store.schema import ad_fact


@dataclass(frozen=True, slots=True)
class ValueReading:
    """One correction; `key` is the value as it is compared, `raw` as it was written."""

    trait: str
    key: str
    raw: str
    canonical: str
    corrected_at: int
    """Microseconds UTC."""


def load_readings(connection: Connection, trait: str | None = None) -> list[ValueReading]:
    """All corrections, or those of one trait, by trait and key."""
    query = select(value_reading).order_by(value_reading.c.trait, value_reading.c.key)
    if trait is not None:
        query = query.where(value_reading.c.trait == trait)
    return [ValueReading(*row) for row in connection.execute(query)]


def find_reading(connection: Connection, trait: str, key: str) -> ValueReading | None:
    """The correction of one value."""
    columns = value_reading.c
    row = connection.execute(
        select(value_reading).where(columns.trait == trait, columns.key == key)
    ).first()
    return ValueReading(*row) if row else None


def save_reading(connection: Connection, reading: ValueReading) -> None:
    """Keeps a correction in place of an earlier one."""
    connection.exec_driver_sql(
        "INSERT INTO value_reading (trait, key, raw, canonical, corrected_at) "
        "VALUES (?, ?, ?, ?, ?) ON CONFLICT (trait, key) DO UPDATE SET raw = excluded.raw, "
        "canonical = excluded.canonical, corrected_at = excluded.corrected_at",
        (reading.trait, reading.key, reading.raw, reading.canonical, reading.corrected_at),
    )


def delete_reading(connection: Connection, trait: str, key: str) -> None:
    """Takes a correction away."""
    columns = value_reading.c
    connection.execute(delete(value_reading).where(columns.trait == trait, columns.key == key))


def delivered_values(connection: Connection, dimension: str) -> list[tuple[str, int]]:
    """Values of live segment rows of a dimension and the impressions of those rows."""
    columns = ad_fact.c
    rows = connection.execute(
        select(columns.value, func.sum(columns.impressions))
        .where(columns.live == 1, columns.dimension == dimension, columns.value.is_not(None))
        .group_by(columns.value)
    )
    return [(value, int(impressions)) for value, impressions in rows]
