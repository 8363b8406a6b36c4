"""The watch in a real window: it starts after the numbers, tells, stays in the tray, and ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.closing import ClosingDialog
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.state import Remembered
from desktop.ui.watch_state import MessageShown, RunEnded, RunMoved
from tests.builders.desks import build_actions
from tests.builders.reports import build_overview
from tests.builders.watch import Watch, build_board


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def window(look: Look, qtbot: QtBot, watch: Watch) -> Iterator[MainWindow]:
    found = build(look, watch)
    yield found
    found.watch_desk.quit()
    QApplication.setQuitOnLastWindowClosed(True)


def build(look: Look, watch: Watch, closing: str = "ask") -> MainWindow:
    actions = replace(build_actions(), watch=watch.actions())
    found = MainWindow(look, actions=actions, remembered=Remembered(closing=closing))
    found.show()
    return found


def begin(window: MainWindow, watch: Watch, qtbot: QtBot) -> None:
    window.watch_desk.begin()
    qtbot.waitUntil(lambda: watch.tell is not None)
    qtbot.waitUntil(lambda: window.status_bar.jobs.text() == "1 job failed")


def test_the_schedule_is_kept_once_the_first_numbers_are_there(
    window: MainWindow, watch: Watch, qtbot: QtBot
) -> None:
    assert watch.called == []
    window.show_report(build_overview())
    window.show_report(build_overview())
    qtbot.waitUntil(lambda: watch.tell is not None, timeout=10_000)
    assert watch.called == [("start", True)]
    window.watch_desk.quit()
    assert watch.called == [("start", True), "stop"]


def test_a_window_without_a_watch_has_neither_drawer_nor_button(look: Look, qtbot: QtBot) -> None:
    plain = MainWindow(look, actions=build_actions())
    qtbot.addWidget(plain)
    plain.show()
    plain.watch_desk.toggle()
    plain.watch_desk.begin()
    assert plain.status_bar.jobs.isHidden()
    assert plain.watch_desk.drawer is None
    assert plain.watch_desk.tray is None


def test_the_drawer_opens_by_the_key_and_the_button_and_lists_the_jobs(
    window: MainWindow, watch: Watch, qtbot: QtBot
) -> None:
    begin(window, watch, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    drawer = window.watch_desk.drawer
    assert drawer is not None
    qtbot.waitUntil(lambda: list(drawer.rows) == ["numbers", "pull-1", "digest"])
    assert drawer.geometry().right() == window.width() - 1
    window.resize(1400, 820)
    qtbot.waitUntil(lambda: drawer.geometry().right() == window.width() - 1)
    qtbot.mouseClick(window.status_bar.jobs, Qt.MouseButton.LeftButton)
    assert drawer.isHidden()


def test_what_is_asked_in_the_drawer_reaches_the_watch(
    window: MainWindow, watch: Watch, qtbot: QtBot
) -> None:
    begin(window, watch, qtbot)
    window.watch_desk.toggle()
    drawer = window.watch_desk.drawer
    assert drawer is not None
    qtbot.waitUntil(lambda: len(drawer.rows) == 3)
    row = drawer.rows["numbers"]
    qtbot.mouseClick(row.run, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ("run", "numbers") in watch.called)
    qtbot.mouseClick(row.change, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row.editor.examples[2], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(row.editor.save.isEnabled)
    qtbot.mouseClick(row.editor.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ("schedule", "numbers", "daily at 07:00") in watch.called)
    qtbot.waitUntil(lambda: "Runs daily" in window.status_bar.message.full_text())
    qtbot.mouseClick(row.history_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(row.history.rows) == 2)
    qtbot.mouseClick(drawer.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ("pause", True) in watch.called)


def test_a_run_is_followed_from_any_thread_and_its_failure_is_said(
    window: MainWindow, watch: Watch, qtbot: QtBot
) -> None:
    begin(window, watch, qtbot)
    assert watch.tell is not None
    watch.board = build_board(running=True)
    watch.tell(RunMoved("numbers", "Numbers and alerts", "counting the numbers", 0.5))
    qtbot.waitUntil(lambda: window.status_bar.jobs.text() == "1 job running")
    watch.tell(RunEnded("pull-1", "Pull LinkedIn Ads", "failed", "there was no network"))
    qtbot.waitUntil(
        lambda: window.status_bar.message.full_text() == "Pull LinkedIn Ads: there was no network"
    )


def test_a_message_without_a_tray_is_said_in_the_window(
    window: MainWindow, watch: Watch, qtbot: QtBot
) -> None:
    begin(window, watch, qtbot)
    assert watch.tell is not None
    watch.tell(MessageShown("CTR is low: 0.15 %", "body", "CTR is low", is_bad=True))
    qtbot.waitUntil(lambda: window.status_bar.message.full_text() == "CTR is low: 0.15 %")


@pytest.fixture
def a_tray(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The platform of the tests has no tray: here is one that notes what pops up."""
    shown: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda self, title, *rest: shown.append(title)
    )
    return shown


