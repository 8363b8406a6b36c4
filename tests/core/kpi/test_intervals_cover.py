from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.kpi.intervals_cover import Span, best_cover, days_covered


@st.composite
def spans(draw: st.DrawFn) -> list[Span]:
    pairs = draw(st.sets(st.tuples(st.integers(1, 7), st.integers(0, 4)), max_size=9).map(sorted))
    return [Span(start, start + more, draw(st.integers(0, 2))) for start, more in pairs]


def brute_force(given_spans: list[Span], finer: bool) -> list[int]:
    options = []
    for size in range(len(given_spans) + 1):
        for chosen in combinations(range(len(given_spans)), size):
            days = [
                day
                for at in chosen
                for day in range(given_spans[at].start, given_spans[at].end + 1)
            ]
            if len(days) > len(set(days)):
                continue
            fresh = sum(
                given_spans[at].exported_at * (given_spans[at].end - given_spans[at].start + 1)
                for at in chosen
            )
            options.append((-len(days), -size if finer else size, -fresh, list(chosen)))
    return min(options)[3]


@given(spans(), st.booleans())
def test_the_best_set_is_the_one_that_trying_all_finds(
    given_spans: list[Span], finer: bool
) -> None:
    score, chosen = best_cover(given_spans, finer=finer)
    assert chosen == brute_force(given_spans, finer)
    assert score[0] == sum(given_spans[at].days for at in chosen)
    assert abs(score[1]) == len(chosen)


def test_a_month_is_not_replaced_by_newer_weeks_that_cover_less() -> None:
    month, week = Span(1, 30, 0), Span(8, 14, 9)
    assert best_cover([month, week], finer=True)[1] == [0]


def test_days_beat_the_range_row_of_the_same_days_and_lose_for_segments() -> None:
    days = [Span(1, 3, 0), *(Span(day, day, 0) for day in (1, 2, 3))]
    days.sort()
    assert [days[at].days for at in best_cover(days, finer=True)[1]] == [1, 1, 1]
    assert [days[at].days for at in best_cover(days, finer=False)[1]] == [3]


@given(st.lists(st.tuples(st.integers(1, 20), st.integers(0, 6)), max_size=8))
def test_days_covered_counts_each_day_once(pairs: list[tuple[int, int]]) -> None:
    closed = [(start, start + more) for start, more in pairs]
    days = {day for start, end in closed for day in range(start, end + 1)}
    assert days_covered(closed) == len(days)
