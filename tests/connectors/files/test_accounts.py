from __future__ import annotations

from pathlib import Path

import pytest

from connectors.files.accounts import Accounts
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import Account, RecordBatch
from tests.builders.product_exports import T0, write_lines

OPTIONS = ReadOptions(now=(T0 + 86_400) * 1_000_000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "accounts.csv"


def read(path: Path) -> tuple[Reading, list[Account]]:
    reading = Accounts().read(InputFile(path), OPTIONS)
    return reading, [
        record
        for batch in reading.batches
        if isinstance(batch, RecordBatch)
        for record in batch.records
        if isinstance(record, Account)
    ]


def test_a_row_is_a_company_with_traits(path: Path) -> None:
    path.write_text('company_domain,name,employees,Tier\nacme.example,Acme,"1,200",\n')

    reading, accounts = read(path)

    assert accounts == [
        Account(
            2,
            "acme.example",
            None,
            {"company": "Acme", "company_size": "1,200", "custom.tier": None},
        )
    ]
    assert (reading.kind, reading.report, reading.grain) == ("accounts", "accounts", "snapshot")


@pytest.mark.parametrize(
    "said",
    [
        "acme.example", " ACME.example ", "www.acme.example", "https://www.acme.example/en?x=1#y",
        "http://acme.example:8080", "acme.example.", "//acme.example/",
    ],
)  # fmt: skip
def test_a_domain_has_one_spelling(path: Path, said: str) -> None:
    path.write_text(f"website,plan\n{said},pro\n")

    _, accounts = read(path)

    assert [account.company_domain for account in accounts] == ["acme.example"]


def test_a_domain_of_another_script_is_one(path: Path) -> None:
    path.write_text("domain,plan\nmünchen.example,pro\n", encoding="utf-8")

    assert read(path)[1][0].company_domain == "münchen.example"


@pytest.mark.parametrize(
    ("said", "reason"),
    [("", "missing"), ("Acme Inc", "no company domain"), ("localhost", "no company domain")],
)
def test_a_row_without_a_domain_is_rejected(path: Path, said: str, reason: str) -> None:
    path.write_text(f"domain,plan\n{said},pro\nacme.example,free\n")

    reading, accounts = read(path)

    assert [account.line for account in accounts] == [3]
    assert [(one.line, reason in one.reason) for one in reading.rejects] == [(2, True)]


def test_json_lines_are_accounts_too(path: Path) -> None:
    write_lines(path, [{"domain": "acme.example", "industry": "Retail", "updated_at": T0}])

    assert read(path)[1] == [Account(1, "acme.example", T0 * 1_000_000, {"industry": "Retail"})]
    assert Accounts().recognise(InputFile(path), OPTIONS) > 0


@pytest.mark.parametrize(
    "header",
    ["user_id,company_domain", "email,domain", "company,plan", "domain,impressions,clicks"],
)
def test_files_about_people_or_delivery_are_no_accounts(path: Path, header: str) -> None:
    path.write_text(f"{header}\na,b,c\n")

    assert Accounts().recognise(InputFile(path), OPTIONS) == 0.0
