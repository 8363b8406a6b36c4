"""Channels that a team sets up: names, kinds, and addresses that are nowhere but in the keyring."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from desktop.core.alerts.explanation import Explanation
from desktop.core.alerts.telling import Entry, Message
from desktop.core.errors import SecretsError, UsageError
from desktop.core.language.texts import ENGLISH, speak
from desktop.core.notify.channels import (
    Channel,
    delete_channel,
    load_channels,
    load_fields,
    save_channel,
    send_test,
    senders,
)
from desktop.core.store.engine import Store
from tests.builders.connections import MemoryBox
from tests.builders.keyrings import MemoryKeyring, desktop, headless
from tests.builders.workspaces import opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "workspace") as found:
        yield found


@pytest.fixture
def keyring() -> MemoryBox:
    return MemoryBox()


def listed(store: Store) -> list[Channel]:
    with store.read() as connection:
        return load_channels(connection)


MAIL = {"to": "ana@example.com", "from": "pulse@example.com", "server": "smtp.example.com",
        "user": "pulse", "password": "hunter2-hunter2"}  # fmt: skip


def test_a_channel_is_listed_without_what_could_open_it(store: Store, keyring: MemoryBox) -> None:
    save_channel(store, keyring, "team-mail", "email", MAIL)
    assert listed(store) == [Channel("team-mail", "email", "ana@example.com")]
    assert "hunter2-hunter2" in keyring.kept["channel/team-mail"]
    written = b"".join(file.read_bytes() for file in store.folder.iterdir() if file.is_file())
    assert b"hunter2" not in written


def test_saving_again_changes_it_and_deleting_forgets_both(
    store: Store, keyring: MemoryBox
) -> None:
    save_channel(store, keyring, "team-mail", "email", MAIL)
    save_channel(store, keyring, "team-mail", "email", MAIL | {"to": "ben@example.com"})
    assert [channel.where for channel in listed(store)] == ["ben@example.com"]
    delete_channel(store, keyring, "team-mail")
    assert (listed(store), keyring.kept) == ([], {})


@pytest.mark.parametrize("name", ["desktop", "", "Growth Slack", "../x"])
def test_some_names_cannot_be(store: Store, keyring: MemoryBox, name: str) -> None:
    with pytest.raises(UsageError, match="growth-slack"):
        save_channel(store, keyring, name, "email", MAIL)
    assert keyring.kept == {}


def test_a_test_message_arrives_and_says_it_is_one(
    store: Store, keyring: MemoryBox, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/hook/abcdef").respond_with_data("ok")
    save_channel(store, keyring, "hook", "webhook", {"url": httpserver.url_for("/hook/abcdef")})
    send_test(keyring, "hook", ENGLISH)
    assert httpserver.log[0][0].json["title"] == "ICP Pulse: a test"
    send_test(keyring, "hook", speak("de_DE"))
    german = httpserver.log[1][0].json
    assert (german["title"], german.keys()) == (
        "ICP Pulse: ein Test",
        httpserver.log[0][0].json.keys(),
    )


def test_each_channel_gets_its_message_and_the_desktop_is_always_there(
    store: Store, keyring: MemoryBox, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/hook/abcdef").respond_with_data("ok")
    save_channel(store, keyring, "hook", "webhook", {"url": httpserver.url_for("/hook/abcdef")})
    shown = []
    found = senders(store, keyring, lambda message, subject, body: shown.append(subject))
    message = Message((Entry("fired", Explanation("CTR is low")),), 0)
    found["hook"](message, "CTR is low", "body")
    found["desktop"](message, "CTR is low", "body")
    assert set(found) == {"hook", "desktop"}
    assert shown == ["CTR is low"]
    assert httpserver.log[0][0].json["title"] == "CTR is low"


def test_an_address_that_the_keyring_lost_is_asked_for_again(
    store: Store, keyring: MemoryBox
) -> None:
    save_channel(store, keyring, "team-mail", "email", MAIL)
    keyring.kept.clear()
    with pytest.raises(UsageError, match="enter it again"):
        send_test(keyring, "team-mail", ENGLISH)


def test_an_address_out_of_reach_is_told_when_sending_and_can_be_entered_again_or_deleted(
    store: Store, tmp_path: Path
) -> None:
    ring = MemoryKeyring()
    save_channel(store, desktop(tmp_path, ring), "hook", "webhook", {"url": "https://a.example/1"})
    server = headless(tmp_path)
    with pytest.raises(SecretsError, match='"channel/hook" lies in the keyring'):
        send_test(server, "hook", ENGLISH)
    assert load_fields(server, listed(store)[0]) == {}
    save_channel(store, server, "hook", "webhook", {"url": "https://a.example/2"})
    assert load_fields(server, listed(store)[0])["url"] == "https://a.example/2"


def test_a_channel_whose_address_is_out_of_reach_can_be_deleted(
    store: Store, tmp_path: Path
) -> None:
    ring = MemoryKeyring()
    save_channel(store, desktop(tmp_path, ring), "hook", "webhook", {"url": "https://a.example/1"})
    _, address = delete_channel(store, headless(tmp_path), "hook")
    assert (address, listed(store)) == (None, [])
    assert desktop(tmp_path, ring).load("channel/hook") is None
    assert ring.kept == {}
