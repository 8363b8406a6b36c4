"""The traps of LinkedIn's reports on campaigns by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from connectors.kit.linkedin_rest import (
    DAILY,
    ReportQuestion,
)
from connectors.kit.windows import Window
from desktop.core.store.runs import DONE, FAILED
from tests.builders.connections import Desk
from tests.builders.linkedin_pulls import ask, facts, only, pull, reports
from tests.fakes.linkedin_ads import MOST_ROWS, LinkedInAds
from tests.fakes.linkedin_world import LAST, UNLISTED, Campaign, Cell

ACCOUNT = "512345678"


def test_delivery_comes_per_campaign_and_day_with_what_is_known_of_the_campaign(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    assert pull(linkedin, desk, "days").state == DONE
    found = {
        (int(fact.campaign or 0), fact.start): Cell(fact.impressions, fact.clicks, 0)
        for fact in facts(desk)
    }
    assert found == {key: replace(cell, cents=0) for key, cell in linkedin.delivery.items()}
    assert {(fact.source, fact.account, fact.report) for fact in facts(desk)} == {
        ("linkedin", ACCOUNT, "campaign_performance")
    }
    (campaign,) = [each for each in desk.describe()["campaigns"] if each.id == "4001"]
    assert (campaign.name, campaign.campaign_type) == ("ICP leaders, DACH", "Sponsored Update")


def test_a_campaign_that_no_search_gives_is_known_by_its_number(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    linkedin.restate()
    pull(linkedin, desk, "days")
    found = {each.id: each.name for each in desk.describe()["campaigns"]}
    assert found[str(UNLISTED)] is None
    assert found["4003"] == "Everybody"


def test_the_paging_of_a_report_is_not_followed(linkedin: LinkedInAds, desk: Desk) -> None:
    """It says that ten rows came, whatever came."""
    pull(linkedin, desk, "days", start="2026-11-01")
    assert len(facts(desk)) > 10
    assert len(reports(linkedin, "CAMPAIGN")) == 1


def test_a_report_cut_off_at_15000_rows_is_asked_for_in_halves(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    days = [LAST - timedelta(days=n) for n in range(31)]
    linkedin.delivery = {(n, day): Cell(10, 1, 5) for n in range(6000, 6500) for day in days}
    run = pull(linkedin, desk, "days", start=f"{days[-1]}")
    assert run.state == DONE
    assert len(facts(desk)) == 15_500 > MOST_ROWS


def test_one_day_of_15000_rows_is_refused_with_the_reason(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    linkedin.delivery = {(n, LAST): Cell(10, 1, 5) for n in range(6000, 6000 + MOST_ROWS)}
    run = pull(linkedin, desk, "days", start=f"{LAST}")
    assert run.state == FAILED
    assert "no more than 15,000 rows and does not say what it leaves out" in run.reason
    assert facts(desk) == []


def test_no_more_than_20_fields_are_asked_for_at_once_and_the_answers_are_merged(
    linkedin: LinkedInAds, tmp_path: Path
) -> None:
    others = tuple(f"metric{n}" for n in range(20))
    metrics = ("impressions", "clicks", *others, "landingPageClicks")
    account = f"urn:li:sponsoredAccount:{ACCOUNT}"
    about = ReportQuestion("CAMPAIGN", DAILY, Window(LAST, LAST), "accounts", account)
    found = ask(linkedin, tmp_path, about, metrics)
    fields = [each.query["fields"].split(",") for each in reports(linkedin, "CAMPAIGN")]
    assert [len(each) for each in fields] == [20, 7]
    assert all(each[:2] == ["dateRange", "pivotValues"] for each in fields)
    row = found["urn:li:sponsoredCampaign:4003", LAST]
    cell = linkedin.delivery[4003, LAST]
    assert (row["impressions"], row["landingPageClicks"]) == (cell.impressions, cell.clicks // 4)
    assert list(row) == list(metrics)


def test_a_row_of_nothing_but_zeros_is_missing_and_is_merged_as_zeros(
    linkedin: LinkedInAds, tmp_path: Path
) -> None:
    linkedin.delivery = {(4001, LAST): Cell(50, 3, 10)}
    metrics = ("impressions", "clicks", *(f"metric{n}" for n in range(16)), "landingPageClicks")
    account = f"urn:li:sponsoredAccount:{ACCOUNT}"
    about = ReportQuestion("CAMPAIGN", DAILY, Window(LAST, LAST), "accounts", account)
    (row,) = ask(linkedin, tmp_path, about, metrics).values()
    assert (row["impressions"], row["clicks"], row["landingPageClicks"]) == (50, 3, 0)


def test_brackets_are_sent_raw_and_urns_in_lists_coded(linkedin: LinkedInAds, desk: Desk) -> None:
    pull(linkedin, desk, "days", start="2026-11-01")
    (asked,) = reports(linkedin, "CAMPAIGN")
    assert (
        "dateRange=(start:(year:2026,month:11,day:1),end:(year:2026,month:11,day:16))"
        f"&accounts=List(urn%3Ali%3AsponsoredAccount%3A{ACCOUNT})&fields=dateRange,pivotValues"
    ) in asked.raw_query


def test_an_empty_report_on_an_account_that_may_not_be_read_takes_nothing_away(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    pull(linkedin, desk, "days")
    before = facts(desk)
    linkedin.readable.clear()
    with only(desk, "days"):
        run = desk.sync()
    assert (run.state, run.remedy) == (FAILED, "reconnect")
    assert facts(desk) == before


def test_delivery_of_the_last_two_weeks_is_read_again(linkedin: LinkedInAds, desk: Desk) -> None:
    pull(linkedin, desk, "days")
    linkedin.delivery[4001, LAST - timedelta(days=13)] += Cell(5, 1, 0)
    linkedin.delivery[4001, LAST - timedelta(days=14)] += Cell(5, 1, 0)
    with only(desk, "days"):
        assert desk.sync().told.updated == 1


def test_several_accounts_are_one_source_and_kept_apart_by_their_numbers(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    linkedin.campaigns.append(Campaign(7001, "US leaders", account=512345679))
    linkedin.delivery[7001, LAST] = Cell(100, 2, 99)
    both = "512345678, urn:li:sponsoredAccount:512345679"
    pull(linkedin, desk, "days", accounts=both, start="2026-11-16")
    assert {(fact.source, fact.account, fact.campaign) for fact in facts(desk)} == {
        ("linkedin", ACCOUNT, "4001"), ("linkedin", ACCOUNT, "4003"),
        ("linkedin", "512345679", "7001"),
    }  # fmt: skip
