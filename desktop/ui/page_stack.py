"""The pages of the window behind each other, each in its own scroll area."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.translation import tr
from desktop.ui.widgets.scroller import build_scroller

_INSET = 16
Page = TypeVar("Page", bound=QWidget)
BuildPage = Callable[[QWidget], QWidget]
"""Builds a page in the place where it will stay: moved there as a whole, each of its widgets would
be styled anew with every step up.
"""


class PageStack(QStackedWidget):
    """Pages by key; switching only changes which one is drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._places: dict[str, QScrollArea] = {}
        self._waiting: dict[str, BuildPage] = {}
        self._outlines: QWidget | None = None

    def add_later(self, key: str, build: BuildPage) -> None:
        """A page that is built when it is first shown, so that the window opens without it."""
        self._waiting[key] = build

    def add_page(self, key: str, build: Callable[[QWidget], Page]) -> Page:
        """The page, which scrolls up and down where it does not fit."""
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 0, 0)
        scroll = build_scroller(inner, tr("Page"))
        self._places[key] = scroll
        self.addWidget(scroll)
        place = scroll.widget()
        assert place is not None
        page = build(place)
        inner.addWidget(page)
        return page

    def show_outlines(self, key: str, outlines: QWidget) -> bool:
        """Outlines in the place of a page until `show_page`; False where it is built already."""
        if key not in self._waiting:
            return False
        self._outlines = QWidget(self)
        self._outlines.setProperty("role", "clear")
        around = QVBoxLayout(self._outlines)
        around.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        around.addWidget(outlines)
        self.addWidget(self._outlines)
        self.setCurrentWidget(self._outlines)
        return True

    def has(self, key: str) -> bool:
        """Whether there is such a page."""
        return key in self._places or key in self._waiting

    def show_page(self, key: str) -> None:
        """Draws this one."""
        if key in self._waiting:
            self.add_page(key, self._waiting.pop(key))
        self.setCurrentWidget(self._places[key])
        if self._outlines is not None:
            self._outlines.deleteLater()
            self._outlines = None

    @property
    def shows_outlines(self) -> bool:
        """Whether the page that is wanted is not there yet."""
        return self._outlines is not None

    def current_key(self) -> str:
        """Which page is drawn."""
        shown = self.currentWidget()
        return next((key for key, place in self._places.items() if place is shown), "")
