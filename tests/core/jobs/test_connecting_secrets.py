"""Secrets of connections: mended beside a keyring out of reach, removed whole, asked in time."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from connectors.kit.errors import EditSettingsError
from connectors.pull_registry import Loaded
from desktop.core.errors import SecretsError
from desktop.core.jobs.connecting import (
    Means,
    connect,
    disconnect,
    load_all_settings,
    load_connection,
    mend,
)
from desktop.core.jobs.disconnecting import disconnect_keeping, reconnect
from desktop.core.secrets import SecretBox, sealing
from desktop.core.store.engine import Store
from tests.builders.connections import Desk
from tests.builders.keyrings import PASSPHRASE, MemoryKeyring, desktop, headless
from tests.fakes.example_product import CONNECTOR, ExampleProduct

KIND = CONNECTOR.kind
LOGIN = {"proxy_login": "somebody:s3cret"}


@pytest.fixture(autouse=True)
def quick_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_SCRYPT", {"n": 2**4, "r": 8, "p": 1})


def with_box(desk: Desk, box: SecretBox) -> Means:
    return replace(desk.means, secrets=box)


def password_of(store: Store, means: Means) -> str:
    saved = load_connection(store, 1)
    return load_all_settings(means, saved, CONNECTOR).text("password")


def test_a_secret_in_a_keyring_out_of_reach_is_entered_again_and_found_by_both_sessions(
    desk: Desk, store: Store, fake: ExampleProduct
) -> None:
    ring = MemoryKeyring()
    connect(store, with_box(desk, desktop(desk.folder, ring)), KIND, fake.settings())
    server = with_box(desk, headless(desk.folder))
    with pytest.raises(SecretsError, match=r'"connection-1/password" lies in the keyring'):
        password_of(store, server)
    mend(store, server, 1, {"password": "again"})
    assert password_of(store, server) == "again"
    assert password_of(store, with_box(desk, desktop(desk.folder, ring, PASSPHRASE))) == "again"
    assert ring.kept == {}


def test_what_is_left_of_an_attempt_that_was_cut_off_is_not_the_next_ones_secret(
    desk: Desk, store: Store, fake: ExampleProduct
) -> None:
    desk.box.kept["connection-1/proxy_login"] = LOGIN["proxy_login"]
    connect(store, desk.means, KIND, fake.settings())
    assert desk.box.kept == {"connection-1/password": fake.settings()["password"]}


@pytest.mark.parametrize("is_installed", [True, False])
def test_disconnecting_removes_every_secret_also_of_a_connector_that_is_not_installed(
    desk: Desk, store: Store, fake: ExampleProduct, is_installed: bool
) -> None:
    ring = MemoryKeyring()
    means = with_box(desk, desktop(desk.folder, ring))
    connect(store, means, KIND, fake.settings() | LOGIN)
    connect(store, means, KIND, fake.settings() | {"project": "43"})
    assert len(ring.kept) == 3
    if not is_installed:
        means = replace(means, connectors=Loaded(()))
    disconnect(store, means, 1)
    assert ring.names() == {"connection-2/password"}


def test_a_passphrase_nobody_knows_keeps_no_connection_from_being_removed(
    desk: Desk, store: Store, fake: ExampleProduct
) -> None:
    connect(store, with_box(desk, headless(desk.folder)), KIND, fake.settings())
    forgetful = with_box(desk, headless(desk.folder, None))
    disconnect(store, forgetful, 1)
    assert forgetful.secrets.names() == set()


def test_nobody_waits_to_write_while_the_passphrase_is_asked_for(
    desk: Desk, store: Store, fake: ExampleProduct
) -> None:
    asked: list[bool] = []

    def ask(is_new: bool) -> str:
        with sqlite3.connect(store.path, timeout=0) as other:
            other.execute("BEGIN IMMEDIATE")
        other.close()
        asked.append(is_new)
        return PASSPHRASE

    def means() -> Means:
        return with_box(desk, headless(desk.folder, ask))

    connect(store, means(), KIND, fake.settings())
    mend(store, means(), 1, {"password": "again"})
    gone = disconnect_keeping(store, means(), 1)
    reconnect(store, means(), gone)
    assert asked == [True, False, False, True]
    assert password_of(store, means()) == "again"


def test_where_nobody_says_the_passphrase_nothing_is_connected(
    desk: Desk, store: Store, fake: ExampleProduct
) -> None:
    means = with_box(desk, headless(desk.folder, None))
    with pytest.raises(SecretsError, match="passphrase"):
        connect(store, means, KIND, fake.settings())
    assert means.secrets.names() == set()


def test_a_connection_whose_secret_is_out_of_reach_is_disconnected_and_taken_back_without_it(
    desk: Desk, store: Store, fake: ExampleProduct
) -> None:
    ring = MemoryKeyring()
    connect(store, with_box(desk, desktop(desk.folder, ring)), KIND, fake.settings())
    server = with_box(desk, headless(desk.folder))
    reconnect(store, server, disconnect_keeping(store, server, 1))
    with pytest.raises(EditSettingsError, match="Password"):
        password_of(store, server)
    desktop(desk.folder, ring).names()
    assert ring.kept == {}
