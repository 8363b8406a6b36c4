"""20,000 events against SQL that counts distinct people window by window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

import duckdb
import numpy as np
import pytest

from desktop.core.clock import DAY
from desktop.core.definitions import Activity, Definitions, IcpDefinition, Reporting, TraitTest
from desktop.core.kpi.answers import answer
from desktop.core.kpi.points import KpiResult
from desktop.core.kpi.questions import SHARE_RATE, KpiQuestion
from desktop.core.store.engine import Store
from tests.oracles.strategies import SHARE_EVENTS
from tests.oracles.workspaces import store_of
from tests.oracles.worlds import EventRow, File, ProfileRow, World

ZONE = "America/New_York"
FIRST = 1_761_900_000_000
"""2025-10-31T08:40:00Z, milliseconds: before the clocks go back."""
DAYS = 150
NOW = FIRST * 1000 + 200 * DAY
NAMES = ("Search", "Open", "Copy Link", "Share", "$identify", "Mail")
PLANS = ("pro", "free", "team")


def make_events(random: Random) -> list[EventRow]:
    rows = []
    for number in range(20_000):
        time = FIRST + random.randrange(DAYS * 86_400) * 1000
        user = f"u{min(random.randrange(600), random.randrange(600))}"
        rows.append(
            EventRow(
                name=random.choices(NAMES, (50, 30, 4, 4, 6, 6))[0],
                distinct_id=random.choice([user, user, "$device:1"]),
                time=time,
                insert_id=f"i{number}",
                user_id=random.choice([user, user, None]),
                method=random.choice(["twitter", "email", "fax", None]),
                processed=time + 1000,
            )
        )
    return rows + random.sample(rows, 500)


def make_profiles(random: Random) -> tuple[ProfileRow, ...]:
    return tuple(
        ProfileRow(
            f"u{number}",
            updated_at=0,
            traits={"plan": random.choice(PLANS), "seniority": random.choice(["VP", "Entry"])},
        )
        for number in range(0, 600)
        if random.random() < 0.9
    )


@pytest.fixture(scope="module")
def world() -> World:
    random = Random(20_000)
    events, profiles = make_events(random), make_profiles(random)
    icp = IcpDefinition("Leaders", (TraitTest("seniority", ("vp",)),))
    return World(
        Definitions(Reporting(ZONE), SHARE_EVENTS, Activity(("Mail",)), icps=(icp,)),
        (
            File("mixpanel", NOW, tuple(events[:12_000])),
            File("profiles", NOW, profiles),
            File("mixpanel", NOW, tuple(events[9_000:])),
        ),
    )


@pytest.fixture(scope="module")
def store(world: World) -> Iterator[Store]:
    with store_of(world) as store:
        yield store


@pytest.fixture(scope="module")
def database(world: World) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as database:
        _fill(database, world)
        database.execute(_ACTIONS)
        yield database


def _fill(database: duckdb.DuckDBPyConnection, world: World) -> None:
    database.execute(
        "CREATE TABLE raw (name TEXT, distinct_id TEXT, time BIGINT, id TEXT, user_id TEXT, "
        "method TEXT)"
    )
    database.execute("CREATE TABLE profile (user_id TEXT, plan TEXT, seniority TEXT)")
    events = [row for *_, row in world.rows(EventRow) if isinstance(row, EventRow)]
    columns = {
        name: np.array([getattr(row, name) for row in events], object)
        for name in ("name", "distinct_id", "insert_id", "user_id", "method")
    }
    columns["time"] = np.array([row.time for row in events], np.int64)
    database.register("columns", columns)
    database.execute(
        "INSERT INTO raw SELECT name, distinct_id, time, insert_id, user_id, method FROM columns"
    )
    database.executemany(
        "INSERT INTO profile VALUES (?, ?, ?)",
        [
            (row.user_id, row.traits["plan"], row.traits["seniority"])
            for *_, row in world.rows(ProfileRow)
            if isinstance(row, ProfileRow)
        ],
    )


_ACTIONS = f"""
CREATE TABLE action AS
SELECT
    CAST(timezone('{ZONE}', make_timestamptz(time * 1000)) AS DATE) AS day,
    CASE WHEN user_id IS NOT NULL THEN user_id
         WHEN distinct_id NOT LIKE '$device:%' THEN distinct_id END AS user,
    CASE WHEN name = 'Copy Link' THEN 'copy_link'
         WHEN name = 'Share' AND method = 'twitter' THEN 'social_share'
         WHEN name = 'Share' AND method = 'email' THEN 'email_invite' END AS channel,
    name NOT IN ('Mail', '$identify') AS counts
FROM (SELECT DISTINCT name, distinct_id, time, id, user_id, method FROM raw)
"""

_TOTALS = """
SELECT
    w.first, w.last,
    count(DISTINCT a.user) FILTER (p.seniority = 'VP' AND a.channel IS NOT NULL),
    count(DISTINCT a.user) FILTER (p.seniority = 'VP'),
    1 - count(DISTINCT a.user) FILTER (p.user_id IS NULL) / count(DISTINCT a.user)
