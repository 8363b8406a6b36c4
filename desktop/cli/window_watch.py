"""The watch of an open window: jobs by their schedule, and messages that wait to be sent."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.bootstrap import Workspace
from desktop.ui.connection_state import PULL
from desktop.ui.job_words import schedule_words
from desktop.ui.pull_pace import PullPace
from desktop.ui.state import Done
from desktop.ui.translation import tr
from desktop.ui.watch_state import MessageShown, NetworkState, RunEnded, RunMoved, Tell

if TYPE_CHECKING:
    from desktop.core.alerts.telling import Message
    from desktop.core.jobs.board import Board, JobRun, ScheduleCheck
    from desktop.core.jobs.keeping import Keeper, Told
    from desktop.core.jobs.pull_jobs import NumbersAfterPulls
    from desktop.core.jobs.runner import JobKind
    from desktop.core.jobs.sync import SyncProgress
    from desktop.core.jobs.timekeeping import Timekeeper

_TENTH_OF_A_SECOND = 0.1


class WindowWatch:
    """Keeps the schedule of one workspace between `start` and `stop`, again and again."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._store, self._clock = workspace.store, workspace.clock
        self._lock = threading.Lock()
        self._run: _Run | None = None
        self._changed = threading.Event()

    def start(self, tell: Tell, network: NetworkState) -> None:
        """Follows the schedule from now on; what was missed is made up for or recorded."""
        with self._lock:
            if self._run is None:
                self._run = _Run(self._workspace, self._changed, tell, network)

    def stop(self) -> None:
        """Ends what runs and waits for it; nothing is told any more."""
        with self._lock:
            run, self._run = self._run, None
        if run is not None:
            run.stop()

    def load(self) -> Board:
        """Every job now."""
        from desktop.core.jobs.board import load_board

        kinds = window_jobs(self._workspace, threading.Event())
        with self._store.read() as connection:
            return load_board(connection, kinds, self._clock())

    def history(self, name: str) -> tuple[JobRun, ...]:
        """The runs of a job, newest first."""
        from desktop.core.jobs.board import load_history

        with self._store.read() as connection:
            return load_history(connection, name)

    def check(self, words: str) -> ScheduleCheck:
        """What a schedule would mean."""
        from desktop.core.jobs.board import check_schedule, load_zone

        with self._store.read() as connection:
            zone = load_zone(connection)
        return check_schedule(words, self._clock(), zone)

    def run_now(self, name: str) -> str:
        """Starts a job because a person asked; says nothing where it runs already."""
        if self._keeper.run_now(name) is None:
            return tr("It runs already")
        return ""

    def cancel(self, name: str) -> None:
        """Asks a running job to end."""
        run = self._run
        if run is not None:
            run.keeper.cancel(name)

    def set_schedule(self, name: str, words: str) -> Done:
        """Another schedule for a job, from now on."""
        from desktop.core.jobs.keeping import set_schedule

        before = set_schedule(self._store, self._clock, name, words)
        said = tr("Runs {schedule} from now on", schedule=schedule_words(words))
        if words == "off":
            said = tr("It does not run by itself any more")
        return Done(said, lambda: self.set_schedule(name, before))

    def pause(self, paused: bool) -> Done:
        """Pauses every job, or lets them go on."""
        from desktop.core.jobs.keeping import pause

        pause(self._store, paused)
        said = tr("Everything is paused") if paused else tr("The schedule goes on")
        return Done(said, lambda: self.pause(not paused))

    def data_changed(self) -> None:
        """Numbers and alerts are looked at with the next round."""
        self._changed.set()

    @property
    def _keeper(self) -> Keeper:
        from desktop.core.errors import UsageError

        run = self._run
        if run is None:
            raise UsageError(tr("the schedule is not kept yet; try again in a moment"))
        return run.keeper


