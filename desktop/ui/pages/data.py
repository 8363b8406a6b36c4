"""The Data page: which days are loaded, where from, what was imported, what counts as a share."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.core.event_meaning import EventMeaning
from desktop.core.reports.data_page import DataCalendar
from desktop.core.reports.data_page import DataPage as DataReport
from desktop.ui.connection_state import ConnectionList
from desktop.ui.look import Look
from desktop.ui.pages.data_state import DataActions
from desktop.ui.pages.data_tasks import DataTasks
from desktop.ui.state import Done, Failure, JobEnded
from desktop.ui.translation import tr
from desktop.ui.widgets.connection_card import ConnectionsCard
from desktop.ui.widgets.data_calendar_card import CalendarCard
from desktop.ui.widgets.data_day import DayRow
from desktop.ui.widgets.data_empty import EmptyData
from desktop.ui.widgets.data_focus import chain_focus
from desktop.ui.widgets.data_imports import ImportsCard
from desktop.ui.widgets.data_mapping import MappingCard
from desktop.ui.widgets.data_skeleton import DataSkeleton
from desktop.ui.widgets.data_words import source_words
from desktop.ui.widgets.folder_offer import FolderOffer
from desktop.ui.widgets.state_page import StatePage
from desktop.ui.widgets.values_hint import ValuesHint

_GAP, _LOWER = 16, 464


class DataPage(StatePage):
    """Draws four states: loading, empty (with the next step), error (with the remedy), data.

    Signals carry what the window does: `paths_dropped` and `files_wanted` open the import dialog,
    `receipt_wanted` a receipt, `ended` is what the status bar says, with its Undo, `data_changed`
    that stored numbers are others now. Everything else the page does itself, in workers.
    """

    paths_dropped = Signal(object)
    """A tuple of paths."""
    files_wanted = Signal()
    demo_wanted = Signal()
    source_wanted = Signal()
    """What can be connected shall be shown."""
    conditions_wanted = Signal(object)
    """An `EventRow` whose conditions shall be edited."""
    receipt_wanted = Signal(object)
    """An `ImportRow` whose receipt shall be shown."""
    data_changed = Signal()
    ended = Signal(object)
    """A `JobEnded`."""

    def __init__(self, look: Look, actions: DataActions, parent: QWidget | None = None) -> None:
        super().__init__(look, DataSkeleton(look), 16, parent)
        self._actions = actions
        self.setAccessibleName(tr("Data"))
        self.setAcceptDrops(True)
        self.empty = EmptyData(look)
        self.offer, self.values_hint = FolderOffer(look), ValuesHint(look)
        self.calendar = CalendarCard(look)
        self.sources = ConnectionsCard(look)
        self.imports = ImportsCard(look)
        self.mapping = MappingCard(look)
        self.tasks = DataTasks(actions, self)
        self._report: DataReport | None = None
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Reads the page again, in a worker."""
        if self._actions.load is not None:
            self.show_loading()
            self.tasks.load()

    def show_report(self, report: DataReport) -> None:
        """Everything there is; while nothing was ever imported, the way to begin."""
        self._report = report
        if not report.imports and not report.sources and not self.sources.lines:
            self.setCurrentWidget(self.empty)
            return
        days = build_day_rows(report.calendar)
        self.calendar.setVisible(bool(days))
        self.calendar.show_days(report.calendar.first, days)
        self.sources.show_sources(report.sources, report.calendar.last)
        self.set_ask_before_undo(report.asks_before_undo)
        may_undo = self._actions.undo is not None
        self.imports.show_imports(report.imports, report.calendar.last, may_undo=may_undo)
        self.mapping.show_mapping(report.mapping)
        self.setCurrentWidget(self._data)
        chain_focus([self.calendar, self.sources, self.imports, self.mapping])
        if not report.mapping.people_counted and report.mapping.rows:
            self.tasks.count_people()

    def offer_connections(self) -> None:
        """Services can be connected from here."""
        self.sources.offer_connections()
        self.empty.connect_service.show()

    def show_connections(self, listed: ConnectionList) -> None:
        """Every connection; the first one ends the empty page."""
        self.sources.show_connections(listed)
        if self._report is not None and self.currentWidget() in {self.empty, self._data}:
            self.show_report(self._report)

    def show_source(self, source: str) -> None:
        """Points at one source, as a chip in the top bar asks for."""
        self.sources.highlight(source)

    def set_ask_before_undo(self, ask: bool) -> None:
        """Whether Undo wants to be pressed twice."""
        self.imports.ask_before_undo = ask

    def propose_mapping(self, mapping: EventMeaning) -> None:
        """Saves what the conditions editor agreed on: its effect was shown there already."""
        self.mapping.propose((mapping,))
        self.tasks.save((mapping,))

    def set_stacked(self, stacked: bool) -> None:
        """One column in a narrow window; otherwise three cards side by side."""
        way = QBoxLayout.Direction
        self._lower.setDirection(way.TopToBottom if stacked else way.LeftToRight)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self.empty.show_hot(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They were taken away again."""
        super().dragLeaveEvent(event)
        self.empty.show_hot(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hands on what was dropped."""
        self.empty.show_hot(False)
        paths = dropped_paths(event)
        if paths:
            event.acceptProposedAction()
            self.paths_dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stops what runs and waits for it."""
        self.tasks.close()
        super().closeEvent(event)

    def _end_edit(self, ended: JobEnded) -> None:
        self.ended.emit(ended)
        if not ended.failed:
            self.data_changed.emit()
        self.refresh()

    def _end_save(self, done: Done) -> None:
        self.mapping.forget()
        self._end_edit(JobEnded(done.sentence, undo=done.undo))

    def _fail_save(self, failure: Failure) -> None:
        self.mapping.effect.show_failure(failure)
        self.mapping.effect.save.setEnabled(True)

    def _build(self) -> None:
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.setSpacing(_GAP)
        for card, share in ((self.sources, 328), (self.imports, 328), (self.mapping, 416)):
            card.setMinimumWidth(280)
            card.setMinimumHeight(_LOWER - 40)
            self._lower.addWidget(card, share)
        whole = QVBoxLayout(self._data)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(_GAP)
        whole.addWidget(self.offer)
        whole.addWidget(self.values_hint)
        whole.addWidget(self.calendar)
        whole.addLayout(self._lower, 1)
        self.addWidget(self.empty)
        self.mapping.may_save = self._actions.save_mapping is not None
        self.calendar.grid.may_confirm = self._actions.confirm_days is not None
        self.sources.may_set_one_off = self._actions.set_one_off is not None
        self.sources.may_choose_report = self._actions.choose_report is not None

    def _connect(self) -> None:
        self.error.remedy_requested.connect(self.refresh)
        self.empty.files_wanted.connect(self.files_wanted)
        self.empty.demo_wanted.connect(self.demo_wanted)
        self.empty.connect_service.clicked.connect(self.source_wanted)
        self.imports.files_wanted.connect(self.files_wanted)
        self.sources.files_wanted.connect(self.files_wanted)
        self.sources.source_wanted.connect(self.source_wanted)
        self.calendar.source_chosen.connect(self.show_source)
        self.calendar.grid.confirm_wanted.connect(self.tasks.confirm_days)
        self.sources.one_off_wanted.connect(self.tasks.set_one_off)
        self.sources.report_wanted.connect(self.tasks.choose_report)
        self.imports.undo_wanted.connect(self.tasks.undo)
        self.imports.receipt_wanted.connect(self.receipt_wanted)
        self.mapping.effect_wanted.connect(self.tasks.work_out)
        self.mapping.save_wanted.connect(self.tasks.save)
        self.mapping.conditions_wanted.connect(self.conditions_wanted)
        tasks = self.tasks
        tasks.loaded.connect(self.show_report)
        tasks.load_failed.connect(self.show_error)
        tasks.people_counted.connect(self.refresh)
        tasks.worked_out.connect(self.mapping.effect.show_effect)
        tasks.work_out_failed.connect(self.mapping.effect.show_failure)
        tasks.saved.connect(self._end_save)
        tasks.save_failed.connect(self._fail_save)
        tasks.edited.connect(self._end_edit)


def dropped_paths(event: QDropEvent) -> tuple[Path, ...]:
    """The files and folders of a drop, without what is not on this computer."""
    urls = event.mimeData().urls()
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())


def build_day_rows(calendar: DataCalendar) -> list[DayRow]:
    """One row a source; its account stands behind the name only where two have the same name."""
    words = [source_words(row.source) for row in calendar.rows]
    often = Counter(name for name, _, _ in words)
    return [
        DayRow(
            row.source,
            f"{name} {project}" if often[name] > 1 and project else name,
            icon,
            tuple(cell.state for cell in row.days),
            tuple(cell.events or 0 for cell in row.days),
            frozenset(at for at, cell in enumerate(row.days) if cell.can_confirm),
            frozenset(at for at, cell in enumerate(row.days) if cell.confirmed),
        )
        for row, (name, project, icon) in zip(calendar.rows, words, strict=True)
    ]
