"""Currencies that stand in a column's name, `Amount spent (EUR)`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from connectors.kit.headers import Dictionary

_UNIT = re.compile(r"\A(.{1,80}?) ?\(([A-Z]{3})\)\s*\Z")


def without_units(row: Sequence[str], words: Dictionary) -> tuple[list[str], str | None]:
    """The names without such units, and the currency of the spend."""
    bare: list[str] = []
    currency = None
    for cell in row:
        unit = _UNIT.match(cell.strip()[:100])
        bare.append(unit[1] if unit else cell)
        if unit is not None and words.match(0, [unit[1]]).has("spend"):
            currency = unit[2]
    return bare, currency
