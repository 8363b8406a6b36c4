"""Labels: plain ones by role, ones that shorten, ones that choose the text that fits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLayout, QSizePolicy, QWidget


class Label(QLabel):
    """Plain text that is seen whole: typefaces draw accents above what they say they need.

    A line of DejaVu is too low for the dots of `Ä` by a pixel; such a text gets that pixel.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Another text."""
        super().setText(text)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Another typeface or size may need other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def _make_room(self) -> None:
        above = 0
        if not self.text().isascii():
            metrics = self.fontMetrics()
            above = max(0, -metrics.tightBoundingRect(self.text()).top() - metrics.ascent())
        if above != self._room:
            margins = self.contentsMargins()
            margins.setTop(margins.top() - self._room + above)
            self.setContentsMargins(margins)
            self._room = above


def build_label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label of plain text whose look the style sheet gives by its role."""
    label = Label(text, parent)
    if role:
        label.setProperty("role", role)
    return label


class FittingLabel(Label):
    """Shows the first of its texts that fits; what is not shown is the tooltip."""

    def __init__(
        self, role: str = "", parent: QWidget | None = None, *, as_wide_as_text: bool = False
    ) -> None:
        super().__init__(parent=parent)
        self.setProperty("role", role)
        self._hugs = as_wide_as_text
        wide = QSizePolicy.Policy.Maximum if as_wide_as_text else QSizePolicy.Policy.Ignored
        self.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
        self._texts: tuple[str, ...] = ("",)

    def set_texts(self, texts: Sequence[str]) -> None:
        """From the fullest to the shortest; the last one is cut at its end if it must be."""
        self._texts = tuple(texts) or ("",)
        self.setAccessibleName(self._texts[0])
        self._fit()
        if self._hugs:
            self.updateGeometry()

    def full_text(self) -> str:
        """The fullest text, whatever is shown."""
        return self._texts[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chooses again."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """That of the fullest text, for a label that is followed by something."""
        hint = super().sizeHint()
        if self._hugs:
            hint.setWidth(self.fontMetrics().horizontalAdvance(self._texts[0]) + 2)
        return hint

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        metrics, width = self.fontMetrics(), self.width()
        fits = (text for text in self._texts if metrics.horizontalAdvance(text) <= width)
        shortest = self._texts[-1]
        shown = next(fits, metrics.elidedText(shortest, Qt.TextElideMode.ElideRight, width))
        if shown != self.text():
            self.setText(shown)
        self.setToolTip("" if shown == self._texts[0] else self._texts[0])


def clear_layout(layout: QLayout) -> None:
    """Takes everything out; hidden at once, since deletion waits for the event loop."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def show_tone(widget: QWidget, **properties: str) -> None:
    """Sets style-sheet properties and makes the sheet look at the widget again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
