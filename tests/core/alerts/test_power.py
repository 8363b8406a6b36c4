"""How often a rule finds what it should: the figures that the editor shows."""

from __future__ import annotations

import random

import pytest
from scipy.stats import binom

from desktop.core.alerts.conditions import Strictness, judge
from desktop.core.alerts.power import binomial_cdf, needed_for_power, power
from desktop.core.alerts.samples import pool
from desktop.core.definitions import AlertCondition, AlertRule
from tests.builders.alerts import sample, weeks

FALL = AlertRule("fell", "share_rate", AlertCondition(falls_by=0.15, versus_mean_of=4))
LOW = AlertRule("low", "icp_ctr", AlertCondition(below=0.0045), at_least=5000)
WEEKLY = Strictness()


@pytest.mark.parametrize(
    ("people", "base", "expected"),
    [(100, 0.225, 0.58), (100, 0.10, 0.13), (400, 0.225, 1.00), (400, 0.10, 0.85)],
)
def test_a_halved_share_rate_is_found_as_often_as_promised(
    people: int, base: float, expected: float
) -> None:
    assert power(FALL, people, base, base / 2, WEEKLY) == pytest.approx(expected, abs=0.006)


def test_the_figure_agrees_with_playing_it_out() -> None:
    dice = random.Random(7)
    found = 0
    for _ in range(1500):
        draws = [sum(dice.random() < 0.225 for _ in range(100)) for _ in range(4)]
        frozen = pool(weeks(*[(k, 100) for k in draws]))
        after = [sum(dice.random() < 0.1125 for _ in range(100)) for _ in range(2)]
        judged = [judge(FALL.when, sample(9, k, 100), (), WEEKLY, frozen) for k in after]
        found += all(getattr(one, "proven", False) for one in judged)
    assert found / 1500 == pytest.approx(power(FALL, 100, 0.225, 0.1125, WEEKLY) or 0, abs=0.04)


def test_under_the_least_denominator_nothing_is_found() -> None:
    assert power(LOW, 4999, 0.0045, 0.001, WEEKLY) == 0.0


def test_more_impressions_find_more() -> None:
    found = [power(LOW, n, 0.0045, 0.003, WEEKLY) or 0 for n in (5000, 20_000, 80_000)]
    assert found == sorted(found)
    assert found[-1] > 0.99


def test_a_control_chart_promises_nothing() -> None:
    outside = AlertRule("odd", "share_rate", AlertCondition(outside=True))
    assert power(outside, 400, 0.2, 0.1, WEEKLY) is None


def test_as_many_people_as_are_asked_for_find_it_four_times_in_five() -> None:
    people = needed_for_power(FALL, 0.10, 0.05, WEEKLY)
    assert people is not None
    assert (power(FALL, people, 0.10, 0.05, WEEKLY) or 0) >= 0.8
    assert (power(FALL, int(people * 0.9), 0.10, 0.05, WEEKLY) or 0) < 0.8


def test_a_change_that_is_none_is_never_found_by_any_number() -> None:
    assert needed_for_power(FALL, 0.2, 0.2, WEEKLY) is None


@pytest.mark.parametrize(
    ("k", "n", "rate"),
    [(0, 10, 0.1), (3, 10, 0.5), (220, 1000, 0.225), (4700, 5000, 0.93), (45, 10_000, 0.0045)],
)
def test_the_binomial_sum_is_scipys(k: int, n: int, rate: float) -> None:
    tolerance = 1e-9 if n <= 5000 else 0.02
    assert binomial_cdf(k, n, rate) == pytest.approx(binom.cdf(k, n, rate), abs=tolerance)
