"""The system's keyring: whether it is safe, asked with patience, its troubles told in words."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Thread
from typing import Final, Generic, TypeVar

import keyring
import keyring.errors
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend

from desktop.core.errors import SecretOutOfReachError, SecretsError
from desktop.core.secrets.sealing import APP

PATIENCE: Final = 60.0
"""Seconds: long enough to type a password into the keyring's own question."""
_LEAST_PRIORITY: Final = 1.0
"""Backends below keep secrets readable, or nowhere at all."""
_READABLE: Final = ("plaintext", "plain_text", "unencrypted", "uncrypted")
MOST_CHARACTERS: Final = 1280 if sys.platform == "win32" else 1 << 20
"""Of a secret: what Windows takes; elsewhere more than any has."""

Answer = TypeVar("Answer")


class SystemKeyring:
    """Secrets of one workspace in the system's keyring; it is looked for with the first use.

    A keyring may ask the user something, or be gone for good: after `patience` seconds it is told
    as silent, and as long as it stays so nobody waits for it again.
    """

    def __init__(
        self, namespace: str, backend: KeyringBackend | None = None, patience: float = PATIENCE
    ) -> None:
        self._service = f"{APP} {namespace}"
        self._given = backend
        self._patience = patience
        self._found: _Found | None = None
        self._last: Thread | None = None

    def is_there(self) -> bool:
        """Whether this system has a safe one, locked or not; raises SecretsError if silent."""
        return self._find().backend is not None

    def why_not(self, length: int) -> str:
        """Why it does not take a secret of this many characters, as the start of a sentence.

        Empty where it does.
        """
        found = self._find()
        if found.backend is not None and length > MOST_CHARACTERS:
            return "the secret is too long for the system's keyring"
        return found.why_not

    def load(self, name: str) -> str | None:
        """The secret, None where it has none of this name."""
        backend = self._backend(name)
        return self._ask(lambda: backend.get_password(self._service, name))

    def save(self, name: str, value: str) -> None:
        """Keeps a secret, and makes sure that it did."""
        backend = self._backend(name)

        def keep() -> bool:
            backend.set_password(self._service, name, value)
            return backend.get_password(self._service, name) == value

        if not self._ask(keep):
            raise SecretsError(
                "the system's keyring did not keep a secret; look for what its own program says"
            )

    def remove(self, name: str) -> None:
        """Forgets a secret; one that is not there is no error."""
        backend = self._backend(name)

        def forget() -> bool:
            try:
                backend.delete_password(self._service, name)
            except keyring.errors.PasswordDeleteError:  # not there, or not allowed
                return backend.get_password(self._service, name) is None
            return True

        if not self._ask(forget):
            raise SecretsError(
                "the system's keyring did not let go of a secret; unlock it and try again"
            )

    def _backend(self, name: str) -> KeyringBackend:
        found = self._find()
        if found.backend is None:
            raise SecretOutOfReachError(
                f'the secret "{name}" lies in the keyring of the desktop, which this run cannot '
                "reach; run it where you are signed in, or enter the secret here again"
            )
        return found.backend

    def _find(self) -> _Found:
        if self._found is None:
            self._found = self._ask(lambda: _find_safe(self._given))
        return self._found

    def _ask(self, question: Callable[[], Answer]) -> Answer:
        asking = _Asking(question)
        was_silent = self._is_silent()
        if not was_silent:
            # a daemon, so that one that never answers does not keep the app from ending
            self._last = Thread(target=asking.run, name="keyring", daemon=True)
            self._last.start()
            self._last.join(self._patience)
        if was_silent or self._is_silent():
            raise SecretsError(
                "the system's keyring does not answer; answer what it asks or restart it, and try "
                "again"
            )
        return asking.answer()

    def _is_silent(self) -> bool:
        return self._last is not None and self._last.is_alive()


@dataclass(slots=True)
class _Asking(Generic[Answer]):
    """One question to a keyring, which raises whatever the service behind it raised."""

    question: Callable[[], Answer]
    answers: list[Answer] = field(default_factory=list, repr=False)
    trouble: str = "Exit"

    def run(self) -> None:
        try:
            self.answers.append(self.question())
        except Exception as error:  # noqa: BLE001 - anybody's code, whose words may hold the secret
            self.trouble = type(error).__name__

    def answer(self) -> Answer:
        if self.answers:
            return self.answers[0]
        raise SecretsError(
            f"the system's keyring is locked or does not work ({self.trouble}); unlock it and "
            "try again"
        )


@dataclass(frozen=True, slots=True)
class _Found:
    backend: KeyringBackend | None
    why_not: str = ""


def _find_safe(given: KeyringBackend | None) -> _Found:
    try:
        backend = given or keyring.get_keyring()
        chain = backend.backends if isinstance(backend, ChainerBackend) else [backend]
    except (RuntimeError, ImportError, AttributeError, TypeError, ValueError) as error:
        # one that a variable or a file names, and that is not installed or does not work here
        return _Found(None, f"the keyring that is set here cannot be used ({type(error).__name__})")
    for each in chain:  # a chain would fall through to one that keeps secrets readable
        if is_safe(each):
            return _Found(each)
    for each in chain:
        if _is_readable(each):
            name = type(each).__name__
            return _Found(None, f"the keyring {name} keeps secrets readable for other programs")
    return _Found(None, "this system has no keyring")


def is_safe(backend: KeyringBackend) -> bool:
    """Whether a keyring really keeps secrets, and keeps them encrypted."""
    try:
        priority = float(getattr(type(backend), "priority", 0))
    except RuntimeError:  # one that was named, and does not work here
        return False
    return priority >= _LEAST_PRIORITY and not _is_readable(backend)


def _is_readable(backend: KeyringBackend) -> bool:
    names = " ".join(kind.__name__.casefold() for kind in type(backend).__mro__)
    return any(word in names for word in _READABLE)
