"""What is known of an alert besides its number: facts, states, and what was told of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.reports.alert_deliveries import Delivery
from desktop.core.reports.alert_detail import AlertDetail
from desktop.ui.alert_lines import RecordLine, fact_lines, record_lines
from desktop.ui.alert_words import state_word, window_word
from desktop.ui.charts.state_strip import StateCell, StateLegend, StateStrip
from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label, clear_layout
from desktop.ui.widgets.scroller import build_scroller

_WIDE = 214


class FactTable(QWidget):
    """Names at the left, values at the right; 20 pixels a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.setFixedWidth(_WIDE)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._grid)
        whole.addStretch()
        self.lines: list[tuple[str, str]] = []

    def show_facts(self, detail: AlertDetail, formats: Formats) -> None:
        """Those of one alert."""
        clear_layout(self._grid)
        self.lines = fact_lines(detail, formats)
        for row, (name, value) in enumerate(self.lines):
            shown = FittingLabel("fact")
            shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            shown.set_texts((value,))
            shown.setAccessibleName(tr("{name}: {value}", name=name, value=value))
            shown.setMinimumHeight(18)
            self._grid.addWidget(build_label(name, "caption"), row, 0)
            self._grid.addWidget(shown, row, 1)


class HistoryPane(QWidget):
    """The strip of states, and below it the record, the newest first."""

    send_again_wanted = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "clear")
        self.caption = build_label(role="caption")
        self.legend = StateLegend(look)
        self.strip = StateStrip(look)
        self.strip.setAccessibleName(tr("States"))
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.lines: list[RecordLine] = []
        self._build()

    def show_history(self, detail: AlertDetail, formats: Formats, now: int) -> None:
        """That of one alert."""
        cells = [
            StateCell(
                at.state,
                formats.day(at.period.end),
                tr(
                    "{days}: {state}",
                    days=formats.days(at.period.start, at.period.end,
                                      this_year=at.period.end.year),
                    state=state_word(at.state),
                ),
            )
            for at in detail.states
        ]  # fmt: skip
        self.strip.show_states(cells)
        self.legend.show_states([(state, state_word(state)) for state in _in_order(detail)])
        self.caption.setText(
            tr("one evaluation a period of {window}", window=window_word(detail.view.rule.window))
            if not detail.view.rule.window.startswith("rolling")
            else tr("one evaluation a day")
        )
        self._show_record(detail, formats, now)

    def _show_record(self, detail: AlertDetail, formats: Formats, now: int) -> None:
        clear_layout(self._lines)
        self.lines = record_lines(detail, formats, now)
        failed = next((sent for sent in detail.deliveries if sent.state == "failed"), None)
        for line in self.lines:
            self._lines.addWidget(self._build_line(line, failed))
        if not self.lines:
            self._lines.addWidget(build_label(tr("Nothing happened of it yet."), "caption"))
        self._lines.addStretch()

    def _build_line(self, line: RecordLine, failed: Delivery | None) -> QWidget:
        row = QWidget()
        row.setProperty("role", "clear")
        row.setFixedHeight(22)
        row.setToolTip(line.hint)
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addWidget(Icon(self._look, line.icon, 14, line.tone))
        if line.day:
            inner.addWidget(build_label(line.day, "fact"))
        text = FittingLabel("status")
        text.set_texts((line.text,))
        inner.addWidget(text, 1)
        if failed is not None and line.failed == failed.number:
            inner.addWidget(self._build_again(failed))
        return row

    def _build_again(self, failed: Delivery) -> QPushButton:
        again = QPushButton(tr("Send again"))
        again.setProperty("role", "link")
        again.setToolTip(failed.error or "")
        again.clicked.connect(lambda: self.send_again_wanted.emit(failed.number))
        return again

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(build_label(tr("States"), "title"))
        head.addWidget(self.caption)
        head.addStretch()
        head.addWidget(self.legend)
        area = build_scroller(self._lines, tr("Record"))
        area.setFixedHeight(44)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 8, 16, 8)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addWidget(self.strip)
        whole.addWidget(area)


def _in_order(detail: AlertDetail) -> list[str]:
    """The states that occur, from calm to grave."""
    order = ("ok", "unproven", "pending", "firing", "recovering", "retracted", "error", "no_data")
    found = {at.state for at in detail.states[-36:]}
    return [state for state in order if state in found]
