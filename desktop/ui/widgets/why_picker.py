"""The picker of what explains a number: a KPI and a dimension, or the dimension of the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.reports.overview import OverviewReport
from desktop.core.reports.why_choice import MAP, WATERFALL, WhyChoice
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.why_words import describe_subject, dimension_name
from desktop.ui.words import inside

_FACE = Face(
    border="", padding=4, small=True, height=24, radius=4, text_colour="t2", icon_size=14
)  # fmt: skip


class WhyPicker(FaceButton):
    """Says what is shown, and opens a menu of what could be; `chosen` carries a `WhyChoice`."""

    chosen = Signal(object)

    def __init__(self, look: Look, view: str = WATERFALL, parent: QWidget | None = None) -> None:
        super().__init__(look, _FACE, parent)
        self._view = view
        self._report: OverviewReport | None = None
        self.clicked.connect(self._offer)

    def show_choices(self, report: OverviewReport, view: str) -> None:
        """What is shown of a report, by `view` of the waterfall or of the map."""
        self._report, self._view = report, view
        text, several = self._said(report)
        self.setVisible(bool(text))
        self.show_face(replace(_FACE, arrow=several, hover="raised" if several else "surface"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if several else Qt.FocusPolicy.NoFocus)
        self.set_texts(text)
        self.setAccessibleName(tr("What is explained: {text}", text=text))

    def build_menu(self) -> QMenu:
        """Every choice, the shown one marked; the dimensions of one KPI below each other."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        last = ""
        for kpi, dimension, shown in self._choices():
            if last not in ("", kpi):
                menu.addSeparator()
            last = kpi
            text = describe_subject(kpi, dimension) if kpi else dimension_name(dimension)
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(shown)
            action.triggered.connect(
                lambda _=False, kpi=kpi, dimension=dimension: self._choose(kpi, dimension)
            )
            group.addAction(action)
        return menu

    def _said(self, report: OverviewReport) -> tuple[str, bool]:
        if self._view == MAP:
            if report.map is None or not report.map.dimension:
                return "", False
            name = inside(dimension_name(report.map.dimension))
            return tr("by {dimension}", dimension=name), len(report.map.offered) > 1
        if report.moved is None:
            return (tr("Pick another dimension"), True) if len(report.moves) > 1 else ("", False)
        text = describe_subject(report.moved.kpi, report.moved.dimension)
        return text, len(report.moves) > 1

    def _choices(self) -> Sequence[tuple[str, str, bool]]:
        report = self._report
        if report is None:
            return ()
        if self._view == MAP:
            found = report.map
            offered = () if found is None else found.offered
            shown = "" if found is None else found.dimension
            return [("", name, name == shown) for name in offered]
        moved = report.moved
        now = None if moved is None else (moved.kpi, moved.dimension)
        return [(kpi, dimension, (kpi, dimension) == now) for kpi, dimension in report.moves]

    def _choose(self, kpi: str, dimension: str) -> None:
        if self._report is None:
            return
        why: WhyChoice = self._report.why
        if self._view == MAP:
            self.chosen.emit(replace(why, map_by=dimension))
        else:
            self.chosen.emit(replace(why, kpi=kpi, moved_by=dimension))

    def _offer(self) -> None:
        menu = self.build_menu()
        if menu.isEmpty():
            menu.deleteLater()
            return
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
