"""Keeping the schedule: each look runs what is due and records what is not, with the reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import Lock
from typing import Protocol

import msgspec

from desktop.core.clock import Clock
from desktop.core.errors import UsageError
from desktop.core.jobs.due import Decision, Job, Surroundings, decide
from desktop.core.jobs.runner import JobContext, JobEnd, JobKind, run_job
from desktop.core.jobs.schedule import parse_schedule
from desktop.core.store import Connection
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store
from desktop.core.store.jobs import (
    DONE,
    FAILED,
    RUNNING,
    SKIPPED,
    RunRow,
    ScheduleRow,
    add_run,
    finish_run,
    interrupt_runs,
    load_schedules,
    save_schedules,
)
from desktop.core.store.settings import load_setting, save_setting

WORKERS = 4
_PAUSED = "jobs.paused"


class Network(Protocol):
    """What the platform tells of the network; True and False where it does not."""

    def is_online(self) -> bool:
        """Whether anything can be reached at all."""
        ...

    def is_metered(self) -> bool:
        """Whether traffic costs money."""
        ...


@dataclass(frozen=True, slots=True)
class AlwaysOnline:
    """For a machine that tells nothing."""

    def is_online(self) -> bool:
        """True: a pull finds out by itself."""
        return True

    def is_metered(self) -> bool:
        """False."""
        return False


@dataclass(frozen=True, slots=True)
class JobProgress:
    """One line of a running job."""

    name: str
    run: int
    text: str
    fraction: float | None


@dataclass(frozen=True, slots=True)
class JobEnded:
    """A run is over, or slots were skipped."""

    name: str
    run: int
    state: str
    reason: str


Told = JobProgress | JobEnded


class Keeper:
    """Follows every job's schedule over one store; at most one run of a job at a time.

    `look` is called every few seconds by whoever keeps time. All that matters is in the store: a
    keeper that was killed is followed by one that goes on where it was.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        jobs: Callable[[], Sequence[JobKind]],
        network: Network | None = None,
        tell: Callable[[Told], None] = lambda told: None,
    ) -> None:
        self._store, self._clock, self._jobs = store, clock, jobs
        self._network = network or AlwaysOnline()
        self._tell = tell
        self._lock = Lock()
        self._running: dict[str, tuple[int, JobContext]] = {}
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="job")
        with store.write() as connection:
            _go_on_after_a_kill(connection, clock())

    def look(self) -> list[Future[None]]:
        """Starts what is due; gives what was started."""
        started: list[tuple[JobKind, int]] = []
        skipped: list[JobEnded] = []
        now = self._clock()
        kinds = {kind.name: kind for kind in self._jobs()}
        with self._lock, self._store.write() as connection:
            around = self._surroundings(connection, now)
            rows = _rows(connection, list(kinds.values()), now)
            for kind in kinds.values():
                row = rows[kind.name]
                decision = decide(job_of(kind, row, kind.name in self._running), around)
                skipped += _record_skips(connection, kind.name, decision, now)
                if decision.last_slot is not None:
                    row = replace(row, last_slot=decision.last_slot)
                    save_schedules(connection, [row])
                if decision.run is not None or decision.retry:
                    cause = "retry" if decision.run is None else "schedule"
                    started.append((kind, self._begin(connection, kind, cause, decision.run, now)))
        for told in skipped:
            self._tell(told)
        return [self._submit(kind, number) for kind, number in started]

    def run_now(self, name: str, cause: str = "user") -> Future[None] | None:
        """Runs a job because a person asked, or `change`d data; None where it runs already."""
        kind = next((found for found in self._jobs() if found.name == name), None)
        if kind is None:
            raise UsageError(f'there is no job "{name}"')
        with self._lock:
            if name in self._running:
                return None
            with self._store.write() as connection:
                number = self._begin(connection, kind, cause, None, self._clock())
        return self._submit(kind, number)

    def cancel(self, name: str) -> bool:
        """Asks a running job to end; tells whether there was one."""
        with self._lock:
            found = self._running.get(name)
        if found is not None:
            found[1].stop.set()
        return found is not None

    @property
    def running(self) -> frozenset[str]:
        """Names of the jobs that run now."""
        with self._lock:
            return frozenset(self._running)

    def close(self) -> None:
        """Asks everything to end, and waits for it."""
        with self._lock:
            for _, context in self._running.values():
                context.stop.set()
        self._pool.shutdown(wait=True)

    def _surroundings(self, connection: Connection, now: int) -> Surroundings:
        reporting = load_definitions(connection).reporting
        return Surroundings(
            now=now,
            zone=(reporting.timezone if reporting else None) or "UTC",
            paused=is_paused(connection),
            online=self._network.is_online(),
            metered=self._network.is_metered(),
        )

    def _begin(
        self, connection: Connection, kind: JobKind, cause: str, slot: int | None, now: int
    ) -> int:
        number = add_run(connection, RunRow(kind.name, RUNNING, cause, "", now, slot))
        context = JobContext(cause, now)
        context.on_progress = lambda text, fraction: self._tell(
            JobProgress(kind.name, number, text, fraction)
        )
        self._running[kind.name] = (number, context)
        return number

    def _submit(self, kind: JobKind, number: int) -> Future[None]:
        return self._pool.submit(self._execute, kind, number)

    def _execute(self, kind: JobKind, number: int) -> None:
        _, context = self._running[kind.name]
        end = run_job(kind, context)
        told = {"lines": context.lines, "counts": context.counts, "report": end.report}
        with self._lock, self._store.write() as connection:
            now = self._clock()
            text = msgspec.json.encode(told).decode()
            finish_run(connection, number, end.state, end.reason, now, text)
            _count_failures(connection, kind.name, end, now)
            del self._running[kind.name]
        self._tell(JobEnded(kind.name, number, end.state, end.reason))


