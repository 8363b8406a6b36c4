from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from desktop.core.errors import CancelledError, WorkspaceBusyError
from desktop.ui.state import Failure, JobControl, JobEnded, JobMoved
from desktop.ui.tasks import JobQueue, LatestQuery


def test_an_answer_comes_from_a_worker_and_arrives_on_the_gui_thread(qtbot: QtBot) -> None:
    query = LatestQuery()
    worked_on: list[int] = []
    arrived_on: list[int] = []
    query.answered.connect(lambda _: arrived_on.append(threading.get_ident()))

    def work() -> str:
        worked_on.append(threading.get_ident())
        return "numbers"

    with qtbot.waitSignal(query.answered) as answer:
        query.ask(work)
    query.close()
    assert answer.args == ["numbers"]
    assert arrived_on == [threading.get_ident()]
    assert worked_on != arrived_on


def test_the_latest_request_wins(qtbot: QtBot) -> None:
    query = LatestQuery()
    hold, started = threading.Event(), threading.Event()
    answers: list[object] = []
    query.answered.connect(answers.append)

    def slow() -> str:
        started.set()
        hold.wait(5)
        return "old"

    query.ask(slow)
    assert started.wait(5)
    query.ask(lambda: "overtaken before it began")
    with qtbot.waitSignal(query.answered):
        query.ask(lambda: "new")
        hold.set()
    query.close()
    assert answers == ["new"]


def test_an_error_is_delivered_in_its_own_words(qtbot: QtBot) -> None:
    query = LatestQuery()

    def work() -> object:
        raise WorkspaceBusyError("The workspace is locked: close the other window.")

    with qtbot.waitSignal(query.failed) as failed:
        query.ask(work)
    query.close()
    assert failed.args == [Failure("The workspace is locked: close the other window.")]


def test_a_cancelled_job_is_not_bad_news(qtbot: QtBot) -> None:
    jobs = JobQueue()

    def work(control: JobControl) -> str:
        del control
        raise CancelledError

    with qtbot.waitSignal(jobs.ended) as ended:
        jobs.add("Importing a.csv", work)
    jobs.close()
    assert ended.args == [JobEnded("Importing a.csv: cancelled, nothing of it was kept.")]


def test_an_error_that_was_not_meant_for_a_reader_is_named(qtbot: QtBot) -> None:
    query = LatestQuery()

    def work() -> object:
        raise KeyError

    with qtbot.waitSignal(query.failed) as failed:
        query.ask(work)
    query.close()
    assert "KeyError" in failed.args[0].message


def test_nothing_arrives_after_closing(qtbot: QtBot) -> None:
    query = LatestQuery()
    with qtbot.assertNotEmitted(query.answered, wait=20):
        query.ask(lambda: "late")
        query.close()


def test_a_job_tells_how_far_it_is_and_what_it_did(qtbot: QtBot) -> None:
    jobs = JobQueue()
    moves: list[JobMoved] = []
    jobs.moved.connect(moves.append)

    def work(control: JobControl) -> str:
        control.report(119, 119)
        return "Imported 119 rows"

    with qtbot.waitSignal(jobs.ended) as ended:
        jobs.add("Importing a.csv", work)
    jobs.close()
    assert ended.args == [JobEnded("Imported 119 rows")]
    assert moves == [JobMoved("Importing a.csv"), JobMoved("Importing a.csv", 119, 119)]


def test_progress_is_throttled_where_it_arises(qtbot: QtBot) -> None:
    jobs = JobQueue()
    moves: list[JobMoved] = []
    jobs.moved.connect(moves.append)

    def work(control: JobControl) -> str:
        for done in range(10_000):
            control.report(done, 10_000)
        return "done"

    with qtbot.waitSignal(jobs.ended):
        jobs.add("Loading", work)
    jobs.close()
    assert len(moves) < 100


def test_jobs_run_one_after_the_other(qtbot: QtBot) -> None:
    jobs = JobQueue()
    order: list[str] = []
    jobs.ended.connect(lambda ended: order.append(ended.sentence))
    jobs.add("a", lambda _: "first")
    jobs.add("b", lambda _: "second")
    qtbot.waitUntil(lambda: len(order) == 2)
    jobs.close()
    assert order == ["first", "second"]


def test_cancelling_tells_the_running_job_and_drops_the_waiting_ones(qtbot: QtBot) -> None:
    jobs = JobQueue()
    started = threading.Event()
    sentences: list[str] = []
    jobs.ended.connect(lambda ended: sentences.append(ended.sentence))

    def work(control: JobControl) -> str:
        started.set()
        while not control.cancelled:
            threading.Event().wait(0.001)
        return "Cancelled: nothing was changed"

    jobs.add("a", work)
    jobs.add("b", lambda _: "never")
    assert started.wait(5)
    with qtbot.waitSignal(jobs.ended):
        jobs.cancel()
    jobs.close()
    assert sentences == ["Cancelled: nothing was changed"]


def test_a_job_that_fails_says_so_and_the_next_one_runs(qtbot: QtBot) -> None:
    jobs = JobQueue()
    ends: list[JobEnded] = []
    jobs.ended.connect(ends.append)

    def work(control: JobControl) -> str:
        del control
        raise OSError("a.csv cannot be read: it is open elsewhere.")

    jobs.add("Importing a.csv", work)
    jobs.add("Importing b.csv", lambda _: "Imported 3 rows")
    qtbot.waitUntil(lambda: len(ends) == 2)
    jobs.close()
    assert ends[0] == JobEnded(
        "Importing a.csv: a.csv cannot be read: it is open elsewhere.", failed=True
    )
    assert ends[1] == JobEnded("Imported 3 rows")


def test_what_waits_when_the_window_closes_is_still_done_in_a_worker(qtbot: QtBot) -> None:
    jobs = JobQueue(quiet=True)
    hold, worked_on = threading.Event(), list[int]()
    jobs.add("a", lambda _: "held" if hold.wait(5) else "late")

    def work(_: JobControl) -> str:
        worked_on.append(threading.get_ident())
        return "kept"

    jobs.add("b", work)
    jobs.add("c", work)
    hold.set()
    jobs.finish()
    assert len(worked_on) == 2
    assert threading.get_ident() not in worked_on
