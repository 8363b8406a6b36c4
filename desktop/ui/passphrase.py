"""Asking for the passphrase: a worker that needs it waits until the user has said it."""

from __future__ import annotations

from threading import Event, Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class PassphraseDesk(QObject):
    """`ask` may be called from any thread. Who closes the question is left alone until `renew`."""

    _wanted = Signal(bool)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._one_at_a_time = Lock()
        self._answered = Event()
        self._answer = ""
        self._closed = self._refused = False
        window.installEventFilter(self)
        self._wanted.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def ask(self, is_new: bool) -> str | None:
        """The passphrase; None where the question was closed, or the window is."""
        if QThread.currentThread() is self.thread():
            return None  # the window cannot wait for itself
        with self._one_at_a_time:
            if self._closed or self._refused:
                return None
            self._answer = ""
            self._answered.clear()
            self._wanted.emit(is_new)
            self._answered.wait()
            self._refused = not self._answer and not self._closed
            return self._answer or None

    def renew(self) -> None:
        """A person does something again, so they may be asked again."""
        self._refused = False

    def close(self) -> None:
        """Whoever waits goes on without one."""
        self._closed = True
        self._answered.set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that closes waits for its workers, so none of them may wait for it."""
        if watched is self._window and event.type() == QEvent.Type.Close:
            self.close()
            # where the window stays after all; never where it is gone by then
            QTimer.singleShot(0, self._window, self._reopen)
        elif watched is self._window and event.type() == QEvent.Type.Show:
            self._closed = False
        return False

    def _reopen(self) -> None:
        self._closed = not self._window.isVisible()

    def _show(self, is_new: bool) -> None:
        from desktop.ui.dialogs.connection_questions import PassphraseDialog  # noqa: PLC0415

        if self._closed:
            return
        parent = QApplication.activeModalWidget() or self._window
        dialog = PassphraseDialog(self._window.look, is_new=is_new, parent=parent)
        dialog.said.connect(self._take)
        dialog.closed.connect(dialog.deleteLater)
        dialog.open_over_window()

    def _take(self, text: str) -> None:
        self._answer = text
        self._answered.set()
