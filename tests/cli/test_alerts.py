"""`icp-pulse alerts`: what a person reads of the rules, and what a script gets."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.builders.workspaces import DEFINITIONS, make_workspace, run_cli

FIRST = date(2026, 1, 5)
RULES = """
[[alert]]
name = "CTR is low"
kpi = "icp_ctr"
when = { below = 0.0045 }
at_least = 5000

[[alert]]
name = "A campaign is weak"
kpi = "icp_ctr"
segment = "campaign"
when = { below = 0.0045 }
at_least = 5000
"""
NOW = "2026-01-30T12:00:00Z"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = make_workspace(tmp_path / "workspace", DEFINITIONS + RULES)
    rows = ["date,source,campaign_id,campaign,impressions,clicks"]
    for at in range(21):
        day = FIRST + timedelta(days=at)
        rows.append(f"{day},linkedin,1,ICP leaders,2000,{12 if at < 7 else 3}")
        rows.append(f"{day},linkedin,2,Broad,2000,3")
    (found / "ads.csv").write_text("\n".join(rows) + "\n")
    assert run_cli(found, "import", found / "ads.csv", now=NOW).status == 0
    return found


def test_before_the_first_check_the_rules_are_listed_as_never_checked(folder: Path) -> None:
    printed = run_cli(folder, "alerts", now=NOW)
    assert printed.status == 0
    assert "CTR is low" in printed.out
    assert "never checked" in printed.out


def test_a_check_says_what_fired_and_why(folder: Path) -> None:
    printed = run_cli(folder, "alerts", "check", now=NOW)
    assert printed.status == 0
    assert "CTR is low: 0.15 % (21 / 14,000), below 0.45 %" in printed.out
    assert "Jan 19 – 25, 2026" in printed.out
    assert "A campaign is weak (ICP leaders): 0.15 %" in printed.out
    assert "Broad" not in printed.out


def test_a_script_can_fail_on_a_firing_rule(folder: Path) -> None:
    assert run_cli(folder, "alerts", "--fail-on", "firing", now=NOW).status == 0
    assert run_cli(folder, "alerts", "check", "--fail-on", "firing", now=NOW).status == 1
    assert run_cli(folder, "alerts", "--fail-on", "firing", now=NOW).status == 1


def test_json_holds_the_state_and_the_numbers_it_stands_on(folder: Path) -> None:
    found = run_cli(folder, "alerts", "check", "--json", now=NOW).json
    total = next(view for view in found if view["rule"] == "CTR is low")
    assert total["state"] == "firing"
    assert (total["last"]["numerator"], total["last"]["denominator"]) == (21, 14_000)
    assert {view["segment"] for view in found} == {None, "ICP leaders"}


def test_a_replay_counts_how_often_a_rule_would_have_fired(folder: Path) -> None:
    asked = ("alerts", "replay", "CTR is low", "--from", "2026-01-06", "--to", "2026-01-30")
    printed = run_cli(folder, *asked, now=NOW)
    assert '"CTR is low" would have fired once in 25 days' in printed.out
    steps = run_cli(folder, *asked, "--json", now=NOW).json["steps"]
    assert [step["state"] for step in steps] == ["ok", "pending", "firing"]


def test_an_unknown_rule_is_answered_with_the_nearest(folder: Path) -> None:
    printed = run_cli(
        folder, "alerts", "replay", "CTR is lo", "--from", "2026-01-01", "--to", "2026-01-30"
    )
    assert printed.status == 2
    assert 'did you mean "CTR is low"?' in printed.error


def test_a_workspace_without_rules_says_how_to_add_one(tmp_path: Path) -> None:
    printed = run_cli(make_workspace(tmp_path / "bare"), "alerts")
    assert "add [[alert]]" in printed.out
