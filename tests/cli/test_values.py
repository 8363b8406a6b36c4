"""`values`: what is not understood, which values, and reading them otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.workspaces import make_workspace, run_cli

PEOPLE = """user_id,seniority
u1,Growth Ninja
u2,Vice President
u3,VICE PRESIDENT
"""


@pytest.fixture
def filled(workspace: Path, tmp_path: Path) -> Path:
    make_workspace(workspace)
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE)
    assert run_cli(workspace, "import", file).status == 0
    return workspace


def test_what_is_not_understood_is_summed_by_trait(filled: Path) -> None:
    (line,) = [
        line for line in run_cli(filled, "values").out.splitlines() if line.startswith("seniority")
    ]
    told = "1 not understood: 1 person, 0 impressions"
    assert line.split(maxsplit=1)[1] == f"2 values   {told}"
    found = run_cli(filled, "values", "--json").json
    (seniority,) = [each for each in found if each["trait"] == "seniority"]
    assert (seniority["values"], seniority["unknown"], seniority["people"]) == (2, 1, 1)


def test_the_values_of_a_trait_are_a_table(filled: Path) -> None:
    out = run_cli(filled, "values", "seniority").out
    assert [line.split() for line in out.splitlines()] == [
        ["value", "people", "impressions", "reads", "as", "state"],
        ["Growth", "Ninja", "1", "0", "(not", "understood)", "unknown"],
        ["VICE", "PRESIDENT", "2", "0", "VP", "known"],
    ]
    (row,) = run_cli(filled, "values", "seniority", "--unknown", "--json").json
    assert (row["raw"], row["people"], row["reads_as"]) == ("Growth Ninja", 1, None)


def test_a_value_is_read_otherwise_and_as_written_again(filled: Path) -> None:
    run_cli(filled, "values", "seniority", "--read", "growth ninja", "Manager")
    out = run_cli(filled, "values", "seniority").out
    assert ["Manager", "corrected"] in [line.split()[-2:] for line in out.splitlines()]
    run_cli(filled, "values", "seniority", "--forget", "growth ninja")
    assert "(not understood)" in run_cli(filled, "values", "seniority").out


def test_a_value_can_be_said_to_tell_nothing(filled: Path) -> None:
    out = run_cli(filled, "values", "seniority", "--read", "growth ninja", "").out
    assert "(tells nothing)" in out


def test_nothing_left_to_understand_is_said(filled: Path) -> None:
    out = run_cli(filled, "values", "seniority", "--read", "growth ninja", "VP", "--unknown").out
    assert out == "there is no such value of seniority\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("shoe_size",), 'there is no trait "shoe_size"; there is '),
        (("--read", "Ninja", "Manager"), "say of which trait"),
        (("--forget", "Ninja"), "say of which trait"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    filled: Path, arguments: tuple[str, ...], said: str
) -> None:
    outcome = run_cli(filled, "values", *arguments)
    assert outcome.status == 2
    assert said in outcome.err
