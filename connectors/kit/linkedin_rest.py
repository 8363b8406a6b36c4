"""How LinkedIn's Marketing API is asked: its versions, raw queries, pages, reports and limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from urllib.parse import quote

import msgspec

from connectors.kit.auth import bearer
from connectors.kit.errors import (
    EditSettingsError,
    PullError,
    ReconnectError,
    ReportBugError,
    RetryLaterError,
)
from connectors.kit.http import Session
from connectors.kit.midnight import until_midnight
from connectors.kit.paging import by_token
from connectors.kit.requesting import Answer, Request
from connectors.kit.service import Service
from connectors.kit.windows import Window

BASE = "https://api.linkedin.com/rest"
VERSION = "202608"
"""The month of the API that this was written for."""
MOST_FIELDS = 20
"""Of one report request, the two that say what a row is about among them."""
MOST_ROWS = 15_000
"""A report is cut off there without a word."""
DAILY, ALL = "DAILY", "ALL"
_PAGE = 500


def linkedin_service(token: str, version: str, account: str) -> Service:
    """How a connection with an access token talks, in one monthly version of the API."""
    return Service(
        "LinkedIn", account, bearer(token), judge=partial(_judge, version),
        headers={"LinkedIn-Version": version, "X-Restli-Protocol-Version": "2.0.0"},
    )  # fmt: skip


def rest(path: str, *query: str) -> Request:
    """A question whose query is sent letter by letter, since LinkedIn reads its brackets raw."""
    return Request(f"{BASE}/{path}?{'&'.join(query)}" if query else f"{BASE}/{path}")


def in_list(urns: Iterable[str]) -> str:
    """`List(…)` of URNs; in it their own colons and brackets are coded."""
    return f"List({','.join(quote(urn, safe='') for urn in urns)})"


def listing(session: Session, path: str, *query: str) -> Iterator[Answer]:
    """All pages of a search."""
    asked = rest(path, "q=search", *query, f"pageSize={_PAGE}")
    yield from session.pages(asked, by_token(_next_page, "pageToken"))


class _Token(msgspec.Struct):
    active: bool = False
    expires_at: int | None = None
    """Seconds UTC."""


def find_end(session: Session, token: str, client_id: str, client_secret: str) -> int | None:
    """When an access token ends, microseconds UTC, as its app is told; None where it never does."""
    answer = session.send(
        Request(
            "https://www.linkedin.com/oauth/v2/introspectToken", method="POST",
            form={"client_id": client_id, "client_secret": client_secret, "token": token},
            accepts=frozenset({400, 401}),
        )
    )  # fmt: skip
    if answer.status != 200:
        raise EditSettingsError(
            "LinkedIn does not accept the client id and secret; copy both from the Auth page of "
            "the LinkedIn app that the token was made for",
            field="client_secret",
        )
    found = answer.read(_Token)
    if not found.active:
        raise ReconnectError(
            "the access token has ended, or is not of this LinkedIn app; make a new one with the "
            "app and connect again"
        )
    return None if found.expires_at is None else found.expires_at * 1_000_000


class _Metadata(msgspec.Struct, rename="camel"):
    next_page_token: str | None = None


class _Page(msgspec.Struct):
    metadata: _Metadata | None = None


def _next_page(answer: Answer) -> str | None:
    metadata = answer.read(_Page).metadata
    return metadata.next_page_token if metadata else None


@dataclass(frozen=True, slots=True)
class ReportQuestion:
    """What a report is about."""

    pivot: str
    granularity: str
    window: Window
    facet: str
    """accounts or campaigns."""
    urn: str
    """Whose delivery."""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One value of the pivot on one stretch of days."""

    value: str
    start: date
    metrics: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Report:
    """All rows that came."""

    rows: tuple[ReportRow, ...]
    is_cut: bool
    """Whether LinkedIn must be taken to have kept rows back."""


def ask_report(session: Session, asked: ReportQuestion, metrics: Sequence[str]) -> Report:
    """One report, in as many requests as its metrics need; there are no pages.

    LinkedIn leaves out a row of which all asked metrics are 0, so a row that only other requests
    gave has 0 for the metrics of this one.
    """
    size = MOST_FIELDS - len(_ABOUT)
    parts = [metrics[at : at + size] for at in range(0, len(metrics), size)]
    is_cut = False
    found: list[dict[tuple[str, date], dict[str, object]]] = []
    for part in parts:
        answer = session.send(_report_request(asked, part))
        rows = list(_report_rows(answer, part))
        is_cut = is_cut or len(rows) >= MOST_ROWS
        found.append(_by_key(rows))
    keys = dict.fromkeys(key for rows_by_key in found for key in rows_by_key)
    return Report(tuple(ReportRow(*key, _merged(key, parts, found)) for key in keys), is_cut)