def _record_skips(
    connection: Connection, name: str, decision: Decision, now: int
) -> list[JobEnded]:
    """One row for each reason: a month asleep is one line, not seven hundred."""
    by_reason: dict[str, list[int]] = defaultdict(list)
    for slot, reason in decision.skipped:
        by_reason[reason].append(slot)
    told = []
    for reason, slots in by_reason.items():
        text = msgspec.json.encode({"slots": len(slots), "first": slots[0]}).decode()
        row = RunRow(name, SKIPPED, "schedule", reason, now, slots[-1], now, text)
        told.append(JobEnded(name, add_run(connection, row), SKIPPED, reason))
    return told


def set_schedule(store: Store, clock: Clock, name: str, words: str) -> str:
    """Another schedule for a job, from now on; gives the one before. Raises UsageError."""
    schedule = str(parse_schedule(words))
    with store.write() as connection:
        known = load_schedules(connection).get(name)
        save_schedules(connection, [ScheduleRow(name, schedule, clock())])
    return known.schedule if known else "off"


def is_paused(connection: Connection) -> bool:
    """Whether a person has paused all jobs."""
    return load_setting(connection, _PAUSED) == "1"


def pause(store: Store, paused: bool) -> None:
    """Pauses all jobs, or lets them go on."""
    with store.write() as connection:
        save_setting(connection, _PAUSED, "1" if paused else "0")


def _rows(connection: Connection, kinds: Sequence[JobKind], now: int) -> dict[str, ScheduleRow]:
    """Every job's row; a job that is new begins with its own schedule, from now."""
    rows = load_schedules(connection)
    new = [ScheduleRow(k.name, k.schedule, now) for k in kinds if k.name not in rows]
    save_schedules(connection, new)
    return rows | {row.name: row for row in new}


def job_of(kind: JobKind, row: ScheduleRow, is_running: bool = False) -> Job:
    """A kind of job with what is remembered of it."""
    return Job(
        name=kind.name,
        schedule=parse_schedule(row.schedule),
        last_slot=row.last_slot,
        failures=row.failures,
        failed_at=row.failed_at,
        needs_network=kind.needs_network,
        rests_until=kind.rests_until,
        is_running=is_running,
    )


def _count_failures(connection: Connection, name: str, end: JobEnd, now: int) -> None:
    row = load_schedules(connection).get(name)
    if row is None or end.state not in (DONE, FAILED):
        return
    failed = end.state == FAILED
    failures = row.failures + 1 if failed else 0
    save_schedules(connection, [replace(row, failures=failures, failed_at=now if failed else None)])


def _go_on_after_a_kill(connection: Connection, now: int) -> None:
    """What ran when the process ended is interrupted, and tried again like what failed."""
    rows = load_schedules(connection)
    for name in interrupt_runs(connection, now):
        if name in rows:
            failures = max(1, rows[name].failures)
            save_schedules(connection, [replace(rows[name], failures=failures, failed_at=now)])
