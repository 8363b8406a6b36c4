"""A workspace connected to a fake service, and what its store says of people and events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from connectors.kit.connector import Finding
from desktop.core.jobs.connecting import check_settings
from tests.builders.connections import Desk
from tests.builders.workspaces import make_workspace, opened
from tests.fakes.service import ServiceFake


@contextmanager
def desk_of(fake: ServiceFake, folder: Path, **said: str) -> Iterator[Desk]:
    """A new workspace with one connection to the fake; `said` changes its settings."""
    desk = Desk(make_workspace(folder / "workspace"), fake.now, fake.connector)
    desk.connect(fake.connector.kind, {**fake.settings(), **said})
    yield desk


def check(fake: ServiceFake, folder: Path, **said: str) -> Finding:
    """What a test of the settings finds."""
    desk = Desk(make_workspace(folder / "checked"), fake.now, fake.connector)
    with opened(desk.folder) as store:
        return check_settings(store, desk.means, fake.connector.kind, {**fake.settings(), **said})


def events(desk: Desk) -> Counter[tuple[str, str]]:
    """(user, name) -> events that count."""
    return Counter((row[5].partition(":")[2], row[6]) for row in desk.describe()["events"])


def traits(desk: Desk, who: str) -> dict[str, str]:
    """The latest value of each trait of a person or company, where it has one."""
    said = desk.describe()["statements"]
    names = (who, f"user:{who}", f"hubspot:{who}")
    latest = {trait: value for name, trait, _, value, _ in said if name in names}
    return {trait: value for trait, value in latest.items() if value}


def people(desk: Desk) -> set[str]:
    """The contacts of whom the store has a profile."""
    said = desk.describe()["statements"]
    return {who for who, trait, *_ in said if not trait and ":" in who}
