"""Keeps secrets out of every text: as they are, quoted for URLs, and inside Basic credentials."""

from __future__ import annotations

import base64
import logging
import re
from collections.abc import Iterable
from urllib.parse import quote, quote_plus

HIDDEN = "***"
SHORTEST = 4
"""A secret of fewer characters would take letters out of ordinary words."""

_CREDENTIALS = re.compile(r"(?i)\b(basic|bearer)\s+[A-Za-z0-9+/=._~\-]{4,}")
_PARAMETERS = re.compile(
    r"(?i)\b((?:access_|refresh_|id_)?token|api_?(?:key|secret)|client_secret|secret|password|"
    r"passphrase|signature)(\"?\s*[=:]\s*\"?)[^&\s\"',;}]{4,}"
)
_USERINFO = re.compile(r"(?i)\b(https?://)[^/\s@]+@")


class Redactor:
    """Takes known secrets, and whatever looks like credentials, out of texts."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        spellings = {form for secret in secrets for form in _spellings(secret)}
        longest_first = sorted(spellings, key=lambda form: (-len(form), form))
        self._known = re.compile("|".join(map(re.escape, longest_first))) if spellings else None

    def __call__(self, text: str) -> str:
        """The text with `***` in place of secrets."""
        if self._known is not None:
            text = self._known.sub(HIDDEN, text)
        text = _USERINFO.sub(rf"\1{HIDDEN}@", text)
        text = _CREDENTIALS.sub(rf"\1 {HIDDEN}", text)
        return _PARAMETERS.sub(rf"\1\2{HIDDEN}", text)


class RedactingFilter(logging.Filter):
    """Redacts the records of a logger, such as that of the HTTP library, which names whole URLs."""

    def __init__(self, redact: Redactor) -> None:
        super().__init__()
        self._redact = redact

    def filter(self, record: logging.LogRecord) -> bool:
        """Puts the redacted text in the record's place; every record passes."""
        record.msg, record.args = self._redact(record.getMessage()), ()
        return True


def _spellings(secret: str) -> set[str]:
    if len(secret) < SHORTEST:
        return set()
    raw = secret.encode()
    plain = {secret, quote(secret, safe=""), quote(secret), quote_plus(secret)}
    plain.add(secret.encode("unicode_escape").decode())
    return plain | {form for shift in range(3) if (form := _inside_base64(raw, shift))}


def _inside_base64(raw: bytes, shift: int) -> str | None:
    """The letters that base64 always has for the bytes when `shift` bytes stand before them."""
    coded = base64.b64encode(b"\0" * shift + raw).decode().rstrip("=")
    start = (0, 2, 3)[shift]  # letters that also hold bits of what stands before
    end = len(coded) if (shift + len(raw)) % 3 == 0 else len(coded) - 1
    form = coded[start:end]
    return form if len(form) >= SHORTEST else None
