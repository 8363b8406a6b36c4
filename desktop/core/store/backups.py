"""Whole copies of a workspace's database: made while it is in use, checked, and put back."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import WorkspaceDamagedError, WorkspaceError, WorkspaceTooNewError
from desktop.core.store.engine import name_error
from desktop.core.store.migrate import HEAD

PAGES_AT_ONCE = 2_000
"""Pages of 4 KiB copied between two looks at whether the user wants to stop."""

_NAME = re.compile(r"(\d{4,})-(.+)\.sqlite\Z")

Observe = Callable[[float], None]
"""Told the fraction done, 0..1; may raise CancelledError to stop."""


@dataclass(frozen=True, slots=True)
class DatabaseFacts:
    """What a database file holds."""

    schema: str
    events: int
    imports: int


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """One automatic copy; `label` says before what it was made, such as `before-0002`."""

    path: Path
    number: int
    label: str
    bytes: int
    made_at: int
    """Microseconds UTC."""


def copy_database(source: Path, target: Path, observe: Observe) -> None:
    """Puts the state of `source` at one instant into `target`, in one transaction of the latter.

    Both may be open elsewhere. Whatever stops it, `target` is then as it was before.
    """

    def progress(_status: int, remaining: int, total: int) -> None:
        observe(1 - remaining / total if total else 1.0)

    try:
        with (
            closing(sqlite3.connect(_uri(source, "ro"), uri=True, isolation_level=None)) as old,
            closing(sqlite3.connect(target, timeout=30, isolation_level=None)) as new,
        ):
            # a reader of its own keeps writers from making the copy start anew again and again
            old.execute("BEGIN")
            old.execute("SELECT count(*) FROM sqlite_master").fetchone()
            old.backup(new, pages=PAGES_AT_ONCE, progress=progress)
    except sqlite3.Error as error:
        raise name_error(str(error), target) from error


def finish_copy(path: Path) -> None:
    """Makes a copy one single file, readable by its owner only."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise name_error(str(error), path) from error
    path.chmod(0o600)


def check_database(path: Path) -> DatabaseFacts:
    """What a file holds; raises WorkspaceError where it cannot become a workspace, and why."""
    if not path.is_file():
        raise WorkspaceError(f"there is no file {path}; choose a backup")
    try:
        with closing(sqlite3.connect(_uri(path, "ro"), uri=True)) as db:
            return _facts(db, path)
    except sqlite3.DatabaseError as error:
        raise WorkspaceDamagedError(
            f"{path.name} is no backup of ICP Pulse, or it is damaged ({error}); choose another"
        ) from error


def list_copies(folder: Path) -> tuple[KeptCopy, ...]:
    """The automatic copies in a folder, the newest first."""
    found = []
    for path in folder.glob("*.sqlite"):
        name = _NAME.match(path.name)
        if name is not None:
            status = path.stat()
            made_at = status.st_mtime_ns // 1000
            found.append(KeptCopy(path, int(name[1]), name[2], status.st_size, made_at))
    return tuple(sorted(found, key=lambda copy: copy.number, reverse=True))


def _facts(db: sqlite3.Connection, path: Path) -> DatabaseFacts:
    tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not {"alembic_version", "import", "event_block"} <= tables:
        raise WorkspaceDamagedError(f"{path.name} is no backup of ICP Pulse; choose another")
    (schema,) = db.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
    if schema > HEAD:
        raise WorkspaceTooNewError(
            f"{path.name} was made by a newer ICP Pulse (schema {schema}, this one knows {HEAD}); "
            "update ICP Pulse first"
        )
    (verdict,) = db.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise WorkspaceDamagedError(f"{path.name} is damaged ({verdict}); choose another backup")
    (events,) = db.execute("SELECT coalesce(sum(rows), 0) FROM event_block").fetchone()
    (imports,) = db.execute('SELECT count(*) FROM "import"').fetchone()
    return DatabaseFacts(schema, events, imports)


def _uri(path: Path, mode: str) -> str:
    return f"{path.absolute().as_uri()}?mode={mode}"
