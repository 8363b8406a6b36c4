"""Why an alert changed: all that it stood on, kept with the change for months."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import msgspec

from desktop.core.alerts.evaluation import Outcome
from desktop.core.alerts.retraction import Restated
from desktop.core.alerts.samples import Baseline
from desktop.core.definitions import AlertCondition, AlertRule


@dataclass(frozen=True, slots=True)
class Compared:
    """The pooled earlier periods that a number was held against."""

    first: date
    last: date
    periods: int
    numerator: int
    denominator: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """Rates are fractions 0..1; instants microseconds UTC; None is "does not apply"."""

    rule: str
    kpi: str | None = None
    """None where the rule is gone."""
    window: str | None = None
    severity: str | None = None
    condition: AlertCondition | None = None
    at_least: int | None = None
    icp: str | None = None
    icp_version: int | None = None
    segment: str | None = None
    """As a person reads it."""
    dimension: str | None = None
    where: tuple[tuple[str, str], ...] = ()
    start: date | None = None
    end: date | None = None
    numerator: int | None = None
    denominator: int | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    """Of the value, or of its change where `compared` is set and the rule is about a change."""
    threshold: float | None = None
    compared: Compared | None = None
    phi: float = 1.0
    p: float | None = None
    needs: int | None = None
    reasons: tuple[str, ...] = ()
    changes: tuple[Restated, ...] = ()
    data_as_of: Mapping[str, int] = field(default_factory=dict)
    problem: str | None = None
    """Why the rule could not be evaluated, one sentence."""
    muted_by: str | None = None
    """The more severe rule of its group that fires meanwhile."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a run knows of a rule's numbers besides the evaluation itself."""

    icp: str | None = None
    icp_version: int | None = None
    labels: Mapping[str | None, str] = field(default_factory=dict)
    data_as_of: Mapping[str, int] = field(default_factory=dict)


def explain(
    rule: AlertRule,
    context: Context,
    outcome: Outcome | None,
    segment: str | None = None,
    *,
    changes: tuple[Restated, ...] = (),
    problem: str | None = None,
) -> Explanation:
    """All that one change of state stood on; `outcome` is None where nothing was evaluated."""
    bare = Explanation(
        rule=rule.name,
        kpi=rule.kpi,
        window=rule.window,
        severity=rule.severity,
        condition=rule.when,
        at_least=rule.at_least,
        icp=context.icp or rule.icp,
        icp_version=context.icp_version,
        segment=None if segment is None else context.labels.get(segment, segment),
        dimension=rule.segment,
        where=rule.where,
        changes=changes,
        data_as_of=dict(context.data_as_of),
        problem=problem,
    )
    return bare if outcome is None else _with_numbers(bare, outcome)


def _with_numbers(bare: Explanation, outcome: Outcome) -> Explanation:
    sample, judged = outcome.sample, outcome.judgement
    counted = sample is not None and sample.denominator > 0
    return replace(
        bare,
        start=outcome.period.start,
        end=outcome.period.end,
        numerator=sample.numerator if sample else None,
        denominator=sample.denominator if sample else None,
        value=sample.value if sample and counted else None,
        low=judged.low if judged else None,
        high=judged.high if judged else None,
        threshold=judged.threshold if judged else None,
        compared=_compared(judged.baseline) if judged and judged.baseline else None,
        phi=judged.phi if judged else 1.0,
        p=judged.p if judged else None,
        needs=outcome.needs,
        reasons=outcome.reasons,
    )


def _compared(baseline: Baseline) -> Compared:
    return Compared(
        baseline.first.start,
        baseline.last.end,
        baseline.periods,
        baseline.numerator,
        baseline.denominator,
    )


def encode_explanation(explanation: Explanation) -> str:
    """Compact JSON."""
    return msgspec.json.encode(explanation).decode()


def decode_explanation(text: str) -> Explanation:
    """An explanation as it was stored. Raises msgspec.ValidationError for anything else."""
    return msgspec.json.decode(text, type=Explanation)
