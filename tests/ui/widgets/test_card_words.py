from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.core.kpi.ctr_reasons import sentence
from desktop.core.reports.overview import KpiCard
from desktop.ui.formats import Formats
from desktop.ui.widgets.card_words import (
    describe_change,
    describe_facts,
    describe_method,
    describe_origin,
    describe_span,
)
from desktop.ui.widgets.verdict_chip import describe_verdict
from tests.builders.reports import build_card, build_point

EN = Formats("en_US", " ")


def facts_of(card: KpiCard) -> dict[str, str]:
    return {fact.name: fact.value for fact in describe_facts(card, EN)}


def test_a_change_that_could_be_noise_has_no_colour() -> None:
    change = describe_change("share_rate", build_card().current, EN)
    assert change.text == "−3.1 points (−12 %)"
    assert change.details[0] == "from 25.6 % · could be noise (−7.3 to +1.1)"
    assert (change.icon, change.tone) == ("arrow-down", "")


def test_a_proven_fall_is_bad_and_a_proven_rise_is_good() -> None:
    fell = build_card("icp_ctr").current
    assert fell is not None
    change = describe_change("icp_ctr", fell, EN)
    assert change.text == "−0.04 points (−8 %)"
    assert change.details[0] == "from 0.46 % · proven (−0.07 to −0.01)"
    assert change.tone == "bad"
    rose = replace(fell, change_points=0.0004, change_low=0.0001, change_high=0.0007)
    assert describe_change("icp_ctr", rose, EN).tone == "ok"
    assert describe_change("icp_ctr", rose, EN).icon == "arrow-up"


def test_an_interval_that_touches_nought_proves_nothing() -> None:
    point = replace(build_card().current or build_point(), change_low=-0.05, change_high=0.0)
    assert describe_change("share_rate", point, EN).tone == ""


def test_each_shorter_detail_is_shorter() -> None:
    details = describe_change("share_rate", build_card().current, EN).details
    assert sorted(details, key=len, reverse=True) == list(details)


def test_without_a_previous_period_nothing_is_compared() -> None:
    change = describe_change("share_rate", build_point(), EN)
    assert "No period before" in change.text
    assert change.icon == ""


def test_without_a_value_the_reasons_stand_there() -> None:
    point = build_point(numerator=0, denominator=0, reasons=("no_totals", "incomplete"))
    (said,) = describe_change("icp_ctr", point, EN).details
    assert said == sentence("no_totals")
    assert describe_change("share_rate", None, EN).text == ""


def test_share_rate_facts_are_counts_interval_profiles_and_definition() -> None:
    assert tuple((fact.name, fact.value) for fact in describe_facts(build_card(), EN)) == (
        ("Shared / active", "180 / 800"),
        ("95 % interval", "19.7 – 25.5 %"),
        ("Profiles known", "94 %"),
        ("Definition", "v2 since Feb 16"),
    )


def test_ctr_facts_are_counts_interval_method_and_coverage() -> None:
    facts = facts_of(build_card("icp_ctr"))
    assert facts["Clicks / impressions"] == "3,214 / 765,000"
    assert facts["Method"] == "Mixed"
    assert facts["Coverage"] == "71 %"


def test_facts_of_nothing_are_words() -> None:
    facts = facts_of(replace(build_card(), current=None, version_since=None))
    assert facts["Shared / active"] == facts["95 % interval"] == "no value"
    assert facts["Definition"] == "v2"


def test_a_definition_of_another_year_says_which() -> None:
    card = replace(build_card(), version_since=date(2025, 12, 1))
    assert facts_of(card)["Definition"] == "v2 since Dec 1, 2025"


@pytest.mark.parametrize(
    ("method", "words"),
    [
        ("targeted", "Aimed at the ICP"),
        ("segment:company_size", "By company size"),
        ("unattributed", "Not attributed"),
        ("mixed", "Mixed"),
        (None, "–"),
    ],
)
def test_methods_are_words(method: str | None, words: str) -> None:
    assert describe_method(method) == words


@pytest.mark.parametrize(
    ("days", "words"), [(30, "13 months"), (7, "13 weeks"), (1, "13 days"), (14, "13 periods")]
)
def test_a_sparkline_says_how_long_it_reaches(days: int, words: str) -> None:
    assert describe_span([build_point(days=days)] * 13) == words
    assert describe_span([]) == ""


