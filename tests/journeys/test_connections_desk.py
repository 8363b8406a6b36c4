"""As a new user would: connect a service from the window, watch, break the token, repair it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backends.fail import Keyring

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from connectors.pull_registry import Loaded
from desktop.bootstrap import Workspace, open_workspace
from desktop.cli.window import overview_loader
from desktop.cli.window_actions import build_actions
from desktop.cli.window_connections import build_connection_actions
from desktop.cli.window_data import build_data_actions
from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.events import Bus
from desktop.ui.app import build_look, open_application
from desktop.ui.connection_state import DISCONNECT, HISTORY, SYNC
from desktop.ui.dialogs.connection_questions import DisconnectDialog, PassphraseDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.data import DataPage
from desktop.ui.widgets.connection_line import ConnectionLine
from tests.builders.gui_thread import store_kept_off_gui_thread
from tests.fakes.example_ads import ExampleAds
from tests.fakes.talk import Asked, Reply, text_reply

SLOW = 20_000
TOKEN = "tok-EXAMPLE/ads+9"
PASSPHRASE = "correct horse battery"


@pytest.fixture
def fake() -> Iterator[ExampleAds]:
    with ExampleAds() as fake:
        yield fake


@pytest.fixture
def opened(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setattr(keyring.core, "_keyring_backend", Keyring())
    monkeypatch.delenv("ICP_PULSE_PASSPHRASE", raising=False)
    with open_workspace(workspace, fixed_clock(parse_instant(ExampleAds.now))) as found:
        yield found


@pytest.fixture
def window(opened: Workspace, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    look = build_look(open_application(), "light")
    bus = Bus()
    connections = build_connection_actions(opened, bus, lambda: Loaded((ExampleAds.connector,)))
    data = replace(build_data_actions(opened, bus), connections=connections)
    found = MainWindow(look, overview_loader(opened), build_actions(opened, bus), data=data)
    qtbot.addWidget(found)
    found.show()
    with store_kept_off_gui_thread():
        with qtbot.waitSignal(found.report_shown, timeout=SLOW):
            found.refresh()
        yield found
        found.close()
    look.theme.deleteLater()


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> DataPage:
    window.show_page("data")
    found = window.data_desk.page
    assert found is not None
    qtbot.waitUntil(lambda: found.currentWidget() is found.empty, timeout=SLOW)
    return found


def fill(window: MainWindow, fake: ExampleAds, token: str, qtbot: QtBot) -> Any:
    """From the empty page through the gallery to a form that is filled in."""
    page = window.data_desk.page
    assert page is not None
    assert window.data_desk.connections is not None
    desk = window.data_desk.connections
    qtbot.waitUntil(lambda: bool(desk.listed.offers), timeout=SLOW)
    qtbot.mouseClick(page.empty.connect_service, Qt.MouseButton.LeftButton)
    dialog = desk.dialog
    assert dialog is not None
    (card,) = dialog.gallery.cards
    assert card.accessibleName() == "Connect Example Ads: impressions and clicks"
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    said = fake.settings() | {"token": token}
    for name, value in said.items():
        control = dialog.form.rows[name].control
        assert isinstance(control, QLineEdit)
        control.clear()
        qtbot.keyClicks(control, value)
    return dialog


def answer_passphrase(qtbot: QtBot, *fields: str) -> None:
    """Waits for the question, and says it."""

    def asked() -> PassphraseDialog | None:
        shown = QApplication.activeModalWidget()
        return shown if isinstance(shown, PassphraseDialog) else None

    qtbot.waitUntil(lambda: asked() is not None, timeout=SLOW)
    dialog = asked()
    assert dialog is not None
    for field, text in zip(dialog.fields, fields, strict=True):
        qtbot.keyClicks(field, text)
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)


def only_line(page: DataPage) -> ConnectionLine:
    (line,) = page.sources.lines
    return line


def wait_for_state(page: DataPage, text: str, qtbot: QtBot) -> ConnectionLine:
    def stands() -> bool:
        return bool(page.sources.lines) and only_line(page).state.full_text() == text

    qtbot.waitUntil(stands, timeout=SLOW)
    return only_line(page)


def connect(window: MainWindow, page: DataPage, fake: ExampleAds, qtbot: QtBot) -> ConnectionLine:
    dialog = fill(window, fake, TOKEN, qtbot)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    answer_passphrase(qtbot, PASSPHRASE, PASSPHRASE)
    return wait_for_state(page, "Up to date", qtbot)


def test_connect_watch_break_the_token_and_repair_it(
    window: MainWindow, page: DataPage, fake: ExampleAds, qtbot: QtBot, workspace: Path
) -> None:
    dialog = fill(window, fake, "wrong-token", qtbot)
    qtbot.mouseClick(dialog.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.form.found.isHidden(), timeout=SLOW)
    assert "wrong-token" not in " ".join(dialog.form.found.texts)
    assert dialog.untested.isVisible()

    token = dialog.form.rows["token"].control
    assert token.echoMode() == QLineEdit.EchoMode.Password
    token.clear()
    qtbot.keyClicks(token, TOKEN)
    assert dialog.form.found.isHidden()
    qtbot.mouseClick(dialog.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: dialog.form.found.texts == ["Account Example account in EUR"], timeout=SLOW
    )

    holding, go_on = threading.Event(), threading.Event()

    def hold(asked: Asked) -> bool:
        if "days" in asked.path and not holding.is_set():
            holding.set()
            go_on.wait(20)
        return False

    fake.reply_with(Reply(), when=hold)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    answer_passphrase(qtbot, PASSPHRASE, PASSPHRASE)
    qtbot.waitUntil(holding.is_set, timeout=SLOW)
    line = wait_for_state(page, "Pulling 0\u202f%", qtbot)
    assert line.action.text() == "Cancel"
    assert window.status_bar.job.text() == "Pulling Example Ads 7"
    assert window.is_busy
    go_on.set()
    line = wait_for_state(page, "Up to date", qtbot)
    assert window.status_bar.message.full_text() == f"Example Ads 7: {len(fake.rows)} rows changed"
    for path in workspace.rglob("*"):
        if path.is_file():
            assert TOKEN.encode() not in path.read_bytes(), path

    fake.reply_with(text_reply("who are you?", 401), times=100)
    line.wanted.emit(SYNC, 1)
    line = wait_for_state(page, "Reconnect", qtbot)
    assert line.action.text() == "Reconnect"
    asked = len(fake.asked)
    fake.behave()

    qtbot.mouseClick(line.action, Qt.MouseButton.LeftButton)
    desk = window.data_desk.connections
    assert desk is not None
    assert desk.dialog is not None
    mending = desk.dialog
    assert mending.heading.full_text() == "Reconnect Example Ads 7"
    assert mending.focusWidget() is mending.form.rows["token"].control
    assert mending.form.found.texts[0].startswith("Example Ads")
    qtbot.keyClicks(mending.form.rows["token"].control, TOKEN)
    qtbot.keyClick(mending, Qt.Key.Key_Return)
    wait_for_state(page, "Up to date", qtbot)
    assert len(fake.asked) > asked


def test_a_pull_is_cancelled_from_its_row_and_what_was_stored_stays(
    window: MainWindow, page: DataPage, fake: ExampleAds, qtbot: QtBot
) -> None:
    line = connect(window, page, fake, qtbot)
    fake.reply_with(text_reply("busy", 503), times=1000)
    line.wanted.emit(SYNC, 1)
    qtbot.waitUntil(lambda: "waits" in only_line(page).detail.full_text(), timeout=SLOW)
    line = only_line(page)
    qtbot.mouseClick(line.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.is_busy, timeout=SLOW)
    fake.behave()
    wait_for_state(page, "Stopped by you", qtbot).wanted.emit(HISTORY, 1)
    desk = window.data_desk.connections
    assert desk is not None
    history = desk.history
    assert history is not None
    qtbot.waitUntil(lambda: history.model.rowCount() == 2, timeout=SLOW)
    states = [history.model.index(at, 1).data() for at in range(2)]
    assert states == ["Cancelled", "Done"]
    qtbot.keyClick(history, Qt.Key.Key_Escape)


def test_a_pull_of_a_service_that_falls_silent_is_cancelled_at_once(
    window: MainWindow, page: DataPage, fake: ExampleAds, qtbot: QtBot
) -> None:
    line = connect(window, page, fake, qtbot)
    asked, over = threading.Event(), threading.Event()

    def fall_silent(right: Reply) -> Reply:
        asked.set()
        over.wait(60)
        return right

    fake.misbehave(fall_silent)
    line.wanted.emit(SYNC, 1)
    qtbot.waitUntil(asked.is_set, timeout=SLOW)
    try:
        qtbot.mouseClick(only_line(page).action, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not window.is_busy, timeout=SLOW)
        wait_for_state(page, "Stopped by you", qtbot)
    finally:
        over.set()


def test_disconnecting_keeps_the_data_and_can_be_undone(
    window: MainWindow, page: DataPage, fake: ExampleAds, qtbot: QtBot
) -> None:
    line = connect(window, page, fake, qtbot)
    line.wanted.emit(DISCONNECT, 1)
    (dialog,) = window.findChildren(DisconnectDialog)
    assert dialog.keep.isChecked()
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.sources.lines and bool(page.sources.rows), timeout=SLOW)
    assert window.status_bar.undo.isVisible()
    qtbot.mouseClick(window.status_bar.undo, Qt.MouseButton.LeftButton)
    line = wait_for_state(page, "Up to date", qtbot)
    line.wanted.emit(SYNC, 1)
    qtbot.waitUntil(
        lambda: window.status_bar.message.full_text() == "Example Ads 7: nothing new", timeout=SLOW
    )


def test_taking_everything_back_leaves_nothing(
    window: MainWindow, page: DataPage, fake: ExampleAds, qtbot: QtBot
) -> None:
    connect(window, page, fake, qtbot).wanted.emit(DISCONNECT, 1)
    (dialog,) = window.findChildren(DisconnectDialog)
    dialog.take_back.setChecked(True)
    assert "cannot be undone" in dialog.note.text()
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.sources.lines, timeout=SLOW)
    qtbot.waitUntil(lambda: not page.sources.rows, timeout=SLOW)


def test_everything_can_be_pressed_by_keyboard_and_has_a_name(
    window: MainWindow, page: DataPage, fake: ExampleAds, qtbot: QtBot
) -> None:
    dialog = fill(window, fake, TOKEN, qtbot)
    for button in dialog.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
    for row in dialog.form.rows.values():
        assert row.control.accessibleName()
        assert row.control.focusPolicy() & Qt.FocusPolicy.TabFocus
    dialog.form.rows["account"].control.clear()
    qtbot.keyClicks(dialog.form.rows["account"].control, "seven")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.form.rows["account"].problem.text() == "This does not look right."
    assert dialog.focusWidget() is dialog.form.rows["account"].control
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    desk = window.data_desk.connections
    assert desk is not None
    assert desk.dialog is None
