"""What the platform tells of the network, to be asked from any thread."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkInformation


class PlatformNetwork(QObject):
    """Follows the platform; where it tells nothing, there is a network and it costs nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._online, self._metered = True, False
        QNetworkInformation.loadDefaultBackend()
        found: QNetworkInformation | None = QNetworkInformation.instance()
        if found is None:
            return
        can = QNetworkInformation.Feature
        if found.supports(can.Reachability):
            found.reachabilityChanged.connect(self._reach)
            self._reach(found.reachability())
        if found.supports(can.Metered):
            found.isMeteredChanged.connect(self._meter)
            self._meter(found.isMetered())

    def is_online(self) -> bool:
        """False only where nothing can be reached: a pull finds out about the rest."""
        return self._online

    def is_metered(self) -> bool:
        """Whether traffic costs money."""
        return self._metered

    def _reach(self, reachability: QNetworkInformation.Reachability) -> None:
        self._online = reachability != QNetworkInformation.Reachability.Disconnected

    def _meter(self, metered: bool) -> None:
        self._metered = metered
