"""What needs a look: one row each, with one action."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.reports.overview import Attention
from desktop.ui.attention_words import AttentionWords, describe_attention
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label, clear_layout
from desktop.ui.widgets.scroller import build_scroller

_ICONS = {"bad": "alert-circle", "warn": "alert-outline", "mute": "help-circle-outline"}
_ICON_OF_KIND = {
    "late_source": "clock-alert-outline",
    "no_icp": "bullseye-arrow",
    "alert": "bell-ring-outline",
}


class AttentionCard(QFrame):
    """The list; `followed` carries the `Attention` whose button was pressed."""

    followed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[tuple[tuple[Attention, bool], ...], int] | None = None
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Needs attention"))
        self.count = build_label(role="tag")
        self.count.setFixedHeight(20)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(8)
        head.addWidget(build_label(tr("Needs attention"), "title"))
        head.addWidget(self.count)
        head.addStretch()
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(16, 0, 16, 0)
        self._rows.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 14, 0, 2)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(build_scroller(self._rows, tr("Things that need attention")), 1)

    def show_items(
        self,
        items: tuple[Attention, ...],
        can_follow: Callable[[Attention], bool],
        this_year: int = 0,
    ) -> None:
        """Lists them; an item that leads nowhere has no button. Days of `this_year` lack theirs.

        Those that are listed already stay, and with them a button that has the keyboard.
        """
        wanted = tuple((item, can_follow(item)) for item in items), this_year
        if wanted == self._shown:
            return
        self._shown = wanted
        clear_layout(self._rows)
        self.count.setText(str(len(items)))
        self.count.setVisible(bool(items))
        for item, leads in wanted[0]:
            self._rows.addWidget(self._build_row(item, this_year, has_button=leads))
        if not items:
            self._rows.addWidget(self._build_calm())
        self._rows.addStretch()

    def _build_row(self, item: Attention, this_year: int, *, has_button: bool) -> QWidget:
        row = QWidget()
        row.setProperty("role", "clear")
        row.setFixedHeight(56)
        icon = _ICON_OF_KIND.get(item.kind, _ICONS.get(item.severity, _ICONS["mute"]))
        token = item.severity if item.severity in _ICONS else "mute"
        words = QVBoxLayout()
        words.setSpacing(0)
        title, detail = FittingLabel("name"), FittingLabel("caption")
        said = describe_attention(item, self._look.formats, this_year)
        title.set_texts((said.title,))
        detail.set_texts((said.detail,))
        words.addStretch()
        words.addWidget(title)
        words.addWidget(detail)
        words.addStretch()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(Icon(self._look, icon, 20, token))
        line.addLayout(words, 1)
        if has_button and said.action:
            line.addWidget(self._build_button(item, said))
        whole = QVBoxLayout(row)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        hairline = QFrame()
        hairline.setProperty("role", "hairline")
        hairline.setFixedHeight(1)
        whole.addWidget(hairline)
        whole.addLayout(line, 1)
        return row

    def _build_button(self, item: Attention, said: AttentionWords) -> QPushButton:
        button = QPushButton(said.action)
        button.setProperty("compact", True)
        button.setMinimumWidth(104)
        button.setAccessibleName(f"{said.action}: {said.title}")
        button.clicked.connect(lambda: self.followed.emit(item))
        return button

    def _build_calm(self) -> QWidget:
        calm = QWidget()
        calm.setProperty("role", "clear")
        line = QHBoxLayout(calm)
        line.setContentsMargins(0, 16, 0, 16)
        line.setSpacing(12)
        line.addWidget(Icon(self._look, "check-circle", 20, "ok"))
        line.addWidget(build_label(tr("Nothing needs a look."), "body"), 1)
        return calm
