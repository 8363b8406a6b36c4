"""Columns of generic files found by name, however its words are cased and put together."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import Reading

Aliases = Mapping[str, Sequence[str]]
"""Canonical field -> further names for it, folded; the field's own name need not be among them."""


def fold(name: str) -> str:
    """Letters and digits in lower case: `Company Size`, `company_size`, `companySize` are one.

    Accents do not count: programs that save a file again lose or split them.
    """
    plain = name.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in plain if letter.isalnum())


class ColumnNames:
    """Which field a column's name stands for; what the user mapped goes before any alias."""

    def __init__(self, aliases: Aliases, mapped: Mapping[str, str]) -> None:
        self._mapped = {fold(column): field for field, column in mapped.items() if field in aliases}
        self._ranks: dict[str, tuple[int, str]] = {}
        for field, others in aliases.items():
            if field in mapped:
                continue
            for rank, name in enumerate((fold(field), *others)):
                self._ranks.setdefault(name, (rank, field))

    def find(self, names: Iterable[str]) -> dict[str, int]:
        """Field -> index of its column; of several columns for one the likeliest name wins."""
        best: dict[str, tuple[int, int]] = {}
        for index, name in enumerate(names):
            folded = fold(name)
            if folded in self._mapped:
                rank, field = -1, self._mapped[folded]
            elif folded in self._ranks:
                rank, field = self._ranks[folded]
            else:
                continue
            best[field] = min(best.get(field, (rank, index)), (rank, index))
        return {field: index for field, (_, index) in best.items()}


def check_mapped(
    name: str,
    aliases: Aliases,
    mapped: Mapping[str, str],
    names: Sequence[str],
    reading: Reading,
    required: Iterable[str] = (),
) -> None:
    """Says where a mapped column is not in the file.

    Raises FileRefusedError where the field is required, else it is a warning: one mapping may
    have been given for several files.
    """
    present = {fold(column) for column in names}
    for field, column in mapped.items():
        if field not in aliases or fold(column) in present:
            continue
        if field in required:
            raise FileRefusedError(
                f"{name} has no column {column!r} for {field}, it has {', '.join(names)}; "
                "correct --map",
                column=column,
            )
        reading.warnings.append(f"There is no column {column!r} for {field}; --map had no effect.")
