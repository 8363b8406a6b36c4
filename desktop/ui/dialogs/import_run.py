"""The import itself: the files that are ready, one after the other, and what became of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.ui.dialogs.import_entries import Entry, describe_outcomes
from desktop.ui.pages.data_state import DataActions, ImportOutcome
from desktop.ui.state import JobControl, JobEnded
from desktop.ui.tasks import JobQueue
from desktop.ui.translation import tr, tr_count

LOOKING, IMPORTING, DONE = "looking", "importing", "done"


class ImportRun(QObject):
    """`moved` carries a `JobMoved`; `ended` a `JobEnded`, once every file knows its outcome."""

    moved = Signal(object)
    ended = Signal(object)

    def __init__(self, actions: DataActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = actions.start_import
        self._entries: list[Entry] = []
        self._outcomes: tuple[ImportOutcome, ...] = ()
        self.state = LOOKING
        self._jobs = JobQueue(self)
        self._jobs.moved.connect(self.moved)
        self._jobs.ended.connect(self._end)

    def start(self, entries: Sequence[Entry]) -> bool:
        """Imports these files; False where that is not possible now."""
        work = self._work
        if not entries or work is None or self.state != LOOKING:
            return False
        self.state, self._entries = IMPORTING, list(entries)
        plans = tuple(entry.planned for entry in entries)

        def run(control: JobControl) -> str:
            self._outcomes = work(plans, control)
            return describe_outcomes(self._outcomes)

        title = tr("Importing {file}", file=plans[0].path.name)
        if len(plans) > 1:
            title = tr_count("Importing {count} file", "Importing {count} files", len(plans))
        self._jobs.add(title, run)
        return True

    def cancel(self) -> None:
        """Stops it; nothing of the file that is being read is kept."""
        self._jobs.cancel()

    def close(self) -> None:
        """Stops it and waits."""
        self._jobs.close()

    def _end(self, ended: JobEnded) -> None:
        for entry, outcome in zip(self._entries, self._outcomes, strict=False):
            entry.outcome = outcome
        imported = any(outcome.receipt is not None for outcome in self._outcomes)
        self.state = DONE if imported else LOOKING
        self._outcomes = ()
        self.ended.emit(ended)
