"""What the columns of an unknown file are: its first rows, and over each column what it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.core.jobs.preview_doubts import unreadable
from desktop.ui.data_terms import field_name
from desktop.ui.look import Look
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.button import Face
from desktop.ui.widgets.data_choice import ChoiceButton
from desktop.ui.widgets.data_words import report_words
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label, clear_layout

if TYPE_CHECKING:
    from desktop.core.jobs.preview_columns import MappableKind
    from desktop.core.jobs.preview_table import PreviewTable

_SMALL = Face(arrow=True, height=24, radius=4, padding=8, small=True)
_WIDE, _ROWS = 168, 8


class ColumnsPanel(QWidget):
    """`mapped` carries (kind, field -> column) whenever something was chosen."""

    mapped = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._kinds: tuple[MappableKind, ...] = ()
        self._chosen: dict[str, str] = {}
        self.setProperty("role", "clear")
        self.columns: dict[str, ColumnHead] = {}
        self.kind = ChoiceButton(look, _SMALL)
        self.kind.picked.connect(self._pick_kind)
        self.lacking = FittingLabel("caption")
        self._line = QHBoxLayout()
        self._build()

    def show_kinds(
        self,
        kinds: Sequence[MappableKind],
        table: PreviewTable,
        kind: str | None,
        chosen: Mapping[str, str],
    ) -> None:
        """What the file may be made; `chosen` is what was mapped so far, else the guess."""
        self._kinds = tuple(kinds)
        picked = self._kind(kind) or self._kinds[0]
        self._chosen = dict(chosen) if chosen else dict(picked.guess)
        held = next((name for name, head in self.columns.items() if head.holds.hasFocus()), None)
        self._show_columns(table)
        self._show(picked)
        if held in self.columns:
            self.columns[held].holds.setFocus()

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

    def _pick_field(self, column: str, field: str) -> None:
        """A column holds one field, and a field stands in one column."""
        self._chosen = {each: name for each, name in self._chosen.items() if name != column}
        if field:
            self._chosen[field] = column
        kind = self._kind(self.kind.value())
        if kind is not None:
            self._show(kind)
        self.mapped.emit(*self.mapping())

    def _show_columns(self, table: PreviewTable) -> None:
        clear_layout(self._line)
        self.columns = {}
        for at, name in enumerate(table.columns):
            if not name or name in self.columns:
                continue
            values = [cells[at] if at < len(cells) else "" for _, cells in table.rows]
            head = ColumnHead(self._look, name, values)
            head.holds.picked.connect(lambda field, name=name: self._pick_field(name, field))
            self.columns[name] = head
            self._line.addWidget(head)
        self._line.addStretch()

    def _show(self, kind: MappableKind) -> None:
        kinds = [(each.kind, report_words(each.kind, "")) for each in self._kinds]
        self.kind.show_choices(tr("The file holds"), kinds, kind.kind)
        needed = [field for group in kind.needs for field in group]
        ordered = [*needed, *(field for field in kind.fields if field not in needed)]
        fields = [("", tr("not used")), *((each, field_name(each)) for each in ordered)]
        of_column = {column: field for field, column in self._chosen.items()}
        for name, head in self.columns.items():
            head.show_field(fields, of_column.get(name, ""))
        self._tell_lacking(kind)

    def _tell_lacking(self, kind: MappableKind) -> None:
        lacking = kind.lacking(self._chosen)
        words = ", ".join(
            tr("{first} or {other}", first=field_name(group[0]), other=field_name(group[1]))
            if len(group) == 2
            else field_name(group[0])
            for group in lacking
        )
        text = tr("Still needed: {fields}", fields=words)
        self.lacking.set_texts((text if words else tr("Every needed field has a column."),))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(build_label(tr("The file holds"), "title"))
        head.addWidget(self.kind)
        head.addSpacing(8)
        head.addWidget(self.lacking, 1)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        inner = QWidget()
        inner.setProperty("role", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._line)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(tr("Columns and what they hold"))
        area.setWidget(inner)
        box = QFrame()
        box.setProperty("role", "tablebox")
        within = QVBoxLayout(box)
        within.setContentsMargins(1, 1, 1, 1)
        within.addWidget(area)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(box, 1)


class ColumnHead(QWidget):
    """A column: its name, what it holds, whether its values can be that, and the first of them."""

    def __init__(self, look: Look, name: str, values: Sequence[str]) -> None:
        super().__init__()
        self._name, self._values = name, tuple(values)
        self.setProperty("role", "clear")
        self.setFixedWidth(_WIDE)
        self.holds = ChoiceButton(look, _SMALL)
        self._icon = Icon(look, "check-circle", 14, "ok")
        self.verdict = FittingLabel("caption")
        title = FittingLabel("emphasis")
        title.set_texts((name,))
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._icon)
        line.addWidget(self.verdict, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 8, 0, 8)
        whole.setSpacing(8)
        whole.addWidget(title)
        whole.addWidget(self.holds)
        whole.addLayout(line)
        for value in self._values[:_ROWS]:
            label = FittingLabel("status")
            label.set_texts((value or " ",))
            whole.addWidget(label)

    def show_field(self, fields: Sequence[tuple[str, str]], field: str) -> None:
        """What it may hold, and what it holds now ("" for nothing)."""
        words = dict(fields)
        named = tr("What {column} holds", column=self._name)
        self.holds.show_choices(named, fields, field if field in words else "")
        doubted = unreadable(field, self._values) if field else ()
        self._icon.setVisible(bool(field))
        self._icon.show_icon(
            "alert-outline" if doubted else "check-circle", "warn" if doubted else "ok"
        )
        if not field:
            text = ""
        elif doubted:
            text = tr_count("{count} value is none", "{count} values are none", len(doubted))
        else:
            text = tr("its values fit")
        self.verdict.set_texts((text,))
        self.verdict.setToolTip(", ".join(doubted[:_ROWS]))
