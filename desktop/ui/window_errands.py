"""What is fetched for the window: files, definitions, the demo; and where an attention leads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from desktop.core.reports.overview import Attention
from desktop.ui.state import needs_definitions
from desktop.ui.translation import tr, tr_count
from desktop.ui.window_campaigns import CampaignMarking

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class WindowErrands:
    """Asks where it must, then starts the job."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.campaigns = CampaignMarking(window)

    @property
    def can_import(self) -> bool:
        """Whether files can be brought in."""
        return self._window.offers.import_files is not None or self._window.data_desk.can_import

    def import_paths(self, paths: tuple[Path, ...]) -> None:
        """Imports files and folders: after a look at them where there is a dialog for that."""
        if paths and not self._window.data_desk.open_import(paths):
            self.import_at_once(paths)

    def import_at_once(self, paths: tuple[Path, ...]) -> None:
        """Imports files and folders as one job, then reads the numbers again."""
        work = self._window.offers.import_files
        if work is not None and paths:
            title = (
                tr("Importing {file}", file=paths[0].name)
                if len(paths) == 1
                else tr_count("{count} file", "{count} files", len(paths))
            )
            self._window.run_job(title, lambda control: work(paths, control))

    def ask_files(self) -> None:
        """Asks for files, then imports them."""
        if self.can_import:
            chosen, _ = QFileDialog.getOpenFileNames(self._window, tr("Choose files to import"))
            self.import_paths(tuple(Path(path) for path in chosen))

    def ask_definitions(self) -> None:
        """Asks for a definitions file, then puts it in force."""
        work = self._window.offers.apply_definitions
        if work is None:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, tr("Choose definitions"), filter=tr("Definitions (*.toml)")
        )
        if chosen:
            self._window.run_job(
                tr("Applying definitions"), lambda control: work(Path(chosen), control)
            )

    def open_demo(self) -> None:
        """Opens the demo in a window of its own."""
        work = self._window.offers.open_demo
        if work is not None:
            self._window.run_job(tr("Opening the demo"), work)

    def map_events(self) -> None:
        """Leads to where share events are mapped: the Data page, else a file."""
        if self._window.pages.has("data"):
            self._window.show_page("data")
        else:
            self.ask_definitions()

    def define_icp(self) -> None:
        """Leads to the form of the ICP, else to a file."""
        if self._window.pages.has("icp_form"):
            self._window.show_page("icp_form")
        else:
            self.ask_definitions()

    def follow(self, item: Attention) -> None:
        """Leads to what mends it."""
        if self._window.offers.follow is not None:
            self._window.offers.follow(item)
        elif item.kind == "alert" and self._window.pages.has("alerts"):
            self._window.alerts_desk.show_alert(item.subject, item.segment)
        elif item.kind == "no_icp":
            self.define_icp()
        elif item.kind in ("no_share_events", "silent_share_event", "dead_channel"):
            self.map_events()
        elif item.page == "campaigns" and self._window.pages.has("campaigns"):
            self._window.show_page("campaigns")
        elif item.page == "campaigns" and self.campaigns.can_open:
            self.campaigns.open()
        elif needs_definitions(item):
            self.ask_definitions()
        elif item.kind != "late_source" or not self._window.data_desk.show_source(item.subject):
            self.ask_files()
