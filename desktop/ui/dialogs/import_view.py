"""The middle of the import dialog: what one file is and what becomes of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.dialogs.import_facts import build_facts, preset_facts
from desktop.ui.dialogs.import_tables import asked_first, preview_tabs, receipt_tabs
from desktop.ui.dialogs.import_words import (
    build_notes,
    describe_problem,
    describe_reading,
    warning_notes,
)
from desktop.ui.look import Look
from desktop.ui.pages.data_state import Overrides
from desktop.ui.translation import tr
from desktop.ui.widgets.data_columns import ColumnsPanel
from desktop.ui.widgets.data_facts import FactRow
from desktop.ui.widgets.data_hints import Hint, Notes
from desktop.ui.widgets.data_reconciled import ReconciledBlock, reconcile
from desktop.ui.widgets.data_rows import RowsBlock, preview_lines, receipt_lines
from desktop.ui.widgets.data_tabs import TabTables
from desktop.ui.widgets.data_totals import TotalsBlock, totals_lines
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import build_label

if TYPE_CHECKING:
    from desktop.core.jobs.preview import DateReading, Preview
    from desktop.core.jobs.receipt import Receipt
    from desktop.ui.pages.data_state import AnyReceipt


class ImportView(QStackedWidget):
    """Shows one file as reading, previewed, failed or imported."""

    overruled = Signal(str, str)
    locale_picked = Signal(str)
    rejects_accepted = Signal(bool)
    mapped = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._readings: tuple[DateReading, ...] = ()
        self.facts = FactRow(look)
        self.notes = Notes(look)
        self.dates, self.consent, self.problem = Hint(look), Hint(look), Hint(look)
        self.tables = TabTables(look, tr("Preview"))
        self.rows = RowsBlock(look)
        self.reconciled = ReconciledBlock(look)
        self.totals = TotalsBlock(look)
        self.columns = ColumnsPanel(look)
        self.reading = _Reading(look)
        self._build()
        self.facts.overruled.connect(self.overruled)
        self.columns.mapped.connect(self.mapped)
        self.dates.picked.connect(self._pick_reading)
        self.consent.picked.connect(lambda at: self.rejects_accepted.emit(at == 1))

    def parts(self) -> tuple[QWidget, ...]:
        """From top to bottom, for the keyboard."""
        return (
            self.facts, self.problem, self.dates, self.consent, self.tables, self.columns,
        )  # fmt: skip

    def show_reading(self, file: str) -> None:
        """The file is being looked at."""
        self.reading.show_file(tr("Looking at {file} …", file=file))
        self.setCurrentWidget(self.reading)

    def show_preview(
        self, preview: Preview, overrides: Overrides, *, has_presets: bool = False
    ) -> None:
        """What it is, and what importing would do; its rows are told by `show_rows`."""
        formats = self._look.formats
        facts = build_facts(preview, overrides, formats)
        self.facts.show()
        self.facts.show_facts((*facts, *preset_facts(preview, overrides)) if has_presets else facts)
        self.notes.show_notes(build_notes(preview, formats))
        self._show_dates(preview, overrides)
        self._show_consent(preview, overrides)
        self._show_problem(preview)
        tabs = preview_tabs(preview, formats)
        self.tables.show_tabs(tabs)
        self.tables.setVisible(bool(preview.table.columns) or bool(preview.segments))
        self._show_sums(preview, [tab.title for tab in tabs])
        self.columns.hide()
        self.setCurrentWidget(self._content)

    def show_rows(
        self, preview: Preview, played: Receipt | None = None, *, is_playing: bool = False
    ) -> None:
        """What becomes of the rows, and what of them is new where that was counted."""
        lines = preview_lines(preview, self._look.formats, played, is_playing=is_playing)
        self.rows.show_lines(lines)
        self.rows.setVisible(bool(lines))

    def _show_sums(self, preview: Preview, titles: Sequence[str]) -> None:
        """Segments against the whole; without any, the sums against the platform's own."""
        formats, sums = self._look.formats, preview.totals
        reconciled = reconcile(preview, asked_first(preview.segments), titles)
        against = tr(
            "against {impressions} impressions, {clicks} clicks of the report",
            impressions=formats.count(sums.impressions or 0),
            clicks=formats.count(sums.clicks or 0),
        )
        self.reconciled.show_lines(reconciled, against)
        self.reconciled.setVisible(bool(reconciled))
        lines = () if reconciled else totals_lines(preview, formats)
        self.totals.show_lines(lines, preview.kind or "")
        self.totals.setVisible(bool(lines))

    def show_columns(self, kinds_of: Preview, kind: str | None, chosen: dict[str, str]) -> None:
        """Under a preview that lacks columns: what each of them is."""
        self.columns.show_kinds(kinds_of.kinds, kinds_of.table, kind, chosen)
        self.columns.show()
        self.tables.setVisible(bool(self.rows.lines))  # the columns show the first rows themselves

    def show_failure(self, message: str) -> None:
        """The file cannot be read at all."""
        self._only_problem(message)

    def show_receipt(self, receipt: AnyReceipt) -> None:
        """What became of its rows."""
        formats = self._look.formats
        for widget in (self.facts, self.dates, self.consent, self.problem, self.columns):
            widget.hide()
        self.reconciled.hide()
        self.totals.hide()
        self.notes.show_notes(warning_notes(receipt))
        tabs = receipt_tabs(receipt, formats)
        self.tables.show_tabs(tabs)
        self.tables.setVisible(bool(tabs))
        self.tables.title.setText(tr("Receipt"))
        self.rows.show_lines(receipt_lines(receipt, formats))
        self.rows.show()
        self._whole.removeWidget(self._lower)
        self._whole.insertWidget(self._whole.indexOf(self.tables), self._lower)
        self.setCurrentWidget(self._content)

    def _only_problem(self, message: str) -> None:
        for widget in (self.facts, self.dates, self.consent, self.columns, self.notes):
            widget.hide()
        for block in (self.tables, self.rows, self.reconciled, self.totals):
            block.hide()
        self.problem.ask(message, tone="bad")
        self.setCurrentWidget(self._content)

    def _show_dates(self, preview: Preview, overrides: Overrides) -> None:
        self._readings = preview.readings
        self.dates.setVisible(bool(preview.readings))
        if not preview.readings:
            return
        formats = self._look.formats
        choices = [(describe_reading(reading, formats), "") for reading in preview.readings]
        locales = [reading.locale for reading in preview.readings]
        current = locales.index(overrides.locale) if overrides.locale in locales else -1
        text = tr("The dates can be read two ways; nothing in the file decides.")
        self.dates.ask(text, choices, current)

    def _show_consent(self, preview: Preview, overrides: Overrides) -> None:
        counted = preview.counted
        needed = counted is not None and counted.needs_consent
        self.consent.setVisible(needed)
        if counted is not None and needed:
            formats = self._look.formats
            text = tr(
                "{rejected} of {rows} rows cannot be read. Is it the right file?",
                rejected=formats.count(counted.rows_rejected),
                rows=formats.count(counted.rows_read),
            )
            choices = ((tr("Do not import"), ""), (tr("Import the others"), ""))
            self.consent.ask(text, choices, 1 if overrides.accept_rejects else 0)

    def _show_problem(self, preview: Preview) -> None:
        shown = preview.problem is not None and not preview.readings
        self.problem.setVisible(shown)
        if preview.problem is not None and shown:
            self.problem.ask(
                describe_problem(preview.problem), tone="bad" if preview.state == "refused" else ""
            )

    def _pick_reading(self, at: int) -> None:
        if 0 <= at < len(self._readings):
            self.locale_picked.emit(self._readings[at].locale)

    def _build(self) -> None:
        self._lower = QWidget()
        self._lower.setProperty("role", "clear")
        lower = QHBoxLayout(self._lower)
        lower.setContentsMargins(0, 4, 0, 0)
        lower.setSpacing(32)
        lower.addWidget(self.rows, 384)
        lower.addWidget(self.reconciled, 432)
        lower.addWidget(self.totals, 432)
        self._content = QWidget()
        self._content.setProperty("role", "clear")
        whole = QVBoxLayout(self._content)
        whole.setContentsMargins(24, 8, 24, 16)
        whole.setSpacing(8)
        whole.addWidget(self.facts)
        for hint in (self.problem, self.dates, self.consent, self.notes):
            whole.addWidget(hint)
        whole.addWidget(self.tables, 1)
        whole.addWidget(self._lower)
        whole.addWidget(self.columns, 1)
        whole.addStretch()
        self._whole = whole
        self.addWidget(self._content)
        self.addWidget(self.reading)


class _Reading(QWidget):
    """While a file is looked at."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "clear")
        self.text = build_label(role="body")
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setRange(0, 0)
        bar.setFixedWidth(240)
        bar.setAccessibleName(tr("Looking at the file"))
        words = QHBoxLayout()
        words.addStretch()
        words.addWidget(Icon(look, "file-search-outline", 20))
        words.addWidget(self.text)
        words.addStretch()
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(bar)
        line.addStretch()
        whole = QVBoxLayout(self)
        whole.setSpacing(12)
        whole.addStretch(2)
        whole.addLayout(words)
        whole.addLayout(line)
        whole.addStretch(3)

    def show_file(self, text: str) -> None:
        """Says which."""
        self.text.setText(text)
