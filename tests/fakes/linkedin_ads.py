"""LinkedIn's Marketing API as the contract tells it, misbehaviour included, over a small world."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import unquote

from connectors.ads.linkedin_ads import CONNECTOR
from tests.fakes.linkedin_world import (
    ACCOUNTS,
    ENTITIES,
    FIRST,
    GROUPS,
    LAST,
    MEMBERS,
    UNLISTED,
    Campaign,
    Cell,
    make_campaigns,
    make_delivery,
)
from tests.fakes.service import ServiceFake
from tests.fakes.talk import Asked, Reply, json_reply

LONGEST_ADDRESS = 4000
MOST_FIELDS = 20
MOST_ROWS = 15_000
PRIVATE = 3
"""Fewer events of a cell of members are dropped."""
MOST_MEMBER_VALUES = 100
"""Of one ad and day; a question about many days sees the best of each of them."""
MEMBER_YEARS = 2
_DAY = re.compile(r"\(year:(\d+),month:(\d+),day:(\d+)\)")
_ACCOUNT = re.compile(r"/rest/adAccounts/(\d+)(/adCampaigns|/adCampaignGroups)?")


@dataclass(frozen=True, slots=True)
class Question:
    """A request for a report, taken apart."""

    pivot: str
    days: tuple[date, ...]
    is_daily: bool
    facet: str
    numbers: frozenset[int]
    """Of the accounts or campaigns."""
    fields: tuple[str, ...]


@dataclass(slots=True)
class Troubles:
    """What is wrong with the service or the token, beside the faults of every fake."""

    token: str = "ok"
    """ok, expired, revoked, or fresh: made just now and not working yet."""
    is_without_reporting: bool = False
    """The token lacks r_ads_reporting."""
    is_without_roles: bool = False
    """The token may not ask for the roles of its owner."""
    is_silent: bool = False
    """Reports are empty, as they are for whoever may not read them."""
    quota: int | None = None
    """Requests that are left today."""
    retired: set[str] = field(default_factory=set)
    """Versions that were sunset."""


class LinkedInAds(ServiceFake):
    """Set `delivery`, `campaigns`, `readable` and `troubles` for a world of your own."""

    service = "linkedin_ads"
    connector = CONNECTOR
    now = "2026-11-16T15:00:00Z"
    secret_field = "token"

    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.campaigns: list[Campaign] = make_campaigns()
        self.delivery: dict[tuple[int, date], Cell] = make_delivery()
        self.members = {pivot: dict(shares) for pivot, shares in MEMBERS.items()}
        self.readable = set(ACCOUNTS)
        """Accounts that the token's owner has a role on."""
        self.roles = set(ACCOUNTS)
        """Accounts that the token's owner is told to have a role on."""
        self.troubles = Troubles(retired={"202506", "202508", "202510"})
        self.silent: set[str] = set()
        """Metrics that it leaves out of its rows."""
        self.creatives = 2
        """Ads of each campaign."""
        self.expires_at = 1_800_000_000
        self.page = 3
        """Elements of one page of a search, however many were asked for."""
        self.has_empty_pages = False
        """Whether a page with nothing on it stands between any two."""
        self._is_looping = False
        self._shift = timedelta()

    def settings(self) -> dict[str, str]:
        return {
            "token": "AQXe-EXAMPLE/token+1", "accounts": "512345678", "client_id": "86example",
            "client_secret": "WPL_AP1.example", "start": f"{FIRST + self._shift}",
            "through": self.address,
        }  # fmt: skip

    def restate(self) -> None:
        with self.lock:
            last = LAST + self._shift
            self.delivery[4001, last] += Cell(40, 2, 0)
            self.delivery[UNLISTED, last - timedelta(days=1)] = Cell(300, 5, 900)

    def withdraw(self) -> None:
        with self.lock:
            del self.delivery[4001, LAST + self._shift - timedelta(days=2)]

    def later_pages(self) -> int:
        return sum("pageToken" in asked.query for asked in self.asked)

    def loop(self) -> None:
        self._is_looping = True

    def move_to(self, now: datetime) -> None:
        with self.lock:
            self._shift = shift = now.date() - datetime.fromisoformat(self.now).date()
            self.delivery = {(n, day + shift): cell for (n, day), cell in self.delivery.items()}
            self.expires_at += int(shift.total_seconds())
            self.now = now.isoformat(timespec="seconds")  # type: ignore[misc]

    def answer(self, asked: Asked) -> Reply:
        if asked.host == "www.linkedin.com":
            return self._introspect(asked)
        assert asked.host == "api.linkedin.com", asked.host
        return self._refuse_token(asked) or self._refuse_request(asked) or self._find(asked)

    def _find(self, asked: Asked) -> Reply:
        found = _ACCOUNT.fullmatch(asked.path)
        if found is not None:
            return self._account(asked, int(found[1]), found[2])
        match asked.path:
            case "/rest/adAccounts":
                seen = [{"id": n, **ACCOUNTS[n]} for n in ACCOUNTS if n in self.readable]
                return self._search(asked, seen)
            case "/rest/adAccountUsers":
                return self._roles(asked)
            case "/rest/adTargetingEntities":
                return _names(asked)
            case "/rest/adAnalytics":
                return self._report(asked)
        return _error(404, "RESOURCE_NOT_FOUND", f"No virtual resource found: {asked.path}")

    def _refuse_token(self, asked: Asked) -> Reply | None:
        if asked.bearer != self.settings()["token"] or self.troubles.token == "fresh":
            return _error(401, "INVALID_ACCESS_TOKEN", "Invalid access token", 65600)
        if self.troubles.token == "expired":
            said = "The token used in the request has expired"
            return _error(401, "EXPIRED_ACCESS_TOKEN", said, 65602)
        if self.troubles.token == "revoked":
            said = "The token used in the request has been revoked by the user"
            return _error(401, "REVOKED_ACCESS_TOKEN", said, 65601)
        return None

    def _refuse_request(self, asked: Asked) -> Reply | None:
        """What LinkedIn looks at before it looks at the question."""
        version = asked.headers.get("linkedin-version")
        if version is None:
            return _error(400, "VERSION_MISSING", "A version must be present")
        if version in self.troubles.retired:
            said = f"Requested version {version}01 is not active"
            return _error(426, "NONEXISTENT_VERSION", said)
        assert asked.headers.get("x-restli-protocol-version") == "2.0.0", "not Rest.li 2"
        if len(asked.raw_query) > LONGEST_ADDRESS:
            return Reply(414)
        if self.troubles.quota is not None:
            if self.troubles.quota == 0:
                said = "Resource level throttle APPLICATION DAY limit for calls is reached."
                return _error(429, "TOO_MANY_REQUESTS", said)
            self.troubles.quota -= 1
        return None

    def _introspect(self, asked: Asked) -> Reply:
        assert asked.path == "/oauth/v2/introspectToken", asked.path
        assert asked.method == "POST" and not asked.raw_query, "secrets belong into the body"
        said, right = asked.form, self.settings()
        if [said[name] for name in ("client_id", "client_secret")] != [
            right["client_id"], right["client_secret"],
        ]:  # fmt: skip
            return json_reply({"error": "invalid_client"}, 401)
        if said["token"] != right["token"] or self.troubles.token in ("expired", "revoked"):
            return json_reply({"active": False})
        return json_reply({"active": True, "status": "active", "expires_at": self.expires_at})

    def _account(self, asked: Asked, number: int, below: str | None) -> Reply:
        if number not in self.readable:
            said = f"Not enough permissions to access account {number}"
            return _error(403, "ACCESS_DENIED", said)
        if below is None:
            return json_reply({"id": number, **ACCOUNTS[number]})
        assert "(status:(values:List(ACTIVE," in asked.raw_query, "the search is not Rest.li's"
        mine = [each for each in self.campaigns if each.account == number]
        if below == "/adCampaigns":
            return self._search(asked, [each.told() for each in mine])
        numbers = dict.fromkeys(each.group for each in mine)
        return self._search(asked, [{"id": n, "name": GROUPS[n]} for n in numbers if n in GROUPS])

    def _roles(self, asked: Asked) -> Reply:
        if self.troubles.is_without_roles:
            return _error(403, "ACCESS_DENIED", "Not enough permissions to access: adAccountUsers")
        assert asked.query["q"] == "authenticatedUser", asked.query
        start, count = int(asked.query.get("start", "0")), int(asked.query["count"])
        found = [
            {"account": f"urn:li:sponsoredAccount:{number}", "role": "VIEWER",
             "user": "urn:li:person:q7Zp9"}
            for number in sorted(self.roles)
        ]  # fmt: skip
        paging = {"start": start, "count": count, "links": []}
        return json_reply({"elements": found[start : start + count], "paging": paging})

    def _search(self, asked: Asked, found: list[dict[str, Any]]) -> Reply:
        assert asked.query["q"] == "search", "only searches have cursors"
        assert int(asked.query["pageSize"]) <= 1000
        token = asked.query.get("pageToken", "t0")
        if token.startswith("empty"):
            return json_reply({"elements": [], "metadata": {"nextPageToken": token[5:]}})
        start = 0 if self._is_looping else int(token[1:])
        end = start + self.page
        following = f"{'empty' * self.has_empty_pages}t{end}"
        more = {"nextPageToken": following} if end < len(found) or self._is_looping else {}
        return json_reply({"elements": found[start:end], "metadata": more})

    def _report(self, asked: Asked) -> Reply:
        question = _question(asked)
        if question is None:
            return _error(400, "ILLEGAL_ARGUMENT", "Invalid query parameters passed to request")
        if len(question.fields) > MOST_FIELDS:
            return _error(400, "ILLEGAL_ARGUMENT", "You can ask for up to 20 fields")
        if self.troubles.is_without_reporting:
            said = "Not enough permissions to access: adAnalytics.FINDER-analytics"
            return _error(403, "ACCESS_DENIED", said)
        rows = [] if self.troubles.is_silent else list(self._rows(question))[:MOST_ROWS]
        paging = {"start": 0, "count": 10, "links": []}
        return json_reply({"paging": paging, "elements": rows})

    def _rows(self, question: Question) -> Iterator[dict[str, Any]]:
        delivered = self._delivered(question)
        stretches = [(day,) for day in question.days] if question.is_daily else [question.days]
        for days in stretches:
            for value, cell in self._cells(question.pivot, days, delivered):
                metrics = _metrics(cell, set(question.fields) - self.silent)
                if metrics and not any(float(each) for each in metrics.values()):
                    continue
                about = {
                    "dateRange": {"start": _told_day(days[0]), "end": _told_day(days[-1])},
                    "pivotValues": [value],
                }
                yield {n: about[n] for n in about if n in question.fields} | metrics

    def _delivered(self, question: Question) -> dict[date, list[tuple[int, Cell]]]:
        """By day; what may not be read is not refused here, it is only empty."""
        known = {each.number: each.account for each in self.campaigns}
        found: dict[date, list[tuple[int, Cell]]] = defaultdict(list)
        for (number, day), cell in self.delivery.items():
            account = known.get(number, 512345678)
            about = {"accounts": account, "campaigns": number}[question.facet]
            if about in question.numbers and account in self.readable:
                found[day].append((number, cell))
        return found

    def _cells(
        self, pivot: str, days: tuple[date, ...], delivered: dict[date, list[tuple[int, Cell]]]
    ) -> Iterator[tuple[str, Cell]]:
        sums: dict[int, Cell] = defaultdict(Cell)
        for day in days:
            for number, cell in delivered.get(day, ()):
                sums[number] += cell
        if pivot == "CAMPAIGN":
            yield from ((f"urn:li:sponsoredCampaign:{n}", cell) for n, cell in sums.items())
            return
        assert pivot in self.members, f"no pivot {pivot}"
        today = date.fromisoformat(self.now[:10])
        if days[0] < today.replace(year=today.year - MEMBER_YEARS):
            return
        whole = sum(sums.values(), Cell())
        shares = sorted(self.members[pivot].items(), key=lambda each: -each[1])
        for value, share in shares[: MOST_MEMBER_VALUES * self.creatives * len(days)]:
            cell = Cell(int(whole.impressions * share), round(whole.clicks * share), 0)
            if cell.impressions >= PRIVATE:
                yield value, cell if cell.clicks >= PRIVATE else Cell(cell.impressions, 0, 0)


