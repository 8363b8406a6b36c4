"""Files of the watched folder that were looked at, so that none is offered twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, delete, select, update

from desktop.core.store.desk_tables import seen_file
from desktop.core.store.imports import LIVE
from desktop.core.store.schema import import_

WAITING: Final = "waiting"
IMPORTED: Final = "imported"
REFUSED: Final = "refused"
UNKNOWN: Final = "unknown"
FAILED: Final = "failed"


@dataclass(frozen=True, slots=True)
class SeenFile:
    """One file as it was when it was last looked at."""

    path: str
    size: int
    modified: int
    """Nanoseconds since 1970."""
    digest: str
    """SHA-256; empty where it was not read."""
    kind: str
    """What it was recognised as; empty where it was not."""
    state: str
    seen_at: int
    """Microseconds UTC."""


def load_seen(connection: Connection) -> dict[str, SeenFile]:
    """All files by path."""
    rows = connection.execute(select(seen_file))
    return {row.path: SeenFile(*row) for row in rows}


def save_seen(connection: Connection, files: Iterable[SeenFile]) -> None:
    """Keeps what was found, in place of what was known of the same paths."""
    rows = [
        (one.path, one.size, one.modified, one.digest, one.kind, one.state, one.seen_at)
        for one in files
    ]
    if rows:
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO seen_file "
            "(path, size, modified, digest, kind, state, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            rows,
        )


def set_seen_state(connection: Connection, paths: Iterable[str], state: str) -> None:
    """Says what became of files."""
    connection.execute(
        update(seen_file).where(seen_file.c.path.in_(list(paths))).values(state=state)
    )


def forget_seen(connection: Connection, paths: Iterable[str]) -> None:
    """Forgets files for good."""
    connection.execute(delete(seen_file).where(seen_file.c.path.in_(list(paths))))


def imported_digests(connection: Connection) -> frozenset[str]:
    """SHA-256 of the bytes of every live import."""
    live = select(import_.c.sha256).where(import_.c.state == LIVE)
    return frozenset(connection.execute(live).scalars())
