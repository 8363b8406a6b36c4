"""Asked once: what closing the window means."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.dialogs.frame import FramedDialog
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.watch_state import KEEP, LEAVE
from desktop.ui.widgets.labels import build_label

_SIZE = QSize(480, 216)


class ClosingDialog(FramedDialog):
    """`answered` carries KEEP or LEAVE; Esc leaves the window as it is."""

    answered = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Keep watching?"), _SIZE, parent)
        self.keep = QPushButton(tr("Keep watching"))
        self.leave = QPushButton(tr("Quit"))
        self.back = QPushButton(tr("Cancel"))
        words = build_label(
            tr(
                "The window can close while ICP Pulse goes on beside the clock: it refreshes the "
                "numbers, checks the alerts and tells you. You are asked once; Settings has it too."
            ),
            "body",
        )
        words.setWordWrap(True)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(build_label(tr("Keep watching when the window is closed?"), "step"))
        column.addWidget(words)
        column.addStretch()
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addStretch()
        foot.addWidget(self.leave)
        foot.addWidget(self.keep)
        column.addLayout(foot)
        self.keep.setProperty("role", "primary")
        self.keep.setDefault(True)
        self.back.clicked.connect(self.reject)
        self.keep.clicked.connect(lambda: self._answer(KEEP))
        self.leave.clicked.connect(lambda: self._answer(LEAVE))

    def _answer(self, answer: str) -> None:
        self.accept()
        self.answered.emit(answer)
