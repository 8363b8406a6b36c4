"""The conditions editor: as which channels an event counts, depending on its properties."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.definitions import ShareRule
from desktop.core.event_meaning import EventMeaning
from desktop.core.reports.data_page import EventRow
from desktop.ui.dialogs.bars import Foot, build_cross, build_head
from desktop.ui.dialogs.frame import FramedDialog
from desktop.ui.dialogs.rule_rows import RuleRow
from desktop.ui.look import Look
from desktop.ui.pages.data_state import DataActions, SeenProperty
from desktop.ui.state import Failure
from desktop.ui.tasks import LatestQuery
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.data_elided import MiddleLabel
from desktop.ui.widgets.data_words import describe_effect
from desktop.ui.widgets.labels import FittingLabel, build_label, show_tone
from desktop.ui.widgets.scroller import build_scroller

_SIZE = QSize(720, 520)
_PAUSE = 300
"""Milliseconds without typing before the effect is worked out."""


class ConditionsDialog(FramedDialog):
    """`saved` carries the `EventMeaning` that was agreed on."""

    saved = Signal(object)

    def __init__(
        self,
        look: Look,
        actions: DataActions,
        event: EventRow,
        channels: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, tr("What “{name}” counts as", name=event.name), _SIZE, parent)
        self._actions, self._event = actions, event
        self._channels = tuple(channels)
        self._seen: tuple[SeenProperty, ...] = ()
        self.rules: list[RuleRow] = []
        self.effect = FittingLabel("status")
        self.add = QPushButton(tr("Add channel"))
        self.cancel = QPushButton(tr("Cancel"))
        self.save = QPushButton(tr("Save"))
        self._effects, self._properties = LatestQuery(self), LatestQuery(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()
        self._connect()
        for rule in event.rules or (ShareRule(_suggested(event)),):
            self.add_rule(rule)
        self.rules[0].channel.field.setFocus()
        self._ask_properties()

    def mapping(self) -> EventMeaning | None:
        """What stands in the dialog; None while something is missing."""
        rules = [row.rule() for row in self.rules]
        if any(rule is None for rule in rules):
            return None
        return EventMeaning(self._event.name, tuple(rule for rule in rules if rule is not None))

    def add_rule(self, rule: ShareRule | None = None) -> None:
        """One more channel."""
        row = RuleRow(self._look, rule or ShareRule(""), self._channels)
        row.offer(self._seen)
        row.changed.connect(self._change)
        row.removed.connect(lambda: self._drop(row))
        self.rules.append(row)
        self._rows.addWidget(row)
        if rule is None:
            row.channel.field.setFocus()
        self._change()

    def done(self, result: int) -> None:
        """Stops what runs."""
        self._pause.stop()
        self._effects.close()
        self._properties.close()
        super().done(result)

    def _drop(self, row: RuleRow) -> None:
        self.rules.remove(row)
        row.hide()
        row.deleteLater()
        self._change()

    def _change(self) -> None:
        faults = [fault for row in self.rules if (fault := row.fault())]
        mapping = self.mapping()
        unchanged = mapping is not None and mapping.rules == self._event.rules
        self.save.setEnabled(mapping is not None and not unchanged)
        count = sum(len(rule.where) for rule in mapping.rules) if mapping else 0
        words = tr("Save")
        if count:
            words = tr_count("Save {count} condition", "Save {count} conditions", count)
        if mapping is not None and not mapping.rules:
            words = tr("Save as no share")
        self.save.setText(words)
        self.save.setAccessibleName(words)
        self._otherwise.setText(_otherwise(mapping))
        self._pause.stop()
        if faults:
            self._say(faults[0], "warn")
        elif unchanged:
            self._say(tr("Nothing is changed yet."))
        else:
            self._say(tr("Working out what it does to the share rate …"))
            self._pause.start()

    def _ask_effect(self) -> None:
        mapping, effect = self.mapping(), self._actions.effect_of_mapping
        if mapping is not None and effect is not None:
            self._effects.ask(lambda: effect((mapping,)))
        elif effect is None:
            self._say("")

    def _show_effect(self, effect: object) -> None:
        if effect is None:
            self._say(tr("No share rate yet: there are no events, or there is no ICP."))
        else:
            words = describe_effect(effect, self._look.formats)  # type: ignore[arg-type]
            self._say(tr("Share rate: {words}", words=words), "t1")

    def _show_failure(self, failure: Failure) -> None:
        self._say(failure.message, "bad")

    def _ask_properties(self) -> None:
        properties, name = self._actions.properties, self._event.name
        if properties is not None:
            self._properties.ask(lambda: properties(name))

    def _take_properties(self, seen: tuple[SeenProperty, ...]) -> None:
        self._seen = seen
        for row in self.rules:
            row.offer(seen)

    def _press_save(self) -> None:
        mapping = self.mapping()
        if mapping is not None and self.save.isEnabled():
            self.accept()
            self.saved.emit(mapping)

    def _say(self, text: str, tone: str = "t3") -> None:
        self.effect.set_texts((text,))
        show_tone(self.effect, tone=tone)

    def _connect(self) -> None:
        self.add.clicked.connect(lambda _checked=False: self.add_rule())
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._press_save)
        self._pause.timeout.connect(self._ask_effect)
        self._effects.answered.connect(self._show_effect)
        self._effects.failed.connect(self._show_failure)
        self._properties.answered.connect(self._take_properties)

    def _build(self) -> None:
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._build_head())
        hint = tr("The first channel whose conditions all hold is the one that counts.")
        words = build_label(hint, "body")
        words.setContentsMargins(23, 0, 23, 8)
        whole.addWidget(words)
        whole.addWidget(self._build_rules(), 1)
        whole.addWidget(Foot((self.effect,), (self.cancel, self.save)))

    def _build_head(self) -> QHBoxLayout:
        title = MiddleLabel("step")
        title.set_full_text(tr("What “{name}” counts as", name=self._event.name))
        recent = self._look.formats.count(self._event.recent)
        counted = build_label(tr("{count} in 28 days", count=recent), "caption")
        cross = build_cross(self._look)
        cross.clicked.connect(self.reject)
        return build_head((title, counted), cross)

    def _build_rules(self) -> QScrollArea:
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._otherwise = build_label(role="caption")
        self.add.setProperty("compact", True)
        self.add.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addSpacing(8)
        foot.addWidget(self._otherwise)
        foot.addStretch()
        column = QVBoxLayout()
        column.setContentsMargins(23, 0, 23, 16)
        column.setSpacing(12)
        column.addLayout(self._rows)
        column.addLayout(foot)
        column.addStretch()
        return build_scroller(column, tr("Channels and their conditions"))


def _suggested(event: EventRow) -> str:
    return event.suggestion.channel if event.suggestion is not None else ""


def _otherwise(mapping: EventMeaning | None) -> str:
    """What becomes of events for which no rule holds."""
    if mapping is None or not mapping.rules:
        return tr("Without a channel it is no share.")
    if any(not rule.where for rule in mapping.rules[:-1]):
        return tr("A channel without conditions takes everything: those after it never count.")
    return tr("Otherwise it is no share.") if mapping.rules[-1].where else ""
