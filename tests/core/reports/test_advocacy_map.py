"""The map's dots against plain dictionaries, and the map of a real workspace."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clock import parse_instant
from desktop.core.kpi.points import KpiPoint, Period
from desktop.core.reports.advocacy_map import build_dots
from desktop.core.reports.build_overview import load_overview
from desktop.core.reports.overview import OverviewReport
from desktop.core.reports.period_choice import CUSTOM, PeriodChoice
from desktop.core.reports.why_choice import WhyChoice
from desktop.core.store.engine import Store
from tests.builders.workspaces import NOW, make_workspace, run_cli

APRIL = Period(date(2026, 4, 1), date(2026, 4, 30))
SIDE = st.dictionaries(st.sampled_from(["VP", "CXO", "Owner", "Manager"]), st.integers(1, 50))


def point(segment: str, n: int, of: int = 100) -> KpiPoint:
    return KpiPoint(APRIL, n, of, n / of if of else None, None, None, segment=segment)


@given(shares=SIDE, ctrs=SIDE)
def test_every_segment_of_either_side_is_one_dot(
    shares: dict[str, int], ctrs: dict[str, int]
) -> None:
    dots = build_dots(
        "seniority",
        APRIL,
        [point(name, n) for name, n in shares.items()],
        [point(name.upper(), n, 1000) for name, n in ctrs.items()],
    )
    found = {dot.segment.casefold(): dot for dot in dots}
    assert len(found) == len(dots)
    assert found.keys() == {name.casefold() for name in {*shares, *ctrs}}
    for name in {*shares, *ctrs}:
        dot = found[name.casefold()]
        assert dot.share_rate.value == (shares[name] / 100 if name in shares else None)
        assert dot.ctr.value == (ctrs[name] / 1000 if name in ctrs else None)
    both = [None not in (dot.share_rate.value, dot.ctr.value) for dot in dots]
    assert both == sorted(both, reverse=True)


def test_sizes_meet_by_their_bucket_and_countries_by_their_code() -> None:
    (size,) = build_dots(
        "company_size", APRIL, [point("51-200", 5)], [point("51-200 employees", 9, 1000)]
    )
    assert (size.segment, size.share_rate.numerator, size.ctr.numerator) == ("51-200", 5, 9)
    (country,) = build_dots("country", APRIL, [point("DE", 5)], [point("Germany", 9, 1000)])
    assert (country.segment, country.ctr.numerator) == ("DE", 9)


def test_two_spellings_of_an_ad_report_stay_two_dots() -> None:
    dots = build_dots(
        "country", APRIL, [point("DE", 5)], [point("Germany", 9, 1000), point("de", 1, 1000)]
    )
    assert {(dot.segment, dot.ctr.numerator) for dot in dots} == {("Germany", 9), ("de", 1)}
    assert {dot.share_rate.numerator for dot in dots} == {5}


@pytest.mark.parametrize("name", ["(unknown)", "Unknown", " "])
def test_who_is_not_known_is_no_segment(name: str) -> None:
    assert build_dots("seniority", APRIL, [point(name, 5)], [point(name, 5)]) == ()


EVENTS = """user_id,event,time
a,Search,2026-04-02T10:00:00Z
a,Copy Link,2026-04-03T10:00:00Z
b,Search,2026-04-02T10:00:00Z
c,Search,2026-04-02T10:00:00Z
d,Search,2026-04-02T10:00:00Z
z,Search,2026-05-01T05:00:00Z
"""
PROFILES = """user_id,seniority,industry
a,VP,Retail
b,VP,Retail
c,Manager,Retail
d,Intern,Retail
"""
ADS = """source,account_id,campaign_id,campaign,period_start,period_end,segment_dimension,\
segment_value,impressions,clicks
linkedin,7,1,Spring,2026-04-01,2026-04-30,,,20000,100
linkedin,7,1,Spring,2026-04-01,2026-04-30,seniority,vp,5000,30
linkedin,7,1,Spring,2026-04-01,2026-04-30,seniority,Manager,900,9
linkedin,7,1,Spring,2026-04-01,2026-04-30,seniority,Director,3000,10
linkedin,7,1,Spring,2026-04-01,2026-04-30,seniority,Intern,4000,44
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = make_workspace(tmp_path / "workspace")
    for name, text in (("events", EVENTS), ("profiles", PROFILES), ("ads", ADS)):
        path = tmp_path / f"{name}.csv"
        path.write_text(text)
        done = run_cli(folder, "import", path)
        assert done.status == 0, done.out + done.err
    return folder


