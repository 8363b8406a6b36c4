"""The Data page and the import dialog of the window, where there are actions for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.core.kpi.points import Period
from desktop.core.reports.data_page import DataPage as DataReport
from desktop.core.reports.data_page import EventRow, ImportRow
from desktop.ui.pages.data_state import DataActions
from desktop.ui.translation import tr
from desktop.ui.window_connections import ConnectionsDesk
from desktop.ui.window_desk import ImportDesk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.core.jobs.sync import SyncProgress
    from desktop.ui.dialogs.frame import FramedDialog
    from desktop.ui.dialogs.import_dialog import ImportDialog
    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.data import DataPage

DATA = "data"


class DataDesk(QObject):
    """Owns the page, reads it when it is opened, and opens its dialogs over the window."""

    def __init__(self, window: MainWindow, actions: DataActions | None) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions or DataActions()
        self.page: DataPage | None = None
        self.dialogs: list[ImportDialog] = []
        self.imports = ImportDesk(window)
        self.connections: ConnectionsDesk | None = None
        if self._actions.connections is not None:
            self.connections = ConnectionsDesk(window, self._actions.connections)
        self._channels: tuple[str, ...] = ()
        self._stale, self._stacked = True, False
        # a turn of its own, after what changed was drawn; several changes are read once
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(window.refresh_all)

    @property
    def has_page(self) -> bool:
        """Whether there is anything to show on it."""
        return self._actions.load is not None

    def build_page(self, place: QWidget) -> DataPage:
        """The page, connected."""
        from desktop.ui.pages.data import DataPage  # noqa: PLC0415  built when it is first shown

        self.page = page = DataPage(self._window.look, self._actions, place)
        self._connect(page)
        self.imports.connect_page(page)
        if self.connections is not None:
            self.connections.connect_page(page)
        page.empty.offer_demo(self._window.offers.open_demo is not None)
        page.set_stacked(self._stacked)
        return page

    @property
    def can_import(self) -> bool:
        """Whether files can be looked at before they are imported."""
        return self._actions.preview is not None and self._actions.start_import is not None

    @property
    def is_importing(self) -> bool:
        """Whether an import or a pull runs."""
        pulls = self.connections is not None and self.connections.runs.is_busy
        return pulls or any(dialog.state == "importing" for dialog in self.dialogs)

    @property
    def can_explain(self) -> bool:
        """Whether it can be told where a number comes from."""
        return self._actions.explain is not None

    def explain(self, kpi: str, period: Period, icp: str | None) -> None:
        """Shows what a number was counted from, down to the files."""
        explain = self._actions.explain
        if explain is None:
            return
        from desktop.ui.dialogs.provenance import ProvenanceDialog  # noqa: PLC0415

        dialog = ProvenanceDialog(
            self._window.look, lambda: explain(kpi, period, icp), self._window
        )
        dialog.receipt_wanted.connect(lambda past: self._show_receipt(past, dialog))
        dialog.closed.connect(dialog.deleteLater)
        dialog.open_over_window()

    def enter(self, key: str) -> None:
        """A page was opened: this one reads what it shows."""
        if key == DATA and self.page is not None and self._stale:
            self._stale = False
            self.page.refresh()
            if self.connections is not None:
                self.connections.refresh()

    def refresh(self) -> None:
        """Reads again what is on the open page."""
        self._stale = True
        self.enter(self._window.pages.current_key())

    def show_job(self, job: str, *, runs: bool, progress: SyncProgress | None = None) -> None:
        """A job of the schedule goes on, or has ended: where it pulls, its row says so."""
        if self.connections is not None:
            self.connections.show_job(job, runs=runs, progress=progress)

    def open_gallery(self) -> None:
        """What can be connected, over the page where it will stand."""
        self._window.show_page(DATA)
        if self.connections is not None:
            self.connections.open_gallery()

    def set_stacked(self, stacked: bool) -> None:
        """One column in a narrow window."""
        self._stacked = stacked
        if self.page is not None:
            self.page.set_stacked(stacked)

    def open_import(self, paths: tuple[Path, ...]) -> bool:
        """Shows what the files are before they are imported; False where that is not possible."""
        if not self.can_import or not paths:
            return False
        # the dialog is seldom needed and many modules large
        from desktop.ui.dialogs.import_dialog import ImportDialog  # noqa: PLC0415

        dialog = ImportDialog(self._window.look, self._actions, paths, self._window)
        dialog.job_moved.connect(self._window.hear)
        dialog.job_ended.connect(self._window.hear)
        dialog.data_changed.connect(self._soon.start)
        dialog.closed.connect(self._forget_idle)
        self._window.status_bar.cancel_requested.connect(dialog.cancel)
        self.dialogs.append(dialog)
        dialog.open_over_window()
        return True

    def show_source(self, source: str) -> bool:
        """Goes to a source on the page; False where there is no page."""
        if not self.has_page:
            return False
        self._window.show_page(DATA)
        if self.page is not None:
            self.page.show_source(source)
        return True

    def close(self) -> None:
        """Stops what runs and waits for it."""
        self._soon.stop()
        if self.connections is not None:
            self.connections.close()
        self.imports.close()
        for dialog in self.dialogs:
            dialog.shut_down()
            dialog.close()
        self.dialogs.clear()
        if self.page is not None:
            self.page.close()

    def _forget_idle(self) -> None:
        for dialog in [each for each in self.dialogs if each.state != "importing"]:
            self.dialogs.remove(dialog)
            dialog.deleteLater()

    def _connect(self, page: DataPage) -> None:
        window = self._window
        page.paths_dropped.connect(window.errands.import_paths)
        page.files_wanted.connect(window.errands.ask_files)
        page.demo_wanted.connect(window.errands.open_demo)
        page.conditions_wanted.connect(self._edit_conditions)
        page.receipt_wanted.connect(self._show_receipt)
        page.data_changed.connect(window.refresh)
        page.ended.connect(window.hear)
        page.tasks.loaded.connect(self._notice)

    def _notice(self, report: DataReport) -> None:
        self._channels = report.mapping.channels

    def _show_receipt(self, past: ImportRow, over: FramedDialog | None = None) -> None:
        from desktop.ui.dialogs.receipt import ReceiptDialog  # noqa: PLC0415

        dialog = ReceiptDialog(self._window.look, self._actions, past, over or self._window)
        dialog.undo_wanted.connect(self._undo)
        if over is not None:
            dialog.undo_wanted.connect(over.accept)  # what it tells is no longer so
        dialog.closed.connect(dialog.deleteLater)
        dialog.open_over_window()

    def _undo(self, past: ImportRow) -> None:
        undo = self._actions.undo
        if undo is not None:
            title = tr("Taking back {file}", file=past.file)
            self._window.edit(title, lambda _: undo(past.id))

    def _edit_conditions(self, event: EventRow) -> None:
        from desktop.ui.dialogs.conditions import ConditionsDialog  # noqa: PLC0415

        page = self.page
        if page is None:
            return
        dialog = ConditionsDialog(
            self._window.look, self._actions, event, self._channels, self._window
        )
        dialog.saved.connect(page.propose_mapping)
        dialog.closed.connect(dialog.deleteLater)
        dialog.open_over_window()
