"""How the values of a trait are read: every one with its people, and a field to correct it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.desk_state import ValueActions
from desktop.ui.dialogs.frame import FramedDialog
from desktop.ui.look import Look
from desktop.ui.models.table import Column, TableModel
from desktop.ui.state import Done, Failure, JobEnded
from desktop.ui.tasks import JobQueue, LatestQuery
from desktop.ui.trait_words import trait_name
from desktop.ui.translation import mark, tr, tr_count
from desktop.ui.widgets.data_choice import ChoiceButton
from desktop.ui.widgets.labels import build_label
from desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.reports.unknown_values import ValueRow, ValueTable

_SIZE = QSize(896, 600)
_STATES = {
    "known": "", "corrected": mark("corrected by you"), "unknown": "",
    "derived": mark("read out of job titles"),
}  # fmt: skip


class ValuesDialog(FramedDialog):
    """`changed` tells that numbers may be others now; `ended` carries each `JobEnded`."""

    changed = Signal()
    ended = Signal(object)

    def __init__(self, look: Look, actions: ValueActions, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Values"), _SIZE, parent)
        self._actions = actions
        self._values: ValueTable | None = None
        self._undo: Callable[[], Done] | None = None
        self._left = False
        self.trait = ChoiceButton(look)
        self.search = QLineEdit()
        self.only_unknown = QCheckBox(tr("Only what is not understood"))
        self.said = build_label(role="caption")
        self.model: TableModel[ValueRow] = TableModel(_columns(look), key=lambda row: row.raw)
        self.table: Table[ValueRow] = Table(look, self.model)
        self.name = QLineEdit()
        self.read_so = QPushButton(tr("Read it so"))
        self.as_written = QPushButton(tr("As written"))
        self.take_back = QPushButton(tr("Undo"))
        self.close_button = QPushButton(tr("Close"))
        self._traits_query, self._query = LatestQuery(self), LatestQuery(self)
        self._edits = JobQueue(self, quiet=True)
        self._build()
        self._connect()
        self._traits_query.ask(actions.traits)

    def show_values(self, table: ValueTable) -> None:
        """The values of one trait."""
        self._values = table
        completer = QCompleter(list(table.names), self.name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        self.name.setCompleter(completer)
        self._show_rows()

    def done(self, result: int) -> None:
        """What was pressed is still done; nobody waits for the list any more."""
        self._left = True
        self._traits_query.close()
        self._query.close()
        self._edits.finish()
        super().done(result)

    def _show_traits(self, traits: tuple[str, ...]) -> None:
        choices = [(trait, trait_name(trait)) for trait in traits]
        self.trait.show_choices(tr("Which values"), choices, traits[0])
        self._load(traits[0])

    def _load(self, trait: str) -> None:
        self._query.ask(partial(self._actions.load, trait))

    def _show_rows(self) -> None:
        if self._values is None:
            return
        wanted = self.search.text().strip().casefold()
        rows = [
            row
            for row in (self._values.unknown if self._only() else self._values.rows)
            if wanted in row.raw.casefold() or wanted in (row.reads_as or "").casefold()
        ]
        self.table.show_rows(rows)
        if rows and self.table.current_row() is None:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.said.setText(self._summary(len(rows)))
        self._follow()

    def _only(self) -> bool:
        return self.only_unknown.isChecked()

    def _summary(self, shown: int) -> str:
        numbers = self._look.formats
        if not shown:
            return tr("There is no such value")
        unknown = () if self._values is None else self._values.unknown
        if not unknown:
            return tr("All values are understood")
        return tr_count(
            "Not understood: {count} value, people: {people}",
            "Not understood: {count} values, people: {people}",
            len(unknown),
            people=numbers.count(sum(row.people for row in unknown)),
        )

    def _follow(self) -> None:
        """The field below speaks of the row under the cursor."""
        row = self.table.current_row()
        can = row is not None and row.state != "derived"
        for widget in (self.name, self.read_so):
            widget.setEnabled(can)
        self.as_written.setEnabled(can and row is not None and row.state == "corrected")
        self.name.setText("" if row is None else row.reads_as or "")
        self.name.setPlaceholderText(
            "" if row is None else tr("What “{value}” reads as", value=row.raw)
        )

    def _correct(self, name: str | None) -> None:
        row, table = self.table.current_row(), self._values
        if row is None or table is None:
            return
        correct, trait, raw = self._actions.correct, table.trait, row.raw
        self._edits.add(tr("Correcting a value"), lambda _: correct(trait, raw, name))

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            self._edits.add(tr("Undo"), lambda _: undo())

    def _end(self, ended: JobEnded) -> None:
        self._undo = ended.undo
        self.take_back.setEnabled(ended.undo is not None)
        self.ended.emit(ended)
        if ended.failed:
            self.said.setText(ended.sentence)
            return
        self.changed.emit()
        if self._values is not None and not self._left:
            self._load(self._values.trait)

    def _fail(self, failure: Failure) -> None:
        self.said.setText(failure.message)

    def _connect(self) -> None:
        self._traits_query.answered.connect(self._show_traits)
        self._traits_query.failed.connect(self._fail)
        self._query.answered.connect(self.show_values)
        self._query.failed.connect(self._fail)
        self._edits.ended.connect(self._end)
        self.trait.picked.connect(self._load)
        self.search.textChanged.connect(self._show_rows)
        self.only_unknown.toggled.connect(self._show_rows)
        self.table.selectionModel().currentRowChanged.connect(self._follow)
        self.table.row_chosen.connect(lambda _: self.name.setFocus())
        self.name.returnPressed.connect(lambda: self._correct(self.name.text()))
        self.read_so.clicked.connect(lambda: self._correct(self.name.text()))
        self.as_written.clicked.connect(lambda: self._correct(None))
        self.take_back.clicked.connect(self._take_back)
        self.close_button.clicked.connect(self.accept)

    def _build(self) -> None:
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search the values"))
        self.search.setClearButtonEnabled(True)
        self.table.setAccessibleName(tr("Values and how they are read"))
        self.name.setAccessibleName(tr("Reads as"))
        self.read_so.setProperty("role", "primary")
        for button in (self.read_so, self.as_written, self.take_back, self.close_button):
            button.setAutoDefault(False)
        self.take_back.setEnabled(False)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(build_label(tr("Values"), "step"))
        head.addWidget(self.trait)
        head.addWidget(self.search, 1)
        head.addWidget(self.only_unknown)
        foot.addWidget(self.name, 1)
        for button in (self.read_so, self.as_written, self.take_back, self.close_button):
            foot.addWidget(button)
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(12)
        for line in (head, foot):
            line.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.said)
        whole.addLayout(foot)
        self._follow()


def _columns(look: Look) -> tuple[Column[ValueRow], ...]:
    number = look.formats.count
    return (
        Column(tr("Value"), lambda row: row.raw, lambda row: row.raw.casefold(), strong=True),
        Column(tr("People"), lambda row: number(row.people), lambda row: row.people,
               width=88, right=True),
        Column(tr("Impressions"), lambda row: number(row.impressions),
               lambda row: row.impressions, width=112, right=True),
        Column(tr("Reads as"), _reading, lambda row: (row.reads_as or "").casefold(), width=248,
               tone=lambda row: "warn" if row.state == "unknown" else ""),
        Column("", lambda row: tr(_STATES[row.state]) if _STATES[row.state] else "", width=144,
               small=True, from_width=720),
    )  # fmt: skip


def _reading(row: ValueRow) -> str:
    if row.reads_as is None:
        return tr("not understood") if row.state == "unknown" else tr("tells nothing")
    return row.reads_as or tr("tells nothing")
