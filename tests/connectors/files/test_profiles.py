from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from connectors.files.accounts import Accounts
from connectors.files.profiles import Profiles
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import Profile, RecordBatch
from tests.builders.product_exports import T0, write_lines

NOW = (T0 + 86_400) * 1_000_000
OPTIONS = ReadOptions(now=NOW)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profiles.csv"


def read(path: Path, options: ReadOptions = OPTIONS) -> tuple[Reading, list[Profile]]:
    reading = Profiles().read(InputFile(path), options)
    return reading, [
        record
        for batch in reading.batches
        if isinstance(batch, RecordBatch)
        for record in batch.records
        if isinstance(record, Profile)
    ]


def read_csv(
    path: Path, *lines: str, options: ReadOptions = OPTIONS
) -> tuple[Reading, list[Profile]]:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read(path, options)


def test_a_row_is_a_person_with_traits(path: Path) -> None:
    reading, profiles = read_csv(
        path, "user_id,email,industry,company_size,plan", "u1, A@X.Example ,Retail,480,"
    )

    assert profiles == [
        Profile(
            2,
            "u1",
            "a@x.example",
            None,
            {"industry": "Retail", "company_size": "480", "plan": None},
        )
    ]
    assert (reading.kind, reading.report, reading.source) == ("profiles", "profiles", "profiles")
    assert (reading.grain, reading.rows_read, reading.rejects) == ("snapshot", 1, [])


@pytest.mark.parametrize(
    ("column", "trait"),
    [
        ("Company Size", "company_size"),
        ("company size", "company_size"),
        ("companySize", "company_size"),
        ("Employees", "company_size"),
        ("number_of_employees", "company_size"),
        ("Title", "job_title"),
        ("lifecyclestage", "lifecycle_stage"),
        ("Company Name", "company"),
        ("Tier", "custom.tier"),
        ("Plan Colour", "custom.plan_colour"),
        ("custom.tier", "custom.tier"),
    ],
)
def test_a_column_is_the_trait_that_its_name_means(path: Path, column: str, trait: str) -> None:
    _, profiles = read_csv(path, f"user_id,{column}", "u1,x")

    assert profiles[0].traits == {trait: "x"}


def test_the_exact_name_wins_over_an_alias(path: Path) -> None:
    _, profiles = read_csv(path, "user_id,title,job_title", "u1,Dr.,CFO")

    assert profiles[0].traits == {"job_title": "CFO", "custom.title": "Dr."}


def test_a_mapping_wins_over_every_name(path: Path) -> None:
    options = ReadOptions(now=NOW, columns={"user_id": "Nr", "industry": "plan", "custom.a": "B b"})
    _, profiles = read_csv(path, "Nr,plan,B b", "u1,x,y", options=options)

    assert (profiles[0].user_key, profiles[0].traits) == ("u1", {"industry": "x", "custom.a": "y"})
    assert Profiles().recognise(InputFile(path), options) > 0


def test_a_mapping_for_another_file_is_only_a_warning(path: Path) -> None:
    options = ReadOptions(now=NOW, columns={"industry": "Branche", "clicks": "Klicks"})
    reading, _ = read_csv(path, "user_id", "u1", options=options)

    assert len(reading.warnings) == 1
    assert "'Branche'" in reading.warnings[0]


def test_personal_columns_are_not_kept_and_named_once(path: Path) -> None:
    reading, profiles = read_csv(
        path, "user_id,First Name,phone,$ip,plan", "u1,Ana,1,2,pro", "u2,Bo,1,2,pro"
    )

    assert [profile.traits for profile in profiles] == [{"plan": "pro"}] * 2
    assert len(reading.warnings) == 1
    assert "First Name, phone, $ip" in reading.warnings[0]


def test_an_absent_column_says_nothing_and_an_empty_cell_clears(path: Path) -> None:
    write_lines(path, [{"user_id": "u1", "plan": None}, {"user_id": "u2", "industry": "x"}])

    _, profiles = read(path)

    assert [profile.traits for profile in profiles] == [{"plan": None}, {"industry": "x"}]


def test_json_lines_with_nested_traits_and_numbers(path: Path) -> None:
    traits = {"$email": "A@x.example", "employees": 480.0, "vip": True}
    write_lines(path, [{"$distinct_id": 4, "$properties": traits}])

    _, profiles = read(path)

    assert profiles == [
        Profile(1, "4", "a@x.example", None, {"company_size": "480", "custom.vip": "true"})
    ]


