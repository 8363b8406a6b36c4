"""One field of a connection's form: its label, the control that its kind wants, what is wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from connectors.kit.fields import Choice, Field, FieldKind, join_words, split_words
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.data_choice import ChoiceButton
from desktop.ui.widgets.labels import build_label, show_tone

_LIST_ROWS = 5


class FieldRow(QWidget):
    """`changed` tells that another value was entered. Values are texts, as the kit takes them."""

    changed = Signal()
    picked = Signal()
    """One of what the service offered was taken."""

    def __init__(
        self, look: Look, field: Field, value: str | None, *, kept_secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`value` None is the field's default; `kept_secret`: one is there that may stay."""
        super().__init__(parent)
        self.field, self._look, self._kept = field, look, kept_secret
        self.setProperty("role", "clear")
        self._touched = False
        self._is_saved = value is not None
        label = tr(field.label)
        self.label = build_label(label if field.required else tr("{label} (optional)", label=label))
        self.hint = build_label(tr(field.hint) if field.hint else "", "caption")
        self.hint.setWordWrap(True)
        self.problem = build_label(role="problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.pick = ChoiceButton(look)
        self.pick.hide()
        self.list = QListWidget()
        self.list.setProperty("role", "choices")
        self.list.hide()
        self.control = self._build_control(_written(field) if value is None else value)
        self.control.setAccessibleName(label)
        self.control.setAccessibleDescription(self.hint.text())
        self.label.setBuddy(self.control)
        self._lay_out()

    def focus_order(self) -> list[QWidget]:
        """Where it is typed, then what it offers."""
        return [self.control, self.pick, self.list]

    def value(self) -> str:
        """What is entered."""
        control = self.control
        if isinstance(control, QCheckBox):
            return "yes" if control.isChecked() else "no"
        if isinstance(control, ChoiceButton):
            return control.value() or ""
        assert isinstance(control, QLineEdit)
        return control.text().strip()

    @property
    def is_touched(self) -> bool:
        """Whether the user entered something."""
        return self._touched

    @property
    def is_kept(self) -> bool:
        """Whether nothing was written over a secret that is there already."""
        return self._kept and not self.value()

    def show_value(self, value: str) -> None:
        """As if it had been entered."""
        control = self.control
        if isinstance(control, QCheckBox):
            control.setChecked(value == "yes")
        elif isinstance(control, ChoiceButton):
            control.choose(value)
        elif isinstance(control, QLineEdit):
            control.setText(self._shown(value))

    def suggest(self, value: str) -> None:
        """A value that the service told: taken where nothing was entered, else only told."""
        if not (self._touched or self._is_saved) or not self.value():
            self.show_value(value)
        elif split_words(self.value()) == split_words(value):
            return
        self.hint.setText(tr("Found: {value}. You may change it.", value=self._shown(value)))
        self.hint.show()

    def offer(self, choices: Sequence[Choice]) -> None:
        """What exists: to pick one of, or to tick several."""
        if self.field.kind is FieldKind.SEVERAL:
            self._offer_several(choices)
        elif self.field.kind is FieldKind.TEXT:
            pairs = [(each.value, each.label or each.value) for each in choices]
            self.pick.show_choices(self.label.text(), pairs, self.value())
            self.pick.set_texts(tr("Choose"))
            self.pick.show()
            if len(choices) == 1 and not self.value():
                self.show_value(choices[0].value)

    def check(self) -> str:
        """What is wrong with it, in a sentence, shown beside it; empty where nothing is."""
        found = "" if self.is_kept else problem_of(self.field, self.value())
        self.show_problem(found)
        return found

    def show_problem(self, text: str) -> None:
        """What is wrong with it; nothing hides it."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.hint.setVisible(bool(self.hint.text()) and not text)
        show_tone(self.control, tone="bad" if text else "")

    def _build_control(self, value: str) -> QWidget:
        field = self.field
        if field.kind is FieldKind.FLAG:
            box = QCheckBox(tr(field.label))
            box.setChecked(value == "yes")
            box.toggled.connect(self._note)
            return box
        if field.kind is FieldKind.CHOICE:
            button = ChoiceButton(self._look)
            pairs = [(each.value, tr(each.label)) for each in field.choices]
            button.show_choices(tr(field.label), pairs, value)
            button.picked.connect(self._note)
            return button
        edit = QLineEdit(self._shown(value))
        if field.kind is FieldKind.SECRET:
            edit.setEchoMode(QLineEdit.EchoMode.Password)
            if self._kept:
                edit.setPlaceholderText(tr("Stays as it is"))
        elif field.kind is FieldKind.DATE:
            edit.setPlaceholderText("2026-05-31")
        elif field.kind is FieldKind.SEVERAL:
            edit.setPlaceholderText(tr("One, or several with commas between"))
        edit.textEdited.connect(self._note)
        edit.editingFinished.connect(self._check_when_left)
        return edit

    def _shown(self, value: str) -> str:
        """Several words as they are typed: between commas."""
        return join_words(split_words(value)) if self.field.kind is FieldKind.SEVERAL else value

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.control, 0 if isinstance(self.control, ChoiceButton) else 1)
        line.addWidget(self.pick)
        if isinstance(self.control, ChoiceButton):
            line.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        self.label.setVisible(self.field.kind is not FieldKind.FLAG)
        whole.addWidget(self.label)
        whole.addLayout(line)
        whole.addWidget(self.list)
        whole.addWidget(self.problem)
        whole.addWidget(self.hint)
        self.hint.setVisible(bool(self.hint.text()))
        self.pick.picked.connect(self._take)
        self.list.itemChanged.connect(self._take_ticked)

    def _note(self) -> None:
        self._touched = True
        if not self.problem.isHidden():
            self.check()
        self.changed.emit()

    def _check_when_left(self) -> None:
        if self._touched and self.value():
            self.check()

    def _take(self, value: str) -> None:
        self.show_value(value)
        self.pick.set_texts(tr("Choose"))
        self._note_picked()

    def _offer_several(self, choices: Sequence[Choice]) -> None:
        chosen = set(split_words(self.value()))
        self.list.blockSignals(True)
        self.list.clear()
        for each in choices:
            item = QListWidgetItem(each.label or each.value)
            item.setData(Qt.ItemDataRole.UserRole, each.value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if each.value in chosen else Qt.CheckState.Unchecked
            item.setCheckState(state)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setAccessibleName(tr("{label}: what exists", label=tr(self.field.label)))
        self.list.setFixedHeight(12 + 28 * min(_LIST_ROWS, max(1, len(choices))))
        self.list.setVisible(bool(choices))

    def _take_ticked(self) -> None:
        items = [self.list.item(at) for at in range(self.list.count())]
        known = {item.data(Qt.ItemDataRole.UserRole) for item in items}
        ticked = [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]
        others = [word for word in split_words(self.value()) if word not in known]
        self.show_value(join_words([*others, *ticked]))
        self._note_picked()

    def _note_picked(self) -> None:
        self._touched = True
        self.check()
        self.picked.emit()


def problem_of(field: Field, said: str) -> str:
    """What is wrong with what was entered, in a sentence; empty where nothing is."""
    if not said:
        needed = field.required and field.default is None and field.kind is not FieldKind.FLAG
        return tr("This is needed.") if needed else ""
    if field.kind is FieldKind.NUMBER:
        return _number_problem(field, said)
    if field.kind is FieldKind.DATE and not _is_day(said):
        return tr("Write a day such as 2026-05-31.")
    if field.kind is FieldKind.SECRET and not said.isprintable():
        return tr("It holds a line break or another character that cannot be right.")
    if field.pattern and not re.fullmatch(field.pattern, said):
        hint = tr(field.hint) if field.hint else ""
        return tr("This does not look right. {hint}", hint=hint).strip()
    return ""


def _number_problem(field: Field, said: str) -> str:
    if not re.fullmatch(r"[+-]?\d{1,18}", said, re.ASCII):
        return tr("Write a whole number.")
    if field.least is not None and int(said) < field.least:
        return tr("It is at least {least}.", least=field.least)
    if field.most is not None and int(said) > field.most:
        return tr("It is at most {most}.", most=field.most)
    return ""


def _is_day(said: str) -> bool:
    try:
        date.fromisoformat(said)
    except ValueError:
        return False
    return True


def _written(field: Field) -> str:
    value = field.default
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return join_words(value) if isinstance(value, tuple) else str(value)
