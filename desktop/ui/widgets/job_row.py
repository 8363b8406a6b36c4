"""One job in the drawer: how it stands, when it runs next, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from desktop.ui.job_words import (
    job_title,
    outcome_words,
    schedule_words,
    state_look,
    took_words,
    when_words,
)
from desktop.ui.look import Look
from desktop.ui.sentence_words import sentence_words
from desktop.ui.translation import tr, tr_count
from desktop.ui.watch_state import RunMoved
from desktop.ui.widgets.connection_words import progress_texts
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label
from desktop.ui.widgets.run_history import RunHistory
from desktop.ui.widgets.schedule_editor import ScheduleEditor

if TYPE_CHECKING:
    from desktop.core.jobs.board import Board, JobRun, JobView


class JobRow(QFrame):
    """Signals carry the job's name, and the words of a schedule."""

    run_wanted = Signal(str)
    cancel_wanted = Signal(str)
    history_wanted = Signal(str)
    check_wanted = Signal(str, str)
    schedule_wanted = Signal(str, str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self.name = look, name
        self._view: JobView | None = None
        self._zone, self._now = "UTC", 0
        self.setProperty("role", "inset")
        self.icon = Icon(look, "progress-clock", 20, "t2")
        self.title = build_label(role="name")
        self.last = build_label(role="caption")
        self.last.setWordWrap(True)
        self.next = build_label(role="body")
        self.next.setWordWrap(True)
        self.run = QPushButton(tr("Run now"))
        self.cancel = QPushButton(tr("Cancel"))
        self.change = QPushButton(tr("Schedule…"))
        self.history_button = QPushButton(tr("History"))
        self.copy = QPushButton(tr("Copy the report"))
        self.progress = QProgressBar()
        self.line = FittingLabel("status")
        self.editor = ScheduleEditor(look)
        self.history = RunHistory(look)
        self._build()
        self._connect()

    def show_job(self, view: JobView, board: Board, *, running: bool) -> None:
        """How it stands now."""
        self._view, self._zone, self._now = view, board.zone, board.now
        title = job_title(view.name, view.title)
        self.title.setText(title)
        self.setAccessibleName(title)
        for button, words in (
            (self.run, tr("Run {job} now", job=title)),
            (self.cancel, tr("Cancel {job}", job=title)),
            (self.change, tr("Schedule of {job}", job=title)),
            (self.history_button, tr("History of {job}", job=title)),
        ):
            button.setAccessibleName(words)
        self._show_last(view)
        self.next.setText(self._describe_next(view, board))
        self.show_running(running)

    def show_running(self, running: bool) -> None:
        """Progress and Cancel while it runs."""
        self.run.setVisible(not running)
        self.cancel.setVisible(running)
        self.cancel.setEnabled(True)
        self.progress.setVisible(running)
        self.line.setVisible(running)
        if running:
            self.icon.show_icon("progress-clock", "acc")
            if not self.line.full_text():
                self.line.set_texts((tr("Starting…"),))
                self.progress.setRange(0, 0)
        else:
            self.line.set_texts(("",))

    def show_progress(self, moved: RunMoved) -> None:
        """A line of its run."""
        self.show_running(True)
        pull = moved.pull
        formats = self._look.formats
        said = (sentence_words(moved.text),)
        self.line.set_texts(said if pull is None else progress_texts(pull, formats))
        if moved.fraction is None:
            self.progress.setRange(0, 0)
        else:
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(1000 * moved.fraction))

    def show_history(self, runs: tuple[JobRun, ...]) -> None:
        """Opens the history, or brings the open one up to date."""
        self.history.show_runs(runs, self._now, self._zone)
        self.history.show()

    @property
    def has_history(self) -> bool:
        """Whether the history is open."""
        return not self.history.isHidden()

    def _show_last(self, view: JobView) -> None:
        run = view.last
        self.copy.setVisible(run is not None and bool(run.report))
        if run is None:
            self.icon.show_icon("progress-clock", "t3")
            self.last.setText(tr("It has not run yet."))
            return
        icon, colour, word = state_look(run.state)
        self.icon.show_icon(icon, colour)
        parts = [word, when_words(run.started_at, self._now, self._zone, self._look.formats)]
        if run.took is not None:
            parts.append(took_words(run.took, self._look.formats))
        parts.append(outcome_words(run, self._look.formats))
        self.last.setText(" · ".join(part for part in parts if part))

    def _describe_next(self, view: JobView, board: Board) -> str:
        schedule = schedule_words(view.schedule)
        if board.paused:
            return tr("Paused; {schedule} otherwise", schedule=schedule)
        if view.next_at is None:
            return tr("Only by hand")
        when = when_words(view.next_at, board.now, board.zone, self._look.formats)
        if view.next_at <= board.now:
            when = tr("now")
        if view.rests_until is not None:
            return tr("Waits, as the service asked; goes on {when}", when=when)
        if view.failures:
            return tr_count(
                "Failed {count} time in a row; tried again {when}",
                "Failed {count} times in a row; tried again {when}",
                view.failures, when=when,
            )  # fmt: skip
        first = schedule[:1].upper() + schedule[1:]
        return tr("{schedule}; next {when}", schedule=first, when=when)

    def _toggle_editor(self) -> None:
        if not self.editor.isHidden():
            self._leave_editor()
        elif self._view is not None:
            self.editor.show()
            self.editor.edit(self._view.schedule, self._zone)

    def _leave_editor(self) -> None:
        self.editor.stop()
        self.editor.hide()
        self.change.setFocus()

    def _toggle_history(self) -> None:
        if self.has_history:
            self.history.hide()
        else:
            self.history_wanted.emit(self.name)

    def _save(self, words: str) -> None:
        self._leave_editor()
        self.schedule_wanted.emit(self.name, words)

    def _press_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel_wanted.emit(self.name)

    def _copy(self) -> None:
        if self._view is not None and self._view.last is not None:
            QGuiApplication.clipboard().setText(self._view.last.report)
            self.copy.setText(tr("Copied"))

    def _connect(self) -> None:
        self.run.clicked.connect(lambda: self.run_wanted.emit(self.name))
        self.cancel.clicked.connect(self._press_cancel)
        self.change.clicked.connect(self._toggle_editor)
        self.history_button.clicked.connect(self._toggle_history)
        self.copy.clicked.connect(self._copy)
        self.editor.check_wanted.connect(lambda words: self.check_wanted.emit(self.name, words))
        self.editor.saved.connect(self._save)
        self.editor.left.connect(self._leave_editor)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.title, self.next, self.last):
            words.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.icon)
        head.addLayout(words, 1)
        for button in (self.run, self.cancel):
            button.setProperty("compact", True)
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.setContentsMargins(28, 0, 0, 0)
        foot.setSpacing(4)
        for button in (self.change, self.history_button, self.copy):
            button.setProperty("role", "link")
            foot.addWidget(button)
        foot.addStretch()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.progress)
        column.addWidget(self.line)
        column.addLayout(foot)
        column.addWidget(self.editor)
        column.addWidget(self.history)
        for widget in (self.editor, self.history, self.copy):
            widget.hide()
        self.show_running(False)
