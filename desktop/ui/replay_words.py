"""What a rule would have done, in words and as a picture: firings, their stretches, its reach."""

from __future__ import annotations

from datetime import date
from functools import partial

from desktop.core.reports.alert_detail import SHOWN, Reach, RuleTrial
from desktop.core.reports.replays import ReplayStep
from desktop.ui.alert_words import state_word, value_word
from desktop.ui.charts.replay_chart import FiringStretch, ReplayPoint
from desktop.ui.formats import Formats, decimals_of
from desktop.ui.translation import tr, tr_count


def replay_title(trial: RuleTrial, formats: Formats) -> str:
    """`Would have fired 3 times in 180 days`."""
    days = formats.count(SHOWN.days)
    if not trial.replay.steps:
        return tr("There is no complete period in the last {days} days", days=days)
    if not trial.replay.fired:
        return tr("Would not have fired in {days} days", days=days)
    return tr_count(
        "Would have fired once in {days} days",
        "Would have fired {count} times in {days} days",
        trial.replay.fired, days=days,
    )  # fmt: skip


def drawn_text(trial: RuleTrial) -> str:
    """Which segment is drawn; empty for the total."""
    if not trial.segment:
        return ""
    word = value_word(trial.replay.rule.segment or "", trial.segment)
    return tr("drawn: {segment}", segment=word)


def reach_text(reach: Reach | None, trial: RuleTrial, formats: Formats) -> str:
    """`finds a fall to 0.40 % in 96 % of cases at 637,500`, and the sample it needs."""
    if reach is None:
        return ""
    rate = formats.percent(reach.rate, decimals_of(trial.replay.rule.kpi))
    chance = formats.percent(reach.chance, 0)
    count = formats.count(reach.denominator)
    rises = reach.rate > reach.base
    if trial.replay.rule.kpi == "icp_ctr":
        said = (
            tr("finds a rise to {rate} in {chance} of cases at {count} impressions",
               rate=rate, chance=chance, count=count)
            if rises
            else tr("finds a fall to {rate} in {chance} of cases at {count} impressions",
                    rate=rate, chance=chance, count=count)
        )  # fmt: skip
    else:
        said = (
            tr("finds a rise to {rate} in {chance} of cases at {count} people",
               rate=rate, chance=chance, count=count)
            if rises
            else tr("finds a fall to {rate} in {chance} of cases at {count} people",
                    rate=rate, chance=chance, count=count)
        )  # fmt: skip
    return said


def sample_text(reach: Reach | None, formats: Formats) -> str:
    """What sample it would take; empty where what there is suffices."""
    if reach is None or reach.chance >= 0.8:
        return ""
    if reach.needed is None:
        return tr("no sample would do; ask for a larger change, or less in a row")
    needed = formats.count(reach.needed)
    return tr("{needed} would find four of five", needed=needed)


def drawn_steps(trial: RuleTrial) -> list[ReplayStep]:
    """The evaluations of what is drawn, oldest first."""
    return [step for step in trial.replay.steps if (step.segment or "") == trial.segment]


def replay_points(trial: RuleTrial, formats: Formats) -> list[ReplayPoint]:
    """One for each evaluation of what is drawn."""
    decimals = decimals_of(trial.replay.rule.kpi)
    outside = trial.replay.rule.when.outside
    return [
        ReplayPoint(
            step.period.end,
            step.value,
            None if outside else step.threshold,
            partial(step_text, step, formats, decimals),
        )
        for step in drawn_steps(trial)
    ]


def step_text(step: ReplayStep, formats: Formats, decimals: int) -> str:
    """Period, rate, numerator / denominator and state of one evaluation."""
    ratio = (
        formats.ratio(step.numerator, step.denominator)
        if step.numerator is not None and step.denominator is not None
        else ""
    )
    days = formats.days(step.period.start, step.period.end, this_year=step.period.end.year)
    parts = (days, formats.percent(step.value, decimals), ratio, state_word(step.state))
    return "   ".join(part for part in parts if part)


def firing_stretches(trial: RuleTrial, formats: Formats) -> list[FiringStretch]:
    """From each firing to its end, with how long it lasted."""
    steps = drawn_steps(trial)
    found = []
    start: date | None = None
    for step in steps:
        if step.notice == "fired":
            start = step.period.end
        elif step.notice == "resolved" and start is not None:
            found.append(_stretch(start, step.period.end, formats, still=False))
            start = None
    if start is not None:
        found.append(_stretch(start, steps[-1].period.end, formats, still=True))
    return found


def _stretch(first: date, last: date, formats: Formats, *, still: bool) -> FiringStretch:
    day = formats.day(first)
    if still:
        return FiringStretch(first, last, tr("{day}, still firing", day=day))
    label = tr_count("{day}, {count} day", "{day}, {count} days", (last - first).days, day=day)
    return FiringStretch(first, last, label)
