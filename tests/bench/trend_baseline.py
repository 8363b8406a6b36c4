"""The rolling-28 trend in duckdb, over the same events and the same profiles through time."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from time import perf_counter

import duckdb
import numpy as np

from desktop.core.clock import DAY, day_number
from tests.bench.generators import EVENT_NAMES
from tests.bench.measurement import median_of
from tests.bench.stores import (
    DAYS,
    FIRST_DAY,
    ICP_INDUSTRIES,
    ICP_SENIORITIES,
    ICP_SIZE,
    INDUSTRIES,
    SENIORITIES,
    SHARE_NAMES,
    Traits,
    draw_events,
    draw_traits,
)

Points = list[tuple[int, int]]

_ALWAYS = 2**31 - 1

_ICP = f"""
icp AS MATERIALIZED (
    SELECT person, since, until FROM profile
    WHERE industry IN {ICP_INDUSTRIES} AND seniority IN {ICP_SENIORITIES}
      AND company_size BETWEEN {ICP_SIZE[0]} AND {ICP_SIZE[1]}
),
activity AS MATERIALIZED (
    SELECT person, day, bool_or(name IN {SHARE_NAMES}) AS shared
    FROM event SEMI JOIN icp USING (person) GROUP BY ALL
)"""

DIRECT = f"""
WITH {_ICP}
SELECT ending.day AS ending, count(DISTINCT person) FILTER (shared), count(DISTINCT person)
FROM range(?, ? + 1) ending(day)
JOIN activity ON activity.day BETWEEN ending.day - 27 AND ending.day
JOIN icp USING (person)
WHERE ending.day >= icp.since AND ending.day < icp.until
GROUP BY ALL ORDER BY ending.day
"""
"""As one would write it: the distinct people of each window, over a join by range."""

_RUNS = """
SELECT person, day AS since,
       least(day + 28, coalesce(lead(day) OVER (PARTITION BY person ORDER BY day), 2147483647))
           AS until
FROM activity
"""

SWEPT = f"""
WITH {_ICP},
active AS ({_RUNS}),
sharing AS ({_RUNS} WHERE shared),
stretch AS (
    SELECT 0 AS sharer, greatest(a.since, icp.since) AS since, least(a.until, icp.until) AS until
    FROM active a JOIN icp USING (person) WHERE a.since < icp.until AND icp.since < a.until
    UNION ALL
    SELECT 1, greatest(a.since, icp.since), least(a.until, icp.until)
    FROM sharing a JOIN icp USING (person) WHERE a.since < icp.until AND icp.since < a.until
),
step AS (
    SELECT since AS day, count(*) FILTER (sharer = 1) AS s, count(*) FILTER (sharer = 0) AS a
    FROM stretch GROUP BY ALL
    UNION ALL
    SELECT until, -count(*) FILTER (sharer = 1), -count(*) FILTER (sharer = 0)
    FROM stretch GROUP BY ALL
),
total AS (
    SELECT day, sum(sum(s)) OVER (ORDER BY day) AS s, sum(sum(a)) OVER (ORDER BY day) AS a
    FROM step GROUP BY day
)
SELECT ending.day AS ending, coalesce(s, 0), coalesce(a, 0)
FROM range(?, ? + 1) ending(day) ASOF LEFT JOIN total ON ending.day >= total.day
ORDER BY ending.day
"""
"""By hand: each active day counts for its next 28 ends, up to the person's next active day; the
distinct people of every window are then a running sum of what begins and ends."""


def build_database(path: Path, events: int, people: int, *, snapshots: bool) -> Path:
    """Tables `event` (in order of days) and `profile` (one row for each state of a person)."""
    if path.exists():
        return path
    with closing(duckdb.connect(str(path))) as connection:
        names = ", ".join(f"'{name}'" for name in EVENT_NAMES)
        connection.execute(f"CREATE TYPE name AS ENUM ({names})")
        connection.execute("CREATE TABLE event (person INTEGER, day INTEGER, name name)")
        for chunk in draw_events(events, people):
            columns = {"person": chunk.user, "day": chunk.time // DAY, "name": chunk.name}
            connection.execute(
                "INSERT INTO event SELECT person, day, enum_code_name FROM "
                "(SELECT person, day, (enum_range(NULL::name))[name + 1] AS enum_code_name "
                "FROM columns)"
            )
            del columns
        _add_profiles(connection, draw_traits(people), snapshots=snapshots)
    return path


def _add_profiles(
    connection: duckdb.DuckDBPyConnection, traits: Traits, *, snapshots: bool
) -> None:
    people = len(traits.industry)
    person = [np.arange(people)]
    since = [np.zeros(people, np.int64)]
    seniority = [traits.seniority]
    for at, persons, seniorities in traits.snapshots if snapshots else ():
        person.append(persons)
        since.append(np.full(len(persons), at // DAY))
        seniority.append(seniorities)
    states = {
        "person": np.concatenate(person),
        "since": np.concatenate(since),
        "seniority": np.array(SENIORITIES)[np.concatenate(seniority)].astype(object),
    }
    fixed = {
        "person": np.arange(people),
        "industry": np.array(INDUSTRIES)[traits.industry].astype(object),
        "company_size": traits.size,
    }
    connection.execute(
        "CREATE TABLE profile AS SELECT person::INTEGER AS person, industry, seniority, "
        "company_size, since::INTEGER AS since, coalesce(lead(since) OVER "
        f"(PARTITION BY person ORDER BY since), {_ALWAYS})::INTEGER AS until "
        "FROM states JOIN fixed USING (person)"
    )
    del states, fixed


def ask(path: Path, query: str, endings: tuple[int, int], runs: int) -> tuple[float, Points]:
    """Median seconds once the file is in memory, and (sharers, active people) by window."""
    with closing(duckdb.connect(str(path), read_only=True)) as connection:

        def answer() -> list[tuple[int, ...]]:
            return connection.execute(query, list(endings)).fetchall()

        points = [(int(row[1]), int(row[2])) for row in answer()]

        def once() -> float:
            start = perf_counter()
            answer()
            return perf_counter() - start

        return median_of(runs, once), points


def last_endings(windows: int) -> tuple[int, int]:
    """Day numbers of the first and last window's end."""
    last = day_number(FIRST_DAY) + DAYS - 1
    return last - windows + 1, last
