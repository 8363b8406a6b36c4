"""Connections are added, tested, mended and forgotten; their secrets are never in the database."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest

from connectors.kit.connector import Connector, Finding
from desktop.core.errors import ConnectionTroubleError, SecretsError, UsageError
from desktop.core.jobs.connecting import (
    check_connection,
    check_settings,
    connect,
    disconnect,
    load_connection,
    mend,
    pause,
    workspace_id,
)
from desktop.core.store.connections import list_connections
from desktop.core.store.engine import Store
from tests.builders.connections import Desk
from tests.builders.workspaces import database, opened
from tests.fakes.example_product import CONNECTOR, ExampleProduct
from tests.fakes.talk import text_reply

KIND = CONNECTOR.kind


def test_the_secret_goes_into_the_box_and_the_rest_into_the_database(
    desk: Desk, store: Store, fake: ExampleProduct
) -> None:
    saved = connect(store, desk.means, KIND, fake.settings())
    assert saved.title == "Example Product 42"
    assert saved.settings["user"] == "service-user"
    assert "password" not in saved.settings
    assert desk.box.kept == {"connection-1/password": fake.settings()["password"]}
    with closing(database(desk.folder)) as db:
        assert fake.settings()["password"] not in "".join(db.iterdump())


def test_the_first_of_a_kind_is_one_source_with_its_file_exports(
    desk: Desk, store: Store, fake: ExampleProduct
) -> None:
    first = connect(store, desk.means, KIND, fake.settings())
    second = connect(store, desk.means, KIND, fake.settings() | {"project": "43"})
    assert (first.source, second.source) == (KIND, f"{KIND}:43")
    with pytest.raises(UsageError, match=f'"{KIND}:43" is connected already'):
        connect(store, desk.means, KIND, fake.settings() | {"project": "43"})
    named = connect(store, desk.means, KIND, fake.settings(), title="Own", source="other:1")
    assert named.source == "other:1"


def test_a_title_is_given_once(desk: Desk, store: Store, fake: ExampleProduct) -> None:
    connect(store, desk.means, KIND, fake.settings(), title="Ours")
    with pytest.raises(UsageError, match='connection "Ours" already'):
        connect(store, desk.means, KIND, fake.settings() | {"project": "43"}, title="Ours")


def test_where_secrets_cannot_be_kept_nothing_is(
    desk: Desk, store: Store, fake: ExampleProduct, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_name: str, _value: str) -> None:
        raise SecretsError("locked")

    monkeypatch.setattr(desk.box, "save", refuse)
    with pytest.raises(SecretsError):
        connect(store, desk.means, KIND, fake.settings())
    with store.read() as connection:
        assert list_connections(connection) == []


def test_a_wrong_setting_names_its_field(desk: Desk, store: Store) -> None:
    with pytest.raises(ConnectionTroubleError) as caught:
        connect(store, desk.means, KIND, {"project": "1", "user": "u"})
    assert (caught.value.remedy, caught.value.field) == ("edit", "password")


def test_an_unknown_kind_is_told_with_those_that_there_are(desk: Desk, store: Store) -> None:
    with pytest.raises(UsageError, match=f'no connector "nothing"; there are: {KIND}'):
        check_settings(store, desk.means, "nothing", {})


def test_a_broken_password_is_told_and_mended(
    desk: Desk, store: Store, fake: ExampleProduct
) -> None:
    connect(store, desk.means, KIND, fake.settings() | {"password": "wrong-password"})
    with pytest.raises(ConnectionTroubleError) as caught:
        check_connection(store, desk.means, 1)
    assert caught.value.remedy == "reconnect"
    said = {"password": fake.settings()["password"]}
    assert check_connection(store, desk.means, 1, said).text == "Project 42"
    assert desk.box.kept["connection-1/password"] == "wrong-password"  # it was only tried
    mend(store, desk.means, 1, said)
    assert check_connection(store, desk.means, 1).text == "Project 42"
    assert load_connection(store, 1).settings["user"] == "service-user"


def test_when_the_credentials_end_is_kept(desk: Desk, store: Store, fake: ExampleProduct) -> None:
    def check(_session: object, _settings: object) -> Finding:
        return Finding("fine", expires_at=desk.now + 5)

    ending: Connector = replace(CONNECTOR, check=check)
    desk = Desk(desk.folder, ExampleProduct.now, ending)
    finding = check_settings(store, desk.means, KIND, fake.settings())
    saved = connect(store, desk.means, KIND, fake.settings(), finding=finding)
    assert saved.expires_at == desk.now + 5
    mend(store, desk.means, 1, {"user": "another"})
    assert load_connection(store, 1).expires_at == desk.now + 5
    mend(store, desk.means, 1, {"password": "not tested"})
    assert load_connection(store, 1).expires_at is None, "whose end nobody told"


def test_an_answer_that_holds_the_secret_is_not_quoted_with_it(
    desk: Desk, store: Store, fake: ExampleProduct
) -> None:
    secret = fake.settings()["password"]
    fake.reply_with(text_reply(f"unknown key {secret}", 400))
    with pytest.raises(ConnectionTroubleError, match=r"unknown key \*\*\*") as caught:
        check_settings(store, desk.means, KIND, fake.settings())
    assert secret not in repr(caught.value)
    assert caught.value.__cause__ is None


def test_disconnecting_forgets_the_secret_and_keeps_what_was_pulled(
    desk: Desk, fake: ExampleProduct
) -> None:
    desk.connect(KIND, fake.settings())
    desk.sync()
    pulled = desk.describe()
    with opened(desk.folder) as store:
        assert disconnect(store, desk.means, 1).title == "Example Product 42"
        with pytest.raises(UsageError, match="no connection 1"):
            load_connection(store, 1)
    assert desk.box.kept == {}
    assert desk.describe() == pulled
    assert desk.connect(KIND, fake.settings()) == 2  # a number is never given out again
    assert desk.sync(2).told.new == 0
    assert desk.describe()["events"] == pulled["events"]


def test_a_connection_is_paused_and_active_again(
    desk: Desk, store: Store, fake: ExampleProduct
) -> None:
    connect(store, desk.means, KIND, fake.settings())
    assert pause(store, 1, paused=True).state == "paused"
    assert pause(store, 1, paused=False).state == "active"


def test_a_workspace_has_a_name_of_its_own_in_the_keyring(store: Store) -> None:
    assert workspace_id(store) == workspace_id(store)
    assert len(workspace_id(store)) == 16
