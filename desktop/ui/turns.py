"""Work for the GUI thread in pieces, one a turn of the event loop: it answers in between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Does steps in order; what is left of earlier steps is dropped when new ones come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._do_next)

    def take(self, steps: Iterable[Callable[[], None]]) -> None:
        """Does the first one now and each other one in a turn of its own."""
        self._steps = deque(steps)
        self._do_next()

    def stop(self) -> None:
        """Drops what is left."""
        self._steps.clear()
        self._timer.stop()

    def _do_next(self) -> None:
        step = self._steps.popleft() if self._steps else None
        if self._steps:
            self._timer.start()
        else:
            self._timer.stop()
        if step is not None:
            step()
