"""Connections to services, and how far each of their streams has been pulled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from desktop.core.store.pull_tables import connection as table
from desktop.core.store.pull_tables import pull_run, pull_state

ACTIVE = "active"
PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class SavedConnection:
    """One connection; its secrets lie elsewhere, under its number."""

    id: int
    kind: str
    title: str
    source: str
    settings: dict[str, str]
    """What the user said, by field, without any secret."""
    state: str
    """active, or paused: then no schedule starts it."""
    created_at: int
    expires_at: int | None = None
    """When its credentials end, microseconds UTC, where the service told."""


@dataclass(frozen=True, slots=True)
class PullState:
    """How far one stream is."""

    import_id: int | None = None
    """The import that holds its rows."""
    through: int | None = None
    """The last day number pulled, of a stream with windows."""
    since: int | None = None
    """The newest change seen, of a stream that tells changes, microseconds UTC."""
    whole_at: int | None = None
    """When the whole was pulled last, microseconds UTC."""
    memory: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeptRows:
    """All that is stored of a connection itself, to put it back after it was forgotten."""

    connection: dict[str, Any]
    states: tuple[dict[str, Any], ...]
    runs: tuple[dict[str, Any], ...]

    @property
    def imports(self) -> tuple[int, ...]:
        """The imports that hold its rows, one a stream."""
        return tuple(row["import_id"] for row in self.states if row["import_id"] is not None)


def add_connection(
    connection: Connection, kind: str, title: str, source_name: str, settings: dict[str, str],
    now: int,
) -> int:  # fmt: skip
    """Adds an active connection; gives its number."""
    added = connection.execute(
        insert(table),
        {
            "kind": kind, "title": title, "source": source_name, "state": ACTIVE,
            "settings": msgspec.json.encode(settings).decode(), "created_at": now,
        },
    )  # fmt: skip
    return int(added.lastrowid)


def list_connections(connection: Connection) -> list[SavedConnection]:
    """All of them, by title."""
    rows = connection.execute(select(table).order_by(table.c.title))
    return [
        SavedConnection(
            row.id, row.kind, row.title, row.source,
            msgspec.json.decode(row.settings, type=dict[str, str]),
            row.state, row.created_at, row.expires_at,
        )
        for row in rows
    ]  # fmt: skip


def find_connection(connection: Connection, number: int) -> SavedConnection | None:
    """The connection with this number."""
    return next((each for each in list_connections(connection) if each.id == number), None)


def save_title(connection: Connection, number: int, title: str) -> None:
    """Puts another title in place."""
    connection.execute(update(table).where(table.c.id == number).values(title=title))


def save_settings(connection: Connection, number: int, settings: dict[str, str]) -> None:
    """Puts other settings in place."""
    document = msgspec.json.encode(settings).decode()
    connection.execute(update(table).where(table.c.id == number).values(settings=document))


def save_expiry(connection: Connection, number: int, expires_at: int | None) -> None:
    """Notes when the credentials end."""
    connection.execute(update(table).where(table.c.id == number).values(expires_at=expires_at))


def save_state(connection: Connection, number: int, state: str) -> None:
    """Pauses a connection or makes it active again."""
    connection.execute(update(table).where(table.c.id == number).values(state=state))


def delete_connection(connection: Connection, number: int) -> None:
    """Forgets a connection, its runs and how far it was; what it brought stays."""
    for each in (pull_run, pull_state):
        connection.execute(delete(each).where(each.c.connection_id == number))
    connection.execute(delete(table).where(table.c.id == number))


def keep_rows(connection: Connection, number: int) -> KeptRows:
    """What `put_back` needs, read before the connection is deleted."""
    (own,) = connection.execute(select(table).where(table.c.id == number)).mappings()
    states, runs = (
        tuple(
            dict(row)
            for row in connection.execute(
                select(each).where(each.c.connection_id == number)
            ).mappings()
        )
        for each in (pull_state, pull_run)
    )
    return KeptRows(dict(own), states, runs)


def put_back(connection: Connection, rows: KeptRows) -> bool:
    """Has a deleted connection be there again; False where its title is taken now."""
    own = rows.connection
    taken = select(table.c.id).where(table.c.title == own["title"])
    if connection.execute(taken).first() is not None:
        return False
    connection.execute(insert(table), own)
    for each, found in ((pull_state, rows.states), (pull_run, rows.runs)):
        if found:
            connection.execute(insert(each), list(found))
    return True


def load_pull_state(connection: Connection, number: int, stream: str) -> PullState:
    """How far a stream is; nothing yet where it never ran."""
    columns = pull_state.c
    row = connection.execute(
        select(
            columns.import_id, columns.through, columns.since, columns.whole_at, columns.memory
        ).where(columns.connection_id == number, columns.stream == stream)
    ).first()
    if row is None:
        return PullState()
    return PullState(*row[:-1], memory=msgspec.json.decode(row.memory, type=dict[str, object]))


def save_pull_state(connection: Connection, number: int, stream: str, state: PullState) -> None:
    """Notes how far a stream is."""
    columns = pull_state.c
    connection.execute(
        delete(pull_state).where(columns.connection_id == number, columns.stream == stream)
    )
    connection.execute(
        insert(pull_state),
        {
            "connection_id": number, "stream": stream, "import_id": state.import_id,
            "through": state.through, "since": state.since, "whole_at": state.whole_at,
            "memory": msgspec.json.encode(state.memory).decode(),
        },
    )  # fmt: skip


def forget_cursors(connection: Connection, number: int) -> None:
    """Has the next run of a connection pull everything anew, into the imports that there are."""
    mine = pull_state.c.connection_id == number
    nowhere = {"through": None, "since": None, "whole_at": None}
    connection.execute(update(pull_state).where(mine).values(nowhere))


def forget_pulls_into(connection: Connection, import_id: int) -> None:
    """Has the stream whose rows an import holds begin anew, because they were taken back."""
    connection.execute(delete(pull_state).where(pull_state.c.import_id == import_id))
