"""Ad reports in a workspace: one delivery counted once, overlaps, kinds of clicks, mapping."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.errors import UsageError
from desktop.core.jobs.importing import ImportRequest, import_file
from desktop.core.jobs.preview import UNKNOWN, preview_file
from desktop.core.jobs.receipt import Receipt, Totals
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.report_choices import choose_report
from desktop.core.kpi.answers import answer
from desktop.core.kpi.points import KpiPoint
from desktop.core.kpi.questions import ICP_CTR, KpiQuestion
from desktop.core.reports.build_data_page import load_sources
from tests.builders.ad_exports import (
    LINKEDIN,
    META,
    demographics_table,
    linkedin_preamble,
    linkedin_row,
    table_bytes,
    with_header,
)
from tests.builders.workspaces import make_workspace, opened

NOW = parse_instant("2026-07-01T05:00:00Z")
CLOCK = fixed_clock(NOW)
DEFINITIONS = """
[reporting]
timezone = "UTC"
[[icp]]
name = "Leaders"
[icp.where]
seniority = ["VP"]
[[campaign]]
match = "*"
icp = "Leaders"
"""
ADS, CAMPAIGNS = "ad_performance", "campaign_performance"


@pytest.fixture
def made(workspace: Path) -> Path:
    return make_workspace(workspace, DEFINITIONS)


def _import(folder: Path, file: Path, **said: object) -> Receipt:
    with opened(folder) as store:
        return import_file(store, file, ImportRequest(**said), CLOCK)  # type: ignore[arg-type]


def _may(folder: Path) -> KpiPoint:
    question = KpiQuestion(ICP_CTR, first=date(2026, 5, 1), last=date(2026, 5, 31))
    with opened(folder) as store, store.read() as connection:
        (point,) = answer(connection, question, NOW).points
    return point


def _linkedin(folder: Path, name: str, *rows: dict[str, str], minute: int = 46) -> Path:
    title = "Ad Performance Report (in UTC)"
    if "Ad ID" not in rows[0]:
        title = "Campaign Performance Report (in UTC)"
    above = linkedin_preamble(title)
    above[3] = [f"Date Generated: June 2, 2026, 9:{minute} AM"]
    path = folder / name
    path.write_bytes(table_bytes([*above, *with_header(rows)], LINKEDIN))
    return path


def _campaign_row(**cells: str) -> dict[str, str]:
    row = linkedin_row(**cells)
    return {name: cell for name, cell in row.items() if not name.startswith(("Ad ", "Creative"))}


def _both(made: Path, folder: Path) -> None:
    ads = [linkedin_row(**{"Ad ID": ad, "Impressions": "500", "Clicks": "2"}) for ad in "12"]
    _import(made, _linkedin(folder, "account_5_creative_performance_report.csv", *ads))
    campaign = _campaign_row(Impressions="1001", Clicks="5")
    _import(made, _linkedin(folder, "account_5_campaign_performance_report.csv", campaign))


def test_one_delivery_in_two_reports_is_counted_once_by_the_ads(made: Path, tmp_path: Path) -> None:
    _both(made, tmp_path)
    point = _may(made)
    assert (point.numerator, point.denominator) == (4, 1000)
    assert "overlaps" in point.reasons


def test_the_receipt_tells_that_another_report_describes_the_same_days(
    made: Path, tmp_path: Path
) -> None:
    ads = _linkedin(tmp_path, "account_5_creative_performance_report.csv", linkedin_row())
    assert _import(made, ads).warnings == ()
    campaign = _linkedin(
        tmp_path, "account_5_campaign_performance_report.csv", _campaign_row(Clicks="5")
    )
    (warning,) = _import(made, campaign).warnings
    assert warning.startswith("ad performance of linkedin tells the same days; one of them is")


def test_the_receipt_and_the_preview_carry_the_platforms_own_totals(
    made: Path, tmp_path: Path
) -> None:
    row = {"Campaign name": "A", "Impressions": "90", "Link clicks": "3", "Day": "2026-05-02"}
    row["Amount spent (EUR)"] = "1.50"
    rows = with_header([row | {"Campaign name": ""}, row])
    file = tmp_path / "meta.csv"
    file.write_bytes(table_bytes(rows, META))
    with opened(made) as store:
        found = preview_file(store, file, ImportRequest(), CLOCK)
    printed = Totals(impressions=90, clicks=3, spend=1.5)
    assert (found.platform_totals, found.click_basis) == (printed, "link clicks")
    receipt = _import(made, file)
    assert (receipt.platform_totals, receipt.click_basis) == (printed, "link clicks")
    assert (receipt.totals.impressions, receipt.totals.clicks) == (90, 3)


def test_the_preview_asks_whose_people_a_demographics_report_is_about(
    made: Path, tmp_path: Path
) -> None:
    rows = [
        *linkedin_preamble("Demographics Report (in UTC)"),
        *demographics_table("Job Seniority", [("VP", "90", "3")]),
    ]
    file = tmp_path / "renamed.csv"
    file.write_bytes(table_bytes(rows, LINKEDIN))
    with opened(made) as store:
        assert preview_file(store, file, ImportRequest(), CLOCK).asks == ("scope",)
        said = ImportRequest(scope={"campaign": "400"})
        assert preview_file(store, file, said, CLOCK).asks == ()


def test_the_user_chooses_which_report_counts_and_takes_it_back(made: Path, tmp_path: Path) -> None:
    _both(made, tmp_path)
    with opened(made) as store:
        assert choose_report(store, "linkedin", CAMPAIGNS) is None
    assert (_may(made).numerator, _may(made).denominator) == (5, 1001)
    with opened(made) as store, store.read() as connection:
        (row,) = load_sources(connection, CLOCK())
    assert (row.reports, row.counted_report) == ((ADS, CAMPAIGNS), CAMPAIGNS)
    with opened(made) as store:
        assert choose_report(store, "linkedin", None) == CAMPAIGNS
    assert _may(made).denominator == 1000


def test_a_chosen_report_that_covers_fewer_days_loses_nothing(made: Path, tmp_path: Path) -> None:
    days = [
        linkedin_row(**{"Start Date (in UTC)": f"5/{day}/2026", "Impressions": "100"})
        for day in (2, 3, 5)
    ]
    _import(made, _linkedin(tmp_path, "account_5_creative_performance_report.csv", *days))
    campaign = [
        _campaign_row(**{"Start Date (in UTC)": f"5/{day}/2026", "Impressions": "999"})
        for day in (2, 3)
    ]
    _import(made, _linkedin(tmp_path, "account_5_campaign_performance_report.csv", *campaign))
    with opened(made) as store:
        choose_report(store, "linkedin", CAMPAIGNS)
    assert _may(made).denominator == 300


def test_the_cube_follows_the_choice(made: Path, tmp_path: Path) -> None:
    def shown() -> int:
        with opened(made) as store:
            refresh(store)
            query = "SELECT sum(total_impressions_from_icp_audience) FROM icp_audience_metrics"
            with store.read() as connection:
                return int(connection.exec_driver_sql(query).scalar_one())

    _both(made, tmp_path)
    assert shown() == 1000
    with opened(made) as store:
        choose_report(store, "linkedin", CAMPAIGNS)
    assert shown() == 1001


def test_a_report_that_is_not_loaded_cannot_be_chosen(made: Path, tmp_path: Path) -> None:
    _both(made, tmp_path)
    with opened(made) as store, pytest.raises(UsageError, match=f"there is {ADS}, {CAMPAIGNS}"):
        choose_report(store, "linkedin", "placement")


def test_an_export_that_overlaps_another_by_half_replaces_only_that_half(
    made: Path, tmp_path: Path
) -> None:
    def rows(days: range, shown: str) -> list[dict[str, str]]:
        return [
            linkedin_row(**{"Start Date (in UTC)": f"5/{day}/2026", "Impressions": shown})
            for day in days
        ]

    first = _linkedin(tmp_path, "account_5_a.csv", *rows(range(2, 10), "100"))
    second = _linkedin(tmp_path, "account_5_b.csv", *rows(range(6, 14), "101"), minute=50)
    assert _import(made, first).rows_new == 8
    receipt = _import(made, second)
    assert (receipt.rows_new, receipt.rows_updated) == (4, 4)
    assert _may(made).denominator == 4 * 100 + 8 * 101
    older = _linkedin(tmp_path, "account_5_c.csv", *rows(range(2, 10), "7"), minute=10)
    assert _import(made, older).rows_unchanged == 8
    assert _may(made).denominator == 4 * 100 + 8 * 101


def _meta(folder: Path, name: str, campaign: str, **cells: str) -> Path:
    row = {
        "Campaign name": campaign,
        "Day": "2026-05-02",
        "Impressions": "1000",
        "Amount spent (EUR)": "1.00",
        "Reporting starts": "2026-05-02",
        "Reporting ends": "2026-05-02",
    } | cells
    path = folder / name
    path.write_bytes(table_bytes(with_header([row]), META))
    return path


def test_kinds_of_clicks_are_never_mixed_in_one_number(made: Path, tmp_path: Path) -> None:
    link = _meta(tmp_path, "a.csv", "A", **{"Link clicks": "10"})
    every = _meta(tmp_path, "b.csv", "B", **{"Clicks (all)": "90"})
    _import(made, every, columns={"clicks": "Clicks (all)"})
    assert (_may(made).numerator, _may(made).denominator) == (90, 1000)
    _import(made, link)
    point = _may(made)
    assert (point.numerator, point.denominator) == (10, 1000)
    assert "other_clicks" in point.reasons
    with opened(made) as store:
        choose_report(store, "meta", "campaign/all_clicks")
    assert (_may(made).numerator, _may(made).denominator) == (90, 1000)


def test_a_table_of_a_platform_without_a_reader_goes_to_the_mapping(
    made: Path, tmp_path: Path
) -> None:
    file = tmp_path / "reddit.csv"
    file.write_text(
        "Date,Campaign Name,Impressions,Clicks,eCPM,Amount Spent (USD)\n"
        "2026-05-02,Launch,1000,9,3.10,38.27\n"
    )
    with opened(made) as store:
        found = preview_file(store, file, ImportRequest(), CLOCK)
    assert found.state == UNKNOWN
    ads = next(kind for kind in found.kinds if kind.kind == "ad_stats")
    assert (ads.guess["campaign"], ads.guess["date"]) == ("Campaign Name", "Date")
    assert ads.lacking(ads.guess) == ()
    receipt = _import(
        made, file, kind="ad_stats", columns=dict(ads.guess), scope={"source": "reddit"}
    )
    assert (receipt.rows_new, _may(made).denominator) == (1, 1000)
