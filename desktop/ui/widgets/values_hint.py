"""Values that are not understood: of which traits, how many people, and the way to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.ui.look import Look
from desktop.ui.trait_words import trait_name
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import build_label

if TYPE_CHECKING:
    from desktop.core.reports.unknown_values import TraitSum


class ValuesHint(QFrame):
    """A line that is only there while something is not understood."""

    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "card")
        self.text = build_label(role="name")
        self.traits = build_label(role="caption")
        self.open = QPushButton(tr("Look at the values…"))
        self.open.clicked.connect(self.wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8, 8)
        line.setSpacing(12)
        line.addWidget(Icon(look, "alert-circle-outline", 20, "warn"))
        line.addWidget(self.text)
        line.addWidget(self.traits, 1)
        line.addWidget(self.open)
        self.hide()

    def show_sums(self, sums: Sequence[TraitSum]) -> None:
        """How much is not understood; nothing hides the line."""
        unknown = [each for each in sums if each.unknown]
        values = sum(each.unknown for each in unknown)
        self.text.setText(
            tr_count("{count} value is not understood", "{count} values are not understood", values)
        )
        count = self._look.formats.count
        self.traits.setText(" · ".join(
            tr("{trait}: {people} people, {impressions} impressions",
               trait=trait_name(each.trait), people=count(each.people),
               impressions=count(each.impressions))
            for each in unknown
        ))  # fmt: skip
        self.setVisible(bool(unknown))
