"""Sealing secrets with a passphrase: scrypt makes the key, AES-GCM seals and proves each one."""

from __future__ import annotations

import secrets as chance
import unicodedata
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

APP: Final = "ICP Pulse"
SALT, NONCE = 16, 12
"""Bytes."""
_SCRYPT = {"n": 2**15, "r": 8, "p": 1}
_MOST_MEMORY = 256 << 20
_MOST_PASSES = 16
_PROOF = "the passphrase"
"""What is sealed beside the secrets: it tells a wrong passphrase from a damaged secret."""


class Sealed(msgspec.Struct, frozen=True):
    """One sealed text; its bytes are base64 in the file."""

    nonce: bytes
    text: bytes


class Opening(msgspec.Struct, frozen=True):
    """How the key is made of the passphrase, and what proves that it is the right one."""

    salt: bytes
    n: int
    r: int
    p: int
    proof: Sealed


class FirstSealed(msgspec.Struct, frozen=True):
    """All secrets sealed as one, without a word of the keyring: how files were first written."""

    salt: bytes
    n: int
    r: int
    p: int
    nonce: bytes
    sealed: bytes


class UnsoundError(ValueError):
    """Numbers that no file of ours has: they would take the memory or the hours of a machine."""


def begin(passphrase: str) -> tuple[Opening, bytes]:
    """A new opening for a new passphrase, and its key."""
    salt = chance.token_bytes(SALT)
    key = make_key(normal(passphrase), salt, **_SCRYPT)
    return Opening(salt=salt, proof=seal(key, _PROOF, _PROOF), **_SCRYPT), key


def find_key(opening: Opening, passphrase: str) -> bytes | None:
    """The key; None where the passphrase is another one. Raises UnsoundError."""
    key = make_key(normal(passphrase), opening.salt, opening.n, opening.r, opening.p)
    return key if unseal(key, _PROOF, opening.proof) == _PROOF else None


def seal(key: bytes, name: str, text: str) -> Sealed:
    """Seals a text so that it opens under this name only. Raises UnicodeEncodeError."""
    nonce = chance.token_bytes(NONCE)
    return Sealed(nonce, AESGCM(key).encrypt(nonce, text.encode(), f"{APP}/{name}".encode()))


def unseal(key: bytes, name: str, sealed: Sealed) -> str | None:
    """The text; None where the key or the name is another, or a byte of it was changed."""
    if len(sealed.nonce) != NONCE:
        return None
    try:
        plain = AESGCM(key).decrypt(sealed.nonce, sealed.text, f"{APP}/{name}".encode())
    except InvalidTag:
        return None
    return plain.decode()


def unseal_all(first: FirstSealed, passphrase: str) -> dict[str, str] | None:
    """Name -> secret of the file as it was first written; None for another passphrase."""
    key = make_key(
        passphrase.encode("utf-8", "surrogateescape"), first.salt, first.n, first.r, first.p
    )
    try:
        plain = AESGCM(key).decrypt(first.nonce, first.sealed, APP.encode())
    except InvalidTag:
        return None
    return msgspec.json.decode(plain, type=dict[str, str])


def make_key(word: bytes, salt: bytes, n: int, r: int, p: int) -> bytes:
    """The key of a passphrase's bytes; raises UnsoundError."""
    is_sound = n >= 2 and n.bit_count() == 1 and r >= 1 and 1 <= p <= _MOST_PASSES
    if not is_sound or 128 * n * r > _MOST_MEMORY or len(salt) < SALT:
        raise UnsoundError
    return Scrypt(salt=salt, length=32, n=n, r=r, p=p).derive(word)


def normal(passphrase: str) -> bytes:
    """Its bytes; an accent is the same however a keyboard puts it together."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogateescape")
