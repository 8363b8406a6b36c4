"""Spotify Ads Manager's reports, with their range in the lines above the table."""

from __future__ import annotations

from connectors.kit.ad_platform import AdPlatform, AdPlatformFormat
from connectors.kit.ad_preamble import GRAIN, PERIOD
from connectors.kit.click_columns import ClickColumn
from connectors.kit.headers import Dictionary

SPOTIFY = AdPlatform(
    source="spotify",
    name="Spotify",
    words=Dictionary(
        {
            "en": {
                "day": ("Date", "Day"),
                "account_id": ("Ad account ID", "Account ID"),
                "account_name": ("Ad account name", "Account name"),
                "campaign_id": ("Campaign ID",),
                "campaign_name": ("Campaign name", "Campaign"),
                "ad_group_id": ("Ad set ID",),
                "ad_group_name": ("Ad set name", "Ad set"),
                "ad_id": ("Ad ID",),
                "ad_name": ("Ad name", "Ad"),
                "age": ("Age",),
                "gender": ("Gender",),
                "country": ("Country",),
                "objective": ("Objective", "Campaign objective"),
                "currency": ("Currency",),
                "spend": ("Spend", "Budget spent"),
                "impressions": ("Impressions",),
                "clicks": ("Clicks",),
            }
        }
    ),
    clicks=(ClickColumn("clicks", "clicks", "Clicks"),),
    marks=frozenset({"completion rate", "ad completes", "listeners"}),
    least_marks=2,
    keys={"report name": "name", "report granularity": GRAIN, "report date range": PERIOD},
    sure_keys=frozenset({"report granularity", "report date range"}),
)


class SpotifyAds(AdPlatformFormat):
    """Impressions and clicks."""

    def __init__(self) -> None:
        super().__init__(SPOTIFY)
