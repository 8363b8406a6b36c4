"""Where secrets lie: the system's keyring, or without one a file that a passphrase opens."""

from __future__ import annotations

import base64
import os
import secrets as chance
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import Protocol

import keyring
import keyring.backend
import keyring.errors
import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from desktop.core.errors import SecretsError

FILE_NAME = "secrets.json"
VARIABLE = "ICP_PULSE_PASSPHRASE"
SHORTEST = 8
"""Characters of a passphrase."""
_APP = "ICP Pulse"
_SCRYPT = {"n": 2**15, "r": 8, "p": 1}
_SALT, _NONCE = 16, 12
_MOST_MEMORY = 256 << 20
_LEAST_PRIORITY = 1.0
"""Backends below keep secrets readable, or nowhere at all."""

AskPassphrase = Callable[[bool], str | None]
"""Asks for the passphrase; True where a new one is chosen. None or "" where nobody answers."""


class SecretBox(Protocol):
    """Keeps secrets by name; every method may raise SecretsError."""

    def load(self, name: str) -> str | None:
        """The secret, None where there is none of this name."""
        ...

    def save(self, name: str, value: str) -> None:
        """Keeps a secret, in place of the one before."""
        ...

    def remove(self, name: str) -> None:
        """Forgets a secret; one that is not there is no error."""
        ...


def open_secrets(
    folder: Path, namespace: str, ask: AskPassphrase, backend: keyring.backend.KeyringBackend
    | None = None,
) -> SecretBox:  # fmt: skip
    """The keyring where the system has a safe one, else the file in the workspace's folder.

    A file that exists is used, keyring or not, because secrets lie in it. `namespace` keeps
    workspaces apart in the keyring; `ask` is only called when the file is first read or written.
    """
    path = folder / FILE_NAME
    found = backend or keyring.get_keyring()
    if not path.exists() and is_safe(found):
        return KeyringBox(found, namespace)
    return FileBox(path, ask)


def is_safe(backend: keyring.backend.KeyringBackend) -> bool:
    """Whether a keyring really keeps secrets, and keeps them encrypted."""
    try:
        priority = float(getattr(type(backend), "priority", 0))
    except RuntimeError:  # a backend that was named, and does not work here
        return False
    return priority >= _LEAST_PRIORITY and "Plaintext" not in type(backend).__name__


def passphrase_from(
    environment: Mapping[str, str], descriptor: int | None, ask: AskPassphrase
) -> AskPassphrase:
    """Asks the file descriptor, else the environment variable, else whoever `ask` asks."""

    def find(is_new: bool) -> str | None:
        if descriptor is not None:
            return _read_descriptor(descriptor)
        return environment.get(VARIABLE) or ask(is_new)

    return find


def nobody_to_ask(_is_new: bool) -> str | None:
    """For a run without anybody at the keyboard."""
    return None


class KeyringBox:
    """Secrets in the system's keyring."""

    def __init__(self, backend: keyring.backend.KeyringBackend, namespace: str) -> None:
        self._backend = backend
        self._service = f"{_APP} {namespace}"

    def load(self, name: str) -> str | None:
        """See `SecretBox`."""
        with _named_troubles():
            found: str | None = self._backend.get_password(self._service, name)
        return found

    def save(self, name: str, value: str) -> None:
        """See `SecretBox`."""
        with _named_troubles():
            self._backend.set_password(self._service, name, value)

    def remove(self, name: str) -> None:
        """See `SecretBox`."""
        with _named_troubles(), suppress(keyring.errors.PasswordDeleteError):
            self._backend.delete_password(self._service, name)


class _Document(msgspec.Struct):
    """The file: how the key is made of the passphrase, and what it opens."""

    salt: str
    n: int
    r: int
    p: int
    nonce: str
    sealed: str
    version: int = 1


