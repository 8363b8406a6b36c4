"""The window: rail, top bar, pages, help and status bar, and what connects them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMainWindow, QWidget

from desktop.core.reports.overview import OverviewReport
from desktop.ui.command_palette import CommandPalette
from desktop.ui.crash_dialog import CrashDialog
from desktop.ui.look import Look
from desktop.ui.page_stack import PageStack
from desktop.ui.pages.data_state import DataActions
from desktop.ui.pages.help import WIDE as HELP_WIDE
from desktop.ui.pages.help import HelpPanel
from desktop.ui.pages.overview import OverviewPage
from desktop.ui.state import (
    DataChanged,
    Failure,
    JobEnded,
    JobMoved,
    LoadOverview,
    Remembered,
    WindowActions,
)
from desktop.ui.tasks import JobQueue, LatestQuery, Work
from desktop.ui.translation import tr
from desktop.ui.widgets.rail import NARROW, WIDE, Rail, RailPage
from desktop.ui.widgets.status_bar import StatusBar
from desktop.ui.widgets.top_bar import TopBar
from desktop.ui.window_alerts import ALERTS, AlertsDesk
from desktop.ui.window_choices import WindowChoices
from desktop.ui.window_commands import build_commands
from desktop.ui.window_data import DataDesk
from desktop.ui.window_errands import WindowErrands
from desktop.ui.window_keys import connect_keys
from desktop.ui.window_marks import ChartMarks
from desktop.ui.window_report import ReportDesk
from desktop.ui.window_setup import SetupDesk
from desktop.ui.window_watch import WatchDesk

OVERVIEW, DATA, SETTINGS, ICP_FORM = "overview", "data", "settings", "icp_form"
_ICONS_ONLY_BELOW = 1120
_STACKED_BELOW, _PAGE_NEEDS = 912, 560
"""Widths of the page: for two columns, and at all."""


class MainWindow(QMainWindow):
    """Shows reports that `load` builds in a worker; without `load`, those it is given."""

    report_shown = Signal()
    theme_wanted = Signal(str)
    """The theme to switch to, from any thread."""
    mend_wanted = Signal(str)
    """The database is damaged, as the sentence says, and the user wants it mended."""

    def __init__(
        self,
        look: Look,
        load: LoadOverview | None = None,
        actions: WindowActions | None = None,
        remembered: Remembered | None = None,
        data: DataActions | None = None,
    ) -> None:
        super().__init__()
        self.look, self._load = look, load
        self.offers = actions or WindowActions()
        self.choices = WindowChoices(self, remembered or Remembered())
        self.errands = WindowErrands(self)
        self._ended: JobEnded | None = None
        self._failure: Failure | None = None
        self.pages = PageStack()
        self.overview = self.pages.add_page(
            OVERVIEW, lambda place: OverviewPage(look, self.offers, place)
        )
        self.top_bar = TopBar(look)
        self.status_bar = StatusBar(look)
        self.help = HelpPanel(look)
        self._query, self._report_desk = LatestQuery(self), ReportDesk(self)
        self._jobs = JobQueue(self)
        self._edits = JobQueue(self, quiet=True)
        self.setup_desk = SetupDesk(self)
        self.data_desk = DataDesk(self, data)
        self.alerts_desk = AlertsDesk(self)
        self.watch_desk = WatchDesk(self)
        self.marks = ChartMarks(self)
        self.rail = Rail(look, self._rail_pages())
        self._build()
        self._connect()
        self._restore()

    # what is shown

    def refresh(self) -> None:
        """Reads the numbers again, in a worker."""
        if self._load is None:
            return
        load, asked = self._load, self.choices.asked
        self.overview.show_loading()
        self._query.ask(lambda: load(asked))

    def show_report(self, report: OverviewReport) -> None:
        """Draws a report on every part of the window."""
        self._report_desk.show(report)

    def show_failure(self, failure: Failure) -> None:
        """Draws what went wrong in the place of the numbers."""
        self._failure = failure
        self._report_desk.stop()
        self.overview.show_error(failure)

    def show_page(self, key: str) -> None:
        """Goes to a page; an unknown key goes to the overview."""
        if not self.pages.has(key):
            key = OVERVIEW
        self.pages.show_page(key)
        self.rail.set_current(OVERVIEW if key == ICP_FORM else key)
        if self.help.isVisible():
            self.help.show_topic(key)
        self.setup_desk.enter(key)
        self.data_desk.enter(key)
        self.alerts_desk.enter(key)
        if key != ICP_FORM:
            self.choices.remember("page", key)

    def show_help(self) -> None:
        """The help of the page that is open, or none if it is open already."""
        if self.help.isVisible():
            self.help.leave()
            return
        self.help.show_topic(self.pages.current_key())
        self.help.text.setFocus()

    def show_palette(self) -> CommandPalette:
        """The command palette."""
        palette = CommandPalette(self.look, build_commands(self), self)
        palette.open_over(self)
        return palette

    def show_crash(self, report: str) -> None:
        """An error that nobody expected."""
        dialog = CrashDialog(self.look, report, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def come_forward(self) -> None:
        """Another start on the same workspace, or the tray: this window is wanted."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # what is heard

    def hear(self, event: object) -> None:
        """Takes an event of `desktop.ui.state`; others are none of the window's business."""
        if isinstance(event, JobMoved):
            self.status_bar.show_job(event)
        elif isinstance(event, JobEnded):
            self._ended = event
            tone = "bad" if event.failed else "ok"
            self.status_bar.say(event.sentence, tone=tone, can_undo=event.undo is not None)
            if event.report:
                self.show_crash(event.report)
        elif isinstance(event, DataChanged):
            self.refresh_all()

    def refresh_all(self) -> None:
        """Reads everything again that is on a page."""
        self.refresh()
        for desk in (self.setup_desk, self.data_desk, self.alerts_desk, self.watch_desk):
            desk.refresh()

    def say(self, text: str, tone: str = "ok") -> None:
        """A sentence in the status bar that cannot be undone."""
        self._ended = None
        self.status_bar.say(text, tone=tone)

    def undo(self) -> None:
        """Takes back what the status bar speaks of."""
        ended, self._ended = self._ended, None
        if ended is not None and ended.undo is not None:
            undo = ended.undo
            self.edit(tr("Undo"), lambda _: undo())

    # what is done

    @property
    def is_busy(self) -> bool:
        """Whether a long action runs that closing the window would stop."""
        return self._jobs.is_busy or self.data_desk.is_importing

    def run_job(self, title: str, work: Work) -> None:
        """A long action, with progress and Cancel in the status bar."""
        self._jobs.add(title, work)

    def edit(self, title: str, work: Work) -> None:
        """A quick change in a worker; the status bar says what it did, with Undo."""
        self._edits.add(title, work)

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows show icons only, narrower ones one column."""
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if self.errands.can_import and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Imports what was dropped."""
        event.acceptProposedAction()
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        self.errands.import_paths(tuple(Path(url.toLocalFile()) for url in urls))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stops what runs and waits for it, or leaves it to the tray; what was chosen is kept."""
        if self.watch_desk.keeps_open():
            event.ignore()
            return
        geometry = self.saveGeometry().toBase64().data()
        self.choices.remember("geometry", bytes(geometry).decode("ascii"))
        self.watch_desk.close()
        self._jobs.close()
        self._edits.finish()
        self._query.close()
        self._report_desk.stop()
        for desk in (self.setup_desk, self.data_desk, self.alerts_desk, self.marks):
            desk.close()
        super().closeEvent(event)

    # building

    def _rail_pages(self) -> tuple[RailPage, ...]:
        found = [RailPage(OVERVIEW, tr("Overview"), "view-dashboard-outline")]
        if self.data_desk.has_page:
            self.pages.add_later(DATA, self.data_desk.build_page)
            found.append(RailPage(DATA, tr("Data"), "database-outline"))
        if self.alerts_desk.has_page:
            self.pages.add_later(ALERTS, self.alerts_desk.build_page)
            found.append(RailPage(ALERTS, tr("Alerts"), "bell-outline"))
        if self.setup_desk.has_settings:
            self.pages.add_later(SETTINGS, self.setup_desk.build_settings)
            found.append(RailPage(SETTINGS, tr("Settings"), "cog-outline", at_foot=True))
        if self.setup_desk.has_form:
            self.pages.add_later(ICP_FORM, self.setup_desk.build_form)
        return tuple(found)

    def _build(self) -> None:
        self.setWindowTitle("ICP Pulse")
        self.setMinimumSize(720, 480)
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        central = QWidget(self)
        central.setProperty("role", "window")
        self.setCentralWidget(central)
        grid = QGridLayout(central)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0, 2, 1)
        grid.addWidget(self.top_bar, 0, 1, 1, 2)
        grid.addWidget(self.pages, 1, 1)
        grid.addWidget(self.help, 1, 2)
        grid.addWidget(self.status_bar, 2, 0, 1, 3)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(1, 1)
        self.help.hide()

    def _fit(self) -> None:
        """Gives up words, then columns; help takes the page's place where both do not fit."""
        self.rail.set_narrow(self.width() < _ICONS_ONLY_BELOW)
        room = self.width() - (NARROW if self.width() < _ICONS_ONLY_BELOW else WIDE)
        helps = not self.help.isHidden()
        beside = helps and room - HELP_WIDE >= _PAGE_NEEDS
        self.pages.setVisible(not helps or beside)
        self.help.setMaximumWidth(HELP_WIDE if beside else room)
        stacked = room - (HELP_WIDE if beside else 0) < _STACKED_BELOW
        self.overview.set_stacked(stacked)
        self.data_desk.set_stacked(stacked)
        self.alerts_desk.set_stacked(stacked)

    def _restore(self) -> None:
        self.top_bar.set_compare(self.choices.compares)
        self.overview.set_compare(self.choices.compares)
        remembered = self.choices.remembered
        if remembered.geometry:
            self.restoreGeometry(QByteArray.fromBase64(remembered.geometry.encode("ascii")))
        self.choices.reopen_page()
        if self.offers.read_only:
            self.say(tr("This workspace can only be read; nothing is changed in it"), "")

    def _connect(self) -> None:
        self._query.answered.connect(self._report_desk.take)
        self._query.failed.connect(self.show_failure)
        self._jobs.moved.connect(self.hear)
        self._jobs.ended.connect(self._end_job)
        self._edits.ended.connect(self._end_edit)
        self.help.opened.connect(self._fit)
        self.help.closed.connect(self._fit)
        self.theme_wanted.connect(self.choices.choose_theme, Qt.ConnectionType.QueuedConnection)
        self.status_bar.cancel_requested.connect(self._jobs.cancel)
        self.status_bar.undo_requested.connect(self.undo)
        self.rail.page_chosen.connect(self.show_page)
        bar, page = self.top_bar, self.overview
        bar.icp_chosen.connect(self.choices.choose_icp)
        bar.period_chosen.connect(self.choices.choose_period)
        bar.compare_chosen.connect(self.choices.choose_compare)
        bar.refresh_requested.connect(self.refresh_all)
        bar.palette_requested.connect(self.show_palette)
        bar.freshness.chosen.connect(self.data_desk.show_source)
        page.remedy_requested.connect(self._remedy)
        page.files_wanted.connect(self.errands.ask_files)
        page.mapping_wanted.connect(self.errands.map_events)
        page.icp_wanted.connect(self.errands.define_icp)
        page.demo_wanted.connect(self.errands.open_demo)
        page.first_run.offer_services(self.data_desk.connections is not None)
        page.first_run.service_wanted.connect(self.data_desk.open_gallery)
        page.followed.connect(self.errands.follow)
        page.said.connect(self.say)
        page.why_chosen.connect(self.choices.choose_why)
        connect_keys(self)

    def _remedy(self) -> None:
        if self._failure is not None and self._failure.is_damage:
            self.mend_wanted.emit(self._failure.message)
        else:
            self.refresh()

    def _end_job(self, ended: JobEnded) -> None:
        self.hear(ended)
        if not ended.failed:
            self.watch_desk.data_changed()
            self.refresh_all()

    def _end_edit(self, ended: JobEnded) -> None:
        if not ended.sentence and not ended.failed:
            return
        self.hear(ended)
        if not ended.failed:
            self.refresh_all()