@pytest.mark.parametrize(
    ("verdict", "tone", "words"),
    [
        ("ok", "ok", "On target · 20 %"),
        ("below_proven", "bad", "Below target 20 % · proven"),
        ("below_not_proven", "warn", "Below target 20 % · not proven"),
        ("too_few", "mute", "Too few to say"),
        ("no_target", "mute", "No target"),
        (None, "mute", "Not complete, not judged"),
    ],
)
def test_a_verdict_is_tone_icon_and_words(verdict: str | None, tone: str, words: str) -> None:
    said = describe_verdict(build_point(verdict=verdict), 0.2, EN)
    assert (said.tone, said.text) == (tone, words)
    assert said.icon


def test_what_is_missing_to_a_proof_is_in_the_hint() -> None:
    said = describe_verdict(build_point(verdict="below_not_proven", needs=510), 0.2, EN)
    assert said.hint == "About 510 more at this rate would prove it."
    never = describe_verdict(build_point(verdict="below_not_proven"), 0.2, EN)
    assert never.hint == "More of the same would not prove it."
    few = describe_verdict(build_point(verdict="too_few", needs=1200), 0.2, EN)
    assert few.hint == "About 1,200 more are needed."


def test_no_point_is_no_data() -> None:
    assert describe_verdict(None, 0.2, EN).text == "No data"


def test_verdict_icons_differ() -> None:
    verdicts = ("ok", "below_proven", "below_not_proven", "too_few", "no_target", None)
    icons = {describe_verdict(build_point(verdict=v), 0.2, EN).icon for v in verdicts}
    assert len(icons) == len(verdicts)


@pytest.mark.parametrize(("needs", "told"), [(80_000, True), (80_001, False)])
def test_a_number_that_nobody_can_reach_is_no_advice(needs: int, told: bool) -> None:
    hint = describe_verdict(build_point(verdict="below_not_proven", needs=needs), 0.2, EN).hint
    assert hint == (
        "About 80,000 more at this rate would prove it."
        if told
        else "Not provable at this rate: it is too close to the target."
    )


def swinging(**changes: object) -> KpiCard:
    """A CTR whose series scatters, so that its printed interval is not what is judged."""
    card = build_card("icp_ctr")
    point = replace(
        card.current or build_point(), verdict="below_not_proven", needs=40_000,
        overdispersion=9.61, judged_low=0.0038, judged_high=0.0051, **changes,
    )  # fmt: skip
    return replace(card, current=point)


def test_the_wider_interval_that_is_judged_is_explained() -> None:
    card = swinging()
    wider = (
        "From period to period the rate swings 3.1 times as much as chance alone would, so it is "
        "judged by a wider interval: 0.38 – 0.51 %."
    )
    hint = describe_verdict(card.current, card.target, EN).hint
    assert hint == f"{wider} About 40,000 more at this rate would prove it."
    interval = next(fact for fact in describe_facts(card, EN) if "interval" in fact.name)
    assert interval.hint == wider


def test_an_interval_that_is_judged_as_it_stands_has_no_hint() -> None:
    for card in (build_card(), build_card("icp_ctr")):
        assert [fact.hint for fact in describe_facts(card, EN)] == ["", "", "", ""]


def test_the_origin_of_a_number_has_counts_definition_sources_and_doubts() -> None:
    moment = datetime(2026, 5, 4, 9, 12)
    card = replace(
        swinging(complete=False, reasons=("incomplete", "suppressed_zero")),
        data_as_of=(("linkedin", moment),),
    )
    lines = describe_origin(card, EN)
    assert lines[0] == "Mar 30 – Apr 26, 28 days"
    assert "Clicks / impressions: 3,214 / 765,000" in lines
    assert "Definition: v2 since Feb 16" in lines
    assert "LinkedIn: data as of May 4, 2026, 09:12" in lines
    assert "Incomplete, not judged" in lines
    assert sentence("suppressed_zero") in lines
    assert len(set(lines)) == len(lines)


def test_the_origin_of_no_number_still_names_its_definition_and_sources() -> None:
    card = replace(build_card("icp_ctr"), current=None)
    assert describe_origin(card, EN)[0].startswith("Definition: v2")
