"""All delivery, grouped once by account, campaign and dimension."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from desktop.core.definitions import UNKNOWN
from desktop.core.delivery import AdFact, Campaign
from desktop.core.delivery_columns import DeliveryColumns, Place
from desktop.core.kpi import ctr_reasons
from desktop.core.kpi.audience import Audience
from desktop.core.kpi.campaign_marks import Marker, compile_marks
from desktop.core.kpi.row_groups import group_rows
from desktop.core.kpi.segment_tallies import Tally
from desktop.core.kpi.timelines import NOTHING, Choice, Timeline


@dataclass(frozen=True, slots=True)
class Selection:
    """What one period uses of one campaign and dimension."""

    choice: Choice | None
    tally: Tally
    reasons: frozenset[str]
    """What was left out: straddles, overlaps, daily_segment_rows."""
    present: bool
    """Whether any row lies inside the period, used or not."""

    @property
    def found(self) -> bool:
        """Whether there is anything to use."""
        return self.choice is not None

    def rows(self) -> list[AdFact]:
        """The rows that are used."""
        return [] if self.choice is None else self.choice.rows()

    def spans(self) -> tuple[tuple[int, int], ...]:
        """First and last day of each interval that is used."""
        return () if self.choice is None else tuple(self.choice.spans())


EMPTY = Selection(None, NOTHING, frozenset(), present=False)


@dataclass(frozen=True, slots=True)
class Group:
    """One campaign's rows of one dimension (None: totals), one timeline per report type."""

    dimension: str | None
    timelines: tuple[Timeline, ...]
    """By report name, so that the first of equals is always the same one."""
    daily: tuple[int, ...] = ()
    """Days of the LinkedIn segment rows that are too noisy to be summed."""
    other: tuple[int, ...] = ()
    """First days of rows whose clicks are of another kind than the source's others."""

    found: dict[tuple[int, int], Selection] = field(default_factory=dict)
    """What was selected before: several questions are about the same periods."""

    def select(self, first: int, last: int) -> Selection:
        """The one report type and set of intervals for first..last (ordinals)."""
        known = self.found.get((first, last))
        if known is None:
            known = self.found[first, last] = self._select(first, last)
        return known

    def _select(self, first: int, last: int) -> Selection:
        choices = [line.choose(first, last) for line in self.timelines]
        used = [choice for choice in choices if choice.indexes]
        best = max(used, key=_rank) if len(used) > 1 else next(iter(used), None)
        reasons = set()
        if sum(choice.inside for choice in choices) > (len(best.indexes) if best else 0):
            reasons.add(ctr_reasons.OVERLAPS)
        if any(line.straddles(first, last) for line in self.timelines):
            reasons.add(ctr_reasons.STRADDLES)
        left_out = False
        for days, reason in (
            (self.daily, ctr_reasons.DAILY_SEGMENT_ROWS),
            (self.other, ctr_reasons.OTHER_CLICKS),
        ):
            at = bisect_left(days, first)
            if at < len(days) and days[at] <= last:
                left_out = True
                reasons.add(reason)
        tally = best.tally() if best else NOTHING
        return Selection(best, tally, frozenset(reasons), best is not None or left_out)


def _rank(choice: Choice) -> tuple[int, bool, tuple[int, int, int]]:
    """The most days before all; then the report that the user chose; then the best score."""
    score = choice.score
    return score[0], choice.timeline.is_chosen, score


@dataclass(frozen=True, slots=True)
class CampaignDelivery:
    """A campaign, or the rows of a whole account, with what the definitions say of it."""

    source: str
    account: str | None
    key: str | None
    id: str | None
    name: str
    campaign_type: str
    funnel_stage: str
    targeted: bool
    flags: tuple[str, ...]
    groups: Mapping[str | None, Group]
    first: int
    last: int
    ranked: tuple[str, ...] = ()
    """The dimensions of its rows that the ICP constrains, that to be read first before others."""

    def touches(self, first: int, last: int) -> bool:
        """Whether any row could matter to first..last."""
        return self.first <= last and first <= self.last

    def select(self, dimension: str | None, first: int, last: int) -> Selection:
        """What the days use of a dimension's rows (None: the totals)."""
        group = self.groups.get(dimension)
        return EMPTY if group is None else group.select(first, last)


