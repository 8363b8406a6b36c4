"""A page that has nothing to show yet: it says why, and offers the way on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.crash_dialog import CrashDialog
from desktop.ui.look import Look
from desktop.ui.state import Failure
from desktop.ui.translation import tr
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import build_label


class ErrorMessage(QWidget):
    """What went wrong in one sentence, and the remedy as a button."""

    remedy_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._report = ""
        self.setProperty("role", "clear")
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(480)
        self.text = build_label(role="body")
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.remedy = QPushButton(tr("Try again"))
        self.remedy.setProperty("role", "primary")
        self.remedy.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.remedy.clicked.connect(self.remedy_requested)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(24, 24, 24, 24)
        inner.setSpacing(12)
        inner.addWidget(Icon(look, "alert-circle", 20, "bad"))
        inner.addWidget(build_label(tr("The numbers could not be read"), "step"))
        inner.addWidget(self.text)
        inner.addSpacing(4)
        self.details = QPushButton(tr("Show the report"))
        self.details.clicked.connect(self._show_report)
        self.details.hide()
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.remedy)
        foot.addWidget(self.details)
        foot.addStretch()
        inner.addLayout(foot)
        middle = QHBoxLayout()  # stretches, not an alignment: those ignore heightForWidth
        middle.addStretch()
        middle.addWidget(card)
        middle.addStretch()
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)

    def show_error(self, message: str, remedy: str) -> None:
        """Says it; the button is named by what it does, empty is to try again."""
        self.text.setText(message)
        self.remedy.setText(remedy or tr("Try again"))
        self.remedy.setAccessibleName(self.remedy.text())

    def show_failure(self, failure: Failure) -> None:
        """Says it; an error of the app's own has a report to look at and copy."""
        self.show_error(failure.message, failure.remedy)
        self._report = failure.report
        self.details.setVisible(bool(failure.report))

    def _show_report(self) -> None:
        dialog = CrashDialog(self._look, self._report, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class Skeleton(QWidget):
    """The outlines of the page while its numbers are read; nothing moves."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(tr("Reading the numbers"))
        look.theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws four cards in the places of the real ones."""
        del event
        palette = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - 16) / 2
        upper = (self.height() - 16) * 0.6
        for left in (0.0, width + 16):
            for top, height in ((0.0, upper), (upper + 16, self.height() - upper - 16)):
                painter.setPen(QColor(palette.line))
                painter.setBrush(QColor(palette.surface))
                box = QRectF(left + 0.5, top + 0.5, width - 1, height - 1)
                painter.drawRoundedRect(box, 8, 8)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(palette.raised))
                for at, (wide, high) in enumerate(((136, 12), (112, 28), (256, 12))):
                    bar = QRectF(left + 16, top + 20 + at * 32, min(wide, width - 32), high)
                    painter.drawRoundedRect(bar, 4, 4)
        painter.end()
