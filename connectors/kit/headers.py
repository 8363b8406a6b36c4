"""Columns found by their names, in several languages, wherever they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_LONGEST_SHOWN = 40
_SPACES = re.compile(r"\s+")
_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'"})

Words = Mapping[str, Mapping[str, Sequence[str]]]
"""Language -> canonical field -> the names that platforms print for it."""


def plain(text: str) -> str:
    """Lower case, without accents, with single spaces: how names are compared."""
    if text.isascii():
        return _SPACES.sub(" ", text.lower()).strip()
    decomposed = unicodedata.normalize("NFKD", text.translate(_TYPOGRAPHY))
    kept = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _SPACES.sub(" ", kept.lower()).strip()


def listed(cells: Sequence[str], most: int = 6) -> str:
    """The first names of a header row for a sentence, none of them longer than a name is."""
    named = [cell.strip()[:_LONGEST_SHOWN] for cell in cells if cell.strip()]
    return ", ".join(named[:most]) + (", ..." if len(named) > most else "")


@dataclass(frozen=True, slots=True)
class Header:
    """A header row with the fields that its names stand for."""

    line: int
    cells: tuple[str, ...]
    language: str
    columns: Mapping[str, int]
    """Canonical field -> first column with one of its names."""
    repeats: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Fields that stand in several columns."""

    def has(self, *fields: str) -> bool:
        """Whether any of the fields has a column."""
        return not self.columns.keys().isdisjoint(fields)


class Dictionary:
    """The header words of one platform, ready for looking up."""

    def __init__(self, words: Words) -> None:
        self._fields = {
            language: {plain(name): field for field, names in fields.items() for name in names}
            for language, fields in words.items()
        }

    def match(self, line: int, row: Sequence[str]) -> Header:
        """The row read as a header, in the language that knows most of its names."""
        names = [plain(cell) for cell in row]
        language = max(
            self._fields, key=lambda known: sum(name in self._fields[known] for name in names)
        )
        order = (language, *(other for other in self._fields if other != language))
        columns: dict[str, list[int]] = {}
        for index, name in enumerate(names):
            found = next((self._fields[o][name] for o in order if name in self._fields[o]), None)
            if found is not None:
                columns.setdefault(found, []).append(index)
        return Header(
            line,
            tuple(row),
            language,
            {known: indices[0] for known, indices in columns.items()},
            {known: tuple(indices) for known, indices in columns.items() if len(indices) > 1},
        )