def _by_key(rows: Iterable[ReportRow]) -> dict[tuple[str, date], dict[str, object]]:
    """Raises ReportBugError for a second word on one thing: to choose between them is to guess."""
    found: dict[tuple[str, date], dict[str, object]] = {}
    for row in rows:
        metrics = dict(row.metrics)
        if found.setdefault((row.value, row.start), metrics) != metrics:
            raise ReportBugError(
                f"LinkedIn's report says two things of {row.value} on {row.start}, so nothing of "
                "it was kept; report it with this text"
            )
    return found


_ABOUT = ("dateRange", "pivotValues")


def _merged(
    key: tuple[str, date], parts: list[Sequence[str]],
    found: list[dict[tuple[str, date], dict[str, object]]],
) -> dict[str, object]:  # fmt: skip
    merged: dict[str, object] = {}
    for part, rows in zip(parts, found, strict=True):
        merged |= rows.get(key, dict.fromkeys(part, 0))
    return merged


def _report_request(asked: ReportQuestion, metrics: Sequence[str]) -> Request:
    return rest(
        "adAnalytics", "q=analytics", f"pivot={asked.pivot}",
        f"timeGranularity={asked.granularity}",
        f"dateRange=(start:{_day(asked.window.first)},end:{_day(asked.window.last)})",
        f"{asked.facet}={in_list([asked.urn])}", f"fields={','.join((*_ABOUT, *metrics))}",
    )  # fmt: skip


def _day(day: date) -> str:
    return f"(year:{day.year},month:{day.month},day:{day.day})"


class _Day(msgspec.Struct):
    year: int
    month: int
    day: int


class _Range(msgspec.Struct):
    start: _Day


class _About(msgspec.Struct, rename="camel"):
    date_range: _Range
    pivot_values: list[str]


class _Abouts(msgspec.Struct):
    elements: list[_About]


class _Metrics(msgspec.Struct):
    elements: list[dict[str, object]]


def _report_rows(answer: Answer, asked: Sequence[str]) -> Iterator[ReportRow]:
    said = zip(answer.read(_Abouts).elements, answer.read(_Metrics).elements, strict=True)
    for about, told in said:
        start = about.date_range.start
        value = ",".join(about.pivot_values)
        metrics = {name: told[name] for name in asked if name in told}
        yield ReportRow(value, date(start.year, start.month, start.day), metrics)


def _judge(version: str, answer: Answer) -> PullError | None:
    """LinkedIn's own meanings; other addresses than the API's are judged by their status."""
    asked = answer.request
    if not asked.url.startswith(BASE) or answer.status in asked.accepts:
        return None
    match answer.status:
        case 401:
            return ReconnectError(_why_no_token(answer))
        case 403:
            return ReconnectError(
                f'LinkedIn does not let this token read that (403, "{answer.message()}"); the '
                "token needs the permissions r_ads and r_ads_reporting, and whoever made it a "
                "role on the ad account, Viewer or higher"
            )
        case 426:
            return EditSettingsError(
                f"LinkedIn does not answer for version {version} of its API any more (426); set "
                f'"API version" to {next_version(version)}, or to a later month',
                field="version",
            )
        case 429 if " day " in f" {answer.message().lower()} ":
            return RetryLaterError(
                "LinkedIn has been asked as often as it allows in one day (429), and counts anew "
                "from 00:00 UTC; what was stored stays, and the next sync goes on from there",
                wait=until_midnight(answer, "UTC"),
            )
    return None


def _why_no_token(answer: Answer) -> str:
    said = answer.text.lower()
    if "expired" in said:
        return (
            "the access token has ended (401; LinkedIn's live for 60 days); make a new one with "
            "LinkedIn's token generator and connect again"
        )
    if "revoked" in said:
        return (
            "the access token was revoked (401), which making one with other permissions does "
            "too; make a new one and connect again"
        )
    return (
        "LinkedIn does not accept the access token (401); make a new one and connect again, where "
        "one that was made just now may need half a minute to work"
    )


def next_version(version: str) -> str:
    """A version to raise to: ours, or where that is the one that ended the next year's.

    Each lives for twelve months or more, so of one that ended the next year's exists.
    """
    return VERSION if version < VERSION else f"{int(version) + 100}"
