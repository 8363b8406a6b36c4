"""What is planted in the product events, recomputed from the files with SQL."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.demo.story import ICP_SENIORITIES, Story

if TYPE_CHECKING:
    import duckdb

Rates = dict[str, tuple[int, int]]


def rates(sql: duckdb.DuckDBPyConnection, start: date, end: date) -> Rates:
    """Seniority -> (distinct sharers, distinct active) of the local days start..end."""
    rows = sql.execute(
        "select seniority, count(distinct user_id) filter (shared), count(distinct user_id) "
        "from icp_activity where day between ? and ? group by 1",
        [start, end],
    ).fetchall()
    return {seniority: (sharers, active) for seniority, sharers, active in rows}


def total(rates: Rates) -> float:
    return sum(sharers for sharers, _ in rates.values()) / sum(n for _, n in rates.values())


def test_every_block_has_exactly_the_planned_sharers(
    sql: duckdb.DuckDBPyConnection, story: Story
) -> None:
    for block in story.blocks():
        if block == story.mix_shift[1]:
            continue  # rounded up there, so that it rises in any case
        found = rates(sql, block.start, block.end)
        for seniority in ICP_SENIORITIES:
            sharers, active = found[seniority]
            assert sharers == round(story.rate(seniority, block) * active), (block, seniority)


def test_every_seniority_rises_and_the_total_falls_in_the_mix_shift(
    sql: duckdb.DuckDBPyConnection, story: Story
) -> None:
    before, shifted = (rates(sql, month.start, month.end) for month in story.mix_shift)

    for seniority in ICP_SENIORITIES:
        was, now = before[seniority], shifted[seniority]
        assert now[0] * was[1] > was[0] * now[1], seniority
    assert total(shifted) < total(before)


def test_the_total_falls_in_the_last_weeks_because_of_vps_alone(
    sql: duckdb.DuckDBPyConnection, story: Story
) -> None:
    before, _, latest = (rates(sql, each.start, each.end) for each in story.recent_blocks())

    changes = {
        name: latest[name][0] / latest[name][1] - before[name][0] / before[name][1]
        for name in ICP_SENIORITIES
    }

    assert changes.pop("VP") == pytest.approx(-0.11, abs=0.02)
    for name, change in changes.items():  # nothing but the rounding to whole people
        assert abs(change) <= 0.5 / before[name][1] + 0.5 / latest[name][1], name
    assert total(before) - total(latest) == pytest.approx(0.022, abs=0.01)


def test_the_missing_day_is_the_only_day_without_events(
    sql: duckdb.DuckDBPyConnection, story: Story
) -> None:
    days = {day for (day,) in sql.execute("select distinct day from export").fetchall()}

    everyday = {
        date.fromordinal(n) for n in range(story.start.toordinal(), story.today.toordinal())
    }
    assert everyday - days == {story.missing_day}
    assert days <= everyday


def test_weekdays_are_busier_than_weekends(sql: duckdb.DuckDBPyConnection) -> None:
    weekend, weekday = sql.execute(
        "select count(*) filter (isodow(day) > 5) / 2, count(*) filter (isodow(day) <= 5) / 5 "
        "from export"
    ).fetchall()[0]

    assert weekend < weekday / 2


def test_some_people_are_active_without_a_profile(sql: duckdb.DuckDBPyConnection) -> None:
    active, known = sql.execute(
        "select count(distinct user_id), "
        "count(distinct user_id) filter (user_id in (select user_id from profile)) from activity"
    ).fetchall()[0]

    assert 0.04 < 1 - known / active < 0.08


def test_anonymous_and_ignored_events_are_there(sql: duckdb.DuckDBPyConnection) -> None:
    names = {name for (name,) in sql.execute("select distinct event from export").fetchall()}
    anonymous = sql.execute("select avg((user_id is null)::int) from export").fetchall()[0][0]

    assert {"$identify", "$mp_session_record", "Email Delivered"} <= names
    assert 0.03 < anonymous < 0.07
