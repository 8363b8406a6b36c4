from __future__ import annotations

from datetime import date

import pytest

from desktop.core.reports.overview import Attention
from desktop.ui.attention_words import AttentionWords, describe_attention
from desktop.ui.formats import Formats

MAY_1, MAY_3, JUN_9 = date(2026, 5, 1), date(2026, 5, 3), date(2026, 6, 9)


def said(item: Attention, locale: str = "en_US", year: int = 2026) -> AttentionWords:
    return describe_attention(item, Formats(locale), year)


def test_a_late_source_is_named_as_people_know_it() -> None:
    words = said(Attention("late_source", "warn", subject="linkedin:123", days=(MAY_1,)))
    assert words.title == "LinkedIn is late"
    assert words.detail == "Data through May 1; newer periods are drawn hollow"


def test_a_channel_that_died_is_told_with_who_used_it() -> None:
    words = said(Attention("dead_channel", "warn", subject="copy_link", count=61, fraction=0.061))
    assert words.title == "Nobody shares by copy link any more"
    assert words.detail == "61 active ICP people did before, 6.1\u202f%"
    assert words.action == "Check mapping"


def test_dates_and_numbers_follow_the_locale() -> None:
    item = Attention("silent_share_event", "warn", subject="Sent", days=(MAY_1,), count=1234)
    assert said(item).detail == "No event since May 1, 1,234 a day before"
    assert said(item, "de_DE").detail == "No event since 1. Mai, 1.234 a day before"


def test_the_year_is_written_when_it_is_not_this_one() -> None:
    item = Attention("late_source", "warn", subject="meta", days=(MAY_1,))
    assert "May 1, 2026" in said(item, year=2027).detail


@pytest.mark.parametrize(
    ("days", "text"),
    [
        ((MAY_1,), "May 1"),
        ((MAY_1, date(2026, 5, 2), MAY_3), "May 1 – 3"),
        ((MAY_1, JUN_9), "2 days, first May 1"),
    ],
)
def test_days_without_data_are_told_as_a_stretch_or_counted(
    days: tuple[date, ...], text: str
) -> None:
    words = said(Attention("gap", "warn", subject="share_rate", days=days, count=1))
    assert words.title == f"Share rate: no data for {text}"
    assert words.detail == "1 point of the trend not judged, hollow"


def test_what_is_unknown_is_a_percentage_of_its_base() -> None:
    people = said(Attention("unmatched_people", "mute", subject="share_rate", fraction=0.352))
    reach = said(Attention("unmatched_people", "mute", subject="icp_ctr", fraction=0.352))
    assert people.title == "35\u202f% of active people have no profile"
    assert reach.title == "35\u202f% of impressions are not known by audience"
    assert (people.action, reach.action) == ("Add profiles", "Mark campaigns")


def test_words_of_its_own_are_kept() -> None:
    item = Attention("alert", "bad", "VPs share less", "Since Apr 13", "Open alert", "alerts")
    assert said(item) == AttentionWords("VPs share less", "Since Apr 13", "Open alert")
