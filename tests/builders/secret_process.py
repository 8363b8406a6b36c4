"""`python -m tests.builders.secret_process`: a session of secrets in a process that may be killed.

Orders are lines of JSON on the standard input, each answered by a line once it is done.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keyring.errors

from desktop.core.secrets import WorkspaceSecrets, document, sealing
from tests.builders.keyrings import PASSPHRASE, MemoryKeyring, desktop, headless


class FolderKeyring(MemoryKeyring):
    """A safe one that several processes share: a file for each secret, in a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def get_password(self, service: str, username: str) -> str | None:
        path = self._path(username)
        return path.read_text() if path.exists() else None

    def set_password(self, service: str, username: str, password: str) -> None:
        step(lambda: self._path(username).write_text(password))

    def delete_password(self, service: str, username: str) -> None:
        if not self._path(username).exists():
            raise keyring.errors.PasswordDeleteError("not there")
        step(self._path(username).unlink)

    def names(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()}

    def _path(self, name: str) -> Path:
        return self.folder / name.replace("/", "-")


LEFT = [0]
"""Steps until the process kills itself, before the last of them; 0 is never."""


def step(what: Callable[[], Any]) -> None:
    """Something that changes a disk: the process may die between any two of them."""
    die_in_time()
    what()


def die_in_time() -> None:
    LEFT[0] -= 1
    if LEFT[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)


def session(folder: Path, kind: str) -> WorkspaceSecrets:
    """A session of a desktop that has a keyring, or of a server."""
    if kind == "desktop":
        return desktop(folder, FolderKeyring(folder / "keyring"), PASSPHRASE, patience=60)
    return headless(folder)


def main(folder: str, kind: str, dies_after: str) -> None:
    """Does what it is told."""
    LEFT[0] = int(dies_after)
    sealing._SCRYPT = {"n": 2**4, "r": 8, "p": 1}
    replace, sync = os.replace, os.fsync
    document.os.replace = lambda *paths: step(lambda: replace(*paths))  # type: ignore[assignment]
    document.os.fsync = lambda number: step(lambda: sync(number))  # type: ignore[assignment]
    kept = session(Path(folder), kind)
    for line in sys.stdin:
        what, *words = json.loads(line)
        getattr(kept, what)(*words)
        die_in_time()
        sys.stdout.write("done\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
