"""One run of a connection: all its streams, with a lock, a history, and an end in every case."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

import msgspec

from connectors.kit.errors import ConnectorError, PullCancelledError, RetryLaterError
from connectors.kit.formats import DEFAULT_KEPT_PROPERTIES, ReadOptions
from connectors.kit.opening import open_session
from connectors.kit.redaction import Redactor
from connectors.kit.running import Tally, Wait
from connectors.kit.windows import Window
from desktop.core.activity import share_properties
from desktop.core.clock import day_number
from desktop.core.errors import (
    CancelledError,
    ConnectionTroubleError,
    IcpPulseError,
    SecretsError,
    WorkspaceError,
)
from desktop.core.jobs.connecting import (
    EDIT,
    REPORT,
    RETRY,
    Means,
    find_connector,
    load_all_settings,
    load_connection,
    remedy_of,
    surroundings,
)
from desktop.core.jobs.connection_lock import ConnectionLock
from desktop.core.jobs.pull_storing import Work
from desktop.core.jobs.pulling import pull_stream
from desktop.core.store.connections import SavedConnection
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store
from desktop.core.store.runs import (
    CANCELLED,
    DONE,
    FAILED,
    INTERRUPTED,
    INTERRUPTED_REASON,
    LONGEST_REST,
    SKIPPED,
    Run,
    Told,
    claim_to_run,
    find_run,
    finish_run,
    interrupt_runs,
    save_told,
    start_run,
)

MANUAL, SCHEDULE, BACKFILL = "manual", "schedule", "backfill"


@dataclass(frozen=True, slots=True)
class SyncProgress:
    """How far a run is; told often, so throttle it."""

    connection_id: int
    title: str
    stream: str
    window: str
    """Days that are pulled now, empty for streams without windows."""
    rows: int
    """Rows read so far, in the whole run."""
    days_left: int | None
    """Days still to pull of this stream; None where it is not known."""
    requests: int
    pages: int
    retries: int
    waiting: float | None = None
    """Seconds that the run waits now, None where it does not."""
    reason: str = ""
    """Why it waits."""
    days: int | None = None
    """How many days of this stream there are in all, where `days_left` is known."""
    received: int = 0
    """Bytes that have come of an answer that takes long; 0 where none is on its way."""

    @property
    def part(self) -> float | None:
        """The fraction of the stream's days that are stored, 0..1; None where it has no days."""
        if self.days_left is None or not self.days:
            return None
        return (self.days - self.days_left) / self.days


Observer = Callable[[SyncProgress], None]


def sync(
    store: Store,
    connection_id: int,
    means: Means,
    stretch: Window | None = None,
    cause: str = MANUAL,
    observe: Observer = lambda _: None,
) -> Run:
    """Pulls what is new of a connection, or the days of `stretch` without moving any cursor.

    Gives the run, however it ended: its `state`, and for failures `reason` and `remedy`. What was
    stored before it ended stays, window by window. Raises UsageError where there is no such
    connection, WorkspaceError where the run itself cannot be noted, and errors of the app's own,
    after the run was marked as failed.
    """
    saved = load_connection(store, connection_id)
    with ConnectionLock(store.folder, connection_id) as lock:
        days = None if stretch is None else (day_number(stretch.first), day_number(stretch.last))
        cause = BACKFILL if stretch is not None else cause
        with store.write() as connection:
            if lock.is_mine:
                interrupt_runs(connection, connection_id, means.clock())
            run_id = start_run(connection, connection_id, cause, means.clock(), days)
        with _Run(store, means, run_id) as run:
            if lock.is_mine:
                _pull_all(store, saved, means, stretch, run, observe)
            else:
                run.end(SKIPPED, "it is being pulled already")
    with store.read() as connection:
        ended = find_run(connection, run_id)
    if ended is None:
        raise IcpPulseError(
            f'"{saved.title}" was disconnected while it was pulled, so the pull was stopped'
        )
    return ended


def recover_runs(store: Store, means: Means, numbers: list[int]) -> int:
    """Marks runs that ended with the process that ran them; gives how many. At start."""
    found = 0
    with store.read() as connection:
        claiming = claim_to_run(connection)
    for number in claiming & set(numbers):  # a lock of the others could hold up their next pull
        with ConnectionLock(store.folder, number) as lock:
            if lock.is_mine:
                with store.write() as connection:
                    found += interrupt_runs(connection, number, means.clock())
    return found


