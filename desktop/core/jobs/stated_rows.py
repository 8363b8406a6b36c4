"""Rows of people and companies, trait by trait, and which of several on one subject counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields

from desktop.core.store.traits import PROFILE

_Content = tuple[int, list[tuple[str, str]]]
"""How many traits a row has a value of, and all of them."""


@dataclass(slots=True)
class Stated:
    """One trait's statements: row of the file, subject, instant, value, line."""

    row: list[int] = field(default_factory=list)
    subject: list[int] = field(default_factory=list)
    at: list[int] = field(default_factory=list)
    value: list[int] = field(default_factory=list)
    line: list[int] = field(default_factory=list)

    def drop(self, rows: set[int]) -> None:
        """Forgets what these rows state."""
        kept = [at for at, row in enumerate(self.row) if row not in rows]
        for each in fields(self):
            column = getattr(self, each.name)
            setattr(self, each.name, [column[at] for at in kept])


Stating = Mapping[tuple[str, str], Stated]
"""(namespace, trait) -> what is stated."""


def superseded_rows(stating: Stating, words: Sequence[str]) -> tuple[set[int], set[int]]:
    """Rows on whose subject another row speaks: (those that say the same, those that do not).

    The one that changed last speaks; of those that changed at one instant the one that says more,
    and then always the same one, in whatever order they came.
    """
    changed: dict[int, int] = {}
    rivals: dict[tuple[str, int], list[int]] = defaultdict(list)
    for (namespace, trait), stated in stating.items():
        if trait == PROFILE and len(set(stated.subject)) < len(stated.subject):
            changed.update(zip(stated.row, stated.at, strict=True))
            for row, subject in zip(stated.row, stated.subject, strict=True):
                rivals[namespace, subject].append(row)
    several = [rows for rows in rivals.values() if len(rows) > 1]
    said = _contents(stating, {row for rows in several for row in rows}, words)
    same, other = set[int](), set[int]()
    for rows in several:
        speaks = max(rows, key=lambda row: (changed[row], said[row]))
        for row in set(rows) - {speaks}:
            is_same = (changed[row], said[row]) == (changed[speaks], said[speaks])
            (same if is_same else other).add(row)
    return same, other


def _contents(stating: Stating, rows: set[int], words: Sequence[str]) -> dict[int, _Content]:
    said: dict[int, list[tuple[str, str]]] = {row: [] for row in rows}
    if rows:
        for (_, trait), stated in stating.items():
            for row, value in zip(stated.row, stated.value, strict=True):
                if row in rows:
                    said[row].append((trait, words[value]))
    return {row: (sum(bool(word) for _, word in each), sorted(each)) for row, each in said.items()}
