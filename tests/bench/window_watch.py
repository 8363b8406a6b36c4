"""What a benchmark sees of the open window: when it painted, when it was answered, its stalls."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter, time

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.main_window import MainWindow
from desktop.ui.tasks import LatestQuery

_PATIENCE = 600_000
"""Milliseconds until a benchmark gives up waiting."""
_LOOK_EVERY = 10
"""Milliseconds after which it is looked again whether something holds, if no event comes."""
_QUIET = 0.05
"""Seconds without a paint after which an answer is taken to have changed nothing to see."""


class PaintWatch(QObject):
    """Knows when the last paint of a window had ended, in seconds of `time.time()`."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._is_painting = False
        self.first: float | None = None
        self.last = 0.0
        app.installEventFilter(self)

    def stop(self) -> None:
        """Looks no longer at every event, which costs time of its own."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sees that a paint begins; all of it is done before the next event is handled."""
        if (
            event.type() == QEvent.Type.Paint
            and not self._is_painting
            and isinstance(watched, QWidget)
        ):
            self._is_painting = True
            QTimer.singleShot(0, self, self._painted)
        return False

    def _painted(self) -> None:
        self._is_painting = False
        self.last = time()
        self.first = self.first or self.last


class StallMeter(QObject):
    """The longest time in which the GUI thread handled no event, by a timer of 5 ms."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._look)
        self._last = 0.0
        self.worst: dict[str, float] = {}
        """Milliseconds, by what was going on."""
        self.phase = ""

    def start(self) -> None:
        """Measures from now on."""
        self._last = perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Ends measuring."""
        self._timer.stop()

    def _look(self) -> None:
        now = perf_counter()
        gap, self._last = (now - self._last) * 1000, now
        self.worst[self.phase] = max(gap, self.worst.get(self.phase, 0.0))


def open_window() -> MainWindow:
    """The window of this process."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))


def wait_until(holds: Callable[[], bool]) -> None:
    """Handles events until something holds. Raises TimeoutError after ten minutes.

    It sleeps between events, as the event loop does: with a time limit, Qt's `processEvents` never
    waits, and a loop that spins takes the interpreter from the workers that are measured.
    """
    waited = QElapsedTimer()
    waited.start()
    alarm = QTimer()
    alarm.start(_LOOK_EVERY)
    while not holds():
        if waited.hasExpired(_PATIENCE):
            raise TimeoutError("the window did not get there")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def show_and_time(window: MainWindow, watch: PaintWatch, key: str) -> float:
    """Milliseconds from a click on a page's name until it is painted with what it reads then.

    What a page reads on its own account after that is not waited for.
    """
    start = time()
    window.show_page(key)
    asked = [query for query in window.findChildren(LatestQuery) if query.is_waiting]
    wait_until(lambda: not any(query.is_waiting for query in asked))
    answered = time()
    wait_until(lambda: watch.last >= answered or time() - answered > _QUIET)
    end = watch.last if watch.last >= start else answered
    return (end - start) * 1000
