"""One pull of a connection at a time, over all processes: a lock that ends with its holder."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import IO

from desktop.core.locks import try_lock

FOLDER = "locks"


class ConnectionLock:
    """Taken with `with`; `is_mine` tells whether another pull of the connection runs."""

    def __init__(self, workspace: Path, connection_id: int) -> None:
        self._path = workspace / FOLDER / f"connection-{connection_id}.lock"
        self._file: IO[bytes] | None = None
        self.is_mine = False

    def __enter__(self) -> ConnectionLock:
        self._path.parent.mkdir(mode=0o700, exist_ok=True)
        self._file = self._path.open("ab")
        self.is_mine = try_lock(self._file)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()  # which lets go of the lock
