"""The drawer of jobs with real widgets: what a person reads, and what their clicks ask for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.core.jobs.board import check_schedule
from desktop.core.jobs.sync import SyncProgress
from desktop.ui.look import Look
from desktop.ui.watch_state import RunEnded, RunMoved
from desktop.ui.widgets.job_drawer import JobDrawer
from tests.builders.watch import DONE, NOW, REPORT, SLEPT, ZONE, build_board


@pytest.fixture
def drawer(look: Look, qtbot: QtBot) -> JobDrawer:
    found = JobDrawer(look)
    qtbot.addWidget(found)
    found.resize(420, 700)
    found.show()
    found.show_board(build_board())
    return found


def click(qtbot: QtBot, widget: object) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def test_each_job_says_how_it_ended_why_and_when_it_runs_again(drawer: JobDrawer) -> None:
    numbers, pull, digest = drawer.rows.values()
    assert numbers.title.text() == "Numbers and alerts"
    assert numbers.last.text() == ("Done · 12 minutes ago · 14 s · 4 rules, 2 evaluations: 1 fired")
    assert numbers.next.text() == "Every hour; next in 48 minutes"
    assert pull.title.text() == "Pull LinkedIn Ads"
    assert pull.next.text() == "Failed 2 times in a row; tried again in 20 minutes"
    assert digest.last.text() == "It has not run yet."
    assert digest.next.text() == "Mondays at 08:00; next Mon May 11, 08:00"


def test_a_job_says_when_it_goes_on_after_a_wait_that_the_service_asked_for(
    drawer: JobDrawer,
) -> None:
    board = build_board()
    numbers, pull, digest = board.jobs
    later = pull.next_at + 7 * 3_600_000_000 if pull.next_at else None
    resting = replace(pull, next_at=later, rests_until=later)
    drawer.show_board(replace(board, jobs=(numbers, resting, digest)))
    shown = drawer.rows["pull-1"].next.text()
    assert shown.startswith("Waits, as the service asked; goes on ")
    assert shown.endswith("16:32")
    assert drawer.rows["pull-1"].run.isEnabled()


def test_a_run_is_started_followed_and_cancelled(drawer: JobDrawer, qtbot: QtBot) -> None:
    row = drawer.rows["numbers"]
    with qtbot.waitSignal(drawer.run_wanted) as asked:
        click(qtbot, row.run)
    assert asked.args == ["numbers"]
    drawer.show_progress(RunMoved("numbers", "", "counting the numbers", 0.7))
    assert row.line.full_text() == "counting the numbers"
    assert (row.progress.value(), row.progress.maximum()) == (700, 1000)
    assert row.run.isHidden()
    with qtbot.waitSignal(drawer.cancel_wanted) as cancelled:
        click(qtbot, row.cancel)
    assert cancelled.args == ["numbers"]
    assert not row.cancel.isEnabled()
    drawer.show_end(RunEnded("numbers", "", "cancelled", "stopped by hand"))
    assert row.progress.isHidden()
    assert not row.run.isHidden()


def test_the_history_tells_of_every_run_and_opens_its_log(drawer: JobDrawer, qtbot: QtBot) -> None:
    row = drawer.rows["numbers"]
    with qtbot.waitSignal(drawer.history_wanted):
        click(qtbot, row.history_button)
    drawer.show_history("numbers", (DONE, SLEPT))
    done, slept = row.history.rows
    assert done.facts.text() == "Done · 12 minutes ago · by schedule · 14 s"
    assert slept.facts.text() == "Skipped · today 05:52 · 7 times"
    assert slept.reason.text() == "the computer was asleep, or the app was closed"
    assert slept.log.isHidden()
    click(qtbot, done.log)
    assert "31 days were counted anew" in done.lines.toPlainText()
    assert done.lines.isVisible()


def test_a_log_stays_open_when_the_history_is_read_again(drawer: JobDrawer, qtbot: QtBot) -> None:
    history = drawer.rows["numbers"].history
    drawer.show_history("numbers", (DONE,))
    click(qtbot, history.rows[0].log)
    drawer.show_history("numbers", (SLEPT, DONE))
    assert [row.lines.isHidden() for row in history.rows] == [True, False]


def test_the_report_of_a_failure_is_copied(drawer: JobDrawer, qtbot: QtBot) -> None:
    row = drawer.rows["pull-1"]
    click(qtbot, row.copy)
    assert QGuiApplication.clipboard().text() == REPORT
    assert row.copy.text() == "Copied"


def test_pausing_says_so_at_every_job(drawer: JobDrawer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(drawer.pause_wanted) as asked:
        click(qtbot, drawer.pause)
    assert asked.args == [True]
    drawer.show_board(build_board(paused=True))
    assert drawer.pause.text() == "Go on"
    assert drawer.rows["numbers"].next.text() == "Paused; every hour otherwise"


def test_a_schedule_is_checked_while_it_is_typed_and_shows_its_next_five_times(
    drawer: JobDrawer, qtbot: QtBot
) -> None:
    row = drawer.rows["digest"]
    drawer.check_wanted.connect(
        lambda name, words: drawer.show_check(name, check_schedule(words, NOW, ZONE))
    )
    click(qtbot, row.change)
    editor = row.editor
    assert editor.field.text() == "Mondays at 08:00"
    assert not editor.save.isEnabled()
    editor.field.clear()
    qtbot.keyClicks(editor.field, "weekdays at 25:00")
    qtbot.waitUntil(editor.problem.isVisible)
    assert "is no schedule; write one such as every hour" in editor.problem.text()
    assert not editor.save.isEnabled()
    editor.field.clear()
    qtbot.keyClicks(editor.field, "weekdays at 7:00")
    qtbot.waitUntil(editor.save.isEnabled)
    assert editor.times.text().splitlines() == [
        "The next five times (America/New_York):",
        "Wednesday, May 6, 2026, 07:00",
        "Thursday, May 7, 2026, 07:00",
        "Friday, May 8, 2026, 07:00",
        "Monday, May 11, 2026, 07:00",
        "Tuesday, May 12, 2026, 07:00",
    ]
    with qtbot.waitSignal(drawer.schedule_wanted) as saved:
        qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    assert saved.args == ["digest", "weekdays at 07:00"]
    assert editor.isHidden()


def test_an_example_is_taken_with_a_click_and_off_means_by_hand(
    drawer: JobDrawer, qtbot: QtBot
) -> None:
    row = drawer.rows["numbers"]
    drawer.check_wanted.connect(
        lambda name, words: drawer.show_check(name, check_schedule(words, NOW, ZONE))
    )
    click(qtbot, row.change)
    click(qtbot, row.editor.examples[-1])
    assert row.editor.times.text() == "It runs only when you press Run now."
    qtbot.keyClick(row.editor.field, Qt.Key.Key_Escape)
    assert row.editor.isHidden()
    assert drawer.isVisible()


def test_what_is_open_stays_open_when_the_board_is_read_again(
    drawer: JobDrawer, qtbot: QtBot
) -> None:
    row = drawer.rows["numbers"]
    click(qtbot, row.change)
    row.editor.field.setText("every 2 hours")
    drawer.show_board(build_board(running=True))
    assert drawer.rows["numbers"] is row
    assert row.editor.field.text() == "every 2 hours"
    assert row.run.isHidden()
    drawer.leave()


def test_a_job_that_is_gone_leaves_the_drawer(drawer: JobDrawer) -> None:
    board = build_board()
    drawer.show_board(replace(board, jobs=board.jobs[:1]))
    assert list(drawer.rows) == ["numbers"]


def test_escape_closes_it_and_every_control_has_a_name(drawer: JobDrawer, qtbot: QtBot) -> None:
    for row in drawer.rows.values():
        for button in (row.run, row.cancel, row.change, row.history_button):
            assert button.accessibleName()
    with qtbot.waitSignal(drawer.closed):
        qtbot.keyClick(drawer, Qt.Key.Key_Escape)
    assert drawer.isHidden()


def test_a_pull_tells_its_days_and_rows_while_it_runs_and_the_fates_of_them_afterwards(
    drawer: JobDrawer,
) -> None:
    row = drawer.rows["pull-1"]
    days = "2026-04-01 to 2026-04-30"
    told = SyncProgress(1, "LinkedIn Ads", "Campaigns by day", days, 8_431, 30, 4, 0, 0, days=40)
    drawer.show_progress(RunMoved("pull-1", "", "", told.part, told))
    assert row.line.full_text() == "Campaigns by day · Apr 1 – 30 · 8,431 rows"
    assert row.progress.value() == 250
    counts = {"new": 84_310, "updated": 212, "unchanged": 0, "withdrawn": 3, "rejected": 0}
    board = build_board()
    ended = replace(DONE, job="pull-1", reason="84,310 new, 212 updated", counts=counts)
    jobs = tuple(replace(job, last=ended) if job.name == "pull-1" else job for job in board.jobs)
    drawer.show_board(replace(board, jobs=jobs))
    assert row.last.text().endswith("84,310 new · 212 updated · 0 the same · 3 withdrawn")
    drawer.show_history("pull-1", (ended,))
    assert row.history.rows[0].reason.text().startswith("84,310 new · 212 updated")
