"""Mixpanel as its contract says: raw export, profiles in pages, hosts by region, two clocks."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from connectors.product.mixpanel import CONNECTOR
from tests.builders.product_exports import as_lines, mixpanel_event
from tests.fakes.service import ServiceFake
from tests.fakes.talk import Asked, Reply, gzip_reply, json_reply, text_reply

PROJECT = "2412"
PROJECT_SECRET = "b61f0dc2projectsecret"
"""The legacy way to sign in: as a user name, without a password."""
PAGE = 4
FIRST = datetime(2026, 5, 18, tzinfo=UTC)
DAYS = 15
LAST = FIRST + timedelta(days=DAYS - 1, hours=12)
"""Noon of the last day."""
_HOSTS = {"us": ("data.mixpanel.com", "mixpanel.com"),
          "eu": ("data-eu.mixpanel.com", "eu.mixpanel.com"),
          "in": ("data-in.mixpanel.com", "in.mixpanel.com")}  # fmt: skip
_SMALLEST_GZIP = 1400
_SEEN = re.compile(r'properties\["\$last_seen"\] >= "([^"]+)"')


def event(
    moment: datetime, user: str, name: str = "Search", delay: float = 0.8, **more: object
) -> dict[str, Any]:
    """One event of a user at an instant, ingested `delay` seconds later; `more` changes it."""
    at = int(moment.timestamp())
    said: dict[str, object] = {
        "time": at, "distinct_id": user, "S_user_id": user, "S_insert_id": f"{user}-{at}-{name}",
        "mp_processing_time_ms": int((moment.timestamp() + delay) * 1000),
    }  # fmt: skip
    return mixpanel_event(name, **(said | more))


def profile(user: str | int, seen: str, **traits: object) -> dict[str, Any]:
    """One profile as Engage gives it; `S_` is a dollar sign."""
    own = {("$" + name[2:] if name.startswith("S_") else name): said
           for name, said in traits.items()}  # fmt: skip
    return {"$distinct_id": user, "$properties": {"$last_seen": seen, **own}}


class Mixpanel(ServiceFake):
    """`/api/2.0/export`, `/api/query/engage` and `/api/app/me` of one project."""

    service = "mixpanel"
    connector = CONNECTOR
    now = "2026-06-01T20:00:00Z"
    secret_field = "password"

    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.region = "us"
        self.start = f"{FIRST:%Y-%m-%d}"
        self.zone: str | None = None
        """The zone of a project from before 2023: times are its wall clock, days its own."""
        self.most_days = 1000
        """Windows of more days end early, with status 200."""
        self.is_iso = False
        """Whether times are ISO texts."""
        self.is_split = False
        """Whether the first record of an answer comes on two lines."""
        self.forgets = 0
        """How many sessions of profiles are forgotten at their second page."""
        self.events = [
            event(FIRST + timedelta(days=day, hours=9 + user, minutes=user), f"u{user}", name,
                  method="email")
            for day in range(DAYS)
            for user in range(1, 4)
            for name in (("Invite Sent", "Search") if (day + user) % 4 == 0 else ("Search",))
        ]  # fmt: skip
        self.people = [
            profile(f"u{user}", f"2026-05-{20 + user}T09:00:00", S_email=f"U{user}@Acme.example",
                    S_name=f"Name {user}", title="VP" if user % 2 else "Clerk", plan="pro",
                    S_country_code="FR")
            for user in range(1, 7)
        ]  # fmt: skip
        self.groups: dict[str, list[dict[str, Any]]] = {}
        """Profiles of companies, by data group id."""
        self.is_curt = False
        """Whether pages after the first tell nothing but profiles."""
        self._is_looping = False
        self._sessions = 0

    def settings(self) -> dict[str, str]:
        return {
            "project": PROJECT, "user": "pulse.1a2b3c.mp-service-account",
            "password": "q7Zp/9secret+OfAccount=", "start": self.start, "region": self.region,
            "through": self.address, **({"clock": self.zone} if self.zone else {}),
        }  # fmt: skip

    def restate(self) -> None:
        with self.lock:
            properties = self.events[-1]["properties"]
            self.events[-1] = {
                "event": self.events[-1]["event"],
                "properties": {**properties, "distinct_id": "u9", "$user_id": "u9"},
            }
            self.events.append(event(FIRST + timedelta(days=DAYS - 3, hours=7), "u5", "Late"))

    def withdraw(self) -> None:
        with self.lock:
            del self.events[-2]
            del self.people[0]

    def later_pages(self) -> int:
        return sum(asked.form.get("page", "0") != "0" for asked in self.asked)

    def loop(self) -> None:
        self._is_looping = True

    def move_to(self, now: datetime) -> None:
        with self.lock:
            shift = now.date() - datetime.fromisoformat(self.now).date()
            seconds = int(shift.total_seconds())
            for record in self.events:
                record["properties"]["time"] += seconds
                record["properties"]["mp_processing_time_ms"] += seconds * 1000
            self.events = [e for e in self.events if e["properties"]["time"] <= now.timestamp()]
            self.start = f"{FIRST + shift:%Y-%m-%d}"
            self.now = now.isoformat(timespec="seconds")  # type: ignore[misc]

    def answer(self, asked: Asked) -> Reply:
        export, query = _HOSTS[self.region]
        exporting = is_export(asked)
        settings = self.settings()
        by_account = asked.basic == (settings["user"], settings["password"])
        by_secret = asked.basic == (PROJECT_SECRET, "") and asked.path != "/api/app/me"
        right = by_account or by_secret
        # another region does not know the project, and says so in the same words
        if not right or asked.host != (export if exporting else query):
            return text_reply("Unable to authenticate request\n", 400 if exporting else 401)
        if asked.path == "/api/app/me":
            projects = {PROJECT: {"id": int(PROJECT), "name": "Acme app"}}
            return json_reply({"status": "ok", "results": {"user_id": 7, "projects": projects}})
        if by_account and asked.query.get("project_id") != PROJECT:
            return json_reply({"error": "project_id is required", "status": "error"}, 400)
        if exporting:
            return self._export(asked.query)
        assert asked.path == "/api/query/engage", asked.path
        assert asked.method == "POST", asked.method
        if asked.headers.get("content-type") != "application/x-www-form-urlencoded":
            return json_reply({"error": "unsupported media type"}, 415)
        return self._engage(asked.form)

    def _export(self, query: dict[str, str]) -> Reply:
        first, last = (date.fromisoformat(query[end]) for end in ("from_date", "to_date"))
        zone = ZoneInfo(self.zone or "UTC")
        if last > datetime.fromisoformat(self.now).astimezone(zone).date():
            return text_reply("to_date cannot be later than today", 400)
        names = json.loads(query.get("event", "[]"))
        most = int(query.get("limit", "100000000"))
        assert "limit" not in query or most <= 100_000, "limit is for testing"
        found = [
            self._written(record)
            for record in self.events
            if first <= self._moment(record, zone).date() <= last
            and (not names or record["event"] in names)
        ][:most]
        body = as_lines(found)
        if self.is_split and found:
            body = body[:40] + b"\n" + body[40:]
        if (last - first).days + 1 > self.most_days:
            body = body[: len(body) // 2].rpartition(b"\n")[0] + b"\nterminated early\n"
        return gzip_reply(body) if len(body) > _SMALLEST_GZIP else Reply(200, body)

    def _moment(self, record: dict[str, Any], zone: ZoneInfo) -> datetime:
        return datetime.fromtimestamp(record["properties"]["time"], zone)

    def _written(self, record: dict[str, Any]) -> dict[str, Any]:
        """As it is told: a project from before 2023 writes its wall clock as if it were UTC."""
        if self.zone is None and not self.is_iso:
            return record
        wall = self._moment(record, ZoneInfo(self.zone or "UTC")).replace(tzinfo=UTC)
        told = f"{wall:%Y-%m-%dT%H:%M:%S}" if self.is_iso else int(wall.timestamp())
        return {**record, "properties": {**record["properties"], "time": told}}

    def _engage(self, form: dict[str, str]) -> Reply:
        page, session = int(form.get("page", "0")), form.get("session_id", "")
        if page and not session:
            return json_reply({"error": "session_id is required for page > 0"}, 400)
        if page and self.forgets:
            self.forgets -= 1
            return json_reply({"error": "invalid session_id"}, 400)
        if not page:
            self._sessions += 1
            session = f"1783098602920-{self._sessions}"
        since = _SEEN.fullmatch(form.get("where", ""))
        assert bool(since) == ("where" in form), form
        found = [
            self._chosen(person, form)
            for person in self._profiles(form)
            if since is None or person["$properties"]["$last_seen"] >= since[1]
        ]
        start = 0 if self._is_looping else PAGE * page
        told: dict[str, Any] = {"page": page, "page_size": PAGE, "session_id": session,
                                "status": "ok", "results": found[start : start + PAGE]}  # fmt: skip
        if page and self.is_curt:
            told = {"results": told["results"], "page_size": PAGE}
        return json_reply(told if page else {**told, "total": len(found)})

    def _profiles(self, form: dict[str, str]) -> list[dict[str, Any]]:
        group = form.get("data_group_id")
        return self.people if group is None else self.groups[group]

    def _chosen(self, person: dict[str, Any], form: dict[str, str]) -> dict[str, Any]:
        if "output_properties" not in form:
            return person
        wanted = json.loads(form["output_properties"])
        said = {name: value for name, value in person["$properties"].items() if name in wanted}
        return {"$distinct_id": person["$distinct_id"], "$properties": said}


def is_export(asked: Asked) -> bool:
    """Whether raw events were asked for."""
    return asked.path == "/api/2.0/export"


def exports(fake: Mixpanel) -> list[Asked]:
    """The exports of windows that were asked for, without samples."""
    return [asked for asked in fake.asked if is_export(asked) and "limit" not in asked.query]


def windows(fake: Mixpanel) -> list[tuple[str, str]]:
    """Their first and last days, as `05-18`."""
    return [(asked.query["from_date"][5:], asked.query["to_date"][5:]) for asked in exports(fake)]


FAKE = Mixpanel
