"""A rule tried on the past before it is trusted: every evaluation, and how often it had fired."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from desktop.core.alerts.evaluation import Outcome
from desktop.core.alerts.replay import firings, replay
from desktop.core.alerts.series import load_series
from desktop.core.definitions import AlertRule
from desktop.core.errors import UsageError
from desktop.core.kpi.periods import parse_window, period_of
from desktop.core.kpi.points import Period
from desktop.core.kpi.questions import Frame
from desktop.core.store import Connection
from desktop.core.store.definitions import load_definitions

_LEAD: Final = 24
"""Periods before the first that serve as baselines."""


@dataclass(frozen=True, slots=True)
class ReplayStep:
    """One evaluation; `threshold` is the rate it was held against, fractions 0..1."""

    period: Period
    segment: str | None
    numerator: int | None
    denominator: int | None
    value: float | None
    low: float | None
    high: float | None
    threshold: float | None
    state: str
    reasons: tuple[str, ...]
    notice: str | None
    needs: int | None = None

    @property
    def counts(self) -> str:
        """`30 / 14,000`."""
        if self.numerator is None or self.denominator is None:
            return ""
        return f"{self.numerator:,} / {self.denominator:,}"


@dataclass(frozen=True, slots=True)
class Replay:
    """What a rule would have done; `fired` counts the times it would have told somebody."""

    rule: AlertRule
    icp: str
    icp_version: int
    steps: tuple[ReplayStep, ...]
    fired: int


def build_replay(
    connection: Connection, rule: AlertRule | str, first: date, last: date, now: int
) -> Replay:
    """Runs a rule, or the one of that name, over the complete periods that end in first..last.

    It is the code that evaluates rules, on the numbers as they are stored. Raises UsageError for
    an unknown name, days in the wrong order, or a rule that cannot be evaluated.
    """
    frame = Frame.of(load_definitions(connection), now)
    found = _named(frame.definitions.alerts or (), rule) if isinstance(rule, str) else rule
    if last < first:
        raise UsageError(f"the range ends on {last}, before it starts on {first}; swap the days")
    window = parse_window(found.window)
    lead = timedelta(days=period_of(window, first, frame.week_start).days * _LEAD)
    series = load_series(connection, found, frame, first - lead, last)
    periods = [period for period in series.complete() if first <= period.end <= last]
    outcomes = list(replay(found, periods, series.samples))
    return Replay(
        rule=found,
        icp=series.icp,
        icp_version=series.icp_version,
        steps=tuple(_step(outcome, series.labels.get(outcome.segment)) for outcome in outcomes),
        fired=len(firings(outcomes)),
    )


def _step(outcome: Outcome, label: str | None) -> ReplayStep:
    sample, judged = outcome.sample, outcome.judgement
    notices = [step.notice.value for step in outcome.steps if step.notice]
    has_value = sample is not None and sample.denominator > 0
    return ReplayStep(
        period=outcome.period,
        segment=label or outcome.segment,
        numerator=sample.numerator if sample else None,
        denominator=sample.denominator if sample else None,
        value=sample.value if sample and has_value else None,
        low=judged.low if judged else None,
        high=judged.high if judged else None,
        threshold=judged.threshold if judged else None,
        state=outcome.memory.state.value,
        reasons=outcome.reasons,
        notice=notices[-1] if notices else None,
        needs=outcome.needs,
    )


def _named(rules: Sequence[AlertRule], name: str) -> AlertRule:
    for rule in rules:
        if rule.name == name:
            return rule
    close = difflib.get_close_matches(name, [rule.name for rule in rules], n=1)
    known = ", ".join(f'"{rule.name}"' for rule in rules) or "none yet"
    hint = f'did you mean "{close[0]}"?' if close else f"there is {known}"
    raise UsageError(f'there is no alert rule "{name}"; {hint}')
