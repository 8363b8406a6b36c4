"""What the window may do to connections."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from desktop.bootstrap import Workspace
from desktop.core.errors import ConnectionTroubleError
from desktop.core.events import Bus, DataChanged
from desktop.ui.connection_state import (
    ConnectionActions,
    ConnectionList,
    ConnectorOffer,
    Days,
    FormFilled,
)
from desktop.ui.sentence_words import sentence_words
from desktop.ui.state import Done, JobControl
from desktop.ui.translation import tr, tr_count

if TYPE_CHECKING:
    from connectors.kit.connector import Connector, Finding
    from connectors.kit.running import Tally, Wait
    from connectors.pull_registry import Loaded
    from desktop.core.jobs.connecting import Means
    from desktop.core.jobs.sync import SyncProgress
    from desktop.core.store.runs import Run


def build_connection_actions(
    workspace: Workspace, bus: Bus, connectors: Callable[[], Loaded] | None = None
) -> ConnectionActions:
    """Everything that can be done; what does it is loaded with its first use."""

    @cache
    def desk() -> ConnectionDesk:
        return ConnectionDesk(workspace, bus, connectors)

    return ConnectionActions(
        load=lambda: desk().load(),
        check=lambda filled, stop, tell: desk().check(filled, stop, tell),
        save=lambda filled, finding: desk().save(filled, finding),
        sync=lambda number, days, control, tell: desk().sync(number, days, control, tell),
        history=lambda number: desk().history(number),
        pause=lambda number, paused: desk().pause(number, paused),
        disconnect=lambda number, take_back: desk().disconnect(number, take_back),
        set_schedule=lambda number, words: desk().set_schedule(number, words),
        ask_with=workspace.ask_with,
    )


class ConnectionDesk:
    """The workspace's connections as the window uses them."""

    def __init__(
        self, workspace: Workspace, bus: Bus, connectors: Callable[[], Loaded] | None = None
    ) -> None:
        from connectors.pull_registry import load_connectors

        self._workspace, self._bus = workspace, bus
        self._store, self._clock = workspace.store, workspace.clock
        self._connectors = connectors or load_connectors

    def load(self) -> ConnectionList:
        """Every connection, and the gallery."""
        from desktop.core.jobs.connection_status import load_statuses
        from desktop.core.store.definitions import load_definitions

        with self._store.read() as connection:
            rows = load_statuses(connection, self._clock)
            reporting = load_definitions(connection).reporting
        found = self._connectors()
        return ConnectionList(
            tuple(rows),
            tuple(_offer(each) for each in found.connectors),
            found.problems,
            (reporting.timezone if reporting else None) or "UTC",
            self._clock(),
        )

    def check(
        self, filled: FormFilled, stop: threading.Event, tell: Callable[[float, str], None]
    ) -> Finding:
        """Tests what a form holds."""
        from desktop.core.jobs.connecting import check_connection, check_settings

        def watch(_tally: Tally, wait: Wait | None) -> None:
            if wait is not None:
                tell(wait.seconds, wait.reason)

        means = self._means(stop)
        if filled.number is None:
            return check_settings(self._store, means, filled.kind, filled.said, watch)
        return check_connection(self._store, means, filled.number, filled.said, watch)

    def save(self, filled: FormFilled, finding: Finding | None) -> int:
        """Adds, mends or renames a connection."""
        from desktop.core.jobs.connecting import connect, mend, rename

        if filled.number is not None and filled.title:
            rename(self._store, filled.number, filled.title)
        if filled.number is not None and filled.is_name_only:
            return filled.number
        means = self._means(threading.Event())
        if filled.number is not None:
            return mend(self._store, means, filled.number, filled.said, finding).id
        return connect(
            self._store, means, filled.kind, filled.said, filled.title, finding=finding
        ).id

    def sync(
        self, number: int, days: Days | None, control: JobControl,
        tell: Callable[[SyncProgress], None],
    ) -> str:  # fmt: skip
        """Pulls, then counts the numbers anew."""
        from connectors.kit.windows import Window
        from desktop.core.jobs.refresh import refresh
        from desktop.core.jobs.sync import sync

        stretch = None if days is None else Window(*days)
        means = replace(self._means(threading.Event()), wait=_Wait(control))
        run = sync(self._store, number, means, stretch, observe=tell)
        refresh(self._store)
        self._bus.publish(DataChanged())
        return self._say(number, run)

    def history(self, number: int) -> tuple[Run, ...]:
        """The newest runs first."""
        from desktop.core.store.runs import list_runs

        with self._store.read() as connection:
            return tuple(list_runs(connection, number))

    def pause(self, number: int, paused: bool) -> Done:
        """Has no schedule start it, or lets it again."""
        from desktop.core.jobs.connecting import pause

        title = pause(self._store, number, paused=paused).title
        said = (
            tr("{name} is paused", name=title)
            if paused
            else tr("{name} is pulled by its schedule again", name=title)
        )
        return Done(said, lambda: self.pause(number, not paused))

    def set_schedule(self, number: int, words: str) -> Done:
        """Another schedule."""
        from desktop.core.jobs.connection_status import EVERY, job_name
        from desktop.core.jobs.keeping import set_schedule
        from desktop.core.store.jobs import load_schedules

        with self._store.read() as connection:
            known = load_schedules(connection).get(job_name(number))
        before = known.schedule if known else EVERY
        set_schedule(self._store, self._clock, job_name(number), words)
        return Done(tr("The schedule is changed"), lambda: self.set_schedule(number, before))

    def disconnect(self, number: int, take_back: bool) -> Done:
        """Forgets a connection; what it brought stays, or goes with it."""
        from desktop.core.jobs.connecting import load_connection
        from desktop.core.jobs.disconnecting import (
            disconnect_keeping,
            disconnect_taking_back,
            reconnect,
        )

        means = self._means(threading.Event())
        title = load_connection(self._store, number).title
        if take_back:
            disconnect_taking_back(self._store, means, number)
            self._bus.publish(DataChanged())
            return Done(tr("{name} is disconnected, its data are taken back", name=title))
        gone = disconnect_keeping(self._store, means, number)

        def undo() -> Done:
            reconnect(self._store, means, gone)
            said = tr("{name} is connected again", name=title)
            return Done(said, lambda: self.disconnect(number, False))

        return Done(tr("{name} is disconnected, its data stay", name=title), undo)

    def _means(self, stop: threading.Event) -> Means:
        from desktop.core.jobs.connecting import system_means

        return system_means(self._workspace.secrets, self._connectors(), self._clock, stop)

    def _say(self, number: int, run: Run) -> str:
        """What came of a run; raises where it did not go well, so that it is told as bad news."""
        from desktop.core.jobs.connecting import load_connection
        from desktop.core.store.runs import CANCELLED, DONE

        title = load_connection(self._store, number).title
        if run.state == CANCELLED:
            return tr("{name}: stopped; what was stored before stays", name=title)
        if run.state != DONE:
            raise ConnectionTroubleError(sentence_words(run.reason), run.remedy)
        rows = run.told.new + run.told.updated + run.told.withdrawn
        if not rows:
            return tr("{name}: nothing new", name=title)
        return tr_count("{name}: {count} row changed", "{name}: {count} rows changed", rows,
                        name=title)  # fmt: skip


class _Wait:
    """Waits as the kit asks, and hears within a tenth of a second that the user cancels."""

    def __init__(self, control: JobControl) -> None:
        self._control = control
        self._pause = threading.Event()

    def __call__(self, seconds: float) -> bool:
        left = seconds
        while left > 0 and not self._control.cancelled:
            self._pause.wait(min(0.1, left))
            left -= 0.1
        return self._control.cancelled


def _offer(connector: Connector) -> ConnectorOffer:
    from connectors.kit.connector import ReplaceWindow
    from connectors.kit.opening import all_fields

    return ConnectorOffer(
        connector.kind,
        connector.title,
        str(connector.family),
        tuple(dict.fromkeys(str(stream.gives) for stream in connector.streams)),
        connector.help,
        all_fields(connector),
        any(isinstance(stream.loading, ReplaceWindow) for stream in connector.streams),
    )
