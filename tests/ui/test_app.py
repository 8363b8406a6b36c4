from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.core.reports.overview import OverviewReport
from desktop.ui.app import run_window
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.settings import SettingsPage
from desktop.ui.palette import DARK, LIGHT
from desktop.ui.screenshots import ScreenshotError, save_pictures
from desktop.ui.state import Asked, JobEnded, Remembered
from desktop.ui.translation import install_language
from tests.builders.desks import build_actions
from tests.builders.reports import build_empty, build_overview


def showing(report: OverviewReport) -> Callable[[Look], QWidget]:
    def build(look: Look) -> QWidget:
        window = MainWindow(look)
        window.resize(1280, 800)
        window.show_report(report)
        return window

    return build


def test_pictures_are_drawn_in_both_themes(qapp: QApplication, tmp_path: Path) -> None:
    paths = save_pictures(showing(build_overview()), tmp_path / "shots", "overview")
    assert [path.name for path in paths] == ["overview-light.png", "overview-dark.png"]
    for path, palette in zip(paths, (LIGHT, DARK), strict=True):
        image = QImage(str(path))
        assert (image.width(), image.height()) == (1280, 800)
        assert image.pixelColor(700, 10) == QColor(palette.bg)
        assert image.pixelColor(400, 75) == QColor(palette.surface)


def test_at_200_percent_a_picture_has_twice_the_pixels(qapp: QApplication, tmp_path: Path) -> None:
    build = showing(build_empty())
    (path,) = save_pictures(build, tmp_path, "first", themes=("dark",), scales=(2,))
    image = QImage(str(path))
    assert path.name == "first-dark.png"
    assert (image.width(), image.height()) == (2560, 1600)


def test_what_is_read_late_is_in_the_first_picture(qapp: QApplication, tmp_path: Path) -> None:
    def build(look: Look) -> QWidget:
        label = QLabel("reading …")
        label.setStyleSheet("background: #ffffff")
        label.resize(200, 80)
        QTimer.singleShot(60, label, lambda: label.setStyleSheet("background: #123456"))
        return label

    (path,) = save_pictures(build, tmp_path, "late", themes=("light",))
    assert QImage(str(path)).pixelColor(190, 5) == QColor("#123456")


def test_a_picture_that_cannot_be_written_is_named(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "overview-light.png").mkdir()
    with pytest.raises(ScreenshotError, match="overview-light"):
        save_pictures(showing(build_empty()), tmp_path, "overview", themes=("light",))


def test_the_window_opens_reads_hears_and_closes(qapp: QApplication) -> None:
    asked: list[Asked] = []
    heard: list[str] = []
    stopped: list[bool] = []

    def load(icp: Asked) -> OverviewReport:
        asked.append(icp)
        return build_overview()

    def listen(publish: object) -> object:
        publish(JobEnded("Synced LinkedIn"))  # type: ignore[operator]
        return lambda: stopped.append(True)

    def look_and_close() -> None:
        window = next(
            w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()
        )
        if not window.overview.cards:
            QTimer.singleShot(5, look_and_close)
            return
        heard.append(window.status_bar.message.full_text())
        window.close()

    QTimer.singleShot(0, look_and_close)
    assert run_window(load, listen=listen, remembered=Remembered(theme="light")) == 0  # type: ignore[arg-type]
    assert asked == [Asked()]
    assert heard == ["Synced LinkedIn"]
    assert stopped == [True]


def test_another_language_opens_the_window_again_as_it_was(
    qapp: QApplication, tmp_path: Path
) -> None:
    seen: list[str] = []
    kept: list[tuple[str, str | bool]] = []

    def once_open(said: str, do: Callable[[SettingsPage], object]) -> None:
        pages = [
            window.setup_desk.settings
            for window in qapp.topLevelWidgets()
            if isinstance(window, MainWindow) and window.isVisible()
        ]
        if pages and pages[0] is not None and pages[0].accessibleName() == said:
            seen.append(f"{said}: {pages[0].language.current()}")
            do(pages[0])
        else:
            QTimer.singleShot(5, lambda: once_open(said, do))

    def take_german(page: SettingsPage) -> None:
        QTimer.singleShot(0, lambda: once_open("Einstellungen", lambda page: page.window().close()))
        page.language.buttons["de"].click()

    QTimer.singleShot(0, lambda: once_open("Settings", take_german))
    actions = replace(build_actions(), remember=lambda key, value: kept.append((key, value)))
    remembered = Remembered(page="settings", language="en_GB")
    try:
        run_window(
            lambda asked: build_overview(), actions=actions, remembered=remembered, folder=tmp_path
        )
    finally:
        install_language(qapp, "en")
    assert seen == ["Settings: en", "Einstellungen: de"]
    assert ("language", "de") in kept


def modules_after(statement: str) -> set[str]:
    script = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    return set(done.stdout.decode().split())


def test_reports_are_built_without_qt() -> None:
    modules = modules_after("import desktop.core.reports.overview, desktop.ui.state")
    assert not {name for name in modules if name.startswith("PySide6")}


def test_opening_the_window_loads_nothing_it_does_not_draw_with() -> None:
    modules = modules_after("import desktop.ui.app")
    heavy = {"numpy", "pyqtgraph", "qtawesome", "sqlalchemy", "PySide6.QtSvg", "PySide6.QtNetwork"}
    assert not heavy & modules
