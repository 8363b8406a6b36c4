"""What can be done for a workspace that does not open: a copy put in its place, or a new one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.errors import (
    WorkspaceBusyError,
    WorkspaceDamagedError,
    WorkspaceError,
    WorkspaceFullError,
    WorkspaceReadOnlyError,
    WorkspaceTooNewError,
)
from desktop.core.jobs.backup import check_backup, list_backups
from desktop.core.store.engine import DATABASE_NAME
from desktop.core.store.holder import WorkspaceHeldError

if TYPE_CHECKING:
    from desktop.ui.pages.trouble import Trouble

_KINDS: tuple[tuple[type[WorkspaceError], str], ...] = (
    (WorkspaceHeldError, "held"),
    (WorkspaceDamagedError, "damaged"),
    (WorkspaceFullError, "full"),
    (WorkspaceTooNewError, "too_new"),
    (WorkspaceReadOnlyError, "read_only"),
    (WorkspaceBusyError, "busy"),
)


def name_trouble(folder: Path, error: WorkspaceError) -> Trouble:
    """What the window shows of an error; copies only where they would help."""
    from desktop.ui.pages.trouble import Trouble
    from desktop.ui.state import BackupCopy

    kind = next((name for type_, name in _KINDS if isinstance(error, type_)), "other")
    copies: tuple[BackupCopy, ...] = ()
    if kind == "damaged":
        copies = tuple(
            BackupCopy(copy.path, copy.label, copy.bytes, copy.made_at)
            for copy in list_backups(folder)
        )
    return Trouble(kind, str(error), folder, copies)


def restore_copy(folder: Path, copy: Path) -> None:
    """Puts a copy in the place of a damaged database, which is moved aside.

    Raises WorkspaceError where the copy is no good; nothing is moved then.
    """
    check_backup(copy)
    target = folder / DATABASE_NAME
    part = folder / f"{DATABASE_NAME}.part"
    try:
        shutil.copyfile(copy, part)
        part.chmod(0o600)
        begin_anew(folder)
        part.replace(target)
    except OSError as error:
        raise WorkspaceReadOnlyError(
            f"{target} cannot be written ({error.strerror}); nothing was restored"
        ) from error
    finally:
        part.unlink(missing_ok=True)


def begin_anew(folder: Path) -> None:
    """Moves a database aside, so that the next start makes a new one; nothing is deleted."""
    aside = _unused(folder)
    for suffix in ("", "-wal", "-shm"):
        path = folder / f"{DATABASE_NAME}{suffix}"
        if path.exists():
            try:
                path.rename(f"{aside}{suffix}")
            except OSError as error:
                raise WorkspaceReadOnlyError(
                    f"{path} cannot be moved aside ({error.strerror}); move it yourself"
                ) from error


def _unused(folder: Path) -> Path:
    number = 1
    while (path := folder / f"damaged-{number}-{DATABASE_NAME}").exists():
        number += 1
    return path
