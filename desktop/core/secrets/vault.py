"""What the passphrase opens: it is asked for once, and secrets are sealed and unsealed with it."""

from __future__ import annotations

from pathlib import Path

from desktop.core.errors import SecretsError
from desktop.core.secrets import sealing
from desktop.core.secrets.document import Document
from desktop.core.secrets.passphrase import SHORTEST, VARIABLE, AskPassphrase
from desktop.core.secrets.sealing import FirstSealed, Opening, Sealed, UnsoundError


class Vault:
    """Holds the key, never the passphrase, from the first question on."""

    def __init__(self, path: Path, ask: AskPassphrase) -> None:
        self._path = path
        self._ask = ask
        self._held: tuple[Opening, bytes] | None = None

    def open(self, document: Document, why: str) -> tuple[Opening, bytes]:
        """What opens the file, and its key; a new one where nothing is sealed yet.

        `why` starts the sentence that asks for a new passphrase.
        """
        opening = document.opening
        if opening is None:
            if self._held is None:
                self._held = sealing.begin(self._choose(why))
        elif self._held is None or self._held[0] != opening:
            said = self._said()
            try:
                key = sealing.find_key(opening, said)
            except UnsoundError:
                raise self._unsound() from None
            if key is None:
                raise self._wrong()
            self._held = opening, key
        return self._held

    def unseal(self, document: Document, name: str, sealed: Sealed) -> str:
        """A secret of the file."""
        _, key = self.open(document, "")
        text = sealing.unseal(key, name, sealed)
        if text is None:
            raise SecretsError(
                f'the secret "{name}" in {self._path} was changed from outside; enter it again'
            )
        return text

    def open_first(self, first: FirstSealed) -> tuple[Opening, dict[str, Sealed]]:
        """What a file of the first layout holds, sealed one by one with the same passphrase."""
        said = self._said()
        try:
            found = sealing.unseal_all(first, said)
        except UnsoundError:
            raise self._unsound() from None
        if found is None:
            raise self._wrong()
        self._held = opening, key = sealing.begin(said)
        return opening, {name: sealing.seal(key, name, text) for name, text in found.items()}

    def _choose(self, why: str) -> str:
        said = self._ask(True)
        if not said:
            raise SecretsError(
                f"{why}, so secrets lie in a file that a passphrase opens; give it in {VARIABLE} "
                "or with --passphrase-fd"
            )
        if len(said) < SHORTEST:
            raise SecretsError(f"the passphrase is too short; give at least {SHORTEST} letters")
        return said

    def _said(self) -> str:
        said = self._ask(False)
        if not said:
            raise SecretsError(
                f"a passphrase opens the secrets in {self._path}; give it in {VARIABLE} or with "
                "--passphrase-fd"
            )
        return said

    def _wrong(self) -> SecretsError:
        self._held = None
        return SecretsError(
            f"the passphrase is wrong for {self._path}; try it again, or where it is lost delete "
            "the file and enter the secrets of your connections again"
        )

    def _unsound(self) -> SecretsError:
        return SecretsError(
            f"{self._path} asks for more memory or time than is sound; restore it, or delete it "
            "and enter the secrets of your connections again"
        )
