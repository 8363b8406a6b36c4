"""Answers that no library makes, said over bare sockets: taken as the standard has it, or not."""

from __future__ import annotations

import gzip
import socket
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from connectors.kit import downloads
from connectors.kit.auth import bearer
from connectors.kit.errors import (
    ReconnectError,
    ReportBugError,
    RetryLaterError,
    WindowTooLargeError,
)
from connectors.kit.http import Session
from connectors.kit.requesting import Request, get
from connectors.kit.service import Service
from tests.connectors.kit.talks import TOKEN, Talks, ask, session_with
from tests.connectors.kit.wires import Conversation, wire
from tests.fakes.talk import Reply, text_reply
from tests.fakes.timing import FakeTime

HEAD = b"HTTP/1.1 200 OK\r\n"
RIGHT = HEAD + b"Content-Length: 5\r\n\r\nright"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


@contextmanager
def talking(
    *said: bytes, folder: Path, family: socket.AddressFamily = socket.AF_INET
) -> Iterator[tuple[Session, Request, list[bytes]]]:
    """A session with who says each of these to one request, and closes; what it heard is last."""
    heard: list[bytes] = []

    def talk(conversation: Conversation) -> None:
        heard.append(conversation.hear())
        conversation.say(said[min(conversation.number, len(said) - 1)])

    service = Service("Talks", "7", bearer(TOKEN), tries=2)
    with (
        wire(talk, family) as place,
        Session(service, FakeTime().surroundings(folder)) as session,
    ):
        yield session, get(f"http://{place}/x"), heard


GOOD = {
    "chunks with extensions": CHUNKED + b'2;name="a;b"\r\nri\r\n3 ; x\r\nght\r\n0;last\r\n\r\n',
    "chunks with a trailer": CHUNKED + b"5\r\nright\r\n0\r\nExpires: never\r\n\r\n",
    "chunks and a length that is not theirs":
        HEAD + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nright\r\n0\r\n\r\n",
    "one length told twice": HEAD + b"Content-Length: 5\r\nContent-Length: 5\r\n\r\nright",
    "a length that is no number": HEAD + b"Content-Length: \xb2\r\nConnection: close\r\n\r\nright",
    "a length of five thousand digits":
        HEAD + b"Content-Length: " + b"9" * 5000 + b"\r\nConnection: close\r\n\r\nright",
    "words before the answer":
        b"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + RIGHT,
    "rubbish after the end": RIGHT + b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong",
    "gzip in fifty thousand members, all but one empty":
        HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"") * 50_000
        + gzip.compress(b"right"),
    "an old protocol": b"HTTP/1.0 200\r\n\r\nright",
    "gzip in two members":
        HEAD + b"Content-Encoding: x-gzip\r\n\r\n" + gzip.compress(b"ri") + gzip.compress(b"ght"),
    "a hundred long headers":
        HEAD + b"".join(b"X-%d: %s\r\n" % (at, b"y" * 60_000) for at in range(98))
        + b"Content-Length: 5\r\n\r\nright",
}  # fmt: skip


@pytest.mark.parametrize("said", GOOD.values(), ids=GOOD)
def test_a_page_that_is_odd_and_whole_is_taken(tmp_path: Path, said: bytes) -> None:
    with talking(said, RIGHT, folder=tmp_path) as (session, asked, _):
        assert session.send(asked).text == "right"
        assert session.tally.retries == 0
        assert session.send(asked).text == "right"


@pytest.mark.parametrize("said", GOOD.values(), ids=GOOD)
def test_a_download_that_is_odd_and_whole_is_taken(tmp_path: Path, said: bytes) -> None:
    with (
        talking(said, folder=tmp_path) as (session, asked, _),
        session.download(asked) as found,
    ):
        assert found.open().read() == b"right"
        assert session.tally.retries == 0


BROKEN = {
    "fewer bytes than told": HEAD + b"Content-Length: 9\r\n\r\nright",
    "chunks without an end": CHUNKED + b"5\r\nright\r\n",
    "a chunk of less than nothing": CHUNKED + b"-5\r\nright\r\n0\r\n\r\n",
    "a chunk larger than the world": CHUNKED + b"f" * 4000 + b"\r\nright\r\n0\r\n\r\n",
    "a chunk whose size is a word": CHUNKED + b"five\r\nright\r\n0\r\n\r\n",
    "two lengths": HEAD + b"Content-Length: 5\r\nContent-Length: 4\r\n\r\nright",
    "a part that nobody asked for":
        b"HTTP/1.1 206 Partial Content\r\nContent-Length: 5\r\n\r\nright",
    "gzip without an end":
        HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"right" * 999)[:-9],
    "gzip with rubbish": HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"a") + b"right",
    "gzip that is none": HEAD + b"Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nright",
    "a thousand headers": HEAD + b"X-Flood: x\r\n" * 1000 + b"Content-Length: 5\r\n\r\nright",
    "a header without end": HEAD + b"X-Flood: " + b"x" * 200_000 + b"\r\n\r\nright",
    "no protocol": b"right\r\n\r\n",
    "nothing": b"",
}  # fmt: skip


