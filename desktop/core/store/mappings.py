"""What the user said once of the columns of a file, remembered by the shape of its header."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec
from sqlalchemy import Connection, select

from desktop.core.store.schema import remembered_mapping

_SOURCE = "scope.source"
"""No field has a dot in its name."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """Field -> column, and whose report it is where that was said too."""

    columns: dict[str, str] = field(default_factory=dict)
    source: str | None = None


def load_mapping(connection: Connection, header: str) -> Mapping:
    """What was said for files of this header; empty where nothing was."""
    found = connection.execute(
        select(remembered_mapping.c.columns).where(remembered_mapping.c.header == header)
    ).scalar()
    said = msgspec.json.decode(found, type=dict[str, str]) if found else {}
    source = said.pop(_SOURCE, None)
    return Mapping(said, source)


def save_mapping(connection: Connection, header: str, mapping: Mapping) -> None:
    """Remembers what the user said."""
    said = mapping.columns | ({_SOURCE: mapping.source} if mapping.source else {})
    connection.exec_driver_sql(
        "INSERT INTO remembered_mapping (header, columns) VALUES (?, ?) "
        "ON CONFLICT (header) DO UPDATE SET columns = excluded.columns",
        (header, msgspec.json.encode(said).decode()),
    )
