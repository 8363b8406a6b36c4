"""How HubSpot's API is asked: paths by version, lists, searches, batches, and its limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any, TypeVar

import msgspec

from connectors.kit.auth import bearer
from connectors.kit.http import Session
from connectors.kit.hubspot_errors import judge, told_pause, told_wait
from connectors.kit.limits import Limit
from connectors.kit.paging import Paging, by_token, put
from connectors.kit.requesting import Answer, Request, get, post
from connectors.kit.service import Service

BASE = "https://api.hubapi.com"
CONTACTS, COMPANIES = "contacts", "companies"
_CHANGED = {CONTACTS: "lastmodifieddate", COMPANIES: "hs_lastmodifieddate"}
"""The wrong one of the two finds nothing, without an error."""
_LIST_PAGE = 100
_SEARCH_PAGE = 200
_MOST_FOUND = 10_000
"""Rows that one search can be paged through; beyond it answers 400."""
_MOST_READ = 100
_MOST_ASSOCIATED = 1000
_LONGEST_LIST = 2000
"""Letters of property names that a URL bears."""
_PRIMARY = 1
_CALLS = (Limit("calls in ten seconds", 90, 10),)
_SEARCHES = (Limit("searches a second", 4, 1),)
_T = TypeVar("_T")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Thing(msgspec.Struct, rename="camel"):
    """A contact or a company; values are texts or None, whatever the property's type."""

    id: str
    properties: dict[str, str | None] = {}
    updated_at: datetime | None = None
    archived: bool = False
    url: str = ""

    @property
    def changed(self) -> int | None:
        """When it was last modified, microseconds UTC."""
        if self.updated_at is None:
            return None
        return (self.updated_at - _EPOCH) // timedelta(microseconds=1)


class _Next(msgspec.Struct):
    after: str | None = None


class _Paging(msgspec.Struct):
    next: _Next | None = None


class Page(msgspec.Struct):
    """Some of a list or of what a search found."""

    results: list[Thing] = []
    total: int | None = None
    paging: _Paging | None = None

    @property
    def after(self) -> str | None:
        """Where the next page begins; only its absence is the end, a page may be empty."""
        return self.paging.next.after if self.paging and self.paging.next else None


class Option(msgspec.Struct):
    """One value of an enumeration."""

    value: str
    label: str = ""


class Property(msgspec.Struct, rename="camel"):
    """A property that exists in the account."""

    name: str
    label: str = ""
    type: str = ""
    options: list[Option] = []
    archived: bool = False


class _Properties(msgspec.Struct):
    results: list[Property]


class _Kind(msgspec.Struct, rename="camel"):
    type_id: int = 0


class _To(msgspec.Struct, rename="camel"):
    to_object_id: int | str
    association_types: list[_Kind] = []


class _From(msgspec.Struct):
    id: int | str


class _Association(msgspec.Struct, rename={"whose": "from"}):
    whose: _From
    to: list[_To] = []


class _Associations(msgspec.Struct):
    results: list[_Association] = []


