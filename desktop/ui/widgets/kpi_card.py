"""One KPI: value, verdict, change, facts and trend in one card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from desktop.core.kpi.points import KpiPoint
from desktop.core.reports.overview import KpiCard
from desktop.ui.charts.sparkline import Sparkline
from desktop.ui.charts.trend import TrendChart
from desktop.ui.formats import decimals_of
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.card_words import (
    Change,
    Fact,
    describe_change,
    describe_facts,
    describe_origin,
    describe_span,
    title_of,
)
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label, clear_layout, show_tone
from desktop.ui.widgets.verdict_chip import VerdictChip, describe_verdict

_INFO = Face(icon="information-outline", icon_size=16, icon_colour="t3", border="", height=24,
             padding=4, radius=4)  # fmt: skip
_TOP = Qt.AlignmentFlag.AlignTop


class KpiCardWidget(QFrame):
    """Shows one `KpiCard`; at 1280 pixels 544 × 408."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.kpi = "share_rate"
        self._shown: tuple[KpiCard, bool] | None = None
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.title = build_label(role="title")
        self.origin = FaceButton(look, _INFO)
        self.chip = VerdictChip(look)
        self.value = build_label(role="value")
        self.arrow = Icon(look, "arrow-down")
        self.change = FittingLabel("change")
        self.change_from = FittingLabel("caption")
        self.sparkline = Sparkline(look)
        self.span = build_label(role="caption")
        self.facts = QHBoxLayout()
        self.origin.setFixedSize(24, 24)
        self.origin.setAccessibleName(tr("Where this number comes from"))
        self.origin.clicked.connect(self._tell_origin)
        self.trend = TrendChart(look)
        self._build()

    def show_card(
        self, card: KpiCard, *, compares: bool = True, may_set_target: bool = False
    ) -> None:
        """Draws a card; a card without a value says so and keeps its trend."""
        self.kpi = card.kpi
        self.trend.set_data(card.trend, card.kpi, card.trend_caption, may_set_target=may_set_target)
        if self._shown != (card, compares):  # most readings find what was there
            self._shown = (card, compares)
            self._show_figures(card, compares=compares)

    def _show_figures(self, card: KpiCard, *, compares: bool) -> None:
        formats, point = self._look.formats, card.current
        self.title.setText(title_of(card.kpi))
        self.setAccessibleName(title_of(card.kpi))
        self.chip.show_verdict(describe_verdict(point, card.target, formats))
        self._show_value(card.kpi, point)
        self._show_change(describe_change(card.kpi, point, formats, compares=compares))
        self.sparkline.set_data(card.sparkline, card.target)
        self.sparkline.setVisible(len(card.sparkline) > 1)
        self.span.setText(describe_span(card.sparkline))
        self._show_facts(describe_facts(card, formats))
        origin = "\n".join(describe_origin(card, formats))
        self.origin.setToolTip(origin)
        self.origin.setAccessibleDescription(origin)

    def _show_value(self, kpi: str, point: KpiPoint | None) -> None:
        value = None if point is None else point.value
        self.value.setText(self._look.formats.percent(value, decimals_of(kpi)))
        show_tone(self.value, role="novalue" if value is None else "value")

    def _show_change(self, change: Change) -> None:
        self.arrow.setVisible(bool(change.icon))
        if change.icon:
            self.arrow.show_icon(change.icon, change.tone or "t2")
        show_tone(self.change, tone=change.tone)
        self.change.set_texts((change.text,))
        self.change_from.set_texts(change.details)

    def _show_facts(self, facts: tuple[Fact, ...]) -> None:
        clear_layout(self.facts)
        for fact in facts:
            self.facts.addWidget(self._build_fact(fact))
            self.facts.addStretch(1)

    def _build_fact(self, fact: Fact) -> QWidget:
        place = QWidget()
        place.setProperty("role", "clear")
        place.setAccessibleName(tr("{name}: {value}", name=fact.name, value=fact.value))
        place.setAccessibleDescription(fact.hint)
        place.setToolTip(fact.hint)
        name = QHBoxLayout()
        name.setSpacing(4)
        name.addWidget(build_label(fact.name, "caption"))
        if fact.hint:
            name.addWidget(Icon(self._look, "information-outline", 14, "warn"))
        name.addStretch()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(3)
        column.addLayout(name)
        column.addWidget(build_label(fact.value, "name"))
        column.addStretch()
        return place

    def _tell_origin(self) -> None:
        at = self.origin.mapToGlobal(self.origin.rect().bottomLeft())
        QToolTip.showText(at, self.origin.toolTip(), self.origin)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.origin)
        head.addStretch()
        head.addWidget(self.chip)
        upper = QVBoxLayout()
        upper.setContentsMargins(16, 16, 16, 0)
        upper.setSpacing(8)
        upper.addLayout(head)
        upper.addLayout(self._build_figures())
        upper.addLayout(self.facts)
        self.facts.setSpacing(8)
        divider = QFrame()
        divider.setProperty("role", "divider")
        divider.setFixedHeight(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        top = QWidget()
        top.setProperty("role", "clear")
        top.setFixedHeight(151)
        top.setLayout(upper)
        whole.addWidget(top)
        whole.addWidget(divider)
        below = QVBoxLayout()
        below.setContentsMargins(8, 7, 8, 7)
        below.addWidget(self.trend)
        whole.addLayout(below, 1)

    def _build_figures(self) -> QHBoxLayout:
        self.value.setFixedHeight(40)
        self.value.setMinimumWidth(112)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.arrow)
        line.addWidget(self.change, 1)
        change = QVBoxLayout()
        change.setSpacing(0)
        change.addLayout(line)
        change.addWidget(self.change_from)
        past = QVBoxLayout()
        past.setSpacing(0)
        past.addWidget(self.sparkline, 0, Qt.AlignmentFlag.AlignRight)
        past.addWidget(self.span, 0, Qt.AlignmentFlag.AlignRight)
        figures = QHBoxLayout()
        figures.setSpacing(16)
        figures.addWidget(self.value, 0, _TOP)
        figures.addLayout(change, 1)
        figures.addLayout(past)
        return figures
