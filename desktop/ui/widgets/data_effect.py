"""What a change of the mapping would do to the share rate, and the decision about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.state import Failure
from desktop.ui.translation import tr
from desktop.ui.widgets.data_words import describe_effect
from desktop.ui.widgets.labels import FittingLabel, build_label, show_tone

if TYPE_CHECKING:
    from desktop.core.reports.mapping_effect import MappingEffect


class EffectBar(QFrame):
    """Shown while something is to be saved; Enter saves, Esc drops it."""

    saved = Signal()
    dropped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "suggestion")
        self.setAccessibleName(tr("Effect of the change"))
        self.change = FittingLabel("name")
        self.effect = FittingLabel("status")
        self.icp = build_label(role="caption")
        self.save = QPushButton(tr("Save"))
        self.save.setProperty("role", "primary")
        self.save.setProperty("compact", True)
        self.drop = QPushButton(tr("Cancel"))
        self.drop.setProperty("compact", True)
        for button, pressed in ((self.save, self.saved), (self.drop, self.dropped)):
            button.clicked.connect(pressed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.change)
        words.addWidget(self.effect)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 8, 8)
        line.setSpacing(8)
        line.addLayout(words, 1)
        line.addWidget(self.drop)
        line.addWidget(self.save)

    def ask(self, change: str, save: str) -> None:
        """Names the change; its effect is still being worked out."""
        self.change.set_texts((change,))
        self._say(tr("Working out what it does to the share rate …"), "t3")
        self.save.setText(save)
        self.save.setAccessibleName(f"{save}: {change}")
        self.save.setEnabled(True)
        self.drop.setAccessibleName(tr("Drop the change"))
        self.show()

    def show_effect(self, effect: MappingEffect | None) -> None:
        """Both rates; None where there is nothing to count."""
        if effect is None:
            self._say(tr("No share rate yet: there are no events, or there is no ICP."), "t3")
            return
        formats = self._look.formats
        days = formats.days(
            effect.period.start, effect.period.end, this_year=effect.period.end.year
        )
        text = describe_effect(effect, formats)
        self._say(
            text,
            "t1",
            hint=tr(
                "Share rate of {icp}, {days}: {effect}", icp=effect.icp, days=days, effect=text
            ),
        )

    def show_failure(self, failure: Failure) -> None:
        """The effect is not known; saving is still possible."""
        self._say(failure.message, "bad")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc drops."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (self.drop if self.drop.hasFocus() else self.save).click()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Buttons stay, words may be cut."""
        return QSize(200, super().minimumSizeHint().height())

    def _say(self, text: str, tone: str, hint: str = "") -> None:
        self.effect.set_texts((text,))
        show_tone(self.effect, tone=tone)
        if hint:
            self.effect.setToolTip(hint)
            self.effect.setAccessibleName(hint)
