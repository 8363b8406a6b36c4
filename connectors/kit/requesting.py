"""One question to a service, and its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

import msgspec

from connectors.kit.errors import EndedEarlyError, ReportBugError
from connectors.kit.limits import Limit

_T = TypeVar("_T")
Json = Mapping[str, Any] | list[Any]

_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What a body raises that is no JSON, or JSON in a thousand brackets."""

QUOTED = 200
"""Characters of an answer that a text quotes."""


def quotable(said: str | bytes) -> str:
    """Words of a service in one line, with nothing in them that steers a terminal or turns text."""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask; every request only reads, so that it may be sent again.

    `url` is whole, with https; what stands in its query is sent as it is written (LinkedIn's
    `List(...)`), `parameters` are added quoted. `json` or `form` is the body of a POST.
    `limits` are those of this call, beside the limits of the whole service.
    """

    url: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    method: str = "GET"
    json: Json | None = None
    form: Mapping[str, str] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    limits: tuple[Limit, ...] = ()
    accepts: frozenset[int] = frozenset()
    """Statuses beside 2xx that are an answer, where 404 only says that there is nothing."""

    def asking(self, **parameters: str) -> Request:
        """The same question with these query parameters added or changed."""
        return replace(self, parameters={**self.parameters, **parameters})


def get(url: str, *, limits: tuple[Limit, ...] = (), **parameters: str) -> Request:
    """A GET with query parameters."""
    return Request(url, parameters, limits=limits)


def post(
    url: str, *, json: Json | None = None, form: Mapping[str, str] | None = None,
    limits: tuple[Limit, ...] = (), **parameters: str,
) -> Request:  # fmt: skip
    """A POST of JSON or of a form, with query parameters."""
    return Request(url, parameters, "POST", json, form, limits=limits)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whole; `headers` by lower-case name. Of a download `body` is empty."""

    request: Request
    status: int
    headers: Mapping[str, str]
    body: bytes
    service: str
    """The service's name, for texts."""

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8", "replace")

    def read(self, shape: type[_T]) -> _T:
        """The JSON body as a msgspec Struct, list or dict; raises ReportBugError.

        Declare only the fields that are needed; others are passed over.
        """
        try:
            return msgspec.json.decode(self.body, type=shape)
        except _UNREADABLE as error:
            raise ReportBugError(
                f"{self.service} answered in an unknown form ({error}); update ICP Pulse, or "
                f"report it with this text: {self.text[:QUOTED]!r}"
            ) from None

    def message(self) -> str:
        """What the body says in words: its error message where it is JSON, else its first line."""
        try:
            said = msgspec.json.decode(self.body)
        except _UNREADABLE:
            said = None
        if isinstance(said, dict):
            for name in ("message", "error_description", "error", "detail", "title"):
                found = said.get(name)
                if isinstance(found, dict):
                    found = found.get("message")
                if isinstance(found, str) and found.strip():
                    return quotable(found)[:QUOTED]
        return quotable(self.text)[:QUOTED]


def ended_early(answer: Answer) -> EndedEarlyError | None:
    """What is wrong with an answer that calls itself JSON and stops before its end.

    A connection that is closed tells nothing of it where the answer did not tell its length.
    """
    if answer.status == 204 or "json" not in answer.headers.get("content-type", ""):
        return None
    try:
        msgspec.json.decode(answer.body, type=msgspec.Raw)
    except msgspec.DecodeError as error:
        if "truncated" in str(error):
            return EndedEarlyError(f"an answer of {answer.service} ended early and was not taken")
    except RecursionError:
        return None
    return None
