"""Importing files in a process of its own, so that a heavy one never stalls the window."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from types import TracebackType

from desktop.core.clock import Clock, fixed_clock, system_clock
from desktop.core.crash import build_crash_report
from desktop.core.errors import CancelledError, IcpPulseError
from desktop.core.events import (
    READING,
    REFRESHING,
    DataChanged,
    Event,
    ImportFailed,
    ImportFinished,
    ImportProgressed,
    ImportStarted,
    Throttle,
)
from desktop.core.jobs.importing import ImportProgress, ImportRequest, import_file
from desktop.core.jobs.refresh import refresh
from desktop.core.store.engine import Store
from desktop.core.store.migrate import open_store

GRACE_SECONDS = 3.0
"""How long a worker may take to stop by itself; a merge, one transaction, does not look up."""

_STOP = b"stop"
_CANCELLED = "stopped; nothing of this file was kept"
_LOOK = 0.05
"""Seconds between two looks at whether the user wants to stop."""

Outcome = ImportFinished | ImportFailed


class ImportWorker:
    """One worker process that imports files one after the other, then counts the numbers anew.

    Not for several threads at once. Killed at any moment it leaves the workspace as it was after
    the last file that was finished: a merge is one transaction, and staging files have no name.
    """

    def __init__(
        self, folder: Path, files: Sequence[Path], request: ImportRequest, now: int | None = None
    ) -> None:
        """`now` is the present for the import, microseconds UTC; None is the system's."""
        context = get_context("spawn")
        self._pipe, self._theirs = context.Pipe(duplex=True)
        self._process = context.Process(
            target=_work, args=(self._theirs, folder, tuple(files), request, now), name="import"
        )

    def __enter__(self) -> ImportWorker:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def start(self) -> None:
        """Starts the process."""
        self._process.start()
        self._theirs.close()  # so that the pipe ends when the process does

    def poll(self, timeout: float) -> Event | None:
        """The next event, None where there is none within so many seconds.

        Raises EOFError when the worker has ended and everything it told was taken.
        """
        try:
            if not self._pipe.poll(timeout):
                return None
            event: Event = self._pipe.recv()
        except (ConnectionResetError, BrokenPipeError) as error:
            raise EOFError from error
        return event

    def cancel(self) -> None:
        """Asks the worker to stop; it does so between two batches of rows."""
        try:
            self._pipe.send_bytes(_STOP)
        except OSError:
            return  # it has ended already

    def kill(self) -> None:
        """Ends the worker, and the processes it has decoding for it, at once."""
        number = self._process.pid
        if number is None or not self._process.is_alive():
            return
        self._process.kill()
        if sys.platform != "win32":
            # without a group of its own yet it has started no processes either
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(number, signal.SIGKILL)

    def close(self) -> None:
        """Ends what still runs and gives everything back."""
        self._pipe.close()
        if self._process.pid is not None:
            self.kill()
            self._process.join()
        self._process.close()


def run_imports(
    folder: Path,
    files: Sequence[Path],
    request: ImportRequest,
    publish: Callable[[Event], None],
    is_cancelled: Callable[[], bool] = lambda: False,
    now: int | None = None,
) -> tuple[Outcome, ...]:
    """Imports files in a worker and waits; gives one outcome a file, in their order.

    `publish` hears every event, in this thread. `is_cancelled` is asked some twenty times a second;
    a file that is being read then is dropped, and so are those after it.
    """
    outcomes: list[Outcome] = []
    deadline = float("inf")
    is_untold = False

    def hear(event: Event) -> None:
        nonlocal is_untold
        if isinstance(event, ImportFinished | ImportFailed):
            outcomes.append(event)
        if isinstance(event, ImportFinished):
            is_untold = not request.dry_run
        elif isinstance(event, DataChanged):
            is_untold = False
        publish(event)

    with ImportWorker(folder, files, request, now) as worker:
        while True:
            try:
                event = worker.poll(_LOOK)
            except EOFError:
                break
            if event is not None:
                hear(event)
            if deadline == float("inf") and is_cancelled():
                worker.cancel()
                deadline = time.monotonic() + GRACE_SECONDS
            if time.monotonic() > deadline:
                worker.kill()
    for file in files[len(outcomes) :]:
        hear(_unfinished(file, cancelled=deadline != float("inf")))
    if is_untold:  # it died while it counted; the rows are in, the next refresh counts them
        hear(DataChanged())
    return tuple(outcomes)


