"""The replay of a rule that is being written: how often it would have fired, and what it finds."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.reports.alert_detail import RuleTrial
from desktop.ui.charts.replay_chart import ReplayChart
from desktop.ui.formats import decimals_of
from desktop.ui.look import Look
from desktop.ui.replay_words import (
    drawn_text,
    firing_stretches,
    reach_text,
    replay_points,
    replay_title,
    sample_text,
)
from desktop.ui.state import Failure
from desktop.ui.translation import tr
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, show_tone


class ReplayPane(QWidget):
    """A sentence at either end of a line, and the chart below."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "clear")
        self.icon = Icon(look, "history", 16, "acc")
        self.title = FittingLabel("title", as_wide_as_text=True)
        self.reach = FittingLabel("caption", as_wide_as_text=True)
        self.sample = FittingLabel("status")
        self.chart = ReplayChart(look)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.icon)
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.reach)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 6, 16, 4)
        whole.setSpacing(2)
        whole.addLayout(head)
        whole.addWidget(self.sample)
        whole.addWidget(self.chart, 1)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Nothing was tried yet."""
        self._say(tr("Playing the rule over the last 180 days…"))

    def show_incomplete(self) -> None:
        """The fields do not say a rule."""
        self._say(tr("Mend the marked fields to see what the rule would have done"))
        self.chart.show_replay((), (), "")

    def show_failure(self, failure: Failure) -> None:
        """Why it cannot be tried."""
        self._say(failure.message, tone="bad")
        self.chart.show_replay((), (), failure.message)

    def show_trial(self, trial: RuleTrial) -> None:
        """What it would have done."""
        formats = self._look.formats
        title = replay_title(trial, formats)
        self._say(title)
        reach = reach_text(trial.reach, trial, formats)
        needs = sample_text(trial.reach, formats)
        self.reach.set_texts((reach,))
        more = " · ".join(filter(None, (drawn_text(trial), needs)))
        self.sample.set_texts((more,))
        self.sample.setVisible(bool(more))
        self.chart.show_replay(
            replay_points(trial, formats),
            firing_stretches(trial, formats),
            title,
            lambda rate: formats.percent(rate, decimals_of(trial.replay.rule.kpi)),
        )

    def _say(self, text: str, tone: str = "") -> None:
        self.icon.show_icon("alert-circle" if tone else "history", tone or "acc")
        show_tone(self.title, tone=tone)
        self.title.set_texts((text,))
        self.reach.set_texts(("",))
        self.sample.hide()
