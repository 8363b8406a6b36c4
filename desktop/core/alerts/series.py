"""The numbers that a rule judges: samples of every period and segment value, from the store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.core.alerts.evaluation import Segment
from desktop.core.alerts.samples import Part, Sample
from desktop.core.definitions import TRAITS, AlertRule
from desktop.core.errors import UsageError
from desktop.core.kpi.answers import GAP, INCOMPLETE, DeliveryBook, build_calendar
from desktop.core.kpi.completeness import Calendar
from desktop.core.kpi.ctr_points import CtrPoint
from desktop.core.kpi.icp_ctr import ctr_points
from desktop.core.kpi.periods import parse_window, periods_touching
from desktop.core.kpi.points import Period
from desktop.core.kpi.questions import SHARE_RATE, Frame, KpiQuestion, find_icp
from desktop.core.kpi.share_rate import CHANNEL, ShareCount, ShareCounter, ShareQuestion
from desktop.core.kpi.verdicts import has_enough_delivery, is_judged
from desktop.core.store import Connection

SOURCE = "source"


@dataclass(frozen=True, slots=True)
class RuleSeries:
    """All that is known of what a rule watches, over some periods in order."""

    rule: AlertRule
    icp: str
    icp_version: int
    calendar: Calendar
    periods: tuple[Period, ...]
    samples: Mapping[Segment, Sequence[Sample]]
    labels: Mapping[Segment, str]
    """What a person reads of a segment value: a campaign's latest name."""

    @property
    def data_as_of(self) -> dict[str, int]:
        """Source -> microseconds UTC."""
        return {found.source: found.as_of for found in self.calendar.sources}

    def complete(self, after: date | None = None) -> tuple[Period, ...]:
        """The complete periods since there are data, those after a day where one is given."""
        begin = self.calendar.first_day()
        return tuple(
            period
            for period in self.periods
            if (after is None or period.end > after)
            and begin is not None
            and period.end >= begin
            and self.calendar.is_complete(period)
        )


def load_series(
    connection: Connection,
    rule: AlertRule,
    frame: Frame,
    first: date,
    last: date,
    book: DeliveryBook | None = None,
) -> RuleSeries:
    """The samples of every period that touches first..last, counted with the latest ICP version.

    Raises UsageError where the rule cannot be evaluated: no such ICP, segment or narrowing.
    """
    icp = find_icp(connection, frame, rule.icp, None)
    where = dict(rule.where)
    source = where.pop(SOURCE, None)
    question = KpiQuestion(rule.kpi, icp=icp.definition.name, source=source)
    calendar = build_calendar(connection, question, frame)
    periods = periods_touching(parse_window(rule.window), first, last, frame.week_start)
    if rule.kpi == SHARE_RATE:
        asked = ShareQuestion(icp.definition, source, where)
        counter = ShareCounter(connection, frame.definitions, frame.zone, asked)
        counts = _share_counts(counter, periods, rule.segment)
        samples, labels = _of_shares(counts, calendar)
    else:
        delivery = (book or DeliveryBook(connection)).delivery(frame, icp, source)
        points = ctr_points(delivery, periods, by=rule.segment, where=where)
        delivered = [point for point in points if point.denominator or rule.segment is None]
        samples, labels = _of_ctrs(delivered, calendar)
    return RuleSeries(rule, icp.definition.name, icp.version, calendar, periods, samples, labels)


def _share_counts(
    counter: ShareCounter, periods: Sequence[Period], segment: str | None
) -> list[ShareCount]:
    if segment is None:
        return counter.totals(periods)
    if segment == CHANNEL:
        return counter.by_channel(periods)
    if segment in TRAITS or segment.startswith("custom."):
        return counter.by_trait(periods, segment)
    raise UsageError(f'the share rate has no segment "{segment}"; choose a trait, or "{CHANNEL}"')


def _of_shares(
    counts: Sequence[ShareCount], calendar: Calendar
) -> tuple[dict[Segment, list[Sample]], dict[Segment, str]]:
    samples: dict[Segment, list[Sample]] = defaultdict(list)
    for count in counts:
        doubts = _doubts(count.period, calendar)
        samples[count.segment].append(
            Sample(
                count.period,
                count.sharers,
                count.active,
                usable=not doubts and count.active > 0,
                reasons=doubts or (() if count.active else ("no_value",)),
            )
        )
    return dict(samples), {segment: segment or "" for segment in samples}


def _of_ctrs(
    points: Sequence[CtrPoint], calendar: Calendar
) -> tuple[dict[Segment, list[Sample]], dict[Segment, str]]:
    samples: dict[Segment, list[Sample]] = defaultdict(list)
    labels: dict[Segment, str] = {}
    for point in points:
        segment = point.segment_id if point.segment_id is not None else point.segment
        labels[segment] = point.segment or ""
        samples[segment].append(_ctr_sample(point, calendar))
    return dict(samples), labels


def _ctr_sample(point: CtrPoint, calendar: Calendar) -> Sample:
    doubts = _doubts(point.period, calendar)
    judged = is_judged(not doubts, (), point.tiled)
    has_value = point.value is not None
    return Sample(
        point.period,
        point.numerator,
        point.denominator,
        usable=judged and has_value,
        provable=point.provable and has_enough_delivery(point.denominator, point.coverage),
        most=point.most,
        parts=_parts(point),
        reasons=(*doubts, *point.reasons, *(() if has_value else ("no_value",))),
    )


def _parts(point: CtrPoint) -> tuple[Part, ...]:
    """Campaigns by how they were read, so that only like is compared with like."""
    return tuple(
        Part(
            "\x1f".join(
                (part.campaign.source, part.campaign.account or "", part.campaign.key or "",
                 part.method)
            ),
            part.tally.clicks,
            part.tally.impressions,
        )
        for part in point.parts
        if part.attributed
    )  # fmt: skip


def _doubts(period: Period, calendar: Calendar) -> tuple[str, ...]:
    complete = () if calendar.is_complete(period) else (INCOMPLETE,)
    return (*complete, GAP) if calendar.gaps(period) else complete
