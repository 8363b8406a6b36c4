"""From one page to the next: by token, by link, by offset, by number; loops are noticed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

import msgspec

from connectors.kit.errors import ReportBugError
from connectors.kit.requesting import Answer, Request

MOST_PAGES = 100_000

Paging = Callable[[Request, Answer], Request | None]
"""The request of the next page, None after the last one; any function of this form will do."""


def by_token(token: Callable[[Answer], str | None], name: str, *, into: str = "query") -> Paging:
    """The answer tells a token (cursor, `after`, `pageToken`) that the next request names.

    `into` is `query`, `json` or `form`: where the request takes it.
    """

    def step(request: Request, answer: Answer) -> Request | None:
        found = token(answer)
        return put(request, into, name, found) if found else None

    return step


def by_link(link: Callable[[Answer], str | None]) -> Paging:
    """The answer tells the address of the next page, whole or relative, on the same host.

    A link to another host would be sent the credentials, so it raises ReportBugError.
    """

    def step(request: Request, answer: Answer) -> Request | None:
        found = link(answer)
        if not found:
            return None
        url = urljoin(request.url, found)
        if urlsplit(url)[:2] != urlsplit(request.url)[:2]:
            raise ReportBugError(
                f"{answer.service} leads from its pages to another address, "
                f"{urlsplit(url).netloc}, which was not asked"
            )
        return replace(request, url=url, parameters={})

    return step


def by_offset(
    rows: Callable[[Answer], int], size: int, name: str = "offset", *, into: str = "query"
) -> Paging:
    """Pages of `size` rows from an offset on; a page with fewer is the last."""

    def step(request: Request, answer: Answer) -> Request | None:
        if rows(answer) < size:
            return None
        return put(request, into, name, str(int(taken(request, into, name) or 0) + size))

    return step


def by_number(
    rows: Callable[[Answer], int], size: int, name: str = "page", *, first: int = 0,
    into: str = "query",
) -> Paging:  # fmt: skip
    """Pages counted from `first`; a page with fewer than `size` rows is the last."""

    def step(request: Request, answer: Answer) -> Request | None:
        if rows(answer) < size:
            return None
        return put(request, into, name, str(int(taken(request, into, name) or first) + 1))

    return step


def put(request: Request, into: str, name: str, value: str) -> Request:
    """The request with a parameter set in its `query`, `json` or `form`."""
    if into == "json":
        said = request.json if isinstance(request.json, dict) else {}
        return replace(request, json={**said, name: value})
    if into == "form":
        return replace(request, form={**(request.form or {}), name: value})
    return request.asking(**{name: value})


def taken(request: Request, into: str, name: str) -> str | None:
    """What the request says for a parameter now."""
    if into == "json":
        said = request.json.get(name) if isinstance(request.json, dict) else None
        return None if said is None else str(said)
    place = request.form or {} if into == "form" else request.parameters
    return place.get(name)


class PageWatch:
    """Notices pages without end: one asked for twice, one twice the same, or far too many."""

    def __init__(self, service: str, most: int) -> None:
        self._service = service
        self._most = most
        self._asked: set[bytes] = set()
        self._before: bytes | None = None

    def ask(self, request: Request) -> None:
        """Notes a request; raises ReportBugError where it was made before."""
        told = (request.method, request.url, sorted(request.parameters.items()), request.json,
                request.form)  # fmt: skip
        mark = hashlib.blake2b(msgspec.json.encode(told), digest_size=16).digest()
        if mark in self._asked:
            raise ReportBugError(
                f"{self._service} leads from its pages back to one that was read before, so the "
                "pull was stopped and nothing of it was kept"
            )
        if len(self._asked) >= self._most:
            raise ReportBugError(
                f"{self._service} gave more than {self._most:,} pages, so the pull was stopped and "
                "nothing of it was kept"
            )
        self._asked.add(mark)

    def note(self, answer: Answer, *, is_last: bool) -> None:
        """Notes a page; raises ReportBugError where the next one is to be asked for all the same.

        A service that passes over the offset gives its first page for ever.
        """
        mark = hashlib.blake2b(answer.body, digest_size=16).digest()
        if mark == self._before and not is_last:
            raise ReportBugError(
                f"{self._service} gives the same page again and again, so the pull was stopped and "
                "nothing of it was kept"
            )
        self._before = mark
