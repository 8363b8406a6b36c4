"""The sentences about secrets: their file, their passphrase, and the system's keyring."""

from __future__ import annotations

from typing import Final

from desktop.core.language.texts import mark

FRAGMENTS: Final[tuple[str, ...]] = (
    mark("this system has no keyring"),
    mark("the keyring {name} keeps secrets readable for other programs"),
    mark("the keyring that is set here cannot be used ({kind})"),
    mark("the secret is too long for the system's keyring"),
)
"""Why there is no keyring for a secret."""

SENTENCES: Final[tuple[str, ...]] = (
    mark(
        "{why}, so secrets lie in a file that a passphrase opens; give it in {variable} or with "
        "--passphrase-fd"
    ),
    mark("a passphrase opens the secrets in {path}; give it in {variable} or with --passphrase-fd"),
    mark("the passphrase is too short; give at least {shortest} letters"),
    mark("no passphrase can be read from the file descriptor {descriptor}; open it for reading"),
    mark(
        "the file descriptor {descriptor} gave an empty line; give the passphrase as its first line"
    ),
    mark(
        "the passphrase is wrong for {path}; try it again, or where it is lost delete the file "
        "and enter the secrets of your connections again"
    ),
    mark("{path} is damaged; delete it and enter the secrets of your connections again"),
    mark(
        "{path} asks for more memory or time than is sound; restore it, or delete it and enter the "
        "secrets of your connections again"
    ),
    mark('the secret "{name}" in {path} was changed from outside; enter it again'),
    mark("a newer ICP Pulse wrote {path}; update ICP Pulse first"),
    mark(
        "another ICP Pulse is at the secrets of this workspace; answer what it or the system's "
        "keyring asks, and try again"
    ),
    mark("the secret has {count} characters, more than any key has; look at what was pasted"),
    mark("the secret holds bytes that are no text; copy it again"),
    mark(
        'the secret "{name}" lies in the keyring of the desktop, which this run cannot reach; run '
        "it where you are signed in, or enter the secret here again"
    ),
    mark("the system's keyring is locked or does not work ({kind}); unlock it and try again"),
    mark("the system's keyring does not answer; answer what it asks or restart it, and try again"),
    mark("the system's keyring did not keep a secret; look for what its own program says"),
    mark("the system's keyring did not let go of a secret; unlock it and try again"),
)
