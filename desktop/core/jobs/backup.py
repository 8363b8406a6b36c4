"""Backing a workspace up to a file of the user's choice, and putting one back."""

from __future__ import annotations

import os
from pathlib import Path

from desktop.core.errors import UsageError, WorkspaceReadOnlyError
from desktop.core.store.backups import (
    DatabaseFacts,
    KeptCopy,
    Observe,
    check_database,
    copy_database,
    finish_copy,
    list_copies,
)
from desktop.core.store.engine import Store
from desktop.core.store.migrate import back_up, open_store

BACKUPS = "backups"
"""The folder of automatic copies inside a workspace."""


def back_up_workspace(store: Store, target: Path, observe: Observe = lambda _: None) -> Path:
    """Writes the workspace as it is now into one file; a file that is there is replaced at the end.

    Raises WorkspaceError where the file cannot be written. `observe` may raise CancelledError;
    nothing is then left behind.
    """
    if target.exists() and target.samefile(store.path):
        raise UsageError("a backup beside itself is none; choose another file")
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.touch(0o600)
        copy_database(store.path, part, observe)
        finish_copy(part)
        part.replace(target)
    except OSError as error:
        raise WorkspaceReadOnlyError(
            f"{target} cannot be written ({error.strerror}); choose another place"
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return target


def check_backup(source: Path) -> DatabaseFacts:
    """What a backup holds, for a last look before it replaces everything; raises WorkspaceError."""
    return check_database(source)


def restore_workspace(store: Store, source: Path, observe: Observe = lambda _: None) -> Path:
    """Makes the workspace what a backup holds; gives the copy of what it was before.

    The backup is checked first, and the change is one transaction of the database: it happens
    wholly or not at all, also when the user stops it. Read everything anew afterwards.
    """
    if source.exists() and source.samefile(store.path):
        raise UsageError("this is the workspace itself; choose a backup")
    check_database(source)
    aside = _aside(store, source)
    copy_database(source, store.path, observe)
    store.close()  # connections that are open know the old tables
    open_store(store.folder).close()  # an older backup is brought up to date
    return aside


def list_backups(folder: Path) -> tuple[KeptCopy, ...]:
    """The automatic copies of a workspace, the newest first."""
    return list_copies(folder / BACKUPS)


def _aside(store: Store, source: Path) -> Path:
    """Keeps the present state; the copy that is about to be restored is not pruned for it."""
    folder = store.folder / BACKUPS
    if source.parent.exists() and folder.exists() and source.parent.samefile(folder):
        spared = source.rename(source.with_suffix(".restoring"))
        try:
            return back_up(store.path, folder, "before-restore")
        finally:
            spared.rename(source)
    return back_up(store.path, folder, "before-restore")
