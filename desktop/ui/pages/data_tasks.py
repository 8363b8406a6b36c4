"""What the Data page runs in workers: reading, undoing, a mapping's effect and its saving."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop.core.event_meaning import EventMeaning
from desktop.core.reports.data_page import ImportRow
from desktop.ui.pages.data_state import DataActions
from desktop.ui.tasks import JobQueue, LatestQuery
from desktop.ui.translation import tr


class DataTasks(QObject):
    """One worker for each thing, so that a long one never holds up another."""

    loaded = Signal(object)
    load_failed = Signal(object)
    people_counted = Signal()
    worked_out = Signal(object)
    work_out_failed = Signal(object)
    saved = Signal(object)
    save_failed = Signal(object)
    edited = Signal(object)
    """A `JobEnded`: an import was taken back, days confirmed, a source called one-off."""

    def __init__(self, actions: DataActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._loading, self._effect = LatestQuery(self), LatestQuery(self)
        self._saving, self._counting = LatestQuery(self), LatestQuery(self)
        self._edits = JobQueue(self, quiet=True)
        self._counted = False
        self._loading.answered.connect(self.loaded)
        self._loading.failed.connect(self.load_failed)
        self._effect.answered.connect(self.worked_out)
        self._effect.failed.connect(self.work_out_failed)
        self._saving.answered.connect(self.saved)
        self._saving.failed.connect(self.save_failed)
        self._counting.answered.connect(self._end_counting)
        self._edits.ended.connect(self.edited)

    def load(self) -> None:
        """Answers with `loaded`."""
        if self._actions.load is not None:
            self._loading.ask(self._actions.load)

    def count_people(self) -> None:
        """Once: counts who did each event, which takes longer than a page may."""
        if self._actions.count_people is not None and not self._counted:
            self._counted = True
            self._counting.ask(self._actions.count_people)

    def undo(self, past: ImportRow) -> None:
        """Answers with `edited`."""
        undo = self._actions.undo
        if undo is not None:
            title = tr("Taking back {file}", file=past.file)
            self._edits.add(title, lambda _: undo(past.id))

    def confirm_days(self, source: str, days: tuple[date, ...], empty: bool) -> None:
        """Answers with `edited`."""
        confirm = self._actions.confirm_days
        if confirm is not None:
            title = tr("Confirming empty days")
            self._edits.add(title, lambda _: confirm(source, days, empty))

    def set_one_off(self, source: str, one_off: bool) -> None:
        """Answers with `edited`."""
        change = self._actions.set_one_off
        if change is not None:
            self._edits.add(tr("Changing a source"), lambda _: change(source, one_off))

    def choose_report(self, source: str, report: str | None) -> None:
        """Answers with `edited`."""
        choose = self._actions.choose_report
        if choose is not None:
            self._edits.add(tr("Changing a source"), lambda _: choose(source, report))

    def work_out(self, mappings: tuple[EventMeaning, ...]) -> None:
        """Answers with `worked_out`; a newer question wins."""
        effect = self._actions.effect_of_mapping
        if effect is not None:
            self._effect.ask(lambda: effect(mappings))

    def save(self, mappings: tuple[EventMeaning, ...]) -> None:
        """Answers with `saved`."""
        save = self._actions.save_mapping
        if save is not None:
            self._saving.ask(lambda: save(mappings))

    def close(self) -> None:
        """Waits for what runs; nothing is told afterwards."""
        for query in (self._loading, self._effect, self._saving, self._counting):
            query.close()
        self._edits.close()

    def _end_counting(self, anything_new: object) -> None:
        if anything_new:
            self.people_counted.emit()
