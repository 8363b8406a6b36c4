from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.core.errors import WorkspaceBusyError
from desktop.core.reports.overview import Attention, OverviewReport
from desktop.ui.charts.sparkline import Sparkline
from desktop.ui.charts.trend import TrendChart
from desktop.ui.charts.waterfall import Waterfall
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.state import (
    Asked,
    DataChanged,
    Failure,
    JobControl,
    JobEnded,
    JobMoved,
    LoadOverview,
    WindowActions,
)
from tests.builders.reports import build_empty, build_overview

Open = Callable[..., MainWindow]


@pytest.fixture
def open_window(look: Look, qtbot: QtBot) -> Iterator[Open]:
    opened: list[MainWindow] = []

    def build(load: LoadOverview | None = None, actions: WindowActions | None = None) -> MainWindow:
        window = MainWindow(look, load, actions)
        qtbot.addWidget(window)
        window.show()
        opened.append(window)
        return window

    yield build
    for window in opened:
        window.close()


def test_the_numbers_are_read_in_a_worker_and_shown(open_window: Open, qtbot: QtBot) -> None:
    threads: list[int] = []

    def load(icp: Asked) -> OverviewReport:
        assert icp == Asked()
        threads.append(threading.get_ident())
        return build_overview()

    window = open_window(load)
    with qtbot.waitSignal(window.report_shown):
        window.refresh()
    assert window.overview.cards[0].value.text() == "22.5\u202f%"
    assert threads != [threading.get_ident()]


def test_while_the_first_numbers_are_read_outlines_are_shown(open_window: Open) -> None:
    release = threading.Event()

    def load(icp: Asked) -> OverviewReport:
        del icp
        release.wait(5)
        return build_overview()

    window = open_window(load)
    window.refresh()
    assert window.overview.currentWidget() is window.overview.loading
    release.set()


def test_picking_an_icp_reads_its_numbers(open_window: Open, qtbot: QtBot) -> None:
    asked: list[str | None] = []

    def load(icp: Asked) -> OverviewReport:
        asked.append(icp.icp)
        return replace(build_overview(), icp=icp.icp or "Mid-market leaders")

    window = open_window(load)
    with qtbot.waitSignal(window.report_shown):
        window.refresh()
    with qtbot.waitSignal(window.report_shown):
        window.top_bar.icp_chosen.emit("Enterprise buyers")
    assert asked == [None, "Enterprise buyers"]
    assert window.top_bar.icp.text() == "Enterprise buyers"


@pytest.mark.parametrize("way", ["button", "F5", "data changed"])
def test_the_numbers_are_read_again(open_window: Open, qtbot: QtBot, way: str) -> None:
    counts: list[int] = []

    def load(icp: Asked) -> OverviewReport:
        del icp
        counts.append(1)
        return replace(build_overview(), events=len(counts))

    window = open_window(load)
    with qtbot.waitSignal(window.report_shown):
        window.refresh()
    with qtbot.waitSignal(window.report_shown):
        if way == "button":
            qtbot.mouseClick(window.top_bar.refresh, Qt.MouseButton.LeftButton)
        elif way == "F5":
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow)
            qtbot.keyClick(window, Qt.Key.Key_F5)
        else:
            window.hear(DataChanged())
    assert window.status_bar.place.text().startswith("2 events")


def test_a_failure_takes_the_place_of_the_numbers_until_it_is_mended(
    open_window: Open, qtbot: QtBot
) -> None:
    answers: list[object] = [WorkspaceBusyError("Locked: close the other window."), None]

    def load(icp: Asked) -> OverviewReport:
        del icp
        if isinstance(error := answers.pop(0), Exception):
            raise error
        return build_overview()

    window = open_window(load)
    window.refresh()
    qtbot.waitUntil(lambda: window.overview.currentWidget() is window.overview.error)
    assert window.overview.error.text.text() == "Locked: close the other window."
    with qtbot.waitSignal(window.report_shown):
        qtbot.mouseClick(window.overview.error.remedy, Qt.MouseButton.LeftButton)
    assert window.overview.currentWidget() is not window.overview.error


