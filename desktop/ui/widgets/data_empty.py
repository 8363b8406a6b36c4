"""The Data page before the first import: where to drop files, and which files they may be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.translation import mark, tr
from desktop.ui.widgets.folder_offer import FolderOffer
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import build_label, show_tone

_TAKEN = (
    ("linkedin", "LinkedIn", mark("campaign performance, demographics")),
    ("google-ads", "Google Ads", mark("campaigns by day")),
    ("facebook", "Meta Ads", mark("campaigns and ad sets by day")),
    ("chart-timeline-variant", "Mixpanel", mark("raw event export")),
    ("file-delimited-outline", mark("Any events"), mark("CSV or JSON lines: user, event, time")),
    ("account-group-outline", mark("People, accounts"), mark("CSV or XLSX with traits")),
)


class EmptyData(QWidget):
    """`files_wanted` and `demo_wanted` say which button was pressed."""

    files_wanted = Signal()
    demo_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "clear")
        self.choose = QPushButton(tr("Choose files"))
        self.choose.setProperty("role", "primary")
        self.choose.setAccessibleName(tr("Choose files to import"))
        self.choose.clicked.connect(self.files_wanted)
        self.connect_service = QPushButton(tr("Connect a service"))
        self.connect_service.setAccessibleName(tr("Connect a service"))
        self.connect_service.hide()
        self.demo = QPushButton(tr("Open the demo"))
        self.demo.setAccessibleName(tr("Open the demo"))
        self.demo.clicked.connect(self.demo_wanted)
        self.zone = self._build_zone()
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(656)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(24, 24, 24, 24)
        inner.setSpacing(16)
        inner.addWidget(build_label(tr("Bring in your first file"), "headline"))
        inner.addWidget(self.zone)
        inner.addLayout(self._build_taken())
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        column = QVBoxLayout()
        self.offer = FolderOffer(look)
        column.addWidget(self.offer)
        column.addStretch(2)
        column.addWidget(card)
        column.addStretch(3)
        whole.addStretch()
        whole.addLayout(column)
        whole.addStretch()

    def offer_demo(self, offered: bool) -> None:
        """Whether there is a demo to open."""
        self.demo.setVisible(offered)

    def show_hot(self, hot: bool) -> None:
        """Files are over the window."""
        show_tone(self.zone, hot="true" if hot else "false")

    def _build_zone(self) -> QFrame:
        zone = QFrame()
        zone.setProperty("role", "drop")
        zone.setMinimumHeight(176)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.connect_service)
        buttons.addWidget(self.demo)
        buttons.addStretch()
        column = QVBoxLayout(zone)
        column.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch()
        column.addWidget(Icon(self._look, "tray-arrow-down", 32, "acc"), 0, middle)
        column.addWidget(build_label(tr("Drop files anywhere on the window"), "name"), 0, middle)
        text = tr("You see what was recognised, and what goes in, before anything is stored.")
        column.addWidget(build_label(text, "status"), 0, middle)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addStretch()
        return zone

    def _build_taken(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        for at, (icon, name, text) in enumerate(_TAKEN):
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(Icon(self._look, icon, 20))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(build_label(tr(name), "name"))
            words.addWidget(build_label(tr(text), "caption"))
            line.addLayout(words, 1)
            grid.addLayout(line, at // 2, at % 2)
        return grid
