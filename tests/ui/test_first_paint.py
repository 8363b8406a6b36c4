from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.first_paint import after_first_paint


class Painted(QWidget):
    def __init__(self, told: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = told

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._told.append("painted")


def test_work_waits_until_everything_in_the_window_is_painted(qtbot: QtBot) -> None:
    told: list[str] = []
    window = Painted(told)
    QVBoxLayout(window).addWidget(Painted(told))
    qtbot.addWidget(window)
    window.resize(200, 200)
    after_first_paint(window, lambda: told.append("work"))
    window.show()
    qtbot.waitUntil(lambda: "work" in told)
    assert told[:3] == ["painted", "painted", "work"]


def test_work_is_done_once(qtbot: QtBot) -> None:
    told: list[str] = []
    window = Painted([])
    qtbot.addWidget(window)
    after_first_paint(window, lambda: told.append("work"))
    window.show()
    qtbot.waitUntil(lambda: bool(told))
    window.repaint()
    with qtbot.waitSignal(window.destroyed, raising=False, timeout=20):
        window.repaint()
    assert told == ["work"]
