"""A workspace that cannot be used: what happened, what to do, and the buttons that do it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.sentence_words import sentence_words
from desktop.ui.state import BackupCopy
from desktop.ui.translation import mark, tr
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import build_label, clear_layout, show_tone
from desktop.ui.words import backup_label

AGAIN, RESTORE, ANEW, QUIT = "again", "restore", "anew", "quit"


@dataclass(frozen=True, slots=True)
class Trouble:
    """`kind` is damaged, full, too_new, read_only, busy or held; `message` says what happened."""

    kind: str
    message: str
    folder: Path
    copies: tuple[BackupCopy, ...] = ()


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    advice: str


_WORDS = {
    "damaged": _Words(
        mark("The workspace is damaged"),
        mark(
            "Restore the newest copy below, or begin anew and import your exports again. "
            "The damaged file is moved aside, never deleted."
        ),
    ),
    "full": _Words(
        mark("The disk is full"),
        mark(
            "Free some space on the disk that holds the workspace, then try again. Nothing was "
            "changed by what did not fit."
        ),
    ),
    "too_new": _Words(
        mark("A newer ICP Pulse wrote this workspace"),
        mark("Update ICP Pulse, then open it again. Nothing was changed."),
    ),
    "read_only": _Words(
        mark("The workspace cannot be written"),
        mark(
            "Give yourself the right to write to its folder, or start ICP Pulse with another one "
            "(--workspace FOLDER)."
        ),
    ),
    "busy": _Words(
        mark("Another program is writing to the workspace"),
        mark("Wait until it is done, an import mostly, then try again."),
    ),
    "held": _Words(
        mark("Another window has this workspace open"),
        mark(
            "Go on in that window, or close it and try again. Two windows on one workspace would "
            "work against each other."
        ),
    ),
}
_OTHER = _Words(
    mark("The workspace cannot be used"), mark("Mend what the sentence says, then try again.")
)


class TroublePage(QWidget):
    """`answered` carries again, anew or quit; `restore_wanted` the path of a copy."""

    answered = Signal(str)
    restore_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder, self._formats = Path(), look.formats
        self.setProperty("role", "window")
        self.setAccessibleName(tr("Trouble with the workspace"))
        self.title = build_label(role="headline")
        self.text = build_label(role="body")
        self.advice = build_label(role="name")
        for label in (self.text, self.advice):
            label.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.again = QPushButton(tr("Try again"))
        self.again.setProperty("role", "primary")
        self.anew = QPushButton(tr("Begin anew"))
        self.open_folder = QPushButton(tr("Open the folder"))
        self.quit = QPushButton(tr("Quit"))
        self.copies = QVBoxLayout()
        self.copies.setSpacing(0)
        self.again.clicked.connect(lambda: self.answered.emit(AGAIN))
        self.anew.clicked.connect(lambda: self.answered.emit(ANEW))
        self.quit.clicked.connect(lambda: self.answered.emit(QUIT))
        self.open_folder.clicked.connect(self._open_folder)
        self._build(look)

    def show_trouble(self, trouble: Trouble) -> None:
        """Says it."""
        words = _WORDS.get(trouble.kind, _OTHER)
        self._folder = trouble.folder
        self.title.setText(tr(words.title))
        said = sentence_words(trouble.message)
        self.text.setText(said[:1].upper() + said[1:])
        self.advice.setText(tr(words.advice))
        self.anew.setVisible(trouble.kind == "damaged")
        show_tone(self.again, role="" if trouble.copies else "primary")
        clear_layout(self.copies)
        for at, copy in enumerate(trouble.copies):
            self.copies.addWidget(self._build_copy(copy, newest=at == 0))

    def _build_copy(self, copy: BackupCopy, *, newest: bool) -> QWidget:
        row = QWidget()
        row.setProperty("role", "clear")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(12)
        when = self._formats.stamp(datetime.fromtimestamp(copy.made_at / 1e6))
        line.addWidget(build_label(when, "name"))
        note = backup_label(copy.label)
        if newest:
            note = tr("{label} · the newest", label=note)
        line.addWidget(build_label(note, "caption"), 1)
        button = QPushButton(tr("Restore"))
        button.setProperty("compact", True)
        button.setProperty("role", "primary" if newest else "")
        button.setAccessibleName(tr("Restore the copy of {when}", when=when))
        button.clicked.connect(lambda: self.restore_wanted.emit(copy.path))
        line.addWidget(button)
        return row

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _build(self, look: Look) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(560)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(24, 24, 24, 24)
        inner.setSpacing(12)
        inner.addWidget(Icon(look, "alert-circle", 24, "bad"), 0, Qt.AlignmentFlag.AlignLeft)
        for label in (self.title, self.text, self.advice):
            inner.addWidget(label)
        inner.addLayout(self.copies)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.again, self.anew, self.open_folder):
            foot.addWidget(button)
        foot.addStretch()
        foot.addWidget(self.quit)
        inner.addLayout(foot)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(card)
        middle.addStretch()
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)
