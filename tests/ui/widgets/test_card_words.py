from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.ui.formats import Formats
from desktop.ui.widgets.card_words import (
    describe_change,
    describe_facts,
    describe_method,
    describe_span,
)
from desktop.ui.widgets.verdict_chip import describe_verdict
from tests.builders.reports import build_card, build_point

EN = Formats("en_US", " ")


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
    point = build_point(numerator=0, denominator=0, reasons=("Nobody of the ICP was active",))
    assert describe_change("share_rate", point, EN).details == ("Nobody of the ICP was active",)
    assert describe_change("share_rate", None, EN).text == ""


def test_share_rate_facts_are_counts_interval_profiles_and_definition() -> None:
    assert describe_facts(build_card(), EN) == (
        ("Shared / active", "180 / 800"),
        ("95 % interval", "19.7 – 25.5 %"),
        ("Profiles known", "94 %"),
        ("Definition", "v2 since Feb 16"),
    )


def test_ctr_facts_are_counts_interval_method_and_coverage() -> None:
    facts = dict(describe_facts(build_card("icp_ctr"), EN))
    assert facts["Clicks / impressions"] == "3,214 / 765,000"
    assert facts["Method"] == "Mixed"
    assert facts["Coverage"] == "71 %"


def test_facts_of_nothing_are_words() -> None:
    facts = dict(describe_facts(replace(build_card(), current=None, version_since=None), EN))
    assert facts["Shared / active"] == facts["95 % interval"] == "no value"
    assert facts["Definition"] == "v2"


def test_a_definition_of_another_year_says_which() -> None:
    card = replace(build_card(), version_since=date(2025, 12, 1))
    assert dict(describe_facts(card, EN))["Definition"] == "v2 since Dec 1, 2025"


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
    few = describe_verdict(build_point(verdict="too_few", needs=1200), 0.2, EN)
    assert few.hint == "About 1,200 more are needed."


def test_no_point_is_no_data() -> None:
    assert describe_verdict(None, 0.2, EN).text == "No data"


def test_verdict_icons_differ() -> None:
    verdicts = ("ok", "below_proven", "below_not_proven", "too_few", "no_target", None)
    icons = {describe_verdict(build_point(verdict=v), 0.2, EN).icon for v in verdicts}
    assert len(icons) == len(verdicts)
