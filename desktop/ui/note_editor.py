"""Writing a note on a day of a chart, or changing the ones that are there."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.formats import Formats
from desktop.ui.state import ShownNote
from desktop.ui.translation import tr
from desktop.ui.widgets.labels import build_label

LONGEST = 500


class NoteEditor(QDialog):
    """One field for a new note, and one for each that is there; Enter keeps, Esc leaves."""

    written = Signal(str)
    edited = Signal(int, str)
    deleted = Signal(int)

    def __init__(
        self, formats: Formats, day: date, notes: tuple[ShownNote, ...], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._window = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setFixedWidth(400)
        when = formats.day(day, year=True)
        self.setAccessibleName(tr("Notes on {when}", when=when))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(build_label(tr("Notes on {when}", when=when), "title"))
        self.fields = {note.id: self._add_note(column, note) for note in notes}
        self.new = QLineEdit()
        self.new.setMaxLength(LONGEST)
        self.new.setPlaceholderText(tr("What happened on this day?"))
        self.new.setAccessibleName(tr("New note on {when}", when=when))
        self.new.returnPressed.connect(self._write)
        self.keep = QPushButton(tr("Keep"))
        self.keep.setProperty("role", "primary")
        self.keep.setAutoDefault(False)
        self.keep.clicked.connect(self._write)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.new, 1)
        line.addWidget(self.keep)
        column.addLayout(line)

    def open_at_pointer(self) -> None:
        """Shows itself where the chart was pointed at."""
        self.adjustSize()
        parent = self._window
        spot = QCursor.pos() + QPoint(8, 8)
        corner = parent.mapToGlobal(parent.rect().bottomRight())
        first = parent.mapToGlobal(QPoint(0, 0))
        x = max(first.x(), min(spot.x(), corner.x() - self.width()))
        y = max(first.y(), min(spot.y(), corner.y() - self.height()))
        self.move(x, y)
        self.show()
        self.new.setFocus()

    def _add_note(self, column: QVBoxLayout, note: ShownNote) -> QLineEdit:
        field = QLineEdit(note.text)
        field.setMaxLength(LONGEST)
        field.setAccessibleName(tr("Note: {text}", text=note.text))
        field.returnPressed.connect(lambda: self._edit(note, field.text()))
        delete = QPushButton(tr("Delete"))
        delete.setAutoDefault(False)
        delete.setAccessibleName(tr("Delete the note {text}", text=note.text))
        delete.clicked.connect(lambda: self._delete(note))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(field, 1)
        line.addWidget(delete)
        column.addLayout(line)
        return field

    def _write(self) -> None:
        text = self.new.text().strip()
        if text:
            self.close()
            self.written.emit(text)

    def _edit(self, note: ShownNote, text: str) -> None:
        self.close()
        if text.strip() and text.strip() != note.text:
            self.edited.emit(note.id, text.strip())

    def _delete(self, note: ShownNote) -> None:
        self.close()
        self.deleted.emit(note.id)
