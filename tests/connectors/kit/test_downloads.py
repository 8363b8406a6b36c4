"""Long answers: whole or not taken."""

from __future__ import annotations

import gzip
import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from connectors.kit import downloads
from connectors.kit.downloads import json_lines, whole
from connectors.kit.errors import (
    EndedEarlyError,
    PullCancelledError,
    ReconnectError,
    ReportBugError,
    RetryLaterError,
    WindowTooLargeError,
)
from connectors.kit.http import Session
from connectors.kit.running import Tally, Wait
from connectors.kit.service import Service
from connectors.kit.transport import Route
from tests.connectors.kit.talks import Talks, ask, session_with
from tests.fakes.talk import Reply, gzip_reply, text_reply
from tests.fakes.timing import FakeTime

LINES = b"".join(json.dumps({"n": n, "odd": "a\u2028b"}).encode() + b"\n" for n in range(3000))
LONG = json.dumps({"text": "long " * 20_000}).encode()


@pytest.fixture
def fake() -> Iterator[Talks]:
    with Talks(lambda _: Reply(200, LINES)) as fake:
        yield fake


def taken(session: Session, check: downloads.Check = whole) -> bytes:
    with session.download(ask(), check) as download:
        content = b"".join(download.chunks())
        assert download.size == len(content)
    return content


def twice(body: bytes) -> bytes:
    """Two members of gzip after another."""
    return gzip.compress(body[:5000]) + gzip.compress(body[5000:])


@pytest.mark.parametrize(
    "reply",
    [
        Reply(200, LINES),
        Reply(200, LINES, chunked=True),
        gzip_reply(LINES),
        replace(gzip_reply(LINES), chunked=True),
        Reply(200, gzip.compress(LINES)),  # a .gz file, of which no header tells
        Reply(200, twice(LINES)),
        Reply(200, b""),
    ],
)
def test_an_answer_is_put_aside_unpacked(session: Session, fake: Talks, reply: Reply) -> None:
    fake.right = lambda _: reply
    assert taken(session) == (LINES if reply.body else b"")


def test_nothing_of_it_is_left_on_disk(session: Session, tmp_path: Path) -> None:
    with session.download(ask()):
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "reply",
    [Reply(200, LINES), Reply(200, LINES, chunked=True), gzip_reply(LINES),
     replace(gzip_reply(LINES), chunked=True)],
)  # fmt: skip
def test_an_answer_that_is_cut_off_is_asked_for_again(
    session: Session, fake: Talks, reply: Reply
) -> None:
    fake.right = lambda _: reply
    fake.cut()
    assert taken(session) == LINES
    assert len(fake.asked) == 2


def test_an_answer_that_is_cut_off_every_time_is_not_taken(session: Session, fake: Talks) -> None:
    fake.cut(9)
    with pytest.raises(EndedEarlyError, match="cut off"):
        taken(session)
    assert len(fake.asked) == 3


def test_gzip_without_an_end_is_not_taken(session: Session, fake: Talks) -> None:
    packed = gzip.compress(LINES)
    fake.right = lambda _: Reply(200, packed[:-20])
    with pytest.raises(EndedEarlyError, match="ends in the middle"):
        taken(session)


