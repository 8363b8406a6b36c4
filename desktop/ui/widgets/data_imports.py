"""The imports so far: what each file was, what became of its rows, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core.reports.data_page import ImportRow
from desktop.ui.look import Look
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.data_card import ListCard
from desktop.ui.widgets.data_elided import MiddleLabel
from desktop.ui.widgets.data_words import describe_import
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, show_tone

_AT_ONCE = 50
_UNDO = Face(icon="undo-variant", icon_size=14, radius=4, height=24, padding=8, small=True)
_SURE = Face(
    icon="alert-outline", icon_size=14, icon_colour="warn", text_colour="warn", fill="warn_tint",
    hover="warn_tint", border="", radius=4, height=24, padding=8, small=True,
)  # fmt: skip
_IMPORT = Face(
    icon="tray-arrow-down", icon_size=14, icon_colour="onacc", text_colour="onacc", fill="acc",
    hover="acc", border="acc", radius=4, height=24, padding=9, small=True,
)  # fmt: skip


class ImportsCard(ListCard):
    """Newest first; signals carry the import's row."""

    files_wanted = Signal()
    undo_wanted = Signal(object)
    receipt_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Imports", parent)
        self.ask_before_undo = False
        self.rows: list[ImportLine] = []
        self._past: tuple[ImportRow, ...] = ()
        self._today, self._shown, self._may_undo = date.min, _AT_ONCE, True
        self.choose = PrimarySmall(look, "Import files")
        self.choose.clicked.connect(self.files_wanted)
        self.put_in_head(self.choose)

    def show_imports(
        self, past: Sequence[ImportRow], today: date, *, may_undo: bool = True
    ) -> None:
        """Lists them; `may_undo` says whether there is a way back at all."""
        self._past, self._today, self._may_undo = tuple(past), today, may_undo
        self._fill()

    def show_more(self) -> None:
        """Lists older ones too."""
        self._shown += _AT_ONCE
        self._fill()

    def walk(self, line: ImportLine, step: int) -> None:
        """Moves the keyboard to the row above or below."""
        place = self.rows.index(line) + step
        if 0 <= place < len(self.rows):
            self._make_stop(self.rows[place])
            self.rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(self.rows[place])

    def _fill(self) -> None:
        held = next((row.past.id for row in self.rows if row.is_stop), None)
        self.rows = [self._build_line(past) for past in self._past[: self._shown]]
        listed: list[QWidget] = list(self.rows)
        older = len(self._past) - self._shown
        if older > 0:
            more = QPushButton(f"Show {min(older, _AT_ONCE)} older")
            more.setProperty("role", "link")
            more.clicked.connect(self.show_more)
            listed.append(more)
        self.put_rows(listed, "Nothing was imported yet. Drop files anywhere on the window.")
        if self.rows:
            kept = next((row for row in self.rows if row.past.id == held), self.rows[0])
            self._make_stop(kept)

    def _build_line(self, past: ImportRow) -> ImportLine:
        line = ImportLine(self._look, past, self._today, self, may_undo=self._may_undo)
        line.undo_wanted.connect(self.undo_wanted)
        line.receipt_wanted.connect(self.receipt_wanted)
        line.entered.connect(self._make_stop)
        return line

    def _make_stop(self, line: ImportLine) -> None:
        """Tab stops at one row only; arrows reach the others."""
        for row in self.rows:
            row.set_stop(row is line)


class ImportLine(QFrame):
    """One import; Enter shows its receipt, Delete takes it back."""

    undo_wanted = Signal(object)
    receipt_wanted = Signal(object)
    entered = Signal(object)

    def __init__(
        self, look: Look, past: ImportRow, today: date, card: ImportsCard, *, may_undo: bool
    ) -> None:
        super().__init__()
        self.past, self._card, self.is_stop = past, card, False
        self._sure = False
        self.setProperty("role", "listrow")
        self.setFixedHeight(69)
        what, said = describe_import(past, look.formats, today)
        self.file = MiddleLabel("name")
        self.file.set_full_text(past.file)
        self.what, self.result = FittingLabel("caption"), FittingLabel("status")
        self.what.set_texts((what,))
        self.result.set_texts((said.text,))
        live = past.state == "live"
        if not live:
            self.file.setProperty("tone", "t3")
        self.undo = FaceButton(look, _UNDO)
        self.undo.set_texts("Undo")
        self.undo.setAccessibleName(f"Undo the import of {past.file}")
        self.undo.setVisible(live and may_undo)
        self.undo.clicked.connect(self._press_undo)
        self.setAccessibleName(f"{past.file}, {what}, {said.text}")
        result = QHBoxLayout()
        result.setSpacing(5)
        result.addWidget(Icon(look, said.icon, 14, said.tone or "t2"))
        result.addWidget(self.result, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self.file)
        words.addWidget(self.what)
        words.addLayout(result)
        words.addStretch()
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 12, 1)
        line.setSpacing(12)
        line.addLayout(words, 1)
        line.addWidget(self.undo)

    def set_stop(self, stop: bool) -> None:
        """Whether Tab comes here."""
        self.is_stop = stop
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        policy = Qt.FocusPolicy.TabFocus if stop else Qt.FocusPolicy.NoFocus
        self.undo.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk, Enter shows the receipt, Delete takes back."""
        key = event.key()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._card.walk(self, 1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.receipt_wanted.emit(self.past)
        elif key == Qt.Key.Key_Delete and not self.undo.isHidden():
            self._press_undo()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click shows the receipt."""
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.receipt_wanted.emit(self.past)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows where the keyboard is."""
        super().focusInEvent(event)
        show_tone(self, focused="true")
        self.entered.emit(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And that it has gone."""
        super().focusOutEvent(event)
        show_tone(self, focused="false")

    def _press_undo(self) -> None:
        if self._card.ask_before_undo and not self._sure:
            self._sure = True
            self.undo.show_face(_SURE)
            self.undo.set_texts("Take back?")
            self.undo.setAccessibleName(f"Press again to take back {self.past.file}")
            return
        self.undo.setEnabled(False)
        self.undo.set_texts("Taking back")
        self.undo_wanted.emit(self.past)


class PrimarySmall(FaceButton):
    """The primary button in a card's head."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, _IMPORT)
        self.set_texts(text)
        self.setAccessibleName(text)
