"""How pages are built in the window: when, and where."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.reports.overview import OverviewReport
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.state import Asked, Remembered
from desktop.ui.tasks import LatestQuery
from desktop.ui.widgets.message import Skeleton
from tests.builders.desks import build_actions, build_data_actions
from tests.builders.reports import build_overview


def load(asked: Asked) -> OverviewReport:
    del asked
    return build_overview()


def test_the_page_of_the_last_time_is_built_once_the_window_stands(
    look: Look, qtbot: QtBot
) -> None:
    window = MainWindow(look, load, build_actions(), Remembered(page="settings"))
    qtbot.addWidget(window)
    outlines = window.pages.currentWidget().findChild(Skeleton)
    assert window.setup_desk.settings is None
    assert outlines is not None
    assert outlines.accessibleName() == "Reading the numbers"
    assert window.rail.items["settings"].isChecked()

    window.show()
    qtbot.waitUntil(lambda: window.pages.current_key() == "settings")
    assert window.setup_desk.settings is not None
    assert not window.pages.shows_outlines
    window.close()


def test_a_page_that_is_wanted_before_the_window_stands_is_not_taken_away_again(
    look: Look, qtbot: QtBot
) -> None:
    window = MainWindow(look, load, build_actions(), Remembered(page="settings"))
    qtbot.addWidget(window)
    window.show_page("overview")
    window.show()
    with qtbot.waitSignal(window.report_shown):
        window.refresh()
    assert window.pages.current_key() == "overview"
    assert window.setup_desk.settings is None
    window.close()


class Strays(QObject):
    """Notes widgets that were shown before they had a place: each is a window for a moment."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and watched is not self._window
        if shown and isinstance(watched, QWidget) and watched.isWindow():
            self.found.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def test_no_part_of_a_page_is_a_window_of_its_own_for_a_moment(
    look: Look, qapp: QApplication, qtbot: QtBot
) -> None:
    window = MainWindow(look, load, build_actions(), data=build_data_actions())
    qtbot.addWidget(window)
    window.show()
    strays = Strays(window)
    qapp.installEventFilter(strays)
    for key in window.rail.items:
        window.show_page(key)
        queries = window.findChildren(LatestQuery)
        qtbot.waitUntil(lambda queries=queries: not any(each.is_waiting for each in queries))
    qapp.removeEventFilter(strays)
    assert strays.found == []
    window.close()
