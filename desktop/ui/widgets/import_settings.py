"""The settings of the import desk: the watched folder, and what job titles tell."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.desk_state import FolderChoice
from desktop.ui.translation import mark, tr
from desktop.ui.widgets.data_elided import MiddleLabel
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.setting_row import SettingCard, SettingRow

_MODES = {
    "off": mark("Off"), "offer": mark("Offer them"), "import": mark("Import them"),
}  # fmt: skip
_ASKING = {"on": mark("Ask first"), "off": mark("At once")}
_TITLES = {"on": mark("Read them"), "off": mark("Leave them")}


class ImportSettings(QWidget):
    """`folder_wanted` carries a folder (or None) and a mode, `titles_wanted` whether to read."""

    folder_wanted = Signal(object, str)
    titles_wanted = Signal(bool)
    asking_wanted = Signal(bool)
    """Whether Undo of an import has to be pressed twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice: FolderChoice | None = None
        self.setProperty("role", "clear")
        self.folder = MiddleLabel("name")
        self.pick = QPushButton(tr("Choose a folder…"))
        self.mode = Segments(tr("New exports"), tuple((key, tr(_MODES[key])) for key in _MODES))
        self.titles = Segments(tr("Job titles"), tuple((key, tr(_TITLES[key])) for key in _TITLES))
        self.asking = Segments(
            tr("Undo of an import"), tuple((key, tr(_ASKING[key])) for key in _ASKING)
        )
        self.pick.clicked.connect(self._pick)
        self.mode.chosen.connect(self._choose_mode)
        self.titles.chosen.connect(lambda key: self.titles_wanted.emit(key == "on"))
        self.asking.chosen.connect(lambda key: self.asking_wanted.emit(key == "on"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._build())

    def show_choice(self, choice: FolderChoice) -> None:
        """What is set now."""
        self._choice = choice
        folder = choice.folder or choice.suggested
        self.folder.set_full_text(str(folder))
        self.mode.show_choice(choice.mode)
        self.titles.show_choice("on" if choice.reads_titles else "off")
        self.asking.show_choice("on" if choice.asks_before_undo else "off")

    def _choose_mode(self, mode: str) -> None:
        if self._choice is not None:
            self.folder_wanted.emit(self._choice.folder or self._choice.suggested, mode)

    def _pick(self) -> None:
        if self._choice is None:
            return
        start = self._choice.folder or self._choice.suggested
        chosen = QFileDialog.getExistingDirectory(self, tr("Folder to watch"), str(start))
        if chosen:
            mode = self._choice.mode if self._choice.mode != "off" else "offer"
            self.folder_wanted.emit(Path(chosen), mode)

    def _build(self) -> QWidget:
        box = QWidget()
        box.setProperty("role", "clear")
        column, line = QVBoxLayout(box), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.folder)
        line.addWidget(self.pick)
        line.addStretch()
        column.addLayout(line)
        column.addWidget(self.mode)
        return SettingCard(tr("Importing"), (
            SettingRow(tr("New exports in a folder"),
                       tr("Recognised exports are offered on the Data page, or those that only a "
                          "platform writes are imported by themselves"), box),
            SettingRow(tr("Seniority and job function"),
                       tr("Read out of job titles where a source has neither"), self.titles),
            SettingRow(tr("Undo of an import"),
                       tr("Takes it back at once, or when it is pressed again"), self.asking),
        ))  # fmt: skip
