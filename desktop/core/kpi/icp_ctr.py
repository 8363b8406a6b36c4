"""CTR from ICP audiences over many periods at once, in total or by campaign or segment."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from desktop.core.definitions import SEGMENT_DIMENSIONS
from desktop.core.delivery import AdFact
from desktop.core.errors import UsageError
from desktop.core.icp.vocabulary import Vocabulary
from desktop.core.kpi.attribution import TARGETED, UNATTRIBUTED, Part, attribute, segment_method
from desktop.core.kpi.ctr_points import CtrPoint, build_point
from desktop.core.kpi.ctr_reasons import ACCOUNT_WIDE
from desktop.core.kpi.delivery import CampaignDelivery, Delivery, Selection
from desktop.core.kpi.points import Period
from desktop.core.kpi.segment_tallies import Tally, hidden_clicks

CAMPAIGN_BREAKDOWNS: Final = ("campaign", "source", "campaign_type", "funnel_stage")
BREAKDOWNS: Final = (*CAMPAIGN_BREAKDOWNS, *SEGMENT_DIMENSIONS)

_ATTRIBUTES: Final[Mapping[str, Callable[[CampaignDelivery], str]]] = {
    "campaign": lambda campaign: campaign.name,
    "source": lambda campaign: campaign.source,
    "campaign_type": lambda campaign: campaign.campaign_type,
    "funnel_stage": lambda campaign: campaign.funnel_stage,
}


def ctr_points(
    delivery: Delivery,
    periods: Sequence[Period],
    *,
    by: str | None = None,
    where: Mapping[str, str] | None = None,
) -> tuple[CtrPoint, ...]:
    """The points of all periods, by period, then segment by code point.

    Without `by` there is one point for each period, an empty one with value None. With `by`
    (one of BREAKDOWNS) values without impressions are left out, except campaigns that are
    unattributed. `where` narrows to campaigns by the CAMPAIGN_BREAKDOWNS ("campaign" is the
    latest name). Raises UsageError for another `by` or `where`.
    """
    if by is not None and by not in BREAKDOWNS:
        raise UsageError(f'"{by}" is no breakdown of the CTR; use one of {", ".join(BREAKDOWNS)}.')
    narrow = _filter(where or {})
    points: list[CtrPoint] = []
    for period in periods:
        parts = [part for part in attribute(delivery, period) if narrow(part.campaign)]
        if by is None:
            points.append(build_point(period, parts))
        elif by in CAMPAIGN_BREAKDOWNS:
            points += sorted(_by_campaigns(period, parts, by), key=_rank)
        else:
            points += sorted(_by_values(delivery, period, parts, by), key=_rank)
    return tuple(points)


def _rank(point: CtrPoint) -> tuple[str, str]:
    return point.segment or "", point.segment_id or ""


def _filter(where: Mapping[str, str]) -> Callable[[CampaignDelivery], bool]:
    for name in where:
        if name not in _ATTRIBUTES:
            raise UsageError(
                f'The CTR cannot be narrowed by "{name}"; use one of '
                f"{', '.join(CAMPAIGN_BREAKDOWNS)}."
            )
    tests = [(_ATTRIBUTES[name], value) for name, value in where.items()]
    return lambda campaign: all(attribute(campaign) == value for attribute, value in tests)


def _by_campaigns(period: Period, parts: Iterable[Part], by: str) -> Iterable[CtrPoint]:
    if by == "campaign":
        for part in parts:
            campaign = part.campaign
            unattributed = part.method == UNATTRIBUTED and part.present
            if part.tally.impressions or (unattributed and campaign.key is not None):
                yield build_point(
                    period,
                    [part],
                    segment=campaign.name,
                    segment_id=campaign.id,
                    # the rows of an account are about all its campaigns
                    counted=(part.known, part.cap),
                )
        return
    grouped: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        grouped[_ATTRIBUTES[by](part.campaign)].append(part)
    for segment, members in grouped.items():
        point = build_point(period, members, segment=segment)
        if point.denominator:
            yield point


def _by_values(
    delivery: Delivery, period: Period, parts: Sequence[Part], dimension: str
) -> Iterable[CtrPoint]:
    """A dimension's own rows: ICP values, or all values of targeted campaigns."""
    first, last = period.start.toordinal(), period.end.toordinal()
    matches = delivery.audience.matchers.get(dimension)
    used: list[tuple[Part, Selection]] = []
    for part in parts:
        if matches is None and part.method != TARGETED:
            continue
        if part.campaign.key is None and not part.attributed:
            continue
        selection = part.campaign.select(dimension, first, last)
        if selection.found:
            used.append((part, selection))
    counted = (
        sum(min(selection.tally.known, part.cap) for part, selection in used),
        sum(part.total for part in parts),
    )
    vocabulary = delivery.audience.vocabulary
    for segment, members in _parts_by_value(used, dimension, matches, vocabulary):
        point = build_point(
            period,
            members,
            method=segment_method(dimension),
            segment=segment,
            counted=counted,
        )
        if point.denominator:
            yield point


def _parts_by_value(
    used: Iterable[tuple[Part, Selection]],
    dimension: str,
    matches: Callable[[str], bool] | None,
    vocabulary: Vocabulary,
) -> Iterable[tuple[str, list[Part]]]:
    """Values that the vocabulary reads alike, each under its most frequent spelling."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    members: dict[str, list[Part]] = defaultdict(list)
    for part, selection in used:
        rows: dict[str, list[AdFact]] = defaultdict(list)
        for row in selection.rows():
            if row.value is not None and (matches is None or matches(row.value)):
                key = vocabulary.key(dimension, row.value)
                spellings[key][vocabulary.reading(dimension, row.value).strip()] += 1
                rows[key].append(row)
        for value, found in rows.items():
            members[value].append(_value_part(part, selection, dimension, found))
    for value, parts in members.items():
        yield max(sorted(spellings[value].items()), key=lambda item: item[1])[0], parts


def _value_part(part: Part, selection: Selection, dimension: str, rows: Sequence[AdFact]) -> Part:
    source = part.campaign.source
    reasons = selection.reasons
    if part.campaign.key is None:
        reasons |= {ACCOUNT_WIDE}
    return Part(
        part.campaign,
        segment_method(dimension),
        Tally(
            impressions=sum(row.impressions for row in rows),
            clicks=sum(row.clicks for row in rows),
            zeros=sum(hidden_clicks(source, row.impressions, row.clicks) for row in rows),
        ),
        spans=selection.spans(),
        reasons=reasons,
    )
