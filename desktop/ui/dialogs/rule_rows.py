"""One rule of an event in the conditions editor: a channel, and what must hold for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core.definitions import ShareRule
from desktop.ui.look import Look
from desktop.ui.pages.data_state import SeenProperty
from desktop.ui.translation import tr
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.data_suggest import SuggestField
from desktop.ui.widgets.labels import build_label

_CHANNEL = re.compile(r"[a-z0-9_]+")
_REMOVE = Face(icon="close", icon_size=14, fill="", border="", padding=4, height=24)


class RuleRow(QFrame):
    """`changed` whenever anything was typed, `removed` when the rule shall go."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, look: Look, rule: ShareRule, channels: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._seen: tuple[SeenProperty, ...] = ()
        self.setProperty("role", "inset")
        self.channel = SuggestField(look, tr("Channel"))
        self.channel.set_offers(channels)
        self.channel.set_values((rule.channel,) if rule.channel else ())
        self.channel.changed.connect(self.changed)
        self.conditions: list[ConditionRow] = []
        self.add = QPushButton(tr("Add condition"))
        self.add.setProperty("compact", True)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(lambda _checked=False: self.add_condition())
        self.remove = FaceButton(look, _REMOVE)
        self.remove.setFixedSize(24, 24)
        self.remove.setAccessibleName(tr("Remove this channel"))
        self.remove.setToolTip(tr("Remove this channel"))
        self.remove.clicked.connect(self.removed)
        self._build()
        for key, values in rule.where:
            self.add_condition(key, values)

    def rule(self) -> ShareRule | None:
        """What stands here; None while something is missing."""
        channel = "".join(self.channel.values())
        where = [row.condition() for row in self.conditions]
        if not _CHANNEL.fullmatch(channel) or any(not key or not values for key, values in where):
            return None
        return ShareRule(channel, tuple(where))

    def fault(self) -> str:
        """What is missing, in words; empty where nothing is."""
        channel = "".join(self.channel.values())
        if not channel:
            return tr("Name the channel.")
        if not _CHANNEL.fullmatch(channel):
            return tr("A channel has small letters, digits and underscores, such as copy_link.")
        if self.rule() is None:
            return tr("A condition needs a property and at least one value.")
        return ""

    def add_condition(self, key: str = "", values: Sequence[str] = ()) -> None:
        """One more thing that must hold."""
        row = ConditionRow(self._look, key, values)
        row.offer(self._seen)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._drop(row))
        self.conditions.append(row)
        self._rows.addWidget(row)
        if not key:
            row.key.field.setFocus()
        self._name_rows()
        self.changed.emit()

    def offer(self, seen: Sequence[SeenProperty]) -> None:
        """Which properties the event has, and their values."""
        self._seen = tuple(seen)
        for row in self.conditions:
            row.offer(self._seen)

    def _drop(self, row: ConditionRow) -> None:
        self.conditions.remove(row)
        row.hide()
        row.deleteLater()
        self._name_rows()
        self.changed.emit()

    def _name_rows(self) -> None:
        for at, row in enumerate(self.conditions):
            row.word.setText(tr("where") if not at else tr("and"))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(build_label(tr("Counts as"), "name"))
        self.channel.setFixedWidth(232)
        head.addWidget(self.channel)
        head.addStretch()
        head.addWidget(self.add)
        head.addWidget(self.remove)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 12, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addLayout(self._rows)


class ConditionRow(QWidget):
    """`where <property> is <values>`."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, look: Look, key: str, values: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._seen: tuple[SeenProperty, ...] = ()
        self.word = build_label(tr("where"), "body")
        self.word.setFixedWidth(40)
        self.key = SuggestField(look, tr("Property"))
        self.values = SuggestField(look, tr("Values"), several=True)
        self.key.field.setPlaceholderText(tr("property"))
        self.values.field.setPlaceholderText(tr("value, or several with commas"))
        self.key.setFixedWidth(176)
        self.key.set_values((key,) if key else ())
        self.values.set_values(values)
        self.key.changed.connect(self._change_key)
        self.values.changed.connect(self.changed)
        remove = FaceButton(look, _REMOVE)
        remove.setFixedSize(24, 24)
        remove.setAccessibleName(tr("Remove this condition"))
        remove.clicked.connect(self.removed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.word)
        line.addWidget(self.key)
        line.addWidget(build_label(tr("is"), "body"))
        line.addWidget(self.values, 1)
        line.addWidget(remove)

    def condition(self) -> tuple[str, tuple[str, ...]]:
        """Property and values."""
        return "".join(self.key.values()), self.values.values()

    def offer(self, seen: Sequence[SeenProperty]) -> None:
        """Properties, and the values of the one that is named."""
        self._seen = tuple(seen)
        self.key.set_offers([each.name for each in seen])
        self._offer_values()

    def _change_key(self) -> None:
        self._offer_values()
        self.changed.emit()

    def _offer_values(self) -> None:
        key = "".join(self.key.values())
        found = next((each.values for each in self._seen if each.name == key), ())
        self.values.set_offers(found)
