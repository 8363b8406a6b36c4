"""Where a number comes from: its days, the files behind each, and the lines that were used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.reports.provenance import Provenance, UsedDay, UsedFact, UsedFile
from desktop.ui.dialogs.bars import Foot, build_cross, build_head
from desktop.ui.dialogs.frame import FramedDialog
from desktop.ui.dialogs.import_facts import Fact
from desktop.ui.dialogs.provenance_tables import (
    SHARE_RATE,
    day_columns,
    file_columns,
    line_columns,
    value_words,
)
from desktop.ui.look import Look
from desktop.ui.models.table import Column, TableModel
from desktop.ui.state import Failure
from desktop.ui.tasks import LatestQuery
from desktop.ui.translation import tr
from desktop.ui.widgets.data_facts import FactRow
from desktop.ui.widgets.data_focus import chain_focus
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label, clear_layout
from desktop.ui.widgets.table import Table
from desktop.ui.words import kpi_name

_SIZE = QSize(960, 672)
_DAYS_WIDE = 256


class ProvenanceDialog(FramedDialog):
    """`receipt_wanted` carries the `ImportRow` of the file that was chosen."""

    receipt_wanted = Signal(object)

    def __init__(
        self, look: Look, load: Callable[[], Provenance], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr("Where does this come from?"), _SIZE, parent)
        self.found: Provenance | None = None
        self.title = build_label(tr("Where does this come from?"), "step")
        self.close_button = build_cross(look)
        self.facts = FactRow(look)
        self.message = build_label(tr("Walking back to the files …"), "body")
        self.hint = FittingLabel("body")
        self.done_button = QPushButton(tr("Close"))
        self.days: Table[UsedDay | None] | None = None
        self.files: Table[UsedFile] | None = None
        self.lines: Table[UsedFact] | None = None
        self._query = LatestQuery(self)
        self._build()
        self._query.answered.connect(self.show_provenance)
        self._query.failed.connect(self._show_failure)
        self.close_button.clicked.connect(self.reject)
        self.done_button.clicked.connect(self.accept)
        self._query.ask(load)

    def show_provenance(self, found: Provenance) -> None:
        """The days at the left, what each stands on at the right."""
        self.found = found
        formats = self._look.formats
        value = value_words(found, formats)
        self.title.setText(tr("Where does {value} come from?", value=value))
        self.facts.show_facts(_facts(found, self._look))
        if not found.files:
            self.message.setText(tr("No row of any file is used in this period."))
            return
        self.hint.set_texts((_hint(found),))
        days: list[UsedDay | None] = [None, *found.days]
        self.days = self._table(day_columns(formats, found), days, tr("Days"))
        self.days.setFixedWidth(_DAYS_WIDE)
        clear_layout(self._days_box)
        self._days_box.addWidget(self.days)
        self.days.selectionModel().currentRowChanged.connect(self._show_day)
        self._pages.setCurrentIndex(1)
        self.days.setCurrentIndex(self.days.model().index(0, 0))
        self.days.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """Nobody waits for the answer any more."""
        self._query.close()
        super().done(result)

    def _show_day(self) -> None:
        found = self.found
        if found is None or self.days is None:
            return
        day = self.days.current_row()
        rows = [file for file in found.files if found.rows_of(file, day)[0]]
        clear_layout(self._files_box)
        self.files = self._table(file_columns(self._look.formats, found, day), rows, tr("Files"))
        self.files.row_chosen.connect(lambda file: self.receipt_wanted.emit(file.past))
        self._files_box.addWidget(self.files)
        self._lines_part.setVisible(bool(found.facts))
        self.files.selectionModel().currentRowChanged.connect(self._show_file)
        if rows:
            self.files.setCurrentIndex(self.files.model().index(0, 0))
        self._chain()

    def _show_file(self) -> None:
        found = self.found
        if found is None or self.files is None or self.days is None or not found.facts:
            return
        file = self.files.current_row()
        clear_layout(self._lines_box)
        rows = [] if file is None else list(found.facts_of(file, self.days.current_row()))
        self.lines = self._table(line_columns(self._look.formats, found), rows, tr("Lines"))
        self._lines_box.addWidget(self.lines)
        name = "" if file is None else file.past.file
        self._lines_title.set_texts((tr("Lines of {file}", file=name),))
        self._chain()

    def _chain(self) -> None:
        tables = [each for each in (self.days, self.files, self.lines) if each is not None]
        chain_focus([*tables, self.done_button, self.close_button])

    def _table(self, columns: tuple[Column[Any], ...], rows: list[Any], name: str) -> Table[Any]:
        model = TableModel(columns, rows)
        table = Table(self._look, model, row_height=28, head_height=29)
        model.setParent(table)
        table.setAccessibleName(name)
        return table

    def _show_failure(self, failure: Failure) -> None:
        self.message.setText(failure.message)

    def _build(self) -> None:
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self.facts.setAccessibleName(tr("The number"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.message)
        self._pages.addWidget(self._build_tables())
        middle = QVBoxLayout()
        middle.setContentsMargins(24, 0, 24, 16)
        middle.setSpacing(16)
        middle.addWidget(self.facts)
        middle.addWidget(self._pages, 1)
        branch = Icon(self._look, "source-branch", 20)
        about = Icon(self._look, "information-outline", 16)
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(build_head((branch, self.title), self.close_button))
        whole.addLayout(middle, 1)
        whole.addWidget(Foot((about, self.hint), (self.done_button,)))

    def _build_tables(self) -> QWidget:
        self._lines_title = FittingLabel("title")
        self._days_box, days = _box()
        self._files_box, files = _box()
        self._lines_box, lines = _box()
        self._lines_part = QWidget()
        self._lines_part.setProperty("role", "clear")
        part = QVBoxLayout(self._lines_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(8)
        part.addWidget(self._lines_title)
        part.addWidget(lines, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(build_label(tr("Files: Enter opens the receipt"), "title"))
        right.addWidget(files, 2)
        right.addWidget(self._lines_part, 3)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(build_label(tr("Days"), "title"))
        left.addWidget(days, 1)
        page = QWidget()
        page.setProperty("role", "clear")
        both = QHBoxLayout(page)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addLayout(left)
        both.addLayout(right, 1)
        return page


def _box() -> tuple[QVBoxLayout, QFrame]:
    frame = QFrame()
    frame.setProperty("role", "tablebox")
    inner = QVBoxLayout(frame)
    inner.setContentsMargins(1, 1, 1, 1)
    return inner, frame


def _facts(found: Provenance, look: Look) -> tuple[Fact, ...]:
    formats, point = look.formats, found.point
    since = formats.day(found.version_since.date(), year=True)
    return (
        Fact("kpi", kpi_name(found.kpi), value_words(found, formats)),
        Fact("counted", tr("n / N"), formats.ratio(point.numerator, point.denominator)),
        Fact("period", tr("Period"), formats.days(point.period.start, point.period.end,
                                                  this_year=0)),
        Fact("icp", found.icp, tr("Version {number}, since {day}", number=found.icp_version,
                                  day=since)),
        Fact("zone", tr("Days of"), found.timezone if found.kpi == SHARE_RATE
             else tr("the platform")),
    )  # fmt: skip


def _hint(found: Provenance) -> str:
    if found.kpi == SHARE_RATE:
        return tr("A person counts once in the whole period, so its days do not add up to it.")
    return tr("The clicks and impressions of these lines add up to the number.")
