"""Answers to KPI questions: every number with its interval, comparison, verdict and gaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.core.clock import day_number
from desktop.core.definitions import TRAITS
from desktop.core.errors import UsageError
from desktop.core.icp.vocabulary import load_vocabulary
from desktop.core.kpi.audiences import build_audience
from desktop.core.kpi.completeness import Calendar, ad_calendar, event_calendar
from desktop.core.kpi.ctr_points import CtrPoint, like_for_like
from desktop.core.kpi.delivery import Delivery, build_delivery
from desktop.core.kpi.icp_ctr import BREAKDOWNS, ctr_points
from desktop.core.kpi.intervals import newcombe, wilson
from desktop.core.kpi.overdispersion import MOST, overdispersion
from desktop.core.kpi.periods import Window, previous_period
from desktop.core.kpi.points import KpiPoint, KpiResult, Period
from desktop.core.kpi.questions import (
    SHARE_RATE,
    Frame,
    KpiQuestion,
    find_icp,
    find_periods,
    window_of,
    with_previous,
)
from desktop.core.kpi.share_rate import CHANNEL, ShareCount, ShareCounter, ShareQuestion
from desktop.core.kpi.verdicts import (
    Evidence,
    has_enough_delivery,
    is_judged,
    judge,
    judged_interval,
)
from desktop.core.store import Connection
from desktop.core.store.ad_facts import ad_days
from desktop.core.store.confirmed_days import load_confirmed_days
from desktop.core.store.coverage import ADS, EVENTS, load_coverage
from desktop.core.store.day_index import load_day_counts
from desktop.core.store.definitions import IcpVersion, load_definitions
from desktop.core.store.live_delivery import load_delivery

INCOMPLETE = "incomplete"
GAP = "gap"


class DeliveryBook:
    """All delivery of a store, read and grouped once for several questions at one moment."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._grouped: dict[tuple[str, int, str | None], Delivery] = {}

    def delivery(self, frame: Frame, icp: IcpVersion, source: str | None) -> Delivery:
        """What one version of an ICP sees of one source, or of all."""
        key = (icp.definition.name, icp.version, source)
        if key not in self._grouped:
            days = ad_days(self._connection) or (0, 0)
            facts, campaigns = load_delivery(self._connection, *days, source)
            vocabulary = load_vocabulary(self._connection)
            audience = build_audience(frame.definitions, icp.definition, vocabulary)
            self._grouped[key] = build_delivery(facts, campaigns, audience)
        return self._grouped[key]


def answer(
    connection: Connection, question: KpiQuestion, now: int, book: DeliveryBook | None = None
) -> KpiResult:
    """The numbers for one question, as of an instant. Raises UsageError for a bad question.

    Several questions asked at one moment may share a `book`.
    """
    frame = Frame.of(load_definitions(connection), now)
    icp = find_icp(connection, frame, question.icp, question.icp_version)
    calendar = build_calendar(connection, question, frame)
    periods = find_periods(question, frame, calendar)
    counter = ShareCounter(
        connection, frame.definitions, frame.zone, _share_question(question, icp)
    )
    window = window_of(question)
    asked = _Asked(connection, question, frame, icp, calendar, periods, window, counter)
    points = _share_rate(asked) if question.kpi == SHARE_RATE else _icp_ctr(asked, book)
    return KpiResult(
        kpi=question.kpi,
        icp=icp.definition.name,
        icp_version=icp.version,
        window=str(window),
        timezone=frame.zone,
        target=_target(asked),
        data_as_of={found.source: found.as_of for found in calendar.sources},
        points=tuple(points),
        quality=counter.quality(_whole_range(question, periods)),
    )


