"""Writes Google Ads' `Campaign report` with a row per campaign and day and a totals block."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from desktop.demo.delivery import Campaign, Delivery
from desktop.demo.story import DAYS, Story

_COLUMNS = (
    "Campaign type", "Campaign", "Campaign ID", "Day", "Currency code", "Cost", "Clicks", "Impr.",
    "CTR", "Avg. CPC", "Conversions",
)  # fmt: skip
_MISSING = " --"


def write_campaign_report(path: Path, deliveries: Sequence[Delivery], story: Story) -> None:
    """UTF-8 without a mark, thousands with commas in quotes, ` --` where there is no rate."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("Campaign report\n")
        file.write(f'"{_long(story.start)} - {_long(story.end)}"\n')
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_COLUMNS)
        for number in range(DAYS):
            day = story.start + timedelta(days=number)
            writer.writerows(
                _row(
                    each.campaign, day, int(each.clicks[number]), int(each.impressions[number]),
                    float(each.cost[number]),
                )
                for each in deliveries
            )  # fmt: skip
        writer.writerow(_total("Total: Campaigns", deliveries))
        writer.writerow(_total("Total: Account", deliveries))
        for kind in sorted({each.campaign.kind for each in deliveries}):
            chosen = [each for each in deliveries if each.campaign.kind == kind]
            writer.writerow(_total(f"Total: {kind}", chosen))


def _row(
    campaign: Campaign, day: date, clicks: int, impressions: int, cost: float
) -> tuple[str, ...]:
    who = (campaign.kind, campaign.name, campaign.id, day.isoformat(), "USD")
    return (*who, *_metrics(clicks, impressions, cost))


def _total(label: str, deliveries: Sequence[Delivery]) -> tuple[str, ...]:
    sums = (
        sum(int(each.clicks.sum()) for each in deliveries),
        sum(int(each.impressions.sum()) for each in deliveries),
        sum(float(each.cost.sum()) for each in deliveries),
    )
    return (label, _MISSING, _MISSING, _MISSING, "USD", *_metrics(*sums))


def _metrics(clicks: int, impressions: int, cost: float) -> tuple[str, ...]:
    return (
        f"{cost:,.2f}",
        f"{clicks:,}",
        f"{impressions:,}",
        f"{clicks / impressions:.2%}" if impressions else _MISSING,
        f"{cost / clicks:.2f}" if clicks else _MISSING,
        "0.00",
    )


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"
