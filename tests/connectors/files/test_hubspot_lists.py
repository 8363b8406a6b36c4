"""HubSpot's lists of contacts and companies."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.files.hubspot_lists import HubSpotLists
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import Account, Profile
from tests.builders.people_lists import (
    CELL,
    CONTAINERS,
    HUBSPOT,
    NOW,
    OPTIONAL,
    OPTIONS,
    Container,
    accounted,
    people,
    read,
)

CSV = Container("utf-8", ",")
HEAD = ["Record ID", "First Name", "Email", "Job Title", "Lifecycle Stage", "Last Modified Date"]


def _write(folder: Path, *rows: list[str]) -> Path:
    return CSV.write(folder / "hubspot-crm-exports-all-contacts.csv", rows)


def test_a_contact_is_known_by_its_record_and_its_addresses(tmp_path: Path) -> None:
    head = [*HEAD, "Additional email addresses"]
    row = ["000101", "Ana", "A.Kim@Acme.example", "VP", "Lead", "2026-03-12 10:04",
           "ana@acme.example;A.Kim@acme.example"]  # fmt: skip
    options = ReadOptions(now=NOW, timezone="Europe/Berlin")

    reading, found = people(_write(tmp_path, head, row), options)

    at = int(datetime(2026, 3, 12, 9, 4, tzinfo=UTC).timestamp()) * 1_000_000
    assert found == [
        Profile(
            2, "000101", "a.kim@acme.example", at,
            {"job_title": "VP", "lifecycle_stage": "Lead"}, ("ana@acme.example",),
        )
    ]  # fmt: skip
    assert (reading.kind, reading.report, reading.source) == ("hubspot", "contacts", "hubspot")
    assert any("Europe/Berlin" in line for line in reading.evidence)
    assert any("First Name" in warning for warning in reading.warnings)


def test_the_zone_in_a_columns_name_goes_before_the_reporting_zone(tmp_path: Path) -> None:
    head = [*HEAD[:5], "Last Modified Date (America/New_York)"]
    path = _write(tmp_path, head, ["1", "A", "a@x.example", "", "Lead", "2026-03-12 10:04"])

    _, found = people(path, ReadOptions(now=NOW, timezone="Asia/Tokyo"))

    at = int(datetime(2026, 3, 12, 14, 4, tzinfo=UTC).timestamp()) * 1_000_000
    assert found[0].updated_at == at


def test_an_id_that_a_spreadsheet_rounded_is_told_and_the_address_counts(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        HEAD,
        ["1.2E+11", "A", "a@x.example", "", "Lead", ""],
        ["1.2E+11", "B", "", "", "Lead", ""],
        ["103", "C", "c@x.example", "", "Lead", ""],
    )

    reading, found = people(path)

    assert [(one.user_key, one.email) for one in found] == [
        (None, "a@x.example"),
        ("103", "c@x.example"),
    ]
    assert "rounded by a spreadsheet" in reading.rejects[0].reason
    assert any("2 rows have an id that a spreadsheet rounded" in text for text in reading.warnings)


def test_who_has_no_address_is_counted_as_not_to_be_matched(tmp_path: Path) -> None:
    reading, found = people(_write(tmp_path, HEAD, ["1", "A", "", "CEO", "Lead", ""]))

    assert found[0].user_key == "1"
    assert any("1 of 1 people have no e-mail" in text for text in reading.warnings)


def test_a_column_that_is_there_twice_is_kept_twice(tmp_path: Path) -> None:
    head = [*HEAD, "Region", "Region"]
    path = _write(tmp_path, head, ["1", "A", "a@x.example", "", "Lead", "", "North", "N-4"])

    _, found = people(path)

    assert found[0].traits["custom.region"] == "North"
    assert found[0].traits["custom.region_(2)"] == "N-4"


def test_companies_are_accounts_known_by_their_domain(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        ["Record ID", "Company name", "Company Domain Name", "Industry", "Create Date"],
        ["7", "Acme", "https://www.Acme.example/", "COMPUTER_SOFTWARE", "2026-01-01 10:00"],
        ["8", "No site", "", "RETAIL", "2026-01-01 10:00"],
    )

    reading, found = read(path)

    assert len(found) == 1
    assert isinstance(found[0], Account)
    assert found[0].company_domain == "acme.example"
    assert found[0].traits["company"] == "Acme"
    assert reading.report == "companies"
    assert dict(reading.left_out) == {("company", "no domain to know its people by"): 1}


def test_internal_names_are_known_as_well(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        ["hs_object_id", "email", "jobtitle", "hs_seniority", "hs_role", "numemployees"],
        ["5", "a@x.example", "Dev", "senior", "engineering", "50"],
    )

    reading, found = people(path)

    assert reading.kind == "hubspot"
    assert found[0].traits == {
        "job_title": "Dev", "seniority": "senior", "job_function": "engineering",
        "company_size": "50",
    }  # fmt: skip


def test_a_mapped_user_id_makes_them_users_of_the_product(tmp_path: Path) -> None:
    path = _write(tmp_path, [*HEAD, "App user"], ["1", "A", "a@x.example", "", "Lead", "", "u9"])

    reading, found = people(path, ReadOptions(now=NOW, columns={"user_id": "App user"}))

    assert (reading.namespace, found[0].user_key) == ("user_id", "u9")


def test_a_generic_list_with_an_id_of_its_own_is_not_hubspots(tmp_path: Path) -> None:
    path = _write(tmp_path, ["Record ID", "Email", "Plan"], ["AB-1", "a@x.example", "pro"])

    assert HubSpotLists().recognise(InputFile(path), OPTIONS) == 0


def test_ten_thousand_columns_are_refused_and_six_hundred_are_cut(tmp_path: Path) -> None:
    wide = [f"c{number}" for number in range(10_000)]
    path = _write(tmp_path, [*HEAD, *wide], ["1", "A", "a@x.example", "", "Lead", "", *wide])
    with pytest.raises(FileRefusedError, match="10,006 columns"):
        people(path)

    wide = wide[:600]
    path = _write(tmp_path, [*HEAD, *wide], ["1", "A", "a@x.example", "", "Lead", "", *wide])
    reading, found = people(path)
    assert len(found[0].traits) == 502
    assert any("100 further columns were not kept" in text for text in reading.warnings)


def test_a_formula_is_text_and_a_giant_cell_is_cut(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        [*HEAD, "Note", "Web"],
        ["1", "A", "a@x.example", "x" * 50_000, "Lead", "", '=HYPERLINK("http://x")', "=1+1"],
    )

    _, found = people(path)

    assert found[0].traits["custom.note"] == '=HYPERLINK("http://x")'
    assert len(found[0].traits["job_title"] or "") == 1000


@settings(max_examples=40)
@given(
    language=st.sampled_from(sorted(HUBSPOT)),
    chosen=st.sets(st.sampled_from(OPTIONAL)),
    container=CONTAINERS,
    rows=st.lists(st.tuples(st.integers(1, 10**15), CELL, CELL), min_size=1, max_size=5),
    data=st.data(),
)
def test_a_list_in_any_language_and_container_is_read_back(
    tmp_path_factory: pytest.TempPathFactory,
    language: str,
    chosen: set[str],
    container: Container,
    rows: list[tuple[int, str, str]],
    data: st.DataObject,
) -> None:
    words = HUBSPOT[language]
    fields = data.draw(st.permutations(["id", "email", "mark", *sorted(chosen)]))
    content = [[words[field] for field in fields]]
    wanted = []
    for at, (number, title, other) in enumerate(rows):
        said = {
            "id": str(number), "email": f"P{at}@X.example", "mark": "m", "first": "Ana",
            "updated": f"2026-03-0{at + 1} 10:00", "company_domain": f"https://www.c{at}.example/a",
            "job_title": title, "company": other, "country": title, "industry": other,
            "lifecycle_stage": title, "company_size": other,
        }  # fmt: skip
        content.append([said[field] for field in fields])
        traits = {name: said[name] or None for name in chosen - {"first", "updated"}}
        if "company_domain" in chosen:
            traits["company_domain"] = f"c{at}.example"
        noon = int(datetime(2026, 3, at + 1, 10, tzinfo=UTC).timestamp()) * 1_000_000
        wanted.append((str(number), f"p{at}@x.example", noon if "updated" in chosen else None,
                       traits))  # fmt: skip
    path = container.write(tmp_path_factory.mktemp("lists") / "list.csv", content)

    reading, found = people(path)

    assert reading.kind == "hubspot"
    assert accounted(reading, found)
    assert [
        (
            one.user_key,
            one.email,
            one.updated_at,
            {name: value for name, value in one.traits.items() if not name.startswith("custom.")},
        )
        for one in found
    ] == wanted
