"""No spelling of a secret passes."""

from __future__ import annotations

import base64
import logging
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.redaction import HIDDEN, RedactingFilter, Redactor

SECRETS = st.text(st.characters(min_codepoint=32, max_codepoint=1000), min_size=6, max_size=40)
AROUND = st.text(st.sampled_from("abc:/?&= "), max_size=12)


@given(SECRETS, AROUND, AROUND)
def test_no_spelling_of_a_secret_passes(secret: str, before: str, after: str) -> None:
    redact = Redactor([secret])
    for spelled in (secret, quote(secret, safe=""), quote_plus(secret)):
        assert redact(f"{before}{spelled}{after}").count(HIDDEN) >= 1


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
