from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.errors import UsageError
from desktop.core.jobs.receipt import LeftOut, Receipt, Rejected
from desktop.ui.dialogs.receipt import ReceiptDialog
from desktop.ui.look import Look
from desktop.ui.pages.data_state import DataActions
from tests.builders.data_reports import build_import, build_receipt


def open_dialog(look: Look, past: object, **actions: object) -> ReceiptDialog:
    dialog = ReceiptDialog(look, DataActions(**actions), past)  # type: ignore[arg-type]
    dialog.open_over_window()
    return dialog


def test_a_past_import_shows_every_reject_with_its_line(look: Look, qtbot: QtBot) -> None:
    receipt = build_receipt(
        rows_rejected=2,
        rows_unchanged=4,
        rejects=(Rejected(7, "the time is missing"), Rejected(9, "no user id")),
        left_out=(LeftOut("Total", 1, "a totals row"), LeftOut("Note", 2, "text below the table")),
    )
    dialog = open_dialog(look, build_import(), receipt=lambda _: receipt, undo=lambda _: "")
    qtbot.waitUntil(lambda: bool(dialog.view.rows.lines))
    words = [(line.rows, line.word, line.note) for line in dialog.view.rows.lines]
    assert (2, "rejected", "line 7: the time is missing") in words
    assert (4, "the same", "were in already") in words
    assert (3, "left out", "Total: a totals row and 1 more") in words
    dialog.view.tables.open_tab("Rejected")
    table = dialog.view.tables.table
    assert table is not None
    rows = [(table.model().index(at, 0).data(), table.model().index(at, 1).data()) for at in (0, 1)]
    assert rows == [("7", "the time is missing"), ("9", "no user id")]
    dialog.reject()
    dialog.deleteLater()


def test_it_can_be_taken_back_from_there(look: Look, qtbot: QtBot) -> None:
    past = build_import()
    dialog = open_dialog(look, past, receipt=lambda _: build_receipt(), undo=lambda _: "")
    with qtbot.waitSignal(dialog.undo_wanted) as told:
        qtbot.mouseClick(dialog.foot.undo, Qt.MouseButton.LeftButton)
    assert told.args == [past]
    assert dialog.isHidden()
    dialog.deleteLater()


def test_what_was_taken_back_says_so_and_offers_no_undo(look: Look, qtbot: QtBot) -> None:
    past = build_import(state="undone")
    dialog = open_dialog(look, past, receipt=lambda _: build_receipt(), undo=lambda _: "")
    assert dialog.head.chip.text() == "Taken back"
    assert dialog.foot.undo.isHidden()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    dialog.deleteLater()


def test_a_receipt_that_cannot_be_read_says_why(look: Look, qtbot: QtBot) -> None:
    def load(number: int) -> Receipt:
        raise UsageError(f"there is no import {number}")

    dialog = open_dialog(look, build_import(9), receipt=load)
    qtbot.waitUntil(lambda: dialog.view.problem.text.text() == "there is no import 9")
    dialog.reject()
    dialog.deleteLater()
