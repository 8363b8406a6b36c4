"""What the columns of an unknown file are: a kind, and a column for each field it needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.data_terms import field_name
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.button import Face
from desktop.ui.widgets.data_choice import ChoiceButton
from desktop.ui.widgets.data_rows import clear_grid
from desktop.ui.widgets.data_words import report_words
from desktop.ui.widgets.labels import FittingLabel, build_label

if TYPE_CHECKING:
    from desktop.core.jobs.preview_columns import ColumnSample, MappableKind

_SMALL = Face(arrow=True, height=24, radius=4, padding=8, small=True)
_ACROSS = 3


class ColumnsPanel(QWidget):
    """`mapped` carries (kind, field -> column) whenever something was chosen."""

    mapped = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._kinds: tuple[MappableKind, ...] = ()
        self._columns: tuple[ColumnSample, ...] = ()
        self._chosen: dict[str, str] = {}
        self.setProperty("role", "clear")
        self.fields: dict[str, ChoiceButton] = {}
        self.kind = ChoiceButton(look, _SMALL)
        self.kind.picked.connect(self._pick_kind)
        self.lacking = FittingLabel("caption")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        for column in range(_ACROSS):
            self._grid.setColumnStretch(2 * column + 1, 1)
        self._build()

    def show_kinds(
        self,
        kinds: Sequence[MappableKind],
        columns: Sequence[ColumnSample],
        kind: str | None,
        chosen: Mapping[str, str],
    ) -> None:
        """What the file may be made; `chosen` is what was mapped so far, else the guess."""
        self._kinds, self._columns = tuple(kinds), tuple(columns)
        picked = self._kind(kind) or self._kinds[0]
        self._chosen = dict(chosen) if chosen else dict(picked.guess)
        self._show(picked)

    def mapping(self) -> tuple[str, dict[str, str]]:
        """The kind, and field -> column."""
        return self.kind.value() or "", dict(self._chosen)

    def is_complete(self) -> bool:
        """Whether every needed field has its column."""
        kind = self._kind(self.kind.value())
        return kind is not None and not kind.lacking(self._chosen)

    def _kind(self, name: str | None) -> MappableKind | None:
        return next((kind for kind in self._kinds if kind.kind == name), None)

    def _pick_kind(self, name: str) -> None:
        kind = self._kind(name)
        if kind is not None:
            self._chosen = dict(kind.guess)
            self._show(kind)
            self.mapped.emit(*self.mapping())

    def _pick_column(self, field: str, column: str) -> None:
        if column:
            self._chosen[field] = column
        else:
            self._chosen.pop(field, None)
        self._tell_lacking()
        self.mapped.emit(*self.mapping())

    def _show(self, kind: MappableKind) -> None:
        kinds = [(each.kind, report_words(each.kind, "")) for each in self._kinds]
        self.kind.show_choices(tr("The file holds"), kinds, kind.kind)
        clear_grid(self._grid)
        self.fields = {}
        needed = [field for group in kind.needs for field in group]
        ordered = [*needed, *(field for field in kind.fields if field not in needed)]
        for at, field in enumerate(ordered):
            self._add_field(at, field, needed=field in needed)
        self._tell_lacking()

    def _add_field(self, at: int, field: str, *, needed: bool) -> None:
        words = field_name(field)
        label = build_label(words, "name" if needed else "body")
        button = ChoiceButton(self._look, _SMALL)
        choices = [("", tr("none")), *((column.name, _sampled(column)) for column in self._columns)]
        name = tr("Column of {field}", field=words)
        if needed:
            name = tr("Column of {field}, needed", field=words)
        button.show_choices(name, choices, self._chosen.get(field, ""))
        button.picked.connect(lambda column, field=field: self._pick_column(field, column))
        self.fields[field] = button
        row, place = divmod(at, _ACROSS)
        self._grid.addWidget(label, row, 2 * place)
        self._grid.addWidget(button, row, 2 * place + 1)

    def _tell_lacking(self) -> None:
        kind = self._kind(self.kind.value())
        lacking = () if kind is None else kind.lacking(self._chosen)
        either = tr(" or ")
        words = ", ".join(either.join(map(field_name, group)) for group in lacking)
        text = (
            tr("Still needed: {words}", words=words)
            if words
            else tr("Every needed field has a column.")
        )
        self.lacking.set_texts((text,))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(build_label(tr("The file holds"), "title"))
        head.addWidget(self.kind)
        head.addSpacing(8)
        head.addWidget(self.lacking, 1)
        inner = QWidget()
        inner.setProperty("role", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("Fields and their columns"))
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(area, 1)


def _sampled(column: ColumnSample) -> str:
    return f"{column.name}   ({', '.join(column.values[:2])})" if column.values else column.name
