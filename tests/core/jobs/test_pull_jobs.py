"""Connections as jobs: by their schedule, with the numbers after them, never past a person."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.clock import DAY, parse_instant
from desktop.core.errors import CancelledError, ConnectionTroubleError, UsageError
from desktop.core.jobs.board import load_board
from desktop.core.jobs.connecting import mend, pause
from desktop.core.jobs.connection_lock import ConnectionLock
from desktop.core.jobs.connection_status import (
    ConnectionStatus,
    find_by_name,
    job_name,
    load_statuses,
)
from desktop.core.jobs.disconnecting import (
    disconnect_keeping,
    disconnect_taking_back,
    reconnect,
)
from desktop.core.jobs.keeping import JobEnded, Keeper, set_schedule
from desktop.core.jobs.pull_jobs import NumbersAfterPulls, progress_line, pull_jobs, sum_up_run
from desktop.core.jobs.runner import JobContext, JobKind
from desktop.core.jobs.standing import NUMBERS
from desktop.core.jobs.sync import SyncProgress, recover_runs, sync
from desktop.core.store.connections import list_connections, save_expiry
from desktop.core.store.engine import Store
from desktop.core.store.jobs import ScheduleRow, load_runs, save_schedules
from desktop.core.store.runs import Told, list_runs, start_run
from tests.builders.connection_lists import build_run
from tests.builders.connections import Desk
from tests.builders.workspaces import make_workspace, opened
from tests.fakes.example_ads import ExampleAds
from tests.fakes.talk import text_reply

HOUR = DAY // 24


@pytest.fixture
def fake() -> Iterator[ExampleAds]:
    with ExampleAds() as fake:
        yield fake


@pytest.fixture
def desk(workspace: Path) -> Desk:
    return Desk(make_workspace(workspace), ExampleAds.now, ExampleAds.connector)


@pytest.fixture
def store(desk: Desk, fake: ExampleAds) -> Iterator[Store]:
    desk.connect("example_ads", fake.settings(), title="Ads")
    with opened(desk.folder) as store:
        yield store


def jobs(store: Store, desk: Desk) -> list[JobKind]:
    return pull_jobs(store, desk.means.clock, desk.means)


def only(store: Store, desk: Desk) -> ConnectionStatus:
    with store.read() as connection:
        (found,) = load_statuses(connection, desk.means.clock)
    return found


def run(job: JobKind, desk: Desk) -> str:
    return job.run(JobContext("schedule", desk.now))


def test_an_active_connection_is_a_job_that_needs_the_network(store: Store, desk: Desk) -> None:
    (job,) = jobs(store, desk)
    assert (job.name, job.title, job.schedule) == ("pull-1", "Pull Ads", "every 6 hours")
    assert job.needs_network


def test_the_job_pulls_and_says_what_came(store: Store, desk: Desk, fake: ExampleAds) -> None:
    (job,) = jobs(store, desk)
    assert run(job, desk) == f"{len(fake.rows)} new, 0 updated, 0 unchanged"
    with store.read() as connection:
        assert [each.cause for each in list_runs(connection, 1)] == ["schedule"]


def test_a_paused_connection_is_no_job(store: Store, desk: Desk) -> None:
    pause(store, 1, paused=True)
    assert jobs(store, desk) == []
    assert (only(store, desk).standing, only(store, desk).next_run) == ("paused", None)
    pause(store, 1, paused=False)
    assert len(jobs(store, desk)) == 1


def test_a_refused_token_is_never_tried_again_by_itself(
    store: Store, desk: Desk, fake: ExampleAds
) -> None:
    fake.reply_with(text_reply("who are you?", 401), times=100)
    (job,) = jobs(store, desk)
    with pytest.raises(ConnectionTroubleError, match="does not accept the credentials"):
        run(job, desk)
    assert jobs(store, desk) == []
    assert (only(store, desk).standing, only(store, desk).next_run) == ("reconnect", None)
    mend(store, desk.means, 1, {"token": fake.settings()["token"]})
    assert only(store, desk).standing == "failing"
    assert len(jobs(store, desk)) == 1


def test_what_may_go_better_later_stays_a_job(store: Store, desk: Desk, fake: ExampleAds) -> None:
    fake.reply_with(text_reply("busy", 503), times=1000)
    desk.means = replace(desk.means, random=lambda: 0.0)  # a job waits in real time
    (job,) = jobs(store, desk)
    with pytest.raises(ConnectionTroubleError):
        run(job, desk)
    assert only(store, desk).standing == "failing"
    assert len(jobs(store, desk)) == 1


def test_a_wait_that_the_service_told_is_kept_to_by_the_schedule_and_survives_a_restart(
    store: Store, desk: Desk, fake: ExampleAds
) -> None:
    told = desk.now

    def look(minutes: int) -> int:
        keeper = Keeper(store, desk.means.clock, lambda: jobs(store, desk))
        desk.now = told + minutes * HOUR // 60
        started = keeper.look()
        for future in started:
            future.result(10)
        keeper.close()
        return len(started)

    look(0)
    fake.reply_with(text_reply("later", 429).with_headers(retry_after="36000"), times=1)
    with store.write() as connection:
        save_schedules(connection, [ScheduleRow(job_name(1), "every hour", told - HOUR)])
    assert look(6) == 1
    before = len(fake.asked)
    assert [look(minutes) for minutes in range(11, 600, 15)] == [0] * 40
    assert len(fake.asked) == before
    found = only(store, desk)
    assert (found.standing, found.next_run) == ("waiting", told + 10 * HOUR + HOUR // 10)
    with store.read() as connection:
        (view,) = load_board(connection, jobs(store, desk), desk.now).jobs
    assert view.next_at == view.rests_until == found.next_run
    assert look(606) == 1
    assert only(store, desk).standing == "ok"
    assert only(store, desk).rests_until is None


def test_a_person_may_pull_while_the_service_wants_to_be_left_alone(
    store: Store, desk: Desk, fake: ExampleAds
) -> None:
    fake.reply_with(text_reply("later", 429).with_headers(retry_after="36000"), times=1)
    assert sync(store, 1, desk.means).told.again_at == desk.now + 10 * HOUR
    fake.reply_with(text_reply("busy", 503), times=6)
    assert sync(store, 1, desk.means).state == "failed"
    (job,) = jobs(store, desk)
    assert job.rests_until == desk.now + 10 * HOUR, "another failure does not end the rest"
    assert sync(store, 1, desk.means).state == "done"
    (job,) = jobs(store, desk)
    assert job.rests_until is None


@pytest.mark.parametrize(("said", "days"), [("99999999", 7), ("86400", 1)])
def test_no_service_is_left_alone_for_more_than_a_week(
    store: Store, desk: Desk, fake: ExampleAds, said: str, days: int
) -> None:
    fake.reply_with(text_reply("later", 429).with_headers(retry_after=said), times=1)
    sync(store, 1, desk.means)
    assert only(store, desk).rests_until == desk.now + days * DAY
    desk.now -= 30 * DAY
    assert only(store, desk).rests_until is None, "the clock was set back"


def test_stopping_the_job_cancels_the_pull(store: Store, desk: Desk) -> None:
    (job,) = jobs(store, desk)
    context = JobContext("user", desk.now)
    context.stop.set()
    with pytest.raises(CancelledError):
        job.run(context)
    with store.read() as connection:
        (ended,) = list_runs(connection, 1)
    assert (ended.state, ended.cause) == ("cancelled", "manual")


def test_standing_and_next_run_follow_the_history(store: Store, desk: Desk) -> None:
    new = only(store, desk)
    assert (new.standing, new.last_run, new.done_at) == ("new", None, None)
    sync(store, 1, desk.means)
    after = only(store, desk)
    assert after.standing == "ok"
    assert after.next_run is not None
    slot = parse_instant("2026-06-01T18:00:00Z")
    assert slot <= after.next_run < slot + 5 * 60_000_000
    set_schedule(store, desk.means.clock, job_name(1), "off")
    assert only(store, desk).next_run is None


def test_a_skipped_run_says_nothing_of_how_it_stands(
    store: Store, desk: Desk, fake: ExampleAds
) -> None:
    fake.reply_with(text_reply("busy", 503), times=1000)
    sync(store, 1, desk.means)
    with ConnectionLock(store.folder, 1):
        assert sync(store, 1, desk.means).state == "skipped"
    assert only(store, desk).standing == "failing"
    fake.behave()
    fake.reply_with(text_reply("who are you?", 401), times=100)
    sync(store, 1, desk.means)
    with ConnectionLock(store.folder, 1):
        sync(store, 1, desk.means)
    assert jobs(store, desk) == [], "it waits for a person all the same"


def test_recovering_leaves_the_lock_of_a_connection_alone_that_does_not_run(
    store: Store, desk: Desk
) -> None:
    with ConnectionLock(store.folder, 1) as lock:
        assert lock.is_mine
        assert recover_runs(store, desk.means, [1]) == 0
    with store.write() as connection:
        start_run(connection, 1, "manual", desk.now)
    assert recover_runs(store, desk.means, [1]) == 1
    assert only(store, desk).standing == "failing"


def test_credentials_that_end_soon_are_told_days_ahead(store: Store, desk: Desk) -> None:
    for days, told in ((30, None), (13, 13), (-2, -2)):
        with store.write() as connection:
            save_expiry(connection, 1, desk.now + days * DAY)
        assert only(store, desk).expires_in == told


def test_a_connection_is_found_by_title_number_or_source(store: Store) -> None:
    assert {find_by_name(store, name).id for name in ("ads", "1", "example_ads")} == {1}
    with pytest.raises(UsageError, match='there is no connection "x"; there are: "Ads"'):
        find_by_name(store, "x")


def test_the_numbers_are_counted_after_every_pull_and_once_more_where_they_missed_one(
    store: Store, desk: Desk
) -> None:
    counting, go_on = threading.Event(), threading.Event()
    after, ended = NumbersAfterPulls(), []

    def count(_context: JobContext) -> str:
        counting.set()
        go_on.wait(20)
        return "counted"

    kinds = [
        JobKind(NUMBERS, "Numbers", "off", count),
        JobKind("pull-1", "Pull", "off", lambda _: "pulled"),
    ]

    def tell(told: object) -> None:
        if isinstance(told, JobEnded):
            ended.append(told.name)
            after.hear(keeper, told)

    keeper = Keeper(store, desk.means.clock, lambda: kinds, tell=tell)
    first = keeper.run_now("pull-1")
    assert first is not None
    first.result(20)
    assert counting.wait(20)
    second = keeper.run_now("pull-1")  # while they are being counted
    assert second is not None
    second.result(20)
    go_on.set()
    while len([name for name in ended if name == NUMBERS]) < 2:
        counting.wait(0.01)
    after.stop()
    keeper.close()
    with store.read() as connection:
        assert len(load_runs(connection, NUMBERS)) == 2


def test_disconnecting_keeps_the_data_and_can_be_taken_back(
    store: Store, desk: Desk, fake: ExampleAds
) -> None:
    sync(store, 1, desk.means)
    gone = disconnect_keeping(store, desk.means, 1)
    assert desk.box.kept == {}
    assert fake.settings()["token"] not in repr(gone)
    with store.read() as connection:
        assert list_connections(connection) == []
    reconnect(store, desk.means, gone)
    assert only(store, desk).standing == "ok"
    again = sync(store, 1, desk.means)
    assert (again.state, again.told.new) == ("done", 0)


def test_a_name_that_was_given_away_keeps_it_from_coming_back(
    store: Store, desk: Desk, fake: ExampleAds
) -> None:
    gone = disconnect_keeping(store, desk.means, 1)
    desk.connect("example_ads", fake.settings(), title="Ads", source="example_ads:other")
    with pytest.raises(UsageError, match='"Ads" cannot come back'):
        reconnect(store, desk.means, gone)


def test_a_source_that_was_given_away_keeps_its_connection_from_coming_back(
    store: Store, desk: Desk, fake: ExampleAds
) -> None:
    gone = disconnect_keeping(store, desk.means, 1)
    desk.connect("example_ads", fake.settings(), title="Another")
    with pytest.raises(UsageError, match="is connected already"):
        reconnect(store, desk.means, gone)


def test_taking_back_leaves_the_store_as_if_it_had_never_been_connected(
    store: Store, desk: Desk
) -> None:
    before = desk.describe()
    sync(store, 1, desk.means)
    assert desk.describe() != before
    assert disconnect_taking_back(store, desk.means, 1) == 1
    after = desk.describe()
    assert {key: after[key] for key in after if key != "imports"} == {
        key: before[key] for key in before if key != "imports"
    }


def test_progress_and_what_came_of_it_are_lines_for_a_person() -> None:
    told = SyncProgress(1, "Ads", "By day", "2026-05-01", 1200, 3, 5, 2, 0)
    assert progress_line(told) == "Ads: By day, 2026-05-01, 1,200 rows, 3 days left"
    comes = replace(told, rows=0, days_left=None, received=128_440_000)
    assert progress_line(comes) == "Ads: By day, 2026-05-01, 128.4 MB received"
    waits = replace(told, waiting=12.4, reason="too many requests")
    assert progress_line(waits) == "Ads: waits 12 s: too many requests"
    assert progress_line(replace(told, stream="", window="", rows=0, days_left=None)) == (
        "Ads: connecting"
    )
    run = build_run(told=Told(new=1200, updated=3, withdrawn=1, rejected=2))
    assert sum_up_run(run) == "1,200 new, 3 updated, 0 unchanged, 1 withdrawn; 2 rejected"