FROM span w
JOIN action a ON a.day BETWEEN w.first AND w.last AND a.user IS NOT NULL
    AND (a.counts OR a.channel IS NOT NULL)
LEFT JOIN profile p ON p.user_id = a.user
GROUP BY ALL ORDER BY ALL
"""

_BY_PLAN = """
SELECT
    w.first, w.last, p.plan,
    count(DISTINCT a.user) FILTER (a.channel IS NOT NULL), count(DISTINCT a.user)
FROM span w
JOIN action a ON a.day BETWEEN w.first AND w.last AND (a.counts OR a.channel IS NOT NULL)
JOIN profile p ON p.user_id = a.user AND p.seniority = 'VP'
GROUP BY ALL ORDER BY ALL
"""

_BY_CHANNEL = """
SELECT w.first, w.last, a.channel, count(DISTINCT a.user)
FROM span w
JOIN action a ON a.day BETWEEN w.first AND w.last AND a.channel IS NOT NULL
JOIN profile p ON p.user_id = a.user AND p.seniority = 'VP'
GROUP BY ALL ORDER BY ALL
"""

_DAYS = "range(DATE '2025-12-05', DATE '2026-03-20', INTERVAL 1 DAY)"
_SPANS = {
    "day": f"SELECT range, range FROM {_DAYS}",
    "week": "SELECT range, range + INTERVAL 6 DAY FROM "
    "range(DATE '2025-12-01', DATE '2026-03-20', INTERVAL 7 DAY)",
    "month": "SELECT range, last_day(range) FROM "
    "range(DATE '2025-12-01', DATE '2026-03-20', INTERVAL 1 MONTH)",
    "quarter": "SELECT range, last_day(range + INTERVAL 2 MONTH) FROM "
    "range(DATE '2025-10-01', DATE '2026-03-20', INTERVAL 3 MONTH)",
    "rolling-28": f"SELECT range - INTERVAL 27 DAY, range FROM {_DAYS}",
    "range": "SELECT DATE '2025-12-05', DATE '2026-03-19'",
}


def spans(database: duckdb.DuckDBPyConnection, window: str) -> None:
    database.execute(
        "CREATE OR REPLACE TABLE span AS SELECT CAST(a AS DATE) AS first, CAST(b AS DATE) AS last "
        f"FROM ({_SPANS[window]}) AS found(a, b)"
    )


def ask(store: Store, window: str, by: str | None = None) -> KpiResult:
    question = KpiQuestion(
        SHARE_RATE, window=window, first=date(2025, 12, 5), last=date(2026, 3, 19), by=by
    )
    with store.read() as connection:
        return answer(connection, question, NOW)


@pytest.mark.parametrize("window", _SPANS)
def test_totals_are_those_of_sql(
    store: Store, database: duckdb.DuckDBPyConnection, window: str
) -> None:
    spans(database, window)
    expected = database.execute(_TOTALS).fetchall()
    found = [
        (point.period.start, point.period.end, point.numerator, point.denominator, point.coverage)
        for point in ask(store, window).points
    ]
    assert [row[:4] for row in found] == [row[:4] for row in expected]
    assert [row[4] for row in found] == pytest.approx([row[4] for row in expected], abs=1e-12)
    assert sum(row[3] for row in found) > 0


@pytest.mark.parametrize("window", ["month", "rolling-28"])
def test_segments_are_those_of_sql(
    store: Store, database: duckdb.DuckDBPyConnection, window: str
) -> None:
    spans(database, window)
    found = [
        (point.period.start, point.period.end, point.segment, point.numerator, point.denominator)
        for point in ask(store, window, "plan").points
    ]
    assert found == database.execute(_BY_PLAN).fetchall()
    assert len({row[2] for row in found}) == len(PLANS)


@pytest.mark.parametrize("window", ["week", "month"])
def test_channels_are_those_of_sql(
    store: Store, database: duckdb.DuckDBPyConnection, window: str
) -> None:
    spans(database, window)
    found = [
        (point.period.start, point.period.end, point.segment, point.numerator)
        for point in ask(store, window, "channel").points
        if point.numerator
    ]
    assert found == database.execute(_BY_CHANNEL).fetchall()


def test_anonymous_and_unmatched_people_are_counted(
    store: Store, database: duckdb.DuckDBPyConnection
) -> None:
    (nobody,) = database.execute(
        "SELECT count(*) FROM action WHERE user IS NULL AND "
        "day BETWEEN '2025-12-05' AND '2026-03-19'"
    ).fetchall()
    quality = ask(store, "month").quality
    assert quality.anonymous_events == nobody[0]
    assert 0 < quality.active_without_profile < quality.active_all
