from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import WorkspaceBusyError
from desktop.core.reports.data_page import ImportRow
from desktop.core.reports.provenance import Provenance
from desktop.ui.dialogs.provenance import ProvenanceDialog
from desktop.ui.look import Look
from tests.builders.provenance import build_ctr_provenance, build_share_provenance

Open = Callable[[Callable[[], Provenance]], ProvenanceDialog]


@pytest.fixture
def open_dialog(look: Look, qtbot: QtBot) -> Iterator[Open]:
    opened: list[ProvenanceDialog] = []
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()

    def build(load: Callable[[], Provenance]) -> ProvenanceDialog:
        dialog = ProvenanceDialog(look, load, window)
        dialog.open_over_window()
        dialog.activateWindow()
        opened.append(dialog)
        return dialog

    yield build
    for dialog in opened:
        dialog.reject()
        dialog.deleteLater()
    window.close()


def texts(table: QAbstractItemView | None) -> list[list[str]]:
    assert table is not None
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_share_rate_shows_its_days_and_the_files_behind_each(
    open_dialog: Open, qtbot: QtBot
) -> None:
    dialog = open_dialog(build_share_provenance)
    qtbot.waitUntil(lambda: dialog.days is not None)
    assert dialog.title.text() == "Where does 22.5\u202f% come from?"
    assert [each.fact.value for each in dialog.facts.facts] == [
        "22.5\u202f%", "180 / 800", "Apr 1 – 28, 2026", "Version 2, since Apr 3, 2026",
        "America/New_York",
    ]  # fmt: skip
    days = texts(dialog.days)
    assert len(days) == 29
    assert days[0] == ["Whole period", "180 / 800"]
    assert days[15] == ["Apr 15", "not available"]
    assert [(row[0], row[2]) for row in texts(dialog.files)] == [
        ("raw_export_2026-04-20.jsonl", "2,790"), ("share_events_april.jsonl", "54,364"),
    ]  # fmt: skip
    assert "days do not add up" in dialog.hint.full_text()
    assert dialog.lines is None


def test_another_day_shows_what_that_day_stands_on(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(build_share_provenance)
    qtbot.waitUntil(lambda: dialog.days is not None and dialog.days.hasFocus())
    assert dialog.days is not None
    qtbot.keyClick(dialog.days, Qt.Key.Key_Down)
    assert [(row[0], row[2], row[3]) for row in texts(dialog.files)] == [
        ("share_events_april.jsonl", "2,000", "20")
    ]


def test_enter_on_a_file_asks_for_its_receipt(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(build_share_provenance)
    qtbot.waitUntil(lambda: dialog.files is not None)
    chosen: list[ImportRow] = []
    dialog.receipt_wanted.connect(chosen.append)
    assert dialog.files is not None
    dialog.files.setFocus()
    qtbot.keyClick(dialog.files, Qt.Key.Key_Return)
    assert [past.file for past in chosen] == ["raw_export_2026-04-20.jsonl"]


def test_a_ctr_shows_the_lines_of_its_file(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(build_ctr_provenance)
    qtbot.waitUntil(lambda: dialog.lines is not None)
    assert [row[0] for row in texts(dialog.lines)] == [
        "12", "13", "14", "15", "52", "53", "54", "55",
    ]  # fmt: skip
    assert texts(dialog.lines)[0][3:] == ["Manager", "9,500", "21"]
    assert dialog.days is not None
    qtbot.keyClick(dialog.days, Qt.Key.Key_Down)
    assert [row[0] for row in texts(dialog.lines)] == ["12", "13", "14", "15"]
    assert "add up to the number" in dialog.hint.full_text()


def test_it_says_that_it_looks_and_can_be_closed_meanwhile(open_dialog: Open, qtbot: QtBot) -> None:
    release = threading.Event()

    def load() -> Provenance:
        release.wait(5)
        return build_share_provenance()

    dialog = open_dialog(load)
    assert dialog.message.text() == "Walking back to the files …"
    release.set()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.days is None


def test_trouble_is_told_in_its_place(open_dialog: Open, qtbot: QtBot) -> None:
    def load() -> Provenance:
        raise WorkspaceBusyError("Another program writes to the workspace: close it.")

    dialog = open_dialog(load)
    qtbot.waitUntil(lambda: "Another program" in dialog.message.text())


def test_a_number_without_rows_says_so(open_dialog: Open, qtbot: QtBot) -> None:
    empty = replace(build_share_provenance(), rows=(), files=(), days=())
    dialog = open_dialog(lambda: empty)
    qtbot.waitUntil(lambda: "No row of any file" in dialog.message.text())
