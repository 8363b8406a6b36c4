"""What the store keeps of jobs: when each runs, and what became of every run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop.core.store.job_tables import job_run, job_schedule

RUNNING, DONE, FAILED = "running", "done", "failed"
SKIPPED, CANCELLED, INTERRUPTED = "skipped", "cancelled", "interrupted"


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """One job's schedule in words, and how far it was followed; instants are microseconds UTC."""

    name: str
    schedule: str
    last_slot: int
    failures: int = 0
    failed_at: int | None = None


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run, or a stretch of skipped slots; `told` is JSON. `id` is 0 until it is stored."""

    name: str
    state: str
    cause: str
    reason: str
    started_at: int
    slot: int | None = None
    finished_at: int | None = None
    told: str = "{}"
    id: int = 0


def load_schedules(connection: Connection) -> dict[str, ScheduleRow]:
    """Job -> its schedule."""
    rows = [ScheduleRow(*row) for row in connection.execute(select(job_schedule))]
    return {row.name: row for row in rows}


def save_schedules(connection: Connection, rows: Iterable[ScheduleRow]) -> None:
    """Puts schedules in, or in the place of what was known."""
    for row in rows:
        values = asdict(row)
        connection.execute(
            upsert(job_schedule)
            .values(values)
            .on_conflict_do_update(index_elements=["name"], set_=values)
        )


def add_run(connection: Connection, row: RunRow) -> int:
    """Stores a run; gives its number."""
    values = {key: value for key, value in asdict(row).items() if key != "id"}
    return int(connection.execute(insert(job_run), values).lastrowid)


def finish_run(
    connection: Connection, number: int, state: str, reason: str, now: int, told: str
) -> None:
    """Notes how a run ended."""
    connection.execute(
        update(job_run)
        .where(job_run.c.id == number)
        .values(state=state, reason=reason, finished_at=now, told=told)
    )


def load_runs(connection: Connection, name: str | None = None, most: int = 200) -> list[RunRow]:
    """The newest runs first, of one job or of all."""
    query = (
        select(
            job_run.c.name, job_run.c.state, job_run.c.cause, job_run.c.reason,
            job_run.c.started_at, job_run.c.slot, job_run.c.finished_at, job_run.c.told,
            job_run.c.id,
        )
        .order_by(job_run.c.id.desc())
        .limit(most)
    )  # fmt: skip
    if name is not None:
        query = query.where(job_run.c.name == name)
    return [RunRow(*row) for row in connection.execute(query)]


def interrupt_runs(connection: Connection, now: int) -> list[str]:
    """Runs that a killed process left as running were interrupted; gives whose they were."""
    rows = connection.execute(
        update(job_run)
        .where(job_run.c.state == RUNNING)
        .values(state=INTERRUPTED, reason="the app ended during it", finished_at=now)
        .returning(job_run.c.name)
    )
    return sorted({name for (name,) in rows})
