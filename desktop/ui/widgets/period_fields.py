"""The first and last day of a period of one's own, in a small box under the picker."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QGridLayout, QPushButton, QWidget

from desktop.core.reports.period_choice import (
    CUSTOM,
    LAST_28,
    THIS_MONTH,
    THIS_QUARTER,
    PeriodChoice,
)
from desktop.ui.look import Look
from desktop.ui.translation import mark, tr
from desktop.ui.widgets.labels import build_label

PERIOD_NAMES = {
    LAST_28: mark("Last 28 days"),
    THIS_MONTH: mark("This month"),
    THIS_QUARTER: mark("This quarter"),
    CUSTOM: mark("Custom…"),
}
MOST_DAYS = 731


class PeriodFields(QDialog):
    """Two dates; `chosen` carries a `PeriodChoice` whose days are in order."""

    chosen = Signal(object)

    def __init__(
        self, look: Look, days: tuple[date, date] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        del look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setAccessibleName(tr("Period of your own"))
        self.first, self.last = _field(tr("First day")), _field(tr("Last day"))
        if days is not None:
            for field, day in zip((self.first, self.last), days, strict=True):
                field.setDate(QDate(day.year, day.month, day.day))
        self.problem = build_label(role="problem")
        self.problem.hide()
        self.apply = QPushButton(tr("Show"))
        self.apply.setProperty("role", "primary")
        self.apply.setDefault(True)
        self.apply.clicked.connect(self._choose)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 16, 16, 16)
        grid.setSpacing(8)
        for row, (word, field) in enumerate(((tr("From"), self.first), (tr("To"), self.last))):
            label = build_label(word, "body")
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.problem, 2, 0, 1, 2)
        grid.addWidget(self.apply, 3, 1, Qt.AlignmentFlag.AlignRight)

    def open_under(self, anchor: QWidget) -> None:
        """Shows itself below a widget."""
        self.adjustSize()
        self.move(anchor.mapToGlobal(anchor.rect().bottomLeft()) + QPoint(0, 4))
        self.show()
        self.first.setFocus()

    def _choose(self) -> None:
        ends = sorted((_day(self.first), _day(self.last)))
        if ends[1] - ends[0] >= timedelta(days=MOST_DAYS):
            self.problem.setText(tr("At most two years; choose fewer days."))
            self.problem.show()
            self.adjustSize()
            return
        self.close()
        self.chosen.emit(PeriodChoice(CUSTOM, ends[0], ends[1]))


def _field(name: str) -> QDateEdit:
    field = QDateEdit()
    field.setDisplayFormat(tr("yyyy-MM-dd", about="how a day is typed, in Qt's letters"))
    field.setMinimumWidth(120)
    field.setAccessibleName(name)
    return field


def _day(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
