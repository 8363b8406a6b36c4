"""The schedule of one job as words: checked while they are typed, with the next five times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop.ui.job_words import EXAMPLES, schedule_typed, schedule_words, slot_words
from desktop.ui.look import Look
from desktop.ui.sentence_words import sentence_words
from desktop.ui.translation import tr
from desktop.ui.widgets.labels import build_label, show_tone

if TYPE_CHECKING:
    from desktop.core.jobs.board import ScheduleCheck

_PAUSE = 150
"""Milliseconds without typing before the words are checked."""
_IN_A_ROW = 2


class ScheduleEditor(QFrame):
    """`check_wanted` carries the words as they are typed, `saved` those that were agreed on."""

    check_wanted = Signal(str)
    saved = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._zone = look, "UTC"
        self._checked, self._current = "", ""
        self.setProperty("role", "facts")
        self.setAccessibleName(tr("Schedule"))
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("When it runs"))
        self.field.setPlaceholderText(schedule_words("daily at 07:00"))
        self.examples = [QPushButton(schedule_words(words)) for words in EXAMPLES]
        self.problem = build_label(role="problem")
        self.problem.setWordWrap(True)
        self.times = build_label(role="caption")
        self.times.setWordWrap(True)
        self.save = QPushButton(tr("Save"))
        self.cancel = QPushButton(tr("Cancel"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()
        self._connect()

    def edit(self, words: str, zone: str) -> None:
        """Starts with the schedule that is kept; times are said in `zone`."""
        self._zone, self._current, self._checked = zone, words, words
        self.field.setText(schedule_words(words))
        self.field.selectAll()
        self.field.setFocus()
        self._ask()

    def show_check(self, check: ScheduleCheck) -> None:
        """What the words mean."""
        self._checked = check.words
        self.problem.setText(sentence_words(check.problem))
        self.problem.setVisible(bool(check.problem))
        show_tone(self.field, wrong="true" if check.problem else "false")
        self.times.setVisible(not check.problem)
        self.times.setText(self._describe(check))
        self.save.setEnabled(bool(check.words) and check.words != self._current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def stop(self) -> None:
        """Asks nothing any more."""
        self._pause.stop()

    def _describe(self, check: ScheduleCheck) -> str:
        if not check.next_times:
            return tr("It runs only when you press Run now.")
        times = [slot_words(at, self._zone, self._look.formats) for at in check.next_times]
        head = tr("The next five times ({zone}):", zone=self._zone)
        return "\n".join((head, *times))

    def _ask(self) -> None:
        self._pause.stop()
        self.save.setEnabled(False)  # what was checked before is not what stands there now
        self.check_wanted.emit(schedule_typed(self.field.text()))

    def _type(self) -> None:
        self.save.setEnabled(False)
        self._pause.start()

    def _take(self, words: str) -> None:
        self.field.setText(schedule_words(words))
        self.field.setFocus()
        self._ask()

    def _save(self) -> None:
        if self.save.isEnabled():
            self.saved.emit(self._checked)
            self.stop()

    def _leave(self) -> None:
        self.stop()
        self.left.emit()

    def _connect(self) -> None:
        self.field.textEdited.connect(self._type)
        self.field.returnPressed.connect(self._save)
        self._pause.timeout.connect(self._ask)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self._leave)
        for button, words in zip(self.examples, EXAMPLES, strict=True):
            button.clicked.connect(lambda _=False, words=words: self._take(words))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self.cancel)
        line.addWidget(self.save)
        self.save.setProperty("role", "primary")
        column.addLayout(line)
        grid = QGridLayout()
        grid.setSpacing(4)
        for at, button in enumerate(self.examples):
            button.setProperty("compact", True)
            button.setAccessibleName(tr("Example: {words}", words=button.text()))
            grid.addWidget(button, at // _IN_A_ROW, at % _IN_A_ROW)
        column.addLayout(grid)
        column.addWidget(self.problem)
        column.addWidget(self.times)
        self.problem.hide()
