"""The sample export has the layout and the oddities of a real Mixpanel export."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

from desktop.demo import DemoExports
from desktop.demo.mixpanel_files import NEWEST_DAYS, OVERLAP_DAYS
from desktop.demo.story import Story

if TYPE_CHECKING:
    import duckdb


def test_each_line_is_an_object_with_the_names_that_mixpanel_uses(demo: DemoExports) -> None:
    with demo.files[2].open("rb") as file:
        first = json.loads(next(file))

    assert set(first) == {"event", "properties"}
    assert {"time", "distinct_id", "$insert_id", "mp_processing_time_ms"} <= set(
        first["properties"]
    )


def test_identified_events_carry_the_user_and_anonymous_ones_the_device(
    sql: duckdb.DuckDBPyConnection,
) -> None:
    wrong = sql.execute(
        "select count(*) from export where case when user_id is null "
        "then distinct_id not like '$device:%' else distinct_id <> user_id end"
    ).fetchall()

    assert wrong == [(0,)]


def test_events_are_processed_soon_after_they_happened(sql: duckdb.DuckDBPyConnection) -> None:
    least, middle = sql.execute(
        "select min(processed - second * 1000), median(processed - second * 1000) from export"
    ).fetchall()[0]

    assert least > 0
    assert middle < 2000


def test_social_shares_alone_tell_their_method(sql: duckdb.DuckDBPyConnection) -> None:
    told = sql.execute("select distinct event from export where method is not null").fetchall()
    silent = sql.execute(
        "select count(*) from export where method is null and event = 'Shared to Social'"
    ).fetchall()

    assert told == [("Shared to Social",)]
    assert silent == [(0,)]


def test_the_files_overlap_by_whole_days_with_the_same_events(
    sql: duckdb.DuckDBPyConnection, story: Story
) -> None:
    history, newest = (
        dict(sql.execute(
            "select day, count(distinct (event, distinct_id, second, insert_id)) "
            "from export where file = ? group by 1", [name]).fetchall())
        for name in ("history", "newest")
    )  # fmt: skip

    shared = sorted(set(history) & set(newest))
    assert (story.end - shared[0]).days == NEWEST_DAYS - 1
    assert len(shared) == OVERLAP_DAYS
    assert all(history[day] == newest[day] for day in shared)
    assert min(history) == story.start
    assert max(newest) == story.end


def test_some_events_come_twice_with_a_later_processing_time(
    sql: duckdb.DuckDBPyConnection,
) -> None:
    repeated = sql.execute(
        "select count(*), min(last - first) from (select max(processed) as last, "
        "min(processed) as first from export where file = 'history' "
        "group by event, distinct_id, second, insert_id having count(*) > 1)"
    ).fetchall()[0]

    assert repeated[0] > 100
    assert repeated[1] > 0


def test_the_compressed_file_names_no_time_of_writing(demo: DemoExports) -> None:
    raw = demo.files[3].read_bytes()

    assert raw[:2] == b"\x1f\x8b"
    assert raw[4:8] == b"\0\0\0\0"
    assert gzip.decompress(raw).endswith(b"}}\n")
