from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.command_palette import Command, CommandPalette
from desktop.ui.look import Look

_KEPT: list[QWidget] = []


@pytest.fixture(autouse=True)
def forget_windows() -> Iterator[None]:
    yield
    _KEPT.clear()


def open_palette(look: Look, qtbot: QtBot, ran: list[str]) -> CommandPalette:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    commands = [
        Command("Overview", "Page", "pulse", lambda: ran.append("overview"), "Ctrl+1"),
        Command("Theme dark", "Setting", "pulse", lambda: ran.append("dark")),
        Command("Theme light", "Setting", "pulse", lambda: ran.append("light")),
    ]
    palette = CommandPalette(look, commands, window)
    _KEPT.append(window)  # a window without an owner would take the palette with it
    palette.open_over(window)
    return palette


def test_everything_is_listed_before_a_letter_is_typed(look: Look, qtbot: QtBot) -> None:
    palette = open_palette(look, qtbot, [])
    assert palette.found() == ["Overview", "Theme dark", "Theme light"]
    assert not palette.grab().isNull()
    palette.close()


def test_a_command_is_found_and_run_by_keys_alone(look: Look, qtbot: QtBot) -> None:
    ran: list[str] = []
    palette = open_palette(look, qtbot, ran)
    qtbot.keyClicks(palette.field, "theme")
    assert palette.found() == ["Theme dark", "Theme light"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.destroyed):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert ran == ["light"]


def test_a_kind_finds_all_that_are_of_it(look: Look, qtbot: QtBot) -> None:
    palette = open_palette(look, qtbot, [])
    qtbot.keyClicks(palette.field, "setting")
    assert set(palette.found()) == {"Theme dark", "Theme light"}
    palette.close()


def test_enter_on_nothing_found_does_nothing(look: Look, qtbot: QtBot) -> None:
    ran: list[str] = []
    palette = open_palette(look, qtbot, ran)
    qtbot.keyClicks(palette.field, "zzz")
    assert palette.found() == []
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert ran == []
    palette.close()


def test_escape_leaves_and_the_first_and_last_rows_are_the_ends(look: Look, qtbot: QtBot) -> None:
    palette = open_palette(look, qtbot, [])
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == 0
    qtbot.keyClick(palette.field, Qt.Key.Key_PageDown)
    assert palette.list.currentRow() == 2
    with qtbot.waitSignal(palette.destroyed):
        qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
