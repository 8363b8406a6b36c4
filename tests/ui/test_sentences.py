"""What the core, the readers and the connectors say can be said in the window's language."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.alerts.factory import factory_rules
from desktop.core.language.sentences.core import OF_SYSTEMS
from desktop.core.language.sentences.known import PARTS, SENTENCES
from desktop.ui import suggested_rules
from desktop.ui.job_words import EXAMPLES, schedule_typed, schedule_words
from desktop.ui.sentence_words import sentence_words
from desktop.ui.suggested_rules import name_suggestions
from desktop.ui.translation import install_language
from tests.translations import ROOT, collect

SAYING = {"warnings", "evidence"}
"""Lists of a reading or a receipt that a person reads."""
UNSEEN = {
    "desktop/core/descriptors.py": {
        "its first line is too long",
        "no descriptor has this number",
    },
    "desktop/core/secrets/document.py": {"too long", "cut short", "nothing opens it"},
    "desktop/core/store/__init__.py": {"module {a} has no attribute {a}"},
    "connectors/kit/connector.py": {"only a stream that replaces windows has one"},
}
"""What is caught, or told only to whoever writes the program."""
COUNTED = {
    "{count} ad accounts: {accounts}",
    "1 ad account: {accounts}",
    "{service} allows {count} requests a second",
    "1 rule, {evaluations}: {told}",
}
"""Put together from a number and a word for each number."""
_SOME = "a1"
"""Stands for a value."""
_ENOUGH = 16
"""Letters by which a part of a sentence is told from others."""


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The texts are German."""
    install_language(qapp, "de")
    yield
    install_language(qapp, "en")


def test_every_sentence_that_is_raised_or_told_of_a_file_has_its_pattern() -> None:
    known = {message.source for message in collect()}
    patterns = [expression_of(pattern) for pattern in PARTS]
    lacking = [
        f"{path}:{line}: {said}"
        for path, line, said in all_spoken()
        if said not in known
        and not any(pattern.fullmatch(filled) for filled in ways(said) for pattern in patterns)
    ]
    assert lacking == [], "put its pattern into desktop/core/language/sentences"


def test_no_pattern_outlives_what_it_was_of() -> None:
    said = "\n".join(set(all_texts()))
    gone = [
        pattern
        for pattern in set(PARTS) - set(OF_SYSTEMS) - COUNTED
        if not any(end in said for end in ends_of(pattern))
    ]
    assert gone == [], "take it out of desktop/core/language/sentences"


def test_no_two_patterns_are_one() -> None:
    shapes = [re.sub(r"\{\w+\}", "{}", pattern) for pattern in SENTENCES]
    assert sorted(shape for shape in set(shapes) if shapes.count(shape) > 1) == []


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("said", "german_words"),
    [
        (
            "shares.csv is text that starts with the columns 'a', 'b', which is none of the "
            "exports that are known; name its columns with --map, or say what it is with "
            "--as KIND",
            "shares.csv ist Text mit den Spalten 'a', 'b' am Anfang und keiner der bekannten "
            "Exporte; unter „Bericht“ angeben, was sie ist, und was ihre Spalten enthalten",
        ),
        (
            "a.csv: No such file or directory; check the path",
            "a.csv: gibt es nicht; den Pfad prüfen",
        ),
        ("4 rules, 2 evaluations: 1 fired, 2 resolved",
         "4 Regeln, 2 Auswertungen: 1 ausgelöst, 2 erledigt"),
        ("12,345 rows have more clicks than impressions; they were kept",
         "12.345 Zeilen haben mehr Klicks als Impressionen; sie blieben"),
        ("its date 2026-03-04 lies in the future of this import",
         "ihr Datum 4. März liegt in der Zukunft dieses Imports"),
        ("export.pdf is a PDF document; export the report as CSV or XLSX and import that",
         "export.pdf ist ein PDF-Dokument; den Bericht als CSV oder XLSX exportieren und "
         "importieren"),
    ],
)  # fmt: skip
def test_a_sentence_is_german_with_its_values(said: str, german_words: str) -> None:
    assert sentence_words(said) == german_words


