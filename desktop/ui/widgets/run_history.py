"""The runs of one job, newest first: how each ended and why, its log, and its report to copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.job_words import cause_words, outcome_words, state_look, took_words, when_words
from desktop.ui.look import Look
from desktop.ui.sentence_words import sentence_words
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import build_label, clear_layout

if TYPE_CHECKING:
    from desktop.core.jobs.board import JobRun

_MOST_SHOWN = 30


class RunRow(QWidget):
    """One run; its log opens under it."""

    def __init__(self, look: Look, run: JobRun, now: int, zone: str) -> None:
        super().__init__()
        self._look, self.run = look, run
        self.setProperty("role", "clear")
        icon, colour, word = state_look(run.state)
        when = when_words(run.started_at, now, zone, look.formats)
        self.setAccessibleName(tr("{state}, {when}", state=word, when=when))
        self.reason = build_label(role="body")
        self.reason.setWordWrap(True)
        self.reason.setText(outcome_words(run, look.formats) or cause_words(run.cause))
        self.facts = build_label(self._describe(word, when), "caption")
        self.log = QPushButton(tr("Log"))
        self.copy = QPushButton(tr("Copy the report"))
        self.lines = QPlainTextEdit("\n".join(map(sentence_words, run.lines)))
        self._build(icon, colour)

    def _describe(self, word: str, when: str) -> str:
        run, formats = self.run, self._look.formats
        parts = [word, when]
        if run.slots:
            parts.append(tr_count("{count} time", "{count} times", run.slots))
        elif run.reason:
            parts.append(cause_words(run.cause))
        if run.took is not None:
            parts.append(took_words(run.took, formats))
        return " · ".join(parts)

    def _build(self, icon: str, colour: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Icon(self._look, icon, 16, colour))
        head.addWidget(self.facts, 1)
        for button in (self.copy, self.log):
            button.setProperty("role", "link")
            head.addWidget(button)
        self.log.setVisible(bool(self.run.lines))
        self.log.setAccessibleName(tr("Log of the run {facts}", facts=self.facts.text()))
        self.copy.setVisible(bool(self.run.report))
        self.log.clicked.connect(self._toggle)
        self.copy.clicked.connect(self._copy)
        self.lines.setReadOnly(True)
        self.lines.setProperty("role", "report")
        self.lines.setTabChangesFocus(True)
        self.lines.setFixedHeight(min(160, 28 + 18 * len(self.run.lines)))
        self.lines.setAccessibleName(tr("Log"))
        self.lines.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        column.addLayout(head)
        under = QVBoxLayout()
        under.setContentsMargins(24, 0, 0, 0)
        under.addWidget(self.reason)
        under.addWidget(self.lines)
        column.addLayout(under)

    def _toggle(self) -> None:
        self.lines.setVisible(self.lines.isHidden())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.run.report)
        self.copy.setText(tr("Copied"))


class RunHistory(QFrame):
    """What became of a job's last runs."""

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows: list[RunRow] = []
        self.setProperty("role", "facts")
        self.setAccessibleName(tr("History"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 12, 6)
        self._column.setSpacing(0)

    def show_runs(self, runs: Sequence[JobRun], now: int, zone: str) -> None:
        """The newest of them; a log that is open stays so."""
        opened = {row.run.number for row in self.rows if not row.lines.isHidden()}
        clear_layout(self._column)
        self.rows = [RunRow(self._look, run, now, zone) for run in runs[:_MOST_SHOWN]]
        for row in self.rows:
            self._column.addWidget(row)
            row.lines.setHidden(row.run.number not in opened)
        if not runs:
            self._column.addWidget(build_label(tr("It has not run yet."), "caption"))
