"""Head and foot of the import dialog: which file, in which state, and what to press."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from desktop.ui.dialogs.bars import Foot, build_cross
from desktop.ui.look import Look
from desktop.ui.state import JobMoved
from desktop.ui.translation import mark, tr
from desktop.ui.widgets.data_chip import StateChip
from desktop.ui.widgets.data_elided import MiddleLabel
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label, show_tone

CAN_BE_UNDONE = mark("You can take this import back at any time.")


class DialogHead(QWidget):
    """56 high: icon, name of the file, how it is written, chip, close."""

    close_pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.setFixedHeight(56)
        self.name = MiddleLabel("step")
        self.caption = build_label(role="caption")
        self.chip = StateChip(look)
        self.chip.show_state(tr("Looking"), "progress-clock", "mute")
        self.close_button = build_cross(look)
        self.close_button.clicked.connect(self.close_pressed)
        line = QHBoxLayout(self)
        line.setContentsMargins(23, 8, 15, 0)
        line.setSpacing(12)
        line.addWidget(Icon(look, "file-delimited-outline", 20))
        line.addWidget(self.name)
        line.addWidget(self.caption)
        line.addStretch(1)
        line.addWidget(self.chip)
        line.addWidget(self.close_button)

    def show_file(self, name: str, caption: str, path: str) -> None:
        """Which file."""
        self.name.set_full_text(name)
        self.caption.setText(caption)
        self.caption.setToolTip(path)


class DialogFoot(Foot):
    """A hint or the progress at the left, what to press at the right."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.icon = Icon(look, "undo-variant", 16)
        self.hint = FittingLabel("body")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        self.progress.setAccessibleName(tr("Progress of the import"))
        self.undo = QPushButton(tr("Take back"))
        self.undo.setAccessibleName(tr("Take this import back"))
        self.cancel = QPushButton(tr("Cancel"))
        self.primary = QPushButton(tr("Import"))
        super().__init__(
            (self.icon, self.progress, self.hint), (self.undo, self.cancel, self.primary), parent
        )
        self.progress.hide()
        self.undo.hide()

    def say(self, text: str, tone: str = "") -> None:
        """A sentence at the left."""
        self.hint.set_texts((text,))
        undo = text == tr(CAN_BE_UNDONE)
        self.icon.show_icon("undo-variant" if undo else "information-outline", tone or "t2")
        self.icon.setVisible(bool(text) and not self.progress.isVisible())
        show_tone(self.hint, tone=tone)

    def show_ready(self, label: str, *, enabled: bool) -> None:
        """Before the import."""
        self._show(undo=False, cancel=True, running=False)
        self.cancel.setText(tr("Cancel"))
        self._name_primary(label, enabled=enabled)

    def show_running(self) -> None:
        """While it runs; it can be stopped, or left to itself."""
        self._show(undo=False, cancel=True, running=True)
        self.progress.setRange(0, 0)
        self.cancel.setText(tr("Stop"))
        self._name_primary(tr("Importing …"), enabled=False)
        self.say(tr("You may close this; the import goes on."))

    def show_progress(self, moved: JobMoved) -> None:
        """How far it is."""
        if moved.total:
            self.progress.setRange(0, 1000)
            self.progress.setValue(min(1000, moved.done * 1000 // moved.total))

    def show_done(self, *, may_undo: bool, all_files: bool = False) -> None:
        """With the receipt, or with that of all files."""
        self._show(undo=may_undo, cancel=False, running=False)
        self.undo.setText(tr("Take all back") if all_files else tr("Take back"))
        self._name_primary(tr("Done"), enabled=True)
        self.say(tr(CAN_BE_UNDONE) if may_undo else "")
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_primary(self, label: str, *, enabled: bool) -> None:
        self.primary.setText(label)
        self.primary.setAccessibleName(label)
        self.primary.setEnabled(enabled)

    def _show(self, *, undo: bool, cancel: bool, running: bool) -> None:
        self.undo.setVisible(undo)
        self.cancel.setVisible(cancel)
        self.progress.setVisible(running)
        self.icon.setVisible(not running)
