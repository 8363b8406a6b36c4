"""The pulls that this window runs: one at a time for a connection, several beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop.ui.connection_state import ConnectionActions, Days
from desktop.ui.pull_pace import PullPace
from desktop.ui.state import Done, JobControl, JobEnded, JobMoved
from desktop.ui.tasks import JobQueue
from desktop.ui.translation import tr

if TYPE_CHECKING:
    from desktop.core.jobs.sync import SyncProgress


class ConnectionRuns(QObject):
    """Signals arrive on the GUI thread; `moved` and `ended` are for the status bar."""

    moved = Signal(object)
    """A `JobMoved`."""
    progressed = Signal(int, object, object)
    """A connection's number, its `SyncProgress` or None, the fraction done or None."""
    ended = Signal(int, object)
    """A connection's number, a `JobEnded`."""
    _arrived = Signal(int, object)

    def __init__(self, actions: ConnectionActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._queues: dict[int, JobQueue] = {}
        self._titles: dict[int, str] = {}
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def start(self, number: int, name: str, days: Days | None = None) -> None:
        """Pulls a connection, unless it is being pulled."""
        if number in self._queues:
            return
        queue = self._queues[number] = JobQueue(self)
        queue.moved.connect(self.moved)
        queue.ended.connect(lambda ended: self._end(number, ended))
        sync = self._actions.sync
        tell = PullPace(lambda told: self._arrived.emit(number, told))

        def work(control: JobControl) -> str | Done:
            return sync(number, days, control, tell)

        self._titles[number] = tr("Pulling {name}", name=name)
        self.progressed.emit(number, None, None)
        queue.add(self._titles[number], work)

    def cancel(self, number: int) -> None:
        """Asks a pull to stop; what was stored before stays."""
        if number in self._queues:
            self._queues[number].cancel()

    def cancel_all(self) -> None:
        """Asks every pull to stop, as the status bar does."""
        for queue in self._queues.values():
            queue.cancel()

    def is_running(self, number: int) -> bool:
        """Whether this window pulls it."""
        return number in self._queues

    @property
    def is_busy(self) -> bool:
        """Whether anything is being pulled here."""
        return bool(self._queues)

    def close(self) -> None:
        """Cancels and waits."""
        self.cancel_all()
        for queue in self._queues.values():
            queue.close()

    def _take(self, number: int, progress: SyncProgress) -> None:
        if number not in self._queues:
            return
        done, total = progress.rows, None
        if progress.days_left is not None and progress.days:
            done, total = progress.days - progress.days_left, progress.days
        self.moved.emit(JobMoved(self._titles[number], done, total))
        self.progressed.emit(number, progress, progress.part)

    def _end(self, number: int, ended: JobEnded) -> None:
        queue = self._queues.pop(number)
        queue.deleteLater()
        self.ended.emit(number, ended)
