"""How Mixpanel's API is asked: its hosts, its two calls, its limits, and what its errors mean."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import msgspec

from connectors.kit.auth import basic
from connectors.kit.downloads import Download, json_lines
from connectors.kit.errors import (
    DayNotOverError,
    EditSettingsError,
    EndedEarlyError,
    PullError,
    ReconnectError,
    ReportBugError,
    RetryLaterError,
    WindowTooLargeError,
)
from connectors.kit.fields import Settings
from connectors.kit.limits import Limit
from connectors.kit.paging import Paging, put
from connectors.kit.requesting import Answer, Request, get
from connectors.kit.service import Service
from connectors.kit.windows import Window

REGIONS = {"us": "United States", "eu": "European Union", "in": "India"}
_EXPORT = {
    "us": "https://data.mixpanel.com",
    "eu": "https://data-eu.mixpanel.com",
    "in": "https://data-in.mixpanel.com",
}
_QUERY = {
    "us": "https://mixpanel.com",
    "eu": "https://eu.mixpanel.com",
    "in": "https://in.mixpanel.com",
}
_FORM = "application/x-www-form-urlencoded"
_EXPORTS = (Limit("exports an hour", 55, 3600), Limit("exports a second", 2, 1))
_QUERIES = (Limit("queries an hour", 55, 3600),)
_NO_ACCOUNT = (
    "Mixpanel does not accept the service account ({status}, unable to authenticate); check its "
    "name, secret, project and region, and connect again"
)
_NOT_THE_PROJECTS = (
    "Mixpanel does not accept the project secret ({status}, unable to authenticate), for which the "
    "secret is taken where no service account is named; check it and the region, or make a service "
    "account: Mixpanel retires project secrets on 3 March 2027"
)
_FULL_HOUR = re.compile(r"(\d+)/(\d+) queries running in the last hour")
_HOUR_WAIT = 720.0
"""Seconds until an hour's queries of everybody are worth another try; five such waits are one."""
_CROWD_WAIT = 15.0
whole_export = json_lines(("terminated early",), member="event")
"""The check of an export's download."""


def some_export(download: Download) -> PullError | None:
    """The check of a sample, which is good however early it ends."""
    problem = whole_export(download)
    return None if isinstance(problem, WindowTooLargeError) else problem


@dataclass(frozen=True, slots=True)
class Project:
    """Where a project lives; `workspace` is that of a data view, or empty."""

    region: str
    number: str
    workspace: str = ""
    user: str = ""
    """The service account's name; without one the secret is the project's own."""

    def service(self, password: str) -> Service:
        """How a connection talks."""
        sign, refusal = (self.user, password), _NO_ACCOUNT
        if not self.user:
            sign, refusal = (password, ""), _NOT_THE_PROJECTS
        return Service(
            "Mixpanel", self.number, basic(*sign), judge=partial(_judge, refusal),
            told_wait=_told_wait, patience=3900.0,
        )  # fmt: skip

    def about(self) -> Request:
        """Who the service account is and which projects it sees; 403 and 404 tell nothing."""
        url = f"{_QUERY[self.region]}/api/app/me"
        return replace(get(url), accepts=frozenset({403, 404}))

    def export(self, days: Window, names: Sequence[str] = (), most: int | None = None) -> Request:
        """Raw events of days, both included, as JSON lines; of some names, or only so many.

        Times come in seconds, as in an export by hand, so that both give an event one key.
        """
        asked = {**self._place(), "from_date": f"{days.first}", "to_date": f"{days.last}"}
        if names:
            asked["event"] = json.dumps(list(names))
        if most is not None:
            asked["limit"] = str(most)
        url = f"{_EXPORT[self.region]}/api/2.0/export"
        return Request(url, asked, limits=_EXPORTS)

    def people(
        self, seen_since: str = "", properties: Sequence[str] = (), group: str = ""
    ) -> Request:
        """The first page of profiles: of all users, or of those seen since an ISO time.

        Of the companies of a data group instead, where its id is given.
        """
        form = {"data_group_id": group} if group else {}
        if seen_since:
            form["where"] = f'properties["$last_seen"] >= "{seen_since}"'
        if properties:
            form["output_properties"] = json.dumps(list(properties))
        url = f"{_QUERY[self.region]}/api/query/engage"
        # an empty form would go without its type
        return Request(
            url, self._place(), "POST", form=form, headers={"Content-Type": _FORM}, limits=_QUERIES
        )

    def _place(self) -> dict[str, str]:
        # a project's secret says which project it is of
        place = {"project_id": self.number} if self.user else {}
        return {**place, "workspace_id": self.workspace} if self.workspace else place


