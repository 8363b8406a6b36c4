"""Opens the window, or the page that says why there can be none."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from desktop.core.errors import WorkspaceDamagedError
from desktop.ui.bridge import Bridge
from desktop.ui.crash_dialog import CrashWatch
from desktop.ui.first_paint import after_first_paint
from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.data_state import DataActions
from desktop.ui.pages.trouble import QUIT, RESTORE, Trouble, TroublePage
from desktop.ui.state import LoadOverview, Remembered, WindowActions
from desktop.ui.theme import MODES, Theme, ThemeMode
from desktop.ui.translation import current_locale, install_language
from desktop.ui.typography import narrow_space, use_platform_font
from desktop.ui.warming import Warming

Listen = Callable[[Callable[[object], None]], Callable[[], None]]
"""Subscribes a callback (called from any thread) to the bus; returns how to unsubscribe."""


def run_window(
    load_overview: LoadOverview,
    *,
    actions: WindowActions | None = None,
    data: DataActions | None = None,
    listen: Listen | None = None,
    remembered: Remembered | None = None,
    folder: Path | None = None,
    minimised: bool = False,
) -> int:
    """Opens the window and runs until it is closed; the process's exit code.

    Another language builds the window anew. `folder` is the workspace's: a second start on it
    brings the window to the front. `minimised` begins in the tray, where there is one.
    Raises WorkspaceDamagedError where the database turns out to be damaged and the user wants it
    mended, NoFontError where the machine has no typeface.
    """
    app = open_application()
    chosen = remembered or Remembered()
    while True:
        look = build_look(app, theme_mode(chosen.theme), install_language(app, chosen.language))
        window = MainWindow(look, load_overview, actions, chosen, data)
        choices = window.choices
        try:
            status = _run_until_closed(app, window, listen, folder, minimised=minimised)
        finally:
            for old in (window, look.theme):
                old.deleteLater()
            # before another one, which hangs its doorbell in the same place
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if not choices.reopens:
            return status
        chosen, minimised = choices.remembered, False


def _run_until_closed(
    app: QApplication,
    window: MainWindow,
    listen: Listen | None,
    folder: Path | None,
    *,
    minimised: bool,
) -> int:
    bridge = Bridge(window)
    bridge.happened.connect(window.hear)
    stop_listening = listen(bridge.publish) if listen is not None else None
    watch = CrashWatch(window.show_crash)
    damage: list[str] = []
    window.mend_wanted.connect(damage.append)
    window.mend_wanted.connect(lambda _: window.watch_desk.quit())
    window.watch_desk.left.connect(partial(app.exit, 0))
    warming = Warming()
    window.report_shown.connect(warming.start)
    # the network library takes its time to load
    hang = (lambda: None) if folder is None else partial(_hang_doorbell, window, folder)
    if minimised and window.watch_desk.begin_hidden():
        for work in (window.refresh, hang):
            QTimer.singleShot(0, window, work)
    else:
        for work in (window.refresh, hang):
            after_first_paint(window, work)
        window.show()
    try:
        status = app.exec()
    finally:
        # closing the last window asks to quit as well; left over, that would end the next window
        QCoreApplication.removePostedEvents(app, QEvent.Type.Quit.value)
        warming.stop()
        watch.stop()
        if stop_listening is not None:
            stop_listening()
    if damage:
        raise WorkspaceDamagedError(damage[0])
    return status


def run_trouble(trouble: Trouble, *, theme: str = "system") -> tuple[str, Path | None]:
    """Shows what is wrong with a workspace; the answer, and the copy to restore with RESTORE."""
    app = open_application()
    # the workspace cannot say its language, so it is the system's
    look = build_look(app, theme_mode(theme), install_language(app))
    page = TroublePage(look)
    page.setWindowTitle("ICP Pulse")
    page.resize(960, 640)
    page.show_trouble(trouble)
    answers: list[tuple[str, Path | None]] = []

    def take(answer: str, copy: Path | None = None) -> None:
        answers.append((answer, copy))
        page.close()
        app.quit()

    page.answered.connect(take)
    page.restore_wanted.connect(lambda copy: take(RESTORE, copy))
    page.show()
    app.exec()
    page.deleteLater()
    look.theme.deleteLater()
    return answers[0] if answers else (QUIT, None)


def raise_other_window(folder: Path) -> bool:
    """Brings the window to the front that has a workspace; whether it answered."""
    from desktop.ui.single import ring  # noqa: PLC0415  loads the network library

    open_application()
    return ring(folder)


def theme_mode(name: str) -> ThemeMode:
    """The theme of that name; the system's where there is none."""
    return next((mode for mode in MODES if mode == name), "system")


def _hang_doorbell(window: MainWindow, folder: Path) -> None:
    from desktop.ui.single import Doorbell  # noqa: PLC0415  loads the network library

    bell = Doorbell(folder, window)
    bell.rung.connect(window.come_forward)


def open_application() -> QApplication:
    """The one application object, with its typeface and a style that the sheet can shape."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
        app.setApplicationName("icp-pulse")
        app.setApplicationDisplayName("ICP Pulse")
        app.setStyle("Fusion")
    use_platform_font(app)
    return app


def build_look(app: QApplication, theme: ThemeMode = "system", locale: str = "") -> Look:
    """Theme and formats for a window; without a locale, that of the language installed last."""
    return Look(Theme(app, theme), Formats(locale or current_locale(), narrow_space(app.font())))
