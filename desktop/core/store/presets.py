"""What the user said about files under a name, remembered by the shape of their header."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from desktop.core.store.schema import import_preset


def load_preset_rows(connection: Connection, header: str) -> list[tuple[str, str]]:
    """(name, what was said as JSON) of every preset for files of this header, the newest first."""
    rows = connection.execute(
        select(import_preset.c.name, import_preset.c.said)
        .where(import_preset.c.header == header)
        .order_by(import_preset.c.saved_at.desc(), import_preset.c.name)
    )
    return [(name, said) for name, said in rows]


def save_preset_row(
    connection: Connection, name: str, header: str, said: str, saved_at: int
) -> None:
    """Keeps a preset; one of the same name is replaced."""
    connection.exec_driver_sql(
        "INSERT INTO import_preset (name, header, said, saved_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (name) DO UPDATE SET header = excluded.header, said = excluded.said, "
        "saved_at = excluded.saved_at",
        (name, header, said, saved_at),
    )


def delete_preset_row(connection: Connection, name: str) -> None:
    """Forgets a preset."""
    connection.execute(delete(import_preset).where(import_preset.c.name == name))
