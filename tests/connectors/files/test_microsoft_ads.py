"""Microsoft Advertising: first lines, footer, brackets, incomplete days and the joint cut."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from connectors.files.microsoft_ads import MicrosoftAds
from connectors.kit.ad_platform import FOOTER
from connectors.kit.ad_rows import TOTALS_ROW
from connectors.kit.errors import FileRefusedError
from connectors.kit.records import AdStat
from tests.builders.ad_exports import (
    META,
    Read,
    Shape,
    read_bytes,
    sureness,
    table_bytes,
    with_header,
)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return partial(read_bytes, MicrosoftAds(), tmp_path)


def _above(**changes: str) -> list[list[str]]:
    lines = {
        "Report Name": "My Campaign Performance Report",
        "Report Time": "2/1/2026, 2/7/2026",
        "Time Zone": "(GMT-08:00) Pacific Time (US & Canada); Tijuana",
        "Last Completed Available Day": "2/8/2026 10:15:00 PM (GMT)",
        "Report Aggregation": "Daily",
        "Report Filter": "",
        "Potential Incomplete Data": "false",
        "Rows": "1",
    }
    return [*([f"{key}: {value}"] for key, value in (lines | changes).items()), []]


FOOT: list[list[str]] = [[], ["©2026 Microsoft Corporation. All rights reserved. "]]


def _row(**cells: str) -> dict[str, str]:
    row = {
        "TimePeriod": "2/3/2026",
        "AccountName": "Example",
        "AccountId": "138689064",
        "CampaignName": "Leaders",
        "CampaignId": "77",
        "AdGroupName": "All",
        "CurrencyCode": "USD",
        "Impressions": "1,204",
        "Clicks": "31",
        "Spend": "40.25",
    }
    return row | cells


def _content(
    *rows: dict[str, str],
    above: list[list[str]] | None = None,
    foot: list[list[str]] | None = None,
    shape: Shape = META,
) -> bytes:
    above = _above(Rows=str(len(rows))) if above is None else above
    return table_bytes([*above, *with_header(rows), *(FOOT if foot is None else foot)], shape)


def test_a_report_is_read_between_its_first_lines_and_its_footer(
    read: Read, tmp_path: Path
) -> None:
    reading, (stat,) = read(_content(_row()))
    day = date(2026, 2, 3)
    assert stat == AdStat(
        line=11,
        source="microsoft",
        start=day,
        end=day,
        impressions=1204,
        clicks=31,
        account_id="138689064",
        account_name="Example",
        campaign_id="77",
        campaign_name="Leaders",
        spend_micros=40_250_000,
        currency="USD",
    )
    assert reading.period == (date(2026, 2, 1), date(2026, 2, 7))
    assert (reading.grain, reading.report) == ("day", "campaign")
    assert reading.left_out == {FOOTER: 1}
    assert reading.warnings == []
    assert reading.as_of == int(datetime(2026, 2, 8, 22, 15, tzinfo=UTC).timestamp()) * 1_000_000
    assert sureness(MicrosoftAds(), tmp_path, _content(_row())) > 0.95


def test_potential_incomplete_data_keeps_the_last_day_open(read: Read) -> None:
    above = _above(**{"Potential Incomplete Data": "true", "Last Completed Available Day": ""})
    reading, _ = read(_content(_row(), above=above))
    assert "its last day is not complete" in reading.warnings[0]
    assert reading.as_of == int(datetime(2026, 2, 7, tzinfo=UTC).timestamp()) * 1_000_000


def test_professional_demographics_are_one_joint_cut(read: Read) -> None:
    people = {
        "CompanyName": "Contoso | Parts",
        "IndustryName": "Software Development",
        "JobFunctionName": "Engineering",
    }
    reading, (stat,) = read(_content(_row(**people)))
    assert stat.dimension == "company|industry|job_function"
    assert stat.value == "Contoso \\| Parts | Software Development | Engineering"
    assert reading.report == "demographics"


def test_an_unnamed_part_of_a_joint_cut_is_unknown(read: Read) -> None:
    people = {"CompanyName": "--", "IndustryName": "Retail", "JobFunctionName": ""}
    assert read(_content(_row(**people)))[1][0].value == "Unknown | Retail | Unknown"


def test_bracketed_ids_lose_their_brackets(read: Read) -> None:
    _, (stat,) = read(_content(_row(AccountId="[138689064]", CampaignId="[77]")))
    assert (stat.account_id, stat.campaign_id) == ("138689064", "77")


def test_a_spanish_report_with_a_totals_row_is_read(read: Read) -> None:
    header = ["Id. de la cuenta", "Nombre de la campaña", "Gasto", "Impresiones", "Clics"]
    rows = [
        ["Report Name: Nuevo informe"],
        ["Report Time: 13/2/2026"],
        ["Report Aggregation: Summary"],
        [],
        header,
        ["[138689064]", "Marca", "12,50", "1.041", "91"],
        ["[138689064]", "Otra", "1.000,00", "21.000", "300"],
        ["Total", "-", "-", "22041", "391"],
    ]
    reading, stats = read(table_bytes(rows, Shape(delimiter=";")))
    day = date(2026, 2, 13)
    assert [(s.start, s.end, s.impressions, s.clicks, s.spend_micros) for s in stats] == [
        (day, day, 1041, 91, 12_500_000),
        (day, day, 21_000, 300, 1_000_000_000),
    ]
    assert (reading.locale, reading.grain) == ("es", "range")
    assert reading.left_out == {TOTALS_ROW: 1}
    assert reading.platform_totals == {"impressions": 22_041, "clicks": 391}
    assert reading.warnings == []


def test_totals_that_differ_from_the_rows_are_told_with_both_numbers(read: Read) -> None:
    total = dict.fromkeys(_row(), "-") | {"TimePeriod": "Total", "Impressions": "9", "Clicks": "31"}
    reading, stats = read(_content(_row(), total, above=_above()))
    assert len(stats) == 1
    assert "totals row says 9 impressions, its rows add up to 1,204" in reading.warnings[0]


def test_a_file_with_fewer_rows_than_it_says_is_warned_about(read: Read) -> None:
    reading, _ = read(_content(_row(), above=_above(Rows="5")))
    assert reading.warnings == ["the file says that it has 5 rows, 1 were found: it may be cut off"]


@pytest.mark.parametrize(
    ("aggregation", "day", "interval"),
    [
        ("Weekly", "2/2/2026", (date(2026, 2, 2), date(2026, 2, 8))),
        ("Monthly", "2/1/2026", (date(2026, 2, 1), date(2026, 2, 28))),
    ],
)
def test_weeks_and_months_are_intervals(
    read: Read, aggregation: str, day: str, interval: tuple[date, date]
) -> None:
    above = _above(
        **{"Report Aggregation": aggregation, "Report Time": "2/1/2026, 2/28/2026", "Rows": "1"}
    )
    _, (stat,) = read(_content(_row(TimePeriod=day), above=above))
    assert (stat.start, stat.end) == interval


def test_more_clicks_than_impressions_are_kept_as_late_events(read: Read) -> None:
    reading, (stat,) = read(_content(_row(Impressions="0", Clicks="2")))
    assert (stat.impressions, stat.clicks) == (0, 2)
    assert "more clicks than impressions" in reading.warnings[0]


def test_a_report_without_first_lines_is_known_by_its_names(read: Read, tmp_path: Path) -> None:
    content = _content(_row(), above=[], foot=[])
    assert sureness(MicrosoftAds(), tmp_path, content) > 0.9
    assert read(content, locale="en_US")[1][0].start == date(2026, 2, 3)


def test_a_summary_without_any_range_has_to_be_asked(read: Read) -> None:
    row = {name: cell for name, cell in _row().items() if name != "TimePeriod"}
    content = _content(row, above=[], foot=[])
    with pytest.raises(FileRefusedError, match="--period"):
        read(content)
    period = (date(2026, 2, 1), date(2026, 2, 28))
    assert read(content, period=period)[1][0].end == period[1]


@pytest.mark.parametrize("column", ["Impressions", "Clicks", "CampaignName"])
def test_a_needed_column_that_is_missing_is_named(read: Read, column: str) -> None:
    gone = {column, "CampaignId", "AdGroupName"} if column == "CampaignName" else {column}
    row = {name: cell for name, cell in _row().items() if name not in gone}
    with pytest.raises(FileRefusedError, match=r"there is no (Impressions|Clicks|Campaign name)"):
        read(_content(row))
