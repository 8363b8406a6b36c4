"""From page to page, and out of circles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from connectors.kit.errors import PullCancelledError, ReportBugError
from connectors.kit.http import Session
from connectors.kit.paging import Paging, by_link, by_number, by_offset, by_token
from connectors.kit.requesting import Answer, Request, get, post
from tests.connectors.kit.talks import URL, Talks
from tests.fakes.talk import Asked, json_reply, text_reply
from tests.fakes.timing import FakeTime

ROWS = list(range(7))


class Page(msgspec.Struct):
    rows: list[int]
    next: str | None = None


def rows(answer: Answer) -> int:
    return len(answer.read(Page).rows)


def following(answer: Answer) -> str | None:
    return answer.read(Page).next


def read_all(session: Session, request: Request, paging: Paging) -> list[int]:
    return [row for answer in session.pages(request, paging) for row in answer.read(Page).rows]


def pages_from(start: Callable[[Asked], int], size: int = 3, **more: Any) -> Any:
    """A service of pages; `next` is told where there is more."""

    def right(asked: Asked) -> Any:
        at = start(asked)
        page: dict[str, Any] = {"rows": ROWS[at : at + size]}
        if at + size < len(ROWS):
            page["next"] = str(at + size)
        return json_reply(page)

    return right


def test_a_token_leads_to_the_end(session: Session, fake: Talks) -> None:
    fake.right = pages_from(lambda asked: int(asked.query.get("after", 0)))
    assert read_all(session, get(URL, q="x"), by_token(following, "after")) == ROWS
    assert [asked.query.get("q") for asked in fake.asked] == ["x"] * 3
    assert session.tally.pages == 3


@pytest.mark.parametrize("into", ["json", "form"])
def test_a_token_goes_into_the_body(session: Session, fake: Talks, into: str) -> None:
    fake.right = pages_from(
        lambda asked: int((asked.json if into == "json" else asked.form).get("after", 0))
    )
    body: dict[str, Any] = {into: {"q": "x"}}
    assert read_all(session, post(URL, **body), by_token(following, "after", into=into)) == ROWS


def test_an_empty_page_with_a_token_is_not_the_end(session: Session, fake: Talks) -> None:
    pages = {None: ([1], "a"), "a": ([], "b"), "b": ([2], None)}
    fake.right = lambda asked: json_reply(
        dict(zip(("rows", "next"), pages[asked.query.get("after")], strict=True))
    )
    assert read_all(session, get(URL), by_token(following, "after")) == [1, 2]


def test_a_link_leads_to_the_end(session: Session, fake: Talks) -> None:
    def right(asked: Asked) -> Any:
        if asked.path == "/things":
            return json_reply({"rows": [1], "next": f"{URL}/more?x=1"})
        return json_reply({"rows": [2]})

    fake.right = right
    assert read_all(session, get(URL, q="x"), by_link(following)) == [1, 2]
    assert fake.asked[1].query == {"x": "1"}
    assert fake.asked[1].host == "api.talks.example"


@pytest.mark.parametrize(
    "link", ["https://evil.example/things", "http://api.talks.example/things", "//evil.example/"]
)
def test_a_link_to_another_place_does_not_get_the_credentials(
    session: Session, fake: Talks, link: str
) -> None:
    fake.right = lambda _: json_reply({"rows": [1], "next": link})
    with pytest.raises(ReportBugError, match="to another address"):
        read_all(session, get(URL), by_link(following))
    assert len(fake.asked) == 1


def test_a_relative_link_is_of_the_same_place(session: Session, fake: Talks) -> None:
    fake.right = lambda asked: json_reply(
        {"rows": [1], "next": "/more?x=1"} if asked.path == "/things" else {"rows": [2]}
    )
    assert read_all(session, get(URL), by_link(following)) == [1, 2]


def test_offsets_end_with_a_short_page(session: Session, fake: Talks) -> None:
    fake.right = pages_from(lambda asked: int(asked.query.get("offset", 0)))
    assert read_all(session, get(URL), by_offset(rows, 3)) == ROWS
    assert [asked.query.get("offset") for asked in fake.asked] == [None, "3", "6"]


@pytest.mark.parametrize("first", [0, 1])
def test_numbers_end_with_a_short_page(session: Session, fake: Talks, first: int) -> None:
    fake.right = pages_from(lambda asked: 3 * (int(asked.query.get("page", first)) - first))
    assert read_all(session, get(URL), by_number(rows, 3, first=first)) == ROWS


def test_a_fault_on_the_second_page_is_tried_again(session: Session, fake: Talks) -> None:
    fake.right = pages_from(lambda asked: int(asked.query.get("after", 0)))
    fake.reply_with(text_reply("busy", 429), 1, when=lambda asked: "after" in asked.query)
    assert read_all(session, get(URL), by_token(following, "after")) == ROWS


def test_tokens_that_lead_in_a_circle_are_noticed(session: Session, fake: Talks) -> None:
    circle = {None: "a", "a": "b", "b": "a"}
    fake.right = lambda asked: json_reply({"rows": [1], "next": circle[asked.query.get("after")]})
    with pytest.raises(ReportBugError, match="back to one that was read before"):
        read_all(session, get(URL), by_token(following, "after"))
    assert len(fake.asked) == 3


def test_a_service_that_passes_over_the_offset_is_noticed(session: Session, fake: Talks) -> None:
    fake.right = lambda _: json_reply({"rows": [1, 2, 3]})
    with pytest.raises(ReportBugError, match="the same page again and again"):
        read_all(session, get(URL), by_offset(rows, 3))
    assert len(fake.asked) == 2


def test_two_equal_last_pages_are_no_circle(session: Session, fake: Talks) -> None:
    fake.right = lambda _: json_reply({"rows": [1]})
    follow = {None: "1", "1": None}
    paging = by_token(lambda answer: follow[answer.request.parameters.get("after")], "after")
    assert read_all(session, get(URL), paging) == [1, 1]


def test_pages_are_bounded(session: Session, fake: Talks) -> None:
    fake.right = lambda asked: json_reply({"rows": [], "next": asked.query.get("after", "") + "x"})
    with pytest.raises(ReportBugError, match="more than 5 pages"):
        list(session.pages(get(URL), by_token(following, "after"), most=5))
    assert len(fake.asked) == 5


def test_cancelling_ends_between_two_pages(session: Session, fake: Talks, time: FakeTime) -> None:
    fake.right = pages_from(lambda asked: int(asked.query.get("after", 0)))
    pages = session.pages(get(URL), by_token(following, "after"))
    next(pages)
    time.cancelled = True
    with pytest.raises(PullCancelledError):
        next(pages)
    assert len(fake.asked) == 1


def test_an_unknown_form_is_reported_with_how_it_begins(session: Session, fake: Talks) -> None:
    fake.right = lambda _: json_reply({"lines": []})
    with pytest.raises(ReportBugError, match=r"Talks answered in an unknown form .*rows.*lines"):
        read_all(session, get(URL), by_token(following, "after"))
