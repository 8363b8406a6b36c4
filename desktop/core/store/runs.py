"""The history of pulls: what each run of a connection did, and how it ended."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, Row, insert, select, update

from desktop.core.clock import DAY
from desktop.core.store.pull_tables import pull_run

RUNNING = "running"
DONE = "done"
FAILED = "failed"
SKIPPED = "skipped"
CANCELLED = "cancelled"
INTERRUPTED = "interrupted"

LONGEST_REST = 7 * DAY
"""Microseconds: a service that wants to be left alone for longer is asked again all the same."""
INTERRUPTED_REASON = "ICP Pulse ended while it ran; the next run goes on where it was"


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What a run did so far; `read` is the sum of the rows' fates but `withdrawn`."""

    windows: int = 0
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    rejected: int = 0
    left_out: int = 0
    requests: int = 0
    retries: int = 0
    waited: float = 0.0
    """Seconds."""
    received: int = 0
    """Bytes."""
    warnings: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()
    """Why rows were rejected, each reason once, with the count."""
    again_at: int | None = None
    """Microseconds UTC: before then the service does not want to be asked again."""

    @property
    def read(self) -> int:
        """Rows that the service gave."""
        return self.new + self.updated + self.unchanged + self.rejected + self.left_out


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One run; instants in microseconds UTC, days as day numbers."""

    id: int
    connection_id: int
    state: str
    cause: str
    """manual, schedule or backfill."""
    reason: str
    """Why it is in its state, in a sentence; empty where it went well."""
    remedy: str
    """edit, reconnect, retry, report; empty where there is nothing to do."""
    started_at: int
    finished_at: int | None
    first: int | None
    last: int | None
    told: Told

    @property
    def duration(self) -> int | None:
        """Microseconds."""
        return None if self.finished_at is None else self.finished_at - self.started_at


def start_run(
    connection: Connection, connection_id: int, cause: str, now: int,
    days: tuple[int, int] | None = None, state: str = RUNNING,
) -> int:  # fmt: skip
    """Notes that a run began; `days` are those of a back-fill."""
    first, last = days or (None, None)
    added = connection.execute(
        insert(pull_run),
        {
            "connection_id": connection_id, "state": state, "cause": cause, "reason": "",
            "remedy": "", "started_at": now, "first": first, "last": last, "told": "{}",
        },
    )  # fmt: skip
    return int(added.lastrowid)


def save_told(connection: Connection, run_id: int, told: Told) -> None:
    """Notes how far a run is."""
    document = msgspec.json.encode(told).decode()
    connection.execute(update(pull_run).where(pull_run.c.id == run_id).values(told=document))


def finish_run(
    connection: Connection, run_id: int, state: str, now: int, reason: str = "", remedy: str = ""
) -> None:
    """Notes how a run ended."""
    connection.execute(
        update(pull_run)
        .where(pull_run.c.id == run_id)
        .values(state=state, finished_at=now, reason=reason, remedy=remedy)
    )


def interrupt_runs(connection: Connection, connection_id: int, now: int) -> int:
    """Marks runs that claim to be running; only for whoever holds the connection's lock."""
    columns = pull_run.c
    done = connection.execute(
        update(pull_run)
        .where(columns.connection_id == connection_id, columns.state == RUNNING)
        .values(state=INTERRUPTED, finished_at=now, reason=INTERRUPTED_REASON, remedy="retry")
    )
    return done.rowcount


def claim_to_run(connection: Connection) -> set[int]:
    """Connections with a run that says it is going on."""
    columns = pull_run.c
    found = select(columns.connection_id).where(columns.state == RUNNING).distinct()
    return set(connection.execute(found).scalars())


def settle_remedy(connection: Connection, connection_id: int) -> None:
    """Notes that a person has done what the newest run asked for: what is left is to pull again."""
    columns = pull_run.c
    newest = (
        select(columns.id)
        .where(columns.connection_id == connection_id)
        .order_by(columns.started_at.desc(), columns.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    connection.execute(
        update(pull_run)
        .where(columns.id == newest, columns.state == FAILED, columns.remedy != "")
        .values(remedy="retry")
    )


def find_run(connection: Connection, run_id: int) -> Run | None:
    """The run with this number."""
    row = connection.execute(select(pull_run).where(pull_run.c.id == run_id)).first()
    return None if row is None else _run(row)


def list_runs(connection: Connection, connection_id: int, most: int = 100) -> list[Run]:
    """The newest runs of a connection, the newest first."""
    rows = connection.execute(
        select(pull_run)
        .where(pull_run.c.connection_id == connection_id)
        .order_by(pull_run.c.started_at.desc(), pull_run.c.id.desc())
        .limit(most)
    )
    return [_run(row) for row in rows]


def _run(row: Row[Any]) -> Run:
    return Run(
        id=row.id, connection_id=row.connection_id, state=row.state, cause=row.cause,
        reason=row.reason, remedy=row.remedy, started_at=row.started_at,
        finished_at=row.finished_at, first=row.first, last=row.last,
        told=msgspec.json.decode(row.told, type=Told),
    )  # fmt: skip
