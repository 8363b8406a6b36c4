"""One session with a service: what is tried again, when, and what a person is told."""

from __future__ import annotations

import base64
import logging
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.auth import basic, parameter
from connectors.kit.errors import (
    EditSettingsError,
    EndedEarlyError,
    PullCancelledError,
    ReconnectError,
    ReportBugError,
    RetryLaterError,
    WindowTooLargeError,
)
from connectors.kit.http import Session
from connectors.kit.limits import Limit, MemoryBuckets
from connectors.kit.requesting import Answer, Request, post
from connectors.kit.service import Service
from connectors.kit.transport import Route
from tests.connectors.kit.talks import TOKEN, URL, Talks, ask, session_with
from tests.fakes.server import FakeServer
from tests.fakes.talk import Asked, Reply, json_reply, text_reply
from tests.fakes.timing import START, FakeTime


@pytest.mark.parametrize("status", [401, 403])
def test_refused_credentials_are_never_tried_again(
    session: Session, fake: Talks, time: FakeTime, status: int
) -> None:
    fake.reply_with(json_reply({"message": "no such key"}, status), 9)
    with pytest.raises(ReconnectError, match=rf"Talks .*\({status}\).*no such key.*connect"):
        session.send(ask())
    assert len(fake.asked) == 1
    assert time.waits == []


@pytest.mark.parametrize(
    ("status", "error"),
    [(400, EditSettingsError), (404, EditSettingsError), (413, WindowTooLargeError),
     (418, ReportBugError)],
)  # fmt: skip
def test_a_refused_request_is_never_tried_again(
    session: Session, fake: Talks, status: int, error: type[Exception]
) -> None:
    fake.reply_with(text_reply("nonsense", status), 9)
    with pytest.raises(error, match="nonsense"):
        session.send(ask())
    assert len(fake.asked) == 1


@pytest.mark.parametrize("status", [408, 423, 429, 500, 502, 503, 504, 524])
def test_trouble_of_the_service_is_tried_again(
    session: Session, fake: Talks, time: FakeTime, status: int
) -> None:
    fake.reply_with(text_reply("busy", status), 2)
    assert session.send(ask()).text == "right"
    assert time.waits == [2.0, 4.0]
    assert session.tally.retries == 2
    assert session.tally.waited == 6.0


def test_without_a_word_of_the_service_the_wait_is_anything_up_to_the_bound(
    session: Session, fake: Talks, time: FakeTime
) -> None:
    time.chance = 0.25
    fake.reply_with(text_reply("busy", 503), 3)
    session.send(ask())
    assert time.waits == [0.5, 1.0, 2.0]


def test_retry_after_in_seconds_is_kept_to(session: Session, fake: Talks, time: FakeTime) -> None:
    time.chance = 0.0
    fake.reply_with(text_reply("busy", 429).with_headers(retry_after="37"))
    session.send(ask())
    assert time.waits == [37.0]


def test_retry_after_as_a_date_is_kept_to(session: Session, fake: Talks, time: FakeTime) -> None:
    time.chance = 0.0
    date = "Mon, 01 Jun 2026 08:01:30 GMT"  # 90 seconds after START
    fake.reply_with(text_reply("busy", 503).with_headers(retry_after=date))
    session.send(ask())
    assert time.waits == [90.0]


def test_retry_after_as_a_date_is_told_by_the_services_own_clock(
    session: Session, fake: Talks, time: FakeTime
) -> None:
    time.chance = 0.0
    time.now += 7200  # our clock is two hours ahead
    reply = text_reply("busy", 429).with_headers(
        date="Mon, 01 Jun 2026 08:00:00 GMT", retry_after="Mon, 01 Jun 2026 08:01:30 GMT"
    )
    fake.reply_with(reply)
    session.send(ask())
    assert time.waits == [90.0]


@pytest.mark.parametrize("over", ["0", "-5", "Thu, 01 Jan 1970 00:00:00 GMT"])
def test_a_retry_after_that_is_over_is_no_leave_to_hammer(
    session: Session, fake: Talks, time: FakeTime, over: str
) -> None:
    fake.reply_with(text_reply("busy", 429).with_headers(retry_after=over), 3)
    session.send(ask())
    assert time.waits == [2.0, 4.0, 8.0]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [("901", "16 minutes"), ("7200", "2 hours"), ("31536000", "365 days")],
)
def test_a_wait_beyond_patience_is_told_in_words(
    session: Session, fake: Talks, time: FakeTime, seconds: str, words: str
) -> None:
    fake.reply_with(text_reply("busy", 503).with_headers(retry_after=seconds), 9)
    with pytest.raises(RetryLaterError, match=f"asked again in {words}$"):
        session.send(ask())
    assert (len(fake.asked), time.waits) == (1, [])


