"""LinkedIn pulled and LinkedIn imported give the same KPI, and never count twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from connectors.ads.linkedin_ads import CONNECTOR
from connectors.kit.windows import Window
from desktop.core.kpi.points import Period
from desktop.core.kpi.targeted_aims import AimProposal
from desktop.core.reports.build_data_page import load_imports
from desktop.core.reports.campaign_list import load_campaign_list
from desktop.core.store.runs import DONE
from tests.builders.ad_exports import (
    LINKEDIN,
    demographics_table,
    linkedin_day,
    linkedin_preamble,
    linkedin_row,
    table_bytes,
    with_header,
)
from tests.builders.connections import Desk
from tests.builders.linkedin_pulls import only
from tests.builders.workspaces import make_workspace, opened, run_cli
from tests.fakes.linkedin_ads import LinkedInAds
from tests.fakes.linkedin_world import Cell

ACCOUNT = "512345678"
MONTHS = (
    Window(date(2026, 10, 1), date(2026, 10, 31)), Window(date(2026, 11, 1), date(2026, 11, 16)),
)  # fmt: skip
QUESTIONS = (
    ("--window", "month"),
    ("--window", "week"),
    ("--window", "month", "--by", "campaign"),
    ("--window", "month", "--by", "campaign_type"),
    ("--window", "month", "--by", "funnel_stage"),
    ("--window", "month", "--by", "seniority"),
    ("--window", "range"),
)
PRINTED = {"Director": 0.2, "VP": 0.11, "CXO": 0.02, "Senior": 0.24, "Entry": 0.15}


@pytest.fixture
def linkedin() -> Iterator[LinkedInAds]:
    with LinkedInAds() as found:
        yield found


def write_days(linkedin: LinkedInAds, folder: Path, level: str = "Campaign") -> Path:
    """Campaign Manager's Campaign (or Ad) Performance Report of the fake's delivery, by day."""
    names = {each.number: each for each in linkedin.campaigns}
    rows = []
    for (number, day), cell in sorted(linkedin.delivery.items(), key=lambda each: each[0][::-1]):
        row = linkedin_row(
            **{
                "Start Date (in UTC)": linkedin_day(day), "Account Name": "Acme EMEA",
                "Campaign ID": str(number), "Campaign Name": names[number].name,
                "Campaign Group ID": str(names[number].group), "Campaign Group Name": "Any",
                "Total Spent": f"{cell.cents / 100:.2f}", "Impressions": str(cell.impressions),
                "Clicks": str(cell.clicks),
            }
        )  # fmt: skip
        left_out = () if level == "Ad" else ("Ad ", "Creative ")
        rows.append({name: row[name] for name in row if not name.startswith(left_out)})
    title = f"{level} Performance Report (in UTC)"
    start, end = MONTHS[0].first, MONTHS[-1].last
    table = [*linkedin_preamble(title, start, end), *with_header(rows)]
    path = folder / f"account_{ACCOUNT}_{level.lower()}_performance_report.csv"
    path.write_bytes(table_bytes(_generated(table), LINKEDIN))
    return path


def write_members(linkedin: LinkedInAds, folder: Path, campaign: int, month: Window) -> Path:
    """The Demographics Report of one campaign and month; fewer than three print as 0."""
    delivered = [
        cell
        for (number, day), cell in linkedin.delivery.items()
        if number == campaign and month.first <= day <= month.last
    ]
    whole = sum(delivered, Cell())
    values = []
    for value, share in PRINTED.items():
        shown, clicked = int(whole.impressions * share), round(whole.clicks * share)
        if shown >= 3:
            values.append((value, str(shown), str(clicked if clicked >= 3 else 0)))
    table = linkedin_preamble("Demographics Report (in UTC)", month.first, month.last)
    table += demographics_table("Job Seniority", values)
    path = folder / f"campaign_{campaign}_demographics_report_{month.first:%m}.csv"
    path.write_bytes(table_bytes(_generated(table), LINKEDIN))
    return path


def _generated(table: list[list[str]]) -> list[list[str]]:
    told = "Date Generated: "
    return [
        [f"{told}November 16, 2026, 3:00 PM"] if row[:1] and row[0].startswith(told) else row
        for row in table
    ]


def import_files(linkedin: LinkedInAds, workspace: Path, folder: Path) -> None:
    files = [write_days(linkedin, folder)]
    for campaign in linkedin.campaigns:
        files += [write_members(linkedin, folder, campaign.number, month) for month in MONTHS]
    for path in files:
        import_file(linkedin, workspace, path)


def import_file(linkedin: LinkedInAds, workspace: Path, path: Path) -> None:
    done = run_cli(workspace, "import", path, "--scope", f"account={ACCOUNT}", now=linkedin.now)
    assert done.status == 0, done.err


def answer(workspace: Path, linkedin: LinkedInAds) -> dict[tuple[str, ...], Any]:
    found = {}
    for question in QUESTIONS:
        told = run_cli(
            workspace, "kpi", "icp-ctr", "--from", "2026-10-01", "--to", "2026-11-16", *question,
            "--json", now=linkedin.now,
        )  # fmt: skip
        assert told.status == 0, told.err
        found[question] = told.json
    return found


def numbers(answers: dict[tuple[str, ...], Any]) -> list[tuple[Any, ...]]:
    return [
        tuple(point[name] for name in ("start", "segment", "numerator", "denominator", "coverage"))
        for told in answers.values()
        for point in told["points"]
    ]


def test_what_is_pulled_answers_as_what_is_imported(linkedin: LinkedInAds, tmp_path: Path) -> None:
    imported = make_workspace(tmp_path / "imported")
    import_files(linkedin, imported, tmp_path)
    desk = Desk(make_workspace(tmp_path / "pulled"), linkedin.now, CONNECTOR)
    desk.connect("linkedin", linkedin.settings())
    with only(desk, "days", "members"):
        assert desk.sync().state == DONE
    assert answer(desk.folder, linkedin) == answer(imported, linkedin)


def test_a_first_pull_holds_all_that_it_brought(linkedin: LinkedInAds, workspace: Path) -> None:
    desk = Desk(make_workspace(workspace), linkedin.now, CONNECTOR)
    desk.connect("linkedin", linkedin.settings())
    desk.sync()
    with opened(workspace) as store, store.read() as connection:
        found = load_imports(connection)
    assert [row.rows_held for row in found] == [row.rows_new for row in found]
    assert all(row.rows_held for row in found), found


def test_a_file_and_a_pull_of_the_same_days_are_counted_once(
    linkedin: LinkedInAds, tmp_path: Path
) -> None:
    desk = Desk(make_workspace(tmp_path / "both"), linkedin.now, CONNECTOR)
    import_files(linkedin, desk.folder, tmp_path)
    before = answer(desk.folder, linkedin)
    desk.connect("linkedin", linkedin.settings())
    with only(desk, "days", "members"):
        desk.sync()
    assert answer(desk.folder, linkedin) == before


def test_an_ad_report_beside_a_pull_of_the_same_delivery_is_counted_once(
    linkedin: LinkedInAds, tmp_path: Path
) -> None:
    desk = Desk(make_workspace(tmp_path / "both"), linkedin.now, CONNECTOR)
    desk.connect("linkedin", linkedin.settings())
    with only(desk, "days", "members"):
        desk.sync()
    before = answer(desk.folder, linkedin)
    import_file(linkedin, desk.folder, write_days(linkedin, tmp_path, "Ad"))
    after = answer(desk.folder, linkedin)
    assert numbers(after) == numbers(before)
    (month, _) = after["--window", "month"]["points"]
    assert "overlaps" in month["reasons"], "that two reports are there is told"


def test_a_file_of_an_account_that_is_not_connected_stays_beside_a_pull(
    linkedin: LinkedInAds, tmp_path: Path
) -> None:
    """Its name tells a campaign and no account, and the pull is newer."""
    desk = Desk(make_workspace(tmp_path / "both"), linkedin.now, CONNECTOR)
    linkedin.delivery[7001, MONTHS[0].first] = Cell(4000, 90, 0)
    path = write_members(linkedin, tmp_path, 7001, MONTHS[0])
    del linkedin.delivery[7001, MONTHS[0].first]
    assert run_cli(desk.folder, "import", path, now="2026-11-16T14:00:00Z").status == 0
    before = [each for each in desk.describe()["facts"] if each.campaign == "7001"]
    assert len(before) == len(PRINTED)
    desk.connect("linkedin", linkedin.settings() | {"segments": "seniority"})
    with only(desk, "days", "members"):
        desk.sync()
    assert [each for each in desk.describe()["facts"] if each.campaign == "7001"] == before


def test_a_file_without_its_account_is_replaced_where_the_pull_knows_its_campaign(
    linkedin: LinkedInAds, tmp_path: Path
) -> None:
    desk = Desk(make_workspace(tmp_path / "both"), linkedin.now, CONNECTOR)
    path = write_members(linkedin, tmp_path, 4001, MONTHS[0])
    assert run_cli(desk.folder, "import", path, now="2026-11-16T14:00:00Z").status == 0
    linkedin.members["MEMBER_SENIORITY"] = {"urn:li:seniority:7": 0.5}
    desk.connect("linkedin", linkedin.settings() | {"segments": "seniority"})
    with only(desk, "days", "members"):
        desk.sync()
    october = [
        each.value
        for each in desk.describe()["facts"]
        if (each.campaign, each.start) == ("4001", MONTHS[0].first) and each.dimension
    ]
    assert october == ["VP"]


def test_expansion_and_off_site_delivery_are_told_with_the_number(
    linkedin: LinkedInAds, tmp_path: Path
) -> None:
    desk = Desk(make_workspace(tmp_path / "pulled"), linkedin.now, CONNECTOR)
    desk.connect("linkedin", linkedin.settings())
    desk.sync()
    (month, _) = answer(desk.folder, linkedin)["--window", "month"]["points"]
    assert {"audience_expansion", "offsite_delivery"} <= set(month["reasons"])
    linkedin.campaigns = [
        replace(each, expansion=False, offsite=False) for each in linkedin.campaigns
    ]
    desk.sync()
    (month, _) = answer(desk.folder, linkedin)["--window", "month"]["points"]
    assert not {"audience_expansion", "offsite_delivery"} & set(month["reasons"])


def test_campaigns_whose_targeting_is_the_icps_are_proposed(
    linkedin: LinkedInAds, tmp_path: Path
) -> None:
    icp = '[[icp]]\nname = "VPs"\n[icp.where]\nseniority = ["VP", "CXO"]\ncountry = ["DE"]\n'
    desk = Desk(make_workspace(tmp_path / "pulled", icp), linkedin.now, CONNECTOR)
    desk.connect("linkedin", linkedin.settings())
    desk.sync()
    october = Period(MONTHS[0].first, MONTHS[0].last)
    with opened(desk.folder) as store, store.read() as connection:
        found = load_campaign_list(connection, desk.now, "VPs", october)
    proposals = {entry.name: entry.proposal for entry in found.entries}
    assert proposals["ICP leaders, DACH"] == AimProposal((), expansion=False, offsite=False)
    assert proposals["ICP leaders, wide"] == AimProposal((), expansion=True, offsite=True)
    assert proposals["Everybody"] == AimProposal(("seniority", "country"), False, False)
    assert [name for name, each in proposals.items() if each and each.aims] == ["ICP leaders, DACH"]
