"""How each connection stands: its last run, its next one, and whether it wants a hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from desktop.core.clock import DAY, Clock
from desktop.core.errors import UsageError
from desktop.core.jobs.due import Job, next_start
from desktop.core.jobs.keeping import is_paused
from desktop.core.jobs.schedule import parse_schedule
from desktop.core.store import Connection
from desktop.core.store.connections import PAUSED, SavedConnection, list_connections
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store
from desktop.core.store.jobs import ScheduleRow, load_schedules
from desktop.core.store.runs import (
    CANCELLED,
    DONE,
    FAILED,
    INTERRUPTED,
    LONGEST_REST,
    RUNNING,
    SKIPPED,
    Run,
    list_runs,
)

EVERY: Final = "every 6 hours"
"""When a connection is pulled until somebody says otherwise."""

NEW, OK, FAILING, WAITING, RECONNECT, EDIT, PULLING, RESTING, STOPPED = (
    "new", "ok", "failing", "waiting", "reconnect", "edit", "running", "paused", "stopped"
)  # fmt: skip
"""How a connection stands."""

RUNS: Final = 50
"""Of a connection, the newest, which tell how it stands."""
WARN_DAYS = 14
"""So many days before credentials end it is told."""


@dataclass(frozen=True, slots=True)
class ConnectionStatus:
    """A connection with what its history says; instants in microseconds UTC."""

    saved: SavedConnection
    last_run: Run | None
    """The newest run that was not skipped, one that goes on included."""
    done_at: int | None
    """When a run last went well to its end."""
    schedule: str
    next_run: int | None
    """None where no schedule starts it: it is paused, off, or waits for a hand."""
    expires_in: int | None = None
    """Whole days until its credentials end, where that is soon; below 0 when they have."""
    rests_until: int | None = None
    """Before then the service does not want to be asked; None where that is over."""

    @property
    def standing(self) -> str:
        """new, ok, failing, reconnect, edit, running, paused, or stopped by hand.

        Or waiting, until an instant that the service told.
        """
        run = self.last_run
        if run is not None and run.state == RUNNING:
            return PULLING
        if run is not None and wants_hand(run):
            return run.remedy
        if self.saved.state == PAUSED:
            return RESTING
        if run is None:
            return NEW
        failing = FAILING if self.rests_until is None else WAITING
        return {CANCELLED: STOPPED, FAILED: failing, INTERRUPTED: failing}.get(run.state, OK)


def job_name(number: int) -> str:
    """The job that pulls a connection."""
    return f"pull-{number}"


def wants_hand(run: Run) -> bool:
    """Whether pulling again is of no use before a person has done something."""
    return run.state == FAILED and run.remedy in (RECONNECT, EDIT)


def told_rest(runs: Sequence[Run], now: int) -> int | None:
    """Until when the service wants to be left alone, by runs, the newest first; None: no more.

    A run that went well ends it; one that failed for another reason does not. Beyond the longest
    rest a clock was set back.
    """
    since = takewhile(lambda run: run.state != DONE, runs)
    until = max((run.told.again_at or 0 for run in since), default=0)
    return until if now < until <= now + LONGEST_REST else None


def last_run(runs: Sequence[Run]) -> Run | None:
    """The newest that was not skipped; `runs` are the newest first."""
    return next((run for run in runs if run.state != SKIPPED), None)


def load_statuses(connection: Connection, clock: Clock) -> list[ConnectionStatus]:
    """Every connection, by title."""
    schedules = load_schedules(connection)
    reporting = load_definitions(connection).reporting
    zone = (reporting.timezone if reporting else None) or "UTC"
    all_paused = is_paused(connection)
    found = []
    for saved in list_connections(connection):
        runs = list_runs(connection, saved.id, RUNS)
        last, rests_until = last_run(runs), told_rest(runs, clock())
        done = next((run.finished_at for run in runs if run.state == DONE), None)
        row = schedules.get(job_name(saved.id)) or ScheduleRow(job_name(saved.id), EVERY, clock())
        rests = all_paused or saved.state == PAUSED or (last is not None and wants_hand(last))
        following = None if rests else _next_run(row, rests_until, clock(), zone)
        soon = _days_left(saved, clock())
        found.append(
            ConnectionStatus(saved, last, done, row.schedule, following, soon, rests_until)
        )
    return found


def find_by_name(store: Store, name: str) -> SavedConnection:
    """The connection of that title, number or source; raises UsageError with those there are."""
    with store.read() as connection:
        known = list_connections(connection)
    wanted = name.strip().casefold()
    for told in (
        lambda each: each.title.casefold(),
        lambda each: str(each.id),
        lambda each: each.source.casefold(),
    ):
        found = [each for each in known if told(each) == wanted]
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError(
                f'"{name}" is the source of {len(found)} connections; name one of them: '
                f"{_titles(found)}"
            )
    raise UsageError(f'there is no connection "{name}"; there are: {_titles(known) or "none yet"}')


def _titles(known: Iterable[SavedConnection]) -> str:
    return ", ".join(f'"{each.title}"' for each in known)


def _next_run(row: ScheduleRow, rests_until: int | None, now: int, zone: str) -> int | None:
    job = Job(
        row.name, parse_schedule(row.schedule), row.last_slot, row.failures, row.failed_at,
        needs_network=True, rests_until=rests_until,
    )  # fmt: skip
    return next_start(job, now, zone)


def _days_left(saved: SavedConnection, now: int) -> int | None:
    if saved.expires_at is None:
        return None
    days = (saved.expires_at - now) // DAY
    return days if days < WARN_DAYS else None
