"""Building the app from its rooms, and shutting it down: the one module that knows them all.

Rooms are loaded with their first use, so that a window stands before the store is there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from desktop.core.clock import Clock

if TYPE_CHECKING:
    from desktop.core.secrets import AskPassphrase, SecretBox
    from desktop.core.store.engine import Store


class Workspace:
    """A workspace and the clock that everything in it goes by."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder, self.clock = folder, clock
        self._store: Store | None = None
        self._secrets: SecretBox | None = None
        self._ask: AskPassphrase | None = None
        self._opening = Lock()

    @property
    def store(self) -> Store:
        """Its database, opened with the first use, on whatever thread that is.

        Raises WorkspaceError with what to do; the next use tries again.
        """
        with self._opening:
            if self._store is None:
                self._store = _open(self.folder, self.clock)
            return self._store

    @property
    def secrets(self) -> SecretBox:
        """Its secrets, in one box for all rooms, so that a passphrase is asked for once."""
        store = self.store
        with self._opening:
            if self._secrets is None:
                self._secrets = _open_secrets(store, self._answer)
            return self._secrets

    def ask_with(self, ask: AskPassphrase) -> None:
        """Who is asked for the passphrase from now on; until then nobody answers."""
        self._ask = ask

    def _answer(self, is_new: bool) -> str | None:
        return None if self._ask is None else self._ask(is_new)

    @property
    def read_only(self) -> bool:
        """Whether it can only be looked at; known before it is opened."""
        from desktop.core.store.file import DATABASE_NAME, is_writable

        path = self.folder / DATABASE_NAME
        return path.exists() and not is_writable(path)

    def close(self) -> None:
        """Closes the database where it was opened."""
        with self._opening:
            if self._store is not None:
                self._store.close()
                self._store = None


@contextmanager
def open_workspace(folder: Path, clock: Clock, *, late: bool = False) -> Iterator[Workspace]:
    """Opens a workspace, makes it where there is none, and closes it at the end.

    With `late` that happens when its store is first used, and errors come then.
    """
    workspace = Workspace(folder, clock)
    try:
        if not late:
            _ = workspace.store
        yield workspace
    finally:
        workspace.close()


def _open(folder: Path, clock: Clock) -> Store:
    from desktop.core.store.migrate import open_store

    store = open_store(folder)
    with ExitStack() as undoing:
        undoing.callback(store.close)
        _settle_zone(store, clock)
        undoing.pop_all()
    return store


def _open_secrets(store: Store, ask: AskPassphrase) -> SecretBox:
    from desktop.core.jobs.connecting import workspace_id
    from desktop.core.secrets import open_secrets, passphrase_from

    name = workspace_id(store)
    return open_secrets(store.folder, name, passphrase_from(os.environ, None, ask))


def _settle_zone(store: Store, clock: Clock) -> None:
    """A new workspace counts days in the system's zone until somebody says otherwise."""
    from desktop.core.definitions import Definitions, Reporting
    from desktop.core.store.definitions import load_definitions, save_definitions

    with store.read() as connection:
        definitions = load_definitions(connection)
    if definitions.reporting is None and not store.read_only:
        from tzlocal import get_localzone_name

        with store.write() as connection:
            reporting = Reporting(timezone=get_localzone_name() or "UTC")
            save_definitions(connection, Definitions(reporting=reporting), clock())
