"""The cards of the settings about notifications, and about how the app lives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.core.errors import UsageError
from desktop.core.notify.quiet_hours import parse_time
from desktop.ui.look import Look
from desktop.ui.notify_words import channel_label
from desktop.ui.translation import mark, tr
from desktop.ui.watch_state import ASK, KEEP, LEAVE, NotifyView
from desktop.ui.widgets.channel_list import ChannelList
from desktop.ui.widgets.labels import build_label, clear_layout, show_tone
from desktop.ui.widgets.outbox_list import OutboxList
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.setting_row import SettingCard, SettingRow

_CLOSING = {ASK: mark("Ask"), KEEP: mark("Keep watching"), LEAVE: mark("Quit")}
_LOGIN = {"off": mark("Off"), "on": mark("On")}
_DESKTOP = "desktop"


class NotifySettings(QWidget):
    """Draws a `NotifyView`; signals carry what is to be changed."""

    quiet_wanted = Signal(str, str)
    digest_wanted = Signal(object)
    """Names of channels."""
    make_wanted = Signal()
    closing_wanted = Signal(str)
    login_wanted = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: NotifyView | None = None
        self.setProperty("role", "clear")
        self.channels = ChannelList()
        self.start, self.end = QLineEdit(), QLineEdit()
        self.problem = build_label(role="problem")
        self.digest_boxes: dict[str, QCheckBox] = {}
        self.make = QPushButton(tr("Make one now"))
        self.outbox = OutboxList(look)
        self.closing = Segments(
            tr("When the window is closed"), tuple((key, tr(_CLOSING[key])) for key in _CLOSING)
        )
        self.login = Segments(tr("Start at login"), tuple((key, tr(_LOGIN[key])) for key in _LOGIN))
        self._build()
        self._connect()

    def show_view(self, view: NotifyView) -> None:
        """What is set now; a time that is being typed is left alone."""
        self._view = view
        self.channels.show_channels(view.channels)
        for field, text in ((self.start, view.quiet_from), (self.end, view.quiet_until)):
            if not field.hasFocus():
                field.setText(text)
        self._show_digest((_DESKTOP, *(channel.name for channel in view.channels)),
                          view.digest_channels)  # fmt: skip
        self.outbox.show_view(view)
        self.login.show_choice("on" if view.at_login else "off")
        self.make.setEnabled(True)

    def show_closing(self, closing: str) -> None:
        """What closing the window does."""
        self.closing.show_choice(closing)

    def _show_digest(self, names: Sequence[str], chosen: Sequence[str]) -> None:
        clear_layout(self._digest)
        self.digest_boxes = {}
        for name in names:
            box = QCheckBox(channel_label(name))
            box.setChecked(name in chosen)
            box.setAccessibleName(tr("Digest to {channel}", channel=channel_label(name)))
            box.clicked.connect(self._choose_digest)
            self.digest_boxes[name] = box
            self._digest.addWidget(box)

    def _choose_digest(self) -> None:
        chosen = [name for name, box in self.digest_boxes.items() if box.isChecked()]
        self.digest_wanted.emit(chosen)

    def _take_times(self) -> None:
        view = self._view
        start, end = self.start.text().strip(), self.end.text().strip()
        problem = _fault(start, end)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        for field in (self.start, self.end):
            show_tone(field, wrong="true" if problem else "false")
        if not problem and view is not None and (start, end) != (view.quiet_from, view.quiet_until):
            self.quiet_wanted.emit(start, end)

    def _press_make(self) -> None:
        self.make.setEnabled(False)
        self.make_wanted.emit()

    def _connect(self) -> None:
        self.start.editingFinished.connect(self._take_times)
        self.end.editingFinished.connect(self._take_times)
        self.make.clicked.connect(self._press_make)
        self.closing.chosen.connect(self.closing_wanted)
        self.login.chosen.connect(lambda key: self.login_wanted.emit(key == "on"))

    def _build(self) -> None:
        self._digest = QVBoxLayout()
        self._digest.setSpacing(2)
        digest = QWidget()
        digest.setProperty("role", "clear")
        column = QVBoxLayout(digest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._digest)
        line = QHBoxLayout()
        line.addWidget(self.make)
        line.addStretch()
        column.addLayout(line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(SettingCard(tr("Notifications"), (
            SettingRow(tr("Channels"), tr("Where alerts are sent besides this desktop; addresses "
                       "lie with the system's secrets"), self.channels),
            SettingRow(tr("Quiet hours"), tr("Messages wait, alerts are checked all the same; "
                       "empty: never"), self._build_quiet()),
            SettingRow(tr("Weekly digest"), tr("Both numbers, what moved them and what is open; "
                       "as a page with mail"), digest),
            SettingRow(tr("Messages"), tr("What was sent, what waits, and what failed"),
                       self.outbox),
        )))  # fmt: skip
        whole.addWidget(SettingCard(tr("Watching"), (
            SettingRow(tr("When the window is closed"), tr("In the tray it goes on watching, "
                       "where the system has one"), self.closing),
            SettingRow(tr("Start at login"), tr("Opens this workspace in the tray"), self.login),
        )))  # fmt: skip

    def _build_quiet(self) -> QWidget:
        box = QWidget()
        box.setProperty("role", "clear")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        for field, name in ((self.start, tr("from", about="time")),
                            (self.end, tr("until", about="time"))):  # fmt: skip
            field.setFixedWidth(80)
            field.setPlaceholderText("07:00")
            line.addWidget(build_label(name, "body"))
            line.addWidget(field)
        self.start.setAccessibleName(tr("Quiet hours from"))
        self.end.setAccessibleName(tr("Quiet hours until"))
        line.addStretch()
        column.addLayout(line)
        column.addWidget(self.problem)
        self.problem.hide()
        return box


def _fault(start: str, end: str) -> str:
    if bool(start) != bool(end):
        return tr("Quiet hours need both times, or none")
    try:
        for text in filter(None, (start, end)):
            parse_time(text)
    except UsageError:
        return tr("A time is written as 07:30")
    return ""
