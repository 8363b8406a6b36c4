"""Of files and pulls in any order, what counts is the same as if they were told one by one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from connectors.kit.connector import Gives
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.records import AdStat
from desktop.core.clock import DAY, day_number
from desktop.core.jobs.undo import undo_import
from desktop.core.jobs.window_merge import Place, StagedPull, merge_pull
from desktop.core.store import Connection
from desktop.core.store.claims import Claim, EventClaims, load_claims, save_claim
from desktop.core.store.coverage import ADS, EVENTS, load_coverage
from desktop.core.store.engine import Store
from desktop.core.store.imports import add_import
from desktop.core.store.ledger import EventColumns, find_live
from desktop.core.store.live_delivery import load_facts
from desktop.core.store.migrate import open_store
from desktop.core.store.sources import source_number
from tests.builders.workspaces import opened

Row = tuple[int, int, int]
"""(key, time, version); the time is of the key, the version is its instant of ingest."""


def columns(rows: Sequence[Row]) -> EventColumns:
    rows = sorted({row[0]: row for row in sorted(rows, key=lambda row: row[2])}.values())
    key, time, version = (np.array(column) for column in zip(*rows, strict=True)) if rows else (
        np.empty(0), np.empty(0), np.empty(0)
    )  # fmt: skip
    number = key.astype(np.uint32)
    return EventColumns(
        key.astype(np.uint64), time.astype(np.int64), version.astype(np.int64), number, number % 2,
        number, number,
    )  # fmt: skip


def row_of(key: int, version: int) -> Row:
    return key, key * 10, version


ROWS = st.lists(st.builds(row_of, st.integers(0, 9), st.integers(0, 5)), max_size=8)
SPANS = st.tuples(st.integers(0, 100), st.integers(1, 60))
PARTS = st.lists(
    st.tuples(ROWS, st.integers(0, 5), st.none() | SPANS, st.sampled_from([None, (0,), (1,)])),
    min_size=1,
    max_size=5,
)
"""(rows, as of, what a pull replaces or None for a file, event names or None for all)."""


@given(PARTS)
def test_what_counts_is_what_is_left_when_all_is_told_in_order(
    told: list[tuple[list[Row], int, tuple[int, int] | None, tuple[int, ...] | None]],
) -> None:
    parts = [(number, columns(rows)) for number, (rows, *_) in enumerate(told)]
    claims = EventClaims(
        tuple(
            (number, span[0], span[0] + span[1], as_of,
             None if names is None else np.array(names, np.uint32))
            for number, (_, as_of, span, names) in enumerate(told)
            if span is not None
        ),
        {number: as_of for number, (_, as_of, *_) in enumerate(told)},
    )  # fmt: skip
    live = find_live(parts, claims)
    found = set(zip(live.key.tolist(), live.ingested.tolist(), strict=True))
    assert found == _by_telling(told)


def _by_telling(
    told: list[tuple[list[Row], int, tuple[int, int] | None, tuple[int, ...] | None]],
) -> set[tuple[int, int]]:
    """One after the other: a pull first takes away what it speaks for, then all add theirs."""
    held: list[tuple[int, Row]] = []
    for number, (rows, _, span, names) in sorted(
        enumerate(told), key=lambda each: (each[1][1], each[0])
    ):
        if span is not None:
            held = [
                (of, row)
                for of, row in held
                if not (span[0] <= row[1] < sum(span) and (names is None or row[0] % 2 in names))
            ]
        held += [(number, row) for row in rows]
    newest: dict[int, tuple[int, int]] = {}
    for of, (key, _, version) in held:
        newest[key] = max(newest.get(key, (-1, -1)), (version, of))
    return {(key, version) for key, (version, _) in newest.items()}


def test_claims_of_one_import_never_overlap_and_join_where_they_touch(workspace: Path) -> None:
    with opened(workspace) as store, store.write() as connection:
        number, source = _import(connection, 0), source_number(connection, "mixpanel")
        for start, end, as_of in ((0, 10, 1), (10, 20, 1), (5, 8, 2), (30, 40, 2), (0, 40, 3)):
            save_claim(connection, Claim(number, source, EVENTS, start, end, as_of))
            found = [(each.start, each.end, each.as_of) for each in load_claims(connection, number)]
            if as_of == 1:
                assert found == [(0, end, 1)]
            elif start == 5:
                assert found == [(0, 5, 1), (5, 8, 2), (8, 20, 1)]
        assert found == [(0, 40, 3)]
        (covered,) = load_coverage(connection, EVENTS)
        assert (covered.intervals, covered.as_of) == (((0, 40),), 3)


def _import(connection: Connection, as_of: int) -> int:
    return add_import(
        connection, file="f", sha256="", fingerprint=f"{as_of}", kind="linkedin", report="r",
        imported_at=as_of, as_of=as_of,
    )  # fmt: skip


FIRST = date(2026, 3, 1)
SPAN_DAYS = st.tuples(st.integers(0, 5), st.integers(0, 3))
STATS = st.lists(st.tuples(st.sampled_from(["A", "B"]), SPAN_DAYS, st.integers(1, 9)), max_size=4)
STEPS = st.lists(st.tuples(STATS, st.booleans(), st.none() | SPAN_DAYS), min_size=1, max_size=5)
"""(rows of (campaign, days, clicks), whether it is undone at the end, days pulled or None)."""
Step = tuple[list[tuple[str, tuple[int, int], int]], bool, tuple[int, int] | None]


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)  # fmt: skip
@given(STEPS)
def test_delivery_counts_as_if_what_was_undone_had_never_been(steps: list[Step]) -> None:
    with TemporaryDirectory() as name:
        store = open_store(Path(name))
        try:
            numbers = [_tell(store, at, step) for at, step in enumerate(steps)]
            for number, (_, undone, _) in zip(numbers, steps, strict=True):
                if undone:
                    undo_import(store, number)
            with store.read() as connection:
                facts, _ = load_facts(connection, 0, 100_000)
        finally:
            store.close()
    found = {(fact.campaign, fact.start, fact.end, fact.clicks) for fact in facts}
    assert found == _by_telling_delivery([step for step in steps if not step[1]])


def _tell(store: Store, at: int, step: Step) -> int:
    """One import: a file's rows, or a pull of days; rows of a pull lie inside of its days."""
    rows, _, pulled = step
    now = (1000 + at) * DAY
    reading = Reading("linkedin", "campaign", source="linkedin")
    claim = None
    with StagedPull(store.folder, reading, ReadOptions(now)) as staged:
        staged.add_records(_stat(row) for row in _inside(rows, pulled))
        with store.write() as connection:
            number, source = _import(connection, now), source_number(connection, "linkedin")
            if pulled is not None:
                start, end = _days(pulled)
                claim = Claim(
                    number, source, ADS, day_number(start) * DAY, (day_number(end) + 1) * DAY, now,
                    "campaign", ("1",),
                )  # fmt: skip
            merge_pull(connection, Gives.ADS, Place(number, source, now, "UTC", claim), staged)
    return number


