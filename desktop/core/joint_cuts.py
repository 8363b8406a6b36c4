"""Rows that an ad report breaks down by several dimensions at once.

`company|industry|job_function` is the dimension, `Contoso | Retail | Sales` the value: people who
have all of these. A `|` inside a value is written `\\|`.
"""

from __future__ import annotations

_BETWEEN = " | "


def parts_of(dimension: str) -> tuple[str, ...]:
    """The dimensions of a cut; one of a plain dimension."""
    return tuple(dimension.split("|"))


def is_joint(dimension: str) -> bool:
    """Whether it is a cut by more than one dimension."""
    return "|" in dimension


def values_of(dimension: str, value: str) -> tuple[str, ...] | None:
    """The values in the order of the cut's dimensions; None where there are not as many."""
    names = parts_of(dimension)
    if len(names) == 1:
        return (value,)
    values = tuple(part.replace("\\|", "|") for part in value.split(_BETWEEN))
    return values if len(values) == len(names) else None
