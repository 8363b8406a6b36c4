"""The dialog of values: looking, searching, correcting and taking back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.core.errors import UsageError
from desktop.core.reports.unknown_values import ValueRow, ValueTable
from desktop.ui.desk_state import ValueActions
from desktop.ui.dialogs.values import ValuesDialog
from desktop.ui.look import Look
from desktop.ui.state import Done

ROWS = (
    ValueRow("Growth Ninja", 12, 0, None, "unknown"),
    ValueRow("Vice President", 340, 1_200, "VP", "known"),
    ValueRow("n/a", 3, 0, "", "corrected"),
    ValueRow("Manager", 20, 0, "Manager", "derived"),
)


@dataclass
class Desk:
    """Values of one trait, and what was corrected."""

    said: list[tuple[str, str, str | None]] = field(default_factory=list)
    rows: tuple[ValueRow, ...] = ROWS

    def load(self, trait: str) -> ValueTable:
        return ValueTable(trait, self.rows, ("Entry", "Manager", "VP"))

    def correct(self, trait: str, raw: str, name: str | None) -> Done:
        if name == "Wizard":
            raise UsageError('"Wizard" is no seniority; choose one such as Entry')
        self.said.append((trait, raw, name))
        first = replace(self.rows[0], reads_as=name, state="corrected" if name else "unknown")
        self.rows = (first, *self.rows[1:])
        return Done(f"“{raw}” reads as {name}", lambda: self.correct(trait, raw, None))

    def actions(self) -> ValueActions:
        return ValueActions(
            lambda: ("seniority", "custom.tier"), self.load, self.correct, lambda: ()
        )


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def dialog(look: Look, qtbot: QtBot, desk: Desk) -> Iterator[ValuesDialog]:
    shown = ValuesDialog(look, desk.actions())
    shown.open_over_window()
    qtbot.waitUntil(lambda: shown.model.rowCount() == 4)
    yield shown
    shown.reject()
    shown.deleteLater()


def cells(dialog: ValuesDialog, row: int) -> list[str]:
    return [dialog.model.index(row, column).data() for column in range(4)]


def test_every_value_is_shown_with_its_people_and_what_it_reads_as(dialog: ValuesDialog) -> None:
    QAbstractItemModelTester(dialog.model, dialog)
    assert cells(dialog, 0) == ["Growth Ninja", "12", "0", "not understood"]
    assert cells(dialog, 1) == ["Vice President", "340", "1,200", "VP"]
    assert cells(dialog, 2)[3] == "tells nothing"
    assert dialog.said.text() == "Not understood: 1 value, people: 12"
    assert dialog.trait.text() == "Seniority"


def test_searching_and_the_filter_leave_what_is_wanted(dialog: ValuesDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.search, "vp")
    assert [cells(dialog, row)[0] for row in range(dialog.model.rowCount())] == ["Vice President"]
    dialog.search.clear()
    dialog.only_unknown.setChecked(True)
    assert [cells(dialog, row)[0] for row in range(dialog.model.rowCount())] == ["Growth Ninja"]
    qtbot.keyClicks(dialog.search, "zzz")
    assert dialog.said.text() == "There is no such value"


def test_a_value_is_corrected_by_keyboard_and_taken_back(
    dialog: ValuesDialog, qtbot: QtBot, desk: Desk
) -> None:
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    dialog.name.setText("Manager")
    with qtbot.waitSignal(dialog.changed):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert desk.said == [("seniority", "Growth Ninja", "Manager")]
    qtbot.waitUntil(lambda: cells(dialog, 0)[3] == "Manager")

    with qtbot.waitSignal(dialog.changed):
        qtbot.mouseClick(dialog.take_back, Qt.MouseButton.LeftButton)
    assert desk.said[-1] == ("seniority", "Growth Ninja", None)
    qtbot.waitUntil(lambda: cells(dialog, 0)[3] == "not understood")


def test_as_written_is_offered_only_for_what_was_corrected(dialog: ValuesDialog) -> None:
    states = []
    for row in range(4):
        dialog.table.setCurrentIndex(dialog.model.index(row, 0))
        states.append((dialog.read_so.isEnabled(), dialog.as_written.isEnabled()))
    assert states == [(True, False), (True, False), (True, True), (False, False)]


def test_a_name_that_is_in_no_list_is_told_and_changes_nothing(
    dialog: ValuesDialog, qtbot: QtBot, desk: Desk
) -> None:
    dialog.name.setText("Wizard")
    with qtbot.waitSignal(dialog.ended):
        dialog.read_so.click()
    assert "is no seniority" in dialog.said.text()
    assert desk.said == []


def test_the_names_complete_while_typing(dialog: ValuesDialog) -> None:
    completer = dialog.name.completer()
    completer.setCompletionPrefix("man")
    assert completer.currentCompletion() == "Manager"


def test_another_trait_is_loaded(dialog: ValuesDialog, qtbot: QtBot) -> None:
    dialog.trait.picked.emit("custom.tier")
    qtbot.waitUntil(lambda: dialog._values is not None and dialog._values.trait == "custom.tier")


def test_what_was_pressed_before_closing_is_done(look: Look, qtbot: QtBot, desk: Desk) -> None:
    shown = ValuesDialog(look, desk.actions())
    shown.open_over_window()
    qtbot.waitUntil(lambda: shown.model.rowCount() == 4)
    shown.name.setText("VP")
    shown.read_so.click()
    shown.reject()
    assert desk.said == [("seniority", "Growth Ninja", "VP")]
    shown.deleteLater()
