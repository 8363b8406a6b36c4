"""Who has a workspace open, in a window or without: a lock file that dies with its process."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import IO

from desktop.core.errors import WorkspaceError
from desktop.core.locks import try_lock

LOCK_NAME = "window.lock"


class WorkspaceHeldError(WorkspaceError):
    """Another process has this workspace: use that one, or end it first."""

    def __init__(self, folder: Path, process: int | None) -> None:
        who = "another ICP Pulse" + ("" if process is None else f" (process {process})")
        super().__init__(f"{who} has the workspace {folder} open; go on there, or close it first")
        self.process = process


class Holder:
    """Holds a workspace until `release`, or the end of the process, however that comes."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def __enter__(self) -> Holder:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def release(self) -> None:
        """Lets another window have the workspace; the file stays, it is the lock that counts."""
        if not self._file.closed:
            self._file.seek(0)
            self._file.truncate()
            self._file.close()


def hold_workspace(folder: Path) -> Holder | None:
    """Takes the workspace for this window; raises WorkspaceHeldError where another one has it.

    None where the folder does not allow locks (read-only, some network drives): the database's own
    locks still keep the data whole, only the warning is lost.
    """
    try:
        file = (folder / LOCK_NAME).open("a+", encoding="ascii")
    except OSError:
        return None
    if not try_lock(file):
        file.seek(0)
        text = file.read(20).strip()
        file.close()
        raise WorkspaceHeldError(folder, int(text) if text.isdigit() else None)
    file.seek(0)
    file.truncate()
    file.write(str(os.getpid()))
    file.flush()
    return Holder(file)
