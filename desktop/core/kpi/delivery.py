"""All delivery, grouped once by account, campaign and dimension."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from operator import itemgetter

from desktop.core.definitions import UNKNOWN
from desktop.core.delivery import AdFact, Campaign
from desktop.core.kpi import ctr_reasons
from desktop.core.kpi.audience import Audience
from desktop.core.kpi.campaign_marks import Marker, compile_marks
from desktop.core.kpi.intervals_cover import Span
from desktop.core.kpi.segment_tallies import tally_segments, tally_totals
from desktop.core.kpi.timelines import NOTHING, Choice, Tally, Timeline

CampaignKey = tuple[str, str | None, str | None]
"""Source, account, campaign; campaign None for rows of the whole account."""


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

    def select(self, first: int, last: int) -> Selection:
        """The one report type and set of intervals for first..last (ordinals)."""
        finer = self.dimension is None
        choices = [line.choose(first, last, finer=finer) for line in self.timelines]
        best = max((c for c in choices if c.indexes), key=_rank, default=None)
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
    return choice.score[0], choice.timeline.is_chosen, choice.score


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


Intervals = dict[tuple[date, date], list[AdFact]]


class _Rows:
    """Rows of one campaign and dimension while they are read."""

    def __init__(self) -> None:
        self.reports: dict[str, Intervals] = defaultdict(dict)
        self.daily: set[int] = set()
        self.other: set[int] = set()

    def add(self, fact: AdFact, basis: str) -> None:
        if fact.dimension is not None and fact.platform == "linkedin" and fact.start == fact.end:
            self.daily.add(fact.start.toordinal())
            return
        if fact.click_basis != basis:
            self.other.add(fact.start.toordinal())
            return
        self.reports[fact.report].setdefault((fact.start, fact.end), []).append(fact)


def build_delivery(
    facts: Iterable[AdFact], campaigns: Iterable[Campaign], audience: Audience
) -> Delivery:
    """Group all facts once; every period then costs bisections.

    A fact of a campaign that is not among `campaigns` is taken under its key as id and name.
    """
    audience = _remembering(audience)
    rows: dict[CampaignKey, dict[str | None, _Rows]] = defaultdict(lambda: defaultdict(_Rows))
    facts = list(facts)
    bases = _click_bases(facts)
    for fact in facts:
        found = rows[fact.source, fact.account, fact.campaign][fact.dimension]
        found.add(fact, bases[fact.source])
    known = {(c.source, c.account, c.key): c for c in campaigns}
    mark = compile_marks(audience.rules)
    accounts: dict[tuple[str, str | None], AccountDelivery] = {}
    for key in sorted(rows, key=_sortable):
        source, account_id, campaign = key
        account = accounts.setdefault((source, account_id), AccountDelivery(source, account_id))
        groups = {dim: _group(source, dim, found, audience) for dim, found in rows[key].items()}
        if campaign is None:
            account.whole = _whole(source, account_id, groups, audience)
        else:
            record = known.get((source, account_id, campaign))
            record = record or Campaign(source, account_id, campaign, campaign, campaign)
            account.campaigns.append(_campaign(record, mark, audience, groups))
    return Delivery(audience, tuple(accounts.values()))


def _click_bases(facts: Iterable[AdFact]) -> dict[str, str]:
    """The one kind of clicks of each source: that of the chosen report, else the usual one."""
    found: dict[str, tuple[bool, str]] = {}
    for fact in facts:
        mine = (not fact.is_chosen, fact.click_basis)
        found[fact.source] = min(found.get(fact.source, mine), mine)
    return {source: basis for source, (_, basis) in found.items()}


def _remembering(audience: Audience) -> Audience:
    # values repeat thousandfold, and a test may be a regular expression
    return replace(
        audience,
        matchers={name: cache(matches) for name, matches in audience.matchers.items()},
        is_known=cache(audience.is_known),
        is_ancestor=cache(audience.is_ancestor),
    )


def _sortable(key: CampaignKey) -> tuple[str, str, str]:
    return key[0], key[1] or "", key[2] or ""


def _group(source: str, dimension: str | None, rows: _Rows, audience: Audience) -> Group:
    timelines = []
    for report in sorted(rows.reports):
        intervals = sorted(rows.reports[report].items(), key=itemgetter(0))
        spans = [
            Span(start.toordinal(), end.toordinal(), max(fact.exported_at for fact in found))
            for (start, end), found in intervals
        ]
        listed = [found for _, found in intervals]
        tallies = [
            tally_totals(found)
            if dimension is None
            else tally_segments(source, dimension, found, audience)
            for found in listed
        ]
        timelines.append(Timeline(report, spans, tallies, listed))
    return Group(dimension, tuple(timelines), tuple(sorted(rows.daily)), tuple(sorted(rows.other)))


def _reach(groups: Mapping[str | None, Group]) -> tuple[int, int]:
    firsts = [line.spans[0].start for group in groups.values() for line in group.timelines]
    lasts = [s.end for group in groups.values() for line in group.timelines for s in line.spans]
    days = [day for group in groups.values() for day in (*group.daily, *group.other)]
    return min(firsts + days), max(lasts + days)


def _campaign(
    record: Campaign, mark: Marker, audience: Audience, groups: Mapping[str | None, Group]
) -> CampaignDelivery:
    rule = mark(record.source, record.id, record.name)
    first, last = _reach(groups)
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
        first=first,
        last=last,
        ranked=audience.ranked(groups),
    )


def _whole(
    source: str,
    account: str | None,
    groups: Mapping[str | None, Group],
    audience: Audience,
) -> CampaignDelivery:
    first, last = _reach(groups)
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
        first=first,
        last=last,
        ranked=audience.ranked(groups),
    )
