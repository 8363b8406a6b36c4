"""From a point of a chart to the receipt of the file that it was counted from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.kpi.points import Period
from desktop.core.reports.provenance import Provenance
from desktop.ui.dialogs.provenance import ProvenanceDialog
from desktop.ui.dialogs.receipt import ReceiptDialog
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.data_state import DataActions
from tests.builders.data_reports import build_data_page, build_receipt
from tests.builders.provenance import build_share_provenance
from tests.builders.reports import build_overview

Asked = list[tuple[str, Period, str | None]]


@pytest.fixture
def asked() -> Asked:
    return []


@pytest.fixture
def undone() -> list[int]:
    return []


@pytest.fixture
def window(look: Look, qtbot: QtBot, asked: Asked, undone: list[int]) -> Iterator[MainWindow]:
    def explain(kpi: str, period: Period, icp: str | None) -> Provenance:
        asked.append((kpi, period, icp))
        return build_share_provenance()

    def undo(number: int) -> str:
        undone.append(number)
        return f"import {number} was taken back"

    actions = DataActions(
        load=build_data_page, explain=explain, undo=undo, receipt=lambda _: build_receipt()
    )
    window = MainWindow(look, data=actions)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show_report(build_overview())
    window.show()
    yield window
    for dialog in window.findChildren(ProvenanceDialog):
        dialog.reject()
    window.close()


def test_enter_on_a_point_walks_to_its_files_and_a_file_to_its_receipt(
    window: MainWindow, qtbot: QtBot, asked: Asked, undone: list[int]
) -> None:
    card = window.overview.cards[0]
    chart = card.trend
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert not asked  # there is no crosshair yet, so no point to explain
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(asked))
    kpi, period, icp = asked[0]
    assert (kpi, icp) == (card.kpi, build_overview().icp)
    assert period == build_overview().cards[0].trend.points[-1].period
    (dialog,) = window.findChildren(ProvenanceDialog)
    qtbot.waitUntil(lambda: dialog.files is not None)
    assert dialog.files is not None
    qtbot.keyClick(dialog.files, Qt.Key.Key_Return)
    (receipt,) = dialog.findChildren(ReceiptDialog)
    assert receipt.isVisible()
    assert receipt.head.name.full_text() == "raw_export_2026-04-20.jsonl"
    qtbot.mouseClick(receipt.foot.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: undone == [46])
    qtbot.waitUntil(lambda: not window.findChildren(ProvenanceDialog))
    qtbot.waitUntil(lambda: "was taken back" in window.status_bar.message.full_text())


def test_a_point_is_explained_from_the_menu(window: MainWindow, qtbot: QtBot, asked: Asked) -> None:
    menu = window.overview.cards[1].trend.build_menu()
    (action,) = (each for each in menu.actions() if each.text() == "Where does this come from?")
    action.trigger()
    menu.deleteLater()
    qtbot.waitUntil(lambda: [kpi for kpi, _, _ in asked] == [window.overview.cards[1].kpi])


def test_without_the_action_nothing_is_offered(look: Look, qtbot: QtBot) -> None:
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.show_report(build_overview())
    menu = window.overview.cards[0].trend.build_menu()
    assert "Where does this come from?" not in [each.text() for each in menu.actions()]
    menu.deleteLater()
    window.close()
