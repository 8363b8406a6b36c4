"""Globs as definitions know them: only `*` and `?` are special, and letters keep their case."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache


def is_glob(pattern: str) -> bool:
    """Whether the pattern has a `*` or a `?`."""
    return "*" in pattern or "?" in pattern


@lru_cache(maxsize=4096)
def compile_glob(pattern: str) -> Callable[[str], bool]:
    """A test of whole texts; its time is at most proportional to pattern times text.

    `*` stands for any run of characters (line breaks too), `?` for exactly one.
    """
    if not is_glob(pattern):
        return pattern.__eq__
    # Each part between stars has a fixed length, so that its expression has nothing to try twice.
    parts = [_fixed(part) for part in pattern.split("*")]
    if len(parts) == 1:
        return lambda text: parts[0].fullmatch(text) is not None
    head, *middle, tail = parts
    shortest = len(pattern.replace("*", ""))
    tail_length = len(pattern.rpartition("*")[2])

    def matches(text: str) -> bool:
        end = len(text) - tail_length
        start = head.match(text)
        if len(text) < shortest or start is None or tail.fullmatch(text, end) is None:
            return False
        return _in_order(middle, text, start.end(), end)

    return matches


def _fixed(part: str) -> re.Pattern[str]:
    return re.compile("".join("." if char == "?" else re.escape(char) for char in part), re.DOTALL)


def _in_order(parts: list[re.Pattern[str]], text: str, start: int, end: int) -> bool:
    # The leftmost place for each part leaves the most room for the rest, so nothing is tried twice.
    for part in parts:
        found = part.search(text, start, end)
        if found is None:
            return False
        start = found.end()
    return True
