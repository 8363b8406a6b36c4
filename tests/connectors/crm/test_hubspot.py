"""What HubSpot says of people and companies, over a real socket into a real store."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.kit.people_rows import MOST_ADDRESSES
from desktop.core.clock import DAY
from desktop.core.store.runs import DONE
from desktop.core.store.traits import EMAILS
from tests.builders.pulled import desk_of, people, traits
from tests.fakes.hubspot import COMPANY, HubSpot, is_list


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
        for _ in range(2):
            desk.now += 8 * DAY
            again = desk.sync().told
            assert (again.new, again.updated, again.withdrawn, again.left_out) == (0, 0, 0, 1)
            assert again.read == run.told.read == 10
            assert desk.describe() == before
    assert (run.told.new, run.told.left_out) == (9, 1)
    assert any("the same product_user_id (91/92);" in text for text in run.told.warnings)


def test_of_two_contacts_with_one_user_id_that_changed_at_once_always_the_same_one_counts(
    fake: HubSpot, tmp_path: Path
) -> None:
    for at, title in ((92, "CEO"), (93, "Clerk")):
        fake.put("contacts", str(at), 2, email=f"p{at}@acme.example", jobtitle=title,
                 product_user_id="u1")  # fmt: skip
    with desk_of(fake, tmp_path, user_id="product_user_id") as desk:
        desk.sync()
        before = desk.describe()
        of_92, of_93 = (fake.things["contacts"][number] for number in ("92", "93"))
        fake.things["contacts"] |= {"92": of_93, "93": of_92}  # the list has another order now
        desk.now += 8 * DAY
        assert desk.sync().told.updated == 0
        assert desk.describe() == before


def test_the_other_contact_with_a_user_id_counts_once_it_changes_or_is_the_last_one(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("contacts", "91", 9, email="p1@acme.example", jobtitle="CEO", product_user_id="u1")
    fake.put("contacts", "92", 2, email="p2@acme.example", jobtitle="Clerk", product_user_id="u1")
    with desk_of(fake, tmp_path, user_id="product_user_id") as desk:
        desk.sync()
        fake.put("contacts", "92", 60, email="p2@acme.example", jobtitle="CFO",
                 product_user_id="u1")  # fmt: skip
        assert desk.sync().told.updated == 1
        assert traits(desk, "u1")["job_title"] == "CFO"
        fake.archive("contacts", "92")
        desk.sync()
        assert traits(desk, "u1")["job_title"] == "CEO"
        assert traits(desk, "u1")["email"] == "p1@acme.example"
        assert (told := desk.sync().told).new == told.updated == told.withdrawn == 0


def test_of_two_companies_with_one_domain_the_one_that_changed_last_counts(
    fake: HubSpot, tmp_path: Path
) -> None:
    fake.put("companies", "5", 9, name="Acme again", domain="https://www.acme.example/en")
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        assert traits(desk, "acme.example")["company"] == "Acme again"
        before = desk.describe()
        desk.now += 8 * DAY
        assert desk.sync().told.updated == 0
        assert desk.describe() == before
    assert f"the same domain (5/{COMPANY});" in "".join(run.told.warnings)