def test_a_workbook_reads_like_its_csv(tmp_path: Path) -> None:
    path = tmp_path / "profiles.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(
            [["User ID", "Company Size", "Plan"], ["u1", 480, ""], [2, 5, "pro"]]
        ):
            sheet.write_row(at, 0, row)

    reading, profiles = read(path)

    assert [(one.user_key, one.traits) for one in profiles] == [
        ("u1", {"company_size": "480", "plan": None}),
        ("2", {"company_size": "5", "plan": "pro"}),
    ]
    assert reading.rows_read == 2


def test_a_source_column_names_the_source(path: Path) -> None:
    reading, profiles = read_csv(path, "user_id,source,plan", "u1,HubSpot,pro", "u2,,free")

    assert reading.source == "hubspot"
    assert [profile.traits for profile in profiles] == [{"plan": "pro"}, {"plan": "free"}]
    assert reading.rows_read == 2


def test_a_source_column_of_many_values_is_a_trait(path: Path) -> None:
    reading, profiles = read_csv(path, "user_id,source", "u1,organic", "u2,paid")

    assert reading.source == "profiles"
    assert [profile.traits for profile in profiles] == [
        {"custom.source": "organic"}, {"custom.source": "paid"}
    ]  # fmt: skip


def test_an_update_time_dates_the_row(path: Path) -> None:
    reading, profiles = read_csv(
        path, "user_id,updated_at", "u1,2026-03-01T12:00:00Z", "u2,", "u3,whenever"
    )

    assert [profile.updated_at for profile in profiles] == [T0 * 1_000_000, None, None]
    assert len(reading.warnings) == 1
    assert "1 rows" in reading.warnings[0]


def test_an_update_date_that_reads_two_ways_is_refused(path: Path) -> None:
    with pytest.raises(FileRefusedError, match="--locale"):
        read_csv(path, "user_id,updated_at", "u1,3/4/2026")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("null,,x", "neither a user id nor an e-mail"),
        ("$device:1,no address,x", "neither a user id nor an e-mail"),
        (f"{'x' * 10_000},,x", "10,000 characters"),
        ("u1,,x,y", "4 cells"),
    ],
)
def test_a_row_about_nobody_is_rejected(path: Path, row: str, reason: str) -> None:
    reading, profiles = read_csv(path, "user_id,email,plan", row, "u2,,pro")

    assert [profile.line for profile in profiles] == [3]
    assert [(reject.line, reason in reject.reason) for reject in reading.rejects] == [(2, True)]
    assert reading.rows_read == 2


def test_two_columns_of_one_name_are_refused(path: Path) -> None:
    with pytest.raises(FileRefusedError, match="'plan' is there twice"):
        read_csv(path, "user_id,plan,plan", "u1,a,b")


@pytest.mark.parametrize(
    "header",
    ["company_domain,plan", "campaign,impressions,clicks,email", "a,b", "email,event,time"],
)
def test_other_tables_are_no_profiles(path: Path, header: str) -> None:
    path.write_text(f"{header}\nx,y,z,w\n")

    assert Profiles().recognise(InputFile(path), OPTIONS) == 0.0


def test_people_with_a_domain_are_profiles_and_no_accounts(path: Path) -> None:
    path.write_text("email,website\na@x.example,https://www.x.example/\n")

    assert Profiles().recognise(InputFile(path), OPTIONS) > 0
    assert Accounts().recognise(InputFile(path), OPTIONS) == 0.0


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(str.strip)
IDS = CELLS.filter(lambda w: w not in {"", "undefined", "null", "<null>"} and w[0] != "$")


@given(st.lists(st.tuples(IDS, CELLS, CELLS, CELLS), min_size=1, max_size=20), st.booleans())
def test_random_profiles_come_back_exactly(
    tmp_path_factory: pytest.TempPathFactory,
    people: list[tuple[str, str, str, str]],
    as_json: bool,
) -> None:
    path = tmp_path_factory.mktemp("random") / "profiles"
    names = ("user_id", "industry", "job_title", "custom.tier")
    if as_json:
        write_lines(path, [dict(zip(names, person, strict=True)) for person in people])
    else:
        text = io.StringIO(newline="")
        csv.writer(text).writerows([names, *people])
        path.write_bytes(text.getvalue().encode())

    reading, profiles = read(path)

    assert [
        (one.user_key, *(one.traits[name] or "" for name in names[1:])) for one in profiles
    ] == people
    assert reading.rejects == []


def test_a_table_of_events_under_other_names_is_no_list_of_people(path: Path) -> None:
    path.write_text("event_id,name,time,distinct_id,email\n1,Share,2026-05-01,u1,a@b.io\n")
    assert Profiles().recognise(InputFile(path), OPTIONS) == 0.0
    path.write_text("name,distinct_id,email\nAna,u1,a@b.io\n")
    assert Profiles().recognise(InputFile(path), OPTIONS) > 0
