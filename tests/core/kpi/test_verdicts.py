from __future__ import annotations

from datetime import date

import pytest

from desktop.core.kpi.intervals import wilson
from desktop.core.kpi.verdicts import (
    Evidence,
    Verdict,
    has_enough_delivery,
    is_judged,
    judge,
    judged_interval,
)


def test_a_rate_on_its_target_is_ok() -> None:
    assert judge(20, 100, 0.20, judged=True) == Verdict("ok")


def test_an_interval_under_the_target_is_proof() -> None:
    assert judge(180, 800, 0.26, judged=True) == Verdict("below_proven")


def test_without_proof_it_says_how_many_more_would_do() -> None:
    found = judge(18, 80, 0.26, judged=True)
    assert found.verdict == "below_not_proven"
    assert found.needs is not None
    size = 80 + found.needs
    more, fewer = wilson(0.225 * size, size), wilson(0.225 * (size - 1), size - 1)
    assert more is not None
    assert fewer is not None
    assert more[1] < 0.26 <= fewer[1]


def test_what_is_not_judged_has_no_verdict() -> None:
    assert judge(1, 800, 0.26, judged=False) == Verdict()
    assert judge(0, 0, 0.26, judged=False) == Verdict()


def test_without_a_target_there_is_nothing_to_hold_against() -> None:
    assert judge(1, 800, None, judged=True) == Verdict("no_target")
    assert judge(1, 800, None, judged=False) == Verdict("no_target")
    assert judge(0, 0, None, judged=True) == Verdict("no_target")


def test_an_empty_period_is_too_few() -> None:
    assert judge(0, 0, 0.2, judged=True) == Verdict("too_few")


def test_too_little_delivery_is_too_few() -> None:
    assert judge(1, 800, 0.26, judged=True, evidence=Evidence(enough=False)).verdict == "too_few"


def test_clicks_beyond_impressions_are_too_few_to_say() -> None:
    assert judge(9, 8, 0.26, judged=True).verdict == "too_few"


def test_overlapping_dimensions_prove_nothing() -> None:
    found = judge(1, 80000, 0.26, judged=True, evidence=Evidence(provable=False))
    assert found == Verdict("below_not_proven")


def test_overdispersion_takes_proof_away() -> None:
    assert judge(180, 800, 0.26, judged=True).verdict == "below_proven"
    found = judge(180, 800, 0.26, judged=True, evidence=Evidence(phi=4.0))
    assert found.verdict == "below_not_proven"
    assert found.needs is not None


def test_suppressed_zeros_count_at_their_greatest_for_proof() -> None:
    assert judge(10, 10000, 0.002, judged=True).verdict == "below_proven"
    near = judge(10, 10000, 0.002, judged=True, evidence=Evidence(most=18))
    assert near.verdict == "below_not_proven"
    assert near.needs is not None
    never = judge(10, 10000, 0.002, judged=True, evidence=Evidence(most=25))
    assert never == Verdict("below_not_proven", None)


@pytest.mark.parametrize(
    ("complete", "gaps", "tiled", "judged"),
    [
        (True, (), None, True),
        (True, (), 0.9, True),
        (True, (), 0.89, False),
        (True, (date(2026, 4, 1),), None, False),
        (False, (), None, False),
    ],
)
def test_only_whole_periods_are_judged(
    complete: bool, gaps: tuple[date, ...], tiled: float | None, judged: bool
) -> None:
    assert is_judged(complete, gaps, tiled) is judged


@pytest.mark.parametrize(
    ("impressions", "coverage", "enough"),
    [(1000, 0.4, True), (999, 1.0, False), (5000, 0.39, False), (5000, None, False)],
)
def test_a_ctr_needs_impressions_and_coverage(
    impressions: int, coverage: float | None, enough: bool
) -> None:
    assert has_enough_delivery(impressions, coverage) is enough


@pytest.mark.parametrize("phi", [1.5, 4.0, 97.0])
@pytest.mark.parametrize("target", [0.21, 0.24, 0.26, 0.30, 0.5])
def test_the_judged_interval_is_the_one_that_decides(phi: float, target: float) -> None:
    evidence = Evidence(phi=phi, most=185)
    interval = judged_interval(180, 800, evidence)
    assert interval is not None
    proven = judge(180, 800, target, judged=True, evidence=evidence).verdict == "below_proven"
    assert proven == (interval[1] < target and target > 180 / 800)


def test_the_judged_interval_is_that_of_fewer_counts() -> None:
    assert judged_interval(180, 800, Evidence(phi=4.0)) == wilson(45, 200)


@pytest.mark.parametrize("evidence", [None, Evidence(), Evidence(most=190)])
def test_without_overdispersion_the_counts_own_interval_is_judged(
    evidence: Evidence | None,
) -> None:
    assert judged_interval(180, 800, evidence) is None


def test_what_is_no_rate_has_no_judged_interval() -> None:
    assert judged_interval(9, 8, Evidence(phi=4.0)) is None
    assert judged_interval(0, 0, Evidence(phi=4.0)) is None
