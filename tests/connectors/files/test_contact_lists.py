"""Lists of prospects from Apollo and from tools around Sales Navigator."""

from __future__ import annotations

from pathlib import Path

from tests.builders.people_lists import Container, accounted, people

CSV = Container("utf-8", ",")


def test_an_apollo_list_is_people_with_both_addresses(tmp_path: Path) -> None:
    path = CSV.write(
        tmp_path / "apollo-contacts-export.csv",
        [
            ["First Name", "Title", "Company", "Company Name for Emails", "Email", "Email Status",
             "Seniority", "Departments", "# Employees", "Person Linkedin Url", "Website", "Country",
             "Apollo Contact Id", "Secondary Email"],
            ["Ana", "VP Marketing", "Acme Inc", "Acme", "Ana@acme.example", "Verified", "Vp",
             "Marketing", "250", "http://www.linkedin.com/in/ana", "http://www.acme.example",
             "Germany", "64f0", "ana@home.example"],
        ],
    )  # fmt: skip

    reading, found = people(path)

    assert reading.kind == "apollo"
    assert (found[0].user_key, found[0].email) == ("64f0", "ana@acme.example")
    assert found[0].other_emails == ("ana@home.example",)
    assert found[0].traits == {
        "job_title": "VP Marketing", "company": "Acme Inc", "seniority": "Vp",
        "custom.company_name_for_emails": "Acme", "custom.email_status": "Verified",
        "job_function": "Marketing", "company_size": "250", "company_domain": "acme.example",
        "country": "Germany",
    }  # fmt: skip


def test_a_profile_without_address_is_known_by_its_page(tmp_path: Path) -> None:
    path = CSV.write(
        tmp_path / "leads.csv",
        [
            ["firstName", "title", "companyName", "companyUrl", "linkedInProfileUrl", "vmid"],
            ["Ana", "VP", "Acme", "https://www.linkedin.com/sales/company/1",
             "https://www.linkedin.com/in/Ana-Kim/?x=1", "ACwAAA"],
            ["Bo", "CEO", "Bolt", "https://www.linkedin.com/company/bolt", "", ""],
        ],
    )  # fmt: skip

    reading, found = people(path)

    assert reading.kind == "sales_navigator"
    assert [(one.user_key, one.email) for one in found] == [("ana-kim", None)]
    assert found[0].traits == {"job_title": "VP", "company": "Acme", "company_domain": None}
    assert dict(reading.left_out) == {("person", "no id and no e-mail address"): 1}
    assert any("cannot be matched" in text for text in reading.warnings)
    assert accounted(reading, found)
