"""Playing an import without keeping it, to tell before it what is new."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop.core.events import ImportFailed, ImportFinished
from desktop.core.jobs.import_worker import ImportWorker
from desktop.core.jobs.importing import ImportRequest
from desktop.core.jobs.receipt import Receipt

MOST_SECONDS = 60.0
"""A million rows take a third of it."""

_LOOK = 0.05


def play_import(
    folder: Path,
    file: Path,
    request: ImportRequest,
    is_cancelled: Callable[[], bool] = lambda: False,
    now: int | None = None,
    seconds: float = MOST_SECONDS,
) -> Receipt | None:
    """The receipt that importing a file would have; nothing of it is stored.

    It runs as the import itself would, in a process of its own, in a transaction that is rolled
    back; bad rows are taken as agreed to. None where it cannot be imported, was cancelled, or
    takes longer than so many seconds. `now` is the present, None the system's.
    """
    deadline = time.monotonic() + seconds
    played = replace(request, accept_rejects=True, dry_run=True)
    with ImportWorker(folder, (file,), played, now) as worker:
        while not is_cancelled() and time.monotonic() < deadline:
            try:
                event = worker.poll(_LOOK)
            except EOFError:
                return None
            if isinstance(event, ImportFinished):
                return event.receipt
            if isinstance(event, ImportFailed):
                return None
    return None
