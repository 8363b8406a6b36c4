"""Rows broken down by several dimensions at once, as one dimension with one value.

A row of company, industry and job function has the dimension `company|industry|job_function` and
the value `Contoso | Software Development | Engineering`: rows of a joint cut are about the people
who have all of these values, which no set of single cuts can tell.
"""

from __future__ import annotations

from collections.abc import Sequence

_BETWEEN = " | "


def join_dimensions(names: Sequence[str]) -> str:
    """The dimension of a joint cut; a single name stays as it is."""
    return "|".join(names)


def join_values(values: Sequence[str]) -> str:
    """The value of a joint cut; a `|` inside a value is written `\\|`, a single value stays."""
    if len(values) == 1:
        return values[0]
    return _BETWEEN.join(value.strip().replace("|", "\\|") for value in values)
