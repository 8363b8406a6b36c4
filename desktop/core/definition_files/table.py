"""One table of a definitions file, read strictly: known keys only, each of its own type."""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterable
from typing import Final

MAX_GLOB: Final = 500
"""Longest glob, in characters."""

MANY: Final = 30
"""Only so many known words are listed where none is near."""


class DefinitionsError(Exception):
    """The definitions cannot be used as they are; the text is one sentence with file and place."""


class Table:
    """The keys of one TOML table, with the file and the place for error texts."""

    def __init__(
        self,
        file: str,
        place: str,
        values: object,
        known: Iterable[str] | None = None,
        namespaces: tuple[str, ...] = (),
    ) -> None:
        """Takes a decoded table; raises DefinitionsError if it is none, or has unknown keys.

        `known` None means that its keys are names of the user's own; below each of `namespaces`
        (as in `custom.tier`) they are too.
        """
        self.file = file
        self.place = place
        if not isinstance(values, dict):
            raise self.error(f"{place} must be a table, found {describe(values)}")
        self.values: dict[str, object] = values
        if known is not None:
            self._refuse_unknown(tuple(known), namespaces)

    def _refuse_unknown(self, known: tuple[str, ...], namespaces: tuple[str, ...]) -> None:
        free = tuple(f"{namespace}." for namespace in namespaces)
        for key in self.values:
            if key not in known and not (free and key.startswith(free)):
                raise self.error(f"unknown key {quote(key)} in {self.place}; {nearest(key, known)}")

    def error(self, message: str) -> DefinitionsError:
        """An error that names the file."""
        return DefinitionsError(f"{self.file}: {message}")

    def wrong(self, key: str, expected: str) -> DefinitionsError:
        """An error that names place, key, what was found and what was expected."""
        found = describe(self.values.get(key))
        return self.error(f"{quote(key)} in {self.place} must be {expected}, found {found}")

    def table(
        self, key: str, known: Iterable[str] | None = None, namespaces: tuple[str, ...] = ()
    ) -> Table | None:
        """The table under this key, None where the key is absent."""
        if key not in self.values:
            return None
        place = f"{quote(key)} of {self.place}"
        return Table(self.file, place, self.values[key], known, namespaces)

    def text(self, key: str) -> str | None:
        """Text that is not blank, None where the key is absent."""
        if key not in self.values:
            return None
        value = self.values[key]
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key, "text")
        return value

    def needed_text(self, key: str) -> str:
        """Text that must be there."""
        value = self.text(key)
        if value is None:
            raise self.error(f"{self.place} has no {quote(key)}; add it")
        return value

    def choice(self, key: str, choices: Iterable[str], default: str) -> str:
        """One of a few words."""
        value = self.text(key)
        return default if value is None else self.one_of(key, value, choices)

    def one_of(self, key: str, value: str, choices: Iterable[str]) -> str:
        """The value, if it is one of the choices; else an error with the nearest one."""
        known = tuple(choices)
        if value not in known:
            near = nearest(value, known)
            raise self.error(f"{quote(key)} in {self.place} cannot be {quote(value)}; {near}")
        return value

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, "true or false")
        return value

    def whole(self, key: str, low: int, high: int) -> int | None:
        """A whole number within low..high, None where the key is absent."""
        if key not in self.values:
            return None
        value = self.values[key]
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise self.wrong(key, f"a whole number from {low} to {high}")
        return value

    def number(self, key: str) -> float | None:
        """A finite number, None where the key is absent."""
        if key not in self.values:
            return None
        value = self.values[key]
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.wrong(key, "a number")
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if not math.isfinite(number):
            raise self.wrong(key, "a finite number")
        return number

    def fraction(self, key: str, high: float = 1.0) -> float | None:
        """A number from 0 to `high`; one that looks like percent gets the right way to write it."""
        number = self.number(key)
        if number is None or 0 <= number <= high:
            return number
        hint = f"; write {number / 100:.2f} for {number:g} %" if 1 < number <= 100 else ""
        raise self.error(
            f"{quote(key)} in {self.place} must be a fraction from 0 to {high:g}, "
            f"found {describe(self.values[key])}{hint}"
        )

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts (or one alone), () where the key is absent; numbers are taken as text."""
        value = self.values.get(key, [])
        items = value if isinstance(value, list) else [value]
        found = []
        for item in items:
            text = as_text(item)
            if text is None:
                where = f"in {self.place} must be text or a list of texts"
                inside = "a list with " if isinstance(value, list) else ""
                raise self.error(f"{quote(key)} {where}, found {inside}{describe(item)}")
            found.append(text)
        return tuple(found)

    def globs(self, key: str) -> tuple[str, ...]:
        """A list of globs of bounded length."""
        return tuple(self.glob(key, pattern) for pattern in self.texts(key))

    def glob(self, key: str, pattern: str) -> str:
        """The glob, if it is not too long."""
        if len(pattern) > MAX_GLOB:
            raise self.error(
                f"a glob of {quote(key)} in {self.place} is {len(pattern)} characters long; "
                f"at most {MAX_GLOB} are allowed"
            )
        return pattern


def as_text(value: object) -> str | None:
    """A scalar as the text that it is compared as; None for blanks, lists, tables and dates."""
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value) if isinstance(value, int | float) else None


def describe(value: object) -> str:
    """What was found, in words."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"the text {quote(value)}" if value.strip() else "blank text"
    if isinstance(value, int | float):
        return f"the number {shorten(repr(value))}"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    return "a table" if isinstance(value, dict) else "a date or time"


def nearest(word: str, known: Iterable[str]) -> str:
    """A clause that helps: the nearest known word, or all of them."""
    words = list(known)
    folded = {each.casefold(): each for each in reversed(words)}
    close = difflib.get_close_matches(word[:80].casefold(), folded, n=1, cutoff=0.6)
    if close:
        return f"did you mean {quote(folded[close[0]])}?"
    if len(words) > MANY:
        return f"one of the {len(words)} known is {quote(words[0])}"
    return f"known are {', '.join(words)}"


def quote(text: str) -> str:
    """The text in quotes, on one line, cut where it is long."""
    return repr(shorten(text))


def shorten(text: str) -> str:
    """At most 60 characters."""
    return text if len(text) <= 60 else text[:59] + "…"
