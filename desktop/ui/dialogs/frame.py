"""A dialog as the window's own: no title bar, round corners, the page behind it dimmed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

from desktop.ui.look import Look

_SHADE = {"light": 0.45, "dark": 0.6}
_MARGIN = 32


class Scrim(QWidget):
    """Dims a window while a dialog stands before it."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self.hide()
        self._window = window
        window.installEventFilter(self)
        look.theme.changed.connect(self.update)

    def cover(self) -> None:
        """Over all of the window."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as the window."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the shade."""
        del event
        painter = QPainter(self)
        palette = self._look.theme.palette
        shade = QColor(palette.scrim)
        shade.setAlphaF(_SHADE[palette.name])
        painter.fillRect(self.rect(), shade)
        painter.end()


class FramedDialog(QDialog):
    """Base of the dialogs: `body` is what a subclass fills. Esc closes, Enter presses the primary
    button wherever the focus is in a field; the dialog can be moved by its free ground.
    """

    closed = Signal()

    def __init__(self, look: Look, title: str, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._look, self._wanted = look, size
        self._behind = None if parent is None else parent.window()
        self._scrim: Scrim | None = None
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.body = QFrame()
        self.body.setProperty("role", "dialog")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)
        self.finished.connect(self._uncover)

    def open_over_window(self) -> None:
        """Shows it in the middle of its window; returns at once."""
        self.setGeometry(self._place(self._behind))
        if self._behind is not None and self._scrim is None:
            self._scrim = Scrim(self._look, self._behind)
            self._scrim.cover()
        self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; other keys do as in every dialog."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The free ground moves the dialog, since there is no title bar to do it."""
        handle = self.windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()

    def _place(self, window: QWidget | None) -> QRect:
        wide, high = self._wanted.width(), self._wanted.height()
        if window is None:
            return QRect(0, 0, wide, high)
        wide = min(wide, max(window.width() - _MARGIN, 480))
        high = min(high, max(window.height() - _MARGIN, 400))
        box = QRect(0, 0, wide, high)
        box.moveCenter(window.frameGeometry().center())
        return box

    def _uncover(self) -> None:
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None
        self.closed.emit()
