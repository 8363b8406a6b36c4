"""Which delivery of a period is counted as the ICP's, campaign by campaign, and by which rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.core.kpi import ctr_reasons
from desktop.core.kpi.delivery import (
    AccountDelivery,
    CampaignDelivery,
    Delivery,
    Selection,
)
from desktop.core.kpi.points import Period
from desktop.core.kpi.segment_tallies import Tally
from desktop.core.kpi.timelines import NOTHING

TARGETED: Final = "targeted"
UNATTRIBUTED: Final = "unattributed"
MIXED: Final = "mixed"
_SEGMENT: Final = "segment:"


def segment_method(dimension: str) -> str:
    """The name of the method that reads one dimension."""
    return _SEGMENT + dimension


@dataclass(frozen=True, slots=True)
class Part:
    """What one campaign (or the rows of a whole account) adds to a period."""

    campaign: CampaignDelivery
    method: str
    tally: Tally = NOTHING
    """Of the ICP."""
    known: int = 0
    """Impressions known to be of the ICP or not, at most `cap`."""
    total: int = 0
    """Impressions of the totals that are this part's alone."""
    cap: int = 0
    """Impressions of the totals that the rows of this part are about."""
    spans: tuple[tuple[int, int], ...] = ()
    """Days (ordinals) of the segment rows used; empty where none are needed."""
    reasons: frozenset[str] = frozenset()
    present: bool = True
    """False: nothing lies inside the period, there are only reasons."""

    @property
    def attributed(self) -> bool:
        """Whether its delivery is counted by rule 1 or 2."""
        return self.method != UNATTRIBUTED

    @property
    def dimension(self) -> str | None:
        """The dimension that it was read from."""
        return self.method[len(_SEGMENT) :] if self.method.startswith(_SEGMENT) else None


def attribute(delivery: Delivery, period: Period) -> list[Part]:
    """The parts of a period, over all accounts, by the first rule that applies to each."""
    first, last = period.start.toordinal(), period.end.toordinal()
    parts: list[Part] = []
    for account in delivery.accounts:
        parts += _account(account, first, last)
    return parts


def _account(account: AccountDelivery, first: int, last: int) -> list[Part]:
    parts = [
        part
        for campaign in account.campaigns
        if campaign.touches(first, last) and (part := _campaign(campaign, first, last)) is not None
    ]
    if account.whole is not None and account.whole.touches(first, last):
        part = _whole(account.whole, parts, first, last)
        return parts if part is None else [*parts, part]
    return parts


def _campaign(campaign: CampaignDelivery, first: int, last: int) -> Part | None:
    totals = campaign.select(None, first, last)
    if campaign.targeted:
        part = _targeted(campaign, totals, _is_present(campaign, first, last))
    else:
        part = _by_segments(campaign, totals, first, last)
    return part if part.present or part.reasons else None


def _is_present(campaign: CampaignDelivery, first: int, last: int) -> bool:
    return any(campaign.select(dimension, first, last).present for dimension in campaign.groups)


def _targeted(campaign: CampaignDelivery, totals: Selection, present: bool) -> Part:
    reasons = totals.reasons
    if present:
        reasons |= set(campaign.flags)
    if present and not totals.found:
        reasons |= {ctr_reasons.NO_TOTALS}
    shown = totals.tally.impressions
    method = TARGETED if present else UNATTRIBUTED
    return Part(campaign, method, totals.tally, shown, shown, shown, (), reasons, present)


def _by_segments(campaign: CampaignDelivery, totals: Selection, first: int, last: int) -> Part:
    shown = totals.tally.impressions
    dimension, found, reasons = _first_that_applies(campaign, first, last)
    reasons |= totals.reasons
    if dimension is None:
        present = totals.present or _is_present(campaign, first, last)
        return Part(
            campaign, UNATTRIBUTED, total=shown, cap=shown, reasons=reasons, present=present
        )
    if not totals.found:
        reasons |= {ctr_reasons.NO_TOTALS}
    return _segment_part(campaign, dimension, found, shown, shown, reasons)


def _first_that_applies(
    campaign: CampaignDelivery, first: int, last: int
) -> tuple[str | None, Selection, frozenset[str]]:
    reasons: frozenset[str] = frozenset()
    selection = campaign.select(None, first, last)
    for dimension in campaign.ranked:
        selection = campaign.select(dimension, first, last)
        reasons |= selection.reasons
        if selection.found:
            return dimension, selection, reasons
    return None, selection, reasons


def _segment_part(
    campaign: CampaignDelivery,
    dimension: str,
    found: Selection,
    total: int,
    cap: int,
    reasons: frozenset[str],
) -> Part:
    if found.tally.nested:
        reasons |= {ctr_reasons.PARENT_AND_CHILD}
    return Part(
        campaign,
        segment_method(dimension),
        found.tally,
        known=min(found.tally.known, cap),
        total=total,
        cap=cap,
        spans=found.spans(),
        reasons=reasons,
    )


def _whole(whole: CampaignDelivery, campaigns: list[Part], first: int, last: int) -> Part | None:
    """The rows of the whole account, where no campaign of it was attributed."""
    own = sum(part.total for part in campaigns)
    totals = whole.select(None, first, last)
    # totals of the account describe the same delivery as those of its campaigns
    total = 0 if own else totals.tally.impressions
    cap = own or total
    if not any(part.attributed for part in campaigns):
        dimension, found, reasons = _first_that_applies(whole, first, last)
        reasons |= totals.reasons
        if dimension is not None:
            reasons |= {ctr_reasons.ACCOUNT_WIDE}
            if not cap:
                reasons |= {ctr_reasons.NO_TOTALS}
            return _segment_part(whole, dimension, found, total, cap, reasons)
        if reasons and not total:
            return Part(whole, UNATTRIBUTED, reasons=reasons, present=False)
    if not total:
        return None
    return Part(whole, UNATTRIBUTED, total=total, cap=total, reasons=totals.reasons)
