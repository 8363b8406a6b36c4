"""How often the progress of a pull is passed on: each step at once, rows ten times a second."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.core.events import Throttle

if TYPE_CHECKING:
    from desktop.core.jobs.sync import SyncProgress


class PullPace:
    """Another stream, window or wait, and the end of an answer, is never held back: what is shown
    would be of the one before for as long as the new one takes.
    """

    def __init__(self, publish: Callable[[SyncProgress], None]) -> None:
        self._publish = publish
        self._rows: Throttle[SyncProgress] = Throttle(publish)
        self._step: tuple[object, ...] = ()

    def __call__(self, progress: SyncProgress) -> None:
        """Passes it on, or drops it; called from the thread that pulls."""
        is_coming = progress.received > 0
        step = (progress.stream, progress.window, progress.days_left, progress.waiting, is_coming)
        if step != self._step:
            self._step = step
            self._publish(progress)
        else:
            self._rows(progress)
