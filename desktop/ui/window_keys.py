"""The keys of the window: what can be done without a mouse from anywhere in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

SETTINGS = "settings"


def connect_keys(window: MainWindow) -> None:
    """Pages are numbered as they stand in the rail."""
    for keys, slot in (
        ("F5", window.refresh_all), ("Ctrl+R", window.refresh_all),
        ("Ctrl+K", window.show_palette), ("F1", window.show_help), ("Ctrl+Z", window.undo),
        ("Ctrl+,", partial(window.show_page, SETTINGS)),
        (QKeySequence.StandardKey.Open, window.errands.ask_files),
        ("Ctrl+J", window.watch_desk.toggle),
        (QKeySequence.StandardKey.Quit, window.watch_desk.quit),
    ):  # fmt: skip
        QShortcut(QKeySequence(keys), window).activated.connect(slot)
    for number, key in enumerate(window.rail.items, 1):
        shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), window)
        shortcut.activated.connect(partial(window.show_page, key))
