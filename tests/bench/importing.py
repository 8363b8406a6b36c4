"""(a) A Mixpanel export of a million events into the durable store, with deduplication."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.generators import write_mixpanel
from tests.bench.import_baselines import (
    KEYED,
    PLAIN,
    duckdb_insert,
    executemany,
    load_rows,
    sqlite_utils_insert,
    write_flat,
)
from tests.bench.measurement import Measurement, median_of
from tests.bench.processes import Finished, run_task
from tests.bench.scales import Scale
from tests.bench.stores import FIRST_DAY

MOST_MB = 300
DAYS = 365
EVENTS_A_PERSON = 25
"""As in the trend: 5 million events of 200,000 people."""


@dataclass(frozen=True, slots=True)
class _Ours:
    """Medians, seconds."""

    imported: float
    with_refresh: float
    wall: float
    """With the start of the interpreter, the new workspace and the refresh."""


def measure_import(folder: Path, scale: Scale) -> Iterator[Measurement]:
    """Rates and times of one file of `import_events`."""
    file = make_export(folder, scale.import_events)
    ours = _ours(folder, file, scale)
    yield from _against_executemany(folder, file, ours, scale)
    yield from _against_sqlite_utils(folder, file, ours, scale)
    yield from _against_duckdb(folder, file, ours, scale)


def measure_memory(folder: Path, scale: Scale) -> Iterator[Measurement]:
    """Peaks of the importing process, at two sizes of the file."""
    first: float | None = None
    for events in scale.memory_events:
        file = make_export(folder, events)
        peak = _import(folder, file, watch_memory=True).peak_mb or 0.0
        yield Measurement(
            name=f"import {events:,} events: peak memory",
            ours=peak,
            unit="MB",
            against="resident memory of the process, read every 20 ms, the refresh included",
            baseline=first,
            ratio=peak / first if first else None,
            about="of the smaller file" if first else "",
            aim=f"under {MOST_MB} MB",
            met=peak < MOST_MB,
        )
        first = first or peak


def make_export(folder: Path, events: int) -> Path:
    """A Mixpanel export over a year; one that is there already is kept."""
    file = folder / f"mixpanel-{events}.jsonl"
    if not file.exists():
        write_mixpanel(file, events, events // EVENTS_A_PERSON, DAYS, FIRST_DAY)
    return file


def _ours(folder: Path, file: Path, scale: Scale) -> _Ours:
    runs = [_import(folder, file) for _ in range(scale.runs)]
    for run in runs:
        if run.answer["new"] != scale.import_events:
            raise RuntimeError(f"{run.answer['new']} of {scale.import_events} events came in")
    return _Ours(
        imported=median(run.answer["import"] for run in runs),
        with_refresh=median(run.answer["import"] + run.answer["refresh"] for run in runs),
        wall=median(run.wall for run in runs),
    )


def _import(folder: Path, file: Path, *, watch_memory: bool = False) -> Finished:
    workspace = folder / "import-workspace"
    shutil.rmtree(workspace, ignore_errors=True)
    found = run_task(
        "import_one",
        watch_memory=watch_memory,
        folder=str(workspace),
        file=str(file),
    )
    shutil.rmtree(workspace)
    return found


def _against_executemany(
    folder: Path, file: Path, ours: _Ours, scale: Scale
) -> Iterator[Measurement]:
    events = scale.import_events
    keyed, plain = (events / seconds for seconds in _executemany(folder, file, scale))
    into_keyed = (
        "sqlite3.executemany of the same columns, already tuples in memory and in file order, "
        "INSERT OR IGNORE into a WITHOUT ROWID table keyed by (source, day, key), WAL, one commit"
    )
    into_plain = "the same rows into a table without any key (no deduplication)"
    name = f"import {events:,} events of {events // EVENTS_A_PERSON:,} people"
    cases = (
        (name, ours.imported, keyed, into_keyed, "at least 0.50"),
        (f"{name}, refreshed too", ours.with_refresh, keyed, into_keyed, ""),
        (name, ours.imported, plain, into_plain, ""),
    )
    for title, seconds, baseline, against, aim in cases:
        ratio = events / seconds / baseline
        yield Measurement(
            name=title,
            ours=events / seconds,
            unit="events/s",
            against=against,
            baseline=baseline,
            ratio=ratio,
            about="of its rate",
            aim=aim,
            met=ratio >= 0.5 if aim else None,
        )


def _executemany(folder: Path, file: Path, scale: Scale) -> tuple[float, float]:
    rows = load_rows(file)
    path = folder / "executemany.sqlite"
    keyed = median_of(scale.runs, lambda: executemany(rows, path, KEYED))
    return keyed, median_of(scale.runs, lambda: executemany(rows, path, PLAIN))


def _against_sqlite_utils(
    folder: Path, file: Path, ours: _Ours, scale: Scale
) -> Iterator[Measurement]:
    flat = folder / "flat.jsonl"
    write_flat(file, flat)
    seconds = sqlite_utils_insert(flat, folder / "utils.sqlite")
    flat.unlink()
    yield Measurement(
        name=f"import {scale.import_events:,} events, whole process",
        ours=ours.wall,
        unit="s",
        against="sqlite-utils insert FILE --nl --pk=insert_id, its command on the same events "
        "written flat; both with the interpreter's start, ours with the refresh too",
        baseline=seconds,
        ratio=seconds / ours.wall,
        about="times faster",
        aim="at least 10",
        met=seconds / ours.wall >= 10,
    )


def _against_duckdb(folder: Path, file: Path, ours: _Ours, scale: Scale) -> Iterator[Measurement]:
    path = folder / "import.duckdb"
    seconds = median_of(scale.runs, lambda: duckdb_insert(file, path))
    yield Measurement(
        name=f"import {scale.import_events:,} events",
        ours=ours.imported,
        unit="s",
        against="duckdb read_json into a file, PRIMARY KEY on the 64-bit hash of the same four "
        "fields, ON CONFLICT DO NOTHING, all cores",
        baseline=seconds,
        ratio=ours.imported / seconds,
        about="times its time",
        aim="at most 1.50",
        met=ours.imported / seconds <= 1.5,
    )