class FileBox:
    """Secrets in one encrypted file: scrypt makes the key, AES-GCM seals and proves it."""

    def __init__(self, path: Path, ask: AskPassphrase) -> None:
        self._path = path
        self._ask = ask
        self._passphrase: str | None = None
        self._lock = RLock()  # one thread asks for the passphrase, the others wait for it

    def load(self, name: str) -> str | None:
        """See `SecretBox`."""
        with self._lock:
            return self._open().get(name)

    def save(self, name: str, value: str) -> None:
        """See `SecretBox`."""
        with self._lock:
            self._seal({**self._open(), name: value})

    def remove(self, name: str) -> None:
        """See `SecretBox`."""
        with self._lock:
            known = self._open()
            if known.pop(name, None) is not None:
                self._seal(known)

    def _open(self) -> dict[str, str]:
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise SecretsError(f"{self._path} cannot be read: {error.strerror}") from None
        try:
            document = msgspec.json.decode(data, type=_Document)
            salt, nonce, sealed = map(
                base64.b64decode, (document.salt, document.nonce, document.sealed)
            )
            if len(nonce) != _NONCE or len(salt) < _SALT:
                raise ValueError("cut short")
        except (msgspec.DecodeError, ValueError, RecursionError):
            raise SecretsError(
                f"{self._path} is damaged; delete it and enter the secrets of your connections "
                "again"
            ) from None
        key = _key(self._known(is_new=False), salt, document.n, document.r, document.p)
        try:
            plain = AESGCM(key).decrypt(nonce, sealed, _APP.encode())
        except InvalidTag:
            self._passphrase = None
            raise SecretsError(
                "the passphrase is wrong, or the file of secrets was changed; try it again"
            ) from None
        return msgspec.json.decode(plain, type=dict[str, str])

    def _seal(self, secrets: dict[str, str]) -> None:
        passphrase = self._known(is_new=not self._path.exists())
        salt, nonce = chance.token_bytes(_SALT), chance.token_bytes(_NONCE)
        plain = msgspec.json.encode(secrets)
        sealed = AESGCM(_key(passphrase, salt, **_SCRYPT)).encrypt(nonce, plain, _APP.encode())
        coded = [base64.b64encode(part).decode() for part in (salt, nonce, sealed)]
        document = _Document(salt=coded[0], nonce=coded[1], sealed=coded[2], **_SCRYPT)
        _write(self._path, msgspec.json.encode(document))

    def _known(self, *, is_new: bool) -> str:
        if self._passphrase is None:
            said = self._ask(is_new)
            if not said:
                raise SecretsError(
                    "this system has no keyring, so secrets lie in a file that a passphrase "
                    f"opens; give it in {VARIABLE} or with --passphrase-fd"
                )
            if is_new and len(said) < SHORTEST:
                raise SecretsError(f"the passphrase is too short; give at least {SHORTEST} letters")
            self._passphrase = said
        return self._passphrase


def _key(passphrase: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    is_sound = n >= 2 and n.bit_count() == 1 and r >= 1 and 1 <= p <= 16
    if not is_sound or 128 * n * r > _MOST_MEMORY:
        raise SecretsError("the file of secrets asks for more memory than is sound; restore it")
    # a passphrase of the environment may be in any encoding
    word = passphrase.encode("utf-8", "surrogateescape")
    return Scrypt(salt=salt, length=32, n=n, r=r, p=p).derive(word)


def _write(path: Path, data: bytes) -> None:
    """All or nothing, and readable by its owner only from the first byte on."""
    name = ""
    try:
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)  # noqa: PTH105 - atomic, over what is there
    except OSError as error:
        if name:
            Path(name).unlink(missing_ok=True)
        raise SecretsError(f"{path} cannot be written: {error.strerror}") from None


def _read_descriptor(descriptor: int) -> str:
    try:
        with os.fdopen(descriptor, "r", encoding="utf-8", closefd=False) as stream:
            return stream.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise SecretsError(
            f"no passphrase can be read from the file descriptor {descriptor}; open it for reading"
        ) from None


@contextmanager
def _named_troubles() -> Iterator[None]:
    """What keyrings raise; some let through what the system's own service raised."""
    try:
        yield
    except _keyring_errors() as error:
        kind = type(error).__name__
        raise SecretsError(
            f"the system's keyring is locked or does not answer ({kind}); unlock it"
        ) from None


def _keyring_errors() -> tuple[type[Exception], ...]:
    """Of keyrings and of the services behind them, as far as they are here."""
    found: list[type[Exception]] = [keyring.errors.KeyringError, OSError, RuntimeError]
    for module, name in (
        ("secretstorage.exceptions", "SecretStorageException"),
        ("jeepney.wrappers", "DBusErrorResponse"),
        ("pywintypes", "error"),
    ):
        kind = getattr(sys.modules.get(module), name, None)
        if isinstance(kind, type) and issubclass(kind, Exception):
            found.append(kind)
    return tuple(found)
