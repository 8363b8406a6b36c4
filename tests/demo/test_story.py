"""The plot's calendar holds on whatever day the demo is made."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.demo.story import ICP_SENIORITIES, Story

TODAYS = st.dates(min_value=date(2022, 1, 1), max_value=date(2040, 12, 31)).map(Story)


@given(TODAYS)
def test_blocks_follow_each_other_without_overlap_and_end_yesterday(story: Story) -> None:
    blocks = story.blocks()

    assert all(block.start <= block.end for block in blocks)
    assert all(a.end < b.start for a, b in pairwise(blocks))
    assert blocks[0].start >= story.start
    assert blocks[-1].end == story.end == story.today - timedelta(days=1)


@given(TODAYS)
def test_the_mix_shift_is_between_two_neighbouring_whole_months_that_are_blocks(
    story: Story,
) -> None:
    before, shifted = story.mix_shift

    assert before.start.day == shifted.start.day == 1
    assert before.end + timedelta(days=1) == shifted.start
    assert (shifted.end + timedelta(days=1)).day == 1
    assert {before, shifted} <= set(story.blocks())


@given(TODAYS)
def test_the_plots_do_not_disturb_each_other(story: Story) -> None:
    assert story.mix_shift[1].end < story.edited_on < story.missing_day < story.fall_starts
    assert story.edited_on.weekday() == 0
    assert story.missing_day.weekday() < 4
    assert 70 <= (story.today - story.missing_day).days <= 73


@given(TODAYS)
def test_a_year_of_whole_months_is_covered(story: Story) -> None:
    assert len(story.whole_months()) >= 12


@given(TODAYS)
def test_only_vps_fall_in_the_recent_windows_and_by_a_third(story: Story) -> None:
    before, _, latest = story.recent_blocks()

    falls = {
        name: 1 - story.rate(name, latest) / story.rate(name, before) for name in ICP_SENIORITIES
    }

    assert round(falls.pop("VP"), 6) == round(1 / 3, 6)
    assert set(falls.values()) == {0.0}
