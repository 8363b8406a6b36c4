"""Presets in the import dialog: what was said of a file is kept, used again and forgotten."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.ui.dialogs.import_entries import overrides_of
from desktop.ui.dialogs.import_facts import FORGET
from desktop.ui.dialogs.import_files import ImportFiles
from desktop.ui.pages.data_state import DataActions, Overrides
from desktop.ui.state import Done, Failure
from desktop.ui.tasks import LatestQuery


class ImportPresets(QObject):
    """`said` carries a sentence and its tone; after each change the file is looked at again."""

    said = Signal(str, str)

    def __init__(
        self, actions: DataActions, files: ImportFiles, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._actions, self._files = actions, files
        self._query = LatestQuery(self)
        self._query.answered.connect(self._end)
        self._query.failed.connect(self._fail)

    def take(self, at: int, value: str) -> None:
        """Uses the preset of that name, takes what was said back (""), forgets it, or makes it."""
        entry = self._files.entries[at]
        known = {each.name: each for each in entry.preview.presets} if entry.preview else {}
        accepts = entry.overrides.accept_rejects
        if value == FORGET:
            self._forget(at, entry.overrides.preset)
        elif value in known:
            self._files.read_again(at, overrides_of(known[value], accepts))
        elif value:
            self._save(at, value)
        elif entry.overrides.preset:
            self._files.read_again(at, Overrides(accept_rejects=accepts))

    def close(self) -> None:
        """Waits for what runs."""
        self._query.close()

    def _save(self, at: int, name: str) -> None:
        save, entry = self._actions.save_preset, self._files.entries[at]
        if save is not None:
            named = replace(entry.overrides, preset=name.strip())
            self._query.ask(lambda: (at, named, save(name, entry.planned)))

    def _forget(self, at: int, name: str) -> None:
        forget = self._actions.delete_preset
        if forget is not None:
            kept = replace(self._files.entries[at].overrides, preset="")
            self._query.ask(lambda: (at, kept, forget(name)))

    def _end(self, answer: tuple[int, Overrides, Done]) -> None:
        at, overrides, done = answer
        self._files.read_again(at, overrides)
        self.said.emit(done.sentence, "")

    def _fail(self, failure: Failure) -> None:
        self.said.emit(failure.message, "bad")
