"""The window of a workspace, as the command opens it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pytestqt.qtbot import QtBot

from desktop.bootstrap import Workspace
from desktop.cli.window import overview_loader
from desktop.cli.window_actions import build_actions, load_remembered
from desktop.cli.window_data import build_data_actions
from desktop.core.events import Bus
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow


@contextmanager
def shown_window(
    workspace: Workspace, look: Look, qtbot: QtBot, patience: int = 20_000
) -> Iterator[MainWindow]:
    """Shown with its first numbers within `patience` milliseconds, and closed in the end."""
    bus = Bus()
    window = MainWindow(
        look,
        overview_loader(workspace),
        build_actions(workspace, bus),
        load_remembered(workspace.folder),
        build_data_actions(workspace, bus),
    )
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.report_shown, timeout=patience):
        window.refresh()
    yield window
    window.close()
    look.theme.deleteLater()
