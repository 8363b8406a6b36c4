"""(e) The window on a large workspace: its start, its pages, its stalls, its memory."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from statistics import median
from time import time
from typing import Any

from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.definition_files.reading import parse_definitions
from desktop.core.jobs.applying import apply_definitions
from desktop.core.jobs.importing import ImportRequest, import_file
from desktop.core.jobs.refresh import refresh
from desktop.core.store.migrate import open_store
from tests.bench.generators import write_ads_csv
from tests.bench.importing import make_export
from tests.bench.measurement import Measurement
from tests.bench.scales import Scale
from tests.bench.stores import DAYS, FIRST_DAY, LAST_DAY, build_store

FIRST_PAINT_S, SWITCH_MS, STALL_MS, MOST_MB = 1.5, 100, 50, 300
_NOW = f"{LAST_DAY + timedelta(days=3)}T05:00:00Z"
_CAMPAIGNS = 50
_RULES = """
[[campaign]]
match = "ICP *"
icp = "Leaders"
funnel_stage = "top"
[[campaign]]
match = "Broad *"
funnel_stage = "top"
"""
_STARTS = 5


def measure_window(folder: Path, scale: Scale) -> Iterator[Measurement]:
    """The real command on a display that nobody sees, each part in a process of its own."""
    store = _build(folder, scale)
    size = f"{scale.trend_events:,} events"
    yield from _start(store, size, _STARTS if scale.runs > 1 else 1)
    with _copied(store, folder / "window-switched") as copy:
        answer = _run("switch", copy)
    yield from _switches(answer)
    yield _memory(f"window with {size}, every page opened: memory", answer["memory_mb"], answer)
    with _copied(store, folder / "window-loaded") as copy:
        answer = _run("load", copy, file=str(make_export(folder, scale.import_events)))
    if answer["new"] != scale.import_events:
        raise RuntimeError(f"{answer['new']} of {scale.import_events} events came in")
    yield from _stalls(answer, scale)
    name = f"window with {size} that loaded {scale.import_events:,} more: memory"
    yield _memory(name, answer["memory_mb"], answer)


def _start(store: Path, size: str, runs: int) -> Iterator[Measurement]:
    answers = [_run("start", store) for _ in range(runs + 1)][1:]  # the first one fills the caches
    paint = median(answer["first_paint"] for answer in answers)
    numbers = median(answer["numbers"] for answer in answers)
    yield Measurement(
        name=f"start to first paint on {size}",
        ours=paint,
        unit="s",
        against=f"the shell with outlines of the numbers; median of {runs} starts",
        aim=f"at most {FIRST_PAINT_S} s",
        met=paint <= FIRST_PAINT_S,
    )
    yield Measurement(
        name=f"start to numbers on screen on {size}",
        ours=numbers,
        unit="s",
        against=f"cards, charts and movement painted; median of {runs} starts",
    )


def _switches(answer: Mapping[str, Any]) -> Iterator[Measurement]:
    again: dict[str, float] = answer["again"]
    pair = max(again, key=lambda name: again[name])
    for what, value, against in (
        ("median", median(again.values()), f"{len(again)} pairs, until painted with its data"),
        ("worst", again[pair], pair),
    ):
        yield Measurement(
            name=f"page switch, {what}",
            ours=value,
            unit="ms",
            against=against,
            aim=f"at most {SWITCH_MS} ms",
            met=value <= SWITCH_MS,
        )
    first: dict[str, float] = answer["first"]
    slowest = max(first, key=lambda name: first[name])
    yield Measurement(
        name="page opened for the first time, worst",
        ours=first[slowest],
        unit="ms",
        against=f"{slowest}: built and read from the store",
    )
    yield Measurement(
        name="switch between light and dark",
        ours=median(answer["themes"]),
        unit="ms",
        against=f"median of {len(answer['themes'])}, every page restyled",
    )


def _stalls(answer: Mapping[str, Any], scale: Scale) -> Iterator[Measurement]:
    stalls: dict[str, float] = answer["stalls"]
    for phase, worst in stalls.items():
        yield Measurement(
            name=f"longest stall of the window with {scale.import_events:,} events {phase}",
            ours=worst,
            unit="ms",
            against="longest time between two ticks of a timer of 5 ms",
            aim=f"at most {STALL_MS} ms",
            met=worst <= STALL_MS,
        )


def _memory(name: str, memory: float, answer: Mapping[str, Any]) -> Measurement:
    return Measurement(
        name=name,
        ours=memory,
        unit="MB",
        against=f"resident at the end; at most {answer['peak_mb']:,.0f} MB on the way",
        aim=f"under {MOST_MB} MB",
        met=memory < MOST_MB,
    )


def _build(folder: Path, scale: Scale) -> Path:
    """Events, profiles and a year of ads; one that is there already is kept."""
    target = folder / f"window-store-{scale.trend_events}"
    done = target / "with-ads"
    if done.exists():
        return target
    shutil.rmtree(target, ignore_errors=True)
    events = build_store(folder / f"store-{scale.trend_events}", scale.trend_events, scale.people)
    shutil.copytree(events, target)
    file = folder / "window-ads.csv"
    write_ads_csv(file, DAYS * _CAMPAIGNS, FIRST_DAY, campaigns=_CAMPAIGNS)
    store, clock = open_store(target), fixed_clock(parse_instant(_NOW))
    import_file(store, file, ImportRequest(), clock)
    apply_definitions(store, parse_definitions(_RULES, base=None, name="the benchmark"), clock)
    refresh(store)
    store.close()
    done.touch()
    return target


@contextmanager
def _copied(store: Path, copy: Path) -> Iterator[Path]:
    """A workspace that may be changed."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(store, copy)
    yield copy
    shutil.rmtree(copy)


def _run(task: str, workspace: Path, **arguments: str) -> dict[str, Any]:
    """A task of `tests.bench.window_process`; its start counts from here."""
    document = {
        "task": task,
        "command": ["--workspace", str(workspace), "--now", _NOW],
        "arguments": arguments,
        "started": time(),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window_process", json.dumps(document)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
