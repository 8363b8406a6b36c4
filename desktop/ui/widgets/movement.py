"""What moved a KPI since the period before."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.reports.overview import Movement
from desktop.ui.charts.waterfall import Waterfall
from desktop.ui.look import Look
from desktop.ui.widgets.labels import FittingLabel, build_label

_NAMES = {"share_rate": "Share rate", "icp_ctr": "CTR"}
_KEY = "Mix: who was active · Rate: how many shared"
_KEY_CTR = "Mix: who was reached · Rate: how many clicked"


class MovementCard(QFrame):
    """Title, waterfall, and one sentence under it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName("What moved it")
        self.subject = build_label(role="caption")
        self.waterfall = Waterfall(look)
        self.summary = FittingLabel("status")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(build_label("What moved it", "title"))
        head.addWidget(self.subject)
        head.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 8)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self.waterfall, 1)
        whole.addWidget(self.summary)

    def needed_height(self) -> int:
        """At which no row is squeezed below its text."""
        return 64 + self.waterfall.minimumHeight()

    def show_movement(self, movement: Movement) -> None:
        """Draws it; the key of the colours gives way to the sentence where both do not fit."""
        dimension = movement.dimension.replace("_", " ")
        self.subject.setText(f"{_NAMES.get(movement.kpi, movement.kpi)} by {dimension}")
        self.waterfall.set_data(movement)
        key = _KEY if movement.kpi == "share_rate" else _KEY_CTR
        if movement.summary:
            self.summary.set_texts((f"{movement.summary}  {key}", movement.summary))
        else:
            self.summary.set_texts((key,))
