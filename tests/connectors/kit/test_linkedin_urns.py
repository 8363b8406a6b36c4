"""Names of LinkedIn's fixed URNs, which several public tables have wrong."""

from __future__ import annotations

import pytest

from connectors.kit.linkedin_urns import PIVOTS, facet_name, fixed_name
from desktop.core.definitions import SEGMENT_DIMENSIONS
from desktop.core.icp.company_size import BUCKETS, size_text
from desktop.core.icp.job_functions import JOB_FUNCTIONS, function_name
from desktop.core.icp.seniority import SENIORITIES


def test_seniority_10_is_owner_and_8_cxo() -> None:
    names = [fixed_name(f"urn:li:seniority:{number}") for number in range(1, 11)]
    assert names == list(SENIORITIES)
    assert (names[7], names[9]) == ("CXO", "Owner")
    assert fixed_name("urn:li:seniority:11") is None


def test_functions_are_those_of_the_vocabulary() -> None:
    names = [fixed_name(f"urn:li:function:{number}") for number in range(1, 27)]
    assert {function_name(name or "") for name in names} == set(JOB_FUNCTIONS)
    assert (names[14], names[24]) == ("Marketing", "Sales")


@pytest.mark.parametrize(
    ("urn", "name"),
    [
        ("SIZE_1", "1 employee"),
        ("SIZE_2_TO_10", "2-10 employees"),
        ("SIZE_501_TO_1000", "501-1000 employees"),
        ("SIZE_10001_OR_MORE", "10001+ employees"),
        ("urn:li:companySizeRange:SIZE_51_TO_200", "51-200 employees"),
        ("urn:li:staffCountRange:(1,1)", "1 employee"),
        ("urn:li:staffCountRange:(51,200)", "51-200 employees"),
        ("urn:li:staffCountRange:(10001,2147483647)", "10001+ employees"),
    ],
)
def test_sizes_are_written_as_the_exports_write_them(urn: str, name: str) -> None:
    assert fixed_name(urn) == name
    assert size_text(name) in BUCKETS


def test_every_dimension_of_an_icp_has_a_pivot() -> None:
    assert set(PIVOTS) == set(SEGMENT_DIMENSIONS)


def test_facets_without_a_dimension_keep_their_own_word() -> None:
    assert facet_name("urn:li:adTargetingFacet:jobFunctions") == "job_function"
    assert facet_name("urn:li:adTargetingFacet:dynamicSegments") == "dynamicSegments"
