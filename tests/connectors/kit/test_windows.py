"""Windows cover a stretch exactly, however they are halved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.errors import EndedEarlyError, WindowTooLargeError
from connectors.kit.windows import SMALL_BYTES, Window, Windows, today

ERROR = WindowTooLargeError("too large")
FIRST = date(2026, 1, 30)


def stretch(days: int) -> Window:
    return Window(FIRST, FIRST + timedelta(days=days - 1))


@given(st.integers(1, 400), st.integers(1, 30), st.lists(st.integers(0, 3), max_size=40))
def test_windows_cover_every_day_once(days: int, size: int, course: list[int]) -> None:
    windows = Windows(stretch(days), size, 30)
    covered: list[date] = []
    for window in windows:
        what = course.pop() if course else 1
        if what == 0 and window.days > 1:
            windows.halve(window, ERROR)
            continue
        assert window.days <= 30
        covered += [window.first + timedelta(days=at) for at in range(window.days)]
        windows.done(window, SMALL_BYTES * (what // 2))
    assert covered == [FIRST + timedelta(days=at) for at in range(days)]
    assert windows.left == 0


def test_small_windows_grow_to_the_most() -> None:
    windows, lengths = Windows(stretch(60), 7, 30), []
    for window in windows:
        lengths.append(window.days)
        windows.done(window, 0)
    assert lengths == [7, 14, 28, 11]


def test_after_a_halving_the_next_window_does_not_grow_at_once() -> None:
    windows = Windows(stretch(30), 8, 30)
    lengths = []
    for window in windows:
        if window.days == 8:
            windows.halve(window, ERROR)
            continue
        lengths.append(window.days)
        if len(lengths) == 2:
            break
        windows.done(window, 0)
    assert lengths == [4, 4]


@pytest.mark.parametrize("error", [ERROR, EndedEarlyError("ended early")])
def test_one_day_is_not_halved(error: WindowTooLargeError | EndedEarlyError) -> None:
    windows = Windows(stretch(1), 7, 30)
    with pytest.raises(type(error), match=str(error)):
        windows.halve(next(iter(windows)), error)


def test_months_are_whole_and_never_halved() -> None:
    windows = Windows(Window(date(2026, 1, 30), date(2026, 3, 4)), 7, 30, by_month=True)
    found = []
    for window in windows:
        found.append(str(window))
        with pytest.raises(WindowTooLargeError):
            windows.halve(window, ERROR)
        windows.done(window, 0)
    assert found == [
        "2026-01-01 to 2026-01-31", "2026-02-01 to 2026-02-28", "2026-03-01 to 2026-03-04",
    ]  # fmt: skip


def test_december_ends_in_december() -> None:
    windows = Windows(Window(date(2025, 12, 5), date(2026, 1, 2)), 7, 30, by_month=True)
    assert next(iter(windows)) == Window(date(2025, 12, 1), date(2025, 12, 31))


def test_today_is_the_day_of_the_zone() -> None:
    late = 1_780_356_600_000_000  # 2026-06-01T23:30:00Z
    assert today(late, "UTC") == date(2026, 6, 1)
    assert today(late, "Europe/Berlin") == date(2026, 6, 2)


def test_a_last_day_that_has_not_begun_is_left_out_and_the_others_stay() -> None:
    windows, asked = Windows(stretch(3), 7, 30), []
    for window in windows:
        asked.append(window.days)
        if len(asked) == 1:
            windows.without_last_day(window, ERROR)
        else:
            windows.done(window, 0)
    assert asked == [3, 2]


def test_a_stretch_of_only_a_day_that_has_not_begun_is_over() -> None:
    windows = Windows(stretch(1), 7, 30)
    for window in windows:
        windows.without_last_day(window, ERROR)
    assert windows.left == 0


def test_a_calendar_that_is_days_behind_is_an_error_and_not_the_end() -> None:
    windows = Windows(stretch(7), 7, 30)
    with pytest.raises(WindowTooLargeError):
        for window in windows:
            windows.without_last_day(window, ERROR)
    assert windows.left == 5
