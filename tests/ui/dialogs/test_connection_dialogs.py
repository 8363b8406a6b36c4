"""The dialogs of connections: connecting, the history, days again, disconnecting, a passphrase."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.errors import ConnectionTroubleError
from desktop.ui.connection_state import FormFilled
from desktop.ui.dialogs.connect import ConnectDialog
from desktop.ui.dialogs.connection_history import HistoryDialog
from desktop.ui.dialogs.connection_questions import (
    BackfillDialog,
    DisconnectDialog,
    PassphraseDialog,
)
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.passphrase import PassphraseDesk
from desktop.ui.tasks import LatestQuery
from tests.builders.connection_lists import (
    FINDING,
    build_connection_actions,
    build_connections,
    build_history,
)


def fill(dialog: ConnectDialog) -> None:
    dialog.gallery.cards[0].click()
    for name, value in (("project", "7"), ("user", "u"), ("password", "p")):
        dialog.form.rows[name].show_value(value)


def filled(look: Look, qtbot: QtBot, **actions: Any) -> ConnectDialog:
    """The form of the first service, filled in, with some actions in place of the usual ones."""
    dialog = ConnectDialog(
        look, replace(build_connection_actions(), **actions), build_connections()
    )
    qtbot.addWidget(dialog)
    dialog.show()
    fill(dialog)
    return dialog


class Hanging:
    """A test of a connection that tells why it waits, and then only ends when it is let go on."""

    def __init__(self) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()
        self.stops: list[threading.Event] = []

    def __call__(
        self, _filled: FormFilled, stop: threading.Event, tell: Callable[..., None]
    ) -> object:
        self.stops.append(stop)
        tell(11.6, "Mixpanel has been asked too often (429)")
        self.begun.set()
        self.go_on.wait(20)
        return FINDING


def test_connect_tests_before_it_saves(look: Look, qtbot: QtBot) -> None:
    done: list[object] = []

    def check(filled: FormFilled, _stop: threading.Event, _tell: object) -> object:
        done.append(("check", dict(filled.said)["project"]))
        return replace(FINDING, suggested={})

    def save(filled: FormFilled, finding: object) -> int:
        done.append(("save", finding is not None))
        return 4

    dialog = filled(look, qtbot, check=check, save=save)
    with qtbot.waitSignal(dialog.saved, timeout=10_000) as saved:
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert saved.args == [4]
    assert done == [("check", "7"), ("save", True)]


def test_a_failed_test_says_why_and_lets_it_be_saved_nevertheless(look: Look, qtbot: QtBot) -> None:
    def check(_filled: FormFilled, _stop: threading.Event, _tell: object) -> object:
        raise ConnectionTroubleError("Mixpanel does not answer; try again later", "retry")

    dialog = filled(look, qtbot, check=check)
    assert dialog.untested.isHidden()
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.untested.isHidden(), timeout=10_000)
    assert dialog.form.found.texts == ["Mixpanel does not answer; try again later"]
    with qtbot.waitSignal(dialog.saved, timeout=10_000):
        qtbot.mouseClick(dialog.untested, Qt.MouseButton.LeftButton)


def test_closing_does_not_wait_for_a_test_that_hangs(look: Look, qtbot: QtBot) -> None:
    check = Hanging()
    dialog = filled(look, qtbot, check=check)
    qtbot.mouseClick(dialog.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(check.begun.is_set, timeout=10_000)
    with qtbot.waitSignal(dialog.left, timeout=10_000) as left:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert check.stops[0].is_set()
    check.go_on.set()
    (query,) = left.args
    assert isinstance(query, LatestQuery)
    query.close()


def test_the_history_tells_each_run_and_why_it_ended_so(look: Look, qtbot: QtBot) -> None:
    listed = build_connections()
    dialog = HistoryDialog(look, build_connection_actions(), listed.rows[2], listed)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == len(build_history()), timeout=10_000)
    ends = [dialog.model.index(at, 1).data() for at in range(dialog.model.rowCount())]
    assert ends == ["Done", "Failed", "Done", "Cancelled", "Interrupted", "Skipped"]
    assert dialog.told.text() == "14 requests · 1 retry · 6 s of waiting"
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    assert dialog.told.text().startswith("Mixpanel does not accept the credentials (401)")
    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.mouseClick(dialog.sync, Qt.MouseButton.LeftButton)
    assert wanted.args == ["sync", 1]
    dialog.show_moved(None)
    assert not dialog.sync.isEnabled()
    dialog.close()


def test_days_again_want_a_range_that_begins_before_it_ends(look: Look, qtbot: QtBot) -> None:
    dialog = BackfillDialog(look, "Acme", date(2026, 5, 5))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.count.text() == "28 days"
    dialog.first.setDate(QDate(2026, 5, 6))
    assert not dialog.confirm.isEnabled()
    assert dialog.problem.text() == "The first day is after the last one."
    dialog.first.setDate(QDate(2026, 5, 1))
    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert wanted.args == [(date(2026, 5, 1), date(2026, 5, 5))]


def test_disconnecting_keeps_the_data_unless_told_otherwise(look: Look, qtbot: QtBot) -> None:
    for takes_back in (False, True):
        dialog = DisconnectDialog(look, "Acme")
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.take_back.setChecked(takes_back)
        with qtbot.waitSignal(dialog.wanted) as wanted:
            qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
        assert wanted.args == [takes_back]


def test_a_new_passphrase_is_long_and_said_twice(look: Look, qtbot: QtBot) -> None:
    dialog = PassphraseDialog(look, is_new=True)
    qtbot.addWidget(dialog)
    dialog.show()
    for first, again, told in (
        ("", "", "Write the passphrase."),
        ("short", "short", "Take at least 8 letters."),
        ("long enough", "long enoug", "The two are not the same."),
    ):
        dialog.first.setText(first)
        dialog.again.setText(again)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert dialog.problem.text() == told
    dialog.again.setText("long enough")
    with qtbot.waitSignal(dialog.said) as said:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert said.args == ["long enough"]


def asked() -> PassphraseDialog | None:
    shown = QApplication.activeModalWidget()
    return shown if isinstance(shown, PassphraseDialog) else None


def test_a_worker_waits_for_the_passphrase_and_a_refusal_is_not_asked_again(
    look: Look, qtbot: QtBot
) -> None:
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.show()
    desk = PassphraseDesk(window)
    assert desk.ask(False) is None  # the window's own thread cannot wait for itself
    answers: list[str | None] = []

    def work() -> None:
        answers.append(desk.ask(False))

    def ask(*, then: str) -> None:
        worker = threading.Thread(target=work)
        worker.start()
        qtbot.waitUntil(lambda: asked() is not None, timeout=10_000)
        dialog = asked()
        assert dialog is not None
        if then:
            dialog.first.setText(then)
            qtbot.keyClick(dialog, Qt.Key.Key_Return)
        else:
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        worker.join(10)

    ask(then="open sesame")
    ask(then="")
    worker = threading.Thread(target=work)
    worker.start()
    worker.join(10)
    desk.renew()
    ask(then="again")
    assert answers == ["open sesame", None, None, "again"]
    window.close()


def test_a_window_that_closes_leaves_nobody_waiting(look: Look, qtbot: QtBot) -> None:
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.show()
    desk = PassphraseDesk(window)
    answers: list[str | None] = []
    worker = threading.Thread(target=lambda: answers.append(desk.ask(True)))
    worker.start()
    qtbot.waitUntil(lambda: asked() is not None, timeout=10_000)
    window.close()
    worker.join(10)
    assert answers == [None]
    dialog = asked()
    if dialog is not None:
        dialog.reject()


def test_a_test_that_hangs_is_stopped_and_what_was_typed_stays(look: Look, qtbot: QtBot) -> None:
    check = Hanging()
    dialog = filled(look, qtbot, check=check)
    left: list[LatestQuery] = []
    dialog.left.connect(left.append)
    qtbot.mouseClick(dialog.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(check.begun.is_set, timeout=10_000)
    waits = "waits 12 s: Mixpanel has been asked too often (429)"
    qtbot.waitUntil(lambda: dialog.said.full_text() == waits)
    assert not dialog.form.isEnabled()
    qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    assert dialog.said.full_text() == "Stopped; nothing was saved."
    assert dialog.form.isEnabled()
    assert dialog.stop.isHidden()
    assert dialog.form.rows["project"].value() == "7"
    check.go_on.set()
    left[0].close()
    assert dialog.form.found.isHidden()
    dialog.close()


def test_a_trouble_with_one_field_stands_at_the_field(look: Look, qtbot: QtBot) -> None:
    def check(_filled: FormFilled, _stop: threading.Event, _tell: object) -> object:
        raise ConnectionTroubleError("the proxy is none", "edit", "proxy")

    dialog = filled(look, qtbot, check=check)
    qtbot.mouseClick(dialog.test, Qt.MouseButton.LeftButton)
    row = dialog.form.rows["proxy"]
    qtbot.waitUntil(lambda: row.problem.text() == "The proxy is none", timeout=10_000)
    assert dialog.form.more.isChecked(), "a field that few need is opened"
    assert dialog.focusWidget() is row.control


def test_a_connection_gets_another_name_without_a_test(look: Look, qtbot: QtBot) -> None:
    done: list[FormFilled] = []

    def check(*_: object) -> object:
        raise AssertionError("the service is not asked")

    actions = replace(
        build_connection_actions(), check=check, save=lambda filled, _: done.append(filled) or 1
    )
    listed = build_connections()
    dialog = ConnectDialog(look, actions, listed, listed.rows[2])
    qtbot.addWidget(dialog)
    dialog.show()
    title = dialog.form.title
    assert title.text() == "Mixpanel Acme"
    title.selectAll()
    qtbot.keyClicks(title, "Product")
    with qtbot.waitSignal(dialog.renamed, timeout=10_000):
        qtbot.keyClick(title, Qt.Key.Key_Return)
    assert [(filled.title, filled.is_name_only, filled.number) for filled in done] == [
        ("Product", True, 1)
    ]


def test_tab_walks_the_form_as_it_is_read(look: Look, qtbot: QtBot) -> None:
    dialog = ConnectDialog(look, build_connection_actions(), build_connections())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.gallery.cards[0].click()
    rows = dialog.form.rows
    qtbot.waitUntil(rows["region"].control.isVisible)
    walked = []
    for _ in range(9):
        focused = dialog.focusWidget()
        walked.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    fields = [rows[name].control for name in ("region", "project", "user", "password", "events")]
    form = dialog.form
    assert walked == [*fields, form.title, form.more, dialog.test, dialog.save]
