"""Targets and notes set on the charts: kept, said in the status bar, and taken back from there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from desktop.core.kpi.points import Period
from desktop.ui.note_editor import NoteEditor
from desktop.ui.state import ShownNote
from desktop.ui.tasks import LatestQuery
from desktop.ui.translation import tr
from desktop.ui.widgets.kpi_card import KpiCardWidget

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class ChartMarks:
    """Listens to the charts of the overview's cards."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._icp: str | None = None
        self._known: set[KpiCardWidget] = set()
        self._asked = ("", date.min)
        self._query = LatestQuery(window)
        self._query.answered.connect(self._open_editor)
        self._query.failed.connect(lambda failure: window.say(failure.message, "bad"))

    def connect_cards(self, cards: Sequence[KpiCardWidget], icp: str | None) -> None:
        """Takes the charts of the cards that are shown; `icp` is whose target a drag sets."""
        self._icp = icp
        self._known &= set(cards)
        for card in cards:
            if card in self._known:
                continue
            self._known.add(card)
            card.trend.target_moved.connect(partial(self._set_target, card))
            card.trend.note_wanted.connect(partial(self._ask_notes, card))
            card.trend.note_opened.connect(partial(self._ask_notes, card))
            card.trend.may_explain = self._window.data_desk.can_explain
            card.trend.explain_wanted.connect(partial(self._explain, card))

    def close(self) -> None:
        """Waits for what runs."""
        self._query.close()

    def _explain(self, card: KpiCardWidget, period: Period) -> None:
        self._window.data_desk.explain(card.kpi, period, self._icp)

    def _set_target(self, card: KpiCardWidget, target: float) -> None:
        change, icp, kpi = self._window.offers.set_target, self._icp, card.kpi
        if change is not None and icp is not None:
            self._window.edit(tr("Setting the target"), lambda _: change(icp, kpi, target))

    def _ask_notes(self, card: KpiCardWidget, day: date, text: str = "") -> None:
        del text
        load, kpi = self._window.offers.notes_on, card.kpi
        if load is not None and self._window.offers.write_note is not None:
            self._asked = (kpi, day)
            self._query.ask(lambda: load(kpi, day))

    def _open_editor(self, notes: tuple[ShownNote, ...]) -> None:
        kpi, day = self._asked
        editor = NoteEditor(self._window.look.formats, day, notes, self._window)
        editor.written.connect(partial(self._write, kpi, day))
        editor.edited.connect(self._edit)
        editor.deleted.connect(self._delete)
        editor.open_at_pointer()

    def _write(self, kpi: str, day: date, text: str) -> None:
        work = self._window.offers.write_note
        if work is not None:
            self._window.edit(tr("Writing a note"), lambda _: work(kpi, day, text))

    def _edit(self, number: int, text: str) -> None:
        work = self._window.offers.edit_note
        if work is not None:
            self._window.edit(tr("Changing a note"), lambda _: work(number, text))

    def _delete(self, number: int) -> None:
        work = self._window.offers.delete_note
        if work is not None:
            self._window.edit(tr("Deleting a note"), lambda _: work(number))
