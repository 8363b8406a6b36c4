"""The campaigns of the sample ad exports and their delivery, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from desktop.demo.people import Ints
from desktop.demo.story import DAYS, Story

_WEEKDAYS = (1.12, 1.18, 1.18, 1.12, 1.04, 0.7, 0.66)

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign; `ctr` is a fraction, `daily` impressions a day over all its ads."""

    id: str
    name: str
    kind: str
    objective: str
    daily: int
    ctr: float
    cost_per_click: float
    weak_ctr: float | None = None
    """Where its CTR slides to, from the story's `weak_from` on."""


LINKEDIN_ACCOUNT = ("507300114", "Lumen Works", "USD")
LINKEDIN = (
    Campaign("207410011", "ICP Thought leadership", "Sponsored Update", "Brand awareness",
             7600, 0.0046, 8.4, weak_ctr=0.0028),
    Campaign("207410012", "ICP Webinar invite", "Sponsored Update", "Website visits",
             8300, 0.0047, 7.9),
    Campaign("207410013", "ICP Demo request", "Sponsored Update", "Lead generation",
             7900, 0.0050, 9.6),
    Campaign("207410021", "Broad Brand awareness", "Sponsored Update", "Brand awareness",
             4300, 0.0037, 7.1),
    Campaign("207410022", "Broad Report download", "Sponsored Update", "Website visits",
             4100, 0.0041, 6.8),
)  # fmt: skip
GOOGLE = (
    Campaign("19004410", "ICP Display remarketing", "Display", "", 3300, 0.0046, 1.9),
    Campaign("19004411", "Brand search", "Search", "", 620, 0.061, 1.2),
    Campaign("19004412", "Generic search", "Search", "", 1250, 0.034, 3.4),
)
META = (
    Campaign("120213880010", "Lookalike traffic", "", "", 2400, 0.0092, 0.9),
    Campaign("120213880011", "Newsletter sign-up", "", "", 1500, 0.0105, 1.1),
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """Columns over the story's days for one campaign; `cost` in the account's currency."""

    campaign: Campaign
    impressions: Ints
    clicks: Ints
    cost: Floats

    def sums(self, story: Story, start: date, end: date) -> tuple[int, int]:
        """Impressions and clicks of the days from `start` to `end`, both included."""
        days = slice((start - story.start).days, (end - story.start).days + 1)
        return int(self.impressions[days].sum()), int(self.clicks[days].sum())


def build_delivery(campaign: Campaign, story: Story, rng: np.random.Generator) -> Delivery:
    """A year of one campaign: weekly rhythm, some noise, a rare day without delivery."""
    days = [story.start + timedelta(days=number) for number in range(DAYS)]
    rhythm = np.array([_WEEKDAYS[day.weekday()] for day in days])
    expected = campaign.daily * rhythm * rng.lognormal(0.0, 0.09, DAYS)
    impressions = rng.poisson(expected) * (rng.random(DAYS) > 0.006)
    ctr = np.full(DAYS, campaign.ctr)
    if campaign.weak_ctr is not None:
        first = (story.weak_from - story.start).days
        ctr = np.interp(np.arange(DAYS), (first, DAYS - 10), (campaign.ctr, campaign.weak_ctr))
    clicks = rng.binomial(impressions, ctr)
    cost = np.round(clicks * campaign.cost_per_click * rng.lognormal(0.0, 0.12, DAYS), 2)
    return Delivery(campaign, impressions, clicks, cost)
