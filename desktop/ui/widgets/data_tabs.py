"""Several small tables of which one is shown, with their titles side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.look import Look
from desktop.ui.models.table import TableModel
from desktop.ui.translation import tr
from desktop.ui.widgets.data_choice import Segments
from desktop.ui.widgets.data_focus import chain_focus
from desktop.ui.widgets.data_tab_row import TabRow
from desktop.ui.widgets.labels import build_label, clear_layout
from desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from desktop.ui.dialogs.import_tables import Cells, Tab


class TabTables(QWidget):
    """`show_tabs` keeps the tab that was shown, where there still is one of that title."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tabs: tuple[Tab, ...] = ()
        self.setProperty("role", "clear")
        self.table: Table[Cells] | None = None
        self.tabs = Segments(look, spacing=0)
        self.tabs.setAccessibleName(tr("{title}: tables", title=title))
        self.tabs.picked.connect(self._show)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        self.title = build_label(title, "title")
        head.addWidget(self.title)
        self.row = TabRow(look, self.tabs)
        head.addWidget(self.row, 1)
        self._box = QFrame()
        self._box.setProperty("role", "tablebox")
        self._inner = QVBoxLayout(self._box)
        self._inner.setContentsMargins(1, 1, 1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(self._box, 1)

    def show_tabs(self, tabs: Sequence[Tab]) -> None:
        """Other tables."""
        held = self._tabs[self.tabs.current()].title if self.tabs.current() >= 0 else ""
        self._tabs = tuple(tabs)
        titles = [tab.title for tab in tabs]
        current = titles.index(held) if held in titles else 0
        with QSignalBlocker(self.tabs):  # one table is made, not two
            self.tabs.show_segments([(tab.title, tab.count) for tab in tabs], current)
        self.row.fit()
        if tabs:
            self._show(current)
        else:
            clear_layout(self._inner)
            self.table = None

    def open_tab(self, title: str) -> None:
        """Shows the table of that title, where there is one."""
        for at, tab in enumerate(self._tabs):
            if tab.title == title:
                self.tabs.buttons[at].setChecked(True)

    def _show(self, at: int) -> None:
        if not 0 <= at < len(self._tabs):
            return
        tab = self._tabs[at]
        clear_layout(self._inner)
        model = TableModel(tab.columns, tab.rows)
        table = Table(self._look, model, row_height=25, head_height=29)
        model.setParent(table)
        table.setAccessibleName(tab.title)
        table.setMinimumHeight(29 + 3 * 25)
        self._inner.addWidget(table)
        self.table = table
        if self.tabs.buttons:
            chain_focus([*self.tabs.buttons, table])
