"""The window: rail, top bar, page and status bar, and what connects them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.reports.overview import Attention, OverviewReport
from desktop.ui.look import Look
from desktop.ui.pages.overview import OverviewPage
from desktop.ui.state import (
    DataChanged,
    Failure,
    JobEnded,
    JobMoved,
    LoadOverview,
    WindowActions,
    needs_definitions,
)
from desktop.ui.tasks import JobQueue, LatestQuery
from desktop.ui.widgets.rail import Rail, RailPage
from desktop.ui.widgets.status_bar import StatusBar
from desktop.ui.widgets.top_bar import TopBar

_PAGES = (RailPage("overview", "Overview", "view-dashboard-outline"),)
_ICONS_ONLY_BELOW, _STACKED_BELOW = 1120, 960


class MainWindow(QMainWindow):
    """Shows reports that `load` builds in a worker; without `load`, those it is given."""

    report_shown = Signal()

    def __init__(
        self,
        look: Look,
        load: LoadOverview | None = None,
        actions: WindowActions | None = None,
    ) -> None:
        super().__init__()
        self._look, self._load = look, load
        self._actions = actions or WindowActions()
        self._icp: str | None = None
        self.rail = Rail(look, _PAGES)
        self.top_bar = TopBar(look)
        self.overview = OverviewPage(look, self._actions)
        self.status_bar = StatusBar(look)
        self._query = LatestQuery(self)
        self._jobs = JobQueue(self)
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Reads the numbers again, in a worker."""
        if self._load is None:
            return
        load, icp = self._load, self._icp
        self.overview.show_loading()
        self._query.ask(lambda: load(icp))

    def show_report(self, report: OverviewReport) -> None:
        """Draws a report on every part of the window."""
        self._icp = report.icp
        self.top_bar.show_report(report)
        self.status_bar.show_report(report)
        self.overview.show_report(report)
        self.report_shown.emit()

    def show_failure(self, failure: Failure) -> None:
        """Draws what went wrong in the place of the numbers."""
        self.overview.show_error(failure)

    def hear(self, event: object) -> None:
        """Takes an event of `desktop.ui.state`; others are none of the window's business."""
        if isinstance(event, JobMoved):
            self.status_bar.show_job(event)
        elif isinstance(event, JobEnded):
            self.status_bar.say(event.sentence, tone="bad" if event.failed else "ok")
        elif isinstance(event, DataChanged):
            self.refresh()

    def import_paths(self, paths: tuple[Path, ...]) -> None:
        """Imports files and folders as one job, then reads the numbers again."""
        work = self._actions.import_files
        if work is not None and paths:
            title = f"Importing {paths[0].name}" if len(paths) == 1 else f"{len(paths)} files"
            self._jobs.add(title, lambda control: work(paths, control))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows show icons only, narrower ones one column."""
        super().resizeEvent(event)
        self.rail.set_narrow(self.width() < _ICONS_ONLY_BELOW)
        self.overview.set_stacked(self.width() < _STACKED_BELOW)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if self._actions.import_files is not None and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Imports what was dropped."""
        urls = event.mimeData().urls()
        event.acceptProposedAction()
        self.import_paths(tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stops what runs and waits for it."""
        self._jobs.close()
        self._query.close()
        super().closeEvent(event)

    def _build(self) -> None:
        self.setWindowTitle("ICP Pulse")
        self.setMinimumSize(720, 480)
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName("Page")
        page = QWidget()
        page.setProperty("role", "clear")
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.overview)
        scroll.setWidget(page)
        central = QWidget()
        central.setProperty("role", "window")
        grid = QGridLayout(central)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0, 2, 1)
        grid.addWidget(self.top_bar, 0, 1)
        grid.addWidget(scroll, 1, 1)
        grid.addWidget(self.status_bar, 2, 0, 1, 2)
        grid.setRowStretch(1, 1)
        self.setCentralWidget(central)
        self.rail.set_current("overview")

    def _connect(self) -> None:
        self._query.answered.connect(self.show_report)
        self._query.failed.connect(self.show_failure)
        self._jobs.moved.connect(self.hear)
        self._jobs.ended.connect(self._end_job)
        self.status_bar.cancel_requested.connect(self._jobs.cancel)
        self.top_bar.icp_chosen.connect(self._choose_icp)
        self.top_bar.refresh_requested.connect(self.refresh)
        self.overview.remedy_requested.connect(self.refresh)
        self.overview.files_wanted.connect(self._ask_files)
        self.overview.definitions_wanted.connect(self._ask_definitions)
        self.overview.demo_wanted.connect(self._open_demo)
        self.overview.followed.connect(self._follow)
        self.overview.said.connect(lambda text, tone: self.status_bar.say(text, tone=tone))
        for keys in ("F5", "Ctrl+R"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.refresh)
        QShortcut(QKeySequence.StandardKey.Open, self).activated.connect(self._ask_files)
        QShortcut(QKeySequence.StandardKey.Quit, self).activated.connect(self.close)

    def _choose_icp(self, name: str) -> None:
        self._icp = name
        self.refresh()

    def _end_job(self, ended: JobEnded) -> None:
        self.hear(ended)
        if not ended.failed:
            self.refresh()

    def _ask_files(self) -> None:
        if self._actions.import_files is None:
            return
        chosen, _ = QFileDialog.getOpenFileNames(self, "Choose files to import")
        self.import_paths(tuple(Path(path) for path in chosen))

    def _ask_definitions(self) -> None:
        work = self._actions.apply_definitions
        chosen, _ = QFileDialog.getOpenFileName(
            self, "Choose definitions", filter="Definitions (*.toml)"
        )
        if chosen and work is not None:
            self._jobs.add("Applying definitions", lambda control: work(Path(chosen), control))

    def _open_demo(self) -> None:
        if self._actions.open_demo is not None:
            self._jobs.add("Opening the demo", self._actions.open_demo)

    def _follow(self, item: Attention) -> None:
        if self._actions.follow is not None:
            self._actions.follow(item)
        elif needs_definitions(item):
            self._ask_definitions()
        else:
            self._ask_files()
