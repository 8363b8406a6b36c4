"""One complete period of one rule: every segment value judged, and its alert moved on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.core.alerts.conditions import Judgement, NoBaseline, Strictness, judge
from desktop.core.alerts.multiplicity import discoveries
from desktop.core.alerts.samples import Sample
from desktop.core.alerts.states import GONE_FOR_GOOD, Finding, Memory, State, Step, advance
from desktop.core.definitions import AlertRule
from desktop.core.kpi.periods import parse_window
from desktop.core.kpi.points import Period
from desktop.core.kpi.questions import ICP_CTR

Segment = str | None
"""A segment value; None is the total."""

Series = Mapping[Segment, Sequence[Sample]]
"""All samples known of each segment value, in any order."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one evaluation found of one segment value, with all that it stood on."""

    period: Period
    segment: Segment
    finding: Finding
    reasons: tuple[str, ...] = ()
    """Stable codes: gap, incomplete, no_value, no_baseline, too_few, not_proven, segment_gone..."""
    sample: Sample | None = None
    judgement: Judgement | None = None
    no_baseline: NoBaseline | None = None
    needs: int | None = None
    """How many more of the denominator until it is proven; None: never, or not asked."""
    memory: Memory = field(default_factory=Memory)
    """After the evaluation."""
    steps: tuple[Step, ...] = ()


def evaluate_period(
    rule: AlertRule, period: Period, series: Series, memories: Mapping[Segment, Memory]
) -> dict[Segment, Outcome]:
    """Judges one complete period; keys are the segment values that have a sample or a memory.

    A remembered segment value without a sample counts as gone, and is forgotten when that is
    settled. A total without a sample has no data: never ok, never a breach.
    """
    current = {
        segment: next((found for found in samples if found.period == period), None)
        for segment, samples in series.items()
    }
    findings = {
        segment: _find(rule, sample, series[segment], memories.get(segment, Memory()))
        for segment, sample in current.items()
        if sample is not None
    }
    if rule.segment is not None:
        findings = _at_once(rule, findings)
    expected = memories if rule.segment is not None else {None: Memory(), **memories}
    for segment, memory in expected.items():
        if segment not in findings and memory.absences < GONE_FOR_GOOD:
            findings[segment] = _missing(rule, segment)
    return {
        segment: _moved(rule, period, segment, found, memories.get(segment, Memory()))
        for segment, found in findings.items()
    }


def strictness_of(rule: AlertRule) -> Strictness:
    """Rolling windows are judged at 99 %, CTRs with their overdispersion."""
    return Strictness(parse_window(rule.window).is_rolling, rule.kpi == ICP_CTR)


@dataclass(frozen=True, slots=True)
class _Found:
    finding: Finding
    reasons: tuple[str, ...] = ()
    sample: Sample | None = None
    judgement: Judgement | None = None
    no_baseline: NoBaseline | None = None
    needs: int | None = None


def _find(rule: AlertRule, sample: Sample, samples: Sequence[Sample], memory: Memory) -> _Found:
    if not sample.usable or sample.denominator <= 0:
        return _Found(Finding.NO_DATA, sample.reasons or ("no_value",), sample)
    judged = judge(rule.when, sample, samples, strictness_of(rule), memory.baseline)
    if isinstance(judged, NoBaseline):
        return _Found(Finding.NO_DATA, ("no_baseline",), sample, no_baseline=judged)
    return _weigh(rule, sample, judged)


def _weigh(rule: AlertRule, sample: Sample, judged: Judgement) -> _Found:
    short = max(0, rule.at_least - sample.denominator)
    if judged.breach and short:
        needs = None if judged.needs is None and rule.when.proven else max(short, judged.needs or 0)
        return _Found(Finding.UNPROVEN, ("too_few",), sample, judged, needs=needs)
    if judged.breach and rule.when.proven and not judged.proven:
        return _Found(Finding.UNPROVEN, ("not_proven",), sample, judged, needs=judged.needs)
    if judged.breach:
        return _Found(Finding.BREACH, (), sample, judged)
    if judged.recovered and not short:
        return _Found(Finding.FINE, (), sample, judged)
    return _Found(Finding.BETWEEN, ("too_few",) if short else (), sample, judged)


def _at_once(rule: AlertRule, findings: dict[Segment, _Found]) -> dict[Segment, _Found]:
    """Of many segment values some look bad by chance: only what survives that is a breach."""
    if not rule.when.proven:
        return findings
    judged = {
        segment: found.judgement.p
        for segment, found in findings.items()
        if found.judgement and found.sample and found.sample.denominator >= rule.at_least
    }
    news = discoveries(judged, strictness_of(rule).q)
    return {
        segment: found
        if found.finding is not Finding.BREACH or segment in news
        else _Found(Finding.UNPROVEN, ("one_of_many",), found.sample, found.judgement)
        for segment, found in findings.items()
    }


def _missing(rule: AlertRule, segment: Segment) -> _Found:
    if rule.segment is None or segment is None:
        return _Found(Finding.NO_DATA, ("no_value",))
    return _Found(Finding.GONE, ("segment_gone",))


def _moved(
    rule: AlertRule, period: Period, segment: Segment, found: _Found, memory: Memory
) -> Outcome:
    baseline = found.judgement.baseline if found.judgement else None
    after, steps = advance(memory, found.finding, rule, baseline)
    return Outcome(
        period=period,
        segment=segment,
        finding=found.finding,
        reasons=found.reasons,
        sample=found.sample,
        judgement=found.judgement,
        no_baseline=found.no_baseline,
        needs=found.needs if after.state is State.UNPROVEN else None,
        memory=after,
        steps=steps,
    )
