from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from desktop.core.definitions import CampaignRule
from desktop.core.delivery import AdFact, Campaign
from desktop.core.errors import UsageError
from desktop.core.kpi.audience import Audience
from desktop.core.kpi.ctr_points import CtrPoint, like_for_like
from desktop.core.kpi.ctr_reasons import SENTENCES, in_order, sentence
from desktop.core.kpi.intervals import wilson
from desktop.core.kpi.points import Period
from desktop.core.kpi.segment_tallies import without_nested
from tests.builders.delivery import icp_ctr

MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))
APRIL = Period(date(2026, 4, 1), date(2026, 4, 30))
RULES = (CampaignRule(match="EX_*", icp="Leaders", funnel_stage="bottom"),)
LEADERS = Audience(
    "Leaders",
    {"seniority": {"VP", "CXO"}.__contains__, "company_size": {"51-200"}.__contains__},
    RULES,
)
CAMPAIGNS = (
    Campaign("linkedin", "L", "1", "1", "EX_one", "sponsored_update", ("audience_expansion",)),
    Campaign("linkedin", "L", "2", "2", "Broad", "sponsored_update"),
    Campaign("linkedin", "L", "3", "3", "Retargeting"),
    Campaign("google", "G", "4", "4", "Search"),
)


def fact(
    campaign: str | None,
    impressions: int,
    clicks: int,
    segment: tuple[str, str] | None = None,
    days: Period = MARCH,
    source: str = "linkedin",
) -> AdFact:
    dimension, value = segment or (None, None)
    account = source[0].upper()
    return AdFact(
        source, account, campaign, "ads", days.start, days.end, dimension, value,
        impressions, clicks, 0,
    )  # fmt: skip


def vp(campaign: str | None, impressions: int, clicks: int, days: Period = MARCH) -> AdFact:
    return fact(campaign, impressions, clicks, ("seniority", "VP"), days)


WORKED = (
    fact("1", 40_000, 250),
    fact("2", 10_000, 50),
    vp("2", 2_000, 12),
    fact("2", 500, 0, ("seniority", "CXO")),
    fact("2", 4_000, 8, ("seniority", "Entry")),
    fact("2", 900, 3, ("seniority", "Unknown")),
    fact("2", 7_000, 40, ("company_size", "51-200")),
    fact("3", 5_000, 20),
    fact("3", 3_000, 9, ("company_size", "51-200")),
    fact("3", 9_000, 11, ("company_size", "201-500")),
    fact("4", 20_000, 400, source="google"),
)


def one(facts: Sequence[AdFact], audience: Audience = LEADERS, period: Period = MARCH) -> CtrPoint:
    (point,) = icp_ctr(facts, CAMPAIGNS, [period], audience)
    return point


def test_the_worked_case() -> None:
    point = one(WORKED)
    assert (point.numerator, point.denominator) == (250 + 12 + 9, 40_000 + 2_500 + 3_000)
    assert point.value == 271 / 45_500
    assert point.method == "mixed"
    # targeted whole; Unknown is not known; company size capped at the campaign's total
    assert (point.known, point.total) == (40_000 + 6_500 + 5_000, 75_000)
    assert point.coverage == 51_500 / 75_000
    assert point.tiled == 1.0
    assert point.provable
    assert point.reasons == ("suppressed_zero", "audience_expansion")


def test_printed_zeros_widen_the_upper_end_only() -> None:
    point = one(WORKED)
    least, most = wilson(271, 45_500), wilson(273, 45_500)
    assert least is not None
    assert most is not None
    assert (point.low, point.high, point.most) == (least[0], most[1], 273)


def test_a_printed_zero_of_one_impression_hides_one_click() -> None:
    assert one([vp("2", 1, 0)]).most == 1
    assert one([fact("4", 50, 0, ("seniority", "VP"), source="google")]).most == 0


