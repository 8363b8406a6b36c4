from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.pages.trouble import TroublePage
from tests.builders.desks import COPIES, build_trouble


def open_page(look: Look, qtbot: QtBot, kind: str) -> TroublePage:
    page = TroublePage(look)
    qtbot.addWidget(page)
    page.resize(960, 640)
    page.show_trouble(build_trouble(kind))
    page.show()
    return page


@pytest.mark.parametrize(
    ("kind", "title", "advice"),
    [
        ("damaged", "The workspace is damaged", "Restore the newest copy"),
        ("full", "The disk is full", "Free some space"),
        ("too_new", "A newer ICP Pulse wrote this workspace", "Update ICP Pulse"),
        ("read_only", "The workspace cannot be written", "right to write"),
        ("busy", "Another program is writing to the workspace", "Wait until it is done"),
        ("held", "Another window has this workspace open", "Go on in that window"),
    ],
)
def test_each_trouble_says_what_happened_and_what_to_do(
    look: Look, qtbot: QtBot, kind: str, title: str, advice: str
) -> None:
    page = open_page(look, qtbot, kind)
    assert page.title.text() == title
    assert advice in page.advice.text()
    page.grab()
    for label in (page.text, page.advice):
        assert label.height() >= label.heightForWidth(label.width())
    page.close()


def test_a_damaged_workspace_is_mended_from_its_newest_copy(look: Look, qtbot: QtBot) -> None:
    page = open_page(look, qtbot, "damaged")
    first = next(b for b in page.findChildren(QPushButton) if b.text() == "Restore")
    with qtbot.waitSignal(page.restore_wanted) as wanted:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert wanted.args == [COPIES[0].path]
    with qtbot.waitSignal(page.answered) as answer:
        qtbot.mouseClick(page.anew, Qt.MouseButton.LeftButton)
    assert answer.args == ["anew"]
    page.close()


def test_only_a_damaged_workspace_may_be_begun_anew(look: Look, qtbot: QtBot) -> None:
    page = open_page(look, qtbot, "full")
    assert not page.anew.isVisible()
    for button, word in ((page.again, "again"), (page.quit, "quit")):
        with qtbot.waitSignal(page.answered) as answer:
            qtbot.keyClick(button, Qt.Key.Key_Space)
        assert answer.args == [word]
    page.close()
