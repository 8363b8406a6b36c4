"""What counts as a share: every event name, its channel, and the effect of another one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.definitions import ShareRule
from desktop.core.event_meaning import EventMeaning
from desktop.core.reports.data_page import IGNORED, EventMapping, EventRow
from desktop.ui.data_terms import suggestion_words
from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.models.table import TableModel
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.data_card import build_head
from desktop.ui.widgets.data_choice import build_choice_menu, pop_up
from desktop.ui.widgets.data_effect import EffectBar
from desktop.ui.widgets.data_mapping_columns import MappingWords, build_columns, find_events
from desktop.ui.widgets.data_words import NOT_A_SHARE, channel_words, describe_event
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label
from desktop.ui.widgets.table import Table

_NO_SHARE, _IGNORE, _CONDITIONS = ":none", ":ignore", ":conditions"
"""What a menu's entry does that is no channel; no channel has a colon."""


class MappingCard(QFrame):
    """Signals: `effect_wanted` and `save_wanted` carry a tuple of `EventMeaning`, `dropped`
    nothing, `conditions_wanted` the `EventRow` whose conditions shall be edited.
    """

    effect_wanted = Signal(object)
    save_wanted = Signal(object)
    conditions_wanted = Signal(object)
    dropped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._mapping = EventMapping((), (), (), False)
        self._pending: tuple[EventMeaning, ...] = ()
        self._words = MappingWords(look.formats)
        self.may_save = True
        self.setProperty("role", "card")
        self.setAccessibleName(tr("What counts as a share"))
        self.model = TableModel(
            build_columns(self._words), key=lambda row: (row.source, row.name), parent=self
        )
        self.table = Table(look, self.model, row_height=38, head_height=31)
        self.table.setAccessibleName(tr("Event names and what they count as"))
        self.search = QLineEdit()
        self.detail = FittingLabel("caption")
        self.suggestion = SuggestionBar(look)
        self.effect = EffectBar(look)
        self.empty = build_label(role="body")
        self._build()
        self._connect()

    def show_mapping(self, mapping: EventMapping) -> None:
        """Every event name; a change that is not saved yet is kept."""
        self._mapping = mapping
        if mapping.rows:
            self._words.today = max(row.last_seen for row in mapping.rows)
        self.suggestion.show_rows(self._suggested())
        self.suggestion.setVisible(bool(self._suggested()) and not self._pending and self.may_save)
        self._fill()

    def pending(self) -> tuple[EventMeaning, ...]:
        """What is chosen but not saved."""
        return self._pending

    def forget(self) -> None:
        """Drops what is not saved."""
        self._set_pending(())
        self.effect.hide()
        self.suggestion.setVisible(bool(self._suggested()) and self.may_save)

    def propose(self, mappings: tuple[EventMeaning, ...]) -> None:
        """Asks for the effect of a change, which is then to be saved or dropped."""
        self._set_pending(mappings)
        self.suggestion.hide()
        one = len(mappings) == 1
        if one:
            what = channel_words(mappings[0].rules, ignored=mappings[0].ignored)
            change = tr("“{event}” becomes {meaning}", event=mappings[0].name, meaning=what)
        else:
            change = tr_count(
                "{count} event becomes a share", "{count} events become shares", len(mappings)
            )
        self.effect.ask(
            change,
            tr("Save")
            if one
            else tr_count("Save {count} event", "Save {count} events", len(mappings)),
        )
        self.effect_wanted.emit(mappings)
        self.effect.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def build_menu(self, row: EventRow) -> QMenu:
        """Channels, conditions, no share, ignored; what it counts as now is marked."""
        choices = [(channel, channel) for channel in self._mapping.channels]
        plain = len(row.rules) == 1 and not row.rules[0].where
        current = row.rules[0].channel if plain else _CONDITIONS if row.rules else _NO_SHARE
        current = _IGNORE if row.state == IGNORED else current
        menu = build_choice_menu(self.table, choices, current)
        more = (
            (_CONDITIONS, tr("Other channel or conditions …")),
            (_NO_SHARE, _sentence(tr(NOT_A_SHARE))),
            (_IGNORE, tr("Ignored: nobody’s activity")),
        )  # fmt: skip
        menu.addSeparator()
        for value, label in more:
            action = menu.addAction(label)
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(value == current)
        menu.triggered.connect(lambda action: self._choose(row, action.data()))
        return menu

    def _choose(self, row: EventRow, value: str) -> None:
        if value == _CONDITIONS:
            self.conditions_wanted.emit(row)
            return
        rules = () if value in {_NO_SHARE, _IGNORE} else (ShareRule(value),)
        wanted = EventMeaning(row.name, rules, ignored=value == _IGNORE)
        if wanted == EventMeaning(row.name, row.rules, ignored=row.state == IGNORED):
            self._drop()
        else:
            self.propose((wanted,))

    def _open_choice(self, index: QModelIndex) -> None:
        if not self.may_save:
            return
        menu = self.build_menu(self.model.row_at(index))
        cell = self.table.visualRect(index)
        menu.setMinimumWidth(cell.width() - 16)
        pop_up(menu, self.table.viewport().mapToGlobal(cell.bottomLeft() + QPoint(8, -6)))

    def _suggested(self) -> list[EventRow]:
        return [row for row in self._mapping.rows if row.suggestion is not None and not row.rules]

    def _take_suggestions(self) -> None:
        mappings = {
            row.name: EventMeaning(row.name, (ShareRule(row.suggestion.channel),))
            for row in self._suggested()
            if row.suggestion is not None
        }
        self.propose(tuple(mappings.values()))

    def _save(self) -> None:
        if self._pending:
            self.effect.save.setEnabled(False)
            self.save_wanted.emit(self._pending)

    def _drop(self) -> None:
        self.forget()
        self.dropped.emit()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_pending(self, mappings: tuple[EventMeaning, ...]) -> None:
        self._pending = mappings
        chosen = {each.name: channel_words(each.rules, ignored=each.ignored) for each in mappings}
        self._words.pending = {
            (row.source, row.name): chosen[row.name]
            for row in self._mapping.rows
            if row.name in chosen
        }
        self.table.viewport().update()

    def _fill(self) -> None:
        found = find_events(self._mapping.rows, self.search.text())
        self.table.show_rows(found)
        self.table.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.empty.setText(
            tr("No event name holds “{text}”.", text=self.search.text()) if self._mapping.rows
            else tr("No events yet. Import an export of your product’s events; then every name "
            "stands here, and you say which of them are shares.")
        )  # fmt: skip
        self._describe()

    def _describe(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.detail.set_texts((describe_event(row, self._look.formats, self._words.today),))
        elif self._mapping.unseen:
            names = ", ".join(self._mapping.unseen)
            self.detail.set_texts((tr("Mapped, but never seen: {names}", names=names),))
        else:
            total = self._look.formats.count(len(self._mapping.rows))
            shares = sum(1 for each in self._mapping.rows if each.rules)
            self.detail.set_texts(
                (tr("{total} event names, {shares} of them shares", total=total, shares=shares),)
            )

    def _build(self) -> None:
        title = build_label(tr("What counts as a share"), "title")
        line, head = build_head(title)
        self.search.setPlaceholderText(tr("Find event"))
        self.search.setAccessibleName(tr("Find event"))
        self.search.setProperty("compact", True)
        self.search.setMinimumWidth(72)
        self.search.setMaximumWidth(120)
        self.search.setProperty("leading", True)
        self._glass = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._draw_glass()
        line.addWidget(self.search)
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(16, 16, 16, 16)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        foot = QFrame()
        foot.setProperty("role", "cardfoot")
        foot.setFixedHeight(32)
        inner = QHBoxLayout(foot)
        inner.setContentsMargins(16, 0, 16, 0)
        inner.addWidget(self.detail, 1)
        self.effect.hide()
        self.suggestion.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.suggestion)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.effect)
        whole.addWidget(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._fill)
        self.table.choice_wanted.connect(self._open_choice)
        self.table.selectionModel().currentRowChanged.connect(self._describe)
        self.effect.saved.connect(self._save)
        self.effect.dropped.connect(self._drop)
        self.suggestion.taken.connect(self._take_suggestions)
        self._look.theme.changed.connect(self._draw_glass)
        # Ctrl+F belongs to whichever part of the page holds the keyboard
        shortcut = QShortcut(QKeySequence.StandardKey.Find, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.search.setFocus)

    def _draw_glass(self) -> None:
        picture = QPixmap(32, 32)
        picture.setDevicePixelRatio(2)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        paint_icon(painter, "magnify", QRectF(1, 1, 14, 14), self._look.theme.palette.t3)
        painter.end()
        self._glass.setIcon(QIcon(picture))


