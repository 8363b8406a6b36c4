"""Draws windows into pictures, also where there is no display."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QPoint,
    QSize,
    Qt,
)
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.reports.overview import OverviewReport
from desktop.ui.app import build_look, open_application
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.data_state import DataActions
from desktop.ui.state import WindowActions
from desktop.ui.theme import ThemeMode

_STILL = 200
"""Milliseconds without a change, after which nothing more is expected."""


class ScreenshotError(Exception):
    """A picture could not be written: choose another folder."""


def save_pages(
    report: OverviewReport, folder: Path, actions: WindowActions, data: DataActions
) -> list[Path]:
    """One PNG a page and theme, of what the actions load: `data-light.png`."""

    def build(look: Look) -> QWidget:
        window = MainWindow(look, actions=actions, data=data)
        window.resize(1280, 800)
        window.show_report(report)
        return window

    def show_data(window: QWidget) -> None:
        assert isinstance(window, MainWindow)
        window.show_page("data")
        if window.data_desk.page is not None and data.load is not None:
            window.data_desk.page.show_report(data.load())

    def show_alerts(window: QWidget) -> None:
        assert isinstance(window, MainWindow)
        window.show_page("alerts")
        page = window.alerts_desk.page
        if page is not None and window.offers.alerts is not None and window.offers.alerts.load:
            page.show_report(window.offers.alerts.load())
            _wait_until(lambda: bool(page.detail.facts.lines and page.rule.replay.chart.points))

    def show_settings(window: QWidget) -> None:
        assert isinstance(window, MainWindow)
        window.show_page("settings")
        if window.setup_desk.settings is not None and actions.load_settings is not None:
            window.setup_desk.settings.show_settings(actions.load_settings())

    saved = save_pictures(build, folder, "overview")
    saved += save_pictures(build, folder, "data", prepare=show_data)
    saved += save_pictures(build, folder, "alerts", prepare=show_alerts)
    return saved + save_pictures(build, folder, "settings", prepare=show_settings)


def _wait_until(holds: Callable[[], bool], patience: int = 10_000) -> None:
    """Handles events until something holds, or for `patience` milliseconds."""
    waited = QElapsedTimer()
    waited.start()
    while not holds() and not waited.hasExpired(patience):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _settle(window: QWidget, patience: int = 10_000) -> None:
    """Handles events until the window looks the same for a while: what workers read comes late."""
    whole, still = QElapsedTimer(), QElapsedTimer()
    whole.start()
    still.start()
    seen = window.grab().toImage()
    while not still.hasExpired(_STILL) and not whole.hasExpired(patience):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        now = window.grab().toImage()
        if now != seen:
            seen = now
            still.restart()


def save_pictures(
    build: Callable[[Look], QWidget],
    folder: Path,
    name: str,
    *,
    themes: Sequence[ThemeMode] = ("light", "dark"),
    scales: Sequence[float] = (1.0,),
    prepare: Callable[[QWidget], None] = lambda widget: None,
) -> list[Path]:
    """Draws what `build` makes, one PNG a theme and scale; `prepare` is called once it is shown.

    Needs no display. A scale says how many real pixels each logical one has; with several, all
    but the first are in the file's name: `overview-2x-dark.png`.
    Raises ScreenshotError where a picture cannot be written, NoFontError without a typeface.
    """
    if QApplication.instance() is None and not _has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = open_application()
    look = build_look(app, themes[0] if themes else "light")
    widget = build(look)
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.show()
    prepare(widget)
    folder.mkdir(parents=True, exist_ok=True)
    saved: list[Path] = []
    try:
        for mode in themes:
            look.theme.set_mode(mode)
            _settle(widget)
            for scale in scales:
                size = "" if scale == scales[0] else f"-{scale:g}x"
                saved.append(_save_picture(widget, folder / f"{name}{size}-{mode}.png", scale))
    finally:
        widget.close()
        widget.deleteLater()
        look.theme.deleteLater()
        # at once: every widget that is left is styled again with the next theme
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return saved


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
