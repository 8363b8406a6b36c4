"""How connections are made, kept and lost: addresses, idle ones, dead lines and proxies."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.auth import bearer
from connectors.kit.errors import EditSettingsError, PullError, RetryLaterError
from connectors.kit.http import Session
from connectors.kit.requesting import Request, get
from connectors.kit.service import Service
from connectors.kit.sockets import PlainSocket
from connectors.kit.transport import Route
from tests.connectors.kit.talks import TOKEN, URL
from tests.connectors.kit.test_odd_answers import HEAD, RIGHT, talking
from tests.connectors.kit.test_transport import write_certificate
from tests.connectors.kit.wires import Conversation, secured, wire
from tests.fakes.timing import FakeTime


def test_a_service_is_reached_at_an_address_of_ipv6(tmp_path: Path) -> None:
    with talking(RIGHT, folder=tmp_path, family=socket.AF_INET6) as (session, asked, heard):
        assert session.send(asked).text == "right"
        assert b"\r\nHost: [::1]:" in heard[0]


def test_the_next_address_of_a_name_is_tried_where_one_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with talking(RIGHT, folder=tmp_path) as (session, asked, _):
        port = int(asked.url.rpartition(":")[2].removesuffix("/x"))
        places = (socket.AF_INET6, ("::1", port, 0, 0)), (socket.AF_INET, ("127.0.0.1", port))

        def look_up(*_given: Any, flags: int = 0, **_named: Any) -> list[Any]:
            if flags:
                raise socket.gaierror("no number")
            return [(kind, socket.SOCK_STREAM, 0, "", place) for kind, place in places]

        monkeypatch.setattr(socket, "getaddrinfo", look_up)
        assert session.send(get(f"http://localhost:{port}/x")).text == "right"


@pytest.mark.parametrize(
    ("url", "error", "told"),
    [("https://unknown.example/x", RetryLaterError, "Talks cannot be reached"),
     ("https://127.0.0.1:99999/x", EditSettingsError, "cannot be asked with these settings"),
     (f"https://{'x' * 70}.example/x", EditSettingsError, "cannot be asked with these settings")],
)  # fmt: skip
def test_a_place_that_is_none_is_told(
    tmp_path: Path, url: str, error: type[PullError], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = socket.getaddrinfo

    def look_up(host: str, *given: Any, **named: Any) -> list[Any]:
        if host == "unknown.example":
            raise socket.gaierror("Name or service not known")
        return list(system(host, *given, **named))

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    service = Service("Talks", "7", bearer(TOKEN), tries=2)
    with (
        Session(service, FakeTime().surroundings(tmp_path)) as session,
        pytest.raises(error, match=told),
    ):
        session.send(get(url))


def test_a_connection_that_is_closed_just_as_it_is_used_again_is_made_anew_at_once(
    tmp_path: Path,
) -> None:
    heard: list[int] = []

    def talk(conversation: Conversation) -> None:
        heard.append(len(conversation.hear()))
        conversation.say(RIGHT)
        heard.append(len(conversation.hear()))  # and closed without a word

    with (
        wire(talk) as place,
        Session(Service("Talks", "7"), FakeTime().surroundings(tmp_path)) as session,
    ):
        for _ in range(3):
            assert session.send(get(f"http://{place}/x")).text == "right"
        assert (session.tally.retries, session.tally.waited) == (0, 0)
    assert all(heard[:5])


def test_a_connection_that_is_closed_each_time_is_given_up(tmp_path: Path) -> None:
    def talk(conversation: Conversation) -> None:
        conversation.hear()
        if conversation.number == 0:
            conversation.say(RIGHT)
            conversation.hear()

    service = Service("Talks", "7", tries=3)
    with (
        wire(talk) as place,
        Session(service, FakeTime().surroundings(tmp_path)) as session,
    ):
        session.send(get(f"http://{place}/x"))
        with pytest.raises(RetryLaterError, match="cannot be reached, or cut the connection"):
            session.send(get(f"http://{place}/x"))
        assert session.tally.retries == 2


def test_a_line_that_the_system_gives_up_is_no_end_of_an_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After it gave up, the system tells of an end at the next look."""
    system = socket.socket.recv_into

    def recv_into(link: socket.socket, buffer: Any, *given: int) -> int:
        if not isinstance(link, PlainSocket):
            return system(link, buffer, *given)
        said = next(vars(link).setdefault("heard", iter((HEAD + b"\r\nri", None, b""))))
        if said is None:
            raise TimeoutError(errno.ETIMEDOUT, "the line is dead")
        buffer[: len(said)] = said
        return len(said)

    with talking(RIGHT, folder=tmp_path) as (session, asked, _):
        monkeypatch.setattr(socket.socket, "recv_into", recv_into, raising=False)
        with pytest.raises(RetryLaterError, match="did not answer in time"):
            session.send(asked)


