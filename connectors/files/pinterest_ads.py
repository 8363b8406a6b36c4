"""Pinterest Ads Manager's reports."""

from __future__ import annotations

from connectors.kit.ad_platform import AdPlatform, AdPlatformFormat
from connectors.kit.click_columns import ClickColumn
from connectors.kit.headers import Dictionary

PINTEREST = AdPlatform(
    source="pinterest",
    name="Pinterest",
    words=Dictionary(
        {
            "en": {
                "day": ("Date", "Day"),
                "account_id": ("Ad account ID", "Account ID"),
                "account_name": ("Ad account name", "Account name"),
                "campaign_id": ("Campaign ID",),
                "campaign_name": ("Campaign name", "Campaign"),
                "ad_group_id": ("Ad group ID",),
                "ad_group_name": ("Ad group name", "Ad group"),
                "ad_id": ("Ad ID", "Pin promotion ID"),
                "ad_name": ("Ad name", "Pin promotion name"),
                "age": ("Age", "Age bucket"),
                "gender": ("Gender",),
                "country": ("Country",),
                "objective": ("Campaign objective", "Objective", "Campaign objective type"),
                "currency": ("Currency",),
                "spend": ("Spend in account currency", "Spend"),
                "impressions": ("Impressions",),
                "clicks_outbound": ("Outbound clicks",),
                "clicks_pin": ("Pin clicks",),
            }
        }
    ),
    clicks=(
        ClickColumn("clicks_outbound", "outbound clicks", "Outbound clicks"),
        ClickColumn(
            "clicks_pin",
            "pin clicks",
            "Pin clicks",
            "Pin clicks only open the pin, they do not leave Pinterest",
        ),
    ),
    marks=frozenset({"spend in account currency", "pin clicks", "outbound clicks"}),
)


class PinterestAds(AdPlatformFormat):
    """Impressions and outbound clicks."""

    def __init__(self) -> None:
        super().__init__(PINTEREST)
