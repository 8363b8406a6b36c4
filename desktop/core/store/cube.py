"""What the Cube model's views read: share events, ICP people by month, attributed delivery."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import numpy as np
from pyroaring import BitMap
from sqlalchemy import Connection, delete, insert, select

from desktop.core.store.arrays import fetch_numbers
from desktop.core.store.people import USER
from desktop.core.store.schema import cube_audience, cube_user

DayShare = tuple[int, int, int, int, str, str, str]
"""(day, source, key, person, channel, month, local wall time)."""


def month_instant(day: date) -> str:
    """The first instant of a day's month, as local wall time."""
    return f"{day.replace(day=1).isoformat()} 00:00:00"


def save_day_shares(
    connection: Connection,
    days: Iterable[int],
    rows: Sequence[DayShare],
) -> None:
    """Replaces the share events of `days`."""
    parameters = [(day,) for day in days]
    if parameters:
        connection.exec_driver_sql("DELETE FROM day_share WHERE day = ?", parameters)
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO day_share (day, source_id, key, person, channel, month, at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            list(rows),
        )


def save_cube_month(connection: Connection, month: str, active: BitMap, shared: BitMap) -> None:
    """Makes one month of ICP people what it is now, writing only what differs."""
    rows = fetch_numbers(
        connection, "SELECT person, shared FROM cube_user WHERE month = ?", 2, (month,)
    )
    before = BitMap(rows[:, 0].astype(np.uint32))
    before_shared = BitMap(rows[rows[:, 1] == 1, 0].astype(np.uint32))
    gone = before - active
    changed = (active - before) | ((active & before) & (shared ^ before_shared))
    old = [(month, person) for person in gone | (changed & before)]
    if old:
        connection.exec_driver_sql("DELETE FROM cube_user WHERE month = ? AND person = ?", old)
    if changed:
        keys = _user_keys(connection, list(changed))
        connection.exec_driver_sql(
            "INSERT INTO cube_user (month, person, user_id, shared) VALUES (?, ?, ?, ?)",
            [(month, p, keys.get(p, str(p)), int(p in shared)) for p in changed],
        )


def cube_months(connection: Connection) -> list[str]:
    """The months that are kept."""
    return list(connection.execute(select(cube_user.c.month).distinct()).scalars())


def save_audience(
    connection: Connection, rows: Mapping[tuple[str, str, str, str], tuple[int, int]]
) -> None:
    """Replaces attributed delivery: (ICP, source, campaign, start) -> (impressions, clicks)."""
    connection.execute(delete(cube_audience))
    if rows:
        names = ("icp", "source", "campaign", "at", "impressions", "clicks")
        connection.execute(
            insert(cube_audience),
            [dict(zip(names, (*key, *sums), strict=True)) for key, sums in rows.items()],
        )


def _user_keys(connection: Connection, people: Sequence[int]) -> dict[int, str]:
    """Each person's first known id, a product's before an e-mail address."""
    rows = connection.exec_driver_sql(
        "SELECT person_id, key, min(id) FROM alias "
        "WHERE person_id IN (SELECT value FROM json_each(?)) "
        "GROUP BY person_id, namespace = ? ORDER BY namespace = ?",
        (json.dumps(list(people)), USER, USER),
    )
    return {person: key for person, key, _ in rows}
