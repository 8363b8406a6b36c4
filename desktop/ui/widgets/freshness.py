"""How far each source's data reaches, as chips: the worst first, what does not fit as a count."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from desktop.core.language.names import name_source
from desktop.core.reports.overview import SourceFreshness
from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.translation import mark, tr, tr_count
from desktop.ui.widgets.button import Face, FaceButton

_GAP = 6
_ORDER = {"broken": 0, "late": 1}
_STATES = {"late": mark("late"), "broken": mark("broken")}
_CHIP = Face(small=True, height=24, radius=4, padding=6, icon_size=14, border="line")
_FACES = {
    "ok": ("check-circle", "ok", "t2", "surface", "line"),
    "late": ("clock-alert-outline", "warn", "warn", "warn_tint", ""),
    "broken": ("alert-circle", "bad", "bad", "bad_tint", ""),
}


def describe_freshness(source: SourceFreshness, formats: Formats) -> tuple[str, str]:
    """The chip's words and its tooltip."""
    name = name_source(source.source)
    day = tr("no data yet") if source.through is None else formats.day(source.through)
    text = tr("{source} {day}", source=name, day=day)
    if source.state in _STATES:
        text = tr("{source} {state}, {day}", source=name, state=tr(_STATES[source.state]), day=day)
    if source.through is None:
        return text, tr("{source}: {day}", source=name, day=day)
    if source.settled_through is None:
        return text, tr("{source} through {day}", source=name, day=day)
    settled = formats.day(source.settled_through)
    hint = tr("{source} through {day}, settled to {settled}", source=name, day=day, settled=settled)
    return text, hint


class FreshnessRow(QWidget):
    """Chips at the right end of their room; `chosen` carries the source's key."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.chips: list[FaceButton] = []
        self.more = FaceButton(look, _CHIP, self)
        self.more.hide()
        self.more.clicked.connect(self._offer_rest)
        self.setAccessibleName(tr("How far the data of each source reaches"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)

    def show_sources(self, sources: tuple[SourceFreshness, ...]) -> None:
        """The worst first, then as the report has them."""
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        ranked = sorted(sources, key=lambda source: _ORDER.get(source.state, 2))
        self.chips = [self._build_chip(source) for source in ranked]
        self._lay_out()

    def sizeHint(self) -> QSize:
        """All chips beside each other."""
        return QSize(sum(chip.sizeHint().width() + _GAP for chip in self.chips), 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decides again what fits."""
        super().resizeEvent(event)
        self._lay_out()

    def _build_chip(self, source: SourceFreshness) -> FaceButton:
        icon, icon_colour, text_colour, fill, border = _FACES.get(source.state, _FACES["ok"])
        face = Face(
            icon=icon, icon_size=14, icon_colour=icon_colour, text_colour=text_colour, fill=fill,
            border=border, hover=fill, radius=4, height=24, padding=6, small=True,
        )  # fmt: skip
        chip = FaceButton(self._look, face, self)
        text, hint = describe_freshness(source, self._look.formats)
        chip.set_texts(text)
        chip.setToolTip(hint)
        chip.setAccessibleName(hint)
        chip.clicked.connect(lambda: self.chosen.emit(source.source))
        return chip

    def build_menu(self) -> QMenu:
        """The sources whose chips do not fit."""
        menu = QMenu(self)
        for chip in self.chips:
            if chip.isHidden():
                menu.addAction(chip.toolTip()).triggered.connect(chip.click)
        return menu

    def _offer_rest(self) -> None:
        menu = self.build_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _lay_out(self) -> None:
        widths = [chip.sizeHint().width() for chip in self.chips]
        fitting = len(widths)
        while fitting and self._needed(widths, fitting) > self.width():
            fitting -= 1
        left_over = self.chips[fitting:]
        self.more.setVisible(bool(left_over))
        if left_over:
            self.more.set_texts(f"+{len(left_over)}")
            self.more.setToolTip("\n".join(chip.toolTip() for chip in left_over))
            self.more.setAccessibleName(
                tr_count("{count} more source", "{count} more sources", len(left_over))
            )
        x = self.width() - self._needed(widths, fitting)
        for at, chip in enumerate(self.chips):
            chip.setVisible(at < fitting)
            if at < fitting:
                chip.setGeometry(x, 0, widths[at], 24)
                x += widths[at] + _GAP
        self.more.setGeometry(x, 0, self.more.sizeHint().width(), 24)

    def _needed(self, widths: list[int], fitting: int) -> int:
        total = sum(widths[:fitting]) + _GAP * max(0, fitting - 1)
        if fitting < len(widths):
            self.more.set_texts(f"+{len(widths) - fitting}")
            total += self.more.sizeHint().width() + (_GAP if fitting else 0)
        return total