def test_closing_asks_once_and_keeps_watching_in_the_tray(
    window: MainWindow, watch: Watch, qtbot: QtBot, a_tray: list[str]
) -> None:
    begin(window, watch, qtbot)
    assert not window.close()
    dialog = window.findChild(ClosingDialog)
    assert isinstance(dialog, ClosingDialog)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert window.isHidden()
    assert window.choices.remembered.closing == "keep"
    assert "stop" not in watch.called
    assert not QApplication.quitOnLastWindowClosed()
    tray = window.watch_desk.tray
    assert tray is not None
    tray.open.trigger()
    assert window.isVisible()
    assert not window.close()
    assert window.isHidden()
    tray.quit.trigger()
    assert watch.called[-1] == "stop"


def test_leaving_the_question_unanswered_leaves_the_window(
    window: MainWindow, watch: Watch, qtbot: QtBot, a_tray: list[str]
) -> None:
    begin(window, watch, qtbot)
    window.close()
    dialog = window.findChild(ClosingDialog)
    assert isinstance(dialog, ClosingDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.choices.remembered.closing == "ask"


def test_who_chose_to_quit_is_not_asked(
    look: Look, qtbot: QtBot, watch: Watch, a_tray: list[str]
) -> None:
    window = build(look, watch, closing="leave")
    begin(window, watch, qtbot)
    assert window.close()
    assert watch.called[-1] == "stop"


def test_logging_out_ends_the_app_although_it_keeps_watching(
    look: Look, qtbot: QtBot, watch: Watch, a_tray: list[str], qapp: QApplication
) -> None:
    window = build(look, watch, closing="keep")
    begin(window, watch, qtbot)
    window.watch_desk._end_session()
    assert window.close()


def test_a_message_pops_up_and_its_click_opens_the_alert(
    window: MainWindow, watch: Watch, qtbot: QtBot, a_tray: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    opened: list[tuple[str, str]] = []
    monkeypatch.setattr(
        window.alerts_desk, "show_alert", lambda rule, segment: opened.append((rule, segment))
    )
    begin(window, watch, qtbot)
    assert watch.tell is not None
    watch.tell(MessageShown("CTR is low", "body", "CTR is low", "seniority=vp", True))
    qtbot.waitUntil(lambda: a_tray == ["CTR is low"])
    tray = window.watch_desk.tray
    assert tray is not None
    tray.icon.messageClicked.emit()
    assert opened == [("CTR is low", "seniority=vp")]


def test_the_tray_counts_what_nobody_has_seen(
    window: MainWindow, watch: Watch, qtbot: QtBot, a_tray: list[str]
) -> None:
    begin(window, watch, qtbot)
    tray = window.watch_desk.tray
    assert tray is not None
    plain = tray.icon.icon().pixmap(32).toImage()
    window.show_report(replace(build_overview(), unread_alerts=3))
    assert tray.icon.toolTip() == "ICP Pulse: 3 unread alerts"
    assert tray.icon.icon().pixmap(32).toImage() != plain
    window.show_report(replace(build_overview(), unread_alerts=0))
    assert tray.icon.toolTip() == "ICP Pulse"
    assert tray.icon.icon().pixmap(32).toImage() == plain


def test_it_begins_hidden_where_there_is_a_tray_and_shown_where_there_is_none(
    look: Look, qtbot: QtBot, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions = replace(build_actions(), watch=watch.actions())
    shown = MainWindow(look, actions=actions)
    assert not shown.watch_desk.begin_hidden()
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    hidden = MainWindow(look, actions=actions)
    assert hidden.watch_desk.begin_hidden()
    assert not hidden.isVisible()
    hidden.come_forward()
    assert hidden.isVisible()
    for window in (shown, hidden):
        window.watch_desk.quit()
        window.deleteLater()
