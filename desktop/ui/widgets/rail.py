"""The rail: which pages there are, and which one is open."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.translation import tr, tr_count
from desktop.ui.typography import CAPTION, TEXT, TITLE, sized

WIDE, NARROW = 144, 48
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class RailPage:
    """A page that exists: its key, the word and the icon of its rail item."""

    key: str
    title: str
    icon: str
    at_foot: bool = False


class RailItem(QAbstractButton):
    """One page; checked is open. Narrow, it is an icon with a tooltip."""

    def __init__(self, look: Look, icon: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon = look, icon
        self.badge = 0
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_badge(self, count: int) -> None:
        """How many things of the page nobody has seen; none is no badge."""
        if count != self.badge:
            self.badge = count
            unread = tr_count("{count} unread", "{count} unread", count) if count else ""
            self.setAccessibleName(", ".join(filter(None, (self.text(), unread))))
            self.update()

    def sizeHint(self) -> QSize:
        """32 high."""
        return QSize(32, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground, icon and word."""
        del event
        palette = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(palette.acct if self.isChecked() else palette.raised))
            painter.drawRoundedRect(box, 6, 6)
        colour = palette.acc if self.isChecked() else palette.t2
        narrow = self.width() < 64
        left = (self.width() - 18) / 2 if narrow else 8
        paint_icon(painter, self._icon, QRectF(left, (self.height() - 18) / 2, 18, 18), colour)
        if not narrow:
            painter.setFont(sized(self.font(), TEXT, 600 if self.isChecked() else 500))
            painter.setPen(QColor(palette.acc if self.isChecked() else palette.t1))
            painter.drawText(box.adjusted(34, 0, -4, 0), _LEFT, self.text())
        if self.badge:
            self._paint_badge(painter, narrow)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.acc), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint_badge(self, painter: QPainter, narrow: bool) -> None:
        palette = self._look.theme.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.bad))
        if narrow:
            painter.drawEllipse(QRectF(self.width() - 12, 4, 8, 8))
            return
        words = str(self.badge) if self.badge < 100 else "99+"
        painter.setFont(sized(self.font(), CAPTION, 600))
        wide = max(20.0, painter.fontMetrics().horizontalAdvance(words) + 10.0)
        box = QRectF(self.width() - wide - 8, (self.height() - 16) / 2, wide, 16)
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(QColor(palette.surface))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


class _Brand(QWidget):
    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(48)
        self.setAccessibleName("ICP Pulse")
        look.theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        palette = self._look.theme.palette
        painter = QPainter(self)
        paint_icon(painter, "pulse", QRectF(8, 14, 20, 20), palette.acc)
        if self.width() >= 64:
            painter.setFont(sized(self.font(), TITLE, 600))
            painter.setPen(QColor(palette.t1))
            painter.drawText(QRectF(36, 0, self.width() - 36, 48), _LEFT, "ICP Pulse")
        painter.end()


class Rail(QFrame):
    """Items for the pages that exist; settings stand at its foot."""

    page_chosen = Signal(str)

    def __init__(
        self, look: Look, pages: tuple[RailPage, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "rail")
        self.setAccessibleName(tr("Pages"))
        self.items = {page.key: RailItem(look, page.icon, page.title) for page in pages}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.setSpacing(8)
        column.addWidget(_Brand(look))
        for at_foot in (False, True):
            for page in pages:
                if page.at_foot is at_foot:
                    column.addWidget(self.items[page.key])
            if not at_foot:
                column.addStretch()
        for key, item in self.items.items():
            item.clicked.connect(lambda _=False, key=key: self._choose(key))
        self.set_narrow(False)

    def set_current(self, key: str) -> None:
        """Marks the open page."""
        for other, item in self.items.items():
            item.setChecked(other == key)

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, with tooltips."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        for item in self.items.values():
            item.setToolTip(item.text() if narrow else "")

    def _choose(self, key: str) -> None:
        self.set_current(key)
        self.page_chosen.emit(key)
