"""A task of `tests.bench.tasks` in a process of its own, its time and its memory."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from time import perf_counter
from typing import Any

import psutil  # type: ignore[import-untyped]

_EVERY = 0.02
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What a task answered; `wall` seconds with the interpreter's start, `peak_mb` if watched."""

    answer: dict[str, Any]
    wall: float
    peak_mb: float | None = None


def run_task(task: str, *, watch_memory: bool = False, **arguments: Any) -> Finished:
    """Runs one task; `watch_memory` sums the resident memory of it and its children every 20 ms.

    Pages that the processes share count once for each, so the sum is never too small.
    """
    start = perf_counter()
    command = [sys.executable, "-m", "tests.bench.tasks", task, json.dumps(arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        peak = _watch(process) if watch_memory else None
        output, _ = process.communicate()
    wall = perf_counter() - start
    if process.returncode:
        raise RuntimeError(f"{task} ended with {process.returncode}")
    return Finished(json.loads(output.splitlines()[-1]), wall, peak)


def _watch(process: subprocess.Popen[str]) -> float:
    root = psutil.Process(process.pid)
    peak = 0
    while process.poll() is None:
        peak = max(peak, _resident(root))
        try:
            process.wait(_EVERY)
        except subprocess.TimeoutExpired:
            continue
    return peak / 2**20


def _resident(root: psutil.Process) -> int:
    try:
        family = [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0
    total = 0
    for member in family:
        try:
            total += member.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total
