"""HubSpot's versions, scopes, limits and errors, and what a test of a connection finds."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.clock import DAY
from desktop.core.errors import ConnectionTroubleError
from desktop.core.store.runs import DONE, FAILED
from tests.builders.pulled import check, desk_of, people, traits
from tests.fakes.hubspot import START, HubSpot, is_list, is_search, problem, throttled
from tests.fakes.talk import Reply, json_reply


def test_a_months_version_has_its_own_paths(fake: HubSpot, tmp_path: Path) -> None:
    fake.version = "2026-03"
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().told.new == 10
        fake.put("contacts", "91", 60, email="p1@acme.example", jobtitle="CEO")
        assert desk.sync().told.updated == 1
    assert all("/2026-03/" in asked.path for asked in fake.asked)


@pytest.mark.parametrize(
    ("version", "linking", "said"),
    [("2026-09", "", "v3"), ("v3", "", "2026-03"), ("v3", "2026-09", "v3")],
    ids=["v3 ended", "a month ended", "v4 of associations ended"],
)
def test_a_version_that_hubspot_knows_no_more_falls_back_to_one_that_it_knows(
    fake: HubSpot, tmp_path: Path, version: str, linking: str, said: str
) -> None:
    fake.version, fake.linking = version, linking
    with desk_of(fake, tmp_path, version=said) as desk:
        run = desk.sync()
        assert (run.state, run.told.new) == (DONE, 10)
        assert traits(desk, "92")["company_domain"] == "acme.example"
    assert any(f"{version} was asked" in text for text in run.told.warnings) is (version != said)


def test_where_no_version_is_known_the_error_names_the_field(fake: HubSpot, tmp_path: Path) -> None:
    fake.version = "2029-03"
    with desk_of(fake, tmp_path, version="v3") as desk:
        run = desk.sync()
    assert (run.state, run.remedy) == (FAILED, "edit")
    assert "2026-09" in run.reason


@pytest.mark.parametrize("scope", ["objects.contacts", "objects.companies", "schemas.contacts",
                                   "schemas.companies"])  # fmt: skip
def test_the_check_names_any_scope_that_is_missing(
    fake: HubSpot, tmp_path: Path, scope: str
) -> None:
    fake.scopes.remove(f"crm.{scope}.read")
    with pytest.raises(ConnectionTroubleError, match=f"crm.{scope}.read") as caught:
        check(fake, tmp_path)
    assert caught.value.remedy == "reconnect"


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (problem(401, "The access token expired", "EXPIRED_AUTHENTICATION"), "expired"),
        (json_reply({"message": "no token at all"}, 530), "no token at all"),
        (json_reply({"category": "MISSING_SCOPES", "message": "no", "errors": None,
                     "context": {"requiredScopes": ["contacts"]}}, 403), "contacts"),
        (
            problem(403, "This app hasn't been granted all scopes", "MISSING_SCOPES", errors=[
                {"message": "One or more scopes are required.",
                 "context": {"requiredGranularScopes": ["crm.objects.companies.read"]}}]),
            "crm.objects.companies.read",
        ),
    ],
    ids=["expired", "no token", "older scopes", "scopes"],
)  # fmt: skip
def test_what_a_new_token_mends_asks_to_reconnect(
    fake: HubSpot, tmp_path: Path, reply: Reply, said: str
) -> None:
    fake.reply_with(reply, 10)
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
    assert (run.state, run.remedy, run.told.requests) == (FAILED, "reconnect", 1)
    assert said in run.reason


@pytest.mark.parametrize(
    ("policy", "message", "wait"),
    [
        ("TEN_SECONDLY_ROLLING", "You have reached your ten_secondly_rolling limit.", 10),
        ("SECONDLY", "You have reached your secondly limit.", 1),
    ],
)
def test_a_429_waits_by_its_policy(
    fake: HubSpot, tmp_path: Path, policy: str, message: str, wait: int
) -> None:
    fake.reply_with(throttled(policy, message), 2, is_list)
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        assert (run.state, run.told.retries) == (DONE, 2)
        assert all(wait <= each <= wait * 1.1 for each in desk.time.waits)


NEW_YORK = "America/New_York"


@pytest.mark.parametrize(
    ("zone", "said", "hours"),
    [
        (NEW_YORK, "Mon, 01 Jun 2026 20:00:00 GMT", 8),
        ("Asia/Kolkata", "Mon, 01 Jun 2026 20:00:00 GMT", 22.5),
        (NEW_YORK, "Sun, 08 Mar 2026 06:00:00 GMT", 22),  # a day of 23 hours
        (NEW_YORK, "Mon, 01 Jun 2026 04:30:00 GMT", 1),  # the count of the day before, maybe
        (NEW_YORK, "yesterday", 1),
        ("", "Mon, 01 Jun 2026 20:00:00 GMT", 1),
    ],
)
@pytest.mark.parametrize("policy", ["DAILY", ""])
def test_the_daily_limit_ends_the_run_until_midnight_where_the_account_is(
    fake: HubSpot, tmp_path: Path, policy: str, zone: str, said: str, hours: float
) -> None:
    daily = throttled(policy, "You have reached your daily limit.", said)
    fake.reply_with(daily, 10, is_list)
    with desk_of(fake, tmp_path, timezone=zone) as desk:
        run = desk.sync()
        assert (run.state, run.remedy, desk.time.waits) == (FAILED, "retry", [])
        assert f"at midnight in {zone or 'the time zone of the account'}" in run.reason
        assert run.told.again_at == desk.now + hours * DAY / 24
        assert people(desk) == set()
        fake.behave()
        assert desk.sync().state == DONE


@pytest.mark.parametrize(("budget", "pause"), [("remaining", 10.0), ("secondly-remaining", 1.0)])
def test_the_last_call_of_a_budget_is_followed_by_a_pause(
    fake: HubSpot, tmp_path: Path, budget: str, pause: float
) -> None:
    def used_up(right: Reply) -> Reply:
        return Reply(right.status, right.body,
                     {**right.headers, f"x-hubspot-ratelimit-{budget}": "0"})  # fmt: skip

    fake.misbehave(used_up, 1, is_list)
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert desk.time.waits == [pause]


@pytest.mark.parametrize("status", [423, 477, 502, 503, 504, 524])
def test_passing_trouble_is_tried_again(fake: HubSpot, tmp_path: Path, status: int) -> None:
    fake.reply_with(json_reply({"message": "busy"}, status), 1, is_list)
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
    assert (run.state, run.told.retries) == (DONE, 1)


def test_a_second_has_at_most_four_searches(fake: HubSpot, tmp_path: Path) -> None:
    instants: list[float] = []
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        for number in range(60):
            fake.put("contacts", f"2{number}", 60, email=f"n{number}@acme.example")
        fake.cut(0, lambda asked: bool(is_search(asked) and instants.append(desk.time.now)))
        fake.misbehave(lambda right: right, 1, lambda asked: bool(
            is_search(asked) and instants.append(desk.time.now)))  # fmt: skip
        desk.sync()
    assert len(instants) > 25
    assert all(fifth - first >= 1 for first, fifth in zip(instants, instants[4:], strict=False))


def test_the_check_offers_the_properties_and_warns_of_what_does_not_exist(
    fake: HubSpot, tmp_path: Path
) -> None:
    found = check(fake, tmp_path, properties="plan_tier\nno_such", user_id="product_user_id")
    assert found.warnings == ("Contacts have no property no_such",)
    assert "plan_tier" in {each.value for each in found.choices["properties"]}
    assert "20 properties of contacts" in found.text


def test_the_check_finds_the_zone_by_whose_days_requests_are_counted(
    fake: HubSpot, tmp_path: Path
) -> None:
    assert check(fake, tmp_path).suggested == {"timezone": NEW_YORK}
    found = check(fake, tmp_path / "said", timezone="Europe/Berlin")
    assert found.suggested == {}
    assert found.warnings == ("The account's time zone is America/New_York, not Europe/Berlin",)
    with pytest.raises(ConnectionTroubleError, match="no time zone"):
        check(fake, tmp_path / "wrong", timezone="Mars/Olympus")


@pytest.mark.parametrize("zone", [None, "Mars/Olympus"])
def test_a_zone_that_is_not_told_or_not_known_is_not_suggested(
    fake: HubSpot, tmp_path: Path, zone: str | None
) -> None:
    fake.zone = zone
    found = check(fake, tmp_path)
    assert (found.suggested, found.warnings) == ({}, ())


@pytest.mark.parametrize("status", [401, 403, 404, 500])
def test_an_account_that_tells_nothing_of_itself_can_be_connected(
    fake: HubSpot, tmp_path: Path, status: int
) -> None:
    fake.reply_with(json_reply({"message": "no"}, status), 1,
                    lambda asked: asked.path.startswith("/account-info"))  # fmt: skip
    assert check(fake, tmp_path).suggested == {}


def test_the_check_warns_of_no_contacts(fake: HubSpot, tmp_path: Path) -> None:
    fake.things["contacts"] = {}
    assert "no contact" in check(fake, tmp_path).warnings[0]


def test_the_check_of_another_accounts_token_names_both(fake: HubSpot, tmp_path: Path) -> None:
    with pytest.raises(ConnectionTroubleError) as caught:
        check(fake, tmp_path, portal="999")
    assert "of HubSpot's account 1478, not of 999" in str(caught.value)
    assert (caught.value.remedy, caught.value.field) == ("edit", "portal")


def test_the_token_of_another_account_brings_nothing(fake: HubSpot, tmp_path: Path) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        before = desk.describe()
        for kind in ("contacts", "companies"):
            for each in fake.things[kind].values():
                each["url"] = each["url"].replace("/1478/", "/999/")
        for days in (0, 8):  # what changed, and the whole
            desk.now += days * DAY
            fake.put("contacts", "91", 60 + days, email="p1@acme.example", jobtitle="CEO")
            fake.things["contacts"]["91"]["url"] = (
                "https://app.hubspot.com/contacts/999/record/0-1/91"
            )
            run = desk.sync()
            assert (run.state, run.remedy) == (FAILED, "edit")
            assert "account 999, not of 1478" in run.reason
        assert desk.describe() == before


def test_the_fakes_world_lies_before_its_present() -> None:
    assert f"{START + timedelta(days=7):%Y-%m-%d}" < HubSpot.now
