"""The cards about notifications with real widgets: channels, quiet hours, digest, messages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.watch_state import ChannelForm
from desktop.ui.widgets.notify_settings import NotifySettings
from tests.builders.watch import build_notify_view


@pytest.fixture
def card(look: Look, qtbot: QtBot) -> NotifySettings:
    found = NotifySettings(look)
    qtbot.addWidget(found)
    found.resize(1100, 900)
    found.show()
    found.show_view(build_notify_view())
    return found


def click(qtbot: QtBot, widget: object) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def test_a_channel_is_added_with_the_fields_of_its_kind(card: NotifySettings, qtbot: QtBot) -> None:
    channels = card.channels
    click(qtbot, channels.add)
    form = channels.form
    assert list(form.fields) == ["to", "from", "server", "port", "user", "password"]
    assert form.fields["password"].echoMode() is QLineEdit.EchoMode.Password
    click(qtbot, form.kind.buttons["slack"])
    assert list(form.fields) == ["url"]
    qtbot.keyClicks(form.name, "growth")
    qtbot.keyClicks(form.fields["url"], "https://hooks.slack.com/services/a/b/c")
    with qtbot.waitSignal(channels.saved) as saved:
        qtbot.keyClick(form.fields["url"], Qt.Key.Key_Return)
    assert saved.args == ["growth", "slack", {"url": "https://hooks.slack.com/services/a/b/c"}]
    channels.show_problem("Address is missing")
    assert channels.problem.text() == "Address is missing"
    assert form.isVisible()


def test_a_channel_is_changed_without_its_secret_being_shown(
    card: NotifySettings, qtbot: QtBot
) -> None:
    known = ChannelForm(
        "team-mail", "email", {"to": "ana@example.com", "server": "smtp.example.com"},
        frozenset({"password"}),
    )  # fmt: skip
    card.channels.open_form(known)
    form = card.channels.form
    assert form.name.text() == "team-mail"
    assert not form.name.isEnabled()
    assert form.fields["to"].text() == "ana@example.com"
    assert form.fields["password"].text() == ""
    assert form.fields["password"].placeholderText() == "Stays as it is while this is empty"
    click(qtbot, form.cancel)
    assert form.isHidden()


def test_a_test_says_at_its_channel_what_came_of_it(card: NotifySettings, qtbot: QtBot) -> None:
    row = card.channels.rows["team-mail"]
    with qtbot.waitSignal(card.channels.test_wanted) as asked:
        click(qtbot, row.test)
    assert asked.args == ["team-mail"]
    assert row.said.text() == "Sending…"
    card.channels.say("team-mail", "the server does not answer", "bad")
    card.show_view(build_notify_view())
    assert card.channels.rows["team-mail"].said.text() == "the server does not answer"


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [
        ("25:00", "07:00", "A time is written as 07:30"),
        ("20:00", "", "Quiet hours need both times, or none"),
    ],
)
def test_quiet_hours_that_cannot_be_are_said_and_not_kept(
    card: NotifySettings, qtbot: QtBot, start: str, end: str, says: str
) -> None:
    card.start.setText(start)
    card.end.setText(end)
    with qtbot.assertNotEmitted(card.quiet_wanted):
        card.end.editingFinished.emit()
    assert card.problem.text() == says
    assert card.problem.isVisible()


def test_quiet_hours_are_kept_once_both_are_times(card: NotifySettings, qtbot: QtBot) -> None:
    card.start.setText("22:30")
    with qtbot.waitSignal(card.quiet_wanted) as asked:
        card.start.editingFinished.emit()
    assert asked.args == ["22:30", "07:00"]


def test_the_digest_goes_where_a_box_is_ticked(card: NotifySettings, qtbot: QtBot) -> None:
    boxes = card.digest_boxes
    assert {name: box.isChecked() for name, box in boxes.items()} == {
        "desktop": True, "growth-slack": False, "team-mail": True,
    }  # fmt: skip
    assert boxes["desktop"].text() == "This desktop"
    with qtbot.waitSignal(card.digest_wanted) as asked:
        boxes["desktop"].click()
    assert asked.args == [["team-mail"]]
    with qtbot.waitSignal(card.make_wanted):
        click(qtbot, card.make)
    assert not card.make.isEnabled()


def test_messages_say_what_became_of_them_and_a_failed_one_is_tried_again(
    card: NotifySettings, qtbot: QtBot
) -> None:
    failed, waiting, sent = card.outbox.rows
    assert failed.facts.text() == (
        "growth-slack · Failed · today 07:42 · 8 tries · Failed to send: error=404"
    )
    assert waiting.facts.text() == (
        "team-mail · Waits · today 07:42 · next try in 15 minutes · 2 tries · "
        "the server does not answer"
    )
    assert sent.facts.text() == "This desktop · Sent · today 07:43"
    assert sent.again.isHidden()
    with qtbot.waitSignal(card.outbox.again_wanted) as asked:
        click(qtbot, failed.again)
    assert asked.args == [3]


def test_of_many_messages_the_newest_few_are_shown_until_more_are_wanted(
    card: NotifySettings, qtbot: QtBot
) -> None:
    view = build_notify_view()
    many = tuple(replace(view.outbox[2], number=number) for number in range(12))
    card.show_view(replace(view, outbox=many))
    assert len(card.outbox.rows) == 5
    assert card.outbox.more.text() == "Show 7 more"
    click(qtbot, card.outbox.more)
    assert len(card.outbox.rows) == 12


def test_closing_and_login_are_chosen(card: NotifySettings, qtbot: QtBot) -> None:
    card.show_closing("keep")
    assert card.closing.current() == "keep"
    with qtbot.waitSignal(card.closing_wanted) as closing:
        click(qtbot, card.closing.buttons["leave"])
    assert closing.args == ["leave"]
    with qtbot.waitSignal(card.login_wanted) as login:
        click(qtbot, card.login.buttons["on"])
    assert login.args == [True]
