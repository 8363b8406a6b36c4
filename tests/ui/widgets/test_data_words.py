from __future__ import annotations

from datetime import date, datetime

from desktop.core.definitions import ShareRule
from desktop.ui.formats import Formats
from desktop.ui.widgets.data_words import (
    channel_words,
    describe_effect,
    describe_event,
    describe_import,
    describe_source,
    report_words,
    size_words,
    source_detail,
    source_words,
)
from tests.builders.data_reports import (
    TODAY,
    build_effect,
    build_event,
    build_import,
    build_source,
)

EN = Formats("en_US")


def test_a_source_is_called_by_its_name_and_account() -> None:
    assert source_words("linkedin:51")[:2] == ("LinkedIn Ads", "51")
    assert source_words("warehouse_x")[:2] == ("Warehouse x", "")


def test_a_late_source_says_by_how_many_days() -> None:
    late = build_source(state="late", late_days=2)
    assert describe_source(late).text == "Late 2 days"
    assert describe_source(build_source(state="late", late_days=1)).text == "Late 1 day"
    assert describe_source(build_source()).tone == "ok"


def test_how_far_a_source_reaches_gets_shorter_where_there_is_no_room() -> None:
    fullest, shorter, shortest = source_detail(build_source(), EN, TODAY)
    assert fullest == "through May 4 · settled to May 2 · 1,204 ad rows"
    assert shorter == "through May 4 · settled to May 2"
    assert shortest == "through May 4"
    people = build_source("hubspot", None, profiles=42_000, delivery=0, settled_through=None)
    assert source_detail(people, EN, TODAY)[0] == "42,000 people"
    old = build_source(through=date(2025, 2, 18), settled_through=None)
    assert source_detail(old, EN, TODAY)[2] == "through Feb 18, 2025"


def test_an_import_says_what_it_was_and_what_became_of_its_rows() -> None:
    today = build_import(imported_at=datetime(2026, 5, 5, 9, 2), rows_unchanged=3)
    what, said = describe_import(today, EN, TODAY)
    assert what == "Google Ads campaigns · Apr 1 – 29"
    assert said.text == "812 in · 3 same · 5 left out · today 09:02"
    assert said.tone == "ok"


def test_an_import_of_a_pull_says_what_it_holds_and_what_its_last_run_brought() -> None:
    pulled = build_import(rows_held=12_062, rows_new=0, rows_unchanged=19, rows_left_out=0)
    _, said = describe_import(pulled, EN, TODAY)
    assert said.text == "12,062 held · last 0 in · 19 same · Apr 30"
    first = build_import(rows_held=62, rows_new=62, rows_left_out=0)
    assert describe_import(first, EN, TODAY)[1].text == "62 in · Apr 30"


def test_rejected_rows_warn_and_what_was_taken_back_says_so() -> None:
    _, rejected = describe_import(build_import(rows_rejected=3), EN, TODAY)
    assert (rejected.tone, rejected.icon) == ("warn", "alert-outline")
    assert "3 rejected" in rejected.text
    _, undone = describe_import(build_import(state="undone"), EN, TODAY)
    assert undone.text == "taken back · Apr 30"


def test_a_report_is_not_named_twice() -> None:
    assert report_words("accounts", "accounts") == "Accounts"
    assert report_words("linkedin", "demographics") == "LinkedIn demographics"
    assert report_words("meta", "ad_performance") == "Meta Ads ad performance"


def test_a_channel_with_conditions_says_how_many() -> None:
    condition = ShareRule("copy_link", (("method", ("link",)),))
    assert channel_words((ShareRule("copy_link"),)) == "copy_link"
    assert channel_words((condition,)) == "1 condition"
    assert channel_words((condition, condition)) == "2 conditions"
    assert channel_words(()) == "not a share"
    assert channel_words((), ignored=True) == "ignored"


def test_an_event_tells_its_counts_people_and_days() -> None:
    row = build_event(silent_days=14, last_seen=date(2026, 4, 21))
    text = describe_event(row, EN, TODAY)
    assert text == "12,408 events of 713 people · Jan 3 – Apr 21 · silent for 14 days"
    assert "people" not in describe_event(build_event(people=None), EN, TODAY)


def test_an_effect_shows_both_rates_and_both_counts() -> None:
    space = "\u202f"
    assert describe_effect(build_effect(), EN) == (
        f"22.5{space}% → 24.1{space}%, 180 → 193 of 800 people"
    )


def test_sizes_are_decimal() -> None:
    assert size_words(38_400, EN) == "38 KB"
    assert size_words(2_400, EN) == "2.4 KB"
    assert size_words(999, EN) == "999 bytes"
    assert size_words(2_100_000_000, EN) == "2.1 GB"
