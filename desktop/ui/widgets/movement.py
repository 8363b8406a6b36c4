"""What moved a KPI since the period before, as a waterfall, or the map of both KPIs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.reports.overview import OverviewReport
from desktop.core.reports.why_choice import MAP, WATERFALL
from desktop.ui.charts.waterfall import Waterfall
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label
from desktop.ui.widgets.map_pane import MapPane
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.why_picker import WhyPicker
from desktop.ui.widgets.why_words import (
    describe_base,
    describe_cause,
    describe_channels,
    describe_doubt,
    list_channels,
)

_ROUND = 66
"""Pixels above and below the waterfall."""


class MovementCard(QFrame):
    """Title, picker, waterfall or map, and sentences under it; `chosen` carries a `WhyChoice`."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._report: OverviewReport | None = None
        self.setProperty("role", "card")
        self.setAccessibleName(tr("What moved it"))
        self.title = build_label(tr("What moved it"), "title")
        self.picker = WhyPicker(look)
        self.views = Segments(
            tr("What is drawn"), ((WATERFALL, tr("Waterfall")), (MAP, tr("Map"))), compact=True
        )
        self.waterfall = Waterfall(look)
        self.nothing = build_label(role="body")
        self.map = MapPane(look)
        self.summary = FittingLabel("status")
        self.news = FittingLabel("status")
        self.news_icon = Icon(look, "information-outline", 14, "t2")
        self._build()
        self.views.chosen.connect(self._choose_view)
        self.picker.chosen.connect(self.chosen)

    def needed_height(self) -> int:
        """At which no row is squeezed below its text."""
        news = 0 if self.news_row.isHidden() else self.news_row.sizeHint().height() + 4
        return _ROUND + max(196 - news, self.waterfall.minimumHeight()) + news

    def show_movement(
        self, report: OverviewReport, views: tuple[str, ...] = (WATERFALL, MAP)
    ) -> None:
        """Draws it by the view that was picked, where that is one of `views`."""
        self._report = report
        view = report.why.view if report.why.view in views else views[0]
        self.views.setVisible(len(views) > 1)
        self.views.show_choice(view)
        self.title.setText(tr("Message against advocacy") if view == MAP else tr("What moved it"))
        self.picker.show_choices(report, view)
        self._show_waterfall(report)
        if view == MAP:
            self.map.show_map(report)
        pages = {MAP: self.map, WATERFALL: self.waterfall if report.moved else self._empty}
        self._stack.setCurrentWidget(pages[view])
        self.summary.setVisible(view == WATERFALL and report.moved is not None)
        self._show_news(report, view)

    def _show_waterfall(self, report: OverviewReport) -> None:
        movement = report.moved
        if movement is None:
            self.waterfall.set_data(None)
            self.nothing.setText(
                tr("These segments do not add up to the whole, so nothing exact can be said.")
                if report.moves
                else tr("There is no period before to compare with.")
            )
            return
        key = tr("Mix: who was active · Rate: how many shared")
        if movement.kpi == "icp_ctr":
            key = tr("Mix: who was reached · Rate: how many clicked")
        doubt = describe_doubt(movement, self._look.formats)
        said = " ".join(filter(None, (describe_cause(movement), doubt)))
        self.summary.set_texts((f"{said}  {key}", said) if said else (key,))
        self.waterfall.set_data(movement, said)

    def _show_news(self, report: OverviewReport, view: str) -> None:
        formats = self._look.formats
        base = "" if report.base is None else describe_base(report.base, formats)
        channels = describe_channels(report.channels, formats)
        shown = base or channels
        self.news_row.setVisible(bool(shown) and view == WATERFALL and report.moved is not None)
        self.news_icon.show_icon(
            "alert-outline" if base else "share-variant-outline", "warn" if base else "t2"
        )
        self.news.set_texts((" ".join(filter(None, (base, channels))), shown))
        hint = "\n".join((*filter(None, (base,)), *list_channels(report.channels, formats)))
        self.news_row.setToolTip(hint)
        self.news_row.setAccessibleDescription(hint)

    def _choose_view(self, view: str) -> None:
        if self._report is not None:
            self.chosen.emit(replace(self._report.why, view=view))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.picker)
        head.addStretch()
        head.addWidget(self.views)
        self.nothing.setWordWrap(True)
        self._empty = QWidget()
        self._empty.setProperty("role", "clear")
        inner = QVBoxLayout(self._empty)
        inner.setContentsMargins(0, 10, 0, 0)
        inner.addWidget(self.nothing)
        inner.addStretch()
        self._stack = QStackedWidget()
        self._stack.setProperty("role", "clear")
        for page in (self.waterfall, self._empty, self.map):
            self._stack.addWidget(page)
        self.news_row = QWidget()
        self.news_row.setProperty("role", "clear")
        line = QHBoxLayout(self.news_row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.news_icon)
        line.addWidget(self.news, 1)
        foot = QVBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.summary)
        foot.addWidget(self.news_row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 8)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        whole.addLayout(foot)
