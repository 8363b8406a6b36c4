"""A workspace that speaks German sends German mail, whoever sends it and whenever."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator, Mapping
from email.message import EmailMessage
from pathlib import Path
from typing import cast

import pytest

from desktop.core.jobs.digest import make_digest, save_digest_channels
from desktop.core.jobs.standing import send_waiting
from desktop.core.jobs.watching import check_alerts
from desktop.core.notify.channels import save_channel, senders
from desktop.core.settings import LANGUAGE, save_value
from desktop.core.store.engine import Store
from tests.builders.alert_workspaces import IN_FORCE, after_week, make_alert_workspace
from tests.builders.connections import MemoryBox
from tests.builders.workspaces import opened
from tests.fakes.smtp_server import Mailbox, smtp_server

RULE = IN_FORCE.rstrip("\n") + '\nnotify = ["team-mail"]\n'
LATER = after_week(3)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(make_alert_workspace(tmp_path / "workspace", RULE)) as found:
        yield found


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with smtp_server() as found:
        yield found


def choose(store: Store, language: str) -> None:
    with store.write() as connection:
        save_value(connection, LANGUAGE, language)


def send_to(store: Store, box: Mailbox) -> list[EmailMessage]:
    """Empties the outbox into the mail server; what came there."""
    keyring = MemoryBox()
    given: Mapping[str, str] = {
        "to": "ana@example.com", "from": "pulse@example.com",
        "server": "127.0.0.1", "port": str(box.port),
    }  # fmt: skip
    save_channel(store, keyring, "team-mail", "email", given)
    send_waiting(store, LATER, senders(store, keyring, lambda *told: None))
    policy = email.policy.default
    return [
        cast(EmailMessage, email.message_from_string(text, policy=policy)) for text in box.mails
    ]


def text_of(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def test_an_alert_of_a_german_workspace_is_a_german_mail(store: Store, mailbox: Mailbox) -> None:
    choose(store, "de")
    check_alerts(store, LATER)
    choose(store, "en")  # too late: what was made is in the language of then
    (mail,) = send_to(store, mailbox)
    assert mail["Subject"] == "CTR is low: 0,15 % (21 / 14.000), unter 0,45 %"
    text = text_of(mail)
    assert "Intervall (95 %) 0,10 % bis 0,23 %" in text
    assert "26. Jan. – 1. Feb. 2026" in text
    assert "ICP-CTR von Leaders, Version 1" in text
    assert "Datenstand: LinkedIn " in text


def test_where_no_language_is_chosen_mail_speaks_that_of_the_system(
    store: Store, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    check_alerts(store, LATER)
    (mail,) = send_to(store, mailbox)
    assert "unter 0,45 %" in mail["Subject"]


def test_an_english_workspace_on_a_german_system_sends_english_mail(
    store: Store, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    choose(store, "en")
    check_alerts(store, LATER)
    (mail,) = send_to(store, mailbox)
    assert mail["Subject"] == "CTR is low: 0.15 % (21 / 14,000), below 0.45 %"


def test_the_digest_of_a_german_workspace_is_a_german_mail(store: Store, mailbox: Mailbox) -> None:
    from desktop.cli.digest import compose_digest  # noqa: PLC0415  it draws the page too

    choose(store, "de")
    check_alerts(store, LATER)
    with store.write() as connection:
        save_digest_channels(connection, ["team-mail"])
    made = make_digest(store, LATER(), compose_digest(store))
    assert made.problem == ""
    mail = send_to(store, mailbox)[-1]
    assert mail["Subject"].startswith("ICP-CTR ")
    assert mail["Subject"].endswith("1 Alarm offen")
    for heading in ("Was es bewegt hat", "Offene Alarme", "In dieser Woche gemeldet",
                    "Lücken in den Daten"):  # fmt: skip
        assert heading in text_of(mail)
    assert [part.get_content_type() for part in mail.iter_attachments()] == ["application/pdf"]
