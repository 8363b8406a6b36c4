"""What a rule holds against a number, checked by hand figures and by statsmodels."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    proportion_confint,
    proportions_ztest,
)

from desktop.core.alerts.conditions import Judgement, NoBaseline, Strictness, judge
from desktop.core.alerts.samples import Sample
from desktop.core.definitions import AlertCondition
from tests.builders.alerts import part, sample, weeks

LOW_CTR = AlertCondition(below=0.0045)
FALL = AlertCondition(falls_by=0.15, versus_mean_of=4)
WEEKLY = Strictness()


def judged(
    condition: AlertCondition,
    now: Sample,
    history: list[Sample] | None = None,
    strictness: Strictness = WEEKLY,
) -> Judgement:
    found = judge(condition, now, history or [], strictness)
    assert isinstance(found, Judgement)
    return found


def test_a_rate_under_the_threshold_without_proof_is_a_breach_that_is_not_proven() -> None:
    found = judged(LOW_CTR, sample(0, 40, 10_000))
    assert found.breach
    assert not found.proven
    assert found.needs is not None
    assert judged(LOW_CTR, sample(0, 400, 100_000)).proven


def test_as_many_more_as_it_needs_do_prove_it() -> None:
    found = judged(AlertCondition(below=0.2), sample(0, 15, 100))
    assert found.needs is not None
    more = 100 + found.needs
    assert proportion_confint(0.15 * more, more, method="wilson")[1] < 0.2
    fewer = more - 1
    assert proportion_confint(0.15 * fewer, fewer, method="wilson")[1] >= 0.2


def test_exactly_at_the_threshold_is_no_breach() -> None:
    assert not judged(AlertCondition(below=0.2), sample(0, 20, 100)).breach
    assert not judged(AlertCondition(above=0.2), sample(0, 20, 100)).breach


def test_it_has_recovered_a_tenth_of_the_threshold_past_it() -> None:
    under_two = AlertCondition(below=0.2)
    assert not judged(under_two, sample(0, 219, 1000)).recovered
    assert judged(under_two, sample(0, 220, 1000)).recovered
    over_two = AlertCondition(above=0.2)
    assert not judged(over_two, sample(0, 181, 1000)).recovered
    assert judged(over_two, sample(0, 180, 1000)).recovered


def test_suppressed_zeros_count_against_a_proof_of_too_low() -> None:
    plain = sample(0, 300, 100_000)
    assert judged(LOW_CTR, plain).proven
    assert not judged(LOW_CTR, sample(0, 300, 100_000, most=430)).proven


def test_nothing_is_proven_over_values_that_overlap() -> None:
    assert not judged(LOW_CTR, sample(0, 100, 100_000, provable=False)).proven


def test_a_daily_watched_window_asks_for_99_percent() -> None:
    now = sample(0, 160, 1000)
    condition = AlertCondition(below=0.185)
    assert judged(condition, now).proven
    assert not judged(condition, now, strictness=Strictness(rolling=True)).proven


def test_the_overdispersion_of_the_series_takes_from_the_proof() -> None:
    swings = weeks(*[(60, 10_000), (20, 10_000)] * 5)
    now = sample(10, 150, 50_000)
    assert judged(LOW_CTR, now, swings).proven
    found = judged(LOW_CTR, now, swings, Strictness(overdispersed=True))
    assert found.phi > 5
    assert not found.proven


def test_a_fall_is_measured_against_the_pooled_baseline_not_the_mean_of_ratios() -> None:
    history = weeks((10, 20), (200, 1000), (200, 1000), (200, 1000))
    found = judged(FALL, sample(4, 160, 1000), history)
    assert found.baseline is not None
    assert found.baseline.value == pytest.approx(610 / 3020)
    assert found.threshold == pytest.approx(610 / 3020 * 0.85)
    assert found.breach


def test_a_fall_of_exactly_the_asked_size_is_a_breach() -> None:
    history = weeks(*[(200, 1000)] * 4)
    assert judged(FALL, sample(4, 170, 1000), history).breach
    assert not judged(FALL, sample(4, 171, 1000), history).breach


def test_weeks_with_a_gap_are_reached_over_but_not_forever() -> None:
    history = weeks((20, 100), (20, 100), None, (20, 100), None, (20, 100))
    assert isinstance(judge(FALL, sample(6, 10, 100), history, WEEKLY), Judgement)
    sparse = weeks((20, 100), *[None] * 8, (20, 100), (20, 100), (20, 100))
    assert judge(FALL, sample(12, 10, 100), sparse, WEEKLY) == NoBaseline(3, 4)


def test_the_previous_period_is_no_other_than_the_one_before() -> None:
    previous = AlertCondition(falls_by=0.15)
    assert judge(previous, sample(2, 10, 100), weeks((20, 100), None), WEEKLY) == NoBaseline(0, 1)
    assert isinstance(judge(previous, sample(1, 10, 100), weeks((20, 100)), WEEKLY), Judgement)


def test_later_periods_are_not_looked_at() -> None:
    history = weeks(*[(20, 100)] * 4)
    found = judge(FALL, sample(4, 10, 100), [*history, *weeks((90, 100), first=5)], WEEKLY)
    assert found == judge(FALL, sample(4, 10, 100), history, WEEKLY)


def test_a_change_of_campaigns_is_not_a_change_of_their_rate() -> None:
    before = sample(0, 60, 2000, parts=(part("a", 50, 1000), part("b", 10, 1000)))
    now = sample(1, 15, 1000, parts=(part("b", 10, 1000), part("c", 5, 1000)))
    found = judged(AlertCondition(falls_by=0.15), now, [before])
    assert not found.breach
    assert found.threshold == pytest.approx(0.0085)


def test_a_rise_and_a_fall_in_points() -> None:
    history = weeks((200, 1000))
    assert judged(AlertCondition(rises_by=0.5), sample(1, 300, 1000), history).proven
    assert judged(AlertCondition(falls_by_points=0.05), sample(1, 150, 1000), history).proven
    assert not judged(AlertCondition(falls_by_points=0.06), sample(1, 150, 1000), history).breach


def test_a_control_chart_takes_eight_periods_and_flags_what_leaves_it() -> None:
    outside = AlertCondition(outside=True)
    steady = weeks(*[(200, 1000), (210, 1000), (190, 1000), (205, 1000)] * 3)
    assert judge(outside, sample(7, 100, 1000), steady[:7], WEEKLY) == NoBaseline(7, 8)
    assert judged(outside, sample(12, 100, 1000), steady).breach
    assert judged(outside, sample(12, 300, 1000), steady).breach
    assert judged(outside, sample(12, 205, 1000), steady).recovered


def test_a_chart_of_a_jumpy_history_is_wide() -> None:
    outside = AlertCondition(outside=True)
    jumpy = weeks(*[(100, 1000), (300, 1000)] * 6)
    assert not judged(outside, sample(12, 100, 1000), jumpy).breach


counts = st.tuples(st.integers(0, 3000), st.integers(1, 3000)).filter(lambda kn: kn[0] <= kn[1])


@given(counts, st.floats(0.01, 0.99))
def test_below_is_proven_where_wilsons_upper_end_is_below(
    now: tuple[int, int], threshold: float
) -> None:
    high = proportion_confint(*now, method="wilson")[1]
    assume(abs(high - threshold) > 1e-9)
    assert judged(AlertCondition(below=threshold), sample(0, *now)).proven == (high < threshold)


@given(counts, st.floats(0.01, 0.99))
def test_the_one_sided_p_is_that_of_the_score_test(now: tuple[int, int], threshold: float) -> None:
    _, p = proportions_ztest(*now, value=threshold, alternative="smaller", prop_var=threshold)
    found = judged(AlertCondition(below=threshold), sample(0, *now))
    assert found.p == pytest.approx(p, abs=1e-9)


@given(counts, st.lists(counts, min_size=4, max_size=4), st.floats(0.05, 0.9))
def test_a_fall_is_proven_where_newcombes_interval_is_below_zero(
    now: tuple[int, int], before: list[tuple[int, int]], size: float
) -> None:
    k0, n0 = sum(k for k, _ in before), sum(n for _, n in before)
    assume(k0 > 0)
    low, high = confint_proportions_2indep(*now, k0, n0, method="newcomb", compare="diff")
    condition = AlertCondition(falls_by=size, versus_mean_of=4)
    found = judged(condition, sample(4, *now), weeks(*before))
    fall = 1 - (now[0] / now[1]) / (k0 / n0)
    assume(abs(fall - size) > 1e-9 and abs(high) > 1e-9)
    assert found.breach == (fall >= size)
    assert found.proven == (fall >= size and high < 0)
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-9)


@given(st.integers(20, 200), st.floats(0.1, 0.6), st.floats(0.16, 0.5), st.integers(4, 40))
def test_as_many_more_as_a_fall_needs_do_prove_it(
    people: int, base: float, fall: float, times: int
) -> None:
    k0, n0 = round(people * times * base), people * times
    found = judged(
        FALL,
        sample(4, int(people * base * (1 - fall)), people),
        [
            *weeks(*[(k0 // 4, n0 // 4)] * 3),
            sample(3, k0 - k0 // 4 * 3, n0 - n0 // 4 * 3),
        ],
    )
    if not found.breach or found.proven or found.needs is None:
        return
    rate = int(people * base * (1 - fall)) / people

    def high(n1: int) -> float:
        return float(confint_proportions_2indep(rate * n1, n1, k0, n0, method="newcomb")[1])

    assert high(people + found.needs) < 1e-12
    assert high(people + found.needs - 1) > -1e-12


@given(counts, st.lists(counts, min_size=8, max_size=14), st.floats(0.01, 0.9))
def test_no_number_is_a_breach_and_recovered_at_once(
    now: tuple[int, int], before: list[tuple[int, int]], size: float
) -> None:
    history = weeks(*before)
    for condition in (
        AlertCondition(below=size),
        AlertCondition(above=size),
        AlertCondition(falls_by=size, versus_mean_of=4),
        AlertCondition(rises_by=size, versus_mean_of=4),
        AlertCondition(falls_by_points=size),
        AlertCondition(outside=True),
    ):
        found = judge(condition, sample(len(before), *now), history, WEEKLY)
        if isinstance(found, Judgement):
            assert not (found.breach and found.recovered)
            assert not found.proven or found.breach
