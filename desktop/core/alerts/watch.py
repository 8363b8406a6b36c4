"""One rule brought up to date: its past judged again, and each period since, in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from desktop.core.alerts.evaluation import Outcome, Segment
from desktop.core.alerts.explanation import Context, Explanation, explain
from desktop.core.alerts.replay import replay
from desktop.core.alerts.retraction import Restated, revise
from desktop.core.alerts.series import RuleSeries, load_series
from desktop.core.alerts.states import Finding, Memory, Notice, State, Step, advance
from desktop.core.clock import DAY
from desktop.core.definitions import AlertRule
from desktop.core.errors import UsageError
from desktop.core.kpi.answers import DeliveryBook
from desktop.core.kpi.periods import parse_window, period_of
from desktop.core.kpi.questions import Frame
from desktop.core.store import Connection

TOLERANCE: Final = 2 * DAY
"""How long the last state is kept when data are late: 48 hours."""

REVISED: Final = timedelta(days=90)
"""How far back a later load is looked for; no platform restates for longer."""

BACKFILL: Final = 12
"""Complete periods that a new rule is played over, so that it knows where it stands."""

_LEAD: Final = 24
"""Periods before the first that is judged: enough for any baseline, chart and overdispersion."""


@dataclass(frozen=True, slots=True)
class Past:
    """What the store knows of a rule; all empty for a new one."""

    memories: Mapping[Segment, Memory]
    outcomes: Sequence[Outcome] = ()
    """Evaluations of the last `REVISED` days with the current ICP version, oldest first."""
    start: Mapping[Segment, Memory] | None = None
    """The memories before the first of `outcomes`."""
    last: date | None = None
    """The last day of the last period that was evaluated."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of state, and why."""

    segment: Segment
    step: Step
    explanation: Explanation


@dataclass(frozen=True, slots=True)
class Progress:
    """What became of a rule: evaluations to store, where it stands, and what changed, in order."""

    outcomes: tuple[Outcome, ...]
    memories: Mapping[Segment, Memory]
    changes: tuple[Change, ...]
    context: Context


def watch(
    connection: Connection,
    rule: AlertRule,
    frame: Frame,
    past: Past,
    book: DeliveryBook | None = None,
) -> Progress:
    """Evaluates a rule as of the frame's present. Never raises for what the rule itself lacks."""
    try:
        series = load_series(connection, rule, frame, _first_day(rule, frame), frame.today, book)
    except UsageError as error:
        return _broken(rule, past, str(error))
    context = Context(series.icp, series.icp_version, series.labels, series.data_as_of)
    if past.last is None:
        return _begin(rule, series, context)
    return _go_on(rule, series, context, past)


def _first_day(rule: AlertRule, frame: Frame) -> date:
    period = period_of(parse_window(rule.window), frame.today, frame.week_start)
    return frame.today - REVISED - timedelta(days=period.days * (_LEAD + BACKFILL))


def _broken(rule: AlertRule, past: Past, problem: str) -> Progress:
    context = Context()
    writer = _Writer(rule, context)
    memories = dict(past.memories) or {None: Memory()}
    for segment, memory in memories.items():
        memories[segment], steps = advance(memory, Finding.ERROR, rule)
        writer.add(segment, steps, None, problem=problem)
    return Progress((), memories, tuple(writer.changes), context)


def _begin(rule: AlertRule, series: RuleSeries, context: Context) -> Progress:
    """A new rule is played over the last periods in silence; only what fires now is said.

    On data that are late it begins when they are there.
    """
    writer = _Writer(rule, context)
    complete = series.complete()
    last = complete[-1].end if complete else None
    memories, late = _overdue(rule, series, {None: Memory()}, last)
    if late:
        writer.extend(late)
        return Progress((), memories, tuple(writer.changes), context)
    outcomes = tuple(replay(rule, complete[-BACKFILL:], series.samples))
    fired = {
        found.segment: found
        for found in outcomes
        if any(step.notice is Notice.FIRED for step in found.steps)
    }
    memories = {found.segment: found.memory for found in outcomes} or memories
    for segment, found in fired.items():
        if memories[segment].is_open:
            writer.add(segment, found.steps, found)
    return Progress(outcomes, memories, tuple(writer.changes), context)


def _go_on(rule: AlertRule, series: RuleSeries, context: Context, past: Past) -> Progress:
    writer = _Writer(rule, context)
    memories = dict(past.memories)
    again, revisions = revise(rule, past.outcomes, series.samples, past.start or {})
    latest = {found.segment: found for found in again}
    for revision in revisions:
        before = memories.get(revision.segment, Memory()).state
        steps = _from(before, revision.steps)
        writer.add(revision.segment, steps, latest[revision.segment], changes=revision.changes)
        memories[revision.segment] = revision.memory
    outcomes = list(replay(rule, series.complete(past.last), series.samples, memories))
    for found in outcomes:
        memories[found.segment] = found.memory
        writer.add(found.segment, found.steps, found)
    last = outcomes[-1].period.end if outcomes else past.last
    memories, overdue = _overdue(rule, series, memories, last)
    writer.extend(overdue)
    return Progress((*again, *outcomes), memories, tuple(writer.changes), context)


def _from(before: State, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The same steps, begun at what the alert showed: late data may have covered its state."""
    return (replace(steps[0], before=before), *steps[1:]) if steps else ()


def _overdue(
    rule: AlertRule, series: RuleSeries, memories: Mapping[Segment, Memory], last: date | None
) -> tuple[dict[Segment, Memory], list[tuple[Segment, tuple[Step, ...]]]]:
    """After 48 hours without a period that should be there, nothing is known any more."""
    after = dict(memories)
    calendar = series.calendar
    waiting = [
        period
        for period in series.periods
        if (last is None or period.end > last) and not calendar.is_complete(period)
    ]
    if not waiting or calendar.now < calendar.expected_at(waiting[0]) + TOLERANCE:
        return after, []
    steps = []
    for segment, memory in after.items():
        after[segment], taken = advance(memory, Finding.NO_DATA, rule)
        steps.append((segment, taken))
    return after, steps


class _Writer:
    """Collects changes with their explanations."""

    def __init__(self, rule: AlertRule, context: Context) -> None:
        self._rule = rule
        self._context = context
        self.changes: list[Change] = []

    def add(
        self,
        segment: Segment,
        steps: Iterable[Step],
        outcome: Outcome | None,
        *,
        changes: tuple[Restated, ...] = (),
        problem: str | None = None,
    ) -> None:
        told = explain(
            self._rule, self._context, outcome, segment, changes=changes, problem=problem
        )
        self.changes += [Change(segment, step, told) for step in steps]

    def extend(self, overdue: Iterable[tuple[Segment, tuple[Step, ...]]]) -> None:
        for segment, steps in overdue:
            self.add(segment, [replace(step, reason="late") for step in steps], None)
