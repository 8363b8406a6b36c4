"""The files of one import dialog, each looked at in a worker as the user says it is to be read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.core.jobs.dropped_files import dropped_files
from desktop.ui.dialogs.import_entries import Entry
from desktop.ui.dialogs.import_queue import FileQueue
from desktop.ui.pages.data_state import DataActions, Overrides
from desktop.ui.state import Failure
from desktop.ui.tasks import LatestQuery

if TYPE_CHECKING:
    from desktop.core.jobs.preview import Preview
    from desktop.core.jobs.receipt import Receipt


class ImportFiles(QObject):
    """`listed` says that the files are known, `failed` (Failure) that they cannot be; `changed`
    carries the place of a file of which something is known anew, `counted` that of one of which it
    is known what is new.
    """

    listed = Signal()
    failed = Signal(object)
    changed = Signal(int)
    counted = Signal(int)

    def __init__(self, actions: DataActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self._can_play = actions.compare is not None
        self._expanding = LatestQuery(self)
        self._previews = FileQueue(actions.preview, self)
        self._plays = FileQueue(actions.compare, self)
        self._expanding.answered.connect(self._take_files)
        self._expanding.failed.connect(self.failed)
        self._previews.answered.connect(self._take_preview)
        self._previews.failed.connect(self._take_failure)
        self._plays.answered.connect(self._take_play)
        self._plays.failed.connect(lambda at, _: self._take_play(at, None))

    def find(self, paths: Sequence[Path]) -> None:
        """Looks for the files in what was dropped, then at each of them."""
        self._expanding.ask(lambda: dropped_files(paths))

    def read_again(self, at: int, overrides: Overrides) -> None:
        """Looks at one file anew, as the user says it is to be read."""
        entry = self.entries[at]
        entry.overrides = overrides
        entry.played, entry.is_playing = None, False
        self._plays.drop(at)
        self._previews.put_first(at, entry.planned)

    def ready(self) -> list[Entry]:
        """Those that can be imported as they are."""
        return [entry for entry in self.entries if entry.is_ready]

    def is_waiting(self) -> bool:
        """Whether some file has not been looked at yet."""
        return not self.entries or any(
            not each.preview and not each.failure for each in self.entries
        )

    def stop_counting(self) -> None:
        """Nobody needs to know what is new any more."""
        self._plays.stop()
        for entry in self.entries:
            entry.is_playing = False

    def close(self) -> None:
        """Stops everything and waits."""
        for each in (self._expanding, self._previews, self._plays):
            each.close()

    def _take_files(self, paths: tuple[Path, ...]) -> None:
        self.entries = [Entry(path) for path in paths]
        for at, entry in enumerate(self.entries):
            self._previews.add(at, entry.planned)
        self.listed.emit()

    def _take_preview(self, at: int, preview: Preview) -> None:
        entry = self.entries[at]
        entry.preview, entry.failure = preview, None
        if preview.kinds:
            entry.mappable = preview
        if self._can_play and preview.state == "ready":
            entry.is_playing = True
            self._plays.add(at, entry.planned)
        self.changed.emit(at)

    def _take_failure(self, at: int, failure: Failure) -> None:
        self.entries[at].preview, self.entries[at].failure = None, failure
        self.changed.emit(at)

    def _take_play(self, at: int, played: Receipt | None) -> None:
        self.entries[at].played, self.entries[at].is_playing = played, False
        self.counted.emit(at)
