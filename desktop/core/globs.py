"""Globs as definitions know them: only `*` and `?` are special, and letters keep their case."""

from __future__ import annotations

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
    parts = pattern.split("*")
    if len(parts) == 1:
        return lambda text: len(text) == len(pattern) and _fits(pattern, text, 0)
    head, *middle, tail = parts
    needed = [part for part in middle if part]
    shortest = sum(map(len, parts))

    def matches(text: str) -> bool:
        end = len(text) - len(tail)
        if len(text) < shortest or not _fits(head, text, 0) or not _fits(tail, text, end):
            return False
        return _in_order(needed, text, len(head), end)

    return matches


def _in_order(parts: list[str], text: str, start: int, end: int) -> bool:
    # The leftmost place for each part leaves the most room for the rest, so nothing is tried twice.
    for part in parts:
        start = _find(part, text, start, end)
        if start < 0:
            return False
        start += len(part)
    return True


def _find(part: str, text: str, start: int, end: int) -> int:
    if "?" not in part:
        return text.find(part, start, end)
    for at in range(start, end - len(part) + 1):
        if _fits(part, text, at):
            return at
    return -1


def _fits(part: str, text: str, at: int) -> bool:
    if "?" not in part:
        return text.startswith(part, at)
    return all(
        wanted in ("?", found)
        for wanted, found in zip(part, text[at : at + len(part)], strict=True)
    )
