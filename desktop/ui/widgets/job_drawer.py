"""The drawer of jobs at the right of the page: what runs, what ran, and when it runs again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.state import Failure
from desktop.ui.translation import tr
from desktop.ui.watch_state import RunEnded, RunMoved
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.job_row import JobRow
from desktop.ui.widgets.labels import build_label, show_tone
from desktop.ui.widgets.scroller import build_scroller

if TYPE_CHECKING:
    from desktop.core.jobs.board import Board, JobRun, ScheduleCheck

WIDE = 420
_CLOSE = Face("close", fill="", border="", padding=7)


class JobDrawer(QFrame):
    """Shows a board; signals carry what is to be done, by the job's name."""

    closed = Signal()
    pause_wanted = Signal(bool)
    run_wanted = Signal(str)
    cancel_wanted = Signal(str)
    history_wanted = Signal(str)
    check_wanted = Signal(str, str)
    schedule_wanted = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._board: Board | None = None
        self._running: set[str] = set()
        self.rows: dict[str, JobRow] = {}
        self.setProperty("role", "help")
        self.setFixedWidth(WIDE)
        self.setAccessibleName(tr("Jobs"))
        self.pause = QPushButton(tr("Pause all"))
        self.close_button = FaceButton(look, _CLOSE)
        self.problem = build_label(tr("Reading the jobs…"), "body")
        self._build()

    def show_board(self, board: Board) -> None:
        """How all jobs stand; rows stay, so that what is open in them stays open."""
        self._board = board
        self.problem.hide()
        paused = board.paused
        self.pause.setText(tr("Go on") if paused else tr("Pause all"))
        self.pause.setAccessibleName(tr("Let the schedule go on") if paused else tr("Pause all"))
        self.pause.setEnabled(True)
        running = {job.name for job in board.jobs if job.last and job.last.state == "running"}
        self._running = running
        for name in [name for name in self.rows if name not in {job.name for job in board.jobs}]:
            row = self.rows.pop(name)
            row.hide()
            row.deleteLater()
        for at, job in enumerate(board.jobs):
            if job.name not in self.rows:
                self.rows[job.name] = self._add_row(job.name, at)
            self.rows[job.name].show_job(job, board, running=job.name in running)

    def show_failure(self, failure: Failure) -> None:
        """The jobs could not be read."""
        self.problem.setText(failure.message)
        show_tone(self.problem, tone="bad")
        self.problem.show()

    def show_progress(self, moved: RunMoved) -> None:
        """A line of a run."""
        if moved.job in self.rows:
            self.rows[moved.job].show_progress(moved)

    def show_end(self, ended: RunEnded) -> None:
        """A run is over; the board that follows says how."""
        if ended.job in self.rows:
            self.rows[ended.job].show_running(False)

    def show_history(self, name: str, runs: tuple[JobRun, ...]) -> None:
        """The runs of a job."""
        if name in self.rows:
            self.rows[name].show_history(runs)

    def show_check(self, name: str, check: ScheduleCheck) -> None:
        """What the words of a job's schedule mean."""
        if name in self.rows:
            self.rows[name].editor.show_check(check)

    @property
    def open_histories(self) -> tuple[str, ...]:
        """Jobs whose runs are shown."""
        return tuple(name for name, row in self.rows.items() if row.has_history)

    def leave(self) -> None:
        """Closes it."""
        for row in self.rows.values():
            row.editor.stop()
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def _add_row(self, name: str, at: int) -> JobRow:
        row = JobRow(self._look, name)
        row.run_wanted.connect(self.run_wanted)
        row.cancel_wanted.connect(self.cancel_wanted)
        row.history_wanted.connect(self.history_wanted)
        row.check_wanted.connect(self.check_wanted)
        row.schedule_wanted.connect(self.schedule_wanted)
        self._list.insertWidget(at, row)
        return row

    def _press_pause(self) -> None:
        if self._board is not None:
            self.pause.setEnabled(False)
            self.pause_wanted.emit(not self._board.paused)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 8, 10)
        head.setSpacing(8)
        head.addWidget(build_label(tr("Jobs"), "step"), 1)
        head.addWidget(self.pause)
        head.addWidget(self.close_button)
        self.pause.setProperty("compact", True)
        self.pause.setEnabled(False)
        self.close_button.setFixedSize(32, 32)
        self.close_button.setAccessibleName(tr("Close the jobs"))
        self.pause.clicked.connect(self._press_pause)
        self.close_button.clicked.connect(partial(self.leave))
        self._list = QVBoxLayout()
        self._list.setContentsMargins(12, 0, 12, 12)
        self._list.setSpacing(8)
        self._list.addWidget(self.problem)
        self._list.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(build_scroller(self._list, tr("Jobs")), 1)