@dataclass(frozen=True, slots=True)
class Api:
    """The paths of one version: `v3`, or a month such as `2026-03`."""

    version: str

    def service(self, account: str, token: str) -> Service:
        """How a connection with a private app's token, or a service key, talks."""
        return Service(
            "HubSpot", account, bearer(token), limits=_CALLS, judge=judge, told_wait=told_wait,
            told_pause=told_pause,
        )  # fmt: skip

    def properties(self, session: Session, kind: str) -> dict[str, Property]:
        """The properties that exist, by name."""
        found = session.send(get(self._path("properties", kind))).read(_Properties)
        return {each.name: each for each in found.results if not each.archived}

    def first(self, session: Session, kind: str) -> Page:
        """One record, to see that it may be read."""
        return session.send(get(self._path("objects", kind), limit="1")).read(Page)

    def everything(
        self, session: Session, kind: str, properties: Sequence[str]
    ) -> Iterator[list[Thing]]:
        """All that is not archived, page by page; lists have no cap."""
        named = ",".join(properties)
        is_short = len(named) <= _LONGEST_LIST
        asked = get(self._path("objects", kind), limit=f"{_LIST_PAGE}", archived="false")
        asked = asked.asking(properties=named) if is_short else asked
        for answer in session.pages(asked, by_token(lambda each: each.read(Page).after, "after")):
            found = answer.read(Page).results
            yield found if is_short else self.read(session, kind, [each.id for each in found],
                                                   properties)  # fmt: skip

    def changed(
        self, session: Session, kind: str, since: int, properties: Sequence[str]
    ) -> Iterator[list[Thing]]:
        """What changed since an instant, microseconds UTC, in the order of ids."""
        url = f"{self._path('objects', kind)}/search"
        yield from (
            answer.read(Page).results
            for answer in session.pages(
                post(url, json=_search(kind, since, properties), limits=_SEARCHES), _search_pages()
            )
        )

    def read(
        self, session: Session, kind: str, ids: Sequence[str], properties: Sequence[str]
    ) -> list[Thing]:
        """Records by their ids; those that are gone are absent."""
        found: list[Thing] = []
        for some in groups(ids, _MOST_READ):
            asked = {"properties": list(properties), "inputs": [{"id": each} for each in some]}
            url = f"{self._path('objects', kind)}/batch/read"
            found += session.send(post(url, json=asked)).read(Page).results
        return found

    def primary_companies(self, session: Session, contacts: Sequence[str]) -> dict[str, str]:
        """Contact -> the company that is marked as its primary one; ids are texts on both sides."""
        found: dict[str, str] = {}
        for some in groups(contacts, _MOST_ASSOCIATED):
            asked = {"inputs": [{"id": each} for each in some]}
            answer = session.send(post(self._associations(), json=asked)).read(_Associations)
            for each in answer.results:
                for company in each.to:
                    if any(kind.type_id == _PRIMARY for kind in company.association_types):
                        found[str(each.whose.id)] = str(company.to_object_id)
        return found

    def _path(self, what: str, kind: str) -> str:
        if self.version.startswith("v"):
            return f"{BASE}/crm/{self.version}/{what}/{kind}"
        return f"{BASE}/crm/{what}/{self.version}/{kind}"

    def _associations(self) -> str:
        version = self.version
        place = "v4/associations" if version.startswith("v") else f"associations/{version}"
        return f"{BASE}/crm/{place}/{CONTACTS}/{COMPANIES}/batch/read"


def groups(things: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """Lists of `size` things, the last with fewer."""
    rest = iter(things)
    while some := list(islice(rest, size)):
        yield some


def _search(kind: str, since: int, properties: Sequence[str], above: str = "0") -> dict[str, Any]:
    filters = [
        {"propertyName": _CHANGED[kind], "operator": "GTE", "value": str(since // 1000)},
        # GT the last id itself: ids are compared as texts, so the next number may be before it
        {"propertyName": "hs_object_id", "operator": "GT", "value": above},
    ]
    return {
        "filterGroups": [{"filters": filters}],
        "sorts": [{"propertyName": "hs_object_id", "direction": "ASCENDING"}],
        "properties": list(properties),
        "limit": _SEARCH_PAGE,
    }


def _search_pages() -> Paging:
    """From page to page, and before the cap a new search above the last id."""
    last = ["0"]

    def step(request: Request, answer: Answer) -> Request | None:
        page = answer.read(Page)
        if page.results:
            last[0] = page.results[-1].id
        if page.after is None:
            return None
        if not page.after.isdigit() or int(page.after) < _MOST_FOUND:
            return put(request, "json", "after", page.after)
        asked: Any = request.json
        (group,) = asked["filterGroups"]
        above = {**group["filters"][1], "value": last[0]}
        rest = {name: value for name, value in asked.items() if name != "after"}
        filters = [{"filters": [group["filters"][0], above]}]
        return replace(request, json={**rest, "filterGroups": filters})

    return step