class _Run:
    """Ends the run's row, whatever happens inside; what nobody expected goes on up."""

    def __init__(self, store: Store, means: Means, run_id: int) -> None:
        self.id = run_id
        self.work: Work | None = None
        self.redact = Redactor()
        self._store = store
        self._means = means
        self._is_over = False

    def __enter__(self) -> _Run:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if isinstance(error, PullCancelledError | CancelledError):
            self.end(CANCELLED, "stopped by the user; what was stored before stays")
        elif isinstance(error, ConnectorError):
            again_at = _again_at(error, self._means.clock())
            self.end(FAILED, self.redact(str(error)), remedy_of(error), again_at)
        elif isinstance(error, IcpPulseError):
            self.end(FAILED, self.redact(str(error)), _remedy_of_ours(error))
        elif isinstance(error, Exception):
            self.end(FAILED, "ICP Pulse met an error of its own; report it", REPORT)
            return False
        elif error is not None:
            self.end(INTERRUPTED, INTERRUPTED_REASON, RETRY)
            return False
        elif not self._is_over:
            self.end(DONE)
        return True

    def end(
        self, state: str, reason: str = "", remedy: str = "", again_at: int | None = None
    ) -> None:
        """Notes how it ended, once."""
        self._is_over = True
        told = Told() if self.work is None else self.work.told()
        with self._store.write() as connection:
            save_told(connection, self.id, msgspec.structs.replace(told, again_at=again_at))
            finish_run(connection, self.id, state, self._means.clock(), reason, remedy)


def _again_at(error: ConnectorError, now: int) -> int | None:
    """When the service wants to be asked again, where it told that with its error."""
    if not isinstance(error, RetryLaterError) or error.wait is None or math.isinf(error.wait):
        return None
    return now + int(min(error.wait * 1_000_000, LONGEST_REST))


def _remedy_of_ours(error: IcpPulseError) -> str:
    """A workspace that is being written, and secrets that are locked, work again later."""
    if isinstance(error, ConnectionTroubleError):
        return error.remedy
    return RETRY if isinstance(error, WorkspaceError | SecretsError) else EDIT


def _pull_all(
    store: Store, saved: SavedConnection, means: Means, stretch: Window | None, run: _Run,
    observe: Observer,
) -> None:  # fmt: skip
    connector = find_connector(means, saved.kind)
    settings = load_all_settings(means, saved, connector)
    run.redact = Redactor(settings.secret_values().values())
    watch = _Watch(saved, observe)
    with open_session(connector, settings, surroundings(store, means, watch.waits)) as session:
        run.redact = session.redact
        work = run.work = Work(
            store, saved, connector, settings, session, run.id, _options(store, means), stretch,
            watch.reads,
        )  # fmt: skip
        for stream in connector.wanted_streams(settings):
            pull_stream(work, stream)


def _options(store: Store, means: Means) -> ReadOptions:
    """The present, the reporting zone and the kept properties, as for files."""
    with store.read() as connection:
        definitions = load_definitions(connection)
    reporting = definitions.reporting
    kept = share_properties(definitions.share_events or {}) | set(DEFAULT_KEPT_PROPERTIES)
    return ReadOptions(
        now=means.clock(),
        timezone=(reporting.timezone if reporting else None) or "UTC",
        kept_properties=tuple(sorted(kept)),
    )


class _Watch:
    """Puts together what the session and the streams tell."""

    def __init__(self, saved: SavedConnection, observe: Observer) -> None:
        self._saved = saved
        self._observe = observe
        self._stream = self._window = ""
        self._rows = 0
        self._left: int | None = None
        self._days: int | None = None
        self._tally = Tally()

    def reads(self, stream: str, window: str, rows: int, left: int) -> None:
        """From a stream; `left` below 0 is as it was."""
        if stream != self._stream:
            self._days = None
        self._stream, self._window, self._rows = stream, window, rows
        if left >= 0:
            self._left = left if window else None
            self._days = max(left, self._days or 0) if window else None
        self._tell(None)

    def waits(self, tally: Tally, wait: Wait | None) -> None:
        """From the session."""
        self._tally = tally
        self._tell(wait)

    def _tell(self, wait: Wait | None) -> None:
        self._observe(
            SyncProgress(
                self._saved.id, self._saved.title, self._stream, self._window, self._rows,
                self._left, self._tally.requests, self._tally.pages, self._tally.retries,
                None if wait is None else wait.seconds, "" if wait is None else wait.reason,
                self._days, self._tally.coming,
            )
        )  # fmt: skip
