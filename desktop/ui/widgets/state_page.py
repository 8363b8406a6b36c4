"""A page that is loading, failed, or full; which other states it has is its own matter."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.state import Failure
from desktop.ui.widgets.message import ErrorMessage


class StatePage(QStackedWidget):
    """`_data` is what a page fills; every state is as tall as it needs itself."""

    def __init__(
        self, look: Look, outlines: QWidget, inset: int, parent: QWidget | None = None
    ) -> None:
        """`outlines` stand there while it is read, that far from the edges."""
        super().__init__(parent)
        self._look = look
        self.loading, self._data = QWidget(self), QWidget(self)
        self.error = ErrorMessage(look, self)
        around = QVBoxLayout(self.loading)
        around.setContentsMargins(inset, inset, inset, inset)
        around.addWidget(outlines)
        for clear in (self.loading, self._data):
            clear.setProperty("role", "clear")
        for state in (self.loading, self.error, self._data):
            self.addWidget(state)
        self.currentChanged.connect(self.updateGeometry)

    def show_loading(self) -> None:
        """Outlines, unless there is something to keep looking at."""
        if self.currentWidget() is not self._data:
            self.setCurrentWidget(self.loading)

    def show_error(self, failure: Failure) -> None:
        """The sentence, and its remedy as a button."""
        self.error.show_failure(failure)
        self.setCurrentWidget(self.error)

    def minimumSizeHint(self) -> QSize:
        """That of the state which is shown; a taller one behind it must not make it scroll."""
        shown = self.currentWidget()
        return QSize() if shown is None else shown.minimumSizeHint()
