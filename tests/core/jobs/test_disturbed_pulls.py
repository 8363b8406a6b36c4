"""Runs while others change what they go by, and runs that bring nothing new."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.errors import IcpPulseError
from desktop.core.jobs.connecting import disconnect, mend
from desktop.core.jobs.disconnecting import disconnect_taking_back
from desktop.core.jobs.undo import undo_import
from desktop.core.store.ad_facts import ads_mark
from desktop.core.store.engine import Store
from desktop.core.store.people import people_mark
from desktop.core.store.runs import DONE, FAILED
from tests.builders.connections import Desk
from tests.builders.workspaces import dump, make_workspace, opened
from tests.fakes.example_ads import ExampleAds
from tests.fakes.example_product import CONNECTOR, ExampleProduct
from tests.fakes.hubspot import HubSpot
from tests.fakes.service import ServiceFake
from tests.fakes.talk import text_reply

NOW = ExampleProduct.now


@pytest.fixture
def desk(workspace: Path) -> Desk:
    return Desk(make_workspace(workspace), NOW, CONNECTOR)


def before_the_second_window(
    desk: Desk, fake: ExampleProduct, act: Callable[[Store], None]
) -> None:
    """Has somebody act when the second window is asked for."""
    asked = 0

    def when(request: object) -> bool:
        nonlocal asked
        asked += getattr(request, "path", "") == "/export"
        if asked == 2:
            asked += 1
            with opened(desk.folder) as store:
                act(store)
        return False

    fake.reply_with(text_reply("never sent"), 1, when)


def test_what_is_taken_back_in_the_middle_of_a_run_is_pulled_anew(
    desk: Desk, fake: ExampleProduct
) -> None:
    desk.connect("example_product", fake.settings())
    before_the_second_window(desk, fake, lambda store: undo_import(store, 1))
    run = desk.sync()
    assert (run.state, run.remedy) == (FAILED, "retry")
    assert "taken back while it was pulled" in run.reason
    assert desk.describe()["events"] == []
    fake.behave()
    assert desk.sync().state == DONE
    assert len(desk.describe()["events"]) == len(fake.events)


def test_settings_that_change_in_the_middle_of_a_run_are_those_of_all_its_days(
    desk: Desk, fake: ExampleProduct
) -> None:
    desk.connect("example_product", {**fake.settings(), "events": "Search"})
    before_the_second_window(
        desk, fake, lambda store: mend(store, desk.means, 1, {"events": ""}) and None
    )
    run = desk.sync()
    assert (run.state, run.remedy) == (FAILED, "retry")
    assert "settings were changed" in run.reason
    fake.behave()
    assert desk.sync().state == DONE
    assert len(desk.describe()["events"]) == len(fake.events)


@pytest.mark.parametrize("forget", [disconnect, disconnect_taking_back])
def test_a_connection_that_is_forgotten_in_the_middle_of_its_run_ends_it(
    desk: Desk, fake: ExampleProduct, forget: Callable[..., object]
) -> None:
    desk.connect("example_product", fake.settings())
    before_the_second_window(desk, fake, lambda store: forget(store, desk.means, 1))
    with pytest.raises(IcpPulseError, match="disconnected while it was pulled"):
        desk.sync()
    events = desk.describe()["events"]
    assert bool(events) is (forget is disconnect)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ({"events": "Search"}, {"events": "Search\nCopy Link"}),
        ({"start": "2026-03-08"}, {"start": ""}),
    ],
)
def test_settings_that_ask_for_more_are_pulled_for_all_days(
    desk: Desk, fake: ExampleProduct, first: dict[str, str], then: dict[str, str]
) -> None:
    desk.connect("example_product", {**fake.settings(), **first})
    desk.sync()
    assert len(desk.describe()["events"]) < len(fake.events)
    with opened(desk.folder) as store:
        mend(store, desk.means, 1, then)
    desk.sync()
    assert len(desk.describe()["events"]) == len(fake.events)


def test_a_new_password_or_proxy_does_not_pull_everything_anew(
    desk: Desk, fake: ExampleProduct
) -> None:
    desk.connect("example_product", fake.settings())
    desk.sync()
    fake.asked.clear()
    with opened(desk.folder) as store:
        mend(store, desk.means, 1, {**fake.settings(), "through": fake.address + "/"})
    desk.sync()
    assert [asked.query["first"] for asked in fake.asked if asked.path == "/export"] == [
        "2026-03-09"
    ]


@pytest.mark.parametrize("fake_of", [ExampleAds, ExampleProduct, HubSpot])
def test_a_run_that_brings_nothing_new_makes_nothing_stale(
    fake_of: type[ServiceFake], workspace: Path
) -> None:
    with fake_of() as fake:
        desk = Desk(make_workspace(workspace), fake.now, fake.connector)
        desk.connect(fake.connector.kind, fake.settings())
        desk.sync()
        before, marks = dump(desk.folder), _marks(desk)
        assert desk.sync().state == DONE
        assert _marks(desk) == marks
        after = dump(desk.folder)
    # delivery is written anew under other row numbers
    differing = {table for table, rows in after.items() if rows != before[table]}
    assert differing <= {"ad_fact", "import", "pull_run", "request_bucket"}


def test_a_new_name_of_a_campaign_is_noticed(workspace: Path) -> None:
    with ExampleAds() as fake:
        stream = fake.connector.streams[0]
        names = ["First name"]

        def read(pull):  # type: ignore[no-untyped-def]
            for batch in stream.read(pull):
                yield replace(
                    batch,
                    records=tuple(replace(each, campaign_name=names[0]) for each in batch.records),
                )

        named = replace(fake.connector, streams=(replace(stream, read=read),))
        desk = Desk(make_workspace(workspace), fake.now, named)
        desk.connect(named.kind, fake.settings())
        desk.sync()
        marks = _marks(desk)
        names[0] = "Another name"
        run = desk.sync()
        assert (run.told.new, run.told.updated) == (0, 0)
        assert _marks(desk) != marks
        assert {each.name for each in desk.describe()["campaigns"]} == {"Another name"}


def _marks(desk: Desk) -> tuple[object, ...]:
    """What derived numbers are kept by."""
    with opened(desk.folder) as store, store.read() as connection:
        return ads_mark(connection), people_mark(connection)
