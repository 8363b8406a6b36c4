"""Every job as a person sees it, read from a real store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.jobs.board import check_schedule, load_board, load_history
from desktop.core.jobs.due import ASLEEP
from desktop.core.jobs.keeping import Keeper, pause, set_schedule
from desktop.core.jobs.runner import JobContext, JobKind
from desktop.core.store.engine import Store
from tests.builders.workspaces import make_workspace, opened

NOW = parse_instant("2026-05-05T13:12:00Z")
HOUR = 3_600_000_000


def work(context: JobContext) -> str:
    context.say("a line")
    context.counts["rows"] = 3
    return "did it"


def crash(context: JobContext) -> str:
    raise KeyError("nobody expects it")


KINDS = (JobKind("good", "Good", "every hour", work), JobKind("bad", "Bad", "off", crash))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(make_workspace(tmp_path / "workspace")) as found:
        yield found


def keeper(store: Store, now: int) -> Keeper:
    return Keeper(store, fixed_clock(now), lambda: KINDS)


def run(store: Store, name: str, now: int = NOW) -> None:
    found = keeper(store, now)
    future = found.run_now(name)
    assert future is not None
    future.result()
    found.close()


def test_a_job_that_nobody_looked_at_has_its_own_schedule_from_now(store: Store) -> None:
    with store.read() as connection:
        good, bad = load_board(connection, KINDS, NOW).jobs
    assert (good.next_at, good.last) == (parse_instant("2026-05-05T14:00:00Z"), None)
    assert (bad.schedule, bad.next_at) == ("off", None)


def test_the_last_run_has_its_log_its_counts_and_its_report(store: Store) -> None:
    run(store, "good")
    run(store, "bad")
    with store.read() as connection:
        board = load_board(connection, KINDS, NOW)
    good, bad = board.jobs
    assert good.last is not None
    assert bad.last is not None
    assert (good.last.state, good.last.reason, good.last.lines) == ("done", "did it", ("a line",))
    assert (good.last.counts, good.last.took) == ({"rows": 3}, 0)
    assert "KeyError" in bad.last.report
    assert "nobody expects it" not in bad.last.report
    assert board.failing == (bad,)


def test_missed_slots_are_one_line_of_the_history(store: Store) -> None:
    for now in (NOW, NOW + 8 * HOUR):
        found = keeper(store, now)
        for future in found.look():
            future.result()
        found.close()
    with store.read() as connection:
        done, skipped = load_history(connection, "good")
    assert (done.state, done.cause) == ("done", "schedule")
    assert (skipped.reason, skipped.slots, skipped.took) == (ASLEEP, 7, None)


def test_a_paused_board_has_no_next_time(store: Store) -> None:
    pause(store, True)
    with store.read() as connection:
        board = load_board(connection, KINDS, NOW)
    assert board.paused
    assert board.jobs[0].next_at is None


def test_another_schedule_is_shown_as_it_is_kept(store: Store) -> None:
    set_schedule(store, fixed_clock(NOW), "good", "Daily  at 7:00")
    with store.read() as connection:
        assert load_board(connection, KINDS, NOW).jobs[0].schedule == "daily at 07:00"


def test_words_are_checked_with_the_next_five_times_or_the_problem() -> None:
    check = check_schedule("every 6 hours", NOW, "UTC")
    assert (check.words, len(check.next_times), check.problem) == ("every 6 hours", 5, "")
    assert check_schedule("off", NOW, "UTC").next_times == ()
    assert "every 6 hours" in check_schedule("sometimes", NOW, "UTC").problem