def build_calendar(connection: Connection, question: KpiQuestion, frame: Frame) -> Calendar:
    """Completeness and gaps of the sources that feed the asked KPI."""
    share_rate = question.kpi == SHARE_RATE
    sources = [
        found
        for found in load_coverage(connection, EVENTS if share_rate else ADS)
        if question.source in (None, found.source)
    ]
    rules = frame.definitions.sources or {}
    confirmed = load_confirmed_days(connection)
    if not share_rate:
        return ad_calendar(sources, frame.now, rules, confirmed)
    counts = load_day_counts(connection)
    return event_calendar(sources, counts, frame.now, frame.zone, rules, confirmed)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question and all that was looked up for it."""

    connection: Connection
    question: KpiQuestion
    frame: Frame
    icp: IcpVersion
    calendar: Calendar
    periods: tuple[Period, ...]
    window: Window
    counter: ShareCounter

    def previous(self, period: Period) -> Period:
        return previous_period(self.window, period, self.frame.week_start)


def _share_question(question: KpiQuestion, icp: IcpVersion) -> ShareQuestion:
    if question.kpi != SHARE_RATE:
        return ShareQuestion(icp.definition)  # its source and filters are about ads
    return ShareQuestion(icp.definition, question.source, question.where)


def _target(asked: _Asked) -> float | None:
    icp = asked.icp.definition
    return icp.target_share_rate if asked.question.kpi == SHARE_RATE else icp.target_icp_ctr


def _whole_range(question: KpiQuestion, periods: Sequence[Period]) -> Period:
    first = question.first or min(period.start for period in periods)
    last = question.last or max(period.end for period in periods)
    return Period(min(first, last), last)


def _share_rate(asked: _Asked) -> list[KpiPoint]:
    counts = _share_counts(asked)
    before = {(count.period, count.segment): count for count in counts}
    wanted = set(asked.periods)
    return [
        _share_point(asked, count, before.get((asked.previous(count.period), count.segment)))
        for count in counts
        if count.period in wanted
    ]


def _share_counts(asked: _Asked) -> list[ShareCount]:
    counter = asked.counter
    periods = with_previous(asked.window, asked.periods, asked.frame.week_start)
    by = asked.question.by
    if by is None:
        return counter.totals(periods)
    if by == CHANNEL:
        return counter.by_channel(periods)
    if by in TRAITS or by.startswith("custom."):
        return counter.by_trait(periods, by)
    known = ", ".join((CHANNEL, *TRAITS, "custom.<name>"))
    raise UsageError(f'the share rate has no breakdown "{by}"; there is {known}')


def _share_point(asked: _Asked, count: ShareCount, before: ShareCount | None) -> KpiPoint:
    low, high = wilson(count.sharers, count.active) or (None, None)
    counted = _Counted(
        period=count.period,
        numerator=count.sharers,
        denominator=count.active,
        value=count.sharers / count.active if count.active else None,
        low=low,
        high=high,
        segment=count.segment,
        segment_id=count.segment,
        coverage=count.coverage,
    )
    if before is None or not before.active:
        return _point(asked, counted, _Proof())
    change = newcombe(count.sharers, count.active, before.sharers, before.active)
    return _point(asked, counted, _Proof(before.sharers / before.active, change))


def _icp_ctr(asked: _Asked, book: DeliveryBook | None) -> list[KpiPoint]:
    if asked.question.by is not None and asked.question.by not in BREAKDOWNS:
        known = ", ".join(BREAKDOWNS)
        raise UsageError(f'the ICP CTR has no breakdown "{asked.question.by}"; there is {known}')
    periods = with_previous(asked.window, asked.periods, asked.frame.week_start, MOST)
    if book is None:
        delivery = _delivery_of(asked, periods)
    else:
        delivery = book.delivery(asked.frame, asked.icp, asked.question.source)
    found = ctr_points(delivery, periods, by=asked.question.by, where=asked.question.where)
    series: dict[str | None, dict[Period, CtrPoint]] = defaultdict(dict)
    for point in found:
        series[_series_key(point)][point.period] = point
    wanted = set(asked.periods)
    return [
        _ctr_point(asked, point, series[_series_key(point)])
        for point in found
        if point.period in wanted
    ]


def _delivery_of(asked: _Asked, periods: Sequence[Period]) -> Delivery:
    """Only what the periods need."""
    first = min(day_number(period.start) for period in periods)
    last = max(day_number(period.end) for period in periods)
    facts, campaigns = load_delivery(asked.connection, first, last, asked.question.source)
    vocabulary = load_vocabulary(asked.connection)
    audience = build_audience(asked.frame.definitions, asked.icp.definition, vocabulary)
    return build_delivery(facts, campaigns, audience)


def _series_key(point: CtrPoint) -> str | None:
    return point.segment if point.segment_id is None else f"{point.segment}\x1f{point.segment_id}"


def _ctr_point(asked: _Asked, found: CtrPoint, series: Mapping[Period, CtrPoint]) -> KpiPoint:
    phi = overdispersion(_history(asked, found.period, series))
    before = series.get(asked.previous(found.period))
    previous, change = None, None
    if before is not None and before.value is not None and found.value is not None:
        previous = before.value
        like = like_for_like(found, before)
        if like is not None:
            change = newcombe(like.k1 / phi, like.n1 / phi, like.k0 / phi, like.n0 / phi)
    evidence = Evidence(
        phi=phi,
        most=found.most,
        provable=found.provable,
        enough=has_enough_delivery(found.denominator, found.coverage),
    )
    return _point(asked, found, _Proof(previous, change, evidence, found.tiled))


def _history(
    asked: _Asked, period: Period, series: Mapping[Period, CtrPoint]
) -> list[tuple[int, int]]:
    """Counts of the complete periods up to this one that share no day, oldest first."""
    counts = []
    for _ in range(MOST):
        found = series.get(period)
        if found is not None and found.value is not None and asked.calendar.is_complete(period):
            counts.append((found.numerator, found.denominator))
        period = asked.previous(period)
    return counts[::-1]


@dataclass(frozen=True, slots=True)
class _Counted:
    """What was counted of one period and segment; a `CtrPoint` has the same names."""

    period: Period
    numerator: int
    denominator: int
    value: float | None
    low: float | None
    high: float | None
    segment: str | None
    segment_id: str | None
    coverage: float | None
    method: str | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Proof:
    """What a number is held against: the period before, and what its counts prove."""

    previous: float | None = None
    change: tuple[float, float] | None = None
    """Interval of the change in points."""
    evidence: Evidence | None = None
    tiled: float | None = None


def _point(asked: _Asked, counted: _Counted | CtrPoint, proof: _Proof) -> KpiPoint:
    complete = asked.calendar.is_complete(counted.period)
    gaps = asked.calendar.gaps(counted.period)
    verdict = judge(
        counted.numerator,
        counted.denominator,
        _target(asked),
        judged=is_judged(complete, gaps, proof.tiled),
        evidence=proof.evidence,
    )
    change = proof.change if counted.value is not None else None
    points, relative = _change(counted.value, proof.previous)
    judged = judged_interval(counted.numerator, counted.denominator, proof.evidence)
    return KpiPoint(
        period=counted.period,
        numerator=counted.numerator,
        denominator=counted.denominator,
        value=counted.value,
        low=counted.low,
        high=counted.high,
        segment=counted.segment,
        segment_id=counted.segment_id,
        complete=complete,
        gaps=gaps,
        previous=proof.previous,
        change_points=points,
        change_relative=relative,
        change_low=change[0] if change else None,
        change_high=change[1] if change else None,
        verdict=verdict.verdict,
        needs=verdict.needs,
        method=counted.method,
        coverage=counted.coverage,
        reasons=(*counted.reasons, *_doubts(complete, gaps)),
        overdispersion=None if proof.evidence is None else proof.evidence.phi,
        judged_low=judged[0] if judged else None,
        judged_high=judged[1] if judged else None,
    )


def _change(value: float | None, previous: float | None) -> tuple[float | None, float | None]:
    """In points, and relative to a value before that is not zero."""
    if value is None or previous is None:
        return None, None
    return value - previous, value / previous - 1 if previous else None


def _doubts(complete: bool, gaps: tuple[date, ...]) -> tuple[str, ...]:
    doubts = () if complete else (INCOMPLETE,)
    return (*doubts, GAP) if gaps else doubts