def test_damaged_gzip_is_not_taken(session: Session, fake: Talks) -> None:
    packed = bytearray(gzip.compress(LINES))
    packed[len(packed) // 2] ^= 255
    fake.right = lambda _: Reply(200, bytes(packed))
    with pytest.raises(EndedEarlyError):
        taken(session)


@pytest.mark.parametrize("end", [b"", LONG, LONG + b"\n" + LONG])
def test_json_lines_that_end_in_a_record_are_asked_for_again(
    session: Session, fake: Talks, end: bytes
) -> None:
    fake.right = lambda _: Reply(200, LINES + end)
    fake.reply_with(Reply(200, (LINES + end)[:-9]))
    assert taken(session, json_lines()) == LINES + end


def test_a_service_that_says_it_stopped_is_asked_for_half(session: Session, fake: Talks) -> None:
    fake.right = lambda _: Reply(200, LINES + b"export terminated early\n")
    with pytest.raises(WindowTooLargeError, match="export terminated early"):
        taken(session, json_lines(("terminated early",)))
    assert len(fake.asked) == 1


@pytest.mark.parametrize(
    "end", [b'{"a":\n1}\n', b'{"a":\r\n1}', LONG[:-9] + b"\n" + LONG[-9:], b"\n\n", b""]
)
def test_an_end_that_readers_understand_is_an_end(
    session: Session, fake: Talks, end: bytes
) -> None:
    fake.right = lambda _: Reply(200, LINES + end)
    assert taken(session, json_lines()) == LINES + end


def test_gzip_that_unpacks_without_end_is_refused(
    session: Session, fake: Talks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "MAX_EXPANSION", 2)
    fake.right = lambda _: gzip_reply(b"0" * 1_000_000)
    with pytest.raises(ReportBugError, match="more than 2 times its size"):
        taken(session)


def test_more_than_fits_is_asked_for_in_halves(
    session: Session, fake: Talks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "MOST_BYTES", 5000)
    with pytest.raises(WindowTooLargeError):
        taken(session)


def test_a_refused_download_says_why(session: Session, fake: Talks) -> None:
    fake.reply_with(text_reply("no such key", 401))
    with pytest.raises(ReconnectError, match="no such key"):
        taken(session)


def test_cancelling_ends_in_the_middle(session: Session, fake: Talks, time: FakeTime) -> None:
    def right(_: object) -> Reply:
        time.cancelled = True
        return Reply(200, LINES)

    fake.right = right
    with pytest.raises(PullCancelledError):
        taken(session)


def test_a_disk_that_cannot_be_written_is_told(fake: Talks, time: FakeTime, tmp_path: Path) -> None:
    with (
        session_with(fake, time, tmp_path / "gone") as session,
        pytest.raises(RetryLaterError, match="cannot be put aside"),
    ):
        taken(session)
    assert len(fake.asked) == 1


def test_other_trouble_does_not_use_up_the_tries_of_a_cut_answer(
    session: Session, fake: Talks
) -> None:
    fake.reply_with(text_reply("down", 503), 2)
    fake.cut(2)
    assert taken(session) == LINES
    assert len(fake.asked) == 5


def test_a_last_line_without_what_every_record_has_is_an_error_in_disguise(
    session: Session, fake: Talks
) -> None:
    fake.right = lambda _: text_reply('{"event":"a"}\n{"error":"internal timeout"}\n')
    with (
        pytest.raises(RetryLaterError, match="internal timeout"),
        session.download(ask(), json_lines(member="event")),
    ):
        pass
    assert len(fake.asked) == session.service.tries


def test_an_answer_without_a_line_is_an_answer(session: Session, fake: Talks) -> None:
    fake.right = lambda _: text_reply("")
    with session.download(ask(), json_lines(member="event")) as found:
        assert found.size == 0


def test_how_much_has_come_is_told_from_the_first_second_on_and_five_times_in_each(
    fake: Talks, time: FakeTime, tmp_path: Path
) -> None:
    told: list[tuple[float, int]] = []

    def clock() -> float:
        time.now += 0.0625
        return time.now

    def watch(tally: Tally, _wait: Wait | None) -> None:
        told.append((time.now, tally.coming))

    fake.right = lambda _: Reply(200, LINES * 4, chunked=True)
    around = replace(time.surroundings(tmp_path), clock=clock, watch=watch)
    began = time.now
    with (
        Session(Service("Talks", "7"), around, Route(through=fake.address)) as session,
        session.download(ask()) as found,
    ):
        assert found.size == len(LINES) * 4
    *coming, (_, last) = told
    assert last == 0
    assert coming[0][0] - began > 1
    assert [size for _, size in coming] == sorted({size for _, size in coming if size})
    assert min(b[0] - a[0] for a, b in itertools.pairwise(coming)) >= 0.2
    assert len(coming) > 5
