"""Single values of a workspace: counters and remembered choices."""

from __future__ import annotations

from sqlalchemy import Connection, select

from desktop.core.store.schema import setting


def load_setting(connection: Connection, key: str) -> str | None:
    """The value of one setting, or None."""
    return connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar()


def save_setting(connection: Connection, key: str, value: str) -> None:
    """Sets one setting."""
    connection.exec_driver_sql(
        "INSERT INTO setting (key, value) VALUES (?, ?) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def load_revision(connection: Connection) -> int:
    """Counts every change to what people are: statements, aliases, exclusions."""
    return int(load_setting(connection, "people_revision") or 0)


def bump_revision(connection: Connection) -> None:
    """Makes everything derived from people's traits stale."""
    save_setting(connection, "people_revision", str(load_revision(connection) + 1))
