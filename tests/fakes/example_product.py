"""A made-up product tool: events of a few days as one long answer, people by what changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from connectors.kit.auth import basic
from connectors.kit.connector import (
    Connector,
    Family,
    Finding,
    Gives,
    Pull,
    ReplaceWindow,
    Stream,
    Upsert,
)
from connectors.kit.downloads import json_lines
from connectors.kit.event_lines import EventDecoder
from connectors.kit.fields import Settings, secret, several, text
from connectors.kit.http import Session
from connectors.kit.limits import Limit
from connectors.kit.mixpanel_events import MixpanelEvents
from connectors.kit.paging import by_number
from connectors.kit.records import Batch, Profile, RecordBatch
from connectors.kit.requesting import Answer, get
from connectors.kit.service import Service
from desktop.core.clock import DAY, parse_instant
from tests.builders.product_exports import as_lines, mixpanel_event
from tests.fakes.service import ServiceFake
from tests.fakes.talk import Asked, Reply, gzip_reply, json_reply

BASE = "https://data.product.example"
PAGE = 2
FIRST = parse_instant("2026-03-02T00:00:00Z")
DAYS = 12
SECOND = 1_000_000


class Person(msgspec.Struct):
    id: str
    email: str | None
    seniority: str | None
    updated_at: int


def service(settings: Settings) -> Service:
    return Service(
        "Example Product", settings.text("project"),
        basic(settings.text("user"), settings.text("password")),
        limits=(Limit("hour", 500, 3600),),
    )  # fmt: skip


def check(session: Session, settings: Settings) -> Finding:
    session.send(get(f"{BASE}/export", first="2026-03-02", last="2026-03-02"))
    return Finding(f"Project {settings.text('project')}")


def read_events(pull: Pull) -> Iterator[Batch]:
    decoder = EventDecoder(MixpanelEvents(), pull.kept_properties, pull.reading)
    asked = get(
        f"{BASE}/export", first=f"{pull.window.first}", last=f"{pull.window.last}",
        names=",".join(pull.settings.several("events")),
    )  # fmt: skip
    with pull.session.download(asked, json_lines(("terminated early",))) as download:
        for chunk in download.chunks():
            yield decoder.decode(chunk)


def read_people(pull: Pull) -> Iterator[Batch]:
    asked = get(f"{BASE}/people", since=str(pull.since or 0))
    for answer in pull.session.pages(asked, by_number(_count, PAGE)):
        yield RecordBatch.of(
            Profile(
                pull.line(), person.id, person.email, person.updated_at,
                {"seniority": person.seniority},
            )
            for person in answer.read(list[Person])
        )  # fmt: skip


def _count(answer: Answer) -> int:
    return len(answer.read(list[Person]))


CONNECTOR = Connector(
    kind="example_product",
    title="Example Product",
    family=Family.PRODUCT,
    fields=(
        text("project", "Project id"),
        text("user", "User"),
        secret("password", "Password"),
        several("events", "Events"),
    ),
    project=lambda settings: settings.text("project"),
    service=service,
    check=check,
    streams=(
        Stream(
            "events", "Events", Gives.EVENTS, ReplaceWindow(settle_days=5), read_events,
            grain="event", names=lambda settings: settings.several("events") or None,
        ),
        Stream("people", "People", Gives.PEOPLE, Upsert(), read_people),
    ),
)  # fmt: skip


def event(day: int, user: str, name: str = "Copy Link", at: int = 12 * 3600) -> dict[str, Any]:
    """One event of a user on a day of the world, at a second of the UTC day."""
    time = (FIRST + day * DAY) // SECOND + at
    return mixpanel_event(
        name, time=time, distinct_id=user, S_user_id=user, S_insert_id=f"{user}-{day}-{name}",
        mp_processing_time_ms=(time + 1) * 1000, method="linkedin",
    )  # fmt: skip


class ExampleProduct(ServiceFake):
    """`/export?first=…&last=…[&names=…]` as gzipped JSON lines, `/people?since=…&page=…`."""

    service = "example_product"
    connector = CONNECTOR
    now = "2026-03-13T18:00:00Z"
    secret_field = "password"

    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.events = [
            event(day, f"u{user}", name)
            for day in range(DAYS)
            for user in range(1, 5)
            for name in (("Copy Link", "Search") if (day + user) % 3 == 0 else ("Search",))
        ]
        self.people = [
            Person(f"u{user}", f"u{user}@x.example", "VP" if user % 2 else "Entry",
                   FIRST + user * DAY)
            for user in range(1, 6)
        ]  # fmt: skip
        self.most_days = 1000
        """Windows of more days are ended early, as the service says."""
        self._is_looping = False

    def settings(self) -> dict[str, str]:
        return {
            "project": "42", "user": "service-user", "password": "pa55/word+of-example",
            "start": "2026-03-02", "through": self.address,
        }  # fmt: skip

    def restate(self) -> None:
        with self.lock:
            properties = self.events[-1]["properties"]
            self.events[-1] = {
                "event": self.events[-1]["event"],
                "properties": {**properties, "distinct_id": "u9", "$user_id": "u9"},
            }
            self.events.append(event(DAYS - 3, "u5", "Late"))

    def withdraw(self) -> None:
        with self.lock:
            del self.events[-2]
            del self.people[0]

    def later_pages(self) -> int:
        return sum(asked.query.get("page", "0") != "0" for asked in self.asked)

    def loop(self) -> None:
        self._is_looping = True

    def answer(self, asked: Asked) -> Reply:
        settings = self.settings()
        if asked.basic != (settings["user"], settings["password"]):
            return Reply(401, b"Unable to authenticate")
        assert asked.host == "data.product.example", asked.host
        if asked.path == "/people":
            since = int(asked.query["since"])
            found = [person for person in self.people if person.updated_at >= since]
            start = 0 if self._is_looping else PAGE * int(asked.query.get("page", "0"))
            return json_reply(msgspec.to_builtins(found[start : start + PAGE]))
        assert asked.path == "/export", asked.path
        return self._export(asked.query)

    def _export(self, query: dict[str, str]) -> Reply:
        first, last = (parse_instant(f"{query[end]}T00:00:00Z") for end in ("first", "last"))
        names = [name for name in query.get("names", "").split(",") if name]
        found = [
            record
            for record in self.events
            if first <= record["properties"]["time"] * SECOND < last + DAY
            and (not names or record["event"] in names)
        ]
        days = (last - first) // DAY + 1
        body = as_lines(found)
        return gzip_reply(body + (b"terminated early\n" if days > self.most_days else b""))


FAKE = ExampleProduct
