"""Events from any thread, re-emitted as one signal on the GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal


class Bridge(QObject):
    """Connect `publish` to the bus; listen to `happened`."""

    happened = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self.happened, Qt.ConnectionType.QueuedConnection)

    def publish(self, event: object) -> None:
        """Callable from any thread; returns at once."""
        self._arrived.emit(event)
