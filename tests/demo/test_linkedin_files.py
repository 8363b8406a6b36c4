"""The sample LinkedIn reports have the bytes that Campaign Manager writes."""

import csv
import re
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.demo import DemoExports
from desktop.demo.story import Story, month_start

ICP = {"Manager", "Director", "VP", "CXO"}
TABLES = [
    "Company Name", "Company Industry", "Company Size", "Contextual Country/Region", "Location",
    "Job Seniority", "Job Title", "Job Function", "County", "Designated Market Area",
]  # fmt: skip


def lines(path: Path) -> list[str]:
    raw = path.read_bytes()
    assert raw.startswith(b"\xff\xfe")
    text = raw[2:].decode("utf-16-le")
    assert "\r" not in text
    assert not text.endswith("\n")
    return text.split("\n")


@pytest.fixture
def performance(demo: DemoExports) -> Path:
    return next(
        path for path in demo.files if path.name.endswith("creative_performance_report.csv")
    )


@pytest.fixture
def demographics(demo: DemoExports) -> list[Path]:
    return [path for path in demo.files if path.name.endswith("demographics_report.csv")]


def ad_rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(lines(path)[5:], delimiter="\t"))


def tables(path: Path) -> dict[str, list[list[str]]]:
    """Dimension -> its rows, cut at the lines that hold thirteen tabs alone."""
    found: dict[str, list[list[str]]] = {}
    for cells in csv.reader(lines(path)[5:], delimiter="\t"):
        assert len(cells) == 14
        if cells[0].endswith(" Segment"):
            rows = found[cells[0].removesuffix(" Segment")] = []
        elif any(cells):
            rows.append(cells)
    return found


def test_the_preamble_tells_title_range_and_generation(performance: Path, story: Story) -> None:
    assert lines(performance)[:5] == [
        "Ad Performance Report (in UTC)",
        '"Report Start: February 15, 2025, 12:00 AM"',
        '"Report End: March 19, 2026, 11:59 PM"',
        '"Date Generated: March 20, 2026, 9:46 AM"',
        "",
    ]


def test_cells_with_a_comma_are_quoted_though_tabs_separate(performance: Path) -> None:
    header = lines(performance)[5].split("\t")

    assert '"Cost per 1,000 People Reached"' in header
    assert len(header) == len(set(header)) == 80


def test_each_ad_has_at_most_one_row_a_day_and_clicks_within_impressions(
    performance: Path,
) -> None:
    rows = ad_rows(performance)

    assert len({(row["Start Date (in UTC)"], row["Ad ID"]) for row in rows}) == len(rows)
    assert all(0 <= int(row["Clicks"]) <= int(row["Impressions"]) for row in rows)
    assert all(int(row["Impressions"]) > 0 for row in rows)


def test_one_campaign_ends_clearly_below_the_target(performance: Path, story: Story) -> None:
    sums: dict[str, list[int]] = {}
    for row in ad_rows(performance):
        day = datetime.strptime(row["Start Date (in UTC)"], "%m/%d/%Y").date()
        if (story.today - day).days <= 28 and row["Campaign Name"].startswith("ICP"):
            total = sums.setdefault(row["Campaign Name"], [0, 0])
            total[0] += int(row["Impressions"])
            total[1] += int(row["Clicks"])

    weak = sums.pop("ICP Thought leadership")
    assert weak[1] / weak[0] < 0.0034
    assert len(sums) == 2
    assert all(clicks / impressions > 0.0042 for impressions, clicks in sums.values())


def test_there_is_one_demographics_file_per_campaign_and_whole_month(
    demographics: list[Path], story: Story
) -> None:
    months = {f"{month_start(story.today, -n):%Y-%m}" for n in range(1, 13)}
    found = [re.fullmatch(r"campaign_(\d+)_(\d{4}-\d\d)_demographics_report.csv", path.name)
             for path in demographics]  # fmt: skip

    assert len(found) == 60
    assert {match[2] for match in found if match} == months
    assert len({match[1] for match in found if match}) == 5


def test_ten_tables_are_stacked_and_end_with_a_line_of_tabs(demographics: list[Path]) -> None:
    for path in demographics[:3]:
        assert list(tables(path)) == TABLES
        assert lines(path)[-1] == "\t" * 13
        assert "\t" * 13 + "\nJob Title Segment" in "\n".join(lines(path))


def test_no_table_has_more_than_25_rows_and_clicks_of_one_or_two_print_as_zero(
    demographics: list[Path],
) -> None:
    printed = [
        (len(rows), int(row[3]))
        for path in demographics
        for rows in tables(path).values()
        for row in rows
    ]

    assert max(count for count, _ in printed) == 25
    assert {clicks for _, clicks in printed} & {1, 2} == set()
    assert 0 in {clicks for _, clicks in printed}


def test_percents_have_the_campaigns_true_total_as_base(
    demographics: list[Path], performance: Path
) -> None:
    path = demographics[0]
    campaign, month = path.name.split("_")[1:3]
    total = sum(
        int(row["Impressions"])
        for row in ad_rows(performance)
        if row["Campaign ID"] == campaign and _month(row["Start Date (in UTC)"]) == month
    )

    for row in tables(path)["Job Seniority"]:
        assert float(row[2].rstrip("%")) == pytest.approx(100 * int(row[1]) / total, abs=0.0006)


def test_seniorities_tell_of_more_than_60_percent_of_a_campaign(demographics: list[Path]) -> None:
    for path in demographics:
        rows = tables(path)["Job Seniority"]
        assert 60 < sum(float(row[2].rstrip("%")) for row in rows) < 100
        assert {row[0] for row in rows} >= ICP


def _month(us_date: str) -> str:
    month, day, year = map(int, us_date.split("/"))
    return f"{date(year, month, day):%Y-%m}"
