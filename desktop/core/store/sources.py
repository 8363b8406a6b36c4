"""The sources that data came from: `kind` or `kind:project`."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from desktop.core.store.schema import source


def source_number(connection: Connection, name: str) -> int:
    """The source's row number; a new name gets one."""
    found = connection.execute(select(source.c.id).where(source.c.name == name)).scalar()
    if found is not None:
        return int(found)
    added = connection.execute(insert(source), {"name": name, "kind": name.partition(":")[0]})
    return int(added.lastrowid)


def load_source_kinds(connection: Connection) -> dict[int, str]:
    """Number -> kind of every source."""
    rows = connection.execute(select(source.c.id, source.c.kind))
    return dict(rows.all())


def load_source_names(connection: Connection) -> dict[int, str]:
    """Number -> name of every source."""
    rows = connection.execute(select(source.c.id, source.c.name))
    return dict(rows.all())
