"""What later loads did to an alert: a breach that is gone is taken back, with what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.core.alerts.evaluation import Outcome, Segment, Series
from desktop.core.alerts.replay import replay
from desktop.core.alerts.states import Memory, Notice, State, Step
from desktop.core.definitions import AlertRule
from desktop.core.kpi.points import Period


@dataclass(frozen=True, slots=True)
class Restated:
    """The counts of one period as they were judged, and as they are now."""

    period: Period
    numerator: tuple[int, int]
    denominator: tuple[int, int]

    @property
    def is_same(self) -> bool:
        """Whether only what may be said of the counts changed: a gap was filled, or found."""
        return self.numerator[0] == self.numerator[1] and self.denominator[0] == self.denominator[1]


@dataclass(frozen=True, slots=True)
class Revision:
    """What becomes of one segment's alert when its past is judged again."""

    segment: Segment
    memory: Memory
    steps: tuple[Step, ...]
    changes: tuple[Restated, ...]


def find_restated(stored: Sequence[Outcome], series: Series) -> dict[Segment, tuple[Restated, ...]]:
    """Of each segment, the evaluated periods whose counts are no longer what they were."""
    now = {
        (segment, sample.period): sample
        for segment, samples in series.items()
        for sample in samples
    }
    changed: dict[Segment, tuple[Restated, ...]] = {}
    for outcome in stored:
        then, current = outcome.sample, now.get((outcome.segment, outcome.period))
        if then is None or current is None:
            continue
        before, after = (
            (then.numerator, then.denominator),
            (
                current.numerator,
                current.denominator,
            ),
        )
        if before != after:
            entry = Restated(outcome.period, (before[0], after[0]), (before[1], after[1]))
            changed[outcome.segment] = (*changed.get(outcome.segment, ()), entry)
    return changed


def revise(
    rule: AlertRule,
    stored: Sequence[Outcome],
    series: Series,
    start: Mapping[Segment, Memory],
) -> tuple[list[Outcome], list[Revision]]:
    """Judges the stored periods again where counts changed since.

    `stored` are a rule's evaluations in order, `start` the memories before the first of them.
    Gives the new evaluations, which replace the stored ones silently, and what is to be said:
    an open alert that would not be open is `retracted`; one that would be, and is not, goes
    through pending to firing. Nothing where no count changed.
    """
    changes = find_restated(stored, series)
    if not changes:
        return [], []
    periods = list(dict.fromkeys(outcome.period for outcome in stored))
    again = list(replay(rule, periods, series, start))
    was = {outcome.segment: outcome.memory for outcome in stored}
    would_be = {outcome.segment: outcome.memory for outcome in again}
    revisions = [
        _revision(segment, was.get(segment, Memory()), would_be[segment], found)
        for segment, found in changes.items()
        if segment in would_be
    ]
    return again, [revision for revision in revisions if revision is not None]


def _revision(
    segment: Segment, was: Memory, would_be: Memory, changes: tuple[Restated, ...]
) -> Revision | None:
    if was.is_open and not would_be.is_open:
        step = Step(was.state, State.RETRACTED, "restated", Notice.RETRACTED)
        memory = replace(would_be, state=State.RETRACTED, held=State.RETRACTED, baseline=None)
        return Revision(segment, replace(memory, breaches=0, recoveries=0), (step,), changes)
    if would_be.is_open and not was.is_open:
        steps = _towards_firing(was)
        memory = replace(would_be, state=State.FIRING, held=State.FIRING, recoveries=0)
        return Revision(segment, memory, steps, changes)
    if was == would_be:
        return None
    if was.is_open:  # both are: the counters follow, and nobody was told anything else
        return Revision(segment, replace(would_be, state=was.state, held=was.held), (), changes)
    steps = () if was.state is would_be.state else (Step(was.state, would_be.state, "restated"),)
    return Revision(segment, would_be, steps, changes)


def _towards_firing(was: Memory) -> tuple[Step, ...]:
    last = Step(State.PENDING, State.FIRING, "restated", Notice.FIRED)
    if was.state is State.PENDING:
        return (last,)
    return Step(was.state, State.PENDING, "restated"), last
