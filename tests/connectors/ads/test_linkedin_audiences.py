"""The traps of LinkedIn's audiences: cells of members, names, and targeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from connectors.kit.linkedin_rest import (
    ALL,
    DAILY,
    ReportQuestion,
)
from connectors.kit.windows import Window
from desktop.core.store.runs import DONE
from desktop.core.store.targeting import TargetedCampaign, load_targeting
from tests.builders.connections import Desk
from tests.builders.linkedin_pulls import ask, facts, only, pull, reports
from tests.builders.workspaces import opened
from tests.fakes.linkedin_ads import MOST_ROWS, LinkedInAds
from tests.fakes.linkedin_world import FACET, LAST, Cell
from tests.fakes.talk import Asked

ACCOUNT = "512345678"
NOVEMBER = (date(2026, 11, 1), LAST)


def lookups(linkedin: LinkedInAds) -> list[Asked]:
    return [asked for asked in linkedin.asked if asked.path == "/rest/adTargetingEntities"]


def targeting(desk: Desk) -> dict[str, TargetedCampaign]:
    with opened(desk.folder) as store, store.read() as connection:
        return {each.campaign: each for each in load_targeting(connection)}


def test_an_audience_cut_off_at_15000_values_is_left_out_with_the_reason(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    linkedin.members["MEMBER_COMPANY"] = {f"urn:li:organization:{n}": 0.01 for n in range(20_000)}
    linkedin.creatives = 10
    linkedin.delivery = {(4001, date(2026, 11, n)): Cell(900, 9, 500) for n in range(1, 17)}
    run = pull(linkedin, desk, "members", segments="company,seniority", start="2026-11-01")
    assert run.state == DONE
    assert run.told.left_out == MOST_ROWS
    assert "cut the table off after 15,000 values" in run.told.warnings[0]
    assert facts(desk, "company") == []
    assert facts(desk, "seniority")


def test_members_come_per_campaign_for_whole_months(linkedin: LinkedInAds, desk: Desk) -> None:
    pull(linkedin, desk, "members", segments="seniority,company_size")
    found = facts(desk, "seniority")
    assert {(fact.start, fact.end) for fact in found} == {
        (date(2026, 10, 1), date(2026, 10, 31)), NOVEMBER,
    }  # fmt: skip
    assert {(fact.account, fact.campaign) for fact in found} == {
        (ACCOUNT, "4001"), (ACCOUNT, "4002"), (ACCOUNT, "4003"), (ACCOUNT, "4004"),
        (ACCOUNT, "4005"),
    }  # fmt: skip
    assert {fact.report for fact in found} == {"demographics"}
    shown = sum(
        c.impressions for (n, d), c in linkedin.delivery.items() if n == 4001 and d.month == 10
    )
    (directors,) = [
        fact
        for fact in found
        if (fact.campaign, fact.value, fact.start.month) == ("4001", "Director", 10)
    ]
    assert directors.impressions == int(shown * 0.2)


def test_rows_of_members_carry_no_campaign_so_each_is_asked_for_alone(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    pull(linkedin, desk, "members", segments="seniority", start="2026-11-01")
    asked = [each.query["campaigns"] for each in reports(linkedin, "MEMBER_SENIORITY")]
    # the webinar ended in October, so nobody is asked about it in November
    assert sorted(asked) == [
        f"List(urn:li:sponsoredCampaign:{n})" for n in (4001, 4002, 4003, 4005)
    ]  # fmt: skip
    assert {each.query["timeGranularity"] for each in reports(linkedin, "MEMBER_SENIORITY")} == {
        ALL
    }


def test_who_saw_an_ad_is_forgotten_after_two_years_and_stays_as_it_was_stored(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    early = date(2024, 11, 20)
    linkedin.delivery = {(4001, early): Cell(500, 20, 90), (4001, LAST): Cell(500, 20, 90)}
    run = pull(linkedin, desk, "members", segments="seniority", start="2023-01-15")
    assert "tells nothing of days before 2024-12-01" in run.told.warnings[0]
    assert {fact.end for fact in facts(desk, "seniority")} == {LAST}
    asked = [each.query["dateRange"] for each in reports(linkedin, "CAMPAIGN")]
    assert asked[0].startswith("(start:(year:2024,month:12,day:1)")
    run = desk.sync(stretch=Window(early, early))
    assert {fact.end for fact in facts(desk, "seniority")} == {LAST}


def test_sums_of_days_would_lose_small_cells(linkedin: LinkedInAds, tmp_path: Path) -> None:
    """Why members are never asked for by day."""
    campaign = "urn:li:sponsoredCampaign:4001"
    about = ReportQuestion("MEMBER_SENIORITY", ALL, Window(*NOVEMBER), "campaigns", campaign)
    whole = ask(linkedin, tmp_path, about, ("impressions", "clicks"))
    days = ask(linkedin, tmp_path, replace(about, granularity=DAILY), ("impressions", "clicks"))
    vps = "urn:li:seniority:7"
    assert whole[vps, NOVEMBER[0]]["clicks"] >= 3
    assert sum(row["clicks"] for (value, _), row in days.items() if value == vps) == 0


def test_fewer_than_three_events_are_dropped_and_clicks_of_0_are_kept_as_0(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    pull(linkedin, desk, "members", segments="seniority", start="2026-11-01")
    found = {fact.value: fact for fact in facts(desk, "seniority") if fact.campaign == "4001"}
    assert "Owner" not in found
    assert found["CXO"].clicks == 0
    assert found["CXO"].impressions > 100


def test_clicks_that_are_absent_of_members_are_0_to_2_and_of_totals_a_bad_row(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    linkedin.silent = {"clicks"}
    desk.connect("linkedin", linkedin.settings() | {"start": "2026-11-16", "segments": "seniority"})
    with only(desk, "days", "members"):
        run = desk.sync()
    assert facts(desk) == []
    assert run.told.rejected == 2
    assert "impressions or clicks are missing" in run.told.rejects[0]
    assert {fact.clicks for fact in facts(desk, "seniority")} == {0}


def test_values_are_named_as_the_exports_name_them(linkedin: LinkedInAds, desk: Desk) -> None:
    pull(linkedin, desk, "members", start="2026-11-01")
    named = {
        dimension: {fact.value for fact in facts(desk, dimension) if fact.campaign == "4003"}
        for dimension in ("seniority", "company_size", "job_function", "industry", "country")
    }
    assert named == {
        "seniority": {"Senior", "Director", "VP", "CXO", "Entry"},
        "company_size": {
            "51-200 employees", "201-500 employees", "10001+ employees", "1 employee",
        },
        "job_function": {"Marketing", "Sales", "Engineering"},
        "industry": {"Software Development", "IT Services and IT Consulting"},
        "country": {"Germany", "United States"},
    }  # fmt: skip


def test_names_are_looked_up_once_and_kept(linkedin: LinkedInAds, desk: Desk) -> None:
    pull(linkedin, desk, "members", segments="job_title,seniority,company_size", start="2026-10-01")
    assert len(lookups(linkedin)) == 1
    with only(desk, "members"):
        desk.sync()
    assert len(lookups(linkedin)) == 1
    assert {fact.value for fact in facts(desk, "job_title")} == {
        "Software Engineer", "Marketing Manager",
    }  # fmt: skip


def test_a_value_without_a_name_stands_under_its_number_and_is_told(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    run = pull(linkedin, desk, "members", segments="company", start="2026-11-01")
    assert "urn:li:organization:9999999" in {fact.value for fact in facts(desk, "company")}
    (warning,) = run.told.warnings
    assert warning.startswith("LinkedIn tells no name of some values")


def test_hundreds_of_names_never_make_an_address_too_long_414(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    linkedin.members["MEMBER_COMPANY"] = {
        f"urn:li:organization:{10**8 + n}": 0.5 for n in range(400)
    }
    linkedin.creatives = 10
    run = pull(linkedin, desk, "members", segments="company", start="2026-11-16")
    assert run.state == DONE, run.reason
    assert len({fact.value for fact in facts(desk, "company")}) == 400
    assert len(lookups(linkedin)) == 8


def test_targeting_is_read_as_groups_of_which_all_must_hold(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    pull(linkedin, desk, "targeting")
    found = targeting(desk)
    assert set(found) == {"4001", "4002", "4003", "4004", "4005"}
    leaders = found["4001"]
    assert (leaders.account, leaders.name) == (ACCOUNT, "ICP leaders, DACH")
    assert leaders.targeting.included == (
        (("location", ("Germany",)),),
        (("seniority", ("CXO", "VP")),),
        (("industry", ("Software Development",)), ("company_size", ("51-200 employees",))),
    )
    assert leaders.targeting.excluded == (("company", ("Example Holdings",)),)
    assert found["4003"].targeting.included == ()
    assert found["4004"].targeting.included == ((("dynamicSegments", ("urn:li:adSegment:77",)),),)


def test_audience_expansion_and_off_site_delivery_are_flagged(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    told = [(False, False), (True, False), (False, True), (True, True)]
    linkedin.campaigns = [
        replace(each, expansion=expansion, offsite=offsite)
        for each, (expansion, offsite) in zip(linkedin.campaigns[:4], told, strict=True)
    ]
    pull(linkedin, desk, "targeting")
    flags = {
        key: (each.targeting.expansion, each.targeting.offsite)
        for key, each in targeting(desk).items()
    }
    assert [flags[f"{number}"] for number in range(4001, 4005)] == told


def test_a_change_of_the_audience_is_one_and_the_order_of_its_words_is_none(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    pull(linkedin, desk, "targeting")
    first = linkedin.campaigns[0]
    turned = tuple(
        {facet: list(reversed(values)) for facet, values in reversed(group.items())}
        for group in first.include
    )
    linkedin.campaigns[0] = replace(first, include=turned)
    with only(desk, "targeting"):
        assert desk.sync().told.updated == 0
        linkedin.campaigns[0] = replace(
            first, include=(*turned, {f"{FACET}skills": ["urn:li:skill:7"]})
        )
        assert desk.sync().told.updated == 1
