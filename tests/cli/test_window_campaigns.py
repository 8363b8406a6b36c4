"""Marks of campaigns as the window sets them, and what it remembers of the picker."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop.bootstrap import open_workspace
from desktop.cli.window import overview_loader
from desktop.cli.window_actions import build_actions, load_remembered
from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.events import Bus
from desktop.core.kpi.points import Period
from desktop.core.reports.period_choice import CUSTOM, PeriodChoice
from desktop.core.reports.why_choice import WhyChoice, read_why, write_why
from desktop.ui.state import Asked
from tests.builders.workspaces import NOW, make_workspace, run_cli

ADS = """source,account_id,campaign_id,campaign,date,impressions,clicks
linkedin,7,1,ICP spring,2026-04-02,5000,50
linkedin,7,2,Broad,2026-04-02,15000,45
"""
CLOCK = fixed_clock(parse_instant(NOW))
APRIL = Period(date(2026, 4, 1), date(2026, 4, 30))


def test_a_marked_campaign_counts_and_undo_makes_it_unknown_again(
    workspace: Path, tmp_path: Path
) -> None:
    make_workspace(workspace)
    path = tmp_path / "ads.csv"
    path.write_text(ADS)
    assert run_cli(workspace, "import", path).status == 0
    with open_workspace(workspace, CLOCK) as opened:
        actions, load = build_actions(opened, Bus()), overview_loader(opened)
        assert actions.load_campaigns is not None
        assert actions.mark_campaigns is not None

        def counted() -> tuple[int, float | None]:
            april = PeriodChoice(CUSTOM, APRIL.start, APRIL.end)
            point = load(Asked(period=april)).cards[-1].current
            assert point is not None
            return point.denominator, point.coverage

        assert counted() == (5000, 0.25)
        found = actions.load_campaigns("Leaders", APRIL)
        names = [entry.known_as for entry in found.entries]
        done = actions.mark_campaigns("Leaders", {names[0]: True}, names)
        assert done.sentence == "1 campaign marked"
        assert counted() == (20000, 1.0)
        assert done.undo is not None
        back = done.undo()
        assert back.sentence == "The campaigns are as they were"
        assert counted() == (5000, 0.25)


def test_what_was_picked_to_explain_the_numbers_is_there_at_the_next_start(
    workspace: Path,
) -> None:
    make_workspace(workspace)
    picked = WhyChoice("icp_ctr", "campaign", "industry", "map")
    with open_workspace(workspace, CLOCK) as opened:
        actions = build_actions(opened, Bus())
        assert actions.remember is not None
        actions.remember("why", write_why(picked))
    remembered = load_remembered(workspace)
    assert remembered is not None
    assert read_why(remembered.why) == picked
