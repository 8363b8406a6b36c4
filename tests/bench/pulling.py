"""Events pulled from a service over a socket, beside the import of a file of the same events."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.export_server import serving
from tests.bench.importing import DAYS, MOST_MB, make_export
from tests.bench.measurement import Measurement
from tests.bench.processes import Finished, run_task
from tests.bench.scales import Scale
from tests.bench.stores import FIRST_DAY

LEAST = 0.8
_GROWTH = 1.25
"""By how much the peak may grow with three times the events: the store's own bitmaps do."""


def measure_pull(folder: Path, scale: Scale) -> Iterator[Measurement]:
    """The rate of a first sync, and the memory of two sizes."""
    events = scale.import_events
    file = make_export(folder, events)
    pulls, imports = [], []
    with serving(file) as address:
        for _ in range(scale.runs):  # in turns: the machine's own speed drifts
            imports.append(_import(folder, file))
            pulls.append(_pull(folder, address, events))
    ours = events / median(run.answer["pull"] for run in pulls)
    theirs = events / median(run.answer["import"] for run in imports)
    yield Measurement(
        name=f"pull {events:,} Mixpanel events over {DAYS} days",
        ours=ours,
        unit="events/s",
        against="our import of a file of the same events; the pull asks a server on this machine "
        "window by window and stores each one, without waiting for the service's limits",
        baseline=theirs,
        ratio=ours / theirs,
        about="of its rate",
        aim=f"at least {LEAST:.2f}",
        met=ours / theirs >= LEAST,
    )
    yield from _memory(folder, scale)


def _memory(folder: Path, scale: Scale) -> Iterator[Measurement]:
    first: float | None = None
    for events in scale.memory_events:
        with serving(make_export(folder, events)) as address:
            peak = _pull(folder, address, events, watch_memory=True).peak_mb or 0.0
        ratio = peak / first if first else None
        yield Measurement(
            name=f"pull {events:,} events: peak memory",
            ours=peak,
            unit="MB",
            against="resident memory of the pulling process, read every 20 ms, the refresh "
            "included",
            baseline=first,
            ratio=ratio,
            about="of the smaller pull" if first else "",
            aim=f"under {MOST_MB} MB" + (f", at most {_GROWTH:.2f} of it" if first else ""),
            met=peak < MOST_MB and (ratio is None or ratio <= _GROWTH),
        )
        first = first or peak


def _pull(folder: Path, address: str, events: int, *, watch_memory: bool = False) -> Finished:
    workspace = folder / "pull-workspace"
    shutil.rmtree(workspace, ignore_errors=True)
    found = run_task(
        "pull_one", watch_memory=watch_memory, folder=str(workspace), address=address,
        first=f"{FIRST_DAY}", days=DAYS,
    )  # fmt: skip
    shutil.rmtree(workspace)
    if found.answer["new"] != events:
        raise RuntimeError(f"{found.answer['new']} of {events} events came in: {found.answer}")
    return found


def _import(folder: Path, file: Path) -> Finished:
    workspace = folder / "import-workspace"
    shutil.rmtree(workspace, ignore_errors=True)
    found = run_task("import_one", folder=str(workspace), file=str(file))
    shutil.rmtree(workspace)
    return found
