"""What an import does to the window around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.reports.overview import OverviewReport
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.state import Asked
from tests.builders.data_reports import build_preview
from tests.builders.desks import build_actions, build_data_actions
from tests.builders.reports import build_overview


@pytest.fixture
def asked() -> list[Asked]:
    """Every question for the numbers."""
    return []


@pytest.fixture
def window(look: Look, qtbot: QtBot, tmp_path: Path, asked: list[Asked]) -> Iterator[MainWindow]:
    """With an import dialog open."""

    def load(question: Asked) -> OverviewReport:
        asked.append(question)
        return build_overview()

    data = replace(
        build_data_actions(), preview=lambda *_: build_preview(), start_import=lambda *_: ()
    )
    window = MainWindow(look, load, build_actions(), data=data)
    qtbot.addWidget(window)
    window.show()
    (file := tmp_path / "ads.csv").write_text("date\n")
    assert window.data_desk.open_import((file,))
    yield window
    window.close()


def test_changes_of_one_moment_are_read_once_and_after_they_are_drawn(
    window: MainWindow, qtbot: QtBot, asked: list[Asked]
) -> None:
    dialog = window.data_desk.dialogs[-1]
    with qtbot.waitSignal(window.report_shown):
        dialog.data_changed.emit()
        dialog.data_changed.emit()
        assert asked == []
    assert len(asked) == 1


def test_a_window_that_closes_reads_nothing_any_more(
    window: MainWindow, asked: list[Asked]
) -> None:
    window.data_desk.dialogs[-1].data_changed.emit()
    window.close()
    QApplication.processEvents()
    assert asked == []


def test_a_preview_makes_the_table_that_is_shown_and_no_other(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = window.data_desk.dialogs[-1]
    tables = dialog.view.tables
    qtbot.waitUntil(lambda: tables.table is not None)
    made = tables.findChildren(type(tables.table))
    assert made == [tables.table]
