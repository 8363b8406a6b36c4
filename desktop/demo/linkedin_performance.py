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
    "Total Engagements", "Engagement Rate",
)  # fmt: skip
_UNUSED = {
    "Viral Impressions": "0", "Viral Clicks": "0", "Viral Reactions": "0", "Viral Comments": "0",
    "Viral Shares": "0", "Viral Follows": "0", "Viral Other Clicks": "0", "Conversions": "0",
    "Post-Click Conversions": "0", "View-Through Conversions": "0", "Conversion Rate": "0%",
    "Cost per Conversion": "0.00", "Total Conversion Value": "0", "Return on Ad Spend": "0.00",
    "Viral Conversions": "0", "Viral Post-Click Conversions": "0",
    "Viral View-Through Conversions": "0", "Leads": "0", "Lead Forms Opened": "0",
    "Lead Form Completion Rate": "0%", "Cost per Lead": "0.00",
}  # fmt: skip
"""Columns of metrics that nothing of the demo feeds, and how LinkedIn prints their nothing."""
_REACH = ("Reach", "Average Frequency", "Cost per 1,000 People Reached")
_UNUSED_EVENTS = {
    "Event Registrations": "0", "Click Event Registrations": "0", "View Event Registrations": "0",
    "Viral Event Registrations": "0", "Viral Click Event Registrations": "0",
    "Viral View Event Registrations": "0",
}  # fmt: skip
_LANDING = ("Clicks to Landing Page", "Clicks to LinkedIn Page")
_UNUSED_LEADS = {
    "Leads (Work Email)": "0", "Lead Form Completion Rate (Work Email)": "0%",
    "Cost Per Lead (Work Email)": "0.00", "Member Follows": "0", "Clicks to Member Profile": "0",
    "Qualified Leads": "0", "Cost Per Qualified Lead": "0.00",
    "Average Dwell Time (in Seconds)": "3.1", "Subscriptions": "0", "Viral Subscriptions": "0",
}  # fmt: skip
COLUMNS = (
    *_BEFORE_METRICS, *_METRICS, *_UNUSED, *_REACH, *_UNUSED_EVENTS, *_LANDING, *_UNUSED_LEADS,
)  # fmt: skip
_FIRST_AD_PART = 0.56


def write_ad_performance(
    path: Path, deliveries: Sequence[Delivery], story: Story, rng: np.random.Generator
) -> None:
    """The whole account by day; each campaign has two ads that share its delivery."""
    rows = [_row(COLUMNS)]
    columns = [tuple(_ads(delivery, story, rng)) for delivery in deliveries]
    # by day, then campaign, then ad; days without delivery have no row
    rows += (row for day in range(DAYS) for ads in columns for ad in ads if (row := ad[day]))
    write_linkedin(path, "Ad Performance Report", (story.start, story.end), story.today, rows)


def _ads(
    delivery: Delivery, story: Story, rng: np.random.Generator
) -> Iterator[tuple[str | None, ...]]:
    impressions = rng.binomial(delivery.impressions, _FIRST_AD_PART)
    rest = delivery.impressions - impressions
    clicks = rng.hypergeometric(impressions, rest, delivery.clicks)
    whole = np.maximum(delivery.impressions, 1)
    spent = np.round(delivery.cost * impressions / whole, 2)
    parts = (
        (impressions, clicks, spent),
        (rest, delivery.clicks - clicks, delivery.cost - spent),
    )
    for number, (shown, clicked, cost) in enumerate(parts, 1):
        yield tuple(
            _ad_day(delivery.campaign, number, story.start + timedelta(days=day), metrics)
            for day, metrics in enumerate(
                zip(shown.tolist(), clicked.tolist(), cost.tolist(), strict=True)
            )
        )


def _ad_day(campaign: Campaign, ad: int, day: date, metrics: tuple[int, int, float]) -> str | None:
    impressions, clicks, spent = metrics
    if not impressions:
        return None
    _, account, currency = LINKEDIN_ACCOUNT
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
        percent(clicks + social, impressions), *_UNUSED.values(), *_reach(impressions, spent),
        *_UNUSED_EVENTS.values(), str(clicks), "0", *_UNUSED_LEADS.values(),
    )  # fmt: skip
    return _row((*before, *after))


def _reach(impressions: int, spent: float) -> tuple[str, str, str]:
    if impressions < 3:  # too few people to tell without naming them
        return "", "", ""
    reach = round(impressions / 1.18)
    return str(reach), f"{impressions / reach:.3f}", f"{1000 * spent / reach:.2f}"


def _row(cells: Sequence[str]) -> str:
    return "\t".join(map(quoted, cells))
