"""One small sound file of every ad format, as seeds for what is to be damaged."""

from __future__ import annotations

from datetime import date
from itertools import chain

from tests.builders.ad_exports import (
    GOOGLE,
    GOOGLE_EXCEL,
    LINKEDIN,
    META,
    Shape,
    demographics_table,
    linkedin_preamble,
    linkedin_row,
    table_bytes,
    with_header,
    workbook_bytes,
)

_META_HEADER = [
    "Campaign name", "Campaign ID", "Day", "Impressions", "Link clicks", "Clicks (all)",
    "Amount spent (EUR)", "Age", "Reporting starts", "Reporting ends",
]  # fmt: skip
_META_ROWS = [
    ["", "", "2026-06-01", "2,500", "20", "30", "20.5", "", "2026-06-01", "2026-06-02"],
    ["A", "123", "2026-06-01", "1,200", "9", "19", "10.25", "25-34", "2026-06-01", "2026-06-01"],
    ["B, b", "124", "2026-06-02", "1300", "", "11", "10.25", "", "2026-06-02", "2026-06-02"],
]
_GOOGLE_ROWS = [
    ["Campaign report"],
    ["1 June 2026 - 25 June 2026"],
    ["Campaign", "Day", "Currency code", "Cost", "Clicks", "Impr.", "CTR"],
    ["A", "2026-06-02", "EUR", "1,027.69", "12", "25,881", "1%"],
    ["B", "2026-06-03", "EUR", "27.69", "2", "881", " --"],
    ["Total: Campaigns", " --", "EUR", "1,055.38", "14", "26,762", ""],
]
_MICROSOFT_ROWS = [
    ["Report Name: x"],
    ["Report Time: 6/1/2026, 6/13/2026"],
    ["Last Completed Available Day: 6/14/2026 10:15:00 PM (GMT)"],
    ["Report Aggregation: Daily"],
    ["Potential Incomplete Data: true"],
    ["Rows: 1"],
    [],
    [
        "TimePeriod", "AccountId", "CampaignName", "CampaignId", "CompanyName", "IndustryName",
        "JobFunctionName", "Impressions", "Clicks", "Spend",
    ],
    ["6/13/2026", "[1]", "A", "[2]", "Contoso", "Retail", "--", "1,200", "9", "1.25"],
    [],
    ["©2026 Microsoft Corporation. All rights reserved. "],
]  # fmt: skip
_TIKTOK_ROWS = [
    ["Campaign name", "By Day", "Cost", "Impressions", "Clicks (destination)", "Currency"],
    ["A", "2026-06-02", "1,079.62", "12,345", "97", "USD"],
    ["Total of 1 results", "-", "1,079.62", "12,345", "97", "-"],
]
_X_ROWS = [
    [
        "ID", "Campaign", "Campaign URL", "Time", "Spend", "Impressions", "Billed engagements",
        "Clicks",
    ],
    ["a1", "A", "https://x.example", "2026-06-02 14:00:00", "1.5", "1000", "4", "9"],
]  # fmt: skip
_PINTEREST_ROWS = [
    ["Date", "Campaign ID", "Campaign name", "Impressions", "Outbound clicks", "Pin clicks"],
    ["2026-06-02", "626", "A", "900", "11", "40"],
]
_SPOTIFY_ROWS = [
    ["Report Granularity: Daily"],
    ["Report Date Range: 2026-05-27 - 2026-06-25 (UTC)"],
    [],
    ["Date", "Campaign name", "Impressions", "Clicks", "Spend"],
    ["2026/05/27", "A", "2,000", "3", "12.00"],
]
_GENERIC_ROWS = [
    ["date", "campaign", "impressions", "clicks", "spend", "segment_dimension", "segment_value"],
    ["13/06/2026", "A", "1,000", "9", "1.234,50", "", ""],
    ["02/06/2026", "A", "100", "1", "", "seniority", "VP"],
]


def _linkedin() -> list[list[str]]:
    day = {"Start Date (in UTC)": "5/13/2026"}
    return [*linkedin_preamble(), *with_header([linkedin_row(), linkedin_row(**day)])]


def _people() -> list[list[str]]:
    tables = (
        demographics_table("Job Seniority", [("Senior", "2789", "7"), ("VP", "32", "0")]),
        demographics_table("Company Industry", [("Retail, etc.", "90", "3")]),
        demographics_table("County", []),
    )
    above = linkedin_preamble("Demographics Report (in UTC)", date(2026, 4, 1), date(2026, 4, 30))
    return [*above, *chain.from_iterable(tables)]


def ad_files() -> dict[str, bytes]:
    """Name -> bytes, in the encodings that the platforms use."""
    return {
        "linkedin.csv": table_bytes(_linkedin(), LINKEDIN),
        "linkedin-excel.csv": table_bytes(_linkedin(), Shape("cp1252", delimiter=";", end="\r\n")),
        "account_5_demographics_report.csv": table_bytes(_people(), LINKEDIN),
        "google.csv": table_bytes(_GOOGLE_ROWS, GOOGLE),
        "google-excel.csv": table_bytes(_GOOGLE_ROWS, GOOGLE_EXCEL),
        "meta.csv": table_bytes([_META_HEADER, *_META_ROWS], META),
        "meta.xlsx": workbook_bytes([_META_HEADER, *_META_ROWS]),
        "microsoft.csv": table_bytes(_MICROSOFT_ROWS, META),
        "tiktok.xlsx": workbook_bytes(_TIKTOK_ROWS),
        "x.csv": table_bytes(_X_ROWS, GOOGLE),
        "pinterest.csv": table_bytes(_PINTEREST_ROWS, GOOGLE),
        "spotify.csv": table_bytes(_SPOTIFY_ROWS, GOOGLE),
        "generic.csv": table_bytes(_GENERIC_ROWS, GOOGLE),
    }
