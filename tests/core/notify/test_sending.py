"""Messages over real sockets: taken, refused, cut off, stalled; never a secret in what is said."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer

from desktop.core.errors import UsageError
from desktop.core.notify.addresses import build_address
from desktop.core.notify.sending import NotSentError, send, without_secrets
from tests.fakes.smtp_server import Mailbox, smtp_server


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with smtp_server() as found:
        yield found


def mail_address(box: Mailbox) -> str:
    return build_address(
        "email",
        {"to": "ana@example.com, ben@example.com", "from": "pulse@example.com",
         "server": "127.0.0.1", "port": str(box.port)},
    )  # fmt: skip


def quickly(address: str, body: str = "Body") -> None:
    send(address, "CTR is low: 0.21 %", body, connect_seconds=1, read_seconds=0.3)


def test_a_mail_arrives_with_its_subject_and_text(mailbox: Mailbox) -> None:
    quickly(mail_address(mailbox), "95 % interval 0.15 % to 0.31 %")
    assert len(mailbox.mails) == 2
    found = email.message_from_string(mailbox.mails[0], policy=email.policy.default)
    assert found["Subject"] == "CTR is low: 0.21 %"
    part = found.get_body(("plain",))
    assert part is not None
    assert "95 % interval 0.15 % to 0.31 %" in part.get_content()


@pytest.mark.parametrize("mode", ["refuse", "drop", "stall"])
def test_a_mail_server_that_fails_is_told_of_and_can_be_tried_again(
    mailbox: Mailbox, mode: str
) -> None:
    mailbox.mode = mode
    with pytest.raises(NotSentError):
        quickly(mail_address(mailbox))
    mailbox.mode = "take"
    mailbox.mails.clear()
    quickly(mail_address(mailbox))
    assert mailbox.mails


def test_nobody_listening_is_an_error_in_words() -> None:
    with smtp_server() as gone:
        address = mail_address(gone)
    with pytest.raises(NotSentError, match=r"\w{3}"):
        quickly(address)


def test_a_webhook_gets_title_and_message_as_json(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/hook/s3cret-path", method="POST").respond_with_data("ok")
    quickly(build_address("webhook", {"url": httpserver.url_for("/hook/s3cret-path")}))
    request, _ = httpserver.log[0]
    assert request.json["title"] == "CTR is low: 0.21 %"
    assert request.json["message"] == "Body"


@pytest.mark.parametrize("status", [400, 403, 500, 503])
def test_a_webhook_that_answers_with_an_error_is_not_sent(
    httpserver: HTTPServer, status: int
) -> None:
    httpserver.expect_request("/hook/s3cret-path").respond_with_data("no", status=status)
    with pytest.raises(NotSentError) as caught:
        quickly(build_address("webhook", {"url": httpserver.url_for("/hook/s3cret-path")}))
    assert str(status) in str(caught.value)
    assert "s3cret-path" not in str(caught.value)


def test_an_address_that_means_nothing_is_wrong_use() -> None:
    with pytest.raises(UsageError, match="enter it again"):
        quickly("nonsense")


def test_no_part_of_a_webhooks_path_is_repeated() -> None:
    address = "https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ"
    said = f"Failed: {address} and TIiajkdnlazkcOXrIdevi7FQ"
    assert "TIiajkdnlazkcOXrIdevi7FQ" not in without_secrets(said, address)


def test_a_password_is_never_repeated_however_it_is_written() -> None:
    address = "mailtos://ana%40b.com:p%40ss-w0rd@smtp.example.com:587/?to=x%40y.com"
    assert "p@ss-w0rd" not in without_secrets("535 bad login p@ss-w0rd", address)
    assert "p%40ss-w0rd" not in without_secrets(f"cannot open {address}", address)
