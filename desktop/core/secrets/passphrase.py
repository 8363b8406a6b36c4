"""Who says the passphrase of the secrets: a descriptor, the environment, or a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.core.descriptors import read_line
from desktop.core.errors import SecretsError

VARIABLE = "ICP_PULSE_PASSPHRASE"
SHORTEST = 8
"""Characters of a passphrase."""

AskPassphrase = Callable[[bool], str | None]
"""Asks for the passphrase; True where a new one is chosen. None or "" where nobody answers."""


def passphrase_from(
    environment: Mapping[str, str], descriptor: int | None, ask: AskPassphrase
) -> AskPassphrase:
    """Asks the file descriptor, else the environment variable, else whoever `ask` asks.

    A descriptor is read once, and says the same whenever it is asked again.
    """
    read: list[str] = []

    def find(is_new: bool) -> str | None:
        if descriptor is None:
            return environment.get(VARIABLE, "").rstrip("\r\n") or ask(is_new)
        if not read:
            read.append(_read_descriptor(descriptor))
        return read[0]

    return find


def nobody_to_ask(_is_new: bool) -> str | None:
    """For a run without anybody at the keyboard."""
    return None


def _read_descriptor(descriptor: int) -> str:
    try:
        line = read_line(descriptor)
    except OSError:
        raise SecretsError(
            f"no passphrase can be read from the file descriptor {descriptor}; open it for reading"
        ) from None
    if not line:
        raise SecretsError(
            f"the file descriptor {descriptor} gave an empty line; give the passphrase as its "
            "first line"
        )
    # of any encoding, like a variable of the environment
    return line.decode("utf-8", "surrogateescape")
