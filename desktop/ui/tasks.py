"""Work off the GUI thread: queries of which the latest wins, and one job at a time."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from desktop.core.crash import build_crash_report
from desktop.core.errors import (
    CancelledError,
    ConnectionTroubleError,
    IcpPulseError,
    WorkspaceDamagedError,
)
from desktop.ui.sentence_words import sentence_words
from desktop.ui.state import Done, Failure, JobControl, JobEnded, JobMoved
from desktop.ui.translation import tr

Work = Callable[[JobControl], str | Done]
"""A long action; what it gives says what it did."""

_log = logging.getLogger(__name__)
_TENTH_OF_A_SECOND = 0.1


class LatestQuery(QObject):
    """Runs queries in a worker; the answer of a query that was overtaken is thrown away."""

    answered = Signal(object)
    failed = Signal(object)
    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest = self._delivered = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_waiting(self) -> bool:
        """Whether an answer that was asked for has not come yet."""
        return self._delivered != self._latest

    def ask(self, query: Callable[[], object]) -> None:
        """Answers with `answered`, or `failed` with a `Failure`; both on this object's thread."""
        self._latest += 1
        number = self._latest
        self._pool.start(lambda: self._run(number, query))

    def close(self) -> None:
        """Waits for the running query; nothing is delivered afterwards."""
        self._latest += 1
        self._delivered = self._latest
        self._pool.clear()
        self._pool.waitForDone()

    def _run(self, number: int, query: Callable[[], object]) -> None:
        if number != self._latest:
            return
        try:
            answer = query()
        except Exception as error:  # noqa: BLE001  a worker has no caller; the page shows it
            self._ended.emit(number, None, describe_failure(error))
        else:
            self._ended.emit(number, answer, None)

    def _deliver(self, number: int, answer: object, failure: object) -> None:
        if number != self._latest:
            return
        self._delivered = number
        if failure is not None:
            self.failed.emit(failure)
        else:
            self.answered.emit(answer)


class _Control:
    """A job's line to the window: tells at most ten times a second how far it is."""

    def __init__(self, tell: Callable[[int, int | None], None]) -> None:
        self._tell = tell
        self._stop = threading.Event()
        self._told = 0.0

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def cancel(self) -> None:
        self._stop.set()

    def report(self, done: int, total: int | None = None) -> None:
        now = time.monotonic()
        if now - self._told >= _TENTH_OF_A_SECOND or done == total:
            self._told = now
            self._tell(done, total)


class JobQueue(QObject):
    """Runs long actions one after the other; `moved` and `ended` arrive on this object's thread.

    A quiet queue tells only how they ended: it is for changes that take no time worth a bar.
    """

    moved = Signal(object)
    ended = Signal(object)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self._quiet = quiet
        self._waiting: deque[tuple[str, Work]] = deque()
        self._control: _Control | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._finished.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def add(self, title: str, work: Work) -> None:
        """Runs it when those before it have ended; its sentence is what `ended` says."""
        self._waiting.append((title, work))
        if self._control is None:
            self._start_next()

    @property
    def is_busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._control is not None

    def cancel(self) -> None:
        """Asks the running job to stop; those waiting are dropped."""
        self._waiting.clear()
        if self._control is not None:
            self._control.cancel()

    def finish(self) -> None:
        """Waits for what runs and for what waits, all in the worker; nothing is told any more."""
        self._pool.waitForDone()
        waiting, self._waiting = self._waiting, deque()
        for title, work in waiting:
            self._pool.start(partial(self._run, title, work, _Control(lambda done, total: None)))
        self._pool.waitForDone()

    def close(self) -> None:
        """Cancels and waits."""
        self.cancel()
        self._pool.waitForDone()

    def _start_next(self) -> None:
        if not self._waiting:
            return
        title, work = self._waiting.popleft()
        control = _Control(lambda done, total: self._tell(JobMoved(title, done, total)))
        self._control = control
        self._tell(JobMoved(title))
        self._pool.start(lambda: self._run(title, work, control))

    def _tell(self, moved: JobMoved) -> None:
        if not self._quiet:
            self.moved.emit(moved)

    def _run(self, title: str, work: Work, control: _Control) -> None:
        try:
            ended = _ended(work(control))
        except CancelledError:
            ended = JobEnded(tr("{title}: cancelled, nothing of it was kept.", title=title))
        except Exception as error:  # noqa: BLE001  a worker has no caller; the status bar shows it
            failure = describe_failure(error)
            text = f"{title}: {failure.message}"
            ended = JobEnded(text, failed=True, report=failure.report)
        self._finished.emit(ended)

    def _end(self, ended: JobEnded) -> None:
        self._control = None
        self.ended.emit(ended)
        self._start_next()


def _ended(answer: str | Done) -> JobEnded:
    if isinstance(answer, Done):
        return JobEnded(answer.sentence, undo=answer.undo)
    return JobEnded(answer)


def describe_failure(error: Exception) -> Failure:
    """The error's own sentence; errors that were never meant for a reader are named as such."""
    if isinstance(error, WorkspaceDamagedError):
        return Failure(sentence_words(str(error)), tr("Mend the workspace"), is_damage=True)
    if isinstance(error, ConnectionTroubleError):
        return Failure(sentence_words(str(error)), field=error.field or "")
    if isinstance(error, IcpPulseError | OSError) and str(error):
        return Failure(sentence_words(str(error)))
    _log.error("work in the background failed", exc_info=error)
    return Failure(
        tr(
            "An unexpected error stopped this ({error}). The report says where, and "
            "nothing of your data.",
            error=type(error).__name__,
        ),
        report=build_crash_report(error),
    )
