from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.ui.single import Doorbell, ring

RING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.ui.single import ring
app = QCoreApplication([])
sys.exit(0 if ring(Path(sys.argv[1])) else 7)
"""


def test_a_second_start_rings_and_is_answered(qtbot: QtBot, tmp_path: Path) -> None:
    bell = Doorbell(tmp_path)
    with (
        subprocess.Popen([sys.executable, "-c", RING, str(tmp_path)]) as other,
        qtbot.waitSignal(bell.rung, timeout=20_000),
    ):
        pass
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=10_000)
    bell.close()
    assert other.returncode == 0


def test_nobody_answers_for_a_workspace_without_a_window(qtbot: QtBot, tmp_path: Path) -> None:
    bell = Doorbell(tmp_path / "one")
    assert not ring(tmp_path / "other")
    bell.close()
