"""Small questions about connections: which days again, what becomes of data, a passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QSize, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.secrets import SHORTEST
from desktop.ui.dialogs.frame import FramedDialog
from desktop.ui.look import Look
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.labels import build_label


class _Question(FramedDialog):
    """A title, a sentence, controls, and two buttons."""

    def __init__(
        self, look: Look, title: str, text: str, label: str, size: QSize, parent: QWidget | None
    ) -> None:
        super().__init__(look, title, size, parent)
        self.text = build_label(text, "body")
        self.text.setWordWrap(True)
        self.problem = build_label(role="problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.cancel = QPushButton(tr("Cancel"))
        self.confirm = QPushButton(label)
        self.confirm.setProperty("role", "primary")
        self.cancel.setAutoDefault(False)
        self.confirm.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self._confirm)
        self.asked = QVBoxLayout()
        self.asked.setSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch()
        foot.addWidget(self.cancel)
        foot.addWidget(self.confirm)
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        heading = build_label(title, "step")
        heading.setWordWrap(True)
        whole.addWidget(heading)
        whole.addWidget(self.text)
        whole.addLayout(self.asked)
        whole.addWidget(self.problem)
        whole.addStretch()
        whole.addLayout(foot)

    def say(self, text: str) -> None:
        """What is wrong; nothing hides it."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _confirm(self) -> None:
        self.accept()


class BackfillDialog(_Question):
    """`wanted` carries the first and the last day."""

    wanted = Signal(object)

    def __init__(self, look: Look, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            tr("Pull days of {name} again", name=name),
            tr(
                "What the service says of these days replaces what is stored of them. "
                "Where the next pull begins stays as it is."
            ),
            tr("Pull these days"),
            QSize(480, 248),
            parent,
        )
        self.first = _day_field(tr("From"), today - timedelta(days=27))
        self.last = _day_field(tr("Through"), today)
        line = QHBoxLayout()
        line.setSpacing(8)
        for label, control in ((tr("From"), self.first), (tr("Through"), self.last)):
            words = build_label(label)
            words.setBuddy(control)
            line.addWidget(words)
            line.addWidget(control)
            control.dateChanged.connect(self._follow)
        line.addStretch()
        self.count = build_label(role="caption")
        self.asked.addLayout(line)
        self.asked.addWidget(self.count)
        self.first.setFocus()
        self._follow()

    def days(self) -> tuple[date, date]:
        """What is entered."""
        return _day(self.first), _day(self.last)

    def _follow(self) -> None:
        first, last = self.days()
        right = first <= last
        self.say("" if right else tr("The first day is after the last one."))
        self.confirm.setEnabled(right)
        days = (last - first).days + 1
        self.count.setText(tr_count("{count} day", "{count} days", days) if right else "")

    def _confirm(self) -> None:
        self.accept()
        self.wanted.emit(self.days())


class DisconnectDialog(_Question):
    """`wanted` carries whether everything that it brought shall be taken back."""

    wanted = Signal(bool)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            tr("Disconnect {name}?", name=name),
            tr("Its access is forgotten, and nothing is pulled any more."),
            tr("Disconnect"),
            QSize(480, 304),
            parent,
        )
        self.keep = QRadioButton(tr("Keep the data; the numbers stay as they are"))
        self.take_back = QRadioButton(tr("Take back everything that it brought"))
        self.keep.setChecked(True)
        self.note = build_label(role="caption")
        self.note.setWordWrap(True)
        for button in (self.keep, self.take_back):
            button.toggled.connect(self._follow)
            self.asked.addWidget(button)
        self.asked.addWidget(self.note)
        self._follow()

    def _follow(self) -> None:
        self.note.setText(
            tr("This can be undone right afterwards.")
            if self.keep.isChecked()
            else tr("This cannot be undone; connect again to pull the data once more.")
        )

    def _confirm(self) -> None:
        self.accept()
        self.wanted.emit(self.take_back.isChecked())


class PassphraseDialog(_Question):
    """`said` carries the passphrase, or nothing where it was closed."""

    said = Signal(str)

    def __init__(self, look: Look, *, is_new: bool, parent: QWidget | None = None) -> None:
        new = tr(
            "There is no keyring here that can keep this, so the secrets of your connections lie "
            "in a file that only a passphrase opens. Choose one and keep it well: without it they "
            "must be entered again."
        )
        known = tr("The secrets of your connections lie in a file that your passphrase opens.")
        super().__init__(
            look,
            tr("Choose a passphrase") if is_new else tr("Your passphrase"),
            new if is_new else known,
            tr("Go on"),
            QSize(480, 340 if is_new else 256),
            parent,
        )
        self._is_new = is_new
        self.first, self.again = _secret(tr("Passphrase")), _secret(tr("Once more"))
        self.fields: Sequence[QLineEdit] = (self.first, self.again) if is_new else (self.first,)
        for field in self.fields:
            label = build_label(field.accessibleName())
            label.setBuddy(field)
            self.asked.addWidget(label)
            self.asked.addWidget(field)
            field.textEdited.connect(lambda: self.say(""))
        self.again.setVisible(is_new)
        self.rejected.connect(lambda: self.said.emit(""))
        self.first.setFocus()

    def _confirm(self) -> None:
        text = self.first.text()
        if not text:
            self.say(tr("Write the passphrase."))
        elif self._is_new and len(text) < SHORTEST:
            self.say(tr("Take at least {count} letters.", count=SHORTEST))
        elif self._is_new and text != self.again.text():
            self.say(tr("The two are not the same."))
        else:
            self.accept()
            self.said.emit(text)


def _secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


def _day_field(name: str, day: date) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setDisplayFormat(tr("yyyy-MM-dd", about="how a day is typed, in Qt's letters"))
    field.setMinimumWidth(120)
    field.setAccessibleName(name)
    return field


def _day(field: QDateEdit) -> date:
    found = field.date()
    return date(found.year(), found.month(), found.day())
