"""What a fake service was asked, and what it replies."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True, slots=True)
class Asked:
    """One request; `host` is the service's own, `path` begins with a slash."""

    method: str
    host: str
    path: str
    raw_query: str
    headers: Mapping[str, str]
    """By lower-case name."""
    body: bytes

    @classmethod
    def of(cls, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Asked:
        parts = urlsplit(target)
        host, _, path = parts.path.lstrip("/").partition("/")
        return cls(method, host, f"/{path}", parts.query, headers, body)

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(self.raw_query, keep_blank_values=True))

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body.decode(), keep_blank_values=True))

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def bearer(self) -> str:
        """The token of `Authorization: Bearer …`."""
        return self.headers.get("authorization", "").removeprefix("Bearer ")

    @property
    def basic(self) -> tuple[str, str]:
        """User and password of `Authorization: Basic …`."""
        coded = self.headers.get("authorization", "").removeprefix("Basic ")
        user, _, password = base64.b64decode(coded).decode().partition(":")
        return user, password


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer; `cut_after` bytes of its body the connection is closed without a word."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    cut_after: int | None = None
    chunked: bool = False

    def with_headers(self, **headers: str) -> Reply:
        """`retry_after="2"` becomes `Retry-After: 2`."""
        named = {name.replace("_", "-").title(): value for name, value in headers.items()}
        return replace(self, headers={**self.headers, **named})


def json_reply(value: Any, status: int = 200) -> Reply:
    return Reply(status, json.dumps(value).encode(), {"Content-Type": "application/json"})


def text_reply(text: str, status: int = 200) -> Reply:
    return Reply(status, text.encode(), {"Content-Type": "text/plain; charset=utf-8"})


def gzip_reply(body: bytes, content_type: str = "text/plain") -> Reply:
    """Compressed on the way, as `Content-Encoding: gzip` says."""
    headers = {"Content-Type": content_type, "Content-Encoding": "gzip"}
    return Reply(200, gzip.compress(body, 1), headers)
