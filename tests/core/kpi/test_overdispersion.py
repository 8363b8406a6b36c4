from __future__ import annotations

import pytest

from desktop.core.kpi.overdispersion import overdispersion

SCATTERED = [(10, 1000), (50, 1000)] * 4


def test_seven_periods_are_too_few_to_tell() -> None:
    assert overdispersion(SCATTERED[:7]) == 1.0


def test_it_is_pearsons_chi_square_over_its_degrees_of_freedom() -> None:
    # pooled 0.03: each of 8 is 20 away from 30 expected, variance 29.1
    assert overdispersion(SCATTERED) == pytest.approx(8 * 400 / 29.1 / 7)


def test_a_steady_rate_is_not_made_surer_than_chance() -> None:
    assert overdispersion([(30, 1000)] * 12) == 1.0


def test_only_the_last_twenty_periods_with_delivery_count() -> None:
    wild = [(900, 1000)] * 5
    recent = [*SCATTERED, *SCATTERED, (0, 0), *SCATTERED[:4]]
    assert overdispersion([*wild, *recent]) == pytest.approx(20 * 400 / 29.1 / 19)


@pytest.mark.parametrize("k", [0, 1000])
def test_all_or_none_has_no_scatter(k: int) -> None:
    assert overdispersion([(k, 1000)] * 9) == 1.0
