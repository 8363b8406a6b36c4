"""A field with its name above it and what is wrong with it below."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.data_choice import ChoiceButton
from desktop.ui.widgets.labels import build_label, show_tone


class Field(QWidget):
    """A control of 32 pixels under a caption; the problem takes room only while there is one."""

    def __init__(
        self, name: str, control: QWidget, unit: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.name, self.control = name, control
        self.caption = build_label(name, "caption")
        self.caption.setBuddy(control)
        self.problem = build_label(role="problem")
        self.problem.hide()
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(control, 1)
        self.unit = build_label(unit, "caption", self)
        self.unit.setVisible(bool(unit))
        line.addWidget(self.unit)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self.caption)
        whole.addLayout(line)
        whole.addWidget(self.problem)
        whole.addStretch()
        if not control.accessibleName():
            control.setAccessibleName(name)

    def show_problem(self, text: str) -> None:
        """Says it, in words and by the border; empty takes it back."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.control.setAccessibleDescription(text)
        self.control.setToolTip(text)
        if isinstance(self.control, QLineEdit):
            show_tone(self.control, wrong="true" if text else "false")

    def set_unit(self, unit: str) -> None:
        """What stands after the number."""
        self.unit.setText(unit)
        self.unit.setVisible(bool(unit))


def build_text(width: int = 0) -> QLineEdit:
    """A line to type in; with a width it is never wider."""
    edit = QLineEdit()
    edit.setMinimumWidth(48)
    if width:
        edit.setMaximumWidth(width)
    return edit


class Channels(QWidget):
    """One check box for each channel that a rule may tell."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "clear")
        self.boxes: dict[str, QCheckBox] = {}
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(16)
        self._line.addStretch()

    def show_channels(self, names: dict[str, str], chosen: tuple[str, ...]) -> bool:
        """Name -> word; one that a rule names and nobody set up is still listed.

        Whether the boxes are others now, so that they have to be connected.
        """
        wanted = {**names, **{name: tr("{name} (gone)", name=name) for name in chosen
                              if name not in names}}  # fmt: skip
        changed = list(wanted) != list(self.boxes)
        if changed:
            for box in self.boxes.values():
                box.hide()
                box.deleteLater()
            self.boxes = {name: QCheckBox(word) for name, word in wanted.items()}
            for at, box in enumerate(self.boxes.values()):
                self._line.insertWidget(at, box)
        for name, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(name in chosen)
            box.blockSignals(False)
        return changed

    def chosen(self) -> tuple[str, ...]:
        """What is checked."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())


def build_choice(look: Look, width: int = 0) -> ChoiceButton:
    """A drop-down of the height of a line to type in."""
    choice = ChoiceButton(look)
    choice.setMinimumWidth(64)
    if width:
        choice.setMaximumWidth(width)
    return choice


def build_pause(parent: QWidget, milliseconds: int) -> QTimer:
    """Fires once when nothing was typed for so long."""
    pause = QTimer(parent)
    pause.setSingleShot(True)
    pause.setInterval(milliseconds)
    return pause