@pytest.mark.parametrize("said", BROKEN.values(), ids=BROKEN)
def test_a_page_that_is_broken_is_asked_for_again(tmp_path: Path, said: bytes) -> None:
    with talking(said, RIGHT, folder=tmp_path) as (session, asked, heard):
        assert session.send(asked).text == "right"
        assert len(heard) == 2
    with (
        talking(said, folder=tmp_path) as (session, asked, _),
        pytest.raises(RetryLaterError, match="Talks") as caught,
    ):
        session.send(asked)
    assert TOKEN not in repr(caught.value)


@pytest.mark.parametrize("said", BROKEN.values(), ids=BROKEN)
def test_a_download_that_is_broken_is_asked_for_again(tmp_path: Path, said: bytes) -> None:
    with (
        talking(said, RIGHT, folder=tmp_path) as (session, asked, heard),
        session.download(asked) as found,
    ):
        assert found.open().read() == b"right"
        assert len(heard) == 2


@pytest.mark.parametrize("way", [b"gzip, chunked", b"chunked, chunked", b"xchunked", b"deflate"])
def test_a_way_of_transfer_that_nobody_knows_is_not_taken_for_content(
    tmp_path: Path, way: bytes
) -> None:
    said = HEAD + b"Transfer-Encoding: " + way + b"\r\n\r\n5\r\nright\r\n0\r\n\r\n"
    with (
        talking(said, folder=tmp_path) as (session, asked, _),
        pytest.raises(ReportBugError, match="packed its answer by"),
    ):
        session.send(asked)


def test_a_page_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    bomb = zlib.compressobj(9, wbits=31)
    packed = b"".join(bomb.compress(bytes(1 << 20)) for _ in range(300)) + bomb.flush()
    head = HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed)
    with (
        talking(head + packed, folder=tmp_path) as (session, asked, _),
        pytest.raises(ReportBugError, match="more than 64 MiB where a page was asked for"),
    ):
        session.send(asked)


def test_a_page_that_brings_nothing_without_end_is_refused(tmp_path: Path) -> None:
    nothing = gzip.compress(b"") * 500
    head = HEAD + b"Content-Encoding: gzip\r\n\r\n"

    def talk(conversation: Conversation) -> None:
        conversation.hear()
        conversation.say(head)
        conversation.say_for_ever(nothing)

    service = Service("Talks", "7", most_bytes=100_000)
    with (
        wire(talk) as place,
        Session(service, FakeTime().surroundings(tmp_path)) as session,
        pytest.raises(ReportBugError, match="where a page was asked for"),
    ):
        session.send(get(f"http://{place}/x"))


def test_a_download_that_brings_nothing_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "MOST_BYTES", 100_000)

    def talk(conversation: Conversation) -> None:
        conversation.hear()
        conversation.say(HEAD + b"\r\n")
        conversation.say_for_ever(gzip.compress(b"") * 500)

    with (
        wire(talk) as place,
        Session(Service("Talks", "7"), FakeTime().surroundings(tmp_path)) as session,
        pytest.raises(WindowTooLargeError),
        session.download(get(f"http://{place}/x")),
    ):
        pass


@pytest.mark.parametrize(
    "said",
    [b"\x1b[2Jno\x07 such\r\n\x00 key\xe2\x80\xae", b'{"error": "\\u001b]0;no such key\\u202e"}'],
)
def test_what_a_service_says_steers_no_terminal(tmp_path: Path, said: bytes) -> None:
    head = b"HTTP/1.1 401 No\r\nContent-Length: %d\r\n\r\n" % len(said)
    with (
        talking(head + said, folder=tmp_path) as (session, asked, _),
        pytest.raises(ReconnectError, match="no such key") as caught,
    ):
        session.send(asked)
    assert str(caught.value).isprintable()


def test_cookies_are_not_kept(tmp_path: Path) -> None:
    with Talks() as fake, session_with(fake, FakeTime(), tmp_path) as session:
        fake.right = lambda _: text_reply("right").with_headers(set_cookie="id=7; Path=/")
        session.send(ask())
        session.send(ask())
        assert [each.headers.get("cookie") for each in fake.asked] == [None, None]


@pytest.mark.parametrize(
    ("where", "is_own"),
    [("https://API.talks.example:443/b", True), ("/b", True), ("//api.talks.example/b", True),
     ("https://api.talks.example:444/b", False), ("https://api.talks.example.evil/b", False),
     ("https://api.talks.example@evil.example/b", False), ("//evil.example/b", False)],
)  # fmt: skip
def test_credentials_follow_a_redirect_to_the_same_place_alone(
    tmp_path: Path, where: str, is_own: bool
) -> None:
    with Talks() as fake, session_with(fake, FakeTime(), tmp_path) as session:
        fake.reply_with(Reply(302).with_headers(location=where))
        session.send(ask())
        assert [each.bearer for each in fake.asked] == [TOKEN, TOKEN if is_own else ""]
