"""What a window must know before it stands, read before the library that opens the store loads."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop.core.store.file import DATABASE_NAME, name_error
from desktop.core.store.migrate import HEAD, check_file, read_revision


def peek_settings(folder: Path) -> dict[str, str] | None:
    """The settings of a workspace by their keys; none where it is new.

    None where it must be brought up to date before it can be read. Raises WorkspaceError where it
    is seen already that it cannot be opened.
    """
    path = folder / DATABASE_NAME
    check_file(path)
    found = read_revision(path)
    if found is None:
        return {}
    if found != HEAD:
        return None
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            return dict(database.execute("SELECT key, value FROM setting"))
    except sqlite3.Error as error:
        raise name_error(str(error), path) from error
