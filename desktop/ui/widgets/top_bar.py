"""The bar over the page: which ICP, which period, how fresh the data is, refresh."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from desktop.core.reports.overview import OverviewReport
from desktop.core.reports.period_choice import CUSTOM, PeriodChoice
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.freshness import FreshnessRow
from desktop.ui.widgets.labels import build_label
from desktop.ui.widgets.period_fields import PERIOD_NAMES, PeriodFields


class TopBar(QFrame):
    """48 high; signals carry what was picked: an ICP's name, a period, whether to compare."""

    icp_chosen = Signal(str)
    period_chosen = Signal(object)
    """A `PeriodChoice`."""
    compare_chosen = Signal(bool)
    refresh_requested = Signal()
    palette_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icps: tuple[str, ...] = ()
        self._choice = PeriodChoice()
        self._shown: tuple[date, date] | None = None
        self._compares = True
        self.setProperty("role", "topbar")
        self.setFixedHeight(48)
        self.title = build_label(tr("First run"), "body")
        self.icp = FaceButton(look, Face(arrow=True))
        self.icp.setMaximumWidth(240)
        self.icp.clicked.connect(self._offer_icps)
        self.period = FaceButton(look, Face(icon="calendar-range", arrow=True))
        self.period.clicked.connect(self._offer_periods)
        self.freshness = FreshnessRow(look)
        self.refresh = FaceButton(look, Face(icon="refresh", padding=8))
        self.refresh.setFixedSize(32, 32)
        self.refresh.setAccessibleName(tr("Refresh"))
        self.refresh.setToolTip(tr("Read the numbers again (F5)"))
        self.refresh.clicked.connect(self.refresh_requested)
        self.go_to = FaceButton(look, Face(icon="magnify", text_colour="t3"))
        self.go_to.set_texts(tr("Go to"), tr("Ctrl K"))
        self.go_to.setAccessibleName(tr("Go to a page, an ICP or an action"))
        self.go_to.setToolTip(tr("Go to a page, an ICP or an action (Ctrl+K)"))
        self.go_to.clicked.connect(self.palette_requested)
        self._build()
        for widget in (self.title, self.icp, self.period):
            widget.hide()  # nothing is known before the first report

    def show_report(self, report: OverviewReport) -> None:
        """Takes ICP, period and freshness from a report."""
        self._icps = report.icps
        self.title.setVisible(report.icp is None)
        self.icp.setVisible(report.icp is not None)
        several = len(report.icps) > 1
        self.icp.show_face(Face(arrow=several, hover="raised" if several else "surface"))
        policy = Qt.FocusPolicy.TabFocus if several else Qt.FocusPolicy.NoFocus
        self.icp.setFocusPolicy(policy)
        self.icp.set_texts(report.icp or "")
        self.icp.setToolTip(report.icp or "")
        self.icp.setAccessibleName(tr("ICP: {name}", name=report.icp))
        self._choice = report.choice
        self._shown = (report.period.start, report.period.end) if report.period else None
        self._show_period(self._describe_period(report))
        self.freshness.show_sources(report.freshness)

    def set_compare(self, compare: bool) -> None:
        """Whether the numbers stand beside those of the period before."""
        self._compares = compare
        self._show_period(self.period.text())

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

    def build_period_menu(self) -> QMenu:
        """The periods, the one in use marked, and whether to compare."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for kind, name in PERIOD_NAMES.items():
            action = menu.addAction(tr(name))
            action.setCheckable(True)
            action.setChecked(kind == self._choice.kind)
            action.triggered.connect(lambda _=False, kind=kind: self._pick(kind))
            group.addAction(action)
        menu.addSeparator()
        compare = menu.addAction(tr("Compare with previous"))
        compare.setCheckable(True)
        compare.setChecked(self._compares)
        compare.triggered.connect(self.compare_chosen)
        return menu

    def ask_custom_period(self) -> PeriodFields:
        """Two fields under the picker; what they give is `period_chosen`."""
        fields = PeriodFields(self._look, self._shown, self)
        fields.chosen.connect(self.period_chosen)
        fields.open_under(self.period)
        return fields

    def _pick(self, kind: str) -> None:
        if kind == CUSTOM:
            self.ask_custom_period()
        else:
            self.period_chosen.emit(PeriodChoice(kind))

    def _offer_icps(self) -> None:
        if len(self._icps) > 1:
            self._offer(self.build_icp_menu(), self.icp)

    def _offer_periods(self) -> None:
        self._offer(self.build_period_menu(), self.period)

    def _offer(self, menu: QMenu, under: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setMinimumWidth(under.width())
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))

    def _show_period(self, text: str) -> None:
        second = tr("vs previous") if self._compares else ""
        self.period.setVisible(bool(text))
        self.period.set_texts(text, second)
        name = tr(PERIOD_NAMES[self._choice.kind])
        told = f"{text} {second}".strip()
        self.period.setAccessibleName(tr("Period: {name}, {days}", name=name, days=told))
        self.period.setToolTip(name)

    def _describe_period(self, report: OverviewReport) -> str:
        if report.period is None:
            name = tr(PERIOD_NAMES[self._choice.kind]) if report.icp else ""
            return report.period_label or name
        now = report.shown_at.year if report.shown_at else report.period.end.year
        return self._look.formats.days(report.period.start, report.period.end, this_year=now)

    def _build(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 1)
        line.setSpacing(8)
        line.addWidget(self.title)
        line.addWidget(self.icp)
        line.addWidget(self.period)
        line.addSpacing(8)
        line.addWidget(self.freshness, 1)
        line.addWidget(self.refresh)
        line.addWidget(self.go_to)
