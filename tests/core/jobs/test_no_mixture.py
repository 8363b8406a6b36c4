"""No source takes in two projects: neither by its settings nor by the secret of another one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.errors import UsageError
from desktop.core.jobs.connecting import connect, disconnect, mend
from desktop.core.jobs.disconnecting import (
    disconnect_keeping,
    disconnect_taking_back,
    reconnect,
)
from desktop.core.store.connections import list_connections
from desktop.core.store.runs import DONE, FAILED
from tests.builders.connections import Desk
from tests.builders.pulled import desk_of
from tests.builders.workspaces import opened
from tests.fakes.example_product import ExampleProduct
from tests.fakes.mixpanel import FIRST, PROJECT_SECRET, Mixpanel, event

KIND = "example_product"


@pytest.fixture
def desk(fake: ExampleProduct, tmp_path: Path) -> Iterator[Desk]:
    with desk_of(fake, tmp_path) as desk:
        yield desk


def sources(desk: Desk) -> list[str]:
    with opened(desk.folder) as store, store.read() as connection:
        return [each.source for each in list_connections(connection)]


def test_a_connection_that_brought_something_stays_with_its_project(desk: Desk) -> None:
    desk.sync()
    with opened(desk.folder) as store, pytest.raises(UsageError) as caught:
        mend(store, desk.means, 1, {"project": "43"})
    assert f'"{KIND}" holds what was pulled of 42, which would be mixed with 43' in str(
        caught.value
    )
    desk.mend(project="42", user="another")


def test_a_wrong_project_is_put_right_as_long_as_nothing_came(
    fake: ExampleProduct, tmp_path: Path
) -> None:
    fake.events, events = [], fake.events
    fake.people, people = [], fake.people
    with desk_of(fake, tmp_path, project="7") as desk:
        assert desk.sync().told.new == 0
        fake.events, fake.people = events, people
        desk.mend(project="42")
        assert desk.sync().told.new > 0


def test_another_project_beside_data_that_stayed_is_a_source_of_its_own(
    desk: Desk, fake: ExampleProduct
) -> None:
    desk.sync()
    with opened(desk.folder) as store:
        disconnect(store, desk.means, 1)
        with pytest.raises(UsageError, match="would be mixed with 43"):
            connect(store, desk.means, KIND, fake.settings() | {"project": "43"}, source=KIND)
    desk.connect(KIND, fake.settings() | {"project": "43"})
    desk.connect(KIND, fake.settings(), title="Again")
    assert sorted(sources(desk)) == [KIND, f"{KIND}:43"]


def test_after_all_was_taken_back_another_project_is_one_source_with_the_files(
    desk: Desk, fake: ExampleProduct
) -> None:
    desk.sync()
    with opened(desk.folder) as store:
        disconnect_taking_back(store, desk.means, 1)
    desk.connect(KIND, fake.settings() | {"project": "43"})
    assert sources(desk) == [KIND]


def test_a_forgotten_connection_comes_back_to_what_it_brought(desk: Desk) -> None:
    desk.sync()
    with opened(desk.folder) as store:
        reconnect(store, desk.means, disconnect_keeping(store, desk.means, 1))
    again = desk.sync()
    assert (again.state, again.told.new, again.told.withdrawn) == (DONE, 0, 0)


def test_the_secret_of_another_project_exchanges_nothing(tmp_path: Path) -> None:
    with Mixpanel() as fake:
        fake.people = []
        days = [FIRST + timedelta(days=day, hours=3) for day in range(14)]
        fake.events = [event(at, f"ours{n}") for at in days for n in range(5)]
        with desk_of(fake, tmp_path, user="", password=PROJECT_SECRET) as desk:
            assert desk.sync().state == DONE
            before = desk.describe()
            fake.events = [event(at, f"theirs{n}") for at in days for n in range(6)]
            run = desk.sync()
            assert (run.state, run.remedy) == (FAILED, "edit")
            assert "as if of another project" in run.reason
            assert desk.describe() == before
            # unless it is said that they are right
            desk.mend(start=f"{FIRST:%Y-%m-%d}", clock="UTC")
            assert desk.sync().state == DONE
            users = {row[5].partition(":")[2] for row in desk.describe()["events"]}
            assert {name[:6] for name in users} == {"theirs"}
