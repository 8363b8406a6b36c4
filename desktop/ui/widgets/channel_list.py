"""The channels that a team set up: test, change, delete, and the form of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.notify_words import kind_name
from desktop.ui.translation import tr
from desktop.ui.watch_state import ChannelForm as Known
from desktop.ui.widgets.channel_form import ChannelForm
from desktop.ui.widgets.labels import FittingLabel, build_label, clear_layout, show_tone

if TYPE_CHECKING:
    from desktop.core.notify.channels import Channel


class ChannelRow(QWidget):
    """One channel; under it stands what its test said."""

    test_wanted = Signal(str)
    edit_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, channel: Channel) -> None:
        super().__init__()
        self.setProperty("role", "clear")
        self.setAccessibleName(channel.name)
        self.test = QPushButton(tr("Send a test"))
        self.edit = QPushButton(tr("Change"))
        self.delete = QPushButton(tr("Delete"))
        self.said = build_label(role="caption")
        self.said.setWordWrap(True)
        self.said.hide()
        where = FittingLabel("caption")
        parts = dict.fromkeys((kind_name(channel.kind), channel.where))
        where.set_texts((" · ".join(filter(None, parts)),))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(build_label(channel.name, "name"))
        line.addWidget(where, 1)
        for button, signal, words in (
            (self.test, self.test_wanted, tr("Send a test to {name}", name=channel.name)),
            (self.edit, self.edit_wanted, tr("Change {name}", name=channel.name)),
            (self.delete, self.delete_wanted, tr("Delete {name}", name=channel.name)),
        ):
            button.setProperty("compact", True)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(channel.name))
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.said)

    def say(self, text: str, tone: str) -> None:
        """What became of the test."""
        self.said.setText(text)
        show_tone(self.said, tone=tone)
        self.said.show()


class ChannelList(QWidget):
    """Signals carry a channel's name; `saved` its name, kind and fields."""

    test_wanted = Signal(str)
    edit_wanted = Signal(str)
    delete_wanted = Signal(str)
    saved = Signal(str, str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "clear")
        self.rows: dict[str, ChannelRow] = {}
        self.add = QPushButton(tr("Add a channel…"))
        self.form = ChannelForm()
        self.problem = build_label(role="problem")
        self.problem.setWordWrap(True)
        self._said: dict[str, tuple[str, str]] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._rows)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch()
        column.addLayout(line)
        column.addWidget(self.form)
        column.addWidget(self.problem)
        for widget in (self.form, self.problem):
            widget.hide()
        self.add.clicked.connect(lambda: self.open_form(None))
        self.form.left.connect(self.close_form)
        self.form.saved.connect(self._save)

    def show_channels(self, channels: Sequence[Channel]) -> None:
        """One row each, with what was said of it last."""
        clear_layout(self._rows)
        self.rows = {}
        for channel in channels:
            row = ChannelRow(channel)
            row.test_wanted.connect(self._test)
            row.edit_wanted.connect(self.edit_wanted)
            row.delete_wanted.connect(self.delete_wanted)
            self.rows[channel.name] = row
            self._rows.addWidget(row)
            if channel.name in self._said:
                row.say(*self._said[channel.name])
        if not channels:
            words = tr("None yet; alerts appear on this desktop and in the inbox.")
            self._rows.addWidget(build_label(words, "caption"))

    def open_form(self, known: Known | None) -> None:
        """For a new channel, or a known one."""
        self.problem.hide()
        self.form.show()
        self.form.begin(known)
        self.add.hide()

    def close_form(self) -> None:
        """What was written in it is forgotten."""
        self.form.hide()
        self.problem.hide()
        self.add.show()

    def show_problem(self, text: str) -> None:
        """Why a channel cannot be as it was written."""
        self.problem.setText(text)
        self.problem.show()

    def say(self, name: str, text: str, tone: str) -> None:
        """What became of a test."""
        self._said[name] = (text, tone)
        if name in self.rows:
            self.rows[name].say(text, tone)

    def _test(self, name: str) -> None:
        self.say(name, tr("Sending…"), "")
        self.test_wanted.emit(name)

    def _save(self, name: str, kind: str, written: object) -> None:
        self.problem.hide()
        self.saved.emit(name, kind, written)
