from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.definitions import CampaignRule
from desktop.core.delivery import AdFact, Campaign
from desktop.core.kpi.audience import Audience
from desktop.core.kpi.campaign_marks import compile_marks
from desktop.core.kpi.delivery import build_delivery

DAY_ONE = date(2026, 1, 1)
FIRST = DAY_ONE.toordinal()


def row(
    start: int,
    length: int,
    impressions: int,
    *,
    report: str = "ads",
    exported_at: int = 0,
    dimension: str | None = None,
    value: str | None = None,
) -> AdFact:
    first = DAY_ONE + timedelta(start)
    last = first + timedelta(length - 1)
    return AdFact(
        "google", "A", "c", report, first, last, dimension, value, impressions, 0, exported_at
    )


@st.composite
def one_group(draw: st.DrawFn) -> list[AdFact]:
    dimension = draw(st.sampled_from([None, "seniority"]))
    return [
        row(
            draw(st.integers(0, 4)),
            draw(st.integers(1, 3)),
            2**number,
            report=draw(st.sampled_from(["ads", "campaigns"])),
            exported_at=draw(st.integers(0, 1)),
            dimension=dimension,
            value="VP" if dimension else None,
        )
        for number in range(draw(st.integers(1, 7)))
    ]


def brute_force(facts: list[AdFact], first: date, last: date) -> int:
    options: list[tuple[int, int, int, str, list[tuple[date, date]], int]] = [(0, 0, 0, "", [], 0)]
    for report in {fact.report for fact in facts}:
        inside = [f for f in facts if f.report == report and first <= f.start and f.end <= last]
        intervals = sorted({(f.start, f.end) for f in inside})
        for size in range(1, len(intervals) + 1):
            for chosen in combinations(intervals, size):
                if any(one[1] >= two[0] for one, two in combinations(chosen, 2)):
                    continue
                days = fresh = shown = 0
                for start, end in chosen:
                    rows = [f for f in inside if (f.start, f.end) == (start, end)]
                    days += (end - start).days + 1
                    fresh += ((end - start).days + 1) * max(f.exported_at for f in rows)
                    shown += sum(f.impressions for f in rows)
                grain = -size if facts[0].dimension is None else size
                options.append((-days, grain, -fresh, report, list(chosen), shown))
    return min(options)[5]


@settings(max_examples=400, deadline=None)
@given(one_group(), st.integers(0, 3), st.integers(0, 6))
def test_one_report_type_and_one_set_of_intervals_is_used(
    facts: list[AdFact], start: int, length: int
) -> None:
    audience = Audience("x", {"seniority": lambda value: value == "VP"})
    campaign = build_delivery(facts, [], audience).accounts[0].campaigns[0]
    first = DAY_ONE + timedelta(start)
    last = first + timedelta(length)
    found = campaign.select(facts[0].dimension, first.toordinal(), last.toordinal())
    # every row has an own power of two, so that equal sums are equal sets
    assert found.tally.impressions == brute_force(facts, first, last)


def test_the_newest_export_is_believed() -> None:
    old = row(0, 7, 1, report="ads", exported_at=1)
    new = row(0, 7, 2, report="campaigns", exported_at=2)
    campaign = build_delivery([old, new], [], Audience("x")).accounts[0].campaigns[0]
    found = campaign.select(None, FIRST, FIRST + 6)
    assert found.tally.impressions == 2
    assert found.reasons == {"overlaps"}


def test_a_campaign_without_a_record_goes_by_its_key() -> None:
    rules = (CampaignRule(match="c", icp="x", funnel_stage="top"),)
    campaign = (
        build_delivery([row(0, 1, 5)], [], Audience("x", rules=rules)).accounts[0].campaigns[0]
    )
    assert (campaign.name, campaign.id) == ("c", "c")
    assert campaign.targeted
    assert campaign.funnel_stage == "top"


def test_a_campaign_without_a_stage_or_type_is_unknown() -> None:
    record = Campaign("google", "A", "c", None, None)
    campaign = build_delivery([row(0, 1, 5)], [record], Audience("x")).accounts[0].campaigns[0]
    assert (campaign.name, campaign.id) == ("c", None)
    assert campaign.campaign_type == campaign.funnel_stage == "(unknown)"


@pytest.mark.parametrize(
    ("source", "campaign_id", "name", "stage"),
    [
        ("linkedin", "9", "EX_brand", "first"),
        ("google", "9", "EX_brand", "second"),
        ("google", "7", "anything", "third"),
        ("google", "8", "anything", None),
        ("google", "8", None, None),
        ("google", "8", "ex_brand", None),
        ("google", "8", "[a] 1", "fourth"),
        ("google", "8", "a 1", None),
    ],
)
def test_the_first_rule_that_matches_marks_a_campaign(
    source: str, campaign_id: str, name: str | None, stage: str | None
) -> None:
    mark = compile_marks(
        [
            CampaignRule(funnel_stage="empty rules mark nothing"),
            CampaignRule(match="EX_*", source="linkedin", funnel_stage="first"),
            CampaignRule(match="EX_*", funnel_stage="second"),
            CampaignRule(id="7", funnel_stage="third"),
            CampaignRule(match="[a] ?", funnel_stage="fourth"),
        ]
    )
    rule = mark(source, campaign_id, name)
    assert (rule.funnel_stage if rule else None) == stage
