"""What connectors, readers and the core say, in the window's language; what is unknown stays."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Final

from desktop.ui.formats import Formats
from desktop.ui.sentences.known import PARTS, SENTENCES
from desktop.ui.translation import current_locale, tr

_DAYS: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))?", re.ASCII)
_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+", re.ASCII)
_NESTED: Final = frozenset(
    {
        "basis", "clock", "counted", "covers", "error", "evaluations", "examples", "expected",
        "folder", "found", "given", "hint", "looks", "more", "near", "noun", "order", "place",
        "reason", "remedy", "rivals", "said", "seen", "told", "what", "when", "who", "why", "words",
    }
)  # fmt: skip
"""Places that may hold a part of a sentence, a sentence, or a list of such."""
_CLOSED: Final = "noun"
"""The place that holds nothing else, so that a sentence with another word there is not meant."""
_COUNTS: Final = ("count", "rows", "rules")
"""Places of numbers alone."""
_NUMBER: Final = re.compile(r"\d[\d,.]*", re.ASCII)
_JOINTS: Final = (", ", " and ")
_MOST_PARTS: Final = 12
_START: Final = 3
_END: Final = 4


def sentence_words(said: str) -> str:
    """A sentence of the core, of a reader or a connector; its values stay or are formatted."""
    return _translate(said, whole=True)


def days_words(said: str, formats: Formats) -> str:
    """`May 9 – 15` of the days that a window is written by; anything else as it is."""
    found = _DAYS.fullmatch(said)
    if found is None:
        return said
    first, last = date.fromisoformat(found[1]), date.fromisoformat(found[2] or found[1])
    return formats.days(first, last, this_year=last.year)


def _translate(said: str, *, whole: bool) -> str:
    for pattern in _likely(said[:_START], said[-_END:], whole=whole):
        values = _match(pattern, said)
        if values is not None:
            shown = {name: _value(name, each) for name, each in values.items()}
            if _is_meant(values, shown):
                translated = tr(pattern)
                return said if translated == pattern else translated.format(**shown)
    return said


def _is_meant(values: dict[str, str], shown: dict[str, str]) -> bool:
    if _CLOSED in values and shown[_CLOSED] == values[_CLOSED]:
        return False
    return all(_NUMBER.fullmatch(values[name]) for name in _COUNTS if name in values)


def _value(name: str, value: str) -> str:
    if name == "label":  # what a connector calls its stream
        return tr(value)
    if name in _NESTED:
        return _nested(value)
    return _written(value)


def _nested(value: str) -> str:
    found = _translate(value, whole=False)
    if found != value:
        return found
    for joint in _JOINTS:
        parts = value.split(joint)
        shown = [_nested(part) for part in parts] if 1 < len(parts) <= _MOST_PARTS else []
        if shown and all(each != part for each, part in zip(shown, parts, strict=True)):
            return (tr(" and ") if joint == " and " else joint).join(shown)
    known = tr(value) if value else value
    return known if known != value else _written(value)


def _written(value: str) -> str:
    formats = Formats(current_locale())
    if _GROUPED.fullmatch(value):
        return formats.count(int(value.replace(",", "")))
    return days_words(value, formats)


@lru_cache(maxsize=4096)
def _likely(start: str, end: str, *, whole: bool) -> tuple[str, ...]:
    """The patterns that a text with this start and end may be of: few of hundreds."""
    return tuple(
        pattern
        for pattern in (SENTENCES if whole else PARTS)
        if start.startswith(_parts(pattern)[0][0][:_START])
        and end.endswith(_parts(pattern)[-1][0][-_END:])
    )


def _match(pattern: str, said: str) -> dict[str, str] | None:
    """The values of a pattern's places in a sentence; each is as short as it can be.

    No regular expression: services have a say in what is matched, and this takes one pass.
    """
    (first, _), *others = _parts(pattern)
    if not others:
        return {} if said == first else None
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
    text, place = "", ""
    for literal, following, _, _ in string.Formatter().parse(pattern):
        text += literal
        if following is not None:  # else a brace that is written
            yield text, place
            text, place = "", following
    yield text, place
