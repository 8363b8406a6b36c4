"""An ICP as ad reports can see it, built from the definitions."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.definitions import SEGMENT_DIMENSIONS, Definitions, IcpDefinition, TraitTest
from desktop.core.icp.company_size import parse_size
from desktop.core.icp.industries import is_ancestor
from desktop.core.icp.matching import compile_test
from desktop.core.icp.vocabulary import PLAIN, Vocabulary
from desktop.core.kpi.audience import Audience, is_named

ValueTest = Callable[[str], bool]


def build_audience(
    definitions: Definitions, icp: IcpDefinition, vocabulary: Vocabulary = PLAIN
) -> Audience:
    """The tests of the ICP on the dimensions that ad platforms report, values read by one
    vocabulary.
    """
    unwanted = {test.trait: compile_test(test, vocabulary=vocabulary) for test in icp.where_not}
    matchers = {
        test.trait: _wanted(compile_test(test, vocabulary=vocabulary), unwanted.get(test.trait))
        for test in icp.where
        if test.trait in SEGMENT_DIMENSIONS
    }
    sizes = next((test for test in icp.where if test.trait == "company_size"), None)
    return Audience(
        icp=icp.name,
        matchers=matchers,
        rules=definitions.campaigns or (),
        order=definitions.dimension_order or SEGMENT_DIMENSIONS,
        is_known=_is_known(sizes, vocabulary),
        is_ancestor=_is_ancestor(vocabulary),
        vocabulary=vocabulary,
    )


def _wanted(matches: ValueTest, unwanted: ValueTest | None) -> ValueTest:
    if unwanted is None:
        return matches
    return lambda value: matches(value) and not unwanted(value)


def _is_known(sizes: TraitTest | None, vocabulary: Vocabulary) -> Callable[[str, str], bool]:
    def is_known(dimension: str, value: str) -> bool:
        said = vocabulary.reading(dimension, value)
        if dimension == "company_size" and sizes is not None:
            return not _straddles(said, sizes)
        return is_named(dimension, said)

    return is_known


def _is_ancestor(vocabulary: Vocabulary) -> Callable[[str, str], bool]:
    def holds(parent: str, child: str) -> bool:
        read = vocabulary.reading
        return is_ancestor(read("industry", parent), read("industry", child))

    return holds


def _straddles(value: str, sizes: TraitTest) -> bool:
    """Whether part of the bucket is inside the ICP's sizes and part outside (or it is none)."""
    bucket = parse_size(value)
    if bucket is None:
        return True
    low, high = bucket
    limits = (sizes.minimum, sizes.maximum)
    least, most = (
        limit if limit is not None else other
        for limit, other in zip(limits, (0.0, float("inf")), strict=True)
    )
    inside = least <= low and high <= most
    outside = high < least or low > most
    return not (inside or outside)