@pytest.mark.usefixtures("german")
def test_what_only_looks_like_a_sentence_stays() -> None:
    said = "the proxy is down; ask your administrator"
    assert sentence_words(said) == said


@pytest.mark.usefixtures("german")
def test_a_hostile_sentence_of_many_parts_is_left_soon() -> None:
    said = "a.csv: " + "x, " * 20_000 + "; check the path"
    assert sentence_words(said).endswith("; den Pfad prüfen")


@pytest.mark.usefixtures("german")
def test_a_schedule_is_typed_in_the_words_it_is_shown_in() -> None:
    assert schedule_words("weekdays at 07:00") == "werktags um 07:00"
    assert [schedule_typed(schedule_words(kept)) for kept in EXAMPLES] == list(EXAMPLES)
    assert schedule_typed(" Freitags  um 7:30 ") == "fridays at 07:30"
    assert schedule_typed("alle 8 stunden") == "every 8 hours"
    assert schedule_typed("daily at 09:00") == "daily at 09:00"
    assert schedule_typed("bald") == "bald"


@pytest.mark.usefixtures("german")
def test_suggested_rules_have_names_of_the_window_and_are_not_suggested_twice() -> None:
    first, *others = name_suggestions(factory_rules(), ())
    assert first.name == "Share-Rate gefallen"
    assert first.group == "Share-Rate"
    left = name_suggestions(factory_rules(), (first,))
    assert [rule.name for rule in left] == [rule.name for rule in others]


def test_every_suggested_rule_has_a_name_in_the_window() -> None:
    rules = factory_rules()
    assert {rule.name for rule in rules} == set(suggested_rules.NAMES)
    assert {rule.group for rule in rules} == set(suggested_rules.GROUPS)


def all_texts() -> Iterator[str]:
    """Every constant text of the core and the connectors, but the tables of their patterns."""
    for folder in ("desktop/core", "connectors"):
        for path in (ROOT / folder).rglob("*.py"):
            if path.parent.name == "sentences":
                continue
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def ends_of(pattern: str) -> tuple[str, str]:
    """The first and the last letters of its longest part without a place."""
    longest = max((literal for literal, *_ in string.Formatter().parse(pattern)), key=len)
    return longest[:_ENOUGH].strip(), longest[-_ENOUGH:].strip()


def all_spoken() -> Iterator[tuple[str, int, str]]:
    """(path, line, sentence) of what is raised or told; a place of it is `{a}`."""
    for folder in ("desktop/core", "connectors"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            for line, said in spoken(path):
                if said not in UNSEEN.get(name, ()):
                    yield name, line, said


def spoken(path: Path) -> Iterator[tuple[int, str]]:
    """The texts of more than one word that are raised, or added to what is told of a file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        for each in told_by(node):
            text = text_of(each)
            if len(re.findall(r"[a-z]{2,}", text)) > 1:
                yield each.lineno, text


def told_by(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
        yield from node.exc.args[:2]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        held = node.func.value
        name = getattr(held, "attr", getattr(held, "id", ""))
        if node.func.attr == "append" and name in SAYING:
            yield from node.args


def text_of(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(each.value) if isinstance(each, ast.Constant) else "{a}" for each in node.values
        )
    return text_of(node.left) + text_of(node.right) if isinstance(node, ast.BinOp) else ""


def ways(said: str) -> Iterator[str]:
    """The sentence with something at its places, and with nothing at the last of them."""
    yield said.replace("{a}", _SOME)
    yield said.replace("{a}", _SOME) + _SOME
    yield re.sub(r"\{a\}$", "; there is a1", said).replace("{a}", _SOME)
    yield said.replace("{a}", f"{_SOME} rows have", 1).replace("{a}", _SOME)
    yield f"Ad accounts: {said}".replace("{a}", _SOME)
    yield said.replace("{a}", "The times look like local time at UTC-1, as projects from before "
                       "2023 write them", 1).replace("{a}", _SOME)  # fmt: skip


def expression_of(pattern: str) -> re.Pattern[str]:
    parts = [
        re.escape(literal) + ("" if name is None else ".+")
        for literal, name, _, _ in string.Formatter().parse(pattern)
    ]
    return re.compile("".join(parts))