@dataclass(slots=True)
class AccountDelivery:
    """The campaigns of one account of one source."""

    source: str
    account: str | None
    campaigns: list[CampaignDelivery] = field(default_factory=list)
    whole: CampaignDelivery | None = None
    """Rows that are of the account and of no campaign."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Everything that was delivered, as one ICP sees it."""

    audience: Audience
    accounts: tuple[AccountDelivery, ...]


def build_delivery(
    facts: Iterable[AdFact] | DeliveryColumns, campaigns: Iterable[Campaign], audience: Audience
) -> Delivery:
    """Group all facts once; every period then costs bisections.

    A fact of a campaign that is not among `campaigns` is taken under its key as id and name.
    """
    audience = _remembering(audience)
    rows = facts if isinstance(facts, DeliveryColumns) else DeliveryColumns.of(facts)
    known = {(c.source, c.account, c.key): c for c in campaigns}
    mark = compile_marks(audience.rules)
    accounts: dict[tuple[str, str | None], AccountDelivery] = {}
    grouped = group_rows(rows, audience)
    for place in sorted(grouped, key=_sortable):
        source, account_id, campaign = place
        account = accounts.setdefault((source, account_id), AccountDelivery(source, account_id))
        found = grouped[place]
        groups = {
            name: Group(name, tuple(Timeline(found.table, group) for group in each.groups),
                        each.daily, each.other)
            for name, each in found.dimensions.items()
        }  # fmt: skip
        reach = (found.first, found.last)
        if campaign is None:
            account.whole = _whole(source, account_id, groups, audience, reach)
        else:
            record = known.get((source, account_id, campaign))
            record = record or Campaign(source, account_id, campaign, campaign, campaign)
            account.campaigns.append(_campaign(record, mark, audience, groups, reach))
    return Delivery(audience, tuple(accounts.values()))


def _remembering(audience: Audience) -> Audience:
    # values repeat thousandfold, and a test may be a regular expression
    return replace(
        audience,
        matchers={name: cache(matches) for name, matches in audience.matchers.items()},
        is_known=cache(audience.is_known),
        is_ancestor=cache(audience.is_ancestor),
    )


def _sortable(key: Place) -> tuple[str, str, str]:
    return key[0], key[1] or "", key[2] or ""


def _campaign(
    record: Campaign,
    mark: Marker,
    audience: Audience,
    groups: Mapping[str | None, Group],
    reach: tuple[int, int],
) -> CampaignDelivery:
    rule = mark(record.source, record.id, record.name)
    return CampaignDelivery(
        source=record.source,
        account=record.account,
        key=record.key,
        id=record.id,
        name=record.name or record.key,
        campaign_type=record.campaign_type or UNKNOWN,
        funnel_stage=(rule.funnel_stage if rule else None) or UNKNOWN,
        targeted=rule is not None and rule.icp == audience.icp,
        flags=record.flags,
        groups=groups,
        first=reach[0],
        last=reach[1],
        ranked=audience.ranked(groups),
    )


def _whole(
    source: str,
    account: str | None,
    groups: Mapping[str | None, Group],
    audience: Audience,
    reach: tuple[int, int],
) -> CampaignDelivery:
    return CampaignDelivery(
        source=source,
        account=account,
        key=None,
        id=account,
        name=f"(account {account or UNKNOWN})",
        campaign_type=UNKNOWN,
        funnel_stage=UNKNOWN,
        targeted=False,
        flags=(),
        groups=groups,
        first=reach[0],
        last=reach[1],
        ranked=audience.ranked(groups),
    )
