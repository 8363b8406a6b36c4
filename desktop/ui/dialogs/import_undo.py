"""Taking back what an import dialog has imported: one file, or all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.ui.dialogs.import_entries import Entry
from desktop.ui.pages.data_state import DataActions
from desktop.ui.tasks import LatestQuery
from desktop.ui.translation import tr_count


class ImportUndo(QObject):
    """`done` carries a sentence once all that was asked for is taken back, `failed` a Failure."""

    done = Signal(str)
    failed = Signal(object)

    def __init__(self, actions: DataActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._undo = actions.undo
        self._query = LatestQuery(self)
        self._query.answered.connect(self._end)
        self._query.failed.connect(self.failed)

    def can_take_back(self, entries: Sequence[Entry]) -> bool:
        """Whether any of them is in because of this dialog."""
        return self._undo is not None and any(_number(entry) is not None for entry in entries)

    def take_back(self, entries: Sequence[Entry]) -> None:
        """Undoes the imports of these files, the newest first."""
        undo = self._undo
        numbers = [(entry, number) for entry in entries if (number := _number(entry)) is not None]
        if undo is None or not numbers:
            return

        def work() -> tuple[list[Entry], str]:
            said = [undo(number) for _, number in reversed(numbers)]
            return [entry for entry, _ in numbers], said[0]

        self._query.ask(work)

    def close(self) -> None:
        """Waits for what runs."""
        self._query.close()

    def _end(self, answer: tuple[list[Entry], str]) -> None:
        entries, sentence = answer
        for entry in entries:
            entry.taken_back = True
        if len(entries) > 1:
            sentence = tr_count(
                "{count} import was taken back", "{count} imports were taken back", len(entries)
            )
        self.done.emit(sentence)


def _number(entry: Entry) -> int | None:
    """The import that can be taken back."""
    receipt = entry.outcome.receipt if entry.outcome is not None else None
    return None if receipt is None or entry.taken_back else receipt.import_id
