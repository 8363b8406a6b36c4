"""Hints inside the import dialog: a problem with its choices, and notes worth knowing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.data_choice import Segments
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label, clear_layout, show_tone


class Hint(QFrame):
    """A tinted strip: what is the matter, and what to choose; `picked` carries the place."""

    picked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "hint")
        self.icon = Icon(look, "alert-outline", 16, "warn")
        self.text = build_label(role="body")
        self.text.setWordWrap(True)
        self.choices = Segments(look, framed=True)
        self.choices.picked.connect(self.picked)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 12, 6)
        line.setSpacing(8)
        line.addWidget(self.icon)
        line.addWidget(self.text, 1)
        line.addWidget(self.choices)

    def ask(
        self, text: str, choices: Sequence[tuple[str, str]] = (), current: int = -1, tone: str = ""
    ) -> None:
        """Says it; `tone` bad is for what cannot go on."""
        bad = tone == "bad"
        self.icon.show_icon("alert-circle" if bad else "alert-outline", "bad" if bad else "warn")
        show_tone(self, tone=tone)
        self.text.setText(text)
        self.setAccessibleName(text)
        self.choices.blockSignals(True)
        self.choices.show_segments(choices, current)
        self.choices.blockSignals(False)
        self.choices.setVisible(bool(choices))
        self.show()


class Notes(QWidget):
    """A line each, two at most; the rest is behind the last one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "clear")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self.texts: tuple[str, ...] = ()

    def show_notes(self, notes: Sequence[str]) -> None:
        """The most important first."""
        self.texts = tuple(notes)
        clear_layout(self._lines)
        shown = [*notes[:1], " ".join(notes[1:])] if len(notes) > 1 else list(notes)
        for note in shown:
            label = FittingLabel("caption")
            label.set_texts((note,))
            row = QWidget()
            row.setProperty("role", "clear")
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
            line.addWidget(Icon(self._look, "information-outline", 14, "warn"))
            line.addWidget(label, 1)
            self._lines.addWidget(row)
        self.setVisible(bool(notes))
