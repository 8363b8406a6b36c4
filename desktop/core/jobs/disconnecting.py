"""Disconnecting: what a connection brought stays or is taken back, and the first can be undone."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

from desktop.core.errors import SecretOutOfReachError, UsageError
from desktop.core.jobs.connecting import (
    Means,
    disconnect,
    find_connector,
    load_connection,
    named_troubles,
    secret_names,
)
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.shared_sources import find_source, read_open_settings
from desktop.core.jobs.undo import undo_import
from desktop.core.store.connections import (
    KeptRows,
    SavedConnection,
    keep_rows,
    list_connections,
    put_back,
)
from desktop.core.store.engine import Store
from desktop.core.store.pulled import load_held


@dataclass(frozen=True, slots=True)
class Disconnected:
    """A connection that was forgotten, with what it takes to have it again."""

    saved: SavedConnection
    rows: KeptRows
    secrets: dict[str, str] = field(repr=False)
    """Name in the box -> the secret; only as long as this is held."""


def disconnect_keeping(store: Store, means: Means, number: int) -> Disconnected:
    """Forgets a connection and its secrets; its data stays. `reconnect` takes that back."""
    saved = load_connection(store, number)
    names = secret_names(means, number, means.connectors.find(saved.kind))
    held: dict[str, str | None] = {}
    for name in names:
        with suppress(SecretOutOfReachError):  # who takes this back enters it again
            held[name] = means.secrets.load(name)
    with store.read() as connection:
        rows = keep_rows(connection, number)
    disconnect(store, means, number)
    return Disconnected(saved, rows, {name: text for name, text in held.items() if text})


def reconnect(store: Store, means: Means, gone: Disconnected) -> SavedConnection:
    """A forgotten connection as it was, with its history; raises UsageError where it cannot be."""
    connector = find_connector(means, gone.saved.kind)
    means.secrets.make_ready(gone.secrets.values())
    with named_troubles(), store.write() as connection:
        settings = read_open_settings(connector, gone.saved)
        others, held = list_connections(connection), load_held(connection, gone.saved.kind)
        find_source(connector, settings, others, held, gone.saved.source)
        if not put_back(connection, gone.rows):
            raise UsageError(
                f'"{gone.saved.title}" cannot come back: another connection has its name now; '
                "give that one another"
            )
        for name, value in gone.secrets.items():
            means.secrets.save(name, value)
    return gone.saved


def disconnect_taking_back(store: Store, means: Means, number: int) -> int:
    """Forgets a connection and everything that it brought; gives how many imports that were."""
    load_connection(store, number)
    with store.read() as connection:
        imports = keep_rows(connection, number).imports
    for each in imports:
        undo_import(store, each)
    disconnect(store, means, number)
    refresh(store)
    return len(imports)
