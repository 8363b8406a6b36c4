"""The running unions against plain ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from desktop.core.kpi.windows import union_of_windows

DAYS = st.dictionaries(
    st.integers(0, 40), st.frozensets(st.integers(1, 30), min_size=1, max_size=5), max_size=30
)


@st.composite
def ascending_windows(draw: st.DrawFn) -> list[tuple[int, int]]:
    """Windows whose first and last days never step back; steps may leave holes or repeat."""
    first, last = draw(st.integers(-3, 5)), draw(st.integers(-3, 8))
    windows = []
    for _ in range(draw(st.integers(1, 25))):
        last = max(last, first)
        windows.append((first, last))
        first += draw(st.integers(0, 6))
        last += draw(st.integers(0, 6))
    return windows


@given(DAYS, ascending_windows())
def test_a_window_holds_whoever_is_in_any_of_its_days(
    people: dict[int, frozenset[int]], windows: list[tuple[int, int]]
) -> None:
    days = {day: BitMap(found) for day, found in people.items()}
    before = {day: found.copy() for day, found in days.items()}
    unions = [set(union) for union in union_of_windows(days, windows)]
    assert unions == [
        set().union(*(found for day, found in people.items() if first <= day <= last))
        for first, last in windows
    ]
    assert days == before


@given(DAYS, st.integers(1, 30))
def test_unions_given_out_before_stay_as_they_were(
    people: dict[int, frozenset[int]], length: int
) -> None:
    days = {day: BitMap(found) for day, found in people.items()}
    windows = [(day - length + 1, day) for day in range(45)]
    kept = list(union_of_windows(days, windows))
    assert kept == [union.copy() for union in union_of_windows(days, windows)]


def test_no_days_give_empty_windows() -> None:
    assert [set(union) for union in union_of_windows({}, [(0, 5), (1, 9)])] == [set(), set()]
