"""The schedule is kept over a real store: missed, failing, cancelled, killed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from desktop.core.clock import DAY, parse_instant
from desktop.core.errors import IcpPulseError, UsageError
from desktop.core.jobs.keeping import JobEnded, JobProgress, Keeper, Told, pause, set_schedule
from desktop.core.jobs.runner import JobContext, JobKind
from desktop.core.jobs.schedule import HOUR
from desktop.core.jobs.timekeeping import Timekeeper
from desktop.core.store.engine import Store
from desktop.core.store.jobs import RunRow, add_run, load_runs
from tests.builders.workspaces import opened

START = parse_instant("2026-05-01T00:30:00Z")


class Hands:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> int:
        return self.now


class Wire:
    """A network that comes and goes."""

    def __init__(self) -> None:
        self.online = True

    def is_online(self) -> bool:
        return self.online

    def is_metered(self) -> bool:
        return False


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "workspace") as found:
        yield found


class Bench:
    """A keeper with one job, and what it told."""

    def __init__(self, store: Store, run: Callable[[JobContext], str], **more: object) -> None:
        self.store, self.clock, self.wire = store, Hands(), Wire()
        self.told: list[Told] = []
        self.kind = JobKind("pull", "Pull", "every hour", run, **more)  # type: ignore[arg-type]
        self.keeper = self.new()

    def new(self) -> Keeper:
        return Keeper(self.store, self.clock, lambda: [self.kind], self.wire, self.told.append)

    def look(self, hours: float = 0) -> int:
        self.clock.now += int(hours * HOUR)
        started = self.keeper.look()
        for future in started:
            future.result(10)
        return len(started)

    def runs(self) -> list[tuple[str, str]]:
        with self.store.read() as connection:
            return [(run.state, run.reason) for run in load_runs(connection)][::-1]


@pytest.fixture
def bench(store: Store) -> Iterator[Callable[..., Bench]]:
    made: list[Bench] = []

    def make(run: Callable[[JobContext], str] = lambda context: "fine", **more: object) -> Bench:
        made.append(Bench(store, run, **more))
        return made[-1]

    yield make
    for found in made:
        found.keeper.close()


def test_a_new_job_waits_for_its_first_slot_and_then_runs_once_in_each(
    bench: Callable[..., Bench],
) -> None:
    found = bench()
    assert found.look() == 0
    assert [found.look(0.25) for _ in range(8)] == [0, 1, 0, 0, 0, 1, 0, 0]
    assert found.runs() == [("done", "fine")] * 2


def test_a_night_asleep_is_one_run_and_one_line_that_says_so(bench: Callable[..., Bench]) -> None:
    found = bench()
    found.look()
    assert found.look(8.6) == 1
    skipped, done = found.runs()
    assert skipped == ("skipped", "the computer was asleep, or the app was closed")
    assert done == ("done", "fine")
    with found.store.read() as connection:
        row = load_runs(connection)[-1]
    assert msgspec.json.decode(row.told)["slots"] == 8


def test_another_process_goes_on_where_the_one_before_was_killed(
    bench: Callable[..., Bench], store: Store
) -> None:
    found = bench()
    found.look()
    with store.write() as connection:
        add_run(connection, RunRow("pull", "running", "schedule", "", START))
    found.keeper.close()
    found.keeper = found.new()
    assert found.runs() == [("interrupted", "the app ended during it")]
    assert found.look(0.6) == 1


def test_a_pull_waits_for_the_network_and_runs_once_when_it_is_back(
    bench: Callable[..., Bench],
) -> None:
    found = bench(needs_network=True)
    found.look()
    found.wire.online = False
    assert [found.look(1) for _ in range(3)] == [0, 0, 0]
    found.wire.online = True
    assert found.look(0.1) == 1
    assert [state for state, _ in found.runs()] == ["skipped", "skipped", "done"]


def test_a_failing_source_is_tried_again_later_and_later_and_then_is_fine(
    bench: Callable[..., Bench],
) -> None:
    answers = iter(["no", "no", "yes"])

    def run(context: JobContext) -> str:
        if next(answers) == "no":
            raise IcpPulseError("the service said 503")
        return "fine"

    found = bench(run)
    found.look()
    assert found.look(0.5) == 1
    assert found.look(0.05) == 0
    assert found.look(0.05) == 1
    assert found.look(0.1) == 0
    assert found.look(0.1) == 1
    assert found.runs() == [("failed", "the service said 503")] * 2 + [("done", "fine")]
    assert found.look(0.1) == 0


def test_an_error_of_the_apps_own_is_a_failed_run_with_a_report_and_no_values(
    bench: Callable[..., Bench],
) -> None:
    def run(context: JobContext) -> str:
        raise ValueError("ana@example.com")

    found = bench(run)
    found.look()
    found.look(0.5)
    with found.store.read() as connection:
        (row,) = load_runs(connection)
    assert row.state == "failed"
    assert "ValueError" in row.told
    assert "ana@example.com" not in row.told + row.reason


def test_a_person_runs_it_at_once_and_only_once(bench: Callable[..., Bench]) -> None:
    entered, go = threading.Event(), threading.Event()

    def run(context: JobContext) -> str:
        entered.set()
        go.wait(10)
        return "fine"

    found = bench(run)
    found.look()
    first = found.keeper.run_now("pull")
    assert entered.wait(10)
    assert found.keeper.run_now("pull") is None
    assert found.keeper.running == {"pull"}
    found.clock.now += 2 * HOUR
    assert found.keeper.look() == []
    go.set()
    assert first is not None
    first.result(10)
    assert [state for state, _ in found.runs()] == ["done", "skipped"]
    with pytest.raises(UsageError, match="no job"):
        found.keeper.run_now("another")


def test_a_running_job_can_be_stopped_and_its_log_is_kept(bench: Callable[..., Bench]) -> None:
    entered = threading.Event()

    def run(context: JobContext) -> str:
        context.say("page 1 of 2", 0.5)
        entered.set()
        assert context.stop.wait(10)
        context.say("page 2 of 2", 1.0)
        raise AssertionError("goes on after it was stopped")

    found = bench(run)
    future = found.keeper.run_now("pull")
    assert entered.wait(10)
    assert found.keeper.cancel("pull")
    assert future is not None
    future.result(10)
    assert found.runs() == [("cancelled", "stopped by hand")]
    with found.store.read() as connection:
        assert "page 1 of 2" in load_runs(connection)[0].told
    assert isinstance(found.told[0], JobProgress)
    assert isinstance(found.told[-1], JobEnded)
    assert not found.keeper.cancel("pull")


def test_paused_jobs_do_not_run_and_are_not_made_up_for(bench: Callable[..., Bench]) -> None:
    found = bench()
    found.look()
    pause(found.store, True)
    assert found.look(3) == 0
    pause(found.store, False)
    assert found.look(0.1) == 0
    assert found.look(1) == 1


def test_another_schedule_counts_from_now(bench: Callable[..., Bench]) -> None:
    found = bench()
    found.look()
    found.clock.now += 10 * DAY
    assert set_schedule(found.store, found.clock, "pull", "daily at 07:00") == "every hour"
    assert found.look() == 0
    assert found.look(24) == 1
    set_schedule(found.store, found.clock, "pull", "off")
    assert found.look(24 * 7) == 0


def test_the_timekeeper_looks_by_itself_and_leaves_no_thread(bench: Callable[..., Bench]) -> None:
    ran = threading.Event()

    def run(context: JobContext) -> str:
        ran.set()
        return "fine"

    found = bench(run)
    keeper = Timekeeper(found.keeper, seconds=0.02)
    keeper.start()
    found.clock.now += HOUR
    assert ran.wait(10)
    keeper.stop()
    assert not [thread for thread in threading.enumerate() if "job" in thread.name.lower()]
