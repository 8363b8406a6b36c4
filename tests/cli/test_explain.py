"""`explain`: from a number to its files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.workspaces import make_workspace, run_cli

NOW = "2026-05-20T16:00:00Z"
HEAD = (
    "period_start,period_end,source,campaign_id,segment_dimension,segment_value,impressions,"
    "clicks\n"
)


@pytest.fixture
def filled(workspace: Path, tmp_path: Path) -> Path:
    make_workspace(workspace)
    file = tmp_path / "ads.csv"
    file.write_text(HEAD + "2026-04-01,2026-04-30,google,7,seniority,VP,1200,30\n")
    assert run_cli(workspace, "import", file, now=NOW).status == 0
    return workspace


def test_a_number_is_walked_back_to_its_file(filled: Path) -> None:
    outcome = run_cli(filled, "explain", "icp-ctr", "--day", "2026-04-07", now=NOW)
    assert outcome.status == 0
    assert "2026-04-01 .. 2026-04-30: 30 / 1,200 = 2.50%" in outcome.out
    assert outcome.out.rstrip().endswith("google  ads.csv     1      30        1,200")


def test_the_same_as_json_names_file_and_line(filled: Path) -> None:
    found = run_cli(filled, "explain", "icp-ctr", "--day", "2026-04-07", "--json", now=NOW).json
    assert found["files"][0]["past"]["file"] == "ads.csv"
    assert [(fact["import_id"], fact["line"]) for fact in found["facts"]] == [(1, 2)]
    assert found["point"]["denominator"] == 1200


def test_a_number_without_rows_says_so(filled: Path) -> None:
    outcome = run_cli(
        filled, "explain", "share-rate", "--day", "2026-04-07", "--window", "week", now=NOW
    )
    assert "2026-04-06 .. 2026-04-12: 0 / 0 = no value" in outcome.out
    assert "no row of any file is used" in outcome.out


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [("--day", "yesterday", "takes a day such as"), ("--window", "range", "range needs")],
)
def test_what_cannot_be_asked_is_refused(filled: Path, option: str, value: str, says: str) -> None:
    asked = {"--day": "2026-04-07", option: value}
    words = [word for pair in asked.items() for word in pair]
    outcome = run_cli(filled, "explain", "icp-ctr", *words, now=NOW)
    assert outcome.status == 2
    assert says in outcome.error
