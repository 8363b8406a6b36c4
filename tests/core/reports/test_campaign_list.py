"""The list of campaigns of a real workspace, and marks that are set and taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.errors import UsageError
from desktop.core.jobs.targets import set_aims, undo_edit
from desktop.core.kpi.points import Period
from desktop.core.reports.campaign_list import CampaignEntry, load_campaign_list
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store
from tests.builders.workspaces import NOW, make_workspace, opened, run_cli

APRIL = Period(date(2026, 4, 1), date(2026, 4, 30))
CLOCK = fixed_clock(parse_instant(NOW))
ADS = """source,account_id,campaign_id,campaign,date,impressions,clicks
linkedin,7,1,ICP spring,2026-04-02,500,5
linkedin,7,1,ICP spring,2026-04-03,700,6
linkedin,7,2,Broad,2026-04-02,4000,9
google,9,2,Brand,2026-03-02,4000,9
meta,5,,No id,2026-04-02,10,1
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = make_workspace(tmp_path / "workspace")
    path = tmp_path / "ads.csv"
    path.write_text(ADS)
    done = run_cli(folder, "import", path)
    assert done.status == 0, done.out + done.err
    return folder


def entries(store: Store) -> dict[str, CampaignEntry]:
    with store.read() as connection:
        found = load_campaign_list(connection, parse_instant(NOW), None, APRIL)
    assert found.icp == "Leaders"
    return {entry.name: entry for entry in found.entries}


def aims(store: Store) -> dict[str, bool]:
    return {name: entry.aimed for name, entry in entries(store).items()}


def test_every_campaign_is_listed_with_the_totals_of_the_period(workspace: Path) -> None:
    with opened(workspace) as store:
        found = entries(store)
    assert list(found) == ["Broad", "ICP spring", "No id", "Brand"]
    assert (found["ICP spring"].impressions, found["ICP spring"].clicks) == (1200, 11)
    assert (found["Brand"].impressions, found["Brand"].clicks) == (None, None)
    assert [entry.aimed for entry in found.values()] == [False, True, False, False]


def test_marks_change_the_coverage_and_can_be_taken_back(workspace: Path) -> None:
    with opened(workspace) as store:
        found = entries(store)
        names = [entry.known_as for entry in found.values()]
        with store.read() as connection:
            before = load_definitions(connection).campaigns
        wanted = {found["Broad"].known_as: True, found["ICP spring"].known_as: False,
                  found["No id"].known_as: True}  # fmt: skip
        edit = set_aims(store, CLOCK, "Leaders", wanted, names)
        assert edit.changes
        assert aims(store) == {"Broad": True, "ICP spring": False, "No id": True, "Brand": False}
        undo_edit(store, CLOCK, edit)
        with store.read() as connection:
            assert load_definitions(connection).campaigns == before
        assert aims(store) == {"Broad": False, "ICP spring": True, "No id": False, "Brand": False}


def test_a_campaign_of_another_icp_says_whose_it_is(workspace: Path, tmp_path: Path) -> None:
    document = tmp_path / "more.toml"
    document.write_text(
        '[[icp]]\nname = "Leaders"\n[icp.where]\nseniority = ["VP"]\n'
        '[[icp]]\nname = "Others"\n[icp.where]\nplan = ["pro"]\n'
        '[[campaign]]\nmatch = "Broad"\nicp = "Others"\n'
    )
    assert run_cli(workspace, "apply", document, "--yes").status == 0
    with opened(workspace) as store:
        found = entries(store)
    assert (found["Broad"].aimed, found["Broad"].other_icp) == (False, "Others")


def test_an_icp_that_is_gone_takes_no_marks(workspace: Path) -> None:
    with opened(workspace) as store, pytest.raises(UsageError, match='no ICP "Nobody"'):
        set_aims(store, CLOCK, "Nobody", {}, [])
