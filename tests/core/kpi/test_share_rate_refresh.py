"""The bitmap index: made anew only where something changed, and equal to one made from scratch."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from desktop.core.clock import DAY
from desktop.core.definitions import Activity, Definitions, Reporting
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.undo import undo_import
from desktop.core.store.day_index import mark_stale, stale_days
from desktop.core.store.engine import Store
from desktop.core.store.ledger import days_with_events
from tests.oracles.strategies import SHARE_EVENTS, Setting, worlds
from tests.oracles.workspaces import define, new_store, take_in
from tests.oracles.worlds import EventRow, File, ProfileRow, World

NOW = 1_790_000_000_000_000
RULES = Definitions(Reporting("UTC"), SHARE_EVENTS, Activity())


def index_of(store: Store) -> list[tuple[object, ...]]:
    """Every row of the index, bitmaps byte for byte, in order."""
    with store.read() as connection:
        people = connection.exec_driver_sql(
            "SELECT day, source_id, channel, people FROM day_people ORDER BY 1, 2, 3"
        ).fetchall()
        events = connection.exec_driver_sql(
            "SELECT day, source_id, name_id, events, anonymous FROM day_events ORDER BY 1, 2, 3"
        ).fetchall()
        assert stale_days(connection) == []
    return [tuple(row) for row in [*people, *events]]


def rebuilt(store: Store) -> list[tuple[object, ...]]:
    with store.write() as connection:
        connection.exec_driver_sql("DELETE FROM day_people")
        connection.exec_driver_sql("DELETE FROM day_events")
        mark_stale(connection, days_with_events(connection))
    refresh(store)
    return index_of(store)


def stale(store: Store) -> list[int]:
    with store.read() as connection:
        return stale_days(connection)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)
@given(worlds(), st.data())
def test_bit_by_bit_is_as_good_as_from_scratch(
    made: tuple[Setting, World], data: st.DataObject
) -> None:
    _, world = made
    with new_store() as store:
        define(store, world.definitions)
        for file in world.files:
            take_in(store, file, world.zone)
            if data.draw(st.booleans()):
                refresh(store)
        number = data.draw(st.integers(0, len(world.files)))
        if number:
            undo_import(store, number)
        refresh(store)
        assert index_of(store) == rebuilt(store)


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)
@given(worlds(), st.sampled_from(["UTC", "Asia/Kathmandu", "Pacific/Kiritimati"]))
def test_other_rules_count_everything_anew(made: tuple[Setting, World], zone: str) -> None:
    _, world = made
    moved = replace(
        world.definitions,
        reporting=Reporting(zone),
        activity=Activity(("Search",)),
        share_events={},
    )
    with new_store() as changed, new_store() as fresh:
        define(changed, world.definitions)
        define(fresh, moved)
        for file in world.files:
            take_in(changed, file, world.zone)
            take_in(fresh, file, world.zone)
        refresh(changed)
        define(changed, moved, now=1)
        refresh(changed)
        refresh(fresh)
        assert index_of(changed) == index_of(fresh)


def event(day: int, user: str, name: str = "Search") -> EventRow:
    return EventRow(name, user, day * DAY // 1000, f"{day}{user}", processed=NOW // 1000)


def test_a_new_day_touches_only_its_own_days() -> None:
    with new_store() as store:
        define(store, RULES)
        take_in(
            store,
            File("mixpanel", NOW, tuple(event(day, "u1") for day in range(20_100, 20_140))),
            "UTC",
        )
        assert refresh(store) == 42
        assert refresh(store) == 0
        before = index_of(store)
        take_in(store, File("mixpanel", NOW, (event(20_141, "u2"),)), "UTC")
        assert stale(store) == [20_141]
        assert refresh(store) == 1
        assert [row for row in index_of(store) if row not in before] == [
            row for row in index_of(store) if row[0] == 20_141
        ]


def test_profiles_touch_no_day_unless_they_join_people() -> None:
    with new_store() as store:
        define(store, RULES)
        days = tuple(event(day, "u1") for day in (20_100, 20_105))
        take_in(store, File("mixpanel", NOW, (*days, event(20_120, "u2"))), "UTC")
        refresh(store)
        take_in(store, File("profiles", NOW, (ProfileRow("u1", "a@x.example"),)), "UTC")
        assert stale(store) == []
        crm = File("hubspot", NOW, (ProfileRow("c1", "a@x.example"),), "hubspot")
        take_in(store, crm, "UTC")
        refresh(store)
        assert index_of(store) == rebuilt(store)


def test_another_target_or_icp_touches_no_day() -> None:
    with new_store() as store:
        define(store, RULES)
        take_in(store, File("mixpanel", NOW, (event(20_100, "u1"),)), "UTC")
        refresh(store)
        define(store, replace(RULES, icps=()), now=1)
        assert refresh(store) == 0
