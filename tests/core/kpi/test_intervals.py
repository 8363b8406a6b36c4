from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    proportion_confint,
)

from desktop.core.kpi.intervals import needed_more, newcombe, wilson


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [
        (180, 800, 0.1974170694, 0.2552113125),
        (0, 12, 0.0, 0.2424940067),
        (44, 10000, 0.0032794410, 0.0059011781),
    ],
)
def test_the_worked_wilson_intervals(k: int, n: int, low: float, high: float) -> None:
    assert wilson(k, n) == pytest.approx((low, high), abs=1e-10)


def test_no_denominator_has_no_interval() -> None:
    assert wilson(0, 0) is None
    assert newcombe(1, 2, 0, 0) is None
    assert newcombe(0, 0, 1, 2) is None


@pytest.mark.parametrize(("k", "n"), [(3, 2), (-1, 2), (1, 0)])
def test_more_than_the_whole_is_no_rate(k: int, n: int) -> None:
    with pytest.raises(ValueError, match="not a rate"):
        wilson(k, n)


def test_all_and_none_end_exactly_at_the_edges() -> None:
    none, every = wilson(0, 7), wilson(7, 7)
    assert none is not None
    assert every is not None
    assert none[0] == 0.0
    assert every[1] == 1.0


def test_the_worked_difference() -> None:
    assert newcombe(180, 800, 230, 820) == pytest.approx((-0.0975208709, -0.0131437528), abs=1e-10)


@st.composite
def rates(draw: st.DrawFn) -> tuple[int, int]:
    n = draw(st.integers(1, 200_000))
    return draw(st.integers(0, n)), n


@given(rates())
def test_wilson_is_what_statsmodels_says(rate: tuple[int, int]) -> None:
    k, n = rate
    assert wilson(k, n) == pytest.approx(proportion_confint(k, n, method="wilson"), abs=1e-8)


@given(rates(), rates())
def test_the_difference_is_what_statsmodels_says(
    one: tuple[int, int], zero: tuple[int, int]
) -> None:
    expected = confint_proportions_2indep(*one, *zero, compare="diff", method="newcomb")
    assert newcombe(*one, *zero) == pytest.approx(expected, abs=1e-8)


@given(st.integers(0, 30), st.integers(1, 60), st.sampled_from([0.05, 0.2, 0.5, 0.9]))
def test_needed_more_is_the_first_count_that_clears_the_target(
    k: int, n: int, target: float
) -> None:
    k = min(k, n)
    needs = needed_more(k, n, target)
    rate = k / n
    if needs is None:
        assert rate == target
        return

    def clears(size: int) -> bool:
        interval = wilson(min(rate * size, size), size)
        assert interval is not None
        return interval[1] < target if rate < target else interval[0] > target

    assert clears(n + needs)
    if needs > 0:
        assert not clears(n + needs - 1)


def test_overdispersed_counts_need_phi_times_as_many() -> None:
    plain, scattered = needed_more(44, 10000, 0.005), needed_more(44, 10000, 0.005, phi=2.0)
    assert plain is not None
    assert scattered is not None
    assert scattered + 10000 == pytest.approx(2 * (plain + 10000), abs=2)


def test_a_rate_on_its_target_is_never_cleared() -> None:
    assert needed_more(1, 4, 0.25) is None
    assert needed_more(0, 0, 0.25) is None
