"""(b) The 339 points of a year's rolling-28 trend, over millions of events."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from desktop.core.clock import day_of
from tests.bench.measurement import Measurement
from tests.bench.processes import run_task
from tests.bench.scales import Scale
from tests.bench.stores import SNAPSHOTS, add_snapshots, build_store
from tests.bench.trend_baseline import DIRECT, SWEPT, Points, ask, build_database, last_endings

WINDOWS = 339
MOST_MS = 50
TIMES = 50


def measure_trend(folder: Path, scale: Scale) -> Iterator[Measurement]:
    """With profiles that stand still, and with a snapshot of traits every week."""
    store = build_store(folder / f"store-{scale.trend_events}", scale.trend_events, scale.people)
    yield from _compare(folder, store, scale, snapshots=False)
    changing = folder / f"store-{scale.trend_events}-weekly"
    if not changing.exists():
        shutil.copytree(store, changing)
    add_snapshots(changing, scale.people)
    yield from _compare(folder, changing, scale, snapshots=True)


def _compare(folder: Path, store: Path, scale: Scale, *, snapshots: bool) -> Iterator[Measurement]:
    first, last = last_endings(WINDOWS)
    ours = run_task(
        "ask_trend", folder=str(store), first=str(day_of(first)), last=str(day_of(last)),
        runs=4 * scale.runs,
    ).answer  # fmt: skip
    points = [(sharers, active) for sharers, active in ours["points"]]
    database = build_database(
        folder / f"trend-{scale.trend_events}-{'weekly' if snapshots else 'still'}.duckdb",
        scale.trend_events, scale.people, snapshots=snapshots,
    )  # fmt: skip
    direct, swept = (
        _checked(points, *ask(database, query, (first, last), scale.runs))
        for query in (DIRECT, SWEPT)
    )
    name = f"rolling-28 trend, {WINDOWS} points, {scale.trend_events:,} events"
    name += f", {SNAPSHOTS} trait snapshots" if snapshots else ""
    written = "duckdb, warm, all cores, days and people as integers; "
    plainly = written + "count(DISTINCT) of each window over a join by range"
    by_hand = written + "rewritten by hand to stretches of activity and a running sum"
    for state, when in (
        ("cold", "the first answer of a fresh process"),
        ("warm", "the next answers of that process, a new connection each"),
    ):
        milliseconds = ours[state] * 1000
        yield Measurement(
            name=f"{name}: {state}",
            ours=milliseconds,
            unit="ms",
            against=when,
            aim=f"under {MOST_MS} ms",
            met=milliseconds < MOST_MS,
        )
    for seconds, against in ((direct, plainly), (swept, by_hand)):
        yield Measurement(
            name=f"{name}: warm",
            ours=ours["warm"] * 1000,
            unit="ms",
            against=against,
            baseline=seconds * 1000,
            ratio=seconds / ours["warm"],
            about="times faster",
            aim=f"at least {TIMES}",
            met=seconds / ours["warm"] >= TIMES,
        )


def _checked(ours: Points, seconds: float, theirs: Points) -> float:
    """The seconds, if both counted the same people; a wrong answer has no speed."""
    if ours != theirs:
        where = next(n for n, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b)
        raise RuntimeError(f"point {where}: ours {ours[where]}, duckdb {theirs[where]}")
    return seconds