def _question(asked: Asked) -> Question | None:
    """None where the query is not as Rest.li 2 wants it: brackets raw, URNs in lists coded."""
    said = dict(part.partition("=")[::2] for part in asked.raw_query.split("&"))
    days = [date(*map(int, found)) for found in _DAY.findall(said.get("dateRange", ""))]
    facet = next((name for name in ("accounts", "campaigns") if name in said), "")
    listed = said.get(facet, "")
    is_list = listed.startswith("List(") and listed.endswith(")") and ":" not in listed
    if said.get("q") != "analytics" or len(days) != 2 or not is_list:
        return None
    span = tuple(days[0] + timedelta(days=n) for n in range((days[1] - days[0]).days + 1))
    return Question(
        said["pivot"], span, said["timeGranularity"] == "DAILY", facet,
        frozenset(int(unquote(each).rpartition(":")[2]) for each in listed[5:-1].split(",")),
        # without this only two come back, and nothing says what they are about
        tuple(said.get("fields", "impressions,clicks").split(",")),
    )  # fmt: skip


def _metrics(cell: Cell, fields: Iterable[str]) -> dict[str, Any]:
    known: dict[str, Any] = {
        "impressions": cell.impressions, "clicks": cell.clicks,
        "costInLocalCurrency": f"{cell.cents / 100:.2f}", "landingPageClicks": cell.clicks // 4,
    }  # fmt: skip
    asked = set(fields) - {"dateRange", "pivotValues"}
    return {name: known.get(name, 0) for name in sorted(asked)}


def _told_day(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _names(asked: Asked) -> Reply:
    listed = asked.raw_query.partition("urns=List(")[2].partition(")")[0]
    assert listed and ":" not in listed, "URNs in a list are coded"
    wanted = [unquote(each) for each in listed.split(",")]
    found = [{"urn": urn, "name": ENTITIES[urn]} for urn in wanted if urn in ENTITIES]
    return json_reply({"elements": found, "paging": {"start": 0, "count": 10, "links": []}})


def _error(status: int, code: str, message: str, number: int | None = None) -> Reply:
    said: dict[str, Any] = {"status": status, "code": code, "message": message}
    return json_reply(said | ({"serviceErrorCode": number} if number else {}), status)


FAKE = LinkedInAds
