"""One SQLite file, opened safely: WAL, foreign keys, one writer, readable by its owner only."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from desktop.core.errors import (
    WorkspaceBusyError,
    WorkspaceDamagedError,
    WorkspaceError,
    WorkspaceFullError,
    WorkspaceReadOnlyError,
)

DATABASE_NAME = "icp-pulse.sqlite"
BUSY_SECONDS = 30.0


class Store:
    """A workspace's database. `read` and `write` give connections; SQL stays in this package."""

    def __init__(
        self, folder: Path, *, read_only: bool = False, busy: float = BUSY_SECONDS
    ) -> None:
        self.folder = folder
        self.path = folder / DATABASE_NAME
        self.read_only = read_only
        self._engine = _build_engine(self.path, read_only, busy)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one consistent state until it is left."""
        with _named_errors(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """The one writer: everything inside is kept together, or nothing is."""
        if self.read_only:
            raise WorkspaceReadOnlyError(_read_only_text(self.path))
        with (
            _named_errors(self.path),
            self._engine.execution_options(writing=True).begin() as connection,
        ):
            yield connection

    def close(self) -> None:
        """Gives up all connections."""
        self._engine.dispose()


def make_folder(folder: Path) -> None:
    """Makes a workspace folder that only its owner may read."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.name == "posix" and folder.stat().st_uid == os.getuid():
            folder.chmod(0o700)
    except OSError as error:
        raise WorkspaceReadOnlyError(
            f"{folder} cannot be used as a workspace ({error.strerror}); "
            "choose a folder of your own with --workspace"
        ) from error


def is_writable(path: Path) -> bool:
    """Whether the database, or a new one in its folder, can be written."""
    return os.access(path if path.exists() else path.parent, os.W_OK) and os.access(
        path.parent, os.W_OK
    )


def _build_engine(path: Path, read_only: bool, busy: float) -> Engine:
    mode = "ro" if read_only else "rwc"
    uri = f"{path.absolute().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        # the pool gives a connection to one thread at a time, not always to the one that opened it
        return sqlite3.connect(
            uri, uri=True, timeout=busy, isolation_level=None, check_same_thread=False
        )

    # named, because a URL without a file would get the pool of in-memory databases, in which all
    # of a thread's readers and writers share one connection
    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=-1)
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def _set_pragmas(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA trusted_schema = OFF")
    if not cursor.execute("PRAGMA query_only").fetchone()[0]:
        cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA cache_size = -32768")
    cursor.execute("PRAGMA temp_store = MEMORY")
    cursor.close()


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    # a writer queues at once instead of failing half way when its first write comes
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def _named_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        raise name_error(str(error.orig), path) from error
    except DatabaseError as error:
        if isinstance(error.orig, sqlite3.IntegrityError):
            raise
        raise name_error(str(error.orig), path) from error


def name_error(text: str, path: Path) -> WorkspaceError:
    """The error that says what to do about SQLite's message."""
    for pattern, kind, sentence in _REMEDIES:
        if re.search(pattern, text):
            return kind(sentence.format(path=path, folder=path.parent))
    return WorkspaceError(f"{path} could not be used: {text}")


_REMEDIES: tuple[tuple[str, type[WorkspaceError], str], ...] = (
    (
        "full",
        WorkspaceFullError,
        "there is no room left for {path}; free some disk space and run the same command again, "
        "nothing was changed",
    ),
    (
        "locked|busy",
        WorkspaceBusyError,
        "{path} is being written by another program; wait until it is done and try again",
    ),
    (
        "readonly|read-only|unable to open",
        WorkspaceReadOnlyError,
        "{path} cannot be written; change the permissions of {folder} or choose another "
        "--workspace",
    ),
    (
        "malformed|not a database|corrupt|disk I/O",
        WorkspaceDamagedError,
        "{path} is damaged; restore a copy from {folder}/backups, or move the file away and import "
        "your exports again",
    ),
)


def _read_only_text(path: Path) -> str:
    return (
        f"{path} cannot be written; change the permissions of {path.parent} "
        "or choose another --workspace"
    )
