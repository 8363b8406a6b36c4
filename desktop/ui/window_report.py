"""The overview's report on every part of the window: at once, or in pieces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.core.reports.overview import OverviewReport
from desktop.ui.turns import Turns

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class ReportDesk(QObject):
    """Hands a report to all that shows a part of it; the newest wins."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._turns = Turns(self)

    def take(self, report: OverviewReport) -> None:
        """Draws a report that was read meanwhile, a piece a turn: nobody waits for all of it."""
        self._turns.take(self._steps(report))

    def show(self, report: OverviewReport) -> None:
        """Draws a report now."""
        self.stop()
        for step in self._steps(report):
            step()

    def stop(self) -> None:
        """Draws no more of a report."""
        self._turns.stop()

    def _steps(self, report: OverviewReport) -> Sequence[Callable[[], None]]:
        begin, finish = partial(self._begin, report), partial(self._finish, report)
        return (begin, *self._window.overview.steps(report), finish)

    def _begin(self, report: OverviewReport) -> None:
        self._window.choices.notice(report)
        self._window.top_bar.show_report(report)
        self._window.status_bar.show_report(report)

    def _finish(self, report: OverviewReport) -> None:
        window = self._window
        window.marks.connect_cards(window.overview.cards, report.icp)
        window.alerts_desk.notice(report, window.overview.cards)
        window.watch_desk.show_unread(report.unread_alerts)
        window.report_shown.emit()
