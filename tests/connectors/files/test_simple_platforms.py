"""TikTok, X, Pinterest and Spotify: what each file looks like, and which clicks it counts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from connectors.files.pinterest_ads import PinterestAds
from connectors.files.registry import recognise
from connectors.files.spotify_ads import SpotifyAds
from connectors.files.tiktok_ads import TikTokAds
from connectors.files.x_ads import XAds
from connectors.kit.ad_rows import TOTALS_ROW
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import ReadOptions
from connectors.kit.input_file import InputFile
from tests.builders.ad_exports import (
    META,
    NOW,
    Shape,
    read_bytes,
    table_bytes,
    workbook_bytes,
)

TIKTOK_HEADER = [
    "Campaign name", "Primary status", "Cost", "CPC (destination)", "Impressions",
    "Clicks (destination)", "CTR (destination)", "Conversions", "Currency",
]  # fmt: skip
TIKTOK_ROWS = [
    ["A", "Active", "1,079.62", "0.5", "12,345", "97", "0.79", "1", "USD"],
    ["B", "Not delivering", "0.00", "-", "0", "0", "-", "0", "USD"],
    ["Total of 2 results", "-", "1,079.62", "0.5", "12,345", "97", "0.79", "1", "-"],
]
TIKTOK_NAME = "Example-Campaign Report-(2026-01-01 to 2026-01-31).xlsx"
X_ROW = {
    "ID": "abc12",
    "Campaign": "Launch",
    "Campaign URL": "https://ads.x.com/campaign/abc12",
    "Funding instrument": "Card",
    "Time": "2026-06-02 14:00:00",
    "Spend": "10.5",
    "Impressions": "1000",
    "Engagements": "50",
    "Billed engagements": "40",
    "Clicks": "30",
    "Media engagements": "3",
}


def _table(*rows: dict[str, str]) -> bytes:
    return table_bytes([list(rows[0]), *(list(row.values()) for row in rows)], Shape())


def test_a_tiktok_workbook_of_texts_is_read_without_its_last_row(tmp_path: Path) -> None:
    content = workbook_bytes([TIKTOK_HEADER, *TIKTOK_ROWS])
    reading, stats = read_bytes(TikTokAds(), tmp_path, content, TIKTOK_NAME)
    assert [(s.campaign_name, s.impressions, s.clicks, s.spend_micros) for s in stats] == [
        ("A", 12_345, 97, 1_079_620_000),
        ("B", 0, 0, 0),
    ]
    assert reading.left_out == {TOTALS_ROW: 1}
    assert reading.platform_totals == {
        "impressions": 12_345, "clicks": 97, "spend_micros": 1_079_620_000
    }  # fmt: skip
    assert (stats[0].start, stats[0].end) == (date(2026, 1, 1), date(2026, 1, 31))
    assert (reading.grain, stats[0].currency, reading.warnings) == ("range", "USD", [])
    assert reading.click_basis == "clicks to the destination"


def test_a_renamed_tiktok_range_report_has_to_be_told_its_range(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="--period"):
        read_bytes(TikTokAds(), tmp_path, workbook_bytes([TIKTOK_HEADER, *TIKTOK_ROWS]))


@pytest.mark.parametrize("name", ["Date", "By Day"])
def test_a_daily_tiktok_report_has_days(tmp_path: Path, name: str) -> None:
    rows = [[name, *TIKTOK_HEADER], ["2026-01-05", *TIKTOK_ROWS[0]]]
    _, (stat,) = read_bytes(TikTokAds(), tmp_path, workbook_bytes(rows), TIKTOK_NAME)
    assert (stat.start, stat.end) == (date(2026, 1, 5), date(2026, 1, 5))


def test_all_clicks_of_tiktok_stand_in_only_where_the_user_says_so(tmp_path: Path) -> None:
    header = ["Date", "Campaign name", "Cost", "CPC (destination)", "Impressions", "Clicks (all)"]
    content = table_bytes([header, ["2026-01-05", "A", "1", "1", "100", "7"]], META)
    with pytest.raises(FileRefusedError, match=r"no Clicks \(destination\) column.*counts likes"):
        read_bytes(TikTokAds(), tmp_path, content)
    reading, (stat,) = read_bytes(
        TikTokAds(), tmp_path, content, columns={"clicks": "Clicks (all)"}
    )
    assert (stat.clicks, reading.click_basis) == (7, "all clicks")
    assert reading.report == "campaign/all_clicks"


def test_a_campaign_that_is_called_total_but_has_an_id_is_kept(tmp_path: Path) -> None:
    header = ["Campaign name", "Campaign ID", *TIKTOK_HEADER[1:]]
    rows = [header, ["Total", "9", *TIKTOK_ROWS[0][1:]]]
    _, stats = read_bytes(TikTokAds(), tmp_path, workbook_bytes(rows), TIKTOK_NAME)
    assert [stat.campaign_id for stat in stats] == ["9"]


def test_hours_of_x_fall_on_their_day_and_all_clicks_are_labelled(tmp_path: Path) -> None:
    later = X_ROW | {"Time": "2026-06-02 15:00:00", "Impressions": "200"}
    reading, stats = read_bytes(XAds(), tmp_path, _table(X_ROW, later))
    assert [(s.start, s.impressions, s.clicks) for s in stats] == [
        (date(2026, 6, 2), 1000, 30),
        (date(2026, 6, 2), 200, 30),
    ]
    assert (stats[0].campaign_id, stats[0].campaign_name) == ("abc12", "Launch")
    assert (reading.click_basis, reading.report) == ("all clicks", "campaign/all_clicks")


def test_link_clicks_of_x_come_first(tmp_path: Path) -> None:
    reading, (stat,) = read_bytes(XAds(), tmp_path, _table(X_ROW | {"Link clicks": "12"}))
    assert (stat.clicks, reading.click_basis, reading.report) == (12, "link clicks", "campaign")


def test_pinterest_counts_outbound_clicks(tmp_path: Path) -> None:
    row = {
        "Date": "2026-06-02",
        "Campaign ID": "626",
        "Campaign name": "Spring",
        "Impressions": "900",
        "Pin clicks": "40",
        "Outbound clicks": "11",
        "Spend in account currency": "5.25",
    }
    reading, (stat,) = read_bytes(PinterestAds(), tmp_path, _table(row))
    assert (stat.source, stat.clicks, stat.spend_micros) == ("pinterest", 11, 5_250_000)
    assert reading.click_basis == "outbound clicks"
    del row["Outbound clicks"]
    with pytest.raises(FileRefusedError, match="they do not leave Pinterest"):
        read_bytes(PinterestAds(), tmp_path, _table(row))


def test_spotify_says_its_range_above_the_table(tmp_path: Path) -> None:
    rows = [
        ["Report Name: Campaigns"],
        ["Report Granularity: Daily"],
        ["Report Date Range: 2026-05-27 - 2026-06-25 (UTC)"],
        [],
        ["Date", "Campaign name", "Impressions", "Clicks", "Spend"],
        ["2026/05/27", "Spring", "2,000", "3", "12.00"],
    ]
    reading, (stat,) = read_bytes(SpotifyAds(), tmp_path, table_bytes(rows, Shape()))
    assert (stat.source, stat.start, stat.impressions) == ("spotify", date(2026, 5, 27), 2000)
    assert reading.period == (date(2026, 5, 27), date(2026, 6, 25))
    assert reading.grain == "day"


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (workbook_bytes([TIKTOK_HEADER, *TIKTOK_ROWS]), "facebook-ads.xlsx", "TikTokAds"),
        (_table(X_ROW), "google.csv", "XAds"),
    ],
)
def test_a_platform_is_known_by_content_not_by_name(
    tmp_path: Path, content: bytes, name: str, kind: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert type(recognise(InputFile(path), ReadOptions(now=NOW))).__name__ == kind
