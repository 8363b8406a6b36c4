"""The card of sources: connections first, then the sources that only files have given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.reports.data_page import SourceRow
from desktop.ui.connection_state import ConnectionList
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.connection_line import ConnectionLine
from desktop.ui.widgets.data_sources import SourcesCard
from desktop.ui.widgets.labels import show_tone

if TYPE_CHECKING:
    from desktop.core.jobs.sync import SyncProgress


class ConnectionsCard(SourcesCard):
    """`wanted` and `schedule_wanted` are those of the rows; `source_wanted` opens the gallery."""

    wanted = Signal(str, int)
    schedule_wanted = Signal(int, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.lines: list[ConnectionLine] = []
        self._listed = ConnectionList()
        self._sources: tuple[SourceRow, ...] = ()
        self._today = date.min
        self._moved: dict[int, tuple[SyncProgress | None, float | None]] = {}

    def offer_connections(self) -> None:
        """Connections can be made here: the card is named by them, and its button leads there."""
        self.title.setText(tr("Connections"))
        self.setAccessibleName(tr("Connections"))
        self.area.setAccessibleName(tr("Connections"))
        self.add.show()

    def show_sources(self, sources: Sequence[SourceRow], today: date) -> None:
        """What has given data; those of a connection stand in its row."""
        given = (tuple(sources), today)
        if given == (self._sources, self._today) and (self.rows or self.lines):
            return
        self._sources, self._today = given
        self._fill()

    def show_connections(self, listed: ConnectionList) -> None:
        """Every connection as it stands; rows that would say the same stay, focus and all."""
        runs = any(line.is_running for line in self.lines)
        if self.lines and not runs and _as_told(listed) == _as_told(self._listed):
            return
        self._listed = listed
        if not self.lines and not listed.rows:
            return  # what is listed are sources of files, which have not changed
        self._fill()

    def show_moved(self, number: int, progress: SyncProgress | None, part: float | None) -> None:
        """A pull that this window runs got further."""
        self._moved[number] = (progress, part)
        for line in self.lines:
            if line.status.saved.id == number:
                line.show_running(progress, part)

    def show_still(self, number: int) -> None:
        """It runs no more; the list that is read next says how it stands."""
        self._moved.pop(number, None)

    def line_of(self, number: int) -> ConnectionLine | None:
        """The row of a connection."""
        return next((line for line in self.lines if line.status.saved.id == number), None)

    def highlight(self, source: str) -> None:
        """Marks the row of a source, whether it is connected or not."""
        super().highlight(source)
        for line in self.lines:
            is_it = line.status.saved.source == source
            show_tone(line, current="true" if is_it else "false")
            if is_it:
                self.area.ensureWidgetVisible(line)

    def _fill(self) -> None:
        held = next((line.status.saved.id for line in self.lines if line.hasFocus()), None)
        self.lines = [self._build_line(at) for at in range(len(self._listed.rows))]
        connected = {row.saved.source for row in self._listed.rows}
        self.rows = [
            self.build_row(each, self._today)
            for each in self._sources
            if each.source not in connected
        ]
        self.put_rows([*self.lines, *self.rows], tr("No source has given data yet."))
        if self._marked:
            self.highlight(self._marked)
        for line in self.lines:
            if line.status.saved.id == held:
                line.setFocus()

    def _build_line(self, at: int) -> ConnectionLine:
        status = self._listed.rows[at]
        line = ConnectionLine(self._look, status, self._listed)
        if self.may_choose_report:
            line.given = next((e for e in self._sources if e.source == status.saved.source), None)
        line.wanted.connect(self.wanted)
        line.report_wanted.connect(self.report_wanted)
        line.schedule_wanted.connect(self.schedule_wanted)
        if status.saved.id in self._moved:
            line.show_running(*self._moved[status.saved.id])
        return line


def _as_told(listed: ConnectionList) -> ConnectionList:
    """Rows tell times of the day, so within a day it does not matter when they are read."""
    return replace(listed, now=listed.moment(listed.now).toordinal())
