"""TikTok Ads Manager's reports: a workbook whose last row says `Total of N results`."""

from __future__ import annotations

from connectors.kit.ad_platform import AdPlatform, AdPlatformFormat
from connectors.kit.click_columns import ClickColumn
from connectors.kit.headers import Dictionary

TIKTOK = AdPlatform(
    source="tiktok",
    name="TikTok",
    words=Dictionary(
        {
            "en": {
                "day": ("Date", "By Day", "Day"),
                "week": ("By Week", "Week"),
                "month": ("By Month", "Month"),
                "account_id": ("Account ID", "Advertiser ID"),
                "account_name": ("Account name", "Advertiser name"),
                "campaign_id": ("Campaign ID",),
                "campaign_name": ("Campaign name", "Campaign"),
                "ad_group_id": ("Ad group ID",),
                "ad_group_name": ("Ad group name", "Ad group"),
                "ad_id": ("Ad ID",),
                "ad_name": ("Ad name",),
                "age": ("Age",),
                "gender": ("Gender",),
                "country": ("Country", "Country/region", "Country or region"),
                "objective": ("Advertising objective", "Objective"),
                "currency": ("Currency",),
                "spend": ("Cost", "Total cost"),
                "impressions": ("Impressions", "Impression"),
                "clicks_destination": ("Clicks (destination)", "Destination clicks"),
                "clicks_all": ("Clicks (all)",),
            }
        }
    ),
    clicks=(
        ClickColumn("clicks_destination", "clicks to the destination", "Clicks (destination)"),
        ClickColumn(
            "clicks_all",
            "all clicks",
            "Clicks (all)",
            "Clicks (all) also counts likes and profile visits",
        ),
    ),
    marks=frozenset(
        {"clicks (destination)", "destination clicks", "ctr (destination)", "cpc (destination)"}
        | {"conversion rate (cvr)", "by day", "primary status"}
    ),
)


class TikTokAds(AdPlatformFormat):
    """Impressions and clicks to the destination."""

    def __init__(self) -> None:
        super().__init__(TIKTOK)
