"""Keyrings as systems have them: in memory, locked, silent, broken, or with secrets readable."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import keyring.backend
import keyring.errors
from keyring.backends.fail import Keyring

from desktop.core.secrets import AskPassphrase, WorkspaceSecrets
from desktop.core.secrets.keyrings import SystemKeyring

PASSPHRASE = "correct horse"
WORKSPACE = "w1"
SERVICE = f"ICP Pulse {WORKSPACE}"


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A safe one; `locked` has it refuse, `told` lists what it was asked."""

    priority = 5.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False
        self.told: list[str] = []

    def get_password(self, service: str, username: str) -> str | None:
        self._open("get")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open("set")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open("delete")
        if (service, username) not in self.kept:
            raise keyring.errors.PasswordDeleteError("not there")
        del self.kept[service, username]

    def names(self) -> set[str]:
        """Of the secrets that it holds."""
        return {name for _, name in self.kept}

    def _open(self, what: str) -> None:
        self.told.append(what)
        if self.locked:
            raise keyring.errors.KeyringLocked("secret-of-the-backend")


class SilentKeyring(MemoryKeyring):
    """One that answers only once `answered` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = Event()

    def _open(self, what: str) -> None:
        super()._open(what)
        self.answered.wait()


class PlaintextKeyring(MemoryKeyring):
    """One that says it is good, and writes secrets for everybody to read."""


def desktop(
    folder: Path, backend: MemoryKeyring, said: str | None = None, *, patience: float = 10
) -> WorkspaceSecrets:
    """A session where the system has this keyring; `said` is the passphrase."""
    return WorkspaceSecrets(folder, SystemKeyring(WORKSPACE, backend, patience), lambda _: said)


def headless(folder: Path, said: str | AskPassphrase | None = PASSPHRASE) -> WorkspaceSecrets:
    """A session without a keyring; `said` is the passphrase, or who says it."""
    ask = said if callable(said) else lambda _: said
    return WorkspaceSecrets(folder, SystemKeyring(WORKSPACE, Keyring()), ask)
