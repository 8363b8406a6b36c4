"""Writes Meta's Ads Reporting export with a row per campaign and day of delivery."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from desktop.demo.delivery import Delivery
from desktop.demo.story import DAYS, Story

_COLUMNS = (
    "Day", "Campaign name", "Campaign ID", "Reach", "Frequency", "Impressions", "Views", "Currency",
    "Amount spent (USD)", "Clicks (all)", "Link clicks", "Purchases", "Reporting starts",
    "Reporting ends",
)  # fmt: skip


def write_ads_report(path: Path, deliveries: Sequence[Delivery], story: Story) -> None:
    """UTF-8 with a mark, newest day first, cells with spaces in quotes, no link clicks left empty.

    Only names hold spaces, so that nothing else ever needs quoting.
    """
    header = ",".join(map(_quoted, _COLUMNS))
    text = "\n".join((header, *_rows(deliveries, story))) + "\n"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode("utf-8"))


def _rows(deliveries: Sequence[Delivery], story: Story) -> Iterator[str]:
    for number in reversed(range(DAYS)):
        day = (story.start + timedelta(days=number)).isoformat()
        for each in deliveries:
            impressions, clicks = int(each.impressions[number]), int(each.clicks[number])
            if not impressions:
                continue
            reach = max(1, round(impressions / 1.3))
            yield ",".join((
                day, _quoted(each.campaign.name), each.campaign.id, str(reach),
                f"{impressions / reach:.8f}", str(impressions), str(impressions - clicks % 7),
                "USD", f"{each.cost[number]:.2f}", str(clicks + clicks // 4),
                str(clicks) if clicks else "", "", day, day,
            ))  # fmt: skip


def _quoted(cell: str) -> str:
    return f'"{cell}"' if " " in cell else cell
