"""Workspaces with connections: means in fake time, secrets in memory, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from connectors.kit.connector import Connector
from connectors.kit.windows import Window
from connectors.pull_registry import Loaded
from desktop.core.clock import parse_instant
from desktop.core.jobs.connecting import Means, connect, mend
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.sync import SyncProgress, sync
from desktop.core.store.runs import Run
from desktop.core.store.traits import load_statements
from tests.builders.workspaces import database, describe, opened
from tests.fakes.timing import FakeTime


class MemoryBox:
    """Secrets that lie nowhere."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def load(self, name: str) -> str | None:
        return self.kept.get(name)

    def names(self) -> set[str]:
        return set(self.kept)

    def make_ready(self, values: Iterable[str]) -> None:
        pass

    def save(self, name: str, value: str) -> None:
        self.kept[name] = value

    def remove(self, name: str) -> None:
        self.kept.pop(name, None)


class Desk:
    """One workspace that pulls from services; its present is `now`, an ISO instant."""

    def __init__(self, folder: Path, now: str, *connectors: Connector) -> None:
        self.folder = folder
        self.box = MemoryBox()
        if connectors:
            self.connector = connectors[0]
        self.time = FakeTime()
        self.now = parse_instant(now)
        self.progress: list[SyncProgress] = []
        self.means = Means(
            self.box, Loaded(connectors), lambda: self.now, self.time.clock, self.time.wait,
            self.time.random,
        )  # fmt: skip

    def connect(self, kind: str, said: Mapping[str, str], **more: str) -> int:
        with opened(self.folder) as store:
            return connect(store, self.means, kind, said, **more).id

    def mend(self, number: int = 1, **said: str) -> None:
        with opened(self.folder) as store:
            mend(store, self.means, number, said)

    def sync(self, number: int = 1, stretch: Window | None = None) -> Run:
        with opened(self.folder) as store:
            run = sync(store, number, self.means, stretch, observe=self.progress.append)
            refresh(store)
        return run

    def describe(self) -> dict[str, Any]:
        """What the store holds, and what it says of people, free of row numbers."""
        return {**describe(self.folder), "statements": statements(self.folder)}


def statements(folder: Path) -> list[tuple[str, ...]]:
    """(subject, trait, instant, value, source) of every statement of live imports."""
    found: set[tuple[str, ...]] = set()
    with opened(folder) as store, store.read() as connection:
        db = database(folder)
        words = dict(db.execute("SELECT id, word FROM trait_word"))
        aliases = dict(db.execute("SELECT id, namespace || ':' || key FROM alias"))
        sources = dict(db.execute("SELECT id, name FROM source"))
        pairs = db.execute("SELECT DISTINCT subject, trait FROM trait_block").fetchall()
        db.close()
        for subject, trait in pairs:
            said = load_statements(connection, subject, trait)
            names = aliases if subject == "person" else words
            for at in range(len(said)):
                value = words.get(int(said.value[at]), "")
                who = names[int(said.subject[at])]
                source = sources[int(said.source[at])]
                found.add((who, trait, str(int(said.at[at])), value, source))
    return sorted(found)
