"""The form of one channel, drawn from the fields that its kind asks for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from desktop.core.notify.addresses import KINDS, kind_of
from desktop.ui.notify_words import field_hint, field_name, kind_name
from desktop.ui.translation import tr
from desktop.ui.watch_state import ChannelForm as Known
from desktop.ui.widgets.labels import build_label, clear_layout
from desktop.ui.widgets.segments import Segments

_NAMES_WIDE = 120


class ChannelForm(QFrame):
    """`saved` carries name, kind and what was written; the name of a known channel stays."""

    saved = Signal(str, str, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "facts")
        self.setAccessibleName(tr("Channel"))
        self.kind = Segments(
            tr("Kind of channel"), tuple((kind.key, kind_name(kind.key)) for kind in KINDS)
        )
        self.name = QLineEdit()
        self.fields: dict[str, QLineEdit] = {}
        self.save = QPushButton(tr("Save channel"))
        self.cancel = QPushButton(tr("Cancel"))
        self._known: Known | None = None
        self._build()

    def begin(self, known: Known | None = None) -> None:
        """A new channel, or one that is known."""
        self._known = known
        self.kind.setEnabled(known is None)
        self.name.setEnabled(known is None)
        self.name.setText("" if known is None else known.name)
        kind = KINDS[0].key if known is None else known.kind
        self.kind.show_choice(kind)
        self._show_fields(kind)
        (self.name if known is None else next(iter(self.fields.values()))).setFocus()

    def _show_fields(self, kind: str) -> None:
        clear_layout(self._grid)
        self.fields = {}
        known = self._known
        for at, field in enumerate(kind_of(kind).fields, 1):
            line = QLineEdit(field.default)
            if known is not None:
                line.setText(known.fields.get(field.key, ""))
            hint = field_hint(field.hint)
            if field.secret:
                line.setEchoMode(QLineEdit.EchoMode.Password)
                if known is not None and field.key in known.kept:
                    hint = tr("Stays as it is while this is empty")
            line.returnPressed.connect(self._press_save)
            self.fields[field.key] = line
            self._add_row(self._grid, at, field_name(field.label), line, hint)

    def _add_row(self, grid: QGridLayout, at: int, name: str, line: QLineEdit, hint: str) -> None:
        label = build_label(name, "body")
        label.setBuddy(line)
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        line.setToolTip(hint)
        label.setFixedWidth(_NAMES_WIDE)
        grid.addWidget(label, at, 0)
        grid.addWidget(line, at, 1)

    def _press_save(self) -> None:
        written = {key: line.text() for key, line in self.fields.items()}
        self.saved.emit(self.name.text().strip(), self.kind.current(), written)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self.kind)
        self._named, self._grid = _grid(), _grid()
        hint = tr("Small letters and dashes; rules name it")
        self._add_row(self._named, 0, tr("Name"), self.name, hint)
        column.addLayout(self._named)
        column.addLayout(self._grid)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch()
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        column.addLayout(foot)
        self.save.setProperty("role", "primary")
        self.kind.chosen.connect(self._show_fields)
        self.save.clicked.connect(self._press_save)
        self.cancel.clicked.connect(self.left)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    return grid
