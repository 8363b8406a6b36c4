"""The secrets of a workspace, each in the one place where its newest value lies."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from threading import RLock
from typing import Final, Literal, Protocol

from keyring.backend import KeyringBackend

from desktop.core.errors import SecretsError
from desktop.core.secrets.document import Document, Entry, SecretsFile
from desktop.core.secrets.keyrings import SystemKeyring
from desktop.core.secrets.passphrase import AskPassphrase
from desktop.core.secrets.sealing import FirstSealed, seal
from desktop.core.secrets.vault import Vault

LONGEST: Final = 1 << 18
"""Characters of a secret."""
_NOBODYS: Final = "nobody's"
"""A name that no secret has."""


class SecretBox(Protocol):
    """Keeps secrets by name; every method may raise SecretsError."""

    def load(self, name: str) -> str | None:
        """The secret, None where there is none of this name."""
        ...

    def names(self) -> set[str]:
        """Of the secrets of which the workspace tells where they lie."""
        ...

    def make_ready(self, values: Iterable[str]) -> None:
        """Asks for whatever saving these takes, so that the saving itself waits for nobody."""
        ...

    def save(self, name: str, value: str) -> None:
        """Keeps a secret, in place of the one before."""
        ...

    def remove(self, name: str) -> None:
        """Forgets a secret; one that is not there is no error."""
        ...


def open_secrets(
    folder: Path, namespace: str, ask: AskPassphrase, backend: KeyringBackend | None = None
) -> SecretBox:
    """The secrets of the workspace in a folder; nothing is read or asked until one is wanted.

    `namespace` keeps workspaces apart in the keyring; `backend` is used instead of the system's.
    """
    return WorkspaceSecrets(folder, SystemKeyring(namespace, backend), ask)


class WorkspaceSecrets:
    """A workspace's secrets, which sessions with a keyring and without one may share.

    A secret is saved into the file where others lie there already, because that is what every
    session can open; else into the keyring; else a file is begun. Where it was saved last counts,
    and what another place still holds of it is removed as soon as that is reached. The file tells
    of each secret where it lies, so that one in a keyring out of reach is never taken for none.
    """

    def __init__(self, folder: Path, keyring: SystemKeyring, ask: AskPassphrase) -> None:
        self._file = SecretsFile(folder)
        self._keyring = keyring
        self._vault = Vault(self._file.path, ask)
        self._one_at_a_time = RLock()  # one thread asks for the passphrase, the others wait for it
        self._is_tidy = False

    def load(self, name: str) -> str | None:
        """See `SecretBox`."""
        with self._one_at_a_time:
            while True:
                document = self._document()
                value = self._load(name, document)
                if value is not None or self._file.read() == document:
                    return value  # else it was moved meanwhile

    def names(self) -> set[str]:
        """See `SecretBox`."""
        with self._one_at_a_time:
            return set(self._document().entries)

    def make_ready(self, values: Iterable[str]) -> None:
        """See `SecretBox`."""
        for value in values:
            _check(value)
            with self._one_at_a_time:
                document = self._document()
                why = self._why_sealed(document, value)
                if why is None:
                    self._keyring.load(_NOBODYS)  # which unlocks it
                else:
                    self._vault.open(document, why)

    def save(self, name: str, value: str) -> None:
        """See `SecretBox`."""
        _check(value)
        with self._one_at_a_time:
            while not self._save(name, value, self._document()):
                pass  # another process changed where it goes
            self._tidy()

    def remove(self, name: str) -> None:
        """See `SecretBox`. What lies in a keyring out of reach is removed by the next session."""
        with self._one_at_a_time:
            while not self._remove(name, self._document()):
                pass  # another process changed where it lies

    def _document(self) -> Document:
        """The file as it is now."""
        while isinstance(found := self._file.read(), FirstSealed):
            self._take_over(found)
        if not self._is_tidy:
            self._is_tidy = True
            self._tidy()
        return found

    def _load(self, name: str, document: Document) -> str | None:
        entry = document.entries.get(name)
        if entry is None:
            return self._look_for(name)
        if entry.sealed is not None:
            return self._vault.unseal(document, name, entry.sealed)
        return self._keyring.load(name) if entry.keyring == "newest" else None

    def _look_for(self, name: str) -> str | None:
        """A secret of which the file does not tell, because it was deleted or is older."""
        value = self._keyring.load(name) if self._keyring.is_there() else None
        if value is not None:
            with suppress(SecretsError), self._file.locked():  # it is found all the same
                now = self._file.read()
                if isinstance(now, Document) and name not in now.entries:
                    self._file.change(now, {name: Entry(keyring="newest")})
        return value

    def _save(self, name: str, value: str, document: Document) -> bool:
        """Whether it was saved; False where the file is not what it was any more."""
        why = self._why_sealed(document, value)
        if why is None:
            return self._save_in_keyring(name, value)
        opening, key = self._vault.open(document, why)
        sealed = seal(key, name, value)
        with self._file.locked():
            now = self._file.read()
            if isinstance(now, FirstSealed) or now.opening != document.opening:
                return False
            copy = _left_copy(now.entries.get(name))
            self._file.change(now, {name: Entry(sealed, copy)}, opening)
        return True

    def _why_sealed(self, document: Document, value: str) -> str | None:
        """Why a secret goes into the file, "" because others are there; None for the keyring."""
        return "" if document.is_sealing else self._keyring.why_not(len(value)) or None

    def _save_in_keyring(self, name: str, value: str) -> bool:
        with self._file.locked():
            now = self._file.read()
            if isinstance(now, FirstSealed) or now.is_sealing:
                return False
            self._keyring.save(name, value)
            if now.entries.get(name) != Entry(keyring="newest"):
                # whoever dies before this leaves what is found without a note, or is removed
                self._file.change(now, {name: Entry(keyring="newest")})
        return True

    def _remove(self, name: str, document: Document) -> bool:
        entry = document.entries.get(name)
        with self._file.locked():
            now = self._file.read()
            if isinstance(now, FirstSealed) or now.entries.get(name) != entry:
                return False
            copy = _left_copy(entry)
            if (entry is None or copy) and self._keyring.is_there():
                self._keyring.remove(name)
                copy = ""
            if entry is not None:
                self._file.change(now, {name: Entry(keyring=copy)})
        return True

    def _take_over(self, first: FirstSealed) -> None:
        """A file as it was first written, where a keyring may hold older copies of its secrets."""
        opening, found = self._vault.open_first(first)
        with self._file.locked():
            if self._file.read() == first:
                entries = {name: Entry(sealed, "old") for name, sealed in found.items()}
                self._file.change(Document(), entries, opening)

    def _tidy(self) -> None:
        """Removes from the keyring what does not count any more, where it is within reach."""
        with suppress(SecretsError):  # not what somebody asked for; the next session tries again
            if not self._old_copies() or not self._keyring.is_there():
                return
            with self._file.locked():
                for name, entry in self._old_copies().items():
                    self._keyring.remove(name)
                    now = self._file.read()
                    if isinstance(now, Document):
                        self._file.change(now, {name: Entry(entry.sealed)})

    def _old_copies(self) -> dict[str, Entry]:
        found = self._file.read()
        if isinstance(found, FirstSealed):
            return {}
        return {name: entry for name, entry in found.entries.items() if entry.keyring == "old"}


def _left_copy(entry: Entry | None) -> Literal["", "old"]:
    """What the keyring holds of a secret once it counts elsewhere, or nowhere."""
    return "old" if entry is not None and entry.keyring else ""


def _check(value: str) -> None:
    if len(value) > LONGEST:
        raise SecretsError(
            f"the secret has {len(value)} characters, more than any key has; look at what was "
            "pasted"
        )
    if any("\ud800" <= letter <= "\udfff" for letter in value):
        raise SecretsError("the secret holds bytes that are no text; copy it again")
