"""The app beside the clock: its icon with a count, its menu, and messages that pop up."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from desktop.ui.icons import paint_icon
from desktop.ui.palette import LIGHT
from desktop.ui.translation import tr, tr_count
from desktop.ui.watch_state import MessageShown

_SIZES = (16, 22, 32, 48, 64)
_LONGEST = 240
"""Characters of a message that pops up; the inbox has all of it."""


class Tray(QObject):
    """Where the platform has no tray, nothing is shown and nothing is missing."""

    open_wanted = Signal()
    quit_wanted = Signal()
    pause_wanted = Signal(bool)
    message_clicked = Signal(object)
    """The `MessageShown` that was clicked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last: MessageShown | None = None
        self._unread, self._paused = 0, False
        self.menu = QMenu()
        self.open = self.menu.addAction(tr("Open ICP Pulse"))
        self.pause = self.menu.addAction(tr("Pause all"))
        self.menu.addSeparator()
        self.quit = self.menu.addAction(tr("Quit"))
        self.icon = QSystemTrayIcon(build_icon(), self)
        self.icon.setContextMenu(self.menu)
        self.icon.setToolTip("ICP Pulse")
        self.open.triggered.connect(self.open_wanted)
        self.quit.triggered.connect(self.quit_wanted)
        self.pause.triggered.connect(lambda: self.pause_wanted.emit(not self._paused))
        self.icon.activated.connect(self._activate)
        self.icon.messageClicked.connect(self._click)

    @property
    def is_there(self) -> bool:
        """Whether the platform has a tray that shows the icon."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Puts the icon there; one that is there already stays."""
        if self.is_there:
            self.icon.show()

    def close(self) -> None:
        """Takes the icon away."""
        self.icon.hide()
        self.menu.deleteLater()

    def show_unread(self, count: int) -> None:
        """A count on the icon, and on the app's where the platform has that."""
        if count == self._unread:
            return
        self._unread = count
        self.icon.setIcon(build_icon(count))
        unread = tr_count("{count} unread alert", "{count} unread alerts", count)
        self.icon.setToolTip(f"ICP Pulse: {unread}" if count else "ICP Pulse")
        app = QGuiApplication.instance()
        if isinstance(app, QApplication):
            app.setBadgeNumber(count)

    def show_paused(self, paused: bool) -> None:
        """What the menu offers."""
        self._paused = paused
        self.pause.setText(tr("Go on") if paused else tr("Pause all"))

    def show_message(self, message: MessageShown) -> bool:
        """Pops it up; whether it could."""
        self._last = message
        if not (self.is_there and self.icon.supportsMessages()):
            return False
        self.show()
        kind = QSystemTrayIcon.MessageIcon
        text = message.body if len(message.body) <= _LONGEST else f"{message.body[:_LONGEST]}…"
        self.icon.showMessage(
            message.title, text, kind.Warning if message.is_bad else kind.Information
        )
        return True

    def _click(self) -> None:
        if self._last is not None:
            self.message_clicked.emit(self._last)

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.open_wanted.emit()


def build_icon(unread: int = 0) -> QIcon:
    """The app's mark on its ground; a count of unread alerts as a dot with a number."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_draw(size, unread))
    return icon


def _draw(size: int, unread: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.acc))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size / 5, size / 5)
    inset = size * 0.12
    paint_icon(
        painter, "pulse", QRectF(inset, inset, size - 2 * inset, size - 2 * inset), LIGHT.onacc
    )
    if unread:
        dot = QRectF(size * 0.45, size * 0.45, size * 0.55, size * 0.55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.bad))
        painter.drawEllipse(dot)
        font = painter.font()
        font.setPixelSize(max(7, round(size * 0.36)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(LIGHT.surface))
        words = str(unread) if unread < 10 else "9+"
        painter.drawText(dot, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return picture
