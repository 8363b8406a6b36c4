"""The watch and the notifications of a window, on a real workspace with real servers."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from desktop.bootstrap import Workspace, open_workspace
from desktop.cli.window_notify import NotifyDesk
from desktop.cli.window_watch import WindowWatch
from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.errors import UsageError
from desktop.core.jobs.keeping import AlwaysOnline
from desktop.core.notify.sending import NotSentError
from desktop.core.store.outbox import load_messages, mark_tried
from desktop.ui.watch_state import RunEnded
from tests.builders.workspaces import NOW, make_workspace
from tests.fakes.smtp_server import smtp_server

PASSPHRASE = "correct horse battery"


@pytest.fixture
def opened(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    make_workspace(workspace)
    with open_workspace(workspace, fixed_clock(parse_instant(NOW))) as found:
        found.ask_with(lambda is_new: PASSPHRASE)
        yield found


def test_a_watch_runs_a_job_tells_of_it_and_ends(opened: Workspace) -> None:
    watch, told, ended = WindowWatch(opened), list[object](), threading.Event()

    def tell(event: object) -> None:
        told.append(event)
        if isinstance(event, RunEnded):
            ended.set()

    with pytest.raises(UsageError, match="not kept yet"):
        watch.run_now("numbers")
    watch.start(tell, AlwaysOnline())
    try:
        assert watch.run_now("numbers") == ""
        assert ended.wait(30)
    finally:
        watch.stop()
    over = next(event for event in told if isinstance(event, RunEnded))
    assert (over.job, over.title, over.state) == ("numbers", "Numbers and alerts", "done")
    (run,) = watch.history("numbers")
    assert run.lines[0] == "counting the numbers"
    assert watch.load().jobs[0].last == run


def test_a_schedule_and_a_pause_are_taken_back(opened: Workspace) -> None:
    watch = WindowWatch(opened)
    watch.start(lambda event: None, AlwaysOnline())
    watch.stop()
    done = watch.set_schedule("numbers", "daily at 07:00")
    assert done.sentence == "Runs daily at 07:00 from now on"
    assert watch.load().jobs[0].schedule == "daily at 07:00"
    assert done.undo is not None
    done.undo()
    assert watch.load().jobs[0].schedule == "every hour"
    paused = watch.pause(True)
    assert watch.load().paused
    assert paused.undo is not None
    paused.undo()
    assert not watch.load().paused


def test_a_channel_is_kept_tested_changed_deleted_and_put_back(opened: Workspace) -> None:
    desk = NotifyDesk(opened)
    with smtp_server() as box:
        given = {"to": "ana@example.com", "from": "pulse@example.com", "server": "127.0.0.1",
                 "port": str(box.port), "user": "", "password": ""}  # fmt: skip
        desk.save_channel("team-mail", "email", given)
        assert desk.test("team-mail") == "The test was taken by team-mail"
        assert "ICP Pulse: a test" in box.mails[0]
        box.mode = "refuse"
        with pytest.raises(NotSentError):
            desk.test("team-mail")
    form = desk.load_channel("team-mail")
    assert form.fields["to"] == "ana@example.com"
    assert "password" not in form.fields
    gone = desk.delete_channel("team-mail")
    assert desk.load().channels == ()
    assert gone.undo is not None
    gone.undo()
    assert [channel.where for channel in desk.load().channels] == ["ana@example.com"]
    assert desk.load_channel("team-mail") == form


def test_a_secret_that_is_not_written_stays_but_goes_to_no_other_server(
    opened: Workspace,
) -> None:
    desk = NotifyDesk(opened)
    given = {"to": "a@b.co", "from": "c@d.co", "server": "smtp.example.com", "port": "587",
             "user": "ana", "password": "s3cret-word"}  # fmt: skip
    desk.save_channel("mail", "email", given)
    assert desk.load_channel("mail").kept == {"password"}
    changed = desk.save_channel("mail", "email", given | {"password": "", "to": "e@f.co"})
    assert desk.load_channel("mail").kept == {"password"}
    assert changed.undo is not None
    desk.save_channel("mail", "email", given | {"password": "", "server": "smtp.evil.example"})
    assert desk.load_channel("mail").kept == frozenset()


def test_a_webhook_shows_nothing_of_its_address(opened: Workspace, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/hook/abcdef").respond_with_data("ok")
    desk = NotifyDesk(opened)
    desk.save_channel("hook", "webhook", {"url": httpserver.url_for("/hook/abcdef")})
    assert desk.test("hook") == "The test was taken by hook"
    form = desk.load_channel("hook")
    assert (dict(form.fields), form.kept) == ({}, {"url"})
    desk.save_channel("hook", "webhook", {"url": ""})
    assert desk.test("hook") == "The test was taken by hook"


def test_quiet_hours_the_digest_and_messages_are_set_and_taken_back(opened: Workspace) -> None:
    desk = NotifyDesk(opened)
    quiet = desk.set_quiet("22:00", "06:30")
    assert (desk.load().quiet_from, desk.load().quiet_until) == ("22:00", "06:30")
    assert quiet.undo is not None
    quiet.undo()
    assert desk.load().quiet_from == "20:00"
    chosen = desk.set_digest_channels(["desktop"])
    assert chosen.sentence == "The digest goes to desktop"
    assert desk.make_digest().startswith("The digest was made: digest-")
    (item,) = desk.load().outbox
    assert (item.channel, item.state) == ("desktop", "waiting")
    with opened.store.write() as connection:
        mark_tried(connection, item.number, "the server does not answer", None)
    again = desk.try_again(item.number)
    with opened.store.read() as connection:
        assert load_messages(connection)[0].state == "waiting"
    assert again.undo is not None
    again.undo()
    assert desk.load().outbox[0].state == "failed"
