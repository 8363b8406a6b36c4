"""The map of message against advocacy: for each segment its CTR and its share rate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desktop.core.definitions import SEGMENT_DIMENSIONS, UNKNOWN
from desktop.core.icp.company_size import canonical_bucket
from desktop.core.icp.vocabulary import canonical
from desktop.core.kpi.answers import DeliveryBook, answer
from desktop.core.kpi.audience import is_named
from desktop.core.kpi.delivery import Delivery
from desktop.core.kpi.icp_ctr import ctr_points
from desktop.core.kpi.periods import Window, last_complete
from desktop.core.kpi.points import KpiPoint, Period
from desktop.core.kpi.questions import ICP_CTR, SHARE_RATE, Frame, KpiQuestion
from desktop.core.reports.overview import AdvocacyMap, KpiCard, SegmentDot
from desktop.core.store import Connection
from desktop.core.store.definitions import IcpVersion
from desktop.core.store.traits import stated_traits

MONTHS_BACK = 3
"""So many whole months are looked at for ad reports by audience."""

MOST_DOTS = 30
"""More segments than these are no picture any more; the smallest stay out."""


def load_map(
    connection: Connection,
    frame: Frame,
    version: IcpVersion,
    cards: Sequence[KpiCard],
    wanted: str,
    book: DeliveryBook,
) -> AdvocacyMap | None:
    """The map over the older of both cards' periods, so that both sides are settled; over a whole
    month before where only that has ad reports by audience.

    `wanted` is a dimension; where both sides do not have it, the first one that they have. None
    where one of the KPIs has no period.
    """
    chosen = _common_period(cards)
    if chosen is None:
        return None
    of_people = _dimensions_of_people(connection)
    period, of_ads = _reported(book, frame, version, chosen)
    offered = tuple(name for name in of_people if name in of_ads)
    found = AdvocacyMap("", period, offered=offered, of_people=of_people, of_ads=of_ads)
    if not offered:
        return found
    dimension = wanted if wanted in offered else offered[0]

    def ask(kpi: str, by: str | None = None) -> tuple[KpiPoint, ...]:
        question = KpiQuestion(kpi, version.definition.name, by=by, periods=(period,))
        return answer(connection, question, frame.now, book).points

    dots = build_dots(dimension, period, ask(SHARE_RATE, dimension), ask(ICP_CTR, dimension))
    return replace(
        found,
        dimension=dimension,
        dots=dots[:MOST_DOTS],
        share_rate=next(iter(ask(SHARE_RATE)), None),
        ctr=next(iter(ask(ICP_CTR)), None),
        left_out=max(0, len(dots) - MOST_DOTS),
    )


def build_dots(
    dimension: str, period: Period, shares: Iterable[KpiPoint], ctrs: Iterable[KpiPoint]
) -> tuple[SegmentDot, ...]:
    """Segments of both sides under one name, those with both rates first, then the greatest.

    A side that has nothing of a segment is a point without a value. Ad reports that spell one
    segment in two ways make two dots: their rows are apart, and no rate is averaged.
    """
    by_key = {_key(dimension, point): point for point in shares if _is_segment(point)}
    nothing = KpiPoint(period, 0, 0, None, None, None)
    dots, seen = [], set[str]()
    clicked = [point for point in ctrs if _is_segment(point)]
    keys = [_key(dimension, point) for point in clicked]
    for key, ctr in zip(keys, clicked, strict=True):
        share = by_key.get(key)
        seen.add(key)
        named = ctr if share is None or keys.count(key) > 1 else share
        dots.append(SegmentDot(named.segment or "", share or nothing, ctr))
    dots += [
        SegmentDot(share.segment or "", share, nothing)
        for key, share in by_key.items()
        if key not in seen
    ]
    return tuple(sorted(dots, key=_rank))


def _rank(dot: SegmentDot) -> tuple[bool, int, int, str]:
    both = dot.share_rate.value is not None and dot.ctr.value is not None
    return not both, -dot.share_rate.denominator, -dot.ctr.denominator, dot.segment


def _is_segment(point: KpiPoint) -> bool:
    name = point.segment or UNKNOWN
    return name != UNKNOWN and is_named("", name)


def _key(dimension: str, point: KpiPoint) -> str:
    text = point.segment or ""
    bucket = canonical_bucket(text) if dimension == "company_size" else None
    return bucket or canonical(dimension, text)


def _common_period(cards: Sequence[KpiCard]) -> Period | None:
    current: Mapping[str, KpiPoint] = {
        card.kpi: card.current for card in cards if card.current is not None
    }
    if SHARE_RATE not in current or ICP_CTR not in current:
        return None
    periods = [current[kpi].period for kpi in (SHARE_RATE, ICP_CTR)]
    return min(periods, key=lambda period: period.end)


def _dimensions_of_people(connection: Connection) -> tuple[str, ...]:
    stated = stated_traits(connection)
    return tuple(name for name in SEGMENT_DIMENSIONS if name in stated)


def _reported(
    book: DeliveryBook, frame: Frame, version: IcpVersion, chosen: Period
) -> tuple[Period, tuple[str, ...]]:
    """The period of the map, and the dimensions with anything of the ICP in it.

    Ad reports by audience mostly are of whole months, and nothing is spread over days: where none
    lies inside the chosen period, the newest month before its end has to do.
    """
    delivery = book.delivery(frame, version, None)
    month = Window("month")
    months = last_complete(month, chosen.end, MONTHS_BACK, frame.week_start)
    for period in (chosen, *reversed(months)):
        if found := _dimensions_of_ads(delivery, period):
            return period, found
    return chosen, ()


def _dimensions_of_ads(delivery: Delivery, period: Period) -> tuple[str, ...]:
    first, last = period.start.toordinal(), period.end.toordinal()
    reported = {
        dimension
        for account in delivery.accounts
        for campaign in (*account.campaigns, *filter(None, (account.whole,)))
        if campaign.touches(first, last)
        for dimension in campaign.groups
    }
    return tuple(
        name
        for name in SEGMENT_DIMENSIONS
        if name in reported and ctr_points(delivery, [period], by=name)
    )
