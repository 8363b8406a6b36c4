"""Rules for single campaigns, against plain marks; and the quick lookup of marks against a loop."""

from __future__ import annotations

import fnmatch
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.definitions import CampaignRule
from desktop.core.errors import UsageError
from desktop.core.kpi.campaign_aims import CampaignName, aimed_rules
from desktop.core.kpi.campaign_marks import compile_marks

SOURCES = st.sampled_from(["linkedin", "google"])
IDS = st.sampled_from(["1", "2", "3"])
NAMES = st.sampled_from(["EX_a", "EX_b", "Spring", "Summer", "E*"])
RULES = st.lists(
    st.builds(
        CampaignRule,
        match=st.none() | st.sampled_from(["EX_*", "*", "S?ring", "Spring", "EX_a", "E*"]),
        id=st.none() | IDS,
        source=st.none() | SOURCES,
        icp=st.none() | st.sampled_from(["Leaders", "Others"]),
        funnel_stage=st.none() | st.sampled_from(["top", "low"]),
    ),
    max_size=8,
)
CAMPAIGNS = st.lists(st.builds(CampaignName, SOURCES, IDS, NAMES), unique_by=lambda c: c[:2])


def slow_mark(rules: list[CampaignRule], name: CampaignName) -> CampaignRule | None:
    """The first rule that holds, tried one after the other."""
    for rule in rules:
        if rule.id is None and rule.match is None:
            continue
        if rule.source not in (None, name.source) or rule.id not in (None, name.id):
            continue
        # only * and ? are special; a bracket is a bracket
        pattern = None if rule.match is None else fnmatch.translate(rule.match.replace("[", "[[]"))
        if pattern is None or (name.name is not None and re.match(pattern, name.name)):
            return rule
    return None


def marks(rules: list[CampaignRule], campaigns: list[CampaignName]) -> list[tuple[object, object]]:
    found = [slow_mark(rules, name) for name in campaigns]
    return [(None, None) if rule is None else (rule.icp, rule.funnel_stage) for rule in found]


@given(rules=RULES, campaigns=CAMPAIGNS)
def test_the_quick_mark_is_the_first_rule_that_holds(
    rules: list[CampaignRule], campaigns: list[CampaignName]
) -> None:
    mark = compile_marks(rules)
    for name in (*campaigns, CampaignName("meta", None, "Spring"), CampaignName("meta", "1", None)):
        assert mark(*name) is slow_mark(rules, name)


@given(rules=RULES, campaigns=CAMPAIGNS, data=st.data())
def test_wanted_campaigns_change_and_no_other_does(
    rules: list[CampaignRule], campaigns: list[CampaignName], data: st.DataObject
) -> None:
    picked = data.draw(
        st.lists(st.sampled_from(campaigns), unique=True) if campaigns else st.just([])
    )
    wanted = {name: data.draw(st.booleans()) for name in picked}
    found = list(aimed_rules(rules, "Leaders", wanted, campaigns))
    before, after = marks(rules, campaigns), marks(found, campaigns)
    for name, (icp, stage), now in zip(campaigns, before, after, strict=True):
        if name not in wanted:
            assert now == (icp, stage)
        elif wanted[name]:
            assert now == ("Leaders", stage)
        else:
            assert now == (None if icp == "Leaders" else icp, stage)


SPRING = CampaignName("linkedin", "1", "Spring")
SUMMER = CampaignName("linkedin", "2", "Summer")


def test_a_mark_that_is_taken_back_leaves_no_rule() -> None:
    marked = aimed_rules((), "Leaders", {SPRING: True}, [SPRING, SUMMER])
    assert marked == (CampaignRule(id="1", source="linkedin", icp="Leaders"),)
    assert aimed_rules(marked, "Leaders", {SPRING: False}, [SPRING, SUMMER]) == ()


def test_a_campaign_of_a_pattern_is_taken_out_by_a_rule_of_its_own() -> None:
    pattern = CampaignRule(match="S*", icp="Leaders", funnel_stage="top")
    found = aimed_rules((pattern,), "Leaders", {SPRING: False}, [SPRING, SUMMER])
    assert found == (CampaignRule(id="1", source="linkedin", funnel_stage="top"), pattern)


def test_nothing_changes_where_all_is_as_wanted() -> None:
    pattern = CampaignRule(match="S*", icp="Leaders")
    assert aimed_rules((pattern,), "Leaders", {SPRING: True}, [SPRING, SUMMER]) == (pattern,)


def test_a_campaign_without_an_id_is_told_by_its_name() -> None:
    nameless = CampaignName("meta", None, "Spring")
    found = aimed_rules((), "Leaders", {nameless: True}, [nameless, SPRING])
    assert found == (CampaignRule(match="Spring", source="meta", icp="Leaders"),)


def test_a_name_that_is_a_pattern_takes_no_other_with_it() -> None:
    star, plain = CampaignName("meta", None, "S*"), CampaignName("meta", None, "Spring")
    found = aimed_rules((), "Leaders", {star: True}, [star, plain])
    mark = compile_marks(found)
    rule, other = mark(*star), mark(*plain)
    assert rule is not None
    assert rule.icp == "Leaders"
    assert other is None or other.icp is None


def test_two_campaigns_that_no_rule_can_tell_apart_are_refused() -> None:
    one, other = CampaignName("meta", None, "a?*"), CampaignName("meta", None, "a*?")
    with pytest.raises(UsageError, match="no rule tells the campaign"):
        aimed_rules((), "Leaders", {one: True}, [one, other])


def test_a_hundred_thousand_campaigns_are_marked_in_one_go() -> None:
    campaigns = [CampaignName("linkedin", str(n), f"Campaign {n}") for n in range(100_000)]
    found = aimed_rules((), "Leaders", dict.fromkeys(campaigns, True), campaigns)
    assert len(found) == 100_000
