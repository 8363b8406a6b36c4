"""Reported values read as one vocabulary: in an ICP's CTR and in its segments."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.workspaces import make_workspace, run_cli

DEFINITIONS = """
[reporting]
timezone = "UTC"

[[icp]]
name = "Software leaders"
[icp.where]
{where}
"""
HEAD = "date,source,account_id,campaign_id,segment_dimension,segment_value,impressions,clicks\n"


def _ctr(workspace: Path, *question: str) -> list[dict[str, object]]:
    dates = ("--from", "2026-03-01", "--to", "2026-03-31")
    outcome = run_cli(workspace, "kpi", "icp-ctr", *dates, *question, "--json")
    assert outcome.status == 0, outcome.err
    points: list[dict[str, object]] = outcome.json["points"]
    return points


def _delivered(workspace: Path, folder: Path, where: str, *rows: str) -> Path:
    make_workspace(workspace, DEFINITIONS.format(where=where))
    file = folder / "ads.csv"
    total = "2026-03-02,meta,A,1,,,90000,900\n"
    file.write_text(HEAD + total + "".join(f"2026-03-02,meta,A,1,{row}\n" for row in rows))
    outcome = run_cli(workspace, "import", file)
    assert outcome.status == 0, outcome.err
    return workspace


def test_every_spelling_of_an_industry_is_the_icps_and_one_segment(
    workspace: Path, tmp_path: Path
) -> None:
    _delivered(
        workspace, tmp_path, 'industry = ["Software Development"]',
        "industry,Computer Software,1000,10", "industry,COMPUTER_SOFTWARE,500,5",
        "industry,Retail,70,1",
    )  # fmt: skip

    (point,) = _ctr(workspace)
    assert (point["numerator"], point["denominator"]) == (15, 1500)
    (segment,) = _ctr(workspace, "--by", "industry")
    assert (segment["segment"], segment["denominator"]) == ("COMPUTER_SOFTWARE", 1500)


def test_a_parent_and_its_child_are_never_added_under_any_name(
    workspace: Path, tmp_path: Path
) -> None:
    where = 'industry = ["Technology, Information and Internet", "Computer Software"]'
    _delivered(
        workspace, tmp_path, where,
        'industry,"Technology, Information and Internet",3000,30',
        "industry,Computer Software,1000,10",
    )  # fmt: skip

    (point,) = _ctr(workspace)
    assert (point["numerator"], point["denominator"]) == (30, 3000)


@pytest.mark.parametrize("value", ["Vice President", "VP", "Vizepräsident"])
def test_a_seniority_of_any_language_is_the_icps(
    workspace: Path, tmp_path: Path, value: str
) -> None:
    _delivered(workspace, tmp_path, 'seniority = ["VP"]', f"seniority,{value},1000,10")

    (point,) = _ctr(workspace)
    assert point["denominator"] == 1000


def test_a_correction_counts_for_delivery_at_once(workspace: Path, tmp_path: Path) -> None:
    where = 'seniority = ["Manager"]'
    _delivered(
        workspace, tmp_path, where, "seniority,Growth Ninja,1000,10", "seniority,Manager,500,9"
    )
    assert _ctr(workspace)[0]["denominator"] == 500

    run_cli(workspace, "values", "seniority", "--read", "Growth Ninja", "Manager")

    assert _ctr(workspace)[0]["denominator"] == 1500
    (segment,) = _ctr(workspace, "--by", "seniority")
    assert (segment["segment"], segment["denominator"]) == ("Manager", 1500)