def test_campaigns_with_their_rule() -> None:
    points = icp_ctr(WORKED, CAMPAIGNS, [MARCH], LEADERS, by="campaign")
    assert [(p.segment, p.segment_id, p.numerator, p.denominator, p.method) for p in points] == [
        ("Broad", "2", 12, 2_500, "segment:seniority"),
        ("EX_one", "1", 250, 40_000, "targeted"),
        ("Retargeting", "3", 9, 3_000, "segment:company_size"),
        ("Search", "4", 0, 0, "unattributed"),
    ]
    assert points[3].value is None
    assert points[3].coverage == 0.0


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("source", {"linkedin": 45_500}),
        ("campaign_type", {"(unknown)": 3_000, "sponsored_update": 42_500}),
        ("funnel_stage", {"(unknown)": 5_500, "bottom": 40_000}),
        ("seniority", {"CXO": 500, "VP": 2_000}),
        ("company_size", {"51-200": 10_000}),
    ],
)
def test_breakdowns(by: str, expected: dict[str, int]) -> None:
    points = icp_ctr(WORKED, CAMPAIGNS, [MARCH], LEADERS, by=by)
    assert {point.segment: point.denominator for point in points} == expected
    assert [point.segment for point in points] == sorted(expected)


def test_an_unconstrained_dimension_lists_only_what_targeted_campaigns_reached() -> None:
    facts = [
        *WORKED,
        fact("1", 700, 7, ("job_title", "Chef")),
        fact("1", 300, 4, ("job_title", "chef ")),
        fact("1", 300, 4, ("job_title", "Chef")),
        fact("2", 999, 9, ("job_title", "Chef")),
    ]
    (point,) = icp_ctr(facts, CAMPAIGNS, [MARCH], LEADERS, by="job_title")
    assert (point.segment, point.numerator, point.denominator) == ("Chef", 15, 1_300)
    assert point.method == "segment:job_title"
    assert point.coverage == 1_300 / 75_000


def test_a_configured_order_reads_another_dimension_first() -> None:
    audience = Audience("Leaders", LEADERS.matchers, RULES, ("company_size", "seniority"))
    point = one(WORKED, audience)
    assert point.denominator == 40_000 + 7_000 + 3_000


def test_a_period_without_delivery_has_no_value() -> None:
    point = one(WORKED, period=APRIL)
    assert (point.numerator, point.denominator, point.value, point.coverage) == (0, 0, None, None)
    assert point.method == "unattributed"
    assert icp_ctr(WORKED, CAMPAIGNS, [APRIL], LEADERS, by="campaign") == ()


def test_a_row_that_straddles_is_left_out_and_said_so() -> None:
    across = Period(date(2026, 3, 20), date(2026, 4, 2))
    point = one([vp("2", 2_000, 9, across)])
    assert point.denominator == 0
    assert point.reasons == ("straddles",)


def test_daily_linkedin_segment_rows_are_never_summed() -> None:
    days = [Period(MARCH.start + timedelta(n), MARCH.start + timedelta(n)) for n in range(31)]
    point = one([vp("2", 100, 3, day) for day in days])
    assert point.denominator == 0
    assert point.reasons == ("daily_segment_rows",)


def test_a_source_with_a_name_of_its_own_is_read_by_its_platforms_rules() -> None:
    """`linkedin:eu` is LinkedIn: its printed zeros hide clicks, and its days are too noisy."""
    directors = ("seniority", "CXO")
    whole = one([fact("2", 500, 0, directors, source="linkedin:eu")])
    assert (whole.denominator, whole.numerator, whole.most) == (500, 0, 2)
    day = Period(MARCH.start, MARCH.start)
    point = one([fact("2", 100, 3, directors, day, source="linkedin:eu")])
    assert (point.denominator, point.reasons) == (0, ("daily_segment_rows",))


def test_more_clicks_than_impressions_give_no_value_but_the_reason() -> None:
    point = one([fact("1", 5, 9)])
    assert (point.numerator, point.denominator) == (9, 5)
    assert (point.value, point.low, point.high) == (None, None, None)
    assert "clicks_exceed_impressions" in point.reasons


def test_account_rows_count_where_no_campaign_was_attributed() -> None:
    facts = [fact("2", 8_000, 30), vp(None, 1_200, 5), fact(None, 4_800, 9, ("seniority", "Entry"))]
    point = one(facts)
    assert (point.numerator, point.denominator) == (5, 1_200)
    assert point.method == "segment:seniority"
    assert point.coverage == 6_000 / 8_000
    assert point.reasons == ("account_wide",)
    by_campaign = icp_ctr(facts, CAMPAIGNS, [MARCH], LEADERS, by="campaign")
    assert [(p.segment, p.segment_id, p.denominator, p.coverage) for p in by_campaign] == [
        ("(account L)", "L", 1_200, 0.75),
        ("Broad", "2", 0, 0.0),
    ]
    (value,) = icp_ctr(facts, CAMPAIGNS, [MARCH], LEADERS, by="seniority")
    assert (value.segment, value.denominator, value.coverage) == ("VP", 1_200, 0.75)


