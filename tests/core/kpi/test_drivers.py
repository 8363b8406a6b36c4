from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.kpi.drivers import (
    SegmentCounts,
    channel_changes,
    decompose,
    watch_denominator,
)

LEADERS = [SegmentCounts("CXO", 40, 200, 13, 60), SegmentCounts("Manager", 10, 100, 33, 300)]


def test_the_worked_case_falls_by_mix_though_both_segments_rose() -> None:
    found = decompose(LEADERS)
    assert found is not None
    assert found.before == pytest.approx(50 / 300)
    assert found.after == pytest.approx(46 / 360)
    assert round(found.mix * 100, 1) == -5.2
    assert round(found.rate * 100, 1) == 1.3
    assert found.simpson


def test_a_rise_of_all_with_a_rise_of_the_total_is_no_paradox() -> None:
    found = decompose([SegmentCounts("a", 1, 10, 2, 10), SegmentCounts("b", 1, 10, 3, 10)])
    assert found is not None
    assert not found.simpson
    assert found.mix == pytest.approx(0, abs=1e-15)


def test_a_segment_absent_on_one_side_takes_the_other_sides_rate() -> None:
    found = decompose([SegmentCounts("old", 5, 10, 5, 10), SegmentCounts("new", 0, 0, 9, 10)])
    assert found is not None
    new = found.segments[1]
    assert (new.rate0, new.rate1) == (None, 0.9)
    assert new.rate == 0.0
    assert found.rate == 0.0
    assert found.mix == pytest.approx(0.7 - 0.5)


def test_a_side_without_people_cannot_be_compared() -> None:
    assert decompose([SegmentCounts("a", 0, 0, 1, 2)]) is None
    assert decompose([]) is None


@st.composite
def counts(draw: st.DrawFn) -> SegmentCounts:
    n0, n1 = draw(st.integers(0, 10**6)), draw(st.integers(0, 10**6))
    k0, k1 = draw(st.integers(0, n0)), draw(st.integers(0, n1))
    return SegmentCounts(draw(st.text(max_size=3)), k0, n0, k1, n1)


@given(st.lists(counts(), max_size=12))
def test_mix_and_rate_leave_no_residual(segments: list[SegmentCounts]) -> None:
    found = decompose(segments)
    n0, n1 = sum(s.n0 for s in segments), sum(s.n1 for s in segments)
    if found is None:
        assert 0 in (n0, n1)
        return
    after, before = (
        Fraction(sum(s.k1 for s in segments), n1),
        Fraction(sum(s.k0 for s in segments), n0),
    )
    assert found.mix + found.rate == pytest.approx(float(after - before), abs=1e-12)
    assert found.delta == pytest.approx(float(after - before), abs=1e-12)


@given(st.lists(counts(), min_size=1, max_size=6))
def test_the_same_mix_moves_by_rate_alone(segments: list[SegmentCounts]) -> None:
    same = [SegmentCounts(s.segment, s.k0, s.n0, s.n0 - s.k0, s.n0) for s in segments]
    found = decompose(same)
    if found is not None:
        assert found.mix == 0.0
        assert not found.simpson


def test_a_channel_that_died_is_reported_though_the_total_holds() -> None:
    found = channel_changes({"copy_link": 60, "email_invite": 40}, 500, {"copy_link": 100}, 500)
    dead, grown = found
    assert dead.channel == "email_invite"
    assert dead.died
    assert (dead.rate0, dead.rate1) == (0.08, 0.0)
    assert not grown.died


def test_one_sharer_who_is_gone_is_no_dead_channel() -> None:
    (found,) = channel_changes({"email_invite": 1}, 500, {}, 500)
    assert not found.died


def test_a_channel_without_a_base_has_no_rate() -> None:
    (found,) = channel_changes({"email_invite": 9}, 10, {}, 0)
    assert found.rate1 is None
    assert found.low is None
    assert not found.died


def test_a_better_rate_on_a_smaller_base_is_said() -> None:
    assert watch_denominator(180, 800, 150, 500).smaller_base


def test_a_base_within_its_noise_is_not_said() -> None:
    assert not watch_denominator(180, 800, 190, 790).smaller_base
    assert not watch_denominator(180, 800, 100, 500).smaller_base


def test_a_base_that_always_swings_has_wider_noise() -> None:
    swings = [800, 400, 800, 400, 800, 400, 800, 400]
    assert not watch_denominator(180, 800, 150, 500, swings).smaller_base


def test_no_base_is_not_a_better_rate() -> None:
    assert not watch_denominator(1, 800, 0, 0).smaller_base
