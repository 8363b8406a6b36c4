"""What every dialog does: the desktop's own way of closing is that of Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.frame import FramedDialog
from desktop.ui.look import Look


class _Asking(FramedDialog):
    """Keeps how it ended, as dialogs do which let go of what they asked for."""

    ended: int | None = None

    def done(self, result: int) -> None:
        self.ended = result
        super().done(result)


@pytest.mark.parametrize("how", ["closed by the desktop", "Esc"])
def test_a_dialog_that_goes_away_lets_go_of_its_work(look: Look, qtbot: QtBot, how: str) -> None:
    dialog = _Asking(look, "Values", QSize(480, 200))
    qtbot.addWidget(dialog)
    dialog.open_over_window()
    with qtbot.waitSignals([dialog.rejected, dialog.closed]):
        if how == "Esc":
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            dialog.close()
    assert dialog.ended == _Asking.DialogCode.Rejected
    assert not dialog.isVisible()
