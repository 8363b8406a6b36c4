"""What changed, was deleted or merged at HubSpot since the last pull."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.kit import hubspot_changes
from desktop.core.clock import DAY
from desktop.core.store.connections import load_pull_state
from desktop.core.store.runs import DONE
from tests.builders.connections import Desk
from tests.builders.pulled import desk_of, people, traits
from tests.builders.workspaces import opened
from tests.fakes.hubspot import COMPANY, HubSpot, is_list, searches


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


@pytest.mark.parametrize(("cheap", "days"), [(hubspot_changes.CHEAP, 1), (7, 7)])
def test_what_is_deleted_for_good_goes_with_the_whole_of_a_day_or_where_that_is_much_of_a_week(
    fake: HubSpot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cheap: int, days: int
) -> None:
    monkeypatch.setattr(hubspot_changes, "CHEAP", cheap)
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        del fake.things["contacts"]["93"]
        for _ in range(days - 1):
            desk.now += DAY
            assert desk.sync().told.withdrawn == 0
        desk.now += DAY
        assert desk.sync().told.withdrawn == 1
        assert "hubspot:93" not in people(desk)
        fake.asked.clear()
        desk.now += DAY // 2
        desk.sync()
        assert not [asked for asked in fake.asked if is_list(asked)], "once a day is enough"


def test_a_domain_that_a_company_gave_up_goes_within_a_day(fake: HubSpot, tmp_path: Path) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.put("companies", COMPANY, 60, name="Acme", domain="acme-group.example")
        desk.sync()
        assert traits(desk, "acme-group.example")["company"] == "Acme"
        desk.now += DAY
        assert desk.sync().told.withdrawn == 1
        assert traits(desk, "acme.example") == {}


def test_a_contact_that_was_restored_and_is_deleted_again_goes_again(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("contacts", "93", 3, email="p3@acme.example", product_user_id="u3")
    with desk_of(fake, tmp_path, user_id="product_user_id") as desk:
        for minutes in (60, 120):
            desk.sync()
            fake.archive("contacts", "93")
            assert desk.sync().told.withdrawn == 1
            fake.put("contacts", "93", minutes, email="p3@acme.example", product_user_id="u3")
            desk.sync()
            assert "user:u3" in people(desk)


def test_only_what_hubspot_still_lists_as_deleted_or_merged_is_remembered(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("contacts", "91", 1, email="p1@acme.example", hs_merged_object_ids="11;12")
    with desk_of(fake, tmp_path, user_id="product_user_id") as desk:
        for number in ("92", "93", "94"):
            fake.archive("contacts", number)
        desk.sync()
        assert remembered(desk) == {"lost": ["92", "93", "94"], "merged": ["11", "12"]}
        del fake.things["contacts"]["92"]
        fake.archive("contacts", "91")
        desk.sync()
        assert remembered(desk)["lost"] == ["91", "93", "94"]
        desk.now += 8 * DAY
        desk.sync()
        assert remembered(desk) == {"lost": ["91", "93", "94"], "merged": []}


def remembered(desk: Desk) -> dict[str, object]:
    with opened(desk.folder) as store, store.read() as connection:
        memory = load_pull_state(connection, 1, "contacts").memory
    return {name: memory[name] for name in ("lost", "merged")}


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
