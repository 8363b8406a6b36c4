"""Whether a trait's value passes what an ICP asks of it."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.core.definitions import TraitTest
from desktop.core.icp.company_size import parse_size
from desktop.core.icp.job_titles import holds, title_words
from desktop.core.icp.plain_text import fold
from desktop.core.icp.vocabulary import PLAIN, Vocabulary, canonical
from desktop.core.patterns import BoundedPattern

ValueTest = Callable[[str], bool]
"""Whether one value, as a source said it, passes."""

TimeoutReport = Callable[[str], None]
"""Told a pattern whose search ran out of time, once for each pattern."""

_NUMBER = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:[, \u00a0\u202f]\d{3})+)(?:\.\d+)?")
_MARKS = re.compile(r"[, \u00a0\u202f]")

Interval = tuple[float, float]


def compile_test(
    test: TraitTest,
    on_timeout: TimeoutReport | None = None,
    vocabulary: Vocabulary = PLAIN,
) -> ValueTest:
    """A test of values, meant to be called once for each distinct one.

    A value passes when any part of the test holds for it as the vocabulary reads it; a blank one
    never does. A pattern that runs out of time counts as no match. Raises PatternError for one
    that is no regular expression.
    """
    parts = [
        *_values_part(test, vocabulary),
        *_limits_part(test),
        *_contains_part(test.trait, test.contains),
        *(_pattern_part(BoundedPattern(pattern), on_timeout) for pattern in test.matches),
    ]

    def passes(value: str) -> bool:
        said = vocabulary.reading(test.trait, value)
        return said.strip() != "" and any(part(said) for part in parts)

    return passes


def parse_number(text: str) -> float | None:
    """A decimal number, with or without thousands marks; None where the text is none."""
    plain = text.strip()
    return float(_MARKS.sub("", plain)) if _NUMBER.fullmatch(plain) else None


def _values_part(test: TraitTest, vocabulary: Vocabulary) -> list[ValueTest]:
    if not test.values:
        return []
    wanted = frozenset(vocabulary.key(test.trait, value) for value in test.values)
    same: ValueTest = lambda value: canonical(test.trait, value) in wanted  # noqa: E731
    if test.trait != "company_size":
        return [same]
    said = [vocabulary.reading(test.trait, value) for value in test.values]
    sizes = [size for size in map(parse_size, said) if size is not None]
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


def _contains_part(trait: str, contains: tuple[str, ...]) -> list[ValueTest]:
    if not contains:
        return []
    wanted = tuple(fold(part) for part in contains)
    inside: list[ValueTest] = [lambda value: any(part in fold(value) for part in wanted)]
    if trait != "job_title":
        return inside
    words = tuple(title_words(part) for part in contains)
    return [*inside, lambda value: any(holds(title_words(value), part) for part in words)]


def _pattern_part(pattern: BoundedPattern, on_timeout: TimeoutReport | None) -> ValueTest:
    def found(value: str) -> bool:
        known = pattern.timed_out
        matched = pattern.found_in(value.strip())
        if pattern.timed_out and not known and on_timeout is not None:
            on_timeout(pattern.pattern)
        return matched

    return found
