"""How a count reads in a sentence."""

from __future__ import annotations


def counted(number: int, one: str, many: str) -> str:
    """`1 id is`, `1,200 ids are`: the count with the words that follow it."""
    return f"{number:,} {one if number == 1 else many}"
