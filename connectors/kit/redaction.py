"""Keeps secrets out of every text: plain, quoted for URLs, JSON or HTML, and inside base64."""

from __future__ import annotations

import base64
import logging
import re
from collections.abc import Iterable
from html.entities import codepoint2name

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
        patterns = {form for secret in secrets for form in _patterns(secret)}
        longest_first = sorted(patterns, key=lambda form: (-len(form), form))
        self._known = re.compile("|".join(longest_first)) if patterns else None

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
        """Puts the redacted text in the record's place; every record passes.

        A traceback is left out: it quotes what the service sent.
        """
        record.msg, record.args = self._redact(record.getMessage()), ()
        record.exc_info = record.exc_text = None
        return True


def _patterns(secret: str) -> set[str]:
    """Regular expressions for the secret however it is written."""
    if len(secret) < SHORTEST:
        return set()
    raw = secret.encode("utf-8", "surrogateescape")
    coded = {form for shift in range(3) if (form := _inside_base64(raw, shift))}
    return {_written(secret), *map(_written_base64, coded)}


def _written(text: str) -> str:
    return "".join(map(_letter, text))


def _letter(letter: str) -> str:
    """One character as it is, or as URLs, JSON, HTML and programs write it.

    Letters and digits of ASCII are never written otherwise. Backslashes may stand doubled, since
    an answer in JSON is often quoted in another.
    """
    if letter.isascii() and letter.isalnum():
        return letter
    raw = letter.encode("utf-8", "surrogateescape")
    code, slashes = ord(letter), r"\\{1,8}"
    units = letter.encode("utf-16-be", "surrogatepass")
    pairs = zip(units[::2], units[1::2], strict=True)
    forms = [
        _any_case("".join(f"%(?:25){{0,4}}{byte:02x}" for byte in raw)),
        _any_case("".join(rf"{slashes}x{byte:02x}" for byte in raw)),
        _any_case("".join(rf"{slashes}u{high:02x}{low:02x}" for high, low in pairs)),
        _any_case(rf"{slashes}(?:x{code:02x}|U{code:08x})"),
        _any_case(rf"&(?:amp;)?#(?:0*{code}|x0*{code:x});"),
    ]
    if letter == " ":
        forms.append(r"\+")
    if code in codepoint2name:
        forms.append(f"&(?:amp;)?{codepoint2name[code]};")
    # the letter itself last: it may begin a longer spelling, of which the rest would be left
    if letter == "\\":
        forms.append(slashes)
    elif letter.isascii():
        forms.append(rf"(?:{slashes})?{re.escape(letter)}")
    else:
        forms.append(re.escape(letter))
    return f"(?:{'|'.join(forms)})"


def _any_case(pattern: str) -> str:
    return f"(?i:{pattern})"


def _written_base64(coded: str) -> str:
    """Base64, of which URLs have an alphabet of their own."""
    other = {"+": "-", "/": "_"}
    return "".join(
        f"(?:{_letter(letter)}|{other[letter]})" if letter in other else letter for letter in coded
    )


def _inside_base64(raw: bytes, shift: int) -> str | None:
    """The letters that base64 always has for the bytes when `shift` bytes stand before them."""
    coded = base64.b64encode(b"\0" * shift + raw).decode().rstrip("=")
    start = (0, 2, 3)[shift]  # letters that also hold bits of what stands before
    end = len(coded) if (shift + len(raw)) % 3 == 0 else len(coded) - 1
    form = coded[start:end]
    return form if len(form) >= SHORTEST else None