class _Run:
    """One stretch of watching, with its own keeper."""

    def __init__(
        self,
        workspace: Workspace,
        changed: threading.Event,
        tell: Tell,
        network: NetworkState,
    ) -> None:
        from desktop.core.jobs.keeping import Keeper
        from desktop.core.jobs.pull_jobs import NumbersAfterPulls
        from desktop.core.jobs.timekeeping import Timekeeper

        self._workspace, self._changed, self._tell = workspace, changed, tell
        self._stopping = threading.Event()
        self._titles: dict[str, str] = {}
        self._told: dict[str, float] = {}
        self._paces: dict[int, PullPace] = {}
        self._after: NumbersAfterPulls = NumbersAfterPulls()
        recover_pulls(workspace)
        self.keeper = Keeper(
            workspace.store, workspace.clock, self._jobs, network=network, tell=self._hear
        )
        self._timekeeper: Timekeeper = Timekeeper(self.keeper, [self._count_anew, self._send])
        self._timekeeper.start()

    def stop(self) -> None:
        self._stopping.set()
        self._after.stop()
        self._timekeeper.stop()

    def _jobs(self) -> list[JobKind]:
        kinds = window_jobs(self._workspace, self._stopping, self._hear_pull)
        self._titles = {kind.name: kind.title for kind in kinds}
        return kinds

    def _hear(self, told: Told) -> None:
        """Lines at most ten times a second, ends always."""
        from desktop.core.jobs.keeping import JobEnded

        title = self._titles.get(told.name, told.name)
        if isinstance(told, JobEnded):
            self._after.hear(self.keeper, told)
            self._say(RunEnded(told.name, title, told.state, told.reason))
            return
        if told.name.startswith(PULL):
            return  # they tell more than a line
        now = time.monotonic()
        if now - self._told.get(told.name, 0.0) >= _TENTH_OF_A_SECOND:
            self._told[told.name] = now
            self._say(RunMoved(told.name, title, told.text, told.fraction))

    def _hear_pull(self, progress: SyncProgress) -> None:
        number = progress.connection_id
        if number not in self._paces:
            self._paces[number] = PullPace(self._tell_pull)
        self._paces[number](progress)

    def _tell_pull(self, progress: SyncProgress) -> None:
        name = f"{PULL}{progress.connection_id}"
        self._say(RunMoved(name, self._titles.get(name, name), "", progress.part, progress))

    def _count_anew(self) -> None:
        """One run for all that changed since the last look."""
        from desktop.core.jobs.standing import NUMBERS

        if self._changed.is_set() and not self._stopping.is_set():
            self._changed.clear()
            if self.keeper.run_now(NUMBERS, "change") is None:
                self._changed.set()  # it may have looked already at what changed

    def _send(self) -> None:
        from desktop.core.jobs.standing import send_waiting
        from desktop.core.notify.channels import senders

        store, clock = self._workspace.store, self._workspace.clock
        found = senders(store, self._workspace.secrets, self._present)
        send_waiting(store, clock, found, self._stopping.is_set)

    def _present(self, message: Message, title: str, body: str) -> None:
        first = message.entries[0] if message.entries else None
        self._say(
            MessageShown(
                title=title,
                body=body,
                rule=first.explanation.rule if first else "",
                segment=_segment_of(self._workspace, first.transition) if first else "",
                is_bad=any(entry.notice == "fired" for entry in message.entries),
            )
        )

    def _say(self, event: object) -> None:
        if not self._stopping.is_set():
            self._tell(event)


def window_jobs(
    workspace: Workspace,
    stop: threading.Event,
    observe: Callable[[SyncProgress], None] = lambda progress: None,
) -> list[JobKind]:
    """Every job: the pull of each connection, the numbers, the digest."""
    from connectors.pull_registry import load_connectors
    from desktop.cli.digest import compose_digest
    from desktop.core.jobs.connecting import system_means
    from desktop.core.jobs.digest import digest_job
    from desktop.core.jobs.pull_jobs import pull_jobs
    from desktop.core.jobs.standing import numbers_job

    store, clock = workspace.store, workspace.clock
    means = system_means(workspace.secrets, load_connectors(), clock, stop)
    return [
        numbers_job(store, clock),
        *pull_jobs(store, clock, means, observe),
        digest_job(store, clock, compose_digest(store)),
    ]


def recover_pulls(workspace: Workspace) -> None:
    """Pulls that ended with an earlier process do not claim to be running."""
    from connectors.pull_registry import load_connectors
    from desktop.core.jobs.connecting import system_means
    from desktop.core.jobs.sync import recover_runs
    from desktop.core.store.connections import list_connections

    store = workspace.store
    with store.read() as connection:
        numbers = [each.id for each in list_connections(connection)]
    means = system_means(workspace.secrets, load_connectors(), workspace.clock, threading.Event())
    recover_runs(store, means, numbers)


def _segment_of(workspace: Workspace, transition: int | None) -> str:
    """The segment value that a change is of, as the store keys it."""
    from desktop.core.reports.alerts import load_inbox

    if transition is None:
        return ""
    with workspace.store.read() as connection:
        found = load_inbox(connection, ids=[transition])
    return found[0].segment if found else ""
