"""An ICP as ad reports can see it: which values of which dimensions are of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.core.definitions import SEGMENT_DIMENSIONS, CampaignRule
from desktop.core.icp.industries import is_ancestor


def is_named(_dimension: str, value: str) -> bool:
    """Whether a value says something; `Unknown` and a blank do not."""
    return value.strip().casefold() not in ("", "unknown", "(unknown)")


@dataclass(frozen=True, slots=True)
class Audience:
    """What attribution has to know of an ICP."""

    icp: str
    matchers: Mapping[str, Callable[[str], bool]] = field(default_factory=dict)
    """Constrained dimension -> whether a reported value is of the ICP (where, minus where_not)."""
    rules: Sequence[CampaignRule] = ()
    """The `[[campaign]]` sections, in their order."""
    order: Sequence[str] = SEGMENT_DIMENSIONS
    """The first of these that applies attributes a campaign."""
    is_known: Callable[[str, str], bool] = is_named
    """(dimension, value) -> whether it can be told to be of the ICP or not."""
    is_ancestor: Callable[[str, str], bool] = is_ancestor
    """(parent, child) -> whether the industry holds the other one."""
