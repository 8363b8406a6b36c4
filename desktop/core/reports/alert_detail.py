"""One alert as its page shows it: the trend it judges, its threshold, its states, its record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from desktop.core.alerts.conditions import TOWARDS_OK, Strictness
from desktop.core.alerts.evaluation import strictness_of
from desktop.core.alerts.power import needed_for_power, power
from desktop.core.alerts.samples import Sample
from desktop.core.alerts.series import RuleSeries, load_series
from desktop.core.alerts.states import Notice
from desktop.core.alerts.stored import decode_outcome
from desktop.core.clock import day_number, day_of
from desktop.core.definitions import AlertRule
from desktop.core.kpi.intervals import wilson
from desktop.core.kpi.points import KpiPoint, Period
from desktop.core.kpi.questions import Frame
from desktop.core.local_days import local_day
from desktop.core.reports.alert_deliveries import Delivery, load_deliveries
from desktop.core.reports.alerts import AlertView, InboxItem, load_alerts, load_inbox
from desktop.core.reports.overview import TrendSeries
from desktop.core.reports.replays import Replay, build_replay
from desktop.core.reports.trend_alerts import FIRED, thresholds_of
from desktop.core.store import Connection
from desktop.core.store.alerts import load_evaluations
from desktop.core.store.definitions import load_definitions

SHOWN: Final = timedelta(days=180)
"""How far back the chart, the states and the replay go."""


@dataclass(frozen=True, slots=True)
class StateAt:
    """What the alert was after one evaluation."""

    period: Period
    state: str


@dataclass(frozen=True, slots=True)
class Reach:
    """What a rule can find: the chance 0..1 that a fall from `base` to `rate` fires it."""

    base: float
    rate: float
    denominator: int
    chance: float
    needed: int | None
    """The denominator that finds it four times in five; None: none would."""


@dataclass(frozen=True, slots=True)
class RuleTrial:
    """A rule being written: what it would have done, on what, and what it can find."""

    replay: Replay
    trend: TrendSeries
    reach: Reach | None
    """None for a control chart, and where nothing was counted yet."""
    segment: str = ""
    """As a person reads it; empty is the total. The trend is of this one."""


@dataclass(frozen=True, slots=True)
class AlertDetail:
    """Everything about one alert."""

    view: AlertView
    trend: TrendSeries
    states: tuple[StateAt, ...]
    record: tuple[InboxItem, ...]
    """Its changes, newest first."""
    zone: str
    deliveries: tuple[Delivery, ...] = ()
    """What was sent of it, or was to be, newest first."""
    data_as_of: Mapping[str, int] = field(default_factory=dict)
    """Source -> microseconds UTC."""
    recovers: float | None = None
    """The rate at which it is back; None where there is none, as on a control chart."""
    sibling: AlertRule | None = None
    """The rule of the same group on the same number, with another severity."""


def load_alert_detail(
    connection: Connection, rule: str, segment: str, now: int
) -> AlertDetail | None:
    """One alert of the last 180 days; None where there is none of that name and segment.

    Raises UsageError where the rule cannot be evaluated any more.
    """
    views = [view for view in load_alerts(connection) if view.rule.name == rule]
    view = next((found for found in views if found.segment == segment), None)
    if view is None:
        return None
    definitions = load_definitions(connection)
    frame = Frame.of(definitions, now)
    series = load_series(connection, view.rule, frame, frame.today - SHOWN, frame.today)
    sibling = _sibling(view.rule, definitions.alerts or ())
    rules = [view.rule, *([sibling] if sibling else [])]
    record = tuple(item for item in load_inbox(connection, rule=rule) if item.segment == segment)
    fired = tuple(
        (_day_told(item, frame.zone), FIRED)
        for item in reversed(record)
        if item.entry.notice == Notice.FIRED
    )
    return AlertDetail(
        view=view,
        trend=_trend(series, segment or None, fired, thresholds_of(rules) or _edge(view)),
        states=_states(connection, rule, segment, frame.today - SHOWN),
        record=record,
        zone=frame.zone,
        deliveries=load_deliveries(connection, view),
        data_as_of=series.data_as_of,
        recovers=_recovers(view),
        sibling=sibling,
    )


def try_rule(connection: Connection, rule: AlertRule, now: int) -> RuleTrial:
    """What a rule that is not saved yet would have done in the last 180 days.

    The trend is that of the total, or of the segment that fired most, of equals the largest.
    Raises UsageError where the rule cannot be evaluated.
    """
    frame = Frame.of(load_definitions(connection), now)
    first = frame.today - SHOWN
    found = build_replay(connection, rule, first, frame.today, now)
    series = load_series(connection, rule, frame, first, frame.today)
    segment = _telling(series, found)
    label = series.labels.get(segment, segment)
    fired = tuple(
        (step.period.end, FIRED)
        for step in found.steps
        if step.notice == Notice.FIRED and step.segment == (label or None)
    )
    samples = [sample for sample in series.samples.get(segment, ()) if sample.usable]
    trend = _trend(series, segment, fired, thresholds_of([rule]))
    return RuleTrial(found, trend, _reach(rule, samples), label or "")


def _telling(series: RuleSeries, found: Replay) -> str | None:
    """The segment to draw: the one that fired most often, of equals the largest."""
    fired = Counter(step.segment for step in found.steps if step.notice == Notice.FIRED)

    def weight(segment: str | None) -> tuple[int, int]:
        label = series.labels.get(segment) or segment
        return fired[label], sum(sample.denominator for sample in series.samples[segment])

    return max(series.samples, key=weight, default=None)


def _reach(rule: AlertRule, samples: list[Sample]) -> Reach | None:
    """A halved rate for a rule on changes; for one on a value, a rate a fifth beyond it."""
    if not samples:
        return None
    recent = samples[-4:]
    denominator = sum(sample.denominator for sample in recent) // len(recent)
    shown = sum(sample.numerator for sample in recent) / sum(
        sample.denominator for sample in recent
    )
    edge = rule.when.below if rule.when.below is not None else rule.when.above
    base = edge if edge is not None else shown
    factor = 0.8 if rule.when.below is not None else 1.2 if rule.when.above is not None else 0.5
    if rule.when.rises_by is not None:
        factor = 1.5
    rate = min(1.0, base * factor)
    strictness = strictness_of(rule)
    chance = power(rule, denominator, base, rate, strictness)
    if chance is None:
        return None
    return Reach(base, rate, denominator, chance, needed_for_power(rule, base, rate, strictness))


def _sibling(rule: AlertRule, rules: Sequence[AlertRule]) -> AlertRule | None:
    def watched(each: AlertRule) -> tuple[object, ...]:
        return each.kpi, each.icp, each.window, each.segment, each.where, each.group

    others = [
        each
        for each in rules
        if rule.group is not None
        and watched(each) == watched(rule)
        and each.severity != rule.severity
    ]
    return others[0] if others else None


def _edge(view: AlertView) -> tuple[tuple[float, str], ...]:
    """A rule about a change is beyond where its last evaluation says."""
    edge = view.last.threshold if view.last else None
    return () if edge is None else ((edge, view.rule.severity),)


def _recovers(view: AlertView) -> float | None:
    """A tenth of the threshold, or of the change, back towards what is fine."""
    when, last = view.rule.when, view.last
    if when.below is not None:
        return min(1.0, when.below * (1 + TOWARDS_OK))
    if when.above is not None:
        return when.above * (1 - TOWARDS_OK)
    if when.outside or last is None or last.threshold is None or last.compared is None:
        return None
    then = last.compared.numerator / last.compared.denominator
    return then + (last.threshold - then) * (1 - TOWARDS_OK)


def _trend(
    series: RuleSeries,
    segment: str | None,
    fired: tuple[tuple[date, str], ...],
    thresholds: tuple[tuple[float, str], ...],
) -> TrendSeries:
    strictness = strictness_of(series.rule)
    return TrendSeries(
        points=tuple(
            _point(sample, series.labels.get(segment), strictness)
            for sample in series.samples.get(segment, ())
        ),
        alerts=fired,
        thresholds=thresholds,
        level=99 if strictness.rolling else 95,
    )


def _point(sample: Sample, label: str | None, strictness: Strictness) -> KpiPoint:
    counted = 0 < sample.denominator >= sample.numerator
    interval = wilson(sample.numerator, sample.denominator, strictness.z) if counted else None
    return KpiPoint(
        period=sample.period,
        numerator=sample.numerator,
        denominator=sample.denominator,
        value=sample.value if counted else None,
        low=interval[0] if interval else None,
        high=interval[1] if interval else None,
        segment=label or None,
        complete=sample.usable,
        reasons=sample.reasons,
    )


def _states(connection: Connection, rule: str, segment: str, first: date) -> tuple[StateAt, ...]:
    rows = load_evaluations(connection, rule, first=day_number(first))
    return tuple(
        StateAt(
            Period(day_of(row.start), day_of(row.end)),
            decode_outcome(row.outcome).memory.state.value,
        )
        for row in rows
        if row.segment == segment
    )


def _day_told(item: InboxItem, zone: str) -> date:
    """The last day of the period that fired, or the day it was said."""
    end = item.entry.explanation.end
    return end if end is not None else local_day(item.at, zone)
