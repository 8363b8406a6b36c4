"""Rows cut by several dimensions at once: of the ICP where all that it constrains matches."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.joint_cuts import join_dimensions, join_values
from desktop.core.delivery import AdFact, Campaign
from desktop.core.joint_cuts import parts_of, values_of
from desktop.core.kpi.audience import Audience
from desktop.core.kpi.ctr_reasons import PARENT_AND_CHILD
from desktop.core.kpi.points import Period
from tests.builders.delivery import icp_ctr

MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))
CUT = "company|industry|job_function"
NAMES = ("Contoso", "Fabrikam", "Unknown")
INDUSTRIES = ("Retail", "Software Development", "Unknown")
FUNCTIONS = ("Sales", "Engineering", "Unknown")
ICP = Audience(
    "Builders",
    {"industry": {"Software Development"}.__contains__, "job_function": {"Sales"}.__contains__},
)


def fact(
    impressions: int, clicks: int, dimension: str | None = None, *values: str, campaign: str = "1"
) -> AdFact:
    return AdFact(
        "microsoft", "A", campaign, "demographics" if dimension else "campaign", MARCH.start,
        MARCH.end, dimension, join_values(values) if dimension else None, impressions, clicks, 0,
    )  # fmt: skip


def ask(*facts: AdFact, audience: Audience = ICP):  # type: ignore[no-untyped-def]
    campaigns = [Campaign("microsoft", "A", key, key, key) for key in ("1", "2")]
    (point,) = icp_ctr(facts, campaigns, [MARCH], audience)
    return point


def test_a_row_counts_where_every_constrained_part_matches() -> None:
    point = ask(
        fact(10_000, 90),
        fact(2_000, 20, CUT, "Contoso", "Software Development", "Sales"),
        fact(3_000, 30, CUT, "Contoso", "Software Development", "Engineering"),
        fact(1_000, 10, CUT, "Fabrikam", "Retail", "Sales"),
    )
    assert (point.numerator, point.denominator) == (20, 2_000)
    assert point.method == f"segment:{CUT}"
    assert (point.known, point.total) == (6_000, 10_000)


def test_a_joint_cut_goes_before_a_single_dimension() -> None:
    single = fact(5_000, 50, "industry", "Software Development")
    joint = fact(2_000, 20, CUT, "Contoso", "Software Development", "Sales")
    assert ask(fact(10_000, 90), single, joint).numerator == 20


def test_a_cut_that_tells_one_trait_alone_comes_after_the_single_dimension() -> None:
    audience = Audience("Makers", {"industry": ICP.matchers["industry"]})
    single = fact(5_000, 50, "industry", "Software Development")
    joint = fact(2_000, 20, CUT, "Contoso", "Software Development", "Sales")
    assert ask(fact(10_000, 90), single, joint, audience=audience).numerator == 50
    assert ask(fact(10_000, 90), joint, audience=audience).numerator == 20


def test_an_unknown_part_is_known_only_where_another_part_is_surely_not_of_the_icp() -> None:
    point = ask(
        fact(10_000, 90),
        fact(2_000, 20, CUT, "Contoso", "Software Development", "Sales"),
        fact(500, 0, CUT, "Contoso", "Unknown", "Sales"),
        fact(700, 0, CUT, "Contoso", "Unknown", "Engineering"),
    )
    assert point.known == 2_700


def test_a_cut_with_an_overlapping_dimension_proves_nothing() -> None:
    joint = fact(2_000, 20, CUT, "Contoso", "Software Development", "Sales")
    assert ask(fact(10_000, 90), joint).provable is False


def test_a_cut_that_the_icp_does_not_constrain_attributes_nothing() -> None:
    ages = fact(2_000, 20, "age|gender", "25-34", "female")
    assert ask(fact(10_000, 90), ages).method == "unattributed"


def test_a_parent_industry_is_not_added_to_its_child_among_rows_alike() -> None:
    audience = Audience(
        "All",
        {"industry": lambda _: True, "job_function": {"Sales"}.__contains__},
        is_ancestor=lambda one, two: (one, two) == ("technology", "software development"),
    )
    point = ask(
        fact(10_000, 90),
        fact(2_000, 20, CUT, "Contoso", "Software Development", "Sales"),
        fact(2_500, 25, CUT, "Contoso", "Technology", "Sales"),
        fact(900, 9, CUT, "Fabrikam", "Technology", "Sales"),
        audience=audience,
    )
    assert (point.numerator, point.denominator) == (34, 3_400)
    assert PARENT_AND_CHILD in point.reasons


def test_a_value_with_too_few_parts_is_of_nobody() -> None:
    broken = AdFact(
        "microsoft", "A", "1", "demographics", MARCH.start, MARCH.end, CUT, "Sales", 900, 9, 0
    )
    point = ask(fact(10_000, 90), broken)
    assert (point.denominator, point.known) == (0, 0)


@pytest.mark.parametrize("dimension", [CUT, "industry"])
def test_parts_of_a_dimension(dimension: str) -> None:
    assert join_dimensions(parts_of(dimension)) == dimension


@given(st.lists(st.text("ab|\\ /", min_size=1, max_size=6).map(str.strip), min_size=2, max_size=4))
def test_the_core_splits_what_the_readers_join(values: list[str]) -> None:
    joined = join_values(values)
    dimension = "|".join("d" for _ in values)
    assert values_of(dimension, joined) == tuple(values)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(NAMES),
            st.sampled_from(INDUSTRIES),
            st.sampled_from(FUNCTIONS),
            st.integers(0, 5_000),
            st.integers(0, 50),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_sums_are_those_of_the_rows_that_match_in_all_parts(
    rows: list[tuple[str, str, str, int, int]],
) -> None:
    facts = [fact(shown, clicked, CUT, *values) for *values, shown, clicked in rows]
    point = ask(fact(100_000, 5_000), *facts)
    mine = [row for row in rows if row[1] == "Software Development" and row[2] == "Sales"]
    assert point.denominator == sum(row[3] for row in mine)
    assert point.numerator == sum(row[4] for row in mine)
