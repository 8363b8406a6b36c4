"""Columns that the user named once, remembered by the shape of the file's header."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, select

from desktop.core.store.schema import remembered_mapping


def load_mapping(connection: Connection, header: str) -> dict[str, str]:
    """Field -> column as it was said for files of this header; empty where nothing was."""
    found = connection.execute(
        select(remembered_mapping.c.columns).where(remembered_mapping.c.header == header)
    ).scalar()
    return msgspec.json.decode(found, type=dict[str, str]) if found else {}


def save_mapping(connection: Connection, header: str, columns: dict[str, str]) -> None:
    """Remembers what the user said."""
    connection.exec_driver_sql(
        "INSERT INTO remembered_mapping (header, columns) VALUES (?, ?) "
        "ON CONFLICT (header) DO UPDATE SET columns = excluded.columns",
        (header, msgspec.json.encode(columns).decode()),
    )
