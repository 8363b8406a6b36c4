"""Workspaces for tests: the command line in-process, and what a store says, free of row numbers."""

from __future__ import annotations

import io
import json
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from pyroaring import BitMap

from desktop.cli import run as run_command
from desktop.core.clock import format_instant
from desktop.core.store.coverage import ADS, EVENTS, load_coverage
from desktop.core.store.engine import DATABASE_NAME, Store
from desktop.core.store.ledger import load_days
from desktop.core.store.live_delivery import load_facts
from desktop.core.store.migrate import open_store

NOW = "2026-05-01T05:00:00Z"
"""The present of the tests."""

DEFINITIONS = """
[reporting]
timezone = "America/New_York"
week_start = "monday"

[share_events]
"Copy Link" = "copy_link"
"Invite Sent" = "email_invite"
"Share" = [{ channel = "social_share", where = { method = "linkedin" } },
           { channel = "email_invite", where = { method = "email" } }]

[activity]
ignore = ["$*", "Email Delivered"]

[people]
exclude_domains = ["corp.example"]

[[icp]]
name = "Leaders"
target = { share_rate = 0.2, icp_ctr = 0.0045 }
[icp.where]
seniority = ["Manager", "Director", "VP"]

[[campaign]]
source = "linkedin"
match = "ICP *"
icp = "Leaders"
funnel_stage = "top"
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one command gave back."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The printed JSON."""
        return json.loads(self.out)

    @property
    def error(self) -> str:
        """The one line on stderr."""
        lines = self.err.splitlines()
        assert len(lines) == 1, f"not one line: {self.err!r}"
        return lines[0]


def run_cli(
    folder: Path, *arguments: object, now: str | int | None = NOW, stdin: bytes = b""
) -> Outcome:
    """Runs a command on a workspace folder, as `icp-pulse` would, in this process."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    present = format_instant(now) if isinstance(now, int) else now
    clock = [] if present is None else ["--now", present]
    given = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    with (
        redirect_stdout(streams[0]),
        redirect_stderr(streams[1]),
        patch.object(sys, "stdin", given),
    ):
        status = run_command(["--workspace", str(folder), *clock, *map(str, arguments)])
    out, err = (_written(stream) for stream in streams)
    return Outcome(status, out, err)


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode()


def make_workspace(folder: Path, definitions: str = DEFINITIONS) -> Path:
    """A workspace with these definitions; the first of its kind is made, the others are copies."""
    shutil.copytree(_template(definitions), folder)
    return folder


@lru_cache(maxsize=8)
def _template(definitions: str) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="icp-pulse-test-"))
    document = folder / "definitions.toml"
    document.write_text(definitions)
    made = run_cli(folder / "workspace", "apply", document, now="2026-01-01T00:00:00Z")
    assert made.status == 0, made.err
    return folder / "workspace"


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """The store of a workspace."""
    store = open_store(folder)
    try:
        yield store
    finally:
        store.close()


def database(folder: Path) -> sqlite3.Connection:
    """The database without any of our code between."""
    return sqlite3.connect(folder / DATABASE_NAME)


def dump(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    with closing(database(folder)) as db:
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        return {
            name: sorted(db.execute(f'SELECT * FROM "{name}"'), key=repr)
            for (name,) in tables.fetchall()
        }


def describe(folder: Path) -> dict[str, Any]:
    """What a store holds, in words: events, bitmaps, counts, delivery and coverage that are live.

    Row numbers say in which order words were first seen, which an undone import may leave behind,
    so that nothing in here is one.
    """
    with opened(folder) as store, store.read() as connection, closing(database(folder)) as db:
        words = _Words(db)
        facts, campaigns = load_facts(connection, -100_000, 100_000)
        return {
            "events": sorted(words.events(load_days(connection, -100_000, 100_000))),
            "people": words.people(),
            "counts": words.counts(),
            "facts": sorted(facts, key=repr),
            "campaigns": sorted(campaigns, key=repr),
            "coverage": [load_coverage(connection, fact) for fact in (EVENTS, ADS)],
            "stale": db.execute("SELECT * FROM stale_day").fetchall(),
        }


class _Words:
    """Row numbers back into words."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.sources = self._table("SELECT id, name FROM source")
        self.names = self._table("SELECT id, name FROM event_name")
        self.sets = self._table("SELECT id, json FROM property_set")
        self.aliases = self._table("SELECT id, namespace || ':' || key FROM alias")
        groups: dict[int, set[str]] = {}
        for number, person in db.execute("SELECT id, person_id FROM alias"):
            groups.setdefault(person, set()).add(self.aliases[number])
        self.persons = {person: tuple(sorted(keys)) for person, keys in groups.items()}

    def _table(self, query: str) -> Mapping[int, str]:
        return {0: "", **dict(self._db.execute(query).fetchall())}

    def events(self, days: Iterator[tuple[int, int, Any]]) -> Iterator[tuple[Any, ...]]:
        for source, day, found in days:
            for at in range(len(found)):
                yield (
                    self.sources[source], day, int(found.key[at]), int(found.time[at]),
                    int(found.ingested[at]), self.aliases[int(found.user[at])],
                    self.names[int(found.name[at])], self.sets[int(found.properties[at])],
                )  # fmt: skip

    def people(self) -> dict[tuple[int, str, str], Sequence[tuple[str, ...]]]:
        rows = self._db.execute("SELECT day, source_id, channel, people FROM day_people")
        return {
            (day, self.sources[source], channel): sorted(
                self.persons[number] for number in BitMap.deserialize(blob)
            )
            for day, source, channel, blob in rows
        }

    def counts(self) -> dict[tuple[int, str, str], tuple[int, int]]:
        rows = self._db.execute("SELECT day, source_id, name_id, events, anonymous FROM day_events")
        return {
            (day, self.sources[source], self.names[name]): (events, anonymous)
            for day, source, name, events, anonymous in rows
        }


QUESTIONS = {
    "share-rate": (
        ("--window", "month"),
        ("--window", "week", "--by", "seniority"),
        ("--window", "rolling-28", "--from", "2026-03-28"),
        ("--window", "month", "--by", "channel"),
        ("--window", "range", "--by", "plan"),
    ),
    "icp-ctr": (
        ("--window", "month"),
        ("--window", "month", "--by", "campaign"),
        ("--window", "week", "--by", "source"),
        ("--window", "range", "--by", "seniority"),
    ),
}
_RANGE = ("--from", "2026-03-01", "--to", "2026-03-31")


def answers(folder: Path, *names: str, now: str | int | None = NOW) -> dict[tuple[str, ...], Any]:
    """KPIs through the command line, over several windows and breakdowns of March 2026."""
    found: dict[tuple[str, ...], Any] = {}
    for name in names or QUESTIONS:
        for question in QUESTIONS[name]:
            outcome = run_cli(folder, "kpi", name, *_RANGE, *question, "--json", now=now)
            # a breakdown by a trait that no import ever named is refused, the same in both
            found[name, *question] = outcome.json if outcome.status == 0 else outcome.err
    return found


def reconciles(receipt: Mapping[str, Any]) -> bool:
    """Whether a printed receipt accounts for every row that was read."""
    left_out = sum(part["rows"] for part in receipt["left_out"])
    parts = ("rows_new", "rows_updated", "rows_unchanged", "rows_rejected")
    return bool(receipt["rows_read"] == sum(receipt[part] for part in parts) + left_out)