@pytest.mark.parametrize("odd", ["soon", "nan", "1e999", "1e99", "Mon, 99 Foo 2026"])
def test_a_retry_after_that_says_nothing_is_passed_over(
    session: Session, fake: Talks, time: FakeTime, odd: str
) -> None:
    fake.reply_with(text_reply("busy", 429).with_headers(retry_after=odd))
    session.send(ask())
    assert time.waits == [2.0]


def test_seconds_in_the_services_own_words_are_kept_to(
    fake: Talks, time: FakeTime, tmp_path: Path
) -> None:
    def told(answer: Answer) -> float | None:
        return float(answer.message().split()[-2]) if answer.status == 429 else None

    time.chance = 0.0
    fake.reply_with(json_reply({"detail": "available in 14 seconds"}, 429))
    with session_with(fake, time, tmp_path, told_wait=told) as session:
        session.send(ask())
    assert time.waits == [14.0]


def test_patience_ends_and_the_text_says_when_to_come_again(
    session: Session, fake: Talks, time: FakeTime
) -> None:
    fake.reply_with(text_reply("busy", 429).with_headers(retry_after="7200"), 9)
    with pytest.raises(RetryLaterError, match="asked again in 2 hours") as caught:
        session.send(ask())
    assert caught.value.wait == 7200
    assert time.waits == []


def test_the_number_of_tries_is_bounded(session: Session, fake: Talks, time: FakeTime) -> None:
    fake.reply_with(text_reply("busy", 500), 99)
    with pytest.raises(RetryLaterError, match="trouble of its own"):
        session.send(ask())
    assert len(fake.asked) == 6
    assert time.waits == [2.0, 4.0, 8.0, 16.0, 32.0]


def test_a_cut_connection_is_tried_again(session: Session, fake: Talks) -> None:
    fake.cut(2)
    assert session.send(ask()).text == "right"
    assert len(fake.asked) == 3


def test_a_service_that_is_not_there_is_told_without_its_address(
    time: FakeTime, tmp_path: Path
) -> None:
    with Talks() as gone:
        address = gone.address
    service = Service("Talks", "7", auth=parameter("key", TOKEN), tries=2)
    with (
        Session(service, time.surroundings(tmp_path), Route(through=address)) as session,
        pytest.raises(RetryLaterError, match="Talks cannot be reached") as caught,
    ):
        session.send(ask())
    assert TOKEN not in repr(caught.value)


def test_the_judge_is_asked_before_the_status(fake: Talks, time: FakeTime, tmp_path: Path) -> None:
    def judge(answer: Answer) -> ReconnectError | None:
        return ReconnectError("Talks: renew the key") if "authenticate" in answer.text else None

    fake.reply_with(text_reply("Unable to authenticate request\n", 400))
    with (
        session_with(fake, time, tmp_path, judge=judge) as session,
        pytest.raises(ReconnectError, match="renew the key"),
    ):
        session.send(ask())


def test_an_error_inside_a_good_status_is_found_by_the_judge(
    fake: Talks, time: FakeTime, tmp_path: Path
) -> None:
    def judge(answer: Answer) -> RetryLaterError | None:
        return RetryLaterError("limited") if '"code": 40100' in answer.text else None

    fake.reply_with(json_reply({"code": 40100}))
    with session_with(fake, time, tmp_path, judge=judge) as session:
        assert session.send(ask()).text == "right"
    assert len(time.waits) == 1


def test_an_accepted_status_is_an_answer(session: Session, fake: Talks) -> None:
    fake.reply_with(text_reply("nothing here", 404))
    answer = session.send(Request(URL, accepts=frozenset({404})))
    assert (answer.status, answer.text) == (404, "nothing here")


def test_a_pause_told_in_headers_is_kept_before_the_next_request(
    fake: Talks, time: FakeTime, tmp_path: Path
) -> None:
    def told(answer: Answer) -> float | None:
        return 10.0 if answer.headers.get("x-left") == "0" else None

    fake.right = lambda _: text_reply("right").with_headers(x_left="0")
    with session_with(fake, time, tmp_path, told_pause=told) as session:
        session.send(ask())
        assert time.waits == []
        session.send(ask())
    assert time.waits == [10.0]


