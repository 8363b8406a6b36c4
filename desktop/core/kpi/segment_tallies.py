"""Sums the rows of one interval: those of the ICP, those that are known, and printed zeros."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.core.delivery import AdFact, platform
from desktop.core.joint_cuts import parts_of, values_of
from desktop.core.kpi.audience import Audience

MOST_SUPPRESSED_CLICKS: Final = 2
"""LinkedIn prints fewer than three clicks of a segment as 0."""
INDUSTRY: Final = "industry"


@dataclass(frozen=True, slots=True)
class Tally:
    """Summed rows."""

    impressions: int = 0
    clicks: int = 0
    zeros: int = 0
    """Clicks that printed zeros may hide at most."""
    known: int = 0
    """Impressions of which it can be told whether they are of the ICP."""
    nested: int = 0
    """Rows left out because a parent and a child both matched."""


def hidden_clicks(source: str, impressions: int, clicks: int) -> int:
    """How many clicks a segment row's 0 may hide."""
    if platform(source) != "linkedin" or clicks != 0:
        return 0
    return min(MOST_SUPPRESSED_CLICKS, impressions)


def tally_segments(
    source: str, dimension: str, rows: Sequence[AdFact], audience: Audience
) -> Tally:
    """The ICP's rows of an interval of a dimension; none match where it is not constrained."""
    matches = audience.matcher(dimension) or _never
    matched = sum(row.value is not None and matches(row.value) for row in rows)
    of_icp = rows_of_icp(dimension, rows, audience)
    return Tally(
        impressions=sum(row.impressions for row in of_icp),
        clicks=sum(row.clicks for row in of_icp),
        zeros=sum(hidden_clicks(source, row.impressions, row.clicks) for row in of_icp),
        known=sum(
            row.impressions
            for row in rows
            if row.value is not None and audience.knows(dimension, row.value)
        ),
        nested=matched - len(of_icp),
    )


def rows_of_icp(dimension: str, rows: Sequence[AdFact], audience: Audience) -> list[AdFact]:
    """Of the rows of an interval of a dimension those that are counted as the ICP's."""
    matches = audience.matcher(dimension) or _never
    found = [row for row in rows if row.value is not None and matches(row.value)]
    if INDUSTRY in parts_of(dimension):
        return _without_nested_parts(dimension, found, audience.is_ancestor)
    return found


def _without_nested_parts(
    dimension: str, rows: Sequence[AdFact], is_ancestor: Callable[[str, str], bool]
) -> list[AdFact]:
    """Of a joint cut: no industry beside one that holds it, among rows alike in all else."""
    at = parts_of(dimension).index(INDUSTRY)
    alike: dict[tuple[str, ...], list[tuple[AdFact, AdFact]]] = defaultdict(list)
    for row in rows:
        values = values_of(dimension, row.value or "") or ()
        others = tuple(_folded(value) for value in (*values[:at], *values[at + 1 :]))
        alike[others].append((row, replace(row, value=values[at])))
    kept: list[AdFact] = []
    for pairs in alike.values():
        whole = {id(industry): row for row, industry in pairs}
        left = without_nested([industry for _, industry in pairs], is_ancestor)
        kept += [whole[id(industry)] for industry in left]
    return kept


def _never(_value: str) -> bool:
    return False


def without_nested(rows: Sequence[AdFact], is_ancestor: Callable[[str, str], bool]) -> list[AdFact]:
    """The rows without any industry beside one that holds it.

    Of a parent and its children the side with more impressions stays (the parent where equal):
    a report's parent row may hold its children, or only the companies that chose the parent.
    """
    weights: dict[str, int] = defaultdict(int)
    for row in rows:
        weights[_folded(row.value)] += row.impressions
    children = _children(weights, is_ancestor)
    kept: set[str] = set()
    for name in children[None]:
        kept |= _heaviest(name, weights, children)[1]
    return [row for row in rows if _folded(row.value) in kept]


def _folded(value: str | None) -> str:
    return (value or "").strip().casefold()


def _children(
    names: Iterable[str], is_ancestor: Callable[[str, str], bool]
) -> dict[str | None, list[str]]:
    """Each name under its nearest ancestor among the names, None for the topmost."""
    listed = list(names)
    children: dict[str | None, list[str]] = defaultdict(list)
    for name in listed:
        above = [other for other in listed if is_ancestor(other, name)]
        nearest = [one for one in above if not any(is_ancestor(one, two) for two in above)]
        children[nearest[0] if nearest else None].append(name)
    return children


def _heaviest(
    name: str, weights: dict[str, int], children: dict[str | None, list[str]]
) -> tuple[int, set[str]]:
    total, below = 0, set[str]()
    for child in children.get(name, ()):
        weight, names = _heaviest(child, weights, children)
        total += weight
        below |= names
    return (weights[name], {name}) if weights[name] >= total else (total, below)
