"""What a rule would have done over a stretch of stored periods, by the code that evaluates it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from desktop.core.alerts.evaluation import Outcome, Segment, Series, evaluate_period
from desktop.core.alerts.states import Memory, Notice
from desktop.core.definitions import AlertRule
from desktop.core.kpi.points import Period


def replay(
    rule: AlertRule,
    periods: Sequence[Period],
    series: Series,
    memories: Mapping[Segment, Memory] | None = None,
) -> Iterator[Outcome]:
    """Every evaluation of the periods (ascending, complete or not), in order.

    `series` holds the samples as they are, or were, known; earlier samples than the first period
    serve as baselines. Starts from `memories`, or from nothing.
    """
    known = dict(memories or {})
    for period in periods:
        for segment, outcome in evaluate_period(rule, period, series, known).items():
            known[segment] = outcome.memory
            yield outcome


def firings(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The evaluations at which the rule would have started to fire."""
    return [found for found in outcomes if any(s.notice is Notice.FIRED for s in found.steps)]
