"""The database file, as far as it is known without the library that opens it."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
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
    if "disk I/O" in text and _is_full(path.parent):
        text = "full"  # SQLite cannot tell that from a broken disk everywhere
    for pattern, kind, sentence in _REMEDIES:
        if re.search(pattern, text):
            return kind(sentence.format(path=path, folder=path.parent))
    return WorkspaceError(f"{path} could not be used: {text}")


@contextmanager
def named_disk_errors(path: Path) -> Iterator[None]:
    """Names what is raised where files beside the database cannot be written for lack of room."""
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise
        raise name_error("full", path) from error


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _ROOM
    except OSError:
        return False


_ROOM = 1 << 20
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
