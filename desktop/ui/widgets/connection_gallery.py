"""What can be connected: a card for each service, by family, and a field to find one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.connection_state import ConnectorOffer
from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.sentence_words import sentence_words
from desktop.ui.translation import tr
from desktop.ui.typography import CAPTION, TEXT, sized
from desktop.ui.widgets.connection_words import FAMILIES, gives_words, offer_icon
from desktop.ui.widgets.labels import build_label, clear_layout

_COLUMNS, _HEIGHT = 3, 72


class OfferCard(QAbstractButton):
    """A service: its sign, its name, what it gives."""

    def __init__(self, look: Look, offer: ConnectorOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.offer = look, offer
        self._icon, self._gives = offer_icon(offer), gives_words(offer)
        self.setText(offer.title)
        self.setAccessibleName(tr("Connect {service}: {gives}", service=offer.title,
                                  gives=self._gives))  # fmt: skip
        self.setToolTip(tr(offer.help) if offer.help else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Three to a row."""
        return QSize(240, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground, sign, words and the focus ring."""
        del event
        palette = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = palette.raised if self.underMouse() or self.isDown() else palette.surface
        painter.setPen(QPen(QColor(palette.line2)))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 8, 8)
        paint_icon(painter, self._icon, QRectF(16, _HEIGHT / 2 - 12, 24, 24), palette.t2)
        room = QRectF(56, 16, self.width() - 68, 20)
        self._write(painter, room, sized(self.font(), TEXT, 500), palette.t1, self.text())
        small = room.translated(0, 20)
        self._write(painter, small, sized(self.font(), CAPTION), palette.t3, self._gives)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.acc), 2))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _write(self, painter: QPainter, room: QRectF, font: QFont, colour: str, text: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        right = Qt.TextElideMode.ElideRight
        shown = QFontMetrics(font).elidedText(text, right, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class ConnectionGallery(QWidget):
    """`chosen` carries the `ConnectorOffer` that was pressed; `files_wanted`, files instead."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "clear")
        self.cards: list[OfferCard] = []
        self._offers: tuple[ConnectorOffer, ...] = ()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a service"))
        self.search.setAccessibleName(tr("Find a service"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._choose_first)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 12, 0)
        self._rows.setSpacing(8)
        inner = QWidget()
        inner.setProperty("role", "clear")
        inner.setLayout(self._rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.search)
        whole.addWidget(area, 1)

    def show_offers(self, offers: Sequence[ConnectorOffer], problems: Sequence[str] = ()) -> None:
        """Every service, and a sentence about each that cannot be used."""
        self._offers, self._problems = tuple(offers), tuple(problems)
        self._fill()

    def _fill(self) -> None:
        wanted = self.search.text().strip().casefold()
        clear_layout(self._rows)
        self.cards = []
        shown = [each for each in self._offers if wanted in _sought(each)]
        for family in dict.fromkeys([*FAMILIES, *(each.family for each in shown)]):
            found = [each for each in shown if each.family == family]
            if found:
                words = tr(FAMILIES[family]) if family in FAMILIES else family
                self._rows.addWidget(build_label(words, "title"))
                self._rows.addWidget(self._build_grid(found))
                self._rows.addSpacing(8)
        if not shown:
            self._say(tr("There is no such service. Import its exported files instead."))
        if not wanted:
            for problem in self._problems:
                self._say(sentence_words(problem))
        self._rows.addStretch()

    def _build_grid(self, offers: Sequence[ConnectorOffer]) -> QWidget:
        holder = QWidget()
        holder.setProperty("role", "clear")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for at, offer in enumerate(offers):
            card = OfferCard(self._look, offer)
            card.clicked.connect(lambda _=False, offer=offer: self.chosen.emit(offer))
            grid.addWidget(card, at // _COLUMNS, at % _COLUMNS)
            self.cards.append(card)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        return holder

    def _say(self, text: str) -> None:
        label = build_label(text, "body")
        label.setWordWrap(True)
        self._rows.addWidget(label)

    def _choose_first(self) -> None:
        if self.cards and self.search.text().strip():
            self.chosen.emit(self.cards[0].offer)


def _sought(offer: ConnectorOffer) -> str:
    return f"{offer.title} {offer.kind} {gives_words(offer)}".casefold()
