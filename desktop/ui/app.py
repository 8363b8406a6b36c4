"""Opens the window, and draws it into pictures where there is no display."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.reports.overview import OverviewReport
from desktop.ui.bridge import Bridge
from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.state import LoadOverview, WindowActions
from desktop.ui.theme import Theme, ThemeMode
from desktop.ui.typography import narrow_space, use_platform_font

Listen = Callable[[Callable[[object], None]], Callable[[], None]]
"""Subscribes a callback (called from any thread) to the bus; returns how to unsubscribe."""


class ScreenshotError(Exception):
    """A picture could not be written: choose another folder."""


def run_window(
    load_overview: LoadOverview,
    *,
    actions: WindowActions | None = None,
    listen: Listen | None = None,
    theme: ThemeMode = "system",
    locale: str = "en_US",
) -> int:
    """Opens the window and runs until it is closed; the process's exit code.

    Raises NoFontError where the machine has no typeface.
    """
    app = open_application()
    window = MainWindow(build_look(app, theme, locale), load_overview, actions)
    bridge = Bridge(window)
    bridge.happened.connect(window.hear)
    stop_listening = listen(bridge.publish) if listen is not None else None
    window.show()
    window.refresh()
    try:
        return app.exec()
    finally:
        if stop_listening is not None:
            stop_listening()


def save_screenshots(
    report: OverviewReport,
    folder: Path,
    *,
    themes: Sequence[ThemeMode] = ("light", "dark"),
    size: tuple[int, int] = (1280, 800),
    scale: float = 1.0,
    actions: WindowActions | None = None,
    name: str = "overview",
) -> list[Path]:
    """Draws the window with a report, one PNG a theme: `<name>-<theme>.png`.

    Needs no display. `size` is in logical pixels, `scale` says how many real ones each has;
    `actions` only decide which buttons are drawn.
    Raises ScreenshotError where a picture cannot be written, NoFontError without a typeface.
    """
    if QApplication.instance() is None and not _has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = open_application()
    look = build_look(app, themes[0] if themes else "light")
    window = MainWindow(look, actions=actions)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*size)
    window.show_report(report)
    window.show()
    folder.mkdir(parents=True, exist_ok=True)
    saved: list[Path] = []
    try:
        for mode in themes:
            look.theme.set_mode(mode)
            app.processEvents()
            saved.append(_save_picture(window, folder / f"{name}-{mode}.png", scale))
    finally:
        window.close()
        window.deleteLater()
        look.theme.deleteLater()
    return saved


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


def build_look(app: QApplication, theme: ThemeMode = "system", locale: str = "en_US") -> Look:
    """Theme and formats for a window."""
    return Look(Theme(app, theme), Formats(locale, narrow_space(app.font())))


def _save_picture(window: QWidget, path: Path, scale: float) -> Path:
    size = QSize(round(window.width() * scale), round(window.height() * scale))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    window.render(image, QPoint(), QRegion())
    if not image.save(str(path)):
        raise ScreenshotError(f"{path} could not be written: choose another folder.")
    return path


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
