"""The waterfall of the overview against plain arithmetic, and what it refuses to take apart."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.kpi.points import KpiPoint, Period
from desktop.core.reports.movement import OTHER, SHOWN, build_movement

BEFORE = Period(date(2026, 3, 1), date(2026, 3, 31))
AFTER = Period(date(2026, 4, 1), date(2026, 4, 30))
Counts = dict[str, tuple[int, int]]
SIDE = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
    min_size=1,
)


def point(period: Period, n: int, of: int, segment: str | None = None, **more: str) -> KpiPoint:
    value = n / of if of else None
    return KpiPoint(period, n, of, value, None, None, segment=segment, **more)  # type: ignore[arg-type]


def points_of(before: Counts, after: Counts) -> tuple[list[KpiPoint], list[KpiPoint]]:
    """Totals, and one point a segment and side."""
    totals, parts = [], []
    for period, side in ((BEFORE, before), (AFTER, after)):
        parts += [point(period, n, of, name, segment_id=name) for name, (n, of) in side.items()]
        totals.append(
            point(period, sum(n for n, _ in side.values()), sum(of for _, of in side.values()))
        )
    return totals, parts


@given(before=SIDE, after=SIDE)
def test_mix_and_rate_of_all_rows_are_the_change(before: Counts, after: Counts) -> None:
    totals, parts = points_of(before, after)
    found = build_movement("share_rate", "plan", totals, parts)
    assert found is not None
    change = sum(row.mix + row.rate for row in found.rows)
    sums = [Fraction(t.numerator, t.denominator) for t in totals]
    assert change == pytest.approx(float(sums[1] - sums[0]), abs=1e-12)
    assert sum(row.before for row in found.rows) == totals[0].denominator
    assert sum(row.after for row in found.rows) == totals[1].denominator
    assert len(found.rows) <= SHOWN + 1
    assert (found.rows[-1].segment == OTHER) == (len({*before, *after}) > SHOWN + 1)


def test_the_worked_example_names_what_did_it() -> None:
    totals, parts = points_of(
        {"CXO": (40, 200), "Manager": (10, 100)}, {"CXO": (13, 60), "Manager": (33, 300)}
    )
    found = build_movement("share_rate", "seniority", totals, parts)
    assert found is not None
    assert (found.cause, found.cause_rose) == ("simpson", True)
    assert sum(row.mix for row in found.rows) == pytest.approx(-0.052, abs=0.0005)
    assert sum(row.rate for row in found.rows) == pytest.approx(0.013, abs=0.0005)


def test_a_segment_that_shares_less_is_the_cause() -> None:
    totals, parts = points_of(
        {"VP": (50, 100), "Manager": (20, 100)}, {"VP": (20, 100), "Manager": (21, 100)}
    )
    found = build_movement("share_rate", "seniority", totals, parts)
    assert found is not None
    assert (found.cause, found.cause_segment, found.cause_rose) == ("rate", "VP", False)


def test_a_base_that_shifts_is_the_cause() -> None:
    totals, parts = points_of(
        {"VP": (50, 100), "Manager": (10, 100)}, {"VP": (10, 20), "Manager": (18, 180)}
    )
    found = build_movement("share_rate", "seniority", totals, parts)
    assert found is not None
    assert (found.cause, found.cause_segment, found.cause_rose) == ("mix", "VP", False)


def test_nothing_moved_has_no_cause() -> None:
    side = {"VP": (50, 100), "Manager": (10, 100)}
    found = build_movement("share_rate", "seniority", *points_of(side, side))
    assert found is not None
    assert (found.cause, found.cause_segment) == ("", "")


def test_segments_that_do_not_add_up_are_not_taken_apart() -> None:
    totals, parts = points_of({"a": (5, 10), "b": (5, 10)}, {"a": (6, 10), "b": (5, 10)})
    assert build_movement("icp_ctr", "source", totals, parts[:-1]) is None


def test_campaigns_of_one_name_stay_two() -> None:
    parts = [
        point(BEFORE, 1, 10, "Spring", segment_id="1"),
        point(BEFORE, 2, 10, "Spring", segment_id="2"),
        point(AFTER, 1, 10, "Spring", segment_id="1"),
        point(AFTER, 4, 10, "Spring", segment_id="2"),
    ]
    totals = [point(BEFORE, 3, 20), point(AFTER, 5, 20)]
    found = build_movement("icp_ctr", "campaign", totals, parts)
    assert found is not None
    assert [(row.segment, row.rate_after) for row in found.rows] == [
        ("Spring", 0.4),
        ("Spring", 0.1),
    ]


def test_an_empty_side_has_no_movement() -> None:
    totals, parts = points_of({}, {"a": (1, 10)})
    assert build_movement("share_rate", "plan", totals, parts) is None
