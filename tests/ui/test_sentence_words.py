"""What connectors say, in German: every sentence has one, and values stay what they are."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from connectors.kit.auth import bearer
from connectors.kit.requesting import Answer, Request
from connectors.kit.retrying import judge
from connectors.kit.service import Service
from connectors.pull_registry import OWN
from desktop.core.language.sentences.connectors import FRAGMENTS, SENTENCES
from desktop.ui.formats import Formats
from desktop.ui.sentence_words import days_words, sentence_words
from desktop.ui.translation import install_language, tr
from tests.translations import connector_texts

ROOT = Path(__file__).resolve().parents[2] / "connectors"
PULL_ERRORS = {
    "EditSettingsError", "ReconnectError", "RetryLaterError", "EndedEarlyError",
    "WindowTooLargeError", "DayNotOverError", "ReportBugError",
}  # fmt: skip


SAID_BY_THEIR_VALUES = {
    'Mixpanel\'s plan of this project gives no X (402) and says: "X"; X': (
        'Mixpanel\'s plan of this project gives no raw events (402) and says: "no"; ask Mixpanel '
        "for it",
        'Mixpanel\'s plan of this project gives no profiles (402) and says: "no"; turn off user '
        "profiles",
        'Mixpanel\'s plan of this project gives no profiles of groups (402) and says: "no"; empty '
        "the group of accounts",
    ),
    "X (X); say the project's zone, such as America/New_York, or UTC if the times are right": (
        "The times look like local time at UTC-04:00, as projects from before 2023 write them (an "
        "event typically arrives 4.00 hours after its time); say the project's zone, such as "
        "America/New_York, or UTC if the times are right",
    ),
    "X answered X": ("Acme answered 399",),
}  # fmt: skip
"""Errors made of parts, with what they come to."""


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    install_language(qapp, "de")
    yield
    install_language(qapp, "en")


def said_by_connectors() -> Iterator[tuple[str, str]]:
    """(place, sentence) of every error of the kit and the connectors, a sign for each value."""
    for path in sorted(ROOT.rglob("*.py")):
        if path.parent.name == "files":
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and node.args:
                name = node.func.id if isinstance(node.func, ast.Name) else ""
                text = _sentence(node.args[0]) if name in PULL_ERRORS else ""
                # what is put together of nothing but values is said elsewhere
                if any(word.isalpha() and len(word) > 2 for word in text.split()):
                    yield f"{path.name}:{node.lineno}", text


def _sentence(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(map(_part, node.values))
    return ""


def _part(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    is_count = isinstance(node, ast.FormattedValue) and node.format_spec is not None
    return "7" if is_count else "X"


def _is_said(text: str) -> bool:
    """With words at its places, or, since some take numbers alone, with numbers."""
    return any(sentence_words(said) != said for said in (text, text.replace("X", "7")))


def test_every_error_of_the_kit_and_the_connectors_is_said_in_german(german: None) -> None:
    left = [
        (place, text)
        for place, text in said_by_connectors()
        if not _is_said(text) and text not in SAID_BY_THEIR_VALUES
    ]
    assert left == [], "add them to core/language/sentences/connectors.py; make translations"


@pytest.mark.parametrize("said", [said for each in SAID_BY_THEIR_VALUES.values() for said in each])
def test_errors_that_hold_parts_of_sentences_are_said_in_german(german: None, said: str) -> None:
    assert sentence_words(said) != said


def test_every_text_of_a_form_is_said_in_german(german: None) -> None:
    same = {"Proxy", "Data view", "Events"}
    texts = {text for connector in OWN for text in connector_texts(connector)}
    assert {text for text in texts if tr(text) == text} <= same


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (401, b"", "Acme nimmt die Zugangsdaten nicht an (401); neu verbinden"),
        (503, b"busy", "Acme hat selbst eine Störung (503) und sagt: „busy“"),
        (429, b"", "Acme wurde zu oft gefragt (429)"),
        (404, b"", "Acme lehnt die Anfrage ab (404); die Einstellungen prüfen"),
        (418, b"", "Acme antwortete 418; bitte mit diesem Text melden"),
    ],
)
def test_a_status_is_told_with_what_the_service_says(
    german: None, status: int, body: bytes, told: str
) -> None:
    answer = Answer(Request("https://acme.example"), status, {}, body, "Acme")
    error = judge(Service("Acme", "7", bearer("t")), answer, 0.0)
    assert sentence_words(str(error)) == told


def test_values_are_written_as_germans_write_them(german: None) -> None:
    said = "Project Acme: 1,204,311 events of 12 kinds looked at, whose times are true UTC"
    assert sentence_words(said) == (
        "Projekt Acme: 1.204.311 Events, 12 verschiedene, wurden angesehen; "
        "ihre Zeiten sind echtes UTC"
    )
    busy = "Acme has trouble of its own (503); it wants to be asked again in 5 minutes"
    assert sentence_words(busy) == (
        "Acme hat selbst eine Störung (503); der Dienst möchte in 5 Minuten wieder gefragt werden"
    )


def test_what_a_service_says_is_never_translated(german: None) -> None:
    said = 'Acme refuses the request (400) and says: "stopped; try {braces}"; check the settings'
    assert "„stopped; try {braces}“" in sentence_words(said)


def test_other_sentences_stay_as_they_are(german: None) -> None:
    assert sentence_words("A sentence of somebody else's connector") == (
        "A sentence of somebody else's connector"
    )
    assert sentence_words("") == ""


@pytest.mark.parametrize("pattern", [*SENTENCES, *FRAGMENTS])
def test_in_english_nothing_changes(qapp: QApplication, pattern: str) -> None:
    assert sentence_words(pattern) == pattern


def test_days_are_written_as_the_language_writes_them() -> None:
    assert days_words("2026-05-09 to 2026-05-15", Formats()) == "May 9 – 15"
    assert days_words("2026-05-09", Formats("de_DE")) == "9. Mai"
    assert days_words("whole", Formats()) == "whole"
