"""Whatever a server does or not, the user who cancels is heard, and no head takes for ever."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from connectors.kit import sockets, transport
from connectors.kit.auth import bearer
from connectors.kit.errors import PullCancelledError, RetryLaterError
from connectors.kit.http import Session
from connectors.kit.requesting import Request, get, post
from connectors.kit.service import Service
from connectors.kit.transport import Route
from tests.connectors.kit.talks import TOKEN
from tests.connectors.kit.test_transport import write_certificate
from tests.connectors.kit.wires import Conversation, User, nobody_home, secured, wire
from tests.fakes.timing import FakeTime

HEARD_WITHIN = 5.0
"""Seconds; some looks and a busy machine, and far from every timeout."""

HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.fixture(autouse=True)
def short_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sockets.LOOK <= 0.25
    monkeypatch.setattr(sockets, "LOOK", 0.02)


def cancel(user: User, folder: Path, route: Route, asked: Request) -> None:
    """Asks, and sees that the user is heard; the text names no secret."""
    service = Service("Talks", "7", bearer(TOKEN), tries=1)
    with (
        Session(service, user.surroundings(folder), route) as session,
        pytest.raises(PullCancelledError, match=r"^Talks: stopped$"),
    ):
        session.send(asked)
    assert user.seconds < HEARD_WITHIN


def silent_after(said: bytes) -> Callable[[Conversation], None]:
    def talk(conversation: Conversation) -> None:
        conversation.hear()
        conversation.say(said)
        conversation.fall_silent()

    return talk


def dribbling_after(said: bytes, drop: bytes) -> Callable[[Conversation], None]:
    def talk(conversation: Conversation) -> None:
        conversation.hear()
        conversation.say(said)
        conversation.say_for_ever(drop)

    return talk


SILENCES = {
    "before the head": silent_after(b""),
    "within the head": silent_after(HEAD + b"Content-"),
    "before the body": silent_after(HEAD + b"Content-Length: 9\r\n\r\n"),
    "within the body": silent_after(HEAD + b"Content-Length: 9\r\n\r\nabc"),
    "within a chunk": silent_after(CHUNKED + b"9\r\nabc"),
    "a head byte by byte": dribbling_after(HEAD + b"X-Slow: ", b"x"),
    "a head line by line": dribbling_after(HEAD, b"X-Slow: x\r\n"),
    "early words for ever": dribbling_after(b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
    "a body byte by byte": dribbling_after(HEAD + b"Content-Length: 99999\r\n\r\n", b"x"),
    "a chunk's size byte by byte": dribbling_after(CHUNKED + b"9;", b"x"),
    "a trailer line by line": dribbling_after(CHUNKED + b"0\r\n", b"X-Slow: x\r\n"),
}


@pytest.mark.parametrize("talk", SILENCES.values(), ids=SILENCES)
@pytest.mark.parametrize("is_secure", [False, True], ids=["plain", "TLS"])
def test_cancelling_is_heard_in_every_silence(
    tmp_path: Path, talk: Callable[[Conversation], None], is_secure: bool
) -> None:
    user = User()
    certificate = write_certificate(tmp_path)

    def serve(conversation: Conversation) -> None:
        if is_secure:
            conversation.link = secured(conversation.link, certificate)
        with conversation.link if is_secure else nullcontext():
            user.reach()
            talk(conversation)

    with wire(serve) as place:
        scheme = "https" if is_secure else "http"
        cancel(user, tmp_path, Route(ca_file=str(certificate)), get(f"{scheme}://{place}/x"))


def test_cancelling_is_heard_while_a_download_stands_still(tmp_path: Path) -> None:
    user = User()

    def talk(conversation: Conversation) -> None:
        conversation.hear()
        conversation.say(HEAD + b"Content-Length: 99\r\n\r\nabc")
        user.reach()
        conversation.fall_silent()

    with (
        wire(talk) as place,
        Session(Service("Talks", "7"), user.surroundings(tmp_path)) as session,
        pytest.raises(PullCancelledError),
        session.download(get(f"http://{place}/x")),
    ):
        pass
    assert user.seconds < HEARD_WITHIN
    assert list(tmp_path.iterdir()) == []


def test_cancelling_is_heard_while_nobody_takes_what_is_asked(tmp_path: Path) -> None:
    user = User()

    def talk(conversation: Conversation) -> None:
        user.reach()
        conversation.fall_silent()

    with wire(talk) as place:
        cancel(user, tmp_path, Route(), post(f"http://{place}/x", json={"long": "x" * (16 << 20)}))


@pytest.mark.skipif(sys.platform != "linux", reason="others refuse callers when the line is full")
def test_cancelling_is_heard_while_a_connection_is_made(tmp_path: Path) -> None:
    user = User()
    with nobody_home() as place:
        user.reach()
        cancel(user, tmp_path, Route(), get(f"http://{place}/x"))


def test_cancelling_is_heard_while_an_address_is_looked_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user, over = User(), threading.Event()
    system = socket.getaddrinfo

    def look_up(host: str, *given: Any, **named: Any) -> Any:
        if host == "api.talks.example" and not named.get("flags"):
            user.reach()
            over.wait(30)
        return system(host, *given, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    try:
        cancel(user, tmp_path, Route(), get("https://api.talks.example/x"))
    finally:
        over.set()


def test_cancelling_is_heard_in_a_handshake(tmp_path: Path) -> None:
    user = User()

    def talk(conversation: Conversation) -> None:
        conversation.hear()
        user.reach()
        conversation.fall_silent()

    with wire(talk) as place:
        cancel(user, tmp_path, Route(), get(f"https://{place}/x"))


@pytest.mark.parametrize("said", [b"", b"HTTP/1.1 200 Connection esta"])
def test_cancelling_is_heard_while_a_proxy_is_silent(tmp_path: Path, said: bytes) -> None:
    user = User()

    def talk(conversation: Conversation) -> None:
        conversation.hear()
        conversation.say(said)
        user.reach()
        conversation.fall_silent()

    with wire(talk) as place:
        route = Route(proxy=f"http://{place}")
        cancel(user, tmp_path, route, get("https://api.talks.example/x"))


@pytest.mark.parametrize("speaks", [False, True], ids=["to the proxy", "through the proxy"])
def test_cancelling_is_heard_in_a_handshake_with_a_proxy(tmp_path: Path, speaks: bool) -> None:
    user = User()
    certificate = write_certificate(tmp_path)

    def talk(conversation: Conversation) -> None:
        if speaks:
            conversation.link = secured(conversation.link, certificate)
            conversation.hear()
            conversation.say(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with conversation.link:
            conversation.hear()
            user.reach()
            conversation.fall_silent()

    with wire(talk) as place:
        route = Route(proxy=f"https://{place}", ca_file=str(certificate))
        cancel(user, tmp_path, route, get("https://api.talks.example/x"))


ENDLESS = {name: talk for name, talk in SILENCES.items() if "body byte" not in name}


@pytest.mark.parametrize("talk", ENDLESS.values(), ids=ENDLESS)
def test_what_never_comes_is_asked_for_again(
    tmp_path: Path, talk: Callable[[Conversation], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "CONNECT_SECONDS", 0.1)
    time = FakeTime()

    def serve(conversation: Conversation) -> None:
        if conversation.number == 0:
            talk(conversation)
        conversation.hear()
        conversation.say(HEAD + b"Content-Length: 5\r\n\r\nright")

    service = Service("Talks", "7", read_timeout=0.3)
    with wire(serve) as place, Session(service, time.surroundings(tmp_path)) as session:
        assert session.send(get(f"http://{place}/x")).text == "right"
        assert session.tally.retries == 1


def test_a_proxy_that_answers_for_ever_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "CONNECT_SECONDS", 0.2)
    service = Service("Talks", "7", bearer(TOKEN), read_timeout=0.2, tries=1)
    talk = dribbling_after(b"HTTP/1.1 200 Fine\r\n", b"X-Slow: x\r\n")
    with (
        wire(talk) as place,
        Session(
            service, FakeTime().surroundings(tmp_path), Route(proxy=f"http://{place}")
        ) as session,
        pytest.raises(RetryLaterError, match=r"^Talks (did not answer|cannot be reached)"),
    ):
        session.send(get("https://api.talks.example/x"))
