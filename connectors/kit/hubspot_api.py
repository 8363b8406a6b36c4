"""How HubSpot's API is asked: paths by version, lists, searches, batches, and its limits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Any, TypeVar
from zoneinfo import available_timezones

from connectors.kit.auth import bearer
from connectors.kit.http import Session
from connectors.kit.hubspot_errors import judge, told_pause, told_wait, unknown_version
from connectors.kit.hubspot_shapes import (
    Association,
    Associations,
    Details,
    Page,
    Properties,
    Property,
    Thing,
)
from connectors.kit.limits import Limit
from connectors.kit.paging import Paging, by_token, put
from connectors.kit.requesting import Answer, Request, get, post
from connectors.kit.service import Service

BASE = "https://api.hubapi.com"
CONTACTS, COMPANIES = "contacts", "companies"
_CHANGED = {CONTACTS: "lastmodifieddate", COMPANIES: "hs_lastmodifieddate"}
"""The wrong one of the two finds nothing, without an error."""
_VERSIONS = ("2026-09", "2026-03", "v3")
"""Asked in this order where HubSpot does not know the one that is set; each lives 18 months."""
_UNKNOWN = frozenset({404})
_ANY_REFUSAL = frozenset(range(400, 600)) - {429}
"""Of what is good to know and no more."""
_LIST_PAGE = 100
_SEARCH_PAGE = 200
_MOST_FOUND = 10_000
"""Rows that one search can be paged through; beyond it answers 400."""
_MOST_READ = 100
_MOST_ASSOCIATED = 1000
_LONGEST_LIST = 2000
"""Letters of property names that a URL bears."""
_CALLS = (Limit("calls in ten seconds", 90, 10),)
_SEARCHES = (Limit("searches a second", 4, 1),)
_T = TypeVar("_T")


class Api:
    """The paths of one version: `v3`, or a month such as `2026-03`.

    `properties` comes first: where HubSpot does not know the version, it finds one that it knows.
    """

    def __init__(self, version: str) -> None:
        self.version = version
        self._linking = _linking(version)

    def service(self, account: str, token: str, zone: str) -> Service:
        """How a connection with a private app's token, or a service key, talks."""
        return Service(
            "HubSpot", account, bearer(token), limits=_CALLS, judge=partial(judge, zone),
            told_wait=told_wait, told_pause=told_pause,
        )  # fmt: skip

    def zone(self, session: Session) -> str:
        """The account's time zone, an IANA name; "" where HubSpot does not tell it."""
        asked = Request(f"{BASE}/account-info/{self.version}/details", accepts=_ANY_REFUSAL)
        answer = session.send(asked)
        found = answer.read(Details).time_zone if answer.status == 200 else ""
        return found if found in available_timezones() else ""

    def properties(self, session: Session, kind: str) -> dict[str, Property]:
        """The properties that exist, by name."""
        self.version, answer = _first_known(
            session, (self.version, *_VERSIONS),
            lambda version: get(_path(version, "properties", kind)),
        )  # fmt: skip
        found = answer.read(Properties).results
        return {each.name: each for each in found if not each.archived}

    def first(self, session: Session, kind: str) -> Page:
        """One record, to see that it may be read."""
        return session.send(get(self._objects(kind), limit="1")).read(Page)

    def everything(
        self, session: Session, kind: str, properties: Sequence[str]
    ) -> Iterator[list[Thing]]:
        """All that is not archived, page by page; lists have no cap."""
        named = ",".join(properties)
        is_short = len(named) <= _LONGEST_LIST
        for found in self._listed(session, kind, archived=False, named=named if is_short else ""):
            yield found if is_short else self.read(session, kind, [each.id for each in found],
                                                   properties)  # fmt: skip

    def archived(self, session: Session, kind: str) -> set[str]:
        """Ids of what was deleted lately; HubSpot keeps it for about 90 days."""
        pages = self._listed(session, kind, archived=True)
        return {each.id for page in pages for each in page if each.archived}

    def changed(
        self, session: Session, kind: str, since: int, properties: Sequence[str]
    ) -> Iterator[list[Thing]]:
        """What changed since an instant, microseconds UTC, in the order of ids."""
        asked = _search(kind, since, properties)
        request = post(f"{self._objects(kind)}/search", json=asked, limits=_SEARCHES)
        for answer in session.pages(request, _search_pages()):
            yield answer.read(Page).results

    def read(
        self, session: Session, kind: str, ids: Sequence[str], properties: Sequence[str]
    ) -> list[Thing]:
        """Records by their ids; those that are gone are absent."""
        found: list[Thing] = []
        for some in groups(ids, _MOST_READ):
            asked = {"properties": list(properties), "inputs": [{"id": each} for each in some]}
            found += (
                session.send(post(f"{self._objects(kind)}/batch/read", json=asked))
                .read(Page)
                .results
            )
        return found

    def primary_companies(self, session: Session, contacts: Sequence[str]) -> dict[str, str]:
        """Contact -> the company that is marked as its primary one; ids are texts on both sides."""
        found: dict[str, str] = {}
        for some in groups(contacts, _MOST_ASSOCIATED):
            wanted, asked = [{"id": each} for each in some], set[tuple[str, ...]]()
            while wanted:
                asked |= {tuple(each.values()) for each in wanted}
                results = self._associated(session, wanted)
                for each in results:
                    primary = (to.to_object_id for to in each.to if to.is_primary)
                    found |= {str(each.whose.id): str(company) for company in primary}
                more = [each.more for each in results if str(each.whose.id) not in found]
                wanted = [each for each in more if each and tuple(each.values()) not in asked]
        return found

    def _associated(self, session: Session, inputs: list[dict[str, str]]) -> list[Association]:
        self._linking, answer = _first_known(
            session, (self._linking, *map(_linking, _VERSIONS)),
            lambda version: post(
                f"{_path(version, 'associations', CONTACTS)}/{COMPANIES}/batch/read",
                json={"inputs": inputs},
            ),
        )  # fmt: skip
        return answer.read(Associations).results

    def _listed(
        self, session: Session, kind: str, *, archived: bool, named: str = ""
    ) -> Iterator[list[Thing]]:
        asked = get(self._objects(kind), limit=f"{_LIST_PAGE}", archived=f"{archived}".lower())
        asked = asked.asking(properties=named) if named else asked
        for answer in session.pages(asked, by_token(lambda each: each.read(Page).after, "after")):
            yield answer.read(Page).results

    def _objects(self, kind: str) -> str:
        return _path(self.version, "objects", kind)


def _path(version: str, what: str, kind: str) -> str:
    place = f"{version}/{what}" if version.startswith("v") else f"{what}/{version}"
    return f"{BASE}/crm/{place}/{kind}"


def _linking(version: str) -> str:
    """The version of associations that goes with one of objects."""
    return "v4" if version.startswith("v") else version


def _first_known(
    session: Session, versions: Iterable[str], ask: Callable[[str], Request]
) -> tuple[str, Answer]:
    """The first version whose path HubSpot knows, and what it answers there."""
    for version in dict.fromkeys(versions):
        answer = session.send(replace(ask(version), accepts=_UNKNOWN))
        if answer.status not in _UNKNOWN:
            return version, answer
    raise unknown_version()


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
        if not page.after.isdigit() or int(page.after) + _SEARCH_PAGE <= _MOST_FOUND:
            return put(request, "json", "after", page.after)
        asked: Any = request.json
        (group,) = asked["filterGroups"]
        above = {**group["filters"][1], "value": last[0]}
        rest = {name: value for name, value in asked.items() if name != "after"}
        filters = [{"filters": [group["filters"][0], above]}]
        return replace(request, json={**rest, "filterGroups": filters})

    return step
