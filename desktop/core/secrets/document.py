"""The file of secrets: what is sealed in it, and which secrets the system's keyring holds."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal

import msgspec

from desktop.core.errors import SecretsError
from desktop.core.locks import try_lock
from desktop.core.secrets.sealing import NONCE, SALT, FirstSealed, Opening, Sealed

FILE_NAME: Final = "secrets.json"
LOCK_NAME: Final = "secrets.lock"
_VERSION: Final = 2
_MOST_BYTES: Final = 64 << 20
_PATIENCE: Final = 90.0
"""Seconds; more than a keyring is waited for, because who holds the lock may wait for one."""
_PAUSE: Final = 0.02

KeyringCopy = Literal["", "newest", "old"]
"""What the keyring holds of a secret: nothing, the one that counts, or one to be removed."""


class Entry(msgspec.Struct, frozen=True):
    """Where one secret lies. Its newest value is in one place only; without any it was removed."""

    sealed: Sealed | None = None
    keyring: KeyringCopy = ""


class Document(msgspec.Struct, frozen=True):
    """The whole file; `opening` is there as long as something is sealed."""

    version: int = _VERSION
    opening: Opening | None = None
    entries: dict[str, Entry] = {}

    @property
    def is_sealing(self) -> bool:
        """Whether secrets lie in the file."""
        return any(entry.sealed is not None for entry in self.entries.values())


class _Version(msgspec.Struct):
    version: int = 1


class SecretsFile:
    """Reads and replaces the file; whoever changes it holds the lock from reading to writing."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        self._lock = folder / LOCK_NAME

    def read(self) -> Document | FirstSealed:
        """The file as it is now; an empty document where there is none. Raises SecretsError."""
        try:
            with self.path.open("rb") as file:
                data = file.read(_MOST_BYTES + 1)
        except FileNotFoundError:
            return Document()
        except OSError as error:
            raise SecretsError(f"{self.path} cannot be read: {error.strerror}") from None
        try:
            found = _decode(data)
        except (msgspec.DecodeError, ValueError, RecursionError):
            raise SecretsError(
                f"{self.path} is damaged; delete it and enter the secrets of your connections again"
            ) from None
        if found is None:
            raise SecretsError(f"a newer ICP Pulse wrote {self.path}; update ICP Pulse first")
        return found

    def change(
        self, now: Document, changed: Mapping[str, Entry], opening: Opening | None = None
    ) -> Document:
        """Replaces entries of the file as it is `now`, all or nothing; only while `locked`.

        An entry that tells nothing goes; `opening` is given with the first secret that is sealed.
        """
        entries = {
            name: entry for name, entry in {**now.entries, **changed}.items() if entry != Entry()
        }
        document = Document(opening=opening or now.opening, entries=entries)
        if not document.is_sealing:
            document = Document(entries=entries)
        _replace(self.path, msgspec.json.encode(document))
        return document

    @contextmanager
    def locked(self) -> Iterator[None]:
        """One process at a time; the lock ends with its holder, however that comes."""
        until = time.monotonic() + _PATIENCE
        try:
            descriptor = os.open(self._lock, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise SecretsError(f"{self._lock} cannot be written: {error.strerror}") from None
        with os.fdopen(descriptor, "rb+") as file:
            while not try_lock(file):
                if time.monotonic() > until:
                    raise SecretsError(
                        "another ICP Pulse is at the secrets of this workspace; answer what it "
                        "or the system's keyring asks, and try again"
                    )
                time.sleep(_PAUSE)
            yield


def _decode(data: bytes) -> Document | FirstSealed | None:
    if len(data) > _MOST_BYTES:
        raise ValueError("too long")
    version = msgspec.json.decode(data, type=_Version).version
    if version > _VERSION:
        return None
    if version < _VERSION:
        first = msgspec.json.decode(data, type=FirstSealed)
        if len(first.nonce) != NONCE or len(first.salt) < SALT:
            raise ValueError("cut short")
        return first
    found = msgspec.json.decode(data, type=Document)
    if found.is_sealing and found.opening is None:
        raise ValueError("nothing opens it")
    return found


def _replace(path: Path, data: bytes) -> None:
    """All or nothing, also when the power fails; only its owner may read it, from the start."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)  # of a process that ended in the middle
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)  # noqa: PTH105 - atomic, over what is there
        _sync_folder(path.parent)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise SecretsError(f"{path} cannot be written: {error.strerror}") from None


def _sync_folder(folder: Path) -> None:
    """A new name is only safe with its folder; Windows knows no such thing."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
