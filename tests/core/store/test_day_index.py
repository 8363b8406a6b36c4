"""Bitmaps and counts of local days, and which days must be made anew."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from pyroaring import BitMap

from desktop.core.store.day_index import (
    clear_stale,
    load_name_counts,
    mark_stale,
    save_day_events,
    save_day_people,
    stale_days,
)
from desktop.core.store.schema import event_name
from desktop.core.store.sources import source_number
from desktop.core.store.words import number_words
from tests.builders.workspaces import database, opened


def test_stale_days_are_noted_once_and_ascend(workspace: Path) -> None:
    with opened(workspace) as store, store.write() as connection:
        mark_stale(connection, [9, 3, -2])
        mark_stale(connection, [3, 4])
        assert stale_days(connection) == [-2, 3, 4, 9]
        clear_stale(connection, [3, 9])
        assert stale_days(connection) == [-2, 4]


def test_saving_days_replaces_those_days_and_no_other(workspace: Path) -> None:
    with opened(workspace) as store, store.write() as connection:
        source = source_number(connection, "mixpanel")
        save_day_people(
            connection, [1, 2], {(1, source, ""): BitMap([1]), (2, source, ""): BitMap([2])}
        )
        save_day_people(connection, [2, 3], {(3, source, "copy_link"): BitMap([2**32 - 1])})
        rows = connection.exec_driver_sql(
            "SELECT day, channel, people FROM day_people ORDER BY day"
        )
        found = [(day, channel, list(BitMap.deserialize(blob))) for day, channel, blob in rows]
    assert found == [(1, "", [1]), (3, "copy_link", [2**32 - 1])]


def test_counts_are_by_name_source_and_day(workspace: Path) -> None:
    with opened(workspace) as store:
        with store.write() as connection:
            source = source_number(connection, "mixpanel")
            (name,) = number_words(connection, event_name, "name", ["Search"]).tolist()
            save_day_events(
                connection, [1, 2], {(1, source, name): (5, 2), (2, source, name): (7, 0)}
            )
            save_day_events(connection, [2], {})
        with store.read() as connection:
            (found,) = load_name_counts(connection, 0, 9)
    assert (found.source, found.name, found.day) == ("mixpanel", "Search", 1)
    assert (found.events, found.anonymous) == (5, 2)
    with closing(database(workspace)) as db:
        assert db.execute("SELECT count(*) FROM day_events").fetchone() == (1,)
