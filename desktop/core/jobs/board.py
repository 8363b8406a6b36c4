"""Every job as a person sees it: its schedule, when it runs next, and how its runs ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from desktop.core.errors import UsageError
from desktop.core.jobs.due import next_start
from desktop.core.jobs.keeping import is_paused, job_of
from desktop.core.jobs.runner import JobKind
from desktop.core.jobs.schedule import parse_schedule
from desktop.core.store import Connection
from desktop.core.store.definitions import load_definitions
from desktop.core.store.jobs import FAILED, SKIPPED, RunRow, ScheduleRow, load_runs, load_schedules

MOST_RUNS = 100
"""Of a job's history."""


@dataclass(frozen=True, slots=True)
class JobRun:
    """One run, or a stretch of slots that were skipped; instants are microseconds UTC."""

    number: int
    job: str
    state: str
    """running, done, failed, skipped, cancelled, interrupted."""
    cause: str
    """schedule, retry, user."""
    reason: str
    started_at: int
    finished_at: int | None = None
    slots: int = 0
    """How many were skipped; 0 for a run."""
    lines: tuple[str, ...] = ()
    """Its log."""
    counts: dict[str, int] = field(default_factory=dict)
    report: str = ""
    """A crash report, where the error was the app's own."""

    @property
    def took(self) -> int | None:
        """Microseconds; None while it runs and for what was skipped."""
        if self.finished_at is None or self.state == SKIPPED:
            return None
        return self.finished_at - self.started_at


@dataclass(frozen=True, slots=True)
class JobView:
    """One job now."""

    name: str
    title: str
    schedule: str
    """In words, as a person wrote it."""
    next_at: int | None
    """None where it is off or paused."""
    last: JobRun | None = None
    failures: int = 0
    """In a row; `next_at` is then when it is tried again, if that is sooner."""
    needs_network: bool = False
    rests_until: int | None = None
    """Before then whom it asks does not want to be asked; None where that is over."""


@dataclass(frozen=True, slots=True)
class Board:
    """All jobs."""

    jobs: tuple[JobView, ...]
    paused: bool
    zone: str
    """The reporting zone, in which a schedule's times are meant."""
    now: int

    @property
    def failing(self) -> tuple[JobView, ...]:
        """Jobs whose last run failed."""
        return tuple(job for job in self.jobs if job.last is not None and job.last.state == FAILED)


@dataclass(frozen=True, slots=True)
class ScheduleCheck:
    """What a schedule that a person writes would mean."""

    words: str
    """As it is kept; empty where it says nothing."""
    next_times: tuple[int, ...] = ()
    """The next five, microseconds UTC; none where it is off."""
    problem: str = ""
    """A sentence with examples."""


def load_board(connection: Connection, kinds: Sequence[JobKind], now: int) -> Board:
    """All jobs at an instant; one that nobody has looked at yet has its own schedule from now."""
    zone = load_zone(connection)
    paused = is_paused(connection)
    rows = load_schedules(connection)
    views = []
    for kind in kinds:
        row = rows.get(kind.name) or ScheduleRow(kind.name, kind.schedule, now)
        (last,) = load_history(connection, kind.name, 1) or (None,)
        job = job_of(kind, row)
        views.append(
            JobView(
                name=kind.name,
                title=kind.title,
                schedule=row.schedule,
                next_at=None if paused else next_start(job, now, zone),
                last=last,
                failures=row.failures,
                needs_network=kind.needs_network,
                rests_until=job.rests_until if job.rests(now) else None,
            )
        )
    return Board(tuple(views), paused, zone, now)


def load_history(
    connection: Connection, name: str | None = None, most: int = MOST_RUNS
) -> tuple[JobRun, ...]:
    """The newest runs first, of one job or of all."""
    return tuple(_run(row) for row in load_runs(connection, name, most))


def check_schedule(text: str, now: int, zone: str) -> ScheduleCheck:
    """What the words mean: the next five times, or what is wrong with them."""
    try:
        schedule = parse_schedule(text)
    except UsageError as error:
        return ScheduleCheck("", problem=str(error))
    return ScheduleCheck(str(schedule), tuple(schedule.next_times(now, zone)))


def load_zone(connection: Connection) -> str:
    """The reporting zone."""
    reporting = load_definitions(connection).reporting
    return (reporting.timezone if reporting else None) or "UTC"


class _Told(msgspec.Struct):
    """What a run leaves behind, as the keeper writes it."""

    lines: list[str] = msgspec.field(default_factory=list)
    counts: dict[str, int] = msgspec.field(default_factory=dict)
    report: str = ""
    slots: int = 0


def _run(row: RunRow) -> JobRun:
    told = msgspec.json.decode(row.told, type=_Told)
    return JobRun(
        number=row.id,
        job=row.name,
        state=row.state,
        cause=row.cause,
        reason=row.reason,
        started_at=row.started_at,
        finished_at=row.finished_at,
        slots=told.slots,
        lines=tuple(told.lines),
        counts=told.counts,
        report=told.report,
    )
