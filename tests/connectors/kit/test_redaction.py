"""No spelling of a secret passes."""

from __future__ import annotations

import base64
import html
import json
import logging
import re
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from connectors.kit.redaction import HIDDEN, RedactingFilter, Redactor

SECRETS = st.text(st.characters(min_codepoint=32, max_codepoint=1000), min_size=6, max_size=40)
AROUND = st.text(st.sampled_from("abc:/?&= "), max_size=12)


def lower_case_quote(text: str) -> str:
    return re.sub("%..", lambda found: found[0].lower(), quote(text, safe=""))


def every_letter_escaped(text: str) -> str:
    """JSON as some servers write it: whatever is no letter or digit by its number."""
    return "".join(c if c.isascii() and c.isalnum() else json.dumps(c)[1:-1] if ord(c) > 127
                   else f"\\u{ord(c):04X}" for c in text)  # fmt: skip


SPELLINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "in a path": lambda text: quote(text, safe=""),
    "in a path, lower case": lower_case_quote,
    "in a path, twice": lambda text: quote(quote(text, safe=""), safe=""),
    "in a query": quote_plus,
    "JSON": lambda text: json.dumps(text)[1:-1],
    "JSON in Unicode": lambda text: json.dumps(text, ensure_ascii=False)[1:-1],
    "JSON with escaped slashes": lambda text: json.dumps(text)[1:-1].replace("/", "\\/"),
    "JSON, all escaped": every_letter_escaped,
    "JSON in JSON": lambda text: json.dumps(json.dumps(text)[1:-1])[1:-1],
    "HTML": html.escape,
    "repr": lambda text: repr(text)[1:-1],
    "repr of bytes": lambda text: repr(text.encode())[2:-1],
}


@pytest.mark.parametrize("spell", SPELLINGS.values(), ids=SPELLINGS)
@example(secret="ends with %", before="", after="")
@example(secret="ends with &", before="", after="")
@example(secret="ends with \\", before="", after="")
@given(secret=SECRETS, before=AROUND, after=AROUND)
def test_no_spelling_of_a_secret_passes(
    spell: Callable[[str], str], secret: str, before: str, after: str
) -> None:
    said = Redactor([secret])(f"<{before}{spell(secret)}{after}>")
    assert HIDDEN in said
    # all of it is gone: what is left is no longer than what stands around it
    assert len(said.replace(HIDDEN, "")) <= len(before) + len(after) + 2


@given(st.binary(min_size=6, max_size=40), st.binary(max_size=9))
def test_no_secret_passes_inside_the_base64_of_urls(secret: bytes, before: bytes) -> None:
    text = secret.decode("latin-1")
    coded = base64.urlsafe_b64encode(before + text.encode()).decode()
    redacted = Redactor([text])(f"<{coded}>")
    assert len(redacted.replace(HIDDEN, "")) <= len(coded) - len(text.encode()) + 4


@given(SECRETS, st.text("user:name", max_size=9), st.text("abc:", max_size=9))
def test_no_secret_passes_inside_base64(secret: str, before: str, after: str) -> None:
    coded = base64.b64encode(f"{before}{secret}{after}".encode()).decode()
    redacted = Redactor([secret])(f"<{coded}>")
    # what is left must not hold the secret's letters any more
    assert len(redacted.replace(HIDDEN, "")) <= len(coded) - len(secret.encode()) + 4


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Authorization: Bearer abc.def-123", "Authorization: Bearer ***"),
        ("Basic dXNlcjpwdw==", "Basic ***"),
        ("https://x.example/a?api_secret=abcd1234&b=1", "https://x.example/a?api_secret=***&b=1"),
        ("https://user:pw@x.example/a", "https://***@x.example/a"),
        ('{"access_token": "abcd1234", "a": 1}', '{"access_token": "***", "a": 1}'),
        ("a basic plan for token holders", "a basic *** for token holders"),
    ],
)
def test_what_looks_like_credentials_is_hidden_without_being_known(text: str, shown: str) -> None:
    assert Redactor()(text) == shown


def test_short_secrets_do_not_tear_words_apart() -> None:
    assert Redactor(["a", ""])("a cat") == "a cat"


def test_the_longer_of_two_secrets_goes_whole() -> None:
    assert Redactor(["abcd", "abcd-efgh"])("x abcd-efgh y abcd") == "x *** y ***"


def test_the_librarys_log_lines_are_redacted(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    log = logging.getLogger("tests.redaction")
    found = RedactingFilter(Redactor(["secret-one"]))
    log.addFilter(found)
    log.debug("%s asked %s", "GET", "/x?key=secret-one")
    log.removeFilter(found)
    assert caplog.messages == ["GET asked /x?key=***"]


def test_a_traceback_in_the_librarys_log_is_left_out(caplog: pytest.LogCaptureFixture) -> None:
    log = logging.getLogger("tests.redaction")
    found = RedactingFilter(Redactor(["secret-one"]))
    log.addFilter(found)
    try:
        raise ValueError("unparsed: secret-one")
    except ValueError:
        log.warning("cannot read it", exc_info=True)
    log.removeFilter(found)
    assert "cannot read it" in caplog.text
    assert "secret-one" not in caplog.text
