from __future__ import annotations

from dataclasses import replace

from desktop.core.jobs.sync import SyncProgress
from desktop.ui.pull_pace import PullPace

FIRST = SyncProgress(1, "Acme", "Events", "2026-05-01", 0, 14, 0, 0, 0, days=15)


def test_another_window_or_wait_is_told_at_once_and_rows_are_thinned_out() -> None:
    told: list[SyncProgress] = []
    pace = PullPace(told.append)
    many = [replace(FIRST, rows=rows) for rows in range(1, 200)]
    second = replace(FIRST, window="2026-05-02", days_left=13, rows=200)
    waits = replace(second, waiting=2.0, reason="busy")
    for progress in (FIRST, *many, second, waits, second):
        pace(progress)
    assert told[0] == FIRST
    assert told[-3:] == [second, waits, second]
    assert len(told) < 20


def test_the_end_of_an_answer_is_told_at_once() -> None:
    told: list[SyncProgress] = []
    pace = PullPace(told.append)
    coming = [replace(FIRST, received=size) for size in range(1, 200)]
    for progress in (FIRST, *coming, FIRST):
        pace(progress)
    assert told[0] == told[-1] == FIRST
    assert len(told) < 20


def test_the_part_is_that_of_the_streams_days() -> None:
    assert FIRST.part == 1 / 15
    assert replace(FIRST, days_left=None, days=None).part is None
