"""A made-up ad platform with pages: the service of the connector that CONTRIBUTING shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.fakes.service import ServiceFake
from tests.fakes.talk import Asked, Reply, json_reply

CONTRIBUTING = Path(__file__).parent.parent.parent / "CONTRIBUTING.md"
PAGE = 5


@dataclass(frozen=True, slots=True)
class Row:
    day: date
    campaign: str
    shown: int
    clicked: int


def shown_source() -> str:
    """The connector as CONTRIBUTING prints it, so that what is printed is what is tested."""
    blocks = re.findall(r"```python\n(.*?)```", CONTRIBUTING.read_text(encoding="utf-8"), re.S)
    (found,) = [block for block in blocks if "CONNECTOR = Connector(" in block]
    return str(found)


def _load_connector() -> Any:
    module = ModuleType("example_ads")
    code = compile(shown_source(), "CONTRIBUTING.md", "exec", dont_inherit=True)
    exec(code, module.__dict__)
    return module.__dict__["CONNECTOR"]


def _world() -> Iterator[Row]:
    for at in range(24):
        day = date(2026, 5, 9) + timedelta(days=at)
        yield Row(day, "ICP one", 1000 + 10 * at, 5 + at % 3)
        if at % 4 == 0:
            yield Row(day, "Broad", 400, 1)


class ExampleAds(ServiceFake):
    """`/v1/accounts/7/days?first=…&last=…[&after=…]` for a bearer token."""

    service = "example_ads"
    connector = _load_connector()
    now = "2026-06-01T12:00:00Z"
    secret_field = "token"

    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.rows = list(_world())
        self._is_looping = False

    def settings(self) -> dict[str, str]:
        return {
            "account": "7", "token": "tok-EXAMPLE/ads+9", "start": "2026-05-09",
            "through": self.address,
        }  # fmt: skip

    def restate(self) -> None:
        with self.lock:
            last = max(row.day for row in self.rows)
            self.rows = [
                replace(row, clicked=row.clicked + 3) if row.day == last else row
                for row in self.rows
            ]
            self.rows.append(Row(last - timedelta(days=1), "Late", 70, 2))

    def withdraw(self) -> None:
        with self.lock:
            last = max(row.day for row in self.rows)
            self.rows = [row for row in self.rows if row.day != last - timedelta(days=2)]

    def later_pages(self) -> int:
        return sum("after" in asked.query for asked in self.asked)

    def loop(self) -> None:
        self._is_looping = True

    def answer(self, asked: Asked) -> Reply:
        if asked.bearer != self.settings()["token"]:
            return json_reply({"error": "who are you?"}, 401)
        assert asked.host == "api.ads.example", asked.host
        if asked.path == "/v1/accounts/7":
            return json_reply({"name": "Example account", "currency": "EUR"})
        assert asked.path == "/v1/accounts/7/days", asked.path
        query = asked.query
        first, last = date.fromisoformat(query["first"]), date.fromisoformat(query["last"])
        found = [row for row in self.rows if first <= row.day <= last]
        start = int(query.get("after", "0"))
        page = {
            "rows": [
                {"day": f"{r.day}", "campaign": r.campaign, "shown": r.shown, "clicked": r.clicked}
                for r in found[start : start + PAGE]
            ]
        }
        if self._is_looping:
            return json_reply({**page, "next": "0"})
        more = start + PAGE < len(found)
        return json_reply({**page, "next": str(start + PAGE)} if more else page)


FAKE = ExampleAds
