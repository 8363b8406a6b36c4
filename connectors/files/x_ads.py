"""X Ads campaign exports, by day or hour."""

from __future__ import annotations

from connectors.kit.ad_platform import AdPlatform, AdPlatformFormat
from connectors.kit.click_columns import ClickColumn
from connectors.kit.headers import Dictionary

X = AdPlatform(
    source="x",
    name="X",
    words=Dictionary(
        {
            "en": {
                "day": ("Time period", "Time", "Day", "Date"),
                "account_id": ("Account ID",),
                "account_name": ("Account name", "Account"),
                "campaign_id": ("ID", "Campaign ID"),
                "campaign_name": ("Campaign", "Campaign name"),
                "ad_group_id": ("Ad group ID",),
                "ad_group_name": ("Ad group", "Ad group name"),
                "age": ("Age",),
                "gender": ("Gender",),
                "country": ("Country", "Location"),
                "objective": ("Objective", "Campaign objective"),
                "currency": ("Currency",),
                "spend": ("Spend",),
                "impressions": ("Impressions",),
                "clicks_link": ("Link clicks",),
                "clicks_all": ("Clicks",),
            }
        }
    ),
    clicks=(
        ClickColumn("clicks_link", "link clicks", "Link clicks"),
        ClickColumn("clicks_all", "all clicks", "Clicks"),
    ),
    marks=frozenset(
        {"campaign url", "billed engagements", "media engagements", "card engagements"}
        | {"funding instrument", "reposts", "unfollows"}
    ),
    least_marks=2,
)


class XAds(AdPlatformFormat):
    """Impressions and link clicks; without such a column all clicks, labelled so."""

    def __init__(self) -> None:
        super().__init__(X)
