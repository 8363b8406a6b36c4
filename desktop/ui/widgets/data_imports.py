"""The imports so far: what each file was, what became of its rows, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.core.reports.data_page import ImportRow
from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.typography import CAPTION, TEXT, sized
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.data_card import ListCard
from desktop.ui.widgets.data_words import describe_import

_AT_ONCE, _HEIGHT = 20, 69
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
        super().__init__(look, tr("Imports"), parent)
        self.ask_before_undo = False
        self.rows: list[ImportLine] = []
        self._past: tuple[ImportRow, ...] = ()
        self._today, self._shown, self._may_undo = date.min, _AT_ONCE, True
        self.choose = PrimarySmall(look, tr("Import files"))
        self.choose.clicked.connect(self.files_wanted)
        self.put_in_head(self.choose)

    def show_imports(
        self, past: Sequence[ImportRow], today: date, *, may_undo: bool = True
    ) -> None:
        """Lists them; `may_undo` says whether there is a way back at all."""
        given = (tuple(past), today, may_undo)
        busy = any(not row.undo.isEnabled() for row in self.rows)
        if given == (self._past, self._today, self._may_undo) and self.rows and not busy:
            return  # building rows takes longer than looking at them
        self._past, self._today, self._may_undo = given
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
            more = QPushButton(tr("Show {count} older", count=min(older, _AT_ONCE)))
            more.setProperty("role", "link")
            more.clicked.connect(self.show_more)
            listed.append(more)
        self.put_rows(listed, tr("Nothing was imported yet. Drop files anywhere on the window."))
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


class ImportLine(QWidget):
    """One import; Enter shows its receipt, Delete takes it back.

    It draws its words itself: a hundred labels would take longer than a page switch may.
    """

    undo_wanted = Signal(object)
    receipt_wanted = Signal(object)
    entered = Signal(object)

    def __init__(
        self, look: Look, past: ImportRow, today: date, card: ImportsCard, *, may_undo: bool
    ) -> None:
        super().__init__()
        self.past, self._look, self._card = past, look, card
        self.is_stop, self._sure = False, False
        self.setFixedHeight(_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.what, self.result = describe_import(past, look.formats, today)
        self.undo = FaceButton(look, _UNDO, self)
        self.undo.set_texts(tr("Undo"))
        self.undo.setAccessibleName(tr("Undo the import of {file}", file=past.file))
        self.undo.setVisible(past.state == "live" and may_undo)
        self.undo.clicked.connect(self._press_undo)
        self.setAccessibleName(f"{past.file}, {self.what}, {self.result.text}")
        self.setToolTip(f"{past.file}\n{self.what}\n{self.result.text}")
        look.theme.changed.connect(self.update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stands at the right."""
        super().resizeEvent(event)
        self._place_undo()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground, file, what it was, what became of it, hairline and focus ring."""
        del event
        palette = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.hasFocus() or self.underMouse():
            ground = palette.acct if self.hasFocus() else palette.raised
            painter.fillRect(box, QColor(ground))
        painter.fillRect(box.adjusted(0, _HEIGHT - 1, 0, 0), QColor(palette.line))
        end = self.width() - 16 if self.undo.isHidden() else self.undo.x() - 12
        room = QRectF(16, 9, end - 16, 17)
        live = self.past.state == "live"
        name = sized(self.font(), TEXT, 500)
        small = sized(self.font(), CAPTION)
        middle, right = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight
        colour = palette.t1 if live else palette.t3
        _write(painter, room, name, colour, self.past.file, middle)
        _write(painter, room.translated(0, 17), small, palette.t3, self.what, right)
        result = room.translated(0, 34)
        tone: str = getattr(palette, self.result.tone or "t2")
        paint_icon(painter, self.result.icon, QRectF(16, result.top() + 2, 14, 14), tone)
        _write(painter, result.adjusted(19, 0, 0, 0), small, palette.t2, self.result.text, right)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.acc), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -2))
        painter.end()

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
        self.update()
        self.entered.emit(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And that it has gone."""
        super().focusOutEvent(event)
        self.update()

    def _place_undo(self) -> None:
        hint = self.undo.sizeHint()
        left = self.width() - 12 - hint.width()
        self.undo.setGeometry(left, (_HEIGHT - 1 - hint.height()) // 2, hint.width(), hint.height())

    def _press_undo(self) -> None:
        if self._card.ask_before_undo and not self._sure:
            self._sure = True
            self.undo.show_face(_SURE)
            self.undo.set_texts(tr("Take back?"))
            self.undo.setAccessibleName(tr("Press again to take back {file}", file=self.past.file))
            self._place_undo()
            return
        self.undo.setEnabled(False)
        self.undo.set_texts(tr("Taking back"))
        self._place_undo()
        self.undo_wanted.emit(self.past)


def _write(
    painter: QPainter, room: QRectF, font: QFont, colour: str, text: str, cut: Qt.TextElideMode
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, cut, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class PrimarySmall(FaceButton):
    """The primary button in a card's head."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, _IMPORT)
        self.set_texts(text)
        self.setAccessibleName(text)
