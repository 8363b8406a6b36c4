"""Titles side by side that are never cut: where they do not fit, arrows bring the others."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.data_choice import Segments
from desktop.ui.widgets.scroller import build_scroller

_HEIGHT = 24
_STEP = 160
"""Pixels that an arrow moves."""
_BEFORE, _AFTER = "chevron-left", "chevron-right"


class TabRow(QWidget):
    """Shows `tabs`, which lie close together, in one line, and the one that is on in sight."""

    def __init__(self, look: Look, tabs: Segments, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self.setProperty("role", "clear")
        self.setFixedHeight(_HEIGHT)
        self.before = self._build_arrow(look, _BEFORE, tr("Titles before"), -_STEP)
        self.after = self._build_arrow(look, _AFTER, tr("Titles after"), _STEP)
        self._area = self._build_area()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.before)
        line.addWidget(self._area, 1)
        line.addWidget(self.after)
        tabs.picked.connect(self.show_current)

    def fit(self) -> None:
        """Looks anew at how much room the titles take, after others came."""
        # not the hint of the whole, which leaves out what is not shown yet
        self._tabs.setFixedWidth(sum(each.sizeHint().width() for each in self._tabs.buttons))
        is_wide = self._tabs.width() > self.width()
        self.before.setVisible(is_wide)
        self.after.setVisible(is_wide)
        self._dress()
        self.show_current(self._tabs.current())

    def show_current(self, at: int) -> None:
        """Brings the title at that place into sight."""
        if 0 <= at < len(self._tabs.buttons):
            self._tabs.layout().activate()  # type: ignore[union-attr]
            self._area.ensureWidgetVisible(self._tabs.buttons[at], _HEIGHT, 0)

    def minimumSizeHint(self) -> QSize:
        """The arrows and one title between them."""
        return QSize(4 * _HEIGHT, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrows come and go with the room."""
        super().resizeEvent(event)
        self.fit()

    def _build_area(self) -> QScrollArea:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._tabs)
        line.addStretch()
        area = build_scroller(line)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = area.horizontalScrollBar()
        bar.valueChanged.connect(self._dress)
        bar.rangeChanged.connect(self._dress)
        return area

    def _build_arrow(self, look: Look, icon: str, name: str, step: int) -> FaceButton:
        arrow = FaceButton(look, _face(icon, enabled=True), self)
        arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys move from title to title
        arrow.setToolTip(name)
        arrow.setAccessibleName(name)
        arrow.clicked.connect(lambda: self._move(step))
        return arrow

    def _dress(self) -> None:
        """An arrow that leads nowhere is faint."""
        bar = self._area.horizontalScrollBar()
        for arrow, icon, leads in (
            (self.before, _BEFORE, bar.value() > bar.minimum()),
            (self.after, _AFTER, bar.value() < bar.maximum()),
        ):
            arrow.setEnabled(leads)
            arrow.show_face(_face(icon, enabled=leads))

    def _move(self, step: int) -> None:
        bar = self._area.horizontalScrollBar()
        bar.setValue(bar.value() + step)


def _face(icon: str, *, enabled: bool) -> Face:
    colour = "t2" if enabled else "line2"
    return Face(
        icon=icon, icon_size=16, icon_colour=colour, fill="", border="", radius=4, height=_HEIGHT,
        padding=4,
    )  # fmt: skip
