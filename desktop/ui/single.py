"""One window a workspace: a second start raises the first one instead."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 1000
"""Milliseconds to wait for the other window."""


class Doorbell(QObject):
    """Listens for other starts on the same workspace; `rung` when there is one."""

    rung = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = _name(folder)
        # the workspace's lock is held, so a socket of that name is what a crash left behind
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def close(self) -> None:
        """Listens no more."""
        self._server.close()

    def _answer(self) -> None:
        if not self._server.hasPendingConnections():
            return
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.write(b"raised")
        socket.flush()
        socket.disconnectFromServer()
        self.rung.emit()


def ring(folder: Path) -> bool:
    """Asks the window that has the workspace to come to the front; whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_PATIENCE):
        return False
    answered = socket.waitForReadyRead(_PATIENCE)
    socket.abort()
    return answered


def _name(folder: Path) -> str:
    return f"icp-pulse-{sha256(str(folder.resolve()).encode()).hexdigest()[:24]}"