def test_a_proxy_that_asks_for_a_login_in_the_middle_is_told(tmp_path: Path) -> None:
    refused = b"HTTP/1.1 407 Login\r\nContent-Length: 0\r\n\r\n"
    with proxied(tmp_path, lambda number: refused if number else RIGHT) as (session, asked):
        assert session.send(asked).text == "right"
        with pytest.raises(EditSettingsError, match="wants a user and a password") as caught:
            session.send(asked)
    assert caught.value.field == "proxy_login"


def test_a_tunnel_that_asks_for_a_login_in_the_middle_is_told(tmp_path: Path) -> None:
    certificate = write_certificate(tmp_path)

    def talk(conversation: Conversation) -> None:
        conversation.hear()
        if conversation.number:
            conversation.say(b"HTTP/1.1 407 Login\r\n\r\n")
            return
        conversation.say(b"HTTP/1.1 200 Fine\r\n\r\n")
        with secured(conversation.link, certificate) as link:
            link.recv(1 << 16)
            link.sendall(RIGHT)

    with wire(talk) as place:
        route = Route(proxy=f"http://{place}", ca_file=str(certificate))
        service = Service("Talks", "7", bearer(TOKEN))
        with Session(service, FakeTime().surroundings(tmp_path), route) as session:
            assert session.send(get("https://127.0.0.1:9/x")).text == "right"
            with pytest.raises(EditSettingsError, match="wants a user and a password") as caught:
                session.send(get("https://127.0.0.1:9/x"))
    assert caught.value.field == "proxy_login"


def test_a_proxy_of_the_system_that_speaks_socks_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://user:passw0rd@127.0.0.1:9")
    monkeypatch.delenv("https_proxy", raising=False)
    service = Service("Talks", "7", bearer(TOKEN))
    with (
        Session(service, FakeTime().surroundings(tmp_path)) as session,
        pytest.raises(EditSettingsError, match="SOCKS proxy") as caught,
    ):
        session.send(Request(URL))
    assert caught.value.field == "proxy"
    assert "passw0rd" not in str(caught.value)


def test_a_proxy_over_tls_is_trusted_by_the_same_authority_as_the_service(tmp_path: Path) -> None:
    certificate = write_certificate(tmp_path)

    def talk(conversation: Conversation) -> None:
        with secured(conversation.link, certificate) as link:
            link.recv(1 << 16)
            link.sendall(RIGHT)

    with wire(talk) as place:
        route = Route(proxy=f"https://{place}", ca_file=str(certificate))
        service = Service("Talks", "7", bearer(TOKEN), tries=1)
        with Session(service, FakeTime().surroundings(tmp_path), route) as session:
            assert session.send(get("http://127.0.0.1:9/x")).text == "right"
        unknown = Route(proxy=f"https://{place}")
        with (
            Session(service, FakeTime().surroundings(tmp_path), unknown) as session,
            pytest.raises(PullError),
        ):
            session.send(get("http://127.0.0.1:9/x"))


@contextmanager
def proxied(folder: Path, said: Callable[[int], bytes]) -> Iterator[tuple[Session, Request]]:
    """A session through a proxy that says these things, by the number of the connection."""

    def talk(conversation: Conversation) -> None:
        conversation.hear()
        conversation.say(said(conversation.number))

    with wire(talk) as place:
        route = Route(proxy=f"http://{place}")
        service = Service("Talks", "7", bearer(TOKEN))
        with Session(service, FakeTime().surroundings(folder), route) as session:
            yield session, get("http://127.0.0.1:9/x")
