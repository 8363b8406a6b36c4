"""The database file, as far as it is known without the library that opens it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from desktop.core.errors import (
    WorkspaceBusyError,
    WorkspaceDamagedError,
    WorkspaceError,
    WorkspaceFullError,
    WorkspaceReadOnlyError,
)

DATABASE_NAME = "icp-pulse.sqlite"


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
