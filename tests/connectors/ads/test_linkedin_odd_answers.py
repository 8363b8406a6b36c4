"""The traps of LinkedIn's answers: nulls, numbers as texts, names left out, and silence."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desktop.core.clock import DAY
from desktop.core.store.coverage import ADS, load_coverage
from desktop.core.store.runs import DONE, FAILED
from tests.builders.connections import Desk
from tests.builders.linkedin_pulls import check, facts, only, pull, refused
from tests.builders.workspaces import database, opened
from tests.fakes.linkedin_ads import LinkedInAds
from tests.fakes.linkedin_world import LAST, Cell
from tests.fakes.talk import Reply

Element = dict[str, Any]


def tell(linkedin: LinkedInAds, path: str, change: Callable[[Element], Element]) -> None:
    """Has every element that answers below a path be another."""
    tell_all(linkedin, path, lambda elements: [change(each) for each in elements])


def tell_all(
    linkedin: LinkedInAds, path: str, change: Callable[[list[Element]], list[Element]]
) -> None:
    """Has other elements answer below a path."""

    def changed(right: Reply) -> Reply:
        said = json.loads(right.body)
        elements = change(said["elements"])
        return replace(right, body=json.dumps(said | {"elements": elements}).encode())

    linkedin.misbehave(changed, 10_000, lambda asked: asked.path.endswith(path))


def test_numbers_as_texts_are_numbers(linkedin: LinkedInAds, desk: Desk) -> None:
    tell(linkedin, "/adAnalytics", lambda row: {
        name: str(value) if isinstance(value, int) else value for name, value in row.items()
    })  # fmt: skip
    assert pull(linkedin, desk, "days").state == DONE
    found = {(int(f.campaign or 0), f.start): Cell(f.impressions, f.clicks) for f in facts(desk)}
    assert found == {key: replace(cell, cents=0) for key, cell in linkedin.delivery.items()}


@pytest.mark.parametrize(
    ("cost", "micros"),
    [
        ("133.73000000000001818989403545856475830078125", 133_730_000),
        ("0.0000005", 0),
        (7.25, 7_250_000),
        ("NaN", None),
        ("Infinity", None),
        ("1E+40", None),
        ("-5", None),
        ("", None),
        (None, None),
    ],
)
def test_a_cost_of_any_length_is_read_and_one_that_is_none_costs_no_delivery(
    linkedin: LinkedInAds, desk: Desk, cost: object, micros: int | None
) -> None:
    tell(linkedin, "/adAnalytics", lambda row: row | {"costInLocalCurrency": cost})
    run = pull(linkedin, desk, "days", start=f"{LAST}")
    assert (run.state, run.told.rejected) == (DONE, 0), run.reason
    with closing(database(desk.folder)) as db:
        rows = db.execute("SELECT DISTINCT spend_micros, currency FROM ad_fact").fetchall()
    assert rows == [(micros, None if micros is None else "EUR")]


def test_a_name_that_is_left_out_or_null_is_none(linkedin: LinkedInAds, desk: Desk) -> None:
    tell(linkedin, "/adTargetingEntities", lambda each: {"urn": each["urn"]} | (
        {"name": None} if each["urn"].endswith(":1337") else {}
    ))  # fmt: skip
    run = pull(linkedin, desk, "members", segments="company", start="2026-11-01")
    assert run.state == DONE, run.reason
    assert {fact.value for fact in facts(desk, "company")} == {
        f"urn:li:organization:{number}" for number in (1337, 2025, 9999999)
    }  # fmt: skip
    assert run.told.warnings[0].startswith("LinkedIn tells no name of some values")


@pytest.mark.parametrize(
    "missing",
    [
        {"name": None, "campaignGroup": None, "type": None, "objectiveType": None},
        {"targetingCriteria": None, "audienceExpansionEnabled": None},
        {"targetingCriteria": {"include": None, "exclude": None}},
        {"targetingCriteria": {}},
    ],
)
def test_a_campaign_of_which_little_is_told_is_pulled_like_any(
    linkedin: LinkedInAds, desk: Desk, missing: Element
) -> None:
    tell(linkedin, "/adCampaigns", lambda each: each | missing)
    run = pull(linkedin, desk, "targeting", "days", start=f"{LAST}")
    assert run.state == DONE, run.reason
    assert {fact.campaign for fact in facts(desk)} == {"4001", "4003"}


def test_an_account_that_nobody_named_is_told_as_such(linkedin: LinkedInAds, desk: Desk) -> None:
    tell(linkedin, "/adAccounts", lambda each: each | {"name": None})
    assert check(linkedin, desk).text == "1 ad account: unnamed (512345678, EUR)"


def test_a_token_without_the_permission_for_reports_fails_the_test_already(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    linkedin.troubles.is_without_reporting = True
    error = refused(linkedin, desk)
    assert error.remedy == "reconnect"
    assert "r_ads_reporting" in str(error)


@pytest.mark.parametrize("stream", ["days", "members"])
def test_reports_that_are_empty_all_at_once_take_nothing_away(
    linkedin: LinkedInAds, desk: Desk, stream: str
) -> None:
    """LinkedIn does not refuse reports where access is missing: they are only empty."""
    dimension = None if stream == "days" else "seniority"
    pull(linkedin, desk, stream, segments="seniority")
    before = facts(desk, dimension)
    assert before
    linkedin.troubles.is_silent = True
    with only(desk, stream):
        run = desk.sync()
    assert (run.state, run.remedy) == (FAILED, "reconnect")
    assert "empty all at once" in run.reason
    assert facts(desk, dimension) == before
    linkedin.troubles.is_silent = False
    with only(desk, stream):
        assert desk.sync().state == DONE


def test_an_account_that_stands_still_is_empty_and_right(linkedin: LinkedInAds, desk: Desk) -> None:
    first = LAST - timedelta(days=20)
    linkedin.delivery = {(4001, first): Cell(500, 9, 90)}
    pull(linkedin, desk, "days")
    before = facts(desk)
    desk.now += 40 * DAY
    with only(desk, "days"):
        run = desk.sync()
    assert (run.state, run.told.withdrawn) == (DONE, 0)
    assert facts(desk) == before != []


def roles_asked(linkedin: LinkedInAds) -> int:
    return sum(asked.path == "/rest/adAccountUsers" for asked in linkedin.asked)


def test_an_account_that_never_delivered_is_empty_where_its_role_is_told(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    linkedin.delivery = {}
    run = pull(linkedin, desk, "days", start="2026-08-01")
    assert (run.state, run.told.warnings) == (DONE, ())
    assert run.told.windows > 1
    assert roles_asked(linkedin) == 1
    with only(desk, "days"):
        desk.now += DAY
        assert desk.sync().state == DONE
    assert roles_asked(linkedin) == 2


def test_silence_on_an_account_without_a_role_is_missing_access_at_the_first_pull(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    linkedin.troubles.is_silent = True
    linkedin.roles = {512345679}
    run = pull(linkedin, desk, "days")
    assert (run.state, run.remedy) == (FAILED, "reconnect")
    assert "has no role on it" in run.reason
    with opened(desk.folder) as store, store.read() as connection:
        assert load_coverage(connection, ADS) == ()  # its days are not known to be empty
    linkedin.troubles.is_silent = False
    linkedin.roles.add(512345678)
    with only(desk, "days"):
        assert desk.sync().told.new > 0


def test_where_roles_are_not_told_the_doubt_is(linkedin: LinkedInAds, desk: Desk) -> None:
    linkedin.delivery = {}
    linkedin.troubles.is_without_roles = True
    run = pull(linkedin, desk, "days")
    assert run.state == DONE
    (warning,) = run.told.warnings
    assert warning.startswith("Ad account 512345678 has not delivered anything yet, or access")


def test_a_role_on_a_later_page_is_found(linkedin: LinkedInAds, desk: Desk) -> None:
    linkedin.delivery = {}
    linkedin.roles = set(range(1, 600)) | {512345678}
    assert pull(linkedin, desk, "days").state == DONE
    assert roles_asked(linkedin) == 2


def test_an_empty_page_with_a_token_is_not_the_last(linkedin: LinkedInAds, desk: Desk) -> None:
    linkedin.has_empty_pages = True
    assert pull(linkedin, desk, "targeting").told.new == 5


def test_a_row_that_comes_twice_counts_once(linkedin: LinkedInAds, desk: Desk) -> None:
    tell_all(linkedin, "/adAnalytics", lambda rows: [*rows, *rows])
    assert pull(linkedin, desk, "days", start=f"{LAST}").state == DONE
    assert {(f.impressions, f.clicks) for f in facts(desk) if f.campaign == "4001"} == {
        (linkedin.delivery[4001, LAST].impressions, linkedin.delivery[4001, LAST].clicks)
    }


def test_two_rows_that_say_different_things_of_one_campaign_are_not_guessed_between(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    tell_all(linkedin, "/adAnalytics", lambda rows: [*rows, *(r | {"clicks": 1} for r in rows)])
    run = pull(linkedin, desk, "days", start=f"{LAST}")
    assert (run.state, run.remedy) == (FAILED, "report")
    assert "two things of urn:li:sponsoredCampaign:" in run.reason
    assert facts(desk) == []
