"""Job titles: one spelling for abbreviations and languages, and what a title says of its holder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import takewhile

from desktop.core.icp.job_title_words import ABBREVIATIONS, FEMININE, FILLERS, FUNCTIONS, STEPS
from desktop.core.icp.plain_text import plain

_LONGEST = 200
"""Characters of a title that are looked at."""
_GENDER = re.compile(
    r"\((?:\s?[a-zA-Z*]\s?[/|,.]?){1,4}\)|[:*_]in(?:nen)?\b|/-?in(?:nen)?\b|\(in\)"
)
"""(m/w/d), Leiter:in, Leiter*in, Leiter/in."""
_MARKS = re.compile(r"[(:*_/]")
_FUNCTIONS = tuple(FUNCTIONS)
_RUNS = {("r", "and", "d"): ("research", "development"), ("biz", "dev"): ("bizdev",)}
"""Words that are abbreviations only one after the other."""
_RUN_STARTS = frozenset(run[0] for run in _RUNS)
Phrase = tuple[str, ...]
_Index = Mapping[str, tuple[tuple[Phrase, int], ...]]


@lru_cache(maxsize=50_000)
def title_words(title: str) -> Phrase:
    """The words of a title as they are compared: `Sr. VP, Sales` and `senior vice president of
    sales` are one. Case, accents, punctuation and gender do not matter; doing it twice changes
    nothing.
    """
    text = title[:_LONGEST]
    words = plain(_GENDER.sub(" ", text) if _MARKS.search(text) else text).split()
    while True:
        words = [word for word in _expanded(_joined(words)) if word not in FILLERS]
        if sum(len(word) == 1 for word in words) < 2:
            return tuple(words)
        if _joined(words) == words:
            return tuple(words)


def title_key(title: str) -> str:
    """The words as one text; a title of nothing but fillers stays what it is."""
    return " ".join(title_words(title)) or plain(title[:_LONGEST])


def holds(title: Phrase, part: Phrase) -> bool:
    """Whether the words of `part` stand in the title, one after the other."""
    size = len(part)
    return bool(part) and any(title[at : at + size] == part for at in range(len(title) - size + 1))


def seniority_of(title: str) -> str | None:
    """The seniority that a title tells, as LinkedIn names it; None where it tells none.

    Of several the one that is looked for first counts: an assistant of a president is none.
    """
    ranks = [rank for _, rank in _phrases_in(title_words(title), _steps()) if STEPS[rank][0]]
    return STEPS[min(ranks)][0] if ranks else None


def function_of(title: str) -> str | None:
    """The job function that a title tells; None where it tells none.

    The longest phrase counts (`product marketing` is Marketing), of equals the first one.
    """
    found = list(_phrases_in(title_words(title), _functions()))
    longest = max((length for length, _ in found), default=0)
    return next((_FUNCTIONS[rank] for length, rank in found if length == longest), None)


def _phrases_in(words: Phrase, phrases: _Index) -> Iterator[tuple[int, int]]:
    """(words, number) of the longest phrases from left to right, none inside another."""
    at = 0
    while at < len(words):
        length = 1
        for phrase, number in phrases.get(words[at], ()):
            if words[at : at + len(phrase)] == phrase:
                length = len(phrase)
                yield length, number
                break
        at += length


def _joined(words: Sequence[str]) -> list[str]:
    """Letters that stand alone put together: V P and c e o are words."""
    if not any(len(word) == 1 for word in words) and _RUN_STARTS.isdisjoint(words):
        return list(words)
    joined: list[str] = []
    at = 0
    while at < len(words):
        run = next((run for run in _RUNS if tuple(words[at : at + len(run)]) == run), None)
        if run is not None:
            joined += _RUNS[run]
            at += len(run)
            continue
        letters = list(takewhile(lambda word: len(word) == 1 and word.isalpha(), words[at:]))
        if len(letters) > 1:
            joined.append("".join(letters))
            at += len(letters)
        else:
            joined.append(words[at])
            at += 1
    return joined


def _expanded(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        yield from ABBREVIATIONS.get(word, (FEMININE.get(word, word),))


@cache
def _steps() -> _Index:
    return _indexed(phrases for _, phrases in STEPS)


@cache
def _functions() -> _Index:
    return _indexed(FUNCTIONS.values())


def _indexed(groups: Iterable[Sequence[str]]) -> _Index:
    """First word -> phrases that begin so, the longest first, each with the number of its group."""
    found: dict[str, dict[Phrase, int]] = {}
    for number, phrases in enumerate(groups):
        for phrase in phrases:
            words = title_words(phrase)
            found.setdefault(words[0], {}).setdefault(words, number)
    return {
        word: tuple(sorted(phrases.items(), key=lambda each: -len(each[0])))
        for word, phrases in found.items()
    }