def _unfinished(file: Path, *, cancelled: bool) -> ImportFailed:
    if cancelled:
        return ImportFailed(file.name, f"{file.name}: {_CANCELLED}", cancelled=True)
    return ImportFailed(
        file.name,
        f"{file.name}: the import ended unexpectedly (out of memory?) and nothing of it was kept; "
        "try it again",
    )


def _work(
    pipe: Pipe, folder: Path, files: tuple[Path, ...], request: ImportRequest, now: int | None
) -> None:
    """The worker's life."""
    if sys.platform != "win32":
        os.setpgid(0, 0)  # it is ended by its parent alone, with all that it starts
    with pipe, _Reporter(pipe) as reporter:
        reporter.file = files[0].name if files else ""
        store = open_store(folder)
        try:
            clock = system_clock if now is None else fixed_clock(now)
            _import_all(store, files, request, clock, reporter)
        finally:
            store.close()


def _import_all(
    store: Store, files: Sequence[Path], request: ImportRequest, clock: Clock, reporter: _Reporter
) -> None:
    changed = False
    for file in files:
        reporter.begin(file.name)
        try:
            receipt = import_file(store, file, request, clock, reporter.read)
        except CancelledError:
            reporter.fail(f"{file.name}: {_CANCELLED}", cancelled=True)
            break
        except IcpPulseError as error:
            reporter.fail(str(error))
            continue
        reporter.send(ImportFinished(file.name, receipt))
        changed = changed or not request.dry_run
    if changed:
        # stopped here, the days that are left are noted, and the next refresh makes them
        with suppress(CancelledError):
            refresh(store, reporter.refreshed)
        reporter.send(DataChanged())


class _Reporter:
    """Tells the parent how it goes, and hears from it whether to stop."""

    def __init__(self, pipe: Pipe) -> None:
        self._pipe = pipe
        self._progress = Throttle(self.send)
        self.file = ""

    def __enter__(self) -> _Reporter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        """Hands an error that nobody expected to the parent instead of to the terminal."""
        if isinstance(error, BrokenPipeError):
            return True  # the window is gone, so nobody waits for this any more
        if isinstance(error, IcpPulseError):
            self.fail(str(error))
        elif isinstance(error, Exception):
            message = f"{self.file}: the import met an error of ICP Pulse; nothing of it was kept"
            self.send(ImportFailed(self.file, message, report=build_crash_report(error)))
        return isinstance(error, Exception)

    def begin(self, file: str) -> None:
        """A file begins."""
        self.file = file
        self.send(ImportStarted(file))

    def read(self, progress: ImportProgress) -> None:
        """The reading got further; raises CancelledError where it is to stop."""
        self._tell(ImportProgressed(self.file, READING, progress.rows, progress.fraction))

    def refreshed(self, fraction: float) -> None:
        """The counting got further; raises CancelledError where it is to stop."""
        self._tell(ImportProgressed(self.file, REFRESHING, 0, fraction))

    def fail(self, message: str, *, cancelled: bool = False) -> None:
        """The file was not imported."""
        self.send(ImportFailed(self.file, message, cancelled))

    def send(self, event: Event) -> None:
        """Tells the parent."""
        self._pipe.send(event)

    def _tell(self, event: ImportProgressed) -> None:
        self._progress(event)
        if self._pipe.poll():
            raise CancelledError(_CANCELLED)
