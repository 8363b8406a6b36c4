from __future__ import annotations

import pytest

from desktop.core.activity import (
    DEFAULT_IGNORED,
    channel_of,
    is_ignored,
    property_text,
    share_properties,
)
from desktop.core.definitions import Activity, ShareRule

SHARED = {
    "Share*": (ShareRule("any_share"),),
    "Copy Link": (ShareRule("copy_link"),),
    "Share": (
        ShareRule("social_share", (("method", ("twitter", "linkedin")),)),
        ShareRule("email_invite", (("method", ("email",)), ("count", ("1", "2")))),
    ),
}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("mixpanel", "$identify"),
        ("mixpanel:123", "$ae_session"),
        ("amplitude", "[Amplitude] Start Session"),
        ("posthog", "$$heatmap"),
        ("ga4", "session_start"),
    ],
)
def test_system_events_of_a_source_are_no_activity(kind: str, name: str) -> None:
    assert is_ignored(kind, name, Activity())
    assert not is_ignored(kind, name, Activity(ignore_defaults=False))


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("mixpanel", "$mp_click"),
        ("amplitude", "[Amplitude] Element Clicked"),
        ("posthog", "$autocapture"),
        ("events", "$identify"),
        ("mixpanel", "session_start"),
    ],
)
def test_clicks_and_other_sources_names_are_activity(kind: str, name: str) -> None:
    assert not is_ignored(kind, name, Activity())


def test_the_users_globs_are_added_to_the_defaults() -> None:
    activity = Activity(ignore=("Email *",))

    assert is_ignored("mixpanel", "Email Delivered", activity)
    assert is_ignored("mixpanel", "$merge", activity)
    assert not is_ignored("mixpanel", "email delivered", activity)


def test_without_the_defaults_only_the_users_globs_count() -> None:
    activity = Activity(ignore=("Email *",), ignore_defaults=False)

    assert is_ignored("posthog", "Email Opened", activity)
    assert not is_ignored("posthog", "$set", activity)


def test_no_default_is_an_optional_autocapture_name() -> None:
    optional = {"$autocapture", "$rageclick", "$mp_click", "[Amplitude] Page Viewed"}

    assert not optional & {name for names in DEFAULT_IGNORED.values() for name in names}


def test_the_first_rule_whose_conditions_all_hold_gives_the_channel() -> None:
    assert channel_of(SHARED, "Share", {"method": "linkedin"}) == "social_share"
    assert channel_of(SHARED, "Share", {"method": "email", "count": 2}) == "email_invite"


def test_an_exact_name_wins_over_a_glob_even_where_its_conditions_fail() -> None:
    assert channel_of(SHARED, "Share", {"method": "Email"}) is None
    assert channel_of(SHARED, "Share", {"method": "email"}) is None
    assert channel_of(SHARED, "Share Button", {}) == "any_share"


def test_globs_are_tried_in_their_order_until_conditions_hold() -> None:
    shared = {
        "S*": (ShareRule("first", (("via", ("x",)),)),),
        "Sh*": (ShareRule("second"),),
    }

    assert channel_of(shared, "Share", {"via": "x"}) == "first"
    assert channel_of(shared, "Share", {}) == "second"


def test_other_events_share_nothing() -> None:
    assert channel_of(SHARED, "copy link", {}) is None
    assert channel_of({}, "Copy Link", {}) is None


def test_the_properties_that_conditions_need_are_known() -> None:
    assert share_properties(SHARED) == {"method", "count"}


@pytest.mark.parametrize(
    ("value", "text"),
    [("a", "a"), (1, "1"), (1.0, "1"), (1.5, "1.5"), (True, "true"), (None, None), (["a"], None)],
)
def test_properties_compare_as_text(value: object, text: str | None) -> None:
    assert property_text(value) == text