def test_dropped_files_are_imported_and_the_numbers_read_again(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    imported: list[tuple[Path, ...]] = []

    def import_files(paths: tuple[Path, ...], control: JobControl) -> str:
        control.report(1, 1)
        imported.append(paths)
        return "Imported 119 rows from demographics.csv"

    window = open_window(lambda icp: build_overview(), WindowActions(import_files=import_files))
    file = tmp_path / "demographics.csv"
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.com/x.csv")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(window.rect().center(), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(100, 100), Qt.DropAction.CopyAction, mime, buttons, keys)
    with qtbot.waitSignal(window.report_shown):
        QApplication.sendEvent(window, drop)
    assert imported == [(file,)]
    assert window.status_bar.message.full_text() == "Imported 119 rows from demographics.csv"


def test_nothing_can_be_dropped_where_nothing_can_be_imported(open_window: Open) -> None:
    window = open_window()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/a.csv")])
    enter = QDragEnterEvent(
        window.rect().center(), Qt.DropAction.CopyAction, mime,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_the_demo_is_opened_from_the_first_run(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(
        lambda icp: build_overview(), WindowActions(open_demo=lambda control: "Demo opened")
    )
    window.show_report(build_empty())
    with qtbot.waitSignal(window.report_shown):
        qtbot.mouseClick(window.overview.first_run.open_demo, Qt.MouseButton.LeftButton)
    assert window.overview.cards


def test_a_running_job_can_be_cancelled_from_the_status_bar(
    open_window: Open, qtbot: QtBot
) -> None:
    def import_files(paths: tuple[Path, ...], control: JobControl) -> str:
        control.report(10, 100)
        while not control.cancelled:
            threading.Event().wait(0.001)
        return f"Stopped before {paths[0].name}"

    window = open_window(actions=WindowActions(import_files=import_files))
    window.errands.import_paths((Path("big.csv"),))
    qtbot.waitUntil(lambda: window.status_bar.count.text() == "10 of 100")
    qtbot.mouseClick(window.status_bar.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.status_bar.message.full_text() == "Stopped before big.csv")


def test_closing_stops_a_running_job(open_window: Open) -> None:
    stopped = threading.Event()

    def import_files(paths: tuple[Path, ...], control: JobControl) -> str:
        del paths
        while not control.cancelled:
            threading.Event().wait(0.001)
        stopped.set()
        return ""

    window = open_window(actions=WindowActions(import_files=import_files))
    window.errands.import_paths((Path("big.csv"),))
    window.close()
    assert stopped.is_set() or not window.isVisible()


def test_events_of_the_bus_reach_the_status_bar(open_window: Open) -> None:
    window = open_window()
    window.hear(JobMoved("HubSpot contacts", 18_400, 42_000))
    assert window.status_bar.job.text() == "HubSpot contacts"
    window.hear(JobEnded("HubSpot could not be reached: check the connection.", failed=True))
    assert window.status_bar.message.full_text().startswith("HubSpot could not be reached")
    window.hear(object())


def test_an_attention_is_followed(open_window: Open, qtbot: QtBot) -> None:
    followed: list[Attention] = []
    window = open_window(actions=WindowActions(follow=followed.append))
    window.show_report(build_overview())
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "Open alert")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert followed == [build_overview().attention[0]]


@pytest.mark.parametrize(("width", "rail", "stacked"), [
    (1280, 144, False), (1119, 48, False), (959, 48, True), (1600, 144, False),
])  # fmt: skip
def test_a_narrow_window_gives_up_words_then_columns(
    open_window: Open, qtbot: QtBot, width: int, rail: int, stacked: bool
) -> None:
    window = open_window()
    window.show_report(build_overview())
    window.resize(width, 800)
    qtbot.waitUntil(lambda: window.width() == width and window.rail.width() == rail)
    first, second = window.overview.cards
    qtbot.waitUntil(lambda: (second.y() > first.y()) is stacked)


@pytest.mark.parametrize("size", [(1280, 800), (1000, 700), (800, 600), (1920, 1080)])
def test_no_text_is_cut(open_window: Open, qtbot: QtBot, size: tuple[int, int]) -> None:
    window = open_window()
    window.resize(*size)
    window.show_report(build_overview())
    qtbot.waitUntil(lambda: window.width() == size[0])
    QApplication.processEvents()
    for label in window.findChildren(QLabel):
        if not label.isVisible() or label.wordWrap():
            continue
        needed = label.fontMetrics().horizontalAdvance(label.text())
        assert needed <= label.width(), f"{label.text()!r} needs {needed}, has {label.width()}"
    for button in window.findChildren(QPushButton):
        if button.isVisible():
            needed = button.fontMetrics().horizontalAdvance(button.text())
            assert needed <= button.width(), button.text()


def show_data(window: MainWindow) -> None:
    window.show_report(build_overview())
    window.hear(JobMoved("HubSpot contacts", 18_400, 42_000))


def show_empty(window: MainWindow) -> None:
    window.show_report(build_empty())


def show_error(window: MainWindow) -> None:
    window.show_failure(Failure("It broke: try again."))


@pytest.mark.parametrize("show", [show_data, show_empty, show_error])
def test_every_control_has_an_accessible_name(
    open_window: Open, show: Callable[[MainWindow], None]
) -> None:
    window = open_window(
        actions=WindowActions(
            import_files=lambda paths, control: "",
            apply_definitions=lambda path, control: "",
            open_demo=lambda control: "",
            follow=lambda item: None,
        )
    )
    show(window)
    kinds = (QAbstractButton, QProgressBar, TrendChart, Sparkline, Waterfall)
    controls: list[QWidget] = [w for kind in kinds for w in window.findChildren(kind)]
    shown = [control for control in controls if control.isVisible()]
    assert shown
    nameless = [
        control
        for control in shown
        if not control.accessibleName()
        and not (isinstance(control, QAbstractButton) and control.text())
    ]
    assert nameless == []


def test_everything_is_reached_by_the_tab_key(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(actions=WindowActions(follow=lambda item: None))
    window.show_report(build_overview())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    reached: set[QWidget | None] = set()
    for _ in range(40):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert window.top_bar.refresh in reached
    assert window.top_bar.icp in reached
    assert window.rail.items["overview"] in reached
    assert {card.trend for card in window.overview.cards} <= reached
    switch = set(window.overview.moved.views.buttons.values())
    assert reached & switch
    assert {card.origin for card in window.overview.cards} <= reached
    assert window.overview.moved.picker in reached
    assert len({widget for widget in reached if isinstance(widget, QPushButton)} - switch) == 4