def test_a_clock_that_is_set_back_does_not_lengthen_a_pause(
    fake: Talks, time: FakeTime, tmp_path: Path
) -> None:
    fake.right = lambda _: text_reply("right").with_headers(x_left="0")
    with session_with(fake, time, tmp_path, told_pause=lambda _: 10.0) as session:
        session.send(ask())
        time.now -= 86_400
        session.send(ask())
    assert time.waits == [10.0]


def test_a_limit_is_never_broken_in_any_stretch(
    fake: Talks, time: FakeTime, tmp_path: Path
) -> None:
    at: list[float] = []

    def right(_: Asked) -> Reply:
        at.append(time.now)
        return text_reply("right")

    fake.right = right
    limits = (Limit("hour", 5, 3600), Limit("second", 2, 1))
    with session_with(fake, time, tmp_path, limits=limits) as session:
        for _ in range(12):
            session.send(ask())
    assert at == [START, START, START + 1, START + 1, START + 2, START + 3600, START + 3600,
                  START + 3601, START + 3601, START + 3602, START + 7200, START + 7200]  # fmt: skip


def test_limits_outlive_the_session_and_are_shared_by_account(
    fake: Talks, time: FakeTime, tmp_path: Path
) -> None:
    buckets, limits = MemoryBuckets(), (Limit("hour", 2, 3600),)
    for _ in range(3):
        with session_with(fake, time, tmp_path, buckets=buckets, limits=limits) as session:
            session.send(ask())
    assert time.waits == [3600.0]


def test_cancelling_ends_a_wait(session: Session, fake: Talks, time: FakeTime) -> None:
    time.cancel_in_wait = True
    fake.reply_with(text_reply("busy", 500), 99)
    with pytest.raises(PullCancelledError, match="stopped"):
        session.send(ask())
    assert len(fake.asked) == 1


def test_cancelling_ends_before_the_next_request(
    session: Session, fake: Talks, time: FakeTime
) -> None:
    session.send(ask())
    time.cancelled = True
    with pytest.raises(PullCancelledError):
        session.send(ask())
    assert len(fake.asked) == 1


def test_a_page_without_end_is_refused(fake: Talks, time: FakeTime, tmp_path: Path) -> None:
    fake.right = lambda _: text_reply("x" * 3000)
    with (
        session_with(fake, time, tmp_path, most_bytes=2000) as session,
        pytest.raises(ReportBugError, match="sent more than"),
    ):
        session.send(ask())


@pytest.mark.parametrize("body", [b"", b'{"rows": [1', b'{"rows": "a'])
def test_json_that_stops_before_its_end_is_asked_for_again(
    session: Session, fake: Talks, body: bytes
) -> None:
    fake.right = lambda _: json_reply({"rows": [1, 2]})
    fake.reply_with(Reply(200, body, {"Content-Type": "application/json; charset=utf-8"}), 2)
    assert session.send(ask()).read(dict[str, list[int]]) == {"rows": [1, 2]}
    assert len(fake.asked) == 3


def test_json_that_stops_before_its_end_every_time_is_to_be_tried_later(
    session: Session, fake: Talks
) -> None:
    fake.right = lambda _: Reply(200, b'{"rows": [1', {"Content-Type": "application/json"})
    with pytest.raises(EndedEarlyError, match="ended early and was not taken"):
        session.send(ask())


def test_json_in_a_hundred_thousand_brackets_is_an_unknown_form(
    session: Session, fake: Talks
) -> None:
    deep = b"[" * 100_000 + b"]" * 100_000
    fake.reply_with(Reply(400, deep, {"Content-Type": "application/json"}))
    with pytest.raises(EditSettingsError, match=r"says: \"\[\[\["):
        session.send(ask())
    fake.right = lambda _: Reply(200, deep, {"Content-Type": "application/json"})
    with pytest.raises(ReportBugError, match="unknown form"):
        session.send(ask()).read(list[Any])


@pytest.mark.parametrize("packing", ["br", "deflate", "gzip, gzip"])
def test_a_packing_that_was_not_asked_for_is_told(
    session: Session, fake: Talks, packing: str
) -> None:
    fake.right = lambda _: Reply(200, b"\x8b\x02\x80", {"Content-Encoding": packing})
    with pytest.raises(ReportBugError, match=f"packed its answer by '{packing}'"):
        session.send(ask())
    with pytest.raises(ReportBugError, match="only gzip was asked for"), session.download(ask()):
        pass
    assert len(fake.asked) == 2


