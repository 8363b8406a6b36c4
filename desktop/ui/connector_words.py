"""What a connector says, in the window's language; what nobody has translated stays as it is."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from desktop.ui.connector_sentences import FRAGMENTS, SENTENCES
from desktop.ui.formats import Formats
from desktop.ui.translation import current_locale, tr

_DAYS: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))?", re.ASCII)
_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+", re.ASCII)
_NESTED: Final = frozenset({"said", "when", "clock", "seen"})
"""Places that hold one of the fragments."""


def sentence_words(said: str) -> str:
    """A sentence of a connector, of the kit or of a pull; its values stay or are formatted."""
    return _translate(said, SENTENCES)


def days_words(said: str, formats: Formats) -> str:
    """`May 9 – 15` of the days that a window is written by; anything else as it is."""
    found = _DAYS.fullmatch(said)
    if found is None:
        return said
    first, last = date.fromisoformat(found[1]), date.fromisoformat(found[2] or found[1])
    return formats.days(first, last, this_year=last.year)


def _translate(said: str, patterns: tuple[str, ...]) -> str:
    for pattern in patterns:
        values = _match(pattern, said)
        if values is not None:
            translated = tr(pattern)
            shown = {name: _value(name, each) for name, each in values.items()}
            return said if translated == pattern else translated.format(**shown)
    return said


def _value(name: str, value: str) -> str:
    if name == "label":  # what a connector calls its stream
        return tr(value)
    if name == "error":
        return _translate(value, SENTENCES)
    if name in _NESTED:
        return _translate(value, FRAGMENTS)
    formats = Formats(current_locale())
    if _GROUPED.fullmatch(value):
        return formats.count(int(value.replace(",", "")))
    return days_words(value, formats)


def _match(pattern: str, said: str) -> dict[str, str] | None:
    """The values of a pattern's places in a sentence; each is as short as it can be.

    No regular expression: services have a say in what is matched, and this takes one pass.
    """
    (first, _), *others = _parts(pattern)
    if not others:
        return {} if said == pattern else None
    if not said.startswith(first):
        return None
    at, values = len(first), {}
    for place, (literal, name) in enumerate(others, 1):
        is_last = place == len(others)
        end = len(said) - len(literal) if is_last else said.find(literal, at)
        if end < at or not said.startswith(literal, end):
            return None
        values[name] = said[at:end]
        at = end + len(literal)
    return values


@cache
def _parts(pattern: str) -> tuple[tuple[str, str], ...]:
    """(literal, the place before it); the first has no place."""
    return tuple(_split(pattern))


def _split(pattern: str) -> Iterator[tuple[str, str]]:
    name = ""
    for literal, following, _, _ in string.Formatter().parse(pattern):
        yield literal, name
        name = following or ""
    if name:
        yield "", name
