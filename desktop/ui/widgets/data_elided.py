"""A label that is cut in its middle: the start and the end of a file's name both tell something."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets.labels import Label


class MiddleLabel(Label):
    """Shows as much of a name as fits; the whole is its tooltip."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._full = ""
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_full_text(self, text: str) -> None:
        """The whole name."""
        self._full = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def full_text(self) -> str:
        """The whole name, whatever is shown."""
        return self._full

    def sizeHint(self) -> QSize:
        """Wide enough for all of it."""
        wide = self.fontMetrics().horizontalAdvance(self._full) + 2
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        cut = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideMiddle, self.width())
        if cut != self.text():
            self.setText(cut)
        self.setToolTip("" if cut == self._full else self._full)
