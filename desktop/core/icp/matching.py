"""Whether a trait's value passes what an ICP asks of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from desktop.core.definitions import TraitTest
from desktop.core.icp.company_size import parse_size
from desktop.core.icp.countries import country_code
from desktop.core.icp.domains import company_domain
from desktop.core.patterns import BoundedPattern

ValueTest = Callable[[str], bool]
"""Whether one value, as a source said it, passes."""

TimeoutReport = Callable[[str], None]
"""Told a pattern whose search ran out of time, once for each pattern."""

_NUMBER = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:[, \u00a0\u202f]\d{3})+)(?:\.\d+)?")
_MARKS = re.compile(r"[, \u00a0\u202f]")

Interval = tuple[float, float]


def compile_test(test: TraitTest, on_timeout: TimeoutReport | None = None) -> ValueTest:
    """A test of values, meant to be called once for each distinct one.

    A value passes when any part of the test holds; a blank one never does. A pattern that runs
    out of time counts as no match. Raises PatternError for one that is no regular expression.
    """
    parts = [
        *_values_part(test),
        *_limits_part(test),
        *_contains_part(test.contains),
        *(_pattern_part(BoundedPattern(pattern), on_timeout) for pattern in test.matches),
    ]
    return lambda value: value.strip() != "" and any(part(value) for part in parts)


def fold(text: str) -> str:
    """The text as it is compared: trimmed, without case, accents in one encoding."""
    spread = unicodedata.normalize("NFD", text.strip())
    return unicodedata.normalize("NFC", spread.casefold())


def canonical(trait: str, value: str) -> str:
    """What two spellings of one value have in common: countries by code, domains bare."""
    if trait == "country":
        return country_code(value) or fold(value)
    if trait == "company_domain":
        return company_domain(value) or fold(value)
    return fold(value)


def parse_number(text: str) -> float | None:
    """A decimal number, with or without thousands marks; None where the text is none."""
    plain = text.strip()
    return float(_MARKS.sub("", plain)) if _NUMBER.fullmatch(plain) else None


def _values_part(test: TraitTest) -> list[ValueTest]:
    if not test.values:
        return []
    wanted = frozenset(canonical(test.trait, value) for value in test.values)
    same: ValueTest = lambda value: canonical(test.trait, value) in wanted  # noqa: E731
    if test.trait != "company_size":
        return [same]
    sizes = [size for size in map(parse_size, test.values) if size is not None]
    return [same, *(_inside(size, parse_size) for size in sizes)]


def _limits_part(test: TraitTest) -> list[ValueTest]:
    if test.minimum is None and test.maximum is None:
        return []
    limits = (
        float("-inf") if test.minimum is None else test.minimum,
        float("inf") if test.maximum is None else test.maximum,
    )
    return [_inside(limits, parse_size if test.trait == "company_size" else _point)]


def _point(text: str) -> Interval | None:
    number = parse_number(text)
    return None if number is None else (number, number)


def _inside(limits: Interval, parse: Callable[[str], Interval | None]) -> ValueTest:
    """Whole buckets only: one that straddles a limit holds people on both sides of it."""

    def inside(value: str) -> bool:
        found = parse(value)
        return found is not None and limits[0] <= found[0] and found[1] <= limits[1]

    return inside


def _contains_part(contains: tuple[str, ...]) -> list[ValueTest]:
    if not contains:
        return []
    wanted = tuple(fold(part) for part in contains)
    return [lambda value: any(part in fold(value) for part in wanted)]


def _pattern_part(pattern: BoundedPattern, on_timeout: TimeoutReport | None) -> ValueTest:
    def found(value: str) -> bool:
        known = pattern.timed_out
        matched = pattern.found_in(value.strip())
        if pattern.timed_out and not known and on_timeout is not None:
            on_timeout(pattern.pattern)
        return matched

    return found
