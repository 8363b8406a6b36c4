"""What connectors, readers and the core say, in another language; what is unknown stays."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Final

from desktop.core.language.figures import Figures
from desktop.core.language.names import FIELDS, name_field
from desktop.core.language.sentences.known import PARTS, SENTENCES
from desktop.core.language.texts import Speech

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
_FIELD_PLACES: Final = frozenset({"field", "field2", "fields"})
"""Places of what our records call what they hold: one name, or several with " and "."""
_LED_PLACES: Final = frozenset({"cell", "text"})
"""Places of a cell of a file, with the name of its field before it or not."""
_CLOSED: Final = "noun"
"""The place that holds nothing else, so that a sentence with another word there is not meant."""
_COUNTS: Final = ("count", "rows", "rules")
"""Places of numbers alone."""
_NUMBER: Final = re.compile(r"\d[\d,.]*", re.ASCII)
_JOINTS: Final = (", ", " and ")
_MOST_PARTS: Final = 12
_START: Final = 3
_END: Final = 4


def say_sentence(said: str, speech: Speech) -> str:
    """A sentence of the core, of a reader or a connector; its values stay or are formatted."""
    return _Sentence(speech).say(said, whole=True)


def say_days(said: str, figures: Figures) -> str:
    """`May 9 – 15` of the days that a window is written by; anything else as it is."""
    found = _DAYS.fullmatch(said)
    if found is None:
        return said
    first, last = date.fromisoformat(found[1]), date.fromisoformat(found[2] or found[1])
    return figures.days(first, last, this_year=last.year)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Says sentences, and what stands at their places, in one language."""

    speech: Speech

    def say(self, said: str, *, whole: bool) -> str:
        for pattern in _likely(said[:_START], said[-_END:], whole=whole):
            values = _match(pattern, said)
            if values is not None:
                shown = {name: self._value(name, each) for name, each in values.items()}
                if _is_meant(values, shown):
                    translated = self.speech.tr(pattern)
                    return said if translated == pattern else translated.format(**shown)
        return said

    def _value(self, name: str, value: str) -> str:
        if name == "label":  # what a connector calls its stream
            return self.speech.tr(value)
        if name in _FIELD_PLACES:
            return self.speech.tr(" and ").join(map(self._field, value.split(" and ")))
        if name in _LED_PLACES:
            field, space, cell = value.partition(" ")
            return f"{self._field(field)}{space}{cell}"
        if name in _NESTED:
            return self._nested(value)
        return self._written(value)

    def _nested(self, value: str) -> str:
        found = self.say(value, whole=False)
        if found != value:
            return found
        for joint in _JOINTS:
            parts = value.split(joint)
            shown = [self._nested(part) for part in parts] if 1 < len(parts) <= _MOST_PARTS else []
            if shown and all(each != part for each, part in zip(shown, parts, strict=True)):
                return (self.speech.tr(" and ") if joint == " and " else joint).join(shown)
        known = self.speech.tr(value)
        return known if known != value else self._written(value)

    def _field(self, value: str) -> str:
        return name_field(value, self.speech) if value in FIELDS else value

    def _written(self, value: str) -> str:
        if _GROUPED.fullmatch(value):
            return self.speech.figures.count(int(value.replace(",", "")))
        return say_days(value, self.speech.figures)


def _is_meant(values: dict[str, str], shown: dict[str, str]) -> bool:
    if _CLOSED in values and shown[_CLOSED] == values[_CLOSED]:
        return False
    return all(_NUMBER.fullmatch(values[name]) for name in _COUNTS if name in values)


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
