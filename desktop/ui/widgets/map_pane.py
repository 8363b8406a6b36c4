"""The map with its notes, or what it needs in its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.reports.overview import AdvocacyMap, OverviewReport
from desktop.core.reports.why_choice import MAP
from desktop.ui.charts.map import MapChart
from desktop.ui.look import Look
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label
from desktop.ui.widgets.why_picker import WhyPicker
from desktop.ui.widgets.why_words import describe_lack


class MapPane(QWidget):
    """Draws the map of a report; without one, `files_wanted` brings what it needs."""

    files_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "clear")
        self.chart = MapChart(look)
        self.lack = build_label(role="body")
        self.note = FittingLabel("status")
        self.bring = QPushButton(tr("Import files"))
        self.may_bring = False
        self._build()

    def sizeHint(self) -> QSize:
        """As the waterfall beside or behind it."""
        return QSize(512, 208)

    def show_map(self, report: OverviewReport) -> None:
        """The dots of the report, or what they need."""
        found = report.map
        can_draw = found is not None and bool(found.dots)
        self._stack.setCurrentIndex(0 if can_draw else 1)
        self.note.setVisible(can_draw)
        if found is None or not can_draw:
            self.lack.setText(describe_lack(found))
            self.bring.setVisible(self.may_bring)
            return
        self.chart.set_data(found.dots, found.share_rate, found.ctr)
        self.note.set_texts(self._notes(found, report))

    def _notes(self, found: AdvocacyMap, report: OverviewReport) -> tuple[str, ...]:
        """From the fullest to the shortest."""
        period = found.period
        days = self._look.formats.days(period.start, period.end, this_year=period.end.year)
        said = [tr("{days}. The lines are all ICP segments together.", days=days)]
        if report.period is not None and period != report.period:
            said = [tr("{days}, the newest period that both sides have.", days=days)]
        if found.left_out:
            said.append(
                tr_count(
                    "{count} smaller segment is not drawn.",
                    "{count} smaller segments are not drawn.",
                    found.left_out,
                )
            )
        return " ".join(said), said[0], days

    def _build(self) -> None:
        self.lack.setWordWrap(True)
        self.lack.setMaximumWidth(400)
        self.bring.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.bring.clicked.connect(self.files_wanted)
        lacking = QWidget()
        lacking.setProperty("role", "clear")
        inner = QVBoxLayout(lacking)
        inner.setContentsMargins(0, 16, 0, 16)
        inner.setSpacing(12)
        inner.addWidget(Icon(self._look, "tray-arrow-down", 20, "t3"))
        inner.addWidget(self.lack)
        inner.addWidget(self.bring)
        inner.addStretch()
        self._stack = QStackedWidget()
        self._stack.setProperty("role", "clear")
        self._stack.addWidget(self.chart)
        self._stack.addWidget(lacking)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.note)


class MapCard(QFrame):
    """The map as a card of its own, where the window is wide enough for three."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Message against advocacy"))
        self.picker = WhyPicker(look, MAP)
        self.pane = MapPane(look)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(build_label(tr("Message against advocacy"), "title"))
        head.addWidget(self.picker)
        head.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 8)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self.pane, 1)

    def show_map(self, report: OverviewReport) -> None:
        """Draws it."""
        self.picker.show_choices(report, MAP)
        self.pane.show_map(report)
