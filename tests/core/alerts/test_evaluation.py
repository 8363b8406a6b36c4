"""One period of a rule: the total, many segment values, gaps, and small numbers."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from desktop.core.alerts.evaluation import evaluate_period
from desktop.core.alerts.multiplicity import discoveries
from desktop.core.alerts.replay import firings, replay
from desktop.core.alerts.samples import Sample
from desktop.core.alerts.states import Finding, Memory, State
from desktop.core.definitions import AlertCondition, AlertRule
from desktop.core.kpi.points import Period
from tests.builders.alerts import sample, week, weeks

FALL = AlertRule("Share rate fell", "share_rate", AlertCondition(falls_by=0.15, versus_mean_of=4))
LOW = AlertRule("low", "share_rate", AlertCondition(below=0.2), at_least=100)
BY_PLAN = AlertRule("low", "share_rate", AlertCondition(below=0.2), segment="plan")


def evaluate(rule: AlertRule, now: Sample, *history: Sample) -> tuple[Finding, tuple[str, ...]]:
    found = evaluate_period(rule, now.period, {None: [*history, now]}, {})[None]
    return found.finding, found.reasons


def test_a_period_with_a_gap_is_never_judged() -> None:
    gap = Sample(week(0), 1, 1000, usable=False, reasons=("gap",))
    assert evaluate(LOW, gap) == (Finding.NO_DATA, ("gap",))


def test_a_period_in_which_nobody_was_active_is_no_breach() -> None:
    assert evaluate(LOW, sample(0, 0, 0)) == (Finding.NO_DATA, ("no_value",))


def test_a_total_without_a_sample_has_no_data() -> None:
    found = evaluate_period(LOW, week(3), {None: weeks((10, 100))}, {})
    assert found[None].finding is Finding.NO_DATA


def test_a_denominator_under_the_least_is_shown_with_how_many_are_missing() -> None:
    found = evaluate_period(LOW, week(0), {None: [sample(0, 1, 60)]}, {})[None]
    assert (found.finding, found.reasons, found.needs) == (Finding.UNPROVEN, ("too_few",), 40)
    assert found.memory.state is State.UNPROVEN


def test_a_rule_that_asks_for_no_proof_fires_on_the_point_estimate() -> None:
    loose = AlertRule("low", "share_rate", AlertCondition(below=0.2, proven=False))
    assert evaluate(loose, sample(0, 19, 100))[0] is Finding.BREACH
    assert evaluate(LOW, sample(0, 19, 100)) == (Finding.UNPROVEN, ("not_proven",))


def test_too_few_to_judge_does_not_resolve_an_open_alert() -> None:
    series = weeks((10, 200), (10, 200), (30, 90), (30, 90), (30, 90))
    last = list(replay(LOW, [week(at) for at in range(5)], {None: series}))[-1]
    assert last.memory.state is State.FIRING


def test_without_enough_earlier_periods_there_is_nothing_to_compare_with() -> None:
    found = evaluate_period(FALL, week(2), {None: weeks((20, 100), (20, 100), (1, 100))}, {})[None]
    assert (found.finding, found.reasons) == (Finding.NO_DATA, ("no_baseline",))
    assert found.no_baseline is not None
    assert (found.no_baseline.have, found.no_baseline.need) == (2, 4)


def test_a_step_fall_stays_until_the_rate_is_back() -> None:
    series = weeks(*[(225, 1000)] * 6, *[(110, 1000)] * 12, *[(225, 1000)] * 3)
    outcomes = list(replay(FALL, [week(at) for at in range(21)], {None: series}))
    states = [outcome.memory.state for outcome in outcomes]
    assert states[6:8] == [State.PENDING, State.FIRING]
    assert set(states[8:18]) == {State.FIRING}
    assert states[18:20] == [State.RECOVERING, State.OK]
    assert len(firings(outcomes)) == 1


def test_of_many_segments_the_one_that_is_bad_by_chance_is_no_breach() -> None:
    fine = {f"plan {at}": [sample(0, 21, 100)] for at in range(30)}
    chance = {**fine, "unlucky": [sample(0, 11, 100)]}
    found = evaluate_period(BY_PLAN, week(0), chance, {})["unlucky"]
    assert (found.finding, found.reasons) == (Finding.UNPROVEN, ("one_of_many",))
    alone = evaluate_period(BY_PLAN, week(0), {"unlucky": [sample(0, 11, 100)]}, {})
    assert alone["unlucky"].finding is Finding.BREACH
    truly = {**fine, "broken": [sample(0, 2, 100)]}
    assert evaluate_period(BY_PLAN, week(0), truly, {})["broken"].finding is Finding.BREACH


def test_small_segments_do_not_make_the_others_harder_to_prove() -> None:
    small = {f"plan {at}": [sample(0, 5, 20)] for at in range(200)}
    found = evaluate_period(BY_PLAN, week(0), {**small, "big": [sample(0, 9, 100)]}, {})
    assert found["big"].finding is Finding.BREACH


def test_a_segment_that_is_no_longer_there_is_gone_and_the_total_is_not() -> None:
    memories = {"pro": Memory(State.FIRING, State.FIRING), None: Memory()}
    found = evaluate_period(BY_PLAN, week(0), {"free": [sample(0, 30, 100)]}, memories)
    assert found["pro"].finding is Finding.GONE
    assert found[None].finding is Finding.NO_DATA


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40), st.sampled_from([0.005, 0.025, 0.1]))
def test_discoveries_are_those_of_benjamini_and_hochberg(ps: list[float], q: float) -> None:
    rejected = multipletests(ps, alpha=q, method="fdr_bh")[0]
    found = discoveries(dict(enumerate(ps)), q)
    borderline = any(abs(p - q * rank / len(ps)) < 1e-12 for p in ps for rank in range(len(ps) + 1))
    if not borderline:
        assert found == {at for at, hit in enumerate(rejected) if hit}


weekly = st.one_of(
    st.none(),
    st.tuples(st.integers(0, 400), st.integers(1, 400)).filter(lambda kn: kn[0] <= kn[1]),
)


@given(st.lists(weekly, min_size=1, max_size=30), st.sampled_from([FALL, LOW]))
def test_a_replay_at_once_is_the_replay_week_by_week(
    counts: list[tuple[int, int] | None], rule: AlertRule
) -> None:
    series = weeks(*counts)
    periods = [found.period for found in series]
    at_once = list(replay(rule, periods, {None: series}))
    memories: dict[str | None, Memory] = {}
    for at, period in enumerate(periods):
        found = evaluate_period(rule, period, {None: series[: at + 1]}, memories)[None]
        memories = {None: found.memory}
        assert found == at_once[at]


@given(st.lists(weekly, min_size=1, max_size=30))
def test_no_gap_ever_fires_resolves_or_is_ok(counts: list[tuple[int, int] | None]) -> None:
    series = weeks(*counts)
    for outcome in replay(LOW, [found.period for found in series], {None: series}):
        assert outcome.sample is not None
        if not outcome.sample.usable:
            assert outcome.memory.state is State.NO_DATA
            assert all(step.notice is None for step in outcome.steps)


def test_a_rolling_window_compares_with_days_it_does_not_share() -> None:
    rolling = AlertRule(
        "fell", "share_rate", AlertCondition(falls_by=0.15), window="rolling-7", pending=1
    )
    monday = week(0)
    windows = [
        Period(monday.start + timedelta(days=at), monday.end + timedelta(days=at))
        for at in range(14)
    ]
    series = [Sample(days, 20 if at < 7 else 10, 1000) for at, days in enumerate(windows)]
    found = evaluate_period(rolling, windows[-1], {None: series}, {})[None]
    assert found.judgement is not None
    assert found.judgement.baseline is not None
    assert found.judgement.baseline.last == windows[6]
    assert found.judgement.baseline.value == pytest.approx(0.02)
