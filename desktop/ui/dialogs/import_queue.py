"""Looks at several files in a worker, one after the other; what was overtaken stops."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.ui.pages.data_state import PlannedImport
from desktop.ui.state import Failure, JobControl
from desktop.ui.tasks import LatestQuery


class LookControl:
    """What a look at a file reports to."""

    def __init__(self) -> None:
        self._stop = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for it any more."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """It is not wanted any more."""
        self._stop.set()

    def report(self, done: int, total: int | None = None) -> None:
        """Nobody shows it: "Looking" and "counting" say enough."""


Look = Callable[[PlannedImport, JobControl], object]


class FileQueue(QObject):
    """`answered` carries (place, what was found), `failed` (place, Failure)."""

    answered = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self, look: Look | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._waiting: deque[tuple[int, PlannedImport]] = deque()
        self._running: int | None = None
        self._control = LookControl()
        self._query = LatestQuery(self)
        self._query.answered.connect(self._end)
        self._query.failed.connect(self._fail)

    def add(self, place: int, planned: PlannedImport) -> None:
        """Last in the line."""
        self._waiting.append((place, planned))
        self._start()

    def put_first(self, place: int, planned: PlannedImport) -> None:
        """Before all others, also before the one that runs if it is of the same file."""
        self._waiting = deque(each for each in self._waiting if each[0] != place)
        self._waiting.appendleft((place, planned))
        if self._running == place:
            self._control.cancel()
            self._running = None
        self._start()

    def drop(self, place: int) -> None:
        """Nobody wants to know of this file any more."""
        self._waiting = deque(each for each in self._waiting if each[0] != place)
        if self._running == place:
            self._control.cancel()

    def stop(self) -> None:
        """Drops everything and stops what runs, without waiting for it."""
        self._waiting.clear()
        self._control.cancel()

    def close(self) -> None:
        """Stops and waits; nothing is told afterwards."""
        self._waiting.clear()
        self._control.cancel()
        self._query.close()

    def _start(self) -> None:
        look = self._look
        if self._running is not None or not self._waiting or look is None:
            return
        self._running, planned = self._waiting.popleft()
        control = self._control = LookControl()
        self._query.ask(lambda: look(planned, control))

    def _end(self, found: object) -> None:
        place, self._running = self._running, None
        if place is not None:
            self.answered.emit(place, found)
        self._start()

    def _fail(self, failure: Failure) -> None:
        place, self._running = self._running, None
        if place is not None:
            self.failed.emit(place, failure)
        self._start()
