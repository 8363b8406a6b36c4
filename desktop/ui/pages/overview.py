"""The overview: a card for each KPI, what moved it, and what needs attention."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.core.reports.overview import OverviewReport
from desktop.core.reports.why_choice import MAP, WATERFALL
from desktop.ui.look import Look
from desktop.ui.pages.first_run import FirstRun
from desktop.ui.state import Failure, WindowActions
from desktop.ui.widgets.attention import AttentionCard
from desktop.ui.widgets.kpi_card import KpiCardWidget
from desktop.ui.widgets.map_pane import MapCard
from desktop.ui.widgets.message import Skeleton
from desktop.ui.widgets.movement import MovementCard
from desktop.ui.widgets.state_page import StatePage

_GAP = 16
_UPPER = 392
"""Least height of the upper row; it takes what the lower one leaves."""
_LOWER, _CALM = 272, 96
"""Height of the lower row: with something to show, and when all is well."""
_THREE_FROM = 1440
"""Width of the page from which the map has a card of its own: 1600 of the window."""


class OverviewPage(StatePage):
    """Draws four states: loading, empty (with the next step), error (with the remedy), data."""

    files_wanted = Signal()
    mapping_wanted = Signal()
    icp_wanted = Signal()
    demo_wanted = Signal()
    remedy_requested = Signal()
    followed = Signal(object)
    why_chosen = Signal(object)
    """A `WhyChoice`: what shall explain the numbers."""
    said = Signal(str, str)
    """A sentence for the status bar, and its tone."""

    def __init__(self, look: Look, actions: WindowActions, parent: QWidget | None = None) -> None:
        super().__init__(look, Skeleton(look), 16, parent)
        self._actions = actions
        self._compares, self._is_wide = True, False
        self._report: OverviewReport | None = None
        self.first_run = FirstRun(look, actions)
        self.cards: list[KpiCardWidget] = []
        self.moved = MovementCard(look)
        self.map = MapCard(look)
        self.attention = AttentionCard(look)
        self._build()

    @property
    def report(self) -> OverviewReport | None:
        """What is shown; None before the first report."""
        return self._report

    def show_report(self, report: OverviewReport) -> None:
        """The numbers; while there are none, the next step towards them."""
        for step in self.steps(report):
            step()

    def steps(self, report: OverviewReport) -> Sequence[Callable[[], None]]:
        """What `show_report` does, in pieces for one turn each; until the last, what was is seen.

        A page that shows numbers is not painted in between: no card is newer than another.
        """
        missing = next_step(report)
        if missing is not None:
            return (partial(self._show_step, report, missing),)
        cards = (partial(self._show_card, at, report) for at in range(len(report.cards)))
        return (partial(self._begin, report), *cards, partial(self._finish, report))

    def _show_step(self, report: OverviewReport, step: int) -> None:
        self._report = report
        self._data.setUpdatesEnabled(True)
        self.first_run.show_step(step)
        self.setCurrentWidget(self.first_run)

    def _begin(self, report: OverviewReport) -> None:
        self._report = report
        self._data.setUpdatesEnabled(False)
        while len(self.cards) > len(report.cards):
            self.cards.pop().deleteLater()

    def _show_card(self, at: int, report: OverviewReport) -> None:
        if at == len(self.cards):
            self._add_card()
        self.cards[at].show_card(
            report.cards[at],
            compares=self._compares,
            may_set_target=self._actions.set_target is not None,
        )

    def _finish(self, report: OverviewReport) -> None:
        self._show_lower(report)
        self._data.setUpdatesEnabled(True)
        self.setCurrentWidget(self._data)

    def show_error(self, failure: Failure) -> None:
        """The sentence, and its remedy; a report that is half drawn is given up."""
        self._data.setUpdatesEnabled(True)
        super().show_error(failure)

    def set_compare(self, compares: bool) -> None:
        """Whether numbers stand beside those of the period before; draws again at once."""
        self._compares = compares
        if self._report is not None:
            self.show_report(self._report)

    def show_view(self, view: str) -> None:
        """Draws the waterfall or the map; nothing has to be read for it."""
        if self._report is not None:
            self.show_report(replace(self._report, why=replace(self._report.why, view=view)))

    def set_stacked(self, stacked: bool) -> None:
        """One column in a narrow window; otherwise two."""
        direction = (
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )
        for row in (self._upper, self._lower):
            row.setDirection(direction)
        self.first_run.set_stacked(stacked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide page has three cards below."""
        super().resizeEvent(event)
        is_wide = self.width() >= _THREE_FROM
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            if self._report is not None and self.currentWidget() is self._data:
                self._show_lower(self._report)

    def _show_lower(self, report: OverviewReport) -> None:
        has_map, moves = report.map is not None, bool(report.moves or report.moved)
        apart = has_map and self._is_wide
        can_draw = {WATERFALL: self._compares and moves, MAP: has_map and not apart}
        views = tuple(view for view, can in can_draw.items() if can)
        self.moved.setVisible(bool(views))
        if views:
            self.moved.show_movement(report, views)
        self.map.setVisible(apart)
        if apart:
            self.map.show_map(report)
        year = report.shown_at.year if report.shown_at else 0
        self.attention.show_items(report.attention, self._actions.can_follow, year)
        needed = _LOWER if views or apart or report.attention else _CALM
        needed = max(needed, self.moved.needed_height() if views else 0)
        for card in (self.moved, self.map, self.attention):
            card.setFixedHeight(needed)

    def _add_card(self) -> None:
        card = KpiCardWidget(self._look, self._data)
        card.setMinimumHeight(_UPPER)
        card.trend.exported.connect(lambda text: self.said.emit(text, "ok"))
        card.trend.export_failed.connect(lambda text: self.said.emit(text, "bad"))
        self._upper.addWidget(card, 1)
        self.cards.append(card)

    def _build(self) -> None:
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for card in (self.moved, self.map, self.attention):
            self._lower.addWidget(card, 1)
        whole = QVBoxLayout(self._data)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(_GAP)
        whole.addLayout(self._upper, 1)
        whole.addLayout(self._lower)
        for row in (self._upper, self._lower):
            row.setSpacing(_GAP)
        self.addWidget(self.first_run)
        self.first_run.files_wanted.connect(self.files_wanted)
        self.first_run.mapping_wanted.connect(self.mapping_wanted)
        self.first_run.icp_wanted.connect(self.icp_wanted)
        self.first_run.demo_wanted.connect(self.demo_wanted)
        self.error.remedy_requested.connect(self.remedy_requested)
        self.attention.followed.connect(self.followed)
        self.moved.chosen.connect(self.why_chosen)
        self.map.picker.chosen.connect(self.why_chosen)
        for pane in (self.moved.map, self.map.pane):
            pane.may_bring = self._actions.import_files is not None
            pane.files_wanted.connect(self.files_wanted)
            chart = pane.chart
            chart.exported.connect(lambda text: self.said.emit(text, "ok"))
            chart.export_failed.connect(lambda text: self.said.emit(text, "bad"))


def next_step(report: OverviewReport) -> int | None:
    """Step 1 to 3 of the first run; None where there are numbers to show."""
    has_points = any(card.current or card.trend.points for card in report.cards)
    if not report.events and not has_points and not report.freshness:
        return 1
    if not report.has_share_events and report.icp is None:
        return 2
    if report.icp is None:
        return 3
    return None if report.cards else 1
