"""Pulls as jobs: every active connection by its schedule, and the numbers after each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Lock

from desktop.core.clock import Clock
from desktop.core.errors import CancelledError, ConnectionTroubleError
from desktop.core.jobs.connecting import Means
from desktop.core.jobs.connection_status import (
    EVERY,
    RUNS,
    job_name,
    last_run,
    told_rest,
    wants_hand,
)
from desktop.core.jobs.keeping import JobEnded, Keeper, Told
from desktop.core.jobs.runner import JobContext, JobKind
from desktop.core.jobs.standing import NUMBERS
from desktop.core.jobs.sync import MANUAL, SCHEDULE, SyncProgress, sync
from desktop.core.store.connections import ACTIVE, SavedConnection, list_connections
from desktop.core.store.engine import Store
from desktop.core.store.jobs import SKIPPED as JOB_SKIPPED
from desktop.core.store.runs import CANCELLED, DONE, SKIPPED, Run, list_runs

_PULL = "pull-"
COUNTED = ("new", "updated", "unchanged", "withdrawn", "rejected")
"""What the job's run keeps of a pull: the fates of its rows."""


def pull_jobs(
    store: Store, clock: Clock, means: Means,
    observe: Callable[[SyncProgress], None] = lambda progress: None,
) -> list[JobKind]:  # fmt: skip
    """A job for each active connection; none for one that waits for a person's hand.

    `clock` is that of the schedule; the pull itself goes by `means`.
    """
    with store.read() as connection:
        saved = [each for each in list_connections(connection) if each.state == ACTIVE]
        runs = {each.id: list_runs(connection, each.id, RUNS) for each in saved}
    found = []
    for each in saved:
        last = last_run(runs[each.id])
        if last is None or not wants_hand(last):
            job = _job(store, means, each, observe)
            found.append(replace(job, rests_until=told_rest(runs[each.id], clock())))
    return found


def sum_up_run(run: Run) -> str:
    """`12 new, 3 updated, 40 unchanged, 1 withdrawn; 2 rejected` of a run."""
    told = run.told
    said = f"{told.new:,} new, {told.updated:,} updated, {told.unchanged:,} unchanged"
    if told.withdrawn:
        said += f", {told.withdrawn:,} withdrawn"
    return f"{said}; {told.rejected:,} rejected" if told.rejected else said


def progress_line(progress: SyncProgress) -> str:
    """What a pull does now, in a line."""
    if progress.waiting is not None:
        return f"{progress.title}: waits {progress.waiting:,.0f} s: {progress.reason}"
    parts = [part for part in (progress.stream, progress.window) if part]
    if progress.rows:
        parts.append(f"{progress.rows:,} rows")
    if progress.received:
        parts.append(f"{progress.received / 1_000_000:,.1f} MB received")
    if progress.days_left:
        parts.append(f"{progress.days_left:,} days left")
    return f"{progress.title}: {', '.join(parts) or 'connecting'}"


class NumbersAfterPulls:
    """Has the numbers counted anew after every pull; hears what a keeper tells.

    A pull that ends while they are being counted has them counted once more.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._wanted = self._stopped = False

    def hear(self, keeper: Keeper, told: Told) -> None:
        """Called from any thread with everything that the keeper tells."""
        if not isinstance(told, JobEnded):
            return
        with self._lock:
            if told.name.startswith(_PULL) and told.state != JOB_SKIPPED:
                self._wanted = True
            elif told.name != NUMBERS:
                return
            if self._wanted and not self._stopped:
                # None: they are being counted, and will be again when that has ended
                self._wanted = keeper.run_now(NUMBERS) is None

    def stop(self) -> None:
        """Nothing is started any more; before the keeper is closed."""
        with self._lock:
            self._stopped = True


def _job(
    store: Store, means: Means, saved: SavedConnection, observe: Callable[[SyncProgress], None]
) -> JobKind:
    def run(context: JobContext) -> str:
        def tell(progress: SyncProgress) -> None:
            observe(progress)
            context.on_progress(progress_line(progress), None)

        cause = MANUAL if context.cause == "user" else SCHEDULE
        own = replace(means, wait=context.stop.wait)
        ended = sync(store, saved.id, own, cause=cause, observe=tell)
        context.counts |= {name: getattr(ended.told, name) for name in COUNTED}
        if ended.state == CANCELLED:
            raise CancelledError(ended.reason)
        if ended.state not in (DONE, SKIPPED):
            raise ConnectionTroubleError(ended.reason, ended.remedy)
        return ended.reason or sum_up_run(ended)

    return JobKind(job_name(saved.id), f"Pull {saved.title}", EVERY, run, needs_network=True)
