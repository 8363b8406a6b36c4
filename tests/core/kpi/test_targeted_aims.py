"""Which campaigns a platform's own targeting proposes as aimed at an ICP."""

from __future__ import annotations

import pytest

from desktop.core.definitions import Definitions, IcpDefinition, TraitTest
from desktop.core.kpi.audiences import build_audience
from desktop.core.kpi.targeted_aims import AimProposal, propose_aim
from desktop.core.store.targeting import Facet, Targeting

VPS: Facet = ("seniority", ("VP", "CXO"))
SMALL: Facet = ("company_size", ("51-200 employees",))
GERMANS: Facet = ("location", ("Germany",))
LEADERS = IcpDefinition(
    "Leaders",
    where=(
        TraitTest("seniority", values=("VP", "CXO", "Director")),
        TraitTest("company_size", minimum=50, maximum=500),
    ),
)


def propose(
    *included: tuple[Facet, ...], icp: IcpDefinition = LEADERS, expansion: bool = False,
    offsite: bool = False,
) -> AimProposal:  # fmt: skip
    targeting = Targeting(1, included, (), expansion, offsite)
    return propose_aim(icp, build_audience(Definitions(), icp), targeting)


def test_a_campaign_whose_groups_hold_to_every_condition_aims_at_the_icp() -> None:
    assert propose((VPS,), (SMALL,), (GERMANS,)).aims


def test_one_condition_that_nothing_holds_to_is_told() -> None:
    found = propose((VPS,), (GERMANS,))
    assert (found.aims, found.missing) == (False, ("company_size",))


def test_a_group_with_another_facet_lets_others_in() -> None:
    assert propose((VPS, ("skills", ("SEO",))), (SMALL,)).missing == ("seniority",)


def test_one_value_that_is_not_of_the_icp_is_enough() -> None:
    assert propose((("seniority", ("VP", "Entry")),), (SMALL,)).missing == ("seniority",)


def test_a_size_that_reaches_beyond_the_icp_is_not_of_it() -> None:
    wide: Facet = ("company_size", ("201-500 employees", "501-1000 employees"))
    assert propose((VPS,), (wide,)).missing == ("company_size",)


def test_a_campaign_without_targeting_holds_to_nothing() -> None:
    assert propose().missing == ("seniority", "company_size")
    assert propose(()).missing == ("seniority", "company_size")


@pytest.mark.parametrize(("place", "aims"), [("Germany", True), ("Greater Berlin", False)])
def test_places_hold_to_a_country_where_they_are_countries(place: str, aims: bool) -> None:
    icp = IcpDefinition("Germans", where=(TraitTest("country", values=("DE",)),))
    assert propose((("location", (place,)),), icp=icp).aims is aims


def test_what_a_platform_cannot_target_is_missing() -> None:
    icp = IcpDefinition("Paying", where=(TraitTest("plan", values=("pro",)),))
    assert propose((VPS,), icp=icp).missing == ("plan",)


def test_what_the_icp_takes_out_must_not_be_aimed_at() -> None:
    icp = IcpDefinition(
        "No owners", where=(TraitTest("seniority", values=("VP", "CXO")),),
        where_not=(TraitTest("seniority", values=("CXO",)),),
    )  # fmt: skip
    assert propose((VPS,), icp=icp).missing == ("seniority",)
    assert propose((("seniority", ("VP",)),), icp=icp).aims


def test_a_widened_audience_is_not_proposed_and_off_site_delivery_is_told() -> None:
    assert not propose((VPS,), (SMALL,), expansion=True).aims
    found = propose((VPS,), (SMALL,), offsite=True)
    assert found.aims
    assert found.offsite