def _stat(row: tuple[str, tuple[int, int], int]) -> AdStat:
    campaign, days, clicks = row
    start, end = _days(days)
    return AdStat(1, "linkedin", start, end, 100, clicks, account_id="1", campaign_id=campaign)


def _days(days: tuple[int, int]) -> tuple[date, date]:
    return FIRST + timedelta(days[0]), FIRST + timedelta(days[0] + days[1])


def _inside(
    rows: list[tuple[str, tuple[int, int], int]], pulled: tuple[int, int] | None
) -> list[tuple[str, tuple[int, int], int]]:
    """Of each campaign and stretch the first row; of a pull those in its days."""
    firsts = {(campaign, days): (campaign, days, clicks) for campaign, days, clicks in rows[::-1]}
    if pulled is None:
        return list(firsts.values())
    low, high = _days(pulled)
    return [row for row in firsts.values() if low <= _days(row[1])[0] and _days(row[1])[1] <= high]


def _by_telling_delivery(steps: list[Step]) -> set[tuple[str, date, date, int]]:
    """A pull takes away what lies wholly in days that it, or it and newer ones, speak for."""
    live: dict[tuple[str, date, date], tuple[int, int]] = {}
    pulls: list[tuple[int, set[date]]] = []
    for at, (rows, _, pulled) in enumerate(steps):
        for campaign, days, clicks in _inside(rows, pulled):
            live[campaign, *_days(days)] = (at, clicks)
        if pulled is not None:
            low, high = _days(pulled)
            pulls.append((at, {low + timedelta(n) for n in range((high - low).days + 1)}))
    return {
        (campaign, start, end, clicks)
        for (campaign, start, end), (at, clicks) in live.items()
        if not any(
            pull > at and {start + timedelta(n) for n in range((end - start).days + 1)} <= days
            for pull, days in pulls
        )
    }
