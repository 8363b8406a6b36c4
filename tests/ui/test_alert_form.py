from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.alerts.factory import factory_rules
from desktop.core.definitions import AlertCondition, AlertRule
from desktop.ui.alert_form import RuleForm, read_form, same_rule, write_form
from desktop.ui.formats import Formats

ENGLISH, GERMAN = Formats("en_US"), Formats("de_DE")
FORM = RuleForm(name="Share rate fell", size="15")

conditions = st.one_of(
    st.integers(1, 9999).map(lambda n: AlertCondition(below=n / 10_000)),
    st.integers(1, 9999).map(lambda n: AlertCondition(above=n / 10_000)),
    st.builds(
        AlertCondition,
        falls_by=st.integers(1, 100).map(lambda n: n / 100),
        versus_mean_of=st.none() | st.integers(1, 12),
        proven=st.booleans(),
    ),
    (st.integers(1, 1000) | st.just(1000)).map(lambda n: AlertCondition(rises_by=n / 100)),
    st.integers(1, 99).map(lambda n: AlertCondition(falls_by_points=n / 100)),
    st.just(AlertCondition(outside=True)),
)
rules = st.builds(
    AlertRule,
    name=st.just("a rule"),
    kpi=st.sampled_from(["share_rate", "icp_ctr"]),
    when=conditions,
    icp=st.none() | st.just("Leaders"),
    window=st.sampled_from(["week", "month", "rolling-28", "rolling-90"]),
    segment=st.none() | st.just("seniority"),
    where=st.sampled_from([(), (("source", "linkedin"),), (("region", "EMEA"),)]),
    group=st.none() | st.just("CTR"),
    at_least=st.integers(0, 10_000_000),
    pending=st.integers(1, 9),
    recover=st.integers(1, 9),
    severity=st.sampled_from(["warning", "critical"]),
    notify=st.sampled_from([("desktop",), ("desktop", "growth-slack"), ()]),
)


@given(rules, st.sampled_from([ENGLISH, GERMAN]))
def test_a_rule_survives_its_form_in_every_language(rule: AlertRule, formats: Formats) -> None:
    found = read_form(write_form(rule, formats))
    assert found.problems == {}
    assert found.rule == rule


@pytest.mark.parametrize("rule", factory_rules("Leaders"), ids=lambda rule: rule.name)
def test_suggested_rules_survive_their_form(rule: AlertRule) -> None:
    assert read_form(write_form(rule, GERMAN)).rule == rule


@pytest.mark.parametrize(
    ("text", "fraction"),
    [("0.45", 0.0045), ("0,45 %", 0.0045), (".45", 0.0045), ("15\u202f%", 0.15), (" 100 ", 1.0)],
)
def test_percentages_are_read_with_either_mark(text: str, fraction: float) -> None:
    rule = read_form(replace(FORM, comparison="below", size=text)).rule
    assert rule is not None
    assert rule.when.below == fraction


@pytest.mark.parametrize("text", ["", "much", "0", "0.0", "101", "-3", "1,000.5", "1e3"])
def test_other_percentages_are_refused_in_words(text: str) -> None:
    found = read_form(replace(FORM, comparison="below", size=text))
    assert found.rule is None
    assert list(found.problems) == ["size"]


@pytest.mark.parametrize(
    ("text", "count"), [("5,000", 5000), ("5.000", 5000), ("1 234 567", 1_234_567), ("0", 0)]
)
def test_counts_are_read_with_or_without_marks(text: str, count: int) -> None:
    rule = read_form(replace(FORM, at_least=text)).rule
    assert rule is not None
    assert rule.at_least == count


@pytest.mark.parametrize("text", ["", "5.5", "5,00", "five", "-1", "9999999999"])
def test_what_is_no_count_is_refused(text: str) -> None:
    assert list(read_form(replace(FORM, at_least=text)).problems) == ["at_least"]


def test_every_wrong_field_is_named_at_once() -> None:
    wrong = RuleForm(name=" ", size="x", pending="0", recover="a", versus="0", at_least="?")
    problems = read_form(wrong).problems
    assert set(problems) == {"name", "size", "pending", "recover", "versus", "at_least"}


def test_a_name_may_be_taken_once() -> None:
    assert read_form(FORM, {"Share rate fell"}).problems == {"name": "Another rule has this name"}


def test_a_type_of_campaign_is_no_matter_of_the_share_rate() -> None:
    form = replace(FORM, campaign_type="search")
    rule = read_form(form).rule
    assert rule is not None
    assert rule.where == ()
    ctr = read_form(replace(form, kpi="icp_ctr")).rule
    assert ctr is not None
    assert ctr.where == (("campaign_type", "search"),)


def test_forms_that_say_the_same_are_the_same() -> None:
    assert same_rule(replace(FORM, at_least="5,000"), replace(FORM, at_least="5000"))
    assert not same_rule(FORM, replace(FORM, size="16"))
    assert not same_rule(FORM, replace(FORM, size=""))
