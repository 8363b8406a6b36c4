"""The connections of the window: their rows on the Data page, their dialogs and their pulls."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.connection_runs import ConnectionRuns
from desktop.ui.connection_state import (
    BACKFILL,
    CANCEL,
    DISCONNECT,
    EDIT,
    HISTORY,
    PAUSE,
    PULL,
    RESUME,
    SYNC,
    ConnectionActions,
    ConnectionList,
)
from desktop.ui.passphrase import PassphraseDesk
from desktop.ui.state import Failure, JobEnded
from desktop.ui.tasks import LatestQuery
from desktop.ui.translation import tr

if TYPE_CHECKING:
    from desktop.core.jobs.connection_status import ConnectionStatus
    from desktop.core.jobs.sync import SyncProgress
    from desktop.ui.dialogs.connect import ConnectDialog
    from desktop.ui.dialogs.connection_history import HistoryDialog
    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.data import DataPage


class ConnectionsDesk(QObject):
    """Reads connections in a worker, opens their dialogs, and runs their pulls."""

    def __init__(self, window: MainWindow, actions: ConnectionActions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        self._page: DataPage | None = None
        self._waits_for: int | None = None
        self._wants_gallery = False
        self.listed = ConnectionList()
        self.runs = ConnectionRuns(actions, self)
        self.passphrase = PassphraseDesk(window)
        self.dialog: ConnectDialog | None = None
        self.history: HistoryDialog | None = None
        self._left: list[LatestQuery] = []
        self._query = LatestQuery(self)
        self._query.answered.connect(self._show)
        self._query.failed.connect(self._fail)
        self.runs.moved.connect(window.hear)
        self.runs.progressed.connect(self._show_moved)
        self.runs.ended.connect(self._end)
        window.status_bar.cancel_requested.connect(self.runs.cancel_all)
        if actions.ask_with is not None:
            actions.ask_with(self.passphrase.ask)

    def connect_page(self, page: DataPage) -> None:
        """The card of the page lists connections, and can make some."""
        self._page = page
        page.sources.wanted.connect(self.do)
        page.sources.schedule_wanted.connect(self._set_schedule)
        page.source_wanted.connect(self.open_gallery)
        page.offer_connections()

    def refresh(self) -> None:
        """Reads every connection again."""
        self._query.ask(self._actions.load)

    def do(self, key: str, number: int) -> None:
        """What a row asks for."""
        status = self.listed.find(number)
        if status is None:
            return
        self.passphrase.renew()
        doing = {
            SYNC: lambda: self.sync(number),
            CANCEL: lambda: self._cancel(number),
            EDIT: lambda: self._open_form(status),
            PAUSE: lambda: self._pause(number, True),
            RESUME: lambda: self._pause(number, False),
            DISCONNECT: lambda: self._ask_disconnect(status),
            HISTORY: lambda: self._open_history(status),
            BACKFILL: lambda: self._ask_days(status),
        }
        doing[key]()

    def sync(self, number: int) -> None:
        """Pulls a connection now."""
        status = self.listed.find(number)
        if status is not None:
            self.runs.start(number, status.saved.title)

    def show_job(self, job: str, *, runs: bool, progress: SyncProgress | None = None) -> None:
        """A pull by the schedule goes on, or has ended."""
        _, is_pull, number = job.partition(PULL)
        if not is_pull:
            return
        if runs:
            self._show_moved(int(number), progress, progress.part if progress else None)
        else:
            if self._page is not None:
                self._page.sources.show_still(int(number))
            self.refresh()

    def open_gallery(self) -> None:
        """What can be connected, as soon as that is known."""
        self.passphrase.renew()
        self._wants_gallery = not self.listed.offers
        if self._wants_gallery:
            self.refresh()
        else:
            self._open_form(None)

    def close(self) -> None:
        """Stops what runs and waits for it."""
        self.passphrase.close()
        for dialog in (self.dialog, self.history):
            if dialog is not None:
                dialog.close()
        self.runs.close()
        for query in (self._query, *self._left):
            query.close()

    def _cancel(self, number: int) -> None:
        """A pull of this window, or one of the schedule."""
        watch = self._window.offers.watch
        if self.runs.is_running(number):
            self.runs.cancel(number)
        elif watch is not None:
            watch.cancel(f"{PULL}{number}")

    def _show(self, listed: ConnectionList) -> None:
        self.listed = listed
        if self._page is not None:
            self._page.show_connections(listed)
        if self.history is not None:
            status = listed.find(self.history.number)
            if status is not None:
                self.history.show_standing(status, listed)
        if self._wants_gallery:
            self._wants_gallery = False
            self._open_form(None)
        number, self._waits_for = self._waits_for, None
        if number is not None:
            self.sync(number)

    def _fail(self, failure: Failure) -> None:
        self._window.hear(JobEnded(failure.message, failed=True, report=failure.report))

    def _show_moved(self, number: int, progress: SyncProgress | None, part: float | None) -> None:
        if self._page is not None:
            self._page.sources.show_moved(number, progress, part)
        if self.history is not None and self.history.number == number:
            self.history.show_moved(progress)

    def _end(self, number: int, ended: JobEnded) -> None:
        if self._page is not None:
            self._page.sources.show_still(number)
        self._window.hear(ended)
        self._window.refresh_all()

    def _saved(self, number: int) -> None:
        """Something was connected or mended: its data come at once."""
        self._waits_for = number
        self.refresh()

    def _open_form(self, mended: ConnectionStatus | None) -> None:
        from desktop.ui.dialogs.connect import ConnectDialog  # noqa: PLC0415  seldom needed

        if self.dialog is not None:
            return
        dialog = ConnectDialog(self._window.look, self._actions, self.listed, mended, self._window)
        dialog.saved.connect(self._saved)
        dialog.renamed.connect(self.refresh)
        dialog.files_wanted.connect(self._window.errands.ask_files)
        dialog.left.connect(self._adopt)
        dialog.closed.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open_over_window()

    def _adopt(self, query: LatestQuery) -> None:
        query.setParent(self)
        self._left.append(query)

    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _open_history(self, status: ConnectionStatus) -> None:
        from desktop.ui.dialogs.connection_history import HistoryDialog  # noqa: PLC0415

        if self.history is not None:
            return
        dialog = HistoryDialog(self._window.look, self._actions, status, self.listed, self._window)
        dialog.wanted.connect(self.do)
        dialog.closed.connect(self._forget_history)
        self.history = dialog
        dialog.open_over_window()

    def _forget_history(self) -> None:
        if self.history is not None:
            self.history.deleteLater()
            self.history = None

    def _ask_days(self, status: ConnectionStatus) -> None:
        from desktop.ui.dialogs.connection_questions import BackfillDialog  # noqa: PLC0415

        saved, today = status.saved, self.listed.moment(self.listed.now).date()
        dialog = BackfillDialog(self._window.look, saved.title, today, self._window)
        dialog.wanted.connect(lambda days: self.runs.start(saved.id, saved.title, days))
        dialog.closed.connect(dialog.deleteLater)
        dialog.open_over_window()

    def _ask_disconnect(self, status: ConnectionStatus) -> None:
        from desktop.ui.dialogs.connection_questions import DisconnectDialog  # noqa: PLC0415

        dialog = DisconnectDialog(self._window.look, status.saved.title, self._window)
        dialog.wanted.connect(partial(self._disconnect, status))
        dialog.closed.connect(dialog.deleteLater)
        dialog.open_over_window()

    def _disconnect(self, status: ConnectionStatus, take_back: bool) -> None:
        number, disconnect = status.saved.id, self._actions.disconnect
        self.runs.cancel(number)
        title = tr("Disconnecting {name}", name=status.saved.title)
        self._window.edit(title, lambda _: disconnect(number, take_back))

    def _pause(self, number: int, paused: bool) -> None:
        pause = self._actions.pause
        self._window.edit(tr("Changing a connection"), lambda _: pause(number, paused))

    def _set_schedule(self, number: int, words: str) -> None:
        change = self._actions.set_schedule
        self._window.edit(tr("Changing a connection"), lambda _: change(number, words))
