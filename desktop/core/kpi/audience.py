"""An ICP as ad reports can see it: which values of which dimensions are of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.core.definitions import SEGMENT_DIMENSIONS, CampaignRule
from desktop.core.icp.industries import is_ancestor
from desktop.core.icp.vocabulary import PLAIN, Vocabulary
from desktop.core.joint_cuts import is_joint, parts_of, values_of


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
    vocabulary: Vocabulary = PLAIN
    """How reported values are read."""

    def matcher(self, dimension: str) -> Callable[[str], bool] | None:
        """Whether a value of a dimension is of the ICP; None where the ICP does not constrain it.

        A row of a joint cut is of the ICP where all its constrained parts are.
        """
        if not is_joint(dimension):
            return self.matchers.get(dimension)
        tests = [(at, self.matchers[d]) for at, d in self._constrained(dimension)]
        if not tests:
            return None

        def matches(value: str) -> bool:
            values = values_of(dimension, value)
            return values is not None and all(test(values[at]) for at, test in tests)

        return matches

    def knows(self, dimension: str, value: str) -> bool:
        """Whether a value can be told to be of the ICP or not.

        Of a joint cut one part that is surely not of the ICP is enough, or all have to be known.
        """
        if not is_joint(dimension):
            return self.is_known(dimension, value)
        values = values_of(dimension, value)
        if values is None:
            return False
        told = [
            (self.is_known(name, values[at]), self.matchers[name](values[at]))
            for at, name in self._constrained(dimension)
        ]
        if any(known and not matches for known, matches in told):
            return True
        return bool(told) and all(known for known, _ in told)

    def ranked(self, dimensions: Iterable[str | None]) -> tuple[str, ...]:
        """The constrained ones of a campaign's dimensions, that to be read first before others.

        Joint cuts that tell several of the ICP's traits at once come first, those that tell the
        most before others; then the single dimensions in the ICP's order; then joint cuts that
        tell one trait alone.
        """
        there = {name for name in dimensions if name is not None}
        single = [name for name in self.order if name in self.matchers and name in there]
        counts = {name: len(self._constrained(name)) for name in sorted(there) if is_joint(name)}
        joint = sorted(counts, key=lambda name: -counts[name])
        return (
            *(name for name in joint if counts[name] > 1),
            *single,
            *(name for name in joint if counts[name] == 1),
        )

    def _constrained(self, dimension: str) -> list[tuple[int, str]]:
        return [(at, name) for at, name in enumerate(parts_of(dimension)) if name in self.matchers]
