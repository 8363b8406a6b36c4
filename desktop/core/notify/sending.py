"""Sending one message to one address, through apprise; what failed is said without secrets."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from desktop.core.errors import IcpPulseError, UsageError

CONNECT_SECONDS: Final = 5.0
READ_SECONDS: Final = 15.0

_LONGEST_ERROR: Final = 300


class NotSentError(IcpPulseError):
    """A message was not taken; worth another try."""


def send(
    address: str,
    subject: str,
    body: str,
    *,
    files: Sequence[Path] = (),
    connect_seconds: float = CONNECT_SECONDS,
    read_seconds: float = READ_SECONDS,
) -> None:
    """Sends plain text. Raises NotSentError where the other side does not take it in time.

    `files` go with it where the service carries any. Raises UsageError for an address that means
    nothing. TLS certificates are verified.
    """
    import apprise  # noqa: PLC0415  # knows a hundred services, and takes long to load

    plugin = apprise.Apprise.instantiate(address)
    if plugin is None:
        raise UsageError("the channel's address is not understood; enter it again")
    plugin.socket_connect_timeout = connect_seconds
    plugin.socket_read_timeout = read_seconds
    log = apprise.LogCapture(level=logging.INFO, fmt="%(message)s")  # type: ignore[no-untyped-call]
    with log as said:
        taken = plugin.notify(
            title=subject,
            body=body,
            body_format=apprise.NotifyFormat.TEXT,
            attach=[str(file) for file in files if file.is_file()] or None,
        )
        reason = said.getvalue()
    if not taken:
        raise NotSentError(_reason(reason, address))


def _reason(said: str, address: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    text = "; ".join(dict.fromkeys(lines)) or "the other side did not take it"
    return without_secrets(text, address)[:_LONGEST_ERROR]


def without_secrets(text: str, address: str) -> str:
    """The text with whatever of the address could open the channel taken out."""
    for secret in sorted(_secrets(address), key=len, reverse=True):
        text = re.sub(re.escape(secret), "***", text, flags=re.IGNORECASE)
    return text


def _secrets(address: str) -> Iterable[str]:
    parts = urlsplit(address)
    found = {address, parts.password or "", parts.path.strip("/"), parts.query}
    found |= {piece for piece in parts.path.split("/") if len(piece) >= 6}
    if parts.scheme.startswith("mailto"):
        found = {address, parts.password or "", parts.query}
    return {form for secret in found if secret for form in (secret, unquote(secret))}
