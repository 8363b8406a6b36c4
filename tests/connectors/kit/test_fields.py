"""What users say for fields, and what they are told where it is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.errors import EditSettingsError
from connectors.kit.fields import (
    choice,
    day,
    flag,
    join_words,
    number,
    read_settings,
    secret,
    several,
    split_words,
    text,
)

FIELDS = (
    text("project", "Project id", "digits only", pattern=r"\d+"),
    secret("token", "Access token"),
    choice("region", "Region", {"us": "United States", "eu": "Europe"}),
    number("days", "Days", least=1, most=30, default=7),
    day("start", "Pull from", required=False),
    flag("deep", "Deep"),
    several("events", "Events"),
    text("note", "Note", required=False),
)
SAID = {"project": " 12 ", "token": "tok-secret"}


def test_defaults_stand_where_nothing_was_said() -> None:
    settings = read_settings(FIELDS, SAID)
    assert (settings.text("project"), settings.text("region")) == ("12", "us")
    assert (settings.number("days"), settings.day("start")) == (7, None)
    assert (settings.flag("deep"), settings.several("events")) == (False, ())
    assert settings.text("note") == ""


def test_every_kind_is_read() -> None:
    more = {"region": "eu", "days": "30", "start": "2026-05-09", "deep": "Yes",
            "events": "Invite Sent, Copy Link\nInvite Sent"}  # fmt: skip
    settings = read_settings(FIELDS, SAID | more)
    assert (settings.text("region"), settings.number("days")) == ("eu", 30)
    assert settings.day("start") == date(2026, 5, 9)
    assert settings.flag("deep")
    assert settings.several("events") == ("Invite Sent", "Copy Link")


@pytest.mark.parametrize(
    ("field", "said", "told"),
    [
        ("project", "", "Project id: is missing (digits only)"),
        ("project", "x1", 'Project id: "x1" does not look right (digits only)'),
        ("token", "", "Access token: is missing"),
        ("token", "tok\nsecret", "Access token: holds a line break"),
        ("region", "mars", 'Region: "mars" is not one of us, eu'),
        ("days", "31", "Days: 31 is more than 30"),
        ("days", "0", "Days: 0 is less than 1"),
        ("days", "1.5", 'Days: "1.5" is not a whole number'),
        ("start", "9.5.2026", 'Pull from: "9.5.2026" is not a date'),
        ("deep", "perhaps", 'Deep: "perhaps" is neither yes nor no'),
        ("else", "x", 'there is no setting "else"; there are project, token'),
    ],
)
def test_what_is_wrong_is_told_with_its_field(field: str, said: str, told: str) -> None:
    with pytest.raises(EditSettingsError) as caught:
        read_settings(FIELDS, SAID | {field: said})
    assert str(caught.value).startswith(told)
    assert caught.value.field == field


def test_secrets_are_apart_and_never_shown() -> None:
    settings = read_settings(FIELDS, SAID)
    assert settings.secret_values() == {"token": "tok-secret"}
    assert "tok-secret" not in repr(settings)
    assert "tok-secret" not in str(settings.open_values())


def test_a_secret_that_looks_wrong_is_not_quoted() -> None:
    fields = (replace(FIELDS[1], pattern=r"pat-.*"),)
    with pytest.raises(EditSettingsError) as caught:
        read_settings(fields, {"token": "tok-secret"})
    assert "tok-secret" not in str(caught.value)


def test_what_is_stored_is_read_again() -> None:
    said = SAID | {"start": "2026-05-09", "deep": "yes", "events": "a b,c"}
    settings = read_settings(FIELDS, said)
    again = read_settings(FIELDS, settings.open_values() | settings.secret_values())
    assert again.open_values() == settings.open_values()
    assert again.several("events") == ("a b", "c")


def test_a_word_with_a_comma_stands_in_quotes() -> None:
    said = SAID | {"events": '"Signed up, paid", Invite Sent\n"Size ""L"", red"'}
    settings = read_settings(FIELDS, said)
    assert settings.several("events") == ("Signed up, paid", "Invite Sent", 'Size "L", red')
    assert settings.open_values()["events"] == ('"Signed up, paid"\nInvite Sent\n"Size ""L"", red"')
    again = read_settings(FIELDS, settings.open_values() | settings.secret_values())
    assert again.several("events") == settings.several("events")


@pytest.mark.parametrize("word", ['"Share" clicked', '5" screen', '"open', 'a "b"'])
def test_quotes_within_a_word_were_always_its_own(word: str) -> None:
    assert split_words(f"{word}\nInvite Sent") == (word, "Invite Sent")


@given(st.lists(st.text().map(str.strip).filter(bool), unique=True))
def test_words_that_were_joined_are_split_into_the_same(words: list[str]) -> None:
    assert split_words(join_words(words)) == split_words(join_words(words, "\n")) == tuple(words)
