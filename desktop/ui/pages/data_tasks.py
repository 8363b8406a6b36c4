"""What the Data page runs in workers: reading, undoing, a mapping's effect and its saving."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.core.reports.data_page import ImportRow
from desktop.ui.pages.data_state import DataActions, Mapping
from desktop.ui.tasks import JobQueue, LatestQuery


class DataTasks(QObject):
    """One worker for each thing, so that a long one never holds up another."""

    loaded = Signal(object)
    load_failed = Signal(object)
    people_counted = Signal()
    worked_out = Signal(object)
    work_out_failed = Signal(object)
    saved = Signal(object)
    save_failed = Signal(object)
    undone = Signal(object)

    def __init__(self, actions: DataActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._loading, self._effect = LatestQuery(self), LatestQuery(self)
        self._saving, self._counting = LatestQuery(self), LatestQuery(self)
        self._undoing = JobQueue(self)
        self._counted = False
        self._loading.answered.connect(self.loaded)
        self._loading.failed.connect(self.load_failed)
        self._effect.answered.connect(self.worked_out)
        self._effect.failed.connect(self.work_out_failed)
        self._saving.answered.connect(self.saved)
        self._saving.failed.connect(self.save_failed)
        self._counting.answered.connect(self._end_counting)
        self._undoing.ended.connect(self.undone)

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
        """Answers with `undone`."""
        undo = self._actions.undo
        if undo is not None:
            self._undoing.add(f"Taking back {past.file}", lambda _: undo(past.id))

    def work_out(self, mappings: tuple[Mapping, ...]) -> None:
        """Answers with `worked_out`; a newer question wins."""
        effect = self._actions.effect_of_mapping
        if effect is not None:
            self._effect.ask(lambda: effect(mappings))

    def save(self, mappings: tuple[Mapping, ...]) -> None:
        """Answers with `saved`."""
        save = self._actions.save_mapping
        if save is not None:
            self._saving.ask(lambda: save(mappings))

    def close(self) -> None:
        """Waits for what runs; nothing is told afterwards."""
        for query in (self._loading, self._effect, self._saving, self._counting):
            query.close()
        self._undoing.close()

    def _end_counting(self, anything_new: object) -> None:
        if anything_new:
            self.people_counted.emit()
