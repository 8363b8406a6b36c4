"""A rule to read and change: its fields, its replay while one types, and what to do with it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.core.definitions import AlertRule
from desktop.core.reports.alerts_page import RuleChoices
from desktop.ui.alert_form import RuleForm, read_form, same_rule, write_form
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.alert_editor import RuleFields
from desktop.ui.widgets.alert_fields import build_pause
from desktop.ui.widgets.alert_replay import ReplayPane
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.data_card import build_head
from desktop.ui.widgets.labels import FittingLabel, build_label

PAUSE = 250
"""Milliseconds without a change until the replay is worked out."""


class RuleCard(QFrame):
    """`save_wanted` carries the rule and the name of the one in whose place it goes, or None."""

    save_wanted = Signal(object, object)
    delete_wanted = Signal(str)
    copy_wanted = Signal(object)
    try_wanted = Signal(object)
    more_wanted = Signal(bool)
    left = Signal()
    """Esc with nothing to revert."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._saved: AlertRule | None = None
        self._start = RuleForm()
        self._taken: frozenset[str] = frozenset()
        self.may_edit = True
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Rule"))
        self.fields = RuleFields(look)
        self.replay = ReplayPane(look)
        self.said = FittingLabel("caption")
        self.more = FaceButton(look, _MORE)
        self.copy_button = FaceButton(look, _COPY)
        self.delete_button = FaceButton(look, _DELETE)
        self.revert = QPushButton(tr("Revert"))
        self.save = QPushButton(tr("Save rule"))
        self._pause = build_pause(self, PAUSE)
        self._build()
        self._connect()

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save or to revert."""
        return self._saved is None or not same_rule(self.fields.form(), self._start)

    @property
    def saved_name(self) -> str | None:
        """The name of the rule in force that is edited; None for a new one."""
        return None if self._saved is None else self._saved.name

    def show_rule(
        self, rule: AlertRule, choices: RuleChoices, others: Collection[str], *, is_new: bool
    ) -> None:
        """Starts with this rule; `others` are the names that are taken."""
        self._saved = None if is_new else rule
        self._taken = frozenset(others)
        self._start = write_form(rule, self._look.formats)
        self.fields.show_form(self._start, choices)
        self.fields.show_problems({})
        self.replay.show_waiting()
        self._settle()
        self._try()

    def renew(self, rule: AlertRule, choices: RuleChoices, others: Collection[str]) -> None:
        """The same rule was read again: what a person has typed is not taken from them."""
        if not self.is_changed and self.fields.form() != write_form(rule, self._look.formats):
            self.show_rule(rule, choices, others, is_new=False)
        self._taken = frozenset(others)

    def show_full(self, full: bool) -> None:
        """All fields, or the row of those that decide."""
        self.more.setChecked(full)
        self.more.set_texts(tr("Fewer fields") if full else tr("All fields"))
        self.fields.show_more(full)

    def take_back(self) -> None:
        """As it is in force; a new rule is given up."""
        if self._saved is None:
            self.left.emit()
            return
        self.fields.show_form(self._start)
        self._change()

    def keep(self) -> None:
        """Saves, where the fields say a rule."""
        found = read_form(self.fields.form(), self._taken)
        self.fields.show_problems(found.problems)
        if found.rule is None:
            self.show_full(True)
            self.more_wanted.emit(True)
            first = next(iter(found.problems))
            self.fields.fields[first].control.setFocus()
        elif self.may_edit and self.is_changed:
            self.save_wanted.emit(found.rule, self.saved_name)

    def stop(self) -> None:
        """Tries nothing any more."""
        self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+S saves, Esc takes back what was changed."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_S and control:
            self.keep()
        elif event.key() == Qt.Key.Key_Escape and self.is_changed:
            self.take_back()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _change(self) -> None:
        self._settle()
        self._pause.start()

    def _settle(self) -> None:
        """Whether it can be saved or reverted, and what the head says."""
        changed = self.is_changed
        self.revert.setVisible(self.may_edit and changed)
        self.save.setEnabled(self.may_edit and changed)
        self.save.setVisible(self.may_edit)
        self.revert.setText(tr("Discard") if self._saved is None else tr("Revert"))
        for button in (self.copy_button, self.delete_button):
            button.setVisible(self.may_edit and self._saved is not None)
        self.fields.setEnabled(self.may_edit)
        said = tr("new rule") if self._saved is None else self._saved.name
        if self._saved is not None and changed:
            said = tr("{name}, unsaved change", name=said)
        self.said.set_texts((said,))

    def _try(self) -> None:
        found = read_form(self.fields.form(), self._taken)
        self.fields.show_problems(found.problems)
        rule = found.rule
        if rule is None and set(found.problems) == {"name"}:  # its name changes nothing
            named = read_form(_named(self.fields.form()))
            rule = named.rule
        if rule is None:
            self.replay.show_incomplete()
        else:
            self.try_wanted.emit(rule)

    def _build(self) -> None:
        line, head = build_head(build_label(tr("Rule"), "title"))
        line.insertWidget(1, self.said, 10)
        self.save.setProperty("role", "primary")
        for button in (self.revert, self.save):
            button.setProperty("compact", True)
        self.save.setToolTip(tr("Save rule (Ctrl+S)"))
        self.copy_button.setToolTip(tr("Duplicate"))
        self.copy_button.setAccessibleName(tr("Duplicate this rule"))
        self.delete_button.setToolTip(tr("Delete"))
        self.delete_button.setAccessibleName(tr("Delete this rule"))
        self.more.setCheckable(True)
        for widget in (
            self.more, self.copy_button, self.delete_button, self.revert, self.save
        ):  # fmt: skip
            line.addWidget(widget)
        inner = QWidget()
        inner.setProperty("role", "clear")
        inset = QVBoxLayout(inner)
        inset.setContentsMargins(16, 8, 16, 8)
        inset.addWidget(self.fields)
        divider = QFrame()
        divider.setProperty("role", "divider")
        divider.setFixedHeight(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(inner)
        whole.addWidget(divider)
        whole.addWidget(self.replay, 1)
        self.show_full(False)

    def _connect(self) -> None:
        self.fields.edited.connect(self._change)
        self._pause.timeout.connect(self._try)
        self.save.clicked.connect(self.keep)
        self.revert.clicked.connect(self.take_back)
        self.more.clicked.connect(self._toggle)
        self.copy_button.clicked.connect(self._copy)
        self.delete_button.clicked.connect(self._delete)

    def _toggle(self) -> None:
        full = self.more.isChecked()
        self.show_full(full)
        self.more_wanted.emit(full)

    def _copy(self) -> None:
        if self._saved is not None:
            self.copy_wanted.emit(self._saved)

    def _delete(self) -> None:
        if self._saved is not None:
            self.delete_wanted.emit(self._saved.name)


def _named(form: RuleForm) -> RuleForm:
    return replace(form, name="-")


_MORE = Face(icon="", border="", fill="", text_colour="acc", radius=4, height=24, padding=6,
             small=True)  # fmt: skip
_COPY = Face(icon="content-copy", icon_size=14, radius=4, height=24, padding=5)
_DELETE = Face(icon="trash-can-outline", icon_size=14, radius=4, height=24, padding=5)
