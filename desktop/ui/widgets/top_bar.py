"""The bar over the page: which ICP, which period, how fresh the data is, refresh."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from desktop.core.reports.overview import OverviewReport
from desktop.ui.look import Look
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.freshness import FreshnessRow
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import build_label


class TopBar(QFrame):
    """48 high; `icp_chosen` carries a name, `refresh_requested` nothing."""

    icp_chosen = Signal(str)
    refresh_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icps: tuple[str, ...] = ()
        self.setProperty("role", "topbar")
        self.setFixedHeight(48)
        self.title = build_label("First run", "body")
        self.icp = FaceButton(look, Face(arrow=True))
        self.icp.setMaximumWidth(240)
        self.icp.clicked.connect(self._offer_icps)
        self.period = build_label(role="name")
        self.compared = build_label("vs previous", "caption")
        self.period_icon = Icon(look, "calendar-range", 16)
        self.freshness = FreshnessRow(look)
        self.refresh = FaceButton(look, Face(icon="refresh", padding=8))
        self.refresh.setFixedSize(32, 32)
        self.refresh.setAccessibleName("Refresh")
        self.refresh.setToolTip("Read the numbers again (F5)")
        self.refresh.clicked.connect(self.refresh_requested)
        self._build()
        for widget in (self.title, self.icp, self.period_icon, self.period, self.compared):
            widget.hide()  # nothing is known before the first report

    def show_report(self, report: OverviewReport) -> None:
        """Takes ICP, period and freshness from a report."""
        self._icps = report.icps
        first_run = report.icp is None and not report.events
        self.title.setVisible(first_run)
        self.icp.setVisible(report.icp is not None)
        several = len(report.icps) > 1
        self.icp.show_face(Face(arrow=several, hover="raised" if several else "surface"))
        policy = Qt.FocusPolicy.TabFocus if several else Qt.FocusPolicy.NoFocus
        self.icp.setFocusPolicy(policy)
        self.icp.set_texts(report.icp or "")
        self.icp.setToolTip(report.icp or "")
        self.icp.setAccessibleName(f"ICP: {report.icp}")
        period = self._describe_period(report)
        for widget in (self.period, self.period_icon):
            widget.setVisible(bool(period))
        self.period.setText(period)
        compared = any(card.current and card.current.previous is not None for card in report.cards)
        self.compared.setVisible(bool(period) and compared)
        self.freshness.show_sources(report.freshness)

    def build_icp_menu(self) -> QMenu:
        """Every ICP of the workspace; the shown one is marked."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for name in self._icps:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == self.icp.text())
            action.triggered.connect(lambda _=False, name=name: self.icp_chosen.emit(name))
            group.addAction(action)
        return menu

    def _offer_icps(self) -> None:
        if len(self._icps) < 2:
            return
        menu = self.build_icp_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setMinimumWidth(self.icp.width())
        menu.popup(self.icp.mapToGlobal(self.icp.rect().bottomLeft()))

    def _describe_period(self, report: OverviewReport) -> str:
        if report.period is None:
            return report.period_label
        now = report.shown_at.year if report.shown_at else report.period.end.year
        return self._look.formats.days(report.period.start, report.period.end, this_year=now)

    def _build(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 1)
        line.setSpacing(8)
        line.addWidget(self.title)
        line.addWidget(self.icp)
        line.addSpacing(8)
        line.addWidget(self.period_icon)
        line.addWidget(self.period)
        line.addWidget(self.compared)
        line.addSpacing(8)
        line.addWidget(self.freshness, 1)
        line.addWidget(self.refresh)
