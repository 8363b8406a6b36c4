"""What the window may ask of the watch: loaded with its first use, so that it stands before."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop.bootstrap import Workspace
from desktop.ui.watch_state import NotifyActions, WatchActions

if TYPE_CHECKING:
    from desktop.cli.window_notify import NotifyDesk
    from desktop.cli.window_watch import WindowWatch


def build_watch_actions(workspace: Workspace) -> WatchActions:
    """The schedule of a workspace that can be written."""
    watches: list[WindowWatch] = []

    @cache
    def watch() -> WindowWatch:
        from desktop.cli.window_watch import WindowWatch

        watches.append(WindowWatch(workspace))
        return watches[-1]

    def stop() -> None:
        for each in watches:
            each.stop()

    def data_changed() -> None:
        for each in watches:
            each.data_changed()

    return WatchActions(
        start=lambda tell, network: watch().start(tell, network),
        stop=stop,
        load=lambda: watch().load(),
        history=lambda name: watch().history(name),
        check=lambda words: watch().check(words),
        run_now=lambda name: watch().run_now(name),
        cancel=lambda name: watch().cancel(name),
        set_schedule=lambda name, words: watch().set_schedule(name, words),
        pause=lambda paused: watch().pause(paused),
        data_changed=data_changed,
    )


def build_notify_actions(workspace: Workspace) -> NotifyActions:
    """Channels and messages of a workspace that can be written."""

    @cache
    def desk() -> NotifyDesk:
        from desktop.cli.window_notify import NotifyDesk

        return NotifyDesk(workspace)

    return NotifyActions(
        load=lambda: desk().load(),
        load_channel=lambda name: desk().load_channel(name),
        save_channel=lambda name, kind, given: desk().save_channel(name, kind, given),
        delete_channel=lambda name: desk().delete_channel(name),
        test=lambda name: desk().test(name),
        set_quiet=lambda start, end: desk().set_quiet(start, end),
        set_digest_channels=lambda names: desk().set_digest_channels(names),
        make_digest=lambda: desk().make_digest(),
        try_again=lambda number: desk().try_again(number),
        start_at_login=lambda on: desk().start_at_login(on),
    )
