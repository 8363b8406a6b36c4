"""Building the app from its rooms, and shutting it down: the one module that knows them all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tzlocal import get_localzone_name

from desktop.core.clock import Clock
from desktop.core.definitions import Definitions, Reporting
from desktop.core.store.definitions import load_definitions, save_definitions
from desktop.core.store.engine import Store
from desktop.core.store.migrate import open_store


@dataclass(frozen=True, slots=True)
class Workspace:
    """One opened workspace and the clock that everything in it goes by."""

    folder: Path
    store: Store
    clock: Clock


@contextmanager
def open_workspace(folder: Path, clock: Clock) -> Iterator[Workspace]:
    """Opens a workspace, makes it where there is none, and closes it at the end."""
    store = open_store(folder)
    try:
        _settle_zone(store, clock)
        yield Workspace(folder, store, clock)
    finally:
        store.close()


def _settle_zone(store: Store, clock: Clock) -> None:
    """A new workspace counts days in the system's zone until somebody says otherwise."""
    with store.read() as connection:
        definitions = load_definitions(connection)
    if definitions.reporting is None and not store.read_only:
        with store.write() as connection:
            reporting = Reporting(timezone=get_localzone_name() or "UTC")
            save_definitions(connection, Definitions(reporting=reporting), clock())
