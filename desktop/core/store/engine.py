"""One SQLite file, opened safely: WAL, foreign keys, one writer, readable by its owner only."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from desktop.core.errors import WorkspaceReadOnlyError
from desktop.core.store.file import DATABASE_NAME, name_error

__all__ = ["BUSY_SECONDS", "DATABASE_NAME", "Store", "name_error"]

Answer = TypeVar("Answer")
BUSY_SECONDS = 30.0
_TRIES_BESIDE_OTHERS = 2
_CACHE_KIB = 8192
"""Pages each connection keeps; the system's cache of files has the rest, once for all of them."""


class _OvertakenError(Exception):
    """Somebody else wrote, or is writing, since this one began to read."""


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

    def update(self, work: Callable[[Connection], Answer]) -> Answer:
        """Gives what `work` gives, which reads for long and then writes a little.

        All of it sees one state and is kept together or not at all, as in `write`, but it takes
        the writer's turn only with its first write. Where somebody else wrote since it began to
        read, nothing is kept and it is done again, the last time in a turn of its own from the
        start: so `work` must change nothing but the database.
        """
        if self.read_only:
            raise WorkspaceReadOnlyError(_read_only_text(self.path))
        for _ in range(_TRIES_BESIDE_OTHERS):
            with suppress(_OvertakenError), _named_errors(self.path), self._beside() as connection:
                return work(connection)
        with self.write() as connection:
            return work(connection)

    @contextmanager
    def _beside(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except OperationalError as error:
            if _is_busy(error):
                raise _OvertakenError from error
            raise

    def close(self) -> None:
        """Gives up all connections."""
        self._engine.dispose()


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
    engine = create_engine(
        "sqlite://", creator=connect, poolclass=QueuePool, max_overflow=-1,
        pool_use_lifo=True,  # the last one used has the warmest pages; the others need not fill up
    )  # fmt: skip
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def _set_pragmas(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA trusted_schema = OFF")
    if not cursor.execute("PRAGMA query_only").fetchone()[0]:
        cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    cursor.execute("PRAGMA temp_store = MEMORY")
    cursor.close()


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    # a writer queues at once instead of failing half way when its first write comes
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _is_busy(error: OperationalError) -> bool:
    # SQLITE_BUSY_SNAPSHOT is one of its kinds: what was read is not the newest any more
    code: int = getattr(error.orig, "sqlite_errorcode", 0)
    return code & 0xFF == sqlite3.SQLITE_BUSY


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


def _read_only_text(path: Path) -> str:
    return (
        f"{path} cannot be written; change the permissions of {path.parent} "
        "or choose another --workspace"
    )
