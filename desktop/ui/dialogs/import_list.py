"""All files of one import: a row each while they are looked at, and one summary at the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.dialogs.import_entries import Entry, entry_chip
from desktop.ui.dialogs.import_words import describe_problem
from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.models.table import Column, TableModel
from desktop.ui.translation import tr
from desktop.ui.widgets.data_words import report_words
from desktop.ui.widgets.labels import FittingLabel, clear_layout
from desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from desktop.core.jobs.receipt import Receipt


class FilesTable(QWidget):
    """`opened` carries the place of the file whose row was chosen."""

    opened = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: Sequence[Entry] = ()
        self._is_done: bool | None = None
        self.setProperty("role", "clear")
        self.sum = FittingLabel("caption")
        self.table: Table[Entry] | None = None
        box = QFrame()
        box.setProperty("role", "tablebox")
        self._inner = QVBoxLayout(box)
        self._inner.setContentsMargins(1, 1, 1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 8, 24, 16)
        whole.setSpacing(8)
        whole.addWidget(self.sum)
        whole.addWidget(box, 1)

    def show_entries(self, entries: Sequence[Entry], *, is_done: bool) -> None:
        """As they stand; after the import with what became of each."""
        self._entries = entries
        if self.table is None or self._is_done != is_done:
            self._build(is_done=is_done)
        if self.table is not None:
            self.table.show_rows(entries)
        texts = describe_sums(entries, self._look.formats) if is_done else tr("Enter opens a file.")
        self.sum.set_texts((texts,))

    def _build(self, *, is_done: bool) -> None:
        formats = self._look.formats
        columns = (
            Column(tr("File"), lambda entry: entry.path.name, strong=True,
                   hint=lambda entry: str(entry.path)),
            Column(tr("What it is"), _what, width=160),
            *(_receipt_columns(formats) if is_done else _preview_columns(formats)),
            Column(tr("State"), lambda entry: entry_chip(entry)[0], width=152,
                   icon=lambda entry: entry_chip(entry)[1], tone=lambda entry: entry_chip(entry)[2],
                   hint=_trouble),
        )  # fmt: skip
        clear_layout(self._inner)
        self._is_done = is_done
        model: TableModel[Entry] = TableModel(columns, key=lambda entry: entry.path)
        self.table = Table(self._look, model, row_height=32, head_height=29)
        model.setParent(self.table)
        self.table.setAccessibleName(tr("Files"))
        self.table.row_chosen.connect(lambda entry: self.opened.emit(self._place(entry)))
        self._inner.addWidget(self.table)

    def _place(self, entry: Entry) -> int:
        return next(at for at, each in enumerate(self._entries) if each is entry)


def describe_sums(entries: Sequence[Entry], formats: Formats) -> str:
    """One receipt of all: every row of every file ends in one of these numbers."""
    receipts = [receipt for entry in entries if (receipt := _receipt(entry)) is not None]
    parts = (
        (tr("{rows} rows read"), sum(each.rows_read for each in receipts)),
        (tr("{rows} new"), sum(each.rows_new for each in receipts)),
        (tr("{rows} changed"), sum(each.rows_updated for each in receipts)),
        (tr("{rows} the same"), sum(each.rows_unchanged for each in receipts)),
        (tr("{rows} left out"), sum(_left_out(each) for each in receipts)),
        (tr("{rows} rejected"), sum(each.rows_rejected for each in receipts)),
    )
    return " · ".join(text.format(rows=formats.count(rows)) for text, rows in parts)


def _preview_columns(formats: Formats) -> tuple[Column[Entry], ...]:
    def rows(entry: Entry) -> str:
        if entry.rows_in is None:
            return ""
        count, whole = entry.rows_in
        return formats.count(count) if whole else tr("over {rows}", rows=formats.count(count))

    def new(entry: Entry) -> str:
        if entry.is_playing:
            return "…"
        return "" if entry.played is None else formats.count(entry.played.rows_new)

    return (
        Column(tr("Period"), lambda entry: _period(entry, formats), width=184),
        Column(tr("Rows"), rows, width=80, right=True),
        Column(tr("New"), new, width=64, right=True),
    )


def _receipt_columns(formats: Formats) -> tuple[Column[Entry], ...]:
    def number(title: str, count: str, width: int) -> Column[Entry]:
        def text(entry: Entry) -> str:
            receipt = _receipt(entry)
            if receipt is None:
                return ""
            rows = _left_out(receipt) if count == "left_out" else getattr(receipt, count)
            return formats.count(rows)

        return Column(title, text, width=width, right=True)

    return (
        number(tr("New"), "rows_new", 64),
        number(tr("Changed"), "rows_updated", 72),
        number(tr("The same"), "rows_unchanged", 80),
        number(tr("Left out"), "left_out", 72),
        number(tr("Rejected"), "rows_rejected", 72),
    )


def _receipt(entry: Entry) -> Receipt | None:
    return entry.outcome.receipt if entry.outcome is not None else None


def _left_out(receipt: Receipt) -> int:
    return sum(part.rows for part in receipt.left_out)


def _what(entry: Entry) -> str:
    preview = entry.preview
    if preview is None or preview.kind is None:
        return ""
    return report_words(preview.kind, preview.report or "")


def _period(entry: Entry, formats: Formats) -> str:
    period = entry.preview.period if entry.preview is not None else None
    return "" if period is None else formats.days(*period, this_year=0)


def _trouble(entry: Entry) -> str:
    """Why a file is not in, or cannot go in."""
    if entry.outcome is not None:
        return entry.outcome.message
    if entry.failure is not None:
        return entry.failure.message
    problem = entry.preview.problem if entry.preview is not None else None
    return describe_problem(problem) if problem else ""
