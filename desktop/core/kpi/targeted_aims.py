"""Whether a campaign's own targeting aims at an ICP, as far as the platform tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.core.definitions import IcpDefinition
from desktop.core.kpi.audience import Audience
from desktop.core.store.targeting import Facet, Targeting

_PLACES: Final = {"location": "country"}
"""Facets that hold places of several kinds; one that is no country matches none."""


@dataclass(frozen=True, slots=True)
class AimProposal:
    """What targeting says of a campaign and an ICP; the user decides."""

    missing: tuple[str, ...]
    """Conditions of the ICP that the targeting does not hold people to, by their traits."""
    expansion: bool
    """Whether the platform may widen the audience."""
    offsite: bool
    """Whether it delivers outside of its own pages."""

    @property
    def aims(self) -> bool:
        """Whether everybody that it aims at is of the ICP, and nobody else is reached on purpose.

        Off-site delivery reaches the same people, so that it is only told.
        """
        return not self.missing and not self.expansion


def propose_aim(icp: IcpDefinition, audience: Audience, targeting: Targeting) -> AimProposal:
    """Looks for each condition of the ICP at the groups of facets that must all hold.

    A group holds people to a condition where it has no other facet, and every value of it is of
    the ICP. What a platform cannot target (a plan, a list of names) is always missing.
    """
    traits = dict.fromkeys(test.trait for test in (*icp.where, *icp.where_not))
    missing = tuple(
        trait
        for trait in traits
        if not any(_holds_to(group, trait, audience) for group in targeting.included)
    )
    return AimProposal(missing, bool(targeting.expansion), bool(targeting.offsite))


def _holds_to(group: Sequence[Facet], trait: str, audience: Audience) -> bool:
    matches = audience.matcher(trait)
    values = [value for _, values in group for value in values]
    if matches is None or not values:
        return False
    return all(_PLACES.get(facet, facet) == trait for facet, _ in group) and all(
        audience.knows(trait, value) and matches(value) for value in values
    )