def test_account_rows_stay_out_beside_an_attributed_campaign() -> None:
    assert one([fact("1", 4_000, 30), vp(None, 1_200, 5)]).denominator == 4_000


def test_account_totals_stand_in_only_where_campaigns_have_none() -> None:
    assert one([fact(None, 9_000, 1), vp(None, 1_200, 5)]).total == 9_000
    assert one([fact(None, 9_000, 1), fact("2", 8_000, 1)]).total == 8_000
    alone = one([fact(None, 9_000, 1)])
    assert (alone.denominator, alone.total, alone.coverage) == (0, 9_000, 0.0)


def test_segments_without_totals_have_no_coverage() -> None:
    point = one([vp("2", 2_000, 9)])
    assert point.denominator == 2_000
    assert point.coverage is None
    assert point.reasons == ("no_totals",)


def test_rows_that_leave_days_out_are_poorly_tiled() -> None:
    weeks = Period(date(2026, 3, 1), date(2026, 3, 14))
    point = one([fact("2", 9_000, 9), vp("2", 2_000, 9, weeks)])
    assert point.tiled == 14 / 31
    assert point.reasons == ("low_coverage", "poorly_tiled")


def test_industries_prove_nothing_and_never_hold_parent_and_child() -> None:
    named = {"Financial Services", "Banking", "Insurance", "Retail"}
    audience = Audience("x", {"industry": named.__contains__})
    facts = [
        fact("2", 9_000, 50),
        fact("2", 4_000, 20, ("industry", "Financial Services")),
        fact("2", 1_000, 5, ("industry", "Banking")),
        fact("2", 600, 4, ("industry", "Retail")),
    ]
    point = one(facts, audience)
    assert (point.numerator, point.denominator) == (24, 4_600)
    assert not point.provable
    assert point.reasons == ("overlapping_dimension", "parent_and_child")


def test_of_three_levels_the_heaviest_set_stays() -> None:
    held = {("a", "b"), ("a", "c"), ("b", "c"), ("a", "d")}

    def kept(a: int, b: int, c: int, d: int) -> set[str]:
        named = {"A": a, "B": b, "c": c, "D": d}
        rows = [fact("2", shown, 0, ("industry", name)) for name, shown in named.items()]
        return {str(row.value) for row in without_nested(rows, lambda p, q: (p, q) in held)}

    assert kept(10, 4, 3, 5) == {"A"}
    assert kept(8, 4, 3, 5) == {"B", "D"}
    assert kept(8, 4, 6, 5) == {"c", "D"}
    assert kept(5, 2, 2, 3) == {"A"}


def test_a_question_can_be_narrowed_to_campaigns() -> None:
    (point,) = icp_ctr(
        WORKED, CAMPAIGNS, [MARCH], LEADERS, where={"campaign_type": "sponsored_update"}
    )
    assert point.denominator == 42_500
    assert point.total == 50_000


def test_what_cannot_be_asked_is_refused_with_what_can() -> None:
    with pytest.raises(UsageError, match="campaign, source, campaign_type"):
        icp_ctr(WORKED, CAMPAIGNS, [MARCH], LEADERS, by="plan")
    with pytest.raises(UsageError, match="funnel_stage"):
        icp_ctr(WORKED, CAMPAIGNS, [MARCH], LEADERS, where={"plan": "pro"})


def test_a_change_compares_campaigns_of_the_same_method() -> None:
    april = [
        fact("1", 30_000, 240, days=APRIL),
        fact("2", 9_000, 40, days=APRIL),
        fact("2", 6_000, 36, ("company_size", "51-200"), days=APRIL),
        fact("3", 2_000, 7, ("company_size", "51-200"), days=APRIL),
    ]
    before, after = icp_ctr([*WORKED, *april], CAMPAIGNS, [MARCH, APRIL], LEADERS)
    found = like_for_like(after, before)
    assert found is not None
    # Broad went from seniority to company size
    assert (found.k1, found.n1, found.k0, found.n0) == (247, 32_000, 259, 43_000)
    assert like_for_like(after, one([])) is None


def test_every_reason_reads_as_a_sentence_in_one_order() -> None:
    assert all(text.endswith(".") for text in SENTENCES.values())
    assert in_order(["new", "overlaps", "straddles", "overlaps"]) == (
        "straddles",
        "overlaps",
        "new",
    )
    assert sentence("new") == "new"
