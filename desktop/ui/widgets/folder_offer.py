"""New exports in the watched folder: how many, and what to do with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.ui.look import Look
from desktop.ui.sentence_words import sentence_words
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import build_label

if TYPE_CHECKING:
    from desktop.core.jobs.watched_folder import FolderState

_NAMED = 3


class FolderOffer(QFrame):
    """A line that is only there while something is offered, or the folder is away."""

    import_wanted = Signal(object)
    """A tuple of paths."""
    refuse_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.paths: tuple[Path, ...] = ()
        self.text = build_label(role="name")
        self.names = build_label(role="caption")
        self.take = QPushButton(tr("Import…"))
        self.take.setProperty("role", "primary")
        self.refuse = QPushButton(tr("Not these"))
        self.take.clicked.connect(lambda: self.import_wanted.emit(self.paths))
        self.refuse.clicked.connect(lambda: self.refuse_wanted.emit(self.paths))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8, 8)
        line.setSpacing(12)
        line.addWidget(Icon(look, "tray-arrow-down", 20, "acc"))
        line.addWidget(self.text)
        line.addWidget(self.names, 1)
        line.addWidget(self.refuse)
        line.addWidget(self.take)
        self.hide()

    def show_state(self, state: FolderState) -> None:
        """What the last look found; nothing hides the line."""
        self.paths = state.offers
        offered = bool(state.offers)
        for button in (self.take, self.refuse):
            button.setVisible(offered)
        self.text.setText(offer_text(state) if offered else sentence_words(state.problem))
        names = [path.name for path in state.offers]
        self.names.setText(", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else ""))
        self.names.setToolTip("\n".join(names))
        self.take.setAccessibleName(offer_text(state) + ": " + self.take.text())
        self.setVisible(offered or bool(state.problem))


def offer_text(state: FolderState) -> str:
    """How many new exports there are, and where."""
    return tr_count(
        "{count} new export in {folder}",
        "{count} new exports in {folder}",
        len(state.offers), folder=state.name,
    )  # fmt: skip
