"""The card around the data calendar: title, what is pointed at, key of the shapes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.data_calendar import DayGrid
from desktop.ui.widgets.data_day import STATE_WORDS, DayRow, DaySample
from desktop.ui.widgets.labels import FittingLabel, build_label


class CalendarCard(QFrame):
    """`source_chosen` carries the source whose row was clicked."""

    source_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Data calendar"))
        self.grid = DayGrid(look)
        self.caption = FittingLabel("caption")
        self._said: tuple[str, ...] = ("",)
        self.grid.chosen.connect(self.source_chosen)
        self.grid.pointed.connect(self._point)
        head = QHBoxLayout()
        head.setSpacing(8)
        title = build_label(tr("Data calendar"), "title")
        title.setFixedHeight(24)
        head.addWidget(title)
        head.addWidget(self.caption, 1)
        for state in ("loaded", "empty", "partial", "missing"):
            head.addSpacing(16)
            head.addWidget(DaySample(look, state), 0, Qt.AlignmentFlag.AlignVCenter)
            head.addWidget(build_label(tr(STATE_WORDS[state]), "status"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(15, 11, 15, 11)  # and the border of 1
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addWidget(self.grid)

    def show_days(self, first: date, rows: Sequence[DayRow]) -> None:
        """Rows of equally many days."""
        self.grid.show_days(first, rows)
        days = max((len(row.days) for row in rows), default=0)
        self._said = (
            tr_count(
                "{count} day, each in its platform’s own zone",
                "{count} days, each in its platform’s own zone",
                days,
            ),
            tr_count("{count} day", "{count} days", days),
        )
        self._point("")

    def _point(self, text: str) -> None:
        self.caption.set_texts((text,) if text else self._said)
