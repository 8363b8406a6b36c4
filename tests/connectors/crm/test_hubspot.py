"""Each trap of HubSpot's API, over a real socket into a real store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.people_rows import MOST_ADDRESSES
from desktop.core.clock import DAY
from desktop.core.errors import ConnectionTroubleError
from desktop.core.store.runs import DONE, FAILED
from desktop.core.store.traits import EMAILS
from tests.builders.pulled import check, desk_of, traits
from tests.fakes.hubspot import START, HubSpot, problem, throttled
from tests.fakes.talk import Asked, Reply, json_reply

COMPANY = "406260751575"


@pytest.fixture
def fake() -> Iterator[HubSpot]:
    with HubSpot() as fake:
        assert isinstance(fake, HubSpot)
        yield fake


def people(desk: Any) -> set[str]:
    """The contacts of whom the store has a profile."""
    said = desk.describe()["statements"]
    return {who for who, trait, *_ in said if not trait and ":" in who}


def searches(fake: HubSpot, kind: str) -> list[dict[str, Any]]:
    path = f"/crm/v3/objects/{kind}/search"
    return [asked.json for asked in fake.asked if asked.path == path]


def is_search(asked: Asked) -> bool:
    return asked.path.endswith("/search")


def is_list(asked: Asked) -> bool:
    return asked.path.endswith("/objects/contacts") and asked.query.get("archived") == "false"


def test_a_contact_has_our_traits_and_its_company_is_known_by_domain(
    fake: HubSpot, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        assert traits(desk, "91") == {
            "email": "p1@acme.example", "job_title": "VP Sales", "seniority": "VP",
            "country": "France", "lifecycle_stage": "customer", "company_domain": "beta.example",
        }  # fmt: skip
        assert traits(desk, "acme.example") == {
            "company": "Acme", "industry": "Computer Software", "company_size": "250",
        }  # fmt: skip
    assert (run.told.new, run.told.rejected) == (10, 0)


def test_a_list_ends_where_paging_is_absent_however_short_its_pages(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.list_page = 1
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().told.new == 10


def test_only_properties_that_exist_are_asked_for(fake: HubSpot, tmp_path: Path) -> None:
    fake.names["contacts"].remove("hs_seniority")
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert "seniority" not in traits(desk, "91")
    asked = next(asked for asked in fake.asked if is_list(asked)).query["properties"].split(",")
    assert set(asked) <= set(fake.names["contacts"])
    assert not {"firstname", "phone"} & set(asked)


def test_properties_that_the_user_chose_become_traits_but_names_and_phones_do_not(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("contacts", "91", 1, email="a@acme.example", plan_tier="pro", product_user_id="u1",
             phone="+33 1")  # fmt: skip
    with desk_of(fake, tmp_path, properties="plan_tier\nproduct_user_id\nphone") as desk:
        desk.sync()
        found = traits(desk, "91")
    assert (found["plan"], found["custom.product_user_id"]) == ("pro", "u1")
    assert "+33 1" not in found.values()


def test_a_property_chosen_later_is_told_of_contacts_that_did_not_change(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("contacts", "91", 1, email="a@acme.example", plan_tier="pro", product_user_id="u1")
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        desk.mend(properties="plan_tier")
        desk.sync()
        assert traits(desk, "91")["plan"] == "pro"
        desk.mend(user_id="product_user_id")
        desk.sync()
        assert "user:u1" in people(desk)
        assert not {who for who in people(desk) if who.startswith("hubspot:")}


def test_a_list_of_properties_that_no_address_bears_goes_in_a_body(
    fake: HubSpot, tmp_path: Path
) -> None:
    many = [f"score_of_a_model_with_a_long_name_{n}" for n in range(60)]
    fake.names["contacts"] += many
    fake.put("contacts", "91", 1, email="a@acme.example", **{many[-1]: "7"})
    with desk_of(fake, tmp_path, properties="\n".join(many)) as desk:
        desk.sync()
        assert traits(desk, "91")[f"custom.{many[-1]}"] == "7"


def test_choices_are_told_by_their_labels_and_custom_stages_too(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("contacts", "91", 1, email="a@acme.example", lifecyclestage="48151623",
             industry="BANKING")  # fmt: skip
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert traits(desk, "91")["lifecycle_stage"] == "Pilot"
        assert traits(desk, "91")["industry"] == "Banking"
        assert traits(desk, "92")["lifecycle_stage"] == "customer"


def test_several_choices_are_told_by_their_labels(fake: HubSpot, tmp_path: Path) -> None:
    fake.names["contacts"].append("hs_buying_role")
    fake.put("contacts", "91", 1, email="a@acme.example", hs_buying_role="CHAMPION;BUDGET;x")
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert traits(desk, "91")["custom.hs_buying_role"] == "Champion;Budget Holder;x"


def test_the_primary_company_counts_of_several(fake: HubSpot, tmp_path: Path) -> None:
    fake.associations["91"] = [(f"{COMPANY[:-1]}6", (279,)), (COMPANY, (1, 279))]
    fake.things["contacts"]["91"]["properties"]["associatedcompanyid"] = None
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert traits(desk, "91")["company_domain"] == "acme.example"


def test_the_primary_company_may_be_on_a_later_page_of_a_contacts_companies(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.companies_at_once = 2
    others = [(f"{number}", (279,)) for number in range(1, 6)]
    fake.associations["91"] = [*others, (COMPANY, (1, 279))]
    fake.things["contacts"]["91"]["properties"]["associatedcompanyid"] = None
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert traits(desk, "91")["company_domain"] == "acme.example"


def test_an_accounts_own_label_numbered_one_is_not_the_primary_company(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.associations["91"] = [(COMPANY, (1, 279)), (f"{COMPANY[:-1]}6", (-1,))]
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert traits(desk, "91")["company_domain"] == "acme.example"


def test_a_contact_that_lost_its_company_and_its_address_has_them_no_more(
    fake: HubSpot, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.put("contacts", "91", 60, jobtitle="VP Sales")
        fake.associations["91"] = []
        assert desk.sync().told.updated == 1
        assert set(traits(desk, "91")) == {"job_title"}


def test_an_address_that_moved_to_another_contact_belongs_to_that_one(
    fake: HubSpot, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.put("contacts", "91", 60)
        fake.put("contacts", "92", 60, email="p1@acme.example")
        desk.sync()
        assert "email" not in traits(desk, "91")
        assert traits(desk, "92")["email"] == "p1@acme.example"


@pytest.mark.parametrize("domain", ["acme-group.example", None])
def test_people_follow_a_company_that_changed_though_no_contact_did(
    fake: HubSpot, tmp_path: Path, domain: str | None
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.put("companies", COMPANY, 60, name="Acme", domain=domain, numberofemployees="90")
        desk.sync()
        told = traits(desk, "92")
        assert told.get("company_domain") == domain
        assert told.get("company_size") == (None if domain else "90")
        fake.put("companies", COMPANY, 120, name="Acme", domain=domain, numberofemployees="91")
        desk.sync()
        assert traits(desk, "92").get("company_size") == (None if domain else "91")
        fake.put("companies", COMPANY, 180, name="Acme", domain="acme.example")
        desk.sync()
        assert "company_size" not in traits(desk, "92")
        assert traits(desk, "92")["company_domain"] == "acme.example"


def test_contacts_are_not_read_whole_for_a_company_that_tells_its_people_the_same(
    fake: HubSpot, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.asked.clear()
        fake.put("companies", COMPANY, 60, name="Acme", domain="acme.example", type="PARTNER")
        assert desk.sync().told.updated == 1
    assert not [asked for asked in fake.asked if is_list(asked)]


def test_without_a_primary_association_the_contacts_own_property_tells_the_company(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.associations["91"] = []
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().state == DONE
        assert traits(desk, "91")["company_domain"] == "beta.example"


def test_a_company_without_a_domain_tells_its_people_who_it_is(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("companies", COMPANY, 1, name="Acme", industry="BANKING", numberofemployees="12")
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        found = traits(desk, "92")
    assert run.told.left_out == 1
    assert (found["company"], found["industry"], found["company_size"]) == ("Acme", "Banking", "12")


def test_contacts_without_an_address_are_counted_and_told(fake: HubSpot, tmp_path: Path) -> None:
    fake.put("contacts", "91", 1, jobtitle="VP")
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
    assert any("1 of 8 people have no e-mail" in text for text in run.told.warnings)


def test_addresses_beyond_those_that_join_are_told(fake: HubSpot, tmp_path: Path) -> None:
    more = [f"p1.{number}@acme.example" for number in range(MOST_ADDRESSES)]
    fake.put("contacts", "91", 1, email="p1@acme.example", hs_additional_emails=";".join(more))
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        assert traits(desk, "91")[EMAILS[-1]] == more[-2]
    assert len(EMAILS) == MOST_ADDRESSES
    assert any("1 rows have more than 5 e-mail" in text for text in run.told.warnings)


def test_only_what_changed_is_searched_for_by_each_kinds_own_property(
    fake: HubSpot, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.asked.clear()
        fake.put("companies", COMPANY, 60, name="Acme", domain="acme.example", type="PARTNER")
        fake.put("contacts", "91", 60, email="p1@acme.example", jobtitle="CEO")
        run = desk.sync()
        assert traits(desk, "91")["job_title"] == "CEO"
        assert traits(desk, "acme.example")["custom.type"] == "PARTNER"
    assert run.told.updated == 2
    assert not [asked for asked in fake.asked if is_list(asked)]
    filters = [
        one["filterGroups"][0]["filters"][0]["propertyName"]
        for kind in ("contacts", "companies")
        for one in searches(fake, kind)[:1]
    ]
    assert filters == ["lastmodifieddate", "hs_lastmodifieddate"]


def test_an_index_that_lags_is_asked_ten_minutes_back(fake: HubSpot, tmp_path: Path) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.put("contacts", "191", 60, email="new@acme.example")
        fake.put("contacts", "192", 52, email="lagging@acme.example")
        fake.hidden = {"192"}
        assert desk.sync().told.new == 1
        fake.hidden = set()
        assert desk.sync().told.new == 1


def test_an_empty_page_of_a_search_with_a_next_one_is_not_its_end(
    fake: HubSpot, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.empty_page = True
        fake.put("contacts", "191", 60, email="new@acme.example")
        assert desk.sync().told.new == 1


def test_more_than_ten_thousand_changes_of_one_instant_are_all_found(
    fake: HubSpot, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.search_page = 190  # shorter than asked for, so that a page could end beyond the cap
        for number in range(9_500, 19_700):  # as texts, 10000 is before 9500
            fake.put("contacts", str(number), 60, email=f"n{number}@acme.example")
        run = desk.sync()
        assert (run.state, run.told.new) == (DONE, 10_200)
    asked = [one["filterGroups"][0]["filters"][1]["value"] for one in searches(fake, "contacts")]
    assert asked[0] == "0"
    assert len(set(asked)) == 2
    assert all(int(one.get("after", "0")) < 10_000 for one in searches(fake, "contacts"))


def test_ids_are_texts_in_whose_order_nothing_is_skipped(fake: HubSpot, tmp_path: Path) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        for number in ("9", "10", "100", "99", "1000"):
            fake.put("contacts", number, 60, email=f"n{number}@acme.example")
        assert desk.sync().told.new == 5


def test_a_contact_deleted_between_two_pulls_is_forgotten_at_once(
    fake: HubSpot, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.archive("contacts", "93")  # no search finds what is archived
        desk.now += DAY
        assert desk.sync().told.withdrawn == 1
        assert "hubspot:93" not in people(desk)
        assert desk.sync().told.withdrawn == 0


def test_a_contact_that_is_deleted_for_good_goes_with_the_whole_list_of_each_week(
    fake: HubSpot, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        del fake.things["contacts"]["93"]
        desk.now += DAY
        assert desk.sync().told.withdrawn == 0
        desk.now += 7 * DAY
        assert desk.sync().told.withdrawn == 1
        assert "hubspot:93" not in people(desk)


def test_a_deleted_contact_leaves_another_of_the_same_product_user_in_place(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("contacts", "91", 1, email="p1@acme.example", product_user_id="u1")
    fake.put("contacts", "92", 2, email="p2@acme.example", product_user_id="u1")
    fake.put("contacts", "93", 3, email="p3@acme.example", product_user_id="u3")
    with desk_of(fake, tmp_path, user_id="product_user_id") as desk:
        desk.sync()
        for number in ("92", "93", "94"):
            fake.archive("contacts", number)
        assert desk.sync().told.withdrawn == 2
        found = people(desk)
        assert "user:u1" in found
        assert not {"user:u3", "email:p4@acme.example"} & found
        fake.asked.clear()
        desk.sync()
        assert not [asked for asked in fake.asked if is_list(asked)]


def test_a_deleted_company_is_withdrawn_unless_another_has_its_domain(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("companies", "5", 2, name="Acme again", domain="acme.example")
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.archive("companies", "5")
        fake.archive("companies", f"{COMPANY[:-1]}6")
        assert desk.sync().told.withdrawn == 1
        assert traits(desk, "acme.example")["company"] == "Acme"
        assert traits(desk, "beta.example") == {}


def test_a_contact_that_was_merged_into_another_goes_at_once(fake: HubSpot, tmp_path: Path) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.archive("contacts", "92")
        fake.put("contacts", "91", 60, email="p1@acme.example", hs_merged_object_ids="92;4711",
                 hs_additional_emails="p2@acme.example")  # fmt: skip
        run = desk.sync()
        assert "hubspot:92" not in people(desk)
        assert traits(desk, "91")["email_2"] == "p2@acme.example"
    assert run.told.withdrawn == 1


def test_people_are_known_by_the_products_id_where_a_property_holds_it(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("contacts", "91", 1, email="p1@acme.example", product_user_id="u_4821")
    with desk_of(fake, tmp_path, user_id="product_user_id") as desk:
        desk.sync()
        found = people(desk)
    assert "user:u_4821" in found
    assert "email:p2@acme.example" in found
    assert not {who for who in found if who.startswith("hubspot:")}


def test_of_two_contacts_with_one_user_id_the_one_that_changed_last_counts(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("contacts", "91", 9, email="p1@acme.example", jobtitle="CEO", product_user_id="u1")
    fake.put("contacts", "92", 2, email="p2@acme.example", jobtitle="Clerk", product_user_id="u1")
    fake.put("contacts", "93", 3, email="p3@acme.example", product_user_id="")
    with desk_of(fake, tmp_path, user_id="product_user_id") as desk:
        run = desk.sync()
        before = desk.describe()
        assert traits(desk, "u1")["job_title"] == "CEO"
        assert "email:p3@acme.example" in people(desk)
        desk.now += 8 * DAY
        assert desk.sync().told.withdrawn == 0
        assert desk.describe() == before
    assert any("the same product_user_id" in text for text in run.told.warnings)


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


@pytest.mark.parametrize("policy", ["DAILY", ""])
def test_a_days_budget_that_is_used_up_ends_the_run_without_hammering(
    fake: HubSpot, tmp_path: Path, policy: str
) -> None:
    fake.reply_with(throttled(policy, "You have reached your daily limit."), 10, is_list)
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        assert (run.state, run.remedy, desk.time.waits) == (FAILED, "retry", [])
        assert run.reason.endswith("at midnight in the account's time zone: pull again then")
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


def test_the_check_warns_of_another_account_and_of_no_contacts(
    fake: HubSpot, tmp_path: Path
) -> None:
    assert "another account" in check(fake, tmp_path, portal="999").warnings[0]
    fake.things["contacts"] = {}
    assert "no contact" in check(fake, tmp_path / "again").warnings[0]


def test_the_fakes_world_lies_before_its_present() -> None:
    assert f"{START + timedelta(days=7):%Y-%m-%d}" < HubSpot.now
