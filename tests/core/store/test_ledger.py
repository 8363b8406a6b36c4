"""The ledger gives the newest version of each event, by the rule and nothing else."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit.records import NO_TIME
from desktop.core.store import Connection
from desktop.core.store.imports import add_import
from desktop.core.store.ledger import (
    COLUMNS,
    EventColumns,
    count_events,
    days_with_events,
    delete_events,
    load_days,
    load_events,
    newest_first,
    save_events,
)
from desktop.core.store.sources import source_number
from tests.builders.workspaces import make_workspace, opened

Version = tuple[int, int]
"""(key, ingested); the line tells which row of the test it was."""

INGESTED = st.sampled_from((NO_TIME, 0, 5, 9, 2**62))
KEYS = st.sampled_from((0, 1, 7, 2**64 - 1))


def build(versions: dict[int, tuple[int, int]]) -> EventColumns:
    """key -> (ingested, line) as columns."""
    keys = sorted(versions)
    rows = {
        "key": keys,
        "time": [key % 1000 for key in keys],
        "ingested": [versions[key][0] for key in keys],
        "user": [1] * len(keys),
        "name": [1] * len(keys),
        "properties": [0] * len(keys),
        "line": [versions[key][1] for key in keys],
    }
    types = (np.uint64, np.int64, np.int64, np.uint32, np.uint32, np.uint32, np.uint32)
    pairs = zip(COLUMNS, types, strict=True)
    return EventColumns(*(np.array(rows[name], dtype) for name, dtype in pairs))


def an_import(connection: Connection) -> int:
    return add_import(
        connection, file="f", sha256="s", fingerprint="f", kind="k", report="r",
        imported_at=0, as_of=0,
    )  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.dictionaries(KEYS, INGESTED, min_size=1), min_size=1, max_size=5),
    st.permutations(range(5)),
)
def test_live_rows_are_the_newest_versions_among_the_imports_that_are_left(
    imports: list[dict[int, int]], order: list[int]
) -> None:
    with (
        TemporaryDirectory() as name,
        opened(make_workspace(Path(name) / "w")) as store,
        store.write() as connection,
    ):
        source = source_number(connection, "mixpanel")
        live: dict[int, dict[int, int]] = {}
        for versions in imports:
            number = an_import(connection)
            rows = {key: (ingested, number) for key, ingested in versions.items()}
            save_events(connection, source, 3, number, build(rows))
            live[number] = versions
        for place in order:
            _assert_live(connection, source, live)
            if place < len(imports):
                assert delete_events(connection, place + 1) == [3]
                del live[place + 1]
        assert load_events(connection, source, 3) is None
        assert count_events(connection) == 0


def _assert_live(connection: Connection, source: int, live: dict[int, dict[int, int]]) -> None:
    expected: dict[int, tuple[int, int]] = {}
    for number, versions in sorted(live.items()):
        for key, ingested in versions.items():
            if key not in expected or ingested >= expected[key][0]:
                expected[key] = (ingested, number)
    found = load_events(connection, source, 3)
    if not live:
        assert found is None
        return
    assert found is not None
    rows = zip(found.key.tolist(), found.ingested.tolist(), found.line.tolist(), strict=True)
    assert [(key, (ingested, line)) for key, ingested, line in rows] == sorted(expected.items())


@given(st.lists(st.tuples(KEYS, INGESTED), max_size=12))
@settings(deadline=None)
def test_of_one_files_rows_the_latest_ingest_wins_then_the_later_line(rows: list[Version]) -> None:
    expected: dict[int, tuple[int, int]] = {}
    for line, (key, ingested) in enumerate(rows):
        expected[key] = max(expected.get(key, (ingested, line)), (ingested, line))
    columns = EventColumns(
        key=np.array([key for key, _ in rows], np.uint64),
        time=np.zeros(len(rows), np.int64),
        ingested=np.array([ingested for _, ingested in rows], np.int64),
        user=np.zeros(len(rows), np.uint32),
        name=np.zeros(len(rows), np.uint32),
        properties=np.zeros(len(rows), np.uint32),
        line=np.arange(len(rows), dtype=np.uint32),
    )
    winners = columns.take(newest_first(columns, columns.line.astype(np.int64)))
    assert winners.key.tolist() == sorted(expected)
    assert winners.line.tolist() == [expected[key][1] for key in sorted(expected)]


def test_days_and_sources_are_kept_apart(workspace: Path) -> None:
    with opened(workspace) as store, store.write() as connection:
        one, two = source_number(connection, "mixpanel"), source_number(connection, "generic")
        number = an_import(connection)
        for source, day in ((one, 3), (two, 3), (one, 9)):
            save_events(connection, source, day, number, build({1: (0, day)}))
        found = [(source, day, len(events)) for source, day, events in load_days(connection, 3, 9)]
        assert sorted(found) == [(one, 3, 1), (one, 9, 1), (two, 3, 1)]
        assert [day for _, day, _ in load_days(connection, 4, 8)] == []
        assert days_with_events(connection) == {2, 3, 4, 8, 9, 10}
        assert load_events(connection, two, 9) is None
