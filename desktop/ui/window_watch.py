"""The watch of the window: it starts after the first numbers, tells, and ends with the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop.ui.job_words import job_title, reason_words
from desktop.ui.state import Failure
from desktop.ui.tasks import LatestQuery
from desktop.ui.translation import tr, tr_count
from desktop.ui.watch_state import KEEP, LEAVE, MessageShown, RunEnded, RunMoved

if TYPE_CHECKING:
    from desktop.core.jobs.board import Board, JobRun, ScheduleCheck
    from desktop.ui.main_window import MainWindow
    from desktop.ui.tray import Tray
    from desktop.ui.widgets.job_drawer import JobDrawer

LATER = 1_500
"""Milliseconds after the first numbers, so that they are not held up."""
_NUMBERS, _ALERTS = "numbers", "alerts"


class WatchDesk(QObject):
    """Owns the drawer of jobs and the tray; without `WatchActions` there is neither."""

    left = Signal()
    """The app is to end: a window that is hidden in the tray does not end it by closing."""
    _told = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._actions = window, window.offers.watch
        self.drawer: JobDrawer | None = None
        self.tray: Tray | None = None
        self._board: Board | None = None
        self._running: set[str] = set()
        self._is_leaving = self._is_ending = False
        self._start = LatestQuery(self)
        self._boards, self._runs = LatestQuery(self), LatestQuery(self)
        self._checks, self._orders = LatestQuery(self), LatestQuery(self)
        self._later = QTimer(self, singleShot=True, interval=LATER)
        self._connect()

    @property
    def is_offered(self) -> bool:
        """Whether there is a schedule to keep."""
        return self._actions is not None

    def begin(self) -> None:
        """Keeps the schedule from now on; called again it does nothing."""
        if self._actions is None or self.tray is not None:
            return
        from desktop.ui.network import PlatformNetwork  # noqa: PLC0415  loads the network library
        from desktop.ui.tray import Tray  # noqa: PLC0415

        self.tray = tray = Tray(self)
        tray.open_wanted.connect(self._window.come_forward)
        tray.quit_wanted.connect(self.quit)
        tray.pause_wanted.connect(self._pause)
        tray.message_clicked.connect(self._open_message)
        tray.show()
        start, network = self._actions.start, PlatformNetwork(self)
        self._start.ask(lambda: start(self._told.emit, network))

    def begin_hidden(self) -> bool:
        """Begins in the tray, without a window; False where there is no tray."""
        self.begin()
        if self.tray is None or not self.tray.is_there:
            return False
        self._hide(self.tray)
        return True

    def data_changed(self) -> None:
        """What is stored changed, so numbers and alerts are looked at soon."""
        if self._actions is not None:
            self._actions.data_changed()

    def show_unread(self, count: int) -> None:
        """How many alerts nobody has seen."""
        if self.tray is not None:
            self.tray.show_unread(count)

    def toggle(self) -> None:
        """Opens the drawer of jobs, or closes it."""
        if self._actions is None:
            return
        drawer = self.drawer or self._build_drawer()
        if drawer.isVisible():
            drawer.leave()
            return
        self._place()
        drawer.show()
        drawer.raise_()
        drawer.setFocus()
        self._load()

    # closing

    def keeps_open(self) -> bool:
        """Whether closing the window leaves the app in the tray; asks where nobody has said."""
        tray, choices = self.tray, self._window.choices
        leaves = self._is_leaving or self._is_ending or choices.reopens
        if tray is None or not tray.is_there or leaves:
            return False
        closing = choices.remembered.closing
        if closing == KEEP:
            self._hide(tray)
        elif closing != LEAVE:
            self._ask_closing()
        return closing != LEAVE

    def quit(self) -> None:
        """Ends the app, whatever closing the window means."""
        self._is_leaving = True
        self._window.close()
        self.left.emit()

    def close(self) -> None:
        """Ends what runs and waits for it."""
        self._later.stop()
        if self._actions is not None and self.tray is not None:
            if self._running:
                self._window.hide()  # a pull that waits for an answer looks up only then
            self._actions.stop()
        for query in (self._start, self._boards, self._runs, self._checks, self._orders):
            query.close()
        if self.drawer is not None:
            self.drawer.leave()
        if self.tray is not None:
            self.tray.close()
        QApplication.setQuitOnLastWindowClosed(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The drawer follows the window's size."""
        del watched
        if event.type() == QEvent.Type.Resize and self.drawer is not None:
            self._place()
        return False

    def _hide(self, tray: Tray) -> None:
        QApplication.setQuitOnLastWindowClosed(False)
        tray.show()
        self._window.hide()

    def _ask_closing(self) -> None:
        from desktop.ui.dialogs.closing import ClosingDialog  # noqa: PLC0415  asked once

        dialog = ClosingDialog(self._window.look, self._window)
        dialog.answered.connect(self._take_closing)
        dialog.closed.connect(dialog.deleteLater)
        dialog.open_over_window()

    def _take_closing(self, answer: str) -> None:
        self._window.choices.remember("closing", answer)
        if answer == KEEP and self.tray is not None:
            self._hide(self.tray)
        else:
            self.quit()

    def _end_session(self) -> None:
        """The person logs out: the window must not stay in the tray."""
        self._is_ending = True

    # what is heard

    def _hear(self, event: object) -> None:
        if isinstance(event, RunMoved):
            self._running.add(event.job)
            self._window.data_desk.show_job(event.job, runs=True, progress=event.pull)
            if self.drawer is not None:
                self.drawer.show_progress(event)
            self._show_state()
        elif isinstance(event, RunEnded):
            self._hear_end(event)
        elif isinstance(event, MessageShown):
            shown = self.tray is not None and self.tray.show_message(event)
            if not shown or self._window.isActiveWindow():
                self._window.say(event.title, "bad" if event.is_bad else "ok")
            self._window.refresh()

    def _hear_end(self, ended: RunEnded) -> None:
        self._running.discard(ended.job)
        self._window.data_desk.show_job(ended.job, runs=False)
        if self.drawer is not None:
            self.drawer.show_end(ended)
        if ended.state == "failed":
            title = job_title(ended.job, ended.title)
            reason = reason_words(ended.reason)
            self._window.say(tr("{job}: {reason}", job=title, reason=reason), "bad")
        if ended.state == "done":
            if ended.job == _NUMBERS:
                self._window.refresh()
            else:
                self._window.data_desk.refresh()
        self._load()

    def _open_message(self, message: MessageShown) -> None:
        self._window.come_forward()
        if message.rule:
            self._window.alerts_desk.show_alert(message.rule, message.segment)
        else:
            self._window.show_page(_ALERTS)

    # the drawer

    def _build_drawer(self) -> JobDrawer:
        from desktop.ui.widgets.job_drawer import JobDrawer  # noqa: PLC0415  seldom opened

        self.drawer = drawer = JobDrawer(self._window.look, self._window.centralWidget())
        drawer.hide()
        drawer.pause_wanted.connect(self._pause)
        drawer.run_wanted.connect(self._run_now)
        drawer.cancel_wanted.connect(self._cancel)
        drawer.history_wanted.connect(self._load_history)
        drawer.check_wanted.connect(self._check)
        drawer.schedule_wanted.connect(self._set_schedule)
        drawer.closed.connect(self._window.status_bar.jobs.setFocus)
        self._boards.failed.connect(drawer.show_failure)
        self._window.installEventFilter(self)
        if self._board is not None:
            drawer.show_board(self._board)
        return drawer

    def _place(self) -> None:
        drawer = self.drawer
        central = None if drawer is None else drawer.parentWidget()
        if drawer is not None and central is not None:
            top = self._window.top_bar.height()
            high = central.height() - top - self._window.status_bar.height()
            drawer.setGeometry(central.width() - drawer.width(), top, drawer.width(), high)

    def _load(self) -> None:
        if self._actions is not None and not self._is_leaving:
            self._boards.ask(self._actions.load)

    def _show_board(self, board: Board) -> None:
        self._board = board
        self._running = {job.name for job in board.jobs if job.last and job.last.state == "running"}
        if self.drawer is not None:
            self.drawer.show_board(board)
            for name in self.drawer.open_histories:
                self._load_history(name)
        if self.tray is not None:
            self.tray.show_paused(board.paused)
        self._show_state()

    def _show_state(self) -> None:
        """What the button of the status bar says."""
        bar, board = self._window.status_bar, self._board
        words, tone = tr("Jobs"), ""
        if self._running:
            count = len(self._running)
            words = tr_count("{count} job running", "{count} jobs running", count)
        elif board is not None and board.paused:
            words = tr("Jobs paused")
        elif board is not None and board.failing:
            count = len(board.failing)
            words = tr_count("{count} job failed", "{count} jobs failed", count)
            tone = "bad"
        bar.show_jobs(words, tone)

    def _load_history(self, name: str) -> None:
        if self._actions is not None:
            history = self._actions.history
            self._runs.ask(lambda: (name, history(name)))

    def _check(self, name: str, words: str) -> None:
        if self._actions is not None:
            check = self._actions.check
            self._checks.ask(lambda: (name, check(words)))

    def _run_now(self, name: str) -> None:
        if self._actions is not None:
            run_now = self._actions.run_now
            self._orders.ask(lambda: run_now(name))

    def _cancel(self, name: str) -> None:
        if self._actions is not None:
            self._actions.cancel(name)

    def _set_schedule(self, name: str, words: str) -> None:
        if self._actions is not None:
            change = self._actions.set_schedule
            self._window.edit(tr("Setting the schedule"), lambda _: change(name, words))

    def _pause(self, paused: bool) -> None:
        if self._actions is not None:
            pause = self._actions.pause
            self._window.edit(tr("Pausing"), lambda _: pause(paused))

    def refresh(self) -> None:
        """A change may have been to the schedule."""
        if self.tray is not None:
            self._load()

    def _end_order(self, sentence: str) -> None:
        if sentence:
            self._window.say(sentence, "")
        self._load()

    def _fail(self, failure: Failure) -> None:
        self._window.say(failure.message, "bad")
        self._load()

    def _connect(self) -> None:
        window = self._window
        window.status_bar.jobs.setVisible(self.is_offered)
        if self._actions is None:
            return
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._later.timeout.connect(self.begin)
        self._start.answered.connect(lambda _: self._load())
        self._start.failed.connect(self._fail)
        self._boards.answered.connect(self._show_board)
        self._runs.answered.connect(self._show_history)
        self._checks.answered.connect(self._show_check)
        self._orders.answered.connect(self._end_order)
        self._orders.failed.connect(self._fail)
        window.status_bar.jobs_requested.connect(self.toggle)
        window.report_shown.connect(self._start_later)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.commitDataRequest.connect(self._end_session)

    def _start_later(self) -> None:
        if self.tray is None and not self._later.isActive():
            self._later.start()

    def _show_history(self, answer: tuple[str, tuple[JobRun, ...]]) -> None:
        if self.drawer is not None:
            self.drawer.show_history(*answer)

    def _show_check(self, answer: tuple[str, ScheduleCheck]) -> None:
        if self.drawer is not None:
            self.drawer.show_check(*answer)
