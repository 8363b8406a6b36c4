"""Running one job to its end: whatever happens in it becomes a state, a reason and a log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event as Flag

from desktop.core.crash import build_crash_report
from desktop.core.errors import CancelledError, IcpPulseError
from desktop.core.store.jobs import CANCELLED, DONE, FAILED

MOST_LINES = 500
"""Lines of a run's log; the first ones are kept, and the last."""


@dataclass(slots=True)
class JobContext:
    """What a running job may ask and tell; used from the job's own thread."""

    cause: str
    """schedule, retry or user."""
    now: int
    on_progress: Callable[[str, float | None], None] = lambda text, fraction: None
    """A line for a person, and the fraction done 0..1 where it is known."""
    lines: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    stop: Flag = field(default_factory=Flag)

    def say(self, text: str, fraction: float | None = None) -> None:
        """A line of the log, shown live; raises CancelledError where somebody wants it to end."""
        if len(self.lines) >= MOST_LINES:
            del self.lines[MOST_LINES // 2]
        self.lines.append(text)
        self.on_progress(text, fraction)
        self.check()

    def check(self) -> None:
        """Raises CancelledError where somebody wants the job to end."""
        if self.stop.is_set():
            raise CancelledError("stopped")

    @property
    def stopped(self) -> bool:
        """Whether somebody wants the job to end."""
        return self.stop.is_set()


@dataclass(frozen=True, slots=True)
class JobKind:
    """A job that can be scheduled; `run` gives one sentence of what it did."""

    name: str
    title: str
    schedule: str
    """In words, until a person says otherwise."""
    run: Callable[[JobContext], str]
    needs_network: bool = False
    rests_until: int | None = None
    """Microseconds UTC: no schedule starts it before then; a person may."""


@dataclass(frozen=True, slots=True)
class JobEnd:
    """How a run ended; `report` is a crash report where the error was the app's own."""

    state: str
    reason: str
    report: str = ""


def run_job(kind: JobKind, context: JobContext) -> JobEnd:
    """Runs it on this thread. Raises nothing."""
    try:
        return JobEnd(DONE, kind.run(context))
    except CancelledError:
        return JobEnd(CANCELLED, "stopped by hand")
    except IcpPulseError as error:
        return JobEnd(FAILED, str(error))
    except Exception as error:  # noqa: BLE001  a job has no caller; its run shows it
        text = f"an unexpected error ended it ({type(error).__name__}); the report tells where"
        return JobEnd(FAILED, text, build_crash_report(error))
