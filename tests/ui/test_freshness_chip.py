from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.reports.overview import SourceFreshness
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from tests.builders.data_reports import build_data_page
from tests.builders.desks import build_data_actions
from tests.builders.reports import build_overview


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> Iterator[MainWindow]:
    built = MainWindow(look, data=build_data_actions())
    qtbot.addWidget(built)
    last = build_data_page().sources[-1].source
    chips = (*build_overview().freshness[:1], SourceFreshness(last, None, None, "ok"))
    built.show_report(replace(build_overview(), freshness=chips))
    built.show()
    yield built
    built.close()


def marked(window: MainWindow) -> list[str]:
    page = window.data_desk.page
    assert page is not None
    return [row.source.source for row in page.sources.rows if row.property("current") == "true"]


def test_a_chip_opens_the_data_page_at_its_source(window: MainWindow, qtbot: QtBot) -> None:
    source = build_data_page().sources[-1].source
    qtbot.mouseClick(window.top_bar.freshness.chips[1], Qt.MouseButton.LeftButton)
    assert window.pages.current_key() == "data"
    qtbot.waitUntil(lambda: marked(window) == [source])  # the page reads its sources first
    window.show_page("overview")
    window.top_bar.freshness.chips[1].setFocus()
    qtbot.keyClick(window.top_bar.freshness.chips[1], Qt.Key.Key_Space)
    assert window.pages.current_key() == "data"
    assert marked(window) == [source]
