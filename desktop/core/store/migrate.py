"""Opening a workspace: made when new, brought up to date with a copy aside, refused when newer."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.errors import WorkspaceDamagedError, WorkspaceError, WorkspaceTooNewError
from desktop.core.store.file import DATABASE_NAME, is_writable, make_folder, name_error

KEPT_BACKUPS = 5

HEAD = "0007"
"""The newest migration; a test holds it against the folder of migrations.

It is known here so that a start need not load alembic when there is nothing to do."""

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

    from desktop.core.store.engine import Store

_MIGRATING = threading.Lock()  # alembic's context is one per process


def open_store(folder: Path, *, busy: float = 30.0) -> Store:
    """The workspace's store at the newest schema. Raises WorkspaceError with what to do."""
    path = folder / DATABASE_NAME
    if not path.exists():
        make_folder(folder)
    elif not is_writable(path):
        return _open_read_only(folder, path)
    check_file(path)
    from desktop.core.store.engine import Store

    store = Store(folder, busy=busy)
    try:
        _bring_up_to_date(store)
    except WorkspaceError:
        store.close()
        raise
    return store


def _open_read_only(folder: Path, path: Path) -> Store:
    found = read_revision(path)
    if found != HEAD:
        raise WorkspaceError(
            f"{path} must be brought up to date but cannot be written; "
            f"change the permissions of {folder}"
        )
    from desktop.core.store.engine import Store

    return Store(folder, read_only=True)


def check_file(path: Path) -> None:
    """Raises WorkspaceDamagedError where there is a file that is no database."""
    if not path.exists() or path.stat().st_size == 0:
        return
    # by SQLite alone: a file of our own, once closed, gives up the locks that this process holds
    # on an open database, and another process that ends then takes its log away
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            database.execute("PRAGMA schema_version").fetchone()
    except sqlite3.Error as error:
        if "not a database" in str(error):
            raise _foreign(path) from error


def _foreign(path: Path) -> WorkspaceDamagedError:
    return WorkspaceDamagedError(
        f"{path} is not an ICP Pulse database; move it away, or restore a copy from "
        f"{path.parent / 'backups'}"
    )


def _bring_up_to_date(store: Store) -> None:
    found = read_revision(store.path)
    if found == HEAD:
        return
    if found is not None and found not in _known_revisions():
        raise WorkspaceTooNewError(
            f"{store.path} was written by a newer ICP Pulse (schema {found}, this one knows "
            f"{HEAD}); update ICP Pulse, or choose another --workspace"
        )
    if found is not None:
        back_up(store.path, store.folder / "backups", f"before-{HEAD}")
    from alembic import command

    with _MIGRATING:
        # before SQLite does it: log and shared memory get the permissions of the database
        store.path.touch(0o600)
        store.path.chmod(0o600)
        _use_wal(store.path)
        with store.write() as connection:
            command.upgrade(_config(connection), "head")


def _use_wal(path: Path) -> None:
    try:
        with closing(sqlite3.connect(path, timeout=30)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.Error as error:
        raise name_error(str(error), path) from error


def read_revision(path: Path) -> str | None:
    """The newest migration that a database has; None where there is none yet."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master")}
            if tables and "alembic_version" not in tables:
                raise _foreign(path)
            if not tables:
                return None
            row = db.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise name_error(str(error), path) from error
    return row[0] if row else None


def back_up(path: Path, folder: Path, label: str) -> Path:
    """A consistent copy of the database in `folder`; only the newest few are kept."""
    make_folder(folder)
    number = 1 + max((int(p.name.split("-")[0]) for p in folder.glob("[0-9]*-*.sqlite")), default=0)
    target = folder / f"{number:04d}-{label}.sqlite"
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    target.chmod(0o600)
    for old in sorted(folder.glob("[0-9]*-*.sqlite"))[:-KEPT_BACKUPS]:
        old.unlink()
    return target


def _known_revisions() -> set[str]:
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(_config(None))
    return {script.revision for script in scripts.walk_revisions()}


def _config(connection: Connection | None) -> Config:
    from alembic.config import Config

    config = Config()
    location = resources.files("desktop.core.store").joinpath("migrations")
    config.set_main_option("script_location", str(location))
    config.attributes["connection"] = connection
    return config