def project_of(settings: Settings) -> Project:
    """Where to ask, by a connection's settings."""
    return Project(*map(settings.text, ("region", "project", "workspace", "user")))


class Person(msgspec.Struct):
    """One profile of an answer."""

    id: Any = msgspec.field(name="$distinct_id", default=None)
    said: dict[str, Any] | None = msgspec.field(name="$properties", default=None)


class People(msgspec.Struct):
    """One page of profiles; only the first tells a total, so nothing here does."""

    results: list[Person]
    page_size: int = 1000
    session_id: str = ""


def people_pages() -> Paging:
    """From page to page of profiles: one with fewer rows than fit is the last.

    A session that Mixpanel has forgotten is answered with 400, which is then no error but the
    last answer: the reader begins anew. Pages are numbered, so one that comes again differs from
    the one before; it is known by whom it begins with.
    """
    begun_with: set[str] = set()

    def step(request: Request, answer: Answer) -> Request | None:
        if answer.status == 400:
            return None
        page = answer.read(People)
        if not page.results or len(page.results) < page.page_size:
            return None
        first = repr(page.results[0].id)
        if first in begun_with:
            raise ReportBugError(
                "Mixpanel gives the same page of profiles again and again, so the pull was stopped "
                "and nothing of it was kept"
            )
        begun_with.add(first)
        asked = request.form or {}
        session = page.session_id or asked.get("session_id", "")
        following = put(request, "form", "session_id", session)
        following = put(following, "form", "page", str(int(asked.get("page", 0)) + 1))
        return replace(following, accepts=frozenset({400}))

    return step


def project_name(answer: Answer, project: str) -> str | None:
    """The project's name by `Project.about`; "" where it is not told, None where it is not seen."""
    try:
        projects = msgspec.json.decode(answer.body)["results"]["projects"]
        name = projects[project]["name"] if project in projects else None
    except (msgspec.DecodeError, KeyError, TypeError):
        return ""
    return name if name is None or isinstance(name, str) else ""


def _judge(refusal: str, answer: Answer) -> PullError | None:
    status = answer.status
    said = answer.text if status == 400 else ""
    of_people = answer.request.url.endswith("/engage")
    if status == 401 or (status == 400 and "Unable to authenticate" in said):
        return ReconnectError(refusal.format(status=status))
    if status == 400 and "cannot be later than today" in said:
        return DayNotOverError(
            "Mixpanel says that the last day asked for has not begun in the project's zone (400)"
        )
    if status == 402:
        return _not_in_plan(answer, of_people=of_people)
    if status == 504 and not of_people:
        return EndedEarlyError(f"Mixpanel did not get ready with {_stretch(answer.request)} (504)")
    if status == 200 and of_people and b'"results"' not in answer.body:
        return RetryLaterError(f'Mixpanel gives no profiles and says: "{answer.message()}"')
    return None


def _not_in_plan(answer: Answer, *, of_people: bool) -> EditSettingsError:
    what, remedy, field = "raw events", "ask Mixpanel for it", None
    if "data_group_id" in (answer.request.form or {}):
        what, remedy, field = "profiles of groups", "empty the group of accounts", "group"
    elif of_people:
        what, remedy, field = "profiles", "turn off user profiles", "people"
    return EditSettingsError(
        f'Mixpanel\'s plan of this project gives no {what} (402) and says: "{answer.message()}"; '
        f"{remedy}",
        field=field,
    )


def _stretch(request: Request) -> str:
    return f"{request.parameters.get('from_date')} to {request.parameters.get('to_date')}"


def _told_wait(answer: Answer) -> float | None:
    """By the words of a 429: whether the hour is used up, or too many ask at once."""
    if answer.status != 429:
        return None
    found = _FULL_HOUR.search(answer.text)
    if found is not None and int(found[1]) >= int(found[2]):
        return _HOUR_WAIT
    return _CROWD_WAIT
