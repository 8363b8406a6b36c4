"""Real widgets without a display; a test that leaves a window, timer or thread behind fails."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from shiboken6 import isValid

from desktop.ui.app import build_look
from desktop.ui.look import Look
from desktop.ui.typography import use_platform_font


@pytest.fixture(autouse=True)
def no_leaks(qapp: QApplication) -> Iterator[None]:
    """Windows, running timers and threads of a test end with it.

    A closed window that nobody deleted is deleted here: a later test that sets the style would
    have Qt restyle it, and every test would take longer than the one before.
    """
    windows_before = set(qapp.topLevelWidgets())
    threads_before = set(threading.enumerate())
    yield
    qapp.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [widget for widget in qapp.topLevelWidgets() if widget not in windows_before]
    visible = [widget for widget in windows if widget.isVisible()]
    for widget in visible:
        widget.close()
    assert not visible, f"left open: {visible}"
    owners = (qapp, *windows)
    timers = [t for owner in owners for t in owner.findChildren(QTimer) if t.isActive()]
    assert not timers, f"left running: {timers}"
    threads = [
        thread
        for thread in threading.enumerate()
        # a thread of Qt's that ran Python once is listed until the process ends
        if thread not in threads_before and not isinstance(thread, threading._DummyThread)
    ]
    assert not threads, f"left running: {threads}"
    for window in windows:
        if isinstance(window, QMainWindow) and isValid(window):
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(params=["light", "dark"])
def look(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Look]:
    """Every test that shows something runs in both themes."""
    qapp.setStyle("Fusion")
    use_platform_font(qapp)
    built = build_look(qapp, request.param)
    yield built
    built.theme.deleteLater()