def test_json_and_forms_are_posted(session: Session, fake: Talks) -> None:
    session.send(post(URL, json={"a": [1]}, part="x y"))
    session.send(post(URL, form={"page": "1", "where": "a&b"}))
    first, second = fake.asked
    assert (first.method, first.json, first.query) == ("POST", {"a": [1]}, {"part": "x y"})
    assert second.form == {"page": "1", "where": "a&b"}


def test_a_query_in_the_services_own_spelling_is_sent_as_it_stands(
    session: Session, fake: Talks
) -> None:
    written = "dateRange=(start:(year:2026))&campaigns=List(urn%3Ali%3Acampaign%3A1)"
    session.send(Request(f"{URL}?{written}"))
    assert fake.asked[0].raw_query == written


def test_the_service_is_asked_by_its_own_name_through_a_stand_in(
    session: Session, fake: Talks
) -> None:
    session.send(ask(a="1"))
    assert (fake.asked[0].host, fake.asked[0].path) == ("api.talks.example", "/things")
    assert fake.asked[0].bearer == TOKEN


def test_a_redirect_to_another_host_does_not_get_the_credentials(
    session: Session, fake: Talks
) -> None:
    def right(asked: Asked) -> Reply:
        if asked.host == "api.talks.example" and asked.path == "/things":
            where = "https://files.other.example/big?sig=1"
            return Reply(302).with_headers(location=where)
        return text_reply(f"{asked.host}{asked.path}?{asked.raw_query}")

    fake.right = right
    assert session.send(ask(own="1")).text == "files.other.example/big?sig=1"
    assert fake.asked[0].bearer == TOKEN
    assert "authorization" not in fake.asked[1].headers


def test_a_redirect_on_the_same_host_keeps_the_credentials(session: Session, fake: Talks) -> None:
    fake.reply_with(Reply(307).with_headers(location="/elsewhere"))
    session.send(ask())
    assert (fake.asked[1].path, fake.asked[1].bearer) == ("/elsewhere", TOKEN)


def test_redirects_without_end_are_refused(session: Session, fake: Talks) -> None:
    fake.right = lambda _: Reply(302).with_headers(location="/things")
    with pytest.raises(ReportBugError, match="from one address to the next"):
        session.send(ask())


@pytest.mark.parametrize("url", ["http://api.talks.example/x", "ftp://api.talks.example/x"])
def test_only_https_leaves_the_machine(
    fake: Talks, time: FakeTime, tmp_path: Path, url: str
) -> None:
    with (
        Session(Service("Talks", "7"), time.surroundings(tmp_path)) as session,
        pytest.raises(EditSettingsError, match="only asked over https"),
    ):
        session.send(Request(url))


def test_a_stand_in_beyond_this_machine_must_be_https(time: FakeTime, tmp_path: Path) -> None:
    with pytest.raises(EditSettingsError, match="the stand-in server is only asked over https"):
        Session(
            Service("Talks", "7"), time.surroundings(tmp_path), Route(through="http://a.example")
        )


def test_a_missing_certificate_file_is_named(
    fake: FakeServer, time: FakeTime, tmp_path: Path
) -> None:
    route = Route(ca_file=str(tmp_path / "none.pem"))
    with (
        Session(Service("Talks", "7"), time.surroundings(tmp_path), route) as session,
        pytest.raises(EditSettingsError, match=r"none\.pem cannot be read") as caught,
    ):
        session.send(Request("https://127.0.0.1:1/x"))
    assert caught.value.field == "ca_file"


def test_secrets_are_in_no_error_text_and_no_log(
    fake: Talks, time: FakeTime, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    fake.reply_with(json_reply({"error": f"busy, {TOKEN}"}, 500))
    coded = base64.b64encode(f"user-name:{TOKEN}".encode()).decode()
    fake.reply_with(text_reply(f"bad key {TOKEN} in Basic {coded}", 401))
    with (
        session_with(
            fake, time, tmp_path, auth=basic("user-name", TOKEN), headers={"X-Key": TOKEN}
        ) as session,
        pytest.raises(ReconnectError, match=r"bad key \*\*\*") as caught,
    ):
        session.send(ask(api_secret=TOKEN))
    seen = f"{caught.value!r}{caught.value.__cause__!r}{caplog.text}{time.reasons}"
    assert "trying again" in caplog.text
    assert "api_secret=" in caplog.text  # the library's own line, without what stood there
    for spelling in (TOKEN, "s3cr3t%2Fto%2Bken", coded, "user-name"):
        assert spelling not in seen
