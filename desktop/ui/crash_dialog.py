"""What a user sees of an error that nobody expected: a report to copy, with nothing of theirs."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.crash import build_crash_report
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import build_label

_log = logging.getLogger(__name__)


class CrashDialog(QDialog):
    """The report, a button that copies it, and one that goes on."""

    def __init__(self, look: Look, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("ICP Pulse: unexpected error"))
        self.setAccessibleName(tr("Unexpected error"))
        self.setProperty("role", "window")
        self.resize(640, 440)
        words = build_label(
            tr(
                "ICP Pulse met an error of its own. Nothing of your data was changed by it. "
                "The report says where it happened; it holds no ids, names, file names or texts of "
                "yours."
            ),
            "body",
        )
        words.setWordWrap(True)
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setProperty("role", "report")
        self.text.setAccessibleName(tr("Report"))
        self.copy = QPushButton(tr("Copy the report"))
        self.copy.setProperty("role", "primary")
        self.copy.clicked.connect(self._copy)
        self.go_on = QPushButton(tr("Go on"))
        self.go_on.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Icon(look, "alert-circle", 20, "bad"))
        head.addWidget(build_label(tr("Something went wrong"), "step"), 1)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.go_on)
        foot.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(words)
        column.addWidget(self.text, 1)
        column.addLayout(foot)
        self.copy.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(tr("Copied"))


class CrashWatch:
    """Hands errors that no slot caught to `show`, instead of to a terminal that nobody sees."""

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show = show
        self._before = sys.excepthook
        self._showing = False
        sys.excepthook = self._take

    def stop(self) -> None:
        """Puts back what was there before."""
        sys.excepthook = self._before

    def _take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):
            self._before(kind, error, trace)
            return
        _log.error("an error that nobody expected", exc_info=(kind, error, trace))
        if self._showing:  # an error while painting comes back with every paint
            return
        self._showing = True
        try:
            self._show(build_crash_report(error))
        finally:
            self._showing = False