def look(folder: Path, choice: PeriodChoice, why: WhyChoice = WhyChoice()) -> OverviewReport:  # noqa: B008
    store = Store(folder)
    try:
        with store.read() as connection:
            return load_overview(connection, parse_instant(NOW), choice=choice, why=why)
    finally:
        store.close()


def test_the_map_holds_what_both_sides_counted(workspace: Path) -> None:
    found = look(workspace, PeriodChoice(CUSTOM, APRIL.start, APRIL.end)).map
    assert found is not None
    assert (found.dimension, found.period, found.offered) == ("seniority", APRIL, ("seniority",))
    assert found.of_people == ("seniority", "industry")
    counted = {
        dot.segment: (
            dot.share_rate.numerator,
            dot.share_rate.denominator,
            dot.ctr.numerator,
            dot.ctr.denominator,
        )
        for dot in found.dots
    }
    # interns are not of the ICP; directors were seen, and none of them is known as a person
    assert counted == {
        "VP": (1, 2, 30, 5000),
        "Manager": (0, 1, 9, 900),
        "Director": (0, 0, 10, 3000),
    }
    assert found.share_rate is not None
    assert found.ctr is not None
    assert (found.share_rate.numerator, found.share_rate.denominator) == (1, 3)
    assert (found.ctr.numerator, found.ctr.denominator) == (49, 8900)


def test_too_few_impressions_are_said_on_the_dot(workspace: Path) -> None:
    found = look(workspace, PeriodChoice(CUSTOM, APRIL.start, APRIL.end)).map
    assert found is not None
    reasons = {dot.segment: dot.ctr.reasons for dot in found.dots}
    assert "few_impressions" in reasons["Manager"]
    assert "few_impressions" not in reasons["VP"]


def test_reports_of_a_month_are_shown_for_that_month(workspace: Path) -> None:
    half = PeriodChoice(CUSTOM, date(2026, 4, 16), date(2026, 4, 30))
    found = look(workspace, half).map
    assert found is not None
    assert found.period == APRIL
    assert {dot.segment for dot in found.dots} == {"VP", "Manager", "Director"}


def test_a_dimension_that_only_one_side_has_is_not_offered(workspace: Path) -> None:
    april = PeriodChoice(CUSTOM, APRIL.start, APRIL.end)
    found = look(workspace, april, WhyChoice(map_by="industry")).map
    assert found is not None
    assert found.dimension == "seniority"
    assert "industry" not in found.offered


def test_without_ad_reports_by_audience_the_map_says_what_people_have(tmp_path: Path) -> None:
    folder = make_workspace(tmp_path / "workspace")
    totals = "\n".join(ADS.splitlines()[:2])
    for name, text in (("events", EVENTS), ("profiles", PROFILES), ("ads", totals)):
        path = tmp_path / f"{name}.csv"
        path.write_text(text)
        assert run_cli(folder, "import", path).status == 0
    found = look(folder, PeriodChoice(CUSTOM, APRIL.start, APRIL.end)).map
    assert found is not None
    assert (found.dimension, found.dots, found.of_ads) == ("", (), ())
    assert found.of_people == ("seniority", "industry")


def test_the_waterfall_of_a_kpi_and_dimension_can_be_asked_for(workspace: Path) -> None:
    april = PeriodChoice(CUSTOM, APRIL.start, APRIL.end)
    found = look(workspace, april)
    assert found.moved is None  # nothing was active in March
    assert found.moves == ()
