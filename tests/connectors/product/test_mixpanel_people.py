"""Each trap of Mixpanel's profiles: pages, sessions, budgets, and what is known of a user."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import DAY
from desktop.core.errors import ConnectionTroubleError
from desktop.core.store.runs import DONE, FAILED
from tests.builders.pulled import check, desk_of, traits
from tests.fakes.mixpanel import Mixpanel, profile
from tests.fakes.talk import Asked, Reply, json_reply


@pytest.fixture
def fake() -> Iterator[Mixpanel]:
    with Mixpanel() as fake:
        fake.events = []
        yield fake


def is_people(asked: Asked) -> bool:
    return asked.path == "/api/query/engage"


def pages(fake: Mixpanel) -> list[dict[str, str]]:
    return [asked.form for asked in fake.asked if is_people(asked)]


def test_later_pages_name_the_session_of_the_first(fake: Mixpanel, tmp_path: Path) -> None:
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().told.new == 6
    assert pages(fake) == [{}, {"session_id": "1783098602920-1", "page": "1"}]


def test_a_full_last_page_is_followed_by_an_empty_one(fake: Mixpanel, tmp_path: Path) -> None:
    fake.people = fake.people[:4]
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().told.new == 4
    assert len(pages(fake)) == 2


def test_a_total_that_later_pages_lack_is_not_needed(fake: Mixpanel, tmp_path: Path) -> None:
    def without_total(right: Reply) -> Reply:
        return Reply(200, right.body.replace(b'"total": 6', b'"computed_at": null'))

    fake.misbehave(without_total, 5, is_people)
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().told.new == 6


def test_a_first_page_is_asked_for_as_a_form_though_it_says_nothing(
    fake: Mixpanel, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
    types = {asked.headers.get("content-type") for asked in fake.asked if is_people(asked)}
    assert types == {"application/x-www-form-urlencoded"}


def test_later_pages_that_tell_neither_number_nor_session_are_followed(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.is_curt = True
    fake.people = [profile(f"u{n}", "2026-05-30T09:00:00", plan="pro") for n in range(11)]
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().told.new == 11
    assert [form.get("page") for form in pages(fake)] == [None, "1", "2"]


def test_a_429_on_the_second_page_goes_on_with_the_same_page_and_session(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.reply_with(json_reply({"error": "Query rate limit exceeded"}, 429), 1,
                    lambda asked: asked.form.get("page") == "1")  # fmt: skip
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().told.new == 6
    assert pages(fake)[1:] == [{"session_id": "1783098602920-1", "page": "1"}] * 2


def test_a_session_that_was_forgotten_begins_anew_and_counts_nobody_twice(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.forgets = 2
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
    assert (run.state, run.told.new, run.told.updated) == (DONE, 6, 0)
    assert [form.get("session_id", "")[-1:] for form in pages(fake)] == ["", "1", "", "2", "", "3"]


def test_a_session_that_is_forgotten_each_time_ends_the_run(fake: Mixpanel, tmp_path: Path) -> None:
    fake.forgets = 50
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        assert (run.state, run.remedy) == (FAILED, "retry")
        assert desk.describe()["statements"] == []
    assert len(pages(fake)) == 6


def test_an_error_in_the_first_page_is_no_forgotten_session(fake: Mixpanel, tmp_path: Path) -> None:
    fake.reply_with(json_reply({"error": "bad selector"}, 400), 1, is_people)
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
    assert (run.state, run.remedy) == (FAILED, "edit")
    assert "bad selector" in run.reason


def test_an_error_with_status_200_is_not_taken_for_nobody(fake: Mixpanel, tmp_path: Path) -> None:
    fake.reply_with(json_reply({"status": "error", "error": "try again"}), 1, is_people)
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
    assert (run.state, run.told.new, run.told.retries) == (DONE, 6, 1)


def test_what_is_known_of_a_user_goes_by_our_names_and_without_their_name(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.people = [
        profile(123456789, "2026-05-30T09:00:00", S_email=" Ana@Acme.Example", S_name="Ana R",
                S_first_name="Ana", S_country_code="FR", S_city="Lyon", title="VP Ops",
                company_size=250, phone="+33 1", plan="pro", teams=["a"], tier="gold")
    ]  # fmt: skip
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert traits(desk, "123456789") == {
            "email": "ana@acme.example", "job_title": "VP Ops", "company_size": "250",
            "country": "FR", "plan": "pro", "custom.tier": "gold",
        }  # fmt: skip


def test_words_for_nothing_are_no_values_and_an_empty_property_hides_no_email(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.people = [
        profile("u1", "2026-05-30T09:00:00", S_email="ana@acme.example", email="", plan="pro",
                title="undefined", industry="<null>", country="undefined", S_country_code="FR")
    ]  # fmt: skip
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert traits(desk, "u1") == {"email": "ana@acme.example", "plan": "pro", "country": "FR"}


def test_a_profile_with_an_odd_id_or_without_properties_spoils_no_other(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.people += [
        {"$distinct_id": ["a"], "$properties": {"plan": "pro"}},
        {"$distinct_id": "u8", "$properties": None},
    ]
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
    assert (run.state, run.told.new, run.told.rejected) == (DONE, 7, 1)


def test_profiles_of_devices_are_left_out_with_a_reason(fake: Mixpanel, tmp_path: Path) -> None:
    fake.people.append(profile("$device:18c-a3f", "2026-05-30T09:00:00", S_email="x@x.example"))
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
    assert (run.told.new, run.told.left_out) == (6, 1)


def test_users_seen_since_the_last_run_are_asked_for_then_everybody_each_week(
    fake: Mixpanel, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.asked.clear()
        desk.now += DAY
        fake.people[0]["$properties"].update({"$last_seen": "2026-06-02T08:00:00", "plan": "team"})
        run = desk.sync()
        assert pages(fake) == [{"where": 'properties["$last_seen"] >= "2026-05-30T00:00:00"'}]
        assert (run.told.updated, run.told.withdrawn) == (1, 0)
        assert traits(desk, "u1")["plan"] == "team"
        fake.asked.clear()
        del fake.people[1]
        fake.people[2]["$properties"]["plan"] = "edited without being seen"
        desk.now += 7 * DAY
        run = desk.sync()
        assert pages(fake)[0] == {}
        assert (run.told.updated, run.told.withdrawn) == (1, 1)
        assert traits(desk, "u2") == {}
        assert traits(desk, "u4")["plan"] == "edited without being seen"


def test_what_a_user_is_now_said_to_be_holds_from_when_it_was_heard(
    fake: Mixpanel, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        first = desk.now
        desk.sync()
        desk.now += 8 * DAY
        fake.people[0]["$properties"]["plan"] = "team"
        desk.sync()
        told = [(int(at), plan) for who, trait, at, plan, _ in desk.describe()["statements"]
                if (who, trait) == ("user:u1", "plan")]  # fmt: skip
    assert told == [(first, "pro"), (first + 8 * DAY, "team")]


def test_only_the_properties_chosen_are_asked_for(fake: Mixpanel, tmp_path: Path) -> None:
    with desk_of(fake, tmp_path, properties="plan") as desk:
        desk.sync()
        assert set(traits(desk, "u1")) == {"email", "country", "plan"}
    assert pages(fake)[0] == {"output_properties": '["$email", "$country_code", "plan"]'}


def test_profiles_can_be_turned_off(fake: Mixpanel, tmp_path: Path) -> None:
    with desk_of(fake, tmp_path, people="no") as desk:
        assert desk.sync().state == DONE
    assert pages(fake) == []


def test_the_check_tells_of_a_plan_without_profiles_and_offers_their_properties(
    fake: Mixpanel, tmp_path: Path
) -> None:
    offered = check(fake, tmp_path).choices["properties"]
    assert {each.value for each in offered} == {"email", "title", "plan", "country"}
    fake.reply_with(json_reply({"error": "Your plan does not allow this"}, 402), 5, is_people)
    with pytest.raises(ConnectionTroubleError, match="turn off user profiles") as caught:
        check(fake, tmp_path / "again")
    assert (caught.value.remedy, caught.value.field) == ("edit", "people")
    assert check(fake, tmp_path / "without", people="no").text


def test_companies_of_a_data_group_are_accounts_by_their_domain(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.groups["-816385"] = [
        {"$distinct_id": "acme", "$properties": {"$name": "Acme", "domain": "https://acme.example",
                                                 "industry": "Software", "tier": "gold"}},
        {"$distinct_id": "beta.example", "$properties": {"name": "Beta", "employees": 250}},
        {"$distinct_id": 77, "$properties": {"$name": "Nobody knows whose"}},
        *({"$distinct_id": f"c{n}.example", "$properties": {}} for n in range(3)),
    ]  # fmt: skip
    fake.people = []
    with desk_of(fake, tmp_path, group="-816385") as desk:
        run = desk.sync()
        assert (run.state, run.told.new, run.told.left_out) == (DONE, 5, 1)
        assert traits(desk, "acme.example") == {
            "company": "Acme", "industry": "Software", "custom.tier": "gold",
        }  # fmt: skip
        assert traits(desk, "beta.example") == {"company": "Beta", "company_size": "250"}
        del fake.groups["-816385"][0]
        assert desk.sync().told.withdrawn == 1
    groups = [form for form in pages(fake) if "data_group_id" in form]
    assert [form.get("page", "0") for form in groups] == ["0", "1", "0", "1"]


def test_a_plan_without_profiles_says_which_field_to_turn_off(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.reply_with(json_reply({"error": "Your plan does not allow this"}, 402), 1, is_people)
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
    assert (run.state, run.remedy) == (FAILED, "edit")
    assert "turn off user profiles" in run.reason


def test_an_hours_budget_of_profiles_is_kept_apart_from_that_of_exports(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.people = [profile(f"u{n}", "2026-05-30T09:00:00") for n in range(4 * 60)]
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().told.new == 240
        assert 3500 < max(desk.time.waits) < 3601
