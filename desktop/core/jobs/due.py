"""What to do with each job now: every slot is run or skipped with a reason, exactly once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from desktop.core.jobs.schedule import HOUR, Schedule

MINUTE: Final = 60_000_000
MOST_JITTER: Final = 5 * MINUTE

ASLEEP = "the computer was asleep, or the app was closed"
OFFLINE = "there was no network"
METERED = "the network is metered"
PAUSED = "everything is paused"
RUNNING = "the run before was still going"
BACKING_OFF = "it waits after failures"
RESTING = "the service asked to be left alone until later"


@dataclass(frozen=True, slots=True)
class Job:
    """A job and what is remembered of it; instants are microseconds UTC."""

    name: str
    schedule: Schedule
    last_slot: int
    """The last slot that was run or skipped; the moment the schedule was set for a new one."""
    failures: int = 0
    """In a row."""
    failed_at: int | None = None
    needs_network: bool = False
    rests_until: int | None = None
    """Before this instant whom it asks does not want to be asked."""
    is_running: bool = False

    def rests(self, now: int) -> bool:
        """Whether it is to leave whom it asks alone."""
        return self.rests_until is not None and now < self.rests_until


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the moment allows."""

    now: int
    zone: str
    paused: bool = False
    online: bool = True
    metered: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What one look came to."""

    run: int | None = None
    """The slot to run now; `None`: nothing. Of several missed slots only the newest runs."""
    retry: bool = False
    """To be run again after a failure, between slots."""
    skipped: tuple[tuple[int, str], ...] = ()
    """(slot, reason), oldest first."""

    @property
    def last_slot(self) -> int | None:
        """What to remember as handled; None where no slot was."""
        slots = [slot for slot, _ in self.skipped]
        return max([*slots, *([self.run] if self.run is not None else [])], default=None)


def decide(job: Job, around: Surroundings) -> Decision:
    """Looks at one job. Slots that cannot run now for want of a network wait, the newest of them.

    So do those during a rest that was asked for. After k failures in a row a job waits 5, 10,
    20 ... minutes, at most a day.
    """
    slots = job.schedule.slots_until(job.last_slot, around.now, around.zone)
    refused = _refused(job, around, bool(slots))
    if refused is not None:
        return Decision(skipped=tuple((slot, refused) for slot in slots))
    kept_back = RESTING if job.rests(around.now) else _kept_back(job, around)
    if kept_back is not None:
        return Decision(skipped=tuple((slot, kept_back) for slot in slots[:-1]))
    if not slots:
        return Decision(retry=job.failures > 0 and around.now >= retry_at(job))
    newest = slots[-1]
    missed = tuple((slot, ASLEEP) for slot in slots[:-1])
    starts = around.now >= newest + jitter(job, newest)
    return Decision(run=newest if starts else None, skipped=missed)


def _refused(job: Job, around: Surroundings, has_slots: bool) -> str | None:
    """Why none of the slots is made up for."""
    if around.paused:
        return PAUSED
    if job.is_running:
        return RUNNING
    if job.rests(around.now):
        return None
    return BACKING_OFF if has_slots and around.now < retry_at(job) else None


def next_start(job: Job, now: int, zone: str) -> int | None:
    """When a schedule starts it: at a slot with its delay, or again after a failure; None: never.

    An instant that has passed is now: the next look starts it.
    """
    due = job.schedule.slots_until(job.last_slot, now, zone)
    slots = due[-1:] or job.schedule.next_times(now, zone, 1)
    starts = [slot + jitter(job, slot) for slot in slots]
    if job.failures:
        starts.append(retry_at(job))
    return max(now, job.rests_until or now, min(starts)) if starts else None


def retry_at(job: Job) -> int:
    """When a failing job may run again; 0 for one that does not fail."""
    if not job.failures or job.failed_at is None:
        return 0
    doubled: int = 5 * MINUTE * 2 ** min(job.failures - 1, 16)
    return job.failed_at + min(24 * HOUR, doubled)


def jitter(job: Job, slot: int) -> int:
    """How much later than its slot a job starts: others press the same server at the hour.

    The same for the same job and slot, at most five minutes; none for what needs no network.
    """
    if not job.needs_network:
        return 0
    digest = hashlib.blake2b(f"{job.name}/{slot}".encode(), digest_size=8).digest()
    late: int = int.from_bytes(digest, "big") % MOST_JITTER
    return late


def _kept_back(job: Job, around: Surroundings) -> str | None:
    if not job.needs_network:
        return None
    if not around.online:
        return OFFLINE
    return METERED if around.metered else None
