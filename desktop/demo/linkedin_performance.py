"""Writes LinkedIn's Ad Performance Report with one row per ad and day of delivery."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from desktop.demo.delivery import LINKEDIN_ACCOUNT, Campaign, Delivery
from desktop.demo.linkedin_layout import percent, quoted, write_linkedin
from desktop.demo.story import DAYS, Story

_BEFORE_METRICS = (
    "Start Date (in UTC)", "Account Name", "Currency", "Campaign Group ID", "Campaign Group Name",
    "Campaign Group Status", "Campaign Group Start Date", "Campaign ID", "Campaign Name",
    "Campaign Objective", "Campaign Type", "Campaign Status", "Cost Type", "Daily Budget",
    "Campaign Start Date", "Creative Name", "Ad ID", "Creative Status", "Ad Introduction Text",
    "Ad Headline", "Ad Line", "Click URL", "Sponsored Update Type", "DSC Name",
)  # fmt: skip
_METRICS = (
    "Total Spent", "Impressions", "Clicks", "Click Through Rate", "Average CPM", "Average CPC",
    "Reactions", "Comments", "Shares", "Follows", "Other Clicks", "Total Social Actions",
    "Total Engagements", "Engagement Rate", "Viral Impressions", "Viral Clicks", "Conversions",
    "Leads", "Reach", "Average Frequency", "Cost per 1,000 People Reached",
    "Clicks to Landing Page", "Clicks to LinkedIn Page", "Average Dwell Time (in Seconds)",
)  # fmt: skip
_FIRST_AD_PART = 0.56


def write_ad_performance(
    path: Path, deliveries: Sequence[Delivery], story: Story, rng: np.random.Generator
) -> None:
    """The whole account by day; each campaign has two ads that share its delivery."""
    rows = [_row(_BEFORE_METRICS + _METRICS)]
    columns = [tuple(_ads(delivery, story, rng)) for delivery in deliveries]
    # by day, then campaign, then ad; days without delivery have no row
    rows += (row for day in range(DAYS) for ads in columns for ad in ads if (row := ad[day]))
    write_linkedin(path, "Ad Performance Report", (story.start, story.end), story.today, rows)


def _ads(
    delivery: Delivery, story: Story, rng: np.random.Generator
) -> Iterator[tuple[str | None, ...]]:
    impressions = rng.binomial(delivery.impressions, _FIRST_AD_PART)
    clicks = rng.hypergeometric(
        impressions, delivery.impressions - impressions, np.minimum(
            delivery.clicks, delivery.impressions)
    )  # fmt: skip
    whole = np.maximum(delivery.impressions, 1)
    spent = np.round(delivery.cost * impressions / whole, 2)
    parts = (
        (impressions, clicks, spent),
        (delivery.impressions - impressions, delivery.clicks - clicks, delivery.cost - spent),
    )
    for number, (shown, clicked, cost) in enumerate(parts, 1):
        yield tuple(
            _ad_day(delivery.campaign, number, story.start + timedelta(days=day), metrics)
            for day, metrics in enumerate(
                zip(shown.tolist(), clicked.tolist(), cost.tolist(), strict=True)
            )
        )


def _ad_day(campaign: Campaign, ad: int, day: date, metrics: tuple[int, int, float]) -> str | None:
    spent, impressions, clicks = metrics[2], metrics[0], metrics[1]
    if not impressions:
        return None
    _, account, currency = LINKEDIN_ACCOUNT
    reach = round(impressions / 1.18)
    social = clicks // 5
    before = (
        f"{day.month}/{day.day}/{day.year}", account, currency, "607730001", "Always on", "Active",
        "1/15/2024", campaign.id, campaign.name, campaign.objective, campaign.kind, "Active",
        "CPM", "400.00", "1/15/2024", f"{campaign.name} {ad}", f"3{campaign.id}{ad}", "Active",
        f"See how leaders decide, part {ad}.", f"Headline {ad}", "",
        f"https://www.example.com/lp/{ad}", "DSC", f"DSC {ad}",
    )  # fmt: skip
    after = (
        f"{spent:.2f}", str(impressions), str(clicks), percent(clicks, impressions),
        f"{1000 * spent / impressions:.2f}", f"{spent / clicks:.2f}" if clicks else "0.00",
        str(social), "0", "0", "0", str(clicks // 2), str(social), str(clicks + social),
        percent(clicks + social, impressions), "0", "0", "0", "0",
        str(reach) if impressions > 2 else "", f"{impressions / reach:.3f}" if reach else "",
        f"{1000 * spent / reach:.2f}" if reach else "", str(clicks), "0", "3.1",
    )  # fmt: skip
    return _row((*before, *after))


def _row(cells: Sequence[str]) -> str:
    return "\t".join(map(quoted, cells))
