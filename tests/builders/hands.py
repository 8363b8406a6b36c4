"""A person at the window who connects a service: reads what is shown, clicks and types."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.connect import ConnectDialog
from desktop.ui.dialogs.connection_history import HistoryDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.data import DataPage
from desktop.ui.widgets.connection_line import ConnectionLine
from desktop.ui.window_connections import ConnectionsDesk
from tests.fakes.server import FakeServer
from tests.fakes.talk import Asked, Reply

SLOW = 20_000
_MOST_TABS = 60
_T = TypeVar("_T")


@dataclass
class Held:
    """A request that waits in the fake until the person goes on."""

    wanted: Callable[[Asked], bool]
    reached: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)

    def put_into(self, fake: FakeServer) -> Held:
        """The first such request waits; its answer is the right one."""
        fake.reply_with(Reply(), when=self._hold)
        return self

    def _hold(self, asked: Asked) -> bool:
        if self.wanted(asked) and not self.reached.is_set():
            self.reached.set()
            self.go_on.wait(20)
        return False


class Hands:
    """Everything is done by clicks and keys, and everything is told by what is written."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def page(self) -> DataPage:
        """The Data page, once it was opened."""
        return given(self.window.data_desk.page)

    @property
    def desk(self) -> ConnectionsDesk:
        """The connections of the window."""
        return given(self.window.data_desk.connections)

    @property
    def form(self) -> ConnectDialog:
        """The open form or gallery."""
        return given(self.desk.dialog)

    @property
    def line(self) -> ConnectionLine:
        """The one connection."""
        (line,) = self.page.sources.lines
        return line

    def wait(self, holds: Callable[[], bool]) -> None:
        """Until something is so."""
        self._qtbot.waitUntil(holds, timeout=SLOW)

    def click(self, widget: QWidget) -> None:
        """What can be seen and pressed is pressed."""
        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def open_gallery(self, service: str) -> None:
        """From the Data page to the form of a service."""
        self.window.show_page("data")
        self.wait(lambda: bool(self.desk.listed.offers))
        page = self.page
        self.wait(lambda: page.currentWidget() is not page.loading)
        begin = page.empty.connect_service
        self.click(begin if begin.isVisible() else page.sources.add)
        card = next(each for each in self.form.gallery.cards if each.text() == service)
        self.click(card)
        self.wait(lambda: given(self.form.focusWidget()).isVisible())

    def tab_to(self, widget: QWidget) -> None:
        """By the keyboard alone."""
        for _ in range(_MOST_TABS):
            focused = given(self.form.focusWidget())
            if focused is widget:
                return
            self._qtbot.keyClick(focused, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {widget.accessibleName()}")

    def fill(self, **values: str) -> None:
        """Types into the fields in their order; those that few need are opened for it."""
        rows = self.form.form.rows
        for name, value in values.items():
            more = self.form.form.more
            if rows[name].field.advanced and not more.isChecked():
                self.tab_to(more)
                self._qtbot.keyClick(more, Qt.Key.Key_Space)
            self.tab_to(rows[name].control)
            self._qtbot.keyClicks(rows[name].control, value)

    def tick(self, offered: QListWidget, text: str) -> int:
        """Ticks, or unticks, one of what exists with Space; gives how many are ticked then."""
        self.tab_to(offered)
        items = [offered.item(at) for at in range(offered.count())]
        offered.setCurrentItem(next(item for item in items if item.text() == text))
        self._qtbot.keyClick(offered, Qt.Key.Key_Space)
        return sum(item.checkState() == Qt.CheckState.Checked for item in items)

    def test(self) -> list[str]:
        """Presses Test with the keyboard; gives what is told."""
        dialog = self.form
        self.tab_to(dialog.test)
        self._qtbot.keyClick(dialog.test, Qt.Key.Key_Space)
        self.wait(lambda: dialog.form.found.isVisible() and dialog.test.isEnabled())
        return dialog.form.found.texts

    def press_enter(self) -> None:
        """Presses the default button of the form."""
        self._qtbot.keyClick(given(self.form.focusWidget()), Qt.Key.Key_Return)
        self.wait(lambda: self.desk.dialog is None)

    def wait_for(self, state: str) -> ConnectionLine:
        """Until the row says how it stands."""
        lines = self.page.sources
        self.wait(lambda: bool(lines.lines) and self.line.state.full_text() == state)
        return self.line

    def press(self, action: str) -> None:
        """Presses the button of the row, once it is this one."""
        self.wait(lambda: self.line.action.isVisible() and self.line.action.text() == action)
        self.click(self.line.action)

    def choose(self, entry: str) -> None:
        """Opens the menu of the row and picks an entry."""
        self.click(self.line.more)
        menu = given(QApplication.activePopupWidget())
        assert isinstance(menu, QMenu)
        action = next(each for each in menu.actions() if each.text() == entry)
        self._qtbot.mouseClick(
            menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center()
        )

    def open_history(self) -> HistoryDialog:
        """By Enter on the row."""
        self.line.setFocus()
        self._qtbot.keyClick(self.line, Qt.Key.Key_Return)
        dialog = given(self.desk.history)
        self.wait(lambda: dialog.model.rowCount() > 0)
        return dialog

    def read_overview(self, kpi: str, fact: str) -> str:
        """What the card of a KPI tells on the Overview; nothing where there is no such card."""
        self.window.show_page("overview")
        card = next((each for each in self.window.overview.cards if each.kpi == kpi), None)
        places = [] if card is None else [card.facts.itemAt(at) for at in range(card.facts.count())]
        told = [given(each.widget()).accessibleName() for each in places if each.widget()]
        found = dict(each.split(": ", 1) for each in told)
        return found.get(fact, "")


def given(found: _T | None) -> _T:
    """What must be there."""
    assert found is not None
    return found