class SuggestionBar(QFrame):
    """Events whose names sound like shares, and a button that maps them all."""

    taken = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "suggestion")
        self.setAccessibleName(tr("Suggestions"))
        self.text = FittingLabel("status")
        self.take = QPushButton(tr("Map them"))
        self.take.setProperty("compact", True)
        self.take.clicked.connect(self.taken)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 8, 6)
        line.setSpacing(8)
        line.addWidget(Icon(look, "share-variant-outline", 16, "acc"))
        line.addWidget(self.text, 1)
        line.addWidget(self.take)

    def show_rows(self, rows: list[EventRow]) -> None:
        """Names them, as many as fit."""
        names = list(dict.fromkeys(row.name for row in rows))
        count = len(names)
        texts = [_look_like_shares(names, shown) for shown in range(count, 0, -1)]
        few = tr_count("{count} looks like a share", "{count} look like shares", count)
        self.text.set_texts((*texts, few))
        self.take.setText(tr_count("Map {count}", "Map {count}", count))
        self.take.setAccessibleName(
            tr_count("Map {count} suggested event", "Map {count} suggested events", count)
        )
        reasons = [
            tr(
                "{event} as {channel}: {reason}",
                event=row.name,
                channel=row.suggestion.channel,
                reason=suggestion_words(row.suggestion.reason),
            )
            for row in rows
            if row.suggestion is not None
        ]
        self.take.setToolTip("\n".join(reasons))


def _look_like_shares(names: list[str], shown: int) -> str:
    """The first names, and how many more there are."""
    said, more = ", ".join(names[:shown]), len(names) - shown
    if more:
        return tr_count(
            "{names} and {count} more look like shares",
            "{names} and {count} more look like shares",
            more, names=said,
        )  # fmt: skip
    if len(names) == 1:
        return tr("{names} looks like a share", names=said)
    return tr("{names} look like shares", names=said)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
