"""HubSpot's records, properties and pages that change while they are pulled, or never end."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.clock import DAY
from desktop.core.errors import ConnectionTroubleError
from desktop.core.store.runs import DONE, FAILED
from tests.builders.pulled import check, desk_of, people, traits
from tests.fakes.hubspot import COMPANY, HubSpot, is_list, is_search
from tests.fakes.talk import Asked, Reply, json_reply


def once(wanted: Callable[[Asked], bool], happens: Callable[[], object]) -> Callable[[Asked], bool]:
    """Has something happen in the account just after the first such request was answered."""
    happened: list[object] = []

    def matches(asked: Asked) -> bool:
        if not happened and wanted(asked):
            happened.append(happens())
        return False

    return matches


def is_association(asked: Asked) -> bool:
    return "/associations/" in asked.path


def is_first_page(asked: Asked) -> bool:
    is_page = asked.path.endswith("/objects/companies") and asked.query.get("archived") == "false"
    return is_page and "after" not in asked.query


def test_a_company_that_is_deleted_between_its_contact_and_its_batch_tells_nothing(
    fake: HubSpot, tmp_path: Path
) -> None:
    gone = once(is_association, lambda: fake.archive("companies", COMPANY))
    fake.misbehave(lambda right: right, 1, gone)
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().state == DONE
        assert "company_domain" not in traits(desk, "92")
        assert traits(desk, "91")["company_domain"] == "beta.example"
        desk.sync()
        assert traits(desk, "acme.example") == {}


def test_a_company_that_is_deleted_while_companies_are_paged_goes_with_the_next_pull(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.list_page = 1
    gone = once(is_first_page, lambda: fake.archive("companies", COMPANY))
    fake.misbehave(lambda right: right, 1, gone)
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().state == DONE
        desk.sync()
        assert traits(desk, "acme.example") == {}
        assert traits(desk, "beta.example")["company"] == "Beta"


def test_people_leave_a_company_that_was_deleted_though_no_contact_changed(
    fake: HubSpot, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.archive("companies", COMPANY)
        desk.sync()
        assert "company_domain" not in traits(desk, "92")
        fake.asked.clear()
        assert desk.sync().told.updated == 0
        assert not [asked for asked in fake.asked if is_list(asked)], "told once is enough"


def test_a_property_that_vanishes_between_two_calls_is_told_of_nobody(
    fake: HubSpot, tmp_path: Path
) -> None:
    goes = once(_is_about_contacts, lambda: fake.names["contacts"].remove("jobtitle"))
    fake.misbehave(lambda right: right, 1, goes)
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().state == DONE
        assert "job_title" not in traits(desk, "91")
        assert traits(desk, "91")["seniority"] == "VP"


def test_what_a_property_told_goes_where_the_account_has_it_no_more(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("contacts", "91", 1, email="a@acme.example", plan_tier="pro", jobtitle="CEO")
    with desk_of(fake, tmp_path, properties="plan_tier") as desk:
        desk.sync()
        fake.names["contacts"].remove("plan_tier")
        fake.names["companies"].remove("industry")
        run = desk.sync()
        assert "plan" not in traits(desk, "91")
        assert traits(desk, "91")["job_title"] == "CEO"
        assert traits(desk, "acme.example") == {"company": "Acme", "company_size": "250"}
        assert "Contacts have no property plan_tier" in run.told.warnings
        assert desk.sync().told.updated == 0


def test_without_the_property_that_users_are_known_by_nothing_is_pulled(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("contacts", "91", 1, email="p1@acme.example", product_user_id="u1")
    with desk_of(fake, tmp_path, user_id="product_user_id") as desk:
        desk.sync()
        before = people(desk)
        fake.names["contacts"].remove("product_user_id")
        run = desk.sync()
        assert (run.state, run.remedy) == (FAILED, "edit")
        assert "no property product_user_id" in run.reason
        assert people(desk) == before
    with pytest.raises(ConnectionTroubleError) as caught:
        check(fake, tmp_path, user_id="product_user_id")
    assert caught.value.field == "user_id"


def test_a_search_that_leads_back_to_a_page_that_was_read_is_stopped(
    fake: HubSpot, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        for number in range(191, 199):
            fake.put("contacts", str(number), 60, email=f"n{number}@acme.example")
        fake.misbehave(_led_to("2"), 100, is_search)
        run = desk.sync()
        assert (run.state, run.remedy) == (FAILED, "report")
        assert "back to one that was read before" in run.reason
        assert "hubspot:191" not in people(desk)


def test_companies_of_a_contact_whose_pages_never_end_are_read_once(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.associations["91"] = [("7", (279,)), ("8", (279,)), (COMPANY, (1, 279))]
    fake.companies_at_once = 1

    def loops(right: Reply) -> Reply:
        return Reply(right.status, right.body.replace(b'"after": "2"', b'"after": "1"')
                     .replace(b'"after":"2"', b'"after":"1"'), right.headers)  # fmt: skip

    fake.misbehave(loops, 100, is_association)
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().state == DONE
        # its primary company cannot be reached, so that its own property tells
        assert traits(desk, "91")["company_domain"] == "beta.example"


def test_a_merged_contact_with_a_user_id_of_its_own_goes_at_once_and_once(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("contacts", "91", 1, email="p1@acme.example", product_user_id="u1")
    fake.put("contacts", "92", 2, email="p2@acme.example", product_user_id="u2")
    with desk_of(fake, tmp_path, user_id="product_user_id") as desk:
        desk.sync()
        del fake.things["contacts"]["92"]  # who is merged away is not among the deleted
        fake.put("contacts", "91", 60, email="p1@acme.example", product_user_id="u1",
                 hs_merged_object_ids="92", hs_additional_emails="p2@acme.example")  # fmt: skip
        assert desk.sync().told.withdrawn == 1
        assert {"user:u1"} == {who for who in people(desk) if who.startswith("user:")}
        fake.asked.clear()
        fake.put("contacts", "91", 120, email="p1@acme.example", product_user_id="u1",
                 hs_merged_object_ids="92", hs_additional_emails="p2@acme.example")  # fmt: skip
        desk.sync()
        assert not [asked for asked in fake.asked if is_list(asked)]


def test_a_contact_that_is_created_while_the_list_is_paged_comes_with_the_next_pull(
    fake: HubSpot, tmp_path: Path
) -> None:
    def create() -> None:
        fake.put("contacts", "900", 60, email="late@acme.example")

    fake.list_page = 100
    fake.misbehave(lambda right: right, 1, once(is_list, create))
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert "hubspot:900" not in people(desk)
        desk.now += DAY // 24
        assert desk.sync().told.new == 1


def _is_about_contacts(asked: Asked) -> bool:
    return asked.path.endswith("/properties/contacts")


def _led_to(after: str) -> Callable[[Reply], Reply]:
    def lead(right: Reply) -> Reply:
        return json_reply({**json.loads(right.body), "paging": {"next": {"after": after}}})

    return lead
