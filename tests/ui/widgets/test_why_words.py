from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.reports.overview import AdvocacyMap, BaseMove, ChannelMove
from desktop.ui.formats import Formats
from desktop.ui.widgets.why_words import (
    channel_name,
    describe_base,
    describe_cause,
    describe_channels,
    describe_doubt,
    describe_lack,
    describe_subject,
    dimension_name,
    list_channels,
)
from tests.builders.reports import build_advocacy, build_channels, build_movement

EN = Formats("en_US", " ")


@pytest.mark.parametrize(
    ("kpi", "cause", "rose", "said"),
    [
        ("share_rate", "rate", True, "Mostly VP: they share more."),
        ("share_rate", "rate", False, "Mostly VP: they share less."),
        ("icp_ctr", "rate", True, "Mostly VP: clicked more often."),
        ("icp_ctr", "mix", False, "Mostly the mix: fewer of VP."),
        ("share_rate", "mix", True, "Mostly the mix: more of VP."),
        (
            "share_rate",
            "simpson",
            True,
            "Every segment rose, and yet the total fell: the mix changed.",
        ),
        ("share_rate", "", False, ""),
    ],
)
def test_the_cause_is_one_sentence(kpi: str, cause: str, rose: bool, said: str) -> None:
    movement = replace(
        build_movement(), kpi=kpi, summary="", cause=cause, cause_segment="VP", cause_rose=rose
    )
    assert describe_cause(movement) == said


def test_a_comparison_with_an_unfinished_side_says_so() -> None:
    movement = build_movement()
    assert describe_doubt(movement, EN) == ""
    late = replace(movement, after=replace(movement.after, complete=False))
    assert describe_doubt(late, EN) == "Mar 30 – Apr 26 is not complete, so this may change."
    hole = replace(movement.before, gaps=(movement.before.period.end,))
    assert describe_doubt(replace(movement, before=hole), EN) == (
        "Mar 2 – 29 has days without data, so this may change."
    )


def test_only_channels_that_moved_beyond_noise_are_told() -> None:
    channels = build_channels()
    assert describe_channels(channels, EN) == (
        "Copy link fell from 6.1 % to 3.9 %; the other channels are flat."
    )
    assert describe_channels(channels[:2], EN) == (
        "Copy link fell from 6.1 % to 3.9 %; E-mail invite is flat."
    )
    assert describe_channels(channels[:1], EN) == "Copy link fell from 6.1 % to 3.9 %."
    assert describe_channels(channels[1:], EN) == ""
    assert describe_channels((), EN) == ""


def test_a_channel_that_stopped_and_one_that_rose_are_told_together() -> None:
    dead = ChannelMove("email_invite", 40, 0, 0.08, 0.0, proven=True, died=True)
    rose = ChannelMove("own_thing", 10, 60, 0.02, 0.12, proven=True, died=False)
    assert describe_channels((dead, rose, build_channels()[2]), EN) == (
        "E-mail invite stopped, from 8.0 %; Own thing rose from 2.0 % to 12.0 %; "
        "Share button is flat."
    )


def test_every_channel_can_be_read() -> None:
    lines = list_channels(build_channels(), EN)
    assert lines[0] == "Copy link: 50 → 31 people, 6.1 % → 3.9 % (proven)"
    assert lines[1].endswith("(could be noise)")
    assert len(lines) == 3


def test_a_smaller_base_is_told_with_all_four_counts() -> None:
    assert describe_base(BaseMove(1800, 520, 180, 175), EN) == (
        "Better share rate, smaller base: 1,800 → 520 active ICP people, 180 → 175 of them shared."
    )


def test_dimensions_and_channels_are_words() -> None:
    assert describe_subject("share_rate", "company_size") == "Share rate by company size"
    assert describe_subject("icp_ctr", "funnel_stage") == "CTR by funnel stage"
    assert dimension_name("custom.tier") == "tier"
    assert dimension_name("company|job_function") == "Company × Job function"
    assert channel_name("copy_link") == "Copy link"
    assert channel_name("slack_post") == "Slack post"


@pytest.mark.parametrize(
    ("lacks", "word"),
    [
        (None, "both KPIs"),
        (replace(build_advocacy(), of_people=()), "needs profiles"),
        (replace(build_advocacy(), of_ads=()), "Profiles have seniority, company size, industry."),
        (build_advocacy(), "ad reports have seniority, industry, job function."),
    ],
)
def test_an_empty_map_says_what_it_needs(lacks: AdvocacyMap | None, word: str) -> None:
    assert word in describe_lack(lacks)
