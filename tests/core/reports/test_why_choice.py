from __future__ import annotations

import pytest

from desktop.core.reports.why_choice import WhyChoice, read_why, write_why


@pytest.mark.parametrize(
    "choice",
    [WhyChoice(), WhyChoice("icp_ctr", "campaign", "industry", "map"), WhyChoice(map_by="country")],
)
def test_a_choice_is_read_as_it_was_written(choice: WhyChoice) -> None:
    assert read_why(write_why(choice)) == choice


@pytest.mark.parametrize("text", ["", "x", "a|b|c", "a|b|c|pie", "a|b|c|map|d"])
def test_any_other_text_is_the_desk_s_own_choice(text: str) -> None:
    assert read_why(text) == WhyChoice()
