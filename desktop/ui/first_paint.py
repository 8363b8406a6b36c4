"""What may wait until a window has been painted for the first time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


def after_first_paint(window: QWidget, work: Callable[[], None]) -> None:
    """Calls `work` on the GUI thread once all of the window has been painted."""
    window.installEventFilter(_FirstPaint(window, work))


class _FirstPaint(QObject):
    def __init__(self, window: QWidget, work: Callable[[], None]) -> None:
        super().__init__(window)
        self._work = work

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A paint is whole before the next event is handled, so that one does the work."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._begin)
        return False

    def _begin(self) -> None:
        self.deleteLater()
        self._work()
